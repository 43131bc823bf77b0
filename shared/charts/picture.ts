import type { PrintWidth, Sheet } from "./sheet.ts";
import type { Ink } from "./sheet-colours.ts";

/** A figure to be published, with all that its file says. */
export type Picture = {
  readonly sheet: Sheet;
  /** The size of its smallest letters, in pixels at 100 %. */
  readonly smallest: number;
  readonly title: string;
  /** What it says, in sentences. */
  readonly description: string;
  readonly ink: Ink;
  readonly print: PrintWidth;
};
