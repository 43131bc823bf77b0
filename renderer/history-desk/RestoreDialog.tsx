import { useEffect, useRef, useState } from "react";
import type { HistoryFact } from "../../shared/history/facts.ts";
import { useCommandDesk } from "../commands/use-commands.ts";
import { useWords } from "../language/language.ts";
import { type RestoreStep, restoreCopy, restoreSteps } from "../storage/restore-study.ts";
import { useProjectPart, useSession, useWorld } from "../storage/use-study.ts";
import { Button } from "../ui/Button.tsx";
import { Dialog } from "../ui/Dialog.tsx";
import { TextField } from "../ui/fields.tsx";
import { Progress } from "../ui/Progress.tsx";
import { timesIn } from "./say-times.ts";

type State =
  | { readonly is: "asking" | "failed" }
  | { readonly is: "working"; readonly step: RestoreStep }
  | { readonly is: "refused" }
  | { readonly is: "done"; readonly problems: number };

/** Makes a new study of this one as it was after an event, and says where the new study is. */
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
  const cancelling = useRef(new AbortController());
  useEffect(() => {
    const mine = new AbortController();
    cancelling.current = mine;
    return () => mine.abort();
  }, []);
  const wanted = name.trim();
  const make = async () => {
    if (wanted === "" || state.is === "working") return;
    const { signal } = cancelling.current;
    const onStep = (step: RestoreStep) => setState({ is: "working", step });
    onStep("replay");
    try {
      // The copy is made from the database.
      await study.settle();
      const made = await restoreCopy(world, of.id, { at: seq, name: wanted }, { onStep, signal });
      if (signal.aborted) return;
      setState(made.is === "done" ? { is: "done", problems: made.value.problems } : { is: "refused" });
    } catch {
      if (!signal.aborted) setState({ is: "failed" });
    }
  };
  const isDone = state.is === "done";
  return (
    <Dialog
      title={say("restore.title")}
      onClose={onClose}
      stays={state.is === "working" && say("restore.stays")}
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
            <Button onPress={onClose}>{say("ui.cancel")}</Button>
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
      {state.is === "working" && (
        <Progress
          label={say("restore.working")}
          done={restoreSteps.indexOf(state.step)}
          of={restoreSteps.length}
        />
      )}
      <p role="status" className={state.is === "failed" || state.is === "refused" ? "error" : ""}>
        {state.is === "working" && say(`restore.step.${state.step}`)}
        {state.is === "failed" && say("restore.failed")}
        {state.is === "refused" && say("refusal.no-such-entry")}
        {isDone && say("restore.done", { name: wanted })}
        {isDone && state.problems > 0 && ` ${say("restore.problems", { count: state.problems })}`}
      </p>
    </Dialog>
  );
}
