/** Records are sent on in parts of at most this weight, unless one alone weighs more: some 15 ms. */
const partWeight = 20_000;
/** What weighs less than this goes in one piece, at once. */
const largeWeight = 30_000;
/** Shorter lists stay where they are. */
const longList = 16;
/** How deep in a value long lists are looked for. */
const deepest = 6;

/**
 * Large values on their way between the window and a worker. Copying one holds the window until all of it is copied; so the records of its long lists go ahead in parts, each a message and a task of its own, and the rest follows.
 */
export type Parted = { readonly parts: readonly (readonly object[])[]; readonly rest: unknown };

/** What stands in the rest for a list: the places of its records among those that went ahead. */
type WentAhead = { readonly recordsThatWentAhead: Uint32Array };

/** Whether a value had better travel in parts. Quick: it looks no further than it has to. */
export function isLarge(value: unknown): boolean {
  let weight = 0;
  withLists(value, isLongList, (list) => {
    for (const record of list) {
      if (weight >= largeWeight) break;
      weight += weightOf(record);
    }
    return null;
  });
  return weight >= largeWeight;
}

/**
 * A value with the records of its long lists apart, each once, however often it stands in them. Lists that hold anything but plain records,
 * or records with bytes, stay in the rest.
 */
export function parted(value: unknown): Parted {
  const places = new Map<object, number>();
  const placeOf = (record: object) => {
    const place = places.get(record) ?? places.size;
    places.set(record, place);
    return place;
  };
  const rest = withLists(
    value,
    isLongList,
    (list): WentAhead => ({ recordsThatWentAhead: Uint32Array.from(list, placeOf) }),
  );
  const parts: object[][] = [];
  let left = 0;
  for (const record of places.keys()) {
    const weight = weightOf(record);
    if (parts.length === 0 || left < weight) {
      parts.push([]);
      left = partWeight;
    }
    parts.at(-1)?.push(record);
    left -= weight;
  }
  return { parts, rest };
}

/** The value again, of its rest and the records that went ahead, in their order. */
export function together(rest: unknown, records: readonly object[]): unknown {
  return withLists(rest, wentAhead, ({ recordsThatWentAhead }) =>
    Array.from(recordsThatWentAhead, (place) => {
      const record = records[place];
      if (!record) throw new RangeError("a part of a message did not come");
      return record;
    }),
  );
}

/** A value with what stands for, or is, a list of records put otherwise, wherever it stands in objects and lists not too deep in it. */
function withLists<List>(
  value: unknown,
  is: (one: unknown) => one is List,
  put: (list: List) => unknown,
  depth = 0,
): unknown {
  if (is(value)) return put(value);
  if (depth === deepest) return value;
  const inner = (one: unknown) => withLists(one, is, put, depth + 1);
  if (Array.isArray(value)) return value.map(inner);
  if (!isPlain(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, inner(one)]));
}

function isLongList(value: unknown): value is readonly object[] {
  return (
    Array.isArray(value) &&
    value.length >= longList &&
    value.every((one) => isPlain(one)) &&
    !hasBytes(value[0])
  );
}

function wentAhead(value: unknown): value is WentAhead {
  return isPlain(value) && "recordsThatWentAhead" in value;
}

/** What one record of a list has, all have. */
function hasBytes(record: object | undefined): boolean {
  return record !== undefined && Object.values(record).some(ArrayBuffer.isView);
}

function isPlain(value: unknown): value is object {
  return typeof value === "object" && value !== null && Object.getPrototypeOf(value) === Object.prototype;
}

/** How many fields a record has, those of the things in its lists too; a long text weighs as some fields. About 0.7 µs each to copy. */
function weightOf(record: object): number {
  let weight = 0;
  for (const name in record) {
    const value: unknown = Reflect.get(record, name);
    if (Array.isArray(value)) weight += value.length * (isPlain(value[0]) ? Object.keys(value[0]).length : 1);
    else weight += typeof value === "string" ? 1 + value.length / 400 : 1;
  }
  return weight;
}
