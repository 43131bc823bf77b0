import { describe, expect, it } from "vitest";
import { deedsOnGate } from "../../../shared/gate/deeds.ts";
import { letThrough, stopAgain } from "../../../shared/gate/let-through.ts";
import { applyDiff } from "../../../shared/project/diff.ts";
import { aProject } from "../../support/a-project.ts";
import { type DeedTable, itTells } from "../../support/deed-table.ts";

const stamp = { by: "Ek", at: "2024-01-02T00:00:00Z" };
const study = aProject({});
const rose = { word: "Rose", reason: "a flower", ...stamp };
const withRose = aProject({ study: { exceptions: [rose] } });

const table: DeedTable<keyof typeof deedsOnGate> = {
  "except-from-gate": {
    input: rose,
    en: ["let “Rose” through the gate of real names: a flower", "let “Rose” through the gate"],
    sv: ["släppte ”Rose” genom spärren för riktiga namn: a flower", "släpp ”Rose” genom spärren"],
    was: null,
  },
  "end-exception": {
    on: withRose,
    input: "Rose",
    en: ["stopped “Rose” at the gate again", "stop “Rose” at the gate"],
    sv: ["stoppade åter ”Rose” vid spärren", "stoppa ”Rose” vid spärren"],
    was: null,
  },
};

describe("each deed on the gate", () => itTells(deedsOnGate, study, table));

describe("an exception from the gate", () => {
  const exceptionsAfter = (word: string, reason: string) => {
    const answer = letThrough(withRose, { word, reason, ...stamp });
    return answer.is === "done" ? applyDiff(withRose, answer.value).study.exceptions : answer.why;
  };

  it("is kept behind those that are there, as it is seen", () =>
    expect(exceptionsAfter("Bo\u00a0Ek\u00ad", " in print ")).toEqual([
      rose,
      { word: "Bo Ek", reason: "in print", ...stamp },
    ]));

  it("needs a word and a reason, and is one of a kind", () => {
    expect(exceptionsAfter(" ", "why")).toBe("no-name");
    expect(exceptionsAfter("Bo", " \n")).toBe("no-reason-to-let-through");
    expect(exceptionsAfter("Ro\u00adse", "again")).toBe("nothing-changed");
  });

  it("is ended by its word", () => {
    const ended = stopAgain(withRose, "Rose");
    expect(ended.is === "done" && applyDiff(withRose, ended.value).study.exceptions).toEqual([]);
    expect(stopAgain(study, "Rose")).toEqual({ is: "refused", why: "nothing-changed" });
  });
});
