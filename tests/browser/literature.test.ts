import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { aProject, withReference } from "../support/a-project.ts";
import { axeFindings } from "../support/axe.ts";
import { aBrowserAndHost, setAppearance } from "../support/browser-and-host.ts";
import { names, work } from "../support/published-references.ts";

const { openStudy, complaints } = aBrowserAndHost();

const begun = aProject({
  people: { Wilma: {} },
  codes: ["1 Trust !", "2 Doubt"],
  transcripts: {
    Marta: ["Interviewer: How?", "Wilma: «1 They come» in to be warm."],
    "Ek, 2010": ["«1 They have to be found», and that takes time."],
  },
});
const study = withReference(
  begun,
  "transcript:Ek, 2010",
  work({
    type: "book",
    title: "Boende för alla",
    authors: names("Ek, Åsa"),
    issued: "2010",
    publisher: "Liber",
  }),
);
const words = "Programs that combine treatment and harm reduction are often the exception [8, 10].";
const source =
  "Krawczyk N, Allen ST, et al. Intersecting services. Harm Reduction Journal 19:95 (2022) doi 10.1186/s12954-022-00676-8";
const bib = `@article{ek2001, title={Two words about harm}, author={Ek, {\\AA}sa}, year=2001, journal={Vård}}
@article{k2022, title={Intersecting substance use treatment}, author={Krawczyk, Noa and Allen, Sean T.}, year=2022, journal={Harm Reduction Journal}, doi={10.1186/S12954-022-00676-8}}
@article{broken, title={No end
@book{berg, title={Four}, author={Berg, B.}, year={2002}}`;

const list = (page: Page) => page.locator(".interviews .interview");
const dialog = (page: Page) => page.getByRole("dialog");
const field = (page: Page, name: string) => dialog(page).getByRole("textbox", { name, exact: true });
const giveFile = (page: Page, content: string, name = "refs.bib") =>
  page
    .getByTestId("references-file")
    .setInputFiles({ name, mimeType: "text/plain", buffer: Buffer.from(content) });
async function open(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Add literature…" }).click();
  await dialog(page).waitFor();
}

describe("an excerpt from the literature", () => {
  it("is pasted with its source beneath, shown, corrected, and taken as one deed that Undo takes back", async () => {
    const page = await openStudy(study);
    await open(page);
    // One types at once.
    await expect.poll(() => page.evaluate(() => document.activeElement?.tagName)).toBe("TEXTAREA");
    await page.keyboard.insertText(`“${words}”\n\n${source}`);
    await dialog(page).getByText("These last lines are the source:").waitFor();
    expect(await dialog(page).locator("blockquote").textContent()).toBe(source);
    expect(await field(page, "Authors").inputValue()).toBe("Krawczyk, N\nAllen, ST\net al.");
    expect(await field(page, "Article or report number").inputValue()).toBe("95");
    await dialog(page).getByText("The quotation marks around the whole text (“ ”) are left out.").waitFor();
    expect(await dialog(page).locator(".excerpt-outcome").innerText()).toContain(
      "Krawczyk, N., Allen, S. T., et al. (2022). Intersecting services. Harm Reduction Journal, 19, Article 95. https://doi.org/10.1186/s12954-022-00676-8",
    );
    await field(page, "Title").fill("Intersecting services, a study");
    await page.getByRole("button", { name: "Add the excerpt" }).click();
    await page.locator("[data-transcript]").getByText(words).waitFor();
    await expect
      .poll(() => list(page).allInnerTexts())
      .toEqual([
        expect.stringContaining("Marta"),
        expect.stringContaining("Ek, 2010"),
        expect.stringMatching(/^Krawczyk et al., 2022\s+Intersecting services, a study/),
      ]);
    await page.locator(".study-nav").getByText("1 interview · 1 person · 2 literature excerpts").waitFor();
    await page.getByText("Undo: add Krawczyk et al., 2022").click();
    await expect.poll(() => list(page).count()).toBe(2);
    expect(complaints).toEqual([]);
  });

  it("has its reference from a file: the one that its source names, or one that is picked by typing", async () => {
    const page = await openStudy(study);
    await open(page);
    await field(page, "Text of the excerpt").fill(`${words}\n\n${source}`);
    await giveFile(page, bib);
    await expect.poll(() => field(page, "Title").inputValue()).toBe("Intersecting substance use treatment");
    expect(await field(page, "Authors").inputValue()).toBe("Krawczyk, Noa\nAllen, Sean T.");
    // What only the source says comes along.
    expect(await field(page, "Volume").inputValue()).toBe("19");
    await dialog(page).getByText("1 entry is broken and was left out. The others were read.").click();
    await dialog(page).getByText("3: broken").waitFor();

    await dialog(page).getByRole("button", { name: "Another of them…" }).click();
    await page.keyboard.type("asa harm");
    await page.keyboard.press("Enter");
    await expect.poll(() => field(page, "Title").inputValue()).toBe("Two words about harm");
    await dialog(page).getByText("names another work than this reference").waitFor();
    expect(await field(page, "Volume").inputValue()).toBe("");
    await page.getByRole("button", { name: "Add the excerpt" }).click();
    await expect.poll(() => list(page).allInnerTexts()).toContainEqual(expect.stringContaining("Ek, 2001"));
  });

  it("cannot be added without words, or without anybody or anything to cite", async () => {
    const page = await openStudy(study);
    await open(page);
    const add = page.getByRole("button", { name: "Add the excerpt" });
    expect(await add.isDisabled()).toBe(true);
    await field(page, "Text of the excerpt").fill(words);
    expect(await add.isDisabled()).toBe(true);
    await field(page, "Authors").fill("Socialstyrelsen");
    expect(await add.isDisabled()).toBe(false);
    await giveFile(page, "no references", "notes.ris");
    await dialog(page)
      .getByRole("alert")
      .getByText("There is no reference in the file that can be read.")
      .waitFor();
    // What was typed is still there, and the key that closes other dialogs loses nothing.
    await page.keyboard.press("Escape");
    expect(await field(page, "Authors").inputValue()).toBe("Socialstyrelsen");
    await add.click();
    await expect
      .poll(() => list(page).allInnerTexts())
      .toContainEqual(expect.stringContaining("Socialstyrelsen, n.d."));
  });

  it("stands apart from the interviews, has no speaker to give, and its reference is changed from its menu", async () => {
    const page = await openStudy(study);
    await page.keyboard.press("Alt+2");
    const row = list(page).filter({ hasText: "Ek, 2010" });
    await row.click();
    await page.locator("[data-transcript]").getByText("They have to be found").waitFor();
    await page.locator(".place-bar").getByText("Boende för alla").waitFor();
    await page.keyboard.press("Control+k");
    await page.keyboard.type("who says");
    await page.locator("dialog.palette .quiet").waitFor();
    await page.keyboard.press("Escape");
    await row.click({ button: "right" });
    await page.getByRole("menuitem", { name: "Reference…" }).click();
    await field(page, "Edition").fill("2");
    await dialog(page).getByText("(2nd ed.)").waitFor();
    await dialog(page).getByRole("button", { name: "Save" }).click();
    await page.getByText("Undo: change the reference of Ek, 2010").waitFor();
    // By keys, the way is the palette; the focus goes on in the text.
    await page.keyboard.press("Alt+7");
    await page.getByRole("tab", { name: /^Interviews and speakers/ }).click();
    await page.locator(".taken-from").getByText("Liber").waitFor();
    expect(await page.getByRole("tab", { name: /^Interviews and speakers/ }).textContent()).toContain("1");
  });

  it("is searched with the interviews, and counted beside them (X2, N2)", async () => {
    const page = await openStudy(study);
    await page.keyboard.press("Control+f");
    await page.keyboard.type("t");
    await expect
      .poll(() => page.locator(".found-line p").textContent())
      .toMatch(/^\d+ hits in 1 interview and 1 literature excerpt from 1 person$/);
    await page.getByRole("button", { name: /^Code all/ }).click();
    await page.keyboard.type("All of them");
    await page.keyboard.press("Enter");
    await expect
      .poll(() => page.locator(".code-all-preview").textContent())
      .toMatch(/^\d+ passages are coded in 1 interview and 1 literature excerpt\.$/);
  });

  it("is quoted by a citation, with the list of references, in the style that the study chose", async () => {
    const page = await openStudy(study);
    await page.keyboard.press("Alt+8");
    const paper = page.locator(".sheet");
    await paper.getByText("2 extracts from 1 person in 1 interview and 1 literature excerpt.").waitFor();
    await paper.getByText("(Ek, 2010)").waitFor();
    await paper.getByRole("heading", { name: "References" }).waitFor();
    expect(await paper.locator("em").allTextContents()).toEqual(["Boende för alla"]);
    await page.getByText("Literature is cited in APA").waitFor();
    await page.getByRole("button", { name: "House style" }).click();
    await page
      .getByRole("dialog")
      .getByRole("button", { name: /Literature/ })
      .click();
    await page.getByRole("option", { name: "Vancouver: (1)" }).click();
    await page.getByRole("dialog").getByRole("button", { name: "Close", exact: true }).last().click();
    await paper.getByText("(1)").waitFor();
    await paper.getByText("Ek Å. Boende för alla. Liber; 2010.").waitFor();
    await page.getByText("Undo: change how quotes are printed").waitFor();
  });
});

describe("the dialog of an excerpt", () => {
  for (const [locale, appearance, width, height] of [
    ["en-GB", "light", 1440, 900],
    ["sv-SE", "dark", 1024, 700],
  ] as const)
    it(`can be used by everyone, and nothing in it is cut: ${locale}, ${appearance}, ${width}`, async () => {
      const page = await openStudy(study, { viewport: { width, height }, locale });
      await setAppearance(page, appearance);
      await page.getByRole("button", { name: /^(?:Add literature|Lägg till litteratur)…$/ }).click();
      await dialog(page)
        .getByRole("textbox")
        .first()
        .fill(`${words}\n\nKälla: Socialstyrelsen (2019). Vård. Liber.`);
      await dialog(page).locator("[data-unsure]").first().waitFor();
      expect(await axeFindings(page)).toEqual([]);
      const isWide = await dialog(page).evaluate((box) => {
        const body = box.querySelector(".body");
        return body ? body.scrollWidth > body.clientWidth : true;
      });
      expect(isWide).toBe(false);
      const nav = await page.locator(".study-nav").evaluate((one) => one.scrollWidth <= one.clientWidth);
      expect(nav).toBe(true);
      await giveFile(page, bib);
      await page.locator(".reference-picker").waitFor();
      expect(await axeFindings(page)).toEqual([]);
    });
});
