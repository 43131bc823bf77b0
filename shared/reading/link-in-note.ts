import type { CodingId, PassageId, RichText, TextBlock, TextRun } from "../project/records.ts";

/**
 * A note with a link to a passage at its end: in a line of its own, an item when the note ends in a list, or in the
 * last line when nothing stands there yet. A space follows the link, to write on.
 */
export function withLink(body: RichText, to: PassageId | CodingId, words: string): RichText {
  const plain = { bold: false, italic: false };
  const runs: readonly TextRun[] = [
    { text: words, ...plain, to },
    { text: " ", ...plain, to: null },
  ];
  const last = body.at(-1);
  const kind: TextBlock["kind"] = last && last.kind !== "heading" ? last.kind : "paragraph";
  if (last && last.kind !== "heading" && last.runs.length === 0)
    return [...body.slice(0, -1), { kind, runs }];
  return [...body, { kind, runs }];
}
