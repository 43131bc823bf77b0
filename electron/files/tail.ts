import path from "node:path";
import type { TailPart } from "../../shared/bridge.ts";
import { copiesFolder } from "./backups.ts";
import { faultOf, listIfThere } from "./file-port.ts";
import { type Desk, type Replaced, replaceFile, sha256Of, writeNewFile } from "./replace-file.ts";

/**
 * What was done in a study since its newest copy, in parts as the window committed them: small files beside the
 * copies, `tail-000042-000044-0f1e2d3c4b5a69788796a5b4c3d2e1f0.part` (first and last journal entry, first half
 * of SHA-256). Each is written once, straight under its name and not read back, since a commit waits for it: one
 * that a crash cut off is known by its hash and passed over. A copy that holds them lets them go.
 */
type Part = { readonly name: string; readonly from: number; readonly to: number; readonly hash: string };

type Whose = { readonly dataFolder: string; readonly projectId: string };

export function keepTail(
  desk: Desk,
  { dataFolder, projectId }: Whose,
  { from, to, bytes }: TailPart,
): Promise<Replaced> {
  const folder = copiesFolder(dataFolder, projectId);
  return desk.inTurn(`tail ${folder}`, async () => {
    try {
      const numbers = [from, to].map((number) => String(number).padStart(6, "0")).join("-");
      const name = `tail-${numbers}-${sha256Of(bytes).slice(0, 32)}.part`;
      const file = path.join(folder, name);
      let written = await writeNewFile(desk.port, file, bytes);
      if (written?.is === "failed" && written.why === "not-found") {
        await desk.port.makeFolder(folder);
        written = await writeNewFile(desk.port, file, bytes);
      }
      // There already, from a try that was given up, or of which only the answer was lost.
      return written ?? (await replaceFile(desk, file, bytes));
    } catch (error) {
      return { is: "failed", why: faultOf(error), recoveredAs: null };
    }
  });
}

/** The parts that are whole, in the order of their first entries. */
export function readTail(desk: Desk, { dataFolder, projectId }: Whose): Promise<readonly TailPart[]> {
  const folder = copiesFolder(dataFolder, projectId);
  return desk.inTurn(`tail ${folder}`, async () => {
    const whole: TailPart[] = [];
    for (const { name, from, to, hash } of await partsIn(desk, folder)) {
      const bytes = await desk.port.read(path.join(folder, name)).catch(() => null);
      if (bytes && sha256Of(bytes).startsWith(hash)) whole.push({ from, to, bytes });
    }
    return whole;
  });
}

/** Lets go of the parts that a copy of that generation holds. One that cannot be deleted is deleted at the next turn. */
export function dropTail(desk: Desk, { dataFolder, projectId }: Whose, generation: number): Promise<void> {
  const folder = copiesFolder(dataFolder, projectId);
  return desk.inTurn(`tail ${folder}`, async () => {
    for (const { name, to } of await partsIn(desk, folder))
      if (to <= generation) await desk.port.remove(path.join(folder, name)).catch(() => undefined);
  });
}

async function partsIn(desk: Desk, folder: string): Promise<readonly Part[]> {
  const parts = (await listIfThere(desk.port, folder)).flatMap((name): Part[] => {
    const [, from, to, hash = ""] = /^tail-(\d{6,})-(\d{6,})-([0-9a-f]{32})\.part$/.exec(name) ?? [];
    return from && to ? [{ name, from: Number(from), to: Number(to), hash }] : [];
  });
  return parts.sort((a, b) => a.from - b.from || a.to - b.to);
}
