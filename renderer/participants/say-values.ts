import type { TypedAttribute } from "../../shared/participants/attribute-types.ts";
import { fits } from "../../shared/participants/attribute-values.ts";
import type { Say } from "../language/language.ts";
import type { ColumnFilter } from "./people-shown.ts";

/** Why a value does not fit its column, which keeps it all the same; null for one that does. */
export function sayOdd(typed: string, column: TypedAttribute, say: Say): string | null {
  if (fits(typed, column) || column.type === "text") return null;
  return say(`column.odd.${column.type}`, { value: typed.trim() });
}

/** What a filter shows, after the name of its column: "30–40", "nurse, guard". */
export function sayFilter(filter: ColumnFilter, column: TypedAttribute, say: Say): string {
  switch (filter.is) {
    case "words":
      return say("ui.quoted", { words: filter.words.trim() });
    case "range":
      return `${filter.from.trim()}–${filter.to.trim()}`;
    case "values":
      return filter.values.map((value) => sayValue(value, column, say)).join(", ");
    default:
      return say(`filter.people.${filter.is}`);
  }
}

/** A value in its canonical form, as people read it. */
export function sayValue(value: string, { type }: TypedAttribute, say: Say): string {
  return type === "yes-no" ? say(value === "yes" ? "column.yes" : "column.no") : value;
}
