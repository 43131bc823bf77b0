import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { aProject } from "../support/a-project.ts";
import { aBrowserAndHost } from "../support/browser-and-host.ts";
import { codeRow } from "../support/codebook-tree.ts";

const { openStudy } = aBrowserAndHost("each test");

const study = () =>
  aProject({ codes: ["1 Trust"], transcripts: { Marta: ["Wilma: With «1 a cup» of coffee.", "I: So."] } });

/** Breaks a worker with the next thing that it is asked: that work is never answered. */
async function breakAtWork(page: Page, name: string): Promise<void> {
  const worker = page.workers().find((one) => one.url().includes(name));
  if (!worker) throw new Error(`no worker of that name: ${page.workers().map((one) => one.url())}`);
  await worker.evaluate(() => {
    self.onmessage = () => {
      throw new Error("broken on purpose");
    };
  });
}
const mark = (page: Page) => page.locator("[data-save]");
const workers = (page: Page, name: string) => page.workers().filter((one) => one.url().includes(name)).length;

async function addCode(page: Page, name: string): Promise<void> {
  await page.getByRole("button", { name: "Add a code" }).click();
  await page.keyboard.type(name);
  await page.keyboard.press("Enter");
  await page.keyboard.press("Escape");
  await codeRow(page, name).waitFor();
}

describe("a worker that breaks down at work", () => {
  it("of commits: the mark says that it is not saved, and another worker saves it", async () => {
    const page = await openStudy(study());
    await page.locator("[data-save=saved]").waitFor();
    await breakAtWork(page, "commit-worker");
    await addCode(page, "Doubt");
    await page.locator("[data-save=not-saved]").waitFor();
    await page.locator("[data-save=saved]").waitFor();
    expect(workers(page, "commit-worker")).toBe(1);
    await page.reload();
    await page.getByText("Night shelter study").first().click();
    await codeRow(page, "Doubt").waitFor();
  });

  it("of files: saving does not go on for ever, and the next one saves", async () => {
    const page = await openStudy(study());
    await page.locator("[data-save=saved]").waitFor();
    await breakAtWork(page, "file-worker");
    await addCode(page, "Doubt");
    await expect.poll(() => mark(page).textContent(), { timeout: 20_000 }).toMatch(/not saved/i);
    await addCode(page, "Hope");
    await expect.poll(() => mark(page).textContent(), { timeout: 20_000 }).toMatch(/^Saved/);
    expect(workers(page, "file-worker")).toBe(1);
  });

  it("of a report: it is said, and the window goes on", async () => {
    const page = await openStudy(study());
    await page.route(/make-report/, (route) => route.abort());
    await page.getByRole("list", { name: "Places" }).getByRole("button", { name: "Report" }).click();
    await page.getByRole("button", { name: "Save as Word…" }).click();
    await page.locator(".report-save", { hasText: "the file could not be made" }).waitFor();
    await page.unroute(/make-report/);
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("button", { name: "Save as Word…" }).click(),
    ]);
    expect(download.suggestedFilename()).toMatch(/\.docx$/);
  });
});
