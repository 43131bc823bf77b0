import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { pathName } from "../../../../shared/codebook/code-tree.ts";
import { unzip } from "../../../../shared/formats/archive/unzip.ts";
import { type Project, recordsOf } from "../../../../shared/project/project.ts";
import { readRefi } from "../../../support/refi-in.ts";
import { refiFolder } from "../../../support/refi-schemas.ts";

/** Projects that other programs wrote. They belong to others, so they lie beside the project, not in it. */
const isMissing = !existsSync(refiFolder);
if (isMissing)
  console.log(
    "SKIPPED tests of real REFI-QDA projects: there is no ../shared/data/refi-qda beside the project",
  );

const read = async (name: string) => readRefi(name, readFileSync(path.join(refiFolder, name)));
const counts = (project: Project) => [
  project.codes.size,
  project.transcripts.size,
  recordsOf(project, "coding").length,
];

describe.skipIf(isMissing)("a real project of another program", () => {
  it("QualCoder 4: every quote stands on the words that it is named by, though places are UTF-16 units and texts have marks", async () => {
    const { project, losses } = await read("qualcoder-4.qdpx");
    expect(losses).toEqual([
      ["codings-joined", 1],
      ["folders", 2],
    ]);
    expect(counts(project)).toEqual([12, 3, 29]);
    const entries = unzip(readFileSync(path.join(refiFolder, "qualcoder-4.qdpx")));
    const xml = new TextDecoder().decode(entries.get("project.qde"));
    const named = new Set(
      [...xml.matchAll(/<PlainTextSelection [^>]*? name="([^"]*)"/g)].map(([, name = ""]) =>
        flat(unescaped(name)),
      ),
    );
    const quotes = recordsOf(project, "coding").map(({ quote }) => flat(quote));
    // One of two that overlap is longer than its name now.
    expect(quotes.filter((quote) => !named.has(quote)).length).toBeLessThanOrEqual(1);
    expect(
      [...project.transcripts.values()].map(({ speakers }) => speakers.map(({ label }) => label)),
    ).toEqual(Array(3).fill(["Interviewer", "Participant"]));
  });

  it("qc: paths without scheme, lines as selections", async () => {
    const { project, losses } = await read("qc_demo.qdpx");
    expect(counts(project)).toEqual([262, 2, 205]);
    // Its texts have no names.
    expect(losses).toEqual([["names-changed", 2]]);
    const codes = [...project.codes.values()].map((code) => pathName(project.codes, code));
    expect(codes).toContain("rq1_definition > competencies > programming");
  });

  it("MAXQDA 24: long definitions, colours, groups of documents as waves", async () => {
    const { project, losses } = await read("maxqda-24-7.qdpx");
    expect(counts(project)).toEqual([307, 10, 0]);
    expect(losses).toEqual([["waves", 2]]);
    expect([...project.codes.values()].every(({ definition }) => definition !== "")).toBe(true);
    expect(new Set([...project.transcripts.values()].map(({ wave }) => wave))).toEqual(
      new Set(["ICLS 2024", "ICLS 2025"]),
    );
  });

  it("NVivo for Mac 15: codes, and texts that came out empty, which is said", async () => {
    const { project, losses } = await read("nvivo-mac-15.qdpx");
    expect(counts(project)).toEqual([262, 2, 0]);
    expect(losses).toEqual([["empty-sources", 2]]);
  });

  it("ATLAS.ti 23 for Windows: folders are codes above codes; an empty project is a project", async () => {
    const { project } = await read("atlasti-win-23-codes.qdpx");
    expect([...project.codes.values()].map((code) => pathName(project.codes, code))).toContain(
      "Commits > 2022-05-10T02:05:59Z 19e4dce",
    );
    expect(counts((await read("atlasti-win-23-blank.qdpx")).project)).toEqual([0, 0, 0]);
  });

  it("the standard's example: what can be taken is, and what is missing or no text is told", async () => {
    const { project, losses } = await read("standard-example-atlasti-8.qdpx");
    expect(project.memos.size).toBe(2);
    expect(
      [...project.codes.values()].flatMap(({ name, theme }) => (theme ? [[name, theme.gathers.length]] : [])),
    ).toEqual([
      ["Feelings 2", 6],
      ["negative feelings", 4],
      ["Breakfast food 2", 6],
      ["positive feelings", 3],
    ]);
    expect(Object.fromEntries(losses)).toMatchObject({
      ...{ "missing-sources": 11, "codings-without-text": 9, pictures: 1, recordings: 3, "pdf-pages": 2 },
      ...{ regions: 5, graphs: 1, sets: 12, links: 1 },
    });
  });

  it("codebooks of QualCoder and of Taguette, whose empty Sets no schema allows", async () => {
    expect((await read("qualcoder-4.qdc")).project.codes.size).toBe(12);
    expect((await read("taguette-1-4.qdc")).project.codes.size).toBe(3);
  });
});

/** Without who speaks, which is data here and text there. */
function flat(text: string): string {
  return text
    .replace(/\s+/g, " ")
    .replace(/\b(?:Interviewer|Participant): /g, "")
    .trim();
}

function unescaped(text: string): string {
  return text
    .replaceAll("&quot;", '"')
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&amp;", "&");
}
