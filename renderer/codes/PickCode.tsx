import { useMemo } from "react";
import { useFilter } from "react-aria-components";
import type { Code } from "../../shared/project/records.ts";
import { useWords } from "../language/language.ts";
import { ChoiceField, ChoiceList, type TypedChoice, useTypedChoice } from "../ui/TypedChoice.tsx";
import { CodeMark } from "./CodeMark.tsx";
import "./pick-code.css";

/** A code to choose, or something beside the codes, which has none: the top of the codebook, a new theme. */
export type Pick = {
  readonly id: string;
  readonly name: string;
  readonly depth: number;
  readonly code: Code | null;
  readonly isDisabled?: boolean;
};

export type Picking = {
  readonly choice: TypedChoice;
  /** Those that fit what was typed; all of them, as deep as they stand, while nothing is. */
  readonly found: readonly Pick[];
  /** The one that is taken by Enter; null while none is chosen, or one that cannot be. */
  readonly chosen: Pick | null;
};

const nothing = () => [];

/** One of some codes is chosen by typing. `begins`: whether the first is chosen at once; `more`: what is offered for what was typed. */
export function usePicking(
  picks: readonly Pick[],
  begins: "at the first" | "at none",
  more: (typed: string) => readonly Pick[] = nothing,
): Picking {
  const choice = useTypedChoice(begins === "at none" ? -1 : 0);
  const { contains } = useFilter({ sensitivity: "base" });
  const typed = choice.typed.trim();
  const found = useMemo(() => {
    if (typed === "") return picks;
    const fitting = picks.filter(({ name }) => contains(name, typed)).map((pick) => ({ ...pick, depth: 0 }));
    return [...fitting, ...more(typed)];
  }, [picks, typed, contains, more]);
  const at = found[choice.at];
  return { choice, found, chosen: at && !at.isDisabled ? at : null };
}

/** The field to type in and the list of codes beneath it. */
export function PickCode({
  picking: { choice, found, chosen },
  label,
  find,
  onTake,
}: {
  readonly picking: Picking;
  readonly label: string;
  /** What the field asks for. */
  readonly find?: string;
  /** Enter or a double press takes what is chosen. */
  readonly onTake: (pick: Pick, withCtrl: boolean) => void;
}) {
  const { say } = useWords();
  const asks = find ?? say("pick.find");
  return (
    <div className="pick-code">
      <div className="field">
        <ChoiceField
          choice={choice}
          count={found.length}
          label={asks}
          placeholder={asks}
          onEnter={(withCtrl) => chosen && onTake(chosen, withCtrl)}
        />
      </div>
      <ChoiceList
        choice={choice}
        label={label}
        items={found}
        keyOf={({ id }) => id}
        isDisabled={({ isDisabled = false }) => isDisabled}
        className="pick-list"
        empty={<p className="quiet">{say("pick.nothing")}</p>}
        onDoublePress={(pick, withCtrl) => pick.isDisabled || onTake(pick, withCtrl)}
      >
        {({ name, depth, code }) => (
          <span className="pick" style={{ paddingInlineStart: depth * 18 }}>
            {code && <CodeMark code={code} />}
            <span className={code?.theme ? "name theme" : "name"}>{name}</span>
          </span>
        )}
      </ChoiceList>
    </div>
  );
}
