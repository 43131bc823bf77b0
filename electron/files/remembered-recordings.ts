import path from "node:path";
import { z } from "zod";
import { readIfThere } from "./file-port.ts";
import { type Desk, replaceFile } from "./replace-file.ts";

const rememberedFile = z.object({
  format: z.literal("kvali-recordings"),
  schema: z.literal(1),
  files: z.array(
    z.object({
      sha256: z.string(),
      path: z.string(),
      bytes: z.number(),
      /** Of the file when its hash was worked out: as long as both are the same, it is taken to be that file. */
      modifiedAt: z.string(),
    }),
  ),
});

/** Where a recording was, as long as it was and when it was changed last. */
export type Remembered = z.output<typeof rememberedFile>["files"][number];

/** Older ones are forgotten: they are looked for again. */
const most = 1000;

/** Where recordings are, in `recordings.json` of the data folder: on this computer alone, in no study. Newest first. */
export type RememberedRecordings = {
  all(): Promise<readonly Remembered[]>;
  keep(one: Remembered): Promise<void>;
};

export function rememberedIn(desk: Desk, dataFolder: string): RememberedRecordings {
  const file = path.join(dataFolder, "recordings.json");
  /** What could not be written is known until the program ends. */
  let known: readonly Remembered[] | null = null;
  const all = async () => {
    known ??= await keptIn(desk, file);
    return known;
  };
  return {
    all: () => desk.inTurn(`recordings ${file}`, all),
    keep: (one) =>
      desk.inTurn(`recordings ${file}`, async () => {
        const others = (await all()).filter(({ path, sha256 }) => path !== one.path || sha256 !== one.sha256);
        known = [one, ...others].slice(0, most);
        const json = JSON.stringify({ format: "kvali-recordings", schema: 1, files: known }, null, 2);
        try {
          await desk.port.makeFolder(dataFolder);
          await replaceFile(desk, file, new TextEncoder().encode(json));
        } catch {
          // See above.
        }
      }),
  };
}

async function keptIn(desk: Desk, file: string): Promise<readonly Remembered[]> {
  try {
    const bytes = await readIfThere(desk.port, file);
    return bytes ? rememberedFile.parse(JSON.parse(new TextDecoder().decode(bytes))).files : [];
  } catch {
    return [];
  }
}
