import type { FilePart, FileText } from "../gate/gate-texts.ts";
import type { Forms } from "./report-kinds.ts";

/**
 * Every text that a report has in it before a writer writes it, whatever it is made as: words, headings, what its properties
 * and its description for those who cannot see it say. Nothing is known here of blocks and cells but which fields are no
 * words, so that what a report is made of later is looked at as well. Words that differ only in looks are one text, and so are
 * the lines of a quote or of a drawn label.
 */
export function* textsOfReport(form: Forms[keyof Forms]): Generator<FileText> {
  yield* textsIn(form, "text");
}

function* textsIn(value: unknown, part: FilePart): Generator<FileText> {
  if (typeof value === "string") {
    if (value !== "") yield { part, text: value };
  } else if (Array.isArray(value)) {
    for (const one of value) yield* textsIn(one, part);
  } else if (typeof value === "object" && value !== null) {
    const is = "is" in value && typeof value.is === "string" ? (partOfBlock[value.is] ?? part) : part;
    for (const [name, field] of Object.entries(value)) {
      if (isNoText.has(name)) continue;
      const here = partOfField[name] ?? is;
      const joint = jointOf[name];
      if (joint === undefined || !Array.isArray(field)) yield* textsIn(field, here);
      else yield* joinedTexts(field, here, joint);
    }
  }
}

/** Pieces of one text: their words together, and whatever else they have. */
function* joinedTexts(pieces: readonly unknown[], part: FilePart, joint: string): Generator<FileText> {
  const words: string[] = [];
  for (const piece of pieces) {
    const { text, words: drawn, ...rest } = Object(piece) as Readonly<Record<string, unknown>>;
    for (const said of [text, drawn]) if (typeof said === "string") words.push(said);
    yield* textsIn(rest, part);
  }
  yield* textsIn(words.join(joint), part);
}

/** Fields whose elements are pieces of one text, and what stands between those. */
const jointOf: Readonly<Record<string, string>> = { runs: "", lines: "\n", shapes: "\n" };

const partOfBlock: Readonly<Record<string, FilePart>> = { heading: "heading", quote: "quote" };

const partOfField: Readonly<Record<string, FilePart>> = {
  title: "title",
  subtitle: "title",
  author: "property",
  attribution: "attribution",
  speaker: "speaker",
  caption: "caption",
  columns: "column",
  rows: "cell",
  drawn: "picture",
  description: "alt-text",
  file: "file-name",
};

/** What tells how something looks or what it is, in words of the program. */
const isNoText: ReadonlySet<string> = new Set([
  ...["is", "look", "role", "page", "align", "language", "numbers"],
  // What the study's own file in a package is written of: gateReport looks at its records and its journal.
  "whole",
  ...["path", "stroke", "fill", "paint", "style", "anchor", "ink"],
]);
