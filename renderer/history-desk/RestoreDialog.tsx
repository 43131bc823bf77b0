import { useState } from "react";
import type { HistoryFact } from "../../shared/history/facts.ts";
import { useCommandDesk } from "../commands/use-commands.ts";
import { useWords } from "../language/language.ts";
import { restoreCopy } from "../storage/restore-study.ts";
import { useProjectPart, useSession, useWorld } from "../storage/use-study.ts";
import { Button } from "../ui/Button.tsx";
import { Dialog } from "../ui/Dialog.tsx";
import { TextField } from "../ui/fields.tsx";
import { timesIn } from "./say-times.ts";

type State =
  | { readonly is: "asking" | "working" | "failed" }
  | { readonly is: "refused" }
  | { readonly is: "done"; readonly problems: number };

/** Makes a study of its own of this one as it was after an entry, and says where it is. */
export function RestoreDialog({
  fact: { seq, at },
  onClose,
}: {
  readonly fact: HistoryFact;
  readonly onClose: () => void;
}) {
  const { say, language } = useWords();
  const commands = useCommandDesk();
  const world = useWorld();
  const { study } = useSession();
  const of = useProjectPart((project) => project.study);
  const times = timesIn(language);
  const [name, setName] = useState(() => say("restore.proposed", { name: of.name, date: times.moment(at) }));
  const [state, setState] = useState<State>({ is: "asking" });
  const wanted = name.trim();
  const make = async () => {
    if (wanted === "" || state.is === "working") return;
    setState({ is: "working" });
    try {
      // The copy is made of what the database holds.
      await study.settle();
      const made = await restoreCopy(world, of.id, { at: seq, name: wanted });
      setState(made.is === "done" ? { is: "done", problems: made.value.problems } : { is: "refused" });
    } catch {
      setState({ is: "failed" });
    }
  };
  const isDone = state.is === "done";
  return (
    <Dialog
      title={say("restore.title")}
      onClose={onClose}
      stays={state.is === "working"}
      actions={
        isDone ? (
          <>
            <Button onPress={() => commands.run("leave-study")}>{say("restore.toLibrary")}</Button>
            <Button look="main" autoFocus onPress={onClose}>
              {say("ui.close")}
            </Button>
          </>
        ) : (
          <>
            <Button onPress={onClose} isDisabled={state.is === "working"}>
              {say("ui.cancel")}
            </Button>
            <Button
              look="main"
              isDisabled={wanted === "" || state.is === "working"}
              onPress={() => void make()}
            >
              {say("restore.do")}
            </Button>
          </>
        )
      }
    >
      {!isDone && <p>{say("restore.what", { seq, when: times.moment(at) })}</p>}
      {!isDone && (
        <TextField
          label={say("restore.name")}
          value={name}
          onChange={setName}
          onSubmit={() => void make()}
          autoFocus
        />
      )}
      <p role="status" className={state.is === "failed" || state.is === "refused" ? "error" : ""}>
        {state.is === "working" && say("restore.working")}
        {state.is === "failed" && say("restore.failed")}
        {state.is === "refused" && say("refusal.no-such-entry")}
        {isDone && say("restore.done", { name: wanted })}
        {isDone && state.problems > 0 && ` ${say("restore.problems", { count: state.problems })}`}
      </p>
    </Dialog>
  );
}
