import { type KeyboardEvent, useEffect, useId, useMemo, useRef, useState } from "react";
import type { Project } from "../../shared/project/project.ts";
import type { Code, CodeId } from "../../shared/project/records.ts";
import { useWords } from "../language/language.ts";
import { CodeSquare } from "./CodeSquare.tsx";
import { type CodeMatch, exactMatch, matchCodes } from "./match-codes.ts";
import "./choose-code.css";

type Choice =
  | { readonly is: "code"; readonly match: CodeMatch }
  | { readonly is: "create"; readonly name: string };

/** A code chosen by typing: those that fit, and the making of a new one. Enter takes, Escape leaves. */
export function ChooseCode({
  label,
  codes,
  recent,
  onCode,
  onCreate,
  onClose,
}: {
  readonly label: string;
  readonly codes: Project["codes"];
  readonly recent: readonly CodeId[];
  readonly onCode: (code: Code) => void;
  readonly onCreate: (name: string) => void;
  readonly onClose: () => void;
}) {
  const { say } = useWords();
  const list = useId();
  const input = useRef<HTMLInputElement>(null);
  const [typed, setTyped] = useState("");
  const [at, setAt] = useState(0);
  const choices = useMemo((): readonly Choice[] => {
    const matches = matchCodes(codes, typed, recent).map((match) => ({ is: "code" as const, match }));
    const name = typed.trim();
    if (name === "" || exactMatch(codes, name)) return matches;
    return [...matches, { is: "create", name }];
  }, [codes, typed, recent]);

  useEffect(() => input.current?.focus(), []);

  const apply = (choice: Choice | undefined) => {
    if (choice?.is === "code") onCode(choice.match.code);
    else if (choice) onCreate(choice.name);
  };
  const pressed = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === "ArrowDown") setAt((at + 1) % Math.max(1, choices.length));
    else if (event.key === "ArrowUp") setAt((at - 1 + choices.length) % Math.max(1, choices.length));
    else if (event.key === "Enter" && (event.ctrlKey || event.metaKey) && typed.trim() !== "")
      onCreate(typed);
    else if (event.key === "Enter") apply(choices[at]);
    else if (event.key === "Escape") onClose();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };

  return (
    <div className="choose-code">
      <label>
        <span>{label}</span>
        <input
          ref={input}
          role="combobox"
          aria-expanded
          aria-controls={list}
          aria-autocomplete="list"
          aria-activedescendant={choices.length > 0 ? `${list}-${at}` : undefined}
          placeholder={say("bar.type")}
          value={typed}
          spellCheck={false}
          autoComplete="off"
          onChange={(event) => {
            setTyped(event.target.value);
            setAt(0);
          }}
          onKeyDown={pressed}
        />
      </label>
      {choices.length === 0 && <p className="quiet">{say("bar.none")}</p>}
      <div role="listbox" id={list} aria-label={say("place.code")}>
        {choices.map((choice, index) => (
          <div
            key={choice.is === "code" ? choice.match.code.id : "create"}
            id={`${list}-${index}`}
            role="option"
            tabIndex={-1}
            aria-selected={index === at}
            onMouseDown={(event) => {
              event.preventDefault();
              apply(choice);
            }}
            onMouseMove={() => setAt(index)}
          >
            {choice.is === "code" ? <MatchLine match={choice.match} /> : <CreateLine name={choice.name} />}
          </div>
        ))}
      </div>
    </div>
  );
}

function MatchLine({ match: { code, path, hit } }: { readonly match: CodeMatch }) {
  const [from, to] = hit ?? [0, 0];
  return (
    <>
      <CodeSquare hue={code.hue} />
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
      <CodeSquare hue={null} />
      <span>{say("bar.create", { name })}</span>
      <kbd>Ctrl Enter</kbd>
    </>
  );
}
