import { answering } from "../workers/answering.ts";
import { heardWords, type WordQuestions } from "./heard-words.ts";

/** Puts the times of a kept file on the words of a text beside the window; see use-word-times.ts for who asks. */
answering<WordQuestions>({ words: heardWords });
