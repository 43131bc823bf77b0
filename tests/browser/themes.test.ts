import { createHash, randomUUID } from "node:crypto";
import type { Browser, Locator, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { writeProjectFile } from "../../shared/formats/project-file/write-project-file.ts";
import { diffOf } from "../../shared/project/diff.ts";
import { entryFor, firstEntry } from "../../shared/project/journal.ts";
import { allCodings } from "../../shared/project/project.ts";
import { aProject } from "../support/a-project.ts";
import { axeFindings } from "../support/axe.ts";
import { launchChromium } from "../support/chromium.ts";
import { type RunningHost, startHost } from "../support/host.ts";

const sketch = aProject({
  people: { Wilma: {}, Sanna: {} },
  codes: ["1 Trust !", "  2 Small changes", "3 Rules !", "  4 Forms", "5 Cold", "6 Coffee"],
  transcripts: {
    "Interview 1": ["Interviewer: What changed?", "Wilma: «2 He left his shoes» by «5 the door»."],
    "Interview 2": ["Sanna: «6 A cup», then «4 a form»."],
  },
});
const original = new TextEncoder().encode("Interviewer: What changed?");
const sha256 = createHash("sha256").update(original).digest("hex");
const transcripts = new Map(
  [...sketch.transcripts].map(([id, one]) => [id, { ...one, source: { ...one.source, sha256 } }]),
);
const study = { ...sketch, transcripts };

let host: RunningHost;
let browser: Browser;

beforeAll(async () => {
  [host, browser] = await Promise.all([startHost(), launchChromium()]);
});
afterAll(async () => {
  await browser?.close();
  await host?.stop();
  await host?.forget();
});

/** The study as a file, under an id that neither this host nor a browser has met. */
async function freshFile(): Promise<Buffer> {
  const begun = { ...study.study, id: `study:${randomUUID()}` as const };
  const stamp = (id: string) => ({ id, at: "2024-01-01T00:00:00Z", by: "A. Lind" });
  const first = firstEntry(begun, stamp("one"));
  const added = [
    ...study.participants.values(),
    ...study.codes.values(),
    ...study.transcripts.values(),
    ...allCodings(study),
  ];
  const diff = diffOf({ added });
  const second = entryFor(first, { action: "import-codings", about: "", diff }, stamp("two"));
  return Buffer.from(
    await writeProjectFile({
      project: { ...study, study: begun },
      journal: [first, second],
      originals: new Map([[sha256, original]]),
    }),
  );
}

/** The themes of the study in a browser that has never seen it. */
async function openThemes(): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, locale: "en-GB" });
  const page = await context.newPage();
  page.setDefaultTimeout(8_000);
  await page.goto(host.address);
  await page.getByRole("button", { name: /^Open file/ }).click();
  await page.getByTestId("project-file").setInputFiles({
    name: "night-shelter.kvali",
    mimeType: "application/zip",
    buffer: await freshFile(),
  });
  await page.locator(".study-nav").waitFor();
  await page.keyboard.press("Alt+3");
  await row(page, "Trust").waitFor();
  return page;
}

const row = (page: Page, name: string): Locator => page.getByRole("row", { name, exact: true });

/** The board column by column, each a line a row, with "+" before what is gathered. */
const board = (page: Page) =>
  page.locator(".board-column").evaluateAll((columns) =>
    Object.fromEntries(
      columns.map((column) => [
        column.querySelector("h3")?.firstChild?.textContent?.trim() ?? "",
        [...column.querySelectorAll<HTMLElement>(".board-item")]
          .sort((a, b) => a.getBoundingClientRect().top - b.getBoundingClientRect().top)
          .map((one) => {
            const depth = "  ".repeat(Number(one.getAttribute("aria-level")) - 1);
            const name = one.querySelector(".name")?.firstChild?.textContent ?? "";
            return `${depth}${one.querySelector(".gathered") ? "+ " : ""}${name}`;
          }),
      ]),
    ),
  );
const begins = {
  "No theme yet": ["Cold", "Coffee"],
  Candidate: [],
  Provisional: ["Trust", "  Small changes", "Rules", "  Forms"],
  Final: [],
  Dropped: [],
};

describe("the board of themes", () => {
  it("moves a code to a theme by typing its name, gathers it into another, and undoes both", async () => {
    const page = await openThemes();
    expect(await board(page)).toEqual(begins);
    await row(page, "Cold").click();
    await page.keyboard.press("t");
    await page.keyboard.type("rul");
    await page.keyboard.press("Enter");
    await expect
      .poll(async () => (await board(page)).Provisional)
      .toEqual(["Trust", "  Small changes", "Rules", "  Forms", "  Cold"]);
    await expect.poll(() => row(page, "Cold").evaluate((one) => one === document.activeElement)).toBe(true);
    await page.keyboard.press("t");
    await page.keyboard.type("trust");
    await page.keyboard.press("Control+Enter");
    await expect
      .poll(async () => (await board(page)).Provisional)
      .toEqual(["Trust", "  Small changes", "  + Cold", "Rules", "  Forms", "  Cold"]);
    await page.getByText("Gathered by “Trust”", { exact: true }).waitFor();
    await page.keyboard.press("Control+z");
    await page.keyboard.press("Control+z");
    await expect.poll(() => board(page)).toEqual(begins);
    await page.context().close();
  });

  it("moves a theme between statuses by Alt and arrows, and asks why when one is dropped", async () => {
    const page = await openThemes();
    await row(page, "Trust").click();
    await page.keyboard.press("Alt+ArrowRight");
    await expect.poll(async () => (await board(page)).Final).toEqual(["Trust", "  Small changes"]);
    await expect.poll(() => row(page, "Trust").evaluate((one) => one === document.activeElement)).toBe(true);
    await page.keyboard.press("Alt+ArrowRight");
    await page.getByRole("dialog", { name: "Drop “Trust”" }).waitFor();
    await page.keyboard.type("Said better by Rules");
    await page.keyboard.press("Enter");
    await expect.poll(async () => (await board(page)).Dropped).toEqual(["Trust", "  Small changes"]);
    await row(page, "Trust").getByText("Dropped: Said better by Rules").waitFor();
    await page.context().close();
  });

  it("makes a theme of several chosen codes in one deed", async () => {
    const page = await openThemes();
    await row(page, "Cold").click();
    await row(page, "Coffee").click({ modifiers: ["Control"] });
    await page.getByRole("button", { name: "New theme of 2 codes" }).click();
    await page.keyboard.type("At night");
    await page.keyboard.press("Enter");
    await expect.poll(async () => (await board(page)).Candidate).toEqual(["At night", "  Cold", "  Coffee"]);
    await page.getByText("Undo: make the theme “At night”").waitFor();
    await page.context().close();
  });

  it("sorts a code into a theme by dragging it there", async () => {
    const page = await openThemes();
    await row(page, "Coffee").dragTo(row(page, "Trust"));
    await expect
      .poll(async () => (await board(page)).Provisional)
      .toEqual(["Trust", "  Small changes", "  Coffee", "Rules", "  Forms"]);
    await page.context().close();
  });

  it("keeps a review at one of two levels, and lists the extracts, which lead to where they were said", async () => {
    const page = await openThemes();
    await row(page, "Trust").click();
    await row(page, "Trust").getByText("not reviewed yet").waitFor();
    await page.keyboard.press("Alt+r");
    await page.getByText("It needs work").click();
    await page.getByRole("textbox", { name: "Note" }).fill("One voice only");
    await page.getByRole("button", { name: "Keep the review" }).click();
    const panel = page.getByRole("complementary", { name: "The chosen theme or code" });
    await panel.getByText("One voice only").waitFor();
    expect(await panel.locator(".theme-reviews dd").allTextContents()).toEqual([
      expect.stringMatching(/^needs work · .* · Coder 1One voice only$/),
      "not yet",
    ]);
    expect(await panel.locator(".theme-extracts .words").allTextContents()).toEqual(["He left his shoes"]);
    await panel.getByText("He left his shoes").click();
    await page.getByRole("main").getByText("Interview 1").first().waitFor();
    await page.context().close();
  });

  it("has one core theme at most", async () => {
    const page = await openThemes();
    for (const name of ["Trust", "Rules"]) {
      await row(page, name).click();
      await page.getByText("Core theme", { exact: true }).click();
      await row(page, name).getByText("core", { exact: true }).waitFor();
    }
    expect(await page.locator(".board-row .core").count()).toBe(1);
    await page.context().close();
  });

  it("has nothing that axe finds, on the board and in the picker", async () => {
    const page = await openThemes();
    await row(page, "Trust").click();
    expect(await axeFindings(page)).toEqual([]);
    await page.keyboard.press("t");
    await page.getByRole("dialog").waitFor();
    expect(await axeFindings(page)).toEqual([]);
    await page.context().close();
  });
});
