import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { questionText } from "../../../renderer/checking-desk/check-texts.ts";
import { TypedField, type Typing } from "../../../renderer/storage/typed-field.ts";
import { markTurns } from "../../../shared/checking/mark-turns.ts";
import { turnChecks } from "../../../shared/checking/turn-checks.ts";
import { applyDiff } from "../../../shared/project/diff.ts";
import { aProject } from "../../support/a-project.ts";
import { must } from "../../support/must.ts";

beforeEach(() => vi.stubGlobal("localStorage", { getItem: () => "Bo" }));
afterEach(() => vi.unstubAllGlobals());

/** A study in memory that keeps what a field holds when it is asked to. */
class Kept {
  project = aProject({ people: { Wilma: {} }, transcripts: { First: ["Wilma: He left.", "Wilma: So."] } });
  private held: Typing | null = null;
  now = () => ({ project: this.project });
  typeInto = (field: Typing) => {
    this.held = field;
  };
  holds = (field: Typing) => this.held === field;
  whyNotKept = () => null;
  letGo = () => {
    this.held = null;
  };
  settle = async () => {
    const kept = this.held?.toKeep(this.project);
    if (kept?.is === "done" && kept.value) this.project = applyDiff(this.project, kept.value.diff);
    this.held?.wasKept(this.project);
    this.held = null;
  };
  states = () => turnChecks(this.project, "transcript:First").map(({ state }) => state);
}

it("a question that was kept while it was typed is taken back by Escape, and not by taking its words away (Y5)", async () => {
  const study = new Kept();
  const field = new TypedField(study, questionText("transcript:First", 1));
  field.type("Who?");
  await study.settle();
  expect([study.states(), field.shown()]).toEqual([["queried", "unchecked"], "Who?"]);
  field.type("");
  expect([field.leave(), field.shown(), study.states()]).toEqual([null, "Who?", ["queried", "unchecked"]]);

  const other = new TypedField(study, questionText("transcript:First", 2));
  other.type("So?");
  await study.settle();
  other.type("So what?");
  expect([other.takeBack(), other.shown(), study.states()]).toEqual([true, "", ["queried", "unchecked"]]);
});

it("a question that is taken back by Escape gives the turn back what was said of it before, by whom it was (Y5)", async () => {
  const study = new Kept();
  const said = {
    turnIds: [1],
    outcome: "checked",
    question: "",
    by: "Anna",
    at: "2024-02-01T00:00:00Z",
  } as const;
  let checks = 0;
  const newCheckId = () => `check:${++checks}` as const;
  const marking = { transcriptId: "transcript:First", newCheckId, ...said } as const;
  study.project = applyDiff(study.project, must(markTurns(study.project, marking)));
  const field = new TypedField(study, questionText("transcript:First", 1));
  field.type("Wh");
  await study.settle();
  field.type("Who?");
  await study.settle();
  expect([study.states(), field.takeBack(), study.states()]).toEqual([
    ["queried", "unchecked"],
    true,
    ["checked", "unchecked"],
  ]);
  expect(turnChecks(study.project, "transcript:First")[0]).toMatchObject({
    isChanged: false,
    checks: [{ by: "Anna", at: said.at, quote: "He left." }],
  });
});
