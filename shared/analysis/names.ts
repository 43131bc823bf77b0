import type { Span } from "../text/span.ts";
import { bareLayer } from "./letters.ts";
import { prepare } from "./prepared.ts";
import { queryFor, readQuery } from "./query.ts";
import { search } from "./search.ts";

/**
 * Makes a function that answers where the typed words stand in a name, in this order, in UTF-16 code units; null when
 * they do not, or when nothing was typed. Letters count as in a search of texts (rule F2), but a name has no
 * language: "a" finds "å", and "å" finds only "å".
 */
export function nameFinder(typed: string): (name: string) => Span | null {
  const read = readQuery(queryFor(typed, { kind: "phrase" }));
  if (read.is === "refused") return () => null;
  const { what } = read.value;
  const words = what.is === "words" ? what.in.plain : [];
  return (name) => {
    // Most of many names do not have the letters at all, and that is told at once.
    const { units } = bareLayer(name, "plain");
    if (!words.every(({ bare }) => units.includes(bare))) return null;
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

/** Makes a function that answers whether a name has all the typed words, in any order. */
export function allWordsFinder(typed: string): (name: string) => boolean {
  const words = typed.split(/\s+/u).filter(Boolean).map(nameFinder);
  return (name) => words.every((find) => find(name) !== null);
}
