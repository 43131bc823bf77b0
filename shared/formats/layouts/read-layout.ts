import type { Reading } from "../../outcome.ts";
import type { Paragraph } from "../../speakers/document.ts";

/** Paragraphs with the speakers and times that a layout gives them. */
export type ReadLayout = Reading<readonly Paragraph[]>;
