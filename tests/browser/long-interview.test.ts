import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { aProject } from "../support/a-project.ts";
import { aBrowserAndHost, type PageOptions } from "../support/browser-and-host.ts";
import { codeRow } from "../support/codebook-tree.ts";

/** An interview of some 12,000 words: most of its turns are never laid out unless one goes there. */
const turns = 300;
/** Turns with a coding, from end to end; each has words that stand nowhere else. */
const coded = [0, 1, 40, 117, 118, 200, 251, 298, 299];

const words =
  "and then they came back to the house by the river where nobody asked them anything at all".split(" ");

function sentenceOf(turn: number, length: number): string {
  const from = turn % words.length;
  return Array.from({ length }, (_, at) => words[(from + at * (1 + (turn % 5))) % words.length]).join(" ");
}

function long(name: string): string[] {
  return Array.from({ length: turns }, (_, turn) => {
    const speaker = turn % 2 === 0 ? "Interviewer" : name;
    const ours = coded.includes(turn) ? `«1 marked ${name} ${turn} here» ` : "";
    return `${speaker}: ${ours}${sentenceOf(turn, 10 + ((turn * 13) % 60))}.`;
  });
}

const study = aProject({
  people: { Wilma: {}, Sanna: {} },
  codes: ["1 Marks"],
  transcripts: { Wilma: long("Wilma"), Sanna: long("Sanna") },
});

const { openStudy } = aBrowserAndHost();

async function openLong(options?: PageOptions): Promise<Page> {
  const page = await openStudy(study, options);
  await codeRow(page, "Marks").waitFor();
  await page.locator(".lane").first().waitFor();
  return page;
}

/** Where the coding that is brought forward stands in the view, and how far its lane is from it, in pixels. */
const forward = (page: Page) =>
  page.evaluate(() => {
    const [range] =
      [...CSS.highlights].find(([name, { size }]) => name.startsWith("kvali-focus") && size > 0)?.[1] ?? [];
    const view = document.querySelector(".scroller")?.getBoundingClientRect();
    if (!range || !view) return null;
    const there = document.createRange();
    there.setStart(range.startContainer, range.startOffset);
    there.setEnd(range.endContainer, range.endOffset);
    const { top, bottom } = there.getBoundingClientRect();
    const lane = document.querySelector(".lane.on")?.getBoundingClientRect();
    return {
      words: there.toString(),
      isInView: top >= view.top && bottom <= view.bottom,
      laneIsBeside: lane !== undefined && Math.abs(lane.top - top) <= 2,
    };
  });

/** The number of the first turn in view, and how far above or below the view's edge it begins. */
const topTurn = (page: Page) =>
  page.evaluate(() => {
    const edge = document.querySelector(".scroller")?.getBoundingClientRect().top ?? 0;
    const all = [...document.querySelectorAll(".transcript .turn")];
    const at = all.findIndex((turn) => turn.getBoundingClientRect().bottom > edge + 30);
    return { at, top: Math.round((all[at]?.getBoundingClientRect().top ?? 0) - edge) };
  });

/** The same once it is so in ten frames one after the other: turns are laid out as they come into view, on a busy computer some frames later. */
async function restingTurn(page: Page): Promise<Awaited<ReturnType<typeof topTurn>>> {
  let before = await topTurn(page);
  const isResting = async () => {
    let isSame = true;
    for (let frames = 0; frames < 10; frames += 1) {
      await page.evaluate(() => new Promise((drawn) => requestAnimationFrame(drawn)));
      const now = await topTurn(page);
      isSame &&= now.at === before.at && now.top === before.top;
      before = now;
    }
    return isSame;
  };
  await expect.poll(isResting).toBe(true);
  return before;
}

describe("a long interview", () => {
  it("shows each quote where it was said, however far, with its lane beside it", async () => {
    const page = await openLong();
    await codeRow(page, "Marks").click();
    await page.locator(".inspector header button").click();
    await expect.poll(() => page.locator(".coded-quote").count()).toBe(2 * coded.length);
    // To and fro between both ends of both interviews.
    for (const turn of [299, 0, 251, 1, 298, 40, 200, 117])
      for (const name of ["Wilma", "Sanna"]) {
        await page.locator(".coded-quote .jump", { hasText: `marked ${name} ${turn} here` }).click();
        await expect
          .poll(() => forward(page))
          .toEqual({ words: `marked ${name} ${turn} here`, isInView: true, laneIsBeside: true });
      }
  });

  it("opens where it was left, also after another one and in another place", async () => {
    // A clock of the test's stays in the page.
    const page = await openLong({ isAlone: true });
    const interviews = page.locator(".interviews");
    await interviews.getByRole("button", { name: /^Wilma/ }).click();
    await page.getByRole("heading", { name: "Wilma", level: 1 }).waitFor();
    await page.clock.install();
    const scroller = page.locator(".scroller");
    for (const share of [0.5, 0.93, 0.2]) {
      await scroller.evaluate(
        (one, to) =>
          new Promise((ended) => {
            one.addEventListener("scrollend", ended, { once: true });
            one.scrollTop = one.scrollHeight * to;
          }),
        share,
      );
      const left = await restingTurn(page);
      // The place is noted when the scrolling has ended.
      await page.clock.fastForward(1000);
      expect(left.at).toBeGreaterThan(20);
      await interviews.getByRole("button", { name: /^Sanna/ }).click();
      await page.getByRole("heading", { name: "Sanna", level: 1 }).waitFor();
      await page.locator(".transcript .turn", { hasText: "marked Sanna 0 here" }).waitFor();
      await interviews.getByRole("button", { name: /^Wilma/ }).click();
      await page.getByRole("heading", { name: "Wilma", level: 1 }).waitFor();
      // It begins with the first turn that began in view.
      await expect.poll(async () => Math.abs((await topTurn(page)).at - left.at)).toBeLessThanOrEqual(1);
      const back = await restingTurn(page);
      await page.keyboard.press("Alt+6");
      await page.keyboard.press("Alt+2");
      await page.locator(".transcript .turn").first().waitFor({ state: "attached" });
      await expect.poll(() => topTurn(page)).toEqual(back);
    }
  });

  it("is walked through by the keys: to its end, back, and page by page", async () => {
    const page = await openLong();
    await page.locator(".transcript").focus();
    const caretTurn = () =>
      page.evaluate(() => {
        const node = getSelection()?.focusNode;
        const turn = (node instanceof Element ? node : node?.parentElement)?.closest(".turn");
        const box = turn?.getBoundingClientRect();
        const view = document.querySelector(".scroller")?.getBoundingClientRect();
        const isInView = box && view && box.bottom > view.top && box.top < view.bottom;
        return isInView ? [...document.querySelectorAll(".transcript .turn")].indexOf(turn as Element) : null;
      });
    await page.keyboard.press("Control+End");
    await expect.poll(caretTurn).toBe(turns - 1);
    await page.keyboard.press("Control+Home");
    await expect.poll(caretTurn).toBe(0);
    const seen: number[] = [];
    for (let pages = 0; pages < 8; pages += 1) {
      const before = await restingTurn(page);
      await page.keyboard.press("PageDown");
      await expect.poll(() => topTurn(page)).not.toEqual(before);
      seen.push((await restingTurn(page)).at);
    }
    expect(seen).toEqual([...seen].sort((a, b) => a - b));
    // No page is passed over: none of them holds more than some 20 of these turns.
    const steps = seen.map((at, n) => at - (seen[n - 1] ?? 0));
    expect(Math.max(...steps)).toBeLessThanOrEqual(20);
    expect(seen.at(-1)).toBeGreaterThan(20);
  });
});

describe("a letter typed at the edge of a coding", () => {
  it("leaves the list of its codes as it is: nothing goes and comes back", async () => {
    const page = await openLong();
    await page
      .locator(".transcript .turn")
      .nth(1)
      .click({ position: { x: 3, y: 12 } });
    await page.keyboard.press("Home");
    await page.keyboard.press("F2");
    await page.keyboard.press("x");
    const list = page.getByRole("region", { name: "Codes on this passage" }).getByRole("listitem");
    await expect.poll(() => list.count()).toBe(1);
    // What the opening and the first letter still have to draw is not of the letters that follow.
    await page.waitForSelector("[data-save=saved]");
    await page.evaluate(() => {
      const changes = new MutationObserver((seen) => {
        Reflect.set(window, "listChanges", Number(Reflect.get(window, "listChanges") ?? 0) + seen.length);
      });
      const codes = document.querySelector(".passage-codes");
      if (codes) changes.observe(codes, { childList: true, subtree: true });
    });
    let typed = "x";
    for (const letter of "yes") {
      await page.keyboard.press(letter);
      typed += letter;
      await expect.poll(() => page.locator(".transcript .turn").nth(1).textContent()).toContain(typed);
    }
    // The pause after which it is a deed: all that waits for the typist's rest has been drawn by then.
    await page.waitForSelector("[data-save=saved]");
    expect(await page.evaluate(() => Reflect.get(window, "listChanges") ?? 0)).toBe(0);
  });
});
