import path from "node:path";
import { z } from "zod";
import { readIfThere } from "./file-port.ts";
import { type Desk, replaceFile } from "./replace-file.ts";

const placesFile = z.object({
  format: z.literal("kvali-places"),
  schema: z.literal(1),
  places: z.array(z.object({ token: z.string(), path: z.string() })),
});

type Known = readonly { readonly token: string; readonly path: string }[];

/** Older tokens are forgotten: their files have to be chosen again. */
const MOST = 1000;

/**
 * What the window holds instead of paths. A token is given out only for a file that a person chose, or one
 * in the study folder, and is kept in `places.json` of the data folder, so that saving goes on after a restart.
 */
export type Places = {
  tokenFor(file: string): Promise<string>;
  /** Null for a token that was never given out. */
  pathOf(token: string): Promise<string | null>;
  /** The folders of the files that were chosen, newest first, each once. */
  folders(): Promise<readonly string[]>;
};

export function placesIn(desk: Desk, dataFolder: string): Places {
  const file = path.join(dataFolder, "places.json");
  let given: Known = [];
  const all = async (): Promise<Known> => {
    const kept = await keptIn(desk, file);
    return [...kept.filter((file) => !given.some(({ token }) => token === file.token)), ...given];
  };
  return {
    tokenFor: (chosen) =>
      desk.inTurn(`places ${file}`, async () => {
        const known = await all();
        const there = known.find((file) => file.path === chosen);
        if (there) return there.token;
        const one = { token: desk.nonce(), path: chosen };
        given = [...given, one];
        await keep(desk, file, [...known, one].slice(-MOST));
        return one.token;
      }),
    folders: () =>
      desk.inTurn(`places ${file}`, async () => {
        const folders = (await all()).map((one) => path.dirname(one.path));
        return [...new Set(folders.reverse())];
      }),
    pathOf: (token) =>
      desk.inTurn(`places ${file}`, async () => {
        return (await all()).find((file) => file.token === token)?.path ?? null;
      }),
  };
}

/** When the list cannot be read, the window only has to ask where the file is: that is no failure. */
async function keptIn(desk: Desk, file: string): Promise<Known> {
  try {
    const bytes = await readIfThere(desk.port, file);
    return bytes ? placesFile.parse(JSON.parse(new TextDecoder().decode(bytes))).places : [];
  } catch {
    return [];
  }
}

/** A list that cannot be written is kept in memory until the program ends. */
async function keep(desk: Desk, file: string, places: Known): Promise<void> {
  const json = JSON.stringify({ format: "kvali-places", schema: 1, places }, null, 2);
  try {
    await desk.port.makeFolder(path.dirname(file));
    await replaceFile(desk, file, new TextEncoder().encode(json));
  } catch {
    // See above.
  }
}
