import initSqlJs from "sql.js/dist/sql-wasm-inline.js";
import { describe, expect, it } from "vitest";
import { readForeignProject } from "../../../shared/formats/read-foreign-project.ts";
import { takeForeignProject } from "../../../shared/interchange/take-foreign-project.ts";
import { addedFigures } from "../../../shared/interchange/taken-project.ts";
import { applyDiff } from "../../../shared/project/diff.ts";
import { allCodings } from "../../../shared/project/project.ts";
import { aProject } from "../../support/a-project.ts";

const { Database } = await initSqlJs();
const schema = `
CREATE TABLE projects (id, name, description); CREATE TABLE documents (id, name, description, project_id, contents);
CREATE TABLE highlights (id, document_id, start_offset, end_offset, snippet); CREATE TABLE tags (id, project_id, path, description);
CREATE TABLE highlight_tags (highlight_id, tag_id); INSERT INTO projects VALUES (1, 'One', '');`;

async function taken(sql: string, wanted: string | null = null) {
  const database = new Database() as InstanceType<typeof Database> & { export(): Uint8Array };
  database.exec(schema + sql);
  const foreign = await readForeignProject("a.sqlite3", database.export(), wanted);
  database.close();
  const study = aProject({});
  let ids = 0;
  const newId = () => {
    ids += 1;
    return `n${ids}`;
  };
  const sha256s = new Map(foreign.texts.map(({ key }) => [key, key]));
  const answer = takeForeignProject(study, foreign, {
    ...{ sha256s, newId, nameIs: "unsaid", by: "Ek", at: "2024-01-01T00:00:00.000Z" },
  });
  return { foreign, ...answer, added: addedFigures(answer.diff), project: applyDiff(study, answer.diff) };
}

describe("a database of Taguette", () => {
  it("may hold ten thousand tags and highlights", async () => {
    const begun = performance.now();
    const { added, losses } = await taken(`
      INSERT INTO documents VALUES (1, 'Kim', '', 1, '<p>Kim: I said some words.</p>');
      WITH RECURSIVE n(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM n LIMIT 10000) INSERT INTO tags SELECT x, 1, 'tag ' || x, '' FROM n;
      INSERT INTO highlights SELECT id, 1, 5, 11, 'I said' FROM tags; INSERT INTO highlight_tags SELECT id, id FROM tags;`);
    expect([added.codes, added.codings, losses]).toEqual([10_000, 10_000, []]);
    expect(performance.now() - begun).toBeLessThan(20_000);
  });

  it("with several projects asks which, and takes the one that is named", async () => {
    const two = "INSERT INTO projects VALUES (2, 'Two', ''); INSERT INTO tags VALUES (1, 2, 'a.b', 'x');";
    await expect(taken(two)).rejects.toMatchObject({ code: "several-projects", detail: "One\nTwo" });
    expect((await taken(two, "Two")).added.codes).toBe(2);
    expect((await taken(two, "One")).added.codes).toBe(0);
  });

  it("keeps highlights on the words that were marked where a page begins with white space", async () => {
    const { project, losses } = await taken(`
      INSERT INTO documents VALUES (1, 'Kim', '', 1, '\n\n<p>I said some words.</p>'); INSERT INTO tags VALUES (1, 1, 'a', '');
      INSERT INTO highlights VALUES (1, 1, 4, 8, 'id s'); INSERT INTO highlight_tags VALUES (1, 1);`);
    expect([[...allCodings(project)].map(({ quote }) => quote), losses]).toEqual([["said"], []]);
  });

  it("of which rows are nonsense is read as far as it can be, and the rest is counted", async () => {
    const { added, losses, project } = await taken(`
      INSERT INTO documents VALUES (1, 'Kim', '', 1, '<p>I said some words.</p>'), (2, NULL, NULL, 1, NULL), ('x', 'y', '', 1, 7);
      INSERT INTO tags VALUES (1, 1, '..', ''), (2, 1, NULL, ''), (1, 1, 'twice', '');
      INSERT INTO highlights VALUES (1, 1, -5, 99999, ''), (2, 1, 'a', 'b', NULL), (3, 77, 0, 1, 'x'), (4, 1, 2, 6, 'said');
      INSERT INTO highlight_tags VALUES (1, 1), (2, 2), (3, 1), (4, 1), (4, 99), (88, 1);`);
    expect([added.codings, [...allCodings(project)].map(({ quote }) => quote)]).toEqual([1, ["said"]]);
    expect(losses.map(({ kind, count }) => [kind, count])).toEqual([
      ["empty-sources", 1],
      ["outside-the-text", 2],
      ["names-changed", 1],
    ]);
  });
});
