import { useEffect, useRef, useState } from "react";
import { type Say, useWords } from "../language/language.ts";
import { fileNameFor } from "../storage/save-bytes.ts";
import { useProjectPart } from "../storage/use-study.ts";
import { Button } from "../ui/Button.tsx";
import { Dialog } from "../ui/Dialog.tsx";
import { Choices, TextField } from "../ui/fields.tsx";
import { Working } from "../ui/Progress.tsx";
import { useFilePicker } from "../ui/use-file-picker.tsx";
import { type KeyInHand, keyInHand } from "./key-in-hand.ts";
import { askOfKey, type KeyAnswer } from "./names-replaced.ts";

type State = "asking" | "working" | "failed" | Exclude<KeyAnswer, { readonly is: "opened" }>;

/** Opens a key by its passphrase, or begins a new one; and says what a key is, and where the names are even then. */
export function OpenKey({
  onOpen,
  onClose,
}: {
  readonly onOpen: (key: KeyInHand) => void;
  readonly onClose: () => void;
}) {
  const { say } = useWords();
  const study = useProjectPart((project) => project.study.name);
  const [way, setWay] = useState<"open" | "new">("open");
  const [file, setFile] = useState<File | null>(null);
  const [passphrase, setPassphrase] = useState("");
  const [again, setAgain] = useState("");
  const [state, setState] = useState<State>("asking");
  const stop = useRef(new AbortController());
  useEffect(() => () => stop.current.abort(), []);
  const asks = () => {
    stop.current.abort();
    setState("asking");
  };
  const picker = useFilePicker({
    accept: ".age",
    testId: "name-key",
    onFile: (chosen) => {
      setFile(chosen);
      asks();
    },
  });
  const isReady =
    way === "new"
      ? passphrase !== "" && passphrase.normalize("NFC") === again.normalize("NFC")
      : file !== null && passphrase !== "" && state !== "working";
  const open = () => {
    if (!isReady) return;
    if (way === "new")
      return onOpen(
        keyInHand({
          ...{ id: crypto.randomUUID(), names: [], passphrase },
          fileName: fileNameFor(study, say("pseudonyms.keyName"), "age"),
        }),
      );
    if (!file) return;
    stop.current.abort();
    stop.current = new AbortController();
    const { signal } = stop.current;
    setState("working");
    askOfKey("open", { file, passphrase }, signal).then(
      (answer) => {
        if (signal.aborted) return;
        if (answer.is !== "opened") return setState(answer);
        const id = crypto.randomUUID();
        onOpen(keyInHand({ id, fileName: file.name, passphrase, names: answer.key }));
      },
      () => {
        if (!signal.aborted) setState("failed");
      },
    );
  };
  return (
    <Dialog
      title={say("pseudonyms.title")}
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{say("ui.cancel")}</Button>
          <Button look="main" isDisabled={!isReady} onPress={open}>
            {say(way === "new" ? "pseudonyms.begin" : "pseudonyms.openKey")}
          </Button>
        </>
      }
    >
      {picker.input}
      <div className="table-import">
        <Choices
          label={say("pseudonyms.which")}
          value={way}
          onChange={(which) => {
            setWay(which);
            asks();
          }}
          options={[
            { value: "open", label: say("pseudonyms.haveKey") },
            { value: "new", label: say("pseudonyms.newKey") },
          ]}
          autoFocus
        />
        {way === "open" && (
          <p className="chosen-file">
            <Button onPress={picker.open}>{say(file ? "table.another" : "pseudonyms.choose")}</Button>
            {file && <b>{file.name}</b>}
          </p>
        )}
        <TextField
          label={say("pseudonyms.passphrase")}
          {...(way === "new" && { hint: say("pseudonyms.passphraseHint") })}
          value={passphrase}
          onChange={(words) => {
            setPassphrase(words);
            asks();
          }}
          onSubmit={open}
          isSecret
        />
        {way === "new" && (
          <TextField
            label={say("pseudonyms.again")}
            value={again}
            onChange={setAgain}
            onSubmit={open}
            error={again !== "" && !isReady ? say("pseudonyms.notAlike") : null}
            isSecret
          />
        )}
        {state === "working" && <Working label={say("pseudonyms.opening")} />}
        {state !== "working" && state !== "asking" && (
          <p className="error" role="alert">
            {whySentence(state, say)}
          </p>
        )}
        <div className="quiet small">
          <p>{say("pseudonyms.what")}</p>
          <p>{say("pseudonyms.history")}</p>
        </div>
      </div>
    </Dialog>
  );
}

function whySentence(state: Exclude<State, "asking" | "working">, say: Say): string {
  if (state === "failed") return say("pseudonyms.failed");
  if (state.is === "closed") return say(`pseudonyms.closed.${state.why}`);
  return "lines" in state.refusal
    ? say(`pseudonyms.key.${state.refusal.is}`, { lines: state.refusal.lines.join(", ") })
    : say(`pseudonyms.key.${state.refusal.is}`);
}
