import { answering } from "../workers/answering.ts";
import { letMessagesIn } from "../workers/let-messages-in.ts";
import type { CheckedQuestions } from "./checked-job.ts";
import { CheckedReader } from "./checked-reader.ts";

const reader = new CheckedReader();

/** Compares the transcripts of one study with what they came as, beside the window; see checked-desk.ts for who asks. */
answering<CheckedQuestions>({
  check: async (news, tell) => {
    reader.take(news);
    // A newer question may wait: interviews are compared one after the other.
    for (const told of reader.corrections()) {
      tell(told);
      await letMessagesIn();
    }
    return undefined;
  },
  rates: () => reader.rates(),
  beside: (asked) => reader.beside(asked),
});
