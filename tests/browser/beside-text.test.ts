import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { aProject } from "../support/a-project.ts";
import { aBrowserAndHost } from "../support/browser-and-host.ts";
import { selectInTurn } from "../support/select-in-turn.ts";

/** What stands beside the text stands beside its words, also before anybody has scrolled. */
const turns = Array.from({ length: 120 }, (_, turn) => {
  const speaker = turn % 2 === 0 ? "Interviewer" : "Wilma";
  const rest = Array.from({ length: 8 + ((turn * 37) % 90) }, (_, word) => `word${word}`).join(" ");
  return `${speaker}: ${rest} «1 marked ${turn} here» and more.`;
});
const study = aProject({
  people: { Wilma: {} },
  codes: ["1 Marks"],
  transcripts: { "Interview 1": turns },
});
const { host, openStudy } = aBrowserAndHost();

/** The lanes in view that stand more than 2 pixels from their words, and how many lanes were looked at. */
const lanes = (page: Page) =>
  page.evaluate(() => {
    const view = document.querySelector(".scroller")?.getBoundingClientRect();
    const text = document.querySelector("[data-transcript]");
    if (!view || !text) return { looked: 0, off: ["no text"] };
    const places = new Map<string, number>();
    const walker = document.createTreeWalker(text, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode())
      for (const { 0: words, index } of (node.textContent ?? "").matchAll(/marked \d+ here/g)) {
        const range = document.createRange();
        range.setStart(node, index);
        range.setEnd(node, index + words.length);
        places.set(words, range.getBoundingClientRect().top);
      }
    const off: string[] = [];
    let looked = 0;
    for (const lane of document.querySelectorAll(".lane")) {
      const { top, bottom } = lane.getBoundingClientRect();
      if (bottom < view.top || top > view.bottom) continue;
      const [words] = /marked \d+ here/.exec(lane.getAttribute("aria-label") ?? "") ?? [];
      const by = Math.round(top - (places.get(words ?? "") ?? Number.NaN));
      looked += 1;
      if (!(Math.abs(by) <= 2)) off.push(`${words} by ${by}`);
    }
    return { looked, off };
  });

/** Until nothing moves from one frame to the next, and there are lanes. */
async function resting(page: Page): Promise<void> {
  await page.locator(".lane").first().waitFor();
  let before = "";
  await expect
    .poll(async () => {
      const now = await page.evaluate(async () => {
        for (let frame = 0; frame < 3; frame += 1) await new Promise((drawn) => requestAnimationFrame(drawn));
        return [...document.querySelectorAll(".turn, .lane")]
          .map((one) => one.getBoundingClientRect().top)
          .join();
      });
      const isSame = now === before;
      before = now;
      return isSame;
    })
    .toBe(true);
}

async function expectBeside(page: Page): Promise<void> {
  await resting(page);
  const { looked, off } = await lanes(page);
  expect(off).toEqual([]);
  expect(looked).toBeGreaterThan(1);
}

async function awayAndBack(page: Page): Promise<void> {
  await page.keyboard.press("Alt+7");
  await page.getByRole("heading", { name: "People" }).waitFor();
  await page.keyboard.press("Alt+2");
}

const scrollTo = (page: Page, share: number) =>
  page.locator(".scroller").evaluate((box, part) => {
    box.scrollTop = box.scrollHeight * part;
  }, share);

describe("lanes stand beside their words", () => {
  it("when the study opens, and after other places, at the top and far down", async () => {
    const page = await openStudy(study);
    await expectBeside(page);
    await awayAndBack(page);
    await expectBeside(page);
    for (const share of [0.3, 0.8]) {
      await scrollTo(page, share);
      await expectBeside(page);
      await awayAndBack(page);
      await expectBeside(page);
    }
  });

  it("in a second window that opens the study", async () => {
    const page = await openStudy(study);
    await expectBeside(page);
    const second = await page.context().newPage();
    await second.goto(host().address);
    await second.locator(".library-study").first().dblclick();
    await expectBeside(second);
  });
});

describe("the offer at selected words", () => {
  it("stands just below them, also after another place", async () => {
    const page = await openStudy(study);
    await resting(page);
    await selectInTurn(page.locator(".turn", { hasText: "marked 2 here" }), "marked 2 here", "words");
    const below = () =>
      page.evaluate(() => {
        const offer = document.querySelector(".code-offer")?.getBoundingClientRect();
        const words = document.getSelection()?.getRangeAt(0).getBoundingClientRect();
        return offer && words ? Math.round(offer.top - words.bottom) : null;
      });
    await expect.poll(below).toBe(8);
    await awayAndBack(page);
    await resting(page);
    await expect.poll(below).toBe(8);
  });

  it("stands above them where there is no room below, and what can be chosen is brought into view", async () => {
    const page = await openStudy(study);
    await resting(page);
    await page.evaluate(() => {
      const words = [...document.querySelectorAll(".turn")].find((turn) =>
        turn.textContent?.includes("marked 6 here"),
      );
      const scroller = document.querySelector(".transcript-desk > .scroller");
      if (!words || !scroller) throw new Error("there is no text");
      scroller.scrollTop +=
        words.getBoundingClientRect().bottom - scroller.getBoundingClientRect().bottom + 4;
    });
    await resting(page);
    await selectInTurn(page.locator(".turn", { hasText: "marked 6 here" }), "and more.", "words");
    const beside = (what: string) =>
      page.evaluate((selector) => {
        const box = document.querySelector(selector)?.getBoundingClientRect();
        const words = document.getSelection()?.getRangeAt(0).getBoundingClientRect();
        const view = document.querySelector(".transcript-desk > .scroller")?.getBoundingClientRect();
        if (!box || !words || !view) return null;
        return {
          above: Math.round(words.top - box.bottom),
          isInView: box.top >= view.top && box.bottom <= view.bottom,
        };
      }, what);
    await expect.poll(() => beside(".code-offer")).toEqual({ above: 8, isInView: true });
    await page.keyboard.press("Enter");
    await page.locator(".code-bar").waitFor();
    await expect.poll(async () => (await beside(".code-bar"))?.isInView).toBe(true);
    await page.keyboard.type("Mar");
    await page.getByRole("option", { name: /^Create/ }).waitFor();
    await expect.poll(async () => (await beside(".code-bar"))?.isInView).toBe(true);
  });
});

describe("the words that are being coded", () => {
  it("stay tinted while the focus is in the bar, as all that is painted over the text has a look", async () => {
    const page = await openStudy(study);
    await resting(page);
    await selectInTurn(page.locator(".turn", { hasText: "marked 2 here" }), "and more.", "words");
    const painted = () =>
      page.evaluate(() => {
        const text = document.querySelector("[data-transcript]");
        if (!text) return [];
        return [...CSS.highlights]
          .filter(([, ranges]) => ranges.size > 0)
          .map(([name]) => {
            const { backgroundColor, textDecorationLine } = getComputedStyle(text, `::highlight(${name})`);
            const isSeen = backgroundColor !== "rgba(0, 0, 0, 0)" || textDecorationLine !== "none";
            return `${name.replace(/\d.*/, "")} ${isSeen ? "is seen" : "is not seen"}`;
          });
      });
    await page.keyboard.press("Enter");
    await page.locator(".code-bar").waitFor();
    await expect.poll(painted).toContain("kvali-held is seen");
    expect((await painted()).filter((one) => one.endsWith("not seen"))).toEqual([]);
    await page.keyboard.press("Escape");
    await expect.poll(painted).not.toContain("kvali-held is seen");
  });
});
