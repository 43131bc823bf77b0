import { SkipForward } from "lucide-react";
import { waits } from "../../shared/checking/next-to-check.ts";
import type { Transcript } from "../../shared/project/records.ts";
import { useKeyOf } from "../commands/use-commands.ts";
import { useWords } from "../language/language.ts";
import { Button } from "../ui/Button.tsx";
import { CheckViews } from "./CheckViews.tsx";
import type { CheckedTurns } from "./use-checked-turns.ts";

/** Which interview is checked, how far it is, and the way to the next turn that waits. */
export function CheckingHead({
  transcript,
  checked: { turns, planned },
  onNext,
}: {
  readonly transcript: Transcript;
  readonly checked: CheckedTurns;
  readonly onNext: () => void;
}) {
  const { say } = useWords();
  const key = useKeyOf("next-to-check");
  const wanted = turns.filter(({ turn }) => planned.has(turn.id));
  const done = wanted.filter((one) => !waits(one) && one.state !== "queried").length;
  const share = wanted.length === 0 ? 0 : done / wanted.length;
  return (
    <header className="place-bar checking-head">
      <CheckViews />
      <h1 title={transcript.name}>{transcript.name}</h1>
      <span className="space" />
      <span className="quiet small figures">{say("check.done", { done, all: wanted.length })}</span>
      <Button onPress={onNext}>
        <SkipForward aria-hidden />
        <span className="label">{say("check.next")}</span> <kbd aria-hidden>{key}</kbd>
      </Button>
      <div className="checking-line" aria-hidden>
        <i style={{ width: `${100 * share}%` }} />
      </div>
    </header>
  );
}
