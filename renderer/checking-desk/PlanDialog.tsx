import { useMemo, useState } from "react";
import { mostSeed, mostSteps } from "../../shared/checking/check-plan.ts";
import { checkingProgress } from "../../shared/checking/progress.ts";
import type { CheckPlan } from "../../shared/project/records.ts";
import { dayHere } from "../../shared/text/day-here.ts";
import { useWords } from "../language/language.ts";
import { useProject } from "../storage/use-study.ts";
import { Button } from "../ui/Button.tsx";
import { Dialog } from "../ui/Dialog.tsx";
import { Choices, TextField } from "../ui/fields.tsx";
import { useCheckingDeeds } from "./use-checking-deeds.ts";

const kinds = ["none", "all", "each", "sample"] as const;
type Kind = (typeof kinds)[number];

/** Says which turns shall be checked: all, each n-th, or a part of what each person says, drawn by a number that is shown. */
export function PlanDialog({ onClose }: { readonly onClose: () => void }) {
  const { say, language } = useWords();
  const deeds = useCheckingDeeds();
  const project = useProject();
  const before = project.study.checkPlan;
  const [kind, setKind] = useState<Kind>(before?.is ?? "all");
  const [step, setStep] = useState(before?.is === "each" ? `${before.step}` : "10");
  const [percent, setPercent] = useState(before?.is === "sample" ? `${before.percent}` : "20");
  const [seed, setSeed] = useState(before?.is === "sample" ? `${before.seed}` : today());
  const plan = useMemo(() => planOf(kind, { step, percent, seed }), [kind, step, percent, seed]);
  const wanted = useMemo(() => {
    return plan === "wrong" ? null : checkingProgress(project, plan).all;
  }, [project, plan]);
  const figures = new Intl.NumberFormat(language);
  const wrong = (of: Kind, value: string, least: number, most: number) =>
    kind === of && wholeNumber(value, least, most) === null
      ? say("check.plan.number", { least, most: figures.format(most) })
      : null;
  const keep = () => {
    if (plan === "wrong") return;
    deeds.plan(plan);
    onClose();
  };
  return (
    <Dialog
      title={say("check.plan.title")}
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{say("ui.cancel")}</Button>
          <Button look="main" writes isDisabled={plan === "wrong"} onPress={keep}>
            {say("ui.save")}
          </Button>
        </>
      }
    >
      <Choices
        label={say("check.plan.what")}
        value={kind}
        autoFocus
        options={kinds.map((value) => ({
          value,
          label: say(`check.plan.kind.${value}`),
          hint: say(`check.plan.kind.${value}.hint`),
        }))}
        onChange={setKind}
      />
      {kind === "each" && (
        <TextField
          label={say("check.plan.step")}
          value={step}
          onChange={setStep}
          error={wrong("each", step, 1, mostSteps)}
          onSubmit={keep}
        />
      )}
      {kind === "sample" && (
        <div className="plan-numbers">
          <TextField
            label={say("check.plan.percent")}
            value={percent}
            onChange={setPercent}
            error={wrong("sample", percent, 1, 100)}
            onSubmit={keep}
          />
          <TextField
            label={say("check.plan.seed")}
            value={seed}
            onChange={setSeed}
            hint={say("check.plan.seed.hint")}
            error={wrong("sample", seed, 0, mostSeed)}
            onSubmit={keep}
          />
        </div>
      )}
      <p className="quiet" role="status">
        {wanted && say("check.plan.wants", { count: wanted.turns, words: figures.format(wanted.words) })}
      </p>
    </Dialog>
  );
}

function planOf(
  kind: Kind,
  { step, percent, seed }: { readonly step: string; readonly percent: string; readonly seed: string },
): CheckPlan | null | "wrong" {
  if (kind === "none") return null;
  if (kind === "all") return { is: "all" };
  if (kind === "each") {
    const number = wholeNumber(step, 1, mostSteps);
    return number === null ? "wrong" : { is: "each", step: number };
  }
  const [part, number] = [wholeNumber(percent, 1, 100), wholeNumber(seed, 0, mostSeed)];
  return part === null || number === null ? "wrong" : { is: "sample", percent: part, seed: number };
}

function wholeNumber(value: string, least: number, most: number): number | null {
  const number = /^\d+$/.test(value.trim()) ? Number(value) : Number.NaN;
  return number >= least && number <= most ? number : null;
}

/** The day as a number: a seed that is easily told. */
function today(): string {
  return dayHere(new Date().toISOString()).replaceAll("-", "");
}
