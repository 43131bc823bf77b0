import { expect, it } from "vitest";
import { heldNames, isSaved, type KeyInHand } from "../../../renderer/pseudonym-dialog/key-in-hand.ts";

const pairs = (...names: readonly string[]) =>
  names.map((name, at) => ({ name, pseudonym: `Person ${at + 1}`, line: at + 2 }));
const aKey = (names: KeyInHand["names"], saved: KeyInHand["saved"]): KeyInHand => ({
  ...{ id: "1", fileName: "key.age", passphrase: "correct horse" },
  ...{ names, saved },
});

it("a key is saved where its file has the same names with the same pseudonyms", () => {
  expect(isSaved(aKey([], []))).toBe(true);
  expect(isSaved(aKey(pairs("Anna"), pairs("Anna")))).toBe(true);
  // A name that came while the key was encrypted is not in the file.
  expect(isSaved(aKey(pairs("Anna", "Berit"), pairs("Anna")))).toBe(false);
  expect(isSaved(aKey([{ name: "Anna", pseudonym: "Marta", line: 2 }], pairs("Anna")))).toBe(false);
});

it("a name that was taken out of a key is held as long as the key’s file has it", () => {
  const names = (key: KeyInHand) => heldNames(key).map(({ name }) => name);
  const [anna, both] = [pairs("Anna"), pairs("Anna", "Berit")];
  expect(names(aKey(anna, both))).toEqual(["Anna", "Berit"]);
  expect(names(aKey(anna, anna))).toEqual(["Anna"]);
});
