import { describe, expect, it } from "vitest";
import { previewImport } from "../../../renderer/codebook-panel/import-preview.ts";
import { importCodebook } from "../../../shared/codebook/import-codebook.ts";
import { readCodebook } from "../../../shared/formats/csv/read-codebook.ts";
import type { CodeId } from "../../../shared/project/records.ts";
import { differenceSentence } from "../../../shared/reports/difference-words.ts";
import { aProject, withCode } from "../../support/a-project.ts";

const study = withCode(aProject({ codes: ["1 Trust !", "  2 Shoes", "3 Rules"] }), "code:2", {
  definition: "What they wear.",
});

function preview(...lines: readonly string[]) {
  let made = 0;
  const newId = (): CodeId => {
    made += 1;
    return `code:new ${made}`;
  };
  const entries = readCodebook(new TextEncoder().encode(lines.join("\n")));
  const { added, changed, problems } = previewImport(study, importCodebook(study, entries, newId));
  return {
    added: added.map(({ path, code }) => `${path}${code.theme ? ` (${code.theme.status})` : ""}`),
    changed: changed.map(({ path, differences }) => [
      path,
      ...differences.map((one) => differenceSentence(one, "en")),
    ]),
    problems: problems.map(({ entry, why }) => `${entry.line}: ${why}`),
  };
}

describe("what importing a codebook would do", () => {
  it("says which codes are new, what is made above them too", () =>
    expect(preview("path", "Home > Warmth", "Trust > Words")).toEqual({
      added: ["Trust > Words", "Home (candidate)", "Home > Warmth"],
      changed: [],
      problems: [],
    }));

  it("says field by field what becomes of codes that are there", () =>
    expect(
      preview(
        "path,status,concept,definition",
        "Trust,final,It has to be earned.,",
        "Trust > Shoes,,,What they walk in.",
      ),
    ).toEqual({
      added: [],
      changed: [
        [
          "Trust",
          "went from provisional to final",
          "central organising concept, new: “It has to be earned.”",
        ],
        ["Trust > Shoes", "definition: “What they wear.” became “What they walk in.”"],
      ],
      problems: [],
    }));

  it("says by line what cannot be taken, and takes the rest", () =>
    expect(preview("path,status", "Home,done", " > ,", "Home,final")).toEqual({
      added: ["Home"],
      changed: [],
      problems: ["2: no-such-status", "3: no-name", "4: path-twice"],
    }));

  it("says nothing of a table that says nothing new", () =>
    expect(preview("path,definition", "Trust > Shoes,What they wear.", "rules,")).toEqual({
      added: [],
      changed: [],
      problems: [],
    }));
});
