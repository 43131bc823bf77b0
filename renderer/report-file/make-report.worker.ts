import { writeReport } from "../../shared/formats/report-formats.ts";
import { answering, Handing } from "../workers/answering.ts";
import { addFonts } from "./fonts-of-window.ts";
import type { ReportQuestions } from "./report-job.ts";
import { windowFormats } from "./window-formats.ts";

/** Makes and writes one report beside the window. */
answering<ReportQuestions>({
  make: async ({ report, format, exact, fonts }, tell) => {
    addFonts(fonts);
    tell("writing");
    const bytes = new Uint8Array(await writeReport(report, windowFormats[format], { exact }));
    return new Handing(bytes, [bytes.buffer]);
  },
});
