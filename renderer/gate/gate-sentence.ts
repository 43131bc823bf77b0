import { type GateFinding, isStopped } from "../../shared/gate/gate-texts.ts";
import type { Say } from "../language/language.ts";

/** What the gate says of a report: "Gate: no real names found". Null: it is being looked at. */
export function gateSentence(finding: GateFinding | null, say: Say): string {
  if (!finding) return say("gate.looking");
  const count = finding.hits.filter(({ doubt }) => doubt === null).length;
  return isStopped(finding) ? say("gate.found", { count }) : say("gate.none");
}
