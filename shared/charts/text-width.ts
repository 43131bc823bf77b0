/**
 * How wide text is in Inter, the window's font, in thousandths of its size, for U+0020 to U+007E. Measured in Chromium
 * from the bundled Inter Variable, without kerning. Inter is wider than Arial and Helvetica, so text that fits in
 * it fits in those as well. The same table serves window and terminal, so both lay out the same map.
 */
const widths = {
  400: [
    281, 288, 466, 633, 642, 982, 644, 300, 365, 365, 501, 662, 288, 460, 288, 360, 631, 407, 610, 618, 646,
    593, 620, 566, 619, 620, 288, 302, 662, 662, 662, 511, 966, 690, 654, 730, 722, 601, 590, 746, 743, 269,
    571, 672, 565, 903, 753, 765, 639, 765, 644, 642, 646, 744, 690, 985, 682, 679, 629, 365, 360, 365, 471,
    456, 323, 562, 612, 571, 612, 583, 370, 613, 591, 242, 242, 549, 242, 876, 591, 600, 612, 612, 376, 528,
    327, 591, 562, 818, 546, 562, 552, 426, 333, 426, 662,
  ],
  600: [
    252, 321, 523, 644, 650, 1004, 663, 326, 373, 373, 540, 673, 319, 465, 319, 379, 660, 423, 623, 636, 666,
    612, 640, 576, 640, 640, 319, 329, 673, 673, 673, 543, 999, 728, 659, 737, 722, 605, 588, 749, 746, 277,
    580, 703, 565, 922, 759, 769, 645, 773, 652, 650, 660, 736, 728, 1020, 720, 713, 652, 373, 379, 373, 481,
    469, 351, 574, 624, 583, 624, 591, 389, 625, 612, 262, 262, 569, 262, 900, 612, 609, 624, 624, 397, 549,
    353, 612, 587, 839, 569, 588, 566, 455, 359, 455, 673,
  ],
} as const satisfies Record<number, readonly number[]>;

export type Weight = keyof typeof widths;

/** Characters that are made of no letter above: wide ones are a square, the rest as wide as a wide small letter. */
const squareWidth = 1000;
const otherWidth = 660;
const square =
  /[\u1100-\u11ff\u2e80-\u9fff\uac00-\ud7af\uf900-\ufaff\uff00-\uff60—…\p{Extended_Pictographic}]/u;

export type TextStyle = { readonly size: number; readonly weight: Weight };

/** The width of text on one line, in the unit of `size`. A letter with a mark is as wide as the letter, a no-break space as a space. */
export function textWidth(text: string, { size, weight }: TextStyle): number {
  let sum = 0;
  for (const character of text.normalize("NFKD")) sum += widthOf(character, weight);
  return (sum * size) / 1000;
}

function widthOf(character: string, weight: Weight): number {
  const known = widths[weight][(character.codePointAt(0) ?? 0) - 32];
  if (known !== undefined) return known;
  if (/\p{Mark}/u.test(character)) return 0;
  return square.test(character) ? squareWidth : otherWidth;
}

/**
 * Text in lines no wider than `room`, broken at spaces (not at no-break ones), and within a word only where that word alone is wider. The
 * lines are made about equally long, as a caption in a box looks best. Blank text is one empty line.
 */
export function linesOf(text: string, style: TextStyle, room: number): readonly string[] {
  const words = text.split(/[ \t\r\n]+/u).filter(Boolean);
  const lines = filled(words, style, room);
  if (lines.length < 2) return lines;
  let narrow = Math.min(room, Math.max(...words.map((word) => textWidth(word, style))));
  let wide = room;
  if (filled(words, style, narrow).length === lines.length) return filled(words, style, narrow);
  for (let step = 0; step < 8; step += 1) {
    const middle = (narrow + wide) / 2;
    if (filled(words, style, middle).length > lines.length) narrow = middle;
    else wide = middle;
  }
  return filled(words, style, wide);
}

function filled(words: readonly string[], style: TextStyle, room: number): readonly string[] {
  const lines: string[] = [];
  let line = "";
  for (const word of words) {
    const longer = line === "" ? word : `${line} ${word}`;
    if (textWidth(longer, style) <= room) {
      line = longer;
      continue;
    }
    if (line !== "") lines.push(line);
    const pieces = textWidth(word, style) <= room ? [word] : cutEvenly(word, style, room);
    lines.push(...pieces.slice(0, -1));
    line = pieces.at(-1) ?? "";
  }
  return [...lines, line];
}

const characters = new Intl.Segmenter();

/** In as few pieces as fit the room, about equally long, so that no two letters are left over on a line. */
function cutEvenly(word: string, style: TextStyle, room: number): readonly string[] {
  const pieces = cut(word, style, room);
  let narrow = textWidth(word, style) / pieces.length;
  let wide = room;
  for (let step = 0; step < 8; step += 1) {
    const middle = (narrow + wide) / 2;
    if (cut(word, style, middle).length > pieces.length) narrow = middle;
    else wide = middle;
  }
  return cut(word, style, wide);
}

/** A character that is wider than the room stands alone. */
function cut(word: string, style: TextStyle, room: number): readonly string[] {
  const pieces: string[] = [];
  let piece = "";
  for (const { segment } of characters.segment(word)) {
    if (piece !== "" && textWidth(piece + segment, style) > room) {
      pieces.push(piece);
      piece = "";
    }
    piece += segment;
  }
  return [...pieces, piece];
}
