import { describe, expect, it } from "vitest";
import { boundedRate, nextRate, rates } from "../../../renderer/player/playing-rates.ts";

describe("how fast a recording is played", () => {
  it.each([
    [1, 1.1, 0.9],
    [1.25, 1.3, 1.2],
    [1.75, 1.8, 1.7],
    [0.55, 0.6, 0.5],
    [2, 2, 1.9],
    [0.5, 0.6, 0.5],
  ])("%d is followed by %d, and goes back to %d", (rate, faster, slower) =>
    expect([nextRate(rate, 1), nextRate(rate, -1)]).toEqual([faster, slower]),
  );

  it("goes by keys through every tenth, up and down, within the bounds", () => {
    const up = [0.5];
    while ((up.at(-1) ?? 2) < 2) up.push(nextRate(up.at(-1) ?? 2, 1));
    expect(up).toEqual(Array.from({ length: 16 }, (_, n) => (n + 5) / 10));
    const down = [2];
    while ((down.at(-1) ?? 0.5) > 0.5) down.push(nextRate(down.at(-1) ?? 0.5, -1));
    expect(down).toEqual(up.toReversed());
  });

  it("may be any that the list has", () => expect(rates.map(boundedRate)).toEqual(rates));
});
