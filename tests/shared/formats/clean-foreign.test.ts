import initSqlJs from "sql.js/dist/sql-wasm-inline.js";
import { describe, expect, it } from "vitest";
import { readAnyProject } from "../../../shared/formats/read-any-project.ts";
import { applyDiff } from "../../../shared/project/diff.ts";
import { allCodings, emptyProject, newStudy, recordsOf } from "../../../shared/project/project.ts";

const study = emptyProject(newStudy("study:new", "New", "2026-01-01T00:00:00Z"));

async function taken(fileName: string, bytes: Uint8Array) {
  const { takeInto } = await readAnyProject(fileName, bytes, null);
  let ids = 0;
  const newId = () => {
    ids += 1;
    return `n${ids}`;
  };
  const given = { by: "Ek", at: "2026-01-01T00:00:00Z", nameIs: "unsaid" as const, newId };
  const { diff, losses } = await takeInto(study, given);
  const project = applyDiff(study, diff);
  return { project, losses, text: [...project.transcripts.values()].map(({ text }) => text).join("|") };
}

/** As QualCoder takes it out of a PDF on a Mac: a page break, line ends of three kinds, accents that stand apart, and signs that nobody sees. */
const stored =
  "Vi a\u030akte hem tidigt.\fSida tva\u030a.\rNa\u0308sta rad\u0001 😀 med\r\nra\u0308dsla i ko\u0308ket.";

async function qualcoder(): Promise<Uint8Array> {
  const { Database } = await initSqlJs();
  const database = new Database() as InstanceType<typeof Database> & { export(): Uint8Array };
  database.exec("CREATE TABLE project (memo); CREATE TABLE code_name (cid, name, memo, catid, color)");
  database.exec("CREATE TABLE source (id, name, fulltext, mediapath, memo, owner, date)");
  database.exec("CREATE TABLE code_text (cid, fid, seltext, pos0, pos1, owner, date, memo)");
  const quoted = (words: string) => `'${words.replaceAll("'", "''")}'`;
  database.exec(`INSERT INTO source VALUES (1, 'a.pdf', ${quoted(stored)}, null, 'me\u0002mo', 'Ek', '')`);
  database.exec("INSERT INTO code_name VALUES (1, 'Ra\u0308dsla', 'fo\u0308r\u0003 allt', null, null)");
  for (const words of ["a\u030akte", "Sida", "Na\u0308sta rad\u0001", "ra\u0308dsla"]) {
    const at = [...stored.slice(0, stored.indexOf(words))].length;
    const to = at + [...words].length;
    database.exec(
      `INSERT INTO code_text VALUES (1, 1, ${quoted(words)}, ${at}, ${to}, 'Ek', '', 'o\u0308\u0004')`,
    );
  }
  const bytes = database.export();
  database.close();
  return bytes;
}

describe("a project of another program has its words as transcripts hold them, and its codings on them:", () => {
  it("QualCoder's, with texts of PDFs", async () => {
    const { project, losses, text } = await taken("data.qda", await qualcoder());
    expect(text).toBe("Vi åkte hem tidigt.\nSida två.\nNästa rad 😀 med\nrädsla i köket.");
    expect([...allCodings(project)].map(({ quote, comment }) => [quote, comment])).toEqual([
      ["åkte", "ö"],
      ["Sida", "ö"],
      ["Nästa rad", "ö"],
      ["rädsla", "ö"],
    ]);
    expect(losses).toEqual([]);
    expect(recordsOf(project, "code").map(({ name, definition }) => [name, definition])).toEqual([
      ["Rädsla", "för allt"],
    ]);
    expect(JSON.stringify(recordsOf(project, "memo"))).toContain('"memo"');
  });

  it("ROCK's", async () => {
    const source = "[[uid=a1]] Vi a\u030akte hem. [[resa]]\n[[uid=a2]] Så va\u0308nligt. [[slut]]\n";
    const { project, losses, text } = await taken("a.rock", new TextEncoder().encode(source));
    expect(text).toBe("Vi åkte hem.\nSå vänligt.");
    expect([...allCodings(project)].map(({ quote }) => quote)).toEqual(["Vi åkte hem.", "Så vänligt."]);
    expect(losses).toEqual([]);
  });
});
