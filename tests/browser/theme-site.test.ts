import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { pathToFileURL } from "node:url";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { writeThemeSite } from "../../shared/formats/html/write-theme-site.ts";
import { type ThemeSite, themeSite } from "../../shared/reports/theme-site.ts";
import { templateOf } from "../support/a-choice.ts";
import { aHostileSite, hostileTexts } from "../support/a-hostile-site.ts";
import { axeFindings } from "../support/axe.ts";
import { launchChromium } from "../support/chromium.ts";
import { toldSample } from "../support/told-sample.ts";

let browser: Browser;
let folder: string;
beforeAll(async () => {
  browser = await launchChromium();
  folder = await mkdtemp(path.join(tmpdir(), "kvali-site-"));
});
afterAll(async () => {
  await browser.close();
  await rm(folder, { recursive: true, force: true });
});

type Opened = {
  readonly page: Page;
  readonly asked: readonly string[];
  readonly complaints: readonly string[];
};

/** The page as a reader opens it, from a file; what it asked for beside itself, and what the browser complained of. */
async function opened(
  site: ThemeSite,
  options: { readonly colorScheme?: "light" | "dark"; readonly width?: number } = {},
): Promise<Opened> {
  const file = path.join(folder, "page.html");
  await writeFile(file, await writeThemeSite(site));
  const page = await browser.newPage({
    colorScheme: options.colorScheme ?? "light",
    viewport: { width: options.width ?? 1280, height: 900 },
  });
  const asked: string[] = [];
  const complaints: string[] = [];
  page.on("request", (request) => asked.push(request.url()));
  page.on("console", (message) => complaints.push(message.text()));
  page.on("pageerror", (error) => complaints.push(error.message));
  page.on("dialog", (dialog) => complaints.push(dialog.message()));
  await page.goto(pathToFileURL(file).href);
  return { page, asked: asked.slice(1), complaints };
}

async function sampleSite(withExtracts = true): Promise<ThemeSite> {
  const { project } = await toldSample();
  const attribution = templateOf(project, "{pseudonym}[, {role}]");
  return themeSite(project, { language: "en", attribution, withExtracts, date: null });
}

describe("the page to browse, in Chromium", () => {
  it("shows hostile names and words as they are, and does nothing that they say", async () => {
    const { page, asked, complaints } = await opened(aHostileSite().site);
    expect(asked).toEqual([]);
    expect(complaints).toEqual([]);
    expect(await page.title()).toContain("<script>");
    expect(await page.locator("script, img, iframe, object, form, link").count()).toBe(0);
    expect(await page.locator("style").count()).toBe(1);
    const headings = await page.locator("main h2").allTextContents();
    expect(headings).toEqual([...hostileTexts.slice(0, -1), "half  bell "]);
    expect(await page.locator("body").isVisible()).toBe(true);
    await page.close();
  });

  it.each(["light", "dark"] as const)(
    "is drawn by its own style sheet, and axe finds nothing (%s)",
    async (colorScheme) => {
      const { page, asked, complaints } = await opened(await sampleSite(), { colorScheme });
      expect([asked, complaints]).toEqual([[], []]);
      expect(await page.evaluate(() => getComputedStyle(document.body).backgroundColor)).toBe(
        colorScheme === "light" ? "rgb(253, 252, 250)" : "rgb(27, 26, 24)",
      );
      expect(await axeFindings(page)).toEqual([]);
      await page.close();
    },
  );

  it("is used by keys: past the contents at once, into the contents, and extracts unfold", async () => {
    const { page } = await opened(await sampleSite());
    await page.keyboard.press("Tab");
    expect(await page.evaluate(() => document.activeElement?.getAttribute("href"))).toBe("#main");
    await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    expect(new URL(page.url()).hash).toBe("#e-1");
    const summary = page.locator("summary").first();
    await summary.focus();
    await page.keyboard.press("Enter");
    expect(await page.locator("details").first().getAttribute("open")).toBe("");
    await page.close();
  });

  it("fits a narrow window, and prints what is folded away", async () => {
    const { page } = await opened(await sampleSite(), { width: 380 });
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(380);
    const inDetails = page.locator("details figure").first();
    expect(await inDetails.isVisible()).toBe(false);
    await page.emulateMedia({ media: "print" });
    expect(await inDetails.isVisible()).toBe(true);
    await page.close();
  });
});
