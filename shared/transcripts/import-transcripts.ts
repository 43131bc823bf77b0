import { PeopleCalled } from "../participants/people-called.ts";
import { diffOf, type ProjectDiff, updateOf } from "../project/diff.ts";
import type { Project } from "../project/project.ts";
import type {
  Machine,
  NameKind,
  ParticipantId,
  Speaker,
  Transcript,
  TranscriptId,
  TranscriptSource,
  Turn,
} from "../project/records.ts";
import type { Answers } from "../speakers/answers.ts";
import { partsOfLabel } from "../speakers/joint-labels.ts";
import { labelKey } from "../speakers/label-forms.ts";
import { isUsualLabel } from "../speakers/speaker-roles.ts";
import type { DraftSpeaker, TranscriptDraft } from "../speakers/turns.ts";

/** A draft as a person agreed to it: under a name, with its file, and who its speakers are. */
export type ImportedTranscript = {
  readonly id: TranscriptId;
  readonly name: string;
  readonly draft: Omit<TranscriptDraft, "turns"> & { readonly turns: readonly Turn[] };
  readonly source: TranscriptSource;
  readonly people: PeopleBySpeaker;
  /** The program that wrote it down, as the file says; null or left out where it does not. */
  readonly machine?: Machine | null;
};

/**
 * Pseudonyms by speaker id, for those who are participants: several for a label that stands for several people, none
 * for one that nobody is assigned to. A pseudonym that the study knows is that person.
 */
export type PeopleBySpeaker = Readonly<Record<string, readonly string[]>>;

/**
 * Takes transcripts into the study. A name that is taken gets a number ("Marta 2"); people who are new are
 * added, and people whom the study knows are recognised by their pseudonym. What the names of the new are said to be, the
 * study remembers of its files.
 */
export function importTranscripts(
  project: Project,
  imported: readonly ImportedTranscript[],
  newParticipantId: () => ParticipantId,
  nameIs: NameKind = project.study.namesInFiles,
): ProjectDiff {
  const names = new Set([...project.transcripts.values()].map(({ name }) => name));
  const people = new PeopleCalled(project, newParticipantId, nameIs);
  const transcripts = imported.map(({ id, name, draft, source, people: pseudonyms, machine }): Transcript => {
    const free = freeName(name, names);
    names.add(free);
    const speakers = draft.speakers.map((speaker): Speaker => {
      const names = speaker.role === "participant" ? (pseudonyms[speaker.id] ?? []) : [];
      return { ...speaker, participantIds: people.idsOf(names) };
    });
    const { text, language } = draft;
    const turns = draft.turns.map(
      ({ id, speakerId, start, end, startMs, endMs }): Turn => ({
        id,
        speakerId,
        start,
        end,
        startMs,
        endMs,
      }),
    );
    return {
      id,
      name: free,
      wave: "",
      language,
      text,
      turns,
      speakers,
      sections: [],
      source,
      transcriber: null,
      machine: machine ?? machineOf(source),
      reference: null,
    };
  });
  const remembered =
    nameIs === project.study.namesInFiles ? [] : [updateOf(project.study, { namesInFiles: nameIs })];
  return diffOf({ added: [...people.added(), ...transcripts], updated: remembered });
}

/** The program that wrote a file, as far as its format tells it: JSON of talk is written by programs that listen, none of it by people. */
export function machineOf({ format }: Pick<TranscriptSource, "format">): Machine | null {
  return format === "json" ? { tool: "", model: "" } : null;
}

/** The transcripts of the study that came from just these bytes. */
export function importedBefore(project: Project, sha256: string): readonly Transcript[] {
  return [...project.transcripts.values()].filter(({ source }) => source.sha256 === sha256);
}

/**
 * The pseudonyms that an import proposes. A speaker's label is their pseudonym, unless it is one that every
 * file uses ("R", "IP1", "S01", "Speaker 2"): then a lone participant is called after the transcript, and
 * several are told apart by their label ("Marta (R2)").
 */
export function proposePeople(name: string, speakers: readonly DraftSpeaker[]): PeopleBySpeaker {
  const participants = speakers.filter(({ role }) => role === "participant");
  const called = participants.map(({ id, label }): [string, readonly string[]] => {
    if (!isGenericLabel(label)) return [id, [asName(label)]];
    return [id, [participants.length === 1 ? name : `${name} (${label})`]];
  });
  return Object.fromEntries(called);
}

/**
 * Who the participants are, by speaker id: as a person said, else as an import proposes under this name. A label that joins others of the
 * file ("P1 & P2") is the people behind these, and no person more.
 */
export function peopleOf(
  name: string,
  { speakers }: Pick<TranscriptDraft, "speakers">,
  { people: answered }: Pick<Answers, "people">,
): PeopleBySpeaker {
  const said = speakers.flatMap(({ id, label, role }) => {
    const pseudonyms = answered[labelKey(label)];
    return role === "participant" && pseudonyms ? [[id, pseudonyms] as const] : [];
  });
  const each: PeopleBySpeaker = { ...proposePeople(name, speakers), ...Object.fromEntries(said) };
  const people = new Map(speakers.map(({ id, label }) => [labelKey(label), each[id] ?? []]));
  const joined = speakers.flatMap(({ id, label, role }) => {
    const parts = partsOfLabel(label).map((part) => people.get(labelKey(part)) ?? []);
    const areHeard = parts.length > 1 && parts.every((some) => some.length > 0);
    return role === "participant" && areHeard && !answered[labelKey(label)]
      ? [[id, [...new Set(parts.flat())]] as const]
      : [];
  });
  return { ...each, ...Object.fromEntries(joined) };
}

/** The people whom the parts of a joint label stand for, as an import proposes them under this name. */
export function peopleOfParts(name: string, parts: readonly string[]): readonly string[] {
  return parts.map((part) => (isGenericLabel(part) ? `${name} (${part})` : asName(part)));
}

/**
 * Whether a label tells nobody apart beyond its own file: a usual word or a voice of a program, with a number or a letter or without ("Resp. 4",
 * "Participant A"); a letter, initials, or a few letters and a number ("KW", "id12"). "Bo" and "Eva" are names.
 */
export function isGenericLabel(label: string): boolean {
  const one = label.trim();
  return isUsualLabel(one) || /^(?:\p{L}|\p{Lu}{2,3}|\p{Ll}{2,3}|\p{L}{1,3}[\s._-]*\d+)$/u.test(one);
}

/** A label in capitals is a name in the transcriber's layout: "SAMIRA" is Samira. */
function asName(label: string): string {
  if (label.length < 3 || label !== label.toLocaleUpperCase()) return label;
  return label.toLocaleLowerCase().replace(/(?<!\p{L})\p{L}/gu, (first) => first.toLocaleUpperCase());
}

/** The name, or with the first number that nothing taken has: "Marta 2". */
export function freeName(name: string, taken: ReadonlySet<string>): string {
  if (!taken.has(name)) return name;
  let number = 2;
  while (taken.has(`${name} ${number}`)) number += 1;
  return `${name} ${number}`;
}
