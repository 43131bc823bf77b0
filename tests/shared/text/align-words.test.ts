import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { alignWords, tokensOf } from "../../../shared/text/align-words.ts";
import { randomFrom } from "../../support/random.ts";

/** The words of `a` with the places of their partners in `b`. */
function aligned(a: string, b: string): string {
  const partner = alignWords(tokensOf(a), tokensOf(b));
  return tokensOf(a)
    .map(({ text }, at) => `${text}${partner[at] === -1 ? "∅" : partner[at]}`)
    .join(" ");
}

describe("words of two texts", () => {
  it("are partners where they are the same, in one order", () => {
    expect(aligned("so we went, and", "we all went and")).toBe("so∅ we0 went2 ,∅ and3");
    expect(aligned("", "words")).toBe("");
  });

  it("letters and digits in a row are one word, a mark and a line feed one each", () =>
    expect(tokensOf("Åsa’s 5:30 🙂\n\nyes").map(({ text }) => text)).toEqual(
      "Åsa|’|s|5|:|30|🙂|\n|\n|yes".split("|"),
    ));

  it("the pairs that are worth more are chosen", () => {
    const [a, b] = [tokensOf("I : I think"), tokensOf("I think")];
    expect([...alignWords(a, b, (at) => (at === 2 ? 4 : 3))]).toEqual([-1, -1, 0, 1]);
  });

  it("partners rise and are the same words, and a text is wholly its own partner (seed 813)", () => {
    const text = fc.array(fc.constantFrom("a", "b", "c", "d", "e", "."), { maxLength: 400 });
    fc.assert(
      fc.property(text, text, (some, others) => {
        const [a, b] = [some, others].map((words) => tokensOf(words.join(" ")));
        if (!a || !b) return;
        let last = -1;
        for (const [at, partner] of alignWords(a, b).entries()) {
          if (partner === -1) continue;
          expect(b[partner]?.text).toBe(a[at]?.text);
          expect(partner).toBeGreaterThan(last);
          last = partner;
        }
        expect([...alignWords(a, a)]).toEqual(a.map((_, at) => at));
      }),
      { seed: 813, numRuns: 100 },
    );
  });

  it("the beginning of a line is no sign where a label before it is in one text only", () => {
    const others = Array.from({ length: 12 }, (_, n) => `it was ${n} and a half of them that came`).join(
      "\n",
    );
    const said = "we took the early ferry because the bridge was shut";
    const a = tokensOf(`${others}\n${said} 1\nwhy so ?\nKim : ${said} 2`);
    const b = tokensOf(`${others}\nso ${said.replace("bridge ", "")} 1\nwhy oh why ?\n${said} 2`);
    const [kim, last] = [a.findIndex(({ text }) => text === "Kim"), b.length - tokensOf(`${said} 2`).length];
    const partners = [...alignWords(a, b)];
    expect(partners.slice(kim, kim + 2)).toEqual([-1, -1]);
    expect(partners.slice(kim + 2)).toEqual([...b.keys()].slice(last));
  });

  it("12,000 of them are aligned soon, also when some hundred were put in (seed 814)", () => {
    const random = randomFrom(814);
    const a = Array.from({ length: 12_000 }, () => ({ text: `w${Math.floor(random() ** 2 * 3000)}` }));
    const b = a.flatMap((word, at) =>
      at % 100 === 0 ? [{ text: "MODERATOR" }, { text: ":" }, word] : [word],
    );
    const begun = performance.now();
    const partner = alignWords(a, b);
    expect(performance.now() - begun).toBeLessThan(1000);
    expect([...partner].filter((one) => one === -1)).toEqual([]);
  });
});
