import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { agneta, aTerminal, marta, type TestTerminal } from "../support/terminal.ts";

let terminal: TestTerminal;
beforeEach(async () => {
  terminal = await aTerminal({
    "Marta.txt": marta,
    "Agneta.txt": agneta,
    "Kim.txt": "Interviewer: And?\n\nKim: Yes (laughs) of course.",
    "Trap.txt": `Interviewer: And?\n\nTrap: ${"a".repeat(60)}b`,
  });
  await terminal.run("import", "Marta.txt", "Agneta.txt", "Kim.txt", "Trap.txt", "--into", "study.kvali");
});
afterEach(() => terminal.forget());

const search = (...words: readonly string[]) => terminal.run("search", "study.kvali", ...words);

describe("search", () => {
  it("lists hits with transcript, turn and the words around them", async () => {
    expect(await search("coffee")).toEqual({
      code: 0,
      out: [
        "Marta, turn 2: With a cup of «coffee». People came in to be warm, and the",
        "Marta, turn 2: People came in to be warm, and the «coffee» was hot.",
        "2 hits in 1 transcript.",
      ],
      err: [],
    });
  });

  it("finds words that stand in one turn, a phrase, whole words, and words by their beginning", async () => {
    expect((await search("warm", "cup")).out).toEqual([
      "Marta, turn 2: With a «cup of coffee. People came in to be warm», and the coffee was hot.",
      "1 hit in 1 transcript.",
    ]);
    expect((await search("they came", "--phrase")).out[0]).toBe(
      "Marta, turn 4: Then «they came» back. =1+1, as one says.",
    );
    expect((await search("the", "--whole-words")).out).toHaveLength(2);
    expect((await search("kaff*", "--match-case")).out[0]).toBe(
      "Agneta, turn 2: Med en kopp «kaffe». Sedan kom de tillbaka.",
    );
  });

  it("leaves out what is marked in brackets where it is asked to", async () => {
    expect((await search("laughs")).out.at(-1)).toBe("1 hit in 1 transcript.");
    expect((await search("laughs", "--without-marks")).out).toEqual(["Nothing was found."]);
    expect((await search("yes of course", "--phrase", "--without-marks")).out[0]).toBe(
      "Kim, turn 2: «Yes (laughs) of course».",
    );
  });

  it("knows letters of their own where the language is known, or said", async () => {
    expect((await search("borjade")).out.at(-1)).toBe("1 hit in 1 transcript.");
    expect((await search("borjade", "--language", "sv")).out).toEqual(["Nothing was found."]);
    expect((await search("började", "--language", "sv")).out.at(-1)).toBe("1 hit in 1 transcript.");
  });

  it("tells hits as JSON", async () => {
    const { code, out } = await search("kopp kaffe", "--phrase", "--json");
    expect([code, JSON.parse(out.join("\n"))]).toEqual([
      0,
      [
        {
          transcript: "Agneta",
          turn: 2,
          before: "Med en ",
          words: "kopp kaffe",
          after: ". Sedan kom de tillbaka.",
          start: 24,
          end: 34,
        },
      ],
    ]);
    expect((await search("nobody", "--json")).out).toEqual(["[]"]);
  });

  it("takes regular expressions, and says what is wrong with one that is none", async () => {
    expect((await search("c[ou]p{1,2}", "--pattern")).out.at(-1)).toBe("1 hit in 1 transcript.");
    expect(await search("(", "--pattern")).toEqual({
      code: 2,
      out: [],
      err: ["The pattern cannot be read: Unterminated group."],
    });
    expect(await search(" ")).toEqual({ code: 2, out: [], err: ["Say what to look for."] });
    expect((await search("a", "--pattern", "--phrase")).code).toBe(2);
  });

  it("stops a pattern that runs away (F4)", async () => {
    expect(await search("(a+)+$", "--pattern")).toEqual({
      code: 2,
      out: [],
      err: ["The pattern was stopped after 2 seconds: it tries too many ways to match."],
    });
  });
});
