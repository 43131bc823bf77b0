import { answering, Handing } from "../workers/answering.ts";
import type { ReaderQuestions } from "./file-readers.ts";
import { practise } from "./practise.ts";
import { readTranscript } from "./read-transcript.ts";

/** Reads files beside the window; see file-readers.ts for who hands them over. */
answering<ReaderQuestions>({
  read: async (given) => {
    const answer = await readTranscript(given);
    return new Handing(
      answer,
      answer.is === "read" || answer.is === "survey" ? [answer.file.bytes.buffer] : [],
    );
  },
});

void practise();
