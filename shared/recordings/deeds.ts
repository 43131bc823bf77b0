import { deed, nameIn, type Scene, tellsNoCodings } from "../project/deed.ts";
import { recordingId, transcriptId, wholeMilliseconds } from "../project/record-schemas.ts";
import type { RecordingId } from "../project/records.ts";
import { clockTime } from "../text/clock-time.ts";
import { linkRecording, placeRecording, unlinkRecording } from "./link-recording.ts";

/** `about` is the interview of the recording. */
function ofInterview({ recordingId }: { readonly recordingId: RecordingId }, { find }: Scene) {
  return { about: nameIn(find, find(recordingId)?.transcriptId) };
}

/** What is done with the recordings of interviews. Their sentences name no file: file names are called after people. */
export const deedsOnRecordings = {
  "link-recording": deed({
    verb: linkRecording,
    keeps: { transcriptId, recordingId, insteadOf: recordingId.nullable() },
    kind: "interviews",
    words: ({ transcriptId, insteadOf }, { find }) => ({
      about: nameIn(find, transcriptId),
      from: insteadOf ?? "",
    }),
    blind: tellsNoCodings,
    folds: "about",
    en: {
      did: ({ about, from }) =>
        from === "" ? `linked a recording to ${about}` : `linked another recording to ${about} instead`,
      undo: "link a recording to {about}",
    },
    sv: {
      did: ({ about, from }) =>
        from === ""
          ? `länkade en inspelning till ${about}`
          : `länkade en annan inspelning till ${about} i stället`,
      undo: "länka en inspelning till {about}",
    },
  }),
  "unlink-recording": deed({
    verb: unlinkRecording,
    keeps: { recordingId },
    kind: "interviews",
    words: ofInterview,
    blind: tellsNoCodings,
    folds: "about",
    en: { did: "unlinked a recording from {about}", undo: "unlink a recording from {about}" },
    sv: {
      did: "tog bort länken till en inspelning av {about}",
      undo: "ta bort länken till en inspelning av {about}",
    },
  }),
  /** `to` is the time. */
  "place-recording": deed({
    verb: placeRecording,
    keeps: { recordingId, startMs: wholeMilliseconds },
    kind: "interviews",
    words: (value, scene) => ({ ...ofInterview(value, scene), to: clockTime(value.startMs) }),
    blind: tellsNoCodings,
    folds: "about",
    en: {
      did: "said that a recording of {about} begins at {to}",
      undo: "say when a recording of {about} begins",
    },
    sv: {
      did: "angav att en inspelning av {about} börjar vid {to}",
      undo: "ange när en inspelning av {about} börjar",
    },
  }),
};
