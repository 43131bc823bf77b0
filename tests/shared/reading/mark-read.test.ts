import { describe, expect, it } from "vitest";
import { applyDiff, reverse } from "../../../shared/project/diff.ts";
import type { Project } from "../../../shared/project/project.ts";
import type { TranscriptId } from "../../../shared/project/records.ts";
import { markRead, markUnread, readBy, readingOf, readingsOf } from "../../../shared/reading/mark-read.ts";
import { removeTranscript } from "../../../shared/transcripts/change-transcript.ts";
import { aProject } from "../../support/a-project.ts";
import { must } from "../../support/must.ts";

const one: TranscriptId = "transcript:One";
const study = aProject({ transcripts: { One: ["Interviewer: How?"], Two: ["Interviewer: So?"] } });

const read = (project: Project, transcriptId: TranscriptId, by: string, at = "2024-03-01T10:00:00Z") =>
  markRead(project, { readingId: `reading:${by} ${transcriptId}`, transcriptId, by, at });
const readersOf = (project: Project, ...readers: readonly string[]) =>
  readers.reduce((now, by, hour) => {
    const at = `2024-03-01T1${hour}:00:00Z`;
    return applyDiff(now, must(read(now, one, by, at)));
  }, project);

describe("marking a transcript as read", () => {
  it("says who has read it and when, the first reader first", () => {
    const project = readersOf(study, "Bo", "Ek");
    expect(readingsOf(project, one).map(({ by, at }) => `${by} ${at.slice(11, 13)}`)).toEqual([
      "Bo 10",
      "Ek 11",
    ]);
    expect(readingOf(project, one, "Ek")?.id).toBe("reading:Ek transcript:One");
    expect([...readBy(project, "Ek")]).toEqual([one]);
    expect([...readBy(project, "Åsa")]).toEqual([]);
  });

  it("is done once by each person (R5)", () => {
    expect(read(readersOf(study, "Ek"), one, "Ek")).toEqual({ is: "refused", why: "read-already" });
    expect(read(study, "transcript:Three", "Ek")).toEqual({ is: "refused", why: "no-such-transcript" });
  });

  it("is taken back by the same person only, and the others have read it still", () => {
    const both = readersOf(study, "Bo", "Ek");
    const project = applyDiff(both, must(markUnread(both, { transcriptId: one, by: "Ek" })));
    expect(readingsOf(project, one).map(({ by }) => by)).toEqual(["Bo"]);
    expect(markUnread(project, { transcriptId: one, by: "Ek" })).toEqual({ is: "refused", why: "not-read" });
    expect(markUnread(project, { transcriptId: "transcript:Three", by: "Ek" })).toEqual({
      is: "refused",
      why: "no-such-transcript",
    });
  });

  it("goes with the transcript, and comes back with it (R1, D2)", () => {
    const project = readersOf(study, "Ek");
    const removal = must(removeTranscript(project, one));
    const without = applyDiff(project, removal);
    expect(readBy(without, "Ek").size).toBe(0);
    expect(applyDiff(without, reverse(removal))).toEqual(project);
  });
});
