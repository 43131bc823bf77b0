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

/**
 * The print form of a quote in which those who speak are named as the house has it, each where they begin, on a line of
 * their own. Where only one voice is left in print, nobody is: the attribution says who it is.
 */
export function labelledPrint(
  { quote, start, edits }: Pick<Quote, "quote" | "start" | "edits">,
  { cutMark, labels }: HouseStyle,
  { transcript, pieces, words }: QuoteVoices,
): string {
  const whole = printText(quote, edits, cutMark);
  if (labels === "none" || pieces.length < 2) return whole;
  const names = pieces.map(({ voice }) => nameOfVoice(voice, transcript, words));
  const said = saidByTurn({ quote, start, edits }, pieces, cutMark).map((one) => ({
    ...one,
    name: names[one.turn] ?? "",
  }));
  const heard = new Set(said.filter(isHeard).map(({ name }) => name));
  if (heard.size < 2) return whole;

  const labelOf = labelsFor([...heard], labels);
  let speaking: string | null = null;
  let out = "";
  for (const one of said) {
    const begins = one.name !== speaking && (isHeard(one) || speaking === null) && one.printed.trim() !== "";
    if (begins) {
      out = `${out.trimEnd()}${out === "" ? "" : "\n"}${labelOf(one.name)}: ${one.printed.trimStart()}`;
      speaking = one.name;
    } else out += (one.space ? " " : "") + one.printed;
  }
  return out;
}

/** What each is called: by an initial only where no two have the same. */
function labelsFor(names: readonly string[], labels: "initial" | "name"): (name: string) => string {
  const initial = (name: string) => Array.from(name)[0]?.toLocaleUpperCase() ?? "";
  const areDifferent = new Set(names.map(initial)).size === names.length;
  return labels === "initial" && areDifferent ? initial : (name) => name;
}
