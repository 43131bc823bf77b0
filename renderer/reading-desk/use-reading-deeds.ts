import { useMemo } from "react";
import type { PassageId, TranscriptId } from "../../shared/project/records.ts";
import { readingOf } from "../../shared/reading/mark-read.ts";
import type { Span } from "../../shared/text/span.ts";
import { useWords } from "../language/language.ts";
import { coderName } from "../storage/coder.ts";
import { newId } from "../storage/stamps.ts";
import { usePerform, useSession } from "../storage/use-study.ts";
import { announce } from "../ui/announce.ts";

/** What is done while reading a transcript. Each is one deed, on the study as it is that moment. */
export type ReadingDeeds = {
  remove(passageId: PassageId): void;
  /** Gives a note that lost its words other ones. */
  place(passageId: PassageId, span: Span): void;
  /** Marks the transcript as read by this person, or as unread if it is. */
  toggleRead(): void;
};

export function useReadingDeeds(transcriptId: TranscriptId): ReadingDeeds {
  const { say } = useWords();
  const { study } = useSession();
  const perform = usePerform();
  return useMemo(() => {
    const project = () => study.now().project;
    const name = () => project().transcripts.get(transcriptId)?.name ?? "";
    return {
      remove(passageId) {
        if (perform("remove-note", passageId)) announce(say("read.removed"));
      },
      place(passageId, span) {
        perform("place-note", { passageId, span });
      },
      toggleRead() {
        const by = coderName();
        if (readingOf(project(), transcriptId, by)) {
          if (perform("mark-unread", { transcriptId, by })) announce(say("read.nowUnread", { name: name() }));
          return;
        }
        const reading = { readingId: newId("reading"), transcriptId, by, at: new Date().toISOString() };
        if (perform("mark-read", reading)) announce(say("read.nowRead", { name: name() }));
      },
    };
  }, [transcriptId, say, study, perform]);
}
