import { readFile } from "node:fs/promises";
import type { Page } from "playwright-core";
import { beforeAll, describe, expect, it } from "vitest";
import { axeFindings } from "../support/axe.ts";
import { aBrowserAndHost } from "../support/browser-and-host.ts";
import { wordComments } from "../support/word-comments.ts";

/** Annotated transcripts and the page to browse, in Report of the sample study. */
const { openSample, complaints } = aBrowserAndHost();
let page: Page;

beforeAll(async () => {
  page = await openSample();
  page.setDefaultTimeout(10_000);
  await page.getByRole("list", { name: "Places" }).getByRole("button", { name: "Report" }).click();
});

const preview = () => page.getByRole("region", { name: "As it will print" });
const kind = (name: string) => page.getByRole("radio", { name, exact: true }).check({ force: true });
async function saved(button: string): Promise<{ readonly name: string; readonly bytes: Buffer }> {
  const download = page.waitForEvent("download");
  await page.getByRole("button", { name: button }).click();
  const file = await download;
  return { name: file.suggestedFilename(), bytes: await readFile(await file.path()) };
}

describe("annotated transcripts", () => {
  it("are shown turn by turn with what is noted on them, and axe finds nothing", async () => {
    await kind("Annotated transcripts");
    await expect.poll(() => preview().locator(".printed-turn mark").count()).toBeGreaterThan(10);
    expect(await axeFindings(page)).toEqual([]);
  });

  it("of one interview are saved as a Word document with a comment on the words of each coding", async () => {
    await page.getByRole("button", { name: /Which interviews/ }).click();
    await page.getByRole("option").nth(1).click();
    await page.getByRole("radio", { name: /in their colours/ }).check({ force: true });
    await expect.poll(() => preview().locator("h3.level-1").count()).toBe(1);
    const { name, bytes } = await saved("Save as Word…");
    expect(name).toMatch(/annotated transcripts .+\.docx$/);
    const comments = wordComments(new Uint8Array(bytes));
    expect(comments.length).toBeGreaterThan(5);
    const marked = (await preview().locator(".printed-turn mark").allTextContents()).join(" ");
    expect(marked).toContain((comments[0]?.words ?? "nothing").slice(0, 10));
  });
});

describe("the page to browse", () => {
  it("is shown as it reads, and saved as one .html", async () => {
    await kind("A page to browse themes and quotes in");
    await page.getByRole("checkbox", { name: "All extracts as well, folded away" }).check({ force: true });
    await expect.poll(() => preview().innerText()).toContain("as they were coded");
    expect(await axeFindings(page)).toEqual([]);
    const { name, bytes } = await saved("Save as Web page…");
    expect(name).toMatch(/themes and quotes\.html$/);
    expect(bytes.toString()).toContain("Content-Security-Policy");
    expect(complaints).toEqual([]);
  });
});
