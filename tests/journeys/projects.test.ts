import { readFile } from "node:fs/promises";
import path from "node:path";
import type { Page } from "playwright-core";
import { beforeAll, describe, expect, it } from "vitest";
import { readAnyProject } from "../../shared/formats/read-any-project.ts";
import { applyDiff } from "../../shared/project/diff.ts";
import { allCodings, emptyProject, newStudy } from "../../shared/project/project.ts";
import { axeFindings } from "../support/axe.ts";
import { aBrowserAndHost } from "../support/browser-and-host.ts";
import { wordParagraphs } from "../support/word-text.ts";

/**
 * Whoever comes from other programs: a project of QualCoder becomes a study, one of Taguette comes into it, a quote of each is
 * printed, and all of it leaves for a colleague's program as REFI-QDA.
 */
const fixture = (name: string) => path.resolve(import.meta.dirname, "../../fixtures/other-programs", name);

const { host, openPage, complaints } = aBrowserAndHost();
let page: Page;
const asked: string[] = [];

beforeAll(async () => {
  page = await openPage();
  page.setDefaultTimeout(30_000);
  page.on("request", (request) => asked.push(new URL(request.url()).origin));
  await page.goto(host().address);
});

const foot = () => page.locator(".study-foot").innerText();
const dialog = () => page.getByRole("dialog");
const isClosed = () => page.locator(".dialog").waitFor({ state: "detached" });
const press = async (...keys: readonly string[]) => {
  for (const key of keys) await page.keyboard.press(key);
};

/** Chooses the next coding of an interview as a quote, by keys. */
async function quoteIn(name: string, words: string): Promise<void> {
  await press("Alt+2", "Control+k");
  await page.keyboard.type(name);
  await press("Enter");
  await page.locator(`[data-transcript][aria-label*="${name}"]`).waitFor();
  await expect
    .poll(() => page.evaluate(() => document.activeElement?.hasAttribute("data-transcript") ?? false))
    .toBe(true);
  await press("Control+Home", "n", "q");
  await expect.poll(foot).toContain(`Undo: choose “${words}`);
}

describe("projects of other programs, through the window", () => {
  it("makes a study of one of QualCoder, after it has shown what comes and what is lost", async () => {
    await page.getByRole("button", { name: "Import a project…" }).click();
    await page.getByTestId("project-of-another").setInputFiles(fixture("Walks.qda.zip"));
    await page.getByRole("heading", { name: "Report of loss" }).waitFor();
    const said = await dialog().innerText();
    expect(said).toContain("A project of QualCoder");
    expect(said).toContain("1 text\n4 codes and themes\n2 codings\n1 note in the margin\n6 memos\n1 person");
    expect(said).toContain("1 coding left out, of places in pictures, pages or recordings.");
    expect(await axeFindings(page)).toEqual([]);
    expect(await dialog().getByRole("textbox", { name: "Name of the study" }).inputValue()).toBe("Walks");
    await dialog().getByRole("button", { name: "Make the study" }).click();
    await page.locator(".study-nav").waitFor();
    await expect.poll(() => page.locator(".study-nav h1").innerText()).toContain("1 interview · 1 person");
  });

  it("takes one of Taguette into it where transcripts are imported, by one deed", async () => {
    await page.getByRole("button", { name: "Import transcripts…" }).click();
    await page.getByTestId("transcripts").setInputFiles(fixture("taguette.sqlite3"));
    await page.getByRole("heading", { name: "Report of loss" }).waitFor();
    await expect.poll(() => dialog().innerText()).toContain("Nothing is lost.");
    // The next key takes it in.
    await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toBe("Import");
    await press("Enter");
    await isClosed();
    await expect.poll(foot).toContain("Undo: take in taguette.sqlite3");
    await expect.poll(() => page.locator(".study-nav h1").innerText()).toContain("3 interviews · 3 people");
  });

  it("prints a quote of each", async () => {
    await quoteIn("Ida", "the walk is mine");
    await quoteIn("Lo", "Yes.");
    await press("Alt+8");
    await page.getByRole("radio", { name: /^Quotations, theme by theme/ }).waitFor();
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("button", { name: /^Save as/, disabled: false }).click(),
    ]);
    const bytes = new Uint8Array(await readFile(await download.path()));
    const printed = wordParagraphs(bytes)
      .map(({ text }) => text)
      .join("\n");
    expect(printed).toContain("the walk is mine");
    expect(printed).toContain("Yes.");
  });

  it("leaves as REFI-QDA, with every coding on its words, and has asked nobody but its host", async () => {
    await press("Control+k");
    await page.keyboard.type("export for");
    await press("Enter");
    const save = dialog().getByRole("button", { name: "Save as REFI-QDA (.qdpx)…" });
    await expect.poll(() => save.isEnabled()).toBe(true);
    const [download] = await Promise.all([page.waitForEvent("download"), save.click()]);
    const bytes = new Uint8Array(await readFile(await download.path()));
    const read = await readAnyProject(download.suggestedFilename(), bytes, null);
    const begun = emptyProject(newStudy("study:new", "New", "2026-01-01T00:00:00Z"));
    const given = { newId: () => crypto.randomUUID(), by: "Ek", at: "2026-01-01T00:00:00Z" };
    const { diff } = await read.takeInto(begun, { ...given, nameIs: "unsaid" });
    expect([...allCodings(applyDiff(begun, diff))].map(({ quote }) => quote).sort()).toEqual(
      [
        "the walk is mine",
        "Yes",
        "I trust the neighbours.\nThey are always there.",
        "always there.\nAnd time?\nYes.",
        "always there.\nAnd time?\nYes.",
        "never time for a long fika på jobbet",
        "Yes.",
      ].sort(),
    );
    expect([...new Set(asked)]).toEqual([host().origin]);
    expect(complaints).toEqual([]);
  });
});
