import { describe, expect, it } from "vitest";
import type { Language, Say } from "../../../renderer/language/language.ts";
import { projectReport, reportText } from "../../../renderer/project-import-dialog/loss-report.ts";
import type { HandedProject } from "../../../renderer/project-import-dialog/read-project.ts";
import { sayMissing } from "../../../shared/interchange/loss-words.ts";
import { type IncomingKind, isOutgoing, Losses, lossKinds } from "../../../shared/interchange/losses.ts";
import { diffOf } from "../../../shared/project/diff.ts";
import { aProject } from "../../support/a-project.ts";

/** A sentence's key with its values, as a panel asks for it. */
const asked: Say = (key, values) => `${key} ${JSON.stringify(values ?? {})}`;
const none = { transcripts: 0, codes: 0, codings: 0, notes: 0, memos: 0, people: 0 };
const codes = [...aProject({ codes: ["1 Trust", "2 Doubt"] }).codes.values()];

function project(given: Partial<HandedProject> = {}): HandedProject {
  return {
    ...{ diff: diffOf({}), name: "Walks", origin: "NVivo", here: none, losses: [], originals: [], open: 0 },
    ...given,
  };
}
const report = (given: Partial<HandedProject>) => projectReport(project(given), asked, "en");

describe("the report of loss", () => {
  it.each(["en", "sv"] as const)(
    "has a line for every kind on the way in, for one and for many: %s",
    (language: Language) => {
      for (const kind of Object.keys(lossKinds) as (keyof typeof lossKinds)[]) {
        if (isOutgoing(kind)) continue;
        const line = (count: number) =>
          sayMissing({ kind: kind satisfies IncomingKind, ...lossKinds[kind], count, which: [] }, language);
        expect(line(1)).toMatch(/^1 \S.*\.$/);
        expect(line(2)).toMatch(/^2 \S.*\.$/);
      }
    },
  );

  it("names what is lost, as far as a few names tell it", () => {
    const losses = new Losses();
    for (const name of ["Kim", "Lo"]) losses.tell("missing-sources", 1, name);
    losses.tell("missing-sources", 5);
    const [part] = report({ losses: losses.list() }).losses;
    expect(part?.lines).toEqual(["7 texts not in the file (Kim, Lo, …)."]);
  });

  it("parts what the file lacks from what has no place and what comes in another form", () => {
    const losses = new Losses();
    for (const kind of ["folders", "graphs", "missing-sources"] as const) losses.tell(kind, 1);
    expect(report({ losses: losses.list() }).losses.map(({ title }) => title)).toEqual([
      "importProject.missing {}",
      "importProject.leftOut {}",
      "importProject.otherwise {}",
    ]);
  });
});

describe("what is said before a project is taken in", () => {
  it("is what comes and what is here, without what there is none of", () => {
    const { parts, nothing } = report({ diff: diffOf({ added: codes }), here: { ...none, memos: 3 } });
    expect(parts.map(({ lines }) => lines)).toEqual([
      ['count.entries {"count":2}'],
      ['count.memos {"count":3}'],
    ]);
    expect(nothing).toBeNull();
  });

  it("is that all is here already, or that there is nothing in it", () => {
    expect(report({ here: { ...none, codes: 1 } }).nothing).toBe("importProject.allHere {}");
    expect(report({}).nothing).toBe("importProject.empty {}");
  });

  it("can be kept as a text, with everything that was shown", () => {
    const losses = new Losses();
    losses.tell("graphs", 2);
    const shown = report({ diff: diffOf({ added: codes }), losses: losses.list(), open: 1 });
    const text = reportText("Walks.qdpx", shown, asked);
    const lines = [...shown.parts, ...shown.losses].flatMap(({ title, lines }) => [title, ...lines]);
    for (const line of ["Walks.qdpx", shown.origin, shown.open, ...lines]) expect(text).toContain(line);
    expect(reportText("a", report({}), asked)).toContain("importProject.noLoss {}");
  });
});
