import type { ProjectDiff } from "../../project/diff.ts";
import { applyDiff } from "../../project/diff.ts";
import { diffBetween } from "../../project/diff-between.ts";
import { joinedDiff } from "../../project/join-codings.ts";
import { kindOf } from "../../project/kinds.ts";
import { byTranscript, inReadingOrder } from "../../project/on-words.ts";
import { type Project, recordIn, recordsOf } from "../../project/project.ts";
import type { Transcript } from "../../project/records.ts";
import { attributeOf, childNamed, childrenNamed } from "./elements.ts";
import { type Loss, Losses } from "./losses.ts";
import { readArchive, readCodebookFile } from "./read-archive.ts";
import { sourceTexts } from "./source-texts.ts";
import { takeCodes, takeSets } from "./take-codes.ts";
import { takeLinks } from "./take-links.ts";
import { takeNotes } from "./take-notes.ts";
import { takePeople } from "./take-people.ts";
import { takeSelections } from "./take-selections.ts";
import { takeTexts } from "./take-texts.ts";
import { type Given, Taking } from "./taking.ts";
import { tellUnknown } from "./unknown-elements.ts";

/** A file of another program as it would be taken in. Nothing of the study has changed yet. */
export type TakenProject = {
  readonly diff: ProjectDiff;
  readonly losses: readonly Loss[];
  /** What the project is called there; "" where it has no name. */
  readonly name: string;
  /** Which program wrote it. */
  readonly origin: string;
  /** The files that its texts came in, by SHA-256. */
  readonly originals: ReadonlyMap<string, Uint8Array>;
  /** In how many of its texts it was left open who speaks. */
  readonly open: number;
};

/**
 * Takes a REFI-QDA project (.qdpx) of any program into a study: codes, people, texts with what stands on them, notes and links. Every
 * coding stands on the words that were meant, however the program counts places (text-places.ts); who speaks is judged as in any
 * file. What the study cannot hold is told, and what the file says but does not have. Throws as readArchive does.
 */
export async function takeProject(project: Project, bytes: Uint8Array, given: Given): Promise<TakenProject> {
  const file = readArchive(bytes);
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

  const standing = taken.words.map(({ transcriptId, text, words }) =>
    takeSelections(text, words, transcriptId, taking),
  );
  const coming = standing.flatMap(({ codings }) => codings);
  const before = recordsOf(grown, "coding").length;
  grown = applyDiff(grown, joinedDiff(grown, coming));
  losses.tell("codings-joined", before + coming.length - recordsOf(grown, "coding").length);
  forgetJoined(grown, taking);
  grown = withPassages(
    grown,
    standing.flatMap(({ passages }) => passages),
  );
  const memos = takeNotes(grown, file, taking);
  grown = { ...grown, memos: new Map([...grown.memos, ...memos.map((memo) => [memo.id, memo] as const)]) };
  const relations = takeLinks(grown, taking);
  grown = {
    ...grown,
    relations: new Map([...grown.relations, ...relations.map((one) => [one.id, one] as const)]),
  };
  tellUnknown(root, losses);
  return {
    diff: diffBetween(project, grown),
    losses: losses.list(),
    ...{ name: attributeOf(root, "name").trim(), origin },
    ...{ originals: taken.originals, open: taken.open },
  };
}

/** Takes a REFI-QDA codebook (.qdc) into a study. Throws as readCodebookFile does. */
export function takeCodebookFile(project: Project, bytes: Uint8Array, given: Given): TakenProject {
  const root = readCodebookFile(bytes);
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
    losses: losses.list(),
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
