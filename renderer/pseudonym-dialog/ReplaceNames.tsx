import { useEffect, useRef, useState } from "react";
import type { Progress as HowFar } from "../../shared/pseudonyms/pseudonymise.ts";
import type { Decided } from "../../shared/pseudonyms/spots.ts";
import { useWords } from "../language/language.ts";
import { usePerform, useSession } from "../storage/use-study.ts";
import { announce } from "../ui/announce.ts";
import { Button } from "../ui/Button.tsx";
import { Dialog } from "../ui/Dialog.tsx";
import { Checkbox } from "../ui/fields.tsx";
import { Progress, Working } from "../ui/Progress.tsx";
import { type KeyInHand, unsettledOf } from "./key-in-hand.ts";
import { type NamesAnswer, namesReplaced } from "./names-replaced.ts";
import { SpotList } from "./SpotList.tsx";
import { takenFor } from "./spot-groups.ts";
import { TryAgain } from "./TryAgain.tsx";
import { firstSentence, staySentence } from "./unsettled-sentences.ts";

type State =
  | { readonly is: "looking"; readonly far: HowFar | null }
  | { readonly is: "failed" }
  | { readonly is: "answered"; readonly answer: NamesAnswer };

const nothing: Decided = new Map();

/** Shows each place of the names of a key with what would take its place, has a person tick what is right, and does it. */
export function ReplaceNames({
  inHand,
  onBack,
  onClose,
}: {
  readonly inHand: KeyInHand;
  readonly onBack: () => void;
  readonly onClose: () => void;
}) {
  const { say } = useWords();
  const { names } = inHand;
  const unsettled = unsettledOf(inHand);
  const { study } = useSession();
  const perform = usePerform();
  const [alsoDoubtful, setAlsoDoubtful] = useState(false);
  const [isBack, setBack] = useState(false);
  const [decided, setDecided] = useState<Decided>(nothing);
  const [state, setState] = useState<State>({ is: "looking", far: null });
  const [doing, setDoing] = useState<"no" | "working" | "failed">("no");
  /** How often it was looked for them again, after that had failed. */
  const [again, setAgain] = useState(0);
  const stop = useRef(new AbortController());

  // biome-ignore lint/correctness/useExhaustiveDependencies: asked again, it is looked again
  useEffect(() => {
    setDoing("no");
    stop.current = new AbortController();
    const { signal } = stop.current;
    const show = (now: State) => {
      if (!signal.aborted) setState(now);
    };
    show({ is: "looking", far: null });
    const asked = { key: names, project: study.now().project, alsoDoubtful, decided: nothing, isBack };
    namesReplaced(asked, signal, (far) => show({ is: "looking", far })).then(
      (answer) => show({ is: "answered", answer }),
      () => show({ is: "failed" }),
    );
    return () => stop.current.abort();
  }, [names, study, alsoDoubtful, isBack, again]);

  const found = state.is === "answered" && state.answer.is === "found" ? state.answer : null;
  /** Whether a name is ticked: else there is nothing to do. */
  const isTicked = found?.spots.some((spot) => takenFor(spot, decided) !== null) ?? false;
  const take = (answer: NamesAnswer) => {
    setDoing("no");
    if (answer.is === "nothing") return setState({ is: "answered", answer });
    const count = answer.spots.filter(({ becomes }) => becomes !== null).length;
    if (!perform("pseudonymise", { count, isBack, diff: answer.diff })) return;
    announce(say("pseudonyms.done", { count }));
    onClose();
  };
  const replace = () => {
    if (!found) return;
    if (decided.size === 0) return take(found);
    // What was ticked is worked out anew: what stands on the words depends on all that is replaced.
    setDoing("working");
    const asked = { key: names, project: study.now().project, alsoDoubtful, decided, isBack };
    const { signal } = stop.current;
    namesReplaced(asked, signal, () => undefined).then(
      (answer) => {
        if (!signal.aborted) take(answer);
      },
      () => {
        if (!signal.aborted) setDoing("failed");
      },
    );
  };
  return (
    <Dialog
      title={say("pseudonyms.title")}
      wide
      stays={unsettled && staySentence(unsettled, say)}
      onClose={onClose}
      actions={
        <>
          {unsettled && <p className="why-it-stays">{firstSentence(unsettled, say)}</p>}
          <Button onPress={onClose}>{say(unsettled ? "pseudonyms.leaveUnsaved" : "ui.cancel")}</Button>
          <Button onPress={onBack}>{say("pseudonyms.toNames")}</Button>
          <Button
            key={found ? "take" : "wait"}
            look="main"
            writes
            autoFocus
            isDisabled={!isTicked || unsettled !== null || doing === "working"}
            onPress={replace}
          >
            {say(isBack ? "pseudonyms.doBack" : "pseudonyms.do")}
          </Button>
        </>
      }
    >
      <div className="table-import">
        <Checkbox label={say("pseudonyms.alsoDoubtful")} checked={alsoDoubtful} onChange={setAlsoDoubtful} />
        <Checkbox
          label={say("pseudonyms.back")}
          checked={isBack}
          onChange={(checked) => {
            setBack(checked);
            setDecided(nothing);
          }}
        />
        {state.is === "looking" &&
          (state.far ? (
            <Progress label={say("pseudonyms.working")} done={state.far.done} of={state.far.of} />
          ) : (
            <Working label={say("pseudonyms.working")} />
          ))}
        {doing === "working" && <Working label={say("pseudonyms.doing")} />}
        {doing === "failed" && (
          <p className="error" role="alert">
            {say("pseudonyms.failed")}
          </p>
        )}
        {state.is === "failed" && (
          <TryAgain why={say("pseudonyms.lookFailed")} onAgain={() => setAgain(again + 1)} />
        )}
        {state.is === "answered" && state.answer.is === "nothing" && (
          <p className="quiet" role="alert">
            {say("pseudonyms.nothing")}
          </p>
        )}
        {found && (
          <SpotList
            spots={found.spots}
            names={names}
            isBack={isBack}
            decided={decided}
            onDecide={(said) => setDecided(new Map([...decided, ...said]))}
          />
        )}
        <p className="quiet small">{say("pseudonyms.history")}</p>
      </div>
    </Dialog>
  );
}
