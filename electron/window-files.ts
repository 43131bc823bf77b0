import { readdir, readFile } from "node:fs/promises";
import path from "node:path";
import { windowAnswer } from "./protocol.ts";

/** Every file of the built window: the path it is asked for by, and where it lies. Links are left out. */
export async function windowFilesIn(root: string): Promise<ReadonlyMap<string, string>> {
  const found = new Map<string, string>();
  const walk = async (folder: string, prefix: string): Promise<void> => {
    for (const entry of await readdir(folder, { withFileTypes: true })) {
      const file = path.join(folder, entry.name);
      if (entry.isDirectory()) await walk(file, `${prefix}${entry.name}/`);
      else if (entry.isFile()) found.set(`${prefix}${entry.name}`, file);
    }
  };
  await walk(root, "/");
  return found;
}

export type Served = {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Uint8Array<ArrayBuffer>;
};

/** Answers requests for the window's files, the same in both hosts. */
export function windowServer(files: ReadonlyMap<string, string>) {
  const known: ReadonlySet<string> = new Set(files.keys());
  return async (method: string, target: string): Promise<Served> => {
    const { status, file, headers } = windowAnswer(method, target, known);
    const lies = file && files.get(file);
    const body = lies ? new Uint8Array(await readFile(lies)) : new TextEncoder().encode(`${status}\n`);
    return { status, headers, body };
  };
}
