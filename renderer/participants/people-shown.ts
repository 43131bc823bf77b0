import { nameFinder } from "../../shared/analysis/names.ts";
import { recordedOf, type TypedAttribute } from "../../shared/participants/attribute-types.ts";
import { type ReadValue, readValue, type ValueKind } from "../../shared/participants/attribute-values.ts";
import type { AttributeType, Participant } from "../../shared/project/records.ts";
import { nameOrder } from "../../shared/text/name-order.ts";

/** By which column the people stand: the name of an attribute; null: by pseudonym. */
export type PeopleSort = { readonly by: string | null; readonly down: boolean };

export const byPseudonym: PeopleSort = { by: null, down: false };

/** Which values of a column are shown. Bounds of a range are as they were typed; an empty one is none. */
export type ColumnFilter =
  | { readonly is: "words"; readonly words: string }
  | { readonly is: "range"; readonly from: string; readonly to: string }
  | { readonly is: "values"; readonly values: readonly string[] }
  | { readonly is: "nothing" }
  | { readonly is: "odd" };

/** Filters by the name of their column. */
export type PeopleFilters = Readonly<Record<string, ColumnFilter>>;

/** What a column of that type may be filtered by, besides by what is missing. */
export function filterOf(type: AttributeType): "words" | "range" | "values" {
  if (type === "text") return "words";
  return type === "number" || type === "date" ? "range" : "values";
}

/** The filters that say something of the columns as they are now, in their order. */
export function filtersInUse(
  columns: readonly TypedAttribute[],
  filters: PeopleFilters,
): readonly { readonly column: TypedAttribute; readonly filter: ColumnFilter }[] {
  return columns.flatMap((column) => {
    const filter = Object.hasOwn(filters, column.name) ? filters[column.name] : undefined;
    if (!filter) return [];
    const fits = filter.is === "nothing" || filter.is === "odd" || filter.is === filterOf(column.type);
    return fits ? [{ column, filter }] : [];
  });
}

/** How people are sorted and filtered once a column has another name. */
export function withColumnCalled(
  { sort, filters }: { readonly sort: PeopleSort; readonly filters: PeopleFilters },
  from: string,
  to: string,
): { readonly sort: PeopleSort; readonly filters: PeopleFilters } {
  const named = (name: string) => (name === from ? to : name);
  return {
    sort: sort.by === null ? sort : { ...sort, by: named(sort.by) },
    filters: Object.fromEntries(Object.entries(filters).map(([name, filter]) => [named(name), filter])),
  };
}

/** The people who pass every filter, sorted by the type of a column: what does not fit stands behind, and what is empty last. */
export function shownPeople(
  people: readonly Participant[],
  columns: readonly TypedAttribute[],
  { sort, filters }: { readonly sort: PeopleSort; readonly filters: PeopleFilters },
  language: string,
): readonly Participant[] {
  const compare = nameOrder(language);
  const byName = (a: Participant, b: Participant) => compare(a.pseudonym, b.pseudonym);
  const used = filtersInUse(columns, filters);
  const passing = people.filter((person) =>
    used.every(({ column, filter }) => passes(recordedOf(person, column.name), column, filter)),
  );
  const column = columns.find(({ name }) => name === sort.by);
  if (!column) return passing.sort((a, b) => (sort.by === null && sort.down ? byName(b, a) : byName(a, b)));
  const keys = new Map(passing.map((person) => [person.id, keyOf(recordedOf(person, column.name), column)]));
  return passing.sort((a, b) => {
    const [one, other] = [keys.get(a.id) ?? nothing, keys.get(b.id) ?? nothing];
    if (one.rank !== other.rank) return one.rank - other.rank;
    const order =
      typeof one.key === "number" && typeof other.key === "number"
        ? one.key - other.key
        : compare(String(one.key), String(other.key));
    return (sort.down ? -order : order) || byName(a, b);
  });
}

/** Values that can be read stand before those that cannot, and these before nothing. */
type SortKey = { readonly rank: 0 | 1 | 2; readonly key: number | string };
const nothing: SortKey = { rank: 2, key: "" };

function keyOf(typed: string, kind: ValueKind): SortKey {
  const value = readValue(typed, kind);
  if (value === null) return nothing;
  switch (value.is) {
    case "does-not-fit":
      return { rank: 1, key: typed };
    case "number":
      return { rank: 0, key: value.number };
    case "choice":
      return { rank: 0, key: value.at };
    case "yes-no":
      return { rank: 0, key: value.yes ? 0 : 1 };
    default:
      return { rank: 0, key: value.canonical };
  }
}

function passes(typed: string, kind: ValueKind, filter: ColumnFilter): boolean {
  const value = readValue(typed, kind);
  if (filter.is === "nothing") return value === null;
  if (filter.is === "odd") return value?.is === "does-not-fit";
  if (value === null || value.is === "does-not-fit") return false;
  if (filter.is === "words") return filter.words.trim() === "" || nameFinder(filter.words)(typed) !== null;
  if (filter.is === "values") return filter.values.includes(value.canonical);
  return isBetween(value, readValue(filter.from, kind), readValue(filter.to, kind));
}

/** A bound that cannot be read is none. Of dates, all of the year or month that is the last one is within. */
function isBetween(value: ReadValue, from: ReadValue | null, to: ReadValue | null): boolean {
  if (value.is === "number")
    return (
      (from?.is !== "number" || value.number >= from.number) &&
      (to?.is !== "number" || value.number <= to.number)
    );
  if (value.is !== "date") return false;
  return (
    (from?.is !== "date" || value.canonical >= from.canonical) &&
    (to?.is !== "date" || value.canonical.slice(0, to.canonical.length) <= to.canonical)
  );
}
