import { TextsHere } from "../../interchange/already-here.ts";
import { valuesToAdd } from "../../interchange/values-to-add.ts";
import { applyDiff } from "../../project/diff.ts";
import type { Project } from "../../project/project.ts";
import type { Participant, ParticipantId, Transcript, TranscriptId } from "../../project/records.ts";
import { noAnswers } from "../../speakers/answers.ts";
import { currentJudgement } from "../../speakers/judgement-version.ts";
import { importTranscripts, peopleOf } from "../../transcripts/import-transcripts.ts";
import { sha256 } from "../project-file/hash.ts";
import { attributeOf, childrenNamed, type Element } from "./elements.ts";
import { guidOf, plainGuid } from "./guid.ts";
import type { RefiFile } from "./read-archive.ts";
import type { SourceText } from "./source-texts.ts";
import { type SourceWords, sourceWords } from "./source-words.ts";
import { positionOf, statedPlaces } from "./stated-places.ts";
import type { TakenPeople } from "./take-people.ts";
import type { Taking } from "./taking.ts";

/** A source as the transcript that it became. */
type TakenText = {
  readonly text: SourceText;
  readonly words: SourceWords;
  readonly transcriptId: TranscriptId;
  readonly sha256: string;
  /** The study has it already. */
  readonly there: Transcript | null;
};

type Beside = {
  readonly file: RefiFile;
  readonly people: TakenPeople;
  readonly sets: readonly Element[];
  readonly taking: Taking;
};

/**
 * Texts as transcripts, with who speaks in them, in which wave, and what the file says of them. A text that the study has already is that
 * transcript, which stays as it is.
 */
export async function takeTexts(
  project: Project,
  texts: readonly SourceText[],
  { file, people, sets, taking }: Beside,
) {
  const originals = new Map<string, Uint8Array>();
  const taken: TakenText[] = [];
  const here = new TextsHere(project);
  const byGuid = transcriptsByGuid(project);
  for (const text of texts) {
    const { raw, bytes, source, element, name } = text;
    if (raw.text.trim() === "" && !taking.isOfKvali) taking.losses.tell("empty-sources", 1, name);
    const guid = plainGuid(attributeOf(source, "guid"));
    const words = sourceWords(raw.text, file.beside?.sources[guid ?? ""]);
    const isOwn = text.element === text.source || !taking.made.has(guid ?? "");
    const hash = await sha256(bytes);
    const sought = {
      same: (isOwn && guid !== null && byGuid.get(guid)) || null,
      sha256: hash,
      name: nameOf(name, taking),
      words: words.draft.text,
    };
    const there = here.find(sought);
    if (there) {
      taking.here.transcripts += 1;
      for (const one of [source, element]) taking.isThere(one, there.id);
    } else originals.set(hash, bytes);
    const transcriptId = there?.id ?? taking.idFor("transcript", isOwn ? source : element);
    taken.push({ text, words, transcriptId, sha256: hash, there });
  }
  const fresh = taken.filter(({ there }) => there === null);
  const imports = fresh.map(({ text, words, transcriptId: id, sha256 }) => {
    const { draft } = words;
    const name = nameOf(text.name, taking);
    return {
      ...{ id, name, draft: { ...draft, language: null } },
      // Where Kvali wrote the file, who speaks is said by their cases: see below.
      people: words.people ? {} : peopleIn(name, draft, text, people),
      source: {
        ...{ fileName: `${name}.txt`, format: "txt" as const, sha256 },
        ...{ judgedBy: currentJudgement, notes: [] },
        importedAt: taking.stampOf(text.source).at,
      },
    };
  });
  const grown = applyDiff(
    project,
    importTranscripts(project, imports, () => `participant:${taking.newId()}`, taking.given.nameIs),
  );
  const transcripts = new Map(grown.transcripts);
  let participants = grown.participants;
  const waves = wavesOf(texts, sets, taking);
  for (const { text, words, transcriptId } of fresh) {
    const transcript = transcripts.get(transcriptId);
    if (!transcript) continue;
    const isRenamed = text.name.trim() === "" || transcript.name !== nameOf(text.name, taking);
    taking.losses.tell("names-changed", isRenamed ? 1 : 0, transcript.name);
    const said = people.valuesOf(text.source);
    const wave = said.wave || waves.get(plainGuid(attributeOf(text.source, "guid")) ?? "") || "";
    const speakers = words.people ? asKvaliHasThem(transcript, words.people, taking) : transcript.speakers;
    const turns = timedTurns(transcript, text, words, taking);
    transcripts.set(transcriptId, { ...transcript, wave, speakers, turns, language: words.draft.language });
    const values = {
      ...said.values,
      ...people.ofSources.get(plainGuid(attributeOf(text.source, "guid")) ?? ""),
    };
    participants = withValues(participants, { ...transcript, speakers }, values, taking);
  }
  const open = fresh.filter(({ words }) => words.questions > 0).length;
  return { project: { ...grown, transcripts, participants }, taken, originals, open };
}

/** By the GUID that each transcript came with, or would leave with. */
function transcriptsByGuid({ transcripts }: Project): ReadonlyMap<string, Transcript> {
  const came = /^transcript:(.+)$/;
  return new Map(
    [...transcripts.values()].flatMap((one) => [
      [guidOf(one.id), one] as const,
      [came.exec(one.id)?.[1]?.toUpperCase() ?? "", one] as const,
    ]),
  );
}

/** A point of time of a transcript that stands where a turn begins is when it begins; others are told. */
function timedTurns(
  { turns, name }: Transcript,
  { element, raw }: SourceText,
  words: SourceWords,
  taking: Taking,
): Transcript["turns"] {
  const points = childrenNamed(element, "SyncPoint");
  if (points.length === 0) return turns;
  const { placeOf } = statedPlaces({ element, raw });
  const times = new Map<number, number>();
  for (const point of points) {
    const place = placeOf(positionOf(point));
    const time = Number(attributeOf(point, "timeStamp") || Number.NaN);
    const at = place === null ? undefined : words.placeOf({ start: place, end: raw.text.length })?.start;
    if (at !== undefined && time >= 0 && Number.isFinite(time) && !times.has(at)) times.set(at, time);
  }
  const timed = turns.map((turn) => ({ ...turn, startMs: turn.startMs ?? times.get(turn.start) ?? null }));
  const used = timed.filter(({ start }) => times.has(start)).length;
  taking.losses.tell("sync-points", points.length - used, name);
  return timed;
}

/** Programs call a source as its file; Kvali calls a transcript without the end of its name. */
function nameOf(name: string, { isOfKvali }: Taking): string {
  if (isOfKvali) return name;
  return (
    name.trim().replace(/(?<=.)\.(?:txt|docx?|odt|rtf|pdf|md|html?|mp3|mp4|m4a|wav|mov|wma)$/i, "") || "?"
  );
}

/** The one person who is said to be in a source is who takes part in it; else as an import proposes. */
function peopleIn(name: string, draft: SourceWords["draft"], { source }: SourceText, people: TakenPeople) {
  const inSource = people.inSources.get(plainGuid(attributeOf(source, "guid")) ?? "") ?? [];
  const speaking = draft.speakers.filter(({ role }) => role === "participant");
  const [person, another] = inSource.flatMap((id) => people.participants.get(id) ?? []);
  const [speaker, second] = speaking;
  if (person && !another && speaker && !second) return { [speaker.id]: [person.pseudonym] };
  return peopleOf(name, draft, noAnswers);
}

function asKvaliHasThem(
  { speakers }: Transcript,
  people: ReadonlyMap<string, readonly string[]>,
  taking: Taking,
) {
  return speakers.map((speaker) => {
    const ids = (people.get(speaker.id) ?? []).flatMap((guid) => {
      const id = taking.made.get(guid);
      return id?.startsWith("participant:") ? [id as ParticipantId] : [];
    });
    return { ...speaker, participantIds: [...new Set(ids)] };
  });
}

/** What is said of a source is said of the one person who takes part in it; of several, or of nobody, it is told. */
function withValues(
  participants: ReadonlyMap<ParticipantId, Participant>,
  { speakers, name }: Transcript,
  values: Readonly<Record<string, string>>,
  taking: Taking,
): ReadonlyMap<ParticipantId, Participant> {
  const count = Object.keys(values).length;
  if (count === 0) return participants;
  const ids = new Set(speakers.flatMap(({ participantIds }) => participantIds));
  const [id] = ids;
  const person = id && participants.get(id);
  if (!person || ids.size > 1) {
    taking.losses.tell("source-values", count, name);
    return participants;
  }
  const added = valuesToAdd(person.attributes, values, taking.losses);
  return new Map(participants).set(person.id, { ...person, attributes: { ...person.attributes, ...added } });
}

/** Sets that part all texts among them are waves, as groups of documents mostly are; other sets of sources are told. */
function wavesOf(
  texts: readonly SourceText[],
  sets: readonly Element[],
  taking: Taking,
): ReadonlyMap<string, string> {
  const waves = new Map<string, string>();
  let twice = false;
  const ofSources = sets.filter((set) => childrenNamed(set, "MemberSource").length > 0);
  for (const set of ofSources)
    for (const member of childrenNamed(set, "MemberSource")) {
      const guid = plainGuid(attributeOf(member, "targetGUID")) ?? "";
      twice ||= waves.has(guid);
      waves.set(guid, taking.said(attributeOf(set, "name")).trim());
    }
  const isWhole = texts.every(({ source }) => waves.has(plainGuid(attributeOf(source, "guid")) ?? ""));
  const partTexts = isWhole && !twice && ofSources.length > 1;
  for (const set of ofSources) taking.losses.tell(partTexts ? "waves" : "sets", 1, attributeOf(set, "name"));
  for (const set of sets) {
    if (!set.children.some((one) => one.name.startsWith("Member")))
      taking.losses.tell("sets", 1, attributeOf(set, "name"));
    taking.losses.tell("notes-elsewhere", childrenNamed(set, "MemberNote").length, attributeOf(set, "name"));
  }
  return partTexts ? waves : new Map();
}
