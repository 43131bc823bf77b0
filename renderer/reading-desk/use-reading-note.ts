import { useMemo } from "react";
import { readingNoteOf } from "../../shared/memos/memos-about.ts";
import { linksIn } from "../../shared/memos/rich-text.ts";
import { findPassage } from "../../shared/project/project.ts";
import type { PassageId, RichText, StudyId, TranscriptId } from "../../shared/project/records.ts";
import { withLink } from "../../shared/reading/link-in-note.ts";
import type { Span } from "../../shared/text/span.ts";
import { type KeptNote, useKeptNote } from "../notes/use-kept-note.ts";
import { useLinkEnds } from "../notes/use-link-ends.ts";
import { coderName } from "../storage/coder.ts";
import { newId } from "../storage/stamps.ts";
import { usePerform, useProjectPart, useSession } from "../storage/use-study.ts";

const nothing: RichText = [];

/** The passage that a link would lead to: its id is given before there is one, and it comes to be with the link. */
export type Linkable = {
  readonly to: PassageId;
  readonly transcriptId: TranscriptId;
  readonly span: Span;
  readonly words: string;
};

type ReadingNote = KeptNote & {
  /** Puts a link at the end of the note, with its passage: one deed. */
  readonly link: (linkable: Linkable) => void;
};

/**
 * This person's reading note of an interview, or of the whole set, as it is being written. It comes to be with its
 * first words. A component that shows one note after another gives each its own `key`.
 */
export function useReadingNote(about: StudyId | TranscriptId, linkable: Linkable | null): ReadingNote {
  const { study } = useSession();
  const perform = usePerform();
  const linkEnds = useLinkEnds();
  const value = useProjectPart(({ memos }) => readingNoteOf(memos, about, coderName())?.body ?? nothing);

  const keep = (body: RichText) => {
    const { project } = study.now();
    const by = coderName();
    const at = new Date().toISOString();
    const there = readingNoteOf(project.memos, about, by);
    const ends = linkEnds.endsFor(project, there?.body ?? nothing, body);
    const [end] = ends;
    if (!there) {
      const memo = { kind: "familiarisation", about, title: "", body } as const;
      perform("write-memo", { memoId: newId("memo"), ...memo, by, at, ends });
      return;
    }
    const change = { memoId: there.id, at, body, ends };
    if (end) perform("link-passage", { ...change, transcriptId: end.transcriptId });
    else {
      const { name } = project.transcripts.get(about as TranscriptId) ?? project.study;
      perform("change-memo", { ...change, name });
    }
  };
  const kept = useKeptNote(value, keep);
  return useMemo(() => {
    /** What was typed before the link is a deed of its own; so Undo takes back the link alone. */
    const linkIn = (body: RichText, { to, transcriptId, span }: Linkable) => {
      const { project } = study.now();
      kept.settle();
      const stamp = { by: coderName(), at: new Date().toISOString() };
      linkEnds.hold(project, { passageId: to, transcriptId, span, ...stamp });
      kept.change(body);
      kept.settle();
    };
    return {
      ...kept,
      change: (body) => {
        const isNew = linkable && !findPassage(study.now().project, linkable.to);
        if (isNew && linksIn(body).includes(linkable.to)) linkIn(body, linkable);
        else kept.change(body);
      },
      link: (one) => linkIn(withLink(kept.body, one.to, one.words), one),
    };
  }, [kept, linkable, linkEnds, study]);
}
