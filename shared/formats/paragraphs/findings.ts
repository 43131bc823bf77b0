import type { Note } from "../../outcome.ts";
import { wordsForNote } from "../words-for-note.ts";

/** Words collected in pieces: `begin` starts another piece. */
export class Pieces {
  private readonly pieces: string[] = [];
  private isNew = true;

  begin(): void {
    this.isNew = true;
  }

  /** Adds words to the piece. Line breaks only separate words. */
  add(text: string): void {
    if (!this.isNew || this.pieces.length === 0) {
      if (this.pieces.length === 0) this.pieces.push("");
      this.pieces[this.pieces.length - 1] += text;
    } else this.pieces.push(text);
    this.isNew = false;
  }

  note(code: string): readonly Note[] {
    const words = this.pieces.map((piece) => piece.trim()).filter((piece) => piece !== "");
    return words.length === 0 ? [] : [{ code, count: words.length, detail: wordsForNote(words) }];
  }
}

/** What the body of a Word document holds besides its running text. */
export class Findings {
  readonly inserted = new Pieces();
  readonly deleted = new Pieces();
  readonly hidden = new Pieces();
  readonly textBoxes = new Pieces();
  /** What stands in fields of a form. */
  readonly fields = new Pieces();
  readonly symbols: string[] = [];
  /** Parts of other formats that were not read: their ids. */
  readonly partsUnread: string[] = [];
  images = 0;
  tables = 0;
  listNumbers = 0;
  private readonly unknown = new Map<string, number>();

  sawUnknown(name: string): void {
    this.unknown.set(name, (this.unknown.get(name) ?? 0) + 1);
  }

  notes(): readonly Note[] {
    return [
      ...this.inserted.note("docx-inserted-text"),
      ...this.deleted.note("docx-deleted-text"),
      ...this.hidden.note("docx-hidden-text"),
      ...this.textBoxes.note("docx-text-boxes"),
      ...this.fields.note("docx-fields"),
      ...counted("docx-parts-unread", this.partsUnread.length, [...new Set(this.partsUnread)]),
      ...counted("docx-images", this.images),
      ...counted("docx-tables", this.tables),
      ...counted("docx-list-numbers", this.listNumbers),
      ...counted("docx-symbols", this.symbols.length, [...new Set(this.symbols)]),
      ...counted("docx-unknown-elements", total(this.unknown), [...this.unknown.keys()]),
    ];
  }
}

/** Notes of several parts of a document: those of one kind as one, with what they count and quote together. */
export function notesTogether(notes: readonly Note[]): readonly Note[] {
  const joined = new Map<string, Note>();
  for (const note of notes) {
    const above = joined.get(note.code);
    const details = [above?.detail, note.detail].flatMap((detail) => detail ?? []);
    joined.set(note.code, {
      ...note,
      ...(above?.count === undefined ? {} : { count: above.count + (note.count ?? 0) }),
      ...(details.length > 1 ? { detail: wordsForNote(details) } : {}),
    });
  }
  return [...joined.values()];
}

function counted(code: string, count: number, words: readonly string[] = []): readonly Note[] {
  if (count === 0) return [];
  return words.length === 0 ? [{ code, count }] : [{ code, count, detail: wordsForNote(words) }];
}

function total(counts: ReadonlyMap<string, number>): number {
  return [...counts.values()].reduce((sum, count) => sum + count, 0);
}
