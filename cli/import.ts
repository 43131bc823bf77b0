import path from "node:path";
import { sha256Of } from "../electron/files/replace-file.ts";
import { readTranscriptFile } from "../shared/formats/read-transcript-file.ts";
import { type Note, UnreadableFile } from "../shared/outcome.ts";
import type { Transcript } from "../shared/project/records.ts";
import { setSpeakerRole } from "../shared/speakers/correct-draft.ts";
import { fromDocument, type TranscriptDraft } from "../shared/speakers/from-document.ts";
import { currentJudgement } from "../shared/speakers/judgement-version.ts";
import { labelKey } from "../shared/speakers/label-forms.ts";
import {
  type ImportedTranscript,
  importedBefore,
  importTranscripts,
  nameFromFile,
  proposePeople,
} from "../shared/transcripts/import-transcripts.ts";
import { noteSentence, unreadableSentence } from "./file-sentences.ts";
import {
  alreadyHereSentence,
  importedSentence,
  nameIgnoredSentence,
  noSuchSpeakerSentence,
  noWordsSentence,
} from "./sentences.ts";
import { beginStudy, isThere, keep, namedFile, type OpenStudy, readNamed, readStudy } from "./study-file.ts";
import { type ExitCode, exitOf, type Named, Stop, type Terminal } from "./terminal.ts";

export type ImportOptions = {
  readonly into: string;
  readonly name?: string;
  readonly by: string;
  readonly interviewer?: readonly string[];
};

/**
 * Takes files into a study, which is made where there is none. A file that cannot be read is said to be so
 * and the others are kept; one that the study has already is passed over.
 */
export async function importFiles(
  terminal: Terminal,
  files: readonly string[],
  { into, name, by, interviewer = [] }: ImportOptions,
): Promise<ExitCode> {
  const file = namedFile(terminal, into);
  const isNew = !(await isThere(terminal, file));
  const study = isNew
    ? beginStudy(terminal, file, name ?? nameFromFile(into), by)
    : await readStudy(terminal, file);
  if (!isNew && name !== undefined) terminal.err(nameIgnoredSentence(into, study.project.study.name));

  const read: ReadFile[] = [];
  let alreadyHere = 0;
  let failed = 0;
  for (const named of files.map((one) => namedFile(terminal, one))) {
    try {
      const one = await readTranscript(terminal, named, interviewer);
      const there = whereAlready(study, read, one.sha256);
      if (there === null) read.push(one);
      else {
        terminal.out(alreadyHereSentence(named.name, there));
        alreadyHere += 1;
      }
    } catch (error) {
      if (!(error instanceof Stop)) throw error;
      terminal.err(error.sentence);
      failed += 1;
    }
  }

  const drafts = read.map((one) => asImported(terminal, one));
  const diff = importTranscripts(study.project, drafts, () => `participant:${terminal.newId()}`);
  const originals = new Map(read.map(({ sha256, bytes }) => [sha256, bytes]));
  const kept = diff.added.filter((record): record is Transcript => record.id.startsWith("transcript:"));
  const about = kept.map((transcript) => transcript.name).join(", ");
  await keep(terminal, study, { action: "import-transcripts", about, by, diff, originals });
  for (const [index, transcript] of kept.entries()) {
    terminal.out(importedSentence(read[index]?.file.name ?? "", transcript));
    for (const sentence of read[index]?.remarks ?? []) terminal.err(sentence);
  }
  return exitOf({ done: kept.length + alreadyHere, failed });
}

type ReadFile = {
  readonly file: Named;
  readonly bytes: Uint8Array;
  readonly sha256: string;
  readonly draft: TranscriptDraft;
  readonly format: ImportedTranscript["source"]["format"];
  readonly notes: readonly Note[];
  /** What should be said of the file once it is kept. */
  readonly remarks: readonly string[];
};

async function readTranscript(
  terminal: Terminal,
  file: Named,
  interviewers: readonly string[],
): Promise<ReadFile> {
  const bytes = await readNamed(terminal, file);
  try {
    const document = readTranscriptFile(file.path, bytes);
    const { value, notes } = fromDocument(document.value, { notSpeakers: [], alsoSpeakers: interviewers });
    if (value.text.trim() === "") throw new Stop(noWordsSentence(file.name));
    const { draft, isFound } = withInterviewers(value, interviewers);
    return {
      file,
      bytes,
      sha256: sha256Of(bytes),
      draft,
      format: document.value.format,
      notes: document.notes,
      remarks: [
        ...[...document.notes, ...notes.filter(({ code }) => isFound || code !== "interviewer-guessed")]
          .map(noteSentence)
          .filter((sentence) => sentence !== null)
          .map((sentence) => `${file.name}: ${sentence}`),
        ...(isFound ? [] : [noSuchSpeakerSentence(file.name, interviewers)]),
      ],
    };
  } catch (error) {
    if (error instanceof UnreadableFile) throw new Stop(unreadableSentence(file.name, error));
    throw error;
  }
}

/** Who was named interviews, and nobody else does; where nobody of them speaks, what was guessed stays. */
function withInterviewers(
  draft: TranscriptDraft,
  labels: readonly string[],
): { readonly draft: TranscriptDraft; readonly isFound: boolean } {
  const named = new Set(labels.map(labelKey));
  const isNamed = ({ label }: TranscriptDraft["speakers"][number]) => named.has(labelKey(label));
  if (named.size === 0) return { draft, isFound: true };
  if (!draft.speakers.some(isNamed)) return { draft, isFound: false };
  const corrected = draft.speakers.reduce((changed, speaker) => {
    if (isNamed(speaker)) return setSpeakerRole(changed, speaker.id, "interviewer");
    return speaker.role === "interviewer" ? setSpeakerRole(changed, speaker.id, "participant") : changed;
  }, draft);
  return { draft: corrected, isFound: true };
}

/** The name under which the study, or a file before this one, holds the same bytes already; null when none does. */
function whereAlready({ project }: OpenStudy, read: readonly ReadFile[], sha256: string): string | null {
  const [before] = importedBefore(project, sha256);
  return before?.name ?? read.find((one) => one.sha256 === sha256)?.file.name ?? null;
}

function asImported(
  terminal: Terminal,
  { file, draft, format, sha256, notes }: ReadFile,
): ImportedTranscript {
  const name = nameFromFile(file.path);
  return {
    id: `transcript:${terminal.newId()}`,
    name,
    draft,
    people: proposePeople(name, draft.speakers),
    source: {
      fileName: path.basename(file.path),
      format,
      sha256,
      importedAt: terminal.now(),
      judgedBy: currentJudgement,
      notes,
    },
  };
}
