import type { HouseStyle, Quote, Transcript } from "../project/records.ts";
import { spanHolding } from "../text/span.ts";
import { type PrintPiece, printPieces, printText } from "./print-text.ts";
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
  const turns = pieces.map((piece) => ({
    start: piece.start - start,
    name: nameOfVoice(piece.voice, transcript, words),
  }));
  const said = printPieces(quote, edits, cutMark).flatMap((piece) => cutAtTurns(piece, turns));
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

type Said = Pick<PrintPiece, "kind" | "start" | "end" | "printed" | "space"> & { readonly name: string };

/** Whether words of somebody stand in print for it; the mark of a cut, and what an author put between, are nobody's. */
function isHeard({ kind, start, end, printed }: Said): boolean {
  return kind !== "cut" && start < end && /[\p{L}\p{N}]/u.test(printed);
}

/** What is printed as it was spoken, turn by turn; all else whole, in the turn in which it begins. */
function cutAtTurns(
  piece: PrintPiece,
  turns: readonly { readonly start: number; readonly name: string }[],
): readonly Said[] {
  const nameAt = (place: number) => turns[spanHolding(turns, place)]?.name ?? "";
  if (piece.kind !== "spoken" || piece.printed === "") return [{ ...piece, name: nameAt(piece.start) }];
  const edges = turns.map(({ start }) => start).filter((edge) => piece.start < edge && edge < piece.end);
  return [piece.start, ...edges].map((start, at) => {
    const end = edges[at] ?? piece.end;
    const printed = piece.printed.slice(start - piece.start, end - piece.start);
    return { ...piece, start, end, printed, space: piece.space && at === 0, name: nameAt(start) };
  });
}

/** What each is called: by an initial only where no two have the same. */
function labelsFor(names: readonly string[], labels: "initial" | "name"): (name: string) => string {
  const initial = (name: string) => Array.from(name)[0]?.toLocaleUpperCase() ?? "";
  const areDifferent = new Set(names.map(initial)).size === names.length;
  return labels === "initial" && areDifferent ? initial : (name) => name;
}
