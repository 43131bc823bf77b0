import { readFile } from "node:fs/promises";
import type { Browser, Page } from "playwright-core";
import { launchChromium } from "../support/chromium.ts";
import { type RunningHost, startHost } from "../support/host.ts";
import { median, type Row } from "./figures.ts";
import type { CorpusPlace } from "./window-rows.ts";

/** How often the study is opened and closed. */
const rounds = 10;
/** How many openings it takes until all that is kept for the next one is there. */
const warm = 2;

/**
 * What the window with its workers and the host hold of memory, in MB, each time that the study was opened and all its places were visited; and, as notes, what
 * they hold without a study, and what stays after each closing. Counted is what a process would give back if it ended (Linux's proportional set size), after the
 * window has collected its garbage. Null where the computer does not say.
 */
export async function memoryRow({ name, study }: CorpusPlace): Promise<Row | null> {
  if ((await heldBy(process.pid)) === null) return null;
  const host = await startHost();
  const browser = await launchChromium();
  try {
    const page = await browser.newPage({ viewport: { width: 1440, height: 900 }, locale: "en-GB" });
    page.setDefaultTimeout(120_000);
    await page.goto(host.address);
    await page.getByRole("button", { name: "Open file…" }).waitFor();
    const empty = await held(browser, page, host);
    const open: Held[] = [];
    const closed: Held[] = [];
    for (let n = 0; n < rounds; n += 1) {
      await openStudy(page, n === 0 ? study : null);
      await visitPlaces(page);
      open.push(await held(browser, page, host));
      await page.getByRole("button", { name: "All studies" }).click();
      await page.locator(".library-study").first().waitFor();
      closed.push(await held(browser, page, host));
    }
    const wholes = open.map(({ window, host }) => window + host);
    const after = closed.slice(warm).map(({ window, host }) => window + host);
    return {
      ...{ name: "memory", corpus: name, unit: "MB", times: wholes },
      notes: [
        `of it the window ${said(median(open.map(({ window }) => window)))} and the host ${said(median(open.map(({ host }) => host)))}; without a study ${said(empty.window + empty.host)}`,
        `at each opening ${wholes.map(said).join(", ")}`,
        `after each closing ${closed.map(({ window, host }) => said(window + host)).join(", ")}: a round more adds ${growth(after).toFixed(1)}`,
      ],
    };
  } finally {
    await browser.close();
    await host.stop();
    await host.forget();
  }
}

type Held = { readonly window: number; readonly host: number };

function said(megabytes: number): string {
  return megabytes.toFixed(0);
}

/** By how much a figure rises from one to the next, by the line that lies nearest to all (least squares). */
function growth(figures: readonly number[]): number {
  const middle = (figures.length - 1) / 2;
  const mean = figures.reduce((sum, one) => sum + one, 0) / figures.length;
  const rise = figures.reduce((sum, one, at) => sum + (at - middle) * (one - mean), 0);
  return rise / figures.reduce((sum, _, at) => sum + (at - middle) ** 2, 0);
}

async function held(browser: Browser, page: Page, host: RunningHost): Promise<Held> {
  // What is done when nothing else is to do has been done.
  await page.waitForTimeout(2_000);
  const session = await page.context().newCDPSession(page);
  for (let n = 0; n < 2; n += 1) await session.send("HeapProfiler.collectGarbage");
  await session.detach();
  await page.waitForTimeout(500);
  const system = await browser.newBrowserCDPSession();
  const { processInfo } = await system.send("SystemInfo.getProcessInfo");
  await system.detach();
  const windows = processInfo.filter(({ type }) => type === "renderer");
  // A browser keeps a process for the next window, which holds next to nothing.
  const sizes = await Promise.all(windows.map(async ({ id }) => (await heldBy(id)) ?? 0));
  return { window: Math.max(...sizes), host: (await heldBy(host.pid)) ?? 0 };
}

/** In MB; null where the computer does not say, or there is no such process. */
async function heldBy(pid: number): Promise<number | null> {
  const told = await readFile(`/proc/${pid}/smaps_rollup`, "utf8").catch(() => "");
  const kilobytes = /^Pss:\s+(\d+) kB/m.exec(told)?.[1];
  return kilobytes === undefined ? null : Number(kilobytes) / 1024;
}

/** Opens a study from its file, or the first of the library. */
async function openStudy(page: Page, file: string | null): Promise<void> {
  if (file) {
    await page.getByRole("button", { name: "Open file…" }).click();
    await page.getByTestId("project-file").setInputFiles(file);
  } else {
    await page.locator(".library-study").first().focus();
    await page.keyboard.press("Enter");
  }
  await page.locator(".transcript .turn").first().waitFor();
}

async function visitPlaces(page: Page): Promise<void> {
  const places = await page.locator(".places button").count();
  for (let place = 1; place <= places; place += 1) {
    await page.keyboard.press(`Alt+${place % 10}`);
    await page.waitForTimeout(1_500);
  }
  await page.keyboard.press("Alt+2");
  await page.locator(".transcript .turn").first().waitFor();
}
