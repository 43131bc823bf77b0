import type { Quote } from "../../shared/project/records.ts";
import { useWords } from "../language/language.ts";
import { useDeskState } from "../storage/desk.ts";
import { WordSteps } from "../transcript-view/WordSteps.tsx";
import { Button } from "../ui/Button.tsx";
import { useQuoteDeeds } from "./quote-deeds.ts";

/**
 * How much a quote takes in: a word more or less at either edge. One that has lost its words is put on those that are
 * selected in its transcript.
 */
export function QuoteExtent({ quote: { id, lost, transcriptId } }: { readonly quote: Quote }) {
  const { say } = useWords();
  const deeds = useQuoteDeeds();
  const selection = useDeskState((desk) => (desk.selectedIn === transcriptId ? desk.selection : null));
  if (lost) {
    const isThere = selection !== null && selection.start < selection.end;
    return (
      <Button
        look="plain"
        writes
        isDisabled={!isThere}
        onPress={() => selection && deeds.place(id, selection)}
      >
        {say("quote.place")}
      </Button>
    );
  }
  return (
    <span className="quote-extent">
      <WordSteps onStep={(step) => deeds.stepWord(id, step)} />
    </span>
  );
}
