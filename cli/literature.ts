import path from "node:path";
import { sha256Of } from "../electron/files/replace-file.ts";
import { readReferences } from "../shared/formats/references/read-references.ts";
import type { ReadReference } from "../shared/formats/references/reference-list.ts";
import { decodeText } from "../shared/formats/text/decode-text.ts";
import { deedValue } from "../shared/history/deeds.ts";
import { addExcerpt } from "../shared/literature/add-excerpt.ts";
import { changeReferences } from "../shared/literature/change-references.ts";
import { isAnotherWork, joinedReference, referencesNamed } from "../shared/literature/match-references.ts";
import { type PastedExcerpt, readPastedExcerpt } from "../shared/literature/source-line.ts";
import { addedOf, updatesOf } from "../shared/project/diff.ts";
import { excerptsOf } from "../shared/project/interviews.ts";
import type { Reference } from "../shared/project/records.ts";
import { importedBefore } from "../shared/transcripts/import-transcripts.ts";
import { noteSentence } from "./file-sentences.ts";
import {
  excerptSentences,
  excerptsLeftSentence,
  noExcerptsSentence,
  notCitableSentence,
  referenceNotToldSentence,
  referencesTakenSentence,
  referencesUnusedSentence,
} from "./literature-sentences.ts";
import { alreadyHereSentence, noWordsSentence } from "./sentences.ts";
import { keep, namedFile, type OpenStudy, readable, readNamed, readStudy } from "./study-file.ts";
import { type ExitCode, exitOf, type Named, Stop, type Terminal } from "./terminal.ts";

export type LiteratureOptions = { readonly from: string; readonly text?: string; readonly by: string };

/**
 * Takes references into a study: with a text, an excerpt that one of them is the source of; without one, what the
 * excerpts that are there already are taken from.
 */
export async function takeLiterature(
  terminal: Terminal,
  studyName: string,
  { from, text, by }: LiteratureOptions,
): Promise<ExitCode> {
  const study = await readStudy(terminal, namedFile(terminal, studyName));
  const list = namedFile(terminal, from);
  const bytes = await readNamed(terminal, list);
  const { value: references, notes } = await readable(list, 2, () => readReferences(bytes));
  const remarks = notes.map((note) => `${list.name}: ${noteSentence(note)}`);
  const code =
    text === undefined
      ? await updateExcerpts(terminal, study, { list, references, by })
      : await takeExcerpt(terminal, study, { list, references, by, text: namedFile(terminal, text) });
  for (const remark of remarks) terminal.err(remark);
  return code;
}

type Given = {
  readonly list: Named;
  readonly references: readonly ReadReference[];
  readonly by: string;
};

/** Adds the text under the reference that it names; refused where that is not told. */
async function takeExcerpt(
  terminal: Terminal,
  study: OpenStudy,
  { list, references, by, text }: Given & { readonly text: Named },
): Promise<ExitCode> {
  const bytes = await readNamed(terminal, text);
  const sha256 = sha256Of(bytes);
  const [before] = importedBefore(study.project, sha256);
  if (before) {
    terminal.out(alreadyHereSentence(text.name, before.name));
    return 0;
  }
  const { value: words, notes } = await readable(text, 2, () => decodeText(bytes));
  const pasted = readPastedExcerpt(words);
  const reference = referenceOf(pasted, list, references);
  const excerpt = {
    id: `transcript:${terminal.newId()}`,
    text: pasted.excerpt,
    reference,
    source: { fileName: path.basename(text.path), sha256, importedAt: terminal.now(), notes },
    language: "en",
  } as const;
  const outcome = addExcerpt(study.project, excerpt);
  if (outcome.is === "refused")
    throw new Stop(outcome.why === "no-words" ? noWordsSentence(text.name) : notCitableSentence(list.name));
  const originals = new Map([[sha256, bytes]]);
  await keep(terminal, study, {
    deed: deedValue("add-excerpt", excerpt),
    by,
    diff: outcome.value,
    originals,
  });
  const [transcript] = addedOf(outcome.value, "transcript");
  if (transcript)
    for (const sentence of excerptSentences(text.name, transcript, pasted)) terminal.out(sentence);
  for (const note of notes) terminal.err(`${text.name}: ${noteSentence(note)}`);
  return 0;
}

/**
 * The reference that the source beneath the text names; or the only one of the list, unless the source is of
 * another work. What the source alone says is taken with it.
 */
function referenceOf(
  { reference: source, line, sure }: PastedExcerpt,
  list: Named,
  references: readonly ReadReference[],
): Reference {
  const named = line === "" ? [] : referencesNamed(references, source);
  const possible = named.length === 0 && references.length === 1 ? references : named;
  const [first] = possible.length === 1 ? possible : [];
  if (!first || isAnotherWork(first.reference, source))
    throw new Stop(referenceNotToldSentence(list.name, { references, named, line }));
  const said = Object.fromEntries(sure.map((field) => [field, source[field]]));
  return joinedReference(first.reference, said);
}

/** Gives the excerpts of the study what the list says of their sources. */
async function updateExcerpts(
  terminal: Terminal,
  study: OpenStudy,
  { list, references, by }: Given,
): Promise<ExitCode> {
  const excerpts = excerptsOf(study.project);
  if (excerpts.length === 0) throw new Stop(noExcerptsSentence(study.file.name));
  const used = new Set<ReadReference>();
  const matched = excerpts.map((transcript) => {
    const named = transcript.reference ? referencesNamed(references, transcript.reference) : [];
    const [found] = named.length === 1 ? named : [];
    if (found) used.add(found);
    return { transcript, found };
  });
  const taken = matched.flatMap(({ transcript: { id, reference }, found }) =>
    found && reference ? [{ transcriptId: id, reference: joinedReference(found.reference, reference) }] : [],
  );
  const outcome = changeReferences(study.project, taken);
  const changed = outcome.is === "done" ? updatesOf(outcome.value, "transcript").map(({ id }) => id) : [];
  if (outcome.is === "done") {
    const kept = taken.filter(({ transcriptId }) => changed.includes(transcriptId));
    await keep(terminal, study, { deed: deedValue("change-references", kept), by, diff: outcome.value });
  }
  terminal.out(referencesTakenSentence(changed.length, taken.length - changed.length));
  const left = matched.filter(({ found }) => !found).map(({ transcript }) => transcript.name);
  if (left.length > 0) terminal.err(excerptsLeftSentence(list.name, left));
  const unused = references.filter((one) => !used.has(one));
  if (unused.length > 0) terminal.err(referencesUnusedSentence(list.name, unused));
  return exitOf({ done: taken.length, failed: left.length });
}
