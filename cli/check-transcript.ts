import { compareWords } from "../shared/checking/error-rate.ts";
import { speakerErrors } from "../shared/checking/speaker-errors.ts";
import { noAnswers } from "../shared/speakers/answers.ts";
import type { Document } from "../shared/speakers/document.ts";
import { judgeSpeakers } from "../shared/speakers/judge-speakers.ts";
import { namesBeside } from "../shared/speakers/other-files.ts";
import type { TranscriptDraft } from "../shared/speakers/turns.ts";
import { nothingKnown } from "../shared/speakers/who-interviews.ts";
import { littleInCommonSentence, rateSentences } from "./checking-sentences.ts";
import { readTranscriptNamed } from "./read-transcript-named.ts";
import type { ExitCode, Terminal } from "./terminal.ts";

/** Fewer of the words than this in common, and the two are hardly of one recording. */
const leastInCommon = 0.3;

/**
 * Says how many errors a transcript had as it came, by the one that was checked: two files of any format that can be imported. Labels and
 * times are no words. Nothing is written, and no study is needed.
 */
export async function checkTranscript(
  terminal: Terminal,
  came: string,
  checked: string,
  { language: said, json }: { readonly language?: string; readonly json: boolean },
): Promise<ExitCode> {
  const documents = [
    (await readTranscriptNamed(terminal, came)).document,
    (await readTranscriptNamed(terminal, checked)).document,
  ] as const;
  const [before, after] = draftsOf(documents);
  const language = said ?? after.language ?? before.language;
  const { rate, steps } = compareWords(
    { text: before.text, spans: before.turns },
    { text: after.text, spans: after.turns },
    language,
  );
  const { isLeast, errors, ...figures } = rate;
  const counts = { ...errors, speaker: speakerErrors(before, after, steps) };
  const wrong = errors.substitution + errors.omission + errors.insertion;
  if (json) terminal.out(JSON.stringify({ language, ...figures, errors: wrong, counts, isLeast }));
  else for (const line of rateSentences({ came, checked, rate, counts })) terminal.out(line);
  if (figures.words > 0 && errors.substitution + errors.omission > (1 - leastInCommon) * figures.words)
    terminal.err(littleInCommonSentence(came, checked));
  return 0;
}

/** Who speaks in the one helps to tell who speaks in the other. */
function draftsOf(documents: readonly [Document, Document]): readonly [TranscriptDraft, TranscriptDraft] {
  const [one, other] = documents;
  const beside = namesBeside([judgeSpeakers(one), judgeSpeakers(other)], nothingKnown);
  const draft = (document: Document, at: number) =>
    judgeSpeakers(document, noAnswers, beside[at] ?? nothingKnown).draft;
  return [draft(one, 0), draft(other, 1)];
}
