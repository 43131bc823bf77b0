import { createHash } from "node:crypto";
import { mkdir, rename, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { applyDiff, diffOf } from "../../shared/project/diff.ts";
import { aProject } from "../support/a-project.ts";
import { aRecording } from "../support/a-recording.ts";
import { aBrowserAndHost } from "../support/browser-and-host.ts";
import { startHost } from "../support/host.ts";
import { selectInTurn } from "../support/select-in-turn.ts";
import { toneFile } from "../support/wav-file.ts";

const { host, openStudy } = aBrowserAndHost("each test");
const transcriptId = "transcript:Night" as const;
const at = (...parts: readonly string[]) => path.join(host().studies, ...parts);
/** Where a recording is found no more. */
const away = (name: string) => path.join(host().data, name);
const notes = { Day: ["Interviewer: So?"] };

type Linked = { readonly name: string; readonly bytes: Uint8Array; readonly startMs?: number };

/** A study whose interview has these recordings, which lie in the study folder. The place where it is read is open. */
async function open(turns: readonly string[], linked: readonly Linked[]): Promise<Page> {
  await mkdir(host().studies, { recursive: true });
  const added = linked.map(({ name, bytes, startMs = 0 }, n) =>
    aRecording({
      ...{ id: `recording:${n}`, transcriptId, name, bytes: bytes.length, startMs },
      ...{ sha256: createHash("sha256").update(bytes).digest("hex") },
      ...{ mediaType: "audio/wav", durationMs: null },
    }),
  );
  for (const { name, bytes } of linked) await writeFile(at(name), bytes);
  const project = aProject({ people: { Wilma: {} }, transcripts: { ...notes, Night: turns } });
  const page = await openStudy(applyDiff(project, diffOf({ added })), { isAlone: true });
  await page.keyboard.press("Alt+2");
  await page.locator("[data-transcript]").waitFor();
  return page;
}

const interview = (page: Page, name: string) =>
  page.locator("[data-interviews] .interview", { hasText: name }).first();
const turn = (page: Page, number: number) => page.locator(`.turn[data-number="${number}"]`);
const position = (page: Page) => page.locator(".player-bar .position").textContent();
const bar = (page: Page) => page.locator(".player-bar");

/** The window knows where the recording of Night is, and does not play it yet. */
async function known(page: Page): Promise<void> {
  await interview(page, "Day").click();
  await interview(page, "Night").click({ button: "right" });
  await page.getByRole("menuitem", { name: "Recording…" }).click();
  const states = page.getByRole("dialog").locator(".recording-state");
  await states.first().waitFor();
  await expect.poll(async () => new Set(await states.allInnerTexts())).toEqual(new Set(["Found"]));
  await page.keyboard.press("Escape");
  await page.getByRole("dialog").waitFor({ state: "detached" });
}

describe("a recording that is not where it was", () => {
  it("is played from the host that was started anew", async () => {
    const page = await open(["@0 Wilma: It is quiet."], [{ name: "Night.wav", bytes: toneFile(4) }]);
    await known(page);
    await host().stop();
    const again = await startHost({ port: Number(new URL(host().origin).port), home: host() });
    await interview(page, "Night").click();
    await expect.poll(() => position(page), { timeout: 15_000 }).toBe("00:00 / 00:04");
    await again.stop();
  });

  it("is played under its new name, and said to be lost where it is gone, until it is back", async () => {
    const page = await open(["@0 Wilma: It is quiet."], [{ name: "Night.wav", bytes: toneFile(4) }]);
    await known(page);
    await rename(at("Night.wav"), at("first take"));
    await interview(page, "Night").click();
    await expect.poll(() => position(page)).toBe("00:00 / 00:04");
    await interview(page, "Day").click();
    await page.getByText("Saved", { exact: true }).waitFor();
    await page.reload();
    await page.getByText("Night shelter study").first().click();
    await page.locator("[data-transcript]").waitFor();
    await known(page);
    await rename(at("first take"), path.join(host().data, "away"));
    await interview(page, "Night").click();
    await page.getByText("“Night.wav” is not found any more where it was.").waitFor();
    await rename(path.join(host().data, "away"), at("Night.wav"));
    await bar(page).getByRole("button", { name: "Look again" }).click();
    await expect.poll(() => position(page)).toBe("00:00 / 00:04");
    await rm(at("Night.wav"));
  });

  it("is where it was when one comes back to it from an interview without one", async () => {
    const page = await open(["@0 Wilma: It is quiet."], [{ name: "Night.wav", bytes: toneFile(4) }]);
    let find = () => {};
    const found = new Promise<void>((resolve) => {
      find = resolve;
    });
    await page.route("**/findRecording", async (route) => {
      await found;
      await route.continue();
    });
    await interview(page, "Night").click();
    await page.locator(".player-awaited").waitFor({ state: "attached" });
    await page.keyboard.press("F9");
    await page.getByText("played as soon as it is found").waitFor();
    find();
    await bar(page).getByRole("button", { name: "Stop (F9)" }).waitFor();
    await page.keyboard.press("F9");
    await page.locator(".waveform").press("End");
    await page.keyboard.press("F7");
    await expect.poll(() => position(page)).toBe("00:01 / 00:04");
    await interview(page, "Day").click();
    await bar(page).waitFor({ state: "detached" });
    await interview(page, "Night").click();
    await expect.poll(() => position(page)).toBe("00:01 / 00:04");
  });

  it("and was never found, is not told to be linked in Check, where one needs it, but to be looked for", async () => {
    const page = await open(["@0 Wilma: It is quiet."], [{ name: "Night.wav", bytes: toneFile(4) }]);
    await rm(at("Night.wav"));
    await page.getByText("Saved", { exact: true }).waitFor();
    await page.reload();
    await page.getByText("Night shelter study").first().click();
    await interview(page, "Night").click();
    await page.keyboard.press("Alt+0");
    await page.getByRole("button", { name: "The recording is not found. Look for it…" }).click();
    await page.getByRole("dialog").getByText("Not found", { exact: true }).waitFor();
    await page.keyboard.press("Escape");
    await interview(page, "Day").click();
    await page.getByRole("button", { name: "Link the recording…" }).waitFor();
  });

  it("or cannot be played, gives no times, and it is said what can be played", async () => {
    const bytes = toneFile(1).slice(0, 40);
    const page = await open(["Wilma: It is quiet."], [{ name: "Night.wav", bytes }]);
    await interview(page, "Night").click();
    await page.getByText("“Night.wav” cannot be played: it is damaged or cut off").waitFor();
    await page.getByText("These can be played: MP3, M4A (AAC)").waitFor();
    await selectInTurn(turn(page, 1), "quiet", "caret");
    for (const key of ["F10", "F3"]) {
      await page.keyboard.press(key);
      await page.getByText("The recording is not heard yet").first().waitFor();
    }
    expect(await turn(page, 1).evaluate((one) => (one as HTMLElement).dataset.time)).toBe("");
    await interview(page, "Night").click({ button: "right" });
    await page.getByRole("menuitem", { name: "Recording…" }).click();
    await page.getByRole("dialog").getByText("Found, but cannot be played").waitFor();
  });
});

describe("an interview in two recordings", () => {
  const turns = [
    "@0 Wilma: It is quiet.",
    "@2 Wilma: We make tea.",
    "@61 Wilma: It is dark.",
    "@90 Wilma: It is over.",
  ];
  const linked = [
    { name: "one.wav", bytes: toneFile(4) },
    { name: "two.wav", bytes: toneFile(5, 660), startMs: 60_000 },
  ];
  /** Both are found, and the first is at its beginning. */
  const openBoth = async () => {
    const page = await open(turns, linked);
    await known(page);
    await interview(page, "Night").click();
    await expect.poll(() => position(page)).toBe("00:00 / 00:04");
    return page;
  };
  const playTurn = async (page: Page, number: number) => {
    await turn(page, number).hover();
    await page.locator(".time-handle").click();
  };

  it("is played in the one that has the time, and goes on in the second where the first ends", async () => {
    const page = await openBoth();
    await playTurn(page, 3);
    await expect.poll(() => position(page)).toMatch(/^01:0[1-5] \/ 01:05$/);
    const slider = page.locator(".waveform");
    expect(await slider.getAttribute("aria-valuemin")).toBe("60");
    expect(await slider.getAttribute("aria-valuemax")).toBe("65");
    expect(await slider.getAttribute("aria-valuetext")).toMatch(/^01:0/);
    await slider.press("Home");
    await playTurn(page, 2);
    await expect.poll(() => position(page)).toMatch(/ \/ 00:04$/);
    await expect.poll(() => position(page)).toMatch(/^01:0\d \/ 01:05$/);
    await bar(page).getByRole("button", { name: /^Stop/ }).waitFor();
  });

  it("says so where a turn lies in neither", async () => {
    const page = await openBoth();
    await playTurn(page, 3);
    await expect.poll(() => position(page)).toMatch(/ \/ 01:05$/);
    await playTurn(page, 4);
    await page.getByText("No recording that can be heard here has that time.").first().waitFor();
    expect(await position(page)).toMatch(/^01:0\d \/ 01:05$/);
  });

  const times = (page: Page) =>
    page.locator(".turn").evaluateAll((all) => all.map((one) => (one as HTMLElement).dataset.time));
  it("stops in the second near its beginning, also when it goes back further on that: what is timed there is of the second", async () => {
    const page = await openBoth();
    await bar(page)
      .getByRole("button", { name: /^Goes back 1 s/ })
      .click();
    await page.getByRole("menuitem", { name: "Back 5 seconds on stop" }).click();
    await playTurn(page, 3);
    await bar(page).getByRole("button", { name: /^Stop/ }).waitFor();
    await expect.poll(() => position(page)).toMatch(/^01:0[1-4] /);
    await selectInTurn(turn(page, 3), "dark", "caret");
    await page.keyboard.press("F9");
    await expect.poll(() => position(page)).toBe("01:00 / 01:05");
    await selectInTurn(turn(page, 3), "It", "caret");
    await page.keyboard.press("F3");
    await expect.poll(() => times(page)).toEqual(["00:00", "00:02", "01:00", "01:30"]);
  });

  it("is stepped through from edge to edge over the pause between them", async () => {
    const page = await openBoth();
    for (const [key, at] of [
      ["F8", "00:03 / 00:04"],
      ["F8", "00:04 / 00:04"],
      ["F8", "01:00 / 01:05"],
      ["F8", "01:03 / 01:05"],
      ["F7", "01:00 / 01:05"],
      ["F7", "00:04 / 00:04"],
    ] as const) {
      await page.keyboard.press(key);
      await expect.poll(() => position(page)).toBe(at);
    }
  });

  it("of which one is missing, is played in the other, says which is missing, and is played in both when that is found", async () => {
    const page = await open(turns, linked);
    await interview(page, "Day").click();
    await page.getByText("Saved", { exact: true }).waitFor();
    await rename(at("two.wav"), away("two"));
    await page.reload();
    await page.getByText("Night shelter study").first().click();
    await interview(page, "Night").click();
    await page.getByText("“two.wav” is not found, so this part of the interview is not heard.").waitFor();
    await expect.poll(() => position(page)).toBe("00:00 / 00:04");
    await rename(away("two"), at("two.wav"));
    await bar(page).getByRole("button", { name: "Look again" }).click();
    await bar(page).getByRole("alert").waitFor({ state: "detached" });
    await known(page);
    await interview(page, "Night").click();
    await playTurn(page, 3);
    await expect.poll(() => position(page)).toMatch(/ \/ 01:05$/);
  });

  it("of which one is lost while one is in it, takes no time from the other, and is where it was when it is found", async () => {
    const page = await openBoth();
    await rename(at("two.wav"), away("two"));
    await playTurn(page, 3);
    await page.getByText("“two.wav” is not found any more where it was.").waitFor();
    await selectInTurn(turn(page, 3), "dark", "caret");
    await page.keyboard.press("F3");
    await page.getByText("The recording is not heard yet").first().waitFor();
    await rename(away("two"), at("two.wav"));
    await bar(page).getByRole("button", { name: "Look again" }).click();
    await expect.poll(() => position(page)).toBe("01:01 / 01:05");
  });

  it("of which the first is lost, is played on in the second by the key that plays", async () => {
    const page = await open(turns, linked);
    await known(page);
    await rename(at("one.wav"), away("one"));
    await interview(page, "Night").click();
    await page.getByText("“one.wav” is not found any more where it was.").waitFor();
    await expect.poll(() => position(page)).toBe("01:00 / 01:05");
    await page.keyboard.press("F9");
    await expect.poll(() => position(page)).toMatch(/^01:0[1-5] /);
  });

  it("of which both are lost, is heard in both when they are looked for again", async () => {
    const page = await open(turns, linked);
    await known(page);
    for (const { name } of linked) await rename(at(name), away(name));
    await interview(page, "Night").click();
    for (const { name } of linked)
      await bar(page).getByText(`“${name}” is not found any more where it was.`).waitFor();
    for (const { name } of linked) await rename(away(name), at(name));
    await bar(page).getByRole("button", { name: "Look again" }).click();
    await expect.poll(() => position(page)).toBe("00:00 / 00:04");
    await playTurn(page, 3);
    await expect.poll(() => position(page)).toMatch(/ \/ 01:05$/);
  });

  it("of which one cannot be played, is played in the other, and that one is not tried again and again", async () => {
    const broken = { name: "two.wav", bytes: toneFile(1).slice(0, 40), startMs: 60_000 };
    const page = await open(turns, [...linked.slice(0, 1), broken]);
    const asked: string[] = [];
    page.on("request", (request) => request.url().includes("/recording/") && asked.push(request.url()));
    await interview(page, "Night").click();
    await expect.poll(() => position(page)).toBe("00:00 / 00:04");
    await playTurn(page, 3);
    await page.getByText("“two.wav” cannot be played: it is damaged or cut off").waitFor();
    const before = asked.length;
    await playTurn(page, 2);
    await expect.poll(() => position(page)).toMatch(/^00:0[2-4] \/ 00:04$/);
    await bar(page).getByText("“two.wav” cannot be played").waitFor();
    await playTurn(page, 3);
    await page.getByText("No recording that can be heard here has that time.").first().waitFor();
    const [one] = asked;
    expect(asked.slice(before).filter((url) => url !== one)).toEqual([]);
  });
});
