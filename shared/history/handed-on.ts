import { addedOf } from "../project/diff.ts";
import { diffBetween } from "../project/diff-between.ts";
import { entryFor, firstEntry, type JournalEntry, replay, type Stamp } from "../project/journal.ts";
import type { ProjectRecord } from "../project/kinds.ts";
import { emptyProject, onWordsOf, type Project, recordingsOf } from "../project/project.ts";
import type { OnWords, Recording, StudyId, TranscriptId } from "../project/records.ts";
import { isOutdated, wasCorrected } from "../quotes/printed-words.ts";
import { isChanged } from "../transcripts/check-words.ts";
import { ofStudy, type WholeStudy } from "./restored.ts";

/** The name of the deed; it stands in project/deeds.ts. */
const handOn = "hand-on";

/**
 * The study as it stands, to be handed to others: a study of its own, whose history is one beginning, without the files that it was
 * imported from. What was corrected, renamed, removed or pseudonymised is in it only as it is now, and what was said of corrections stays behind with
 * them. Files and recordings are called after their interviews, several recordings of one with their numbers. `past` is how many entries the
 * history had. The given study is not touched.
 */
export function handedOn(
  project: Project,
  {
    studyId,
    past,
    stamps: [begins, takes],
  }: {
    readonly studyId: StudyId;
    readonly past: number;
    /** Of the two entries of its history. */
    readonly stamps: readonly [Stamp, Stamp];
  },
): WholeStudy {
  const { study } = project;
  const gone = new Set<string>(lostIn(project).map(({ id }) => id));
  const all = ofStudy(diffBetween(emptyProject(study), project), study.id, studyId);
  const diff = {
    ...all,
    added: all.added.flatMap((record): readonly ProjectRecord[] => {
      // What a memo was about would be told by the words that are gone.
      if ("about" in record && gone.has(record.about)) return [{ ...record, about: studyId, was: "" }];
      if ("lost" in record) return withoutPast(record as OnWords);
      if ("mediaType" in record)
        return [{ ...record, name: called(interviewAndNumber(project, record), record.name) }];
      if (!("source" in record)) return [record];
      const fileName = called(record.name, record.source.fileName);
      return [{ ...record, source: { ...record.source, fileName } }];
    }),
  };
  const first = firstEntry({ ...study, id: studyId }, begins);
  const second = entryFor(first, { deed: { is: handOn, past }, diff }, takes, true);
  const journal = [first, second];
  return { project: replay(journal), journal, originals: new Map() };
}

/** The transcripts whose files were left out when the study was handed on. */
export function handedOnWithoutFile(journal: readonly JournalEntry[]): ReadonlySet<TranscriptId> {
  return new Set(
    journal
      .filter(({ deed }) => deed.is === handOn)
      .flatMap(({ diff }) => addedOf(diff, "transcript").map(({ id }) => id)),
  );
}

/** All that stood on words which are gone: it is not handed on. */
export function lostIn(project: Project): readonly OnWords[] {
  return [...project.transcripts.keys()].flatMap((id) => onWordsOf(project, id).filter(({ lost }) => lost));
}

/** What has lost its words stays behind, what was said of corrections too, and what was made of words that were corrected since does not tell of what they were. */
function withoutPast(one: OnWords): readonly OnWords[] {
  if (one.lost || "reason" in one) return [];
  if ("outcome" in one) return [isChanged(one) ? { ...one, seen: 0 } : one];
  if (!("edits" in one)) return [one];
  const translations = one.translations.map((into) => (isOutdated(into, one) ? { ...into, of: "" } : into));
  return [{ ...one, seen: wasCorrected(one) ? "" : one.seen, translations }];
}

/** What a recording is of: "Night"; where the interview has several, which of them: "Night 2". */
function interviewAndNumber(project: Project, { id, transcriptId }: Recording): string {
  const interview = project.transcripts.get(transcriptId)?.name ?? "";
  const all = recordingsOf(project, transcriptId);
  return all.length > 1 ? `${interview} ${all.findIndex((one) => one.id === id) + 1}` : interview;
}

function called(name: string, fileName: string): string {
  return `${name}${/\.[a-z0-9]{1,10}$/i.exec(fileName)?.[0] ?? ""}`;
}
