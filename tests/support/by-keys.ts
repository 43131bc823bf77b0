import type { Page } from "playwright-core";

/** Presses Tab, or where the window ends, from then on Shift and Tab. */
export async function onByTab(page: Page, way: { back: boolean }): Promise<void> {
  const was = await page.evaluateHandle(() => document.activeElement);
  await page.keyboard.press(way.back ? "Shift+Tab" : "Tab");
  if (await was.evaluate((one) => one === document.activeElement)) way.back = true;
}

/** Presses Tab, or Shift and Tab, until the focus is on something that fits the selector and says so, in its text or its name. */
export async function tabTo(page: Page, selector: string, says = "", back = false): Promise<void> {
  const way = { back };
  for (let presses = 0; presses < 120; presses += 1) {
    const isThere = await page.evaluate(
      ([wanted, words]) => {
        const at = document.activeElement;
        if (!at?.matches(wanted)) return false;
        const labels = at instanceof HTMLInputElement || at instanceof HTMLTextAreaElement ? at.labels : null;
        const names = [
          at.textContent,
          at.getAttribute("aria-label"),
          ...[...(labels ?? [])].map((one) => one.textContent),
        ];
        return names.some((name) => name?.includes(words));
      },
      [selector, says] as const,
    );
    if (isThere) return;
    await onByTab(page, way);
  }
  throw new Error(`no way by Tab to ${selector} ${says}`);
}

/** Chooses from a list that drops down: by Tab to its button, by letters to the option. */
export async function chooseByKeys(page: Page, label: string, option: string, back = false): Promise<void> {
  for (const way = { back }, presses = { count: 0 }; ; presses.count += 1) {
    if (presses.count > 120) throw new Error(`no way by Tab to the list ${label}`);
    const name = await page.evaluate(() => {
      const at = document.activeElement;
      if (!at?.matches("button[aria-haspopup]")) return null;
      const ids = at.getAttribute("aria-labelledby")?.split(" ") ?? [];
      return [
        at.getAttribute("aria-label"),
        at.textContent,
        ...ids.map((id) => document.getElementById(id)?.textContent),
      ].join(" ");
    });
    if (name?.includes(label)) break;
    await onByTab(page, way);
  }
  await page.keyboard.press("Enter");
  await page.locator("[role=listbox].listbox, [role=menu]").waitFor();
  await page.keyboard.type(option);
  await page.keyboard.press("Enter");
  await page.locator("[role=listbox].listbox, [role=menu]").waitFor({ state: "detached" });
}

/** Goes to a row of the board: by Tab from column to column, by arrows from row to row. */
export async function toRow(page: Page, name: string): Promise<void> {
  const way = { back: false };
  const here = () =>
    page.evaluate(() =>
      document.activeElement?.getAttribute("role") === "row"
        ? (document.activeElement.querySelector(".name")?.firstChild?.textContent ?? "")
        : null,
    );
  for (let presses = 0; presses < 120; presses += 1) {
    if ((await here()) !== null) {
      await page.keyboard.press("Home");
      for (let before: string | null = null, at = await here(); at !== before; at = await here()) {
        if (at === name) return;
        before = at;
        await page.keyboard.press("ArrowDown");
      }
    }
    await onByTab(page, way);
  }
  throw new Error(`no way by keys to the row ${name}`);
}
