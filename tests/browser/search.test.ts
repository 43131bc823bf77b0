import type { Page } from "playwright-core";
import { beforeAll, describe, expect, it } from "vitest";
import { axeFindings } from "../support/axe.ts";
import { aBrowserAndHost, setAppearance } from "../support/browser-and-host.ts";

/** The Search place in the sample study, each test going on from where the one before it left. */
const { openSample, complaints } = aBrowserAndHost();
let page: Page;

beforeAll(async () => {
  page = await openSample();
  page.setDefaultTimeout(10_000);
  await page.waitForSelector(".transcript .turn");
});

const field = () => page.getByRole("textbox", { name: "Search all interviews" });
const list = () => page.getByRole("listbox", { name: /^Hits/ });
const status = () => page.locator(".found-line [role=status]").innerText();
/** How many hits it says; until the search has begun anew, it says none. */
const found = async () => {
  let says = Number.NaN;
  await expect
    .poll(async () => {
      says = Number((await status()).match(/^\d+/)?.[0] ?? Number.NaN);
      return says;
    })
    .not.toBeNaN();
  return says;
};
const hitWords = () => page.locator(".hit mark").allTextContents();
const look = async (text: string) => {
  await field().fill(text);
  await page.waitForFunction(() => document.querySelector("[data-found]") !== null);
};

describe("Search", () => {
  it("is where Ctrl+F goes, and finds as one types", async () => {
    await page.keyboard.press("Control+f");
    await expect.poll(() => field().evaluate((one) => one === document.activeElement)).toBe(true);
    await page.keyboard.type("home");
    await expect.poll(found).toBeGreaterThan(3);
    // Until the last letter is searched for, the hits are those of the letters before it.
    const words = async () => [...new Set((await hitWords()).map((one) => one.toLowerCase()))];
    await expect.poll(words).toEqual(["home"]);
    expect(await status()).toMatch(/^\d+ hits in \d+ interviews? from \d+ (?:person|people)$/);
  });

  it("limits the hits to who speaks and to interviews", async () => {
    const all = await found();
    await page.getByRole("button", { name: /All speakers/ }).click();
    await page.getByRole("option", { name: "Only interviewers" }).click();
    await expect
      .poll(async () => (await page.locator("[data-found]").getAttribute("data-found")) ?? "")
      .not.toBe(`${all}`);
    await page.getByRole("button", { name: /Only interviewers/ }).click();
    await page.getByRole("option", { name: "All speakers" }).click();
    await expect.poll(found).toBe(all);
    await page.getByRole("button", { name: "All interviews" }).click();
    await page.getByRole("option", { name: "Ruth and Daniel", exact: true }).click();
    await expect.poll(status).toMatch(/^4 hits in 1 interview /);
    await page.getByRole("dialog").getByRole("button", { name: "All interviews" }).click();
    await expect.poll(found).toBe(all);
    // The words of one person, and of all who have one role.
    await page.getByRole("button", { name: "Everybody’s words" }).click();
    const whose = page.getByRole("listbox", { name: "Whose words" });
    await whose.getByRole("option", { name: "Ruth", exact: true }).click();
    await expect.poll(status).toMatch(/ from 1 person/);
    const ofRuth = await found();
    await whose
      .getByRole("option", { name: /^role: / })
      .first()
      .click();
    await expect.poll(async () => (await found()) >= ofRuth).toBe(true);
    expect(await page.locator(".search-choices .select-button").allInnerTexts()).toEqual(
      expect.arrayContaining([expect.stringMatching(/^\d+ people$/)]),
    );
    await page.getByRole("dialog").getByRole("button", { name: "Everybody’s words" }).click();
    await expect.poll(found).toBe(all);
  });

  it("shows a hit in its interview by Enter, and comes back to query, row and ticks", async () => {
    await field().focus();
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Space");
    expect(await status()).toContain("1 ticked");
    const row = await page.locator("[data-at=true]").getAttribute("data-row");
    const interview = await page.locator(".hit-group > span:not(.tick)").first().innerText();
    await page.keyboard.press("Enter");
    await page.waitForSelector(".transcript-desk");
    expect(interview).toContain((await page.locator(".transcript-desk h1").textContent()) ?? "-");
    await page.keyboard.press("Alt+5");
    await list().waitFor();
    await expect.poll(() => list().evaluate((one) => one === document.activeElement)).toBe(true);
    expect(await page.locator("[data-at=true]").getAttribute("data-row")).toBe(row);
    expect(await status()).toContain("1 ticked");
    expect(await field().inputValue()).toBe("home");
    await page.keyboard.press("Space");
  });

  it("selects the words of a hit that Enter leads to, so that they can be coded at once; Ctrl+F comes back to all hits", async () => {
    await look("hom*");
    const all = await found();
    await list().focus();
    await page.keyboard.press("Home");
    await page.keyboard.press("ArrowDown");
    const words = ((await page.locator("[data-at=true] mark").textContent()) ?? "").toLowerCase();
    await page.keyboard.press("Enter");
    await page.waitForSelector(".transcript-desk");
    await expect.poll(() => page.evaluate(() => String(getSelection()).toLowerCase())).toBe(words);
    await page.keyboard.press("Control+f");
    await expect.poll(() => field().evaluate((one) => one === document.activeElement)).toBe(true);
    expect(await field().inputValue()).toBe("hom*");
    expect(await found()).toBe(all);
    await list().focus();
    await page.keyboard.press("Enter");
    await page.waitForSelector(".transcript-desk");
    await expect.poll(() => page.evaluate(() => String(getSelection()).toLowerCase())).toBe(words);
    await page.keyboard.press("v");
    const undo = page.getByText(new RegExp(`^Undo: code “${words}”`, "i"));
    await undo.waitFor();
    await page.keyboard.press("Control+z");
    await undo.waitFor({ state: "detached" });
    await page.keyboard.press("Alt+5");
    await look("home");
    await list().focus();
    await page.keyboard.press("Home");
    await page.keyboard.press("ArrowDown");
  });

  it("takes the words selected in a transcript for what is sought", async () => {
    await page.keyboard.press("Enter");
    await page.waitForSelector(".transcript .turn");
    const selected = () => page.evaluate(() => String(getSelection()).trim());
    await expect.poll(selected).toMatch(/^home$/i);
    await page.keyboard.press("Control+Shift+ArrowRight");
    await expect.poll(selected).toMatch(/^home.+/i);
    const words = await selected();
    await page.keyboard.press("Control+f");
    await expect.poll(() => field().inputValue()).toBe(words);
  });

  it("takes them as they are when the key comes, though the browser has not told of them yet", async () => {
    await page.keyboard.press("Alt+2");
    await page.waitForSelector(".transcript .turn");
    const words = await page.evaluate(() => {
      const selection = getSelection();
      const text = document.querySelector<HTMLElement>("[data-transcript]");
      text?.focus();
      selection?.modify("extend", "forward", "word");
      selection?.modify("extend", "forward", "word");
      const key = { key: "f", code: "KeyF", ctrlKey: true, bubbles: true, cancelable: true };
      text?.dispatchEvent(new KeyboardEvent("keydown", key));
      return String(selection).trim();
    });
    expect(words).toMatch(/ /);
    await expect.poll(() => field().inputValue()).toBe(words);
  });

  it("says what is wrong with a pattern, and stops one that runs away", async () => {
    await page.getByText("Pattern", { exact: true }).click();
    await field().fill("(trust");
    await page.getByText("The pattern cannot be read: Unterminated group.").waitFor();
    await field().fill("(\\p{L}|\\p{L}+| )+#");
    await page.getByText("The pattern took too long and was stopped.").waitFor();
    await field().fill("trust(ed|ing)?\\b");
    await expect.poll(found).toBeGreaterThan(0);
    await page.getByText("Words", { exact: true }).click();
  });

  it("codes all hits with a new code after a preview, and undo takes all of it back", async () => {
    await look("trust");
    const hits = await found();
    await page.getByRole("button", { name: /^Code all/ }).click();
    await page.getByText("The sentences they stand in").click();
    await page.getByRole("combobox").fill("Talk of trust");
    await page.keyboard.press("Enter");
    const does = page.getByRole("button", { name: /^Code \d+ passages$/ });
    await does.waitFor();
    const passages = Number(((await does.textContent()) ?? "").match(/\d+/)?.[0]);
    expect(passages).toBeGreaterThan(0);
    expect(passages).toBeLessThanOrEqual(hits);
    await does.click();
    await page.getByText("Undo: code all with “Talk of trust”").waitFor();
    await page.getByRole("button", { name: /^Code all/ }).click();
    await page.getByText("The sentences they stand in").click();
    await page.getByRole("combobox").fill("Talk of trust");
    await page.keyboard.press("Enter");
    await page.getByText("You have already coded all of them with it.").waitFor();
    await page.getByText("Only hits that nobody has coded with it yet").click();
    await page.getByText("All these hits are coded with it already.").waitFor();
    await page.getByRole("button", { name: "Another code" }).click();
    await page.getByRole("combobox").fill("Carried home");
    await page.keyboard.press("Enter");
    await does.waitFor();
    expect(await page.locator(".code-all-preview").getAttribute("data-passages")).not.toBe("0");
    await page.getByRole("button", { name: "Cancel" }).click();
    await page.keyboard.press("Control+z");
    await page.getByRole("button", { name: "Undo: code all" }).waitFor({ state: "detached" });
    await page.keyboard.press("Alt+2");
    await page.getByRole("row", { name: "Talk of trust" }).waitFor({ state: "detached" });
  });

  it("has nothing that axe finds, before and after a search, in dialogs, dark and light, in both languages", async () => {
    await page.keyboard.press("Alt+5");
    for (const appearance of ["dark", "light"] as const) {
      await setAppearance(page, appearance);
      await field().fill("");
      expect(await axeFindings(page)).toEqual([]);
      await look("trust");
      await list().focus();
      expect(await axeFindings(page)).toEqual([]);
      await page.getByRole("button", { name: /^Code all/ }).click();
      await page.getByRole("dialog").waitFor();
      expect(await axeFindings(page)).toEqual([]);
      await page.keyboard.press("Escape");
    }
    await page.getByRole("button", { name: "How patterns are written" }).click();
    await page.getByRole("dialog").waitFor();
    expect(await axeFindings(page)).toEqual([]);
    await page.keyboard.press("Escape");
    await page.evaluate(() => localStorage.setItem("kvali language", "sv"));
    await page.reload();
    await page.locator(".library-study").first().click();
    await page.waitForSelector(".study-window");
    await page.keyboard.press("Control+f");
    await page.getByRole("textbox", { name: "Sök i alla intervjuer" }).fill("tillit");
    await page.waitForFunction(() => document.querySelector("[data-found]") !== null);
    expect(await axeFindings(page)).toEqual([]);
    expect(complaints).toEqual([]);
  });
});
