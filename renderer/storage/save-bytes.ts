import type { Bridge } from "../../shared/bridge.ts";

/**
 * Saves a file that was made: through the host's own dialog where it has one, else as a download of the browser.
 * Rejects with the host's reason when it cannot be written.
 */
export async function saveBytes(
  bridge: Pick<Bridge, "saveReport">,
  name: string,
  bytes: Uint8Array,
): Promise<"saved" | "downloaded" | "cancelled"> {
  const answer = await bridge.saveReport(name, bytes);
  if (answer !== "no-dialog") return answer;
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([bytes.slice()]));
  link.download = name;
  link.click();
  // The browser reads the blob after the click; a minute later it certainly has.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
  return "downloaded";
}

/** A name of a file that every system takes: "Keeping the door open history.csv". */
export function fileNameFor(study: string, what: string, extension: string): string {
  const safe = `${study} ${what}`
    .replace(/[\p{Cc}\p{Cs}<>:"/\\|?*]/gu, " ")
    .replace(/\s+/gu, " ")
    .replace(/^[.\s]+|[.\s]+$/gu, "");
  return `${[...safe].slice(0, 90).join("").trim()}.${extension}`;
}
