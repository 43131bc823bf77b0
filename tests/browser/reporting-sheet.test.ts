import { readFile } from "node:fs/promises";
import type { Page } from "playwright-core";
import { beforeAll, describe, expect, it } from "vitest";
import { readDocx } from "../../shared/formats/docx/read-docx.ts";
import { axeFindings } from "../support/axe.ts";
import { aBrowserAndHost, setAppearance } from "../support/browser-and-host.ts";
import { sampleFigures } from "../support/sample-figures.ts";

/** What a study tells of itself in Report, each test going on from where the one before it left. */
const { openSample, complaints } = aBrowserAndHost();
let page: Page;

beforeAll(async () => {
  page = await openSample();
  page.setDefaultTimeout(10_000);
  await page.getByRole("list", { name: "Places" }).getByRole("button", { name: "Report" }).click();
});

const preview = () => page.getByRole("region", { name: "As it will print" });
const kind = (name: string) => page.getByRole("radio", { name }).check({ force: true });
const blindButton = () => page.locator(".study-foot").getByRole("button", { name: "Code blind" });

describe("a reporting sheet in the window", () => {
  it("says what the study knows of itself, and what is to write", async () => {
    await kind("A reporting sheet, filled in");
    await expect.poll(() => preview().innerText()).toContain("Reporting sheet: COREQ");
    const row = preview().getByRole("row", { name: /^27 / });
    await expect.poll(() => row.innerText()).toMatch(/Kvali \d+\.\d+\.\d+, an open-source program/);
    expect(await preview().innerText()).toContain("To write: how participants were selected.");
  });

  it("is another where one chooses it", async () => {
    await kind("SRQR, 21 items");
    await expect.poll(() => preview().innerText()).toContain("Reporting sheet: SRQR");
  });

  it("follows the kind of analysis, which is said once and undone by Undo", async () => {
    await page.evaluate(() => localStorage.clear());
    await page.getByRole("button", { name: "Kind of analysis: codebook…" }).click();
    const dialog = page.getByRole("dialog");
    await dialog.getByRole("radio", { name: "reflexive" }).check({ force: true });
    await expect.poll(() => dialog.innerText()).toContain("RTARG is the reporting sheet");
    expect(await axeFindings(page)).toEqual([]);
    await dialog.getByRole("button", { name: "Close" }).click();
    await expect
      .poll(() => page.getByRole("button", { name: "Kind of analysis: reflexive…" }).count())
      .toBe(1);
    await page.getByRole("list", { name: "Places" }).getByRole("button", { name: "People" }).click();
    await page.getByRole("list", { name: "Places" }).getByRole("button", { name: "Report" }).click();
    await kind("A reporting sheet, filled in");
    await expect.poll(() => preview().innerText()).toContain("Reporting sheet: RTARG");
  });

  it("hides coding blind from a reflexive study, but for who asks for it", async () => {
    await expect.poll(() => blindButton().count()).toBe(0);
    await page.keyboard.press("Control+k");
    await page.keyboard.type("code blind");
    await page.keyboard.press("Enter");
    await expect.poll(() => page.getByRole("dialog").innerText()).toContain("Code blind from now on?");
    await page.getByRole("dialog").getByRole("button", { name: "Cancel" }).click();
    await page.getByRole("button", { name: /^Undo: say which kind of analysis it is/ }).click();
    await expect.poll(() => blindButton().count()).toBe(1);
    await expect.poll(() => preview().innerText()).toContain("Reporting sheet: COREQ");
  });

  it("breaks no rule of axe, light or dark", async () => {
    for (const appearance of ["dark", "light"] as const) {
      await setAppearance(page, appearance);
      expect(await axeFindings(page)).toEqual([]);
    }
  });

  it("is saved as Word", async () => {
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("button", { name: "Save as Word…" }).click(),
    ]);
    expect(download.suggestedFilename()).toBe("Keeping the door open reporting sheet coreq.docx");
    const { value } = readDocx(new Uint8Array(await readFile(await download.path())));
    const { interviews, people } = sampleFigures;
    expect(JSON.stringify(value)).toContain(`${people} people in ${interviews} interviews.`);
  });
});

describe("the coding process, the statement on generative AI and the transcription check in the window", () => {
  it("tell who did what, what came from files, and what was corrected", async () => {
    await kind("Coding process: who did what");
    await expect.poll(() => preview().innerText()).toContain("Codes merged");
    expect(await preview().innerText()).toContain("Use of generative AI");
    // The row of a second person lacks the cell of its step, and its figures stand under the others all the same.
    const second = preview()
      .getByRole("row", { name: /^M\. Ek/ })
      .first()
      .getByRole("cell");
    expect(await second.evaluateAll((cells) => cells.map(({ className }) => className))).toEqual([
      ...["left", "left", "left", "right", "right", "right", "right"],
    ]);
    const { codingsInInterviews } = sampleFigures;
    await kind("Statement on generative AI");
    await expect.poll(() => preview().innerText()).toContain(`Codings (${codingsInInterviews}, in `);
    expect(await axeFindings(page)).toEqual([]);
    await kind("Transcription check: error rates");
    await expect
      .poll(() => preview().innerText())
      .toContain("The journal shows no correction of an interview.");
    // It quotes words that nobody looked at for names, which is no assurance.
    const before = page.locator(".before-sending");
    expect(await before.locator(".holds").innerText()).toBe("20 interviews");
    expect(await before.getByRole("listitem").allInnerTexts()).toEqual([
      expect.stringContaining("read it once more for names"),
    ]);
    expect(await before.locator(".fine").count()).toBe(0);
  });

  it("made the window complain of nothing", () => expect(complaints).toEqual([]));
});
