import type { TranscriptFormat } from "../project/records.ts";
import type { Span } from "../text/span.ts";
import type { Loss } from "./losses.ts";

/**
 * A project of another program as plain data, whatever file it came in: what a reader answers, and what
 * take-foreign-project.ts makes a study of. Keys are the reader's own, each kind for itself. Spans are in UTF-16 code units of
 * the text as it is given here; moments are ISO 8601, UTC, or null where the file does not tell; people who did something are
 * null where it does not tell.
 */
export type ForeignProject = {
  /** As its makers write it: "Taguette". */
  readonly program: string;
  readonly name: string;
  readonly texts: readonly ForeignText[];
  /** In the order in which siblings shall stand. */
  readonly codes: readonly ForeignCode[];
  readonly codings: readonly ForeignCoding[];
  /** Notes in the margin: on words, without a code. */
  readonly notes: readonly ForeignNote[];
  readonly memos: readonly ForeignMemo[];
  readonly cases: readonly ForeignCase[];
  /** Attributes of cases, in their order; only what the file itself says of types. */
  readonly attributes: readonly { readonly name: string; readonly type: "text" | "number" | "date" | null }[];
  /** What the file holds and a study has no place for. */
  readonly lost: readonly Pick<Loss, "kind" | "count">[];
};

export type ForeignText = {
  readonly key: string;
  readonly name: string;
  /** Paragraphs, one a line, labels and times still in it; LF only. */
  readonly text: string;
  /** The file that is kept as the transcript's source. */
  readonly original: {
    readonly fileName: string;
    readonly format: TranscriptFormat;
    readonly bytes: Uint8Array;
  };
};

export type ForeignCode = {
  readonly key: string;
  readonly parent: string | null;
  readonly name: string;
  /** "#rrggbb"; null where it has none. */
  readonly colour: string | null;
  readonly definition: string;
  /** It only holds other codes: a category, a folder. */
  readonly isGroup: boolean;
};

export type ForeignCoding = {
  readonly text: string;
  readonly code: string;
  readonly span: Span;
  /** The words as the file quotes them; null where it gives only their place. */
  readonly quote: string | null;
  readonly comment: string;
  readonly by: string | null;
  readonly at: string | null;
};

export type ForeignNote = Omit<ForeignCoding, "code" | "comment"> & { readonly note: string };

export type ForeignMemo = {
  readonly about: { readonly is: "study" } | { readonly is: "text" | "code" | "case"; readonly key: string };
  readonly kind: "analytic" | "reflexive";
  readonly title: string;
  /** Plain text. */
  readonly body: string;
  readonly by: string | null;
  readonly at: string | null;
};

export type ForeignCase = {
  readonly key: string;
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  /** Keys of the texts that it speaks in. */
  readonly texts: readonly string[];
};
