import { z } from "zod";
import { deed, isNotTold, nameIn, type Scene } from "../project/deed.ts";
import { addedOf, removedOf } from "../project/diff.ts";
import { kindOf } from "../project/kinds.ts";
import type { Project } from "../project/project.ts";
import { memoId, subjectId, transcriptId } from "../project/record-schemas.ts";
import type { Memo, SubjectId, TranscriptId } from "../project/records.ts";
import { oneLine } from "../text/one-line.ts";
import { when } from "../text/sentence-parts.ts";
import { type ChangeMemo, changeMemo, removeMemo } from "./change-memo.ts";
import { memoKinds, nameOfMemo } from "./memos-about.ts";
import { writeMemo } from "./write-memo.ts";

/** How much of the passage of a coding names it, in UTF-16 code units. */
const longestPassage = 80;

function nameOfSubject(about: SubjectId, { find }: Scene): string {
  const subject = find(about);
  if (!subject) return "";
  if ("pseudonym" in subject) return subject.pseudonym;
  return "quote" in subject ? oneLine(subject.quote, longestPassage) : subject.name;
}

/** The name of a memo's subject; empty when the subject is the whole study. */
function subjectOf({ about }: Pick<Memo, "about">, scene: Scene): string {
  return kindOf(about) === "study" ? "" : nameOfSubject(about, scene);
}

/**
 * The name of a memo. A familiarisation note is named by its subject, since its first words change while it is
 * written.
 */
function calledIn(memo: Memo, scene: Scene): string {
  const isOfSubject = memo.kind === "familiarisation" && memo.title === "";
  return isOfSubject ? nameOfSubject(memo.about, scene) : nameOfMemo(memo);
}

const the = {
  en: (memo: string) => (memo === "" ? "a memo" : `the memo “${memo}”`),
  sv: (memo: string) => (memo === "" ? "ett memo" : `memot ”${memo}”`),
};
const on = {
  en: (subject: string) => when(subject, (name) => ` on “${name}”`),
  sv: (subject: string) => when(subject, (name) => ` om ”${name}”`),
};

/**
 * What is done to memos. A memo may be about another person's coding, and then a blind coder is not shown the deed
 * (rule B9). `about` is the memo's name, `to` the name of its subject.
 */
export const deedsOnMemos = {
  "write-memo": deed({
    verb: writeMemo,
    keeps: { memoId, kind: z.enum(memoKinds), about: subjectId },
    kind: "notes",
    words: (_, scene) => {
      const [memo] = addedOf(scene.diff, "memo");
      return memo ? { about: calledIn(memo, scene), to: subjectOf(memo, scene) } : {};
    },
    blind: isNotTold,
    folds: null,
    en: {
      did: ({ about, to }) => `wrote ${the.en(about)}${on.en(to)}`,
      undo: ({ about }) => `write ${the.en(about)}`,
    },
    sv: {
      did: ({ about, to }) => `skrev ${the.sv(about)}${on.sv(to)}`,
      undo: ({ about }) => `skriv ${the.sv(about)}`,
    },
  }),
  /**
   * `name` is what the memo was called. It may be called by its first words, which are not in the diff when they
   * stay.
   */
  "change-memo": deed({
    verb: (project: Project, change: ChangeMemo & { readonly name: string }) => changeMemo(project, change),
    keeps: { memoId, name: z.string() },
    kind: "notes",
    words: ({ memoId, name }, scene) => {
      const memo = scene.find(memoId);
      return { about: name, to: memo ? subjectOf(memo, scene) : "" };
    },
    blind: isNotTold,
    folds: "about",
    en: {
      did: ({ about, to }) => `changed ${the.en(about)}${on.en(to)}`,
      undo: ({ about }) => `change ${the.en(about)}`,
    },
    sv: {
      did: ({ about, to }) => `ändrade ${the.sv(about)}${on.sv(to)}`,
      undo: ({ about }) => `ändra ${the.sv(about)}`,
    },
  }),
  "remove-memo": deed({
    verb: removeMemo,
    keeps: { memoId },
    value: (memoId) => ({ memoId }),
    kind: "notes",
    words: (_, { diff }) => {
      const [memo] = removedOf(diff, "memo");
      return { about: memo ? nameOfMemo(memo) : "" };
    },
    blind: isNotTold,
    folds: null,
    en: { did: ({ about }) => `removed ${the.en(about)}`, undo: ({ about }) => `remove ${the.en(about)}` },
    sv: { did: ({ about }) => `tog bort ${the.sv(about)}`, undo: ({ about }) => `ta bort ${the.sv(about)}` },
  }),
  /** Makes a memo link to a passage. `about` is the transcript of the passage. */
  "link-passage": deed({
    verb: (project: Project, change: ChangeMemo & { readonly transcriptId: TranscriptId }) =>
      changeMemo(project, change),
    keeps: { memoId, transcriptId },
    kind: "notes",
    words: ({ transcriptId }, { find }) => ({ about: nameIn(find, transcriptId) }),
    blind: isNotTold,
    folds: null,
    en: { did: "linked to a passage of {about}", undo: "link to a passage of {about}" },
    sv: { did: "länkade till ett ställe i {about}", undo: "länka till ett ställe i {about}" },
  }),
};
