import type { Quote } from "../project/records.ts";
import { spanHolding } from "../text/span.ts";
import { type PrintPiece, printPieces } from "./print-text.ts";
import type { Piece } from "./voices.ts";

type Form = Pick<Quote, "quote" | "start" | "edits">;

/** What is printed of one turn; `turn` is its place among the pieces of the quote, -1 where there are none. */
export type Said = Pick<PrintPiece, "kind" | "start" | "end" | "printed" | "space"> & {
  readonly turn: number;
};

/**
 * A print form turn by turn: what is printed as it was spoken is cut where one turn ends and the next begins; all else is whole, in the
 * turn in which it begins. `pieces` are those of the quote, as `piecesOf` cuts them.
 */
export function saidByTurn(
  { quote, start, edits }: Form,
  pieces: readonly Piece[],
  cutMark: string,
): readonly Said[] {
  const turns = pieces.map((piece) => ({ start: piece.start - start }));
  return printPieces(quote, edits, cutMark).flatMap((piece) => cutAtTurns(piece, turns));
}

/** Whether words of somebody stand in print for it; the mark of a cut, and what an author put between, are nobody's. */
export function isHeard({ kind, start, end, printed }: Said): boolean {
  return kind !== "cut" && start < end && /[\p{L}\p{N}]/u.test(printed);
}

/**
 * Those pieces of a quote of which words are left in print: whoever spoke the others is not quoted. All of them where nothing is
 * left of any, and where the quote has lost its words.
 */
export function heardPieces(quote: Form & Pick<Quote, "lost">, pieces: readonly Piece[]): readonly Piece[] {
  if (quote.lost || pieces.length < 2 || quote.edits.length === 0) return pieces;
  const heard = new Set(saidByTurn(quote, pieces, "…").flatMap((said) => (isHeard(said) ? [said.turn] : [])));
  return heard.size === 0 ? pieces : pieces.filter((_, turn) => heard.has(turn));
}

function cutAtTurns(piece: PrintPiece, turns: readonly { readonly start: number }[]): readonly Said[] {
  if (piece.kind !== "spoken" || piece.printed === "")
    return [{ ...piece, turn: spanHolding(turns, piece.start) }];
  const edges = turns.map(({ start }) => start).filter((edge) => piece.start < edge && edge < piece.end);
  return [piece.start, ...edges].map((start, at) => {
    const end = edges[at] ?? piece.end;
    const printed = piece.printed.slice(start - piece.start, end - piece.start);
    return { ...piece, start, end, printed, space: piece.space && at === 0, turn: spanHolding(turns, start) };
  });
}
