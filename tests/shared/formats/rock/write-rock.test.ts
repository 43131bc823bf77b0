import { describe, expect, it } from "vitest";
import { rockSources } from "../../../../shared/formats/exports/rock-sources.ts";
import { rockId } from "../../../../shared/formats/rock/rock-ids.ts";
import { aProject } from "../../../support/a-project.ts";
import { leavingStudy } from "../../../support/leaving-study.ts";

const study = aProject({
  people: { Åsa: { role: "nurse" }, Wilma: { role: "" } },
  codes: ["1 Tillit !", "  2 Små steg", "3 Små steg"],
  transcripts: {
    "Åsa och Wilma": [
      "Interviewer: Hur var det? Berätta.",
      "@65 Åsa: «2 Det gick bra.» Vi «1 tog det» lugnt. # Så.",
      "Wilma: «3 Ja [[precis]]. Ja.»",
    ],
  },
});

const written = async (beside = { speakers: true, times: true, numbers: false }) => {
  const { files, losses } = await rockSources(leavingStudy(study), { language: "en", beside }, "x.zip");
  const texts = new Map(files.map(({ name, bytes }) => [name, new TextDecoder().decode(bytes)]));
  return { texts, losses: losses.map(({ kind, count }) => `${count} ${kind}`), files };
};

describe("a source of ROCK", () => {
  it("has a sentence a line with its codes, who speaks as cases, and people’s attributes", async () => {
    const { texts } = await written();
    expect(texts.get("Åsa och Wilma.rock")).toBe(`---
ROCK_attributes:
  -
    caseId: Asa
    pseudonym: "Åsa"
    "role": "nurse"
  -
    caseId: Wilma
    pseudonym: "Wilma"
---

[[coderId=Ek]]

[[cid=Interviewer]]
[[uid=t1u1]] Hur var det?
[[uid=t1u2]] Berätta.

[[cid=Asa]]
[[uid=t1u3]] [00:01:05] Det gick bra. [[Tillit>Sma_steg]]
[[uid=t1u4]] Vi tog det lugnt. [[Tillit]]
[[uid=t1u5]] # Så.

[[cid=Wilma]]
[[uid=t1u6]] Ja [ [precis]]. [[Sma_steg_2]]
[[uid=t1u7]] Ja. [[Sma_steg_2]]
`);
  });

  it("stands beside the tree of codes with their names, each under an identifier of its own", async () => {
    const { texts } = await written();
    expect(texts.get("codes.rock")).toBe(`---
ROCK_codes:
  -
    id: Tillit
    label: "Tillit"
    description: "Theme: provisional"
    children:
      -
        id: Sma_steg
        label: "Små steg"
  -
    id: Sma_steg_2
    label: "Små steg"
---
`);
  });

  it("says what it does not hold as it is", async () => {
    expect((await written()).losses).toEqual(["3 colours", "2 utterances", "2 code-names", "1 brackets"]);
  });

  it("says nothing of who speaks where that is not wanted", async () => {
    const { texts } = await written({ speakers: false, times: false, numbers: false });
    expect(texts.get("Åsa och Wilma.rock")).not.toMatch(/cid=|Asa|Åsa|Wilma|nurse/);
  });

  it("shows the gate all words in it, as they are and as identifiers", async () => {
    const { files } = await written();
    const all = files.flatMap(({ texts }) => texts.map(({ text }) => text)).join("\n");
    for (const word of ["Åsa", "Asa", "nurse", "Små steg", "Sma_steg", "lugnt", "Ek", "codes.rock"])
      expect(all).toContain(word);
  });
});

describe("an identifier", () => {
  it.each([
    ["Rädsla för värme", "Radsla_for_varme"],
    ["2 steps", "code_2_steps"],
    ["“Østre”, ok?", "Ostre_ok"],
    ["心", "code"],
  ])("of %s is %s", (name, id) => expect(rockId(name, "code")).toBe(id));
});
