import { useContext } from "react";
import type { Coding, CodingId, Transcript, TranscriptId } from "../../shared/project/records.ts";
import { type Span, trimSpan } from "../../shared/text/span.ts";
import type { WordStep } from "../../shared/text/words.ts";
import type { How } from "../commands/command-desk.ts";
import { useCommands } from "../commands/use-commands.ts";
import { useDesk } from "../storage/desk.ts";
import { RefusalContext, useSession } from "../storage/use-study.ts";
import { nextCoding } from "../transcript-view/caret-moves.ts";
import type { OpenText } from "../transcript-view/open-text.ts";
import { useMoveCommands } from "../transcript-view/use-move-commands.ts";
import { selectNothing, useTextNow } from "../transcript-view/use-text-now.ts";
import { reveal } from "../transcript-view/view-places.ts";
import { goToSpot } from "../ui/focus.ts";
import { nameInVivo } from "./CodingBar.tsx";
import { codeSlice } from "./code-slice.ts";
import type { Coded } from "./coded.ts";
import { showAllCodings } from "./filter-open.ts";
import type { CodingDeeds } from "./use-coding-deeds.ts";

/** What the commands do in the transcript that is being coded: on the study as it is that moment, since a fast typist is ahead of what is drawn. */
export function useCodingCommands({
  text,
  transcriptId,
  deeds,
  choose,
  correcting,
  setCorrecting,
  setCoded,
  openMemo,
  shownNow,
  comment,
}: {
  readonly text: OpenText | null;
  readonly transcriptId: TranscriptId;
  readonly deeds: CodingDeeds;
  readonly choose: (id: CodingId) => void;
  readonly correcting: boolean;
  readonly setCorrecting: (correcting: boolean) => void;
  readonly setCoded: (coded: Coded | null) => void;
  /** Opens the memos about the coding that is brought forward, or about the interview. */
  readonly openMemo: (about: CodingId | TranscriptId) => void;
  /** The codings that are shown, as it is that moment: what is hidden is not stepped to. */
  readonly shownNow: () => readonly Coding[];
  /** Begins to write what is to be said of the coding that is brought forward. */
  readonly comment: () => void;
}): void {
  const { study } = useSession();
  const desk = useDesk();
  const refuse = useContext(RefusalContext);

  const now = useTextNow(text, transcriptId);
  /** Does something to the words that are selected, or says that none are. */
  const withWords = (act: (words: Span, transcript: Transcript) => void) => () => {
    const at = now();
    const words = at && trimSpan(at.transcript.text, at.selected.span);
    if (words) act(words, at.transcript);
    else refuse("nothing-selected");
  };
  const focused = () => {
    const { codingId } = desk.now();
    return (codingId && shownNow().find(({ id }) => id === codingId)) || null;
  };
  const toCoding = (forward: boolean) => () => {
    const at = now();
    const found = at && nextCoding(shownNow(), focused(), at.selected.focus, forward);
    if (!found) return;
    choose(found.id);
    reveal(at.text, found);
  };
  const step = (by: WordStep) => () => {
    const coding = focused();
    if (coding) deeds.step(coding.id, by);
  };

  useMoveCommands(text, transcriptId);
  useCommands({
    code: withWords((span) => setCoded({ span, typing: true })),
    // The words stay selected, and the offer at them where it is.
    "in-vivo": withWords((words, transcript) => deeds.create(words, nameInVivo(transcript, words))),
    repeat: withWords((words) => {
      const [last] = desk.now().recent;
      const code = last && study.now().project.codes.get(last);
      if (!code) return refuse("nothing-to-repeat");
      deeds.code(words, code);
    }),
    "next-coding": toCoding(true),
    "previous-coding": toCoding(false),
    "grow-end": step({ by: "grow", edge: "end" }),
    "shrink-end": step({ by: "shrink", edge: "end" }),
    "grow-start": step({ by: "grow", edge: "start" }),
    "shrink-start": step({ by: "shrink", edge: "start" }),
    uncode: () => {
      const coding = focused();
      if (coding) deeds.remove(coding.id);
    },
    memo: () => openMemo(focused()?.id ?? transcriptId),
    "comment-coding": () => {
      if (focused()) comment();
    },
    "choose-quote": () => {
      const coding = focused();
      if (coding) deeds.quote(coding.id);
    },
    filter: () => desk.put(codeSlice, { filterOpen: true }),
    "only-this-code": () => {
      const coding = focused();
      if (coding) desk.set({ filter: { ...desk.now().filter, codeId: coding.codeId } });
    },
    "show-all-codings": () => showAllCodings(desk),
    correct: () => setCorrecting(!correcting),
    leave: (_how: How) => {
      const at = now();
      if (correcting) setCorrecting(false);
      else if (at) selectNothing(at);
    },
    "to-codebook": () => void goToSpot("codebook"),
  });
}
