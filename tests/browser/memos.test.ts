import { readFile } from "node:fs/promises";
import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { aProject } from "../support/a-project.ts";
import { axeFindings } from "../support/axe.ts";
import { aBrowserAndHost, setAppearance } from "../support/browser-and-host.ts";

/** The sample study has memos of its own. */
const withoutMemos = aProject({
  people: { Wilma: {} },
  codes: ["1 Trust"],
  transcripts: { Interview: ["Interviewer: What changed?", "Wilma: «1 He left his shoes» by the door."] },
});

const { openSample, openStudy } = aBrowserAndHost("each test");

const note = (page: Page) => page.getByRole("textbox", { name: "Text of the memo" });
const saved = (page: Page) => page.getByText("Saved", { exact: true }).waitFor();
const undoSays = (page: Page) => page.getByRole("button", { name: /^Undo/ }).innerText();

async function newMemo(page: Page, kind: string): Promise<void> {
  await page.getByRole("button", { name: "New memo" }).click();
  await page.getByRole("menuitem", { name: kind }).click();
  await page.locator(".note-field:focus").waitFor();
}

describe("memos", () => {
  it("are written in headings, lists and bold words, and shown again so after the window was loaded anew", async () => {
    const page = await openSample();
    await page.keyboard.press("Alt+6");
    await newMemo(page, "Analytic memo");
    await page.keyboard.type("# Small things");
    await page.keyboard.press("Enter");
    await page.keyboard.type("They are ");
    await page.keyboard.press("Control+b");
    await page.keyboard.type("never");
    await page.keyboard.press("Control+b");
    await page.keyboard.type(" small.");
    await page.keyboard.press("Enter");
    await page.keyboard.type("- coffee");
    await page.keyboard.press("Enter");
    await page.keyboard.type("a name");
    // Another place is opened before the pause: nothing is lost.
    await page.getByRole("button", { name: /^People/ }).click();
    await saved(page);
    await page.reload();
    await page.getByRole("button", { name: "Open the sample study" }).click();
    await page.getByRole("button", { name: /^Memos/ }).click();
    await expect.poll(() => note(page).locator("h3").innerText()).toBe("Small things");
    expect(await note(page).locator("strong").innerText()).toBe("never");
    expect(await note(page).locator("ul > li").allInnerTexts()).toEqual(["coffee", "a name"]);
    // Nobody chose it; it stays open all the same when it is the first of the list no more.
    await page.getByRole("searchbox").fill("xyzzy");
    await expect.poll(() => page.getByRole("option").count()).toBe(0);
    expect(await note(page).locator("strong").innerText()).toBe("never");
  });

  it("are one deed for each pause; Undo of the study shows in the open memo", async () => {
    const page = await openStudy(withoutMemos);
    await page.keyboard.press("Alt+6");
    await newMemo(page, "Analytic memo");
    await page.keyboard.type("First thought.");
    await expect.poll(() => undoSays(page), { timeout: 4_000 }).toContain("write the memo");
    await note(page).press("Control+End");
    await page.keyboard.type(" And a second one.");
    await expect.poll(() => undoSays(page), { timeout: 4_000 }).toContain("change the memo");
    await page.getByRole("button", { name: /^Undo/ }).click();
    await expect.poll(() => note(page).innerText()).toBe("First thought.");
    await page.getByRole("button", { name: /^Undo/ }).click();
    await expect.poll(() => page.getByRole("option").count()).toBe(0);
  });

  it("lose the letter before the caret by a key that comes before the browser has told where that is", async () => {
    const page = await openStudy(withoutMemos);
    await page.keyboard.press("Alt+6");
    await newMemo(page, "Analytic memo");
    await page.keyboard.type("First thought.");
    await note(page).evaluate((element) => {
      const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
      document.getSelection()?.collapse(walker.nextNode(), "First".length);
      const key = { key: "Backspace", code: "Backspace", bubbles: true, cancelable: true };
      element.dispatchEvent(new KeyboardEvent("keydown", key));
    });
    await expect.poll(() => note(page).innerText()).toBe("Firs thought.");
  });

  it("have an undo of their own while one types", async () => {
    const page = await openSample();
    await page.keyboard.press("Alt+6");
    await newMemo(page, "Decision");
    await expect
      .poll(() => note(page).locator("h3").allInnerTexts())
      .toEqual(["Decided", "Why", "Instead of"]);
    await note(page).press("Control+Home");
    await page.keyboard.press("ArrowDown");
    await page.keyboard.type("Keep both.");
    await expect.poll(() => undoSays(page), { timeout: 4_000 }).toContain("write the memo");
    await page.keyboard.type(" No.");
    await page.keyboard.press("Control+z");
    expect(await note(page).locator("p").first().innerText()).toBe("Keep both.");
  });

  it("are written on the coding at the caret by M, link to it, and lead back there", async () => {
    const page = await openSample();
    await page.locator("[data-transcript] .turn").nth(1).click();
    await page.keyboard.press("n");
    const code = await page.locator(".passage-codes li[data-on=true] button").first().innerText();
    await page.keyboard.press("m");
    await note(page).waitFor();
    await page.keyboard.type("Why ");
    await page.getByRole("button", { name: "Link the passage" }).click();
    await page.keyboard.type("?");
    await page.keyboard.press("Escape");
    await expect
      .poll(() => page.locator(".passage-codes li[data-on=true] button").first().innerText())
      .toBe(code);
    expect(await page.evaluate(() => document.activeElement?.hasAttribute("data-transcript"))).toBe(true);

    await page.getByRole("button", { name: /^Memos/ }).click();
    await note(page).locator("a").click();
    await page.locator("[data-transcript]").waitFor();
    await expect.poll(() => page.locator(".passage-codes li[data-on=true]").count()).toBe(1);
  });

  it("are found by their words and exported as they are listed", async () => {
    const page = await openStudy(withoutMemos);
    await page.keyboard.press("Alt+6");
    await newMemo(page, "Analytic memo");
    await page.keyboard.type("About trust.");
    await newMemo(page, "Methodological memo");
    await page.keyboard.type("About sampling.");
    await expect.poll(() => page.getByRole("option").count(), { timeout: 4_000 }).toBe(2);
    await page.getByRole("searchbox", { name: "Find in memos" }).fill("TRUST");
    await expect.poll(() => page.getByRole("option").allInnerTexts()).toHaveLength(1);
    await page.getByRole("button", { name: "Export this one…" }).click();
    const download = page.waitForEvent("download");
    await page.getByRole("menuitem", { name: "Markdown (.md)" }).click();
    const file = await (await download).path();
    const text = await readFile(file, "utf8");
    expect(text).toContain("About trust.");
    expect(text).not.toContain("About sampling.");
  });

  it("stand with a code, an interview and a person", async () => {
    const page = await openSample();
    await page.locator(".code-item .name").first().click();
    const beside = page.getByRole("region", { name: "Memos", exact: true });
    await beside.getByRole("button", { name: "Write a memo" }).click();
    await page.keyboard.type("This code grew.");
    await page.getByRole("button", { name: "Done" }).click();
    await beside.getByRole("button", { name: /^This code grew/ }).waitFor();
    await page.getByRole("button", { name: /^People/ }).click();
    await page.getByRole("row").nth(7).hover();
    await page
      .getByRole("row")
      .nth(7)
      .getByRole("button", { name: /^Write a memo about/ })
      .click();
    await page.keyboard.type("Spoke quietly.");
    await page.keyboard.press("Escape");
    await page
      .getByRole("row")
      .nth(7)
      .getByRole("button", { name: /^1 memo about/ })
      .waitFor();
    // From the memo one comes back to that row.
    const name = await page.getByRole("row").nth(7).getByRole("rowheader").innerText();
    await page.keyboard.press("Alt+6");
    await page.getByRole("option", { name: /^Spoke quietly/ }).click();
    await page.getByRole("button", { name: "Go there" }).click();
    await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toBe(name);
  });

  it.each([
    ["en-GB", "light", { width: 1440, height: 900 }],
    ["sv-SE", "dark", { width: 1024, height: 700 }],
  ] as const)("can be used by everybody, empty and full, in %s and %s", async (locale, appearance, size) => {
    const page = await openStudy(withoutMemos, { locale, viewport: size });
    await setAppearance(page, appearance);
    await page.keyboard.press("Alt+6");
    await page.locator(".memo-place").waitFor();
    expect(await axeFindings(page)).toEqual([]);
    await page.locator(".memo-place .empty-state .button").click();
    await page.locator(".note-field").click();
    await page.keyboard.type("- Åsa");
    await page.locator(".memo-row").waitFor();
    expect(await axeFindings(page)).toEqual([]);
    await page.keyboard.press("Alt+2");
    await page.locator("[data-transcript] .turn").nth(1).click();
    await page.keyboard.press("m");
    await page.locator(".memo-dialog").waitFor();
    expect(await axeFindings(page)).toEqual([]);
  });
});
