/** What a command answers: the value it made, or the reason why it would not. */
export type Outcome<Value, Refusal extends string> =
  | { readonly is: "done"; readonly value: Value }
  | { readonly is: "refused"; readonly why: Refusal };

export function done<Value>(value: Value): { readonly is: "done"; readonly value: Value } {
  return { is: "done", value };
}

export function refused<Refusal extends string>(
  why: Refusal,
): { readonly is: "refused"; readonly why: Refusal } {
  return { is: "refused", why };
}

/** What an importer answers: always a value, with a note for each thing it could not keep. */
export type Reading<Value> = { readonly value: Value; readonly notes: readonly Note[] };

/**
 * Something an importer saw and a person should know: `code` names the sentence (its words live with the
 * other sentences of the window and the terminal), `count` says how often, `detail` quotes the place.
 */
export type Note = { readonly code: string; readonly count?: number; readonly detail?: string };

/**
 * A file from outside that cannot be read at all. `code` names the sentence that the user is shown;
 * `message` says it in English for logs and tests, never with words from the file.
 */
export class UnreadableFile extends Error {
  constructor(
    readonly code: UnreadableCode,
    message: string,
    readonly detail: string = "",
  ) {
    super(message);
    this.name = "UnreadableFile";
  }
}

export type UnreadableCode =
  | "empty-file"
  | "unknown-format"
  | "not-a-zip"
  | "damaged-zip"
  | "too-large"
  | "not-a-word-document"
  | "damaged-xml"
  | "xml-with-doctype"
  | "too-deep"
  | "encrypted"
  | "not-a-subtitle"
  | "damaged-transcript"
  | "pdf-without-text"
  | "not-text"
  | "not-a-csv"
  | "no-references"
  | "not-a-database"
  | "damaged-database"
  | "unknown-project"
  | "several-projects"
  | "no-such-project"
  | "not-a-refi-project"
  | "not-a-project"
  | "newer-project"
  | "damaged-project";

/** Closes a switch over a union: the compiler complains when a case is missing. */
export function assertNever(value: never): never {
  throw new Error(`a case that cannot be: ${JSON.stringify(value)}`);
}
