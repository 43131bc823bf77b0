import type { Span } from "../text/span.ts";
import { prepare } from "./prepared.ts";
import { queryFor, readQuery } from "./query.ts";
import { search } from "./search.ts";

/**
 * How something is found by its name: answers where in a name the typed words stand one after the other, in UTF-16
 * code units, or null. Letters are met as in texts (rule F2), but names have no language: "a" finds "å" in each of them,
 * "å" finds only "å". Nothing typed stands nowhere.
 */
export function nameFinder(typed: string): (name: string) => Span | null {
  const read = readQuery(queryFor(typed, { kind: "phrase" }));
  if (read.is === "refused") return () => null;
  return (name) => {
    const turns = Uint32Array.of(0, name.length);
    const text = {
      id: "transcript:name",
      text: name,
      alphabet: "plain",
      turns,
      voices: new Uint8Array(1),
    } as const;
    const [first] = search(prepare(text), read.value);
    return first ? { start: first.start, end: first.end } : null;
  };
}

/** How something is found by words of its name, in any order: whether all that were typed stand in a name. */
export function allWordsFinder(typed: string): (name: string) => boolean {
  const words = typed.split(/\s+/u).filter(Boolean).map(nameFinder);
  return (name) => words.every((find) => find(name) !== null);
}
