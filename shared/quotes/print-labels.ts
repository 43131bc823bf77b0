import type { HouseStyle, Quote, Transcript } from "../project/records.ts";
import { isHeard, saidByTurn } from "./heard-in-print.ts";
import { printText } from "./print-text.ts";
import { nameOfVoice, type Piece, type VoiceWords } from "./voices.ts";

/** Who speaks in a quote: its pieces as `piecesOf` cuts them, in places of the transcript. */
export type QuoteVoices = {
  readonly transcript: Transcript;
  readonly pieces: readonly Piece[];
  readonly words: VoiceWords;
};

/** What one voice says in print before another begins: under which name, and its words, which may have several lines. */
type SpokenPart = { readonly label: string; readonly text: string };

/**
 * The print form of a quote in which those who speak are named as the house has it, each where they begin, on a line of
 * their own. Where only one voice is left in print, nobody is: the attribution says who it is.
 */
export function labelledPrint(form: Form, style: HouseStyle, voices: QuoteVoices): string {
  const parts = talkIn(form, style, voices);
  if (!parts) return printText(form.quote, form.edits, style.cutMark);
  return parts.map(({ label, text }) => `${label}: ${text}`).join("\n");
}

/** Who begins to speak in each line of a print form, null where somebody goes on; null where nobody is named in it. */
export function labelsByLine(
  form: Form,
  style: HouseStyle,
  voices: QuoteVoices,
): readonly (string | null)[] | null {
  const parts = talkIn(form, style, voices);
  return (
    parts?.flatMap(({ label, text }) => text.split("\n").map((_, line) => (line === 0 ? label : null))) ??
    null
  );
}

/**
 * A translation with those who speak named as in the print form that it is of, line by line. Whoever wrote it may have named them. Null
 * where it has other lines, so that nobody can tell whose they are.
 */
export function labelledTranslation(text: string, labels: readonly (string | null)[]): string | null {
  const lines = text.split("\n");
  const begun = lines.filter((line) => /^\p{L}[^\n:]{0,40}:\s/u.test(line)).length;
  if (begun >= labels.filter((label) => label !== null).length) return text;
  if (lines.length !== labels.length) return null;
  return lines.map((line, at) => (labels[at] ? `${labels[at]}: ${line}` : line)).join("\n");
}

type Form = Pick<Quote, "quote" | "start" | "edits">;

/** The parts of a print form in which several speak and are named; else null. */
function talkIn(
  { quote, start, edits }: Form,
  { cutMark, labels }: HouseStyle,
  { transcript, pieces, words }: QuoteVoices,
): readonly SpokenPart[] | null {
  if (labels === "none" || pieces.length < 2) return null;
  const names = pieces.map(({ voice }) => nameOfVoice(voice, transcript, words));
  const said = saidByTurn({ quote, start, edits }, pieces, cutMark).map((one) => ({
    ...one,
    name: names[one.turn] ?? "",
  }));
  const heard = new Set(said.filter(isHeard).map(({ name }) => name));
  if (heard.size < 2) return null;

  const labelOf = labelsFor([...heard], labels);
  const parts: SpokenPart[] = [];
  let speaking: string | null = null;
  for (const one of said) {
    const last = parts.at(-1);
    const begins = one.name !== speaking && (isHeard(one) || speaking === null) && one.printed.trim() !== "";
    if (begins) {
      parts.push({ label: labelOf(one.name), text: one.printed.trimStart() });
      speaking = one.name;
    } else if (last)
      parts[parts.length - 1] = { ...last, text: last.text + (one.space ? " " : "") + one.printed };
  }
  return parts.map(({ label, text }) => ({ label, text: text.trimEnd() }));
}

/** What each is called: by an initial only where no two have the same. */
function labelsFor(names: readonly string[], labels: "initial" | "name"): (name: string) => string {
  const initial = (name: string) => Array.from(name)[0]?.toLocaleUpperCase() ?? "";
  const areDifferent = new Set(names.map(initial)).size === names.length;
  return labels === "initial" && areDifferent ? initial : (name) => name;
}
