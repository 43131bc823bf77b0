import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { mkdir, open, rm, stat, writeFile } from "node:fs/promises";
import path from "node:path";
import type { Browser, Page } from "playwright-core";
import { applyDiff, diffOf } from "../../shared/project/diff.ts";
import { aProject } from "../support/a-project.ts";
import { aRecording } from "../support/a-recording.ts";
import { launchChromium } from "../support/chromium.ts";
import { type RunningHost, startHost } from "../support/host.ts";
import { opusFile } from "../support/opus-file.ts";
import { studyFile } from "../support/study-file.ts";
import { wavFile } from "../support/wav-file.ts";
import type { CorpusName } from "./corpus.ts";
import { type Row, type RowName, shown } from "./figures.ts";

const minutes = 120;
const [anew, plays] = [3, 20];
/** Two channels at 44.1 kHz, as recorders write them. */
const form = { rate: 44_100, channels: 2 };

/** Each second is loud or quiet. */
const heard = Array.from({ length: 60 }, (_, second) => ({ seconds: 1, loud: second % 3 ? 0.7 : 0.05 }));

/** Two hours of sound, linked to a short interview: its waveform, and how soon a key is heard. The same for each corpus. */
export async function recordingRows(
  corpus: CorpusName,
  wants: (name: RowName) => boolean,
): Promise<readonly Row[]> {
  const host = await startHost();
  const browser = await launchChromium();
  const rows: Row[] = [];
  try {
    await mkdir(host.studies, { recursive: true });
    const wav = path.join(host.studies, "Long.wav");
    const opus = path.join(host.studies, "Long.opus");
    if (wants("waveform of two hours") || wants("key to sound")) await writeLong(wav);
    if (wants("waveform of two hours"))
      rows.push({
        name: "waveform of two hours",
        corpus,
        ...(await waveforms(browser, host, wav, "audio/wav")),
      });
    if (wants("the same compressed")) {
      const page = await aPage(browser, host);
      await writeFile(opus, await opusFile(page, heard, { times: minutes }));
      await page.context().close();
      rows.push({
        name: "the same compressed",
        corpus,
        ...(await waveforms(browser, host, opus, "audio/ogg")),
      });
    }
    if (wants("key to sound")) {
      const page = await aPage(browser, host);
      await openStudy(page, await studyOf(wav, "audio/wav"));
      await measured(page);
      const times = await keysToSound(page);
      rows.push({ name: "key to sound", corpus, times, notes: ["from keydown to “playing”"] });
    }
    return rows;
  } finally {
    await browser.close();
    await host.stop();
    await rm(host.studies, { recursive: true, force: true });
    await host.forget();
  }
}

/** How long a waveform takes to be whole in a window that has never had it; and, as a note, in one that is opened anew, as whoever comes back the next day has it. */
async function waveforms(
  browser: Browser,
  host: RunningHost,
  file: string,
  mediaType: string,
): Promise<Pick<Row, "times" | "notes">> {
  const study = await studyOf(file, mediaType);
  const times: number[] = [];
  let again = Number.NaN;
  for (let n = 0; n < anew; n += 1) {
    const page = await aPage(browser, host);
    await openStudy(page, study);
    const began = await measured(page);
    times.push((await whole(page)) - began);
    await page.getByText("Saved", { exact: true }).waitFor();
    await page.reload();
    await page.getByText("Night shelter study").first().click();
    const opened = await measured(page);
    again = (await whole(page)) - opened;
    await page.context().close();
  }
  const { size } = await stat(file);
  return {
    times,
    notes: [`${Math.round(size / 1_000_000)} MB of ${mediaType}; opened again ${shown(again)}`],
  };
}

async function writeLong(file: string): Promise<void> {
  const minute = wavFile(heard, form);
  const head = minute.slice(0, 44);
  new DataView(head.buffer).setUint32(40, (minute.length - 44) * minutes, true);
  const handle = await open(file, "w");
  await handle.write(head);
  for (let n = 0; n < minutes; n += 1) await handle.write(minute, 44);
  await handle.close();
}

async function hashOf(file: string): Promise<string> {
  const hash = createHash("sha256");
  for await (const piece of createReadStream(file)) hash.update(piece as Uint8Array);
  return hash.digest("hex");
}

async function studyOf(recording: string, mediaType: string): Promise<Buffer> {
  const transcriptId = "transcript:Night" as const;
  const study = aProject({ transcripts: { Night: ["@0 Ida: It is quiet.", "@60 Bo: So it is."] } });
  const [sha256, { size: bytes }] = [await hashOf(recording), await stat(recording)];
  const file = { name: path.basename(recording), bytes, sha256, mediaType, durationMs: minutes * 60_000 };
  return studyFile(applyDiff(study, diffOf({ added: [aRecording({ transcriptId, ...file })] })));
}

async function aPage(browser: Browser, host: RunningHost): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, locale: "en-GB" });
  const page = await context.newPage();
  page.setDefaultTimeout(120_000);
  await page.addInitScript(() => {
    const heard = { key: 0, took: [] as number[] };
    Object.assign(window, { heard });
    window.addEventListener("keydown", () => Object.assign(heard, { key: performance.now() }), true);
    const { play } = HTMLMediaElement.prototype;
    HTMLMediaElement.prototype.play = function () {
      const told = () => heard.took.push(performance.now() - heard.key);
      this.addEventListener("playing", told, { once: true });
      return play.call(this);
    };
  });
  await page.goto(host.address);
  return page;
}

async function openStudy(page: Page, buffer: Buffer): Promise<void> {
  await page.getByRole("button", { name: /^Open file/ }).click();
  await page
    .getByTestId("project-file")
    .setInputFiles({ name: "Night.kvali", mimeType: "application/zip", buffer });
  await page.locator(".study-nav").waitFor();
  await page.keyboard.press("Alt+2");
}

/** The moment at which the player knows how long the recording is: then it begins with the waveform. */
async function measured(page: Page): Promise<number> {
  await page.waitForFunction(() => /2:00:0\d/.test(document.querySelector(".position")?.textContent ?? ""));
  return page.evaluate(() => performance.now());
}

async function whole(page: Page): Promise<number> {
  // A locator looks twice a second at last.
  await page.waitForFunction(() => document.querySelector(".waveform[data-peaks=whole]"), null, {
    polling: 20,
  });
  return page.evaluate(() => performance.now());
}

/** Plays by the key, here and there in the recording. */
async function keysToSound(page: Page): Promise<readonly number[]> {
  await page.locator(".turn").first().click();
  for (let n = 0; n < plays; n += 1) {
    await page.keyboard.press("F9");
    await page.waitForFunction(
      (count) => (window as unknown as { heard: { took: number[] } }).heard.took.length === count,
      n + 1,
    );
    await page.keyboard.press("F9");
    await page.keyboard.press(n % 2 === 0 ? "F8" : "Control+F8");
    await page.waitForTimeout(200);
  }
  return page.evaluate(() => (window as unknown as { heard: { took: number[] } }).heard.took);
}
