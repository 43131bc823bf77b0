import { answering } from "../workers/answering.ts";
import { judgeKept, type KeptQuestions } from "./judge-kept.ts";

/** Judges a kept file beside the window; see kept-judgements.ts for who asks. */
answering<KeptQuestions>({ judge: judgeKept });
