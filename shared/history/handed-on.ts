import { addedOf } from "../project/diff.ts";
import { diffBetween } from "../project/diff-between.ts";
import { entryFor, firstEntry, type JournalEntry, replay, type Stamp } from "../project/journal.ts";
import { emptyProject, type Project } from "../project/project.ts";
import type { StudyId, TranscriptId } from "../project/records.ts";
import { ofStudy, type WholeStudy } from "./restored.ts";

/** The name of the deed; it stands in project/deeds.ts. */
const handOn = "hand-on";

/**
 * The study as it stands, to be handed to others: a study of its own, whose history is one beginning, without the files that it was
 * imported from. What was corrected, renamed, removed or pseudonymised is in it only as it is now. Files are called after their
 * interviews. `past` is how many entries the history had. The given study is not touched.
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
  const all = ofStudy(diffBetween(emptyProject(study), project), study.id, studyId);
  const diff = {
    ...all,
    added: all.added.map((record) =>
      "source" in record
        ? { ...record, source: { ...record.source, fileName: called(record.name, record.source.fileName) } }
        : record,
    ),
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

function called(name: string, fileName: string): string {
  return `${name}${/\.[a-z0-9]{1,10}$/i.exec(fileName)?.[0] ?? ""}`;
}
