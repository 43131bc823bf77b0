import type { Bridge } from "../../shared/bridge.ts";

/** Saves a file that the window made: through the host's dialog where it has one, else as a download of the browser. */
export async function saveMadeFile(
  bridge: Pick<Bridge, "saveReport">,
  name: string,
  bytes: Uint8Array<ArrayBuffer>,
): Promise<"saved" | "cancelled" | "downloaded"> {
  const answer = await bridge.saveReport(name, bytes);
  if (answer !== "no-dialog") return answer;
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([bytes]));
  link.download = name;
  link.click();
  // The browser reads the blob after the click; a minute later it certainly has.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
  return "downloaded";
}
