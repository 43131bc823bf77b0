import { newTheme } from "../../codebook/new-theme.ts";
import type { Code, Theme, ThemeStatus } from "../../project/records.ts";

/** What a code says of itself, all of which REFI-QDA has one text for. */
export type CodeTexts = Pick<Code, "definition" | "counts" | "countsNot" | "example"> & {
  readonly theme: Omit<Theme, "gathers" | "reviews"> | null;
};

/** Each text with the words before it; they are the file's, and in English whatever the language of the study. */
const labels = {
  counts: "Counts: ",
  countsNot: "Does not count: ",
  example: "Example: ",
  status: "Theme: ",
  concept: "Central concept: ",
  is: "Is: ",
  isNot: "Is not: ",
  reason: "Reason: ",
} as const;
type Labelled = keyof typeof labels;

const order = Object.keys(labels) as readonly Labelled[];
const coreWords = ", the core theme";

/** The one text that a code has in a file: its definition, then paragraphs that begin with what they are. */
export function descriptionOf(code: CodeTexts): string {
  const { theme } = code;
  const status = theme === null ? "" : `${theme.status}${theme.core ? coreWords : ""}`;
  const { counts, countsNot, example } = code;
  const { concept = "", is = "", isNot = "", reason = "" } = theme ?? {};
  const texts = { counts, countsNot, example, status, concept, is, isNot, reason };
  const said = order.flatMap((name) => (texts[name] === "" ? [] : [labels[name] + texts[name]]));
  return [code.definition, ...said].filter((text) => text !== "").join("\n\n");
}

/** How many texts a description holds besides the definition. */
export function textsBeside({ counts, countsNot, example, theme }: CodeTexts): number {
  const texts = [counts, countsNot, example, theme?.concept, theme?.is, theme?.isNot, theme?.reason];
  return texts.filter((text) => text).length;
}

/** What stands between two texts; before a label, so that a text may end with empty lines. */
const paragraphs = new RegExp(`\\n\\n(?=${Object.values(labels).join("|")})`);

const statuses: readonly ThemeStatus[] = ["candidate", "provisional", "final", "dropped"];

/** The texts of a description that `descriptionOf` wrote; a text that itself begins a paragraph so is read as what it says. */
export function textsOf(description: string): CodeTexts {
  const texts: Partial<Record<Labelled | "definition", string>> = {};
  let at: Labelled | "definition" = "definition";
  let from = 0;
  for (const part of description.split(paragraphs)) {
    const next = order.findIndex((name, n) => n >= from && part.startsWith(labels[name]));
    const name = order[next];
    if (name !== undefined && (name !== "status" || statusIn(part.slice(labels.status.length)))) {
      at = name;
      from = next + 1;
      texts[at] = part.slice(labels[name].length);
    } else texts[at] = texts[at] === undefined ? part : `${texts[at]}\n\n${part}`;
  }
  const status = statusIn(texts.status ?? "");
  const { definition = "", counts = "", countsNot = "", example = "" } = texts;
  const { concept = "", is = "", isNot = "", reason = "" } = texts;
  const core = texts.status?.endsWith(coreWords) ?? false;
  const theme = status ? { ...newTheme(status), concept, is, isNot, core, reason } : null;
  return { definition, counts, countsNot, example, theme };
}

function statusIn(words: string): ThemeStatus | null {
  return statuses.find((status) => words === status || words === status + coreWords) ?? null;
}
