import path from "node:path";
import { Worker as Thread } from "node:worker_threads";
import { build } from "vite";
import type { SearchQuestions, SearchTold } from "../../renderer/search/search-jobs.ts";
import type { Question, Reply } from "../../renderer/workers/messages.ts";

/** The worker of searches as the window has it, in a thread of Node. `started` and `ended` count the threads. */
export type SearchThreads = {
  readonly start: () => Worker;
  readonly count: { started: number; ended: number };
  /** How many texts each question brought along. */
  readonly brought: number[];
  /** What the threads have told: "began", "counted" … */
  readonly told: SearchTold["is"][];
};

/** What a window's worker finds in its world, and a thread of Node does not; it has no locks. */
const world = `import { parentPort } from "node:worker_threads";
Object.defineProperty(globalThis, "navigator", {
  value: { locks: { request: () => Promise.reject(new Error("no locks")) } },
});
globalThis.self = {
  postMessage: (answer) => parentPort.postMessage(answer),
  set onmessage(hear) { parentPort.on("message", (data) => hear({ data })); },
};`;

export async function searchThreads(): Promise<SearchThreads> {
  const source = await bundledWorker();
  const count = { started: 0, ended: 0 };
  const brought: number[] = [];
  const told: SearchTold["is"][] = [];
  const start = () => {
    count.started += 1;
    const thread = new Thread(new URL(`data:text/javascript,${encodeURIComponent(source)}`));
    const worker = {
      onmessage: null,
      onerror: null,
      postMessage: (question: Question) => {
        if (question.is === "asked") brought.push(textsOf(question).changed.length);
        thread.postMessage(question);
      },
      terminate: () => {
        count.ended += 1;
        void thread.terminate();
      },
    } as unknown as Worker;
    thread.on("message", (data: Reply) => {
      if (data.is === "told") told.push((data.told as SearchTold).is);
      worker.onmessage?.({ data } as MessageEvent<Reply>);
    });
    thread.on("error", () => worker.onerror?.({} as ErrorEvent));
    return worker;
  };
  return { count, brought, told, start };
}

function textsOf({ name, asked }: Extract<Question, { readonly is: "asked" }>) {
  return name === "prepare"
    ? (asked as SearchQuestions["prepare"]["asked"])
    : (asked as SearchQuestions["search"]["asked"]).texts;
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
