import { useEffect, useMemo, useRef, useState } from "react";
import { type Pick, pickOf } from "../../shared/speakers/picks.ts";
import { useWords } from "../language/language.ts";
import { announce } from "../ui/announce.ts";
import { Button } from "../ui/Button.tsx";
import { giveFocus } from "../ui/focus.ts";
import { FoundPlaces } from "./FoundPlaces.tsx";
import { placesOf, type SourcePlace } from "./picked-places.ts";
import type { Reviewed, Tell } from "./reviewed.ts";
import "./pick-bar.css";

/** What selected words can be taken for, and the key for it. */
export const pickKeys = { speaker: "S", time: "T", "no-speech": "N" } as const satisfies Record<
  Pick["is"],
  string
>;
const kinds = ["speaker", "time", "no-speech"] as const satisfies readonly Pick["is"][];

/** A bar at selected words: asks what they are, shows where the like is found, and then lets a person accept it. */
export function PickBar({
  place,
  kind,
  reviewed,
  onKind,
  onAnswer,
  onTaken,
  onClose,
}: {
  /** Where the words stand in the source; null where words of several paragraphs are selected. */
  readonly place: SourcePlace | null;
  /** What a person said they are; null as long as that is open. */
  readonly kind: Pick["is"] | null;
  readonly reviewed: Reviewed;
  readonly onKind: (kind: Pick["is"] | null) => void;
  readonly onAnswer: Tell;
  readonly onTaken: () => void;
  readonly onClose: () => void;
}) {
  const { say } = useWords();
  const { judgement, beside } = reviewed;
  const pick = useMemo(() => {
    const text = place && judgement.source[place.paragraph];
    return kind && text !== null && text !== undefined
      ? pickOf(kind, text, place?.start ?? 0, place?.end ?? 0)
      : null;
  }, [kind, place, judgement]);
  const found = useMemo(() => pick && placesOf(judgement.source, pick), [pick, judgement]);
  const [isEverywhere, setEverywhere] = useState(false);
  const take = useRef<HTMLSpanElement>(null);
  useEffect(() => {
    if (kind) giveFocus(take.current?.querySelector("button"));
  }, [kind]);

  if (place === null) return <p className="pick-words">{say("pick.acrossTurns")}</p>;
  if (kind === null)
    return (
      <div className="pick-kinds" role="group" aria-label={say("pick.bar")}>
        {kinds.map((kind) => (
          <Button key={kind} look="plain" onPress={() => onKind(kind)}>
            {say(`pick.${kind}`)}
            <kbd>{pickKeys[kind]}</kbd>
          </Button>
        ))}
      </div>
    );
  const isFound = pick !== null && found !== null && found.count > 0;
  const takeIt = () => {
    if (!isFound) return;
    const places = say("pick.found", { count: found.count });
    onAnswer([{ says: "pick", pick }], isEverywhere ? { question: null } : null);
    announce(say("pick.done", { is: say(`pick.is.${pick.is}`), words: found.words, places }));
    onTaken();
  };
  return (
    <div className="pick-found" role="group" aria-label={say(`pick.${kind}`)}>
      <p>
        <b>{say(`pick.is.${kind}`)}</b>
        {isFound && found.words !== "" && ` ${say("pick.words", { words: found.words })}`}
      </p>
      {isFound ? (
        <FoundPlaces
          found={found}
          pick={pick}
          beside={beside}
          isEverywhere={isEverywhere}
          setEverywhere={setEverywhere}
        />
      ) : (
        <p role="alert">{say("pick.none")}</p>
      )}
      <span className="pick-deeds" ref={take}>
        {isFound && (
          <Button look="main" onPress={takeIt}>
            {say("pick.take")}
          </Button>
        )}
        <Button onPress={() => onKind(null)}>{say("pick.back")}</Button>
        <Button look="plain" onPress={onClose}>
          {say("ui.cancel")}
        </Button>
      </span>
    </div>
  );
}
