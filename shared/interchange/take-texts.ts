import { addedOf, applyDiff } from "../project/diff.ts";
import type { Project } from "../project/project.ts";
import type { NameKind, ParticipantId, Transcript, TranscriptId } from "../project/records.ts";
import { noAnswers } from "../speakers/answers.ts";
import { plainParagraph } from "../speakers/document.ts";
import { besideOthers, isWorthAgain, type Judgement, judgeSpeakers } from "../speakers/judge-speakers.ts";
import { currentJudgement } from "../speakers/judgement-version.ts";
import { namesBeside, namesInStudy } from "../speakers/other-files.ts";
import { openQuestions } from "../speakers/questions.ts";
import type { Span } from "../text/span.ts";
import { importTranscripts, peopleOf } from "../transcripts/import-transcripts.ts";
import { TextsHere } from "./already-here.ts";
import type { ForeignText } from "./foreign-project.ts";
import { placesInDraft } from "./words-at-places.ts";
import { wordsInTranscript } from "./words-in-transcript.ts";

/** A text of another program in the study, and where its places are there; null: only quotes tell. */
export type TakenText = {
  readonly transcript: Transcript;
  readonly isNew: boolean;
  /** Whether it is left open who speaks in it. */
  readonly isOpen: boolean;
  /** Whether the study's text has been corrected since, so that it has not all of its words any more. */
  readonly isCorrected: boolean;
  /** As the other program has it, with labels. */
  readonly text: string;
  readonly placeOf: ((span: Span) => Span | null) | null;
};

/**
 * Takes texts into the study, who speaks in them judged as for any file. One that the study has already is that transcript
 * (K5). Texts without a word are left out.
 */
export function takeTexts(
  project: Project,
  texts: readonly ForeignText[],
  given: {
    /** By the key of each text, the SHA-256 of its original. */
    readonly sha256s: ReadonlyMap<string, string>;
    readonly newTranscriptId: () => TranscriptId;
    readonly newParticipantId: () => ParticipantId;
    readonly nameIs: NameKind;
    readonly at: string;
  },
): { readonly project: Project; readonly taken: ReadonlyMap<string, TakenText> } {
  const worded = texts.filter(({ text }) => text.trim() !== "");
  const judged = judgeTogether(project, worded);
  const shaOf = ({ key }: ForeignText) => given.sha256s.get(key) ?? "";
  const here = new TextsHere(project);
  const before = worded.map((one, n) =>
    here.find({ same: null, sha256: shaOf(one), name: one.name, words: judged[n]?.draft.text ?? "" }),
  );
  const imports = worded.flatMap((one, n) => {
    const judgement = judged[n];
    if (before[n] || !judgement) return [];
    const { draft } = judgement;
    const source = {
      fileName: one.original.fileName,
      format: one.original.format,
      sha256: shaOf(one),
      importedAt: given.at,
      judgedBy: currentJudgement,
      notes: [],
    };
    const people = peopleOf(one.name, draft, noAnswers);
    return [{ id: given.newTranscriptId(), name: one.name, draft, people, source, key: one.key }];
  });
  const diff = importTranscripts(project, imports, given.newParticipantId, given.nameIs);
  const fresh = new Map(addedOf(diff, "transcript").map((transcript, n) => [imports[n]?.key, transcript]));
  const taken = worded.flatMap(({ key, text }, n): readonly (readonly [string, TakenText])[] => {
    const judgement = judged[n];
    const transcript = before[n] ?? fresh.get(key);
    if (!judgement || !transcript) return [];
    const { draft } = judgement;
    const inDraft = placesInDraft(text, judgement);
    const placeOf = inDraft && wordsInTranscript(project, transcript, { draft, placeOf: inDraft }).placeOf;
    const isOpen = openQuestions(judgement.questions).length > 0;
    const isCorrected = transcript.text !== draft.text;
    return [[key, { transcript, isNew: before[n] === null, isOpen, isCorrected, text, placeOf }]];
  });
  return { project: applyDiff(project, diff), taken: new Map(taken) };
}

/** Judged one by one, and then beside one another: who is in all of them interviews. */
function judgeTogether(project: Project, texts: readonly ForeignText[]): readonly Judgement[] {
  const inStudy = namesInStudy(project);
  const documents = texts.map(({ text, original }) => ({
    format: original.format,
    paragraphs: text.split("\n").map((line) => plainParagraph(line.trimEnd())),
  }));
  const alone = documents.map((document) => judgeSpeakers(document, noAnswers, inStudy));
  const beside = namesBeside(alone, inStudy);
  return alone.map((found, n) => {
    const known = beside[n] ?? inStudy;
    const document = documents[n];
    if (!document || !isWorthAgain(found, known)) return besideOthers(found, noAnswers, known);
    return judgeSpeakers(document, noAnswers, known);
  });
}
