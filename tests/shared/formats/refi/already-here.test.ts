import { describe, expect, it } from "vitest";
import { writeCodebook } from "../../../../shared/formats/refi/write-codebook.ts";
import { applyDiff } from "../../../../shared/project/diff.ts";
import { type Project, recordsOf } from "../../../../shared/project/project.ts";
import { coreTheme, setCoreTheme } from "../../../../shared/themes/core-theme.ts";
import { aProject } from "../../../support/a-project.ts";
import { corrected } from "../../../support/corrected-text.ts";
import { must } from "../../../support/must.ts";
import { coded, guid, oneUser, refiFile, source, twoCodes } from "../../../support/refi-file.ts";
import { readRefi } from "../../../support/refi-in.ts";

const words = "Well, coffee. And then some bread.";
const [coffee, bread] = [coded(100, 6, 12), coded(101, 28, 33)];
const file = (selections: string, name = "One") =>
  refiFile(`${oneUser}${twoCodes}<Sources>${source(selections, "internal://a.txt", name)}</Sources>`, {
    "sources/a.txt": words,
  });

const quotes = (project: Project) => recordsOf(project, "coding").map(({ quote }) => quote);

describe("a project that comes into a study that has it (K5)", () => {
  it("keeps what the study says of a person, and tells that the file says something else", async () => {
    const people = (role: string) =>
      refiFile(
        `<Variables><Variable guid="${guid(61)}" name="role" typeOfVariable="Text"/></Variables><Cases><Case guid="${guid(62)}" name="Kim"><VariableValue><VariableRef targetGUID="${guid(61)}"/><TextValue>${role}</TextValue></VariableValue></Case></Cases>`,
      );
    const { project } = await readRefi("a.qdpx", people("nurse"));
    const again = await readRefi("a.qdpx", people("cook"), project);
    expect(recordsOf(again.project, "participant").map(({ attributes }) => attributes)).toEqual([
      { role: "nurse" },
    ]);
    expect(again.losses).toEqual([["other-values", 1]]);
    expect((await readRefi("a.qdpx", people("nurse"), project)).losses).toEqual([]);
  });

  it("has one core theme, which is the study's where it has one, and tells of the other (R5)", async () => {
    const withCore = (sketch: Project) => applyDiff(sketch, must(setCoreTheme(sketch, "code:1")));
    const codebook = writeCodebook(withCore(aProject({ codes: ["1 Trust !"] })), "1.0.0").bytes;
    const core = (project: Project) => coreTheme(project.codes)?.name;
    expect(core((await readRefi("a.qdc", codebook)).project)).toBe("Trust");
    const into = await readRefi("a.qdc", codebook, withCore(aProject({ codes: ["1 Rules !"] })));
    expect([into.project.codes.size, core(into.project)]).toEqual([2, "Rules"]);
    expect(into.losses).toEqual([["core-themes", 1]]);
  });

  it("meets a code however marks on the letters of its name are written", async () => {
    const name = "Åka i väg";
    const apart = aProject({ codes: [`1 ${name.normalize("NFD")}`] });
    const here = aProject({ codes: [`1 ${name}`] });
    const { project } = await readRefi("a.qdc", writeCodebook(apart, "1.0.0").bytes, here);
    expect([...project.codes.values()].map((code) => code.name)).toEqual([name]);
    const alone = await readRefi("a.qdc", writeCodebook(apart, "1.0.0").bytes);
    expect([...alone.project.codes.values()].map((code) => code.name)).toEqual([name]);
  });

  it("brings what is new in it: a coding that a colleague added", async () => {
    const { project } = await readRefi("a.qdpx", file(coffee));
    const again = await readRefi("a.qdpx", file(coffee + bread), project);
    expect(quotes(again.project)).toEqual(["coffee", "bread"]);
    expect(again.here).toMatchObject({ transcripts: 1, codes: 2, codings: 1 });
    expect(again.originals.size).toBe(0);
  });

  it("leaves a text as it was corrected, and puts codings on their words there", async () => {
    const { project } = await readRefi("a.qdpx", file(coffee));
    const after = corrected(project, "Well, ", "Well, you know, ");
    const again = await readRefi("a.qdpx", file(coffee + bread), after);
    expect(quotes(again.project)).toEqual(["coffee", "bread"]);
    expect([...again.project.transcripts.values()].map(({ text }) => text)).toEqual([
      "Well, you know, coffee. And then some bread.",
    ]);
    expect(again.losses).toEqual([]);
  });

  it("tells of codings whose words are gone", async () => {
    const { project } = await readRefi("a.qdpx", file(coffee));
    const after = corrected(project, " And then some bread.", "");
    const again = await readRefi("a.qdpx", file(coffee + bread), after);
    expect([quotes(again.project), again.losses]).toEqual([["coffee"], [["words-not-found", 1]]]);
  });

  it("gives a code that has no definition the one that comes, and changes no other", async () => {
    const { project } = await readRefi("a.qdpx", file(coffee));
    const described = (name: string) => `name="${name}" isCodable="true"><Description>Theirs.</Description>`;
    const codebook = twoCodes
      .replace('name="Care" isCodable="true" color="#F00">', described("Care"))
      .replace('name="Warmth" isCodable="true"/>', `${described("Warmth")}</Code>`);
    const [care] = [...project.codes.values()];
    if (!care) throw new RangeError("there are two codes");
    const codes = new Map(project.codes).set(care.id, { ...care, definition: "Ours." });
    const again = await readRefi("a.qdpx", refiFile(`${oneUser}${codebook}`), { ...project, codes });
    expect([...again.project.codes.values()].map(({ name, definition }) => [name, definition])).toEqual([
      ["Care", "Ours."],
      ["Warmth", "Theirs."],
    ]);
  });

  it("knows a text that was given another name here", async () => {
    const { project } = await readRefi("a.qdpx", file(coffee));
    expect((await readRefi("a.qdpx", file(coffee, "Another"), project)).here.transcripts).toBe(1);
  });
});
