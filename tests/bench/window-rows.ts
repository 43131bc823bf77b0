import { readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import type { Page } from "playwright-core";
import { readManifest } from "../../shared/formats/project-file/manifest.ts";
import { madeSurvey } from "../support/made-survey.ts";
import { type CorpusName, denseCodings } from "./corpus.ts";
import { median, quantile, type Row, type RowName, shown } from "./figures.ts";
import { previewRow } from "./preview-row.ts";
import { keptAfter, timed } from "./probes.ts";
import { quoteRows } from "./quote-rows.ts";
import { sought } from "./search-row.ts";

/** Where a corpus lies on the disk. */
export type CorpusPlace = {
  readonly name: CorpusName;
  readonly wordFiles: readonly string[];
  /** The same interviews as OpenDocument texts. */
  readonly odtFiles: readonly string[];
  readonly vttFiles: readonly string[];
  /** The study, and the same study with one interview more that has 2,000 codings. */
  readonly study: string;
  readonly dense: string;
};

/** How often each thing is done; the first of them, not counted, warm the program up. */
const often = { warm: 4, n: 24 };

const seldom = { S: { warm: 2, n: 7 }, M: { warm: 1, n: 5 } };

/**
 * How long a person takes at the least between asking for files and handing them over, in milliseconds, since
 * the system's dialog is between.
 */
const choosing = 1000;

/** Measures everything that was asked for in the window. The study that is open at the beginning is none. */
export async function* windowRows(
  page: Page,
  corpus: CorpusPlace,
  wants: (name: RowName) => boolean,
): AsyncGenerator<Row> {
  const row = (name: RowName, times: readonly number[], ...notes: string[]): Row => ({
    name,
    corpus: corpus.name,
    times,
    notes,
  });
  if (wants("import docx")) yield await importFiles(page, corpus, row, "import docx", corpus.wordFiles);
  if (wants("import odt")) yield await importFiles(page, corpus, row, "import odt", corpus.odtFiles);
  if (wants("import vtt")) yield await importFiles(page, corpus, row, "import vtt", corpus.vttFiles);
  if (wants("held by a survey")) yield await heldBySurvey(page, corpus, row);
  if (wants("read file")) yield await readFileRow(page, corpus, row);
  else await openFile(page, corpus.study);
  await settle(page);
  if (wants("open project")) yield await openProject(page, corpus, row);
  if (wants("open transcript 100"))
    yield row(
      "open transcript 100",
      await times(often, async (n) => openInterview(page, n % 2 === 0 ? 3 : 7)),
    );
  if (wants("code passage: paint") || wants("code passage: durable")) {
    const rows = await codePassages(page, row);
    yield* rows.filter(({ name }) => wants(name));
  }
  if (wants("type in a field")) yield await typeInField(page, row);
  if (wants("quotes of a code")) yield await quotesOfCode(page, row);
  if (wants("quotes of a theme") || wants("type in print form") || wants("balance of voices")) {
    const rows = await quoteRows(page, row);
    yield* rows.filter(({ name }) => wants(name));
  }
  if (wants("report preview")) {
    yield await previewRow(page, seldom[corpus.name], row);
    await page.keyboard.press("Alt+2");
    await page.waitForSelector(".transcript .turn");
  }
  if (wants("search all transcripts")) yield await searchAll(page, row);
  if (wants("switch place")) yield await switchPlaces(page, row);
  if (wants("themes board") || wants("thematic map") || wants("genealogy")) {
    const rows = await themes(page, corpus, row);
    yield* rows.filter(({ name }) => wants(name));
  }
  if (wants("export docx")) yield await exportDocx(page, corpus, row);
  if (wants("write file")) yield await writeFileRow(page, corpus, row);
  if (wants("open transcript 2,000") || wants("type letter")) {
    await toLibrary(page);
    await openFile(page, corpus.dense);
    await settle(page);
    if (wants("open transcript 2,000")) {
      const dense = await denseAt(page);
      const all = await times({ warm: 2 * often.warm, n: 2 * often.n }, async (n) =>
        openInterview(page, n % 2 === 0 ? 3 : dense),
      );
      yield row(
        "open transcript 2,000",
        all.filter((_, n) => n % 2 === 1),
      );
    }
    if (wants("type letter")) yield await typeLetters(page, row);
  }
  await toLibrary(page);
}

type MakeRow = (name: RowName, times: readonly number[], ...notes: string[]) => Row;

async function times(
  { warm, n }: { readonly warm: number; readonly n: number },
  measure: (n: number) => Promise<number>,
): Promise<number[]> {
  const all: number[] = [];
  for (let at = 0; at < warm + n; at += 1) all.push(await measure(at));
  return all.slice(warm);
}

/** From the browser's handing over of the files to the click that takes them in being possible, and from there until all is saved. */
async function importFiles(
  page: Page,
  { name }: CorpusPlace,
  row: MakeRow,
  rowName: "import docx" | "import odt" | "import vtt",
  files: readonly string[],
): Promise<Row> {
  const reading: number[] = [];
  const keeping: number[] = [];
  const holding: number[] = [];
  const { warm } = seldom[name];
  const all = await times(seldom[name], async (n) => {
    await beginStudy(page, `Import ${n}`);
    await page.getByRole("button", { name: "Import transcripts…" }).click();
    const input = page.getByTestId("transcripts");
    await input.waitFor({ state: "attached" });
    await page.waitForTimeout(choosing);
    await forgetHeld(page);
    const read = await timed(page, {
      event: "change",
      how: "change",
      given: files.length,
      isThere: (count) => {
        const button = document.querySelector<HTMLButtonElement>(".dialog button.main");
        return button !== null && !button.disabled && button.textContent === `Import ${count} interviews`;
      },
      act: () => input.setInputFiles([...files]),
    });
    const kept = await timed(page, {
      event: "pointerup",
      how: "change",
      given: files.length,
      isThere: (count) =>
        document.querySelector("[data-save=saved]") !== null &&
        document.querySelectorAll(".interviews li").length === count,
      act: () => page.locator(".dialog button.main").click(),
    });
    if (n >= warm) holding.push(await longestHeld(page));
    // Of many files the list of what became of them stays.
    await page.getByRole("button", { name: "Go to the interviews" }).click();
    if (n >= warm) reading.push(read);
    if (n >= warm) keeping.push(kept);
    await toLibrary(page);
    await removeFirst(page);
    return read + kept;
  });
  return row(
    rowName,
    all,
    `of it ${shown(median(reading))} until the review is ready, ${shown(median(keeping))} from its “Import” to saved`,
    `the window held for ${shown(median(holding))} at a time, at most ${shown(Math.max(...holding))}`,
  );
}

/** How long the window is held at a time while a survey of 10,000 rows is read, reviewed and taken in: the longest task of each import. */
async function heldBySurvey(page: Page, { study }: CorpusPlace, row: MakeRow): Promise<Row> {
  // From the disk: bytes that are handed over go through a script in the page, which holds it longer than the import does.
  const file = path.join(path.dirname(study), "survey.csv");
  await writeFile(file, madeSurvey(10_000));
  const all = await times({ warm: 1, n: 5 }, async (n) => {
    await beginStudy(page, `Survey ${n}`);
    await page.getByRole("button", { name: "Import transcripts…" }).click();
    const input = page.getByTestId("transcripts");
    await input.waitFor({ state: "attached" });
    await page.waitForTimeout(choosing);
    await forgetHeld(page);
    await input.setInputFiles(file);
    await page.locator(".dialog footer button.main:enabled").click();
    await page.locator(".interviews li").first().waitFor();
    await saved(page);
    const held = await longestHeld(page);
    await toLibrary(page);
    await removeFirst(page);
    return held;
  });
  return row("held by a survey", all, "what is shorter than 50 counts as 50");
}

async function forgetHeld(page: Page): Promise<void> {
  await page.evaluate(() => {
    window.bench.held().length = 0;
  });
}

async function longestHeld(page: Page): Promise<number> {
  return page.evaluate(() => Math.max(50, ...window.bench.held()));
}

/** From the file's bytes in the worker to the database that holds them; and, as a note, to the window that shows it. */
async function readFileRow(page: Page, { name, study }: CorpusPlace, row: MakeRow): Promise<Row> {
  const whole: number[] = [];
  const { warm, n: count } = seldom[name];
  const all = await times(seldom[name], async (n) => {
    const took = await openFile(page, study);
    if (n >= warm) whole.push(took);
    const stored = await between(page, "store", "store answered");
    await settle(page);
    await toLibrary(page);
    if (n < warm + count - 1) await removeFirst(page);
    return stored;
  });
  await openFirst(page);
  return row(
    "read file",
    all,
    `${shown(median(whole))} from the choice of the file to its text on the screen`,
  );
}

async function openProject(page: Page, { name }: CorpusPlace, row: MakeRow): Promise<Row> {
  const all = await times({ warm: often.warm, n: name === "S" ? often.n : 12 }, async () => {
    await toLibrary(page);
    return openFirst(page);
  });
  return row("open project", all);
}

/**
 * Codes one sentence after the other by R, the key for the code used last. "Durable" is from the commit, which
 * leaves for the worker that writes it in the same step, to the end of the database's strict transaction. Beside
 * it stands when the host had it on disk too, and when the window said so, which hears of it only when it has drawn.
 */
async function codePassages(page: Page, row: MakeRow): Promise<readonly Row[]> {
  await openInterview(page, 5);
  await clickTurn(page, 4);
  await page.keyboard.press("s");
  await page.keyboard.press("Enter");
  await page.keyboard.type("Code 30");
  await page.keyboard.press("Enter");
  await saved(page);

  const durable: number[] = [];
  const inBoth: number[] = [];
  const known: number[] = [];
  const fromKey: number[] = [];
  const busy: number[] = [];
  const settings = { warm: often.warm, n: 30 };
  const worked = await workMeter(page);
  const paint = await times(settings, async (n) => {
    await page.keyboard.press("Alt+ArrowRight");
    await page.keyboard.press("s");
    await page.waitForTimeout(250);
    await page.evaluate(() => {
      window.bench.saves.length = 0;
      window.bench.messages.length = 0;
    });
    const before = await page.evaluate(() => window.bench.painted());
    const workBefore = await worked();
    const took = await timed(page, {
      event: "keydown",
      how: "task",
      given: before + 1,
      isThere: (count) => window.bench.painted() === count,
      act: () => page.keyboard.press("r"),
    });
    await page.waitForFunction(
      () =>
        window.bench.messages.some(({ says }) => says === "keep answered") &&
        window.bench.saves.at(-1)?.is === "saved",
    );
    await page.waitForTimeout(100);
    const work = (await worked()) - workBefore;
    const shownSaved = await page.evaluate(() => {
      const { saves, began } = window.bench;
      return (saves.findLast(({ is }) => is === "saved")?.at ?? Number.NaN) - began;
    });
    if (n < settings.warm) return took;
    const { stored, kept } = await keptAfter(page);
    durable.push(stored);
    inBoth.push(kept);
    known.push(await between(page, "keep", "keep answered"));
    fromKey.push(shownSaved);
    busy.push(work);
    return took;
  });
  return [
    row(
      "code passage: paint",
      paint,
      `all work of the main thread within 100 ms of the key, with selection, lanes, drawing and writing: ${shown(median(busy))}`,
    ),
    row(
      "code passage: durable",
      durable,
      `with the host too after ${shown(median(inBoth))}, p95 ${shown(quantile(inBoth, 0.95))}; the window heard after ${shown(median(known))}`,
      `${shown(median(fromKey))} from the key to “Saved” on the screen`,
    ),
  ];
}

/** From the button “Quotes” of the most used code to its list in the page, all of it that is in view. */
async function quotesOfCode(page: Page, row: MakeRow): Promise<Row> {
  const rows = page.locator(".code-row");
  const counts = await rows.evaluateAll((all) =>
    all.map((one) => Number(one.querySelector(".count b")?.textContent ?? 0)),
  );
  const most = counts.indexOf(Math.max(...counts));
  await rows.nth(most).click();
  const button = page.locator(".inspector header button");
  const all = await times(often, async () => {
    await page.waitForTimeout(100);
    const took = await timed(page, {
      event: "pointerup",
      how: "task",
      given: 0,
      isThere: () => document.querySelectorAll(".quote-list .coded-quote").length > 0,
      act: () => button.click(),
    });
    await page.locator(".quotes-of-code header button").click();
    await button.waitFor();
    return took;
  });
  return row("quotes of a code", all, `${counts[most]} quotes`);
}

/**
 * From the last letter of a common word to all its hits counted and the first of them in the page, in a window
 * that has rested after opening the study. As a note, the first search of all, a second after the place was opened.
 */
async function searchAll(page: Page, row: MakeRow): Promise<Row> {
  await page.keyboard.press("Control+f");
  const field = page.locator(".search-field input");
  await field.waitFor();
  await page.waitForTimeout(1_000);
  const found = () => page.locator("[data-found]").first().getAttribute("data-found");
  const letter = async () => {
    await page.waitForTimeout(300);
    return timed(page, {
      event: "keydown",
      how: "change",
      given: sought,
      isThere: (word) => {
        const marks = [...document.querySelectorAll(".hit mark")].slice(0, 3);
        const isShown = marks.length > 0 && marks.every((one) => one.textContent?.toLowerCase() === word);
        return isShown && document.querySelector("[data-found]") !== null;
      },
      act: () => page.keyboard.press(sought.slice(-1)),
    });
  };
  await field.fill(sought.slice(0, -1));
  const first = await letter();
  const all = await times(often, async () => {
    await page.keyboard.press("Backspace");
    return letter();
  });
  const hits = Number(await found()).toLocaleString("en");
  await field.fill("");
  await page.keyboard.press("Alt+2");
  await page.waitForSelector(".transcript .turn");
  return row("search all transcripts", all, `${hits} hits of “${sought}”; the first time ${shown(first)}`);
}

/** From the key of a place to a frame that shows it, from the Code place to each other one and back. */
async function switchPlaces(page: Page, row: MakeRow): Promise<Row> {
  const current = () => page.locator(".places [aria-current=page] b").innerText();
  const keys = ["Alt+1", "Alt+3", "Alt+4", "Alt+5", "Alt+6", "Alt+7", "Alt+8", "Alt+9"];
  const all: number[] = [];
  const medians: string[] = [];
  for (const key of keys) {
    await page.keyboard.press("Alt+2");
    await page.waitForTimeout(300);
    const code = await current();
    await page.keyboard.press(key);
    await page.waitForTimeout(500);
    const name = await current();
    // A place that the program does not have leaves one where one is.
    if (name === code) continue;
    const there: number[] = [];
    for (let n = 0; n < 6; n += 1)
      for (const [to, isOther] of [
        ["Alt+2", false],
        [key, true],
      ] as const) {
        await page.waitForTimeout(400);
        await page.evaluate(() => document.querySelector("main.place")?.setAttribute("data-left", ""));
        const took = await timed(page, {
          event: "keydown",
          how: "frame",
          given: 0,
          isThere: () => document.querySelector("main.place:not([data-left])") !== null,
          act: () => page.keyboard.press(to),
        });
        if (n === 0) continue;
        all.push(took);
        if (isOther) there.push(took);
      }
    medians.push(`${name} ${shown(median(there))}`);
  }
  await page.keyboard.press("Alt+2");
  await page.waitForSelector(".transcript .turn");
  return row("switch place", all, `to ${medians.join(", ")}`);
}

/**
 * The three views of the Themes place, each for the first time since the study was opened: from the key of the place, or of
 * the tab, to a frame that shows it. The genealogy reads the whole journal for that.
 */
async function themes(page: Page, { name }: CorpusPlace, row: MakeRow): Promise<readonly Row[]> {
  const board: number[] = [];
  const map: number[] = [];
  const genealogy: number[] = [];
  const drawn = (selector: string, key: string) =>
    timed(page, {
      event: "keydown",
      how: "frame",
      given: selector,
      isThere: (wanted) => document.querySelector(wanted) !== null,
      act: () => page.keyboard.press(key),
    });
  const { warm, n: count } = seldom[name];
  for (let n = 0; n < warm + count; n += 1) {
    await toLibrary(page);
    await openFirst(page);
    await page.waitForTimeout(1_000);
    const took = await drawn(".themes-board .board-item", "Alt+3");
    await page.locator(".place-tabs [role=tab]").first().focus();
    await page.waitForTimeout(500);
    const tookMap = await drawn(".thematic-map .map-box", "ArrowRight");
    await page.waitForTimeout(500);
    const whole = ".genealogy[aria-busy=false] .genealogy-picture .name";
    const tookGenealogy = await drawn(whole, "ArrowRight");
    // The study opens again with the tab at which it was left.
    await page.keyboard.press("Home");
    await page.waitForSelector(".themes-board .board-item");
    await page.keyboard.press("Alt+2");
    await page.waitForSelector(".transcript .turn");
    if (n < warm) continue;
    board.push(took);
    map.push(tookMap);
    genealogy.push(tookGenealogy);
  }
  return [row("themes board", board), row("thematic map", map), row("genealogy", genealogy)];
}

/** Both Word files, one after the other, through the Report place: from each button to the bytes handed over. */
async function exportDocx(page: Page, { name }: CorpusPlace, row: MakeRow): Promise<Row> {
  await page.getByRole("navigation").getByRole("button", { name: "Report" }).click();
  const quotes: number[] = [];
  const { warm } = seldom[name];
  const all = await times(seldom[name], async (n) => {
    const parts: number[] = [];
    for (const kind of ["Quotations, theme by theme", "The codebook"]) {
      await page.locator(".report-choices").getByText(kind, { exact: true }).first().click();
      const save = page.locator(".report-save button.main");
      await save.waitFor();
      await page.waitForTimeout(name === "S" ? 600 : 3000);
      const [took] = await Promise.all([
        timed(page, {
          event: "pointerup",
          how: "change",
          given: 0,
          isThere: () => {
            const said = document.querySelector(".report-save [role=status]")?.textContent ?? "";
            return said !== "" && document.querySelector(".report-save button.main") !== null;
          },
          act: () => save.click(),
        }),
        page.waitForEvent("download"),
      ]);
      parts.push(took);
    }
    if (n >= warm) quotes.push(parts[0] ?? Number.NaN);
    return parts.reduce((sum, part) => sum + part, 0);
  });
  await page.getByRole("navigation").getByRole("button", { name: "Code" }).first().click();
  return row("export docx", all, `of it ${shown(median(quotes))} for the quotes`);
}

/** After a coding, from Ctrl+S until the host has written the study's file, read it back and found it whole. */
async function writeFileRow(page: Page, { name }: CorpusPlace, row: MakeRow): Promise<Row> {
  await openInterview(page, 8);
  await page.getByRole("button", { name: "Save to file…" }).click();
  await page.getByRole("button", { name: "Save here" }).click();
  await savedToFile(page);
  await clickTurn(page, 4);
  await page.keyboard.press("s");
  await page.keyboard.press("Enter");
  await page.keyboard.type("Code 30");
  await page.keyboard.press("Enter");
  await savedToFile(page);

  const making: number[] = [];
  const { warm } = seldom[name];
  const all = await times(seldom[name], async (n) => {
    await page.keyboard.press("Alt+ArrowRight");
    await page.keyboard.press("s");
    await page.keyboard.press("r");
    await page.waitForFunction(
      () => !document.querySelector(".save-mark")?.textContent?.includes("Saved to"),
    );
    await saved(page);
    const took = await timed(page, {
      event: "keydown",
      how: "change",
      given: 0,
      isThere: () => document.querySelector(".save-mark.ok")?.textContent?.includes("Saved to") ?? false,
      act: () => page.keyboard.press("Control+s"),
    });
    if (n >= warm) making.push(await between(page, "write", "write answered"));
    return took;
  });
  return row("write file", all, `of it ${shown(median(making))} to make the bytes, the rest with the host`);
}

/** Letters into a coded turn, one every 180 ms, in the transcript with 2,000 codings; 100 codings as a note. */
async function typeLetters(page: Page, row: MakeRow): Promise<Row> {
  const run = async (interview: number) => {
    await openInterview(page, interview);
    await clickTurn(page, 5);
    await page.keyboard.press("F2");
    const letters = await times({ warm: 10, n: 40 }, async () => {
      await page.waitForTimeout(180);
      const before = await page.evaluate(
        () => document.querySelector(".transcript")?.textContent?.length ?? 0,
      );
      return timed(page, {
        event: "keydown",
        how: "task",
        given: before + 1,
        // The page is up to date one task after its text: what follows of a letter runs in microtasks.
        isThere: (length) => {
          const there = document.querySelector(".transcript")?.textContent?.length === length;
          const waited = Reflect.get(window, "lettered") === length;
          if (there) Reflect.set(window, "lettered", length);
          return there && waited;
        },
        act: () => page.keyboard.press("x"),
      });
    });
    await page.keyboard.press("F2");
    await saved(page);
    return letters;
  };
  const few = await run(3);
  const many = await run(await denseAt(page));
  return row(
    "type letter",
    many,
    `with 100 codings: ${shown(median(few))}, p95 ${shown(quantile(few, 0.95))}`,
  );
}

/** Letters into what a code means, one every 180 ms, beside a transcript with 100 codings. */
async function typeInField(page: Page, row: MakeRow): Promise<Row> {
  await openInterview(page, 3);
  await page.locator(".code-item .name").first().click();
  await page.locator(".inspector textarea").first().focus();
  const letters = await times({ warm: 10, n: 40 }, async () => {
    await page.waitForTimeout(180);
    const before = await page.evaluate(
      () => document.querySelector<HTMLTextAreaElement>(".inspector textarea")?.value.length ?? 0,
    );
    return timed(page, {
      event: "keydown",
      how: "task",
      given: before + 1,
      isThere: (length) => {
        const field = document.querySelector<HTMLTextAreaElement>(".inspector textarea");
        const there = field?.value.length === length;
        const waited = Reflect.get(window, "lettered") === length;
        if (there) Reflect.set(window, "lettered", length);
        return there && waited;
      },
      act: () => page.keyboard.press("x"),
    });
  });
  await saved(page);
  return row("type in a field", letters);
}

// — what a person does between the measurements

async function beginStudy(page: Page, name: string): Promise<void> {
  await page.getByRole("button", { name: "New study…" }).click();
  await page.getByRole("dialog").getByRole("textbox").first().fill(name);
  await page.keyboard.press("Enter");
  await page.waitForSelector(".study-window");
}

/** Opens a project file by the browser's picker; milliseconds until its text is drawn. */
async function openFile(page: Page, file: string): Promise<number> {
  await page.getByRole("button", { name: "Open file…" }).click();
  const input = page.getByTestId("project-file");
  await input.waitFor({ state: "attached" });
  const took = await timed(page, { ...shows(), event: "change", act: () => input.setInputFiles(file) });
  const { counts } = readManifest(new Uint8Array(await readFile(file)));
  const list = page.locator(".interviews li");
  await list.first().waitFor();
  const listed = await list.count();
  if (listed !== counts.transcripts) throw new Error(`${listed} interviews of ${counts.transcripts}`);
  return took;
}

/** Opens the first study of the Library by Enter; milliseconds until its text is drawn. */
async function openFirst(page: Page): Promise<number> {
  const first = page.locator(".library-study").first();
  await first.waitFor();
  await first.focus();
  await page.waitForTimeout(300);
  return timed(page, { ...shows(), event: "keydown", act: () => page.keyboard.press("Enter") });
}

/** Opens an interview from the list; milliseconds until its text and its codings in view are drawn. */
async function openInterview(page: Page, at: number): Promise<number> {
  const button = page.locator(".interview").nth(at);
  await button.scrollIntoViewIfNeeded();
  await page.waitForTimeout(150);
  const name = await button.evaluate((one) => one.firstChild?.textContent ?? "");
  return timed(page, {
    event: "pointerup",
    how: "frame",
    given: name,
    isThere: (wanted) =>
      document.querySelector(".transcript-desk h1")?.textContent === wanted &&
      document.querySelectorAll(".transcript .turn").length > 100 &&
      window.bench.painted() > 0,
    act: () => button.click(),
  });
}

/** A transcript is in the page, and its codings in view are painted. */
function shows() {
  return {
    how: "frame" as const,
    given: 0,
    isThere: () => document.querySelectorAll(".transcript .turn").length > 100 && window.bench.painted() > 0,
  };
}

async function denseAt(page: Page): Promise<number> {
  const counts = await page.locator(".interviews li .figures").allTextContents();
  const at = counts.findIndex((count) => Number(count) >= denseCodings);
  if (at === -1) throw new Error("the dense interview is not there");
  return at;
}

async function clickTurn(page: Page, at: number): Promise<void> {
  const turn = page.locator(".transcript .turn").nth(at);
  await turn.scrollIntoViewIfNeeded();
  await turn.click({ position: { x: 120, y: 12 } });
  await page.waitForTimeout(100);
}

async function toLibrary(page: Page): Promise<void> {
  await page.getByRole("button", { name: "All studies" }).click();
  await page.waitForSelector(".library-study", { timeout: 120_000 });
}

/** Takes the study opened last off this computer. */
async function removeFirst(page: Page): Promise<void> {
  const before = await page.locator(".library-study").count();
  await page.locator(".library-study").first().getByRole("button").first().click();
  await page.getByRole("menuitem").click();
  const agreed = page.locator(".dialog label").filter({ has: page.getByRole("checkbox") });
  if ((await agreed.count()) > 0) await agreed.click();
  await page.locator(".dialog button.bad").click();
  await page.waitForFunction((count) => document.querySelectorAll(".library-study").length < count, before);
}

async function saved(page: Page): Promise<void> {
  await page.waitForSelector('.save-mark.ok[data-save="saved"]', { timeout: 60_000 });
}

async function savedToFile(page: Page): Promise<void> {
  await page.waitForFunction(
    () => document.querySelector(".save-mark.ok")?.textContent?.includes("Saved to"),
    undefined,
    { timeout: 120_000 },
  );
}

/** Waits until the copy that is written after an opening is written, so that it disturbs nothing. */
async function settle(page: Page): Promise<void> {
  // A study that is on the disk as it is here is not written.
  await page.waitForTimeout(1_000);
  await page.waitForFunction(
    () => {
      const says = window.bench.messages.map((message) => message.says);
      return says.lastIndexOf("write answered") >= says.lastIndexOf("write");
    },
    undefined,
    { timeout: 120_000 },
  );
  await page.waitForTimeout(500);
}

/** Milliseconds between the last message to a worker that says `from` and the last that says `to`. */
async function between(page: Page, from: string, to: string): Promise<number> {
  const messages = await page.evaluate(() => window.bench.messages);
  const at = (says: string) => messages.findLast((message) => message.says === says)?.at ?? Number.NaN;
  return at(to) - at(from);
}

/** Answers, whenever it is asked, the milliseconds that the main thread of the page has worked so far. */
async function workMeter(page: Page): Promise<() => Promise<number>> {
  const session = await page.context().newCDPSession(page);
  await session.send("Performance.enable");
  return async () => {
    const { metrics } = await session.send("Performance.getMetrics");
    return (metrics.find(({ name }) => name === "TaskDuration")?.value ?? Number.NaN) * 1000;
  };
}
