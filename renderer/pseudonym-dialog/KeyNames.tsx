import { X } from "lucide-react";
import { useEffect, useRef, useState } from "react";
import type { Outcome } from "../../shared/outcome.ts";
import type { NameRefusal } from "../../shared/pseudonyms/name-key.ts";
import { useWords } from "../language/language.ts";
import { useSession } from "../storage/use-study.ts";
import { announce } from "../ui/announce.ts";
import { Button, IconButton } from "../ui/Button.tsx";
import { Dialog } from "../ui/Dialog.tsx";
import { giveFocus } from "../ui/focus.ts";
import { Working } from "../ui/Progress.tsx";
import { useLatest } from "../ui/use-latest.ts";
import {
  isBlank,
  isSaved,
  type KeyInHand,
  type Pair,
  unsettledOf,
  withAdded,
  withRetyped,
  withTyped,
} from "./key-in-hand.ts";
import { Suggestions } from "./Suggestions.tsx";
import { TypedName } from "./TypedName.tsx";
import { staySentence } from "./unsettled-sentences.ts";
import { useKeySaving } from "./use-key-saving.ts";
import "./key-names.css";

/** The names of a key: those that it has, what may be some more, and one that is typed; and saves the key when it has changed. */
export function KeyNames({
  inHand,
  onKey,
  setAside,
  onSetAside,
  onLook,
  onClose,
}: {
  readonly inHand: KeyInHand;
  readonly onKey: (change: (now: KeyInHand) => KeyInHand) => void;
  readonly setAside: ReadonlySet<string>;
  readonly onSetAside: (name: string) => void;
  readonly onLook: () => void;
  readonly onClose: () => void;
}) {
  const { say } = useWords();
  const { study } = useSession();
  const { fileName, names, downloaded, typed, retyped } = inHand;
  const isAsInFile = isSaved(inHand);
  const isEmpty = names.length === 0 && isBlank(typed);
  const unsettled = unsettledOf(inHand);
  /** Why the name that is typed is not in the key. */
  const [why, setWhy] = useState<NameRefusal | null>(null);
  const [saveButton, arrivedButton, lookButton] = [useButton(), useButton(), useButton()];
  const hasFocus = ({ current }: typeof saveButton) => current !== null && current === document.activeElement;
  /** Whoever waits for the key to be saved goes on from there; who types meanwhile, elsewhere, keeps the focus. */
  const goesOn = useRef(false);
  const { saving, save, take } = useKeySaving((change) => {
    goesOn.current = hasFocus(saveButton) || hasFocus(arrivedButton);
    onKey(change);
  });
  useEffect(() => {
    if (goesOn.current) giveFocus(isAsInFile ? lookButton.current : arrivedButton.current);
    goesOn.current = false;
  });

  const tellAdded = ({ name, pseudonym }: Pair) =>
    announce(say("pseudonyms.added", { name: name.trim(), pseudonym: pseudonym.trim() }));
  const addSuggested = useLatest((pair: Pair) => {
    const add = (key: KeyInHand) => withAdded(key, pair, study.now().project);
    const more = add(inHand);
    if (more.is === "refused") return more.why;
    onKey((now) => doneOr(add(now), now));
    tellAdded(pair);
    return null;
  });
  /** Puts what is typed into the key and answers the key with it; null where it stays in its fields, which say why. */
  const addTyped = () => {
    const add = (key: KeyInHand) => withTyped(key, study.now().project);
    const more = add(inHand);
    setWhy(more.is === "refused" ? more.why : null);
    if (more.is === "refused") return null;
    onKey((now) => doneOr(add(now), now));
    tellAdded(typed);
    return more.value;
  };
  const retype = useLatest((name: string, pseudonym: string) =>
    onKey((now) => withRetyped(now, name, pseudonym)),
  );
  const putAside = useLatest((name: string) => {
    onKey((now) => withRetyped(now, name, null));
    onSetAside(name);
  });
  return (
    <Dialog
      title={say("pseudonyms.title")}
      wide
      stays={unsettled && staySentence(unsettled, say)}
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{say(unsettled ? "pseudonyms.leaveUnsaved" : "ui.cancel")}</Button>
          {!(isAsInFile && isBlank(typed)) && (
            <Button
              ref={saveButton}
              isDisabled={isEmpty}
              isPending={saving === "working"}
              onPress={() => void save((isBlank(typed) ? null : addTyped()) ?? inHand)}
            >
              {say("pseudonyms.save")}
            </Button>
          )}
          <Button
            ref={lookButton}
            look="main"
            autoFocus={names.length > 0}
            isDisabled={isEmpty || saving === "working"}
            onPress={() => {
              if (isBlank(typed) || addTyped()) onLook();
            }}
          >
            {say("pseudonyms.look")}
          </Button>
        </>
      }
    >
      <div className="key-names">
        <p role="status">
          {say("pseudonyms.inKey", { file: fileName, count: names.length })}
          {!isAsInFile && <b> {say(names.length === 0 ? "pseudonyms.emptied" : "pseudonyms.notSaved")}</b>}
        </p>
        {saving === "working" && <Working label={say("pseudonyms.saving")} />}
        {downloaded && (
          <p className="key-downloaded" role="alert">
            <span>{say("pseudonyms.downloaded", { file: fileName, count: downloaded.length })}</span>
            <Button ref={arrivedButton} onPress={() => take(downloaded, fileName)}>
              {say("pseudonyms.isThere")}
            </Button>
          </p>
        )}
        {saving === "failed" && (
          <p className="error" role="alert">
            {say("pseudonyms.saveFailed")}
          </p>
        )}
        {names.length > 0 && (
          <details>
            <summary>{say("pseudonyms.names")}</summary>
            <ul className="key-list">
              {names.map(({ name, pseudonym }) => (
                <li key={name}>
                  <span>
                    <b>{name}</b> → {pseudonym}
                  </span>
                  <IconButton
                    label={say("pseudonyms.takeOut", { name })}
                    onPress={() =>
                      onKey((now) => ({ ...now, names: now.names.filter((one) => one.name !== name) }))
                    }
                  >
                    <X aria-hidden />
                  </IconButton>
                </li>
              ))}
            </ul>
          </details>
        )}
        <TypedName
          typed={typed}
          why={why}
          begins={names.length === 0}
          onType={(pair) => onKey((now) => ({ ...now, typed: pair }))}
          onAdd={() => addTyped() !== null}
        />
        <Suggestions
          names={names}
          setAside={setAside}
          retyped={retyped}
          onRetype={retype}
          onAdd={addSuggested}
          onSetAside={putAside}
        />
      </div>
    </Dialog>
  );
}

function useButton() {
  return useRef<HTMLButtonElement>(null);
}

function doneOr<Value>(outcome: Outcome<Value, string>, otherwise: Value): Value {
  return outcome.is === "done" ? outcome.value : otherwise;
}
