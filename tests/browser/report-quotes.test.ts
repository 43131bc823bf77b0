import { readFile } from "node:fs/promises";
import type { Page } from "playwright-core";
import { beforeAll, describe, expect, it } from "vitest";
import type { Project } from "../../shared/project/project.ts";
import { aProject, withQuote } from "../support/a-project.ts";
import { axeFindings } from "../support/axe.ts";
import { aBrowserAndHost, setAppearance } from "../support/browser-and-host.ts";
import { sheetOf } from "../support/workbook.ts";

const sketch = aProject({
  people: { Wilma: { role: "nurse" }, Åke: {} },
  codes: ["1 Trust !", "  2 Shoes !", "3 Doubt !"],
  transcripts: {
    Marta: [
      "Interviewer: What changed?",
      "Wilma: «2 He left his shoes by the door every evening.»",
      "Åke: «3 I never saw that.» He said nothing.",
    ],
  },
  study: { attribution: "{pseudonym}[, a {role}]" },
});
const translation = {
  ...{ id: "t1", language: "sv", text: "Han lämnade skorna … varje kväll.", translator: "Ek" },
  ...{ status: "draft", checker: "", comment: "", of: "", at: "2024-01-02T00:00:00Z" },
};
const study = [
  {
    ...{ id: "quote:1", words: "He left his shoes by the door every evening.", themeId: "code:2" },
    ...{ form: "block", edits: [{ kind: "cut", start: 18, end: 29 }], translations: [translation] },
  },
  { id: "quote:2", words: "I never saw that.", themeId: "code:3", role: "negative-case" },
].reduce<Project>((so, quote) => withQuote(so, quote as Parameters<typeof withQuote>[1]), sketch);

/** The report of a study with chosen quotes, each test going on from where the one before it left. */
const { openStudy, complaints } = aBrowserAndHost();
let page: Page;

beforeAll(async () => {
  page = await openStudy(study);
  page.setDefaultTimeout(10_000);
  await page.getByRole("list", { name: "Places" }).getByRole("button", { name: "Report" }).click();
});

const preview = () => page.getByRole("region", { name: "As it will print" });
const said = () => preview().innerText();
const kind = (name: string) => page.getByText(name, { exact: true }).click();

/** Chooses from one of the lists that drop down. */
async function select(label: string, option: string): Promise<void> {
  await page.getByRole("button", { name: new RegExp(label) }).click();
  await page.getByRole("option", { name: option }).click();
}

describe("a report of chosen quotes", () => {
  it("prints the quotes that were chosen, in print form, with translation and role, where there are any", async () => {
    await expect.poll(said).toContain("2 quotes from 2 people in 1 interview.");
    expect(await preview().locator("blockquote").allInnerTexts()).toEqual([
      "He left his shoes … every evening.",
      "Han lämnade skorna … varje kväll.",
    ]);
    expect(await said()).toMatch(/Negative case\s+“I never saw that\.” \(Åke\)/);
    expect(await said()).toContain(
      "1 quote has a translation that was made before what is printed of it changed. To Quotes",
    );
  });

  it("sets translations beside the words, and who spoke before them, as it is asked", async () => {
    await select("Translations", "Beside them");
    await expect
      .poll(() => preview().locator("thead").allInnerTexts())
      .toEqual([expect.stringMatching(/English\s+Swedish/)]);
    await select("Who spoke", "Before them");
    await expect.poll(said).toContain("Åke: “I never saw that.”");
    await select("Translations", "None");
    await expect.poll(() => preview().locator("blockquote").count()).toBe(1);
  });

  it("prints all extracts where that is asked for", async () => {
    await page.getByText("All extracts", { exact: true }).click();
    await expect.poll(said).toContain("2 extracts from 2 people in 1 interview.");
    await page.getByText("Those chosen for print", { exact: true }).click();
    await expect.poll(said).toContain("2 quotes from 2 people");
  });

  it("sets themes in a table with their quotes, and quotes in the columns that are ticked", async () => {
    await kind("Themes as a table, with quotations");
    await expect.poll(() => preview().locator("tbody tr").allInnerTexts()).toHaveLength(3);
    expect(await said()).toContain("Wilma, a nurse: “He left his shoes … every evening.”");
    await kind("Quotations as one table");
    await page.getByText("These", { exact: true }).click();
    const columns = page.getByRole("group", { name: "Columns" });
    await columns.getByText("Quotation (verbatim)").click();
    await columns.getByText("Theme", { exact: true }).click();
    await expect
      .poll(() => preview().locator("thead th").allInnerTexts())
      .toEqual([...["Subtheme", "Quotation (verbatim)", "Quotation", "Who"]]);
  });

  it("names who spoke in a form that papers use, once the people have numbers", async () => {
    const presets = page.getByRole("region", { name: "Forms that papers use" });
    expect(await presets.innerText()).toContain("People has no column for it: gender and age.");
    await presets.getByRole("button", { name: "Number the people" }).click();
    await presets.getByText("P1", { exact: true }).waitFor();
    expect(await presets.getByRole("button", { name: "Number the people" }).count()).toBe(0);
    await presets.getByRole("button", { name: "Number, role and workplace" }).click();
    await expect.poll(said).toContain("Participant 1, nurse");
    await expect
      .poll(said)
      .toContain("1 person can be told apart by what the attribution prints (role): Wilma.");
  });

  it("shows the balance of voices, as a page and as a picture", async () => {
    await kind("Balance of voices: who is quoted");
    await expect.poll(said).toContain("2 quotes, from 2 of 2 people.");
    await select("File", "SVG drawing (.svg)");
    await preview()
      .getByRole("img", { name: /As it|The picture as it will be printed\. 2 quotes/ })
      .waitFor();
    await select("File", "Word (.docx)");
    await kind("Quotations, theme by theme");
  });

  it("breaks no rule of axe, light or dark", async () => {
    for (const appearance of ["dark", "light"] as const) {
      await setAppearance(page, appearance);
      expect(await axeFindings(page)).toEqual([]);
    }
  });

  it("saves the list of translations for a proofreader", async () => {
    await kind("Translations, for a proofreader");
    await expect.poll(said).toContain("1 translation: 1 draft, 0 checked, 0 queried.");
    await select("File", "Excel");
    const download = page.waitForEvent("download");
    await page.getByRole("button", { name: "Save as Excel…" }).click();
    const file = await (await download).path();
    const rows = sheetOf(new Uint8Array(await readFile(file)));
    expect(rows[1]?.slice(1, 7)).toEqual([
      "Marta",
      2,
      "He left his shoes … every evening.",
      "sv",
      translation.text,
      "draft",
    ]);
    expect(complaints).toEqual([]);
  });
});
