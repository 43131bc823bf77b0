import { createHash } from "node:crypto";
import { mkdir, writeFile } from "node:fs/promises";
import path from "node:path";
import type { Page } from "playwright-core";
import { beforeEach, describe, expect, it } from "vitest";
import { applyDiff, diffOf } from "../../shared/project/diff.ts";
import { aProject } from "../support/a-project.ts";
import { aRecording } from "../support/a-recording.ts";
import { axeFindings } from "../support/axe.ts";
import { aBrowserAndHost, setAppearance } from "../support/browser-and-host.ts";
import { selectInTurn } from "../support/select-in-turn.ts";
import { wavFile } from "../support/wav-file.ts";

const { host, openStudy, complaints } = aBrowserAndHost();
let page: Page;

/** Twelve seconds: a tone in each even second. */
const bytes = wavFile(
  Array.from({ length: 12 }, (_, second) => ({ seconds: 1, loud: second % 2 ? 0 : 0.8 })),
);
const sha256 = createHash("sha256").update(bytes).digest("hex");
const transcriptId = "transcript:Night" as const;

async function open(turns: readonly string[], words?: Uint8Array): Promise<void> {
  const folder = host().studies;
  await mkdir(folder, { recursive: true });
  await writeFile(path.join(folder, "Night.wav"), bytes);
  const study = applyDiff(
    aProject({ people: { Wilma: {} }, transcripts: { Night: turns } }),
    diffOf({
      added: [
        aRecording({
          ...{ transcriptId, name: "Night.wav", bytes: bytes.length, sha256 },
          ...{ mediaType: "audio/wav", durationMs: 12_000 },
        }),
      ],
    }),
  );
  const night = study.transcripts.get(transcriptId);
  if (!night) throw new RangeError("no transcript");
  const source = { ...night.source, format: words ? "json" : night.source.format } as const;
  const transcripts = new Map([[transcriptId, { ...night, source }]]);
  page = await openStudy(
    { ...study, transcripts },
    { isAlone: true, ...(words && { files: new Map([[transcriptId, words]]) }) },
  );
  await page.keyboard.press("Alt+2");
  await turn(1).waitFor();
  await expect.poll(position).toBe("00:00 / 00:12");
  await page.evaluate(() => {
    const said: string[] = [];
    (window as unknown as { heard: string[] }).heard = said;
    new MutationObserver((changes) => {
      for (const { target } of changes)
        if (target instanceof Element && target.matches("[data-live-announcer]"))
          said.push(target.textContent ?? "");
    }).observe(document.body, { childList: true, subtree: true });
  });
}

const turn = (number: number) => page.locator(`.turn[data-number="${number}"]`);
const position = () => page.locator(".player-bar .position").textContent();
const seconds = async () => Number((await position())?.slice(3, 5));
const sounding = () =>
  page
    .locator("[data-sounding]")
    .evaluateAll((turns) => turns.map((one) => (one as HTMLElement).dataset.number));
const times = () =>
  page.locator(".turn").evaluateAll((turns) => turns.map((one) => (one as HTMLElement).dataset.time));
const button = (name: RegExp) => page.locator(".player-bar").getByRole("button", { name });
const heard = () => page.evaluate(() => (window as unknown as { heard: string[] }).heard);
const timed = [
  "@0 Interviewer: What is a night like?",
  "@4 Wilma: It is quiet. We make tea.",
  "@8 Interviewer: And then?",
];

describe("a recording beside its text", () => {
  beforeEach(() => open(timed));

  it("is played and stopped by a key while one types, and goes back a little; the turn that is heard is marked", async () => {
    await selectInTurn(turn(2), "quiet", "caret");
    await page.keyboard.press("F2");
    await page.keyboard.press("F9");
    await expect.poll(sounding).toEqual(["1"]);
    await page.keyboard.type("so ");
    await page.keyboard.press("F9");
    await expect.poll(() => turn(2).textContent()).toBe("It is so quiet. We make tea.");
    await button(/^Play \(/).waitFor();
    expect(await seconds()).toBeLessThan(3);
    expect(complaints).toEqual([]);
  });

  it("is led by keys: forward and back, from turn to turn, and from the caret", async () => {
    await selectInTurn(turn(2), "We make", "caret");
    await page.keyboard.press("F8");
    await expect.poll(seconds).toBe(3);
    await page.keyboard.press("Control+F8");
    await expect.poll(seconds).toBe(4);
    await page.keyboard.press("F7");
    await expect.poll(seconds).toBe(1);
    await page.keyboard.press("F6");
    await expect.poll(sounding).toEqual(["2"]);
    expect(await seconds()).toBeGreaterThanOrEqual(5);
    await page.keyboard.press("F9");
  });

  it("plays a turn by a click on its time, again and again where that is asked for", async () => {
    await turn(3).hover();
    await page.getByRole("button", { name: "00:08: play turn 3" }).click();
    await expect.poll(sounding).toEqual(["3"]);
    await page.keyboard.press("Shift+F9");
    await expect.poll(heard).toContain("The turn is played again and again");
    await page.locator(".waveform").press("End");
    await expect.poll(seconds).toBe(8);
    await expect.poll(sounding).toEqual(["3"]);
  });

  it("goes on in another place, slower and faster", async () => {
    await selectInTurn(turn(1), "What", "caret");
    await page.keyboard.press("F9");
    await expect.poll(sounding).toEqual(["1"]);
    await page.keyboard.press("Shift+F8");
    await expect.poll(heard).toContain("Speed 1.1");
    await page.keyboard.press("Alt+3");
    await page.keyboard.press("Alt+1");
    await button(/^Stop/).waitFor();
    await button(/^Speed: 1.1×/).waitFor();
    await expect.poll(sounding).toHaveLength(1);
    await button(/^Speed: 1.1×/).click();
    await page.getByRole("menuitem", { name: "1.25×" }).click();
    await button(/^Speed: 1.25×/).waitFor();
    await page.keyboard.press("Shift+F8");
    await expect.poll(heard).toContain("Speed 1.3");
  });

  it("has a waveform, which is there at once when it is opened again", async () => {
    const drawn = () =>
      page.locator(".waveform canvas").evaluate((canvas) => {
        const { width, height } = canvas as HTMLCanvasElement;
        const context = (canvas as HTMLCanvasElement).getContext("2d");
        const row = context?.getImageData(0, Math.round(height * 0.25), width, 1).data ?? [];
        // In the middle of each second: whether it is loud there.
        return Array.from({ length: 12 }, (_, at) =>
          (row[Math.round(((at + 0.5) / 12) * width) * 4 + 3] ?? 0) > 0 ? "▮" : ".",
        ).join("");
      });
    await expect.poll(drawn).toBe("▮.▮.▮.▮.▮.▮.");
    await page.getByText("Saved", { exact: true }).waitFor();
    await page.reload();
    const workers: string[] = [];
    page.on("worker", (worker) => workers.push(worker.url()));
    await page.getByText("Night shelter study").first().click();
    await expect.poll(drawn).toBe("▮.▮.▮.▮.▮.▮.");
    // Nobody has worked it out anew.
    expect(workers.filter((url) => url.includes("peaks"))).toEqual([]);
  });

  it("is led by the keys of its slider, and plays and stops once by a key that is held down", async () => {
    await page.locator(".waveform").press("End");
    await expect.poll(position).toBe("00:12 / 00:12");
    await page.locator(".waveform").press("Home");
    await expect.poll(position).toBe("00:00 / 00:12");
    await page.keyboard.down("F9");
    await page.keyboard.down("F9");
    await page.keyboard.down("F9");
    await page.keyboard.down("F9");
    await page.keyboard.up("F9");
    await expect.poll(seconds).toBeGreaterThanOrEqual(1);
    await button(/^Stop/).waitFor();
  });

  it("has nothing that axe finds, light or dark", async () => {
    await turn(2).hover();
    for (const appearance of ["light", "dark"] as const) {
      await setAppearance(page, appearance);
      expect(await axeFindings(page)).toEqual([]);
    }
  });
});

describe("a recording that begins before its first turn", () => {
  it("is led to the first turn by the key to the next one, and stays stopped; what is heard before is in no turn", async () => {
    await open(["@4 Wilma: It is quiet.", "@8 Wilma: We make tea."]);
    await selectInTurn(turn(2), "tea", "caret");
    await page.keyboard.press("Shift+F6");
    await page.getByText("What is heard here lies before the first time in the text.").first().waitFor();
    await page.keyboard.press("Control+F8");
    await expect.poll(position).toBe("00:04 / 00:12");
    await button(/^Play \(/).waitFor();
    await page.keyboard.press("Control+F8");
    await expect.poll(position).toBe("00:08 / 00:12");
  });
});

describe("a text that is opened while its recording is stopped", () => {
  it("stays where it was left, and so does one that is corrected, or goes back, elsewhere", async () => {
    const long = Array.from({ length: 120 }, (_, n) => `@${Math.floor(n / 10)} Wilma: It is quiet, ${n}.`);
    await open(long);
    await selectInTurn(turn(5), "quiet", "caret");
    await page.keyboard.press("F6");
    await expect.poll(sounding).toHaveLength(1);
    await page.keyboard.press("F9");
    await page.keyboard.press("F8");
    const inView = (number: number) =>
      turn(number).evaluate((element) => {
        const { top, bottom } = element.getBoundingClientRect();
        return top >= 0 && bottom <= window.innerHeight;
      });
    await turn(110).scrollIntoViewIfNeeded();
    await selectInTurn(turn(110), "quiet", "caret");
    await page.keyboard.press("F2");
    await page.keyboard.type("so ");
    await page.keyboard.press("F2");
    await page.keyboard.press("Control+z");
    await expect.poll(() => turn(110).textContent()).toBe("It is quiet, 109.");
    expect(await inView(110)).toBe(true);
    await page.keyboard.press("Alt+3");
    await page.locator(".player-bar").waitFor({ state: "detached" });
    await page.keyboard.press("Alt+2");
    await page.locator(".player-bar").waitFor();
    await expect.poll(sounding).toHaveLength(1);
    await expect.poll(() => inView(110)).toBe(true);
  });
});

describe("words that have times of their own", () => {
  const underlined = () =>
    page.evaluate(() =>
      Array.from(CSS.highlights.get("kvali-sounding") ?? [], (range) => {
        const { startContainer, startOffset, endOffset } = range as StaticRange;
        return startContainer.textContent?.slice(startOffset, endOffset);
      }),
    );

  it("are underlined no longer when they are erased", async () => {
    const words = [{ word: "quiet", start: 0, end: 0.6 }];
    const file = { segments: [{ start: 0, end: 8, text: "quiet", words }] };
    await open(["@0 Wilma: quiet", "@8 Wilma: Well."], new TextEncoder().encode(JSON.stringify(file)));
    await page.keyboard.press("F8");
    await expect.poll(underlined).toEqual(["quiet"]);
    await selectInTurn(turn(1), "quiet", "caret");
    await page.keyboard.press("F2");
    await page.keyboard.press("Shift+End");
    await page.keyboard.press("Delete");
    await expect.poll(() => turn(1).textContent()).toBe("");
    await expect.poll(underlined).toEqual([]);
  });

  it("are underlined as they are heard, also behind words that were put in, and played by a click with Alt", async () => {
    const words = ["What", "is", "a", "night", "like", "It", "is", "quiet"].map((word, at) => ({
      ...{ word, start: at, end: at + 0.6 },
    }));
    const file = { segments: [{ start: 0, end: 8, text: "What is a night like? It is quiet.", words }] };
    await open(
      ["@0 Interviewer: What is a night like?", "@5 Wilma: It is quiet."],
      new TextEncoder().encode(JSON.stringify(file)),
    );
    await selectInTurn(turn(1), "night", "caret");
    await page.keyboard.press("F2");
    await page.keyboard.type("winter ");
    await expect.poll(() => turn(1).textContent()).toBe("What is a winter night like?");
    await page.keyboard.press("F6");
    await expect.poll(underlined).toEqual(["like"]);
    await page.keyboard.press("F9");
    const place = await turn(2).evaluate((element) => {
      const text = element.querySelector("span")?.firstChild;
      const range = document.createRange();
      if (text) range.setStart(text, 7);
      if (text) range.setEnd(text, 8);
      const { left, top, height } = range.getBoundingClientRect();
      return { x: left + 1, y: top + height / 2 };
    });
    await page.keyboard.down("Alt");
    await page.mouse.click(place.x, place.y);
    await page.keyboard.up("Alt");
    await expect.poll(underlined).toEqual(["quiet"]);
    expect(await seconds()).toBeGreaterThanOrEqual(7);
  });
});

describe("times", () => {
  it("are set by listening: a key where each turn begins, and the caret goes on", async () => {
    await open(["Interviewer: What is a night like?", "Wilma: It is quiet.", "Interviewer: And then?"]);
    await page
      .getByText("The transcript has no times yet. Play the recording beside it, and press F10")
      .waitFor();
    await selectInTurn(turn(1), "What", "caret");
    await page.keyboard.press("F10");
    await expect.poll(times).toEqual(["00:00", "", ""]);
    await page.keyboard.press("F8");
    await expect.poll(seconds).toBe(3);
    await page.keyboard.press("F10");
    await page.keyboard.press("F8");
    await expect.poll(seconds).toBe(6);
    await page.keyboard.press("F10");
    await expect.poll(times).toEqual(["00:00", "00:03", "00:06"]);
    await page.keyboard.press("F10");
    await expect.poll(heard).toContain("All turns from here on have a time");
    await page.keyboard.press("Control+z");
    await expect.poll(times).toEqual(["00:00", "00:03", ""]);
  });

  it("are marked at the caret, told where they run back, and taken away", async () => {
    await open(timed);
    await selectInTurn(turn(3), "And", "caret");
    await page.keyboard.press("F8");
    await expect.poll(seconds).toBe(3);
    await page.keyboard.press("F3");
    await expect.poll(times).toEqual(["00:00", "00:04", "00:03"]);
    await page.getByText("1 time is not later than the one before it in the text.").waitFor();
    await page.keyboard.press("Shift+F3");
    await expect.poll(times).toEqual(["00:00", "00:04", ""]);
    await selectInTurn(turn(2), "tea", "caret");
    await page.keyboard.press("F3");
    await expect.poll(heard).toContain("This word is said at 00:03");
    await page.keyboard.press("F6");
    await expect.poll(seconds).toBeGreaterThanOrEqual(3);
  });
});
