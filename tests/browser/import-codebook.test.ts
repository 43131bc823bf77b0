import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { axeFindings } from "../support/axe.ts";
import { aBrowserAndHost } from "../support/browser-and-host.ts";

const { openLibrary } = aBrowserAndHost();

/** A new study without codes. */
async function newStudy(locale: "en-GB" | "sv-SE" = "en-GB", width = 1440, height = 900): Promise<Page> {
  const page = await openLibrary({ viewport: { width, height }, locale });
  await page.getByRole("button", { name: locale === "sv-SE" ? "Ny studie…" : "New study…" }).click();
  await page.getByRole("dialog").getByRole("textbox").first().fill("Night shelter");
  await page.keyboard.press("Enter");
  await page.locator(".study-nav").waitFor();
  await page.keyboard.press("Alt+2");
  return page;
}

const give = (page: Page, name: string, ...lines: readonly string[]) =>
  page
    .getByTestId("codebook-file")
    .setInputFiles({ name, mimeType: "text/csv", buffer: Buffer.from(lines.join("\r\n")) });

const codes = (page: Page) => page.locator(".code-item .name").allTextContents();
const preview = (page: Page) => page.getByRole("region", { name: "What the table would do" });

describe("importing a codebook", () => {
  it("shows first what is new, and takes it in as one deed that Undo takes back", async () => {
    const page = await newStudy();
    await page.getByRole("button", { name: "Import a codebook…" }).last().click();
    await give(page, "codes.csv", "path,definition", "Trust > Shoes,What they wear.", "Trust > Rules,");
    await page.getByText("3 codes are new").first().waitFor();
    expect(await preview(page).getByRole("listitem").allTextContents()).toEqual([
      "Trust · candidate",
      "Trust > ShoesWhat they wear.",
      "Trust > Rules",
    ]);
    expect(await codes(page)).toEqual([]);
    await page.getByRole("button", { name: "Import", exact: true }).click();
    await expect.poll(() => codes(page)).toEqual(["Trust", "Shoes", "Rules"]);
    await page.getByText("Undo: import the codebook").click();
    await expect.poll(() => codes(page)).toEqual([]);
  });

  it("is reached from anywhere by its name, and shows what changes field by field and what cannot be taken", async () => {
    const page = await newStudy();
    const open = async () => {
      await page.keyboard.press("Control+k");
      await page.keyboard.type("import a codebook");
      await page.keyboard.press("Enter");
      await page.getByRole("button", { name: "Choose a file…" }).waitFor();
    };
    await page.keyboard.press("Alt+6");
    await open();
    await give(page, "first.csv", "path;definition", "Trust;Slow", "Rules;");
    await page.getByRole("button", { name: "Import", exact: true }).click();
    await open();
    await give(page, "second.csv", "path;definition;status", "Trust;Earned;final", "Rules;;done", "Trust;;");
    await page.getByText("1 code changes").first().waitFor();
    const said = await preview(page).getByRole("listitem").allTextContents();
    expect(said).toContain("definition: “Slow” became “Earned”");
    expect(said).toContain("became a theme (final)");
    expect(said[0]).toMatch(/^Line 3 .*“done” is no status/);
    expect(said[1]).toMatch(/^Line 4 .*stands in a row above/);
    expect(await axeFindings(page)).toEqual([]);
  });

  it("proposes what the columns of any table are, and reads them as one chooses", async () => {
    const page = await newStudy();
    await page.getByRole("button", { name: "Import a codebook…" }).last().click();
    await give(page, "own.csv", "Code;Parent;Says", "Shoes;Trust;What they wear.", "Trust;;");
    await page.getByText("2 codes are new").first().waitFor();
    const rows = page.locator(".column-choices tbody tr");
    expect(await rows.locator("th").allTextContents()).toEqual(["Code", "Parent", "Says"]);
    await page.getByRole("button", { name: /What Says is read as/ }).click();
    await page.getByRole("option", { name: "Definition" }).click();
    await expect
      .poll(() => preview(page).getByRole("listitem").allTextContents())
      .toEqual(["Trust · candidate", "Trust > ShoesWhat they wear."]);
    expect(await axeFindings(page)).toEqual([]);
    await page.getByRole("button", { name: "Import", exact: true }).click();
    await expect.poll(() => codes(page)).toEqual(["Trust", "Shoes"]);
  });

  it("says of a file that is no codebook what is wrong with it, and changes nothing", async () => {
    const page = await newStudy();
    await page.getByRole("button", { name: "Import a codebook…" }).last().click();
    const alert = page.getByRole("alert");
    for (const [lines, said] of [
      [["definition", "Slow"], /Choose above which column holds the codes/],
      [["path,definition", 'Trust,"Slow'], /breaks off at line 2/],
      [[""], /The file is empty/],
      [["\u0000\u0001\u0002\u0000"], /no table of text/],
    ] as const) {
      await give(page, "wrong.csv", ...lines);
      await alert.getByText(said).waitFor();
      expect(await page.getByRole("button", { name: "Import", exact: true }).isDisabled()).toBe(true);
    }
    await give(page, "right.csv", "path", "Trust");
    await page.getByText("1 code is new").first().waitFor();
    expect(await alert.count()).toBe(0);
    await page.keyboard.press("Escape");
    await page.getByRole("dialog").waitFor({ state: "detached" });
    expect(await codes(page)).toEqual([]);
  });

  it("has nothing that axe finds, light and dark, in Swedish, and nothing cut off", async () => {
    const page = await newStudy("sv-SE", 1024, 700);
    for (const appearance of ["light", "dark"]) {
      await page.evaluate((value) => {
        document.documentElement.dataset.appearance = value;
      }, appearance);
      expect(await axeFindings(page)).toEqual([]);
      await page.getByRole("button", { name: "Importera en kodbok…" }).last().click();
      expect(await axeFindings(page)).toEqual([]);
      await give(page, "koder.csv", "path,hue", ...Array.from({ length: 40 }, (_, at) => `Tema ${at},400`));
      await page.getByText("40 koder är nya").first().waitFor();
      expect(await axeFindings(page)).toEqual([]);
      const outside = await page.evaluate(
        () => (document.querySelector(".dialog footer")?.getBoundingClientRect().bottom ?? 0) - innerHeight,
      );
      expect(outside).toBeLessThan(0);
      await page.keyboard.press("Escape");
      await page.getByRole("dialog").waitFor({ state: "detached" });
    }
  });
});
