import { ShieldAlert, ShieldCheck, ShieldQuestionMark } from "lucide-react";
import type { GateFinding } from "../../shared/gate/gate-texts.ts";
import { useWords } from "../language/language.ts";
import { useProjectPart } from "../storage/use-study.ts";
import { ChooseNames } from "./ChooseNames.tsx";
import { Exceptions } from "./Exceptions.tsx";
import { GateHits } from "./GateHits.tsx";
import { gateSentence } from "./gate-sentence.ts";
import { useKeptNames } from "./kept-names.ts";
import "./gate-panel.css";

/** The gate before a report: the list of real names, whether one of them stands in it, and where. `finding` null: it is being looked at. */
export function GatePanel({
  finding,
  hasFailed,
  onGo,
}: {
  readonly finding: GateFinding | null;
  readonly hasFailed: boolean;
  /** Somebody goes to where a name stands. */
  readonly onGo?: () => void;
}) {
  const { say } = useWords();
  const kept = useKeptNames();
  const isFound = finding?.hits.some(({ doubt }) => doubt === null) ?? false;
  const look = !kept || !finding ? "open" : isFound ? "found" : "clean";
  const isListed =
    useProjectPart(({ study }) => study.exceptions.length > 0) || (finding?.hits.length ?? 0) > 0;
  const Picture = { open: ShieldQuestionMark, found: ShieldAlert, clean: ShieldCheck }[look];
  const sentence = !kept ? say("gate.noList") : hasFailed ? say("gate.failed") : gateSentence(finding, say);
  return (
    <section className="gate" aria-label={say("gate.panel")}>
      <header>
        <p className={`gate-state ${look}`} role="status" data-gate={kept ? look : "no-list"}>
          <Picture aria-hidden />
          <span>
            {sentence}
            {finding && finding.letThrough > 0 && (
              <span className="quiet"> {say("gate.passed", { count: finding.letThrough })}</span>
            )}
          </span>
        </p>
        <ChooseNames />
      </header>
      {isListed && (
        <div className="gate-list" {...reachedByKeys}>
          {kept && finding && <GateHits finding={finding} {...(onGo && { onGo })} />}
          <Exceptions />
        </div>
      )}
    </section>
  );
}

/** The list scrolls, so the keys have to get at it. */
const reachedByKeys = { tabIndex: 0 };
