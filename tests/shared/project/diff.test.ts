import { describe, expect, it } from "vitest";
import { applyDiff, diffOf, reverse, updateOf } from "../../../shared/project/diff.ts";
import { kindOf } from "../../../shared/project/kinds.ts";
import { newStudy } from "../../../shared/project/project.ts";
import { columns } from "../../support/columns.ts";
import { interview, marked } from "../../support/marked-text.ts";

const study = marked("How «was» it?\nFine");
const code = study.codes.get("code:1");
const [coding] = study.codings.get(interview) ?? [];
if (!code || !coding) throw new RangeError("the study has a code and a coding");

describe("a diff", () => {
  it.each([
    ["adds a code that is there", diffOf({ added: [code] })],
    ["adds a coding that is there", diffOf({ added: [coding] })],
    [
      "adds one coding twice",
      diffOf({
        added: [
          { ...coding, id: "coding:9" },
          { ...coding, id: "coding:9" },
        ],
      }),
    ],
    ["adds a second study", diffOf({ added: [newStudy("study:2", "", "")] })],
    ["removes the study", diffOf({ removed: [study.study] })],
    ["removes a code that is not there", diffOf({ removed: [{ ...code, id: "code:9" }] })],
    ["removes a coding that is not there", diffOf({ removed: [{ ...coding, id: "coding:9" }] })],
    [
      "changes a code that is not there",
      diffOf({ updated: [updateOf({ ...code, id: "code:9" }, { name: "x" })] }),
    ],
    [
      "changes a coding that is not there",
      diffOf({ updated: [updateOf({ ...coding, id: "coding:9" }, { by: "x" })] }),
    ],
    [
      "edits a transcript that is not there",
      diffOf({ edits: [{ transcriptId: "transcript:9", change: { length: 0, replacements: [] } }] }),
    ],
    [
      "edits another text",
      diffOf({ edits: [{ transcriptId: interview, change: { length: 3, replacements: [] } }] }),
    ],
  ])("that %s does not fit, and says so (D3)", (_, diff) =>
    expect(() => applyDiff(study, diff)).toThrow(RangeError),
  );

  it("states only the fields that change, both ways (D2)", () => {
    const update = updateOf(code, { name: "Comfort", hue: code.hue });
    expect(update).toEqual({ id: "code:1", from: { name: "Care" }, to: { name: "Comfort" } });
    const diff = diffOf({ updated: [update] });
    expect(applyDiff(applyDiff(study, diff), reverse(diff))).toEqual(study);
  });

  it("of a field that is a list holds the whole list, both ways (D2)", () => {
    const update = updateOf(study.study, { attributes: columns("role", "age") });
    expect(update.from).toEqual({ attributes: [] });
    const diff = diffOf({ updated: [update] });
    expect(applyDiff(study, diff).study.attributes).toEqual(columns("role", "age"));
    expect(applyDiff(applyDiff(study, diff), reverse(diff))).toEqual(study);
  });

  it("leaves everything else the very same objects (D1)", () => {
    const renamed = applyDiff(study, diffOf({ updated: [updateOf(code, { name: "x" })] }));
    expect(renamed.transcripts).toBe(study.transcripts);
    expect(renamed.codings).toBe(study.codings);
    expect(renamed.codes.get("code:2")).toBe(study.codes.get("code:2"));
  });

  it("knows the kinds of ids, and no others (D3)", () => {
    expect(kindOf("coding:1:2")).toBe("coding");
    for (const id of ["citation:1", "coding", ":", ""]) expect(() => kindOf(id)).toThrow(RangeError);
  });
});
