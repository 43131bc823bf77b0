import { readFile } from "node:fs/promises";
import type { Page } from "playwright-core";
import { beforeAll, describe, expect, it } from "vitest";
import { aBrowserAndHost } from "../support/browser-and-host.ts";
import { chooseByKeys, tabTo as tabIn, toRow } from "../support/by-keys.ts";
import { fromAbove, openTableOf, wordTableOf } from "../support/printed-table.ts";
import { sheetOf } from "../support/workbook.ts";

/**
 * Step 3 by keyboard alone, once the files are chosen: a passage of a Swedish interview is coded, chosen, shortened,
 * bracketed, given another name, translated, checked, interpreted, and printed in the table of themes, which is read back.
 */
const sigrid = `Intervjuare: Hur började det?

Sigrid: Jo, alltså, Torsten ställde skorna vid dörren varje kväll. Personalen såg det inte, men jag såg det.

Intervjuare: Och sedan?

Sigrid: Sedan satt han kvar.
`;
const wilma = `Interviewer: How did it begin?

Wilma: With a cup of coffee. People came in to be warm.

Interviewer: And then?

Wilma: They stayed.
`;
const swedish = "… Ruben ställde skorna vid dörren varje kväll. [Cheferna] såg det inte ….";
const english = "[…] Ruben put his shoes by the door every evening. [The managers] did not see it […].";
const text = (name: string, words: string) => ({ name, mimeType: "text/plain", buffer: Buffer.from(words) });

const { host, openPage, complaints } = aBrowserAndHost();
let page: Page;
const tabTo = (selector: string, says = "", back = false) => tabIn(page, selector, says, back);
const press = async (...keys: readonly string[]) => {
  for (const key of keys) await page.keyboard.press(key);
};
const choose = (label: string, option: string, back = false) => chooseByKeys(page, label, option, back);
const inText = () => page.evaluate(() => document.activeElement?.hasAttribute("data-transcript") ?? false);

const focused = (selector: string) =>
  page.evaluate((wanted) => document.activeElement?.matches(wanted) ?? false, selector);

async function openInterview(name: string): Promise<void> {
  await press("Alt+2", "Control+k");
  await page.keyboard.type(name);
  await press("Enter");
  await page.locator(`[data-transcript][aria-label*="${name}"]`).waitFor();
  await expect.poll(inText).toBe(true);
}

const again = (key: string, times: number) => Array.from({ length: times }, () => key);

/** Goes to a word in the field that has the focus, by arrows, selects it and types another. */
async function typeOver(word: string, other: string): Promise<void> {
  const at = await page.evaluate(
    (sought) => (document.activeElement as HTMLTextAreaElement).value.indexOf(sought),
    word,
  );
  await press("Control+Home", ...again("ArrowRight", at), ...again("Shift+ArrowRight", word.length));
  if (other === "") await press("Delete");
  else await page.keyboard.type(other);
}

/** From a choice that has the focus to another of its group, by arrows. */
async function toChoice(name: string): Promise<void> {
  for (let presses = 0; presses < 20; presses += 1) {
    const said = await page.evaluate(() => document.activeElement?.closest("label")?.textContent ?? "");
    if (said.includes(name)) return;
    await press("ArrowDown");
  }
  throw new Error(`no way by arrows to the choice ${name}`);
}

/** What the report says and holds, saved in a format that is chosen by keys. */
async function savedAs(format: string): Promise<Uint8Array> {
  await choose("File", format);
  await page.getByRole("button", { name: /^Save as/, disabled: false }).waitFor();
  await tabTo("button", "Save as");
  const [download] = await Promise.all([page.waitForEvent("download"), press("Enter")]);
  return new Uint8Array(await readFile(await download.path()));
}

/** Codes the second turn of an interview. */
async function code(interview: string, name: string): Promise<void> {
  await openInterview(interview);
  await press("Control+Home", "Alt+ArrowDown", "t", "Enter");
  await page.keyboard.type(name);
  await press("Enter");
  await expect.poll(foot).toContain(`Undo: code “${name}”`);
}

/** Puts a code on the board into a theme. */
async function toTheme(name: string, theme: string): Promise<void> {
  await toRow(page, name);
  await press("t");
  await page.keyboard.type(theme);
  await press("Enter");
  await page.locator(".dialog").waitFor({ state: "detached" });
  await expect.poll(foot).toContain("Undo");
}

const difference = () => page.locator(".quote-card.open .difference").innerText();
const foot = () => page.locator(".study-foot").innerText();

beforeAll(async () => {
  page = await openPage();
  await page.goto(host().address);
});

describe("from a passage to its place in the printed table, by keyboard", () => {
  it("takes two interviews in, one in Swedish", async () => {
    await tabTo("button", "New study…");
    await press("Enter");
    await page.keyboard.type("Thresholds");
    await press("Enter");
    await page.waitForSelector(".study-window");
    await press("Control+k");
    await page.keyboard.type("import tr");
    await press("Enter");
    await page
      .getByTestId("transcripts")
      .setInputFiles([text("Sigrid.txt", sigrid), text("Wilma.txt", wilma)]);
    await page.getByRole("button", { name: "Import 2 interviews" }).waitFor();
    await choose("names in these files", "pseud");
    await tabTo(".dialog button.main");
    await press("Enter");
    await page.locator("[data-transcript] .turn").first().waitFor();
    await expect.poll(foot).toContain("Undo: import");
  });

  it("codes what both say of the doorstep, and makes a theme of the codes", async () => {
    await press("Alt+2");
    await expect.poll(inText).toBe(true);
    await code("Sigrid", "Doorstep");
    await code("Wilma", "Doorstep");
    await press("Alt+3");
    await toTheme("Doorstep", "Small things");
    await press("Alt+n");
    await page.keyboard.type("Thresholds");
    await press("Enter");
    await page.locator(".dialog").waitFor({ state: "detached" });
    await toTheme("Small things", "Thresholds");
  });

  it("says what Sigrid is", async () => {
    await press("Alt+7");
    await tabTo("button", "attribute");
    await press("Enter");
    await page.keyboard.type("role");
    await press("Enter");
    await page.locator(".dialog").waitFor({ state: "detached" });
    await tabTo("th, td", "Sigrid");
    await press("ArrowRight");
    await page.keyboard.type("nurse");
    await press("Enter");
    await expect.poll(foot).toContain("Undo: change Sigrid");
  });

  it("chooses one by Q in its interview, and one among the candidates", async () => {
    await openInterview("Sigrid");
    await press("Control+Home", "n", "q");
    await expect.poll(foot).toContain("Undo: choose “Jo, alltså");
    await press("Alt+4");
    await expect.poll(() => focused("[role=option]")).toBe(true);
    await press("ArrowDown");
    await page.locator("h1", { hasText: "Small things" }).waitFor();
    await choose("All speakers", "Wilma");
    await tabTo(".take button");
    await press("Enter");
    await expect.poll(() => page.locator(".quote-card.open").count()).toBe(1);
  });

  it("has a name to print in place of another, from the study’s list", async () => {
    await expect.poll(() => focused(".quote-card.open")).toBe(true);
    await tabTo("button", "House style", true);
    await press("Enter");
    await tabTo("textarea", "Names");
    await page.keyboard.type("Ruben");
    await press("Control+Enter", "Escape");
    await page.locator(".dialog").waitFor({ state: "detached" });
    await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toBe("House style");
  });

  it("prints the Swedish one second: shortened, bracketed, under another name, and an edit taken back", async () => {
    await tabTo("button", "A word less at the end");
    await press("Enter");
    await expect.poll(difference).toBe("With a cup of coffee. People came in to be");
    await tabTo("button", "A word more at the end");
    await press("Enter");
    await expect.poll(difference).toBe("With a cup of coffee. People came in to be warm");
    await press("Escape");
    await expect.poll(() => focused(".quote-card")).toBe(true);
    await press("ArrowUp", "Alt+ArrowDown");
    await expect.poll(() => page.locator(".quote-card").last().innerText()).toContain("Torsten");
    await press("Enter");
    await expect.poll(() => focused(".print-form textarea")).toBe(true);
    // Ctrl + Enter keeps what is typed and leads back to the card, and Enter into its print form again.
    const goOn = async () => {
      await press("Control+Enter");
      await expect.poll(() => focused(".quote-card")).toBe(true);
      await press("Enter");
      await expect.poll(() => focused(".print-form textarea")).toBe(true);
    };
    await typeOver("Jo, alltså, ", "");
    await goOn();
    await typeOver("Torsten", "Ruben");
    await typeOver("Personalen", "[Cheferna]");
    await goOn();
    await typeOver(", men jag såg det", "");
    await press("Control+Enter");
    const facts = () => page.locator(".quote-card.open .facts").innerText();
    const all = "2 cuts · 1 bracket · 1 name · every other word as it was said";
    await expect.poll(facts).toBe(all);
    await tabTo(".difference button", "Personalen");
    await press("Enter");
    await expect.poll(facts).toBe(all.replace(" · 1 bracket", ""));
    await expect.poll(() => focused(".quote-card")).toBe(true);
    await press("Control+z");
    await expect.poll(facts).toBe(all);
    await choose("What it is to the theme", "Contrast");
    await expect.poll(foot).toContain("Undo:");
    await choose("How it is printed", "fragment");
  });

  it("stands beside a translation that another has checked, and is interpreted", async () => {
    await choose("Translate into", "English");
    await expect.poll(() => focused(".quote-translation textarea")).toBe(true);
    await page.keyboard.type(english);
    await press("Control+Enter");
    await tabTo(".quote-translation-check input", "Translated by");
    await press("Control+a");
    await page.keyboard.type("Ek");
    await press("Enter");
    await choose("Status", "checked");
    await tabTo(".quote-translation-check input", "Checked by");
    await press("Control+a");
    await page.keyboard.type("R. Hale");
    await press("Enter");
    await expect
      .poll(() => page.locator(".quote-translation-status").innerText())
      .toMatch(/^checked by R\. Hale/);
    await tabTo("[contenteditable=true]");
    await page.keyboard.type("The doorstep is where trust is seen.");
    await press("Escape");
    await expect.poll(() => focused(".quote-card")).toBe(true);
  });

  it("is attributed in the table of themes", async () => {
    await press("Alt+8");
    await tabTo("input[type=radio]", "Quotations, theme by theme");
    await toChoice("Themes as a table");
    await tabTo("textarea", "Attribution");
    await press("Control+a");
    await page.keyboard.type("{pseudonym}[, a {role}]");
    await press("Enter");
  });

  it.each([
    ["Word", wordTableOf],
    ["OpenDocument", openTableOf],
  ])("stands in its place of the merged cells, saved for %s", async (format, tableOf) => {
    const [head, ...rows] = tableOf(await savedAs(format));
    expect(head).toEqual(["Theme", "Subtheme", "Definition", "Quotations"]);
    expect(rows).toEqual([
      ["Thresholds", "", "", ""],
      [fromAbove, "Small things", "", "“With a cup of coffee. People came in to be warm” (Wilma)"],
      [fromAbove, fromAbove, fromAbove, `“${swedish}”\n“${english}” (Sigrid, a nurse)`],
    ]);
  });

  it("stands in its row, saved for Excel", async () => {
    expect((await savedAs("Excel").then(sheetOf)).at(-1)).toEqual([
      ...["Thresholds", "Small things", null, `“${swedish}”\n“${english}”`, "Sigrid, a nurse"],
    ]);
    expect(complaints).toEqual([]);
  });
});
