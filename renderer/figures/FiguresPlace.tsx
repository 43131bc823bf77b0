import { figuresOf } from "../../shared/project/figures.ts";
import { useWords } from "../language/language.ts";
import { useProject } from "../storage/use-study.ts";

/** What the study holds, counted. */
export function FiguresPlace() {
  const { say } = useWords();
  const { transcripts, turns, words, codes } = figuresOf(useProject());
  return (
    <main className="place both" aria-label={say("place.figures")}>
      <h2>{say("place.figures")}</h2>
      <p>{say("count.interviews", { count: transcripts })}</p>
      <p>{say("count.turns", { count: turns })}</p>
      <p>{say("count.words", { count: words })}</p>
      <p>{say("count.codes", { count: codes })}</p>
    </main>
  );
}
