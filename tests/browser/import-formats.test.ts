import path from "node:path";
import { describe, expect, it } from "vitest";
import { aBrowserAndHost } from "../support/browser-and-host.ts";

const folder = path.resolve(import.meta.dirname, "../../fixtures/formats");
const { host, openPage } = aBrowserAndHost("each test");

describe("files of machines, linguists and pages", () => {
  it("are read in the window, which says how it understood each", async () => {
    const page = await openPage({ viewport: { width: 1280, height: 800 } });
    page.setDefaultTimeout(30_000);
    const elsewhere: string[] = [];
    page.on("request", (request) => {
      if (!request.url().startsWith(new URL(host().address).origin) && !request.url().startsWith("blob:"))
        elsewhere.push(request.url());
    });
    await page.goto(host().address);
    await page.getByRole("button", { name: "New study…" }).click();
    await page.getByLabel("Name of the study").fill("Formats");
    await page.keyboard.press("Enter");
    await page.getByRole("button", { name: "Import transcripts…" }).click();
    const names = ["pages.pdf", "zoom-chat.txt", "elan.eaf", "deepgram.json"];
    await page.getByTestId("transcripts").setInputFiles(names.map((name) => path.join(folder, name)));
    await page.waitForSelector("p.import-progress");
    const said: string[] = [];
    for (const [n, name] of names.entries()) {
      await page.getByRole("grid", { name: "Files" }).getByRole("row").nth(n).click();
      await page.getByRole("region", { name }).waitFor();
      said.push((await page.locator(".import-read-as").textContent()) ?? "");
      if (process.env.KVALI_LOOK) await page.screenshot({ path: `${process.env.KVALI_LOOK}/${name}.png` });
    }
    expect(said).toEqual([
      "Read as PDF: a name and a colon before the words.",
      "Read as plain text: Zoom’s saved chat, with who writes before each message.",
      "Read as ELAN annotations: the file itself says who speaks.",
      "Read as machine transcript (JSON): the file itself says who speaks.",
    ]);
    expect(elsewhere).toEqual([]);
  });
});
