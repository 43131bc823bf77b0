import { useMemo } from "react";
import { allWordsFinder } from "../../shared/analysis/names.ts";
import type { ReadReference } from "../../shared/formats/references/reference-list.ts";
import { shortCitation } from "../../shared/literature/citation.ts";
import { useWords } from "../language/language.ts";
import { ChoiceField, ChoiceList, useTypedChoice } from "../ui/TypedChoice.tsx";
import { formOf } from "./reference-form.ts";
import "./reference-picker.css";

/** At most so many are drawn: a library has thousands, and is gone through by typing. */
const mostShown = 60;

type Offered = {
  readonly at: number;
  readonly short: string;
  readonly title: string;
  readonly key: string;
  /** By which it is found. */
  readonly words: string;
};

/** One of the references of a file, chosen by typing some of its authors, its year, its title or its key. */
export function ReferencePicker({
  listed,
  onPick,
}: {
  readonly listed: readonly ReadReference[];
  readonly onPick: (at: number) => void;
}) {
  const { say, language } = useWords();
  const choice = useTypedChoice();
  const offered = useMemo(
    () =>
      listed.map(({ key, reference }, at): Offered => {
        const { authors, issued, title } = formOf(reference);
        const short = shortCitation(reference, language);
        return { at, key, short, title, words: [authors, issued, title, key].join("\n") };
      }),
    [listed, language],
  );
  const found = useMemo(() => {
    const fits = allWordsFinder(choice.typed);
    return offered.filter(({ words }) => fits(words));
  }, [offered, choice.typed]);
  const shown = found.slice(0, mostShown);
  return (
    <div className="reference-picker">
      <div className="field">
        <ChoiceField
          choice={choice}
          count={shown.length}
          label={say("excerpt.pick")}
          placeholder={say("excerpt.pick")}
          onEnter={() => {
            const one = shown[choice.at];
            if (one) onPick(one.at);
          }}
        />
      </div>
      <ChoiceList
        choice={choice}
        label={say("excerpt.references")}
        items={shown}
        keyOf={({ at }) => String(at)}
        empty={<p className="quiet">{say("excerpt.pick.nothing")}</p>}
        onPress={({ at }) => onPick(at)}
      >
        {({ short, title, key }) => (
          <>
            <b>{short}</b> {title} <small>{key}</small>
          </>
        )}
      </ChoiceList>
      {found.length > shown.length && (
        <p className="quiet small">{say("excerpt.pick.more", { count: found.length - shown.length })}</p>
      )}
    </div>
  );
}
