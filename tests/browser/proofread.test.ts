import { readFile } from "node:fs/promises";
import type { Page } from "playwright-core";
import { beforeAll, describe, expect, it } from "vitest";
import { unzip } from "../../shared/formats/archive/unzip.ts";
import { zip } from "../../shared/formats/archive/zip.ts";
import { axeFindings } from "../support/axe.ts";
import { aBrowserAndHost, setAppearance } from "../support/browser-and-host.ts";

/** The list of translations goes to a proofreader and comes back, each test going on from where the one before it left. */
const { openSample, complaints } = aBrowserAndHost();
let page: Page;

beforeAll(async () => {
  page = await openSample();
  page.setDefaultTimeout(10_000);
  await page.getByRole("list", { name: "Places" }).getByRole("button", { name: "Report" }).click();
  await page.getByRole("radio", { name: "Translations, for a proofreader" }).check({ force: true });
});

const dialog = () => page.getByRole("dialog", { name: "Translations that came back" });
const choose = (name: string, buffer: Buffer) =>
  dialog()
    .getByTestId("proofread-file")
    .setInputFiles({ name, mimeType: "application/octet-stream", buffer });

/** The list as the window saves it, with other words in it. */
async function comesBack(from: string, to: string): Promise<Buffer> {
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", { name: /^Save as Word/ }).click(),
  ]);
  const bytes = new Uint8Array(await readFile(await download.path()));
  const parts = [...unzip(bytes)].map(([name, part]) => {
    if (name !== "word/document.xml") return { name, bytes: part };
    const xml = new TextDecoder().decode(part);
    expect(xml.includes(from)).toBe(true);
    return { name, bytes: new TextEncoder().encode(xml.replace(from, to)) };
  });
  return Buffer.from(zip(parts));
}

describe("a list of translations that came back", () => {
  it("is opened by a command and closed by Escape, which gives the focus back", async () => {
    await page.getByRole("button", { name: "Take in a list that came back…" }).focus();
    await page.keyboard.press("Enter");
    await dialog().waitFor();
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe("Choose a file…");
    await page.keyboard.press("Escape");
    await expect.poll(() => dialog().count()).toBe(0);
    await expect
      .poll(() => page.evaluate(() => document.activeElement?.textContent))
      .toBe("Take in a list that came back…");
  });

  it("of another kind is refused with a sentence, and changes nothing", async () => {
    await page.keyboard.press("Enter");
    await choose("people.csv", Buffer.from("pseudonym,role\nVera,nurse\n"));
    await expect
      .poll(() => dialog().getByRole("alert").innerText())
      .toContain("No table in the file has a column “Translation”");
    await choose("list.docx", Buffer.from("no document"));
    await expect.poll(() => dialog().getByRole("alert").innerText()).toContain("is not the Word document");
    expect(await dialog().getByRole("button", { name: "Import" }).isDisabled()).toBe(true);
    await page.keyboard.press("Escape");
  });

  it("shows what was changed before it is taken, as one deed that Undo takes back", async () => {
    const list = await comesBack("add a sixth. No snakes.", "add a sixth: no snakes.");
    await page.getByRole("button", { name: "Take in a list that came back…" }).click();
    await choose("list.docx", list);
    await expect
      .poll(() => dialog().getByRole("status").innerText())
      .toBe("1 translation changed · 4 as they were");
    expect(await dialog().locator("ins").innerText()).toMatch(/^When I came .* add a sixth: no snakes\.$/);
    expect(await dialog().innerText()).toContain("English · checked");
    for (const appearance of ["light", "dark"] as const) {
      await setAppearance(page, appearance);
      expect(await axeFindings(page)).toEqual([]);
    }
    await dialog().getByRole("button", { name: "Import" }).click();
    await expect.poll(() => dialog().count()).toBe(0);
    const papers = page.getByRole("region", { name: "As it will print" });
    await expect.poll(() => papers.innerText()).toContain("add a sixth: no snakes.");
    await page.keyboard.press("Control+z");
    await expect.poll(() => papers.innerText()).toContain("add a sixth. No snakes.");
    expect(complaints).toEqual([]);
  });
});
