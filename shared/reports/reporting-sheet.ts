import { type FlatTable, flatTable } from "./flat-table.ts";
import { cell, dateLine, paragraph, plain, type Report, type Row } from "./report.ts";
import type { SheetItem } from "./sheets/sheet.ts";
import { type SheetName, sheetFor, sheets } from "./sheets/sheets.ts";
import type { ToldChoice } from "./told-study.ts";

export type SheetChoice = ToldChoice & {
  /** Which sheet; null: the one that fits the study's method. */
  readonly sheet: SheetName | null;
};

/** The sheet that is asked for. */
export function sheetAsked({ project, sheet }: Pick<SheetChoice, "project" | "sheet">): SheetName {
  return sheet ?? sheetFor(project.study.method);
}

/** An item with what the study says, and what is left to write; either may be empty, never both. */
type Filled = { readonly item: SheetItem; readonly says: string; readonly write: string };

function filled(item: SheetItem, { language, ...told }: SheetChoice): Filled {
  const says = item.tells?.(told, language) ?? "";
  const unfit = told.project.study.method === "reflexive" ? item.unfit : null;
  const left = unfit ?? item.write;
  const write = left?.[language] ?? (says === "" ? words[language].theItem : "");
  return { item, says, write };
}

const words = {
  en: {
    title: (name: string) => `Reporting sheet: ${name}`,
    head: (known: number, all: number, source: string) =>
      `After ${source}, in Kvali’s own short words: ${known} of ${all} items have something to say from the study, the rest is to write.`,
    caption: (name: string) => `Table 1. ${name}`,
    columns: ["No.", "Topic", "What the study says"],
    toWrite: "To write: ",
    theItem: "what the item asks for.",
  },
  sv: {
    title: (name: string) => `Rapporteringsblad: ${name}`,
    head: (known: number, all: number, source: string) =>
      `Efter ${source}, med Kvalis egna korta ord: ${known} av ${all} punkter har något att säga ur studien, resten är att skriva.`,
    caption: (name: string) => `Tabell 1. ${name}`,
    columns: ["Nr", "Ämne", "Vad studien säger"],
    toWrite: "Att skriva: ",
    theItem: "det som punkten frågar efter.",
  },
} as const;

/** A guideline's items with what the study can say of itself, and what is left to write, in italics. */
export function reportingSheet(choice: SheetChoice): Report {
  const { project, language, date } = choice;
  const { called, source, about, sections } = sheets[sheetAsked(choice)];
  const { title, head, caption, columns, toWrite } = words[language];
  const parts = sections.map((section) => ({
    title: section.title[language],
    items: section.items.map((item) => filled(item, choice)),
  }));
  const all = parts.flatMap(({ items }) => items);
  const known = all.filter(({ says }) => says !== "").length;
  const rows = parts.flatMap((part): Row[] => [
    { cells: [{ ...cell({ text: part.title, look: "bold" }), columnSpan: 3 }] },
    ...part.items.map(({ item, says, write }): Row => {
      return {
        cells: [
          cell(plain(item.number)),
          cell(plain(item.topic[language])),
          cell(
            ...(says === "" ? [] : [plain(write === "" ? says : `${says}\n`)]),
            ...(write === "" ? [] : [{ text: `${toWrite}${write}`, look: "italic" as const }]),
          ),
        ],
      };
    }),
  ]);
  const shares = [0.08, 0.26, 0.66] as const;
  return {
    language,
    page: "portrait",
    title: title(called),
    subtitle: project.study.name,
    author: project.study.author,
    blocks: [
      ...dateLine(date),
      paragraph(plain(head(known, all.length, source))),
      ...(about === null ? [] : [paragraph(plain(about[language]))]),
      {
        is: "table",
        caption: caption(called),
        columns: columns.map((heading, at) => ({ heading, share: shares[at] ?? 0, align: "left" })),
        rows,
      },
    ],
  };
}

export const sheetColumns = ["sheet", "section", "number", "topic", "study", "write"] as const;

/** One row an item, as a spreadsheet takes it. */
export function sheetTable(choice: SheetChoice): FlatTable {
  const { language } = choice;
  const { called, sections } = sheets[sheetAsked(choice)];
  const rows = sections.flatMap(({ title, items }) =>
    items.map((item) => {
      const { says, write } = filled(item, choice);
      const { number, topic } = item;
      return { sheet: called, section: title[language], number, topic: topic[language], study: says, write };
    }),
  );
  return flatTable(sheetColumns, rows);
}
