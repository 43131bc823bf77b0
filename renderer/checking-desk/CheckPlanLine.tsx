import { useState } from "react";
import { sayPlan } from "../../shared/checking/plan-words.ts";
import { useWords } from "../language/language.ts";
import { useProjectPart } from "../storage/use-study.ts";
import { Button } from "../ui/Button.tsx";
import { PlanDialog } from "./PlanDialog.tsx";

/** Which turns are to be checked, and the way to say otherwise. */
export function CheckPlanLine() {
  const { say, language } = useWords();
  const plan = useProjectPart(({ study }) => study.checkPlan);
  const [isAsked, setAsked] = useState(false);
  const words = plan ? sayPlan[language](plan) : null;
  return (
    <section className="check-plan" aria-label={say("check.plan")}>
      <h2>{say("check.plan")}</h2>
      <p>{words ? say("check.plan.is", { words }) : say("check.plan.none")}</p>
      <Button look="plain" writes onPress={() => setAsked(true)}>
        {say(plan ? "check.plan.change" : "check.plan.make")}
      </Button>
      {isAsked && <PlanDialog onClose={() => setAsked(false)} />}
    </section>
  );
}
