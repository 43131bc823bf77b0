import { readFile } from "node:fs/promises";
import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { axeFindings } from "../support/axe.ts";
import { aBrowserAndHost } from "../support/browser-and-host.ts";
import { sampleFigures } from "../support/sample-figures.ts";

const { openSample } = aBrowserAndHost();
const { interviews, people } = sampleFigures;

/** The sample study at its history, with one code renamed to `name` before. */
async function atHistory(name: string): Promise<Page> {
  const page = await openSample();
  await page.locator(".code-item .name").nth(2).click();
  await page.keyboard.press("F2");
  await page.keyboard.type(name);
  await page.keyboard.press("Enter");
  await page.getByText(/Undo: rename/).waitFor();
  await page.keyboard.press("Alt+9");
  await page
    .getByRole("option", { name: new RegExp(`to “${name}”`) })
    .first()
    .waitFor();
  return page;
}

const lines = (page: Page) => page.locator(".history-line .sentence").allTextContents();

describe("the history", () => {
  it("says what was done, newest first, and what is done and undone meanwhile", async () => {
    const page = await atHistory("Boots");
    const before = await lines(page);
    expect(before[0]).toMatch(/^renamed “.*” to “Boots”$/);
    // Only what is in view is in the page; the oldest entry comes into view by its key.
    await page.locator(".history-list").focus();
    await page.keyboard.press("End");
    await expect.poll(async () => (await lines(page)).at(-1)).toBe("began the study “Keeping the door open”");
    await page.keyboard.press("Home");
    await expect.poll(async () => (await lines(page))[0]).toBe(before[0]);
    await page.keyboard.press("Control+z");
    await page
      .getByRole("option", { name: /undid: renamed/ })
      .first()
      .waitFor();
    expect((await lines(page))[1]).toMatch(/to “Boots” · undone since$/);
    expect(await axeFindings(page)).toEqual([]);
  });

  it("is narrowed by words, and exported as it is shown", async () => {
    const page = await atHistory("Laces");
    await page.getByRole("searchbox", { name: "Find in the history" }).fill("codebook.csv");
    await expect.poll(() => lines(page)).toEqual([expect.stringContaining("took in the codebook")]);
    await page.getByRole("button", { name: "Export", exact: true }).click();
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("menuitem", { name: /\.csv/ }).click(),
    ]);
    const table = await readFile(await download.path(), "utf8");
    expect(table.split("\r\n").filter(Boolean)).toHaveLength(2);
    expect(table).toContain("import-codebook");
  });

  it("shows all again when the words are taken out, and has a named version only while it is there", async () => {
    const page = await atHistory("Soles");
    const all = page.getByRole("button", { name: "Show all" });
    const find = page.getByRole("searchbox", { name: "Find in the history" });
    await find.fill("SOLES");
    await all.waitFor();
    await find.fill("");
    await all.waitFor({ state: "detached" });
    await page.getByRole("tab", { name: /^Codebook versions/ }).click();
    await page.getByRole("button", { name: "Name this version…" }).click();
    await page.getByRole("textbox", { name: "Name of the version" }).fill("For a moment");
    await page.getByRole("textbox", { name: "Note" }).fill("Why we met");
    await page.keyboard.press("Escape");
    await page.locator(".why-it-stays").waitFor();
    await page.getByRole("button", { name: "Keep", exact: true }).click();
    await page.locator(".compare button").first().click();
    await page.getByRole("option", { name: "For a moment" }).click();
    await page.getByText("There is no difference between the two codebooks.").waitFor();
    await page.getByRole("button", { name: "Version For a moment" }).click();
    await page.getByRole("menuitem", { name: "Remove" }).click();
    await page.locator(".differences").getByText("Soles").first().waitFor();
  });

  it("restores a point as a copy by keyboard, which opens from the library as it was", async () => {
    const page = await atHistory("Straps");
    await page.locator(".history-list").focus();
    // The second entry: the import, before any code was made.
    await page.keyboard.press("End");
    await page.keyboard.press("ArrowUp");
    await page.keyboard.press("Tab");
    while (!(await page.evaluate(() => document.activeElement?.textContent ?? "")).startsWith("Restore"))
      await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    await page.getByRole("textbox", { name: "Name of the copy" }).fill("Before coding");
    await page.keyboard.press("Enter");
    await page.getByText("“Before coding” is in the library").waitFor();
    await page.getByRole("button", { name: "To the library" }).click();
    await page.locator(".library-main").getByText("Before coding", { exact: true }).click();
    await page.locator(".study-nav").getByText(`${interviews} interviews · ${people} people`).waitFor();
    await page.keyboard.press("Alt+9");
    await expect
      .poll(() => lines(page))
      .toEqual([
        "renamed the study “Keeping the door open” to “Before coding”",
        expect.stringMatching(`^imported ${interviews} interviews`),
        "began the study “Keeping the door open”",
      ]);
  });
});

describe("a working copy whose records do not fit together", () => {
  it("is noticed a while after it was opened, and the point restored from its history is sound", async () => {
    const page = await atHistory("Boots");
    await page.getByText("Saved", { exact: true }).waitFor();
    await page.evaluate(async () => {
      const asked = <Answer>(request: IDBRequest<Answer>) =>
        new Promise<Answer>((resolve, reject) => {
          request.onsuccess = () => resolve(request.result);
          request.onerror = () => reject(request.error);
        });
      const names = (await indexedDB.databases()).map(({ name }) => name ?? "");
      const database = await asked(indexedDB.open(names.find((name) => name.includes("study:")) ?? ""));
      const codings = database.transaction("codings", "readwrite").objectStore("codings");
      const [row] = await asked(codings.getAll());
      row.codings[0].codeId = "code:gone";
      await asked(codings.put(row));
      database.close();
    });
    await page.reload();
    await page.getByText("Keeping the door open").first().click();
    const banner = page.locator(".banner", { hasText: "one record in it does not fit" });
    await banner.waitFor({ timeout: 15_000 });
    expect(await axeFindings(page)).toEqual([]);
    await page.getByRole("option").first().click();
    await page.getByRole("button", { name: "Restore as a copy…" }).click();
    await page.getByRole("button", { name: "Make the copy" }).click();
    await page.getByText("is in the library. This study is as it was.").waitFor();
    expect(await page.getByRole("dialog").textContent()).not.toContain("breaks a rule");
  });
});

describe("versions of the codebook", () => {
  it("are named, and say in words what changed since", async () => {
    const page = await atHistory("Sandals");
    await page.getByRole("tab", { name: /Codebook versions/ }).click();
    await page.getByRole("button", { name: "Name this version…" }).click();
    await page.keyboard.type("First round");
    await page.keyboard.press("Enter");
    // Nothing has changed since then, but since the version before.
    await page.getByRole("cell", { name: /^was renamed, from “.*”$/ }).waitFor();
    await page.getByRole("button", { name: /From/ }).click();
    await page.getByRole("option", { name: "First round" }).click();
    await page.getByText("There is no difference between the two codebooks.").waitFor();
    await page.keyboard.press("Alt+2");
    await page.locator(".code-item .name").nth(2).click();
    await page.keyboard.press("F2");
    await page.keyboard.type("Slippers");
    await page.keyboard.press("Enter");
    await page.getByText(/Undo: rename “Sandals”/).waitFor();
    await page.keyboard.press("Alt+9");
    await page.getByRole("tab", { name: /Codebook versions/ }).click();
    await page.getByRole("cell", { name: "was renamed, from “Sandals”" }).waitFor();
    expect(await axeFindings(page)).toEqual([]);
  });

  it("are saved as files with the figures of their time", async () => {
    const page = await atHistory("Figures");
    await page.getByRole("tab", { name: /Codebook versions/ }).click();
    await page.getByRole("button", { name: "Name this version…" }).click();
    await page.keyboard.type("Second round");
    await page.keyboard.press("Enter");
    const saved = async () => {
      await page.getByRole("button", { name: /Version Second round/ }).click();
      const [download] = await Promise.all([
        page.waitForEvent("download"),
        page.getByRole("menuitem", { name: /\.md/ }).click(),
      ]);
      return readFile(await download.path(), "utf8");
    };
    const then = await saved();
    expect(then).toMatch(/\d+ extracts from \d+ people in \d+ interviews/);
    await page.keyboard.press("Alt+2");
    await page.locator(".code-item .name").nth(1).click();
    await page.keyboard.press("Delete");
    await page.getByRole("button", { name: "Delete", exact: true }).click();
    await page.getByText(/Undo: delete/).waitFor();
    await page.keyboard.press("Alt+9");
    await page.getByRole("tab", { name: /Codebook versions/ }).click();
    expect(await saved()).toBe(then);
  });
});
