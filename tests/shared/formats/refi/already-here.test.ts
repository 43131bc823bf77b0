import { describe, expect, it } from "vitest";
import { type Project, recordsOf } from "../../../../shared/project/project.ts";
import { corrected } from "../../../support/corrected-text.ts";
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
