import { UnreadableFile } from "../../outcome.ts";
import { ParagraphWriter } from "../paragraphs/paragraph-writer.ts";
import type { XmlAttributes, XmlListener } from "../xml/read-xml.ts";
import { drawn, headersAndFooters, withoutWords } from "./odt-elements.ts";
import { OdtStyles } from "./odt-styles.ts";

/** Where words go: into the text, or beside it; `depth` is that of the element which opened the place. */
type Place = {
  readonly into: "text" | "deleted" | "box" | "comment" | "footnote" | "endnote" | "header";
  readonly depth: number;
  words: string;
  author: string | null;
  /** How many paragraphs are open in it, … */
  paragraphs: number;
  /** … and whether white space that comes now adds nothing. */
  isSpaced: boolean;
};
type Look = { readonly bold: boolean; readonly hidden: boolean; readonly depth: number };
type OpenParagraph = { readonly heading: number; readonly indent: number };

/**
 * Reads the parts of an OpenDocument text: first the styles that users know (styles.xml), then the content; or both in one
 * document, as a flat file has them.
 */
export class OdtReading implements XmlListener {
  readonly writer = new ParagraphWriter();
  private readonly styles = new OdtStyles();
  private part: "root" | "styles" | "masters" | "body" = "root";
  /** styles.xml has automatic styles of its own, which are those of its headers. */
  isStylesPart = false;
  private depth = 0;
  private skipped = 0;
  /** The elements that are open, by their depth. */
  private readonly names: string[] = [];
  private places: Place[] = [newPlace("text", 0)];
  private looks: Look[] = [{ bold: false, hidden: false, depth: 0 }];
  private paragraph: OpenParagraph | null = null;
  private readonly insertions = new Set<string>();
  private readonly deletions = new Set<string>();
  private region: string | null = null;
  private inserted = 0;
  private deletedNow = 0;
  private isAuthor = false;
  private isNewItem = false;

  open(name: string, attributes: XmlAttributes): void {
    this.depth += 1;
    if (this.skipped > 0) return;
    this.names[this.depth] = name;
    if (this.part === "root") this.openPart(name);
    else if (this.part === "styles") this.styles.take(name, attributes);
    else if (this.part === "masters") {
      if (headersAndFooters.has(name)) this.push("header");
      else this.openInText(name, attributes);
    } else this.openInBody(name, attributes);
  }

  text(text: string): void {
    if (this.skipped > 0) return;
    const place = this.place;
    if (this.isAuthor) place.author = (place.author ?? "") + text;
    else if (place.paragraphs > 0) this.writeCollapsed(text, place);
  }

  close(name: string): void {
    this.depth -= 1;
    if (this.skipped > 0) {
      if (this.depth < this.skipped) this.skipped = 0;
      return;
    }
    if (this.part === "styles") this.styles.end(name);
    if (this.depth === 1) this.part = "root";
    this.isAuthor = false;
    if (name === "p" || name === "h") this.endParagraph();
    else if (name === "changed-region") this.region = null;
    else if (name === "table-cell" || name === "covered-table-cell") this.writer.tables.closeCell();
    else if (name === "table" && this.part === "body") this.writer.tables.closeTable();
    while (this.looks.length > 1 && this.look.depth > this.depth) this.looks.pop();
    while (this.places.length > 1 && this.place.depth > this.depth) this.leave();
  }

  private openPart(name: string): void {
    if (this.depth === 1) {
      if (!/^document(?:-content|-styles)?$/.test(name))
        throw new UnreadableFile("unknown-format", "the document is of another kind", "xml");
    } else if (name === "styles" || (name === "automatic-styles" && !this.isStylesPart)) this.part = "styles";
    else if (name === "master-styles") this.part = "masters";
    else if (name === "body") this.part = "body";
    else this.skip();
  }

  private openInBody(name: string, attributes: XmlAttributes): void {
    if (this.depth === 3 && name !== "text")
      throw new UnreadableFile("unknown-format", "the OpenDocument is no text", "opendocument");
    switch (name) {
      case "changed-region":
        this.region = attributes.get("id") ?? "";
        return;
      case "insertion":
        if (this.region !== null) this.insertions.add(this.region);
        return;
      case "deletion":
        if (this.region !== null) this.deletions.add(this.region);
        this.writer.findings.deleted.begin();
        this.push("deleted");
        return;
      case "change-start":
        this.startChange(attributes.get("change-id") ?? "");
        return;
      case "change-end":
        this.endChange(attributes.get("change-id") ?? "");
        return;
      case "table":
        if (this.place.into === "text") this.writer.openTable();
        else this.writer.tables.openTable();
        return;
      case "table-row":
        this.writer.tables.openRow();
        return;
      case "table-cell":
      case "covered-table-cell":
        this.writer.tables.openCell();
        this.writer.tables.widen(Number.parseInt(attributes.get("number-columns-repeated") ?? "1", 10) || 1);
        return;
      case "list-item":
        this.isNewItem = true;
        return;
      default:
        this.openInText(name, attributes);
    }
  }

  private openInText(name: string, attributes: XmlAttributes): void {
    switch (name) {
      case "p":
      case "h":
        this.openParagraph(name, attributes);
        return;
      case "span":
      case "section":
        this.pushLook(name === "span" ? "text" : "section", attributes);
        return;
      case "s":
        this.writeSign(
          " ".repeat(Math.min(Number.parseInt(attributes.get("c") ?? "1", 10) || 1, mostSpaces)),
        );
        return;
      case "tab":
        this.writeSign("\t");
        return;
      case "line-break":
        this.writeSign("\n");
        return;
      case "annotation":
        this.push("comment");
        return;
      case "creator":
        if (this.place.into === "comment") this.isAuthor = true;
        else if (this.place.paragraphs === 0) this.skip();
        return;
      case "note":
        this.push(attributes.get("note-class") === "endnote" ? "endnote" : "footnote");
        return;
      case "hidden-text":
        this.writer.findings.hidden.begin();
        if (attributes.get("is-hidden") !== "false")
          this.writer.findings.hidden.add(attributes.get("string-value") ?? "");
        this.skip();
        return;
      case "image":
      case "object":
      case "object-ole":
      case "plugin":
        if (this.part === "body") this.writer.findings.images += 1;
        this.skip();
        return;
      default: {
        if (name === "date" && this.place.into !== "comment") return;
        // That of a picture stands right within it; a field shows that of the document.
        const isOfPicture = name === "title" && drawn.has(this.names[this.depth - 1] ?? "");
        if (isOfPicture || withoutWords.has(name)) this.skip();
        else if (drawn.has(name) && this.place.into === "text") {
          this.writer.findings.textBoxes.begin();
          this.push("box");
        }
      }
    }
  }

  private skip(): void {
    this.skipped = this.depth;
  }

  // Tracked changes: what was deleted stands at the top of the body, or, in newer files, between two marks in the text.

  private startChange(id: string): void {
    if (this.deletions.has(id)) {
      this.writer.findings.deleted.begin();
      this.deletedNow += 1;
    } else if (this.insertions.has(id)) {
      this.inserted += 1;
      this.writer.findings.inserted.begin();
    }
  }

  private endChange(id: string): void {
    if (this.deletions.has(id)) this.deletedNow = Math.max(0, this.deletedNow - 1);
    else if (this.insertions.has(id)) this.inserted = Math.max(0, this.inserted - 1);
  }

  // Places and looks.

  private get place(): Place {
    return this.places[this.places.length - 1] as Place;
  }

  private get look(): Look {
    return this.looks[this.looks.length - 1] as Look;
  }

  private push(into: Place["into"]): void {
    this.places.push(newPlace(into, this.depth));
  }

  private leave(): void {
    const left = this.places.pop();
    if (!left) return;
    const { asides } = this.writer;
    if (left.into === "comment") asides.comments.push({ author: left.author, text: left.words });
    else if (left.into === "footnote") asides.footnotes.push(left.words);
    else if (left.into === "endnote") asides.endnotes.push(left.words);
    else if (left.into === "header") asides.headers.push(left.words);
  }

  private pushLook(family: string, attributes: XmlAttributes): void {
    const said = this.styles.lookOf(family, attributes.get("style-name"));
    const isOff = family === "section" && attributes.get("display") === "none";
    this.looks.push({
      bold: said.bold ?? this.look.bold,
      hidden: isOff || (said.hidden ?? this.look.hidden),
      depth: this.depth,
    });
  }

  private openParagraph(name: string, attributes: XmlAttributes): void {
    const { place } = this;
    place.paragraphs += 1;
    place.isSpaced = true;
    const style = attributes.get("style-name");
    const said = this.styles.lookOf("paragraph", style);
    const around = this.look;
    this.looks.push({
      bold: said.bold ?? false,
      hidden: around.hidden || (said.hidden ?? false),
      depth: this.depth,
    });
    if (place.into !== "text") return;
    const level = Number.parseInt(attributes.get("outline-level") ?? "1", 10) || 1;
    const heading = name === "h" ? Math.min(6, Math.max(1, level)) : (said.heading ?? 0);
    if (this.isNewItem && name === "p") this.writer.findings.listNumbers += 1;
    this.isNewItem = false;
    this.paragraph = { heading, indent: said.indent ?? 0 };
    this.writer.findings.hidden.begin();
  }

  private endParagraph(): void {
    const { place } = this;
    if (place.paragraphs === 0) return;
    place.paragraphs -= 1;
    if (place.into === "deleted") this.writer.findings.deleted.add("\n");
    else if (place.into === "box") this.writer.findings.textBoxes.add("\n");
    else if (place.into !== "text") place.words += "\n";
    else if (this.paragraph) {
      this.writer.end(this.paragraph);
      this.paragraph = null;
    }
  }

  // Words.

  /** White space is one blank, and none where a paragraph begins or white space stands before (OpenDocument 1.3, part 3, 6.1.2). */
  private writeCollapsed(text: string, place: Place): void {
    let words = /[\t\r\n]| {2}/.test(text) ? text.replace(/[ \t\r\n]+/g, " ") : text;
    if (place.isSpaced && words.startsWith(" ")) words = words.slice(1);
    if (words === "") return;
    place.isSpaced = words.endsWith(" ");
    this.write(words, place);
  }

  private writeSign(sign: string): void {
    const { place } = this;
    if (place.paragraphs === 0) return;
    place.isSpaced = false;
    this.write(sign, place);
  }

  private write(words: string, place: Place): void {
    const { findings } = this.writer;
    if (place.into === "deleted" || (place.into === "text" && this.deletedNow > 0))
      findings.deleted.add(words);
    else if (place.into === "box") findings.textBoxes.add(words);
    else if (place.into !== "text") place.words += words;
    else if (this.look.hidden) findings.hidden.add(words);
    else {
      if (this.inserted > 0) findings.inserted.add(words);
      findings.hidden.begin();
      this.writer.write(words, this.look.bold);
    }
  }
}

/** More spaces in a row than anybody types; a number beyond this is damage. */
const mostSpaces = 1000;

function newPlace(into: Place["into"], depth: number): Place {
  return { into, depth, words: "", author: null, paragraphs: 0, isSpaced: true };
}
