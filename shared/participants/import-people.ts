import type { ProjectDiff } from "../project/diff.ts";
import { diffBetween } from "../project/diff-between.ts";
import type { Project } from "../project/project.ts";
import type { Participant, ParticipantId, Speaker, Transcript, TranscriptId } from "../project/records.ts";
import { labelKey } from "../speakers/label-forms.ts";
import { transcriptFinder } from "../transcripts/transcript-named.ts";
import { participantNamed } from "./change-participants.ts";

/** A table of people: its attribute columns in their order, and a row for each person, or for each interview of a person. */
export type PeopleTable = { readonly attributes: readonly string[]; readonly rows: readonly PersonRow[] };

export type PersonRow = {
  /** The line in the file, from 1, for messages. */
  readonly line: number;
  readonly pseudonym: string;
  /** The transcript that the person speaks in, or null when the row does not say. */
  readonly transcript: string | null;
  /** Values by attribute; an empty cell says nothing and is left out. */
  readonly attributes: Readonly<Record<string, string>>;
};

export type PeopleProblem = { readonly row: PersonRow; readonly why: WhyNotTaken };
export type WhyNotTaken = "no-name" | "no-such-transcript" | "no-such-speaker" | "another-value";

export type ImportedPeople = {
  readonly diff: ProjectDiff;
  readonly added: number;
  readonly changed: number;
  readonly problems: readonly PeopleProblem[];
};

/**
 * Takes a table of people into the study. Who is known by their pseudonym gets the table's attributes on top
 * of their own, and its spelling; others are added.
 *
 * Where a row names a transcript, its speaker is found by pseudonym or label; a speaker who is left over
 * alone is the one row that is left over ("R" in an interview with one person). A person whom the import had
 * named after such a label takes the table's pseudonym. What cannot be told is answered, and the rest is kept.
 */
export function importPeople(
  project: Project,
  table: PeopleTable,
  newParticipantId: () => ParticipantId,
): ImportedPeople {
  const problems: PeopleProblem[] = [];
  const people = gatherPeople(table.rows, problems);
  const speaks = findSpeakers(project, people, problems);

  const participants = new Map(project.participants);
  const idOf = new Map<string, ParticipantId>();
  for (const [key, { pseudonym, attributes }] of people) {
    const known =
      participantNamed(project, pseudonym) ??
      standIn(project, speaks.get(key) ?? [], (name) => people.has(name));
    const person: Participant = known
      ? { ...known, pseudonym, attributes: { ...known.attributes, ...attributes } }
      : { id: newParticipantId(), pseudonym, attributes };
    participants.set(person.id, person);
    idOf.set(key, person.id);
  }

  const transcripts = new Map(project.transcripts);
  for (const [key, places] of speaks)
    for (const { transcriptId, speakerId } of places) {
      const transcript = transcripts.get(transcriptId);
      if (transcript)
        transcripts.set(transcriptId, withSpeaker(transcript, speakerId, idOf.get(key) ?? null));
    }
  for (const { id, pseudonym, attributes } of project.participants.values()) {
    const isLeft = speaksIn(project.transcripts, id) && !speaksIn(transcripts, id);
    if (isLeft && Object.keys(attributes).length === 0 && !people.has(keyOf(pseudonym)))
      participants.delete(id);
  }

  const unknown = table.attributes.filter((name) => !project.study.attributes.includes(name));
  const attributes = [...project.study.attributes, ...unknown];
  const study = { ...project.study, attributes };
  const diff = diffBetween(project, { ...project, study, participants, transcripts });
  return {
    diff,
    added: diff.added.length,
    changed: diff.updated.filter(({ id }) => id.startsWith("participant:")).length,
    problems: problems.sort((a, b) => a.row.line - b.row.line),
  };
}

type Person = {
  readonly pseudonym: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly rows: readonly PersonRow[];
};
type Place = { readonly transcriptId: TranscriptId; readonly speakerId: string };

function keyOf(pseudonym: string): string {
  return pseudonym.trim().toLocaleLowerCase();
}

/** The rows of one person together; of two values for one attribute the first stays. */
function gatherPeople(rows: readonly PersonRow[], problems: PeopleProblem[]): ReadonlyMap<string, Person> {
  const people = new Map<string, Person>();
  for (const row of rows) {
    const key = keyOf(row.pseudonym);
    if (key === "") {
      problems.push({ row, why: "no-name" });
      continue;
    }
    const person = people.get(key) ?? { pseudonym: row.pseudonym.trim(), attributes: {}, rows: [] };
    const { attributes } = person;
    const differs = Object.entries(row.attributes).some(
      ([name, value]) => Object.hasOwn(attributes, name) && attributes[name] !== value,
    );
    if (differs) problems.push({ row, why: "another-value" });
    people.set(key, {
      ...person,
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
): ReadonlyMap<string, readonly Place[]> {
  const find = transcriptFinder(project);
  const rowsOf = new Map<Transcript, PersonRow[]>();
  for (const row of [...people.values()].flatMap(({ rows }) => rows)) {
    if (row.transcript === null) continue;
    const transcript = find(row.transcript);
    if (transcript) rowsOf.set(transcript, [...(rowsOf.get(transcript) ?? []), row]);
    else problems.push({ row, why: "no-such-transcript" });
  }

  const speaks = new Map<string, Place[]>();
  const assign = (row: PersonRow, transcriptId: TranscriptId, speakerId: string) => {
    const key = keyOf(row.pseudonym);
    speaks.set(key, [...(speaks.get(key) ?? []), { transcriptId, speakerId }]);
  };
  for (const [{ id, speakers }, rows] of rowsOf) {
    const left = new Map(speakers.map((speaker) => [speaker.id, speaker]));
    const unfound = rows.filter((row) => {
      const own = [...left.values()].filter((speaker) => isCalled(project, speaker, row.pseudonym));
      for (const speaker of own) {
        assign(row, id, speaker.id);
        left.delete(speaker.id);
      }
      return own.length === 0;
    });
    const others = [...left.values()].filter(({ role }) => role === "participant");
    const [row, ...moreRows] = unfound;
    const [speaker, ...moreSpeakers] = others;
    if (row && speaker && moreRows.length + moreSpeakers.length === 0) assign(row, id, speaker.id);
    else for (const one of unfound) problems.push({ row: one, why: "no-such-speaker" });
  }
  return speaks;
}

function isCalled({ participants }: Project, { label, participantId }: Speaker, pseudonym: string): boolean {
  const person = participantId && participants.get(participantId);
  if (person && keyOf(person.pseudonym) === keyOf(pseudonym)) return true;
  return labelKey(label) === labelKey(pseudonym);
}

/** The person who stands in the study for these speakers alone, under a name that is nobody's in the table. */
function standIn(
  { participants, transcripts }: Project,
  places: readonly Place[],
  isInTable: (key: string) => boolean,
): Participant | null {
  const isOurs = (transcriptId: TranscriptId, speakerId: string) =>
    places.some((place) => place.transcriptId === transcriptId && place.speakerId === speakerId);
  for (const participant of participants.values()) {
    if (isInTable(keyOf(participant.pseudonym))) continue;
    const spoken = [...transcripts.values()].flatMap(({ id, speakers }) =>
      speakers
        .filter(({ participantId }) => participantId === participant.id)
        .map((speaker) => isOurs(id, speaker.id)),
    );
    if (spoken.length > 0 && spoken.every(Boolean)) return participant;
  }
  return null;
}

function withSpeaker(
  transcript: Transcript,
  speakerId: string,
  participantId: ParticipantId | null,
): Transcript {
  const speakers = transcript.speakers.map(
    (speaker): Speaker =>
      speaker.id === speakerId ? { ...speaker, role: "participant", participantId } : speaker,
  );
  return { ...transcript, speakers };
}

function speaksIn(transcripts: Project["transcripts"], id: ParticipantId): boolean {
  return [...transcripts.values()].some(({ speakers }) =>
    speakers.some(({ participantId }) => participantId === id),
  );
}
