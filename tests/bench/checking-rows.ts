import { errorRate } from "../../shared/checking/error-rate.ts";
import { replaceTranscript } from "../../shared/checking/replace-transcript.ts";
import { reviewReplacement } from "../../shared/checking/replacement-review.ts";
import { codingsOf, type Project } from "../../shared/project/project.ts";
import { noAnswers } from "../../shared/speakers/answers.ts";
import { countWords } from "../../shared/text/words.ts";
import { type Corpus, type CorpusName, withDenseTranscript } from "./corpus.ts";
import { median, type Row, timesOf } from "./figures.ts";
import { Seeded } from "./seeded.ts";

const wordsOfBoth = 12_000;
/** Of a hundred words so many were misheard, left out or put in: a good machine, and a poor one. */
const shares = [6, 25] as const;
const often = { warm: 2, n: 15 };

/** Two transcripts of one recording of two hours: the words of the corpus, and the same with errors. */
export function errorRateRow(corpus: CorpusName, project: Project): Row {
  const said: string[] = [];
  for (const { text } of project.transcripts.values())
    for (const word of text.split(/\s+/u))
      if (said.length < wordsOfBoth && countWords(word) > 0) said.push(word);
  const checked = whole(said.join(" "));
  const [few = [], many = []] = shares.map((share) => {
    const came = whole(heardWrong(said, share, new Seeded(share)).join(" "));
    return timesOf(() => errorRate(came, checked, "en"), often);
  });
  return {
    ...{ name: "error rate" as const, corpus, times: few },
    notes: [
      `${shares[0]} words of a hundred wrong; with ${shares[1]} of a hundred ${median(many).toFixed(0)}`,
    ],
  };
}

/** The transcript with 2,000 codings, replaced by a file in which some words of each turn are others; with what that does to them. */
export async function replacementRow(name: CorpusName, corpus: Corpus): Promise<Row> {
  const { project } = await withDenseTranscript(name, corpus);
  const transcript = [...project.transcripts.values()].at(-1);
  if (!transcript) throw new RangeError("there is no transcript");
  const chance = new Seeded(13);
  let text = "";
  const turns = transcript.turns.map((turn) => {
    if (text !== "") text += "\n";
    const start = text.length;
    text +=
      heardWrong(transcript.text.slice(turn.start, turn.end).split(" "), shares[0], chance).join(" ") || "–";
    return { ...turn, start, end: text.length, sure: "sure" as const };
  });
  const { speakers, language, source } = transcript;
  const draft = { text, turns, speakers, language: language === "sv" ? ("sv" as const) : ("en" as const) };
  const wanted = { transcriptId: transcript.id, draft, answers: noAnswers, source, foundAgain: new Map() };
  let lost = 0;
  const all = timesOf(() => {
    const outcome = replaceTranscript(project, wanted, () => "participant:new");
    if (outcome.is === "refused") throw new RangeError(outcome.why);
    lost = reviewReplacement(project, transcript.id, outcome.value).lost.length;
  }, often);
  return {
    ...{ name: "replace transcript" as const, corpus: name, times: all },
    notes: [
      `${codingsOf(project, transcript.id).length} codings, of which ${lost} lose their words; with the review`,
    ],
  };
}

function heardWrong(words: readonly string[], share: number, chance: Seeded): readonly string[] {
  return words.flatMap((word) => {
    if (chance.below(100) >= share) return [word];
    return chance.pick([[], [chance.pick(words)], [word, chance.pick(words)]]);
  });
}

function whole(text: string): {
  readonly text: string;
  readonly spans: readonly { start: number; end: number }[];
} {
  return { text, spans: [{ start: 0, end: text.length }] };
}
