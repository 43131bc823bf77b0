import { quotePlacers } from "../coding/place-quote.ts";
import { fromPlainText } from "../memos/rich-text.ts";
import { asTitle } from "../memos/write-memo.ts";
import { participantNamed } from "../participants/change-participants.ts";
import { importPeople } from "../participants/import-people.ts";
import { applyDiff } from "../project/diff.ts";
import { diffBetween } from "../project/diff-between.ts";
import { joinedDiff } from "../project/join-codings.ts";
import { byTranscript } from "../project/on-words.ts";
import type { Project } from "../project/project.ts";
import type {
  CodeId,
  Coding,
  CodingId,
  Memo,
  MemoId,
  NameKind,
  ParticipantId,
  Passage,
  PassageId,
  SubjectId,
  Transcript,
  TranscriptId,
} from "../project/records.ts";
import { asRead } from "../text/same-name.ts";
import { type Span, trimSpan, wordsAt } from "../text/span.ts";
import { freeName } from "../transcripts/import-transcripts.ts";
import { type Parted, partCodings, partMemos, partPassages } from "./already-here.ts";
import type { ForeignCase, ForeignCoding, ForeignNote, ForeignProject } from "./foreign-project.ts";
import { Losses } from "./losses.ts";
import { nameless } from "./meet-codes.ts";
import { takeCodes } from "./take-codes.ts";
import { type TakenText, takeTexts } from "./take-texts.ts";
import { addedFigures, type TakenProject } from "./taken-project.ts";
import { valuesToAdd } from "./values-to-add.ts";

export type Taking = {
  readonly sha256s: ReadonlyMap<string, string>;
  /** The end of an id, never the same twice. */
  readonly newId: () => string;
  readonly nameIs: NameKind;
  readonly by: string;
  readonly at: string;
};

/**
 * Makes a study of a project of another program, or takes it into one. Who speaks is judged as in any file, so labels leave the
 * texts; codings and notes stand on those of their words that stay. A place at which the file's own quote does not stand is
 * looked for by that quote, and told as unsure. A file a second time changes nothing.
 */
export function takeForeignProject(project: Project, foreign: ForeignProject, given: Taking): TakenProject {
  const { newId, at } = given;
  const lost = new Losses();
  for (const { kind, count } of foreign.lost) lost.tell(kind, count);
  const texts = takeTexts(project, foreign.texts, {
    ...{ sha256s: given.sha256s, nameIs: given.nameIs, at },
    newTranscriptId: () => `transcript:${newId()}` as TranscriptId,
    newParticipantId: () => `participant:${newId()}` as ParticipantId,
  });
  for (const { key, name } of foreign.texts) {
    const taken = texts.taken.get(key);
    if (!taken) lost.tell("empty-sources", 1, name);
    else if (taken.isNew && taken.transcript.name !== name)
      lost.tell("names-changed", 1, taken.transcript.name);
  }
  const codes = takeCodes(texts.project, foreign.codes, () => `code:${newId()}` as CodeId);
  for (const name of codes.renamed) lost.tell("names-changed", 1, name);
  for (const name of codes.lifted) lost.tell("codes-lifted", 1, name);
  const people = takePeople(codes.project, foreign, texts.taken, { given, lost });
  let grown = people.project;

  const placeOf = placer(grown, texts.taken, lost);
  const coded = codingsFrom(grown, foreign.codings, { placeOf, ids: codes.ids, given, lost });
  const joined = joinedDiff(grown, coded.fresh);
  grown = applyDiff(grown, joined);
  lost.tell("codings-joined", coded.fresh.length - addedFigures(joined).codings);
  const noted = notesFrom(grown, foreign.notes, { placeOf, given });
  const passages = byTranscript([...[...grown.passages.values()].flat(), ...noted.fresh]);
  grown = { ...grown, passages };
  const written = memosFrom(grown, foreign, { given, lost }, ({ is, key }) => {
    if (is === "text") return texts.taken.get(key)?.transcript.id;
    return is === "code" ? codes.ids.get(key) : people.ids.get(key);
  });
  grown = {
    ...grown,
    memos: new Map([...grown.memos, ...written.fresh.map((memo) => [memo.id, memo] as const)]),
  };

  const fresh = foreign.texts.filter(({ key }) => texts.taken.get(key)?.isNew);
  const diff = diffBetween(project, grown);
  return {
    diff,
    ...{ name: foreign.name, origin: foreign.program, losses: lost.list() },
    here: {
      transcripts: texts.taken.size - fresh.length,
      codes: codes.ids.size - codes.made,
      ...{ codings: coded.here.size, notes: noted.here.size, memos: written.here.size },
      people: new Set([...people.ids.values()].filter((id) => project.participants.has(id))).size,
    },
    originals: new Map(fresh.map(({ key, original }) => [given.sha256s.get(key) ?? "", original.bytes])),
    open: fresh.filter(({ key }) => texts.taken.get(key)?.isOpen).length,
  };
}

type Placed = Pick<Coding, "transcriptId" | "start" | "end" | "quote">;
type Placer = (one: Pick<ForeignCoding, "text" | "span" | "quote">) => Placed | null;

/** Finds the words of codings and notes in the transcripts, and tells of those that it does not find. */
function placer(project: Project, taken: ReadonlyMap<string, TakenText>, lost: Losses): Placer {
  const placerFor = quotePlacers(project);
  const placed = ({ id, text }: Transcript, span: Span): Placed => ({
    ...{ transcriptId: id, ...span, quote: wordsAt(text, span) },
  });
  const letters = (words: string) => words.replace(/\s+/gu, "");
  return ({ text, span, quote }) => {
    const there = taken.get(text);
    const transcript = there && project.transcripts.get(there.transcript.id);
    if (!there || !transcript) {
      lost.tell("codings-without-text", 1);
      return null;
    }
    const direct = there.placeOf?.(span) ?? null;
    const trimmed = direct && trimSpan(transcript.text, direct);
    const isSame = quote === null || letters(wordsAt(there.text, span)) === letters(quote);
    if (trimmed && isSame) return placed(transcript, trimmed);
    // Its words stand there, and left the text as who speaks: the same words elsewhere are none of it.
    const isSaidThere = wordsAt(there.text, span).trim() !== "";
    if (there.placeOf && !there.isCorrected && isSame && isSaidThere) {
      lost.tell("labels-coded", 1);
      return null;
    }
    if (quote === null || quote.trim() === "") {
      lost.tell("outside-the-text", 1);
      return null;
    }
    const found = placerFor(transcript)({ quote, ...(trimmed && { start: trimmed.start }) }, () => false);
    if (found.is !== "placed") {
      lost.tell("words-not-found", 1, quote.trim().slice(0, 60));
      return null;
    }
    if (there.placeOf || found.sure !== "exact") lost.tell("quotes-elsewhere", 1, quote.trim().slice(0, 60));
    return placed(transcript, found.span);
  };
}

function codingsFrom(
  project: Project,
  codings: readonly ForeignCoding[],
  {
    placeOf,
    ids,
    given,
    lost,
  }: { placeOf: Placer; ids: ReadonlyMap<string, CodeId>; given: Taking; lost: Losses },
): Parted<Coding> {
  const coming = codings.flatMap((one): readonly Coding[] => {
    const codeId = ids.get(one.code);
    if (!codeId) lost.tell("codes-not-there", 1);
    const placed = codeId && placeOf(one);
    if (!placed) return [];
    const id = `coding:${given.newId()}` as CodingId;
    return [{ id, codeId, ...placed, lost: false, comment: one.comment.trim(), ...stampOf(one, given) }];
  });
  return partCodings(project, coming);
}

function notesFrom(
  project: Project,
  notes: readonly ForeignNote[],
  { placeOf, given }: { placeOf: Placer; given: Taking },
): Parted<Passage> {
  const coming = notes.flatMap((one): readonly Passage[] => {
    const placed = placeOf(one);
    if (!placed) return [];
    const id = `passage:${given.newId()}` as PassageId;
    return [{ id, ...placed, lost: false, note: one.note.trim(), ...stampOf(one, given) }];
  });
  return partPassages(project, coming);
}

function memosFrom(
  project: Project,
  { memos }: ForeignProject,
  { given, lost }: { given: Taking; lost: Losses },
  subjectOf: (about: {
    readonly is: "text" | "code" | "case";
    readonly key: string;
  }) => SubjectId | undefined,
): Parted<Memo> {
  const coming = memos.map((one): Memo => {
    const about = one.about.is === "study" ? project.study.id : subjectOf(one.about);
    if (!about) lost.tell("memos-on-study", 1, one.title);
    const stamp = stampOf(one, given);
    return {
      ...{ id: `memo:${given.newId()}` as MemoId, kind: one.kind, about: about ?? project.study.id, was: "" },
      ...{ title: asTitle(one.title), body: fromPlainText(one.body.replaceAll("\r\n", "\n").trim()) },
      ...{ ...stamp, changedAt: stamp.at },
    };
  });
  return partMemos(project, coming);
}

/** Who did something and when; where the file does not tell, who takes it in, and when. */
function stampOf(one: { readonly by: string | null; readonly at: string | null }, given: Taking) {
  return { by: one.by?.trim() || given.by, at: one.at ?? given.at };
}

/** Cases as people, with their attributes, assigned to who speaks in their texts where that is one. */
function takePeople(
  project: Project,
  { cases, attributes }: ForeignProject,
  taken: ReadonlyMap<string, TakenText>,
  { given: { newId, nameIs }, lost }: { given: Taking; lost: Losses },
): {
  readonly project: Project;
  readonly ids: ReadonlyMap<string, ParticipantId>;
} {
  const called = calledApart(cases, lost);
  const rows = cases.flatMap(({ key, attributes: values, texts }, n) => {
    const transcripts = texts.flatMap((key) => taken.get(key)?.transcript.name ?? []);
    const pseudonym = called.get(key) ?? "";
    const here = participantNamed(project, pseudonym)?.attributes ?? {};
    const row = {
      ...{ line: n + 1, pseudonym, wave: null, description: null },
      attributes: valuesToAdd(here, values, lost),
    };
    return (transcripts.length > 0 ? transcripts : [null]).map((transcript) => ({ ...row, transcript }));
  });
  const table = { attributes: attributes.map(({ name }) => name), rows, nameIs };
  const { diff } = importPeople(project, table, () => `participant:${newId()}` as ParticipantId);
  const grown = applyDiff(project, diff);
  const before = new Set(project.study.attributes.map(({ name }) => name));
  const said = new Map(attributes.map(({ name, type }) => [name, type]));
  const study = {
    ...grown.study,
    attributes: grown.study.attributes.map((one) =>
      before.has(one.name) ? one : { ...one, type: said.get(one.name) ?? one.type },
    ),
  };
  const byName = new Map(
    [...grown.participants.values()].map(({ id, pseudonym }) => [asRead(pseudonym), id]),
  );
  const ids = cases.flatMap(({ key }) => {
    const id = byName.get(asRead(called.get(key) ?? ""));
    return id ? [[key, id] as const] : [];
  });
  return { project: { ...grown, study }, ids: new Map(ids) };
}

/** What cases are called as people, by their keys: of two names that are one person's (see text/same-name.ts) the second is numbered, which is told. */
function calledApart(cases: readonly ForeignCase[], lost: Losses): ReadonlyMap<string, string> {
  const taken = new Set<string>();
  return new Map(
    cases.map(({ key, name }) => {
      const wanted = name.trim() || nameless;
      const free = freeName(asRead(wanted), taken);
      taken.add(free);
      const called = `${wanted}${free.slice(asRead(wanted).length)}`;
      lost.tell("names-changed", called === name.trim() ? 0 : 1, called);
      return [key, called] as const;
    }),
  );
}
