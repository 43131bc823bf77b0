/** Records are sent on in parts of at most this weight, unless one alone weighs more: some 15 ms. */
const partWeight = 20_000;
/** What weighs less than this goes in one piece, at once. */
const largeWeight = 30_000;
/** Shorter lists stay where they are. */
const longList = 16;
/** How deep in a value long lists are looked for. */
const deepest = 6;

/** What stands in the rest for a list: the places of its records among those that went ahead. */
type WentAhead = { readonly recordsThatWentAhead: Uint32Array };

/** Whether a value had better travel in parts. Quick: it builds nothing, and looks no further than it has to. */
export function isLarge(value: unknown): boolean {
  let weight = 0;
  for (const list of longListsIn(value))
    for (const record of list) {
      weight += weightOf(record);
      if (weight >= largeWeight) return true;
    }
  return false;
}

/**
 * Large values on their way between the window and a worker. Copying one holds the window until all of it is copied; so the records of its
 * long lists go ahead in parts, each once, however often it stands in them, each part a message and a task of its own; and what is returned, the rest,
 * follows. Lists that hold anything but plain records, or records with bytes, stay in the rest. Each part is made as it is asked for.
 */
export function* partsOf(value: unknown): Generator<readonly object[], unknown, void> {
  const places = new Map<object, number>();
  let part: object[] = [];
  let left = partWeight;
  for (const list of longListsIn(value))
    for (const record of list) {
      if (places.has(record)) continue;
      places.set(record, places.size);
      const weight = weightOf(record);
      if (left < weight && part.length > 0) {
        yield part;
        part = [];
        left = partWeight;
      }
      part.push(record);
      left -= weight;
    }
  if (part.length > 0) yield part;
  const placeOf = (record: object) => {
    const place = places.get(record);
    if (place === undefined) throw new RangeError("a record did not go ahead");
    return place;
  };
  return withLists(
    value,
    isLongList,
    (list): WentAhead => ({ recordsThatWentAhead: Uint32Array.from(list, placeOf) }),
  );
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

/** The lists that are put otherwise when a value goes in parts, in their order. */
function* longListsIn(value: unknown, depth = 0): Generator<readonly object[]> {
  if (isLongList(value)) yield value;
  else if (depth < deepest)
    for (const one of within(value)) if (typeof one === "object") yield* longListsIn(one, depth + 1);
}

function within(value: unknown): readonly unknown[] {
  if (Array.isArray(value)) return value;
  return isPlain(value) ? Object.values(value) : [];
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

/**
 * How many fields a record has, those of what stands within it too; a long text weighs as some fields, and all in a list as much as its first.
 * About 0.7 µs each to copy.
 */
function weightOf(record: object, depth = 0): number {
  let weight = 1;
  for (const name in record) weight += weightWithin(Reflect.get(record, name), depth);
  return weight;
}

function weightWithin(value: unknown, depth: number): number {
  if (typeof value === "string") return 1 + value.length / 400;
  if (depth === deepest) return 1;
  if (Array.isArray(value))
    return 1 + (value.length === 0 ? 0 : value.length * weightWithin(value[0], depth + 1));
  return isPlain(value) ? weightOf(value, depth + 1) : 1;
}
