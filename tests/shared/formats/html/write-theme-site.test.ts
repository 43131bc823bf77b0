import { createHash } from "node:crypto";
import { describe, expect, it } from "vitest";
import { writeThemeSite } from "../../../../shared/formats/html/write-theme-site.ts";
import type { Project } from "../../../../shared/project/project.ts";
import { type SiteEntry, type ThemeSiteChoice, themeSite } from "../../../../shared/reports/theme-site.ts";
import { templateOf } from "../../../support/a-choice.ts";
import { aHostileSite } from "../../../support/a-hostile-site.ts";
import { aProject, withCode, withQuote } from "../../../support/a-project.ts";
import { toldSample } from "../../../support/told-sample.ts";

const siteOf = (project: Project, choice: Partial<ThemeSiteChoice> = {}) =>
  themeSite(project, {
    ...{ language: "en", attribution: templateOf(project, "{pseudonym}"), withExtracts: true, date: null },
    ...choice,
  });
const outline = (entries: readonly SiteEntry[], depth = 0): readonly string[] =>
  entries.flatMap(({ is, name, quotes, extracts, entries: within }) => [
    `${"  ".repeat(depth)}${is} ${name} ${quotes.length}/${extracts.length}`,
    ...outline(within, depth + 1),
  ]);

const sketch = aProject({
  people: { Wilma: {}, Oskar: {} },
  codes: ["1 Trust !", "  2 Waiting !", "    3 Coffee", "4 Cold"],
  transcripts: { A: ["Wilma: «3 A cup of “it” well.» «4 Brr.»", "Oskar: «1 Kaffe.»"] },
});
const study = withQuote(withCode(sketch, "code:3", { definition: "Hot drinks", counts: "Tea too" }), {
  ...{ words: "A cup of “it” well", themeId: "code:2", role: "negative-case" },
  edits: [{ kind: "cut", start: 14, end: 18 }],
  interpretation: [
    { kind: "paragraph", runs: [{ text: "It warms.", bold: false, italic: true, to: null }] },
    { kind: "bullet", runs: [{ text: "Twice", bold: false, italic: false, to: null }] },
  ],
  translations: [
    {
      ...{ id: "1", language: "sv", text: "En kopp", translator: "Ek", status: "draft" },
      ...{ checker: "", comment: "", of: "", at: "2024-01-01T00:00:00Z" },
    },
  ],
});

describe("the page to browse", () => {
  it("calls a translation checked where it was checked of what stands there", () => {
    const of = (print: string) =>
      withQuote(sketch, {
        ...{ words: "Brr.", themeId: "code:1" },
        translations: [
          {
            ...{
              id: "1",
              language: "sv",
              text: "Brr.",
              translator: "Ek",
              status: "checked",
              checker: "Lind",
            },
            ...{ comment: "", of: print, at: "2024-01-01T00:00:00Z" },
          },
        ],
      });
    const label = (project: Project) => siteOf(project).entries[0]?.quotes[0]?.translations[0]?.label;
    expect([label(of("Brr.")), label(of("Brr, it was cold."))]).toEqual(["Swedish", "Swedish (not checked)"]);
  });

  it("has themes with subthemes and codes in codebook order, and last what is under no theme", () =>
    expect(outline(siteOf(study).entries)).toEqual([
      "theme Trust 0/1",
      "  subtheme Waiting 1/0",
      "    code Coffee 0/1",
      "group Codes under no theme 0/0",
      "  code Cold 0/1",
    ]));

  it("prints a chosen quote in the house style, with its translation, who spoke, and what it is taken to mean", async () => {
    const page = await writeThemeSite(siteOf(study));
    expect(page).toContain('<p class="label">Negative case</p>');
    expect(page).toContain("‘A cup of “it”".replace("‘", "“").replace("“it”", "‘it’"));
    expect(page).toContain('<p class="label">Swedish (not checked)</p><blockquote lang="sv">');
    expect(page).toContain('<figcaption dir="auto">Wilma</figcaption>');
    expect(page).toContain("<em>It warms.</em>");
    expect(page).toContain("• Twice");
    expect(page).toContain('<dt>Definition</dt><dd dir="auto">Hot drinks</dd>');
  });

  it("leaves out the extracts where they are not asked for", async () => {
    expect(outline(siteOf(study, { withExtracts: false }).entries)[0]).toBe("theme Trust 0/0");
    expect(await writeThemeSite(siteOf(study, { withExtracts: false }))).not.toContain("<details>");
  });

  it("asks for nothing: no script, no address, one style sheet that is allowed by its hash", async () => {
    const page = await writeThemeSite(aHostileSite().site);
    const [, style = ""] = /<style>([\s\S]*?)<\/style>/.exec(page) ?? [];
    const hash = createHash("sha256").update(style).digest("base64");
    expect(page).toContain(
      `content="default-src 'none'; style-src 'sha256-${hash}'; base-uri 'none'; form-action 'none'"`,
    );
    expect(page.match(/<style>/g)?.length).toBe(1);
    expect(page).not.toMatch(/<(?:script|img|iframe|link|object|form)\b/i);
    expect(page).not.toMatch(/\s(?:src|style|on\w+)\s*=\s*["'][^<>]*>/i);
    for (const [, href] of page.matchAll(/href="([^"]*)"/g)) expect(href).toMatch(/^#[\w-]+$/);
  });

  it("says of a study without codes that it has none, in the language of the report", async () => {
    const page = await writeThemeSite(siteOf(aProject({}), { language: "sv" }));
    expect(page).toContain('<html lang="sv">');
    expect(page).toContain("Kodboken har inga koder ännu.");
  });

  it("shows each anchor once, and leads to each from the contents", async () => {
    const { project } = await toldSample();
    const page = await writeThemeSite(siteOf(project));
    const ids = [...page.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const [, href = ""] of page.matchAll(/href="#([^"]*)"/g)) expect(ids).toContain(href);
    expect(await writeThemeSite(siteOf(project))).toBe(page);
  });
});
