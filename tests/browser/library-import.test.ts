import { copyFile, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { aProject } from "../support/a-project.ts";
import { axeFindings } from "../support/axe.ts";
import { aBrowserAndHost } from "../support/browser-and-host.ts";
import { startHost } from "../support/host.ts";
import { sampleFigures } from "../support/sample-figures.ts";
import { studyFile } from "../support/study-file.ts";

const sample = path.resolve(import.meta.dirname, "../../fixtures/sample-study");
const marta = path.join(sample, "Marta.txt");
const lovisa = path.join(sample, "Lovisa.docx");

const { host, openLibrary, openPage, openSample } = aBrowserAndHost("each test");
let folder: string;
let recording: string;

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "kvali-files-"));
  recording = path.join(folder, "recording.mp3");
  await writeFile(recording, "ID3\u0003 no words in here");
});
afterAll(async () => {
  await rm(folder, { recursive: true, force: true });
});
type Look = { readonly appearance?: "light" | "dark"; readonly language?: "en" | "sv" };

async function openWindow({ appearance = "light", language = "en" }: Look = {}): Promise<Page> {
  const page = await openLibrary({
    viewport: { width: 1024, height: 700 },
    remembers: { "kvali appearance": appearance, "kvali language": language },
  });
  page.setDefaultTimeout(30_000);
  return page;
}

async function beginStudy(page: Page, name: string): Promise<void> {
  await page.getByRole("button", { name: "New study…" }).click();
  await page.getByLabel("Name of the study").fill(name);
  await page.keyboard.press("Enter");
  await page.getByRole("button", { name: "Import transcripts…" }).click();
}

/** Hands files to the dialog and waits until all are read or refused. */
async function give(page: Page, files: readonly string[]): Promise<void> {
  await page.getByTestId("transcripts").setInputFiles([...files]);
  await page.waitForSelector("p.import-progress");
}

const rows = (page: Page) => page.getByRole("grid", { name: "Files" }).getByRole("row");
const interviews = (page: Page) => page.locator(".interviews .interview");
/** The interviews of the sample study and its excerpt, which stands in the same list. */
const inSample = sampleFigures.interviews + 1;
const saved = (page: Page) => page.waitForSelector("[data-save=saved]");

describe("a study from its first minute", () => {
  it("is begun, takes in two of three files after a correction, and gives them back by one undo", async () => {
    const page = await openWindow();
    await beginStudy(page, "Night shelters");
    await give(page, [marta, recording, lovisa]);

    await expect
      .poll(() => rows(page).allInnerTexts())
      .toEqual([
        expect.stringContaining("Marta\n38 turns · 2 speakers"),
        expect.stringContaining("recording.mp3\nThis is a recording."),
        expect.stringContaining("Lovisa\n38 turns · 2 speakers · 4 notes"),
      ]);
    const sum = "2 files were read. 1 could not be read.";
    expect(await page.locator("p.import-progress").innerText()).toBe(sum);
    await page.getByRole("status").filter({ hasText: sum }).waitFor({ state: "attached" });

    await rows(page).nth(2).click();
    await page.getByText("1 comment is kept here and not in the text.").click();
    expect(await page.locator(".note-list pre").filter({ visible: true }).count()).toBe(1);
    await page.getByRole("button", { name: "Role of Lovisa" }).click();
    await page.getByRole("option", { name: "Other" }).click();
    await rows(page).nth(0).click();
    await page.getByRole("combobox", { name: "Person behind Marta" }).fill("Berit");

    await expect.poll(() => interviews(page).count()).toBe(0);
    await page.getByRole("button", { name: "Import 2 interviews" }).click();
    // One file was not imported, so the list of what became of them stays.
    await expect
      .poll(() => page.locator("p.import-progress").textContent())
      .toBe("2 interviews are in the study now. 1 file was not imported.");
    await page.getByRole("button", { name: "Go to the interviews" }).click();
    await saved(page);
    await expect
      .poll(() => interviews(page).allInnerTexts())
      .toEqual([expect.stringContaining("Lovisa"), expect.stringContaining("Marta")]);
    await expect.poll(() => page.locator(".study-nav h1").innerText()).toContain("2 interviews · 1 person");
    await expect.poll(() => page.locator("[aria-current=true]").innerText()).toContain("Marta");

    await page.getByRole("button", { name: "Undo: import 2 interviews" }).click();
    await expect.poll(() => interviews(page).count()).toBe(0);
    await expect.poll(() => page.locator(".study-nav h1").innerText()).toContain("0 interviews · 0 people");
  });

  it("knows a file that it has already, and leaves it out until it is wanted again", async () => {
    const page = await openWindow();
    await beginStudy(page, "Night shelters");
    await give(page, [marta]);
    await page.getByRole("button", { name: "Import 1 interview" }).click();
    await saved(page);
    await page.getByRole("button", { name: "Import transcripts…" }).click();
    await give(page, [marta]);
    await expect.poll(() => rows(page).allInnerTexts()).toEqual([expect.stringContaining("Imported before")]);
    expect(await page.getByRole("button", { name: "Nothing to import" }).isDisabled()).toBe(true);
    await page.getByRole("checkbox", { name: "Import it again" }).click({ force: true });
    await page.getByRole("button", { name: "Import 1 interview" }).click();
    await saved(page);
    await expect
      .poll(() => interviews(page).allInnerTexts())
      .toEqual([expect.stringContaining("Marta"), expect.stringContaining("Marta 2")]);
  });

  it("takes files that are dropped on it", async () => {
    const page = await openWindow();
    await beginStudy(page, "Night shelters");
    const text = await readFile(marta, "utf8");
    const dropped = await page.evaluateHandle((words) => {
      const data = new DataTransfer();
      data.items.add(new File([words], "Dropped.txt"));
      return data;
    }, text);
    await page.dispatchEvent(".import-choose", "dragover", { dataTransfer: dropped });
    await page.dispatchEvent(".import-choose", "drop", { dataTransfer: dropped });
    await page.waitForSelector("p.import-progress");
    await expect
      .poll(() => rows(page).allInnerTexts())
      .toEqual([expect.stringContaining("Dropped\n38 turns")]);
  });

  it("is imported into by keys alone", async () => {
    const page = await openWindow();
    // The first key is for the first thing that can be done.
    await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toBe("New study…");
    await page.keyboard.press("Enter");
    await page.keyboard.type("By keys");
    await page.keyboard.press("Enter");
    await page.waitForSelector(".study-nav");
    await page.getByRole("button", { name: "Import transcripts…" }).focus();
    await page.keyboard.press("Enter");
    await page.waitForSelector(".import-choose");
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe("Choose files…");
    await give(page, [marta, lovisa]);
    // Once they are read the next key imports them.
    await expect
      .poll(() => page.evaluate(() => document.activeElement?.textContent))
      .toBe("Import 2 interviews");
    await rows(page).nth(0).focus();
    await page.keyboard.press("ArrowDown");
    await expect.poll(() => page.getByLabel("Name of the interview").inputValue()).toBe("Lovisa");
    await page.keyboard.press("ArrowRight");
    await page.keyboard.press("Space");
    await page.getByRole("button", { name: "Import 1 interview" }).focus();
    await page.keyboard.press("Enter");
    await saved(page);
    await expect.poll(() => interviews(page).allInnerTexts()).toEqual([expect.stringContaining("Marta")]);
  });

  it("stays whole when the import is cancelled, which takes no longer than 200 ms", async () => {
    const page = await openWindow();
    await beginStudy(page, "Night shelters");
    const text = await readFile(marta, "utf8");
    const many = Array.from({ length: 60 }, (_, n) => ({
      name: `Interview ${n}.txt`,
      mimeType: "text/plain",
      buffer: Buffer.from(`${text}\n${n}`.repeat(20)),
    }));
    await page.getByTestId("transcripts").setInputFiles(many);
    await page.waitForSelector(".import-file");
    const took = await page.evaluate(async () => {
      const buttons = [...document.querySelectorAll<HTMLElement>("[role=dialog] footer button")];
      const gone = new Promise<void>((resolve) => {
        const changes = new MutationObserver(() => document.querySelector("[role=dialog]") ?? resolve());
        changes.observe(document.body, { childList: true, subtree: true });
      });
      const began = performance.now();
      buttons.find(({ textContent }) => textContent === "Cancel")?.click();
      await gone;
      return performance.now() - began;
    });
    expect(took).toBeLessThan(200);
    await expect.poll(() => interviews(page).count()).toBe(0);
  });
});

describe("the library", () => {
  it("opens a study of the host in another browser, and calls nothing a loss (W5)", async () => {
    await openSample();
    const page = await openSample();
    await page
      .getByText(/^This study is opened here for the first time. .* with all its \d+ changes\.$/)
      .waitFor();
    await page.getByRole("button", { name: "All studies" }).click();
    await page.getByRole("button", { name: "Open the sample study" }).click();
    await page.locator("[data-transcript]").waitFor();
    expect(await page.locator(".banner").count()).toBe(0);
  });

  it("lists what was opened last first, opens it by Enter, and lets a study go after asking", async () => {
    const page = await openWindow();
    for (const name of ["First study", "Second study"]) {
      await beginStudy(page, name);
      await give(page, [marta]);
      await page.getByRole("button", { name: "Import 1 interview" }).click();
      await saved(page);
      await page.getByRole("button", { name: "All studies" }).click();
      await page.waitForSelector(".library-study");
    }
    const studies = page.getByRole("grid", { name: "Studies" }).getByRole("row");
    expect(await studies.allInnerTexts()).toEqual([
      expect.stringMatching(/Second study\s+1 text · 1 person · 0 codes and themes\s+Only on this computer/),
      expect.stringContaining("First study"),
    ]);

    await studies.nth(0).focus();
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Enter");
    await page.waitForSelector(".study-nav");
    await expect.poll(() => page.locator(".study-nav h1").innerText()).toContain("First study");
    await page.getByRole("button", { name: "All studies" }).click();

    await page.getByRole("button", { name: "More for “First study”" }).click();
    await page.getByRole("menuitem", { name: "Remove from the list…" }).click();
    const dialog = page.getByRole("dialog");
    expect(await dialog.innerText()).toContain(
      "1 text and all that was coded in the study would be gone for good",
    );
    expect(await dialog.getByRole("button", { name: "Remove" }).isDisabled()).toBe(true);
    const download = page.waitForEvent("download");
    await dialog.getByRole("button", { name: "Save a file first…" }).click();
    const kept = path.join(folder, "First study.kvali");
    await (await download).saveAs(kept);
    await dialog.getByRole("button", { name: "Remove" }).click();
    await expect.poll(() => studies.allInnerTexts()).toEqual([expect.stringContaining("Second study")]);
    const databases = await page.evaluate(async () => (await indexedDB.databases()).length);
    expect(databases).toBe(1);

    await page.getByRole("button", { name: "Open file…" }).click();
    await page.getByTestId("project-file").setInputFiles(kept);
    await page.waitForSelector(".study-nav");
    await expect.poll(() => page.locator(".study-nav h1").innerText()).toContain("First study");
    await expect.poll(() => interviews(page).allInnerTexts()).toEqual([expect.stringContaining("Marta")]);
  });

  it("lists what another window has begun meanwhile, once it comes to the front", async () => {
    const page = await openWindow();
    const other = await page.context().newPage();
    await other.goto(host().origin);
    await beginStudy(other, "Night shelters");
    await saved(other);
    const listed = page.getByRole("row", { name: "Night shelters" });
    expect(await listed.count()).toBe(0);
    // Brought there by a press on a button that goes when there is a study in the list.
    const box = await page.getByRole("button", { name: "New study…" }).boundingBox();
    if (!box) throw new RangeError("no button");
    await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
    await page.mouse.down();
    const read = ["readShelf", "about"].map((call) =>
      page.waitForResponse((response) => response.url().endsWith(`/bridge/${call}`)),
    );
    await page.evaluate(() => window.dispatchEvent(new Event("focus")));
    await Promise.all(read);
    await page.waitForFunction(() => new Promise((drawn) => requestAnimationFrame(() => drawn(true))));
    await page.mouse.up();
    await page.getByLabel("Name of the study").waitFor();
    await page.keyboard.press("Escape");
    await listed.waitFor();
    await host().kill();
    await page.evaluate(() => window.dispatchEvent(new Event("focus")));
    await page.getByRole("button", { name: "New study…" }).click();
    await page.getByLabel("Name of the study").waitFor();
    expect(await listed.count()).toBe(1);
  });

  it("opens the sample study by one click, and later as it was left", async () => {
    const page = await openWindow();
    await page.getByRole("button", { name: "Open the sample study" }).click();
    await page.waitForSelector(".study-nav");
    await expect.poll(() => interviews(page).count()).toBe(inSample);
    await page.getByRole("button", { name: "Import transcripts…" }).click();
    await give(page, [await copyOf(marta, "Another.txt")]);
    await page.getByRole("button", { name: "Import 1 interview" }).click();
    await saved(page);
    await page.getByRole("button", { name: "All studies" }).click();
    await page.getByRole("button", { name: "Open the sample study" }).click();
    await page.waitForSelector(".study-nav");
    await expect.poll(() => interviews(page).count()).toBe(inSample + 1);
  });

  it("says what a file is that is no study, and changes nothing", async () => {
    const page = await openWindow();
    await page.getByRole("button", { name: "Open file…" }).click();
    await page.getByTestId("project-file").setInputFiles(lovisa);
    await page.getByText("That file is no Kvali study").waitFor();
    await page.getByRole("button", { name: "Close" }).click();
    expect(await page.getByRole("heading", { name: "No studies here yet" }).count()).toBe(1);
  });

  it("opens a file of the study folder", async () => {
    const page = await openWindow();
    await beginStudy(page, "In the folder");
    await page.getByRole("button", { name: "Cancel" }).click();
    await page.getByRole("button", { name: "Save to file…" }).click();
    await page.getByRole("button", { name: "Save here" }).click();
    await page.getByText("Saved to In the folder.kvali").waitFor();
    await page.getByRole("button", { name: "All studies" }).click();
    await page.getByRole("button", { name: "More for" }).click();
    await page.getByRole("menuitem").click();
    // Whether it holds all of the study is looked at first.
    await page.getByRole("dialog").getByText("In the folder.kvali stays where it is").waitFor();
    await page.getByRole("button", { name: "Remove" }).click();
    await page.getByRole("heading", { name: "No studies here yet" }).waitFor();
    await page.getByRole("button", { name: "Open file…" }).click();
    await page.getByRole("option", { name: "In the folder.kvali" }).waitFor();
    await page.keyboard.press("Enter");
    await page.waitForSelector(".study-nav");
    await expect.poll(() => page.locator(".study-nav h1").innerText()).toContain("In the folder");
  });

  it("opens the file that the program was started with", async () => {
    const given = path.join(folder, "given.kvali");
    await copyFile(path.resolve(import.meta.dirname, "../../out/window/sample.kvali"), given);
    const started = await startHost({ opening: [given] });
    const page = await openPage();
    await page.goto(started.address);
    await page.waitForSelector(".study-nav");
    await expect.poll(() => interviews(page).count()).toBe(inSample);
    const name = page.locator(".study-nav h1");
    const first = await name.innerText();

    // Kvali is started once more, with another file: the window that is there opens it, once the study may be left.
    const other = path.join(folder, "other.kvali");
    await writeFile(other, await studyFile(aProject({ transcripts: { One: ["Wilma: So."] } })));
    const asked = page.getByRole("dialog", { name: "Open “other.kvali”?" });
    const startAgain = async (file: string) => {
      const again = { port: Number(new URL(started.origin).port), home: started, opening: [file] };
      await (await startHost(again)).stop();
      await page.evaluate(() => window.dispatchEvent(new Event("focus")));
    };
    await startAgain(other);
    await asked.getByRole("button", { name: "Stay in the study" }).click();
    await asked.waitFor({ state: "detached" });
    expect(await name.innerText()).toBe(first);
    await startAgain(given);
    await startAgain(other);
    await asked.waitFor();
    await page.keyboard.press("Enter");
    await expect.poll(() => name.innerText()).toContain("Night shelter study");
    await started.stop();
    await started.forget();
  });

  it("says that the program does not answer when it was ended", async () => {
    const page = await openWindow();
    await host().kill();
    await page.getByRole("button", { name: "New study…" }).click();
    await page.getByLabel("Name of the study").fill("Nowhere");
    await page.keyboard.press("Enter");
    await page.getByText("Kvali's program does not answer").first().waitFor();
  });
});

describe("axe finds nothing", () => {
  for (const appearance of ["light", "dark"] as const)
    for (const language of ["en", "sv"] as const)
      it(`in the library and each step of the import, ${appearance}, ${language}`, async () => {
        const page = await openWindow({ appearance, language });
        const say = (en: string, sv: string) => (language === "en" ? en : sv);
        const button = (en: string, sv: string) => page.getByRole("button", { name: say(en, sv) });
        const found: Record<string, readonly string[]> = {};
        const inDialog = async () => {
          await page.getByRole("dialog").waitFor();
          return axeFindings(page);
        };
        found.empty = await axeFindings(page);
        await button("New study…", "Ny studie…").click();
        await page.getByLabel(say("Name of the study", "Studiens namn")).fill("Nattlogi");
        found.begin = await inDialog();
        await page.keyboard.press("Enter");
        await button("Import transcripts…", "Importera transkript…").click();
        found.choose = await inDialog();
        await give(page, [lovisa, recording]);
        found.review = await axeFindings(page);
        await page.locator(".import-file").nth(1).click();
        found.unread = await axeFindings(page);
        await button("Import 1 interview", "Importera 1 intervju").click();
        await button("Go to the interviews", "Gå till intervjuerna").click();
        await saved(page);
        await button("All studies", "Alla studier").click();
        await page.waitForSelector(".library-study");
        found.list = await axeFindings(page);
        await button("More for", "Mer för").click();
        await page.getByRole("menuitem").click();
        found.remove = await inDialog();
        await button("Cancel", "Avbryt").click();
        await button("Open file…", "Öppna fil…").click();
        found.open = await inDialog();
        expect(found).toEqual(Object.fromEntries(Object.keys(found).map((place) => [place, []])));
      });
});

/** The same interview with other bytes, so that it is not known already. */
async function copyOf(file: string, name: string): Promise<string> {
  const copy = path.join(folder, name);
  await writeFile(copy, `${await readFile(file, "utf8")}\n`);
  return copy;
}
