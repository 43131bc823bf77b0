import { deedsOnChecking } from "../checking/deeds.ts";
import { deedsOnCodebook } from "../codebook/deeds.ts";
import { deedsOnCodings } from "../coding/deeds.ts";
import { deedsOnGate } from "../gate/deeds.ts";
import { deedsOnGuide } from "../guide/deeds.ts";
import { deedsOnLiterature } from "../literature/deeds.ts";
import { deedsOnMemos } from "../memos/deeds.ts";
import { deedsOnParticipants } from "../participants/deeds.ts";
import type { DeedDefinition, DeedValue, ValueOf } from "../project/deed.ts";
import { deedsOnStudy } from "../project/deeds.ts";
import { deedsOnPseudonyms } from "../pseudonyms/deeds.ts";
import { deedsOnQuotes } from "../quotes/deeds.ts";
import { deedsOnReading } from "../reading/deeds.ts";
import { deedsOnRecordings } from "../recordings/deeds.ts";
import { deedsOnThemes } from "../themes/deeds.ts";
import { deedsOnTranscripts } from "../transcripts/deeds.ts";

/** All deeds that there are, each defined in the `deeds.ts` of its room. */
export const deeds = {
  ...deedsOnStudy,
  ...deedsOnQuotes,
  ...deedsOnTranscripts,
  ...deedsOnRecordings,
  ...deedsOnLiterature,
  ...deedsOnParticipants,
  ...deedsOnGuide,
  ...deedsOnReading,
  ...deedsOnCodebook,
  ...deedsOnCodings,
  ...deedsOnThemes,
  ...deedsOnMemos,
  ...deedsOnGate,
  ...deedsOnChecking,
  ...deedsOnPseudonyms,
};

export type DeedName = keyof typeof deeds;

type PartsOf<Name extends DeedName> =
  (typeof deeds)[Name] extends DeedDefinition<infer Input, infer Keeps, infer Refusal>
    ? { readonly input: Input; readonly refusal: Refusal; readonly value: ValueOf<Keeps> }
    : never;

/** What the verb of a deed is given, … */
export type InputOf<Name extends DeedName> = PartsOf<Name>["input"];
/** … and why it may refuse. */
export type RefusalOf<Name extends DeedName> = Refusals[Name];
type Refusals = { readonly [Name in DeedName]: PartsOf<Name>["refusal"] };

/** Any deed. Ask for its words only with a value that has its shape. */
export type AnyDeed = DeedDefinition<never, Record<never, never>, RefusalOf<DeedName>>;

export function definitionOf(name: DeedName): AnyDeed {
  return deeds[name] as unknown as AnyDeed;
}

function isDeedName(name: string): name is DeedName {
  return Object.hasOwn(deeds, name);
}

/** A deed's name with the value that the journal keeps. */
export type KnownDeed = {
  [Name in DeedName]: { readonly is: Name; readonly value: PartsOf<Name>["value"] };
}[DeedName];

/**
 * Reads a value of the journal as a deed that this version knows; null for an unknown name or a value of another
 * shape.
 */
export function knownDeed({ is, ...value }: DeedValue): KnownDeed | null {
  if (!isDeedName(is)) return null;
  const parsed = definitionOf(is).shape.safeParse(value);
  return parsed.success ? ({ is, value: parsed.data } as KnownDeed) : null;
}

/** Whether Undo passes a deed by. */
export function isPassedByUndo({ is }: DeedValue): boolean {
  return isDeedName(is) && definitionOf(is).en.undo === null;
}

/** The value that the journal keeps of a deed. */
export function deedValue<Name extends DeedName>(is: Name, input: InputOf<Name>): DeedValue {
  return { is, ...definitionOf(is).value(input as never) };
}
