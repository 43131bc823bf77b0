import { SkipForward } from "lucide-react";
import { doneShare } from "../../shared/checking/progress.ts";
import { isDone } from "../../shared/checking/turn-checks.ts";
import type { Transcript } from "../../shared/project/records.ts";
import { useKeyOf } from "../commands/use-commands.ts";
import { useWords } from "../language/language.ts";
import { Button } from "../ui/Button.tsx";
import { HeadLine } from "../ui/HeadLine.tsx";
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
  const figures = { doneTurns: wanted.filter(isDone).length, turns: wanted.length };
  return (
    <header className="place-bar">
      <CheckViews />
      <h1 title={transcript.name}>{transcript.name}</h1>
      <span className="space" />
      <span className="quiet small figures">
        {say("check.done", { done: figures.doneTurns, all: figures.turns })}
      </span>
      <Button onPress={onNext}>
        <SkipForward aria-hidden />
        <span className="label">{say("check.next")}</span> <kbd aria-hidden>{key}</kbd>
      </Button>
      <HeadLine share={doneShare(figures)} />
    </header>
  );
}
