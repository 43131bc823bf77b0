import type { RecordingId } from "../../shared/project/records.ts";
import { clockTime } from "../../shared/text/clock-time.ts";
import { parseClock } from "../../shared/text/time-marks.ts";
import type { StudyText } from "../storage/typed-field.ts";

/** When a recording begins in the transcript's clock, as hh:mm:ss. What is no time is refused by the deed. */
export function recordingStart(recordingId: RecordingId): StudyText {
  const startOf: StudyText["read"] = ({ recordings }) => clockTime(recordings.get(recordingId)?.startMs ?? 0);
  return {
    key: `${recordingId} start`,
    read: startOf,
    put: (text, project) => {
      const startMs = parseClock(text.trim()) ?? Number.NaN;
      const recording = project.recordings.get(recordingId);
      if (!recording || startMs === recording.startMs || text === startOf(project)) return null;
      return { name: "place-recording", input: { recordingId, startMs } };
    },
  };
}
