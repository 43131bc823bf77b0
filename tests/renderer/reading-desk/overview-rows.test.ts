import { describe, expect, it } from "vitest";
import { overviewRows, type SortKey, sortRows } from "../../../renderer/reading-desk/overview-rows.ts";
import { checkingProgress } from "../../../shared/checking/progress.ts";
import { applyDiff } from "../../../shared/project/diff.ts";
import { notePassage } from "../../../shared/reading/margin-notes.ts";
import { markRead } from "../../../shared/reading/mark-read.ts";
import { aProject, withMemo } from "../../support/a-project.ts";
import { must } from "../../support/must.ts";

const stamp = { at: "2024-03-01T10:00:00Z", by: "Ek" };
const bare = aProject({
  people: { Wilma: {}, Sanna: {} },
  transcripts: {
    One: ["@0 Interviewer: How was it?", "@120 Wilma: Quiet and long, mostly."],
    Two: ["Sanna: So it is.", "Wilma: Yes."],
    Three: ["@0 Interviewer: Why?", "@60 Sanna: Who knows why, really now, after all?"],
  },
});
const read = applyDiff(
  bare,
  must(markRead(bare, { readingId: "reading:1", transcriptId: "transcript:Two", ...stamp })),
);
const place = { passageId: "passage:1", transcriptId: "transcript:One", span: { start: 0, end: 3 } } as const;
const noted = applyDiff(read, must(notePassage(read, { ...place, note: "why so", ...stamp })));
const project = withMemo(noted, { kind: "familiarisation", about: "transcript:One" });

const furthest = { "transcript:Three": 10 };
const rows = overviewRows(project, [...project.transcripts.values()], {
  furthest,
  by: "Ek",
  checked: null,
  language: "en",
});
const names = (by: SortKey, descending = false) =>
  sortRows(rows, { by, descending }).map(({ transcript }) => transcript.name);

describe("the overview of all interviews", () => {
  it("tells who speaks and how much, without interviewers among the people", () => {
    expect(rows.map(({ people }) => people.join(" and "))).toEqual(["Wilma", "Sanna and Wilma", "Sanna"]);
    expect(rows[1]?.voices.map(({ name, share }) => `${name} ${share}`)).toEqual([
      "Sanna 0.75",
      "Wilma 0.25",
    ]);
    expect(rows[1]?.share).toBe(null);
  });

  it("names everyone behind a label once, and a voice of several by all their names (B10)", () => {
    const both = aProject({
      people: { Wilma: {}, Sanna: {} },
      transcripts: { One: ["Wilma: So it is.", "Wilma + Sanna: Yes."] },
    });
    const rowsIn = (language: string) =>
      overviewRows(both, [...both.transcripts.values()], { furthest: {}, by: "Ek", checked: null, language });
    expect(rowsIn("en")[0]?.people).toEqual(["Wilma", "Sanna"]);
    expect(rowsIn("sv")[0]?.voices.map(({ name }) => name)).toEqual(["Wilma", "Wilma och Sanna"]);
  });

  it("tells what one person has read, seen, noted and written", () => {
    expect(rows.map(({ isRead }) => isRead)).toEqual([false, true, false]);
    expect(rows.map(({ percent }) => percent > 0)).toEqual([false, false, true]);
    expect(rows.map(({ notes }) => notes.length)).toEqual([1, 0, 0]);
    expect(rows.map(({ firstLines }) => firstLines)).toEqual(["So it is.", "", ""]);
    const others = overviewRows(project, [...project.transcripts.values()], {
      furthest: {},
      by: "Bo",
      checked: null,
      language: "en",
    });
    expect(others.map(({ isRead, note }) => [isRead, note])).toEqual([
      [false, null],
      [false, null],
      [false, null],
    ]);
  });

  it("tells how far the turns of each are checked, and sorts by it", () => {
    const [first] = project.transcripts.keys();
    const figures = checkingProgress(project).all;
    const checked = new Map(first ? [[first, { ...figures, doneTurns: figures.turns }]] : []);
    const told = overviewRows(project, [...project.transcripts.values()], {
      ...{ furthest: {}, by: "Ek", checked, language: "en" },
    });
    expect(told.map((row) => row.checked?.doneTurns)).toEqual([figures.turns, undefined, undefined]);
    const sorted = sortRows(told.toReversed(), { by: "checked", descending: true });
    expect(sorted[0]?.transcript.id).toBe(first);
  });

  it("sorts by any column, and keeps what is not known at the end either way", () => {
    expect(names("name", true)).toEqual(["Three", "Two", "One"]);
    expect(names("read", true)).toEqual(["Two", "Three", "One"]);
    expect(names("words")).toEqual(["Two", "One", "Three"]);
    expect(names("minutes")).toEqual(["Three", "One", "Two"]);
    expect(names("minutes", true)).toEqual(["One", "Three", "Two"]);
    expect(names("share", true)).toEqual(["One", "Three", "Two"]);
    expect(names("notes", true)).toEqual(["One", "Two", "Three"]);
  });
});
