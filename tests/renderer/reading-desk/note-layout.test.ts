import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { layNotes, type NoteBox } from "../../../renderer/reading-desk/note-layout.ts";

const gap = 6;

/** The tops of notes of the given anchors and heights, in their order. */
function laid(boxes: readonly (readonly [anchor: number, height: number])[], forward: number | null = null) {
  const notes = boxes.map(([anchor, height], at): NoteBox => ({ id: `n${at}`, anchor, height }));
  const tops = layNotes(notes, { gap, forward: forward === null ? null : `n${forward}` });
  return notes.map(({ id }) => tops.get(id));
}

describe("notes in the margin", () => {
  it("stand beside their words where there is room, and below one another where there is none", () => {
    expect(
      laid([
        [0, 20],
        [100, 20],
      ]),
    ).toEqual([0, 100]);
    expect(
      laid([
        [0, 50],
        [10, 20],
        [20, 20],
      ]),
    ).toEqual([0, 56, 82]);
  });

  it("make room for the one that is brought forward, upwards as far as the text reaches", () => {
    expect(
      laid(
        [
          [200, 50],
          [210, 20],
        ],
        1,
      ),
    ).toEqual([154, 210]);
    expect(
      laid(
        [
          [0, 50],
          [10, 20],
        ],
        1,
      ),
    ).toEqual([0, 56]);
  });

  it("never cover one another and keep their order, and the one brought forward is at its words unless those before it need the room (seed 41)", () => {
    const boxes = fc
      .array(fc.tuple(fc.nat({ max: 400 }), fc.integer({ min: 10, max: 90 })), { maxLength: 12 })
      .map((list) => list.toSorted(([a], [b]) => a - b));
    fc.assert(
      fc.property(boxes, fc.nat({ max: 12 }), (list, which) => {
        const forward = list.length > 0 ? which % list.length : null;
        const tops = laid(list, forward).map((top) => top ?? Number.NaN);
        for (const [at, top] of tops.entries()) {
          const before = list[at - 1];
          const above = tops[at - 1];
          if (before && above !== undefined) expect(top).toBeGreaterThanOrEqual(above + before[1] + gap);
          expect(top).toBeGreaterThanOrEqual(0);
        }
        if (forward === null) return;
        const needed = list.slice(0, forward).reduce((sum, [, height]) => sum + height + gap, 0);
        expect(tops[forward]).toBe(Math.max(list[forward]?.[0] ?? 0, needed));
      }),
      { seed: 41, numRuns: 500 },
    );
  });
});
