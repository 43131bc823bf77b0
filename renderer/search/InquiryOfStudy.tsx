import { createContext, type ReactNode, useContext, useEffect, useState, useSyncExternalStore } from "react";
import { trimSpan, wordsAt } from "../../shared/text/span.ts";
import { useWords } from "../language/language.ts";
import { useDesk } from "../storage/desk.ts";
import { useSession } from "../storage/use-study.ts";
import { Inquiry, type InquiryState } from "./inquiry.ts";
import { SearchDesk, searchWorker } from "./search-desk.ts";

const InquiryContext = createContext<Inquiry | null>(null);

/** How long the window rests after a study was opened before the texts are made ready for searches, in milliseconds. */
const rest = 2_000;

/** Keeps the search of the open study while other places are shown, and prepares the texts when there is time. */
export function InquiryOfStudy({ children }: { readonly children: ReactNode }) {
  const { study } = useSession();
  const { language } = useWords();
  const [inquiry] = useState(() => new Inquiry(new SearchDesk(searchWorker)));
  useEffect(() => {
    let idle = 0;
    const timer = setTimeout(() => {
      idle = requestIdleCallback(() => inquiry.makeReady(study.now().project, language));
    }, rest);
    return () => {
      clearTimeout(timer);
      cancelIdleCallback(idle);
    };
  }, [inquiry, study, language]);
  useEffect(() => () => inquiry.close(), [inquiry]);
  return <InquiryContext value={inquiry}>{children}</InquiryContext>;
}

export function useInquiry(): Inquiry {
  const inquiry = useContext(InquiryContext);
  if (!inquiry) throw new Error("a component that searches stands outside an open study");
  return inquiry;
}

/** One part of the inquiry. The component is drawn again only when that part changes. */
export function useInquiryPart<Part>(part: (state: InquiryState) => Part): Part {
  const inquiry = useInquiry();
  return useSyncExternalStore(inquiry.subscribe, () => part(inquiry.now()));
}

/** Selected words up to so many UTF-16 units are taken as the words to search for. */
const longest = 200;

/** Goes to the search field. Words selected in a transcript become the query. */
export function useFind(): () => void {
  const inquiry = useInquiry();
  const { study } = useSession();
  const desk = useDesk();
  const { language } = useWords();
  return () => {
    const { place, selectedIn: transcriptId, selection } = desk.now();
    const text = transcriptId && study.now().project.transcripts.get(transcriptId)?.text;
    const span = text && selection && (place === "code" || place === "read") && trimSpan(text, selection);
    // Words that are selected because they were a hit do not start a new search: the other hits stay.
    const isNew = span && transcriptId && !inquiry.isHit({ transcriptId, ...span });
    const words = isNew ? wordsAt(text, span) : "";
    if (words !== "" && words.length <= longest && !words.includes("\n")) {
      inquiry.see(study.now().project, language);
      inquiry.choose({ text: words, kind: /\s/u.test(words) ? "phrase" : "words" });
    }
    desk.set({ place: "search" });
    inquiry.focusOn("field");
  };
}
