import type { Locator, Page } from "playwright-core";

/** The row of a code, in the codebook or on the board of themes. */
export function codeRow(page: Page, name: string): Locator {
  return page.getByRole("row", { name, exact: true });
}

/** The codebook as it is drawn, from top to bottom: each name beneath its parent's by two spaces, and its codings. */
export function codeTree(page: Page): Promise<readonly { readonly name: string; readonly count: string }[]> {
  return page.locator(".code-item").evaluateAll((rows) =>
    rows
      .sort((a, b) => a.getBoundingClientRect().top - b.getBoundingClientRect().top)
      .map((one) => ({
        name: `${"  ".repeat(Number(one.getAttribute("aria-level")) - 1)}${one.querySelector(".name")?.textContent}`,
        count: one.querySelector(".count b")?.textContent ?? "0",
      })),
  );
}

/** Chooses a code in the codebook, and an entry of its menu, by keys. */
export async function chooseInMenuOf(page: Page, code: string, label: string): Promise<void> {
  await codeRow(page, code).locator(".name").click();
  await page.keyboard.press("Shift+F10");
  await page.getByRole("menuitem", { name: label }).click();
}
