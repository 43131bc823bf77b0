import type { Page } from "playwright-core";
import type { Row, RowName } from "./figures.ts";
import { timed } from "./probes.ts";

type MakeRow = (name: RowName, times: readonly number[], ...notes: string[]) => Row;

/** How many quotes stand beneath the theme while one types into one of them. */
const chosen = 12;

/**
 * The Quotes place: from a click on a theme to its candidates and chosen quotes in the page; letters into the print form of a
 * quote among others; and the voices of the whole study, from the click that asks for them.
 */
export async function quoteRows(page: Page, row: MakeRow): Promise<readonly Row[]> {
  await page.keyboard.press("Alt+4");
  await page.locator(".candidate").first().waitFor();
  await page.waitForTimeout(500);
  for (let n = 0; n < chosen; n += 1) {
    await page.locator(".candidate .take button").first().click();
    await page.locator(".quote-card").nth(n).waitFor();
  }
  const themes = page.locator(".quote-theme");
  const themeTimes: number[] = [];
  for (let n = 0; n < 24; n += 1) {
    const at = n % 2 === 0 ? 1 : 0;
    const name = (await themes.nth(at).locator(".name").innerText()).trim();
    await page.waitForTimeout(200);
    const took = await timed(page, {
      event: "pointerup",
      how: "task",
      given: name,
      isThere: (wanted) =>
        (document.querySelector(".quotes-head h1")?.textContent ?? "") !== "" &&
        wanted.endsWith(document.querySelector(".quotes-head h1")?.textContent ?? "") &&
        document.querySelector(".candidate") !== null,
      act: () => themes.nth(at).click(),
    });
    if (n >= 4) themeTimes.push(took);
  }
  const candidates = await page.locator(".candidates .figures").first().innerText();

  await themes.first().click();
  await page.getByRole("button", { name: "Edit the quote" }).last().click();
  const field = page.locator(".print-form textarea");
  await field.click();
  await page.keyboard.press("End");
  const letters: number[] = [];
  for (let n = 0; n < 40; n += 1) {
    await page.waitForTimeout(180);
    const length = (await field.inputValue()).length + 1;
    const took = await timed(page, {
      event: "keydown",
      how: "task",
      given: length,
      isThere: (wanted) =>
        document.querySelector<HTMLTextAreaElement>(".print-form textarea")?.value.length === wanted,
      act: () => page.keyboard.press(n % 6 === 0 ? "Space" : "x"),
    });
    if (n >= 10) letters.push(took);
  }
  await page.keyboard.press("Control+Enter");
  await page.keyboard.press("Escape");

  const voices: number[] = [];
  for (let n = 0; n < 14; n += 1) {
    await page.waitForTimeout(200);
    const button = page.locator(".quote-voices header button");
    const was = (await button.getAttribute("aria-pressed")) ?? "";
    const took = await timed(page, {
      event: "pointerup",
      how: "task",
      given: was,
      isThere: (before) =>
        document.querySelector(".quote-voices header button")?.getAttribute("aria-pressed") !== before &&
        document.querySelector(".quote-voices tbody tr") !== null,
      act: () => button.click(),
    });
    if (was === "false" && n >= 2) voices.push(took);
  }
  await page.keyboard.press("Alt+2");
  await page.waitForSelector(".transcript .turn");
  return [
    row("quotes of a theme", themeTimes, `${chosen} chosen, ${candidates} candidates`),
    row("type in print form", letters),
    row("balance of voices", voices, "of the whole study"),
  ];
}
