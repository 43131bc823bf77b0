import { useEffect, useState } from "react";
import type { Pick } from "../../shared/speakers/picks.ts";
import { useWords } from "../language/language.ts";
import { Checkbox } from "../ui/fields.tsx";
import type { PickedPlaces } from "./picked-places.ts";
import type { Beside } from "./reviewed.ts";
import "./found-places.css";

/** How many hits a pick has here, the first of them, and whether the pick holds for other files with hits. */
export function FoundPlaces({
  found,
  pick,
  beside,
  isEverywhere,
  setEverywhere,
}: {
  readonly found: PickedPlaces;
  readonly pick: Pick;
  readonly beside: Beside | null;
  readonly isEverywhere: boolean;
  readonly setEverywhere: (isEverywhere: boolean) => void;
}) {
  const { say } = useWords();
  const others = useOthers(pick, beside);
  return (
    <>
      <p className="quiet small">{say("pick.foundHere", { count: found.count })}</p>
      <ul className="pick-examples">
        {found.examples.map(({ before, found: words, after }, n) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the places are found anew each time
          <li key={n}>
            {before}
            <mark>{words}</mark>
            {after === "" || /^\s/.test(after) ? after : ` ${after}`}
          </li>
        ))}
      </ul>
      {others.files > 0 && (
        <Checkbox
          label={say("pick.everywhere", {
            count: others.files,
            places: say("pick.found", { count: others.places }),
          })}
          checked={isEverywhere}
          onChange={setEverywhere}
        />
      )}
    </>
  );
}

/** What a pick finds in the other files. They may be many and long, so the hits in this file are drawn first. */
function useOthers(pick: Pick, beside: Beside | null): ReturnType<Beside["alsoHold"]> {
  const [others, setOthers] = useState({ files: 0, places: 0 });
  const { is, pattern } = pick;
  // biome-ignore lint/correctness/useExhaustiveDependencies: the other files do not change while a pick is looked at
  useEffect(() => {
    if (!beside) return;
    const timer = setTimeout(() => setOthers(beside.alsoHold({ is, pattern })), 60);
    return () => clearTimeout(timer);
  }, [is, pattern]);
  return others;
}
