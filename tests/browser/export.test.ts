import { readFile } from "node:fs/promises";
import type { Page } from "playwright-core";
import { beforeAll, describe, expect, it } from "vitest";
import { unzip } from "../../shared/formats/archive/unzip.ts";
import { aProject } from "../support/a-project.ts";
import { axeFindings } from "../support/axe.ts";
import { aBrowserAndHost } from "../support/browser-and-host.ts";

/** A study is taken to another program, and what is lost by that is said before. */
const { openStudy, complaints } = aBrowserAndHost();

const study = () =>
  aProject({
    people: { Wilma: { role: "nurse" } },
    codes: ["1 Trust !", "  2 Small changes"],
    transcripts: {
      Marta: ["Interviewer: How was it?", "@65 Wilma: With «2 a cup» of «1 coffee», said Fabian."],
      Notes: ["Wilma: And «1 again»."],
    },
  });

const dialog = (page: Page) => page.getByRole("dialog", { name: "Export for another program or an archive" });
const losses = (page: Page) => dialog(page).getByRole("region", { name: "What does not go along as it is" });
/** What is said of the file, once it is made. */
const told = async (page: Page, some: string) => {
  await expect.poll(() => losses(page).getAttribute("aria-busy")).toBe("false");
  await expect.poll(() => losses(page).innerText()).toContain(some);
};
const choose = (page: Page, name: string) =>
  dialog(page).getByRole("radio", { name, exact: true }).check({ force: true });

async function saved(page: Page, format: string) {
  const button = dialog(page).getByRole("button", { name: `Save as ${format}…` });
  await expect.poll(() => button.isEnabled()).toBe(true);
  const [download] = await Promise.all([page.waitForEvent("download"), button.click()]);
  const bytes = new Uint8Array(await readFile(await download.path()));
  const name = download.suggestedFilename();
  await expect.poll(() => dialog(page).innerText()).toContain(`${name} is in your downloads.`);
  return { name, bytes };
}

describe("a workbook that cannot hold what was coded", () => {
  it("says so, and what else can", async () => {
    const talk = "We went home and ate. ".repeat(1600).trim();
    const page = await openStudy(
      aProject({ codes: ["1 Home"], transcripts: { Lo: ["Interviewer: So?", `Lo: «1 ${talk}»`] } }),
    );
    await page.keyboard.press("Control+k");
    await page.keyboard.type("export for");
    await page.keyboard.press("Enter");
    await choose(page, "Codings as a table");
    const why = dialog(page).getByRole("alert");
    await expect
      .poll(() => why.innerText())
      .toMatch(/^It could not be made: a workbook .*32,767.*another format\.$/);
    expect(await axeFindings(page)).toEqual([]);
    await choose(page, "CSV (.csv)");
    expect((await saved(page, "CSV (.csv)")).name).toBe("Night shelter study codings.csv");
    expect(complaints).toEqual([]);
  });
});

describe("a study that leaves", () => {
  let page: Page;
  beforeAll(async () => {
    page = await openStudy(study());
    await page.keyboard.press("Control+k");
    await page.keyboard.type("export for");
    await page.keyboard.press("Enter");
    await dialog(page).waitFor();
  });

  it("is a project for other programs, once it is said what that does not hold", async () => {
    await told(page, "3 turns");
    await expect
      .poll(() => page.evaluate(() => document.activeElement?.getAttribute("value")))
      .toBe("project");
    expect(await axeFindings(page)).toEqual([]);
    const { name, bytes } = await saved(page, "REFI-QDA (.qdpx)");
    expect(name).toBe("Night shelter study project.qdpx");
    expect([...unzip(bytes).keys()]).toContain("project.qde");
  });

  it("or its transcripts in one zip, with what stands beside the words", async () => {
    await page.keyboard.press("ArrowUp");
    await choose(page, "Transcripts");
    await dialog(page).getByRole("checkbox", { name: "Who speaks" }).uncheck({ force: true });
    await told(page, "3 codings");
    const { name, bytes } = await saved(page, "Text (.txt)");
    const files = unzip(bytes);
    expect([name, ...files.keys()]).toEqual([
      "Night shelter study transcripts.zip",
      "Marta.txt",
      "Notes.txt",
    ]);
    expect(new TextDecoder().decode(files.get("Marta.txt"))).toBe(
      "How was it?\n\n[00:01:05] With a cup of coffee, said Fabian.\n",
    );
    await choose(page, "WebVTT (.vtt)");
    await told(page, "the format is made of times");
    expect([...unzip((await saved(page, "WebVTT (.vtt)")).bytes).keys()]).toEqual(["Marta.vtt"]);
  });

  it("is stopped where a real name would stand in it, with its place, and in no other kind (E1)", async () => {
    const names = { name: "names.txt", mimeType: "text/plain", buffer: Buffer.from("Fabian\n") };
    await dialog(page).getByTestId("names-file").setInputFiles(names);
    await expect.poll(() => dialog(page).innerText()).toContain("Gate: 1 name found");
    expect(
      await dialog(page)
        .getByRole("button", { name: /^Save as/ })
        .isDisabled(),
    ).toBe(true);
    await choose(page, "The codebook");
    await told(page, "Everything that is asked for goes along.");
    expect((await saved(page, "REFI-QDA (.qdc)")).name).toBe("Night shelter study codebook.qdc");
    await choose(page, "A project for another program");
    await expect.poll(() => dialog(page).innerText()).toContain("Gate: 1 name found");
    await dialog(page)
      .getByRole("button", { name: /^turn 2 of/ })
      .click();
    await dialog(page).waitFor({ state: "hidden" });
    await expect.poll(() => page.evaluate(() => document.getSelection()?.toString())).toBe("Fabian");
  });

  it("makes no complaint", () => expect(complaints).toEqual([]));
});
