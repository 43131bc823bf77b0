import { answering } from "../workers/answering.ts";
import { letMessagesIn } from "../workers/let-messages-in.ts";
import type { SearchQuestions } from "./search-jobs.ts";
import { Searcher } from "./searcher.ts";

const searcher = new Searcher({ pause: letMessagesIn, now: () => performance.now() });

/** Searches beside the window; see search-desk.ts for who asks. */
answering<SearchQuestions>({
  prepare: async (texts, _, signal) => {
    await searcher.prepare(texts, signal);
    return undefined;
  },
  search: (job, tell, signal) => searcher.search(job, tell, signal),
});
