import { codeTree, flatten, pathName, themePlace } from "../codebook/code-tree.ts";
import { sectionOfSpan, sectionTitle } from "../guide/sections.ts";
import type { Project } from "../project/project.ts";
import { attributePieces } from "../quotes/attribution.ts";
import { firstPieces, isInterviewer, nameOfVoice, type VoiceWords } from "../quotes/voices.ts";
import { clockTime } from "../text/clock-time.ts";
import { wordsAt } from "../text/span.ts";
import { countWords } from "../text/words.ts";
import { citedWorks } from "./cited-works.ts";
import { type Extract, gatherExtracts } from "./extracts.ts";
import { type FlatTable, flatTable } from "./flat-table.ts";
import type { QuotationChoice } from "./quotation-choice.ts";
import { wordsIn } from "./words.ts";

/** The columns of the quotations as a flat table, in their order. */
export const quoteColumns = [
  "theme",
  "subtheme",
  "code",
  "quote",
  "transcript",
  "participant",
  "turn",
  "start",
  "end",
  "coder",
  "path",
  "attribution",
  "speaker",
  "time",
  "words",
  "section",
  "comment",
] as const;

/** Which codings, in which language they are sorted, and how they are attributed. */
export type RowChoice = Pick<QuotationChoice, "language" | "codes" | "sections" | "attribution">;

/** One coding as cells of text. What does not apply is empty. */
export type QuoteRow = Readonly<Record<(typeof quoteColumns)[number], string>>;

/**
 * One row for each coding whose words are in the text, by codebook, then by the transcripts' names, then by
 * place. `theme` is the topmost promoted code, `subtheme` what stands between it and the code, joined by
 * " > ". `quote` is the text from `start` to `end` (UTF-16 code units, end exclusive), nothing added.
 * `participant` names the people who speak, each once (of a label that stands for several all of them), not an interviewer beside them; `speaker` gives the labels of
 * the transcript. `turn` counts from 1; it and `time` (hh:mm:ss) are those of the turn in which it starts, and so is `section`,
 * with its letter: "d · Professional role". `comment` is what the coder said of the coding. Words from the literature are
 * attributed by names and years, since a table has no list that numbers could lead to.
 */
export function quoteRows(project: Project, choice: RowChoice): readonly QuoteRow[] {
  const words = { interviewer: wordsIn(choice.language).interviewer, language: choice.language };
  const { byCode } = gatherExtracts(project, choice.codes, choice.language, choice.sections);
  const cited = citedWorks([...byCode.values()].flat(), "apa", choice.language);
  return flatten(codeTree(project.codes)).flatMap(({ code }) => {
    const extracts = byCode.get(code.id);
    if (!extracts) return [];
    const { theme, subthemes } = themePlace(project.codes, code);
    const place = {
      theme: theme?.name ?? "",
      subtheme: subthemes.map(({ name }) => name).join(" > "),
      code: code.name,
      path: pathName(project.codes, code),
    };
    return extracts.map((extract): QuoteRow => {
      const { coding, transcript, pieces } = extract;
      const quote = wordsAt(transcript.text, coding);
      const first = pieces[0];
      const startMs = first?.turn?.startMs ?? null;
      return {
        ...place,
        quote,
        transcript: transcript.name,
        participant: participantsIn(extract, words),
        turn: first?.turnNumber == null ? "" : String(first.turnNumber),
        start: String(coding.start),
        end: String(coding.end),
        coder: coding.by,
        attribution: transcript.reference
          ? cited.attributionOf(transcript.reference)
          : attributePieces(choice.attribution, transcript, pieces, words),
        speaker: labelsIn(extract),
        time: startMs === null ? "" : clockTime(startMs),
        words: String(countWords(quote)),
        section: sectionTitle(project.study.guide, sectionOfSpan(transcript, coding) ?? ""),
        comment: coding.comment,
      };
    });
  });
}

/** Pseudonyms, or labels of those unassigned; the word for the interviewer when nobody else speaks; empty when it is not known. */
export function participantsIn({ transcript, pieces }: Omit<Extract, "coding">, words: VoiceWords): string {
  const voices = firstPieces(pieces).map(({ voice }) => voice);
  const others = voices.filter((voice) => !isInterviewer(voice));
  if (others.length === 0) return words.interviewer;
  const names = others
    .filter(({ speaker }) => speaker !== null)
    .flatMap((voice) =>
      voice.people.length > 1
        ? voice.people.map(({ pseudonym }) => pseudonym)
        : nameOfVoice(voice, transcript, words),
    );
  return [...new Set(names)].join("; ");
}

function labelsIn({ pieces }: Extract): string {
  const labels = pieces.flatMap(({ voice }) => (voice.speaker ? [voice.speaker.label] : []));
  return [...new Set(labels)].join("; ");
}

/** The rows as a spreadsheet takes them. */
export function quoteTable(project: Project, choice: RowChoice): FlatTable {
  return flatTable(quoteColumns, quoteRows(project, choice), ["turn", "start", "end", "words"]);
}
