import { z } from "zod";
import { done, type Outcome, refused } from "../outcome.ts";
import { isEmptyDiff, type ProjectDiff } from "./diff.ts";
import type { Kind, kinds, RecordOfKind } from "./kinds.ts";
import type { Project } from "./project.ts";
import type { Coding } from "./records.ts";

/**
 * A deed as the journal keeps it beside its diff: its name, and what the person meant. The diff says what the deed
 * changed in this project; the value is enough to do the deed in another. It is small, plain data, with ids rather
 * than names.
 */
export type DeedValue = { readonly is: string; readonly [field: string]: unknown };

/** The kinds of event by which the history can be filtered. */
export const deedKinds = [
  "coding",
  "codebook",
  "themes",
  "quotes",
  "interviews",
  "people",
  "notes",
  "study",
] as const;
export type DeedKind = (typeof deedKinds)[number];

/**
 * The words of a deed's sentences, as things were called at the time. A word that the deed does not have is empty.
 */
export type DeedWords = {
  /** The name of what the deed was done to: a code, a transcript. */
  readonly about: string;
  /** The code that a coding has. */
  readonly code: string;
  /** What stood before: a name, a status, the code above. */
  readonly from: string;
  /** What stands after; in a merger, the code that took over. */
  readonly to: string;
  readonly transcript: string;
  /** The words of a passage, on one line and cut. */
  readonly words: string;
  /** How many passages, codes or whatever the deed is counted in. */
  readonly count: number;
};

/**
 * What the Teller remembers of records while it reads a journal: names, and the ids that lead to names. See kinds.ts.
 */
export type Remembered = {
  readonly [K in Kind]: Pick<
    RecordOfKind[K],
    (typeof kinds)[K]["remembered"][number] & keyof RecordOfKind[K]
  >;
};

/** What is remembered of the record of an id. */
type RememberedOf<Id> = { [K in Kind]: Id extends RecordOfKind[K]["id"] ? Remembered[K] : never }[Kind];

/** Where a deed was done: what changed, and what was there. */
export type Scene = {
  readonly diff: ProjectDiff;
  /** A record as it was before the deed, or as the deed made it; undefined when neither is known. */
  readonly find: <Id extends string>(id: Id) => RememberedOf<Id> | undefined;
};

/** The name of a record; empty when there is no id or the record is unknown. */
export function nameIn(find: Scene["find"], id: Named["id"] | null | undefined): string {
  const record = id ? find(id) : undefined;
  if (!record) return "";
  return "pseudonym" in record ? record.pseudonym : record.name;
}

export function namesIn(find: Scene["find"], ids: readonly Named["id"][]): string {
  return ids.map((id) => nameIn(find, id)).join(", ");
}

type Named = RecordOfKind["study" | "participant" | "transcript" | "code" | "map" | "version"];

/** Some codings that one coder gave one code in one transcript. */
export type Coded = Pick<Coding, "by" | "codeId" | "transcriptId">;

/**
 * What a coder who codes blind (rule B9) is told of a deed that reached codings of others: its words, or null for
 * nothing at all.
 */
export type Blindness = (words: DeedWords) => DeedWords | null;

/** The deed's words tell nothing of codings: all of them are shown. */
export const tellsNoCodings: Blindness = (words) => words;
/** The deed's words count codings: the count is left out, since it counts codings of others. */
export const tellsNoCount: Blindness = (words) => ({ ...words, count: 0 });
/** The deed is about codings, or about what hangs on them: it is not shown at all. */
export const isNotTold: Blindness = () => null;

/**
 * A sentence of a deed, with its words in braces: `"merged “{about}” into “{to}”"`. A function where the sentence
 * depends on the words.
 */
export type Sentence = string | ((words: DeedWords) => string);

type Sentences = {
  /** Follows the name of the person: "merged “Trust” into “Doubt”". */
  readonly did: Sentence;
  /**
   * Follows Undo and Redo: "merge “Trust”". Null where Undo passes the deed by, since nobody should take it back
   * unawares.
   */
  readonly undo: Sentence | null;
  /**
   * Of several alike deeds that follow each other: `count` is how many things they were done to, the other words are
   * the first's. Without it, the first's sentence is followed by the number of deeds.
   */
  readonly many?: Sentence;
};

export type Shape = Readonly<Record<string, z.ZodType>>;
/** What the journal keeps of a deed that keeps these fields. */
export type ValueOf<Keeps extends Shape> = { readonly [name in keyof Keeps]: z.output<Keeps[name]> };

type Definition<Input, Keeps extends Shape, Refusal extends string> = {
  readonly verb: (project: Project, input: Input) => Outcome<ProjectDiff, Refusal>;
  /** The fields that the journal keeps: ids, choices, spans. They are checked when they come from outside. */
  readonly keeps: Keeps;
  readonly kind: DeedKind;
  readonly words: (value: ValueOf<Keeps>, scene: Scene) => Partial<DeedWords>;
  /** The ids that `many` counts, each once; left out where each deed counts as one. */
  readonly counts?: ((value: ValueOf<Keeps>) => readonly string[]) | undefined;
  readonly blind: Blindness;
  /**
   * The word that must be the same for deeds in a row to be one line of the history; null where each is a line of its
   * own.
   */
  readonly folds: "transcript" | "about" | null;
  readonly en: Sentences;
  readonly sv: Sentences;
};

/** Makes the journal's value from the verb's input; left out where the input has all the fields of the value. */
type Keeping<Input, Value> = Input extends Value
  ? { readonly value?: (input: Input) => Value }
  : { readonly value: (input: Input) => Value };

/** All that is known of one deed. */
export type DeedDefinition<
  Input = never,
  Keeps extends Shape = Shape,
  Refusal extends string = string,
> = Omit<Definition<Input, Keeps, Refusal>, "keeps"> & {
  readonly shape: z.ZodType<ValueOf<Keeps>>;
  readonly value: (input: Input) => ValueOf<Keeps>;
};

/**
 * Defines a deed. It stands in the table of its room, `deeds.ts`, under the name by which journals keep it: never
 * changed. See CONTRIBUTING.md for how to add one.
 */
export function deed<Input, Keeps extends Shape, Refusal extends string>({
  keeps,
  value,
  ...definition
}: Definition<Input, Keeps, Refusal> & Keeping<Input, ValueOf<Keeps>>): DeedDefinition<
  Input,
  Keeps,
  Refusal
> {
  const shape = z.strictObject(keeps) as unknown as z.ZodType<ValueOf<Keeps>>;
  const names = Object.keys(keeps);
  const picked = (input: Input) =>
    Object.fromEntries(
      names.map((name) => [name, (input as Record<string, unknown>)[name]]),
    ) as ValueOf<Keeps>;
  return { ...definition, shape, value: value ?? picked };
}

/** The verb of a deed whose diff was worked out and shown before: the import of a file. */
export function asWorkedOut(
  _project: Project,
  { diff }: { readonly diff: ProjectDiff },
): Outcome<ProjectDiff, "nothing-changed"> {
  return isEmptyDiff(diff) ? refused("nothing-changed") : done(diff);
}

/** Puts the words of a deed into a sentence. */
export function fillIn(sentence: Sentence, words: DeedWords): string {
  if (typeof sentence !== "string") return sentence(words);
  return sentence.replace(/\{(\w+)\}/g, (_, name: string) => String(words[name as keyof DeedWords] ?? ""));
}

export const noWords: DeedWords = {
  ...{ about: "", code: "", from: "", to: "", transcript: "", words: "" },
  count: 0,
};
