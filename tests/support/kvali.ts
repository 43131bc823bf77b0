import { spawn } from "node:child_process";
import { watch } from "node:fs";
import path from "node:path";

const program = path.resolve(import.meta.dirname, "../../cli/kvali.mjs");

export type Ended = {
  /** Null when it was killed. */
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
};

/** Runs the built terminal in a folder, as a person does; needs `npm run build`. */
export function runKvali(folder: string, words: readonly string[]): Promise<Ended> {
  return ended(startKvali(folder, words));
}

/**
 * The same, killed without warning while it writes: `delay` milliseconds after its unfinished file appeared
 * in the folder. It may have ended by then.
 */
export async function killKvaliWriting(
  folder: string,
  words: readonly string[],
  delay: number,
): Promise<Ended> {
  const child = startKvali(folder, words);
  const watcher = watch(folder, (_event, name) => {
    if (name && /^\.kvali-.*\.tmp$/.test(name)) setTimeout(() => child.kill("SIGKILL"), delay);
  });
  try {
    return await ended(child);
  } finally {
    watcher.close();
  }
}

function startKvali(folder: string, words: readonly string[]) {
  return spawn(process.execPath, [program, ...words], { cwd: folder, stdio: ["ignore", "pipe", "pipe"] });
}

function ended(child: ReturnType<typeof startKvali>): Promise<Ended> {
  return new Promise((resolve, reject) => {
    let out = "";
    let err = "";
    child.stdout.setEncoding("utf8").on("data", (text: string) => {
      out += text;
    });
    child.stderr.setEncoding("utf8").on("data", (text: string) => {
      err += text;
    });
    child.once("error", reject);
    child.once("close", (code) => resolve({ code, out, err }));
  });
}
