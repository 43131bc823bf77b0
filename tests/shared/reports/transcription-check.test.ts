import { describe, expect, it } from "vitest";
import { markTurns } from "../../../shared/checking/mark-turns.ts";
import { replaceTranscript } from "../../../shared/checking/replace-transcript.ts";
import { applyDiff } from "../../../shared/project/diff.ts";
import type { Report } from "../../../shared/reports/report.ts";
import {
  correctionLog,
  studyAsChecked,
  transcriptionCheck,
} from "../../../shared/reports/transcription-check.ts";
import { correctionLogTable, transcriptionTable } from "../../../shared/reports/transcription-rows.ts";
import { aProject } from "../../support/a-project.ts";
import { CorrectedStudy } from "../../support/corrected-study.ts";
import { must } from "../../support/must.ts";

function aStudy(): CorrectedStudy {
  return new CorrectedStudy(
    aProject({
      people: { Marta: {}, Kim: {} },
      transcripts: {
        Marta: ["Interviewer: When did you come?", "Marta: I came in 2018 and I did like it there."],
        Kim: ["Kim: Yes, I was there once with Ana."],
        Ali: ["Ali: Nothing."],
      },
    }),
  );
}

function corrected(): CorrectedStudy {
  return aStudy()
    .correct("Marta", "2018", "2019")
    .correct("Marta", "did like", "did not like")
    .correct("Kim", "Yes, I", "I", "M. Ek", "2024-02-03");
}

function paragraphsOf({ blocks }: Report): string {
  return blocks
    .flatMap((block) => (block.is === "paragraph" ? [block.runs.map(({ text }) => text).join("")] : []))
    .join("\n");
}

describe("the transcription check", () => {
  it("says for Methods who corrected what, how many errors there were, and how that was counted", () => {
    const text = paragraphsOf(transcriptionCheck(corrected().asked()));
    expect(text).toContain(
      "2 of 3 interviews were corrected after import, by A. Lind and M. Ek, from 1 February 2024 to 3 February 2024: 3 corrections stand.",
    );
    // 2019 for 2018, "not" left out, "Yes" put in; 15 words of Marta and 6 of Kim.
    expect(text).toMatch(/\(21 words\).* a word error rate of 14\.29% \(95% interval [\d.]+% to [\d.]+%\)/);
    expect(text).toContain("1 word was heard as another, 1 left out and 1 put in.");
    expect(text).toContain("1 is of a name or number, and 1 has a negation on one side only.");
    expect(text).toContain("1,999 resamples, seed 1; Bisani and Ney 2004");
    expect(text).toContain("In 1 other interview nothing was corrected; the study does not say");
  });

  it("says it in Swedish, with numbers as Swedish writes them", () => {
    const text = paragraphsOf(transcriptionCheck(corrected().asked("sv")));
    expect(text).toContain("2 av 3 intervjuer efter inläsningen, av A. Lind och M. Ek");
    expect(text).toMatch(/ordfelsfrekvens \(WER\) på 14,29\s%/);
    expect(correctionLog(corrected().asked("sv")).title).toBe("Rättelselogg");
  });

  it("says that nothing was corrected, and prints no empty table", () => {
    const report = transcriptionCheck(aStudy().asked());
    expect(report.blocks).toHaveLength(1);
    expect(paragraphsOf(report)).toBe("The journal shows no correction of an interview.");
    expect(transcriptionTable(aStudy().asked()).rows).toEqual([]);
  });

  it("says how many errors there were in the turns that are marked as checked, corrected or not", () => {
    const study = corrected();
    const mark = (name: string, turn: number, outcome: "checked" | "unintelligible") => {
      const { id, turns } = study.transcript(name);
      const marked = markTurns(study.project, {
        ...{
          transcriptId: id,
          turnIds: turns.slice(turn - 1, turn).map((one) => one.id),
          outcome,
          question: "",
        },
        ...{ by: "M. Ek", at: "2024-02-04T10:00:00Z", newCheckId: () => `check:${name} ${turn}` as const },
      });
      study.project = applyDiff(study.project, must(marked));
    };
    mark("Marta", 2, "checked");
    mark("Ali", 1, "checked");
    mark("Kim", 1, "unintelligible");
    // Two errors in Marta's eleven words, none in Ali's one; Kim's cannot be told.
    const text = paragraphsOf(transcriptionCheck(study.asked()));
    expect(text).toContain(
      "marked as checked (2, with 12 words, in 2 interviews; by M. Ek) the word error rate of the text as it came was 16.67% (95% interval 0.00% to 18.18%).",
    );
    expect(text).toContain("In 1 other interview nothing was corrected.");
    expect(transcriptionTable(study.asked()).rows.at(-1)?.slice(0, 4)).toEqual([
      "checked",
      "",
      "12",
      "0.166667",
    ]);
  });

  it("says which transcripts a program wrote that turns speech into text", () => {
    const study = corrected();
    const kim = study.transcript("Kim");
    const project = {
      ...study.project,
      transcripts: new Map(study.project.transcripts).set(kim.id, {
        ...kim,
        machine: { tool: "whisper.cpp", model: "" },
      }),
    };
    expect(paragraphsOf(transcriptionCheck({ ...study.asked(), project }))).toContain(
      "One transcript came from a program that turns speech into text (whisper.cpp): Kim; its turns count as unchecked until",
    );
  });

  it("has the rates of each interview and of all, in tables to print and for spreadsheets", () => {
    const asked = corrected().asked();
    const { columns, rows, numbers } = transcriptionTable(asked);
    expect(rows.map((row) => row.slice(0, 4))).toEqual([
      ["interview", "Marta", "15", "0.133333"],
      ["interview", "Kim", "6", "0.166667"],
      ["all", "", "21", "0.142857"],
    ]);
    expect([numbers.has("word_error_rate"), columns.includes("interview")]).toEqual([true, true]);
    const [rates] = transcriptionCheck(asked).blocks.filter((block) => block.is === "table");
    const printed = rates?.rows.map(({ cells }) => cells.slice(0, 4).map(({ runs }) => runs[0]?.text));
    expect(printed).toEqual([
      ["Marta", "15", "13.33%", expect.stringMatching(/^[\d.]+% – [\d.]+%$/)],
      ["Kim", "6", "16.67%", "–"],
      ["All of these", "21", "14.29%", expect.stringMatching(/^[\d.]+% – [\d.]+%$/)],
    ]);
  });

  it("has the log with words of before and after, classes in words that stay the same", () => {
    const { columns, rows } = correctionLogTable(corrected().asked());
    expect(columns).toEqual([
      "interview",
      "turn",
      "leading",
      "before",
      "after",
      "trailing",
      "class",
      "reason",
      "by",
      "at",
    ]);
    expect(rows).toEqual([
      [
        "Marta",
        "2",
        "came in",
        "2018",
        "2019",
        "and I",
        "substitution; name-or-number",
        "",
        "A. Lind",
        "2024-02-01T10:30:00Z",
      ],
      [
        "Marta",
        "2",
        "I did",
        "",
        "not",
        "like it",
        "omission; meaning-changing",
        "",
        "A. Lind",
        "2024-02-01T10:30:00Z",
      ],
      ["Kim", "1", "", "Yes,", "", "I was", "insertion", "", "M. Ek", "2024-02-03T10:30:00Z"],
    ]);
  });

  it("counts what a corrected file changed like what was typed", () => {
    const study = aStudy();
    const { id, turns, speakers, source } = study.transcript("Kim");
    const text = "Yes, I was never there once with Anna.";
    const [turn] = turns;
    if (!turn) throw new Error("Kim says something");
    const draft = { text, turns: [{ ...turn, end: text.length }], speakers, language: "en", notes: [] };
    const outcome = replaceTranscript(
      study.project,
      { transcriptId: id, draft: draft as never, answers: { people: {} }, source, foundAgain: new Map() },
      () => "participant:new",
    );
    study.did({ is: "replace-transcript", transcriptId: id }, must(outcome));
    const { corrections } = studyAsChecked(study.asked());
    expect(corrections.map(({ before, after, classes }) => [before, after, classes])).toEqual([
      ["", "never", ["omission", "meaningChanging"]],
      ["Ana.", "Anna.", ["substitution", "nameOrNumber"]],
    ]);
  });
});
