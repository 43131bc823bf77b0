import { describe, expect, it } from "vitest";
import {
  heldNames,
  isSaved,
  type KeyInHand,
  keyInHand,
  maySave,
  unsettledOf,
  withAdded,
  withRetyped,
  withSaved,
  withTyped,
} from "../../../renderer/pseudonym-dialog/key-in-hand.ts";
import { aProject } from "../../support/a-project.ts";
import { must } from "../../support/must.ts";

const study = aProject({});
const pair = (name: string, pseudonym: string) => ({ name, pseudonym });
const pairs = (...names: readonly string[]) =>
  names.map((name, at) => ({ name, pseudonym: `Person ${at + 1}`, line: at + 2 }));
const opened = (...names: readonly string[]) =>
  keyInHand({ id: "1", fileName: "key.age", passphrase: "correct horse", names: pairs(...names) });
const namesOf = (names: KeyInHand["names"]) => names.map(({ name }) => name);

describe("a key in hand", () => {
  it("is saved where its file has the same names with the same pseudonyms", () => {
    expect(isSaved(opened())).toBe(true);
    expect(isSaved(opened("Anna"))).toBe(true);
    // A name that came while the key was encrypted is not in the file.
    expect(isSaved({ names: pairs("Anna", "Berit"), saved: pairs("Anna") })).toBe(false);
    expect(isSaved({ names: [{ ...pair("Anna", "Marta"), line: 2 }], saved: pairs("Anna") })).toBe(false);
  });

  it("is not saved without a name: its file could not be opened again (P4)", () => {
    const emptied = { ...opened("Anna"), names: [] };
    expect(maySave(emptied)).toBe(false);
    expect(unsettledOf(emptied)).toEqual({ is: "emptied" });
    expect([maySave(opened()), unsettledOf(opened())]).toEqual([false, null]);
    expect(maySave({ ...opened("Anna"), names: pairs("Anna", "Berit") })).toBe(true);
  });

  it("is called what its file was called where it was saved", () => {
    const saved = withSaved(opened("Anna"), pairs("Anna"), "elsewhere.age");
    expect([saved.fileName, unsettledOf(saved)]).toEqual(["elsewhere.age", null]);
  });

  it("holds a name that was taken out of it as long as a file of it has it, or may have it", () => {
    const [anna, both] = [pairs("Anna"), pairs("Anna", "Berit")];
    const held = (key: Partial<KeyInHand>) => namesOf(heldNames({ ...opened(), ...key }));
    expect(held({ names: anna, saved: both })).toEqual(["Anna", "Berit"]);
    expect(held({ names: anna, saved: anna })).toEqual(["Anna"]);
    expect(held({ names: anna, downloaded: both })).toEqual(["Anna", "Berit"]);
  });

  it("asks whether a download arrived until somebody says so, and of what came in since it is still unsaved", () => {
    const downloaded = { ...opened(), names: pairs("Anna"), downloaded: pairs("Anna") };
    expect(unsettledOf(downloaded)).toEqual({ is: "downloaded" });
    expect(unsettledOf(withSaved(downloaded, pairs("Anna"), "key.age"))).toBe(null);
    const more = { ...downloaded, names: pairs("Anna", "Berit") };
    expect(unsettledOf(more)).toEqual({ is: "unsaved" });
    const arrived = withSaved(more, pairs("Anna"), "key.age");
    expect([arrived.downloaded, unsettledOf(arrived)]).toEqual([null, { is: "unsaved" }]);
  });
});

describe("what is typed for a key", () => {
  const typed = (name: string, pseudonym: string) => ({ ...opened("Anna"), typed: pair(name, pseudonym) });

  it("is not lost when the key is left, be it half a pair or a pseudonym for a suggested name (P4)", () => {
    expect(unsettledOf(typed("Berit", ""))).toEqual({ is: "typed", pair: pair("Berit", "") });
    expect(unsettledOf(typed("", "Marta"))).toEqual({ is: "typed", pair: pair("", "Marta") });
    expect(unsettledOf(typed(" ", " "))).toBe(null);
    const retyped = withRetyped(opened("Anna"), "Berit", "Marta");
    expect(unsettledOf(retyped)).toEqual({ is: "typed", pair: pair("Berit", "Marta") });
    expect(unsettledOf(withRetyped(retyped, "Berit", " "))).toBe(null);
    expect(unsettledOf(withRetyped(retyped, "Berit", null))).toBe(null);
  });

  it("goes into the key and leaves its fields empty, or stays in them where it cannot", () => {
    const { names, typed: left } = must(withTyped(typed(" Berit ", "Marta"), study));
    expect([namesOf(names), left]).toEqual([["Anna", "Berit"], pair("", "")]);
    expect(withTyped(typed("Berit", ""), study)).toEqual({ is: "refused", why: "empty" });
    expect(withTyped(typed("ANNA", "Marta"), study)).toEqual({ is: "refused", why: "name-twice" });
  });

  it("for a suggested name goes with the suggestion, and not with another", () => {
    let key = opened();
    for (const name of ["Anna", "Anna Berg", "Cilla"]) key = withRetyped(key, name, `not ${name}`);
    const more = must(withAdded(key, pair("Anna Berg", "Marta Ek"), study));
    expect([...more.retyped.keys()]).toEqual(["Cilla"]);
  });
});
