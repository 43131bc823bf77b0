import type { ICommentOptions, IRunOptions, ParagraphChild, Paragraph as WordParagraph } from "docx";
import { colourOf } from "../../charts/sheet-colours.ts";
import type { Block, Covered, TurnBlock, WordNote } from "../../reports/report.ts";
import { onlyHoldable } from "../xml/escape.ts";
import { directionOf, textRuns, type Word } from "./word-runs.ts";

/** The room for codes beside the text, in twentieths of a point: 4 cm. */
export const marginWidth = 2268;

/** The notes of a report as Word's own comments, under the numbers by which the turns know them. */
export function wordComments(word: Word, blocks: readonly Block[]): readonly ICommentOptions[] {
  return blocks.flatMap((block) =>
    block.is === "turn" ? block.notes.map((note) => commentOf(word, note)) : [],
  );
}

function commentOf(word: Word, { number, author, at, code, text }: WordNote): ICommentOptions {
  const line = (children: readonly ParagraphChild[], direction: string) =>
    new word.Paragraph({ ...directionOf(direction), style: "CommentText", children });
  const said = text.trim() === "" ? [] : [line(textRuns(word, text, {}), text)];
  return {
    id: number,
    author: onlyHoldable(author),
    initials: initialsOf(onlyHoldable(author)),
    date: momentOf(at),
    children: code === "" ? said : [line(textRuns(word, code, { bold: true }), code), ...said],
  };
}

/** A study may hold a moment that is no date. Without one the library would write the moment of writing. */
function momentOf(at: string): Date {
  const moment = new Date(at);
  return Number.isNaN(moment.getTime()) ? new Date(0) : moment;
}

/** "A. Lind" → "AL", by which Word marks comments where it has no room for names. */
function initialsOf(author: string): string {
  const words = author.split(/[^\p{L}\p{N}]+/u).filter((part) => part !== "");
  return words
    .map((part) => [...part][0] ?? "")
    .join("")
    .slice(0, 4);
}

/**
 * A turn: who speaks and when, then the words, whose lines are numbered. A comment reaches from just before the first of
 * its letters to just behind the last. Codes in the margin stand in a frame beside the words: in a cell of a table, Word
 * would number no lines.
 */
export function wordTurn(word: Word, turn: TurnBlock, width: number): WordParagraph[] {
  const { speaker, time, text, margin } = turn;
  const who = [speaker, time].filter((part) => part !== "").join("\t");
  const direction = directionOf(text);
  const room = margin.length === 0 ? 0 : roomFor(turn, width);
  return [
    ...(who === ""
      ? []
      : [
          new word.Paragraph({
            ...directionOf(speaker),
            style: "Speaker",
            children: textRuns(word, who, {}),
          }),
        ]),
    ...margin.map(
      (code) =>
        new word.Paragraph({
          ...directionOf(code),
          style: "MarginCode",
          frame: {
            type: "absolute",
            position: { x: width + marginGap, y: 0 },
            width: marginWidth - marginGap,
            anchor: { horizontal: word.FrameAnchorType.MARGIN, vertical: word.FrameAnchorType.TEXT },
            wrap: word.FrameWrap.AROUND,
          },
          children: textRuns(word, code, {}),
        }),
    ),
    new word.Paragraph({
      ...direction,
      style: "Turn",
      ...(room > 0 ? { spacing: { after: room } } : {}),
      children: annotatedRuns(word, turn, direction.bidirectional ?? false),
    }),
  ];
}

const marginGap = 227;

/**
 * The space below a turn that keeps its codes in the margin clear of those of the next, in twentieths of a point; 0 where its
 * own lines are room enough. A line holds some 95 twentieths of a point of text a letter, one of the margin some 80.
 */
function roomFor({ text, margin }: TurnBlock, width: number): number {
  const linesOf = (words: string, letters: number) =>
    words.split("\n").reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / letters)), 0);
  const beside = margin.reduce(
    (sum, code) => sum + linesOf(code, Math.floor((marginWidth - marginGap) / 80)),
    0,
  );
  const below = beside * 180 - linesOf(text, Math.floor(width / 95)) * 300;
  return below > 0 ? below + 60 : 0;
}

function annotatedRuns(word: Word, turn: TurnBlock, rightToLeft: boolean): ParagraphChild[] {
  const { text, marks, covered, language, inColour } = turn;
  const look: IRunOptions = {
    ...(rightToLeft ? { rightToLeft } : {}),
    ...(language ? { language: rightToLeft ? { bidirectional: language } : { value: language } } : {}),
  };
  const children: ParagraphChild[] = [];
  let at = 0;
  let stretch = 0;
  const upTo = (end: number) => {
    if (end <= at) return;
    let here = covered[stretch];
    while (here && here.end <= at) {
      stretch += 1;
      here = covered[stretch];
    }
    const colours = inColour && here && here.start <= at ? coloured(here) : {};
    children.push(...textRuns(word, text.slice(at, end), { ...look, ...colours }));
    at = end;
  };
  for (const mark of marks) {
    upTo(mark.at);
    if (mark.is === "begin") children.push(new word.CommentRangeStart(mark.note));
    else
      children.push(
        new word.CommentRangeEnd(mark.note),
        new word.TextRun({ children: [new word.CommentReference(mark.note)] }),
      );
  }
  upTo(text.length);
  return children;
}

/** In colours, and by lines that a grey printer shows as well: one where one code is, two where several are. */
function coloured({ hue, depth }: Covered): IRunOptions {
  const ink = hue === null ? "grey" : "colour";
  const fill = colourOf("tint", hue ?? 0, ink)?.slice(1) ?? "auto";
  const color = colourOf("strong", hue ?? 0, ink)?.slice(1) ?? "auto";
  return {
    shading: { type: "clear", color: "auto", fill },
    underline: { type: depth > 1 ? "double" : "single", color },
  };
}
