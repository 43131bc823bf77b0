import type { Page } from "playwright-core";

/** How long a window has for leaving its study, in milliseconds; one that takes longer is closed. */
const patience = 3_000;

/** Its library, of which the first way to begin a study is there when the list of studies has been read. */
export const libraryOf = (page: Page) => page.locator(".library-begin, .library-empty");

const overIt = "[role=dialog], [role=alertdialog], [role=menu]";

/** The language and the appearance that a window has. */
export type Look = { readonly language: string; readonly appearance: string };

export function lookOf(page: Page): Promise<Look> {
  return page.evaluate(() => {
    const { lang, dataset } = document.documentElement;
    return { language: lang, appearance: dataset.appearance ?? "" };
  });
}

/**
 * Leaves the study that is open in a window, if one is, and empties the window's browser: databases, private files, local
 * storage. Answers whether the window shows its library now and looks as it did; one that does not, since a dialog
 * asks something or the host is gone, is of no further use.
 */
export async function emptyWindow(page: Page, look: Look): Promise<boolean> {
  try {
    for (const other of page.context().pages()) if (other !== page) await other.close();
    await page.unrouteAll({ behavior: "ignoreErrors" });
    await page.context().clearPermissions();
    for (const event of ["request", "response", "worker", "dialog"] as const) page.removeAllListeners(event);
    // The pointer goes out of the window, so that the next study does not open under it.
    await page.mouse.move(-1, -1);
    const leave = page.getByRole("button", { name: /^(?:All studies|Alla studier)$/ });
    await leave.or(libraryOf(page)).waitFor({ timeout: patience });
    await closeWhatIsOpen(page);
    if (await leave.isVisible()) await leave.click({ timeout: patience / 3 });
    await libraryOf(page).waitFor({ timeout: patience });
    return await page.evaluate(emptyBrowser, look);
  } catch {
    return false;
  }
}

/** What the test has left open stands before the button; an import, which Escape would lose, is given up by its button. */
async function closeWhatIsOpen(page: Page): Promise<void> {
  const over = page.locator(overIt).first();
  for (let tries = 0; tries < 3 && (await over.count()) > 0; tries += 1) await page.keyboard.press("Escape");
  if ((await over.count()) === 0) return;
  const giveUp = over.getByRole("button", { name: /^(?:Cancel|Avbryt|Close|Stäng)$/ });
  await giveUp.last().click({ timeout: patience / 3 });
  await over.waitFor({ state: "detached", timeout: patience / 3 });
}

/** Runs in the page. */
async function emptyBrowser({ language, appearance }: Look): Promise<boolean> {
  localStorage.clear();
  sessionStorage.clear();
  for (const { name } of await indexedDB.databases()) {
    await new Promise((resolve, reject) => {
      const request = indexedDB.deleteDatabase(name ?? "");
      request.onsuccess = resolve;
      request.onerror = reject;
      // A test has left it open: it would be waited for until the browser collects that.
      request.onblocked = reject;
    });
  }
  const folder = await navigator.storage.getDirectory();
  for await (const name of folder.keys()) await folder.removeEntry(name, { recursive: true });
  // What was said to screen readers stays in the page for some seconds.
  const speaking = "body > [aria-live], body > :not(#window) [aria-live]";
  for (const region of document.querySelectorAll(speaking)) region.replaceChildren();
  const page = document.documentElement;
  page.dataset.appearance = appearance;
  return page.lang === language;
}
