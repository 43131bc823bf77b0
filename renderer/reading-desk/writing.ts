import type { PassageId } from "../../shared/project/records.ts";
import type { Span } from "../../shared/text/span.ts";

/** The margin note that is being written: a new one on some words, or one that is changed. */
export type Writing =
  | { readonly is: "new"; readonly span: Span }
  | { readonly is: "change"; readonly passageId: PassageId };
