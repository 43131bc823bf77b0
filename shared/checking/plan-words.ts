import type { CheckPlan } from "../project/records.ts";

/** What a plan of checking wants checked, as the object of a sentence; a sample tells its seed, by which it can be drawn again. */
export const sayPlan = {
  en: (plan: CheckPlan): string => {
    if (plan.is === "all") return "every turn";
    if (plan.is === "each") return plan.step === 1 ? "every turn" : `one turn in ${plan.step}`;
    return `${plan.percent} % of what each person says in each wave (seed ${plan.seed})`;
  },
  sv: (plan: CheckPlan): string => {
    if (plan.is === "all") return "alla repliker";
    if (plan.is === "each") return plan.step === 1 ? "alla repliker" : `en replik av ${plan.step}`;
    return `${plan.percent} % av vad varje person säger i varje omgång (frö ${plan.seed})`;
  },
} as const;
