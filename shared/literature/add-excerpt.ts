import { done, type Outcome, refused } from "../outcome.ts";
import { diffOf, type ProjectDiff } from "../project/diff.ts";
import type { Project } from "../project/project.ts";
import type { Reference, Transcript, TranscriptId, TranscriptSource } from "../project/records.ts";
import { currentJudgement } from "../speakers/judgement-version.ts";
import { guessLanguage } from "../text/guess-language.ts";
import { freeName } from "../transcripts/import-transcripts.ts";
import { shortCitation } from "./citation.ts";
import type { CitationLanguage } from "./cited-runs.ts";

/** An excerpt as a person agreed to it: its words, and what they are taken from. */
export type AddExcerpt = {
  readonly id: TranscriptId;
  /** LF only, NFC: see clean-text.ts. White space at its edges is left out. */
  readonly text: string;
  readonly reference: Reference;
  /** The file of the text as it was pasted, with the source beneath it. */
  readonly source: Pick<TranscriptSource, "fileName" | "sha256" | "importedAt" | "notes">;
  /** In which its name says that it has no date. */
  readonly language: CitationLanguage;
};

export type AddExcerptRefusal = "no-words" | "no-reference";

/**
 * Takes an excerpt from the literature into the study: a transcript of one turn that nobody says, called by its short
 * citation ("Krawczyk et al., 2022"), with a number where that is taken.
 */
export function addExcerpt(
  project: Project,
  { id, text: pasted, reference, source, language }: AddExcerpt,
): Outcome<ProjectDiff, AddExcerptRefusal> {
  const text = pasted.trim();
  if (text === "") return refused("no-words");
  if (!isCitable(reference)) return refused("no-reference");
  const taken = new Set([...project.transcripts.values()].map(({ name }) => name));
  const transcript: Transcript = {
    id,
    name: freeName(shortCitation(reference, language), taken),
    language: guessLanguage(text),
    transcriber: null,
    machine: null,
    text,
    turns: [{ id: 1, start: 0, end: text.length, speakerId: null, startMs: null, endMs: null }],
    speakers: [],
    sections: [],
    wave: "",
    source: { ...source, format: "txt", judgedBy: currentJudgement },
    reference,
  };
  return done(diffOf({ added: [transcript] }));
}

/** Whether enough is known of a work to cite it: whom it is by, or what it is called. */
export function isCitable({ authors, editors, title }: Reference): boolean {
  return authors.length > 0 || editors.length > 0 || title.trim() !== "";
}
