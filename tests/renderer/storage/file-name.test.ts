import { describe, expect, it } from "vitest";
import { isPlainName } from "../../../electron/files/plain-name.ts";
import { fileNameFor } from "../../../renderer/storage/save-bytes.ts";
import { reportKinds } from "../../../shared/reports/report-kinds.ts";
import { everyQuote } from "../../support/a-choice.ts";
import { aProject } from "../../support/a-project.ts";

describe("the file name of a report", () => {
  it.each([
    ["Keeping the door open", "Keeping the door open quotes.docx"],
    ["Vård: före/efter?", "Vård före efter quotes.docx"],
    ["..", "quotes.docx"],
    ["", "quotes.docx"],
    ["CON", "CON quotes.docx"],
    [" a\u0000b\ud800 ", "a b quotes.docx"],
  ])("of “%s” is %s, which every system takes", (study, expected) => {
    expect(fileNameFor(study, "quotes", "docx")).toBe(expected);
    expect(isPlainName(expected)).toBe(true);
  });

  it("is plain also for a study of a very long name", () => {
    expect(isPlainName(fileNameFor("𝔸å".repeat(200), "quotes", "docx"))).toBe(true);
  });

  it("says in the report's language what it holds, and of which version a codebook is", () => {
    const project = aProject({});
    const { codebook, quotes } = reportKinds;
    const asked = { project, language: "sv", date: null } as const;
    expect(codebook.called({ ...asked, version: null })).toBe("kodbok");
    expect(codebook.called({ ...asked, language: "en", version: "First round" })).toBe(
      "codebook First round",
    );
    expect(quotes.called({ project, ...everyQuote(project) })).toBe("quotes");
  });
});
