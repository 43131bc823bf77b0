import { ChevronLeft, ChevronRight } from "lucide-react";
import type { WordStep } from "../../shared/text/words.ts";
import { useWords } from "../language/language.ts";
import { IconButton } from "../ui/Button.tsx";

/** A word more or less at either edge of a coding or a quote. */
export function WordSteps({ onStep }: { readonly onStep: (step: WordStep) => void }) {
  const { say } = useWords();
  const step = (label: "growStart" | "shrinkStart" | "shrinkEnd" | "growEnd", by: WordStep) => {
    const Arrow = label === "growStart" || label === "shrinkEnd" ? ChevronLeft : ChevronRight;
    return (
      <IconButton writes label={say(`passage.${label}`)} onPress={() => onStep(by)}>
        <Arrow aria-hidden />
      </IconButton>
    );
  };
  return (
    <>
      {step("growStart", { edge: "start", by: "grow" })}
      {step("shrinkStart", { edge: "start", by: "shrink" })}
      <span aria-hidden>…</span>
      {step("shrinkEnd", { edge: "end", by: "shrink" })}
      {step("growEnd", { edge: "end", by: "grow" })}
    </>
  );
}
