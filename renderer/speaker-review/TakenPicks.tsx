import { X } from "lucide-react";
import { useMemo } from "react";
import { useWords } from "../language/language.ts";
import { Button } from "../ui/Button.tsx";
import { placesOf } from "./picked-places.ts";
import type { Reviewed, Tell } from "./reviewed.ts";
import "./taken-picks.css";

/** The picks that a person made in the text, with a button to take each back. */
export function TakenPicks({ reviewed, onAnswer }: { readonly reviewed: Reviewed; readonly onAnswer: Tell }) {
  const { say } = useWords();
  const { source } = reviewed.judgement;
  const { picks } = reviewed.answers;
  const found = useMemo(() => picks.map((pick) => ({ pick, ...placesOf(source, pick) })), [picks, source]);
  if (found.length === 0) return null;
  return (
    <ul className="taken-picks" aria-label={say("pick.taken")}>
      {found.map(({ pick, words, count }) => {
        const said = say("pick.said", {
          is: say(`pick.is.${pick.is}`),
          words: words || pick.pattern,
          places: say("pick.found", { count }),
        });
        return (
          <li key={`${pick.is} ${pick.pattern}`}>
            <Button
              look="plain"
              aria-label={say("pick.takeBack", { said })}
              onPress={() => onAnswer([{ says: "unpick", pick }])}
            >
              {said}
              <X aria-hidden />
            </Button>
          </li>
        );
      })}
    </ul>
  );
}
