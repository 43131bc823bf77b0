import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { zip } from "../../shared/formats/archive/zip.ts";
import { axeFindings } from "../support/axe.ts";
import { aBrowserAndHost } from "../support/browser-and-host.ts";
import { madeSurvey } from "../support/made-survey.ts";

const { host, openPage, openSample } = aBrowserAndHost("each test");

const talk = (n: number) =>
  `Interviewer: What of stop ${n}?\nAda: It was cold.\nInterviewer: And then?\nAda: I left ${n}.\n`;

type Dropped = Readonly<Record<string, string | readonly number[]>>;

/** Drops files as a browser hands them over, in the middle of the window. */
async function drop(page: Page, files: Dropped, kind: "dragover" | "drop" = "drop"): Promise<void> {
  await page.evaluate(
    ([given, event]) => {
      const data = new DataTransfer();
      for (const [name, content] of Object.entries(given))
        data.items.add(new File([typeof content === "string" ? content : new Uint8Array(content)], name));
      const drag = { dataTransfer: data, bubbles: true, cancelable: true };
      document.querySelector("main")?.dispatchEvent(new DragEvent(event, drag));
    },
    [files, kind] as const,
  );
}

async function paste(page: Page, html: string, plain: string): Promise<void> {
  await page.evaluate(
    ([rich, text]) => {
      const data = new DataTransfer();
      data.setData("text/html", rich);
      data.setData("text/plain", text);
      const pasted = new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true });
      (document.activeElement ?? document.body).dispatchEvent(pasted);
    },
    [html, plain] as const,
  );
}

const rows = (page: Page) => page.locator(".import-file");

describe("files that are given anywhere", () => {
  it("dropped on the library begin a study: a zip is opened, a row a file, and what could not be read can be saved", async () => {
    const bytes = zip(
      [..."abcd"].map((name) => ({
        name: `Wave 2/${name}.txt`,
        bytes: new TextEncoder().encode(talk(name.charCodeAt(0))),
        compress: name !== "d",
      })),
    );
    // One of them is damaged in the archive.
    const last = Buffer.from(bytes).lastIndexOf("It was cold.");
    bytes[last] = (bytes[last] ?? 0) ^ 1;
    const page = await openPage();
    await page.goto(host().address);
    await page.getByRole("button", { name: "New study…" }).waitFor();
    await drop(page, { "Old.txt": talk(1) }, "dragover");
    await page.getByText("Drop transcripts to begin a study with them").waitFor();
    await drop(page, { "Files.zip": [...bytes], "film.mp3": "ID3..." });
    await page.getByLabel("Name of the study").fill("Night");
    await page.keyboard.press("Enter");
    await page.waitForSelector("p.import-progress");
    await expect
      .poll(() => rows(page).locator(".import-file-name").allTextContents())
      .toEqual(["a", "b", "c", "d.txt", "film.mp3"]);
    expect(await rows(page).nth(3).textContent()).toContain("damaged");
    expect(await rows(page).first().textContent()).toContain("Files.zip/Wave 2");
    expect(await axeFindings(page)).toEqual([]);
    await page.getByRole("button", { name: "Import 3 interviews" }).click();
    const sum = page.locator("p.import-progress");
    await expect
      .poll(() => sum.textContent())
      .toBe("3 interviews are in the study now. 2 files were not imported.");
    expect(await axeFindings(page)).toEqual([]);
    const download = page.waitForEvent("download");
    await page.getByRole("button", { name: "Save the list" }).click();
    await page.getByRole("menuitem", { name: "As a table (.csv)" }).click();
    const saved = await readFile(await (await download).path(), "utf8");
    expect(saved.split("\r\n")[1]).toBe("Files.zip/Wave 2,a.txt,Imported,a,4,2,");
    expect(saved).toContain(
      `Files.zip/Wave 2,d.txt,Could not be read,,,,The file is damaged or was not copied whole.`,
    );
    expect(saved).toContain(`film.mp3,Could not be read,,,,"This is a recording.`);
    await page.getByRole("button", { name: "Go to the interviews" }).click();
    await page.getByRole("dialog").waitFor({ state: "detached" });
    await expect.poll(() => page.locator("[data-transcript]").textContent()).toContain("It was cold.");
  });

  it("dropped, pasted or chosen as a folder of 200 in an open study are listed at once, and stopping is at once", async () => {
    const folder = await mkdtemp(path.join(tmpdir(), "kvali-given-"));
    try {
      await mkdir(path.join(folder, "many"));
      for (let n = 1; n <= 200; n += 1)
        await writeFile(path.join(folder, "many", `${n}.txt`), talk(n).repeat(40));
      const page = await openSample();
      await page.keyboard.press("Alt+7");
      await page.getByRole("grid").first().waitFor();
      await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
      await paste(page, "<p><b>Eva:</b> Hur är det?</p><p><b>Anna:</b> Bra.</p>", "…");
      await page.getByText("Read as web page").waitFor();
      // What it was taken for is overruled, and cannot be.
      await page.getByRole("button", { name: /Read the file as/ }).click();
      await page.getByRole("option", { name: "ELAN annotations" }).click();
      await page.getByText("It cannot be read as ELAN annotations.").waitFor();
      await page.getByRole("button", { name: /Read the file as/ }).click();
      await page.getByRole("option", { name: "Plain text" }).click();
      await page.getByText("Read as plain text").waitFor();

      const listed = page.evaluate(async () => {
        const isThere = () =>
          [...document.querySelectorAll("button")].some((one) => one.textContent === "Stop");
        while (!isThere()) await new Promise(requestAnimationFrame);
        return document.querySelector(".import-files")?.getAttribute("aria-rowcount");
      });
      await page.getByTestId("folder").setInputFiles(path.join(folder, "many"));
      await page.getByRole("button", { name: "Stop", exact: true }).waitFor();
      const took = await page.evaluate(async () => {
        const began = performance.now();
        const button = [...document.querySelectorAll("button")].find(
          ({ textContent }) => textContent === "Stop",
        );
        button?.click();
        while (document.querySelector("p.import-progress") === null) await new Promise(requestAnimationFrame);
        return performance.now() - began;
      });
      expect(took).toBeLessThan(1000);
      // The list stands there as soon as Stop does.
      expect(await listed).toBe("201");
    } finally {
      await rm(folder, { recursive: true });
    }
  });

  it("that are a survey become an interview a respondent, in the columns that one chooses", async () => {
    const survey = [
      "Respondent ID;Age;E-mail;What was the crossing like?;Anything else?",
      '7;"40,5";a@b.se;"Cold, and late.";',
      '8;33;c@d.se;We waited for two hours;"It was fine in the end"',
    ];
    const page = await openSample();
    await page.keyboard.press("Alt+2");
    await page.locator("[data-transcript]").waitFor();
    await drop(page, { "survey.csv": survey.join("\n") });
    await page.getByRole("button", { name: "Import 2 interviews" }).waitFor();
    const row = (n: number) => page.locator(".column-choices tbody tr").nth(n);
    expect(await row(0).textContent()).toContain("who answers");
    expect(await row(2).textContent()).toContain("nothing");
    expect(await axeFindings(page)).toEqual([]);
    await page.getByRole("button", { name: /What What was the crossing like\? is read as/ }).click();
    await page.getByRole("option", { name: "nothing" }).click();
    await page.getByRole("button", { name: "Import 1 interview" }).click();
    await page.getByRole("dialog").waitFor({ state: "detached" });
    await expect
      .poll(() => page.locator("[data-transcript]").textContent())
      .toBe("Anything else?It was fine in the end");
    await page.getByRole("button", { name: "Undo: import the survey survey.csv" }).waitFor();
  });

  it("that are a survey of thousands let nothing be changed while it comes in, and leaving then takes nothing in", async () => {
    const survey = new TextDecoder().decode(madeSurvey(6000));
    const page = await openSample();
    await page.keyboard.press("Alt+2");
    await page.locator("[data-transcript]").waitFor();
    const begin = async () => {
      await drop(page, { "survey.csv": survey });
      await page.getByRole("button", { name: /^Import [1-9][\d,]* interviews$/ }).waitFor();
    };
    /** Begins the import, and tells what stands there while it is at work; a file is dropped then, too. */
    const atWork = (leaves: boolean) =>
      page.evaluate(async (isLeft) => {
        const button = (name: RegExp) =>
          [...document.querySelectorAll<HTMLElement>("[role=dialog] footer button")].find((one) =>
            name.test(one.textContent ?? ""),
          );
        const main = button(/^Import [1-9][\d,]* interviews$/);
        main?.focus();
        main?.click();
        while (document.querySelector(".import-at-work") === null) await new Promise(requestAnimationFrame);
        const seen = {
          says: document.querySelector(".import-at-work")?.textContent,
          isInert: document.querySelector<HTMLElement>(".import-desk")?.inert,
          hasFocus: document.activeElement === main,
          canAdd: button(/^Add/) !== undefined,
        };
        const data = new DataTransfer();
        data.items.add(new File(["Interviewer: So?\nAda: No.\n"], "Late.txt"));
        document.body.dispatchEvent(
          new DragEvent("drop", { dataTransfer: data, bubbles: true, cancelable: true }),
        );
        if (isLeft) button(/^Cancel$/)?.click();
        return seen;
      }, leaves);
    const standsThere = {
      says: "Importing… Nothing here can be changed until that is done. If you cancel, nothing is imported.",
      ...{ isInert: true, hasFocus: true, canAdd: false },
    };
    const undo = page.getByRole("button", { name: /^Undo: import/ });
    await begin();
    expect(await atWork(true)).toEqual(standsThere);
    await page.getByRole("dialog").waitFor({ state: "detached" });
    await begin();
    expect(await undo.count()).toBe(0);
    expect(await atWork(false)).toEqual(standsThere);
    // Had the file that came late been taken, its row would wait there.
    await page.getByRole("dialog").waitFor({ state: "detached" });
    await undo.waitFor();
  });

  it("and one that the system withholds is named, over a dialog that takes files too", async () => {
    const page = await openSample({ isAlone: true });
    await page.locator("[data-transcript]").waitFor();
    // As when a file was moved away while it was dragged.
    await page.evaluate(() => {
      DataTransferItem.prototype.webkitGetAsEntry = () =>
        ({
          ...{ isFile: true, isDirectory: false, name: "Gone.docx", fullPath: "/Gone.docx" },
          file: (_: unknown, refuse: (error: Error) => void) => refuse(new Error("NotFoundError")),
        }) as unknown as FileSystemEntry;
    });
    const told = page.locator(".told", {
      hasText: "“Gone.docx” was not taken: it has gone, or may not be read.",
    });
    await drop(page, { "Gone.docx": "" });
    await told.waitFor();
    await page.getByRole("button", { name: "Import transcripts…" }).click();
    await page.getByRole("dialog").waitFor();
    await told.waitFor({ state: "detached" });
    await drop(page, { "Gone.docx": "" });
    await told.waitFor();
  });
});
