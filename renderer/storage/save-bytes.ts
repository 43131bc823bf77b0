import type { Bridge } from "../../shared/bridge.ts";
import { fileSafe, shortened } from "../../shared/text/file-name.ts";

/** What became of a file: `name` is the one that it has now, or was proposed to the browser, which may give it another. */
export type SavedBytes =
  | { readonly is: "saved" | "downloaded"; readonly name: string }
  | { readonly is: "cancelled" }
  | { readonly is: "refused" };

/**
 * Saves a file that was made: through the host's own dialog where it has one, else as a download of the browser, under the
 * name that is proposed. A name that somebody gave it in the dialog may be refused. Rejects with the host's reason when it
 * cannot be written.
 */
export async function saveBytes(
  bridge: Pick<Bridge, "chooseReportPlace" | "saveReport">,
  name: string,
  bytes: Uint8Array,
  mayBeCalled: (given: string) => boolean = () => true,
): Promise<SavedBytes> {
  const place = await bridge.chooseReportPlace(name);
  if (place === "cancelled") return { is: place };
  if (place !== "no-dialog") {
    if (!mayBeCalled(place.name)) return { is: "refused" };
    return { is: await bridge.saveReport(place.token, bytes), name: place.name };
  }
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([bytes.slice()]));
  link.download = name;
  link.click();
  // The browser reads the blob after the click; a minute later it certainly has.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
  return { is: "downloaded", name };
}

/** A name of a file that every system takes: "Keeping the door open history.csv". */
export function fileNameFor(study: string, what: string, extension: string): string {
  const start = shortened(fileSafe(study));
  return `${[start, fileSafe(what)].filter((part) => part !== "").join(" ")}.${extension}`;
}

/** The name that is proposed for the project file of a study. */
export function projectFileName(study: string): string {
  const name = fileSafe(study) || "study";
  return name.toLowerCase().endsWith(".kvali") ? name : `${name}.kvali`;
}
