import { z } from "zod";
import { languageTag } from "../../project/record-schemas.ts";
import type { Transcript } from "../../project/records.ts";
import { guidOf } from "./guid.ts";
import type { WrittenText } from "./written-text.ts";

/**
 * A small file beside `project.qde` that Kvali alone reads, since REFI-QDA has no turns: where each begins and ends in
 * the text of its source (in code points, without the label), who says it, and when. Other programs pass it by; one that is not
 * there, or does not fit its text, is not missed: who speaks is then judged by the labels, as in any file.
 */
export const besideName = "kvali.json";

const place = z.number().int().min(0);
const time = z.number().min(0).nullable();

const sourceSchema = z.strictObject({
  language: languageTag.nullable(),
  speakers: z.array(
    z.strictObject({
      label: z.string(),
      role: z.enum(["interviewer", "participant", "other"]),
      /** GUIDs of cases. */
      people: z.array(z.string()),
    }),
  ),
  /** Start, end, which of the speakers (-1: nobody), and milliseconds of the recording. */
  turns: z.array(z.tuple([place, place, z.number().int().min(-1), time, time])),
});
const besideSchema = z.strictObject({ kvali: z.literal(1), sources: z.record(z.string(), sourceSchema) });

export type SourceBeside = z.output<typeof sourceSchema>;
export type Beside = z.output<typeof besideSchema>;

export function besideOf({ language, turns, speakers }: Transcript, written: WrittenText): SourceBeside {
  const places = new Map(speakers.map(({ id }, at) => [id, at]));
  return {
    language,
    speakers: speakers.map(({ label, role, participantIds }) => ({
      ...{ label, role },
      people: participantIds.map((id) => guidOf(id)),
    })),
    turns: turns.map(({ speakerId, startMs, endMs }, at) => {
      const { start, end } = written.turns[at] ?? { start: 0, end: 0 };
      return [start, end, speakerId === null ? -1 : (places.get(speakerId) ?? -1), startMs, endMs];
    }),
  };
}

/** What the file says of each source; null where it is not there or is not as Kvali writes it. */
export function readBeside(bytes: Uint8Array | undefined): Beside | null {
  if (!bytes) return null;
  try {
    const parsed = besideSchema.safeParse(JSON.parse(new TextDecoder().decode(bytes)));
    return parsed.success ? parsed.data : null;
  } catch {
    return null;
  }
}
