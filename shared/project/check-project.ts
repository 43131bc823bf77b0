import { atOnce, type InSteps } from "../in-steps.ts";
import { aboutKind, allKinds, kindOf, rowsStanding, type Standing } from "./kinds.ts";
import { type Project, recordIn, recordsOf } from "./project.ts";
import type { Code, CodeId, OnWords, Transcript } from "./records.ts";
import { relationLine } from "./relation-line.ts";

/** Something that is not as it must be, with the record it concerns. Never words of the study. */
export type Problem = { readonly code: ProblemCode; readonly id: string };

export type ProblemCode =
  | `${Standing<"on-words">}-off-its-words`
  | `${Standing<"on-words">}-outside-the-text`
  | `lost-${Standing<"on-words">}-with-a-span`
  | `${Standing<"on-words">}-of-no-transcript`
  | `${Standing<"on-words">}-under-another-transcript`
  | "coding-of-no-code"
  | "quote-of-no-code"
  | "check-with-no-question"
  | "quote-with-no-print-form"
  | "code-of-no-parent"
  | "codes-in-a-circle"
  | "turns-out-of-order"
  | "turn-outside-the-text"
  | "words-outside-turns"
  | "turn-of-no-speaker"
  | "speaker-of-no-participant"
  | "speaker-of-one-person-twice"
  | "two-records-of-one-id"
  | "reading-of-no-transcript"
  | "recording-of-no-transcript"
  | "two-readings-of-one-person"
  | "memo-about-nothing"
  | "two-familiarisation-notes"
  | "relation-of-no-code"
  | "relation-with-itself"
  | "two-relations-alike"
  | "gathers-no-code"
  | "gathers-itself"
  | "gathers-twice"
  | "two-core-themes"
  | "two-sections-of-one-id"
  | "section-mark-of-no-turn"
  | "section-mark-of-no-section"
  | "section-marks-out-of-order";

/** Everything in a project that breaks a rule: none in a sound one. */
export function checkProject(project: Project): readonly Problem[] {
  return atOnce(checkingProject(project));
}

/** The same in steps, for a window in which people work meanwhile. */
export function* checkingProject(project: Project): InSteps<readonly Problem[]> {
  const problems: Problem[] = [];
  for (const found of looking(project))
    if (found) problems.push(found);
    else yield;
  return problems;
}

/** What is found, and undefined where some records were looked at. */
type Looking = Generator<Problem | undefined>;

function* looking(project: Project): Looking {
  yield* checkGuide(project);
  yield* checkTranscripts(project);
  yield* checkCodes(project);
  yield* checkThemes(project);
  yield* checkOnWords(project);
  yield* checkLeaning(project);
  yield* checkPrintForms(project);
  yield* checkQuestions(project);
  yield* checkReadings(project);
  yield* checkMemos(project);
  yield* checkRelations(project);
}

function* checkGuide({ study }: Project): Generator<Problem> {
  if (hasTwice(study.guide.map(({ id }) => id))) yield { code: "two-sections-of-one-id", id: study.id };
}

function* checkTranscripts({ study, transcripts, participants }: Project): Looking {
  for (const transcript of transcripts.values()) {
    yield;
    const { id, speakers } = transcript;
    const known = new Set(speakers.map((speaker) => speaker.id));
    for (const { participantIds } of speakers) {
      if (participantIds.some((person) => !participants.has(person)))
        yield { code: "speaker-of-no-participant", id };
      if (hasTwice(participantIds)) yield { code: "speaker-of-one-person-twice", id };
    }
    if (transcript.turns.some(({ speakerId }) => speakerId !== null && !known.has(speakerId)))
      yield { code: "turn-of-no-speaker", id };
    yield* checkTurns(transcript);
    yield* checkSections(transcript, new Set(study.guide.map((section) => section.id)));
  }
}

/** Turns rise, lie in the text, and leave nothing but one LF between two of them. */
export function* checkTurns({
  id,
  text,
  turns,
}: Pick<Transcript, "id" | "text" | "turns">): Generator<Problem> {
  let at = 0;
  for (const [index, { start, end }] of turns.entries()) {
    if (start > end || end > text.length) return yield { code: "turn-outside-the-text", id };
    if (start < at) return yield { code: "turns-out-of-order", id };
    if (text.slice(at, start) !== (index === 0 ? "" : "\n")) return yield { code: "words-outside-turns", id };
    at = end;
  }
  if (at !== text.length) yield { code: "words-outside-turns", id };
}

function* checkSections({ id, turns, sections }: Transcript, known: ReadonlySet<string>): Generator<Problem> {
  const places = sections.map(({ turnId }) => turns.findIndex((turn) => turn.id === turnId));
  if (places.includes(-1)) yield { code: "section-mark-of-no-turn", id };
  else if (places.some((place, at) => at > 0 && place <= (places[at - 1] ?? 0)))
    yield { code: "section-marks-out-of-order", id };
  if (sections.some(({ sectionId }) => sectionId !== null && !known.has(sectionId)))
    yield { code: "section-mark-of-no-section", id };
}

function* checkCodes({ codes }: Project): Generator<Problem> {
  for (const code of codes.values()) {
    if (code.parentId !== null && !codes.has(code.parentId)) yield { code: "code-of-no-parent", id: code.id };
    if (standsInCircle(code, codes)) yield { code: "codes-in-a-circle", id: code.id };
  }
}

function standsInCircle(code: Code, codes: Project["codes"]): boolean {
  const seen = new Set<CodeId>();
  for (let at: Code | undefined = code; at; at = at.parentId ? codes.get(at.parentId) : undefined) {
    if (seen.has(at.id)) return true;
    seen.add(at.id);
  }
  return false;
}

function* checkThemes({ codes }: Project): Generator<Problem> {
  let core = 0;
  for (const { id, theme } of codes.values()) {
    if (!theme) continue;
    const { gathers } = theme;
    if (gathers.some((gathered) => !codes.has(gathered))) yield { code: "gathers-no-code", id };
    if (gathers.includes(id)) yield { code: "gathers-itself", id };
    if (hasTwice(gathers)) yield { code: "gathers-twice", id };
    core += theme.core ? 1 : 0;
    if (theme.core && core === 2) yield { code: "two-core-themes", id };
  }
}

function* checkOnWords(project: Project): Looking {
  const ids = new Set<string>();
  for (const rows of rowsStanding("on-words"))
    for (const [transcriptId, list] of project[rows]) {
      yield;
      const transcript = project.transcripts.get(transcriptId);
      for (const one of list) {
        const { id } = one;
        const kind = kindOf(id) as Standing<"on-words">;
        if (ids.has(id)) yield { code: "two-records-of-one-id", id };
        ids.add(id);
        if (one.transcriptId !== transcriptId) yield { code: `${kind}-under-another-transcript`, id };
        if (!transcript) yield { code: `${kind}-of-no-transcript`, id };
        else yield* checkPlace(kind, one, transcript.text);
      }
    }
}

/**
 * A record may name another only if that one exists. Those of what stands on words are left out: their transcripts are checked
 * with their lists.
 */
function* checkLeaning(project: Project): Looking {
  for (const kind of allKinds()) {
    const { leansOn, stands } = aboutKind(kind);
    const fields = Object.entries(leansOn).filter(
      ([field]) => stands !== "on-words" || field !== "transcriptId",
    );
    if (fields.length === 0) continue;
    for (const record of recordsOf(project, kind)) {
      yield;
      for (const [field, { kind: other }] of fields) {
        const id = (record as unknown as Readonly<Record<string, string>>)[field] ?? "";
        if (!recordIn(project, id)) yield { code: `${kind}-of-no-${other}` as ProblemCode, id: record.id };
      }
    }
  }
}

function* checkPlace(
  kind: Standing<"on-words">,
  { id, start, end, quote, lost }: OnWords,
  text: string,
): Generator<Problem> {
  if (lost) {
    if (start !== end) yield { code: `lost-${kind}-with-a-span`, id };
    if (start > text.length) yield { code: `${kind}-outside-the-text`, id };
  } else if (start >= end || end > text.length) yield { code: `${kind}-outside-the-text`, id };
  else if (text.slice(start, end) !== quote) yield { code: `${kind}-off-its-words`, id };
}

/** What a print form does stands in its words, in their order. That it takes whole words is the rule of the deeds (Q2). */
function* checkPrintForms(project: Project): Generator<Problem> {
  for (const { id, quote, edits } of recordsOf(project, "quote")) {
    const free = [0, ...edits.map(({ end }) => end)];
    const rises = edits.every(({ start, end }, at) => (free[at] ?? 0) <= start && start <= end);
    if (!rises || (free.at(-1) ?? 0) > quote.length) yield { code: "quote-with-no-print-form", id };
  }
}

function* checkQuestions(project: Project): Generator<Problem> {
  for (const { id, outcome, question } of recordsOf(project, "check"))
    if ((outcome === "queried") === (question === "")) yield { code: "check-with-no-question", id };
}

function* checkReadings({ readings }: Project): Generator<Problem> {
  const seen = new Set<string>();
  for (const { id, transcriptId, by } of readings.values()) {
    const key = JSON.stringify([transcriptId, by]);
    if (seen.has(key)) yield { code: "two-readings-of-one-person", id };
    seen.add(key);
  }
}

/** A link may lead to something that has gone, and a note that passed to the study may stand beside others. */
function* checkMemos(project: Project): Generator<Problem> {
  const seen = new Set<string>();
  for (const { id, kind, about, was, by } of project.memos.values()) {
    if (!recordIn(project, about)) yield { code: "memo-about-nothing", id };
    if (kind !== "familiarisation" || was !== "") continue;
    const key = JSON.stringify([about, by]);
    if (seen.has(key)) yield { code: "two-familiarisation-notes", id };
    seen.add(key);
  }
}

function* checkRelations({ relations }: Project): Generator<Problem> {
  const seen = new Set<string>();
  for (const relation of relations.values()) {
    const { id, fromId, toId } = relation;
    if (fromId === toId) yield { code: "relation-with-itself", id };
    const line = relationLine(relation);
    if (seen.has(line)) yield { code: "two-relations-alike", id };
    seen.add(line);
  }
}

function hasTwice(ids: readonly string[]): boolean {
  return new Set(ids).size < ids.length;
}
