import { describe, expect, it } from "vitest";
import { fromPlainText } from "../../../shared/memos/rich-text.ts";
import type { Project } from "../../../shared/project/project.ts";
import { annotationTable } from "../../../shared/reports/deposit/annotated-quotes.ts";
import { dataList } from "../../../shared/reports/deposit/data-list.ts";
import { dataNarrative } from "../../../shared/reports/deposit/data-narrative.ts";
import { depositedInterviews } from "../../../shared/reports/deposit/deposit-files.ts";
import { depositPackage } from "../../../shared/reports/deposit/deposit-package.ts";
import { depositWords } from "../../../shared/reports/deposit/deposit-words.ts";
import { interviewGuide } from "../../../shared/reports/deposit/interview-guide.ts";
import { transcriptText } from "../../../shared/reports/deposit/transcript-text.ts";
import { dateOfWave, wavesOf } from "../../../shared/reports/deposit/waves.ts";
import type { FlatTable } from "../../../shared/reports/flat-table.ts";
import { asDeposit, filesOf } from "../../support/a-deposit.ts";
import { aProject, withQuote, withReference } from "../../support/a-project.ts";
import { work } from "../../support/published-references.ts";

const study = aProject({
  study: {
    attributes: ["role", "language"].map((name) => ({ name, type: null, choices: [] })),
    guide: [{ id: "s1", name: "Beginnings", questions: ["How did it begin?", "And then?"] }],
  },
  people: { Wilma: { role: "nurse" }, Vera: { role: "teacher", language: "sv" } },
  codes: ["1 Trust !", "  2 Coffee"],
  transcripts: {
    Marta: ["Interviewer: «2 Why?»", "Wilma: A cup with them.", "Vera: It was so.", "Nobody: Yes."],
    Agneta: ["Interviewer: Hur?", "Wilma: Så."],
  },
});
const chosen = withQuote(study, {
  words: "A cup with them.",
  interpretation: fromPlainText("Waiting is the work."),
  edits: [{ kind: "cut", start: 2, end: 5 }],
  translations: [
    {
      ...{ id: "1", language: "sv", text: "En med dem.", translator: "Ek", status: "draft" },
      ...{ checker: "", comment: "", of: "", at: "2024-01-02T00:00:00Z" },
    },
  ],
});
const quoteChoice = { language: "en", attribution: [{ is: "name", text: "pseudonym" }] } as const;

/** A table's rows by its columns. */
function rowsOf({ columns, rows }: FlatTable): readonly Readonly<Record<string, string>>[] {
  return rows.map((row) => Object.fromEntries(columns.map((column, at) => [column, row[at] ?? ""])));
}

/** The project in which the first transcript is another. */
function withTranscript(project: Project, change: object): Project {
  const [first] = project.transcripts.values();
  if (!first) throw new RangeError("no transcript");
  return { ...project, transcripts: new Map(project.transcripts).set(first.id, { ...first, ...change }) };
}

describe("a transcript as text", () => {
  const [marta] = study.transcripts.values();
  it("has a line for each turn, with the time where there is one, and who speaks under the name that is printed", () => {
    if (!marta) throw new RangeError("no transcript");
    const turns = marta.turns.map((turn, at) => (at === 1 ? { ...turn, startMs: 62_500 } : turn));
    expect(transcriptText(study, { ...marta, turns }, "en")).toBe(
      "Interviewer: Why?\n\n[00:01:02] Wilma: A cup with them.\n\nVera: It was so.\n\nNobody: Yes.\n",
    );
  });

  it("names the interviewer in its own language, and in that of the package where it is another", () => {
    if (!marta) throw new RangeError("no transcript");
    expect(transcriptText(study, { ...marta, language: "sv-SE" }, "en")).toMatch(/^Intervjuare: /);
    expect(transcriptText(study, { ...marta, language: "en" }, "sv")).toMatch(/^Interviewer: /);
    expect(transcriptText(study, { ...marta, language: "fi" }, "sv")).toMatch(/^Intervjuare: /);
  });

  it("is one line without turns", () => {
    if (!marta) throw new RangeError("no transcript");
    expect(transcriptText(study, { ...marta, turns: [], text: "a\nb" }, "en")).toBe("a b\n");
  });
});

describe("the data list", () => {
  it("has a row for each interview, with people and their values in one order", () => {
    const waved = withTranscript(study, { wave: "2019-03", language: "en" });
    const rows = rowsOf(dataList(waved, depositedInterviews(waved, "en")));
    expect(rows).toMatchObject([
      { file: "transcripts/Agneta.txt", participants: "Wilma", wave: "", date: "", role: "nurse" },
      {
        ...{ file: "transcripts/Marta.txt", participants: "Wilma; Vera", wave: "2019-03", date: "2019-03" },
        ...{ language: "en", words: "9", turns: "4", codings: "1", role: "nurse; teacher" },
        "language (participant)": "; sv",
      },
    ]);
  });

  it("leaves out excerpts from the literature, which the narrative counts", async () => {
    const [first] = study.transcripts.keys();
    const reference = work({ title: "On waiting" });
    if (!first) throw new RangeError("nothing to excerpt");
    const project = withReference(study, first, reference);
    expect(depositedInterviews(project, "en").map(({ file }) => file)).toEqual(["transcripts/Agneta.txt"]);
    const files = await filesOf(asDeposit({ project, journal: [] }));
    const narrative = new TextDecoder().decode(files.get("data-narrative.md"));
    expect(narrative).toContain(
      "The study also has 1 literature excerpt; what others have published is not among the transcripts.",
    );
  });
});

describe("waves", () => {
  it("are counted by name, and have a date where that is one", () => {
    expect(wavesOf(withTranscript(study, { wave: " Autumn " }), "en")).toEqual([
      { name: "Autumn", date: "", interviews: 1 },
    ]);
    expect(["2019", "2019-13", "2019-12", "2019-02-30x", "Wave 1", "2019-02-28"].map(dateOfWave)).toEqual([
      ...["2019", "", "2019-12", "", "", "2019-02-28"],
    ]);
  });
});

it("the narrative has its day as Swedish has it, and says of which clock the days of the journal are", () => {
  const { en, sv } = depositWords;
  expect([en.whoCaption, sv.whoCaption]).toEqual([
    "Table 1. Who did what in which step (days are UTC)",
    "Tabell 1. Vem som gjorde vad i vilket steg (dagar i UTC)",
  ]);
  expect(sv.made("1 maj 2024", "Kvali")).toMatch(/^Gjort den 1 maj 2024 med Kvali\./);
});

describe("waves and languages", () => {
  it("are told as one where there is one", () => {
    const { en, sv } = depositWords;
    expect([en.waves(["2022"]), en.waves(["2019", "2022"])]).toEqual([
      "Wave: 2022.",
      "Waves: 2019 and 2022.",
    ]);
    expect([sv.waves(["2022"]), sv.waves(["2019", "2022"])]).toEqual([
      "Omgång: 2022.",
      "Omgångar: 2019 och 2022.",
    ]);
    expect(en.languages(["Swedish"])).toBe("Language of the interviews: Swedish.");
  });

  it("stand as the language sorts them", () => {
    const talks = aProject({ transcripts: { One: [": So."], Two: [": So."] } });
    const [one, two] = [...talks.transcripts.values()];
    if (!one || !two) throw new RangeError("two are needed");
    const transcripts = new Map([
      [one.id, { ...one, wave: "Ålder" }],
      [two.id, { ...two, wave: "Vår" }],
    ]);
    const names = (language: string) => wavesOf({ ...talks, transcripts }, language).map(({ name }) => name);
    expect([names("sv"), names("en")]).toEqual([
      ["Vår", "Ålder"],
      ["Ålder", "Vår"],
    ]);
  });
});

describe("quotes with their notes", () => {
  it("say excerpt, whole passage, source, note and translations, and by which id they are found", () => {
    const interviews = depositedInterviews(chosen, "en");
    expect(rowsOf(annotationTable(chosen, interviews, quoteChoice))).toEqual([
      {
        ...{ id: "quote:1", entry: "Trust", excerpt: "A … with them.", passage: "A cup with them." },
        ...{ file: "transcripts/Marta.txt", line: "3", interview: "Marta", turn: "2", time: "" },
        ...{ attribution: "Wilma", role: "exemplar", analytic_note: "Waiting is the work." },
        ...{ translation: "Swedish: En med dem.", chosen_by: "Ek" },
      },
    ]);
  });

  it("say the excerpt as the house prints it, without marks about it, and the passage as it was said", () => {
    const said = aProject({
      codes: ["1 Trust !"],
      transcripts: { Marta: ["I: So?", "Vera: It's 'so', isn't it."] },
    });
    const [row] = rowsOf(
      annotationTable(
        withQuote(said, { words: "It's 'so', isn't it." }),
        depositedInterviews(said, "en"),
        quoteChoice,
      ),
    );
    expect([row?.excerpt, row?.passage]).toEqual(["It’s “so”, isn’t it.", "It's 'so', isn't it."]);
  });

  it("say who speaks where, in a quote of several voices", () => {
    const both = withQuote(study, { words: "A cup with them.\nIt was so." });
    const [row] = rowsOf(annotationTable(both, depositedInterviews(both, "en"), quoteChoice));
    expect(row?.passage).toBe("[Wilma:] A cup with them.\n[Vera:] It was so.");
    expect(row?.excerpt).toContain("Vera");
  });

  it("stand on the line of the file that they name", async () => {
    const files = await filesOf(asDeposit({ project: chosen, journal: [] }, { withStudy: false }));
    const lines = new TextDecoder().decode(files.get("transcripts/Marta.txt")).split("\n");
    expect(lines[3 - 1]).toBe("Wilma: A cup with them.");
    const page = new TextDecoder().decode(files.get("annotated-quotes.html"));
    for (const said of [
      "A … with them.",
      "A cup with them.",
      "line 3",
      "Waiting is the work.",
      "En med dem.",
    ])
      expect(page).toContain(said);
  });

  it("say what is to be written where nobody has said what they mean", async () => {
    const project = withQuote(study, { words: "A cup with them." });
    const files = await filesOf(asDeposit({ project, journal: [] }, { withStudy: false, language: "sv" }));
    expect(new TextDecoder().decode(files.get("annotated-quotes.html"))).toContain("Att skriva: hur stället");
  });
});

describe("the guide and the narrative", () => {
  it("have the questions as they are worded", () => {
    expect(interviewGuide(study.study, "en").blocks).toMatchObject([
      { is: "heading", text: "a · Beginnings" },
      { is: "item", runs: [{ text: "How did it begin?" }] },
      { is: "item", runs: [{ text: "And then?" }] },
    ]);
    const bare = { ...study, study: { ...study.study, guide: [] } };
    const files = depositPackage(asDeposit({ project: bare, journal: [] })).parts.map(({ file }) => file);
    expect(files.filter((file) => file.startsWith("interview-guide"))).toEqual([]);
  });

  it("say what the study knows plainly, and what is left to write in italics", () => {
    const { blocks } = dataNarrative(asDeposit({ project: study, journal: [] }), [], []);
    const said = blocks.flatMap((block) => (block.is === "paragraph" ? block.runs : []));
    const left = said.filter(({ text }) => text.startsWith("To write: "));
    expect(left.length).toBeGreaterThan(8);
    expect(left.every(({ look }) => look === "italic")).toBe(true);
    expect(said.filter(({ look }) => look === "italic")).toEqual(left);
    expect(said.map(({ text }) => text)).toContain("2 people in 2 interviews.");
  });
});
