import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { launchChromium } from "./chromium.ts";
import { emptyWindow, type Look, libraryOf, lookOf } from "./emptied-window.ts";
import { type RunningHost, startHost } from "./host.ts";

/**
 * What all test files of a process have in common, since to begin it takes longer than most tests: one Chromium, one host on
 * one port, and the windows that a test has done with. They end with the process.
 */

/** A page that a test has opened. */
export type SharedWindow = {
  readonly page: Page;
  /** Which tests can have it after this one, with the look that it began with; null where none can. */
  readonly serves: { readonly which: string; readonly look: Look } | null;
};

/** How long an act in a window may take, in milliseconds. */
const usualTimeout = 8_000;

let browser: Browser | undefined;
let running: RunningHost | undefined;
let free: SharedWindow[] = [];

/** Who hears what a page complains of: the tests that have it now. */
const hearers = new WeakMap<Page, (complaint: string) => void>();

/** The host, begun anew on the port of the one before, to which the windows that are free go on to talk. It has met no study. */
export async function aNewHost(): Promise<RunningHost> {
  await running?.stop();
  await running?.empty();
  return hostAgain();
}

/** The host with what it has kept: the one that runs, or where a test has ended that, one with its folders on its port. */
export async function hostAgain(): Promise<RunningHost> {
  if (!running) running = await startHost();
  else if (!running.runs())
    running = await startHost({ port: Number(new URL(running.origin).port), home: running });
  return running;
}

/** An empty page of a browser that has never met the host. */
export async function newPage(
  options: BrowserContextOptions,
  remembers: Readonly<Record<string, string>>,
  hear: (complaint: string) => void,
): Promise<Page> {
  if (!browser?.isConnected()) browser = await launchChromium();
  const context = await browser.newContext(options);
  const page = await context.newPage();
  page.setDefaultTimeout(usualTimeout);
  hearers.set(page, hear);
  page.on("pageerror", (error) => hearers.get(page)?.(error.message));
  page.on("console", (message) => message.type() === "error" && hearers.get(page)?.(message.text()));
  await page.addInitScript(remember, remembers);
  return page;
}

/** A page goes to its library, and serves others when its test has done with it. */
export async function asWindow(page: Page, which: string): Promise<SharedWindow> {
  await page.goto((await hostAgain()).address);
  await libraryOf(page).waitFor();
  return { page, serves: { which, look: await lookOf(page) } };
}

/** A window in its library that is free and serves; its browser remembers what it is told to, and nothing else. */
export async function freeWindow(
  which: string,
  remembers: Readonly<Record<string, string>>,
  hear: (complaint: string) => void,
): Promise<SharedWindow | null> {
  const one = free.find(({ serves }) => serves?.which === which);
  if (!one) return null;
  free = free.filter((window) => window !== one);
  // Lets its browser in, where the host was begun anew since.
  await one.page.context().request.get((await hostAgain()).address);
  one.page.setDefaultTimeout(usualTimeout);
  hearers.set(one.page, hear);
  await one.page.evaluate(remember, remembers);
  // What the test before had begun to open may have come since.
  if (!(await libraryOf(one.page).isVisible())) {
    await closeWindow(one);
    return freeWindow(which, remembers, hear);
  }
  // Its list of studies may be of before the host was emptied: it is read again when the window comes to the front.
  await readListAgain(one.page);
  return one;
}

/** Until the list has been drawn: a press meanwhile might be on a button that goes with the list of before. */
async function readListAgain(page: Page): Promise<void> {
  const answered = ["readShelf", "about"].map((call) =>
    page.waitForResponse((response) => response.url().endsWith(`/bridge/${call}`)),
  );
  await page.evaluate(() => window.dispatchEvent(new Event("focus")));
  await Promise.all(answered);
  await page.evaluate(async () => {
    for (let frames = 0; frames < 2; frames += 1) await new Promise(requestAnimationFrame);
  });
}

/** A test has done with a window: another can have it, or it is closed. */
export async function giveBack(one: SharedWindow): Promise<void> {
  if (one.serves && (await emptyWindow(one.page, one.serves.look))) {
    hearers.delete(one.page);
    free.push(one);
  } else await closeWindow(one);
}

export async function closeWindow({ page }: SharedWindow): Promise<void> {
  // What a test answers in the host's place may be asked for until the page is gone.
  for (const one of page.context().pages()) await one.unrouteAll({ behavior: "ignoreErrors" });
  await page.context().close();
}

/** Runs in the page. */
function remember(kept: Readonly<Record<string, string>>): void {
  for (const [key, value] of Object.entries(kept)) localStorage.setItem(key, value);
}
