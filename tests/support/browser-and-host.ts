import type { BrowserContextOptions, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach } from "vitest";
import type { Project } from "../../shared/project/project.ts";
import type { TranscriptId } from "../../shared/project/records.ts";
import type { RunningHost } from "./host.ts";
import {
  aNewHost,
  asWindow,
  closeWindow,
  freeWindow,
  giveBack,
  hostAgain,
  newPage,
  type SharedWindow,
} from "./shared-chromium.ts";
import { studyFile } from "./study-file.ts";

export type PageOptions = Pick<BrowserContextOptions, "locale" | "viewport"> & {
  /** What the browser has in its local storage from before: the coder's name, the appearance, the language. */
  readonly remembers?: Readonly<Record<string, string>>;
  /** What the interviews of a study came from, where it matters. */
  readonly files?: ReadonlyMap<TranscriptId, Uint8Array>;
  /** What is done with the page before a study is opened in it. */
  readonly before?: (page: Page) => Promise<unknown>;
  /** A study in a window of its own: where something is done to the page that outlives the study, as a clock of the test's. */
  readonly isAlone?: boolean;
};

export type BrowserAndHost = {
  /** The host that runs now. */
  readonly host: () => RunningHost;
  /** An empty page of a browser that has never met the host: English, 1440 × 900 unless told. */
  readonly openPage: (options?: PageOptions) => Promise<Page>;
  /** The library, in such a page or in one from which an earlier test's study was left. */
  readonly openLibrary: (options?: PageOptions) => Promise<Page>;
  /** The sample study, opened there. */
  readonly openSample: (options?: PageOptions) => Promise<Page>;
  /** A study, opened there out of a file under an id that nobody has met. */
  readonly openStudy: (project: Project, options?: PageOptions) => Promise<Page>;
  /** What all these pages have complained of: errors that nobody caught, and what was written to the console as one. */
  readonly complaints: readonly string[];
};

/**
 * A Chromium for the tests of a file, and a host that has met no study: one for all of them, or, since a host remembers the
 * sample study with all that was done in it, one for each. Called at the top of the file; begins and ends both by itself.
 * What a test opens is closed after it; what beforeAll opens stays for the file.
 *
 * A window takes most of a test's time to start. So a study is opened in one that an earlier test has done with, as a
 * researcher leaves one study and opens the next: its browser emptied, and the host's folders where each test has a host.
 */
export function aBrowserAndHost(hostFor: "all tests" | "each test" = "all tests"): BrowserAndHost {
  let running: RunningHost | undefined;
  let ofFile: SharedWindow[] = [];
  let opened: SharedWindow[] = [];
  const complaints: string[] = [];
  const hear = (complaint: string) => complaints.push(complaint);

  beforeAll(async () => {
    running = await aNewHost();
  });
  afterAll(async () => {
    for (const one of ofFile) await closeWindow(one);
    ofFile = [];
  });
  beforeEach(async () => {
    ofFile = [...ofFile, ...opened];
    opened = [];
    running = await hostAgain();
  });
  afterEach(async () => {
    for (const one of opened) await giveBack(one);
    opened = [];
    if (hostFor === "each test") await running?.empty();
  });

  const host = () => begun(running);
  const openPage = async ({
    remembers = {},
    files: _,
    isAlone: __,
    before,
    ...options
  }: PageOptions = {}) => {
    const page = await newPage(
      {
        viewport: { width: 1440, height: 900 },
        locale: "en-GB",
        // A dialog that fades in takes a tenth of a second: some thousand of them are opened.
        reducedMotion: "reduce",
        ...options,
      },
      remembers,
      hear,
    );
    opened.push({ page, serves: null });
    await before?.(page);
    return page;
  };
  const openLibrary = async (options: PageOptions = {}) => {
    const { remembers = {}, before, isAlone = false, viewport, locale } = options;
    if (before || isAlone) {
      const page = await openPage(options);
      await page.goto(host().address);
      return page;
    }
    const which = JSON.stringify([remembers, viewport, locale]);
    const free = await freeWindow(which, remembers, hear);
    if (free) {
      opened.push(free);
      return free.page;
    }
    const page = await openPage(options);
    const window = await asWindow(page, which);
    opened = opened.map((one) => (one.page === page ? window : one));
    return page;
  };
  const openSample = async (options?: PageOptions) => {
    const page = await openLibrary(options);
    await page.getByRole("button", { name: /^(?:Open the sample study|Öppna exempelstudien)$/ }).click();
    await page.locator("[data-transcript]").waitFor();
    return page;
  };
  const openStudy = async (project: Project, options: PageOptions = {}) => {
    const page = await openLibrary(options);
    await page.getByRole("button", { name: /^(?:Open file|Öppna fil)/ }).click();
    await page.getByTestId("project-file").setInputFiles({
      name: "night-shelter.kvali",
      mimeType: "application/zip",
      buffer: await studyFile(project, options.files),
    });
    await page.locator(".study-nav").waitFor();
    return page;
  };
  return { host, openPage, openLibrary, openSample, openStudy, complaints };
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
