import type { FileText } from "../../gate/gate-texts.ts";
import { handedOn, lostIn } from "../../history/handed-on.ts";
import { Losses } from "../../interchange/losses.ts";
import { recordsOf } from "../../project/project.ts";
import type { ExportFormat } from "./leaving.ts";

/** The study as one to hand on: as it stands, without its past and without the files that it was imported from. */
export const handedOnFile: ExportFormat["write"] = async ({ project, journal, asStudy }, _, name) => {
  const [{ writeProjectFile }, { textsOfFile }] = await Promise.all([
    import("../project-file/write-project-file.ts"),
    import("../project-file/gate-study-file.ts"),
  ]);
  const whole = handedOn(project, { ...asStudy, past: journal.length });
  const losses = new Losses();
  losses.tell("past", journal.length);
  losses.tell("imported-files", project.transcripts.size);
  losses.tell("lost-places", lostIn(project).length);
  losses.tell("past-corrections", recordsOf(project, "correction-note").filter(({ lost }) => !lost).length);
  const texts: readonly FileText[] = [...textsOfFile(whole, name, new Map())];
  return { files: [{ name, bytes: await writeProjectFile(whole), texts }], losses: losses.list() };
};
