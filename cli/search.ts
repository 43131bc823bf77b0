import { contextOf } from "../shared/analysis/context.ts";
import { prepare, searchTextOf } from "../shared/analysis/prepared.ts";
import { queryFor, readQuery } from "../shared/analysis/query.ts";
import { search } from "../shared/analysis/search.ts";
import type { Transcript } from "../shared/project/records.ts";
import { turnsTouched } from "../shared/quotes/voices.ts";
import type { ReportLanguage } from "../shared/reports/report.ts";
import { transcriptsInOrder } from "../shared/transcripts/in-order.ts";
import { type HitLine, hitLine, hitsSentence, querySentence, tooSlowSentence } from "./sentences.ts";
import { namedFile, readStudy } from "./study-file.ts";
import { type ExitCode, Stop, type Terminal } from "./terminal.ts";
import { withinTime } from "./within-time.ts";

export type SearchOptions = {
  readonly phrase: boolean;
  readonly pattern: boolean;
  readonly wholeWords: boolean;
  readonly matchCase: boolean;
  readonly withoutMarks: boolean;
  /** The language of transcripts whose own is not known. */
  readonly language: ReportLanguage;
  readonly json: boolean;
};

/** How much is shown on either side of a hit, in UTF-16 code units. */
const contextUnits = 40;
/** How long a search may take. Only a runaway pattern needs longer. */
const limitSeconds = 2;

/** Lists the hits of a search with the words around them. Finding nothing is no failure. */
export async function searchStudy(
  terminal: Terminal,
  studyName: string,
  words: readonly string[],
  { phrase, pattern, wholeWords, matchCase, withoutMarks, language, json }: SearchOptions,
): Promise<ExitCode> {
  const kind = pattern ? "pattern" : phrase ? "phrase" : "words";
  const query = queryFor(words.join(" "), { kind, wholeWords, matchCase, withoutMarks });
  const read = readQuery(query);
  if (read.is === "refused") throw new Stop(querySentence(read.why, read.reason));
  const { project } = await readStudy(terminal, namedFile(terminal, studyName));

  const texts = transcriptsInOrder(project.transcripts, language).map((transcript) => ({
    transcript,
    prepared: prepare(searchTextOf(transcript, language)),
  }));
  const look = () =>
    texts.flatMap(({ transcript, prepared }) =>
      search(prepared, read.value).map((hit) => ({ transcript, ...hit })),
    );
  const found = pattern ? withinTime(limitSeconds * 1000, look) : look();
  if (!found) throw new Stop(tooSlowSentence(limitSeconds));

  const listed = found.map(({ transcript, start, end }) => ({
    ...placed(transcript, start, end),
    start,
    end,
  }));
  if (json) {
    terminal.out(JSON.stringify(listed, null, 2));
    return 0;
  }
  for (const one of listed) terminal.out(hitLine(one));
  terminal.out(hitsSentence(found.length, new Set(found.map(({ transcriptId }) => transcriptId)).size));
  return 0;
}

/** A hit with its turn and what is said about it there; over several turns, from the first to the last of them. */
function placed({ name, text, turns }: Transcript, start: number, end: number): HitLine {
  const { from, to } = turnsTouched(turns, { start, end });
  const within = { start: turns[from]?.start ?? 0, end: turns[to - 1]?.end ?? text.length };
  return { transcript: name, turn: from + 1, ...contextOf(text, { start, end }, contextUnits, within) };
}
