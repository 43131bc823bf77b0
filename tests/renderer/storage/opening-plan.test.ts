import { describe, expect, it } from "vitest";
import type { LoadedStudy, LoadRefusal } from "../../../renderer/storage/load-study.ts";
import { afterRebuilding, nextStep } from "../../../renderer/storage/opening-plan.ts";
import { done, refused } from "../../../shared/outcome.ts";
import { firstEntry } from "../../../shared/project/journal.ts";
import { emptyProject, newStudy } from "../../../shared/project/project.ts";

const study = newStudy("study:1", "Shelter", "2026-01-01T00:00:00Z");
const stamp = { id: "e1", at: "2026-01-01T00:00:00Z", by: "Ek" };
const at = (seq: number): LoadedStudy => ({
  project: emptyProject(study),
  last: { ...firstEntry(study, stamp), seq },
});
const rebuildable: readonly LoadRefusal[] = ["missing", "damaged", "behind", "another"];
const whole: readonly LoadRefusal[] = ["newer", "not-migrated"];

describe("the plan of opening a study", () => {
  it("opens what is sound, and catches up where the host's tail goes further", () => {
    const step = (to: number) => nextStep(done(at(5)), { tail: [{ to: 2 }, { to }], mayRebuild: true }).is;
    expect([step(4), step(5), step(6)]).toEqual(["open", "open", "catch-up"]);
  });

  it.each(rebuildable)("rebuilds once what is %s, and never where it may only be read", (why) => {
    const step = (mayRebuild: boolean) => nextStep(refused(why), { tail: [], mayRebuild });
    expect([step(true), step(false)]).toEqual([
      { is: "rebuild", why },
      { is: "refuse", why },
    ]);
  });

  it.each(whole)("leaves alone what is whole and %s", (why) =>
    expect(nextStep(refused(why), { tail: [{ to: 9 }], mayRebuild: true })).toEqual({ is: "refuse", why }),
  );

  it("says what was lost, or that nothing was", () => {
    const rebuilt = { from: "copy", generation: 7 } as const;
    const told = (
      why: LoadRefusal,
      so: { readonly remembered?: number; readonly wasHereBefore?: boolean } = {},
    ) => afterRebuilding(why, { rebuilt, here: null, remembered: 7, wasHereBefore: false, ...so })?.notice.is;
    expect(told("missing")).toBe("first-here");
    expect(told("missing", { wasHereBefore: true })).toBe("rebuilt");
    expect(told("missing", { remembered: 8 })).toBe("rebuilt");
    expect(told("damaged")).toBe("rebuilt");
  });

  it("keeps a sound state when nothing goes further, and says how far the host remembers", () => {
    const kept = { rebuilt: null, remembered: 9, wasHereBefore: true };
    expect(afterRebuilding("behind", { ...kept, here: at(5) })).toEqual({
      notice: { is: "behind", generation: 5, remembered: 9 },
      study: done(at(5)),
    });
    expect(afterRebuilding("damaged", { ...kept, here: null })).toBe(null);
  });
});
