import { X } from "lucide-react";
import { useEffect, useRef, useState } from "react";
import { withName } from "../../shared/pseudonyms/name-key.ts";
import { useWords } from "../language/language.ts";
import { saveBytes } from "../storage/save-bytes.ts";
import { useWorld } from "../storage/use-study.ts";
import { announce } from "../ui/announce.ts";
import { Button, IconButton } from "../ui/Button.tsx";
import { Dialog } from "../ui/Dialog.tsx";
import { TextField } from "../ui/fields.tsx";
import { Working } from "../ui/Progress.tsx";
import type { KeyInHand } from "./key-in-hand.ts";
import { askOfKey } from "./names-replaced.ts";
import { Suggestions } from "./Suggestions.tsx";
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
  readonly onKey: (key: KeyInHand) => void;
  readonly setAside: ReadonlySet<string>;
  readonly onSetAside: (name: string) => void;
  readonly onLook: () => void;
  readonly onClose: () => void;
}) {
  const { say } = useWords();
  const { bridge } = useWorld();
  const { fileName, names, passphrase, isSaved } = inHand;
  const [saving, setSaving] = useState<"no" | "working" | "failed">("no");
  const stop = useRef(new AbortController());
  useEffect(() => () => stop.current.abort(), []);
  const add = (name: string, pseudonym: string) => {
    const more = withName(names, { name, pseudonym });
    if (more.is === "refused") return more.why;
    onKey({ ...inHand, names: more.value, isSaved: false });
    announce(say("pseudonyms.added", { name: name.trim(), pseudonym: pseudonym.trim() }));
    return null;
  };
  const save = async () => {
    stop.current = new AbortController();
    const { signal } = stop.current;
    setSaving("working");
    try {
      const bytes = await askOfKey("write", { key: names, passphrase }, signal);
      const outcome = await saveBytes(bridge, fileName, bytes);
      if (signal.aborted) return;
      setSaving("no");
      if (outcome === "cancelled") return;
      onKey({ ...inHand, isSaved: true });
      announce(say("pseudonyms.saved", { file: fileName }));
    } catch {
      if (!signal.aborted) setSaving("failed");
    }
  };
  return (
    <Dialog
      title={say("pseudonyms.title")}
      wide
      stays={!isSaved && say("pseudonyms.unsaved")}
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{say(isSaved ? "ui.cancel" : "pseudonyms.leaveUnsaved")}</Button>
          {!isSaved && (
            <Button isDisabled={saving === "working"} onPress={() => void save()}>
              {say("pseudonyms.save")}
            </Button>
          )}
          <Button look="main" autoFocus={names.length > 0} isDisabled={names.length === 0} onPress={onLook}>
            {say("pseudonyms.look")}
          </Button>
        </>
      }
    >
      <div className="key-names">
        <p role="status">
          {say("pseudonyms.inKey", { file: fileName, count: names.length })}
          {!isSaved && <b> {say("pseudonyms.notSaved")}</b>}
        </p>
        {saving === "working" && <Working label={say("pseudonyms.saving")} />}
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
                      onKey({
                        ...inHand,
                        names: names.filter((one) => one.name !== name),
                        isSaved: false,
                      })
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

type Refusal = "empty" | "name-twice" | "pseudonym-of-two";

/** A name that nobody suggested. */
function TypedName({ onAdd }: { readonly onAdd: (name: string, pseudonym: string) => Refusal | null }) {
  const { say } = useWords();
  const [name, setName] = useState("");
  const [pseudonym, setPseudonym] = useState("");
  const [why, setWhy] = useState<Refusal | null>(null);
  const add = () => {
    const refused = onAdd(name, pseudonym);
    setWhy(refused);
    if (refused) return;
    setName("");
    setPseudonym("");
  };
  return (
    <div className="typed-name">
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
