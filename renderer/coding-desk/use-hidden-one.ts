import { useEffect } from "react";
import { everyCoding } from "../../shared/coding/shown-codings.ts";
import { codingsOf } from "../../shared/project/project.ts";
import type { Coding, Transcript } from "../../shared/project/records.ts";
import { useWords } from "../language/language.ts";
import { useDesk, useDeskState } from "../storage/desk.ts";
import type { DeskState } from "../storage/desk-state.ts";
import { useSeenNow } from "../storage/use-study.ts";
import { announce } from "../ui/announce.ts";
import { useLatest } from "../ui/use-latest.ts";

/**
 * Another panel that asks for a coding which the filter hides gets to see it: the filter is lifted, and that is said.
 */
export function useHiddenOneAskedFor({ id }: Transcript, shown: readonly Coding[]): void {
  const { say } = useWords();
  const desk = useDesk();
  const seen = useSeenNow();
  const show = useDeskState((state) => state.show);
  const lift = useLatest((asked: DeskState["show"]) => {
    const { codingId } = desk.now();
    if (!asked || asked.transcriptId !== id || codingId === null) return;
    const isHidden = !shown.some((one) => one.id === codingId);
    if (!isHidden || !codingsOf(seen(), id).some((one) => one.id === codingId)) return;
    desk.set({ filter: everyCoding });
    announce(say("filter.lifted"));
  });
  useEffect(() => lift(show), [show, lift]);
}
