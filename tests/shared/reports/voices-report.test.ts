import { describe, expect, it } from "vitest";
import { writeSvg } from "../../../shared/formats/svg/write-svg.ts";
import type { Project } from "../../../shared/project/project.ts";
import { beforeSendingVoices } from "../../../shared/reports/before-sending-voices.ts";
import { voicesPicture } from "../../../shared/reports/voices-picture.ts";
import { voicesReport } from "../../../shared/reports/voices-report.ts";
import { voicesLines } from "../../../shared/reports/voices-rows.ts";
import { aProject, withQuote } from "../../support/a-project.ts";

const study = withQuote(
  withQuote(
    aProject({
      people: { Wilma: { role: "nurse" }, Åke: { role: "cook" }, Ines: { role: "nurse" } },
      codes: ["1 Care !", "  2 Trust !", "3 Doubt !"],
      transcripts: {
        One: ["Wilma: «2 He stayed», «3 perhaps».", "Nils: «2 Nor I»."],
        Two: ["Ines: «1 I went home», «1 and slept».", "Åke: «1 So»."],
      },
    }),
    { words: "He stayed", themeId: "code:2" },
  ),
  { id: "quote:2", words: "perhaps", themeId: "code:3" },
);

function printed(project: Project, language: "en" | "sv" = "en"): readonly string[] {
  return voicesReport(project, { language, date: null }).blocks.flatMap((block) => {
    if (block.is === "paragraph") return [block.runs.map(({ text }) => text).join("")];
    if (block.is !== "table") return [];
    const rows = block.rows.map(({ cells }) => cells.map(({ runs }) => runs[0]?.text).join(" | "));
    return [block.caption, block.columns.map(({ heading }) => heading).join(" | "), ...rows];
  });
}

describe("the balance of voices in print", () => {
  it("says who is quoted most, who never, who could be; and has the numbers by person and theme", () =>
    expect(printed(study).slice(0, 8)).toEqual([
      "2 quotes, from 1 of 3 people. Wilma is quoted most: in 2 of 2 quotes (100%). Never quoted (3): Ines, Åke and Nils. Coded most of those who are never quoted: Ines (2 extracts). 1 speaker is nobody in the list of people yet, and stands there as the file has it.",
      "Table 1. Quotes and extracts by person and theme",
      "Person | All | Care | Trust | Doubt",
      "Wilma | 2/2 | 1/1 | 1/1 | 1/1",
      "Ines | 0/2 | 0/2 |  | ",
      "Åke | 0/1 | 0/1 |  | ",
      "Nils | 0/1 | 0/1 | 0/1 | ",
      "All | 2/6 | 1/5 | 1/2 | 1/1",
    ]));

  it("has a table for each way in which the study puts words or people in groups", () =>
    expect(printed(study).slice(9, 13)).toEqual([
      "Table 2. Quotes and extracts by role",
      "Role | Quotes | Extracts | People quoted",
      "cook | 0 | 1 | 0 of 1",
      "nurse | 2 | 4 | 1 of 2",
    ]));

  it("speaks Swedish", () => expect(printed(study, "sv")[0]).toContain("Wilma citeras mest: i 2 av 2 citat"));

  it("of a study where nothing is coded says so, and has no table", () =>
    expect(printed(aProject({ people: { Wilma: {} } }))).toEqual(["Nobody has been quoted or coded yet."]));

  it("goes on beneath where a study has more themes than a page", () => {
    const codes = Array.from({ length: 11 }, (_, at) => `${at + 1} Theme ${at + 1} !`);
    const many = aProject({ people: { Wilma: {} }, codes, transcripts: { One: ["Wilma: «11 So»."] } });
    const heads = printed(many).filter((line) => line.startsWith("Person | "));
    expect(heads.map((line) => line.split(" | ").length)).toEqual([8, 7]);
    expect(heads.join()).toContain("Theme 11");
  });
});

describe("as a flat table", () => {
  it("it has a row for each person, and each group, of the study and of each theme", () => {
    const lines = voicesLines(study, "en").map((line) => Object.values(line).join("|"));
    expect(lines).toContain("person||Ines||0|2||");
    expect(lines).toContain("person||Wilma|Doubt|1|1||");
    expect(lines).toContain("attribute|role|nurse|Trust|1|1|1|2");
  });
});

describe("as a picture", () => {
  const svg = writeSvg(voicesPicture(study, { language: "en", ink: "grey", print: 170 }));
  const texts = [...svg.matchAll(/<text[^>]*>([^<]*)<\/text>/g)].map(([, words]) => words);

  it("its texts are the names and the numbers", () =>
    expect(texts).toEqual(
      expect.arrayContaining(["Care", "Trust", "Doubt", "Wilma", "Ines", "2/6", "0/2", "1/1"]),
    ));

  it("it looks the same in greys: nothing is told by colour", () => {
    const coloured = writeSvg(voicesPicture(study, { language: "en", ink: "colour", print: 170 }));
    expect(coloured.replaceAll("#6d6962", "#6b6b6b")).toBe(svg);
  });

  it("it says what it shows to who does not see it", () =>
    expect(svg).toMatch(/<desc[^>]*>2 quotes, from 1 of 3 people\. .*Never quoted \(3\)/));

  it("it has a disc for who is quoted and a ring for who is coded", () => {
    const cells = svg.split("<g").filter((group) => group.includes("a9,9") || group.includes("a3.5,3.5"));
    expect(cells.filter((group) => group.includes('fill="#1f1d1a"')).length).toBe(3);
    // Four cells, and the sign of the legend.
    expect(cells.filter((group) => group.includes('fill="none"')).length).toBe(5);
  });
});

describe("before it is sent", () => {
  it("it is told whom it names, and which speakers stand there as the file has them", () => {
    const { names, unassigned } = beforeSendingVoices(study);
    expect(names.pseudonym.map(({ pseudonym }) => pseudonym)).toEqual(["Wilma", "Ines", "Åke"]);
    expect(unassigned.map(({ labels }) => labels)).toEqual([["Nils"]]);
  });
});

describe("of a study with many subthemes", () => {
  const codes = [
    "1 Care !",
    ...Array.from({ length: 11 }, (_, at) => `  ${at + 2} Sub ${at + 2} !`),
    "13 Loose",
  ];
  const many = withQuote(
    aProject({ people: { Wilma: {} }, codes, transcripts: { One: ["Wilma: «11 So» and «13 no»."] } }),
    { words: "no", themeId: "code:13" },
  );

  it("the picture has the themes, and the table subthemes too", () => {
    const svg = writeSvg(voicesPicture(many, { language: "en", ink: "grey", print: 170 }));
    expect(svg).toContain(">Care<");
    expect(svg).not.toContain("Sub 11");
    expect(printed(many).join()).toContain("Sub 11");
  });

  it("says which quotes belong to no theme", () =>
    expect(printed(many)[0]).toContain(
      "1 quote was chosen for a code under no theme; it is counted under All.",
    ));
});
