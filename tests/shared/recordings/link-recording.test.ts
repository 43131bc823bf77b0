import { describe, expect, it } from "vitest";
import { checkProject } from "../../../shared/project/check-project.ts";
import { applyDiff, diffOf, reverse } from "../../../shared/project/diff.ts";
import { type Project, recordingsOf } from "../../../shared/project/project.ts";
import type { Recording, Reference } from "../../../shared/project/records.ts";
import {
  type LinkRecording,
  linkedElsewhere,
  linkRecording,
  placeRecording,
  unlinkRecording,
} from "../../../shared/recordings/link-recording.ts";
import { removeTranscript } from "../../../shared/transcripts/change-transcript.ts";
import { aProject } from "../../support/a-project.ts";
import { aRecording, recordedFile } from "../../support/a-recording.ts";
import { must } from "../../support/must.ts";

const night = "transcript:Night" as const;
const study = aProject({ transcripts: { Night: ["A: So."], Day: ["A: So."] } });
const having = (...recordings: readonly Recording[]) => applyDiff(study, diffOf({ added: recordings }));
const first = aRecording({ transcriptId: night });
const second = aRecording({
  ...{ transcriptId: night, id: "recording:2", sha256: "b".repeat(64), startMs: 120_000 },
});
const link = (project: Project, fields: Partial<LinkRecording> = {}) =>
  linkRecording(project, {
    ...{ recordingId: "recording:new", transcriptId: night, file: recordedFile({ sha256: "c".repeat(64) }) },
    ...{ startMs: 0, insteadOf: null, by: "Bo", at: "2024-02-01T00:00:00Z", ...fields },
  });
const why = (outcome: ReturnType<typeof link | typeof placeRecording | typeof unlinkRecording>) =>
  outcome.is === "refused" ? outcome.why : outcome.is;

describe("a recording of an interview", () => {
  it("is linked by its hash, beside others, and is known by nothing of where it stood (A1, A3)", () => {
    const after = applyDiff(having(second), must(link(having(second))));
    expect(recordingsOf(after, night).map(({ id, startMs }) => [id, startMs])).toEqual([
      ["recording:new", 0],
      ["recording:2", 120_000],
    ]);
    expect(after.recordings.get("recording:new")).toEqual({
      ...{ id: "recording:new", transcriptId: night, name: "Night.mp3", bytes: 1_920_000 },
      ...{ sha256: "c".repeat(64), mediaType: "audio/mpeg", durationMs: 120_000, startMs: 0 },
      ...{ by: "Bo", at: "2024-02-01T00:00:00Z" },
    });
    expect(checkProject(after)).toEqual([]);
  });

  it("is told of the other interviews that it is linked to already: it may be none of this one (A1)", () => {
    const day = "transcript:Day" as const;
    const both = having(first, aRecording({ transcriptId: day, id: "recording:3", sha256: first.sha256 }));
    expect(linkedElsewhere(having(first), first, day)).toEqual(["Night"]);
    expect(linkedElsewhere(both, first, night)).toEqual(["Day"]);
    expect([linkedElsewhere(both, second, night), linkedElsewhere(having(first), first, night)]).toEqual([
      [],
      [],
    ]);
  });

  it("takes the place of another in one deed, which is taken back in one", () => {
    const before = having(first, second);
    const diff = must(link(before, { insteadOf: "recording:1", startMs: 5 }));
    const after = applyDiff(before, diff);
    expect(recordingsOf(after, night).map(({ id }) => id)).toEqual(["recording:new", "recording:2"]);
    expect(applyDiff(after, reverse(diff))).toEqual(before);
  });

  it("is not linked twice to one interview, but may be one of two interviews", () => {
    const file = recordedFile({});
    expect(why(link(having(first), { file }))).toBe("linked-already");
    expect(why(link(having(first), { file, transcriptId: "transcript:Day" }))).toBe("done");
  });

  it("is refused where there is no such interview, time or recording, and by an excerpt", () => {
    const reference: Reference = {
      ...{ type: "book", title: "T", authors: [], editors: [], issued: "", containerTitle: "", volume: "" },
      ...{
        issue: "",
        page: "",
        number: "",
        edition: "",
        publisher: "",
        publisherPlace: "",
        DOI: "",
        URL: "",
      },
    };
    const [transcript] = study.transcripts.values();
    if (!transcript) throw new RangeError("there is an interview");
    const excerpt = { ...study, transcripts: new Map([[night, { ...transcript, reference }]]) };
    expect(why(link(study, { transcriptId: "transcript:none" }))).toBe("no-such-transcript");
    expect(why(link(excerpt))).toBe("an-excerpt");
    expect(why(link(study, { insteadOf: "recording:1" }))).toBe("no-such-recording");
    expect(
      [-1, 0.5, Number.NaN, Number.POSITIVE_INFINITY, 864_000_001].map((startMs) =>
        why(link(study, { startMs })),
      ),
    ).toEqual(Array(5).fill("no-such-time"));
  });

  it("is unlinked, placed anew, and goes with its interview", () => {
    const before = having(first, second);
    expect([
      ...applyDiff(before, must(unlinkRecording(before, { recordingId: "recording:1" }))).recordings.keys(),
    ]).toEqual(["recording:2"]);
    const placed = must(placeRecording(before, { recordingId: "recording:1", startMs: 7 }));
    expect(applyDiff(before, placed).recordings.get("recording:1")).toEqual({ ...first, startMs: 7 });
    expect(why(placeRecording(before, { recordingId: "recording:1", startMs: 0 }))).toBe("nothing-changed");
    expect(why(placeRecording(before, { recordingId: "recording:1", startMs: -7 }))).toBe("no-such-time");
    expect(why(unlinkRecording(study, { recordingId: "recording:1" }))).toBe("no-such-recording");
    const gone = must(removeTranscript(before, night));
    expect(applyDiff(before, gone).recordings.size).toBe(0);
    expect(applyDiff(applyDiff(before, gone), reverse(gone))).toEqual(before);
  });
});
