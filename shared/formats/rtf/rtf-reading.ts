import { ParagraphWriter } from "../paragraphs/paragraph-writer.ts";
import { rankNamed } from "../paragraphs/standing.ts";
import { type Destination, destinationOf, parting, signs, symbolSigns } from "./destinations.ts";
import type { RtfListener } from "./read-tokens.ts";
import { RtfFonts } from "./rtf-fonts.ts";

/** Words beside the text, while they are read. */
type Aside = { kind: "footnote" | "endnote" | "comment" | "header"; words: string };

/** What holds within a group, and ends with it. */
type State = {
  into: Destination;
  /** Where words go that stand in a group of both kinds of letters (`\upr`). */
  around: Destination;
  aside: Aside | null;
  /** Nothing but a star has stood in the group. */
  isNew: boolean;
  isStarred: boolean;
  bold: boolean;
  hidden: boolean;
  deleted: boolean;
  inserted: boolean;
  font: number | null;
  /** How many signs after a Unicode sign stand for it to older programs. */
  fallback: number;
  style: number | null;
  /** As the paragraph itself says it; null where its style does. */
  heading: number | null;
  indent: number;
  isInTable: boolean;
};

/** Puts together what an RTF document says; see read-rtf.ts. */
export class RtfReading implements RtfListener {
  readonly writer = new ParagraphWriter();
  private readonly fonts = new RtfFonts();
  private readonly headings = new Map<number, number>();
  private readonly states: State[] = [];
  private state: State = firstState();
  private defaultFont: number | null = null;
  private bytes: number[] = [];
  private toSkip = 0;
  private author = "";
  private definedFont = 0;
  private defined: { number: number; heading: number | null; name: string; depth: number } | null = null;
  private isRowOpen = false;
  /** A page or a column ended within the open paragraph: words that follow stand on a line of their own. */
  private isBroken = false;
  /** What was written last: pieces of one kind that follow each other are one piece. */
  private last: "plain" | "inserted" | "deleted" | "hidden" = "plain";

  open(): void {
    this.flush();
    this.toSkip = 0;
    this.states.push(this.state);
    this.state = { ...this.state, isNew: true, isStarred: false };
    if (this.state.into === "styles" && this.defined === null)
      this.defined = { number: 0, heading: null, name: "", depth: this.states.length };
  }

  close(): void {
    this.flush();
    this.toSkip = 0;
    this.endDefined();
    const { aside } = this.state;
    this.state = this.states.pop() ?? firstState();
    if (aside && aside !== this.state.aside) this.keep(aside);
  }

  byte(value: number): void {
    if (this.toSkip > 0) this.toSkip -= 1;
    else if (this.state.into !== "nothing") this.bytes.push(value);
    this.state.isNew = false;
  }

  symbol(sign: string): void {
    if (sign === "*") {
      this.state.isStarred = this.state.isNew;
      return;
    }
    this.state.isNew = false;
    if (this.toSkip > 0) {
      this.toSkip -= 1;
      return;
    }
    this.flush();
    this.write(symbolSigns.get(sign) ?? "");
  }

  word(name: string, number: number | null): void {
    this.flush();
    const { state } = this;
    const isFirst = state.isNew;
    state.isNew = false;
    if (state.into === "nothing") return;
    if (isFirst && this.begins(name)) return;
    const sign = signs.get(name);
    if (parting.test(name)) this.toSkip = 0;
    if (sign !== undefined && this.toSkip > 0) this.toSkip -= 1;
    else if (sign !== undefined) this.write(sign);
    else if (name === "u") this.unicode(number ?? 0);
    else if (state.into === "fonts") this.defineFont(name, number);
    else if (state.into === "styles") this.defineStyle(name, number);
    else if (!this.ofDocument(name, number) && !this.ofWords(name, number)) this.ofParagraph(name, number);
  }

  /** Ends what stands open at the end of the file. */
  finish(): void {
    this.flush();
    while (this.states.length > 1) this.close();
    if (!this.writer.isBlank) this.endParagraph(this.state.isInTable);
  }

  /** Whether the word opens a place for words of its own. */
  private begins(name: string): boolean {
    const { state } = this;
    const found = destinationOf(name);
    if (found === null) {
      if (state.isStarred) state.into = "nothing";
      return state.isStarred;
    }
    if (found === "unicode") {
      state.into = state.around;
      return true;
    }
    if (name === "upr") state.around = state.into;
    state.into = found;
    const { findings } = this.writer;
    if (found === "picture") findings.images += 1;
    else if (found === "number") findings.listNumbers += 1;
    else if (found === "box") findings.textBoxes.begin();
    else if (found === "author") this.author = "";
    else if (found === "footnote" || found === "comment" || found === "header")
      state.aside = { kind: found, words: "" };
    if (found === "picture" || found === "number") state.into = "nothing";
    return true;
  }

  private keep({ kind, words }: Aside): void {
    const { asides } = this.writer;
    if (kind === "comment") {
      asides.comments.push({ author: this.author.trim() || null, text: words });
      this.author = "";
    } else
      asides[kind === "footnote" ? "footnotes" : kind === "endnote" ? "endnotes" : "headers"].push(words);
  }

  // What is said of the document, of fonts and of styles.

  private ofDocument(name: string, number: number | null): boolean {
    switch (name) {
      case "ansicpg":
        if (number !== null && number > 0) this.fonts.page = number;
        return true;
      case "mac":
        this.fonts.page = 10000;
        return true;
      case "pc":
        this.fonts.page = 437;
        return true;
      case "pca":
        this.fonts.page = 850;
        return true;
      case "deff":
        this.defaultFont = number;
        this.state.font = number;
        return true;
      default:
        return false;
    }
  }

  private defineFont(name: string, number: number | null): void {
    if (name === "f") this.definedFont = number ?? 0;
    else if (name === "fcharset") this.fonts.font(this.definedFont).charset = number;
    else if (name === "cpg") this.fonts.font(this.definedFont).page = number;
  }

  private defineStyle(name: string, number: number | null): void {
    if (!this.defined) return;
    if (name === "s") this.defined.number = number ?? 0;
    else if (name === "outlinelevel") this.defined.heading = rankOf(number);
  }

  private endDefined(): void {
    if (!this.defined || this.defined.depth !== this.states.length) return;
    const { number, heading, name } = this.defined;
    const rank = heading ?? rankNamed(name.replace(/;.*/, "").trim());
    if (rank !== null) this.headings.set(number, rank);
    this.defined = null;
  }

  // What is said of words and paragraphs.

  private ofWords(name: string, number: number | null): boolean {
    const { state } = this;
    const isOn = number !== 0;
    switch (name) {
      case "b":
        state.bold = isOn;
        return true;
      case "v":
        state.hidden = isOn;
        return true;
      case "deleted":
        state.deleted = isOn;
        return true;
      case "revised":
        state.inserted = isOn;
        return true;
      case "f":
        state.font = number;
        return true;
      case "uc":
        state.fallback = Math.min(Math.max(0, number ?? 1), 16);
        return true;
      case "plain":
        Object.assign(state, { bold: false, hidden: false, deleted: false, inserted: false });
        state.font = this.defaultFont;
        return true;
      case "ftnalt":
        if (state.aside?.kind === "footnote") state.aside.kind = "endnote";
        return true;
      default:
        return false;
    }
  }

  private ofParagraph(name: string, number: number | null): void {
    const { state } = this;
    switch (name) {
      case "pard":
        Object.assign(state, { style: null, heading: null, indent: 0, isInTable: false });
        return;
      case "s":
        state.style = number;
        return;
      case "outlinelevel":
        state.heading = rankOf(number);
        return;
      case "li":
      case "lin":
        state.indent = number ?? 0;
        return;
      case "intbl":
        state.isInTable = number !== 0;
        return;
      case "par":
      case "nestcell":
        this.endParagraph(state.isInTable);
        return;
      case "page":
      case "column":
        if (state.into === "text" && !state.deleted) this.isBroken = true;
        return;
      case "sect":
        if (!this.writer.isBlank) this.endParagraph(state.isInTable);
        return;
      case "cell":
        if (state.into !== "text") return;
        this.endParagraph(true);
        this.writer.tables.closeCell();
        return;
      case "row":
        if (state.into === "text") this.isRowOpen = false;
        return;
    }
  }

  private endParagraph(isInTable: boolean): void {
    const { into, aside, heading, style, indent } = this.state;
    this.last = "plain";
    if (into === "box") this.writer.findings.textBoxes.add("\n");
    else if (aside) aside.words += "\n";
    if (into !== "text") return;
    this.isBroken = false;
    const { tables } = this.writer;
    if (isInTable) {
      if (!tables.isOpen) this.writer.openTable();
      if (!this.isRowOpen) tables.openRow();
      this.isRowOpen = true;
      if (!tables.isInCell) tables.openCell();
    } else if (tables.isOpen) {
      tables.closeTable();
      this.isRowOpen = false;
    }
    const styled = style === null ? 0 : (this.headings.get(style) ?? 0);
    this.writer.end({ heading: heading ?? styled, indent });
  }

  // Words.

  private unicode(number: number): void {
    const unit = number < 0 ? number + 0x10000 : number;
    const isSymbol = this.fonts.isSymbols(this.state.font) && unit >= 0xf000 && unit <= 0xf0ff;
    if (isSymbol) this.writeSymbol(unit);
    else if (unit > 0 && unit <= 0xffff) this.write(String.fromCharCode(unit));
    else if (unit > 0 && unit <= 0x10ffff) this.write(String.fromCodePoint(unit));
    this.toSkip = this.state.fallback;
  }

  private flush(): void {
    if (this.bytes.length === 0) return;
    const { bytes } = this;
    this.bytes = [];
    const { font, into } = this.state;
    if (into !== "fonts" && this.fonts.isSymbols(font)) for (const byte of bytes) this.writeSymbol(byte);
    else this.write(this.fonts.decode(into === "fonts" ? null : font, bytes));
  }

  private writeSymbol(place: number): void {
    if ((place & 0xff) === 0x20) {
      this.write(" ");
      return;
    }
    const sign = this.fonts.symbol(this.state.font, place);
    if (sign === null)
      this.writer.findings.symbols.push((0xf000 | (place & 0xff)).toString(16).toUpperCase());
    this.write(sign ?? "\ufffd");
  }

  private write(text: string): void {
    const { into, aside } = this.state;
    const { findings } = this.writer;
    if (text === "") return;
    if (into === "text") this.writeText(text);
    else if (into === "fonts") this.fonts.font(this.definedFont).name += text;
    else if (into === "styles" && this.defined) this.defined.name += text;
    else if (into === "author") this.author += text;
    else if (into === "box") findings.textBoxes.add(text);
    else if (aside && into !== "silent") aside.words += text;
  }

  private writeText(text: string): void {
    const { deleted, hidden, inserted, bold } = this.state;
    const { findings } = this.writer;
    const kind = deleted ? "deleted" : hidden ? "hidden" : inserted ? "inserted" : "plain";
    if (kind !== "plain") {
      if (kind !== this.last) findings[kind].begin();
      findings[kind].add(text);
    }
    this.last = kind;
    if (kind !== "plain" && kind !== "inserted") return;
    if (this.isBroken && !this.writer.endsLine) this.writer.write("\n", bold);
    this.isBroken = false;
    this.writer.write(text, bold);
  }
}

function rankOf(level: number | null): number {
  return level !== null && level >= 0 && level < 9 ? Math.min(6, level + 1) : 0;
}

function firstState(): State {
  return {
    ...{ into: "text", around: "text", aside: null, isNew: false, isStarred: false },
    ...{ bold: false, hidden: false, deleted: false, inserted: false, font: null, fallback: 1 },
    ...{ style: null, heading: null, indent: 0, isInTable: false },
  };
}
