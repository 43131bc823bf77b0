/** A name as it is sorted by; `literal` is a group, or a name that nobody can divide. */
export type ReferenceName =
  | { readonly family: string; readonly given: string }
  | { readonly literal: string };

/** Those kinds of CSL that the styles print in ways of their own; all else is a "document". */
export type ReferenceType =
  | "article-journal"
  | "article-magazine"
  | "article-newspaper"
  | "article"
  | "book"
  | "chapter"
  | "paper-conference"
  | "report"
  | "thesis"
  | "webpage"
  | "document";

/**
 * A published work that an excerpt was taken from: a strict subset of CSL-JSON, its names in camel case. What is not known is
 * empty.
 */
export type Reference = {
  readonly type: ReferenceType;
  readonly title: string;
  /** In the order of the title page. Where it is said that there are more, the last one is `moreAuthors` of names.ts. */
  readonly authors: readonly ReferenceName[];
  /** Of a chapter, those of its book. */
  readonly editors: readonly ReferenceName[];
  /** A year ("2022"), a day as ISO 8601 as far as it is known ("2018-05-24"), or words ("in press"). */
  readonly issued: string;
  /** The journal, book or site that it stands in. */
  readonly containerTitle: string;
  readonly volume: string;
  readonly issue: string;
  /** Of the work within what it stands in, with a plain hyphen: "207-217". */
  readonly page: string;
  /** Of an article that has no pages, its number ("e0193972"); of a report, its number in the series. */
  readonly number: string;
  /** "2", or as the book says it: "Revised". */
  readonly edition: string;
  readonly publisher: string;
  readonly publisherPlace: string;
  /** Without an address in front: "10.1186/s12954-022-00676-8". */
  readonly DOI: string;
  readonly URL: string;
};
