import { writeReport } from "../../shared/formats/report-formats.ts";
import { prepareNames, type SoughtNames } from "../../shared/gate/find-names.ts";
import { isStopped } from "../../shared/gate/gate-texts.ts";
import { gateReport } from "../../shared/reports/gate-report.ts";
import type { AskedReport } from "../../shared/reports/report-kinds.ts";
import { answering, Handing } from "../workers/answering.ts";
import { addFonts } from "./fonts-of-window.ts";
import { withJournal } from "./read-deposit-journal.ts";
import type { GateJob, ReportQuestions } from "./report-job.ts";
import { type WindowFormat, windowFormats } from "./window-formats.ts";

/** Makes and writes one report beside the window, unless the gate stops it; or only looks at it. */
answering<ReportQuestions>({
  make: async ({ report: asked, format, exact, fonts, gate, journalOf }, tell) => {
    addFonts(fonts);
    const report = await withJournal(asked, journalOf, gate !== null);
    if (gate) {
      const finding = looked(report, format, gate);
      if (isStopped(finding)) return { is: "stopped", finding } as const;
    }
    tell("writing");
    const bytes = new Uint8Array(await writeReport(report, windowFormats[format], { exact }));
    return new Handing({ is: "made", bytes } as const, [bytes.buffer]);
  },
  look: async ({ report, format, gate, journalOf }) =>
    looked(await withJournal(report, journalOf, true), format, gate),
});

/** The list that was looked for last, so that it is made ready once. */
let ready: { readonly id: string; readonly sought: SoughtNames } | null = null;

function looked(report: AskedReport, format: WindowFormat, gate: GateJob) {
  const { id, list, exceptions, anyCase, fileName, project } = gate;
  if (ready?.id !== id) ready = { id, sought: prepareNames(list) };
  const { takes } = windowFormats[format];
  return gateReport({ list, sought: ready.sought, exceptions, anyCase }, report, takes, {
    fileName,
    project,
  });
}
