import type { CodingPainter } from "./paint-codings.ts";
import type { TranscriptEditor } from "./transcript-editor.ts";

/** A text as it is open in the page, for what stands beside it: margins, bars, commands. */
export type OpenText = {
  readonly editor: TranscriptEditor;
  readonly painter: CodingPainter;
  /** What scrolls. */
  readonly scroller: HTMLElement;
  /** What the margins stand in: places within it are counted from its top left. */
  readonly page: HTMLElement;
};
