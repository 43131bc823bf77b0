import { createHash, randomUUID } from "node:crypto";
import type { Browser, Page } from "playwright-core";
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
  codes: ["1 Trust !", "  2 Small changes", "  3 Shoes", "4 Rules", "  5 Forms", "6 Unsorted"],
  transcripts: {
    "Interview 9": ["Interviewer: What changed?", "Wilma: «2 He left «3 his shoes»» by «6 the door»."],
    "Interview 10": ["Sanna: «2 A word», then «4 a form» and «5 another form»."],
  },
});

/** The file that the interviews are said to come from; a project file without it would be damaged. */
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

/** The study as a file, under an id that neither this host nor a browser has met: it would bring back what was done before. */
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
  const second = entryFor(
    first,
    { action: "import-codings", about: "", diff: diffOf({ added }) },
    stamp("two"),
  );
  return Buffer.from(
    await writeProjectFile({
      project: { ...study, study: begun },
      journal: [first, second],
      originals: new Map([[sha256, original]]),
    }),
  );
}
afterAll(async () => {
  await browser?.close();
  await host?.stop();
  await host?.forget();
});

/** The study in a browser that has never seen it. */
async function openStudy(): Promise<Page> {
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
  await row(page, "Trust").waitFor();
  return page;
}

const row = (page: Page, name: string) => page.getByRole("row", { name, exact: true });

/** The tree as it is drawn: depth, name and figures of each row. */
const tree = (page: Page) =>
  page.locator(".code-item").evaluateAll((rows) =>
    rows
      .sort((a, b) => a.getBoundingClientRect().top - b.getBoundingClientRect().top)
      .map((one) => {
        const depth = Number(one.getAttribute("aria-level")) - 1;
        return `${"  ".repeat(depth)}${one.querySelector(".name")?.textContent}`;
      }),
  );
const names = ["Trust", "  Small changes", "  Shoes", "Rules", "  Forms", "Unsorted"];

async function deed(page: Page, code: string, label: string): Promise<void> {
  await row(page, code).locator(".name").click();
  await page.keyboard.press("Shift+F10");
  await page.getByRole("menuitem", { name: label }).click();
}

describe("the codebook beside the transcript", () => {
  it("adds codes by typing, at the top and beneath another", async () => {
    const page = await openStudy();
    await page.getByRole("button", { name: "Add a code" }).click();
    await page.keyboard.type("Winter");
    await page.keyboard.press("Enter");
    await page.keyboard.press("Escape");
    await row(page, "Winter").waitFor();
    await row(page, "Shoes").locator(".name").click();
    await page.keyboard.press("Insert");
    await page.keyboard.type("Laces");
    await page.keyboard.press("Enter");
    await row(page, "Laces").waitFor();
    await expect
      .poll(() => tree(page))
      .toEqual([
        "Trust",
        "  Small changes",
        "  Shoes",
        "    Laces",
        "Rules",
        "  Forms",
        "Unsorted",
        "Winter",
      ]);
    await page.context().close();
  });

  it("renames in the row by Enter, keeps the focus there, and says so when a name is taken", async () => {
    const page = await openStudy();
    await row(page, "Shoes").locator(".name").click();
    await page.keyboard.press("Enter");
    await page.keyboard.type("Boots");
    await page.keyboard.press("Enter");
    await row(page, "Boots").waitFor();
    expect(await row(page, "Boots").evaluate((one) => one === document.activeElement)).toBe(true);
    await page.keyboard.press("F2");
    await page.keyboard.type("small changes");
    await page.keyboard.press("Enter");
    await page.getByText("That name is taken here").first().waitFor();
    expect(await tree(page)).toContain("  Boots");
    await page.context().close();
  });

  it("keeps a definition on leaving its field and gives the old one back on Escape", async () => {
    const page = await openStudy();
    await row(page, "Shoes").locator(".name").click();
    const field = page.getByRole("textbox", { name: "Definition" });
    await field.fill("Left by the door");
    await field.press("Tab");
    await page.getByText("Undo: define “Shoes”").waitFor();
    await field.fill("Something else");
    await field.press("Escape");
    expect(await field.inputValue()).toBe("Left by the door");
    await page.context().close();
  });

  it("moves a code in, out, up and down with Alt and the arrows", async () => {
    const page = await openStudy();
    await row(page, "Rules").locator(".name").click();
    const steps: Record<string, string[]> = {
      ArrowRight: ["Trust", "  Small changes", "  Shoes", "  Rules", "    Forms", "Unsorted"],
      ArrowUp: ["Trust", "  Small changes", "  Rules", "    Forms", "  Shoes", "Unsorted"],
      ArrowLeft: ["Trust", "  Small changes", "  Shoes", "Rules", "  Forms", "Unsorted"],
      ArrowDown: ["Trust", "  Small changes", "  Shoes", "Unsorted", "Rules", "  Forms"],
    };
    for (const [key, then] of Object.entries(steps)) {
      await page.keyboard.press(`Alt+${key}`);
      await expect.poll(() => tree(page)).toEqual(then);
    }
    await page.context().close();
  });

  it("merges one code into another, having said what that does, and undoes it", async () => {
    const page = await openStudy();
    await deed(page, "Shoes", "Merge into…");
    await page.getByRole("option", { name: "Small changes" }).click();
    await page.getByText("1 coding is given to “Small changes”.").waitFor();
    await page
      .getByText("1 coding overlaps words that the same person has coded with the other code.")
      .waitFor();
    await page.getByRole("button", { name: "Merge" }).click();
    await row(page, "Shoes").waitFor({ state: "detached" });
    await expect.poll(() => row(page, "Small changes").locator(".count").textContent()).toContain("2");
    await page.keyboard.press("Control+z");
    await row(page, "Shoes").waitFor();
    await page.context().close();
  });

  it("deletes a code with what one chose for those beneath it, and undo brings all back", async () => {
    const page = await openStudy();
    await row(page, "Rules").locator(".name").click();
    await page.keyboard.press("Delete");
    await page.getByText("1 passage is coded with it. 1 code stands beneath it").waitFor();
    await page.getByRole("button", { name: "Delete" }).click();
    await row(page, "Rules").waitFor({ state: "detached" });
    await expect.poll(() => tree(page)).toEqual(["Trust", "  Small changes", "  Shoes", "Forms", "Unsorted"]);
    await page.keyboard.press("Control+z");
    await row(page, "Rules").waitFor();
    await expect.poll(() => tree(page)).toEqual(names);
    await page.context().close();
  });

  it("makes a theme of a code, and gives it a status", async () => {
    const page = await openStudy();
    await deed(page, "Rules", "Make it a theme");
    await row(page, "Rules").getByText("candidate").waitFor();
    await page.getByRole("button", { name: /Status/ }).click();
    await page.getByRole("option", { name: "final" }).click();
    await row(page, "Rules").getByText("final").waitFor();
    await page.context().close();
  });

  it("lists the quotes of a code and those beneath it by interview, and goes to where one was said", async () => {
    const page = await openStudy();
    await row(page, "Trust").locator(".name").click();
    await page.getByRole("button", { name: "Quotes (3)" }).click();
    const list = page.getByRole("region", { name: "Quotes of “Trust”" });
    expect(await list.locator("h3").allTextContents()).toEqual(["Interview 9", "Interview 10"]);
    expect(await list.locator(".words").allTextContents()).toEqual([
      "He left his shoes",
      "his shoes",
      "A word",
    ]);
    await list.getByText("A word").click();
    await page.getByRole("main").getByText("Interview 10").first().waitFor();
    expect(await list.locator(".jump[aria-current]").textContent()).toContain("A word");
    await page.keyboard.press("Delete");
    await expect
      .poll(() => list.locator(".words").allTextContents())
      .toEqual(["He left his shoes", "his shoes"]);
    await page.getByText("Undo: remove code “Small changes”").waitFor();
    await page.context().close();
  });

  it("has nothing that axe finds, in the tree, in a dialog and in the quotes", async () => {
    const page = await openStudy();
    await row(page, "Trust").locator(".name").click();
    expect(await axeFindings(page)).toEqual([]);
    await deed(page, "Trust", "Move to…");
    await page.getByRole("dialog").waitFor();
    expect(await axeFindings(page)).toEqual([]);
    await page.keyboard.press("Escape");
    await page.getByRole("button", { name: /^Quotes/ }).click();
    expect(await axeFindings(page)).toEqual([]);
    await page.context().close();
  });
});
