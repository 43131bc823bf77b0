import { useEffect, useRef } from "react";
import { useWords } from "../language/language.ts";
import { announce } from "../ui/announce.ts";
import { Button } from "../ui/Button.tsx";
import { Progress } from "../ui/Progress.tsx";
import { progressOf } from "./plan-figures.ts";
import type { ImportPlan } from "./planned-files.ts";
import "./reading-progress.css";

/** Screen readers are told how far the reading is this often, in milliseconds, and when it has ended. */
const sayEvery = 5000;

/** How far the reading of the files is; nothing once all are read and none has failed. */
export function ReadingProgress({
  plan,
  onStop,
}: {
  readonly plan: ImportPlan;
  readonly onStop: () => void;
}) {
  const { say } = useWords();
  const { done, of, isReading, now, failed, read } = progressOf(plan);
  const words = isReading
    ? say("import.progress", { done: Math.min(done + 1, of), of })
    : [say("import.read", { count: read }), failed > 0 ? say("import.unread", { count: failed }) : ""]
        .join(" ")
        .trim();
  useSaying(words, isReading);
  if (!isReading) return <p className="import-progress quiet small">{words}</p>;
  return (
    <div className="import-progress">
      <Progress label={words} done={done} of={of} />
      <span className="import-now small quiet">{now}</span>
      <Button look="plain" onPress={onStop}>
        {say("import.stop")}
      </Button>
    </div>
  );
}

function useSaying(words: string, isReading: boolean): void {
  const lastSaid = useRef(performance.now());
  useEffect(() => {
    if (isReading && performance.now() - lastSaid.current < sayEvery) return;
    lastSaid.current = performance.now();
    announce(words);
  }, [words, isReading]);
}
