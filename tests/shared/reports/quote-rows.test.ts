import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { commentCoding } from "../../../shared/coding/comment-coding.ts";
import { applyDiff } from "../../../shared/project/diff.ts";
import { allCodings, type Project } from "../../../shared/project/project.ts";
import { quoteColumns, quoteRows } from "../../../shared/reports/quote-rows.ts";
import { everyQuote } from "../../support/a-choice.ts";
import { aProject } from "../../support/a-project.ts";
import { inSections } from "../../support/in-sections.ts";

const rowsOf = (project: Project, template = "{pseudonym}") =>
  quoteRows(project, everyQuote(project, template));

it("has the columns that tables elsewhere count on", () =>
  expect(quoteColumns.join()).toBe(
    "theme,subtheme,code,quote,transcript,participant,turn,start,end,coder,path,attribution,speaker,time,words,section,comment",
  ));

describe("a row", () => {
  const codes = [
    "0 Work",
    "  1 Trust !",
    "    2 Waiting",
    "      3 Alone !",
    "        4 Coffee",
    "5 Weather",
  ];
  const people = { Wilma: { role: "nurse" } };
  const first = (...turns: readonly string[]) =>
    rowsOf(aProject({ people, codes, transcripts: { A: turns } }), "{pseudonym}[, a {role}]")[0];

  it("tells everything of a coding", () =>
    expect(first("Interviewer: How?", "@3665 Wilma: I don't «4 know, I waited».")).toEqual({
      theme: "Trust",
      subtheme: "Waiting > Alone",
      code: "Coffee",
      quote: "know, I waited",
      transcript: "A",
      participant: "Wilma",
      turn: "2",
      start: "13",
      end: "27",
      coder: "Ek",
      path: "Work > Trust > Waiting > Alone > Coffee",
      attribution: "Wilma, a nurse",
      speaker: "Wilma",
      time: "01:01:05",
      words: "3",
      section: "",
      comment: "",
    }));

  it("ends with what the coder said of the coding", () => {
    const project = aProject({ codes: ["1 Trust"], transcripts: { A: ["«1 a» b"] } });
    const outcome = commentCoding(project, { codingId: "coding:1", comment: "Irony?" });
    const [row] = rowsOf(outcome.is === "done" ? applyDiff(project, outcome.value) : project);
    expect(row?.comment).toBe("Irony?");
  });

  it("has neither theme nor subtheme under no theme", () =>
    expect(first("Wilma: «5 Cold.»")).toMatchObject({ theme: "", subtheme: "", code: "Weather" }));

  it("names everyone behind a label once as participants, and together in the attribution (B10)", () => {
    const project = aProject({
      people: { Wilma: {}, Bo: {}, Ida: {} },
      codes,
      transcripts: { A: ["Wilma: «5 So.", "Wilma + Bo + Ida: Yes.»"] },
    });
    expect(rowsOf(project)[0]).toMatchObject({
      participant: "Wilma; Bo; Ida",
      attribution: "Wilma; Wilma, Bo and Ida",
      speaker: "Wilma; Wilma + Bo + Ida",
    });
  });

  it("names people beside the interviewer, and the interviewer alone", () => {
    expect(first("Wilma: «1 So.", "Interviewer: Why?", "P2: Yes.»")).toMatchObject({
      participant: "Wilma; P2",
      speaker: "Wilma; Interviewer; P2",
      turn: "1",
      time: "",
    });
    expect(first("Interviewer: «1 Why?»")).toMatchObject({ participant: "Interviewer" });
    expect(first("«1 Why?»")).toMatchObject({ participant: "", speaker: "", attribution: "A" });
  });

  it("begins in the turn where its first word stands", () =>
    expect(first("Wilma: So.", "Wilma: «1 Then", "Wilma: now.»")).toMatchObject({
      turn: "2",
      quote: "Then\nnow.",
    }));
});

it("go by codebook, then by the transcripts' names as people count, then by place", () => {
  const project = aProject({
    codes: ["1 B", "2 A"],
    transcripts: { "Int 10": ["x «2 a» «1 b» «1 c»"], "Int 9": ["«1 d»"], Åsa: ["«1 e»"], Berit: ["«1 f»"] },
  });
  expect(rowsOf(project).map(({ quote }) => quote)).toEqual(["e", "f", "d", "b", "c", "a"]);
});

it("are the codings that have words, one to one, each quoting exactly its place (seed 21)", () => {
  const turn = fc
    .array(
      fc.tuple(
        fc.constantFrom("W: ", "Interviewer: ", ""),
        fc.constantFrom("1", "2"),
        fc.string({ unit: "binary" }),
      ),
    )
    .map((parts) =>
      parts.map(([label, key, words]) => `${label}before «${key} ${words.replace(/[«»]/g, "")}.» after`),
    );
  fc.assert(
    fc.property(turn, turn, (a, b) => {
      const project = aProject({ codes: ["1 Trust !", "  2 Coffee"], transcripts: { A: a, B: b } });
      const rows = rowsOf(project);
      const told = rows.map(({ transcript, code, start, end }) => `${transcript} ${code} ${start} ${end}`);
      const made = [...allCodings(project)].map(
        ({ transcriptId, codeId, start, end }) =>
          `${project.transcripts.get(transcriptId)?.name} ${project.codes.get(codeId)?.name} ${start} ${end}`,
      );
      expect(told.toSorted()).toEqual(made.toSorted());
      for (const { quote, transcript, start, end } of rows)
        expect(quote).toBe(
          project.transcripts.get(`transcript:${transcript}`)?.text.slice(Number(start), Number(end)),
        );
    }),
    { seed: 21 },
  );
});

it("name the section of the guide that each coding starts in", () => {
  const guided = inSections("ab", ["W: «1 one»", "a W: «1 two", "b W: more» and «1 three»"]);
  expect(quoteRows(guided, everyQuote(guided)).map(({ section }) => section)).toEqual([
    "",
    "a · Section a",
    "b · Section b",
  ]);
  expect(quoteRows(guided, { ...everyQuote(guided), sections: ["b"] }).map(({ quote }) => quote)).toEqual([
    "three",
  ]);
});
