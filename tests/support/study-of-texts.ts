import { newTheme } from "../../shared/codebook/new-theme.ts";
import type { PlaceName } from "../../shared/gate/places.ts";
import { applyDiff, diffOf } from "../../shared/project/diff.ts";
import type { Project } from "../../shared/project/project.ts";
import type {
  Check,
  Coding,
  CorrectionNote,
  Passage,
  Quote,
  Reference,
  RichText,
  TextRun,
  TimeMark,
} from "../../shared/project/records.ts";
import { aProject, withCode, withMemo } from "./a-project.ts";
import { aRecording } from "./a-recording.ts";
import { there } from "./there.ts";

/**
 * The words that are to stand in a kind of place. Of "study.attribute" there are two: what a column of people is called (`isColumn`), which no key
 * replaces, and its choices, which it does.
 */
export type SaidIn = (is: PlaceName, isColumn?: boolean) => string;

const stamp = { at: "2024-01-02T00:00:00Z" };

/**
 * A study with a text in every kind of place where a name can stand. `say` is asked once for each of them, so several times for some kinds of places.
 * Ids hold nothing of what it says: aProject makes them of names, and what bears an id has its name from `say` only afterwards.
 */
export function studyOfTexts(say: SaidIn): Project {
  const by = () => say("coder.name");
  const begun = aProject({
    codes: ["1 x !", "2 Cold"],
    transcripts: {
      A: [
        `Interviewer: ${say("transcript.text")}?`,
        `Vera: «1 ${say("transcript.text")}» and «2 so it is». ${say("transcript.text")}`,
      ],
    },
    study: {
      ...{ name: say("study.name"), author: say("study.author") },
      attributes: [
        { name: say("study.attribute", true), type: "choice", choices: [say("study.attribute"), "other"] },
      ],
      attribution: `{pseudonym} ${say("study.attribution")}`,
      guide: [{ id: "a", name: say("study.section"), questions: [say("study.question")] }],
      ...{ blindCoders: [by()], standIns: [say("study.standIn")] },
      exceptions: [{ word: say("study.exception"), reason: say("study.exception"), by: by(), ...stamp }],
    },
  });
  const [theme, code] = begun.codes.values();
  const transcript = there([...begun.transcripts.values()][0]);
  const coding = there(begun.codings.get(transcript.id)?.[0]);
  const meant = {
    ...newTheme("final"),
    ...{ concept: say("code.concept"), is: say("code.is"), isNot: say("code.isNot") },
    reason: say("code.reason"),
    reviews: [
      { level: "set" as const, finding: "holds" as const, note: say("code.review"), ...stamp, by: by() },
    ],
  };
  const fields = {
    ...{ name: say("code.name"), definition: say("code.definition"), counts: say("code.counts") },
    ...{ countsNot: say("code.countsNot"), example: say("code.example") },
  };
  const noted = withMemo(withCode(begun, there(theme).id, { ...fields, theme: meant }), {
    ...{ title: say("memo.title"), was: say("memo.was"), by: by() },
    body: [
      { kind: "heading", runs: [plain(say("memo.body"))] },
      { kind: "paragraph", runs: halfBold(say("memo.body")) },
    ],
  });

  const lost = { transcriptId: transcript.id, start: 0, end: 0, lost: true } as const;
  const passage: Passage = {
    ...{
      id: "passage:1",
      ...lost,
      quote: say("passage.lost"),
      note: say("passage.note"),
      ...stamp,
      by: by(),
    },
  };
  const lostCoding: Coding = {
    ...{ ...coding, id: "coding:lost", ...lost, quote: say("coding.lost") },
    ...{ comment: say("coding.comment"), by: by() },
  };
  const check: Check = {
    ...{ id: "check:lost", ...lost, quote: say("check.lost"), seen: 0, outcome: "queried" },
    ...{ question: say("check.question"), answer: say("check.answer"), answeredBy: by() },
    ...{ answeredAt: stamp.at, ...stamp, by: by() },
  };
  const note: CorrectionNote = {
    ...{ id: "correction-note:lost", ...lost, quote: say("correction-note.lost") },
    ...{ classes: ["substitution"], reason: say("correction-note.reason"), ...stamp, by: by() },
  };
  const mark: TimeMark = {
    ...{ id: "time-mark:lost", ...lost, quote: say("time-mark.lost"), ms: 1000, ...stamp, by: by() },
  };
  const start = transcript.text.indexOf("so it is");
  const standing = {
    ...{ transcriptId: transcript.id, start, end: start + 8, quote: "so it is", lost: false },
  };
  const quote: Quote = {
    ...{ id: "quote:1", ...standing, themeId: there(theme).id, order: "a0", seen: say("quote.earlier") },
    ...{ role: "exemplar", form: "block", by: by(), ...stamp },
    edits: [{ kind: "bracket", start: 0, end: 2, text: say("quote.print") }],
    interpretation: paragraph(halfBold(say("quote.interpretation"))),
    translations: [
      {
        ...{ id: "t", language: "sv", text: say("quote.translation"), translator: by(), checker: by() },
        ...{ comment: say("quote.comment"), of: say("quote.earlier"), status: "checked", ...stamp },
      },
    ],
  };
  const whole = applyDiff(
    noted,
    diffOf({
      added: [
        {
          ...{ id: "participant:1", pseudonym: say("participant.pseudonym"), nameIs: "unsaid" },
          description: say("participant.description"),
          attributes: { role: say("participant.attribute") },
        },
        ...[passage, lostCoding, check, note, mark, quote],
        // The same where their words are still there.
        { ...passage, id: "passage:2", ...standing, note: say("passage.note") },
        { ...check, id: "check:2", ...standing, question: say("check.question"), answer: "" },
        { ...note, id: "correction-note:2", ...standing, reason: say("correction-note.reason") },
        aRecording({ transcriptId: transcript.id, name: `${say("recording.name")}.mp3`, by: by() }),
        { id: "reading:1", transcriptId: transcript.id, ...stamp, by: by() },
        {
          ...{ id: "relation:1", kind: "related", fromId: there(theme).id, toId: there(code).id },
          ...{ label: say("relation.label"), ...stamp, by: by() },
        },
        { id: "map:1", name: say("map.name"), places: {}, hidden: [] },
        {
          ...{ id: "version:1", name: say("version.name"), note: say("version.note"), seq: 1 },
          ...{ codes: [{ ...there(code), name: say("version.code") }], ...stamp, by: by() },
        },
      ],
    }),
  );
  const transcripts = new Map(whole.transcripts).set(transcript.id, {
    ...there(whole.transcripts.get(transcript.id)),
    reference: referenceOf(() => say("transcript.reference")),
    ...{ wave: say("transcript.wave"), transcriber: by(), name: say("transcript.name") },
    machine: { tool: say("transcript.machine"), model: say("transcript.machine") },
    source: {
      ...{ ...transcript.source, fileName: `${say("transcript.file")}.docx` },
      notes: [{ code: "docx-comments", detail: say("transcript.note") }],
    },
    speakers: transcript.speakers.map((one) => ({
      ...one,
      label: one.label === "Interviewer" ? one.label : say("transcript.speaker"),
    })),
  });
  return { ...whole, transcripts };
}

function referenceOf(say: () => string): Reference {
  return {
    ...{ type: "book", title: say(), edition: "2", issued: "2022", DOI: "10.1/2", URL: "https://a.b" },
    authors: [{ family: say(), given: say() }, { literal: say() }],
    editors: [{ family: say(), given: say() }],
    ...{ containerTitle: say(), volume: "1", issue: "2", page: "3", number: "4" },
    ...{ publisher: say(), publisherPlace: say() },
  };
}

function plain(text: string): TextRun {
  return { text, bold: false, italic: false, to: null };
}

function paragraph(runs: readonly TextRun[]): RichText {
  return [{ kind: "paragraph", runs }];
}

function halfBold(text: string): readonly TextRun[] {
  const half = Math.floor(text.length / 2);
  return [plain(text.slice(0, half)), { ...plain(text.slice(half)), bold: true }];
}
