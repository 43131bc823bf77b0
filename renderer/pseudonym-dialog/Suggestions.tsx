import { memo, useCallback, useEffect, useMemo, useRef, useState } from "react";
import type { ListedName } from "../../shared/gate/name-list.ts";
import { sayPlace } from "../../shared/gate/say-place.ts";
import type { NameRefusal } from "../../shared/pseudonyms/name-key.ts";
import { calledIn, neutralPseudonym } from "../../shared/pseudonyms/neutral-pseudonyms.ts";
import { notInKey, type SuggestedName } from "../../shared/pseudonyms/suggest-names.ts";
import { type Say, useWords } from "../language/language.ts";
import { useSeenNow, useSession, useWholeProject } from "../storage/use-study.ts";
import { Button } from "../ui/Button.tsx";
import { TextField } from "../ui/fields.tsx";
import { giveFocus } from "../ui/focus.ts";
import { Working } from "../ui/Progress.tsx";
import { TryAgain } from "../ui/TryAgain.tsx";
import { useAskedAgain } from "../ui/use-asked-again.ts";
import type { Pair } from "./key-in-hand.ts";
import { askOfKey } from "./names-replaced.ts";

/** So many are shown until somebody asks for more. */
const most = 40;

/**
 * What may be names that the key has not, each in its context: it goes into the key with a pseudonym, or is set aside. Drawn anew only when something of
 * it is another: what is typed for one more name is not.
 */
export const Suggestions = memo(function Suggestions({
  names,
  setAside,
  retyped,
  onRetype,
  onAdd,
  onSetAside,
}: {
  readonly names: readonly ListedName[];
  readonly setAside: ReadonlySet<string>;
  /** What is typed in the place of proposed pseudonyms, by name. */
  readonly retyped: ReadonlyMap<string, string>;
  readonly onRetype: (name: string, pseudonym: string) => void;
  readonly onAdd: (pair: Pair) => NameRefusal | null;
  readonly onSetAside: (name: string) => void;
}) {
  const { say, language } = useWords();
  const { study } = useSession();
  const seenNow = useSeenNow();
  // What the key has is left out below: so nothing is looked through again when a name goes into it or out. Who codes blind is
  // told of the names in what they see (rule B9).
  const look = useCallback(
    (signal: AbortSignal) => askOfKey("suggest", { key: [], project: seenNow() }, signal),
    [seenNow],
  );
  const { asked, again } = useAskedAgain(look);
  const suggested = asked.is === "answered" ? asked.answer : none;
  const [shown, setShown] = useState(most);
  const list = useRef<HTMLUListElement>(null);
  /** Where in the list the next field takes the focus, when the one that had it has gone. */
  const next = useRef<number | null>(null);

  const open = useMemo(() => notInKey(study.now().project, names, suggested), [suggested, names, study]);
  const left = open.filter(({ name }) => !setAside.has(name));
  useEffect(() => {
    if (next.current === null) return;
    const fields = list.current?.querySelectorAll("input") ?? [];
    const field = fields[Math.min(next.current, fields.length - 1)];
    if (field) giveFocus(field);
    next.current = null;
  });
  const called = useMemo(() => calledIn(study.now().project), [study]);

  if (asked.is === "asking") return <Working label={say("pseudonyms.suggesting")} />;
  if (asked.is === "failed") return <TryAgain why={say("pseudonyms.suggestFailed")} onAgain={again} />;
  return (
    <section aria-label={say("pseudonyms.suggestions")}>
      <h3>
        {left.length === 0
          ? noneSentence(open.length, say)
          : say(names.length === 0 ? "pseudonyms.suggested" : "pseudonyms.suggestedMore", {
              count: left.length,
            })}
      </h3>
      {left.length > 0 && <p className="quiet small">{say("pseudonyms.suggestedHow")}</p>}
      <ul ref={list} className="suggested-names">
        {left.slice(0, shown).map((one, at) => (
          <Suggested
            key={one.name}
            one={one}
            pseudonym={retyped.get(one.name) ?? neutralPseudonym(one.kind, language, names, called)}
            onRetype={(words) => onRetype(one.name, words)}
            onAdd={(pseudonym) => {
              const refused = onAdd({ name: one.name, pseudonym });
              if (!refused) next.current = at;
              return refused;
            }}
            onSetAside={() => {
              next.current = at;
              onSetAside(one.name);
            }}
          />
        ))}
      </ul>
      {left.length > shown && (
        <Button onPress={() => setShown(shown + most)}>
          {say("pseudonyms.moreSuggested", { count: left.length - shown })}
        </Button>
      )}
    </section>
  );
});

function Suggested({
  one: { name, kind, count, places },
  pseudonym,
  onRetype,
  onAdd,
  onSetAside,
}: {
  readonly one: SuggestedName;
  /** A neutral one, until another is typed. */
  readonly pseudonym: string;
  readonly onRetype: (pseudonym: string) => void;
  readonly onAdd: (pseudonym: string) => NameRefusal | null;
  readonly onSetAside: () => void;
}) {
  const { say, language } = useWords();
  const project = useWholeProject();
  const [why, setWhy] = useState<NameRefusal | null>(null);
  const add = () => setWhy(onAdd(pseudonym));
  return (
    <li>
      <div>
        <p>
          <b>{name}</b>{" "}
          <span className="quiet small">
            {say(`pseudonyms.kind.${kind}`)} · {say("pseudonyms.times", { count })}
          </span>
        </p>
        <ul className="contexts">
          {places.map((place) => (
            <li key={`${place.record} ${place.is} ${place.part} ${place.span.start}`} className="small">
              {place.span.start > place.before.length && "… "}
              {place.before}
              <mark>{place.stands}</mark>
              {place.behind} <span className="quiet">({sayPlace(project, place, place.span, language)})</span>
            </li>
          ))}
        </ul>
      </div>
      <div className="taking">
        <TextField
          label={say("pseudonyms.pseudonymOf", { name })}
          value={pseudonym}
          onChange={onRetype}
          onSubmit={add}
          error={why && say(`pseudonyms.add.${why}`)}
        />
        <Button onPress={add}>{say("pseudonyms.take")}</Button>
        <Button look="plain" onPress={onSetAside}>
          {say("pseudonyms.setAside")}
        </Button>
      </div>
    </li>
  );
}

/** Where nothing is left to be looked at: whether some are only set aside. */
function noneSentence(setAside: number, say: Say): string {
  return setAside === 0
    ? say("pseudonyms.suggestedNone")
    : say("pseudonyms.suggestedAside", { count: setAside });
}

const none: readonly SuggestedName[] = [];
