import type { Page } from "playwright-core";
import { expect, it } from "vitest";
import { aBrowserAndHost } from "../support/browser-and-host.ts";

const { openSample } = aBrowserAndHost();

/** What opens a list without saying so to the eye: no sign beside its words, no icon that stands for more. */
function silentMenus(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const opening = [...document.querySelectorAll<HTMLElement>("button[aria-haspopup]")];
    const shows = (button: HTMLElement) =>
      button.querySelector(".lucide-chevron-down, .lucide-ellipsis, .lucide-circle-question-mark") !== null ||
      getComputedStyle(button, "::after").content.includes("▾");
    return opening.filter((button) => !shows(button)).map((button) => button.ariaLabel ?? button.innerText);
  });
}

it("shows of every button that opens a menu that it does, in all places", async () => {
  const page = await openSample();
  const places = page.getByRole("list", { name: "Places" }).getByRole("button");
  const silent: string[] = [];
  for (const place of await places.all()) {
    await place.click();
    await page.getByRole("main").or(page.locator(".place")).first().waitFor();
    silent.push(...(await silentMenus(page)));
  }
  expect([...new Set(silent)]).toEqual([]);
});

it("tells that New memo opens a menu to those who do not see it, too", async () => {
  const page = await openSample();
  await page.getByRole("button", { name: /^Memos/ }).click();
  const button = page.getByRole("button", { name: "New memo" }).first();
  expect(await button.getAttribute("aria-haspopup")).toBe("true");
  await button.press("ArrowDown");
  await page.getByRole("menuitem", { name: /reflexive/i }).waitFor();
});
