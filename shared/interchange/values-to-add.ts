import type { Losses } from "./losses.ts";

/** Values by the names of attributes. */
type Values = Readonly<Record<string, string>>;

/**
 * What a file says of a person that the study does not say yet (K5): what is here stays, and that the file says something else is told. Names are
 * the same whatever their capitals.
 */
export function valuesToAdd(here: Values, coming: Values, losses: Losses): Values {
  const known = new Map(
    Object.entries(here).map(([name, value]) => [name.toLocaleLowerCase(), value.trim()]),
  );
  return Object.fromEntries(
    Object.entries(coming).filter(([name, value]) => {
      const there = known.get(name.toLocaleLowerCase()) ?? "";
      losses.tell("other-values", there === "" || there === value.trim() ? 0 : 1, name);
      return there === "";
    }),
  );
}
