import { useMemo } from "react";
import type { Project } from "../../shared/project/project.ts";
import type { Code, CodeId } from "../../shared/project/records.ts";
import { useWords } from "../language/language.ts";
import { ChoiceField, ChoiceList, useTypedChoice } from "../ui/TypedChoice.tsx";
import { CodeSquare, NewCodeSquare } from "./CodeSquare.tsx";
import { type CodeMatch, exactMatch, matchCodes } from "./match-codes.ts";
import "./choose-code.css";

type Choice =
  | { readonly is: "code"; readonly match: CodeMatch }
  | { readonly is: "create"; readonly name: string };

export type CodeChoice = {
  readonly codes: Project["codes"];
  /** Those used last, newest first: offered before anything is typed. */
  readonly recent: readonly CodeId[];
  readonly onCode: (code: Code) => void;
  readonly onCreate: (name: string) => void;
  readonly onClose: () => void;
};

/** A code chosen by typing: those that fit, and the making of a new one. Enter takes, Escape leaves. */
export function ChooseCode({
  label,
  codes,
  recent,
  onCode,
  onCreate,
  onClose,
}: CodeChoice & { readonly label: string }) {
  const { say } = useWords();
  const choice = useTypedChoice();
  const { typed } = choice;
  const choices = useMemo((): readonly Choice[] => {
    const matches = matchCodes(codes, typed, recent).map((match) => ({ is: "code" as const, match }));
    const name = typed.trim();
    if (name === "" || exactMatch(codes, name)) return matches;
    return [...matches, { is: "create", name }];
  }, [codes, typed, recent]);

  const apply = (chosen: Choice | undefined) => {
    if (chosen?.is === "code") onCode(chosen.match.code);
    else if (chosen) onCreate(chosen.name);
  };
  return (
    <div className="choose-code">
      <label htmlFor={choice.fieldId}>
        <span>{label}</span>
        <ChoiceField
          choice={choice}
          count={choices.length}
          placeholder={say("bar.type")}
          onEnter={(withCtrl) => {
            if (withCtrl && typed.trim() !== "") onCreate(typed);
            else apply(choices[choice.at]);
          }}
          onLeave={onClose}
        />
      </label>
      {choices.length === 0 && <p className="quiet">{say("bar.none")}</p>}
      <ChoiceList
        choice={choice}
        label={say("place.code")}
        items={choices}
        keyOf={(one) => (one.is === "code" ? one.match.code.id : "create")}
        onPress={apply}
      >
        {(one) => (one.is === "code" ? <MatchLine match={one.match} /> : <CreateLine name={one.name} />)}
      </ChoiceList>
    </div>
  );
}

function MatchLine({ match: { code, path, hit } }: { readonly match: CodeMatch }) {
  const [from, to] = hit ?? [0, 0];
  return (
    <>
      <CodeSquare code={code} />
      <span>
        {code.name.slice(0, from)}
        <mark>{code.name.slice(from, to)}</mark>
        {code.name.slice(to)} <small>{path}</small>
      </span>
    </>
  );
}

function CreateLine({ name }: { readonly name: string }) {
  const { say } = useWords();
  return (
    <>
      <NewCodeSquare />
      <span>{say("bar.create", { name })}</span>
      <kbd>Ctrl Enter</kbd>
    </>
  );
}
