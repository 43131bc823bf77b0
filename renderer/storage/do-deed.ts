import type { DeedName, InputOf, RefusalOf } from "../../shared/history/deeds.ts";
import { done, type Outcome } from "../../shared/outcome.ts";
import { type AskedDeed, outcomeIn } from "./asked-deed.ts";
import type { Original } from "./database.ts";
import type { OpenStudy } from "./open-study.ts";

/**
 * Does a deed to the study as it is now, what is being typed included. It is in memory at once; the promise resolves when it
 * is durable or has failed. `originals` are files that come in with it. A refusal changes nothing.
 */
export function doDeed<Name extends DeedName>(
  study: OpenStudy,
  name: Name,
  input: InputOf<Name>,
  originals?: readonly Original[],
): Outcome<Promise<void>, RefusalOf<Name>> {
  // What is being typed comes first: the verb has to know of it.
  void study.settle();
  const outcome = outcomeIn(study.now().project, { name, input } as AskedDeed);
  if (outcome.is === "refused") return outcome as { readonly is: "refused"; readonly why: RefusalOf<Name> };
  return done(study.commit(outcome.value, originals));
}
