import { useMemo } from "react";
import { readingNoteOf } from "../../shared/memos/memos-about.ts";
import { linksIn, sameText } from "../../shared/memos/rich-text.ts";
import { findPassage } from "../../shared/project/project.ts";
import type { PassageId, RichText, StudyId, TranscriptId } from "../../shared/project/records.ts";
import { withLink } from "../../shared/reading/link-in-note.ts";
import type { Span } from "../../shared/text/span.ts";
import { type TextInField, useStudyText } from "../fields/use-study-text.ts";
import { type LinkEnds, useLinkEnds } from "../notes/use-link-ends.ts";
import { coderName, stampNow } from "../storage/coder.ts";
import { newId } from "../storage/stamps.ts";
import type { StudyText } from "../storage/typed-field.ts";
import { useSession } from "../storage/use-study.ts";

const nothing: RichText = [];

/** The passage that a link would lead to: its id is given before there is one, and it comes to be with the link. */
export type Linkable = {
  readonly to: PassageId;
  readonly transcriptId: TranscriptId;
  readonly span: Span;
  readonly words: string;
};

type ReadingNote = TextInField<RichText> & {
  /** Puts a link at the end of the note, with its passage: one deed. */
  readonly link: (linkable: Linkable) => void;
};

/**
 * This person's reading note of an interview, or of the whole set, as it is being written. It comes to be with its
 * first words. A component that shows one note after another gives each its own `key`.
 */
export function useReadingNote(about: StudyId | TranscriptId, linkable: Linkable | null): ReadingNote {
  const { study } = useSession();
  const linkEnds = useLinkEnds();
  const text = useStudyText(readingNote(about, linkEnds));
  return useMemo(() => {
    /** What was typed before the link is a deed of its own; so Undo takes back the link alone. */
    const linkIn = (body: RichText, { to, transcriptId, span }: Linkable) => {
      text.keep();
      const stamp = stampNow();
      linkEnds.hold(study.now().project, { passageId: to, transcriptId, span, ...stamp });
      text.type(body);
      text.keep();
    };
    return {
      ...text,
      type: (body) => {
        const isNew = linkable && !findPassage(study.now().project, linkable.to);
        if (isNew && linksIn(body).includes(linkable.to)) linkIn(body, linkable);
        else text.type(body);
      },
      link: (one) => linkIn(withLink(text.shown, one.to, one.words), one),
    };
  }, [text, linkable, linkEnds, study]);
}

function readingNote(about: StudyId | TranscriptId, linkEnds: LinkEnds): StudyText<RichText> {
  return {
    key: `${about} reading note`,
    read: ({ memos }) => readingNoteOf(memos, about, coderName())?.body ?? nothing,
    put: (body, project) => {
      const by = coderName();
      const at = new Date().toISOString();
      const there = readingNoteOf(project.memos, about, by);
      const ends = linkEnds.endsFor(project, there?.body ?? nothing, body);
      const [end] = ends;
      if (!there) {
        const memo = { kind: "familiarisation", about, title: "", body } as const;
        return { name: "write-memo", input: { memoId: newId("memo"), ...memo, by, at, ends } };
      }
      const change = { memoId: there.id, at, body, ends };
      if (end) return { name: "link-passage", input: { ...change, transcriptId: end.transcriptId } };
      const { name } = project.transcripts.get(about as TranscriptId) ?? project.study;
      return { name: "change-memo", input: { ...change, name } };
    },
    same: sameText,
  };
}
