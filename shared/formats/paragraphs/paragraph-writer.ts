import type { Reading } from "../../outcome.ts";
import { noMarks, type Paragraph } from "../../speakers/document.ts";
import { type Asides, asideNotes, noAsides } from "./asides.ts";
import { cleanParagraphs } from "./clean-paragraphs.ts";
import { Findings } from "./findings.ts";
import { OpenTables } from "./open-tables.ts";

/** What is said of a paragraph when it ends; what is left out is 0, or not known. */
export type Ending = {
  readonly heading?: number;
  readonly indent?: number;
  readonly startMs?: number | null;
  readonly endMs?: number | null;
};

/** Puts the paragraphs of a document together while it is read, with what was found beside them. */
export class ParagraphWriter {
  readonly findings = new Findings();
  readonly asides: Asides = noAsides();
  readonly tables = new OpenTables();
  private readonly paragraphs: Paragraph[] = [];
  private runs: { text: string; bold: boolean }[] = [];

  /** Whether nothing, or only white space, was written since the last paragraph ended. */
  get isBlank(): boolean {
    return this.runs.every(({ text }) => text.trim() === "");
  }

  /** Whether a line break, or nothing but white space, was written last. */
  get endsLine(): boolean {
    return this.isBlank || /\n *$/.test(this.runs.at(-1)?.text ?? "");
  }

  write(text: string, bold: boolean): void {
    if (text === "") return;
    const last = this.runs.at(-1);
    if (last && last.bold === bold) last.text += text;
    else this.runs.push({ text, bold });
  }

  /** Takes away the line break or the blank that the paragraph ends with. */
  trimEnd(): void {
    for (let last = this.runs.at(-1); last; last = this.runs.at(-1)) {
      last.text = last.text.replace(/[ \n]+$/, "");
      if (last.text !== "") return;
      this.runs.pop();
    }
  }

  /** Forgets what was written since the last paragraph ended. */
  drop(): void {
    this.runs = [];
  }

  end({ heading = 0, indent = 0, startMs = null, endMs = null }: Ending = {}): void {
    const cell = this.tables.cell();
    const marks = heading === 0 && indent === 0 && cell === null ? noMarks : { heading, indent, cell };
    this.paragraphs.push({ runs: this.runs, speaker: null, startMs, endMs, marks });
    this.runs = [];
  }

  openTable(): void {
    this.findings.tables += 1;
    this.tables.openTable();
  }

  /** All that was written, cleaned as clean-text.ts says, with the notes of what is not in the text. */
  finished(): Reading<readonly Paragraph[]> {
    const cleaned = cleanParagraphs(this.paragraphs);
    return {
      value: cleaned.value,
      notes: [...this.findings.notes(), ...cleaned.notes, ...asideNotes(this.asides)],
    };
  }
}
