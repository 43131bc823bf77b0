import { deed, nameIn, tellsNoCodings } from "../project/deed.ts";
import type { Project } from "../project/project.ts";
import { transcriptId } from "../project/record-schemas.ts";
import type { ParticipantId } from "../project/records.ts";
import { type ReplaceTranscript, replaceTranscript } from "./replace-transcript.ts";

/** What is done where transcripts are checked. */
export const deedsOnChecking = {
  "replace-transcript": deed({
    verb: (
      project: Project,
      {
        newParticipantId,
        ...replacement
      }: ReplaceTranscript & { readonly newParticipantId: () => ParticipantId },
    ) => replaceTranscript(project, replacement, newParticipantId),
    keeps: { transcriptId },
    kind: "interviews",
    words: ({ transcriptId }, { find }) => ({ about: nameIn(find, transcriptId) }),
    blind: tellsNoCodings,
    folds: null,
    en: { did: "replaced the text of {about} by a corrected file", undo: "replace the text of {about}" },
    sv: { did: "ersatte texten i {about} med en rättad fil", undo: "ersätt texten i {about}" },
  }),
};
