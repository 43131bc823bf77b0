import { useMemo } from "react";
import { codeTree, flatten } from "../../shared/codebook/code-tree.ts";
import type { CodeId } from "../../shared/project/records.ts";
import { gatherExtracts } from "../../shared/reports/extracts.ts";
import { useWords } from "../language/language.ts";
import { useProject } from "../storage/use-study.ts";
import { ticked, tickOf } from "./report-choice.ts";
import "./code-ticks.css";

/** The codebook with a box to tick at each code; a box stands for everything beneath it as well. */
export function CodeTicks({
  chosen,
  onChosen,
}: {
  readonly chosen: readonly CodeId[];
  readonly onChosen: (chosen: readonly CodeId[]) => void;
}) {
  const { say, language } = useWords();
  const project = useProject();
  const { codes } = project;
  const rows = useMemo(() => flatten(codeTree(codes)), [codes]);
  const extracts = useMemo(() => gatherExtracts(project, "all", language), [project, language]);
  const set = useMemo(() => new Set(chosen), [chosen]);
  if (rows.length === 0) return <p className="quiet small">{say("report.codes.none")}</p>;
  return (
    <ul className="code-ticks" aria-label={say("report.codes.chosen")}>
      {rows.map(({ code, depth }) => {
        const tick = tickOf(codes, set, code.id);
        return (
          <li key={code.id}>
            <label style={{ paddingLeft: `${depth * 16}px` }} className={code.theme ? "theme" : ""}>
              <input
                type="checkbox"
                checked={tick === "all"}
                ref={(box) => {
                  if (box) box.indeterminate = tick === "some";
                }}
                onChange={() => onChosen(ticked(codes, chosen, code.id))}
              />
              <span>{code.name}</span>
              <span className="figures quiet">{extracts.byCode.get(code.id)?.length ?? ""}</span>
            </label>
          </li>
        );
      })}
    </ul>
  );
}
