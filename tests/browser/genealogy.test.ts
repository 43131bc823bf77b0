import { readFile } from "node:fs/promises";
import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { axeFindings } from "../support/axe.ts";
import { aBrowserAndHost } from "../support/browser-and-host.ts";

const { openSample } = aBrowserAndHost();

type Locale = "en-GB" | "sv-SE";

/** The sample study, at how its themes came about. */
async function atGenealogy(locale: Locale = "en-GB", width = 1440, height = 900): Promise<Page> {
  const page = await openSample({ viewport: { width, height }, locale });
  await page.keyboard.press("Alt+3");
  await page
    .getByRole("tab", { name: locale === "sv-SE" ? "Hur de kom till" : "How they came about" })
    .click();
  await page.locator(".genealogy[aria-busy=false] .genealogy-picture .theme").first().waitFor();
  return page;
}

const names = (page: Page) => page.locator(".genealogy-picture .name").allTextContents();
const sentences = (page: Page) => page.locator(".genealogy-words li").allTextContents();

async function choose(page: Page, what: string): Promise<void> {
  await page.getByRole("button", { name: /What is shown/ }).click();
  await page.getByRole("option", { name: what, exact: true }).click();
}

describe("how themes came about", () => {
  it("shows of one theme what led to it, in lines and in sentences", async () => {
    const page = await atGenealogy();
    const all = await sentences(page);
    await choose(page, "What led to Alive tomorrow");
    await expect
      .poll(async () => (await names(page)).toSorted())
      .toEqual([
        "Alive tomorrow",
        "Naloxone talk",
        "Safer use, plainly spoken",
        "Sleep, food and warmth",
        "Survival before change",
      ]);
    const said = await sentences(page);
    expect(said.length).toBeLessThan(all.length);
    expect(said).toContain(
      "17 Aug 2022 “Naloxone talk” was merged into “Safer use, plainly spoken” (A. Lind)",
    );
    expect(said).toContain("17 Oct 2022 “Alive tomorrow” became a theme (A. Lind)");
  });

  it("is published as SVG that says the same in words, and as PNG of 300 dpi over a page", async () => {
    const page = await atGenealogy();
    await choose(page, "What led to Alive tomorrow");
    const saved = async (format: RegExp) => {
      await page.getByRole("button", { name: "Publish…" }).click();
      await page.getByText(format).click();
      const [download] = await Promise.all([
        page.waitForEvent("download"),
        page.getByRole("button", { name: "Save", exact: true }).click(),
      ]);
      await page.getByRole("button", { name: "Close", exact: true }).click();
      return readFile(await download.path());
    };
    const svg = (await saved(/^SVG/)).toString("utf8");
    for (const name of await names(page)) expect(svg).toContain(`>${name}</text>`);
    expect(svg).toContain("how themes came about</title>");
    expect(svg).toContain("“Alive tomorrow” became a theme (A. Lind).");
    const png = await saved(/^PNG/);
    expect(png.readUInt32BE(16)).toBe(2008);
    expect(png.subarray(37, 41).toString()).toBe("pHYs");
    expect(png.readUInt32BE(41)).toBe(11811);
  });

  it("says that all of it is higher than a page", async () => {
    const page = await atGenealogy();
    await page.getByRole("button", { name: "Publish…" }).click();
    await page.getByText(/higher than a page\. Show only what led to one theme/).waitFor();
    expect(await axeFindings(page)).toEqual([]);
    await page.getByText("One column, 85 mm").click();
    await page.getByText(/Choose the page, or show what led to one theme/).waitFor();
  });

  it("has all names in view across, and nothing that axe finds, light and dark, in both languages", async () => {
    for (const [locale, width, height] of [
      ["en-GB", 1440, 900],
      ["sv-SE", 1024, 700],
    ] as const) {
      const page = await atGenealogy(locale, width, height);
      const cut = await page.evaluate(() => {
        const right = document.querySelector(".genealogy-picture")?.getBoundingClientRect().right ?? 0;
        return [...document.querySelectorAll(".genealogy-picture .name")]
          .filter((name) => name.getBoundingClientRect().right > right)
          .map(({ textContent }) => textContent);
      });
      expect(cut).toEqual([]);
      for (const appearance of ["light", "dark"]) {
        await page.evaluate((value) => {
          document.documentElement.dataset.appearance = value;
        }, appearance);
        expect(await axeFindings(page)).toEqual([]);
      }
    }
  });
});
