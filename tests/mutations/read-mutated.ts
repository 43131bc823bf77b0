import { type ChildProcess, fork } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { build } from "vite";
import type { Asked, Told } from "./reader-process.ts";

const root = path.resolve(import.meta.dirname, "../..");

/** No damaged file may take longer, in milliseconds; those here are small, and take some milliseconds. */
const longest = 20_000;
/** No process that reads them may become larger than this, in megabytes: its heap, and all of it. */
const heap = 512;
export const largest = 1024 * 1024 * 1024;

export type ReadAll = {
  /** How many ended as what: "read", or as which refusal. */
  readonly ends: ReadonlyMap<string, number>;
  /** What became of files that were neither read nor refused. */
  readonly faults: readonly string[];
  readonly slowest: readonly string[];
  /** The largest size of a process in bytes. */
  readonly largest: number;
};

/**
 * Reads damaged files of a seed, in as many processes as are wanted, each of which is killed, and begun anew behind it, when a file takes too long. Every fault is told
 * with the number of its file.
 */
export async function readMutated(howMany: number, seed: number, processes: number): Promise<ReadAll> {
  const folder = await mkdtemp(path.join(tmpdir(), "kvali-mutated-"));
  const ends = new Map<string, number>();
  const faults: string[] = [];
  const times: { readonly what: string; readonly ms: number }[] = [];
  let most = 0;
  const hear = (told: Told) => {
    if (told.is === "ended") {
      ends.set(told.as, (ends.get(told.as) ?? 0) + 1);
      times.push({ what: `${told.n} ${told.what}`, ms: told.ms });
    } else if (told.is === "broke") faults.push(`${told.n} ${told.what}: ${told.how}`);
    else if (told.is === "done") most = Math.max(most, told.largest);
  };
  try {
    const program = await bundled(folder);
    const reads = async (first: number) => {
      let from: number | null = first;
      while (from !== null) {
        const stopped = await readFrom(
          program,
          { fixtures, seed, from, to: howMany, every: processes },
          hear,
        );
        if (stopped) faults.push(`${stopped.n} ${stopped.what}: it was stopped (${stopped.why})`);
        from = stopped && stopped.n >= 0 ? stopped.n + processes : null;
      }
    };
    await Promise.all(Array.from({ length: processes }, (_, first) => reads(first)));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
  const slowest = times
    .toSorted((a, b) => b.ms - a.ms)
    .slice(0, 8)
    .map(({ what, ms }) => `${what}: ${Math.round(ms)} ms`);
  return { ends, faults, slowest, largest: most };
}

const fixtures = path.join(root, "fixtures");

type Stopped = { readonly n: number; readonly what: string; readonly why: string };

/** The file that stopped the process, or null when it came to the end of its files. */
function readFrom(program: string, asked: Asked, hear: (told: Told) => void): Promise<Stopped | null> {
  return new Promise((resolve, reject) => {
    const child: ChildProcess = fork(program, {
      execArgv: [`--max-old-space-size=${heap}`],
      stdio: ["ignore", "ignore", "pipe", "ipc"],
    });
    let now = { n: -1, what: "at its beginning" };
    let isDone = false;
    let why = "";
    let said = "";
    let timer: ReturnType<typeof setTimeout> | undefined;
    const watch = () => {
      clearTimeout(timer);
      timer = setTimeout(() => {
        why = `after ${longest} ms`;
        child.kill("SIGKILL");
      }, longest);
    };
    watch();
    child.stderr?.setEncoding("utf8").on("data", (text: string) => {
      said = (said + text).slice(-500);
    });
    child.on("message", (told: Told) => {
      hear(told);
      if (told.is === "done") isDone = true;
      if (told.is === "begins") now = told;
      watch();
    });
    child.once("error", reject);
    child.once("close", (code, signal) => {
      clearTimeout(timer);
      resolve(isDone ? null : { ...now, why: why || `code ${code}, ${signal}: ${said}` });
    });
    child.send(asked);
  });
}

/** Node cannot run the sources as they are. */
async function bundled(folder: string): Promise<string> {
  await build({
    configFile: false,
    logLevel: "warn",
    mode: "production",
    root,
    ssr: { target: "node", noExternal: true },
    build: {
      ssr: path.join(root, "tests/mutations/reader-process.ts"),
      outDir: folder,
      emptyOutDir: false,
      copyPublicDir: false,
      target: "node20",
      minify: false,
      reportCompressedSize: false,
      rollupOptions: { output: { format: "es", entryFileNames: "reader.mjs", codeSplitting: false } },
    },
  });
  return path.join(folder, "reader.mjs");
}
