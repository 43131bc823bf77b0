import { describe, expect, it } from "vitest";
import { type MapChoice, mapPicture } from "../../../shared/charts/map-picture.ts";
import { newTheme } from "../../../shared/codebook/new-theme.ts";
import { writeSvg } from "../../../shared/formats/svg/write-svg.ts";
import { readXml } from "../../../shared/formats/xml/read-xml.ts";
import { aProject, withCode } from "../../support/a-project.ts";

const begun = aProject({
  codes: ["1 Trust & “care” !", "  2 Small <changes>", "3 Rules !"],
  people: { Wilma: {} },
  transcripts: { One: ["Wilma: «2 shoes»"] },
});
const dropped = withCode(begun, "code:3", { theme: { ...newTheme("dropped"), gathers: ["code:2"] } });
const stamp = { by: "Ek", at: "2024-01-01T00:00:00Z" };
const project = {
  ...dropped,
  relations: new Map([
    [
      "relation:1" as const,
      {
        id: "relation:1",
        kind: "contradicts",
        fromId: "code:1",
        toId: "code:3",
        label: "at night",
        ...stamp,
      } as const,
    ],
  ]),
};
const choice: MapChoice = { language: "en", level: "codes", number: "people", ink: "colour", print: 85 };

describe("a thematic map as SVG", () => {
  const svg = writeSvg(mapPicture(project, choice));

  it("is XML whose texts are the names, with the numbers asked for", () => {
    expect(() =>
      readXml(svg, { open: () => undefined, close: () => undefined, text: () => undefined }),
    ).not.toThrow();
    const texts = [...svg.matchAll(/<text[^>]*>([^<]*)<\/text>/g)].map(([, words]) => words);
    expect(texts).toContain("Trust &amp; “care” (1)".replace(" (", "\u00a0("));
    expect(texts).toContain("at night");
    expect(texts).toContain("contradicts");
    expect(svg).toContain('text-decoration="line-through"');
  });

  it("has long words whole, as other languages compound them", () => {
    const long = aProject({ codes: ["1 Organisationsförändringar !", "  2 Läkemedelsbehandling av alla"] });
    const texts = [
      ...writeSvg(mapPicture(long, { ...choice, number: "none" })).matchAll(/<text[^>]*>([^<]*)<\/text>/g),
    ].map(([, words]) => words);
    expect(texts).toContain("Organisationsförändringar");
    expect(texts).toContain("Läkemedelsbehandling");
  });

  it("is as wide as it is printed, and tells in words what it shows", () => {
    expect(svg).toContain('width="85mm"');
    expect(svg).toContain('<title id="title">Night shelter study: thematic map</title>');
    expect(svg).toContain("Trust &amp; “care” (provisional theme) with Small &lt;changes&gt;.");
    expect(svg).toContain("Small &lt;changes&gt; also belongs to Rules.");
    expect(svg).toContain("Trust &amp; “care” contradicts Rules (at night).");
  });

  it("fetches nothing and is the same for the same", () => {
    expect(svg.replace("http://www.w3.org/2000/svg", "")).not.toMatch(/https?:|url\(|href|@import/);
    expect(writeSvg(mapPicture(project, choice))).toBe(svg);
  });

  it("holds nothing but greys when it is asked for greys", () => {
    const grey = writeSvg(mapPicture(project, { ...choice, ink: "grey" }));
    const colours = new Set(grey.match(/#[0-9a-f]{6}/g));
    for (const colour of colours) {
      const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16));
      expect(Math.max(r, g, b) - Math.min(r, g, b)).toBeLessThan(8);
    }
    expect(new Set(svg.match(/#[0-9a-f]{6}/g)).size).toBeGreaterThan(colours.size - 1);
  });

  it("explains the signs that stand on it, and no others", () => {
    const { sheet } = mapPicture(project, { ...choice, level: "themes", number: "none" });
    const words = sheet.drawn.flatMap(({ shapes }) =>
      shapes.flatMap((one) => (one.is === "text" ? [one.words] : [])),
    );
    expect(words).toEqual(expect.arrayContaining(["provisional theme", "dropped theme", "contradicts"]));
    expect(words).not.toContain("also belongs to");
    expect(words).not.toContain("leads to");
  });
});
