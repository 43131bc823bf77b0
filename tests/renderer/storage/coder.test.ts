import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { changeCoderName, coderName } from "../../../renderer/storage/coder.ts";

const kept = new Map<string, string>();
beforeEach(() => {
  kept.clear();
  vi.stubGlobal("localStorage", {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => kept.set(key, value),
  });
});
afterEach(() => vi.unstubAllGlobals());

it.each([
  ["letters and marks that stand apart", " Åsa  Öst ".normalize("NFD"), "Åsa Öst"],
  ["nothing but white space", " \u00a0", "Coder 1"],
])("a person's name is kept as the terminal keeps it: %s", (_, typed, name) => {
  changeCoderName(typed);
  expect(coderName()).toBe(name);
});
