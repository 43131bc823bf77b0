import { z } from "zod";
import { done, type Outcome, refused } from "../outcome.ts";
import { isEmptyDiff, type ProjectDiff } from "./diff.ts";
import type { Kind, kinds, RecordOfKind } from "./kinds.ts";
import type { Project } from "./project.ts";
import type { Coding } from "./records.ts";

/**
 * A deed as the journal keeps it beside its diff: which one, and what was meant by it. The diff says what came of it in
 * one project; the value, what it would be in another. Plain data, small, ids rather than names.
 */
export type DeedValue = { readonly is: string; readonly [field: string]: unknown };

/** What a deed is about, as the history can be narrowed to it. */
export const deedKinds = ["coding", "codebook", "themes", "interviews", "people", "notes", "study"] as const;
export type DeedKind = (typeof deedKinds)[number];

/** The words of a deed, as they were at the time; those that it has not are empty. */
export type DeedWords = {
  /** What it was done to: a code's name, a transcript's. */
  readonly about: string;
  /** The code that a coding has. */
  readonly code: string;
  /** What stood before: a name, a status, the code above. */
  readonly from: string;
  /** What stands after; of a merger the code that took over. */
  readonly to: string;
  readonly transcript: string;
  /** The words of a passage, on one line and cut. */
  readonly words: string;
  /** How many passages, codes or whatever the deed is counted in. */
  readonly count: number;
};

/** What is remembered of records while a journal is told: names, and what leads to names. See kinds.ts. */
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

/** What something is called; empty where nothing is known of it, or there is no id. */
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

/** Nothing in its words tells of codings. */
export const tellsNoCodings: Blindness = (words) => words;
/** It counts codings: how many of others there are is not told. */
export const tellsNoCount: Blindness = (words) => ({ ...words, count: 0 });
/** It is about codings, or about what hangs on them. */
export const isNotTold: Blindness = () => null;

/** A sentence of a deed: its words stand in braces, `"merged “{about}” into “{to}”"`; a function where words alone will not do. */
export type Sentence = string | ((words: DeedWords) => string);

type Sentences = {
  /** As it follows the name of who did it: "merged “Trust” into “Doubt”". */
  readonly did: Sentence;
  /** As it follows Undo and Redo: "merge “Trust”". Null where Undo passes it by: what must not be taken back unawares. */
  readonly undo: Sentence | null;
  /** Of several alike ones that follow each other: `count` is how many, the other words are the first's. Without it their number is put behind the first's sentence. */
  readonly many?: Sentence;
};

export type Shape = Readonly<Record<string, z.ZodType>>;
/** What the journal keeps of a deed that keeps these fields. */
export type ValueOf<Keeps extends Shape> = { readonly [name in keyof Keeps]: z.output<Keeps[name]> };

type Definition<Input, Keeps extends Shape, Refusal extends string> = {
  readonly verb: (project: Project, input: Input) => Outcome<ProjectDiff, Refusal>;
  /** What the journal keeps of it, by name: ids, choices, places. Checked when it is read from outside. */
  readonly keeps: Keeps;
  readonly kind: DeedKind;
  readonly words: (value: ValueOf<Keeps>, scene: Scene) => Partial<DeedWords>;
  readonly blind: Blindness;
  /** What makes those alike that follow each other and are one line in the history; null where each stands alone. */
  readonly folds: "transcript" | "about" | null;
  readonly en: Sentences;
  readonly sv: Sentences;
};

/** How the input of the verb becomes what the journal keeps; left out where the input has just these fields, and maybe others. */
type Keeping<Input, Value> = Input extends Value
  ? { readonly value?: (input: Input) => Value }
  : { readonly value: (input: Input) => Value };

/** All that is known of one deed. What is missing here does not compile. */
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

/** The verb of a deed whose changes were worked out, and looked at, before: taking in a file. */
export function asWorkedOut(
  _project: Project,
  { diff }: { readonly diff: ProjectDiff },
): Outcome<ProjectDiff, "nothing-changed"> {
  return isEmptyDiff(diff) ? refused("nothing-changed") : done(diff);
}

/** A sentence with its words put in. */
export function said(sentence: Sentence, words: DeedWords): string {
  if (typeof sentence !== "string") return sentence(words);
  return sentence.replace(/\{(\w+)\}/g, (_, name: string) => String(words[name as keyof DeedWords] ?? ""));
}

export const noWords: DeedWords = {
  ...{ about: "", code: "", from: "", to: "", transcript: "", words: "" },
  count: 0,
};
