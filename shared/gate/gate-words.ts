import type { Doubt } from "./find-names.ts";
import type { FilePart, GateHit } from "./gate-texts.ts";

type InBoth = Readonly<Record<"en" | "sv", string>>;

/** What of a file a name stands in, as window and terminal say it. */
export const partWords: Readonly<Record<FilePart, InBoth>> = {
  "file-name": { en: "the file’s name", sv: "filens namn" },
  title: { en: "the title", sv: "rubriken" },
  property: { en: "the file’s properties", sv: "filens egenskaper" },
  heading: { en: "a heading", sv: "en rubrik" },
  text: { en: "the text", sv: "texten" },
  quote: { en: "a quote", sv: "ett citat" },
  attribution: { en: "who is quoted", sv: "vem som citeras" },
  speaker: { en: "who speaks in a quote", sv: "vem som talar i ett citat" },
  caption: { en: "a table’s caption", sv: "en tabells rubrik" },
  column: { en: "a column’s heading", sv: "en kolumns rubrik" },
  cell: { en: "a table", sv: "en tabell" },
  picture: { en: "the picture", sv: "bilden" },
  "alt-text": { en: "the picture’s description", sv: "bildens beskrivning" },
  study: { en: "the study", sv: "studien" },
  history: { en: "the history", sv: "historiken" },
  original: { en: "an imported file", sv: "en importerad fil" },
};

/** Why a word may be something else than a name. */
export const doubtWords: Readonly<Record<Doubt, InBoth>> = {
  "small-letters": { en: "in small letters", sv: "med små bokstäver" },
  "other-marks": { en: "with other marks on its letters", sv: "med andra tecken på bokstäverna" },
  "other-word": { en: "within a longer word", sv: "i ett längre ord" },
  "run-together": { en: "over a line break", sv: "över en radbrytning" },
};

/** In what of the file a hit stands: "a quote, a table"; of a study's file "the history (entry 12)". */
export function sayParts({ parts, which }: Pick<GateHit, "parts" | "which">, language: "en" | "sv"): string {
  const all = parts.map((part) => partWords[part][language]).join(", ");
  if (which === "") return all;
  const isEntry = parts.includes("history");
  return `${all} (${isEntry ? `${language === "sv" ? "post" : "entry"} ` : ""}${which})`;
}
