import { useEffect, useState } from "react";
import { extensionOf } from "../../shared/formats/report-formats.ts";
import type { GateFinding } from "../../shared/gate/gate-texts.ts";
import { type AskedReport, kindOfReport } from "../../shared/reports/report-kinds.ts";
import { useKeptNames } from "../gate/kept-names.ts";
import { fileNameFor } from "../storage/save-bytes.ts";
import { useSession, useWholeProject } from "../storage/use-study.ts";
import { reportLooker } from "./ask-for-report.ts";
import { withJournalOf } from "./deposit-journal.ts";
import { gateJob } from "./gate-job.ts";
import type { WindowFormat } from "./window-formats.ts";

/** What the gate says of a report that is shown. */
export type Looked =
  | { readonly is: "no-list" | "looking" | "failed" }
  | { readonly is: "looked"; readonly finding: GateFinding };

/** How long a report rests before it is looked at, in milliseconds: whoever chooses and types is not to wait for it. */
const rest = 300;

/** Looks for real names in a report as it would be saved, in a worker, whenever it or the list has changed. */
export function useLooked(report: AskedReport, format: WindowFormat): Looked {
  const kept = useKeptNames();
  const project = useWholeProject();
  const { study } = useSession();
  const [asker] = useState(reportLooker);
  useEffect(() => () => asker.end(), [asker]);
  const [looked, setLooked] = useState<Looked>({ is: "no-list" });

  useEffect(() => {
    if (!kept) return setLooked({ is: "no-list" });
    setLooked({ is: "looking" });
    const ending = new AbortController();
    const timer = setTimeout(() => {
      const called = kindOfReport(report.kind).called(report.asked);
      const gate = gateJob(kept, project, fileNameFor(project.study.name, called, extensionOf(format)));
      asker.ask("look", { ...withJournalOf(report, study), format, gate }, { signal: ending.signal }).then(
        (finding) => {
          if (!ending.signal.aborted) setLooked({ is: "looked", finding });
        },
        () => {
          if (!ending.signal.aborted) setLooked({ is: "failed" });
        },
      );
    }, rest);
    return () => {
      clearTimeout(timer);
      ending.abort();
    };
  }, [asker, kept, project, study, report, format]);
  return looked;
}
