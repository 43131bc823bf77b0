import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  type CodeAll,
  codeAll,
  codeAllWithName,
  countCoded,
  uncodedHits,
} from "../../../shared/coding/code-all.ts";
import { codePassage } from "../../../shared/coding/code-passage.ts";
import { linksIn } from "../../../shared/memos/rich-text.ts";
import { checkProject } from "../../../shared/project/check-project.ts";
import { applyDiff, reverse } from "../../../shared/project/diff.ts";
import { codingsOf, type Project } from "../../../shared/project/project.ts";
import type { CodingId } from "../../../shared/project/records.ts";
import { byPlace, contains, type Span, trimSpan } from "../../../shared/text/span.ts";
import { withMemo } from "../../support/a-project.ts";
import { interview, marked, markedText, textOf } from "../../support/marked-text.ts";
import { must } from "../../support/must.ts";

const stamp = { codeId: "code:1", by: "Ek", at: "2024-01-02T00:00:00Z" } as const;
const span = (start: number, end: number): Span => ({ start, end });
const counted = () => {
  let ids = 0;
  return (): CodingId => {
    ids += 1;
    return `coding:new-${ids}`;
  };
};
const all = (project: Project, spans: readonly Span[], more: Partial<Pick<CodeAll, "by" | "codeId">> = {}) =>
  codeAll(project, { ...stamp, ...more, newId: counted(), spans: new Map([[interview, spans]]) });
const everyA = (project: Project) =>
  [...textOf(project).matchAll(/a/g)].map(({ index }) => span(index, index + 1));
const coded = (project: Project, spans: readonly Span[]) => {
  const outcome = all(project, spans);
  return outcome.is === "done" ? markedText(applyDiff(project, outcome.value)) : outcome.why;
};

describe("coding many passages at once", () => {
  it("codes each of them, without white space at its edges", () => {
    const plain = marked("a cab, a\nban");
    expect(coded(plain, everyA(plain))).toBe("«a» c«a»b, «a»\nb«a»n");
    expect(coded(plain, [span(6, 9), span(1, 6)])).toBe("a «cab,» «a»\nban");
  });

  it("passes over what is coded so already, and white space alone (F5)", () => {
    const one = marked("«a cab», a\nban");
    expect(coded(one, [...everyA(one), span(6, 7)])).toBe("«a cab», «a»\nb«a»n");
    expect(coded(one, [span(2, 5)])).toBe("already-coded");
    expect(coded(one, [span(1, 2)])).toBe("nothing-selected");
    expect(coded(one, [])).toBe("nothing-selected");
    expect(all(one, [span(2, 5)], { by: "Bo" }).is).toBe("done");
  });

  it("given the same passage twice, codes it once", () => {
    const plain = marked("a cab");
    expect(coded(plain, [span(0, 1), span(0, 1)])).toBe("«a» cab");
    expect(coded(plain, [span(3, 4), span(2, 5)])).toBe("a «cab»");
  });

  it("is refused as a whole when one of them cannot be coded", () => {
    const plain = marked("a cab");
    expect(coded(plain, [span(0, 1), span(3, 99)])).toBe("outside-the-text");
    expect(all(plain, [span(0, 1)], { codeId: "code:9" })).toMatchObject({ why: "no-such-code" });
    const elsewhere = new Map([["transcript:9", [span(0, 1)]]] as const);
    expect(codeAll(plain, { ...stamp, newId: counted(), spans: elsewhere })).toMatchObject({
      why: "no-such-transcript",
    });
  });

  it("does what coding them one after the other does, and is undone as one (F5, seed 331)", () =>
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.nat(28), fc.integer({ min: 1, max: 6 })), { maxLength: 12 }),
        (given) => {
          const start = marked("a «cab» a ban, «a can» and\nan «a»pple pie");
          const text = textOf(start);
          const spans = given.map(([at, length]) => span(at, at + length));
          let expected = start;
          const newId = counted();
          for (const one of spans.toSorted((a, b) => a.start - b.start || b.end - a.end)) {
            const passage = trimSpan(text, one);
            if (passage && codingsOf(expected, interview).some((coding) => contains(coding, passage)))
              continue;
            const outcome = codePassage(expected, {
              ...stamp,
              codingId: newId(),
              transcriptId: interview,
              span: one,
            });
            if (outcome.is === "done") expected = applyDiff(expected, outcome.value);
          }
          const outcome = all(start, spans);
          const made = outcome.is === "done" ? applyDiff(start, outcome.value) : start;
          expect(markedText(made)).toBe(markedText(expected));
          if (outcome.is === "done") expect(applyDiff(made, reverse(outcome.value))).toEqual(start);
        },
      ),
      { seed: 331, numRuns: 500 },
    ));

  it("tells beforehand how many it will pass over (seed 332)", () =>
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.nat(28), fc.integer({ min: 1, max: 6 })), { maxLength: 12 }),
        (given) => {
          const start = marked("a «cab» a ban, «a can» and\nan «a»pple pie");
          const words = given.flatMap(([at, length]) => trimSpan(textOf(start), span(at, at + length)) ?? []);
          const passages = words.toSorted(byPlace);
          let made = 0;
          const newId = (): CodingId => {
            made += 1;
            return `coding:new-${made}`;
          };
          codeAll(start, { ...stamp, newId, spans: new Map([[interview, passages]]) });
          expect(passages.length - countCoded(start, interview, passages, stamp)).toBe(made);
        },
      ),
      { seed: 332, numRuns: 500 },
    ));

  it("lets memos and links follow codings that become one, however many joined before them (K2, R2)", () => {
    const sketch = marked("«a cab» a «ban», «a can»");
    const own = codingsOf(sketch, interview).map((one, place) => ({ ...one, at: `2024-01-0${3 - place}` }));
    const coded = { ...sketch, codings: new Map([[interview, own]]) };
    const start = withMemo(withMemo(coded, { about: "coding:1", to: "coding:2" }), {
      ...{ id: "memo:2", about: "coding:2", to: "coding:1" },
    });
    const outcome = all(start, [span(0, 9), span(10, 14)]);
    const after = applyDiff(start, must(outcome));
    expect(markedText(after)).toBe("«a cab a ban, a can»");
    expect(checkProject(after)).toEqual([]);
    expect([...after.memos.values()].map(({ about, body }) => [about, ...linksIn(body)])).toEqual([
      ["coding:3", "coding:3"],
      ["coding:3", "coding:3"],
    ]);
    expect(applyDiff(after, reverse(must(outcome)))).toEqual(start);
  });

  it("makes the code of that name in the same deed, or takes the one that is there", () => {
    const plain = marked("a cab");
    const given = { by: "Ek", at: stamp.at, spans: new Map([[interview, [span(0, 1)]]]) };
    const made = codeAllWithName(plain, { ...given, name: " New ", newCodeId: "code:n", newId: counted() });
    expect(made).toMatchObject({ is: "done", value: { added: [{ name: "New" }, { codeId: "code:n" }] } });
    const known = codeAllWithName(plain, {
      ...given,
      name: plain.codes.get("code:1")?.name ?? "",
      newCodeId: "code:n",
      newId: counted(),
    });
    expect(known).toMatchObject({ is: "done", value: { added: [{ codeId: "code:1" }] } });
    const unnamed = codeAllWithName(plain, { ...given, name: " ", newCodeId: "code:n", newId: counted() });
    expect(unnamed).toMatchObject({ is: "refused", why: "no-name" });
  });

  it("codes 20,000 passages of one transcript without holding each against all others", () => {
    const long = marked("cab «a» a ".repeat(10_000).trim());
    const began = performance.now();
    const outcome = all(long, everyA(long));
    expect(performance.now() - began).toBeLessThan(3000);
    expect(outcome).toMatchObject({ is: "done" });
    expect(outcome.is === "done" && outcome.value.added.length).toBe(20_000);
  });
});

describe("the hits that nobody has coded with a code", () => {
  const left = (project: Project, codeId: "code:1" | "code:2" | null = "code:1") =>
    uncodedHits(project, interview, everyA(project), codeId)
      .map(({ start }) => start)
      .join(" ");

  it("are those that share no words with its codings", () => {
    expect(left(marked("a cab, a"))).toBe("0 3 7");
    expect(left(marked("a «cab», a"))).toBe("0 7");
    expect(left(marked("«a c»ab, a"))).toBe("3 7");
    expect(left(marked("a«, »a"))).toBe("0 3");
  });

  it("are all of them for a code that has no codings, or is not there yet", () => {
    expect(left(marked("a «cab», a"), "code:2")).toBe("0 3 7");
    expect(left(marked("a «cab», a"), null)).toBe("0 3 7");
  });

  it("are those alone, whoever coded the others", () => {
    const outcome = all(marked("a cab"), [span(0, 1)], { by: "Bo" });
    if (outcome.is === "refused") throw new Error(outcome.why);
    expect(left(applyDiff(marked("a cab"), outcome.value))).toBe("3");
  });
});
