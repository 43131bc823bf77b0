import type { TranscriptId } from "../../shared/project/records.ts";
import type { StudyText } from "../storage/typed-field.ts";

/** The name of an interview, as it is written in a field. */
export function interviewName(id: TranscriptId): StudyText {
  return {
    key: `${id} name`,
    read: ({ transcripts }) => transcripts.get(id)?.name ?? "",
    put: (name) => ({ name: "rename-transcript", input: { transcriptId: id, name } }),
  };
}
