import { readFile } from "node:fs/promises";
import path from "node:path";
import type { Page } from "playwright-core";
import { beforeAll, describe, expect, it } from "vitest";
import { readProjectFile } from "../../shared/formats/project-file/read-project-file.ts";
import { checkProject } from "../../shared/project/check-project.ts";
import { replay } from "../../shared/project/journal.ts";
import type { Project } from "../../shared/project/project.ts";
import { toRows } from "../../shared/project/rows.ts";
import { axeFindings } from "../support/axe.ts";
import { aBrowserAndHost } from "../support/browser-and-host.ts";

/**
 * The whole line in the window, by keyboard once the files are chosen: from nine files to codings on their
 * words, through a correction and Undo, into the study's own file, which is then read from the disk.
 */
const sample = path.resolve(import.meta.dirname, "../../fixtures/sample-study");
const files = ["Marta.txt", "Jonas och Elin.docx", "Lovisa.docx", "Viktor.vtt", "Henrik.srt"];

const { host, openPage, complaints } = aBrowserAndHost();
let page: Page;
const asked: string[] = [];

beforeAll(async () => {
  page = await openPage();
  page.setDefaultTimeout(30_000);
  page.on("request", (request) => asked.push(new URL(request.url()).origin));
  await page.goto(host().address);
});

const saved = () => page.waitForSelector('.save-mark.ok[data-save="saved"]');
const foot = () => page.locator(".study-foot").textContent();
const passage = () => page.getByRole("region", { name: "Codes on this passage" });

/** Puts the caret before some words of the open transcript, as a click there would. */
async function caretBefore(words: string): Promise<void> {
  await page.evaluate((sought) => {
    const root = document.querySelector(".transcript");
    const walker = document.createTreeWalker(root as Node, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const at = (node.textContent ?? "").indexOf(sought);
      if (at === -1) continue;
      (root as HTMLElement).focus();
      document.getSelection()?.collapse(node, at);
      node.parentElement?.scrollIntoView({ block: "center" });
      return;
    }
    throw new Error("these words are not in view");
  }, words);
}

async function readStudy(): Promise<{ project: Project; file: Awaited<ReturnType<typeof readProjectFile>> }> {
  const bytes = await readFile(path.join(host().studies, "Doors.kvali"));
  const file = await readProjectFile(new Uint8Array(bytes));
  return { project: file.project, file };
}

describe("from a transcript file to the study's own file", () => {
  it("begins a study", async () => {
    await page.getByRole("button", { name: "New study…" }).click();
    const dialog = page.getByRole("dialog");
    await dialog.getByRole("textbox").first().fill("Doors");
    await page.keyboard.press("Enter");
    await page.waitForSelector(".study-window");
    await expect.poll(() => page.title()).toContain("Doors");
  });

  it("imports Word, text and subtitle files, after showing them", async () => {
    await page.getByRole("button", { name: "Import transcripts…" }).click();
    const [chooser] = await Promise.all([
      page.waitForEvent("filechooser"),
      page
        .getByRole("dialog")
        .getByRole("button", { name: /choose|add/i })
        .first()
        .click(),
    ]);
    await chooser.setFiles(files.map((name) => path.join(sample, name)));
    const keep = page.getByRole("button", { name: `Import ${files.length} interviews` });
    await keep.waitFor();
    await keep.click();
    await page.waitForSelector(".transcript p");
    await saved();
    expect(await page.locator(".interviews li").count()).toBe(files.length);
  });

  it("codes a sentence by typing, and makes the code on the way", async () => {
    await page.getByRole("button", { name: /^Marta/ }).click();
    await page.waitForFunction(() => document.querySelector(".transcript-desk h1")?.textContent === "Marta");
    await caretBefore("That he wanted to be able");
    await page.keyboard.press("s");
    await page.keyboard.press("Enter");
    await page.keyboard.type("Years of practice");
    await page.keyboard.press("Enter");
    await expect.poll(() => passage().textContent()).toContain("Years of practice");
    await saved();
  });

  it("repeats the code, grows it by a word, and undoes and redoes that", async () => {
    await page.keyboard.press("Alt+ArrowDown");
    await page.keyboard.press("Alt+ArrowDown");
    await page.keyboard.press("s");
    await page.keyboard.press("r");
    await expect.poll(() => passage().textContent()).toContain("Years of practice");
    await page.keyboard.press(",");
    await expect.poll(foot).toContain("resize");
    await page.keyboard.press("Control+z");
    await expect.poll(foot).toContain("Redo: resize");
    await page.keyboard.press("Control+Shift+z");
    await expect.poll(foot).toContain("Undo: resize");
  });

  it("uses the very words as a code", async () => {
    await page.keyboard.press("Alt+ArrowDown");
    await page.keyboard.press("Shift+Control+ArrowRight");
    await page.keyboard.press("v");
    await expect.poll(foot).toContain("Undo: code");
    await saved();
  });

  it("corrects words inside a coding, and every coding stays on its words", async () => {
    await caretBefore("wanted to be able");
    await page.keyboard.press("F2");
    await page.keyboard.type("– well – ");
    await page.keyboard.press("F2");
    await expect.poll(foot).toContain("Undo: correct Marta");
    await saved();
  });

  it("leaves axe nothing to find in the Code place, light and dark, nor on the sheet of keys", async () => {
    for (const colorScheme of ["light", "dark"] as const) {
      await page.emulateMedia({ colorScheme });
      await caretBefore("wanted to be able");
      expect(await axeFindings(page)).toEqual([]);
      await page.keyboard.press("s");
      await page.keyboard.press("Enter");
      await page.getByRole("combobox", { name: "Code" }).waitFor();
      expect(await axeFindings(page)).toEqual([]);
      await page.keyboard.press("Escape");
      await page.keyboard.press("?");
      await page.getByRole("dialog", { name: "Keys" }).waitFor();
      expect(await axeFindings(page)).toEqual([]);
      await page.keyboard.press("Escape");
    }
  });

  it("saves to a file in the study folder, which holds all of it", async () => {
    await page.getByRole("button", { name: "Save to file…" }).click();
    await page.getByRole("button", { name: "Save here" }).click();
    await expect.poll(() => page.locator(".save-mark").textContent()).toContain("Saved to Doors.kvali");
    const { project, file } = await readStudy();
    expect(checkProject(project)).toEqual([]);
    expect([...project.transcripts.values()].map(({ name }) => name).sort()).toEqual(
      files.map((name) => name.replace(/\.\w+$/, "")).sort(),
    );
    const codings = [...project.codings.values()].flat();
    expect(codings).toHaveLength(3);
    expect(codings.map(({ quote }) => quote)).toContain(
      "That he – well – wanted to be able to send her a card.",
    );
    for (const name of files) {
      const bytes = new Uint8Array(await readFile(path.join(sample, name)));
      expect([...file.originals.values()].some((kept) => Buffer.compare(kept, bytes) === 0)).toBe(true);
    }
    expect(toRows(replay(file.journal), [])).toEqual(toRows(project, []));
  });

  it("goes on after the window was closed: all is there, and Undo still undoes", async () => {
    await page.reload();
    await page.getByText("Doors").first().click();
    await page.waitForSelector(".transcript p");
    await expect.poll(foot).toContain("Undo: correct Marta");
    await page.locator(".transcript").focus();
    for (let step = 0; step < 5; step += 1) {
      const before = await foot();
      await page.keyboard.press("Control+z");
      await expect.poll(foot).not.toBe(before);
    }
    await expect.poll(foot).toContain("Undo: import");
    await expect
      .poll(async () => [...(await readStudy()).project.codings.values()].flat().length, { timeout: 15_000 })
      .toBe(0);
    expect((await readStudy()).project.transcripts.size).toBe(files.length);
  });

  it("asked nobody but its own host, and nothing was refused by its own policy", () => {
    expect([...new Set(asked)].filter((origin) => origin !== "null")).toEqual([host().origin]);
    expect(complaints).toEqual([]);
  });
});
