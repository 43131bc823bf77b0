import path from "node:path";
import { Worker } from "node:worker_threads";
import { build } from "vite";
import type { StartThread } from "../../renderer/search/search-desk.ts";
import type { SearchAnswer } from "../../renderer/search/search-jobs.ts";

/** The worker of searches as the window has it, in a thread of Node. `started` and `ended` count the threads. */
export type SearchThreads = {
  readonly start: StartThread;
  readonly count: { started: number; ended: number };
  /** How many texts each job brought along. */
  readonly brought: number[];
  /** What the threads have answered: "began", "counted" … */
  readonly answered: SearchAnswer["is"][];
};

/** What a window's worker finds in its world, and a thread of Node does not. */
const world = `import { parentPort } from "node:worker_threads";
globalThis.self = {
  postMessage: (answer) => parentPort.postMessage(answer),
  set onmessage(hear) { parentPort.on("message", (data) => hear({ data })); },
};`;

export async function searchThreads(): Promise<SearchThreads> {
  const source = await bundledWorker();
  const count = { started: 0, ended: 0 };
  const brought: number[] = [];
  const answers: SearchAnswer["is"][] = [];
  return {
    count,
    brought,
    answered: answers,
    start: ({ answered, broke }) => {
      count.started += 1;
      const worker = new Worker(new URL(`data:text/javascript,${encodeURIComponent(source)}`));
      worker.on("message", (answer: SearchAnswer) => {
        answered(answer);
        answers.push(answer.is);
      });
      worker.on("error", broke);
      return {
        post: (job) => {
          if (job.do !== "stop") brought.push(job.texts.changed.length);
          worker.postMessage(job);
        },
        end: () => {
          count.ended += 1;
          worker.terminate();
        },
      };
    },
  };
}

async function bundledWorker(): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: "warn",
    root: path.resolve(import.meta.dirname, "../.."),
    ssr: { target: "node", noExternal: true },
    build: {
      write: false,
      ssr: "renderer/search/search.worker.ts",
      target: "node20",
      minify: false,
      rollupOptions: { output: { format: "es", banner: world, codeSplitting: false } },
    },
  });
  const [output] = Array.isArray(built) ? built : [built];
  const chunk = output && "output" in output ? output.output[0] : null;
  if (!chunk) throw new Error("the worker was not built");
  return chunk.code;
}
