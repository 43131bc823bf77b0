import { zip } from "../../shared/formats/archive/zip.ts";
import { exportKind } from "../../shared/formats/exports/export-kinds.ts";
import { prepareNames } from "../../shared/gate/find-names.ts";
import { type FileText, gateTexts, isStopped } from "../../shared/gate/gate-texts.ts";
import type { GateJob } from "../report-file/report-job.ts";
import { answering, Handing } from "../workers/answering.ts";
import type { ExportQuestions } from "./export-job.ts";

/** Makes a file for another program beside the window, and says what is lost in it and what the gate finds. */
answering<ExportQuestions>({
  make: async ({ study, kind, end, choice, name, gate }) => {
    const { formats, isFolder } = exportKind(kind);
    const format = formats[end];
    if (!format) throw new RangeError(`${kind} has no format .${end}`);
    const { files, losses } = await format.write(study, choice, name);
    const texts: readonly FileText[] = [
      ...(isFolder ? [{ part: "file-name" as const, text: name }] : []),
      ...files.flatMap((file) => file.texts),
    ];
    const finding = gate && looked(gate, texts);
    const [first] = files;
    if (!first || (finding && isStopped(finding))) return { bytes: null, losses, finding };
    const bytes = new Uint8Array(isFolder ? zip(files) : first.bytes);
    return new Handing({ bytes, losses, finding }, [bytes.buffer]);
  },
});

function looked({ list, exceptions, anyCase, project }: GateJob, texts: readonly FileText[]) {
  return gateTexts({ list, sought: prepareNames(list), exceptions, anyCase }, texts, project);
}
