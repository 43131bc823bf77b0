import { expect, it } from "vitest";
import { nameOrder, namesInOrder } from "../../../shared/text/name-order.ts";

it("sorts names as the language does, and numbers by what they count", () => {
  const names = ["Östen", "P10", "Åsa", "Ärla", "P2", "Zoe"];
  expect(names.toSorted(nameOrder("sv"))).toEqual(["P2", "P10", "Zoe", "Åsa", "Ärla", "Östen"]);
  expect(names.toSorted(nameOrder("en"))).toEqual(["Ärla", "Åsa", "Östen", "P2", "P10", "Zoe"]);
});

it("tells each name once", () => {
  expect(namesInOrder(["Zoe", "Åsa", "Zoe"], "sv")).toEqual(["Zoe", "Åsa"]);
});
