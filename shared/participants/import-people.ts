import { atOnce, type InSteps } from "../in-steps.ts";
import type { ProjectDiff } from "../project/diff.ts";
import { diffBetween } from "../project/diff-between.ts";
import { peopleBehind } from "../project/people-behind.ts";
import type { Project } from "../project/project.ts";
import type {
  Attribute,
  NameKind,
  Participant,
  ParticipantId,
  Speaker,
  Transcript,
  TranscriptId,
} from "../project/records.ts";
import { transcriptFinder } from "../project/transcript-named.ts";
import { labelKey } from "../speakers/label-forms.ts";
import { asRead } from "../text/same-name.ts";
import { recordedOf, type TypedAttribute, typedAttribute } from "./attribute-types.ts";
import { fits } from "./attribute-values.ts";
import { guessType } from "./guess-types.ts";

/** A table of people: its attribute columns in their order, and a row for each person, or for each interview of a person. */
export type PeopleTable = {
  readonly attributes: readonly string[];
  readonly rows: readonly PersonRow[];
  /** What its names are, as the head of their column says. */
  readonly nameIs: NameKind;
};

export type PersonRow = {
  /** The line in the file, from 1, for messages. */
  readonly line: number;
  readonly pseudonym: string;
  /** The transcript that the person speaks in, or null when the row does not say. */
  readonly transcript: string | null;
  /** In which wave that transcript belongs, or null when the row does not say. */
  readonly wave: string | null;
  /** How quotes describe the person, or null when the row does not say. */
  readonly description: string | null;
  /** Values by attribute; an empty cell says nothing and is left out. */
  readonly attributes: Readonly<Record<string, string>>;
};

/**
 * What the table says that was not taken. `of` is the attribute where the row has `another-value` for it, empty for the
 * description; `kept` is what stands instead: that value or wave, or the line of the row that was taken.
 */
export type PeopleProblem = {
  readonly row: PersonRow;
  readonly why: WhyNotTaken;
  readonly of: string;
  readonly kept: string;
};
export type WhyNotTaken =
  | "no-name"
  | "pseudonym-twice"
  | "no-such-transcript"
  | "no-such-speaker"
  | "another-value"
  | "another-wave"
  | "wave-of-nothing";

/** A value that was taken and cannot be read by the type of its attribute. */
export type OddValue = {
  readonly row: PersonRow;
  readonly attribute: TypedAttribute;
  readonly value: string;
};

export type ImportedPeople = {
  readonly diff: ProjectDiff;
  readonly added: number;
  readonly changed: number;
  readonly problems: readonly PeopleProblem[];
  readonly odd: readonly OddValue[];
};

/**
 * Takes a table of people into the study. Who is known by their pseudonym gets the table's attributes on top
 * of their own, and its spelling; others are added. A column that is new has the type that its values look like. Several rows
 * of one pseudonym are one person where each is of another transcript; else they may be several people, and only the first is taken.
 *
 * Where a row names a transcript, its speaker is found by pseudonym or label; a speaker who is left over
 * alone is the one row that is left over ("R" in an interview with one person). A person whom the import had
 * named after such a label takes the table's pseudonym, or goes where the table's person is known; their memos are that person's then. What cannot be told is answered, and the rest is kept.
 *
 * Under a label that stands for several each row is one of them, and the others stay: such a label is not a name of
 * anybody, and people who are left over under it are as many rows that are left over.
 */
export function importPeople(
  project: Project,
  table: PeopleTable,
  newParticipantId: () => ParticipantId,
): ImportedPeople {
  return atOnce(importingPeople(project, table, newParticipantId));
}

/** How many people are made in one step. */
const peopleAStep = 500;

/** The same in steps, for tables of thousands. */
export function* importingPeople(
  project: Project,
  table: PeopleTable,
  newParticipantId: () => ParticipantId,
): InSteps<ImportedPeople> {
  const problems: PeopleProblem[] = [];
  const { attributes: wanted, rows: read } = inColumnsOf(project.study, table);
  yield;
  const rows = onePersonEach(project, read, problems);
  yield;
  const people = gatherPeople(rows, problems);
  yield;
  const speaks = findSpeakers(project, people, problems);
  yield;

  const participants = new Map(project.participants);
  const isSaid = table.nameIs !== "unsaid";
  const idOf = new Map<string, ParticipantId>();
  const known = new Map<string, Participant>();
  for (const one of project.participants.values()) {
    const name = asRead(one.pseudonym);
    if (!known.has(name)) known.set(name, one);
  }
  let begun = 0;
  for (const [key, { pseudonym, description, attributes }] of people) {
    begun += 1;
    if (begun % peopleAStep === 0) yield;
    const before = known.get(key) ?? standIn(project, speaks.get(key) ?? [], (name) => people.has(name));
    const person: Participant = before
      ? {
          ...before,
          pseudonym,
          nameIs: isSaid || asRead(before.pseudonym) !== key ? table.nameIs : before.nameIs,
          description: description ?? before.description,
          attributes: { ...before.attributes, ...attributes },
        }
      : {
          id: newParticipantId(),
          pseudonym,
          nameIs: table.nameIs,
          description: description ?? "",
          attributes,
        };
    participants.set(person.id, person);
    idOf.set(key, person.id);
  }

  const transcripts = new Map(project.transcripts);
  for (const [key, places] of speaks)
    for (const { transcriptId, seat } of places) {
      const transcript = transcripts.get(transcriptId);
      const id = idOf.get(key);
      if (transcript && id) transcripts.set(transcriptId, seated(transcript, seat, id));
    }
  for (const [id, wave] of wavesIn(project, rows, problems)) {
    const transcript = transcripts.get(id);
    if (transcript) transcripts.set(id, { ...transcript, wave });
  }
  const [spoke, speak] = [whoSpeaks(project.transcripts), whoSpeaks(transcripts)];
  const memos = new Map(project.memos);
  for (const { id, pseudonym, description, attributes } of project.participants.values()) {
    const isLeft = spoke.has(id) && !speak.has(id);
    const isBare = description === "" && Object.keys(attributes).length === 0;
    if (!isLeft || !isBare || people.has(asRead(pseudonym))) continue;
    const written = [...project.memos.values()].filter(({ about }) => about === id);
    const heir = heirOf(project, transcripts, id);
    // What was written of somebody whose place several take would be nobody's.
    if (written.length > 0 && heir === null) continue;
    for (const memo of written) memos.set(memo.id, { ...memo, about: heir ?? memo.about });
    participants.delete(id);
  }

  const recorded = new Set(project.study.attributes.map(({ name }) => name));
  const unknown = wanted.filter((name) => !recorded.has(name));
  const columns: Attribute[] = [];
  for (const name of unknown) {
    yield;
    columns.push({ name, ...guessType(rows.map((row) => recordedOf(row, name))) });
  }
  yield;
  const attributes = [...project.study.attributes, ...columns];
  const study = { ...project.study, attributes };
  const diff = diffBetween(project, { ...project, study, participants, transcripts, memos });
  const typed: TypedAttribute[] = [];
  for (const attribute of attributes) {
    yield;
    typed.push(typedAttribute(attribute, [...participants.values()]));
  }
  yield;
  const odd = oddValues(rows, typed);
  yield;
  return {
    diff,
    added: diff.added.length,
    changed: diff.updated.filter(({ id }) => id.startsWith("participant:")).length,
    problems: problems.sort((a, b) => a.row.line - b.row.line),
    odd,
  };
}

/** The table with its attributes called as the study calls them: the names of columns differ in more than capitals. */
function inColumnsOf(
  { attributes }: Project["study"],
  table: PeopleTable,
): Pick<PeopleTable, "attributes" | "rows"> {
  const names = new Map(attributes.map(({ name }) => [asRead(name), name]));
  const own = (name: string) => names.get(asRead(name)) ?? name;
  const rows = table.rows.map((row) => ({
    ...row,
    attributes: Object.fromEntries(Object.entries(row.attributes).map(([name, value]) => [own(name), value])),
  }));
  return { attributes: table.attributes.map(own), rows };
}

/** Rows with a name; of several that one person would have in the same transcript, or in none, the first. */
function onePersonEach(
  project: Project,
  rows: readonly PersonRow[],
  problems: PeopleProblem[],
): readonly PersonRow[] {
  const find = transcriptFinder(project);
  const lines = new Map<string, number>();
  return rows.filter((row) => {
    const { line, pseudonym, transcript } = row;
    const key = asRead(pseudonym);
    if (key === "") {
      problems.push({ row, why: "no-name", of: "", kept: "" });
      return false;
    }
    const place = transcript === null ? "" : (find(transcript)?.id ?? transcript.trim());
    const before = lines.get(`${key}\n${place}`);
    if (before === undefined) lines.set(`${key}\n${place}`, line);
    else problems.push({ row, why: "pseudonym-twice", of: "", kept: String(before) });
    return before === undefined;
  });
}

/** The wave of each transcript that the table says one of; of two the first stays. */
function wavesIn(
  project: Project,
  rows: readonly PersonRow[],
  problems: PeopleProblem[],
): ReadonlyMap<TranscriptId, string> {
  const find = transcriptFinder(project);
  const waves = new Map<TranscriptId, string>();
  for (const row of rows) {
    if (row.wave === null) continue;
    const transcript = row.transcript === null ? null : find(row.transcript);
    const before = transcript ? waves.get(transcript.id) : undefined;
    if (transcript && before === undefined) waves.set(transcript.id, row.wave);
    else if (before !== undefined && before !== row.wave)
      problems.push({ row, why: "another-wave", of: "", kept: before });
    else if (row.transcript === null) problems.push({ row, why: "wave-of-nothing", of: "", kept: "" });
  }
  return waves;
}

function oddValues(rows: readonly PersonRow[], attributes: readonly TypedAttribute[]): readonly OddValue[] {
  return rows.flatMap((row) =>
    attributes.flatMap((attribute): readonly OddValue[] => {
      const value = recordedOf(row, attribute.name);
      return fits(value, attribute) ? [] : [{ row, attribute, value }];
    }),
  );
}

type Person = {
  readonly pseudonym: string;
  readonly description: string | null;
  readonly attributes: Readonly<Record<string, string>>;
  readonly rows: readonly PersonRow[];
};

/** A speaker and one of the people behind it; null where nobody is. */
type Seat = { readonly speaker: Speaker; readonly person: Participant | null };
type SeatIn = { readonly transcriptId: TranscriptId; readonly seat: Seat };

/** The rows of one person together; of two values for one attribute the first stays. */
function gatherPeople(rows: readonly PersonRow[], problems: PeopleProblem[]): ReadonlyMap<string, Person> {
  const people = new Map<string, Person>();
  for (const row of rows) {
    const key = asRead(row.pseudonym);
    const person = people.get(key) ?? {
      pseudonym: row.pseudonym.trim(),
      description: null,
      attributes: {},
      rows: [],
    };
    const { attributes, description } = person;
    if (row.description !== null && description !== null && row.description !== description)
      problems.push({ row, why: "another-value", of: "", kept: description });
    for (const [of, value] of Object.entries(row.attributes)) {
      const kept = Object.hasOwn(attributes, of) ? attributes[of] : undefined;
      if (kept !== undefined && kept !== value) problems.push({ row, why: "another-value", of, kept });
    }
    people.set(key, {
      ...person,
      description: description ?? row.description,
      attributes: { ...row.attributes, ...attributes },
      rows: [...person.rows, row],
    });
  }
  return people;
}

/** Where each person of the table speaks, as far as the table says. */
function findSpeakers(
  project: Project,
  people: ReadonlyMap<string, Person>,
  problems: PeopleProblem[],
): ReadonlyMap<string, readonly SeatIn[]> {
  const find = transcriptFinder(project);
  const rowsOf = new Map<Transcript, PersonRow[]>();
  for (const row of [...people.values()].flatMap(({ rows }) => rows)) {
    if (row.transcript === null) continue;
    const transcript = find(row.transcript);
    if (transcript) rowsOf.set(transcript, [...(rowsOf.get(transcript) ?? []), row]);
    else problems.push({ row, why: "no-such-transcript", of: "", kept: "" });
  }

  const speaks = new Map<string, SeatIn[]>();
  for (const [{ id, speakers }, rows] of rowsOf) {
    const assign = (row: PersonRow, seats: readonly Seat[]) => {
      const key = asRead(row.pseudonym);
      const places = seats.map((seat): SeatIn => ({ transcriptId: id, seat }));
      speaks.set(key, [...(speaks.get(key) ?? []), ...places]);
    };
    const left = new Set(speakers.flatMap((speaker) => seatsOf(project, speaker)));
    const unfound = rows.filter((row) => {
      const own = [...left].filter((seat) => isCalled(seat, row.pseudonym));
      assign(row, own);
      for (const seat of own) left.delete(seat);
      return own.length === 0;
    });
    const others = leftOver([...left].filter(({ speaker }) => speaker.role === "participant"));
    const isTold = others.length === unfound.length && (others.length === 1 || areTogether(others));
    for (const [at, row] of unfound.entries())
      if (isTold) assign(row, others[at] ?? []);
      else problems.push({ row, why: "no-such-speaker", of: "", kept: "" });
  }
  return speaks;
}

function seatsOf({ participants }: Project, speaker: Speaker): readonly Seat[] {
  const people = peopleBehind(participants, speaker);
  return people.length === 0 ? [{ speaker, person: null }] : people.map((person) => ({ speaker, person }));
}

function isCalled({ speaker, person }: Seat, pseudonym: string): boolean {
  if (person && asRead(person.pseudonym) === asRead(pseudonym)) return true;
  return speaker.participantIds.length < 2 && labelKey(speaker.label) === labelKey(pseudonym);
}

/** The seats of each person together, and those of speakers behind whom nobody is each apart. */
function leftOver(seats: readonly Seat[]): readonly (readonly Seat[])[] {
  const whose = new Set(seats.map(({ speaker, person }) => person ?? speaker));
  return [...whose].map((who) => seats.filter(({ speaker, person }) => (person ?? speaker) === who));
}

/** Whether people speak under one label only, so that it need not be told which of them is whom. */
function areTogether(people: readonly (readonly Seat[])[]): boolean {
  return new Set(people.flat().map(({ speaker }) => speaker)).size === 1;
}

/** The person who stands in the study in these places alone, under a name that is nobody's in the table. */
function standIn(
  { participants, transcripts }: Project,
  places: readonly SeatIn[],
  isInTable: (key: string) => boolean,
): Participant | null {
  const isOurs = (transcriptId: TranscriptId, speakerId: string, person: Participant) =>
    places.some(
      (place) =>
        place.transcriptId === transcriptId &&
        place.seat.speaker.id === speakerId &&
        place.seat.person === person,
    );
  if (places.length === 0) return null;
  for (const participant of participants.values()) {
    if (isInTable(asRead(participant.pseudonym))) continue;
    const spoken = [...transcripts.values()].flatMap(({ id, speakers }) =>
      speakers
        .filter(({ participantIds }) => participantIds.includes(participant.id))
        .map((speaker) => isOurs(id, speaker.id, participant)),
    );
    if (spoken.length > 0 && spoken.every(Boolean)) return participant;
  }
  return null;
}

/** The one person who has come to speak in all places of another; null where several have. */
function heirOf(
  { transcripts: before }: Project,
  after: Project["transcripts"],
  id: ParticipantId,
): ParticipantId | null {
  const heirs = new Set<ParticipantId>();
  for (const transcript of before.values())
    for (const { id: speakerId, participantIds } of transcript.speakers) {
      const now = after.get(transcript.id)?.speakers.find((one) => one.id === speakerId);
      const came = now?.participantIds.filter((one) => !participantIds.includes(one)) ?? [];
      if (participantIds.includes(id)) for (const one of came) heirs.add(one);
    }
  const [heir, ...others] = heirs;
  return heir !== undefined && others.length === 0 ? heir : null;
}

/** The transcript with another person in a place, who is a participant then. */
function seated(transcript: Transcript, { speaker, person }: Seat, id: ParticipantId): Transcript {
  const speakers = transcript.speakers.map((one): Speaker => {
    if (one.id !== speaker.id) return one;
    const ids = person ? one.participantIds.map((before) => (before === person.id ? id : before)) : [id];
    return { ...one, role: "participant", participantIds: [...new Set(ids)] };
  });
  return { ...transcript, speakers };
}

function whoSpeaks(transcripts: Project["transcripts"]): ReadonlySet<ParticipantId> {
  const all = [...transcripts.values()].flatMap(({ speakers }) => speakers);
  return new Set(all.flatMap(({ participantIds }) => participantIds));
}
