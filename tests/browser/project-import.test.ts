import { readFile } from "node:fs/promises";
import path from "node:path";
import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { aBrowserAndHost } from "../support/browser-and-host.ts";

const { host, openPage, complaints } = aBrowserAndHost();
const taguette = path.resolve(import.meta.dirname, "../../fixtures/other-programs/taguette.sqlite3");

const dialog = (page: Page) => page.getByRole("dialog");
const isClosed = (page: Page) => page.locator(".dialog").waitFor({ state: "detached" });
const focused = (page: Page) => page.evaluate(() => document.activeElement?.textContent);
const foot = (page: Page) => page.locator(".study-foot").innerText();

describe("a project of another program, in Swedish", () => {
  it("is shown before anything is kept, becomes a study by one deed, and is not taken in twice", async () => {
    const page = await openPage({
      viewport: { width: 1024, height: 700 },
      remembers: { "kvali language": "sv" },
    });
    await page.goto(host().address);
    const begin = page.getByRole("button", { name: "Importera ett projekt…" });
    await begin.waitFor();

    // Dropped under another name, and let go.
    await page.evaluate(
      (bytes) => {
        const data = new DataTransfer();
        data.items.add(new File([new Uint8Array(bytes)], "okänd.bin"));
        const drag = { dataTransfer: data, bubbles: true, cancelable: true };
        document.querySelector("main")?.dispatchEvent(new DragEvent("drop", drag));
      },
      [...(await readFile(taguette))],
    );
    await dialog(page).getByText("Ett projekt från Taguette").waitFor();
    await page.keyboard.press("Escape");
    await isClosed(page);

    await begin.click();
    const picker = page.getByTestId("project-of-another");
    await picker.setInputFiles({ name: "plan.nvpx", mimeType: "", buffer: Buffer.from("?") });
    await dialog(page).getByRole("alert").waitFor();
    expect(await dialog(page).getByRole("alert").innerText()).toContain("Exportera projektet som REFI-QDA");
    await expect.poll(() => focused(page)).toBe("Välj en annan fil…");

    await picker.setInputFiles(taguette);
    await dialog(page).getByRole("heading", { name: "Förlustrapport" }).waitFor();
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      dialog(page).getByRole("button", { name: "Spara rapporten…" }).click(),
    ]);
    expect(download.suggestedFilename()).toBe("taguette.sqlite3 förlustrapport.txt");
    const kept = await readFile(await download.path(), "utf8");
    expect(kept).toContain("– 5 kodningar\n");
    expect(kept).toContain("Inget går förlorat.");
    await dialog(page).getByRole("textbox", { name: "Studiens namn" }).fill("Kaféet");
    // Enter in the name does what the button does.
    await page.keyboard.press("Enter");
    await page.locator(".study-nav").waitFor();
    await expect.poll(() => page.locator(".study-nav h1").innerText()).toContain("Kaféet");
    await expect.poll(() => foot(page)).toContain("Ångra: läsa in taguette.sqlite3");

    await page.keyboard.press("Control+k");
    await page.keyboard.type("importera ett projekt");
    await page.keyboard.press("Enter");
    await expect.poll(() => focused(page)).toBe("Välj en projektfil…");
    await picker.setInputFiles(taguette);
    await dialog(page).getByText("Allt finns redan i studien.").waitFor();
    expect(await dialog(page).getByRole("button", { name: "Importera" }).isDisabled()).toBe(true);
    await page.keyboard.press("Escape");
    await isClosed(page);

    await page.keyboard.press("Control+z");
    await expect.poll(() => page.locator(".study-nav h1").innerText()).toContain("0 intervjuer · 0 personer");
    expect(complaints).toEqual([]);
  });
});
