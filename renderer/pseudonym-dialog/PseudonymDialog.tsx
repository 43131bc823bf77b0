import { useEffect, useRef, useState } from "react";
import { useWords } from "../language/language.ts";
import { usePerform, useSession } from "../storage/use-study.ts";
import { announce } from "../ui/announce.ts";
import { Button } from "../ui/Button.tsx";
import { Dialog } from "../ui/Dialog.tsx";
import { Checkbox, TextField } from "../ui/fields.tsx";
import { Working } from "../ui/Progress.tsx";
import { useFilePicker } from "../ui/use-file-picker.tsx";
import { type NamesAnswer, namesReplaced } from "./names-replaced.ts";
import { SpotList } from "./SpotList.tsx";

type State =
  | { readonly is: "asking" | "working" | "failed" }
  | { readonly is: "answered"; readonly answer: NamesAnswer };

/** Puts the pseudonyms of a key in the place of its names in all of the study. Each is shown in its context before it is done. */
export function PseudonymDialog({ onClose }: { readonly onClose: () => void }) {
  const { say } = useWords();
  const { study } = useSession();
  const perform = usePerform();
  const stop = useRef<AbortController>(new AbortController());
  const [key, setKey] = useState<File | null>(null);
  const [passphrase, setPassphrase] = useState("");
  const [alsoDoubtful, setAlsoDoubtful] = useState(false);
  const [isBack, setBack] = useState(false);
  const [state, setState] = useState<State>({ is: "asking" });
  useEffect(() => () => stop.current.abort(), []);
  /** What was found holds only for what was asked. */
  const asks = () => {
    stop.current.abort();
    setState({ is: "asking" });
  };
  const picker = useFilePicker({
    accept: ".age",
    testId: "name-key",
    onFile: (file) => {
      setKey(file);
      asks();
    },
  });
  const open = () => {
    if (!key || passphrase === "") return;
    stop.current.abort();
    stop.current = new AbortController();
    const { signal } = stop.current;
    setState({ is: "working" });
    namesReplaced({ key, passphrase, project: study.now().project, alsoDoubtful, isBack }, signal).then(
      (answer) => {
        if (!signal.aborted) setState({ is: "answered", answer });
      },
      () => {
        if (!signal.aborted) setState({ is: "failed" });
      },
    );
  };
  const answer = state.is === "answered" ? state.answer : null;
  const found = answer?.is === "found" ? answer : null;
  const take = () => {
    if (!found) return;
    const count = found.spots.filter(({ becomes }) => becomes !== null).length;
    if (!perform("pseudonymise", { count, isBack, diff: found.diff })) return;
    announce(say("pseudonyms.done", { count }));
    onClose();
  };
  return (
    <Dialog
      title={say("pseudonyms.title")}
      wide={found !== null}
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{say("ui.cancel")}</Button>
          {found ? (
            <Button key="take" look="main" writes autoFocus onPress={take}>
              {say(isBack ? "pseudonyms.doBack" : "pseudonyms.do")}
            </Button>
          ) : (
            <Button
              look="main"
              isDisabled={!key || passphrase === "" || state.is === "working"}
              onPress={open}
            >
              {say("pseudonyms.look")}
            </Button>
          )}
        </>
      }
    >
      {picker.input}
      <div className="table-import">
        <p className="chosen-file">
          <Button autoFocus onPress={picker.open}>
            {say(key ? "table.another" : "pseudonyms.choose")}
          </Button>
          {key && <b>{key.name}</b>}
        </p>
        <TextField
          label={say("pseudonyms.passphrase")}
          value={passphrase}
          onChange={(words) => {
            setPassphrase(words);
            asks();
          }}
          onSubmit={open}
          isSecret
        />
        <Checkbox
          label={say("pseudonyms.alsoDoubtful")}
          checked={alsoDoubtful}
          onChange={(checked) => {
            setAlsoDoubtful(checked);
            asks();
          }}
        />
        <Checkbox
          label={say("pseudonyms.back")}
          checked={isBack}
          onChange={(checked) => {
            setBack(checked);
            asks();
          }}
        />
        {state.is === "working" && <Working label={say("pseudonyms.working")} />}
        {(state.is === "failed" || (answer && answer.is !== "found")) && (
          <p className={answer?.is === "nothing" ? "quiet" : "error"} role="alert">
            {!answer || answer.is === "found"
              ? say("pseudonyms.failed")
              : answer.is === "nothing"
                ? say("pseudonyms.nothing")
                : answer.is === "closed"
                  ? say(`pseudonyms.closed.${answer.why}`)
                  : "lines" in answer.refusal
                    ? say(`pseudonyms.key.${answer.refusal.is}`, { lines: answer.refusal.lines.join(", ") })
                    : say(`pseudonyms.key.${answer.refusal.is}`)}
          </p>
        )}
        {found ? (
          <SpotList spots={found.spots} />
        ) : (
          <div className="quiet small">
            <p>{say("pseudonyms.what")}</p>
            <p>{say("pseudonyms.history")}</p>
          </div>
        )}
      </div>
    </Dialog>
  );
}
