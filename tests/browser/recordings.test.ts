import { createHash } from "node:crypto";
import { mkdir, readdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import type { Page } from "playwright-core";
import { beforeEach, describe, expect, it } from "vitest";
import { aProject } from "../support/a-project.ts";
import { axeFindings } from "../support/axe.ts";
import { aBrowserAndHost, setAppearance } from "../support/browser-and-host.ts";
import { opusFile } from "../support/opus-file.ts";
import { toneFile } from "../support/wav-file.ts";

const { openStudy, host } = aBrowserAndHost("each test");
const study = aProject({
  transcripts: {
    Night: ["Interviewer: What changed?", "Wilma: He left his shoes."],
    Day: ["Interviewer: So?", "Wilma: So."],
  },
});
const sound = toneFile(2);
const at = (...parts: readonly string[]) => path.join(host().studies, ...parts);
beforeEach(() => mkdir(host().studies, { recursive: true }));

const dialog = (page: Page) => page.getByRole("dialog");
const button = (page: Page, name: string) => dialog(page).getByRole("button", { name });
const row = (page: Page) =>
  dialog(page).getByRole("list", { name: "Linked recordings" }).getByRole("listitem");

async function openDialog(page: Page, of = "Night"): Promise<void> {
  await page.locator("[data-interviews] .interview", { hasText: of }).first().click({ button: "right" });
  await page.getByRole("menuitem", { name: "Recording…" }).click();
  await dialog(page).waitFor();
}

/** Chooses a file with the browser's own picker, as in a host without dialogs. */
async function pick(page: Page, name: string, bytes: Uint8Array, by = "Choose a recording…"): Promise<void> {
  await button(page, by).click();
  await button(page, "Choose a file elsewhere…").waitFor();
  const file = { name, mimeType: "application/octet-stream", buffer: Buffer.from(bytes) };
  await page.getByTestId("recording-file").setInputFiles(file);
}

/** Links Night.wav of the study folder. */
async function linkFromFolder(page: Page): Promise<void> {
  await writeFile(at("Night.wav"), sound);
  await openDialog(page);
  await button(page, "Choose a recording…").click();
  await dialog(page).getByRole("option", { name: "Night.wav" }).click();
  await dialog(page).getByText("Night.wav is linked.").waitFor();
}

/** Closes the window and opens the study again from what the browser has. */
async function reopen(page: Page): Promise<void> {
  await page.keyboard.press("Escape");
  await page.getByText(/^Saved(?: (?:to|in) .*)?$/).waitFor();
  await page.reload();
  await page.getByText("Night shelter study").first().click();
  await page.locator("[data-transcript]").waitFor();
  await openDialog(page);
}

describe("a recording", () => {
  it("is linked from the study folder, told by its length and size, and heard in parts", async () => {
    const page = await openStudy(study);
    const asked: (readonly [number, string])[] = [];
    page.on("response", async (answer) => {
      const { range = "" } = answer.request().headers();
      if (answer.url().includes("/recording/")) asked.push([answer.status(), range.slice(0, 8)]);
    });
    await linkFromFolder(page);
    expect(asked.length).toBeGreaterThan(0);
    expect(asked.filter(([status, range]) => status !== 206 || range !== "bytes=0-")).toEqual([]);
    const told = await row(page).innerText();
    expect(told).toContain("00:00:02");
    expect(told).toContain("0.1 MB");
    expect(told).toContain("Found");
    expect(await axeFindings(page)).toEqual([]);
    await setAppearance(page, "dark");
    expect(await axeFindings(page, ["color-contrast"])).toEqual([]);
    const begins = dialog(page).getByRole("textbox", { name: "Begins at" });
    await begins.fill("soon");
    await dialog(page).getByText("Type a time such as 00:42:10.").waitFor();
    await begins.fill("00:42:10");
    await begins.press("Enter");
    await page.keyboard.press("Escape");
    await page.getByText("Undo: say when a recording of Night begins").waitFor();
    await page.getByText("Undo: say when a recording of Night begins").click();
    await page.getByText("Undo: link a recording to Night").click();
    await openDialog(page);
    await button(page, "Choose a recording…").waitFor();
    expect(await row(page).count()).toBe(0);
  });

  it("is found when it was moved and renamed; where it is missing, that is said, and it is found when it is back", async () => {
    const page = await openStudy(study);
    await linkFromFolder(page);
    await mkdir(at("Sound"));
    await rename(at("Night.wav"), at("Sound", "first.wav"));
    await reopen(page);
    await row(page).getByText("Found").waitFor();
    await rename(at("Sound", "first.wav"), path.join(host().data, "away.wav"));
    await reopen(page);
    await row(page).getByText("Not found").waitFor();
    await row(page).getByText("Put it beside the study’s file and look again").waitFor();
    await rename(path.join(host().data, "away.wav"), at("back.wav"));
    await button(page, "Look again").click();
    await row(page).getByText("Found").waitFor();
    await rm(at("back.wav"));
  });

  it("that was picked elsewhere is heard from there, and it is said that it will be asked for again", async () => {
    const page = await openStudy(study);
    await openDialog(page);
    await pick(page, "Night.wav", sound);
    await dialog(page).getByText("Night.wav is linked.").waitFor();
    await dialog(page).getByText("Kvali will ask for it again next time").waitFor();
    await row(page).getByText("Found").waitFor();
    await reopen(page);
    await row(page).getByText("Not found").waitFor();
    await pick(page, "other.wav", toneFile(2, 660), "Choose where it is…");
    await dialog(page).getByText("other.wav is another file than the linked one").waitFor();
    await dialog(page).getByText("It is as long, but its contents differ").waitFor();
    await button(page, "Do not link it").click();
    await pick(page, "renamed.wav", sound, "Choose where it is…");
    await dialog(page).getByText("renamed.wav is the linked recording.").waitFor();
    await row(page).getByText("Found").waitFor();
    await pick(page, "longer.wav", toneFile(3), "Link another instead…");
    await dialog(page).getByText("It is 00:00:03 long; the linked one is 00:00:02.").waitFor();
    await button(page, "Link it instead").click();
    await dialog(page).getByText("longer.wav is linked.").waitFor();
    expect(await row(page).count()).toBe(1);
    await button(page, "Unlink").click();
    await expect.poll(() => row(page).count()).toBe(0);
  });

  it("is copied beside the study’s file when one asks for it, and is there from then on, wherever it came from", async () => {
    const page = await openStudy(study);
    await openDialog(page);
    await pick(page, "Night.wav", sound);
    await dialog(page).getByText("Kvali will ask for it again next time").waitFor();
    await button(page, "Keep a copy with the study").click();
    await dialog(page).getByText("The study has no file yet").waitFor();
    expect(await readdir(host().studies)).toEqual([]);
    await page.keyboard.press("Escape");
    await page.getByRole("button", { name: "Save to file…" }).click();
    await page.getByRole("textbox", { name: "File name" }).fill("Shelter");
    await button(page, "Save here").click();
    await expect.poll(() => readdir(host().studies)).toContain("Shelter.kvali");
    await openDialog(page);
    const copies = button(page, "Keep a copy with the study");
    await copies.focus();
    await page.keyboard.press("Enter");
    await dialog(page)
      .getByText("A copy of Night.wav is in the folder “Shelter recordings” beside the study’s file")
      .waitFor();
    expect(await copies.evaluate((one) => one === document.activeElement)).toBe(true);
    expect(Buffer.compare(await readFile(at("Shelter recordings", "Night.wav")), sound)).toBe(0);
    expect(await axeFindings(page)).toEqual([]);
    await button(page, "Keep a copy with the study").click();
    await dialog(page).getByText("It is beside the study’s file already, as Night.wav.").waitFor();
    expect(await readdir(at("Shelter recordings"))).toEqual(["Night.wav"]);
    await reopen(page);
    await row(page).getByText("Found").waitFor();
  });

  it("that is being copied can be left, and nothing of the copy stays; where that fails it is said", async () => {
    const page = await openStudy(study);
    await page.getByRole("button", { name: "Save to file…" }).click();
    await page.getByRole("textbox", { name: "File name" }).fill("Shelter");
    await button(page, "Save here").click();
    await linkFromFolder(page);
    await rename(at("Night.wav"), path.join(host().data, "Night.wav"));
    await button(page, "Keep a copy with the study").click();
    await dialog(page)
      .getByText("Night.wav was not copied: the recording, or the folder of the study’s file, is gone.")
      .waitFor();
    // A host that takes its time.
    await rename(path.join(host().data, "Night.wav"), at("Night.wav"));
    let letGo = () => {};
    const held = new Promise<void>((resolve) => {
      letGo = resolve;
    });
    await page.route("**/copyRecording", async (route) => {
      await held;
      await route.continue();
    });
    await pick(page, "Night.wav", sound, "Link another instead…");
    await dialog(page).getByText("Night.wav is the linked recording.").waitFor();
    await rm(at("Night.wav"));
    await button(page, "Keep a copy with the study").click();
    await dialog(page).getByRole("progressbar", { name: "Copying Night.wav …" }).waitFor();
    await page.keyboard.press("Escape");
    await dialog(page).getByText("It stays open while the copy is made.").waitFor();
    await button(page, "Stop copying").click();
    await dialog(page).getByText("Stopped. No copy was kept.").waitFor();
    const stopped = page.waitForResponse(/stopCopy/);
    letGo();
    await stopped;
    await expect.poll(() => readdir(at("Shelter recordings")).catch(() => [])).toEqual([]);
  });

  it("is refused with a sentence where it is empty, text, of a kind that is not played, or damaged; a cut one is asked about", async () => {
    const page = await openStudy(study);
    await openDialog(page);
    const bytes = (text: string) => new TextEncoder().encode(text);
    await pick(page, "empty.mp3", bytes(""));
    await dialog(page).getByText("empty.mp3 is empty.").waitFor();
    await pick(page, "text.mp3", bytes("Interviewer: What changed?"));
    await dialog(page).getByText("text.mp3 is no recording, whatever its name").waitFor();
    await pick(page, "phone.amr", bytes("#!AMR\n0000"));
    await dialog(page)
      .getByText("phone.amr is AMR, which cannot be played here. These can be played: MP3")
      .waitFor();
    await pick(page, "damaged.flac", bytes("fLaC and then nothing of it"));
    await dialog(page).getByText("damaged.flac cannot be played: it is damaged or cut off").waitFor();
    expect(await row(page).count()).toBe(0);
    await pick(page, "cut.wav", sound.slice(0, 20_000));
    await dialog(page).getByText("cut.wav is cut off: it should have 32,044 bytes and has 20,000.").waitFor();
    await button(page, "Link it all the same").click();
    await dialog(page).getByText("cut.wav is linked.").waitFor();
  });

  it("that is dropped anywhere is linked to the interview that is chosen, rather than imported", async () => {
    const page = await openStudy(study);
    const data = await page.evaluateHandle(
      (bytes) => {
        const transfer = new DataTransfer();
        transfer.items.add(new File([Uint8Array.from(bytes)], "talk.wav"));
        return transfer;
      },
      [...sound],
    );
    await page.locator(".study-nav").dispatchEvent("drop", { dataTransfer: data });
    await button(page, "Link talk.wav").click();
    await dialog(page).getByText("talk.wav is linked.").waitFor();
    expect(await row(page).count()).toBe(1);
  });

  it("that is dropped with others is asked about after them, and may be left out", async () => {
    const page = await openStudy(study);
    const data = await page.evaluateHandle(
      (files) => {
        const transfer = new DataTransfer();
        for (const [name, bytes] of files) transfer.items.add(new File([Uint8Array.from(bytes)], name));
        return transfer;
      },
      [
        ["one.wav", [...sound]],
        ["two.wav", [...toneFile(1, 330)]],
        ["three.wav", [...toneFile(1, 660)]],
      ] as const,
    );
    await page.locator(".study-nav").dispatchEvent("drop", { dataTransfer: data });
    await dialog(page).getByText("2 more files wait.").waitFor();
    await button(page, "Link one.wav").click();
    await dialog(page).getByText("one.wav is linked.").waitFor();
    await dialog(page).getByText("1 more file waits.").waitFor();
    await button(page, "Leave it out").click();
    await button(page, "Link three.wav").click();
    await dialog(page).getByText("three.wav is linked.").waitFor();
    expect(await row(page).count()).toBe(2);
    const linked = (await dialog(page).getByRole("heading").first().textContent())?.includes("Day");
    await page.keyboard.press("Escape");
    await openDialog(page, linked ? "Night" : "Day");
    await pick(page, "one.wav", sound);
    await dialog(page)
      .getByText(/one\.wav is linked to (?:Day|Night) already/)
      .waitFor();
    await button(page, "Do not link it").click();
    expect(await row(page).count()).toBe(0);
  });

  it("that is dropped while another is read, or asked about, waits until that has come to its end", async () => {
    const page = await openStudy(study);
    await openDialog(page);
    await pick(page, "cut.wav", sound.slice(0, 20_000));
    await dialog(page).getByText("cut.wav is cut off").waitFor();
    const data = await page.evaluateHandle(
      (bytes) => {
        const transfer = new DataTransfer();
        transfer.items.add(new File([Uint8Array.from(bytes)], "second.wav"));
        return transfer;
      },
      [...toneFile(1, 330)],
    );
    await page.locator(".study-nav").dispatchEvent("drop", { dataTransfer: data });
    await dialog(page).getByText("1 more file waits.").waitFor();
    await button(page, "Link it all the same").click();
    await dialog(page).getByText("cut.wav is linked.").waitFor();
    await dialog(page).getByText("The transcript has no times yet.").waitFor();
    await button(page, "Link second.wav").click();
    await dialog(page).getByText("second.wav is linked.").waitFor();
    expect(await row(page).count()).toBe(2);
  });

  it("that was picked has a waveform, as one that the host has", async () => {
    const page = await openStudy(study);
    await openDialog(page);
    await pick(page, "Night.wav", sound);
    await dialog(page).getByText("Night.wav is linked.").waitFor();
    await page.keyboard.press("Escape");
    await page.locator("[data-interviews] .interview", { hasText: "Night" }).first().click();
    await page.keyboard.press("Alt+2");
    await page.locator(".waveform[data-peaks=whole]").waitFor();
  });

  it("that is compressed has the waveform of what was recorded, from its beginning to its end", async () => {
    const page = await openStudy(study);
    // Loud where one stretch that is decoded by itself ends and the next begins, after half a minute.
    const loud = (second: number) => (second % 7 === 0 ? 0 : 0.2 + 0.2 * (second % 4));
    const heard = Array.from({ length: 40 }, (_, second) => ({ seconds: 1, loud: loud(second) }));
    const opus = await opusFile(page, heard);
    await openDialog(page);
    await pick(page, "Night.opus", opus);
    await dialog(page).getByText("Night.opus is linked.").waitFor();
    await page.keyboard.press("Escape");
    await page.locator("[data-interviews] .interview", { hasText: "Night" }).first().click();
    await page.keyboard.press("Alt+2");
    await page.locator(".waveform[data-peaks=whole]").waitFor();
    const peaks = await page.evaluate(async (sha256) => {
      const asked = indexedDB.open("kvali peaks");
      await new Promise((resolve) => asked.addEventListener("success", resolve));
      const found = asked.result.transaction("peaks").objectStore("peaks").get(sha256);
      await new Promise((resolve) => found.addEventListener("success", resolve));
      asked.result.close();
      return [...(found.result.peaks as Uint8Array)];
    }, createHash("sha256").update(opus).digest("hex"));
    // Fifty a second; where one second goes over into the next, Opus needs some of them.
    expect(peaks.length).toBeGreaterThanOrEqual(40 * 50);
    expect(peaks.length).toBeLessThan(41 * 50);
    for (const [second, { loud }] of heard.entries())
      for (const peak of peaks.slice(second * 50 + 5, second * 50 + 45))
        expect(Math.abs(peak / 255 - loud), `second ${second}`).toBeLessThan(0.1);
  });

  it("that does not say how long it is has its length from its waveform, and is led within it", async () => {
    const page = await openStudy(study);
    // Written live, as browsers do it: the file is never told how long it became.
    const live = await page.evaluate(async () => {
      const context = new AudioContext();
      const [tone, to] = [new OscillatorNode(context), context.createMediaStreamDestination()];
      tone.connect(to);
      tone.start();
      const recorder = new MediaRecorder(to.stream, { mimeType: "audio/webm;codecs=opus" });
      const parts: Blob[] = [];
      const enough = new Promise<void>((resolve) => {
        recorder.ondataavailable = ({ data }) => parts.push(data) === 12 && recorder.stop();
        recorder.onstop = () => resolve();
      });
      recorder.start(100);
      await enough;
      return [...new Uint8Array(await new Blob(parts).arrayBuffer())];
    });
    await openDialog(page);
    await pick(page, "live.webm", Uint8Array.from(live));
    await dialog(page).getByText("live.webm is linked.").waitFor();
    await row(page).getByText("length not known").waitFor();
    await page.keyboard.press("Escape");
    await page.locator("[data-interviews] .interview", { hasText: "Night" }).first().click();
    await page.keyboard.press("Alt+2");
    const position = () => page.locator(".player-bar .position").textContent();
    await expect.poll(position).toMatch(/^00:00 \/ 00:0[12]$/);
    await page.locator(".waveform").press("End");
    await expect.poll(position).toMatch(/^00:0[12] \/ 00:0[12]$/);
  });

  it("has no interview to belong to in a study without transcripts, and that is said", async () => {
    const page = await openStudy(aProject({ codes: ["1 Trust"] }));
    await page.keyboard.press("Control+k");
    await page.keyboard.type("Recording of the interview");
    await page.keyboard.press("Enter");
    await dialog(page).getByText("There is no interview yet that it could be a recording of.").waitFor();
  });
});
