import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { clearMark, markSections, markStretch } from "../../../shared/guide/mark-sections.ts";
import { sectionsByTurn } from "../../../shared/guide/sections.ts";
import type { Outcome } from "../../../shared/outcome.ts";
import { checkProject } from "../../../shared/project/check-project.ts";
import { applyDiff, type ProjectDiff, reverse } from "../../../shared/project/diff.ts";
import type { Project } from "../../../shared/project/project.ts";
import { inSections } from "../../support/in-sections.ts";

const transcriptId = "transcript:One";

/** The sections by turn, "-" for none: before and after the deed, which is taken back as well. */
function has(project: Project, outcome: Outcome<ProjectDiff, string>): string {
  if (outcome.is === "refused") return outcome.why;
  const changed = applyDiff(project, outcome.value);
  expect(applyDiff(changed, reverse(outcome.value))).toEqual(project);
  expect(checkProject(changed)).toEqual([]);
  return shown(changed);
}

function shown({ transcripts }: Project): string {
  const one = transcripts.get(transcriptId);
  return one
    ? sectionsByTurn(one)
        .map((section) => section ?? "-")
        .join("")
    : "";
}

function turnAt({ transcripts }: Project, place: number): number {
  return transcripts.get(transcriptId)?.turns[place]?.id ?? -1;
}

const aabb = inSections("abc", ["a W: 0", "W: 1", "b W: 2", "W: 3"]);

describe("marking sections", () => {
  it("begins a section at a turn, until the next mark", () => {
    const mark = (place: number, sectionId: string | null) =>
      has(aabb, markSections(aabb, [{ transcriptId, turnId: turnAt(aabb, place), sectionId }]));
    expect(mark(1, "c")).toBe("acbb");
    expect(mark(2, "c")).toBe("aacc");
    expect(mark(3, null)).toBe("aab-");
    expect(mark(2, "a")).toBe("aaaa");
    expect(mark(1, "a")).toBe("nothing-changed");
    expect(mark(1, "x")).toBe("no-such-section");
    expect(mark(9, "a")).toBe("no-such-turn");
  });

  it("begins many at once, wherever they are named", () => {
    const begins = [3, 1].map(
      (place) => ({ transcriptId, turnId: turnAt(aabb, place), sectionId: "c" }) as const,
    );
    expect(has(aabb, markSections(aabb, begins))).toBe("acbc");
  });

  it("puts a stretch of turns into a section, and what follows stays where it was", () => {
    const stretch = (from: number, to: number, sectionId: string | null) =>
      has(
        aabb,
        markStretch(aabb, {
          transcriptId,
          fromTurnId: turnAt(aabb, from),
          toTurnId: turnAt(aabb, to),
          sectionId,
        }),
      );
    expect(stretch(0, 0, "c")).toBe("cabb");
    expect(stretch(1, 2, "c")).toBe("accb");
    expect(stretch(2, 1, "c")).toBe("accb");
    expect(stretch(2, 2, null)).toBe("aa-b");
    expect(stretch(3, 3, "b")).toBe("nothing-changed");
  });

  it("lets the section before go on when a mark is taken away", () => {
    const clear = (place: number) =>
      has(aabb, clearMark(aabb, { transcriptId, turnId: turnAt(aabb, place) }));
    expect(clear(2)).toBe("aaaa");
    expect(clear(0)).toBe("--bb");
    expect(clear(1)).toBe("nothing-changed");
  });

  it("G1: a stretch is just where it was put, and no mark says nothing (seed 41)", () => {
    const marks = fc.array(fc.constantFrom("", "a ", "b ", "- "), { minLength: 1, maxLength: 9 });
    const drawn = fc.record({ marks, from: fc.nat({ max: 8 }), to: fc.nat({ max: 8 }) });
    fc.assert(
      fc.property(drawn, fc.constantFrom("a", "b", null), ({ marks: first, from, to }, sectionId) => {
        const last = first.length - 1;
        const [low, high] = [Math.min(from, to, last), Math.min(Math.max(from, to), last)];
        const project = inSections(
          "ab",
          first.map((mark, at) => `${mark}W: ${at}`),
        );
        const outcome = markStretch(project, {
          transcriptId,
          fromTurnId: turnAt(project, low),
          toTurnId: turnAt(project, high),
          sectionId,
        });
        const before = shown(project);
        const filled = (sectionId ?? "-").repeat(high - low + 1);
        const expected = before.slice(0, low) + filled + before.slice(high + 1);
        if (outcome.is === "refused") {
          expect(before).toBe(expected);
          return;
        }
        const changed = applyDiff(project, outcome.value);
        expect(shown(changed)).toBe(expected);
        const sections = changed.transcripts.get(transcriptId)?.sections ?? [];
        expect(sections.every((mark, at) => mark.sectionId !== (sections[at - 1]?.sectionId ?? null))).toBe(
          true,
        );
      }),
      { seed: 41 },
    );
  });
});
