import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { rockSources } from "../../../../shared/formats/exports/rock-sources.ts";
import { readFragment } from "../../../../shared/formats/rock/read-fragment.ts";
import { readRock } from "../../../../shared/formats/rock/read-rock.ts";
import { aProject } from "../../../support/a-project.ts";
import { leavingStudy } from "../../../support/leaving-study.ts";

const read = (...texts: readonly string[]) =>
  readRock(
    "P",
    texts.map((text, n) => ({ name: `${n + 1}.rock`, bytes: new TextEncoder().encode(text) })),
  );

/** "Theme > Code: words" of each coding, with its comment. */
function codingsOf(project: ReturnType<typeof read>) {
  const pathOf = (key: string | null): string => {
    const code = project.codes.find((one) => one.key === key);
    if (!code) return "";
    return code.parent === null ? code.name : `${pathOf(code.parent)} > ${code.name}`;
  };
  return project.codings.map(({ code, text, span, quote, comment, by }) => {
    const words = project.texts.find(({ key }) => key === text)?.text.slice(span.start, span.end);
    expect(words).toBe(quote);
    return [`${pathOf(code)}: ${words}`, comment, by].filter(Boolean).join(" | ");
  });
}

const example = `---
metadata:
  -
    caseId: 1
    gender: female
    "age group": '60s, ''late'''
---

[[cid=1]]

# A remark that nobody said.
What is it? [[coderId=Ek]]

Simply dummy text. [[parent>child1]]
~when a printer took a galley [[parent>child2]] [[child1]] [[intensity||2]]
~~[[uid=73xk2q07]] including versions [sic] of it. [[a->b||causes]]

---<<paragraph_break>>---

Why [[not a code!]] so?   [[ci--wording]]

---
codes:
  -
    id: more
    label: More codes
    parentId: parent
    children:
      - id: more1
        description: "With \\"words\\""
      -
        id: more2
---
---
codes:
  -
    id: parent
    label: The parent code
---
`;

describe("a source of ROCK", () => {
  it("is read with its codes on their lines, what stands above them, values as comments", () => {
    const read1 = read(example);
    const [text] = read1.texts;
    expect(text?.text.split("\n")).toEqual([
      "What is it?",
      "Simply dummy text.",
      "when a printer took a galley",
      "including versions [sic] of it.",
      "Why [[not a code!]] so?",
    ]);
    expect(codingsOf(read1)).toEqual([
      "The parent code > child1: Simply dummy text. | Ek",
      "The parent code > child2: when a printer took a galley | Ek",
      "The parent code > child1: when a printer took a galley | Ek",
      "intensity: when a printer took a galley | 2 | Ek",
      "ci > wording: Why [[not a code!]] so? | Ek",
    ]);
    expect(read1.lost).toEqual([
      { kind: "section-breaks", count: 1 },
      { kind: "links", count: 1 },
    ]);
  });

  it("has its trees of codes and its cases, whose attributes are those of the text’s person", () => {
    const project = read(example);
    expect(project.codes.map(({ key, name, parent, definition }) => [key, name, parent, definition])).toEqual(
      [
        ["more", "More codes", "parent", ""],
        ["more1", "more1", "more", 'With "words"'],
        ["more2", "more2", "more", ""],
        ["parent", "The parent code", null, ""],
        ["child1", "child1", "parent", ""],
        ["child2", "child2", "parent", ""],
        ["intensity", "intensity", null, ""],
        ["ci", "ci", null, ""],
        ["wording", "wording", "ci", ""],
      ],
    );
    expect(project.cases).toEqual([
      {
        key: "1",
        name: "1",
        texts: ["1.rock"],
        attributes: { gender: "female", "age group": "60s, 'late'" },
      },
    ]);
  });

  it("has several cases as who speaks", () => {
    const project = read("[[cid=Vera]]\nOne.\nTwo.\n[[cid:Old_Tomas]]\nThree. [[A]]\n");
    expect(project.texts[0]?.text).toBe("Vera: One.\nTwo.\nOld Tomas: Three.");
  });

  it("may name codes in a circle, twice, or a fence that nothing closes, and is read all the same", () => {
    const project = read("One. [[a>b]] [[b>a]] [[a>a]]\n---\nTwo.\n", "Two. [[b]]\n");
    expect(project.codes.map(({ key, parent }) => [key, parent])).toEqual([
      ["a", null],
      ["b", "a"],
    ]);
    expect(project.texts.map(({ text }) => text)).toEqual(["One.\nTwo.", "Two."]);
  });

  it("is never a fault, whatever stands in it (seed 20261129)", () => {
    const part = fc.constantFrom(
      "---",
      "\n",
      "[[",
      "]]",
      "a",
      ">",
      "cid=",
      "||",
      "- ",
      "codes:",
      "  ",
      '"',
      "#",
      "~",
      "->",
    );
    fc.assert(
      fc.property(fc.array(part, { maxLength: 60 }), (parts) => {
        const project = read(parts.join("") || " ");
        for (const { code } of project.codings) expect(project.codes.map(({ key }) => key)).toContain(code);
      }),
      { seed: 20261129 },
    );
  });
});

describe("a source that means no good", () => {
  const long = 400_000;
  it.each([
    ["spaces", `a${" ".repeat(long)}[`],
    ["brackets", "[[".repeat(long / 2)],
    ["an open mark", `[[${" ".repeat(long)}`],
    ["anchors", "--+-{".repeat(long / 5)],
    ["sections", `---<${" ".repeat(long)}`],
    ["fences", "---\n".repeat(long / 4)],
    ["a path of many steps", `a [[${"a>b>".repeat(long / 4)}c]]`],
    ["a chain of codes", Array.from({ length: 20_000 }, (_, n) => `x [[c${n}>c${n + 1}]]`).join("\n")],
    ["a block of spaces", `---\n${"a".repeat(9)}${" ".repeat(long)}b\n---\nx`],
  ])("is read in no time: %s", (_, text) => {
    const begun = performance.now();
    read(text);
    expect(performance.now() - begun).toBeLessThan(4000);
  });
});

describe("a study that goes out and comes in again", () => {
  it("has its codes, and its codings on the sentences that they touched", async () => {
    const study = aProject({
      people: { Åsa: { role: "nurse" }, Wilma: {} },
      codes: ["1 Tillit !", "  2 Små steg", "3 Små steg"],
      transcripts: {
        "Åsa och Wilma": [
          "Interviewer: Hur var det? Berätta.",
          "@65 Åsa: «2 Det gick bra.» Vi «1 tog det» lugnt.",
          "Wilma: «3 Ja. Ja.»",
        ],
      },
    });
    const beside = { speakers: true, times: true, numbers: false };
    const { files } = await rockSources(leavingStudy(study), { language: "en", beside }, "x.zip");
    const again = readRock("P", files);
    expect(again.texts.map(({ name, text }) => [name, text])).toEqual([
      [
        "Åsa och Wilma",
        "Interviewer: Hur var det? Berätta.\n[00:01:05] Åsa: Det gick bra. Vi tog det lugnt.\nWilma: Ja. Ja.",
      ],
    ]);
    expect(codingsOf(again)).toEqual([
      "Tillit > Små steg: Det gick bra. | Ek",
      "Tillit: Vi tog det lugnt. | Ek",
      "Små steg: Ja. | Ek",
      "Små steg: Ja. | Ek",
    ]);
    expect(again.cases.map(({ name, attributes }) => [name, attributes])).toEqual([
      ["Åsa", { role: "nurse" }],
      ["Wilma", {}],
    ]);
  });
});

describe("a block of YAML", () => {
  it("is read as maps, lists and words", () => {
    expect(
      readFragment(["a: 1 # one", "b:", "  - x: 'it''s'", '    y: "\\u00e5"', "  - z", "c:", "  d: e: f"]),
    ).toEqual({ a: "1", b: [{ x: "it's", y: "å" }, "z"], c: { d: "e: f" } });
  });

  it("of ten thousand levels, or entries, is read in no time", () => {
    const deep = Array.from({ length: 10_000 }, (_, n) => `${" ".repeat(n)}a:`);
    const wide = ["codes:", ...Array.from({ length: 10_000 }, (_, n) => `  - id: c${n}`)];
    const begun = performance.now();
    readFragment(deep);
    expect(Object.values(readFragment(wide))[0]).toHaveLength(10_000);
    expect(performance.now() - begun).toBeLessThan(5000);
  });
});
