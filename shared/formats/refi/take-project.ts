import { partCodings, partMemos, partPassages } from "../../interchange/already-here.ts";
import { Losses } from "../../interchange/losses.ts";
import type { TakenProject } from "../../interchange/taken-project.ts";
import { wordsInTranscript } from "../../interchange/words-in-transcript.ts";
import { applyDiff } from "../../project/diff.ts";
import { diffBetween } from "../../project/diff-between.ts";
import { joinedDiff } from "../../project/join-codings.ts";
import { kindOf } from "../../project/kinds.ts";
import { byTranscript, inReadingOrder } from "../../project/on-words.ts";
import { type Project, recordIn, recordsOf } from "../../project/project.ts";
import type { Transcript } from "../../project/records.ts";
import { attributeOf, childNamed, childrenNamed, type Element } from "./elements.ts";
import { type RefiFile, readArchive, readCodebookFile } from "./read-archive.ts";
import { sourceTexts } from "./source-texts.ts";
import { takeCodes, takeSets } from "./take-codes.ts";
import { takeLinks } from "./take-links.ts";
import { takeNotes } from "./take-notes.ts";
import { takePeople } from "./take-people.ts";
import { takeSelections } from "./take-selections.ts";
import { takeTexts } from "./take-texts.ts";
import { type Given, Taking } from "./taking.ts";
import { tellUnknown } from "./unknown-elements.ts";

/**
 * Takes a REFI-QDA project (.qdpx) of any program into a study: codes, people, texts with what stands on them, notes and links. Every
 * coding stands on the words that were meant, however the program counts places (text-places.ts); who speaks is judged as in any
 * file. What the study has already is not taken twice (K5). What the study cannot hold is told, and what the file says but does not have. Throws as readArchive does.
 */
export function takeProject(project: Project, bytes: Uint8Array, given: Given): Promise<TakenProject> {
  return takeRefiFile(project, readArchive(bytes), given);
}

/** The same of a file that is open already. */
export async function takeRefiFile(project: Project, file: RefiFile, given: Given): Promise<TakenProject> {
  const { root, origin } = file;
  const losses = new Losses();
  const taking = new Taking(file, losses, given, (id) => recordIn(project, id) !== undefined);
  let grown: Project = { ...project, codes: takeCodes(project.codes, childNamed(root, "CodeBook"), taking) };
  const sets = childrenNamed(childNamed(root, "Sets"), "Set");
  grown = { ...grown, codes: takeSets(grown.codes, sets, taking) };
  const people = takePeople(grown, taking);
  grown = { ...grown, study: people.study, participants: people.participants };
  const texts = await sourceTexts(file, taking);
  const taken = await takeTexts(grown, texts, { file, people, sets, taking });
  grown = taken.project;

  const standing = taken.taken.map(({ text, words, transcriptId, there }) =>
    takeSelections(text, there ? wordsInTranscript(grown, there, words) : words, transcriptId, taking),
  );
  const codings = partCodings(
    project,
    standing.flatMap(({ codings }) => codings),
  );
  const before = recordsOf(grown, "coding").length;
  grown = applyDiff(grown, joinedDiff(grown, codings.fresh));
  losses.tell("codings-joined", before + codings.fresh.length - recordsOf(grown, "coding").length);
  taking.redirect(codings.here);
  forgetJoined(grown, taking);
  const notes = partPassages(
    project,
    standing.flatMap(({ passages }) => passages),
  );
  taking.redirect(notes.here);
  grown = withPassages(grown, notes.fresh);
  const memos = partMemos(project, takeNotes(grown, file, taking));
  grown = {
    ...grown,
    memos: new Map([...grown.memos, ...memos.fresh.map((memo) => [memo.id, memo] as const)]),
  };
  const relations = takeLinks(grown, taking);
  grown = {
    ...grown,
    relations: new Map([...grown.relations, ...relations.map((one) => [one.id, one] as const)]),
  };
  tellUnknown(root, losses);
  return {
    diff: diffBetween(project, grown),
    losses: losses.list(),
    ...{ name: taking.said(attributeOf(root, "name")).trim(), origin },
    here: {
      ...taking.here,
      ...{ codings: codings.here.size, notes: notes.here.size, memos: memos.here.size },
    },
    ...{ originals: taken.originals, open: taken.open },
  };
}

/** Takes a REFI-QDA codebook (.qdc) into a study. Throws as readCodebookFile does. */
export function takeCodebookFile(project: Project, bytes: Uint8Array, given: Given): TakenProject {
  return takeCodebook(project, readCodebookFile(bytes), given);
}

/** The same of its element. */
export function takeCodebook(project: Project, root: Element, given: Given): TakenProject {
  const origin = attributeOf(root, "origin");
  const losses = new Losses();
  const taking = new Taking({ root, origin }, losses, given, (id) => recordIn(project, id) !== undefined);
  const codes = takeSets(
    takeCodes(project.codes, root, taking),
    childrenNamed(childNamed(root, "Sets"), "Set"),
    taking,
  );
  return {
    diff: diffBetween(project, { ...project, codes }),
    ...{ losses: losses.list(), here: taking.here },
    ...{ name: "", origin, originals: new Map(), open: 0 },
  };
}

/** What led to a coding that another took in leads to nothing that is not there. */
function forgetJoined(project: Project, taking: Taking): void {
  const there = new Set(recordsOf(project, "coding").map(({ id }) => id as string));
  for (const [guid, id] of taking.made)
    if (kindOf(id) === "coding" && !there.has(id)) taking.made.delete(guid);
}

function withPassages(
  project: Project,
  coming: Project["passages"] extends ReadonlyMap<Transcript["id"], readonly (infer P)[]>
    ? readonly P[]
    : never,
): Project {
  const passages = new Map(project.passages);
  for (const [id, fresh] of byTranscript(coming))
    passages.set(id, [...(passages.get(id) ?? []), ...fresh].sort(inReadingOrder));
  return { ...project, passages };
}
