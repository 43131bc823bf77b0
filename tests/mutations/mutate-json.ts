import type { Chance } from "./chance.ts";
import { hostileWords } from "./mutate-text.ts";

const hostileValues: readonly unknown[] = [
  ...[
    null,
    true,
    false,
    0,
    -1,
    0.5,
    -0,
    1e308,
    -1e308,
    2 ** 31,
    2 ** 53,
    "",
    [],
    {},
    [null],
    [[]],
    { a: null },
  ],
  ...hostileWords,
];

/** JSON of which one value is another, is gone, stands twice, has another's place or key, or is nested deep; null for text that is none. */
export function mutateJson(text: string, chance: Chance): string | null {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return null;
  }
  const places = placesIn(value);
  if (places.length === 0) return JSON.stringify(chance.of(hostileValues));
  const { within, key } = chance.of(places);
  const other = chance.of(places);
  const held = within as Record<string | number, unknown>;
  const what = chance.below(6);
  if (what === 0) held[key] = chance.of(hostileValues);
  else if (what === 1) held[key] = (other.within as Record<string | number, unknown>)[other.key];
  else if (what === 2) {
    if (Array.isArray(within)) within.splice(Number(key), 1);
    else delete held[key];
  } else if (what === 3) {
    if (Array.isArray(within)) within.splice(Number(key), 0, within[Number(key)]);
    else held[chance.of(hostileWords)] = held[key];
  } else if (what === 4) held[key] = nested(held[key], chance.of([5, 60, 400]));
  else if (typeof held[key] === "string") held[key] = held[key].slice(0, chance.below(held[key].length));
  else held[key] = String(held[key]);
  try {
    return JSON.stringify(value);
  } catch {
    // A value that came to stand within itself.
    return text;
  }
}

type Place = { readonly within: object; readonly key: string | number };

function placesIn(value: unknown, found: Place[] = []): readonly Place[] {
  if (value === null || typeof value !== "object") return found;
  const keys: readonly (string | number)[] = Array.isArray(value) ? [...value.keys()] : Object.keys(value);
  for (const key of keys) {
    found.push({ within: value, key });
    placesIn((value as Record<string | number, unknown>)[key], found);
  }
  return found;
}

function nested(value: unknown, deep: number): unknown {
  let within = value;
  for (let n = 0; n < deep; n += 1) within = n % 2 === 0 ? [within] : { a: within };
  return within;
}
