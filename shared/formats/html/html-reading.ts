import { Parser } from "htmlparser2";
import { type Reading, UnreadableFile } from "../../outcome.ts";
import type { Paragraph } from "../../speakers/document.ts";
import { ParagraphWriter } from "../paragraphs/paragraph-writer.ts";
import {
  type AsideKind,
  asideOf,
  boldBy,
  type HtmlAttributes,
  indentBy,
  isBlock,
  isField,
  isHidden,
  isReference,
  isSilent,
  keepsSpace,
  noScribeTimes,
  oTranscribeTime,
  writtenIn,
} from "./html-elements.ts";
import { SpannedRows } from "./spanned-rows.ts";

/** Words beside the text, while they are read. */
type Aside = { readonly kind: AsideKind; words: string };
/** What holds within an element. */
type Frame = {
  readonly isSilent: boolean;
  readonly isField: boolean;
  readonly aside: Aside | null;
  readonly bold: boolean;
  readonly hidden: boolean;
  readonly deleted: boolean;
  readonly inserted: boolean;
  readonly isAsWritten: boolean;
  readonly heading: number;
  readonly indent: number;
};

const outermost: Frame = {
  ...{
    isSilent: false,
    isField: false,
    aside: null,
    bold: false,
    hidden: false,
    deleted: false,
    inserted: false,
  },
  ...{ isAsWritten: false, heading: 0, indent: 0 },
};

/** Deeper than any page of talk; beyond it a page costs more time with each element. */
const deepest = 512;

/** The paragraphs of a page and what stands beside them; see read-html.ts. Throws UnreadableFile "too-deep". */
export function readPage(html: string): Reading<readonly Paragraph[]> {
  const page = new Page();
  const parser = new Parser({
    onopentag: (name, attributes) => page.open(name, attributes),
    onclosetag: (name) => page.close(name),
    ontext: (text) => page.text(text),
  });
  parser.write(html);
  parser.end();
  return page.finished();
}

class Page {
  private readonly writer = new ParagraphWriter();
  private readonly frames: Frame[] = [outermost];
  private readonly spans = new SpannedRows(this.writer.tables);
  /** White space that comes now adds nothing. */
  private isSpaced = true;
  private startMs: number | null = null;
  private endMs: number | null = null;

  finished(): Reading<readonly Paragraph[]> {
    this.endParagraph();
    return this.writer.finished();
  }

  open(name: string, attributes: HtmlAttributes): void {
    if (this.frames.length > deepest)
      throw new UnreadableFile("too-deep", `the page is nested deeper than ${deepest} levels`);
    const around = this.frame;
    if (!around.isSilent && isBlock(name)) this.endParagraph();
    const next = this.frameOf(name, attributes, around);
    this.frames.push(next);
    if (!next.isSilent) this.begin(name, attributes, around, next);
    else if (!around.isSilent && name === "svg") this.writer.findings.images += 1;
  }

  close(name: string): void {
    const { frame } = this;
    if (this.frames.length > 1) this.frames.pop();
    if (frame.isSilent) return;
    if (isBlock(name)) this.endParagraph(frame);
    if (frame.aside && frame.aside !== this.frame.aside) this.keep(frame.aside);
    if (frame.aside) return;
    if (name === "td" || name === "th") this.writer.tables.closeCell();
    else if (name === "table") {
      this.spans.endTable();
      this.writer.tables.closeTable();
    }
  }

  text(text: string): void {
    const { frame } = this;
    if (frame.isSilent) return;
    if (frame.isField) {
      this.writer.findings.fields.add(text.replace(/\s+/g, " "));
      return;
    }
    if (frame.isAsWritten && !frame.aside) {
      for (const [n, line] of text.split(/\r\n?|\n/).entries()) {
        if (n > 0) this.endLine();
        this.write(line);
      }
      return;
    }
    let words = text.replace(/[ \t\r\n\f]+/g, " ");
    if (this.isSpaced && words.startsWith(" ")) words = words.slice(1);
    if (words === "") return;
    this.isSpaced = words.endsWith(" ");
    this.write(words);
  }

  private get frame(): Frame {
    return this.frames.at(-1) ?? outermost;
  }

  private frameOf(name: string, attributes: HtmlAttributes, around: Frame): Frame {
    const rank = /^h([1-6])$/.exec(name)?.[1];
    const kind = around.aside ? null : asideOf(name, attributes);
    return {
      isSilent: around.isSilent || isSilent(name) || isReference(name, attributes),
      isField: around.isField || isField(name),
      aside: kind ? { kind, words: "" } : around.aside,
      bold: boldBy(name, attributes) ?? around.bold,
      hidden: around.hidden || isHidden(attributes),
      deleted: around.deleted || name === "del",
      inserted: around.inserted || name === "ins",
      isAsWritten: around.isAsWritten || keepsSpace(name, attributes),
      heading: rank ? Number(rank) : around.heading,
      indent: isBlock(name) ? indentBy(attributes) || around.indent : around.indent,
    };
  }

  private begin(name: string, attributes: HtmlAttributes, around: Frame, next: Frame): void {
    const { findings } = this.writer;
    if (name === "br") this.breakLine();
    else if (name === "img") findings.images += 1;
    else if (name === "a") this.takeTimes(attributes);
    else if (name === "span") this.takeMark(attributes);
    if (next.isField && !around.isField) findings.fields.begin();
    else if (name === "option" && next.isField) findings.fields.add("\n");
    const written = writtenIn(name, attributes);
    if (written !== "") {
      findings.fields.begin();
      findings.fields.add(written);
    }
    if (next.deleted && !around.deleted) findings.deleted.begin();
    if (next.inserted && !around.inserted) findings.inserted.begin();
    if (next.hidden && !around.hidden) findings.hidden.begin();
    if (next.aside) return;
    if (name === "li") findings.listNumbers += 1;
    else if (name === "table") this.writer.openTable();
    else if (name === "tr") this.writer.tables.openRow();
    else if (name === "td" || name === "th") this.spans.openCell(attributes);
  }

  // Times.

  private takeTimes(attributes: HtmlAttributes): void {
    const times = noScribeTimes(attributes);
    if (!times) return;
    this.startMs ??= times.startMs;
    this.endMs = times.endMs;
  }

  /** A mark at the begin of a line times the paragraph that it begins; within words it stays a mark. */
  private takeMark(attributes: HtmlAttributes): void {
    const time = oTranscribeTime(attributes);
    if (time === null) return;
    if (!this.writer.endsLine) {
      this.markNow = true;
      return;
    }
    this.endParagraph();
    this.startMs = time;
    this.frames[this.frames.length - 1] = { ...this.frame, isSilent: true };
  }

  /** The words that come now are a time within a line. */
  private markNow = false;

  // Words.

  private write(words: string): void {
    const { aside, deleted, hidden, inserted, bold } = this.frame;
    const { findings } = this.writer;
    if (words === "") return;
    if (aside) aside.words += words;
    else if (deleted) findings.deleted.add(words);
    else if (hidden) findings.hidden.add(words);
    else {
      if (inserted) findings.inserted.add(words);
      this.writer.write(this.markNow ? `[${words.trim()}]` : words, bold);
      this.markNow = false;
    }
  }

  /** Two breaks in a row end a paragraph. */
  private breakLine(): void {
    const { aside, deleted, hidden } = this.frame;
    this.isSpaced = true;
    if (aside) aside.words += " ";
    else if (deleted || hidden || this.writer.isBlank) return;
    else if (this.writer.endsLine) this.endParagraph();
    else this.write("\n");
  }

  /** A line of preformatted text is a paragraph, and an empty one stands between others, as in a text file. */
  private endLine(): void {
    if (this.frame.deleted || this.frame.hidden) return;
    this.writer.end(this.frame);
    this.isSpaced = true;
  }

  private endParagraph({ heading, indent, aside }: Frame = this.frame): void {
    this.isSpaced = true;
    if (aside) {
      aside.words += "\n";
      return;
    }
    if (this.writer.isBlank) this.writer.drop();
    else {
      this.writer.trimEnd();
      this.writer.end({ heading, indent, startMs: this.startMs, endMs: this.endMs });
    }
    this.startMs = null;
    this.endMs = null;
  }

  private keep({ kind, words }: Aside): void {
    const { asides } = this.writer;
    if (kind === "comment") asides.comments.push({ author: null, text: words });
    else asides[kind === "footnote" ? "footnotes" : kind === "endnote" ? "endnotes" : "headers"].push(words);
  }
}
