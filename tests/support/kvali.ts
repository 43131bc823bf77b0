import { spawn } from "node:child_process";
import path from "node:path";

const program = path.resolve(import.meta.dirname, "../../cli/kvali.mjs");

export type Ended = {
  /** Null when it was killed. */
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
};

/** Runs the built terminal in a folder, as a person does; needs `npm run build`. `killAfter` kills it without warning, in milliseconds. */
export function runKvali(folder: string, words: readonly string[], killAfter?: number): Promise<Ended> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [program, ...words], {
      cwd: folder,
      stdio: ["ignore", "pipe", "pipe"],
    });
    const timer = killAfter === undefined ? null : setTimeout(() => child.kill("SIGKILL"), killAfter);
    let out = "";
    let err = "";
    child.stdout.setEncoding("utf8").on("data", (text: string) => {
      out += text;
    });
    child.stderr.setEncoding("utf8").on("data", (text: string) => {
      err += text;
    });
    child.once("error", reject);
    child.once("close", (code) => {
      if (timer) clearTimeout(timer);
      resolve({ code, out, err });
    });
  });
}
