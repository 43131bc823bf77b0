import { useDeferredValue, useMemo, useState } from "react";
import { type Pick, patternRefusal } from "../../shared/speakers/picks.ts";
import { useWords } from "../language/language.ts";
import { announce } from "../ui/announce.ts";
import { Button } from "../ui/Button.tsx";
import { Select, TextField } from "../ui/fields.tsx";
import { FoundPlaces } from "./FoundPlaces.tsx";
import { placesOf } from "./picked-places.ts";
import type { Reviewed, Tell } from "./reviewed.ts";
import "./own-pattern.css";

const kinds = ["speaker", "time", "no-speech"] as const satisfies readonly Pick["is"][];

/** A regular expression, for what cannot be shown by selecting words. Its hits show while it is written. */
export function OwnPattern({ reviewed, onAnswer }: { readonly reviewed: Reviewed; readonly onAnswer: Tell }) {
  const { say } = useWords();
  const [is, setIs] = useState<Pick["is"]>("speaker");
  const [pattern, setPattern] = useState("");
  const [isEverywhere, setEverywhere] = useState(false);
  const { source } = reviewed.judgement;
  const tried = useDeferredValue(pattern);
  const refusal = pattern === "" ? null : patternRefusal(pattern);
  const found = useMemo(
    () => (patternRefusal(tried) === null ? placesOf(source, { is, pattern: tried }) : null),
    [is, tried, source],
  );
  const take = () => {
    if (!found || found.count === 0 || patternRefusal(pattern) !== null) return;
    onAnswer([{ says: "pick", pick: { is, pattern } }], isEverywhere ? { question: null } : null);
    const places = say("pick.found", { count: found.count });
    announce(say("pick.done", { is: say(`pick.is.${is}`), words: found.words, places }));
    setPattern("");
  };
  return (
    <details className="own-pattern">
      <summary>{say("pattern.title")}</summary>
      <div>
        <div className="own-pattern-fields">
          <Select
            label={say("pattern.is")}
            value={is}
            options={kinds.map((value) => ({ value, label: say(`pick.is.${value}`) }))}
            onChange={setIs}
          />
          <TextField
            label={say("pattern.field")}
            value={pattern}
            onChange={setPattern}
            onSubmit={take}
            hint={say("pattern.lead")}
            error={refusal && say(`pattern.${refusal}`)}
          />
        </div>
        {pattern !== "" && found && found.count === 0 && <p className="quiet">{say("pattern.finds.none")}</p>}
        {pattern !== "" && found && found.count > 0 && (
          <>
            <FoundPlaces
              found={found}
              pick={{ is, pattern: tried }}
              beside={reviewed.beside}
              isEverywhere={isEverywhere}
              setEverywhere={setEverywhere}
            />
            <span>
              <Button onPress={take}>{say("pattern.take")}</Button>
            </span>
          </>
        )}
      </div>
    </details>
  );
}
