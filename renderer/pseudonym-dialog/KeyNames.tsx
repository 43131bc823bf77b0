import { X } from "lucide-react";
import { useRef, useState } from "react";
import { type NameRefusal, withName } from "../../shared/pseudonyms/name-key.ts";
import { useWords } from "../language/language.ts";
import { announce } from "../ui/announce.ts";
import { Button, IconButton } from "../ui/Button.tsx";
import { Dialog } from "../ui/Dialog.tsx";
import { TextField } from "../ui/fields.tsx";
import { giveFocus } from "../ui/focus.ts";
import { Working } from "../ui/Progress.tsx";
import { isSaved, type KeyInHand } from "./key-in-hand.ts";
import { Suggestions } from "./Suggestions.tsx";
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
  const { fileName, names } = inHand;
  const isAsInFile = isSaved(inHand);
  /** How often it was saved: what saved it has gone with that, and the button to go on by takes the focus. */
  const [times, setTimes] = useState(0);
  const { saving, save, take } = useKeySaving(inHand, (saved) => {
    onKey((now) => ({ ...now, saved }));
    setTimes((before) => before + 1);
  });
  const add = (name: string, pseudonym: string) => {
    const more = withName(names, { name, pseudonym });
    if (more.is === "refused") return more.why;
    onKey((now) => ({ ...now, names: more.value }));
    announce(say("pseudonyms.added", { name: name.trim(), pseudonym: pseudonym.trim() }));
    return null;
  };
  return (
    <Dialog
      title={say("pseudonyms.title")}
      wide
      stays={!isAsInFile && say("pseudonyms.unsaved")}
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{say(isAsInFile ? "ui.cancel" : "pseudonyms.leaveUnsaved")}</Button>
          {!isAsInFile && (
            <Button isDisabled={saving.is === "working"} onPress={() => void save()}>
              {say("pseudonyms.save")}
            </Button>
          )}
          <Button
            key={times}
            look="main"
            autoFocus={names.length > 0}
            isDisabled={names.length === 0 || saving.is === "working"}
            onPress={onLook}
          >
            {say("pseudonyms.look")}
          </Button>
        </>
      }
    >
      <div className="key-names">
        <p role="status">
          {say("pseudonyms.inKey", { file: fileName, count: names.length })}
          {!isAsInFile && <b> {say("pseudonyms.notSaved")}</b>}
        </p>
        {saving.is === "working" && <Working label={say("pseudonyms.saving")} />}
        {saving.is === "downloaded" && (
          <p className="key-downloaded" role="alert">
            <span>{say("pseudonyms.downloaded", { file: fileName, count: saving.names.length })}</span>
            <Button autoFocus onPress={() => take(saving.names)}>
              {say("pseudonyms.isThere")}
            </Button>
          </p>
        )}
        {saving.is === "failed" && (
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
        <TypedName onAdd={add} />
        <Suggestions names={names} setAside={setAside} onAdd={add} onSetAside={onSetAside} />
      </div>
    </Dialog>
  );
}

/** A name that nobody suggested. */
function TypedName({ onAdd }: { readonly onAdd: (name: string, pseudonym: string) => NameRefusal | null }) {
  const { say } = useWords();
  const [name, setName] = useState("");
  const [pseudonym, setPseudonym] = useState("");
  const fields = useRef<HTMLDivElement>(null);
  const [why, setWhy] = useState<NameRefusal | null>(null);
  const add = () => {
    const refused = onAdd(name, pseudonym);
    setWhy(refused);
    if (refused) return;
    setName("");
    setPseudonym("");
    // The next one is typed where this one was.
    giveFocus(fields.current?.querySelector("input"));
  };
  return (
    <div ref={fields} className="typed-name">
      <TextField label={say("pseudonyms.name")} value={name} onChange={setName} onSubmit={add} />
      <TextField
        label={say("pseudonyms.pseudonym")}
        value={pseudonym}
        onChange={setPseudonym}
        onSubmit={add}
        error={why && say(`pseudonyms.add.${why}`)}
      />
      <Button onPress={add}>{say("pseudonyms.add")}</Button>
    </div>
  );
}
