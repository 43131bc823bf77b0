import type { SpeakerRole, TranscriptFormat } from "../project/records.ts";
import { guessLanguage } from "../text/guess-language.ts";
import { type Answers, noAnswers } from "./answers.ts";
import { withWordsBeneathTimedNames } from "./beneath-timed-names.ts";
import { withColonNames } from "./colon-names.ts";
import { judgeTable, type TableShape } from "./columns.ts";
import { type Document, type Paragraph, paragraphText } from "./document.ts";
import { doubtsOf, withRoleQuestions } from "./doubts.ts";
import { type Circumstances, factsAbove, judgeLabels } from "./judge-labels.ts";
import { isOverTheTalk, judgeRest } from "./judge-rest.ts";
import { labelKey, lineNumber, lookAt, type Seen, withoutRunningNumbers } from "./label-forms.ts";
import { type Layout, layoutOf } from "./layout.ts";
import { findPicks } from "./picks.ts";
import { type Piece, piecesOf } from "./pieces.ts";
import type { Question } from "./questions.ts";
import { atChanges, changeSign, withChanges } from "./speaker-changes.ts";
import { roleSaidBy } from "./speaker-roles.ts";
import { isSystemLine } from "./system-lines.ts";
import { tablesIn } from "./table-grid.ts";
import { type TalkRow, talkRows } from "./talk-rows.ts";
import { areTimed } from "./timed-lines.ts";
import { withTimesBeneath } from "./times-beneath.ts";
import {
  type DraftSpeaker,
  type DraftVoice,
  joinCues,
  joinParagraphs,
  type Origin,
  type RestOfTalk,
  setInText,
  type TranscriptDraft,
} from "./turns.ts";
import { type KnownNames, nothingKnown, type Roles, whoInterviews } from "./who-interviews.ts";
import { unwrapped } from "./wrapped-lines.ts";

/** Who speaks in a file, as far as it can be known, and what is to be asked about it. */
export type Judgement = {
  readonly draft: TranscriptDraft;
  /** How the file says who speaks, as it was understood. */
  readonly layout: Layout;
  readonly questions: readonly Question[];
  /** The file's tables of talk, as they were read. */
  readonly tables: readonly TableShape[];
  /** How many turns each voice has, and how many of them ask; in the order of the draft's speakers. */
  readonly voices: readonly DraftVoice[];
  /** The paragraphs that were judged, and where in them each word of the draft stands. */
  readonly source: readonly string[];
  readonly origins: readonly Origin[];
  /** For each of these paragraphs who says it by the format itself, or by its table: a label, or null. */
  readonly spokenBy: readonly (string | null)[];
  /** Keys of words at the place of a label that were not taken for one. They are names if other files know them. */
  readonly passedOver: ReadonlySet<string>;
  /** How many stretches were taken out because a person said that they are no speech. */
  readonly takenOut: number;
  /** Who interviews, and what tells so. */
  readonly roles: Roles;
};

/** Formats that cut speech by time, not by who speaks: what one voice says in a row is one turn. */
const inStretches: ReadonlySet<TranscriptFormat> = new Set([
  ...(["vtt", "srt", "sbv", "json"] as const),
  ...(["eaf", "exb", "textgrid", "cha"] as const),
]);

/**
 * Judges who speaks in a document, whatever its format: labels and time marks leave the text and become data; everything
 * else stays, in its order. What is certain is taken, what is likely is taken and shown, and what is not known is asked:
 * each turn says how sure it is, and each doubt is a question. A person's answers are not judged again.
 */
export function judgeSpeakers(
  document: Document,
  answers: Answers = noAnswers,
  known: KnownNames = nothingKnown,
): Judgement {
  const names = new Set([...known.interviewers, ...known.participants, ...known.inFiles.keys()]);
  const plain: Circumstances = { known: names, chosenForms: new Set() };
  const { paragraphs: begun, hasChanges } = atChanges(document);
  const tabled = throughTables(begun, names, answers);
  const isText = document.format === "txt" || document.format === "md";
  const isTimed = areTimed(tabled.paragraphs);
  const paragraphs = isText ? unwrapped(tabled.paragraphs, plain, isTimed) : tabled.paragraphs;
  const source = paragraphs.map(paragraphText);
  const isNumbered = areNumbered(source);
  const isChange = (n: number) =>
    hasChanges &&
    !tabled.leftOut.has(n) &&
    paragraphs[n]?.speaker === null &&
    changeSign(source[n] ?? "") > 0;
  const chosen = new Set(answers.alsoSpeakers.map(labelKey));
  const opening = paragraphs.map((paragraph, n): Seen => {
    if (tabled.leftOut.has(n)) return nothingSeen(paragraph, n);
    const seen = lookAt(paragraph, n, isNumbered, source[n], isTimed);
    // In a line that a program wrote, the name opens no speech.
    const isWritten = paragraph.speaker === null && isSystemLine(seen.text);
    if (isWritten) return { ...seen, heads: [] };
    return isChange(n) ? { ...seen, plain: { ...seen.plain, textStart: changeSign(seen.text) } } : seen;
  });
  const opened = withTimesBeneath(withColonNames(withoutRunningNumbers(opening)));
  const looked = withWordsBeneathTimedNames(opened, (key) => names.has(key) || chosen.has(key));
  const circumstances = { known: names, chosenForms: chosenForms(looked, answers) };
  const labels = judgeLabels(looked, circumstances);
  const facts = factsAbove(looked, labels);
  const seen =
    facts.size === 0
      ? looked
      : looked.map((paragraph, n) => (facts.has(n) ? { ...paragraph, heads: [] } : paragraph));
  const cut = mergedPieces(piecesOf(paragraphs, seen, labels, answers, tabled.continued), answers);
  const pieces = withChanges(cut, isChange);

  const language = guessLanguage(beginningOf(pieces));
  const isOver = overTheTalk(pieces, paragraphs);
  const areGiven =
    inStretches.has(document.format) &&
    pieces.every(({ label, paragraph }) => label === null || begun[paragraph]?.speaker != null);
  const judged = judgeRest(pieces, { otherVoice: otherVoice(pieces, language), isOver, areGiven });
  const rest: RestOfTalk = {
    rest: answers.rest ?? judged.rest,
    sure: answers.rest ? "sure" : judged.sure,
    isOver,
    hasChanges: pieces.some((piece) => piece.isChange),
  };
  const spoken = inStretches.has(document.format) ? joinCues(pieces, rest) : joinParagraphs(pieces, rest);
  const { text, turns, voices: heard, origins } = setInText(spoken);
  const voices = heard.map((voice): DraftVoice => {
    const givenRole = tabled.roles.get(labelKey(voice.label));
    return givenRole ? { ...voice, givenRole } : voice;
  });
  const speakers = voices.map(({ id, label }): DraftSpeaker => ({ id, label, role: "participant" }));
  const draft: TranscriptDraft = { text, turns, speakers, language };
  const judgement: Judgement = {
    draft,
    layout: layoutOf(document, { paragraphs, labels, hasTables: tabled.tables.length > 0, hasChanges }),
    questions: doubtsOf({ draft, labels, judged, tables: tabled.tables, seen, paragraphs, answers }),
    tables: tabled.tables,
    voices,
    source,
    origins,
    spokenBy: paragraphs.map(({ speaker }) => speaker),
    passedOver: passedOver(seen, voices),
    takenOut: countTakenOut(paragraphs, answers),
    roles: whoInterviews(voices, known),
  };
  return besideOthers(judgement, answers, known);
}

/**
 * Judges again who interviews, now that the other files of an import are known. Answers about roles stand. Quick,
 * since the document is not read again.
 */
export function besideOthers(judgement: Judgement, answers: Answers, known: KnownNames): Judgement {
  const roles = whoInterviews(judgement.voices, known);
  const speakers = judgement.draft.speakers.map((speaker, n): DraftSpeaker => {
    const role = answers.roles[labelKey(speaker.label)] ?? roles.roles[n] ?? "participant";
    return { ...speaker, role };
  });
  const draft = { ...judgement.draft, speakers };
  const questions = withRoleQuestions(judgement.questions, { draft, roles, answers });
  return { ...judgement, draft, roles, questions };
}

/** Whether other files or the study know names that make it worth judging a document again. */
export function isWorthAgain({ passedOver }: Judgement, known: KnownNames): boolean {
  for (const key of passedOver)
    if (known.interviewers.has(key) || known.participants.has(key) || known.inFiles.has(key)) return true;
  return false;
}

function passedOver(seen: readonly Seen[], voices: readonly DraftVoice[]): ReadonlySet<string> {
  const keys = new Set<string>();
  for (const { heads } of seen) for (const { key } of heads) keys.add(key);
  for (const { label } of voices) keys.delete(labelKey(label));
  return keys;
}

/** Enough of the words to tell the language by. */
function beginningOf(pieces: readonly Piece[]): string {
  const texts: string[] = [];
  let length = 0;
  for (const { text } of pieces) {
    if (length > 8_000) break;
    texts.push(text);
    length += text.length;
  }
  return texts.join("\n");
}

type Tabled = {
  readonly paragraphs: readonly Paragraph[];
  readonly tables: readonly TableShape[];
  /** Paragraphs that are no talk: headings of columns, numbers, columns that are left out. */
  readonly leftOut: ReadonlySet<number>;
  /** Paragraphs that go on in the cell of the one above. */
  readonly continued: ReadonlySet<number>;
  /** What columns of roles say of speakers, by label key. */
  readonly roles: ReadonlyMap<string, SpeakerRole>;
};

/** Paragraphs, with what the columns of their tables say of them. */
function throughTables(
  paragraphs: readonly Paragraph[],
  known: ReadonlySet<string>,
  answers: Answers,
): Tabled {
  const changed = [...paragraphs];
  const leftOut = new Set<number>();
  const continued = new Set<number>();
  const tables: TableShape[] = [];
  const rows: TalkRow[] = [];
  for (const { cells, paragraphs: places } of tablesIn(paragraphs)) {
    const judged = judgeTable(cells, known);
    if (!judged) continue;
    const shape = asAnswered(judged, answers);
    tables.push(shape);
    for (const place of places) leftOut.add(place);
    rows.push(...talkRows(paragraphs, shape));
  }
  const roles = rolesTold(rows);
  const isOneSided = labelsOneSide(rows, roles);
  for (const { speaker, goesOn, startMs, endMs, speech } of rows)
    speech.forEach((place, n) => {
      const paragraph = paragraphs[place];
      if (!paragraph) return;
      leftOut.delete(place);
      const named = goesOn && isOneSided ? null : speaker;
      if (n > 0) continued.add(place);
      else changed[place] = { ...paragraph, speaker: named, startMs, endMs };
    });
  return { paragraphs: changed, tables, leftOut, continued, roles };
}

/** The role that the rows of a speaker give, where they agree. */
function rolesTold(rows: readonly TalkRow[]): ReadonlyMap<string, SpeakerRole> {
  const roles = new Map<string, SpeakerRole>();
  const torn = new Set<string>();
  for (const { speaker, role } of rows) {
    const ownRole = role === null ? null : roleSaidBy(role);
    if (speaker === null || ownRole === null) continue;
    const key = labelKey(speaker);
    if ((roles.get(key) ?? ownRole) !== ownRole) torn.add(key);
    roles.set(key, ownRole);
  }
  for (const key of torn) roles.delete(key);
  return roles;
}

/**
 * Whether the tables name one side only. Then a row without a name may be the other side's, or that of the speaker
 * above, and judge-rest.ts decides, as in a text.
 */
function labelsOneSide(rows: readonly TalkRow[], roles: ReadonlyMap<string, SpeakerRole>): boolean {
  const named = new Map<string, string>();
  for (const { speaker } of rows) if (speaker !== null) named.set(labelKey(speaker), speaker);
  const roleOf = ([key, label]: readonly [string, string]) => roles.get(key) ?? roleSaidBy(label);
  return named.size < 2 || [...named].every((speaker) => roleOf(speaker) === "interviewer");
}

function asAnswered(shape: TableShape, { columns, rowsOut }: Answers): TableShape {
  const kinds = columns[shape.table];
  return {
    ...shape,
    leftOut: rowsOut[shape.table] ?? shape.leftOut,
    sure: kinds ? "sure" : shape.sure,
    columns: shape.columns.map((column, n) => ({ ...column, kind: kinds?.[n] ?? column.kind })),
  };
}

function nothingSeen(paragraph: Paragraph, at: number): Seen {
  const plain = { textStart: 0, startMs: null, endMs: null };
  return { paragraph: at, text: paragraphText(paragraph), plain, heads: [], isEmpty: true };
}

/** Whether the lines of a document are numbered: nearly all begin with a number, and it rises. */
function areNumbered(texts: readonly string[]): boolean {
  const numbers: (number | null)[] = [];
  for (const text of texts) {
    if (text.trim() === "") continue;
    const found = lineNumber.exec(text);
    numbers.push(found ? Number(found[1]) : null);
  }
  const found = numbers.filter((number) => number !== null);
  return (
    found.length >= 5 &&
    found.length >= numbers.length * 0.8 &&
    found.every((number, n) => n === 0 || number > (found[n - 1] ?? 0))
  );
}

/** The forms of the names that a person called speakers. */
function chosenForms(seen: readonly Seen[], { alsoSpeakers, picks }: Answers): ReadonlySet<string> {
  const keys = new Set(alsoSpeakers.map(labelKey));
  const speakers = picks.filter(({ is }) => is === "speaker");
  const forms = new Set<string>();
  if (keys.size === 0 && speakers.length === 0) return forms;
  for (const { heads, text } of seen) {
    const picked = speakers.length > 0 ? findPicks(text, speakers).map(({ label }) => labelKey(label)) : [];
    for (const { form, key } of heads) if (keys.has(key) || picked.includes(key)) forms.add(form);
  }
  return forms;
}

/** Gives pieces whose label was merged into another to that other, under its first label. */
function mergedPieces(pieces: readonly Piece[], { merged }: Answers): readonly Piece[] {
  if (merged.length === 0) return pieces;
  const labels = new Map<string, string>();
  for (const { label } of pieces)
    if (label !== null && !labels.has(labelKey(label))) labels.set(labelKey(label), label);
  const keptBy = new Map<string, string>();
  for (const { kept, gone } of merged) {
    if (!labels.has(kept) || kept === gone) continue;
    for (const [key, other] of keptBy) if (other === gone) keptBy.set(key, kept);
    keptBy.set(gone, kept);
  }
  return pieces.map((piece) => {
    const kept = piece.label === null ? undefined : keptBy.get(labelKey(piece.label));
    const label = kept === undefined ? undefined : labels.get(kept);
    return label === undefined ? piece : { ...piece, label };
  });
}

const otherVoices = {
  sv: { interviewer: "Intervjuare", participant: "Deltagare" },
  en: { interviewer: "Interviewer", participant: "Participant" },
} as const;

/** The label of a voice that the file does not name: the interviewer, when all named voices take part. */
function otherVoice(pieces: readonly Piece[], language: "sv" | "en" | null): string {
  const labels = new Set(pieces.flatMap(({ label }) => label ?? []));
  const allTakePart =
    labels.size > 0 &&
    ([...labels].every((label) => roleSaidBy(label) === "participant") || restAsks(pieces));
  const name = otherVoices[language ?? "en"][allTakePart ? "interviewer" : "participant"];
  const taken = new Set([...labels].map(labelKey));
  let free: string = name;
  for (let n = 2; taken.has(labelKey(free)); n += 1) free = `${name} ${n}`;
  return free;
}

/** Whether the unnamed voices ask, and the named ones hardly do. */
function restAsks(pieces: readonly Piece[]): boolean {
  const asking = (some: readonly Piece[]) =>
    some.filter(({ text }) => /[?？؟]["”’»)]*\s*$/u.test(text)).length / Math.max(1, some.length);
  const talk = pieces.filter(({ kind, text }) => kind === "speech" && text !== "");
  const named = talk.filter(({ label }) => label !== null);
  return asking(talk.filter(({ label }) => label === null)) >= 0.6 && asking(named) <= 0.2;
}

function overTheTalk(pieces: readonly Piece[], paragraphs: readonly Paragraph[]): (piece: Piece) => boolean {
  const indentOf = ({ paragraph: place }: Piece): number => {
    const paragraph = paragraphs[place];
    if (!paragraph) return 0;
    const blanks = /^[ \t]*/.exec(paragraph.runs[0]?.text ?? "")?.[0] ?? "";
    return paragraph.marks.indent + blanks.replaceAll("\t", "        ").length * 90;
  };
  const labelled = pieces.filter(({ label }) => label !== null);
  const least = Math.min(...labelled.map(indentOf), Number.POSITIVE_INFINITY);
  const first = labelled[0]?.paragraph ?? -1;
  return (piece) =>
    isOverTheTalk(piece, indentOf, least === Number.POSITIVE_INFINITY ? 0 : least, piece.paragraph < first);
}

function countTakenOut(paragraphs: readonly Paragraph[], { picks }: Answers): number {
  const out = picks.filter(({ is }) => is === "no-speech");
  if (out.length === 0) return 0;
  return paragraphs.reduce((sum, paragraph) => sum + findPicks(paragraphText(paragraph), out).length, 0);
}
