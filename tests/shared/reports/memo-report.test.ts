import { describe, expect, it } from "vitest";
import { reportFormats, writeReport } from "../../../shared/formats/report-formats.ts";
import { fromPlainText, plainRun } from "../../../shared/memos/rich-text.ts";
import type { RichText } from "../../../shared/project/records.ts";
import { type MemoChoice, memoReport } from "../../../shared/reports/memo-report.ts";
import { memoRows } from "../../../shared/reports/memo-rows.ts";
import { aProject, withMemo } from "../../support/a-project.ts";
import { wordParagraphs } from "../../support/word-text.ts";

const sketch = aProject({
  people: { Wilma: {} },
  codes: ["1 Trust !", "  2 Coffee"],
  transcripts: { "Interview 1": ["Interviewer: What changed?", "Wilma: With «2 a cup of coffee»."] },
});

const decided: RichText = [
  { kind: "heading", runs: [plainRun("Why")] },
  { kind: "number", runs: [plainRun("One")] },
  { kind: "number", runs: [{ ...plainRun("Two"), bold: true }] },
  { kind: "bullet", runs: [plainRun("See "), { ...plainRun("her words"), to: "coding:1" }, plainRun(".")] },
  { kind: "number", runs: [plainRun("Anew")] },
];

const project = [
  {
    id: "memo:1",
    about: "code:2",
    kind: "decision",
    title: "Merge?",
    body: decided,
    at: "2024-02-02T10:00:00Z",
  },
  {
    id: "memo:2",
    about: "study:1",
    kind: "reflexive",
    title: "",
    body: fromPlainText("I was cold."),
    at: "2024-02-03T10:00:00Z",
  },
  { id: "memo:3", about: "coding:1", kind: "analytic", title: "Cups", body: [], at: "2024-02-01T10:00:00Z" },
  { id: "memo:4", about: "code:2", kind: "analytic", title: "Later", body: [], at: "2024-02-04T10:00:00Z" },
].reduce(
  (before, memo) => withMemo(before, { ...memo, changedAt: memo.at } as Parameters<typeof withMemo>[1]),
  sketch,
);

const everything: MemoChoice = { language: "en", memos: "all", order: "subject", date: null };

/** A report in lines: "# heading", "(counts)", "- item", other text as it stands. */
function printed(choice: Partial<MemoChoice>): readonly string[] {
  return memoReport(project, { ...everything, ...choice }).blocks.map((block) => {
    if (block.is === "heading") return `${"#".repeat(block.level)} ${block.text}`;
    if (block.is !== "paragraph" && block.is !== "item") throw new Error(block.is);
    const text = block.runs.map((run) => run.text).join("");
    if (block.is === "item") return `${block.number ?? "-"} ${text}`;
    return block.role === "counts" ? `(${text})` : text;
  });
}

describe("the memos in print", () => {
  it("stand under what they are about, the study first, and keep headings, lists and links", () =>
    expect(printed({})).toEqual([
      "4 memos.",
      "# The whole study",
      "## Reflexive memo",
      "(Reflexive memo · Ek · 3 February 2024)",
      "I was cold.",
      "# Trust › Coffee",
      "## Merge?",
      "(Decision · Ek · 2 February 2024)",
      "### Why",
      "1 One",
      "2 Two",
      "- See her words (Interview 1, turn 2).",
      "1 Anew",
      "## Later",
      "(Analytic memo · Ek · 4 February 2024)",
      "# “a cup of coffee” (Coffee, Interview 1)",
      "## Cups",
      "(Analytic memo · Ek · 1 February 2024)",
    ]));

  it("stand apart where an interview is called as a person is", () => {
    const talk = aProject({ people: { Wilma: {} }, transcripts: { Wilma: ["Wilma: Yes."] } });
    const both = withMemo(withMemo(talk, { id: "memo:1", about: "transcript:Wilma", title: "Tired" }), {
      ...{ id: "memo:2", about: "participant:Wilma", title: "Shy" },
    });
    const headings = memoReport(both, everything).blocks.flatMap((block) =>
      block.is === "heading" ? [block.text] : [],
    );
    expect(headings).toEqual(["Wilma", "Tired", "Wilma", "Shy"]);
  });

  it("stand as they were written when time is asked for, each with what it is about, and only those that were chosen", () =>
    expect(printed({ order: "time", memos: ["memo:2", "memo:3"], language: "sv", date: "i dag" })).toEqual([
      "i dag",
      "2 memon.",
      "## Cups",
      "(Analytiskt memo · ”a cup of coffee” (Coffee, Interview 1) · Ek · 1 februari 2024)",
      "## Reflexivt memo",
      "(Reflexivt memo · Hela studien · Ek · 3 februari 2024)",
      "I was cold.",
    ]));

  it("are rows with the words of their texts", () =>
    expect(memoRows(project, { ...everything, memos: ["memo:1"] })).toEqual([
      {
        kind: "decision",
        about: "code",
        name: "Coffee",
        code: "Trust > Coffee",
        transcript: "",
        title: "Merge?",
        text: "Why\nOne\nTwo\nSee her words.\nAnew",
        by: "Ek",
        written: "2024-02-02T10:00:00Z",
        changed: "2024-02-02T10:00:00Z",
      },
    ]));

  it("are a document of Word and of Markdown with their lists", async () => {
    const asked = { project, ...everything, memos: ["memo:1"] } as const;
    const exportMemos = (format: "docx" | "md") =>
      writeReport({ kind: "memos", asked }, reportFormats[format], { exact: false });
    const word = wordParagraphs(await exportMemos("docx"));
    expect(word.map(({ text }) => text)).toContain("2.\tTwo");
    const text = new TextDecoder().decode(await exportMemos("md"));
    expect(text).toContain("1. One\n\n2. **Two**\n\n- See her words (Interview 1, turn 2).");
  });
});
