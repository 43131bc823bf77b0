import { describe, expect, it } from "vitest";
import { forgetStudy, studyKey } from "../../../renderer/storage/kept-of-study.ts";
import { filesUnder, sourceOf } from "../../support/sources.ts";

describe("what a browser keeps of a study beside its database", () => {
  it("goes with the study, and no other study's with it", () => {
    const store = new Map<string, string>();
    const other = studyKey("desk", "study:2");
    for (const key of [studyKey("desk", "study:1"), studyKey("report", "study:1"), other, "kvali coder"])
      store.set(key, "{}");
    forgetStudy({ removeItem: (key) => store.delete(key) }, "study:1");
    expect([...store.keys()]).toEqual([other, "kvali coder"]);
  });

  it("has its name from one place, so that none is left behind", () => {
    const others = filesUnder("renderer", [".ts", ".tsx"]).filter(
      (file) => !file.endsWith("kept-of-study.ts") && /`kvali \w+ \$\{[^}]*id\}/i.test(sourceOf(file)),
    );
    expect(others).toEqual([]);
  });
});
