import type { ShelfEntry } from "../../shared/bridge.ts";
import type { Surroundings } from "../storage/session.ts";

/**
 * Saves the file of a study that is not open, as its database has it: through the host's own dialog where it has one, else as
 * a download of the browser.
 */
export async function saveProjectCopy(
  { bridge, jobs }: Pick<Surroundings, "bridge" | "jobs">,
  { projectId, name }: Pick<ShelfEntry, "projectId" | "name">,
): Promise<"saved" | "cancelled"> {
  const { bytes } = await jobs.fileFromDatabase(projectId);
  const fileName = `${
    name
      .replace(/[\\/:*?"<>|]/gu, " ")
      .replace(/\s+/gu, " ")
      .trim() || "study"
  }.kvali`;
  const answer = await bridge.saveReport(fileName, bytes);
  if (answer !== "no-dialog") return answer;
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([bytes.slice()]));
  link.download = fileName;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
  return "saved";
}
