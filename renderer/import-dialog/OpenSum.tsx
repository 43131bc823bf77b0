import { useWords } from "../language/language.ts";
import { announce } from "../ui/announce.ts";
import { Button } from "../ui/Button.tsx";
import { afterEvents, type PlanEvent } from "./import-plan.ts";
import { countOpen, countProposals, filesWithQuestions, includedFiles, progressOf } from "./plan-figures.ts";
import type { ImportPlan } from "./planned-files.ts";
import "./open-sum.css";

/** How many questions are open in all files, and all proposals at once; nothing while files are read, or are but one. */
export function OpenSum({
  plan,
  onEvent,
}: {
  readonly plan: ImportPlan;
  readonly onEvent: (event: PlanEvent) => void;
}) {
  const { say } = useWords();
  const included = includedFiles(plan);
  if (progressOf(plan).isReading || included.length < 2) return null;
  const open = countOpen(plan);
  const proposals = countProposals(included);
  const takeAll = () => {
    const event: PlanEvent = { did: "take-proposals", ids: included.map(({ id }) => id) };
    onEvent(event);
    const left = countOpen(afterEvents(plan, [event]));
    announce(left === 0 ? say("asked.none") : say("asked.taken", { count: left }));
  };
  return (
    <div className="open-sum">
      {open > 0 && (
        <b>
          {say("import.openIn", {
            count: filesWithQuestions(plan).length,
            questions: say("asked.open", { count: open }),
          })}
        </b>
      )}
      {proposals > 0 && (
        <Button look="plain" onPress={takeAll}>
          {say("asked.takeAllFiles", { count: proposals })}
        </Button>
      )}
    </div>
  );
}
