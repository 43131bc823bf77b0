import { describe, expect, it } from "vitest";
import { readTranslationTable } from "../../../shared/formats/read-translation-table.ts";
import { reportFormats, writeReport } from "../../../shared/formats/report-formats.ts";
import { UnreadableFile } from "../../../shared/outcome.ts";
import { applyDiff } from "../../../shared/project/diff.ts";
import type { Project } from "../../../shared/project/project.ts";
import { allQuotes } from "../../../shared/project/quotes-under.ts";
import type { Translation } from "../../../shared/project/records.ts";
import type { ReportLanguage } from "../../../shared/reports/report.ts";
import {
  translationMarksInOrder,
  translationPages,
  translationTable,
} from "../../../shared/reports/translation-list.ts";
import {
  readBackTranslations,
  type TranslationRow,
  takeTranslations,
} from "../../../shared/themes/read-back-translations.ts";
import { translationMarked, translationMarks } from "../../../shared/themes/translation-marks.ts";
import { aProject, withQuote } from "../../support/a-project.ts";
import { must } from "../../support/must.ts";

const translated = (id: string, language: string, text: string, fields: Partial<Translation> = {}) => ({
  ...{ id, language, text, translator: "Ek", status: "draft", checker: "", comment: "" },
  ...{ of: "", at: "2024-01-02T00:00:00Z" },
  ...fields,
});

const project = [
  {
    ...{ id: "quote:3f2a9c1b", words: "Vi väntade länge på kliniken.", order: "a" },
    edits: [{ kind: "cut", start: 11, end: 16 }],
    translations: [
      translated("t1", "en", "We waited … at the clinic.", { of: "Vi väntade … på kliniken." }),
      translated("t2", "pt-BR", "Esperamos.", { status: "checked", checker: "Silva", of: "Vi väntade." }),
    ],
  },
  {
    ...{ id: "quote:3f2a9cff", words: "Ja, det gjorde vi.", order: "b" },
    translations: [
      translated("t3", "en", "Yes, so\nwe did.", { status: "queried", checker: "Lind", comment: "“So”?" }),
    ],
  },
].reduce<Project>(
  (so, quote) => withQuote(so, quote as Parameters<typeof withQuote>[1]),
  aProject({
    codes: ["1 Care !"],
    transcripts: {
      One: ["Interviewer: Varför?", "Vera: Vi väntade länge på kliniken.", "Tomas: Ja, det gjorde vi."],
    },
  }),
);

const wanted = translationMarksInOrder(project);
const asked = (language: ReportLanguage) =>
  ({ kind: "translations", asked: { project, language, date: null } }) as const;

/** The rows of the list as it is written, with changes in some. */
function rows(change: (row: TranslationRow, at: number) => Partial<TranslationRow> = () => ({})) {
  const { columns, rows } = translationTable(project, { language: "en", date: null });
  return rows.map((cells, at): TranslationRow => {
    const row = Object.fromEntries(columns.map((column, place) => [column, cells[place]]));
    const whole = { ...row, line: at + 2 } as unknown as TranslationRow;
    return { ...whole, ...change(whole, at) };
  });
}

/** What changed, and what is remarked on, in short. */
function told(read: ReturnType<typeof readBackTranslations>) {
  return {
    changes: read.changes.map(({ translationId, after, comment, status }) => [
      translationId,
      after,
      comment,
      status,
    ]),
    remarks: read.remarks.map((remark) => ("row" in remark ? `${remark.is} ${remark.row.line}` : remark.is)),
    unchanged: read.unchanged,
  };
}

describe("the list of translations", () => {
  it("stands by status, what was asked first, with marks that name quote and language", () => {
    expect(translationTable(project, { language: "en", date: null }).rows).toEqual([
      [
        "3f2a9cf/en",
        "One",
        "3",
        "Ja, det gjorde vi.",
        "en",
        "Yes, so\nwe did.",
        "queried",
        "“So”?",
        "Ek",
        "Lind",
      ],
      [
        "3f2a9c1/en",
        "One",
        "2",
        "Vi väntade … på kliniken.",
        "en",
        "We waited … at the clinic.",
        "draft",
        "",
        "Ek",
        "",
      ],
      [
        "3f2a9c1/pt-BR",
        "One",
        "2",
        "Vi väntade … på kliniken.",
        "pt-BR",
        "Esperamos.",
        "checked",
        "",
        "Ek",
        "Silva",
      ],
    ]);
    const marks = translationMarks(project);
    for (const quote of allQuotes(project))
      for (const translation of quote.translations)
        expect(translationMarked(project, marks(quote, translation))).toEqual({ quote, translation });
    expect(
      ["3f2a9c/en", "3f2a9c1", "ffffff/en", "3f2a9c1/de"].map((mark) => translationMarked(project, mark)),
    ).toEqual([null, null, null, null]);
  });

  it("says above itself how many there are, and how many were made of another print form", () => {
    const [head] = translationPages(project, { language: "en", date: null }).blocks;
    expect(head).toMatchObject({
      runs: [
        {
          text: "3 translations: 1 draft, 1 checked, 1 queried. 2 of them were made of print forms that have changed since.",
        },
      ],
    });
  });
});

describe("a list of translations that comes back", () => {
  it.each(["docx", "csv"] as const)(
    "as it was written, as %s in either language, changes nothing",
    async (format) => {
      for (const language of ["en", "sv"] as const)
        for (const exact of [true, false]) {
          const bytes = await writeReport(asked(language), reportFormats[format], { exact });
          const { rows: read, unread } = readTranslationTable(`back.${format}`, bytes);
          expect(unread).toEqual([]);
          expect(told(readBackTranslations(project, read, wanted))).toEqual({
            ...{ changes: [], remarks: [], unchanged: 3 },
          });
        }
    },
  );

  it("in the order of either language is not told to be moved: Å stands first in one and last in the other", () => {
    const translations = [translated("t1", "en", "Yes.")];
    const study = ["Åsa", "Bo"].reduce<Project>(
      (so, name) =>
        withQuote(so, {
          ...{ id: `quote:${name}`, transcriptId: `transcript:${name}`, words: `Ja, ${name}.`, translations },
        } as unknown as Parameters<typeof withQuote>[1]),
      aProject({ codes: ["1 Care !"], transcripts: { Åsa: ["Åsa: Ja, Åsa."], Bo: ["Bo: Ja, Bo."] } }),
    );
    for (const language of ["en", "sv"] as const) {
      const { columns, rows } = translationTable(study, { language, date: null });
      const of = (name: string) => rows.map((row) => row[columns.indexOf(name)] ?? "");
      const read = of("id").map((id, at): TranslationRow => {
        const [original, translation] = [of("original")[at] ?? "", of("translation")[at] ?? ""];
        return { line: at + 2, id, original, translation, language: "en", status: null, comment: null };
      });
      const back = (list: readonly TranslationRow[]) =>
        told(readBackTranslations(study, list, translationMarksInOrder(study)));
      expect(back(read)).toEqual({ changes: [], remarks: [], unchanged: 2 });
    }
  });

  it("gives what was reworded as checked, a remark alone as queried, and what the status says before both", () => {
    const read = readBackTranslations(
      project,
      rows(
        (_, at) =>
          [
            { translation: "Yes, we did." },
            { comment: "Fine.", status: "kontrollerad" },
            { comment: "Tense?" },
          ][at] ?? {},
      ),
      wanted,
    );
    expect(told(read)).toEqual({
      changes: [
        ["t3", "Yes, we did.", "“So”?", "checked"],
        ["t1", "We waited … at the clinic.", "Fine.", "checked"],
        ["t2", "Esperamos.", "Tense?", "queried"],
      ],
      ...{ remarks: [], unchanged: 0 },
    });
    expect(read.changes[0]).toMatchObject({
      quoteId: "quote:3f2a9cff",
      language: "en",
      before: "Yes, so\nwe did.",
    });
  });

  it("does not take a status for news that stands as it left while the study went on", () => {
    const stale = rows((_, at) => ({ status: ["queried", "draft", "queried"][at] ?? null }));
    expect(told(readBackTranslations(project, stale, wanted))).toMatchObject({ changes: [], unchanged: 3 });
  });

  it("does not take other spaces for another text", () => {
    const spaced = rows(({ translation }) => ({
      translation: ` ${translation.replaceAll(" ", "\u00a0\n ")} `,
    }));
    expect(told(readBackTranslations(project, spaced, wanted))).toMatchObject({ changes: [], unchanged: 3 });
  });

  it("with rows gone, moved, twice, emptied or unknown says each, and loses nothing", () => {
    const [first, second, third] = rows();
    if (!first || !second || !third) throw new RangeError("three rows");
    const of = (...list: readonly TranslationRow[]) => told(readBackTranslations(project, list, wanted));
    expect(of(first, third)).toEqual({ changes: [], remarks: ["gone"], unchanged: 2 });
    expect(readBackTranslations(project, [first, third], wanted).remarks).toEqual([
      { is: "gone", ids: ["3f2a9c1/en"] },
    ]);
    expect(of(third, first, second).remarks).toEqual(["moved"]);
    expect(of(first, second, third, { ...first, line: 5, translation: "No." })).toMatchObject({
      ...{ changes: [], remarks: ["twice 5"] },
    });
    expect(of(first, { ...second, translation: " " }, third)).toMatchObject({
      changes: [],
      remarks: ["empty 3"],
    });
    expect(of(first, second, { ...third, id: "x", original: "Something else" }).remarks).toEqual([
      "unknown 4",
      "gone",
    ]);
    expect(of({ ...first, status: "fine" }, second, third).remarks).toEqual(["no-such-status 2"]);
    expect(of({ ...first, original: "Nej." }, second, third).remarks).toEqual(["original-differs 2"]);
  });

  it("without its column of ids finds rows by original and language, in whatever words that is", () => {
    const bare = rows(({ line }) => ({
      id: null,
      language: ["English", "engelska", "pt-br"][line - 2] ?? null,
    }));
    expect(told(readBackTranslations(project, bare, wanted))).toMatchObject({ remarks: [], unchanged: 3 });
    const barer = rows(() => ({ id: null, language: null }));
    expect(told(readBackTranslations(project, barer, wanted)).remarks).toEqual([
      "unknown 3",
      "unknown 4",
      "gone",
    ]);
  });

  it("with other columns is read by their names, and names those that are new", () => {
    const csv = "Translation,Remarks to you,Id\nYes.,Good,3f2a9cf/en\n";
    const { rows: read, unread } = readTranslationTable("back.csv", new TextEncoder().encode(csv));
    expect(unread).toEqual(["Remarks to you"]);
    expect(told(readBackTranslations(project, read, wanted)).changes).toEqual([
      ["t3", "Yes.", "“So”?", "checked"],
    ]);
  });

  it("without translations is refused with what it has instead", () => {
    const csv = new TextEncoder().encode("id,text\na,b\n");
    const fault = (() => {
      try {
        return readTranslationTable("back.csv", csv);
      } catch (error) {
        return error;
      }
    })();
    expect(fault).toBeInstanceOf(UnreadableFile);
    expect((fault as UnreadableFile).detail).toBe("translation (the table has id, text)");
  });
});

describe("what changed in translations", () => {
  const { changes } = readBackTranslations(
    project,
    rows(
      (_, at) =>
        [{ translation: "Yes, we did." }, { comment: "Which clinic?" }, { translation: "Nós esperamos." }][
          at
        ] ?? {},
    ),
    wanted,
  );
  const wish = { file: "back.docx", changes, checker: " Lind ", at: "2024-02-01T00:00:00Z" };

  it("is taken in one deed, with who checked and when, and of which print form", () => {
    const after = applyDiff(project, must(takeTranslations(project, wish)));
    expect(
      [...allQuotes(after)].flatMap(({ translations }) =>
        translations.map(({ text, status, checker, comment, of, at }) => [
          text,
          status,
          checker,
          comment,
          of,
          at,
        ]),
      ),
    ).toEqual([
      [
        "We waited … at the clinic.",
        "queried",
        "Lind",
        "Which clinic?",
        "Vi väntade … på kliniken.",
        wish.at,
      ],
      ["Nós esperamos.", "checked", "Lind", "", "Vi väntade … på kliniken.", wish.at],
      ["Yes, we did.", "checked", "Lind", "“So”?", "Ja, det gjorde vi.", wish.at],
    ]);
  });

  it("is not taken where the study has gone on meanwhile, nor without a name", () => {
    const after = applyDiff(project, must(takeTranslations(project, wish)));
    const again = takeTranslations(after, {
      ...wish,
      changes: changes.filter(({ translationId }) => translationId !== "t1"),
    });
    expect(again).toEqual({ is: "refused", why: "nothing-changed" });
    expect(takeTranslations(project, { ...wish, checker: " " })).toEqual({
      is: "refused",
      why: "no-checker",
    });
  });
});
