import { describe, expect, it } from "vitest";
import { applyDiff, reverse } from "../../../shared/project/diff.ts";
import { type Project, timeMarksOf } from "../../../shared/project/project.ts";
import { correctText } from "../../../shared/transcripts/correct-text.ts";
import { joinTurns } from "../../../shared/transcripts/join-turns.ts";
import { timesThatRunBack } from "../../../shared/transcripts/place-times.ts";
import { splitTurn } from "../../../shared/transcripts/split-turn.ts";
import { markTime, setTurnTimes, takeTimeAway } from "../../../shared/transcripts/turn-times.ts";
import { aProject } from "../../support/a-project.ts";
import { must } from "../../support/must.ts";

const transcriptId = "transcript:One" as const;
const study = aProject({ transcripts: { One: ["@5 A: We took a boat.", "B: – And then?", "A: …"] } });
const at = (words: string) => study.transcripts.get(transcriptId)?.text.indexOf(words) ?? -1;
const stamp = { id: "time-mark:1", by: "Ek", markedAt: "2024-01-02T00:00:00Z" } as const;
const marked = (project: Project, words: string, ms: number, offset = 0) =>
  applyDiff(project, must(markTime(project, { transcriptId, at: at(words) + offset, ms, ...stamp })));
const turnTimes = (project: Project) =>
  project.transcripts.get(transcriptId)?.turns.map(({ startMs }) => startMs);
const marks = (project: Project) =>
  timeMarksOf(project, transcriptId).map(({ quote, ms }) => `${quote} ${ms}`);

describe("a time that is marked at the caret", () => {
  it("is the turn's in front of its first word and within it (Z1)", () => {
    expect(turnTimes(marked(study, "We took", 4000))).toEqual([4000, null, null]);
    expect(turnTimes(marked(study, "We took", 4000, 1))).toEqual([4000, null, null]);
    expect(turnTimes(marked(study, "– And", 9000))).toEqual([5000, 9000, null]);
    expect(marks(marked(study, "And then", 9000))).toEqual([]);
  });

  it("is the word's within a turn, and another time of the word when it is marked again", () => {
    const once = marked(study, "boat", 6000);
    expect([marks(once), turnTimes(once)]).toEqual([["boat 6000"], [5000, null, null]]);
    expect(marks(marked(once, "boat", 6500, 2))).toEqual(["boat 6500"]);
    expect(marks(marked(study, ".\n–", 6000))).toEqual(["boat 6000"]);
  });

  it("goes with its word when the text before it is corrected, and back (Z1)", () => {
    const once = marked(study, "boat", 6000);
    const start = at("took");
    const text = once.transcripts.get(transcriptId)?.text ?? "";
    const change = { length: text.length, replacements: [{ start, from: "took", to: "have taken" }] };
    const diff = must(correctText(once, { transcriptId, change }));
    const after = applyDiff(once, diff);
    expect(timeMarksOf(after, transcriptId)[0]?.start).toBe(at("boat") + 6);
    expect(applyDiff(after, reverse(diff))).toEqual(once);
  });

  it("is of one and the same first word wherever that is asked: a number counts as one (Z1)", () => {
    const halved = aProject({ transcripts: { One: ["@5 A: ½ cup."] } });
    const markedAt = (at: number) =>
      applyDiff(halved, must(markTime(halved, { transcriptId, at, ms: 6000, ...stamp })));
    expect([turnTimes(markedAt(0)), marks(markedAt(0))]).toEqual([[6000], []]);
    const cup = markedAt(2);
    expect([turnTimes(cup), marks(cup)]).toEqual([[5000], ["cup 6000"]]);
    const other = applyDiff(
      cup,
      must(setTurnTimes(cup, { transcriptId, times: [{ turnId: 1, startMs: 4000 }] })),
    );
    expect(marks(other)).toEqual(["cup 6000"]);
  });

  it.each([
    ["of no recording", { ms: -1 }, "no-such-time"],
    ["of parts of milliseconds", { ms: 0.5 }, "no-such-time"],
    ["in a transcript that is gone", { transcriptId: "transcript:gone" as const }, "no-such-transcript"],
    ["that is there", { at: 0, ms: 5000 }, "nothing-changed"],
    ["in a turn without words", { at: at("…") }, "no-word-here"],
  ])("is refused: %s", (_, input, why) =>
    expect(markTime(study, { transcriptId, at: at("boat"), ms: 6000, ...stamp, ...input })).toEqual({
      is: "refused",
      why,
    }),
  );
});

describe("a turn that is split where a time was marked", () => {
  it("has that time, which another takes the place of, and which can be taken away (Z1)", () => {
    const once = marked(study, "boat", 6000);
    const split = applyDiff(once, must(splitTurn(once, { transcriptId, at: at("boat") })));
    expect(turnTimes(split)).toEqual([5000, 6000, null, null]);
    const later = marked(split, "boat", 7000);
    expect([turnTimes(later), marks(later)]).toEqual([[5000, 7000, null, null], ["boat 7000"]]);
    const taken = applyDiff(later, must(takeTimeAway(later, { transcriptId, at: at("boat") })));
    expect([turnTimes(taken), marks(taken)]).toEqual([[5000, null, null, null], []]);
    expect(takeTimeAway(taken, { transcriptId, at: at("boat") }).is).toBe("refused");
  });

  it("has no time in a half without words, though the next turn begins at a mark (T5, Z1)", () => {
    const dashed = aProject({ transcripts: { One: ["@5 A: We took – a boat."] } });
    const place = dashed.transcripts.get(transcriptId)?.text.indexOf("a boat") ?? -1;
    const once = applyDiff(dashed, must(markTime(dashed, { transcriptId, at: place, ms: 6000, ...stamp })));
    const split = applyDiff(once, must(splitTurn(once, { transcriptId, at: place })));
    const again = applyDiff(split, must(splitTurn(split, { transcriptId, at: place - 2 })));
    expect(again.transcripts.get(transcriptId)?.text).toBe("We took\n–\na boat.");
    expect(turnTimes(again)).toEqual([5000, null, 6000]);
  });

  it("has its mark follow it, so that joined again it is said when it was last said to be; in one deed, and back (Z1)", () => {
    const once = marked(study, "boat", 6000);
    const split = applyDiff(once, must(splitTurn(once, { transcriptId, at: at("boat") })));
    const second = split.transcripts.get(transcriptId)?.turns[1]?.id ?? -1;
    const times = (startMs: number | null) => ({ transcriptId, times: [{ turnId: second, startMs }] });
    const diff = must(setTurnTimes(split, times(7000)));
    const later = applyDiff(split, diff);
    expect(marks(later)).toEqual(["boat 7000"]);
    expect(applyDiff(later, reverse(diff))).toEqual(split);
    const joined = applyDiff(later, must(joinTurns(later, { transcriptId, turnId: second })));
    expect([turnTimes(joined), marks(joined)]).toEqual([[5000, null, null], ["boat 7000"]]);
    expect(marks(applyDiff(later, must(setTurnTimes(later, times(null)))))).toEqual([]);
  });

  it("counts once, though a dash stands before its word (Z1, Z2)", () => {
    const dashed = aProject({ transcripts: { One: ["@5 A: We took – a boat."] } });
    const place = dashed.transcripts.get(transcriptId)?.text.indexOf("a boat") ?? -1;
    const once = applyDiff(dashed, must(markTime(dashed, { transcriptId, at: place, ms: 6000, ...stamp })));
    const split = applyDiff(once, must(splitTurn(once, { transcriptId, at: place - 2 })));
    const transcript = split.transcripts.get(transcriptId);
    if (!transcript) throw new RangeError("no transcript");
    expect(turnTimes(split)).toEqual([5000, 6000]);
    expect(timesThatRunBack(transcript, timeMarksOf(split, transcriptId))).toEqual([]);
    const later = applyDiff(split, must(markTime(split, { transcriptId, at: place, ms: 7000, ...stamp })));
    expect([turnTimes(later), marks(later)]).toEqual([[5000, 7000], ["a 7000"]]);
  });

  it("has none where none was", () => {
    const split = applyDiff(study, must(splitTurn(study, { transcriptId, at: at("boat") })));
    expect(turnTimes(split)).toEqual([5000, null, null, null]);
  });
});

describe("times that are said of turns", () => {
  it("are kept as they are said, also where they run back or are another's (Z2)", () => {
    const times = [
      { turnId: 1, startMs: 7000 },
      { turnId: 2, startMs: 7000 },
      { turnId: 3, startMs: 6000 },
    ];
    expect(turnTimes(applyDiff(study, must(setTurnTimes(study, { transcriptId, times }))))).toEqual([
      7000, 7000, 6000,
    ]);
  });

  it("end no turn before it begins", () => {
    const one = study.transcripts.get(transcriptId);
    if (!one) throw new RangeError("no transcript");
    const ended = new Map([[one.id, { ...one, turns: one.turns.map((turn) => ({ ...turn, endMs: 8000 })) }]]);
    const before = { ...study, transcripts: ended };
    const times = [
      { turnId: 1, startMs: 7000 },
      { turnId: 2, startMs: 8000 },
    ];
    const after = applyDiff(before, must(setTurnTimes(before, { transcriptId, times })));
    expect(after.transcripts.get(transcriptId)?.turns.map(({ endMs }) => endMs)).toEqual([8000, null, 8000]);
  });

  it("are refused for turns that are gone", () =>
    expect(setTurnTimes(study, { transcriptId, times: [{ turnId: 9, startMs: 0 }] })).toEqual({
      is: "refused",
      why: "no-such-turn",
    }));
});

describe("a time that is taken away", () => {
  it("is the turn's in front of its first word, and the word's within it", () => {
    const both = marked(study, "boat", 6000);
    const taken = (words: string) =>
      applyDiff(both, must(takeTimeAway(both, { transcriptId, at: at(words) })));
    expect([turnTimes(taken("We")), marks(taken("We"))]).toEqual([[null, null, null], ["boat 6000"]]);
    expect([turnTimes(taken("boat")), marks(taken("boat"))]).toEqual([[5000, null, null], []]);
  });

  it.each(["took", "And"])("is refused where there is none: %s", (words) =>
    expect(takeTimeAway(study, { transcriptId, at: at(words) })).toEqual({
      is: "refused",
      why: "no-time-here",
    }),
  );
});
