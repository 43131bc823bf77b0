import { useCallback, useEffect, useRef, useState } from "react";
import type { Progress as HowFar } from "../../shared/pseudonyms/pseudonymise.ts";
import { useWords } from "../language/language.ts";
import { usePerform, useSession, useWholeProject } from "../storage/use-study.ts";
import { announce } from "../ui/announce.ts";
import { Button } from "../ui/Button.tsx";
import { Dialog } from "../ui/Dialog.tsx";
import { Checkbox } from "../ui/fields.tsx";
import { giveFocus, isFocusFree } from "../ui/focus.ts";
import { Progress, Working } from "../ui/Progress.tsx";
import { TryAgain } from "../ui/TryAgain.tsx";
import { useAskedAgain } from "../ui/use-asked-again.ts";
import { type KeyInHand, unsettledOf } from "./key-in-hand.ts";
import { type NamesAnswer, namesReplaced } from "./names-replaced.ts";
import { type Replacing, sameForKey } from "./replacing.ts";
import { SpotList } from "./SpotList.tsx";
import { takenFor } from "./spot-groups.ts";
import { firstSentence, staySentence } from "./unsettled-sentences.ts";

/** Shows each place of the names of a key with what would take its place, has a person tick what is right, and does it. */
export function ReplaceNames({
  inHand,
  said,
  onBack,
  onClose,
}: {
  readonly inHand: KeyInHand;
  /** What was said the last time, of the key as it was then. */
  readonly said: Replacing;
  readonly onBack: (said: Replacing) => void;
  readonly onClose: () => void;
}) {
  const { say } = useWords();
  const { names } = inHand;
  const unsettled = unsettledOf(inHand);
  const { study } = useSession();
  // Undo works over a dialog, too: names are looked for anew then, since some may stand elsewhere, or have come back.
  const project = useWholeProject();
  const perform = usePerform();
  const [replacing, setReplacing] = useState(() => sameForKey(said, names, project));
  if (replacing.of !== project) setReplacing(sameForKey(replacing, names, project));
  const { alsoDoubtful, isBack, decided } = replacing;
  const [far, setFar] = useState<HowFar | null>(null);
  const [doing, setDoing] = useState<"no" | "working" | "failed">("no");
  /** The replacing of what is ticked. It is given up where something else is looked for or ticked meanwhile. */
  const job = useRef(new AbortController());
  const giveUp = useCallback(() => {
    job.current.abort();
    job.current = new AbortController();
    setDoing("no");
  }, []);
  const main = useRef<HTMLButtonElement>(null);

  const look = useCallback(
    (signal: AbortSignal) => {
      setFar(null);
      signal.addEventListener("abort", giveUp);
      const decided = new Map();
      const asked = { key: names, project, alsoDoubtful, decided, isBack };
      return namesReplaced(asked, signal, (now) => {
        if (!signal.aborted) setFar(now);
      });
    },
    [names, project, alsoDoubtful, isBack, giveUp],
  );
  const { asked, again } = useAskedAgain(look);
  const found = asked.is === "answered" && asked.answer.is === "found" ? asked.answer : null;
  useEffect(() => {
    if (found && isFocusFree()) giveFocus(main.current);
  }, [found]);
  /** Whether a name is ticked: else there is nothing to do. */
  const isTicked = found?.spots.some((spot) => takenFor(spot, decided) !== null) ?? false;
  const take = (answer: NamesAnswer) => {
    setDoing("no");
    // The study is another than the one in which they were ticked.
    if (answer.is === "nothing") return again();
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
    const { signal } = job.current;
    const all = { key: names, project: study.now().project, alsoDoubtful, decided, isBack };
    namesReplaced(all, signal, () => undefined).then(
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
          <Button onPress={() => onBack(replacing)}>{say("pseudonyms.toNames")}</Button>
          <Button
            ref={main}
            look="main"
            writes
            isDisabled={!isTicked || unsettled !== null}
            isPending={doing === "working"}
            onPress={replace}
          >
            {say(isBack ? "pseudonyms.doBack" : "pseudonyms.do")}
          </Button>
        </>
      }
    >
      <div className="table-import">
        <Checkbox
          label={say("pseudonyms.alsoDoubtful")}
          checked={alsoDoubtful}
          onChange={(checked) => setReplacing({ ...replacing, alsoDoubtful: checked })}
        />
        <Checkbox
          label={say("pseudonyms.back")}
          checked={isBack}
          onChange={(checked) => setReplacing({ ...replacing, isBack: checked, decided: new Map() })}
        />
        {asked.is === "asking" &&
          (far ? (
            <Progress label={say("pseudonyms.working")} done={far.done} of={far.of} />
          ) : (
            <Working label={say("pseudonyms.working")} />
          ))}
        {doing === "working" && <Working label={say("pseudonyms.doing")} />}
        {doing === "failed" && (
          <p className="error" role="alert">
            {say("pseudonyms.failed")}
          </p>
        )}
        {asked.is === "failed" && <TryAgain why={say("pseudonyms.lookFailed")} onAgain={again} />}
        {asked.is === "answered" && asked.answer.is === "nothing" && (
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
            onDecide={(more) => {
              giveUp();
              setReplacing({ ...replacing, decided: new Map([...decided, ...more]) });
            }}
          />
        )}
        <p className="quiet small">{say("pseudonyms.history")}</p>
      </div>
    </Dialog>
  );
}
