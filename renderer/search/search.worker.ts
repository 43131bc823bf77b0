import type { SearchAnswer, SearchJob } from "./search-jobs.ts";
import { Searcher } from "./searcher.ts";

/** Searches beside the window; see search-desk.ts for who asks. */
const scope = self as unknown as {
  onmessage: ((event: MessageEvent<SearchJob>) => void) | null;
  postMessage(answer: SearchAnswer): void;
};

/** A message to oneself comes after those that are waiting, and sooner than any timer. */
const { port1, port2 } = new MessageChannel();
const waiting: (() => void)[] = [];
port1.onmessage = () => waiting.shift()?.();

const searcher = new Searcher({
  post: (answer) => scope.postMessage(answer),
  pause: () =>
    new Promise((resolve) => {
      waiting.push(resolve);
      port2.postMessage(null);
    }),
  now: () => performance.now(),
});

scope.onmessage = ({ data }) => {
  searcher.take(data).catch((error: unknown) => {
    // Thrown where no promise holds it, so that the window hears of it.
    setTimeout(() => {
      throw error;
    });
  });
};
