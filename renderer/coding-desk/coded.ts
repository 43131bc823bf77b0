import type { Span } from "../../shared/text/span.ts";

/** The words that are being coded, and whether somebody types their code. */
export type Coded = { readonly span: Span; readonly typing: boolean };
