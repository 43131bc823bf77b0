import type { Judgement } from "./judge-speakers.ts";

/** A word where it stands in its file; see FileWord. */
type Placed = { readonly text: string; readonly paragraph: number; readonly start: number };

/** Whether a judgement keeps a word of its file in its draft. */
export function keptBy({ origins, source }: Judgement): (word: Placed) => boolean {
  const kept = source.map((text) => new Uint8Array(text.length));
  for (const { paragraph, start, length } of origins) kept[paragraph]?.fill(1, start, start + length);
  return ({ paragraph, start, text }) => {
    const marks = kept[paragraph];
    return (
      start < 0 ||
      marks === undefined ||
      marks.subarray(start, start + text.length).every((mark) => mark === 1)
    );
  };
}
