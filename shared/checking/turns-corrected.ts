import type { Turn } from "../project/records.ts";
import type { CameTranscript } from "./text-as-came.ts";

/** The turns of a transcript in which something was corrected since it came, or that were given to another speaker. */
export function turnsCorrected({ transcript, touches, given }: CameTranscript): ReadonlySet<Turn["id"]> {
  const { turns } = transcript;
  const corrected = new Set(given.map(({ turnId }) => turnId));
  for (const touch of touches) {
    if (touch.does !== "corrects") continue;
    for (const { id, start, end } of turns) if (touch.start <= end && start <= touch.end) corrected.add(id);
  }
  return corrected;
}
