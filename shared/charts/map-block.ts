import type { Box, BoxTree } from "./boxes.ts";

/** A tree laid out by itself, from its upper left corner on; `stem` is where the middle of its topmost box is, from the left. */
export type Block = {
  readonly width: number;
  readonly height: number;
  readonly stem: number;
  readonly core: boolean;
  readonly boxes: readonly Box[];
};

/** Between boxes in a stack; between blocks side by side; between a box and what stands under it; how far a stack is set in. */
const stackGap = 7;
const sideGap = 20;
const rowGap = 26;
const indent = 14;

/** So many stand in one stack; more stand left and right of a stem. */
const longestStack = 7;

/** The block of one tree. A box stands above what is under it: plain codes in a stack, subthemes side by side. */
export function blockOf({ box, children }: BoxTree): Block {
  const { id, width, height, core } = box;
  const plain = children.filter((child) => child.box.plain && child.children.length === 0);
  if (children.length === 0) return { width, height, stem: width / 2, core, boxes: [at(box, 0, 0)] };
  if (plain.length === children.length && plain.length <= longestStack) {
    const boxes = [at(box, 0, 0)];
    let top = height + stackGap + 3;
    for (const child of plain) {
      boxes.push(at(child.box, indent, top));
      top += child.box.height + stackGap;
    }
    const widest = Math.max(width, ...plain.map((child) => indent + child.box.width));
    return { width: widest, height: top - stackGap, stem: width / 2, core, boxes };
  }
  const rows = [
    ...inRows(children.filter((child) => !plain.includes(child)).map(blockOf)),
    ...inPairs(plain.map(blockOf)),
  ];
  const stem = Math.max(width / 2, ...rows.map(({ left }) => left));
  const right = Math.max(width / 2, ...rows.map(({ right }) => right));
  const boxes = [{ id, width, height, x: stem, y: height / 2 }];
  let top = height;
  for (const { blocks, left, height: rowHeight, gap } of rows) {
    top += gap;
    let x = stem - left;
    for (const block of blocks) {
      boxes.push(...shifted(block, x, top));
      x += block.width + sideGap;
    }
    top += rowHeight;
  }
  return { width: stem + right, height: top, stem, core, boxes };
}

/** A row of blocks, and how far it reaches to the left and right of the stem above it. */
type Row = {
  readonly blocks: readonly Block[];
  readonly left: number;
  readonly right: number;
  readonly height: number;
  /** What is left free above it. */
  readonly gap: number;
};

/** Up to three stand in one row. More stand in rows of an even number, so that the stem has its way in the middle. */
function inRows(blocks: readonly Block[]): readonly Row[] {
  const each = blocks.length <= 3 ? 3 : blocks.length <= 8 ? 2 : 4;
  const rows: Row[] = [];
  for (let from = 0; from < blocks.length; from += each) {
    const row = blocks.slice(from, from + each);
    const isLast = from + each >= blocks.length;
    rows.push(isLast && row.length % 2 === 1 ? centred(row, rowGap) : parted(row, rowGap));
  }
  return rows;
}

/** Plain codes left and right of the stem. */
function inPairs(blocks: readonly Block[]): readonly Row[] {
  const rows: Row[] = [];
  for (let from = 0; from < blocks.length; from += 2)
    rows.push(parted(blocks.slice(from, from + 2), from === 0 ? stackGap + 3 : stackGap));
  return rows;
}

function parted(blocks: readonly Block[], gap: number): Row {
  const half = Math.ceil(blocks.length / 2);
  const left = widthOf(blocks.slice(0, half)) + sideGap / 2;
  const right = widthOf(blocks.slice(half)) + sideGap / 2;
  return { blocks, left, right, height: Math.max(...blocks.map(({ height }) => height)), gap };
}

function centred(blocks: readonly Block[], gap: number): Row {
  const half = widthOf(blocks) / 2;
  return { blocks, left: half, right: half, height: Math.max(...blocks.map(({ height }) => height)), gap };
}

function widthOf(blocks: readonly Block[]): number {
  return blocks.reduce((sum, { width }) => sum + width, 0) + sideGap * Math.max(0, blocks.length - 1);
}

export function shifted({ boxes }: Block, x: number, y: number): readonly Box[] {
  return boxes.map((box) => ({ ...box, x: box.x + x, y: box.y + y }));
}

function at({ id, width, height }: BoxTree["box"], left: number, top: number): Box {
  return { id, width, height, x: left + width / 2, y: top + height / 2 };
}
