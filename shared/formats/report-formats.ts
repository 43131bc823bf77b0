import type { ReportLanguage } from "../reports/report.ts";
import { type AskedReport, type Forms, kindOfReport, type ReportName } from "../reports/report-kinds.ts";

/** `exact` concerns CSV alone: no byte order mark and no guard against formulas, see write-csv.ts. */
export type WriteOptions = {
  readonly exact: boolean;
  /** Told how many files of a package are made, and of how many. */
  readonly tell?: (made: number, all: number) => void;
};

/** A kind of file: which form of a report it takes, and how it is written. Writers are loaded when they are needed. */
export type ReportFormat<Form extends keyof Forms = keyof Forms> = {
  readonly called: Readonly<Record<ReportLanguage, string>>;
  readonly takes: Form;
  readonly write: (form: Forms[Form], options: WriteOptions) => Promise<Uint8Array>;
};

export type AnyFormat = { [Form in keyof Forms]: ReportFormat<Form> }[keyof Forms];

/** Every format that can be written anywhere; see `extensionOf`. */
export const reportFormats = {
  docx: format({
    called: { en: "Word", sv: "Word" },
    takes: "pages",
    write: async (pages) => (await import("./docx/write-docx.ts")).writeDocx(pages),
  }),
  xlsx: format({
    called: { en: "Excel", sv: "Excel" },
    takes: "table",
    write: async (table) => (await import("./xlsx/write-xlsx.ts")).writeXlsx(table),
  }),
  csv: format({
    called: { en: "CSV", sv: "CSV" },
    takes: "table",
    write: async ({ columns, rows }, options) =>
      (await import("./csv/write-csv.ts")).writeCsv([columns, ...rows], options),
  }),
  md: format({
    called: { en: "Markdown", sv: "Markdown" },
    takes: "pages",
    write: async (pages) => bytesOf((await import("./markdown/write-markdown.ts")).writeMarkdown(pages)),
  }),
  odt: format({
    called: { en: "OpenDocument", sv: "OpenDocument" },
    takes: "pages",
    write: async (pages) => (await import("./odt/write-odt.ts")).writeOdt(pages),
  }),
  html: format({
    called: { en: "HTML", sv: "HTML" },
    takes: "pages",
    write: async (pages) => bytesOf((await import("./html/write-html.ts")).writeHtml(pages)),
  }),
  tex: format({
    called: { en: "LaTeX", sv: "LaTeX" },
    takes: "pages",
    write: async (pages) => bytesOf((await import("./tex/write-tex.ts")).writeTex(pages)),
  }),
  site: format({
    called: { en: "Web page", sv: "Webbsida" },
    takes: "site",
    write: async (site) => bytesOf(await (await import("./html/write-theme-site.ts")).writeThemeSite(site)),
  }),
  zip: format({
    called: { en: "ZIP package", sv: "ZIP-paket" },
    takes: "deposit",
    write: async (deposit, { tell }) =>
      (await import("./deposit/write-deposit.ts")).writeDeposit(deposit, tell),
  }),
  svg: format({
    called: { en: "SVG drawing", sv: "SVG-teckning" },
    takes: "picture",
    write: async (picture) => bytesOf((await import("./svg/write-svg.ts")).writeSvg(picture)),
  }),
};

export type FormatName = keyof typeof reportFormats;

/** The formats of a list that a kind of report can be written in. */
export function formatsOf<Name extends string>(
  kind: ReportName,
  formats: Readonly<Record<Name, { readonly takes: keyof Forms }>>,
): readonly Name[] {
  const names = Object.keys(formats) as Name[];
  return names.filter((name) => kindOfReport(kind)[formats[name].takes] !== null);
}

/** How files of a format end: as the format is called, but for the page to browse, which is .html. */
export function extensionOf(format: string): string {
  return format === "site" ? "html" : format;
}

/** The format among `formats` that a file name asks for by its extension, in either case; null for any other. */
export function formatOfFile(fileName: string, formats: readonly FormatName[] = names): FormatName | null {
  const extension = /\.([a-z]+)$/i.exec(fileName)?.[1]?.toLowerCase();
  return formats.find((name) => extensionOf(name) === extension) ?? null;
}

const names = Object.keys(reportFormats) as readonly FormatName[];

/** Makes the report and writes it. Throws RangeError when its kind has no form that the format takes. */
export async function writeReport(
  { kind, asked }: AskedReport,
  format: AnyFormat,
  options: WriteOptions,
): Promise<Uint8Array> {
  // The types do not tell which form the format takes, but the kind makes just that form.
  const { takes, write } = format as ReportFormat;
  const make = kindOfReport(kind)[takes];
  if (!make) throw new RangeError(`${kind} is not made as ${takes}`);
  return write(make(asked), options);
}

function format<Form extends keyof Forms>(definition: ReportFormat<Form>): ReportFormat<Form> {
  return definition;
}

function bytesOf(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}
