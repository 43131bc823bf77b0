import type { Project } from "../../shared/project/project.ts";
import { type ThemeSite, themeSite } from "../../shared/reports/theme-site.ts";
import { templateOf } from "./a-choice.ts";
import { aProject, withCode, withQuote } from "./a-project.ts";

/** Texts that would do something in a page that does not escape them. */
export const hostileTexts: readonly string[] = [
  "<script>document.title = 'taken'</script>",
  "</style><style>body { display: none }</style>",
  '" onmouseover="document.title = 1',
  "'><img src=x onerror=\"document.title = 'taken'\">",
  "</title></head><iframe src='https://example.org'></iframe>",
  "<!-- --> ]]> &amp; &lt; &#60;",
  "javascript:alert(1)",
  "half \ud83d bell \u0007",
];

/** A study whose names and words are all hostile, as it would be browsed. */
export function aHostileSite(): { readonly project: Project; readonly site: ThemeSite } {
  const [name = ""] = hostileTexts;
  const sketch = aProject({
    study: { name, author: hostileTexts[2] ?? "" },
    people: { Wilma: { role: hostileTexts[3] ?? "" } },
    codes: hostileTexts.map((_, at) => `${at + 1} x !`),
    transcripts: { T: hostileTexts.map((text, at) => `Wilma: «${at + 1} ${text}» here.`) },
  });
  const named = hostileTexts.reduce(
    (project, text, at) =>
      withCode(project, `code:${at + 1}`, { name: text, definition: text, counts: text, example: text }),
    sketch,
  );
  const run = { text: name, bold: true, italic: false, to: null };
  const project = hostileTexts.slice(0, 7).reduce(
    (before, words, at) =>
      withQuote(before, {
        ...{ id: `quote:${at}`, words, themeId: `code:${at + 1}`, form: "block", role: "contrast" },
        interpretation: [{ kind: "paragraph", runs: [run] }],
        translations: [
          {
            ...{ id: "1", language: '"><script>', text: words, translator: "X", status: "draft" },
            ...{ checker: "", comment: "", of: words, at: "2024-01-01T00:00:00Z" },
          },
        ],
      }),
    named,
  );
  const attribution = templateOf(project, "{pseudonym}, {role}");
  return {
    project,
    site: themeSite(project, { language: "en", attribution, withExtracts: true, date: null }),
  };
}
