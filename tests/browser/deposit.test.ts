import { readFile } from "node:fs/promises";
import type { Page } from "playwright-core";
import { beforeAll, describe, expect, it } from "vitest";
import { unzip } from "../../shared/formats/archive/unzip.ts";
import { readProjectFile } from "../../shared/formats/project-file/read-project-file.ts";
import { replay } from "../../shared/project/journal.ts";
import { aProject } from "../support/a-project.ts";
import { axeFindings } from "../support/axe.ts";
import { aBrowserAndHost, setAppearance } from "../support/browser-and-host.ts";
import { faultsOfDdi } from "../support/ddi-codebook.ts";
import { faultsOfCrate } from "../support/ro-crate.ts";

/** A package for an archive, made in the window. */
const { openStudy, complaints } = aBrowserAndHost();

const study = aProject({
  study: { name: "The shelter" },
  people: { Wilma: { role: "nurse" } },
  codes: ["1 Trust !", "  2 Coffee"],
  transcripts: { Marta: ["Interviewer: How?", "Wilma: «2 A cup with them.»"] },
});

const place = (page: Page, name: string) =>
  page.getByRole("list", { name: "Places" }).getByRole("button", { name }).click();
const save = (page: Page) => page.getByRole("button", { name: "Save as ZIP package" });
const choose = (page: Page, ...names: readonly string[]) =>
  page.getByTestId("names-file").setInputFiles({
    ...{ name: "names.txt", mimeType: "text/plain", buffer: Buffer.from(names.join("\r\n")) },
  });
const isSaid = (page: Page, said: string) =>
  expect.poll(() => page.locator(".gate-state").innerText()).toBe(said);
const onPaper = (page: Page) => page.locator(".sheet").innerText();

async function saved(page: Page) {
  const [download] = await Promise.all([page.waitForEvent("download"), save(page).click()]);
  const files = unzip(new Uint8Array(await readFile(await download.path())));
  const text = (name: string) => new TextDecoder().decode(files.get(name));
  return { name: download.suggestedFilename(), files, text };
}

describe("a package for an archive", () => {
  let page: Page;
  beforeAll(async () => {
    page = await openStudy(study);
    await place(page, "Report");
    await page.getByRole("radio", { name: "A package for an archive" }).check({ force: true });
  });

  it("is shown as its narrative, which says that no names were looked for", async () => {
    await expect.poll(() => onPaper(page)).toContain("This package was not looked through for real names");
    expect(await page.locator(".before-sending").innerText()).toContain("Without a list of real names");
    expect(await onPaper(page)).toContain("study.kvali");
  });

  it("is saved with the study as it stands, and all its history", async () => {
    const { name, files, text } = await saved(page);
    expect(name).toBe("The shelter deposit.zip");
    expect(faultsOfCrate(files)).toEqual([]);
    expect(faultsOfDdi(files.get("ddi-codebook.xml") ?? new Uint8Array())).toEqual([]);
    const read = await readProjectFile(files.get("study.kvali") ?? new Uint8Array());
    expect(replay(read.journal)).toEqual(read.project);
    expect(read.originals.size).toBe(0);
    expect(text("data-narrative.md")).toContain("was not looked through for real names");
    await expect.poll(() => page.locator(".report-save").innerText()).toContain("The shelter deposit.zip");
  });

  it("has what was just done", async () => {
    const field = page.getByLabel("Author, in the file’s properties");
    await field.fill("Hedda Ek");
    await expect.poll(() => onPaper(page)).toContain("Author: Hedda Ek.");
    const { files, text } = await saved(page);
    expect(text("ro-crate-metadata.json")).toContain('"name": "Hedda Ek"');
    const read = await readProjectFile(files.get("study.kvali") ?? new Uint8Array());
    expect(read.project.study.author).toBe("Hedda Ek");
    expect(replay(read.journal)).toEqual(read.project);
  });

  it("says that names were looked for where a list was chosen, and none stood in it", async () => {
    await choose(page, "Cleo");
    await isSaid(page, "Gate: no real names found");
    await expect.poll(() => onPaper(page)).toContain("was looked through for the real names");
    expect((await saved(page)).text("data-narrative.md")).toContain("was looked through for the real names");
  });

  it("is not saved with a real name in it, and with one in the study’s file only as long as that is in it", async () => {
    await choose(page, "Hedda");
    await expect.poll(() => page.locator(".gate-state").innerText()).toMatch(/names? found$/);
    await expect.poll(() => page.locator(".gate-list").innerText()).toContain("the study’s author");
    expect(await save(page).isDisabled()).toBe(true);
    await expect.poll(() => onPaper(page)).toContain("was not looked through");
    await page.getByLabel("Author, in the file’s properties").fill("");
    // It stood in the study: the journal keeps it.
    await expect.poll(() => page.locator(".gate-list").innerText()).toContain("history");
    expect(await save(page).isDisabled()).toBe(true);
    await page
      .getByRole("checkbox", { name: "With the study’s own file and its journal" })
      .uncheck({ force: true });
    await isSaid(page, "Gate: no real names found");
    const { files } = await saved(page);
    expect([...files.keys()].filter((name) => /kvali|journal/.test(name))).toEqual([]);
  });

  it("breaks no rule of axe, light or dark", async () => {
    for (const appearance of ["dark", "light"] as const) {
      await setAppearance(page, appearance);
      expect(await axeFindings(page)).toEqual([]);
    }
    expect(complaints).toEqual([]);
  });
});
