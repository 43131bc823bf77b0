import type { Page } from "playwright-core";
import { expect, it } from "vitest";
import { aProject } from "../support/a-project.ts";
import { axeFindings } from "../support/axe.ts";
import { aBrowserAndHost, type PageOptions } from "../support/browser-and-host.ts";

const { openSample, openStudy, complaints } = aBrowserAndHost("each test");

async function theList(options?: PageOptions) {
  const page = await openSample(options);
  const list = page.locator(".interviews");
  const names = () =>
    list.locator(".interview").evaluateAll((rows) => rows.map((row) => row.firstChild?.textContent ?? ""));
  await list.locator(".interview").first().waitFor();
  const row = (name: string) => list.locator("li").filter({ hasText: name });
  return { page, list, names, row };
}

const focused = (page: Page) => page.evaluate(() => document.activeElement?.textContent ?? "");

it("renames an interview where it stands, by F2, and keeps the focus on it", async () => {
  const { page, list, names, row } = await theList();
  await row("Viktor").locator(".interview").focus();
  await page.keyboard.press("F2");
  await list.getByRole("textbox", { name: "Name of the interview" }).fill("Victor, night shift");
  await page.keyboard.press("Enter");
  await expect.poll(names).toContain("Victor, night shift");
  await expect.poll(() => focused(page)).toContain("Victor, night shift");
  await page.keyboard.press("Control+z");
  await expect.poll(names).toContain("Viktor");
});

it("goes on showing the interview that is open, though nobody chose it and it is the first no more", async () => {
  const { page, list, row } = await theList();
  await page.getByLabel("Transcript of Agneta").waitFor();
  await row("Agneta").locator(".interview").focus();
  await page.keyboard.press("F2");
  await list.getByRole("textbox").fill("Örjan");
  await page.keyboard.press("Enter");
  await page.getByLabel("Transcript of Örjan").waitFor();
  await page.keyboard.press("Alt+7");
  await page.getByRole("tab").nth(1).click();
  const name = page.getByLabel("Name of the interview");
  expect(await name.inputValue()).toBe("Örjan");
  // So it is with the one that is shown in the place of one that was removed.
  await page.getByRole("button", { name: "Remove this interview…" }).click();
  await page.getByRole("button", { name: "Remove the interview" }).click();
  await expect.poll(() => name.inputValue()).not.toBe("Örjan");
  await name.fill("Östen");
  await name.press("Enter");
  await page.locator(".interview-desk nav [aria-current]").filter({ hasText: "Östen" }).waitFor();
  expect(await name.inputValue()).toBe("Östen");
});

it("gives the old name back on Escape, and says why a name is not taken", async () => {
  const { page, list, names, row } = await theList();
  const before = await names();
  await row("Kim").locator(".interview").focus();
  await page.keyboard.press("F2");
  await list.getByRole("textbox").fill("Nobody");
  await page.keyboard.press("Escape");
  await expect.poll(() => focused(page)).toContain("Kim");
  expect(await names()).toEqual(before);
  await page.keyboard.press("F2");
  await list.getByRole("textbox").fill("Marta");
  await page.keyboard.press("Enter");
  await page.getByRole("status").filter({ hasText: /name/ }).first().waitFor();
  expect(await names()).toEqual(before);
});

it("asks before Delete removes one, says what goes, and Undo brings all of it back", async () => {
  const { page, names, row } = await theList();
  const before = await names();
  const figures = () => page.locator(".interviews .figures").allInnerTexts();
  const counts = await figures();
  await row("Marta").locator(".interview").focus();
  await page.keyboard.press("Delete");
  const dialog = page.getByRole("alertdialog").or(page.getByRole("dialog", { name: "Remove “Marta”?" }));
  expect(await dialog.innerText()).toMatch(/codings in it are removed with it/);
  await page.keyboard.press("Escape");
  expect(await names()).toEqual(before);

  await page.keyboard.press("Delete");
  await dialog.getByRole("button", { name: "Remove the interview" }).press("Enter");
  await expect.poll(names).toEqual(before.filter((name) => name !== "Marta"));
  await expect.poll(() => page.evaluate(() => document.activeElement?.className)).toBe("interview");
  await page.keyboard.press("Control+z");
  await expect.poll(names).toEqual(before);
  expect(await figures()).toEqual(counts);
});

it("opens a menu by right click, by its dots and by Shift+F10: rename, who speaks, remove", async () => {
  const { page, row } = await theList();
  const entries = async () => {
    const menu = page.getByRole("menu", { name: "Actions for Samira" });
    await menu.waitFor();
    const texts = await menu.getByRole("menuitem").allInnerTexts();
    await page.keyboard.press("Escape");
    await menu.waitFor({ state: "detached" });
    return texts.map((text) => text.split("\n")[0]);
  };
  const expected = ["Rename", "Who speaks in it…", "Recording…", "Replace by a corrected file…", "Remove…"];
  await row("Samira").click({ button: "right" });
  expect(await entries()).toEqual(expected);
  await row("Samira").hover();
  await row("Samira").locator(".interview-more").click();
  expect(await entries()).toEqual(expected);
  await row("Samira").locator(".interview").focus();
  await page.keyboard.press("Shift+F10");
  expect(await entries()).toEqual(expected);

  await row("Samira").click({ button: "right" });
  await page.getByRole("menuitem", { name: "Who speaks in it…" }).click();
  await page.getByRole("dialog", { name: /Samira/ }).waitFor();
});

it("begins to rename from the menu, also in Read and in Swedish", async () => {
  const { page, list, row } = await theList({ locale: "sv-SE" });
  await page.getByRole("button", { name: /Läsa/ }).click();
  await row("Kim").click({ button: "right" });
  await page.getByRole("menuitem", { name: /Byt namn/ }).click();
  const field = list.getByRole("textbox", { name: "Intervjuns namn" });
  await expect.poll(() => field.evaluate((one) => one === document.activeElement)).toBe(true);
});

it("leaves F2 and Delete to the text while the text has the focus", async () => {
  const { page, list } = await theList();
  await page.locator("[data-transcript]").click();
  await page.keyboard.press("F2");
  expect(await list.getByRole("textbox").count()).toBe(0);
  await page.keyboard.press("F2");
  await page.keyboard.press("Delete");
  expect(await page.getByRole("dialog").count()).toBe(0);
});

it("complains of nothing", () => expect(complaints).toEqual([]));

it("of hundreds keeps the row that has the focus, however fast Tab is pressed and however far one scrolls", async () => {
  const transcripts = Object.fromEntries(
    Array.from({ length: 400 }, (_, at) => [`Answer ${String(at + 1).padStart(3, "0")}`, ["Ek: So it was."]]),
  );
  const page = await openStudy(aProject({ people: { Ek: {} }, codes: [], transcripts }));
  const list = page.locator(".interviews");
  const rows = list.locator("li");
  const row = (name: string) => rows.filter({ hasText: name });
  await row("Answer 001").waitFor();
  expect(await rows.count()).toBeLessThan(60);
  await row("Answer 002").locator(".interview").focus();
  for (let step = 0; step < 60; step += 1) await page.keyboard.press("Tab");
  await expect.poll(() => focused(page)).toMatch(/^Answer 062/);
  await list.evaluate((box) => box.scrollTo(0, box.scrollHeight));
  await row("Answer 400").waitFor();
  expect(await focused(page)).toMatch(/^Answer 062/);
  expect(await rows.count()).toBeLessThan(60);
  await page.keyboard.press("F2");
  await expect.poll(() => list.getByRole("textbox").inputValue()).toBe("Answer 062");
  expect(await axeFindings(page)).toEqual([]);
});
