import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";

const root = path.resolve(import.meta.dirname, "../../../renderer");

/** What stands in code, without comments. Words that are made up for practice are in a language of their own. */
function codeOf(file: string): string {
  return readFileSync(path.join(root, file), "utf8").replace(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, "");
}

describe("quotation marks of the window", () => {
  it("are those of its language, and come from its words", () => {
    const files = readdirSync(root, { recursive: true, encoding: "utf8" })
      .filter((file) => /\.tsx?$/.test(file) && !file.startsWith(`language${path.sep}`))
      .filter((file) => !file.endsWith("practise.ts"));
    expect(files.length).toBeGreaterThan(100);
    expect(files.filter((file) => /[“”]/.test(codeOf(file)))).toEqual([]);
  });
});
