import { useWords } from "../language/language.ts";
import type { CheckedByNow } from "./checked-desk.ts";

/** What is still being worked out, or why there is nothing. */
export function HowFarCompared({
  checked,
  none,
}: {
  readonly checked: CheckedByNow;
  readonly none: boolean;
}) {
  const { say } = useWords();
  const { state, done, all } = checked;
  if (state === "failed") return <p className="log-says">{say("log.failed")}</p>;
  if (state === "reading")
    return (
      <p className="quiet log-says" role="status">
        {all === 0 ? say("log.readingJournal") : say("log.reading", { done, all })}
      </p>
    );
  return none ? <p className="quiet log-says">{say("log.none")}</p> : null;
}
