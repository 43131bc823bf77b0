import type { Browser, BrowserContext, BrowserContextOptions, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach } from "vitest";
import type { Project } from "../../shared/project/project.ts";
import type { TranscriptId } from "../../shared/project/records.ts";
import { launchChromium } from "./chromium.ts";
import { type RunningHost, startHost } from "./host.ts";
import { studyFile } from "./study-file.ts";

export type PageOptions = Pick<BrowserContextOptions, "locale" | "viewport"> & {
  /** What the browser has in its local storage from before: the coder's name, the appearance, the language. */
  readonly remembers?: Readonly<Record<string, string>>;
  /** What the interviews of a study came from, where it matters. */
  readonly files?: ReadonlyMap<TranscriptId, Uint8Array>;
  /** What is done with the page before a study is opened in it. */
  readonly before?: (page: Page) => Promise<unknown>;
};

export type BrowserAndHost = {
  /** The host that runs now. */
  readonly host: () => RunningHost;
  /** An empty page of a browser that has never met the host: English, 1440 × 900 unless told. */
  readonly openPage: (options?: PageOptions) => Promise<Page>;
  /** The sample study in such a page. */
  readonly openSample: (options?: PageOptions) => Promise<Page>;
  /** A study in such a page, out of a file under an id that nobody has met. */
  readonly openStudy: (project: Project, options?: PageOptions) => Promise<Page>;
  /** What all these pages have complained of: errors that nobody caught, and what was written to the console as one. */
  readonly complaints: readonly string[];
};

/**
 * A Chromium for the tests of a file, and a host: one for all of them, or, since a host remembers the sample study
 * with all that was done in it, one for each. Called at the top of the file; begins and ends both by itself. What a
 * test opens is closed after it; what beforeAll opens stays.
 */
export function aBrowserAndHost(hostFor: "all tests" | "each test" = "all tests"): BrowserAndHost {
  let browser: Browser | undefined;
  let running: RunningHost | undefined;
  let opened: BrowserContext[] = [];
  const complaints: string[] = [];

  const begin = async () => {
    running = await startHost();
  };
  const end = async () => {
    await running?.stop();
    await running?.forget();
    running = undefined;
  };
  beforeAll(async () => {
    browser = await launchChromium();
    if (hostFor === "all tests") await begin();
  });
  afterAll(async () => {
    await browser?.close();
    await end();
  });
  beforeEach(async () => {
    opened = [];
    if (hostFor === "each test") await begin();
  });
  afterEach(async () => {
    for (const context of opened) {
      // What a test answers in the host's place may be asked for until the page is gone.
      for (const page of context.pages()) await page.unrouteAll({ behavior: "ignoreErrors" });
      await context.close();
    }
    if (hostFor === "each test") await end();
  });

  const host = () => begun(running);
  const openPage = async ({ remembers = {}, files: _, before, ...options }: PageOptions = {}) => {
    const context = await begun(browser).newContext({
      viewport: { width: 1440, height: 900 },
      locale: "en-GB",
      // A dialog that fades in takes a tenth of a second: some thousand of them are opened.
      reducedMotion: "reduce",
      ...options,
    });
    opened.push(context);
    const page = await context.newPage();
    page.setDefaultTimeout(8_000);
    page.on("pageerror", (error) => complaints.push(error.message));
    page.on("console", (message) => message.type() === "error" && complaints.push(message.text()));
    await page.addInitScript((kept) => {
      for (const [key, value] of Object.entries(kept)) localStorage.setItem(key, value);
    }, remembers);
    await before?.(page);
    return page;
  };
  const openSample = async (options?: PageOptions) => {
    const page = await openPage(options);
    await page.goto(host().address);
    await page.getByRole("button", { name: /^(?:Open the sample study|Öppna exempelstudien)$/ }).click();
    await page.locator("[data-transcript]").waitFor();
    return page;
  };
  const openStudy = async (project: Project, { files, ...options }: PageOptions = {}) => {
    const page = await openPage(options);
    await page.goto(host().address);
    await page.getByRole("button", { name: /^(?:Open file|Öppna fil)/ }).click();
    await page.getByTestId("project-file").setInputFiles({
      name: "night-shelter.kvali",
      mimeType: "application/zip",
      buffer: await studyFile(project, files),
    });
    await page.locator(".study-nav").waitFor();
    return page;
  };
  return { host, openPage, openSample, openStudy, complaints };
}

/** Shows the window light or dark, as its own choice would. */
export async function setAppearance(page: Page, appearance: "light" | "dark"): Promise<void> {
  await page.evaluate((chosen) => {
    document.documentElement.dataset.appearance = chosen;
  }, appearance);
}

function begun<One>(one: One | undefined): One {
  if (one === undefined) throw new Error("it begins with the tests and ends with them");
  return one;
}
