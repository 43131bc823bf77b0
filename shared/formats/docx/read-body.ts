import { type Note, type Reading, UnreadableFile } from "../../outcome.ts";
import { type Marks, noMarks, type Paragraph } from "../../speakers/document.ts";
import { cleanParagraphs } from "../paragraphs/clean-paragraphs.ts";
import { Findings, notesTogether } from "../paragraphs/findings.ts";
import { OpenTables } from "../paragraphs/open-tables.ts";
import { symbolText } from "../paragraphs/symbols.ts";
import { readXml, type XmlAttributes, type XmlListener } from "../xml/read-xml.ts";
import {
  headingRank,
  type Look,
  leftIndent,
  type ResolvedLook,
  type Standing,
  type Styles,
  toggle,
  unsaidStanding,
} from "./read-styles.ts";

/** The paragraphs of a part of another format, by the id that the text has for it; null where it cannot be read. */
export type ReadChunk = (id: string) => Reading<readonly Paragraph[]> | null;

/**
 * The running text of the main document part, paragraph by paragraph, empty ones included; see read-docx.ts
 * for the notes.
 */
export function readBody(xml: Uint8Array, styles: Styles, chunkOf: ReadChunk): Reading<readonly Paragraph[]> {
  const body = new Body(styles, chunkOf);
  readXml(xml, body);
  const cleaned = cleanParagraphs(body.finished());
  const notes = notesTogether([...body.findings.notes(), ...body.chunkNotes, ...cleaned.notes]);
  return { value: cleaned.value, notes };
}

type OpenRun = { text: string; bold: boolean };
type OpenParagraph = { runs: OpenRun[]; style: string | null; standing: Standing; isMarkDeleted: boolean };
type RunLook = {
  bold: boolean | null;
  hidden: boolean | null;
  style: string | null;
  resolved: ResolvedLook | null;
};

/** What was open around a text box, to continue after it. */
type Around = {
  readonly paragraph: OpenParagraph | null;
  readonly run: RunLook | null;
  readonly graphic: number;
};

/** Elements around text that say nothing themselves. */
const containers = new Set(
  "document body sdt sdtContent smartTag customXml hyperlink fldSimple ruby rubyBase dir bdo".split(" "),
);

/**
 * Elements that hold no words of the running text, with all that is in them: properties, places,
 * instructions of fields.
 */
const withoutWords = new Set(
  (
    "background sectPr sdtPr sdtEndPr smartTagPr customXmlPr tblPr tblPrEx tblGrid rubyPr instrText " +
    "delInstrText fldChar bookmarkStart bookmarkEnd proofErr commentRangeStart commentRangeEnd commentReference " +
    "annotationRef lastRenderedPageBreak footnoteReference endnoteReference footnoteRef endnoteRef separator " +
    "continuationSeparator permStart permEnd moveFromRangeStart moveFromRangeEnd moveToRangeStart moveToRangeEnd " +
    "customXmlInsRangeStart customXmlInsRangeEnd customXmlDelRangeStart customXmlDelRangeEnd " +
    "customXmlMoveFromRangeStart customXmlMoveFromRangeEnd customXmlMoveToRangeStart customXmlMoveToRangeEnd " +
    "pgNum dayShort dayLong monthShort monthLong yearShort yearLong"
  ).split(" "),
);

class Body implements XmlListener {
  readonly findings = new Findings();
  readonly chunkNotes: Note[] = [];
  private readonly styles: Styles;
  private readonly chunkOf: ReadChunk;
  private readonly paragraphs: Paragraph[] = [];
  private isRootSeen = false;
  /** How deep within an element that is passed over; 0 outside. */
  private skipped = 0;
  private properties: "paragraph" | "mark" | "run" | "row" | "cell" | null = null;
  private paragraph: OpenParagraph | null = null;
  private run: RunLook | null = null;
  /** The words of a paragraph whose end mark was deleted: they begin the next paragraph. */
  private carried: OpenRun[] = [];
  private isText = false;
  /** A page or a column ended within the open paragraph: words that follow stand on a line of their own. */
  private isBroken = false;
  private inserted = 0;
  private deleted = 0;
  private graphic = 0;
  private readonly boxes: Around[] = [];
  private readonly tables = new OpenTables();
  /** For each open choice between two contents: whether its first side was taken. */
  private readonly choices: boolean[] = [];

  constructor(styles: Styles, chunkOf: ReadChunk) {
    this.styles = styles;
    this.chunkOf = chunkOf;
  }

  finished(): readonly Paragraph[] {
    this.endCarried();
    return this.paragraphs;
  }

  open(name: string, attributes: XmlAttributes): void {
    if (this.skipped > 0) this.skipped += 1;
    else if (this.properties) this.openProperty(name, attributes);
    else if (!this.isRootSeen) this.openRoot(name);
    else if (this.graphic > 0) this.openInGraphic(name);
    else this.openInText(name, attributes);
  }

  text(text: string): void {
    if (this.isText && this.skipped === 0) this.write(text);
  }

  private openRoot(name: string): void {
    if (name !== "document")
      throw new UnreadableFile("not-a-word-document", "the main part is no Word document");
    this.isRootSeen = true;
  }

  private openProperty(name: string, attributes: XmlAttributes): void {
    if (this.properties === "paragraph" && name === "rPr") {
      this.properties = "mark";
      return;
    }
    this.skipped = 1;
    if (this.properties === "run") this.takeRunProperty(name, attributes);
    else if (this.properties === "mark") {
      if (this.paragraph && (name === "del" || name === "moveFrom")) this.paragraph.isMarkDeleted = true;
    } else if (this.properties === "paragraph") this.takeParagraphProperty(name, attributes);
    else this.takeTableProperty(name, attributes);
  }

  private takeParagraphProperty(name: string, attributes: XmlAttributes): void {
    if (name === "numPr") this.findings.listNumbers += 1;
    if (!this.paragraph) return;
    if (name === "pStyle") this.paragraph.style = attributes.get("val");
    else if (name === "outlineLvl")
      this.paragraph.standing = { ...this.paragraph.standing, heading: headingRank(attributes) };
    else if (name === "ind")
      this.paragraph.standing = { ...this.paragraph.standing, indent: leftIndent(attributes) };
  }

  private takeTableProperty(name: string, attributes: XmlAttributes): void {
    const columns = Number.parseInt(attributes.get("val") ?? "", 10) || 0;
    if (name === "gridSpan") this.tables.widen(columns);
    else if (name === "gridBefore") this.tables.skip(columns);
  }

  private takeRunProperty(name: string, attributes: XmlAttributes): void {
    if (!this.run) return;
    if (name === "b") this.run.bold = toggle(attributes);
    else if (name === "vanish") this.run.hidden = toggle(attributes);
    else if (name === "rStyle") this.run.style = attributes.get("val");
  }

  /** Within a picture or shape only text boxes have words. */
  private openInGraphic(name: string): void {
    this.graphic += 1;
    if (name === "txbxContent") {
      this.boxes.push({ paragraph: this.paragraph, run: this.run, graphic: this.graphic });
      this.findings.textBoxes.begin();
      this.paragraph = null;
      this.run = null;
      this.graphic = 0;
    } else if (name === "blip" || name === "imagedata" || name === "chart" || name === "OLEObject")
      this.findings.images += 1;
    else this.openChoice(name);
  }

  private openInText(name: string, attributes: XmlAttributes): void {
    switch (name) {
      case "p":
        this.paragraph = newParagraph(this.boxes.length > 0 ? [] : this.carried);
        if (this.boxes.length === 0) this.carried = [];
        return;
      case "r":
        this.run = { bold: null, hidden: null, style: null, resolved: null };
        return;
      case "pPr":
        this.properties = "paragraph";
        return;
      case "rPr":
        this.properties = "run";
        return;
      case "t":
      case "delText":
        this.isText = true;
        return;
      case "tab":
      case "ptab":
        this.write("\t");
        return;
      case "br":
        if (!["page", "column"].includes(attributes.get("type") ?? "")) this.write("\n");
        else if (this.deleted === 0 && this.boxes.length === 0) this.isBroken = true;
        return;
      case "cr":
        this.write("\n");
        return;
      case "noBreakHyphen":
        this.write("\u2011");
        return;
      case "softHyphen":
        this.write("\u00ad");
        return;
      case "sym":
        this.writeSymbol(attributes);
        return;
      case "ins":
      case "moveTo":
        this.inserted += 1;
        this.findings.inserted.begin();
        return;
      case "del":
      case "moveFrom":
        this.deleted += 1;
        this.findings.deleted.begin();
        return;
      case "drawing":
      case "pict":
      case "object":
        this.graphic = 1;
        return;
      case "tbl":
        this.findings.tables += 1;
        this.endCarried();
        this.tables.openTable();
        return;
      case "tr":
        this.tables.openRow();
        return;
      case "trPr":
        this.properties = "row";
        return;
      case "tcPr":
        this.properties = "cell";
        return;
      case "tc":
        this.tables.openCell();
        return;
      case "altChunk":
        this.takeChunk(attributes.get("id") ?? "");
        return;
      default:
        this.openOther(name);
        return;
    }
  }

  private openOther(name: string): void {
    if (this.openChoice(name) || containers.has(name)) return;
    if (withoutWords.has(name) || name.endsWith("Pr")) {
      this.skipped = 1;
      return;
    }
    this.findings.sawUnknown(name);
    if (name === "rt") this.skipped = 1;
  }

  /** Of contents offered to newer and older programs the first is taken, so that no words come twice. */
  private openChoice(name: string): boolean {
    const last = this.choices.length - 1;
    if (name === "AlternateContent") this.choices.push(false);
    else if (last >= 0 && (name === "Choice" || name === "Fallback")) {
      if (this.choices[last]) {
        this.skipped = 1;
        if (this.graphic > 0) this.graphic -= 1;
      }
      this.choices[last] = true;
    } else return false;
    return true;
  }

  close(name: string): void {
    if (this.skipped > 0) {
      this.skipped -= 1;
      return;
    }
    if (name === "AlternateContent") this.choices.pop();
    if (this.graphic > 0) {
      this.graphic -= 1;
      return;
    }
    switch (name) {
      case "p":
        this.endParagraph();
        return;
      case "r":
        this.run = null;
        return;
      case "pPr":
      case "trPr":
      case "tcPr":
        this.properties = null;
        return;
      case "rPr":
        this.properties = this.properties === "mark" ? "paragraph" : null;
        return;
      case "t":
      case "delText":
        this.isText = false;
        return;
      case "ins":
      case "moveTo":
        this.inserted -= 1;
        return;
      case "del":
      case "moveFrom":
        this.deleted -= 1;
        return;
      case "txbxContent":
        this.endBox();
        return;
      case "tbl":
        this.tables.closeTable();
        return;
      case "tc":
        if (!this.tables.isNested) this.endCarried();
        this.tables.closeCell();
        return;
    }
  }

  // Words.

  private write(text: string): void {
    const { bold, hidden } = this.lookNow();
    if (this.deleted > 0) this.findings.deleted.add(text);
    else if (this.boxes.length > 0) this.findings.textBoxes.add(text);
    else if (hidden) this.findings.hidden.add(text);
    else this.writeVisible(text, bold);
  }

  private writeVisible(text: string, bold: boolean): void {
    if (this.inserted > 0) this.findings.inserted.add(text);
    this.findings.hidden.begin();
    this.paragraph ??= newParagraph(this.carried);
    const last = this.paragraph.runs.at(-1);
    const words = this.isBroken && last && !/\n$/.test(last.text) ? `\n${text}` : text;
    this.isBroken = false;
    if (last && last.bold === bold) last.text += words;
    else this.paragraph.runs.push({ text: words, bold });
  }

  private lookNow(): ResolvedLook {
    const direct: Look = this.run ?? { bold: null, hidden: null };
    const known = this.run?.resolved;
    if (known) return known;
    const look = this.styles.lookOf(direct, this.run?.style ?? null, this.paragraph?.style ?? null);
    if (this.run) this.run.resolved = look;
    return look;
  }

  private writeSymbol(attributes: XmlAttributes): void {
    const font = attributes.get("font");
    const place = attributes.get("char");
    const known = symbolText(font, place);
    if (known === null) this.findings.symbols.push(`${font ?? ""} ${place ?? ""}`.trim());
    this.write(known ?? "\ufffd");
  }

  private endParagraph(): void {
    this.findings.hidden.begin();
    if (this.boxes.length > 0) this.findings.textBoxes.add("\n");
    const paragraph = this.paragraph;
    this.paragraph = null;
    if (!paragraph || this.boxes.length > 0) return;
    this.isBroken = false;
    if (paragraph.isMarkDeleted) this.carried = paragraph.runs;
    else this.keep(paragraph);
  }

  private endCarried(): void {
    if (this.carried.length > 0) this.keep(newParagraph(this.carried));
    this.carried = [];
  }

  private keep(paragraph: OpenParagraph): void {
    const marks = this.marksOf(paragraph);
    this.paragraphs.push({ runs: paragraph.runs, speaker: null, startMs: null, endMs: null, marks });
  }

  /** The paragraphs of a part of another format stand here: in the cell that is open, or with tables of their own. */
  private takeChunk(id: string): void {
    const chunk = this.boxes.length > 0 || this.deleted > 0 ? null : this.chunkOf(id);
    if (!chunk) {
      this.findings.partsUnread.push(id);
      return;
    }
    this.endCarried();
    const cell = this.tables.cell();
    const tables = new Set(chunk.value.flatMap(({ marks }) => marks.cell?.table ?? []));
    const places = new Map([...tables].map((table) => [table, cell ? 0 : this.tables.place()]));
    for (const paragraph of chunk.value) {
      const own = paragraph.marks.cell;
      const placed = cell ?? (own && { ...own, table: places.get(own.table) ?? 0 });
      this.paragraphs.push({ ...paragraph, marks: { ...paragraph.marks, cell: placed } });
    }
    this.chunkNotes.push(...chunk.notes);
  }

  private marksOf({ style, standing }: OpenParagraph): Marks {
    const styled = this.styles.standingOf(style);
    const heading = standing.heading ?? styled.heading ?? 0;
    const indent = standing.indent ?? styled.indent ?? 0;
    const cell = this.tables.cell();
    return heading === 0 && indent === 0 && cell === null ? noMarks : { heading, indent, cell };
  }

  private endBox(): void {
    const around = this.boxes.pop();
    if (!around) return;
    this.paragraph = around.paragraph;
    this.run = around.run;
    this.graphic = around.graphic - 1;
  }
}

function newParagraph(runs: OpenRun[]): OpenParagraph {
  return { runs, style: null, standing: unsaidStanding, isMarkDeleted: false };
}
