import { createHash } from "node:crypto";
import { mkdir, writeFile } from "node:fs/promises";
import path from "node:path";
import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { writeNameKey } from "../../shared/formats/name-key/name-key-file.ts";
import { applyDiff, diffOf } from "../../shared/project/diff.ts";
import { aProject } from "../support/a-project.ts";
import { aRecording } from "../support/a-recording.ts";
import { aBrowserAndHost } from "../support/browser-and-host.ts";
import { codeRow } from "../support/codebook-tree.ts";
import { madeSurvey } from "../support/made-survey.ts";
import { wavFile } from "../support/wav-file.ts";

const { host, openStudy } = aBrowserAndHost("each test");

const study = () =>
  aProject({ codes: ["1 Trust"], transcripts: { Marta: ["Wilma: With «1 a cup» of coffee.", "I: So."] } });

const taguette = path.resolve(import.meta.dirname, "../../fixtures/other-programs/taguette.sqlite3");

/** How a worker may break down: with an error that the window hears of, or gone without a word. */
type Way = "throws" | "goes";

const named = (page: Page, name: string) => page.workers().filter((one) => one.url().includes(name));

/** Breaks all workers of that name with the next thing that they are asked: that work is never answered. */
async function breakAtWork(page: Page, name: string, way: Way): Promise<void> {
  const workers = named(page, name);
  if (workers.length === 0)
    throw new Error(`no worker of that name: ${page.workers().map((one) => one.url())}`);
  for (const worker of workers)
    await worker.evaluate((how) => {
      self.onmessage = () => {
        if (how === "goes") self.close();
        else throw new Error("broken on purpose");
      };
    }, way);
}

/** Breaks workers that are yet to be started: at their work they go without a word. Answers how to have others sound. */
async function breakToCome(page: Page, name: RegExp): Promise<() => Promise<void>> {
  const goes = `const post = self.postMessage.bind(self);
    self.postMessage = (reply) => {
      if (reply.is !== "alive") return;
      post(reply);
      setTimeout(() => self.close(), 50);
    };`;
  await page.route(name, async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, body: `${await response.text()};${goes}` });
  });
  // What is on its way comes as it is: the browser is told so, and the answer that it no longer wants is dropped.
  return () => page.unrouteAll({ behavior: "ignoreErrors" });
}

const mark = (page: Page) => page.locator("[data-save]");

async function addCode(page: Page, name: string): Promise<void> {
  await page.getByRole("button", { name: "Add a code" }).click();
  await page.keyboard.type(name);
  await page.keyboard.press("Enter");
  await page.keyboard.press("Escape");
  await codeRow(page, name).waitFor();
}

describe("a worker that breaks down at work", () => {
  for (const way of ["throws", "goes"] as const)
    it(`of commits, and ${way}: the mark says that it is not saved, and another worker saves it`, async () => {
      const page = await openStudy(study());
      await page.locator("[data-save=saved]").waitFor();
      await breakAtWork(page, "commit-worker", way);
      await addCode(page, "Doubt");
      await page.locator("[data-save=not-saved]").waitFor();
      await page.locator("[data-save=saved]").waitFor();
      expect(named(page, "commit-worker")).toHaveLength(1);
      await page.reload();
      await page.getByText("Night shelter study").first().click();
      await codeRow(page, "Doubt").waitFor();
    });

  it("of commits, which goes while an import comes to it in parts: another worker saves all of it", async () => {
    const page = await openStudy(study());
    await page.locator("[data-save=saved]").waitFor();
    const rows = 4000;
    const survey = { name: "survey.csv", mimeType: "text/csv", buffer: Buffer.from(madeSurvey(rows)) };
    await page.getByRole("button", { name: "Import transcripts…" }).click();
    await page.getByTestId("transcripts").setInputFiles(survey);
    for (const worker of named(page, "commit-worker"))
      await worker.evaluate(() => {
        let parts = 0;
        self.onmessage = ({ data }) => {
          parts += data.is === "part" ? 1 : 0;
          if (parts === 2) self.close();
        };
      });
    await page.locator(".dialog footer button.main:enabled").click();
    await page.locator("[data-save=not-saved]").waitFor();
    await page.locator("[data-save=saved]").waitFor({ timeout: 40_000 });
    await page.reload();
    await page.getByText("Night shelter study").first().click();
    await page.getByRole("button", { name: "Undo: import the survey survey.csv" }).waitFor();
    const stored = await page.evaluate(async () => {
      const counts: number[] = [];
      for (const { name } of await indexedDB.databases()) {
        const asked = indexedDB.open(name ?? "");
        const database = await new Promise<IDBDatabase>((resolve) => {
          asked.onsuccess = () => resolve(asked.result);
        });
        if (!database.objectStoreNames.contains("participants")) continue;
        const count = database.transaction("participants").objectStore("participants").count();
        counts.push(
          await new Promise<number>((resolve) => {
            count.onsuccess = () => resolve(count.result);
          }),
        );
        database.close();
      }
      return counts;
    });
    expect(Math.max(...stored)).toBeGreaterThanOrEqual(rows);
  });

  it("of files: saving does not go on for ever, and the next one saves", async () => {
    const page = await openStudy(study());
    await page.locator("[data-save=saved]").waitFor();
    await breakAtWork(page, "file-worker", "goes");
    await addCode(page, "Doubt");
    await expect
      .poll(() => mark(page).textContent(), { timeout: 20_000 })
      .toMatch(/not saved.*could not be made/i);
    await addCode(page, "Hope");
    await expect.poll(() => mark(page).textContent(), { timeout: 20_000 }).toMatch(/^Saved/);
    expect(named(page, "file-worker")).toHaveLength(1);
  });

  it("of a report: it is said, and the window goes on", async () => {
    const page = await openStudy(study());
    await page.getByRole("list", { name: "Places" }).getByRole("button", { name: "Report" }).click();
    const save = page.getByRole("button", { name: "Save as Word…" });
    const mend = await breakToCome(page, /make-report/);
    await save.click();
    await page.locator(".report-save", { hasText: "the file could not be made" }).waitFor();
    await mend();
    const [download] = await Promise.all([page.waitForEvent("download"), save.click()]);
    expect(download.suggestedFilename()).toMatch(/\.docx$/);
  });

  it("of a report, which cannot even be loaded: it is said", async () => {
    const page = await openStudy(study());
    await page.getByRole("list", { name: "Places" }).getByRole("button", { name: "Report" }).click();
    await page.route(/make-report/, (route) => route.abort());
    await page.getByRole("button", { name: "Save as Word…" }).click();
    await page.locator(".report-save", { hasText: "the file could not be made" }).waitFor();
  });

  it("of an export: it is said, and made when it is asked for again", async () => {
    const page = await openStudy(study());
    const mend = await breakToCome(page, /make-export/);
    await page.getByRole("button", { name: "Export…" }).click();
    const dialog = page.getByRole("dialog");
    await dialog.getByRole("alert").getByText("It could not be made.").waitFor();
    await mend();
    await dialog.getByRole("button", { name: "Try again" }).click();
    await dialog.getByText("What does not go along as it is").waitFor();
  });

  for (const way of ["throws", "goes"] as const)
    it(`of searches, and ${way}: it is said, and what is sought next is found`, async () => {
      const page = await openStudy(study());
      await page.keyboard.press("Control+f");
      const field = page.getByRole("textbox", { name: "Search all interviews" });
      await field.fill("coffee");
      await page.getByText("1 hit in 1 interview").waitFor();
      await breakAtWork(page, "search.worker", way);
      await field.fill("a cup");
      await page.getByText("The search broke down. Nothing is lost; search again.").waitFor();
      await field.fill("coffee");
      await page.getByText("1 hit in 1 interview").waitFor();
      expect(named(page, "search.worker")).toHaveLength(1);
    });

  it("of comparing transcripts: it is said, and who comes back has them compared", async () => {
    const page = await openStudy(study());
    const mend = await breakToCome(page, /checked\.worker/);
    await page.keyboard.press("Alt+0");
    const view = (name: string) =>
      page.getByRole("group", { name: "What is shown" }).getByRole("button", { name }).click();
    await view("Corrections");
    await page.getByText("The interviews could not be compared").waitFor();
    await mend();
    await view("Overview");
    await view("Corrections");
    await page.getByText("No interview was corrected yet.").waitFor();
  });

  it("of the journal: it is said, and who comes back has it read whole, each entry once", async () => {
    const page = await openStudy(study());
    await addCode(page, "Doubt");
    await page.keyboard.press("Alt+9");
    const lines = page.locator(".history-line .sentence");
    const banner = page.getByText("The history cannot be read on this computer just now.");
    await lines.filter({ hasText: "Doubt" }).waitFor();
    const before = await lines.count();
    await breakAtWork(page, "journal.worker", "goes");
    await page.keyboard.press("Control+z");
    await banner.waitFor();
    await page.keyboard.press("Alt+2");
    await banner.waitFor({ state: "detached" });
    await page.keyboard.press("Alt+9");
    await lines.filter({ hasText: "undid:" }).waitFor();
    expect([await lines.count(), await banner.count()]).toEqual([before + 1, 0]);
  });

  it("of the journal, while nobody asks it: the next one tells each entry once", async () => {
    const page = await openStudy(study());
    await addCode(page, "Doubt");
    await page.keyboard.press("Alt+9");
    const lines = page.locator(".history-line .sentence");
    await lines.filter({ hasText: "Doubt" }).waitFor();
    const before = await lines.count();
    for (const worker of named(page, "journal.worker")) await worker.evaluate("self.close()");
    await expect.poll(() => named(page, "journal.worker")).toHaveLength(0);
    await page.keyboard.press("Control+z");
    await lines.filter({ hasText: "undid:" }).waitFor();
    expect(await lines.count()).toBe(before + 1);
  });

  it("of projects of other programs: it is said, nothing comes in, and the same file is read when it is chosen again", async () => {
    const page = await openStudy(study());
    const beSound = await breakToCome(page, /read-project\.worker/);
    await page.keyboard.press("Control+k");
    await page.keyboard.type("import a project");
    await page.keyboard.press("Enter");
    const give = () => page.getByTestId("project-of-another").setInputFiles(taguette);
    await page.getByRole("button", { name: "Choose a project file…" }).waitFor();
    await give();
    await page.getByText("The reader gave up on this file. Nothing was changed.").waitFor();
    await beSound();
    await give();
    await page.getByText("A project of Taguette").waitFor();
  });

  it("of waveforms and of times of words: the recording plays without them, and turns are followed", async () => {
    const bytes = wavFile([{ seconds: 6, loud: 0.5 }]);
    await mkdir(host().studies, { recursive: true });
    await writeFile(path.join(host().studies, "Six.wav"), bytes);
    const sha256 = createHash("sha256").update(bytes).digest("hex");
    const transcriptId = "transcript:Six" as const;
    const linked = { transcriptId, name: "Six.wav", bytes: bytes.length, sha256, mediaType: "audio/wav" };
    const six = aProject({ transcripts: { Six: ["@0 Ida: It is quiet.", "@3 Bo: So it is."] } });
    // Before the study is opened, since it is listened to at once.
    const before = (page: Page) => breakToCome(page, /(?:peaks|heard-words)\.worker/);
    const page = await openStudy(applyDiff(six, diffOf({ added: [aRecording(linked)] })), { before });
    await page.keyboard.press("Alt+2");
    await page.locator(".waveform[data-peaks=none]").waitFor();
    await page.keyboard.press("F9");
    await page.locator(".turn[data-sounding]").waitFor();
  });

  const rowsOfFiles = (page: Page) => page.getByRole("grid", { name: "Files" }).getByRole("row");
  const giveTranscripts = (page: Page, ...names: readonly string[]) =>
    page.getByTestId("transcripts").setInputFiles(
      names.map((name) => ({
        name,
        mimeType: "text/plain",
        buffer: Buffer.from(`Ida: ${name}.\n\nBo: So.`),
      })),
    );
  const stopped = expect.stringContaining("The reader gave up on this file.");
  const isRead = expect.stringContaining("2 turns");

  it("of transcripts: the file that it was at alone is said not to be read, and those that were two there are read", async () => {
    const page = await openStudy(study());
    await page.getByRole("button", { name: /^Import transcripts/ }).click();
    await expect.poll(() => named(page, "read-files").length).toBe(2);
    await breakAtWork(page, "read-files", "goes");
    await giveTranscripts(page, "One.txt", "Two.txt", "Three.txt");
    await expect
      .poll(() => rowsOfFiles(page).allInnerTexts(), { timeout: 20_000 })
      .toEqual([isRead, stopped, isRead]);
    await giveTranscripts(page, "Two.txt");
    await expect
      .poll(() => rowsOfFiles(page).allInnerTexts(), { timeout: 20_000 })
      .toEqual([isRead, stopped, isRead, isRead]);
  });

  it("of transcripts, again and again: each file is tried once more alone, and said not to be read", async () => {
    const page = await openStudy(study(), { isAlone: true });
    const mend = await breakToCome(page, /read-files/);
    await page.getByRole("button", { name: /^Import transcripts/ }).click();
    await giveTranscripts(page, "One.txt", "Two.txt", "Three.txt", "Four.txt", "Five.txt");
    await expect
      .poll(() => rowsOfFiles(page).allInnerTexts(), { timeout: 20_000 })
      .toEqual([stopped, stopped, stopped, stopped, stopped]);
    await mend();
    await giveTranscripts(page, "Six.txt");
    await expect
      .poll(async () => (await rowsOfFiles(page).allInnerTexts()).at(-1), { timeout: 20_000 })
      .toEqual(isRead);
  });

  it("of a file of references: it is said, and the next choice is read", async () => {
    const page = await openStudy(study());
    await page.getByRole("button", { name: "Add literature…" }).click();
    const give = () =>
      page.getByTestId("references-file").setInputFiles({
        ...{ name: "refs.bib", mimeType: "text/plain" },
        buffer: Buffer.from("@book{a, title={Boende}, author={Ek, E.}, year=2010}"),
      });
    const mend = await breakToCome(page, /read-references/);
    await give();
    await page.getByRole("alert").getByText("The file could not be read.").waitFor();
    await mend();
    await give();
    await page.locator(".excerpt-outcome").getByText("Ek, 2010").waitFor();
  });

  it("of a codebook's table: it is said, and the next choice is read", async () => {
    const page = await openStudy(study());
    await page.keyboard.press("Control+k");
    await page.keyboard.type("import a codebook");
    await page.keyboard.press("Enter");
    await page.getByRole("button", { name: "Choose a file…" }).waitFor();
    const give = () =>
      page
        .getByTestId("codebook-file")
        .setInputFiles({ name: "codes.csv", mimeType: "text/csv", buffer: Buffer.from("path\r\nDoubt") });
    const mend = await breakToCome(page, /read-codebook/);
    await give();
    await page.getByRole("alert").getByText("The file could not be read.").waitFor();
    await mend();
    await give();
    await page.getByText("1 code is new").first().waitFor();
  });

  it("of a table of people: it is said, and the next choice is read", async () => {
    const page = await openStudy(study());
    await page.keyboard.press("Alt+7");
    await page.getByRole("button", { name: "Import people…" }).click();
    const give = () =>
      page.getByTestId("people-file").setInputFiles({
        name: "people.csv",
        mimeType: "text/csv",
        buffer: Buffer.from("pseudonym\r\nNova"),
      });
    const mend = await breakToCome(page, /read-people/);
    await give();
    await page.getByRole("alert").getByText("The file could not be read.").waitFor();
    await mend();
    await give();
    await page.getByText("1 person is new").first().waitFor();
  });

  it("of a list of names: it is said, and the next choice is read", async () => {
    const page = await openStudy(study());
    await page.getByRole("list", { name: "Places" }).getByRole("button", { name: "Report" }).click();
    const give = () =>
      page
        .getByTestId("names-file")
        .setInputFiles({ name: "names.txt", mimeType: "text/plain", buffer: Buffer.from("Wilma") });
    const mend = await breakToCome(page, /read-names/);
    await give();
    await page.getByRole("alert").getByText("names.txt could not be read.").waitFor();
    await mend();
    await give();
    await page.getByText("1 name of names.txt").waitFor();
  });

  it("that looks for names: it is said, and the next choice is looked at", async () => {
    const page = await openStudy(study());
    await page.getByRole("list", { name: "Places" }).getByRole("button", { name: "Report" }).click();
    const mend = await breakToCome(page, /make-report/);
    await page
      .getByTestId("names-file")
      .setInputFiles({ name: "names.txt", mimeType: "text/plain", buffer: Buffer.from("Trust") });
    await page.getByText("Gate: it could not be looked for names.").first().waitFor();
    await mend();
    await page.getByText("The codebook", { exact: true }).click();
    await page.locator(".gate-state").getByText("Gate: 1 name found").waitFor();
  });

  it("of a key of pseudonyms: it is said, and the next opening opens it", async () => {
    const page = await openStudy(study());
    await page.keyboard.press("Alt+7");
    await page.getByRole("button", { name: "Pseudonyms by a key…" }).click();
    const dialog = page.getByRole("dialog");
    const buffer = Buffer.from(await writeNameKey([{ name: "Wilma", pseudonym: "Marta" }], "horse", 8));
    await page.getByTestId("name-key").setInputFiles({ name: "key.age", mimeType: "", buffer });
    await dialog.getByLabel("Passphrase of the key").fill("horse");
    const mend = await breakToCome(page, /replace-names/);
    await dialog.getByRole("button", { name: "Open the key" }).click();
    await dialog.getByRole("alert").getByText("It could not be done. Try again.").waitFor();
    await mend();
    await dialog.getByRole("button", { name: "Open the key" }).click();
    await dialog.getByText("key.age has 1 name.").waitFor();
  });

  it("that looks for the names of a key, or replaces them: it is said, what was ticked stays, and the next try does it", async () => {
    const talk = { Night: ["Wilma: With a cup of coffee.", "I: So."] };
    const page = await openStudy(aProject({ people: { Wilma: {} }, transcripts: talk }));
    await page.keyboard.press("Alt+7");
    await page.getByRole("button", { name: "Pseudonyms by a key…" }).click();
    const dialog = page.getByRole("dialog");
    const button = (name: string) => dialog.getByRole("button", { name, exact: true });
    const buffer = Buffer.from(await writeNameKey([{ name: "Wilma", pseudonym: "Marta" }], "horse", 8));
    await page.getByTestId("name-key").setInputFiles({ name: "key.age", mimeType: "", buffer });
    await dialog.getByLabel("Passphrase of the key").fill("horse");
    await button("Open the key").click();
    await dialog.getByRole("region", { name: "Possible names" }).waitFor();

    let mend = await breakToCome(page, /replace-names/);
    const failed = (why: string) => dialog.getByRole("alert").getByText(why).waitFor();
    await button("Look for the names").click();
    await failed("The names could not be looked for.");
    await button("Back to the key").click();
    await failed("Possible names could not be looked for. You can still add names by hand.");
    await mend();
    await button("Try again").click();
    await dialog.getByRole("region", { name: "Possible names" }).waitFor();
    await button("Look for the names").click();
    const person = dialog.getByRole("checkbox", { name: "Replace “Wilma”: the name of a person, “Wilma”" });
    await person.press("Space");

    mend = await breakToCome(page, /replace-names/);
    await button("Replace the names").click();
    await failed("It could not be done. Try again.");
    expect(await person.isChecked()).toBe(false);
    await mend();
    await button("Replace the names").click();
    await page.getByText("Undo: put pseudonyms in the place of names").waitFor();
    await page.getByRole("rowheader", { name: "Wilma", exact: true }).waitFor();
  });

  it("of the file of an interview: it is said, and the next look reads it", async () => {
    const file = new TextEncoder().encode("Wilma: With a cup of coffee.\n\nI: So.");
    const page = await openStudy(study(), { files: new Map([["transcript:Marta", file]]) });
    const look = async () => {
      await page.getByRole("button", { name: "Who speaks…" }).click();
      return page.getByRole("dialog");
    };
    await page.keyboard.press("Alt+7");
    await page.getByRole("tab", { name: /Interviews/ }).click();
    const mend = await breakToCome(page, /judge-kept/);
    const dialog = await look();
    await dialog.getByText("The reader broke down. Nothing has changed; close this and try again.").waitFor();
    await page.keyboard.press("Escape");
    await dialog.waitFor({ state: "detached" });
    await mend();
    await look();
    await dialog.getByRole("heading", { name: "Who speaks in Marta" }).waitFor();
    await dialog
      .getByRole("grid")

      .or(dialog.getByText("Wilma"))
      .first()
      .waitFor();
  });
});

describe("workers that work beside a study", () => {
  it("end with it, however often it is opened", async () => {
    const page = await openStudy(study());
    await page.locator("[data-save=saved]").waitFor();
    await page.getByRole("button", { name: "All studies" }).click();
    const row = page.getByText("Night shelter study").first();
    await row.waitFor();
    const names = () => page.workers().map((one) => path.basename(new URL(one.url()).pathname).split("-")[0]);
    const without = names();
    for (let n = 0; n < 2; n += 1) {
      await row.click();
      // It opens where it was left.
      await page.locator(".study-nav").waitFor();
      await page.keyboard.press("Control+f");
      await page.getByRole("textbox", { name: "Search all interviews" }).fill("coffee");
      await page.getByText("1 hit in 1 interview").waitFor();
      await page.keyboard.press("Alt+0");
      const view = page.getByRole("group", { name: "What is shown" });
      await view.getByRole("button", { name: "Corrections" }).click();
      await page.getByText("No interview was corrected yet.").waitFor();
      expect(names().length).toBeGreaterThanOrEqual(without.length + 3);
      await page.getByRole("button", { name: "All studies" }).click();
      await row.waitFor();
      await expect.poll(names).toEqual(without);
    }
  });
});
