import type { Reading } from "../../outcome.ts";
import type { Document, KnownLayout, Paragraph } from "../../speakers/document.ts";
import { aTrain } from "./atrain.ts";
import type { ReadLayout } from "./read-layout.ts";
import { teamsStretches } from "./teams-stretches.ts";
import { zoomChat } from "./zoom-chat.ts";

/** Layouts of programs that say more than their words do; each answers null for a text that is not laid out so. */
const layouts: Readonly<Record<KnownLayout, (paragraphs: readonly Paragraph[]) => ReadLayout | null>> = {
  "zoom-chat": zoomChat,
  "teams-stretches": teamsStretches,
  atrain: aTrain,
};

/** A document with its speakers and times as the program that laid it out meant them, where the whole of it shows which that is. */
export function throughLayouts({ value: document, notes }: Reading<Document>): Reading<Document> {
  const { paragraphs } = document;
  const isRead = paragraphs.some(({ speaker, marks }) => speaker !== null || marks.cell !== null);
  if (isRead) return { value: document, notes };
  for (const layout of Object.keys(layouts) as KnownLayout[]) {
    const read = layouts[layout](paragraphs);
    if (read)
      return { value: { ...document, paragraphs: read.value, layout }, notes: [...notes, ...read.notes] };
  }
  return { value: document, notes };
}
