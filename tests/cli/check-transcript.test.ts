import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { agneta, aTerminal, type TestTerminal } from "../support/terminal.ts";

let terminal: TestTerminal;
beforeEach(async () => {
  terminal = await aTerminal({
    "came.txt":
      "I: Hur började det?\nA: Det var 2019, tror jag inte. [skratt]\nA: Och sen?\nA: Sen gick vi hem igen.\n",
    "checked.txt": "I: Hur började det då?\nA: Det var 2018, tror jag.\nI: Och sen?\nA: Sen gick vi hem.\n",
    "came.vtt":
      "WEBVTT\n\n00:00.000 --> 00:02.000\n<v I>Hur började det?\n\n00:02.000 --> 00:04.000\n<v A>Det var 2018, tror jag.\n",
    "agneta.txt": agneta,
    "empty.txt": "",
  });
});
afterEach(() => terminal.forget());

describe("check-transcript", () => {
  it("says the rates of a transcript as it came, by the one that was checked", async () => {
    expect(await terminal.run("check-transcript", "came.txt", "checked.txt")).toMatchObject({
      code: 0,
      err: [],
      out: [
        "came.txt beside checked.txt: 4 errors in 15 words of the checked one.",
        expect.stringMatching(/^Word error rate 26\.67 %, character error rate \d+(?:\.\d+)? %\.$/),
        "1 word heard as another, 1 word left out and 2 words put in; of these 1 in names or numbers and 1 with a negation on one side only.",
        "Beside them 3 words with other capitals or marks and 1 turn under another speaker.",
        expect.stringContaining("Words stand between white space"),
      ],
    });
  });

  it("says them as one JSON object, with fractions", async () => {
    const { code, out } = await terminal.run(
      "check-transcript",
      "came.txt",
      "checked.txt",
      "--language",
      "sv",
      "--json",
    );
    expect(code).toBe(0);
    expect(JSON.parse(out.join("\n"))).toMatchObject({
      ...{ language: "sv", words: 15, errors: 4, wordErrorRate: 4 / 15, isLeast: true },
      counts: { substitution: 1, omission: 1, insertion: 2, nameOrNumber: 1, meaningChanging: 1, speaker: 1 },
    });
  });

  it("reads each file as an import does: labels and times are no words", async () => {
    const { out } = await terminal.run("check-transcript", "came.vtt", "checked.txt", "--json");
    expect(JSON.parse(out[0] ?? "")).toMatchObject({ words: 15, counts: { insertion: 0, omission: 7 } });
  });

  it("says when two files have little in common, and what cannot be read", async () => {
    expect((await terminal.run("check-transcript", "agneta.txt", "checked.txt")).err).toEqual([
      "agneta.txt and checked.txt have little in common: they may be of two interviews.",
    ]);
    for (const [file, why] of [
      ["empty.txt", /empty\.txt/],
      ["missing.txt", /missing\.txt/],
    ] as const) {
      const { code, err, out } = await terminal.run("check-transcript", file, "checked.txt");
      expect({ code, out }).toEqual({ code: 2, out: [] });
      expect(err.join()).toMatch(why);
    }
  });
});
