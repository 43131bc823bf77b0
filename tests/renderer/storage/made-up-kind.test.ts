import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { z } from "zod";
import { readProjectFile } from "../../../shared/formats/project-file/read-project-file.ts";
import { writeProjectFile } from "../../../shared/formats/project-file/write-project-file.ts";
import { checkProject } from "../../../shared/project/check-project.ts";
import { applyDiff, diffOf, type ProjectDiff, reverse } from "../../../shared/project/diff.ts";
import { entryFor } from "../../../shared/project/journal.ts";
import { kinds, type ProjectRecord } from "../../../shared/project/kinds.ts";
import { type Project, recordIn } from "../../../shared/project/project.ts";
import { place, words } from "../../../shared/project/record-schemas.ts";
import { removal } from "../../../shared/project/removal.ts";
import { aProject } from "../../support/a-project.ts";
import { aHost, aSession, expectStored, idOf, reopened } from "../../support/a-window.ts";

/** A kind of record that no part of the program knows: a line in the table is all that it has. */
beforeAll(() =>
  Object.assign(kinds, {
    pin: {
      rows: "pins",
      schema: z.strictObject({
        id: words,
        transcriptId: words,
        start: place,
        end: place,
        quote: words,
        lost: z.boolean(),
        codeId: words,
      }),
      stands: "on-words",
      part: "by-transcript",
      tables: 7,
      remembered: ["quote"],
      leansOn: {
        transcriptId: { kind: "transcript", whenGone: "goes" },
        codeId: { kind: "code", whenGone: "goes" },
      },
    },
  }),
);
afterAll(() => Reflect.deleteProperty(kinds, "pin"));

const sketch = () => aProject({ codes: ["1 Trust"], transcripts: { Marta: ["With a cup of coffee."] } });
const pin = {
  id: "pin:1",
  transcriptId: "transcript:Marta",
  start: 7,
  end: 10,
  quote: "cup",
  lost: false,
  codeId: "code:1",
};
const adds = (record: object): ProjectDiff => diffOf({ added: [record as ProjectRecord] });
const pinned = () => applyDiff(sketch(), adds(pin));

describe("a kind of record that was added in one place", () => {
  it("is added and taken back by diffs, and follows an edit of its text", () => {
    const project = pinned();
    expect(recordIn(project, "pin:1")).toEqual(pin);
    expect(recordIn(applyDiff(project, reverse(adds(pin))), "pin:1")).toBe(undefined);
    const replacements = [{ start: 0, from: "With", to: "Without" }];
    const change = { length: project.transcripts.get("transcript:Marta")?.text.length ?? 0, replacements };
    const edited = applyDiff(project, diffOf({ edits: [{ transcriptId: "transcript:Marta", change }] }));
    expect(recordIn(edited, "pin:1")).toMatchObject({ start: 10, end: 13 });
  });

  it("is checked: on its words, and of what it leans on", () => {
    expect(checkProject(pinned())).toEqual([]);
    const off = applyDiff(sketch(), adds({ ...pin, quote: "cap", codeId: "code:none" }));
    expect(checkProject(off)).toEqual([
      { code: "pin-off-its-words", id: "pin:1" },
      { code: "pin-of-no-code", id: "pin:1" },
    ]);
  });

  it("goes with what it leans on", () => {
    const project = pinned();
    const goesWith = (id: string) =>
      removal(project, [recordIn(project, id) as ProjectRecord]).removed.map((one) => one.id);
    expect(goesWith("code:1")).toContain("pin:1");
    expect(goesWith("transcript:Marta")).toContain("pin:1");
  });

  it("is stored, opened again, undone, saved in a file and read from it", async () => {
    const host = aHost();
    const session = await aSession(host);
    const { study } = session;
    const others = [...sketch().codes.values(), ...sketch().transcripts.values()];
    const commit = (diff: ProjectDiff) => study.commit({ deed: { is: "made-up" }, diff });
    await commit(diffOf({ added: others }));
    await commit(adds(pin));
    await expectStored(session);
    await session.close();
    const again = await reopened(host, idOf(session));
    const now = (): Project => again.study.now().project;
    expect(recordIn(now(), "pin:1")).toEqual(pin);
    const file = await fileOf(now());
    expect(recordIn((await readProjectFile(file)).project, "pin:1")).toEqual(pin);
    await again.study.undo();
    expect(recordIn(now(), "pin:1")).toBe(undefined);
    await again.study.redo();
    await expectStored(again);
    await again.close();
  });
});

async function fileOf(project: Project): Promise<Uint8Array> {
  const first = { id: "e1", at: "", by: "" };
  const begun = { seq: 1, ...first, deed: { is: "begin-study" }, of: null, undoNext: null, redoNext: null };
  const start = { ...begun, diff: adds(project.study) };
  return writeProjectFile({
    project,
    journal: [start, entryFor(start, { deed: { is: "x" }, diff: adds(pin) }, first)],
    originals: new Map(),
  });
}
