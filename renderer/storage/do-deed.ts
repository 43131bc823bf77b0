import {
  type DeedName,
  deedValue,
  definitionOf,
  type InputOf,
  type RefusalOf,
} from "../../shared/history/deeds.ts";
import { done, type Outcome } from "../../shared/outcome.ts";
import type { Original } from "./database.ts";
import type { OpenStudy } from "./open-study.ts";

/**
 * Does a deed to the study as it is now. It is in memory at once; the promise resolves when it is durable or has failed.
 * `originals` are files that come in with it. A refusal changes nothing.
 */
export function doDeed<Name extends DeedName>(
  study: OpenStudy,
  name: Name,
  input: InputOf<Name>,
  originals?: readonly Original[],
): Outcome<Promise<void>, RefusalOf<Name>> {
  const outcome = definitionOf(name).verb(study.now().project, input as never);
  if (outcome.is === "refused") return outcome as { readonly is: "refused"; readonly why: RefusalOf<Name> };
  return done(study.commit({ deed: deedValue(name, input), diff: outcome.value }, originals));
}
