import { readFile } from "node:fs/promises";
import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { aProject } from "../support/a-project.ts";
import { axeFindings } from "../support/axe.ts";
import { aBrowserAndHost, setAppearance } from "../support/browser-and-host.ts";

const study = aProject({
  codes: ["1 Trust !", "  2 Small changes !", "    3 Shoes", "4 Rules !", "  5 Forms"],
});

const { openStudy, openSample } = aBrowserAndHost();

/** The map of the study in a browser that has never seen it. */
async function openMap(locale: "en-GB" | "sv-SE" = "en-GB", width = 1440, height = 900): Promise<Page> {
  const page = await openStudy(study, { viewport: { width, height }, locale });
  await page.keyboard.press("Alt+3");
  const tab = page.getByRole("tab", { name: locale === "sv-SE" ? "Karta" : "Map", exact: true });
  await tab.or(page.locator(".thematic-map")).first().waitFor();
  if (await tab.isVisible()) await tab.click();
  await box(page, "Trust").waitFor();
  return page;
}

const box = (page: Page, name: string) => page.locator(`.map-box[aria-label^="${name}"]`);

async function middleOf(page: Page, name: string): Promise<{ x: number; y: number }> {
  const { x, y, width, height } = (await box(page, name).locator(".map-target").boundingBox()) ?? {
    x: 0,
    y: 0,
    width: 0,
    height: 0,
  };
  return { x: x + width / 2, y: y + height / 2 };
}

describe("the thematic map", () => {
  it("moves a theme by keys with what stands under it, as one deed that Undo takes back", async () => {
    const page = await openMap();
    const [trust, shoes, rules] = [
      await middleOf(page, "Trust"),
      await middleOf(page, "Shoes"),
      await middleOf(page, "Rules"),
    ];
    await box(page, "Trust").focus();
    await page.keyboard.press("Shift+ArrowUp");
    await expect.poll(async () => (await middleOf(page, "Trust")).y).toBeLessThan(trust.y - 20);
    const by = (await middleOf(page, "Trust")).y - trust.y;
    expect((await middleOf(page, "Shoes")).y - shoes.y).toBeCloseTo(by, 0);
    expect(await middleOf(page, "Rules")).toEqual(rules);
    await page.keyboard.press("Control+z");
    await expect.poll(async () => (await middleOf(page, "Trust")).y).toBeCloseTo(trust.y, 0);
  });

  it("moves a box by mouse and keeps it there; laid out anew it goes back", async () => {
    const page = await openMap();
    const before = await middleOf(page, "Rules");
    await page.mouse.move(before.x, before.y);
    await page.mouse.down();
    await page.mouse.move(before.x + 60, before.y + 90, { steps: 5 });
    await page.mouse.up();
    await expect.poll(async () => (await middleOf(page, "Rules")).y).toBeGreaterThan(before.y + 70);
    await page.getByRole("button", { name: "Arrange automatically" }).click();
    await expect.poll(async () => (await middleOf(page, "Rules")).y).toBeCloseTo(before.y, 0);
  });

  it("keeps what is moved among themes alone from the whole codebook, and Undo says which it takes back", async () => {
    const page = await openMap();
    const whole = await middleOf(page, "Trust");
    const show = async (from: string, to: string) => {
      await page.locator(".map-head").getByRole("button", { name: from }).click();
      await page.getByRole("option", { name: to, exact: true }).click();
    };
    await show("The whole codebook", "Themes");
    await box(page, "Shoes").waitFor({ state: "detached" });
    const among = await middleOf(page, "Trust");
    await box(page, "Trust").focus();
    await page.keyboard.press("Shift+ArrowUp");
    await page.getByText("Undo: arrange the map “Thematic map: Themes”").waitFor();
    await expect.poll(async () => (await middleOf(page, "Trust")).y).toBeLessThan(among.y - 20);
    await show("Themes", "The whole codebook");
    await box(page, "Shoes").waitFor();
    await expect.poll(() => middleOf(page, "Trust")).toEqual(whole);
    expect(await page.getByRole("button", { name: "Arrange automatically" }).isDisabled()).toBe(true);
  });

  it("draws a relation by keys, changes it, and deletes it", async () => {
    const page = await openMap();
    await box(page, "Trust").focus();
    await page.keyboard.press("r");
    await box(page, "Rules").focus();
    await page.keyboard.press("Enter");
    await page.getByRole("dialog").waitFor();
    await page.keyboard.type("in time");
    await page.keyboard.press("Enter");
    const line = page.getByRole("button", { name: "Trust leads to Rules, in time", exact: true });
    await line.focus();
    await page.keyboard.press("Enter");
    await page.getByText("contradicts", { exact: true }).last().click();
    await page.getByRole("button", { name: "Save", exact: true }).click();
    const changed = page.getByRole("button", { name: "Trust contradicts Rules, in time", exact: true });
    await changed.focus();
    await page.keyboard.press("Delete");
    await changed.waitFor({ state: "detached" });
  });

  it("deletes relations by keys in the list, one after the other, and the keys stay there", async () => {
    const page = await openMap();
    for (const [from, to] of [
      ["Trust", "Rules"],
      ["Rules", "Small changes"],
    ] as const) {
      await box(page, from).focus();
      await page.keyboard.press("r");
      await box(page, to).focus();
      await page.keyboard.press("Enter");
      await page.getByRole("dialog").waitFor();
      await page.keyboard.press("Enter");
      await page.getByRole("dialog").waitFor({ state: "detached" });
    }
    const focused = () => page.evaluate(() => document.activeElement?.getAttribute("aria-label") ?? "");
    await page.getByRole("button", { name: "Delete “Trust leads to Rules”" }).focus();
    await page.keyboard.press("Enter");
    await expect.poll(focused).toBe("Change “Rules leads to Small changes”");
    await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    await expect.poll(focused).toBe("Draw a relation");
  });

  it("moves no box when a relation is drawn, nor when the window is opened again (B14)", async () => {
    const page = await openMap();
    const names = ["Trust", "Small changes", "Shoes", "Rules", "Forms"];
    const transforms = () => Promise.all(names.map((name) => box(page, name).getAttribute("transform")));
    const before = await transforms();
    await box(page, "Trust").focus();
    await page.keyboard.press("r");
    await box(page, "Rules").focus();
    await page.keyboard.press("Enter");
    await page.getByRole("dialog").waitFor();
    await page.keyboard.type("only when nobody is there to see it");
    await page.keyboard.press("Enter");
    await page.getByRole("button", { name: /^Trust leads to Rules, only/ }).waitFor({ state: "attached" });
    expect(await transforms()).toEqual(before);
    await page.reload();
    await page.getByText("Night shelter study").first().click();
    await page.keyboard.press("Alt+3");
    await page.getByRole("tab", { name: "Map", exact: true }).click();
    await box(page, "Trust").waitFor();
    expect(await transforms()).toEqual(before);
    await page.getByRole("button", { name: "Arrange automatically" }).click();
    await expect.poll(transforms).not.toEqual(before);
    await page.keyboard.press("Control+z");
    await expect.poll(transforms).toEqual(before);
  });

  it("draws a relation by dragging from a box's dot", async () => {
    const page = await openMap();
    await box(page, "Trust").hover();
    const dot = await box(page, "Trust").locator(".map-handle").boundingBox();
    const there = await middleOf(page, "Rules");
    await page.mouse.move((dot?.x ?? 0) + 5, (dot?.y ?? 0) + 5);
    await page.mouse.down();
    await page.mouse.move(there.x, there.y, { steps: 5 });
    await page.mouse.up();
    await page.getByRole("button", { name: "Draw", exact: true }).click();
    await page
      .getByRole("button", { name: "Trust leads to Rules", exact: true })
      .waitFor({ state: "attached" });
  });

  it("leaves a box out by Delete and takes it in again from the list", async () => {
    const page = await openMap();
    await box(page, "Small changes").focus();
    await page.keyboard.press("Delete");
    await box(page, "Small changes").waitFor({ state: "detached" });
    expect(await box(page, "Shoes").count()).toBe(0);
    await page.getByRole("checkbox", { name: "Show “Small changes” on the map" }).check();
    await box(page, "Shoes").waitFor();
  });

  it("goes on by keys at the next box that stays when one is left out with what stands under it, or at the one before", async () => {
    const page = await openMap();
    const focused = () => page.evaluate(() => document.activeElement?.getAttribute("aria-label") ?? "");
    await box(page, "Trust").focus();
    await page.keyboard.press("Delete");
    await expect.poll(focused).toMatch(/^Rules,/);
    await box(page, "Forms").focus();
    await page.keyboard.press("Delete");
    await expect.poll(focused).toMatch(/^Rules,/);
  });

  it("is published as a PNG of 300 dpi, 170 mm wide", async () => {
    const page = await openMap();
    await page.getByRole("button", { name: "Publish…" }).click();
    const preview = page.getByRole("img", { name: "The map as it will be printed" });
    await expect
      .poll(() => preview.evaluate((image) => image instanceof HTMLImageElement && image.naturalWidth))
      .toBeGreaterThan(100);
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("button", { name: "Save", exact: true }).click(),
    ]);
    await page.getByText("thematic map.png is in your downloads.").waitFor();
    const png = await readFile(await download.path());
    expect(png.readUInt32BE(16)).toBe(2008);
    expect(png.subarray(37, 41).toString()).toBe("pHYs");
    expect(png.readUInt32BE(41)).toBe(11811);
  });

  it("says what would fit when the letters become too small", async () => {
    const page = await openSample();
    await page.keyboard.press("Alt+3");
    await page.getByRole("tab", { name: "Map", exact: true }).click();
    await page.getByRole("button", { name: "Publish…" }).click();
    const status = page.getByRole("dialog").getByRole("status").first();
    await expect.poll(() => status.textContent()).toContain("170 ×");
    expect(await status.textContent()).not.toContain("This would do");
    await page.getByText("One column, 85 mm").click();
    await expect
      .poll(() => status.textContent())
      .toMatch(
        /Journals ask for 6 or more\. This would do: “The whole codebook”, 170 mm wide \(6\.\d points\) or “Themes”, 85 mm wide \(6\.\d points\)\.$/,
      );
  });

  it("has nothing that axe finds, light and dark, in both languages, and nothing cut off", async () => {
    for (const locale of ["en-GB", "sv-SE"] as const) {
      const page = await openMap(locale, 1024, 700);
      for (const appearance of ["light", "dark"] as const) {
        await setAppearance(page, appearance);
        expect(await axeFindings(page)).toEqual([]);
      }
      const wide = await page.evaluate(() =>
        [...document.querySelectorAll(".map-head, .map-list")].filter(
          (one) => one.scrollWidth > one.clientWidth,
        ),
      );
      expect(wide).toEqual([]);
    }
  });
});
