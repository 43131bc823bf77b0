/** A piece of text as it is set on a page: places in points from the lower left corner, of its baseline. */
export type SetText = {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  /** The size of its type, in points. */
  readonly size: number;
  /** Whether the file itself says that a line ends here. */
  readonly endsLine: boolean;
};

/** A line of a page, in the order in which the file sets them. */
export type PageLine = {
  /** From 0. */
  readonly page: number;
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly y: number;
  readonly size: number;
};

/** The lines of a page that have words. Pieces whose baselines differ by less than half the size of the type stand on one line. */
export function linesOfPage(page: number, pieces: readonly SetText[]): readonly PageLine[] {
  const lines: PageLine[] = [];
  let line: SetText[] = [];
  const close = () => {
    const [first] = line;
    const text = line
      .map((piece) => piece.text)
      .join("")
      .replace(/[ \t\u00a0]+/g, " ")
      .trim();
    const told = line.filter((piece) => piece.text.trim() !== "");
    if (first && text !== "")
      lines.push({
        page,
        text,
        left: told.reduce((left, { x }) => Math.min(left, x), Number.POSITIVE_INFINITY),
        right: told.reduce((right, { x, width }) => Math.max(right, x + width), 0),
        y: told[0]?.y ?? first.y,
        size: told.reduce((size, piece) => Math.max(size, piece.size), 0),
      });
    line = [];
  };
  for (const piece of pieces) {
    const above = line.at(-1);
    const isOther = above && Math.abs(above.y - piece.y) > Math.max(above.size, piece.size, 1) / 2;
    if (isOther && piece.text.trim() !== "") close();
    if (above && !isOther && isApart(above, piece)) line.push({ ...piece, text: ` ${piece.text}` });
    else line.push(piece);
    if (piece.endsLine) close();
  }
  close();
  return lines;
}

/** A gap as wide as a blank, where the file sets none. */
function isApart(above: SetText, piece: SetText): boolean {
  return (
    piece.x - (above.x + above.width) > piece.size * 0.25 &&
    !/\s$/.test(above.text) &&
    !/^\s/.test(piece.text)
  );
}
