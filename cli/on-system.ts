import type { Writable } from "node:stream";
import { codeOf, faultOf } from "../electron/files/file-port.ts";
import type { FileFault } from "../shared/bridge.ts";
import { folderHasGoneSentence, printFaultSentence } from "./file-sentences.ts";
import type { ExitCode, Terminal } from "./terminal.ts";

/** What the system gives a program to begin with. */
export type System = {
  readonly stdout: Writable;
  readonly stderr: Writable;
  /** The folder that it was called in; throws where that has gone. */
  readonly cwd: () => string;
};

/**
 * Runs a verb on what the system gives it, and answers the exit code. A verb whose lines cannot be printed (`kvali turns … > FILE` on a full disk)
 * does the rest of its work all the same: what is said of files may be lost, and the files may not. It then ends with 1, or with what is worse.
 */
export async function onSystem(
  { stdout, stderr, cwd }: System,
  verb: (given: Pick<Terminal, "folder" | "out" | "err">) => Promise<ExitCode>,
): Promise<ExitCode> {
  const out = printerOn(stdout);
  const err = printerOn(stderr);
  const folder = folderOf(cwd);
  if (folder === null) {
    err.print(folderHasGoneSentence);
    return 2;
  }
  const code = await verb({ folder, out: out.print, err: err.print });
  const lost = await out.fault();
  if (lost) err.print(printFaultSentence(lost));
  return code === 0 && (lost ?? (await err.fault())) ? 1 : code;
}

function folderOf(cwd: () => string): string | null {
  try {
    return cwd();
  } catch {
    return null;
  }
}

type Printer = {
  readonly print: (line: string) => void;
  /** Why not all was printed, once that is known; null where all was, or where the reader has gone. */
  readonly fault: () => Promise<FileFault | null>;
};

function printerOn(stream: Writable): Printer {
  let error: Error | null = null;
  stream.on("error", (why) => {
    error ??= why;
  });
  return {
    print: (line) => {
      if (!error) stream.write(`${line}\n`);
    },
    fault: async () => {
      if (!error) await new Promise((resolve) => stream.write("", resolve));
      // A reader that has seen enough (`kvali info … | head -1`) is no fault.
      return error && codeOf(error) !== "EPIPE" ? faultOf(error) : null;
    },
  };
}
