import type { PrintEdit } from "../project/records.ts";
import { isCaseEdit } from "./print-form.ts";
import { isSpacedLetter } from "./print-units.ts";

/**
 * A stretch of a quote's words and what is printed for it; a bracket that was put between words has none. `space` says
 * that a space which was not spoken stands before it in print. Of cuts that follow on each other the first has the mark.
 */
export type PrintPiece = {
  readonly kind: "spoken" | PrintEdit["kind"];
  readonly start: number;
  readonly end: number;
  readonly verbatim: string;
  readonly printed: string;
  readonly space: boolean;
};

/** A print form in pieces that are all of the quote's words in their order. The edits must be a form of the words. */
export function printPieces(
  words: string,
  edits: readonly PrintEdit[],
  cutMark: string,
): readonly PrintPiece[] {
  const raw = rawPieces(words, edits, cutMark);
  let out = "";
  let last: RawPiece | null = null;
  return raw.map((piece) => {
    const space = last !== null && piece.printed !== "" && isApart(last, piece, out);
    out = (out + (space ? " " : "") + piece.printed).slice(-contextLength);
    if (piece.printed !== "") last = piece;
    const { isLetter: _, ...shown } = piece;
    return { ...shown, space };
  });
}

/** What is printed: the pieces, one cut mark for each run of cuts, brackets in [ ]. */
export function printText(words: string, edits: readonly PrintEdit[], cutMark: string): string {
  return printPieces(words, edits, cutMark)
    .map(({ printed, space }) => (space ? " " : "") + printed)
    .join("");
}

/** `isLetter`: the bracket is a word's first letter, and the word goes on behind it. */
type RawPiece = Omit<PrintPiece, "space"> & { readonly isLetter: boolean };

/** As much of what was printed as tells whether a space is needed; in UTF-16 code units. */
const contextLength = 8;

/** Whether a space that was not spoken stands between two pieces; `out` is printed before. */
function isApart(last: RawPiece, piece: RawPiece, out: string): boolean {
  if (last.isLetter || (last.kind === "spoken" && piece.kind === "spoken")) return false;
  const isTightBefore = last.kind === "spoken" ? endsTight(out) : !/\s$/u.test(out);
  return isTightBefore && (piece.kind !== "spoken" || beginsTight(piece.printed));
}

function rawPieces(words: string, edits: readonly PrintEdit[], cutMark: string): readonly RawPiece[] {
  const pieces: RawPiece[] = [];
  let at = 0;
  let last: PrintEdit["kind"] | null = null;
  const spoken = (end: number, isWithinRun: boolean) => {
    const verbatim = words.slice(at, end);
    if (at < end)
      pieces.push({
        kind: "spoken",
        start: at,
        end,
        verbatim,
        printed: isWithinRun ? "" : verbatim,
        isLetter: false,
      });
  };
  for (const edit of edits) {
    const isRun = edit.kind === "cut" && last === "cut" && /^[^\S\n]*$/u.test(words.slice(at, edit.start));
    spoken(edit.start, isRun);
    const { kind, start, end } = edit;
    const printed =
      edit.kind === "cut" ? (isRun ? "" : cutMark) : edit.kind === "bracket" ? `[${edit.text}]` : edit.text;
    const verbatim = words.slice(start, end);
    pieces.push({ kind, start, end, verbatim, printed, isLetter: isCaseEdit(words, edit) });
    at = end;
    last = kind;
  }
  spoken(words.length, false);
  return pieces;
}

/** Whether a word put behind would run into what stands there: a letter, a stop, what closes, a word broken off ("thre-"). */
export function endsTight(text: string): boolean {
  const [, before = "", last = ""] = /(.?)(.)$/su.exec(text) ?? [];
  if (quotationMark.test(last)) return before !== "" && !/[\s\p{Ps}\p{Pd}]/u.test(before);
  if (/[-‐‑]/.test(last)) return /\S/.test(before);
  return isSpacedLetter(last) || /[.,;:!?…%)\]}]/.test(last);
}

/** Whether a word put before would run into what stands there: a letter, what opens. A quotation mark may close. */
export function beginsTight(text: string): boolean {
  const [first = ""] = /^./su.exec(text) ?? [];
  return isSpacedLetter(first) || /[[({…]/.test(first);
}

const quotationMark = /["'“”„‟‘’‚‛«»‹›]/;
