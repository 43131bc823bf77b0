import { useMemo } from "react";
import { changeMemo } from "../../shared/memos/change-memo.ts";
import { readingNoteOf } from "../../shared/memos/memos-about.ts";
import { linksIn } from "../../shared/memos/rich-text.ts";
import { writeMemo } from "../../shared/memos/write-memo.ts";
import { findPassage } from "../../shared/project/project.ts";
import type { PassageId, RichText, StudyId, TranscriptId } from "../../shared/project/records.ts";
import type { Span } from "../../shared/text/span.ts";
import { type KeptNote, useKeptNote } from "../notes/use-kept-note.ts";
import { coderName } from "../storage/coder.ts";
import { newId } from "../storage/stamps.ts";
import { usePerform, useProjectPart, useSession } from "../storage/use-study.ts";
import type { ReadingDeeds } from "./use-reading-deeds.ts";

const nothing: RichText = [];

/** The passage that a link would lead to: its id is given before there is one, and it comes to be with the link. */
export type Linkable = { readonly to: PassageId; readonly span: Span; readonly words: string };

/**
 * This person's reading note of an interview, or of the whole set, as it is being written. It comes to be with its
 * first words. A component that shows one note after another gives each its own `key`.
 */
export function useReadingNote(
  about: StudyId | TranscriptId,
  linkable: Linkable | null,
  deeds: Pick<ReadingDeeds, "link"> | null,
): KeptNote {
  const { study } = useSession();
  const perform = usePerform();
  const value = useProjectPart(({ memos }) => readingNoteOf(memos, about, coderName())?.body ?? nothing);

  const keep = (body: RichText) => {
    const { project } = study.now();
    const by = coderName();
    const at = new Date().toISOString();
    const there = readingNoteOf(project.memos, about, by);
    const transcript =
      about === project.study.id ? undefined : project.transcripts.get(about as TranscriptId);
    const name = transcript?.name ?? project.study.name;
    if (there) perform("change-memo", name, changeMemo(project, { memoId: there.id, at, body }));
    else {
      const memo = {
        memoId: newId("memo"),
        kind: "familiarisation",
        about,
        title: "",
        body,
        by,
        at,
      } as const;
      perform("write-memo", name, writeMemo(project, memo));
    }
  };
  const kept = useKeptNote(value, keep);
  return useMemo(
    () => ({
      ...kept,
      change: (body) => {
        const isNew = linkable && !findPassage(study.now().project, linkable.to);
        if (isNew && linksIn(body).includes(linkable.to)) deeds?.link(linkable.to, linkable.span);
        kept.change(body);
      },
    }),
    [kept, linkable, deeds, study],
  );
}
