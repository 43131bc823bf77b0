import {
  extensionOf,
  formatsOf,
  type ReportFormat,
  reportFormats,
} from "../../shared/formats/report-formats.ts";
import type { ReportName } from "../../shared/reports/report-kinds.ts";
import type { Language } from "../language/language.ts";

const png: ReportFormat<"picture"> = {
  called: { en: "PNG picture, 300 dpi", sv: "PNG-bild, 300 dpi" },
  takes: "picture",
  write: async (picture) => (await import("./paint-picture.ts")).pngOf(picture),
};

/** The formats that the window has: those that are written anywhere, and what takes a canvas to paint. */
export const windowFormats = { ...reportFormats, png };
export type WindowFormat = keyof typeof windowFormats;

/** The formats that a kind of report can be saved in. */
export function formatsInWindow(kind: ReportName): readonly WindowFormat[] {
  return formatsOf<WindowFormat>(kind, windowFormats);
}

/** "Word (.docx)". */
export function formatLabel(format: WindowFormat, language: Language): string {
  return `${windowFormats[format].called[language]} (.${extensionOf(format)})`;
}
