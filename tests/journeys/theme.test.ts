import path from "node:path";
import type { Page } from "playwright-core";
import { beforeAll, describe, expect, it } from "vitest";
import { aBrowserAndHost } from "../support/browser-and-host.ts";
import { toRow as rowIn, tabTo as tabIn } from "../support/by-keys.ts";

/**
 * Steps 1 and 2 by keyboard alone, once the file is chosen: an unread interview is read and coded, its codes become
 * two themes and these the subthemes of a final one; all of it is undone, and redone after a restart.
 */
const marta = path.resolve(import.meta.dirname, "../../fixtures/sample-study/Marta.txt");

const { host, openPage } = aBrowserAndHost();
let page: Page;

beforeAll(async () => {
  page = await openPage();
  await page.goto(host().address);
});

const saved = () => page.waitForSelector('.save-mark.ok[data-save="saved"]');
/** What Undo and Redo would do, without whether it is saved. */
const foot = () =>
  page
    .locator(".study-foot button")
    .allTextContents()
    .then((all) => all.join(" "));
const isReading = () => page.locator(".places li", { hasText: "Read" }).locator(".figures").textContent();

const tabTo = (selector: string, says = "") => tabIn(page, selector, says);
const toRow = (name: string) => rowIn(page, name);

/** What stands in each column that is not empty, subthemes and codes further in. */
const board = () =>
  page.locator(".board-column").evaluateAll((columns) =>
    Object.fromEntries(
      columns.flatMap((column) => {
        const rows = [...column.querySelectorAll<HTMLElement>(".board-item")]
          .sort((a, b) => a.getBoundingClientRect().top - b.getBoundingClientRect().top)
          .map((one) => {
            const depth = "  ".repeat(Number(one.getAttribute("aria-level")) - 1);
            return `${depth}${one.querySelector(".name")?.firstChild?.textContent ?? ""}`;
          });
        const name = column.querySelector("h3")?.firstChild?.textContent?.trim() ?? "";
        return rows.length > 0 ? [[name, rows]] : [];
      }),
    ),
  );
const finished = { Final: ["Thresholds", "  Small things", "    Shoes", "  Papers", "    Forms"] };

async function codeSentence(name: string): Promise<void> {
  await page.keyboard.press("Alt+ArrowDown");
  await page.keyboard.press("Alt+ArrowDown");
  await page.keyboard.press("s");
  await page.keyboard.press("Enter");
  await page.keyboard.type(name);
  await page.keyboard.press("Enter");
  await expect.poll(foot).toContain(`Undo: code “${name}”`);
}

/** Puts the code or theme of a row into a theme, which is made when there is none of that name. */
async function intoTheme(row: string, theme: string): Promise<void> {
  await toRow(row);
  await page.keyboard.press("t");
  await page.keyboard.type(theme);
  await page.keyboard.press("Enter");
  await page.locator(".dialog").waitFor({ state: "detached" });
}

/** Presses a key until Undo (or Redo) has nothing more of what came after the import. */
async function untilFoot(key: string, isThere: (said: string) => boolean): Promise<number> {
  for (let presses = 0; presses < 40; presses += 1) {
    const before = await foot();
    if (isThere(before)) return presses;
    await page.keyboard.press(key);
    await expect.poll(foot, { timeout: 5_000 }).not.toBe(before);
  }
  throw new Error(`${key} leads nowhere: ${await foot()}`);
}

describe("from an unread interview to a final theme with two subthemes, by keyboard", () => {
  it("takes an interview in", async () => {
    await tabTo("button", "New study…");
    await page.keyboard.press("Enter");
    await page.keyboard.type("Thresholds");
    await page.keyboard.press("Enter");
    await page.waitForSelector(".study-window");
    await page.keyboard.press("Control+k");
    await page.keyboard.type("import tr");
    await page.keyboard.press("Enter");
    await page.getByTestId("transcripts").setInputFiles(marta);
    await page.getByRole("button", { name: "Import 1 interview" }).waitFor();
    await tabTo(".dialog button.main");
    await page.keyboard.press("Enter");
    await page.locator("[data-transcript] .turn").first().waitFor();
    await saved();
  });

  it("reads it", async () => {
    await page.keyboard.press("Alt+1");
    await expect.poll(isReading).toBe("0 of 1");
    await tabTo("[data-transcript]");
    await page.keyboard.press("x");
    await expect.poll(isReading).toBe("1 of 1");
  });

  it("codes two passages", async () => {
    await page.keyboard.press("Alt+2");
    await tabTo("[data-transcript]");
    await codeSentence("Shoes");
    await codeSentence("Forms");
  });

  it("makes themes of the codes, and of these one final theme", async () => {
    await page.keyboard.press("Alt+3");
    await expect.poll(board).toEqual({ "No theme yet": ["Shoes", "Forms"] });
    await intoTheme("Shoes", "Small things");
    await intoTheme("Forms", "Papers");
    await page.keyboard.press("Alt+n");
    await page.keyboard.type("Thresholds");
    await page.keyboard.press("Enter");
    await expect.poll(async () => (await board()).Candidate).toHaveLength(5);
    await intoTheme("Small things", "Thresholds");
    await intoTheme("Papers", "Thresholds");
    await toRow("Thresholds");
    await page.keyboard.press("Alt+ArrowRight");
    await expect.poll(async () => (await board()).Provisional).toHaveLength(5);
    await toRow("Thresholds");
    await page.keyboard.press("Alt+ArrowRight");
    await expect.poll(board).toEqual(finished);
  });

  it("undoes all of it, down to the unread interview", async () => {
    const steps = await untilFoot("Control+z", (said) => said.includes("Undo: import"));
    expect(steps).toBe(10);
    await expect.poll(isReading).toBe("0 of 1");
    await expect.poll(board).toEqual({});
    await saved();
  });

  it("redoes it across a restart", async () => {
    for (let step = 0; step < 4; step += 1) {
      const before = await foot();
      await page.keyboard.press("Control+Shift+z");
      await expect.poll(foot).not.toBe(before);
    }
    await saved();
    await page.reload();
    await page.waitForSelector(".library-study");
    await tabTo(".library-study");
    await page.keyboard.press("Enter");
    await page.waitForSelector(".study-window");
    await expect.poll(foot).toContain("Redo:");
    expect(await untilFoot("Control+Shift+z", (said) => !said.includes("Redo:"))).toBe(6);
    await page.keyboard.press("Alt+3");
    await expect.poll(board).toEqual(finished);
    await expect.poll(isReading).toBe("1 of 1");
  });
});
