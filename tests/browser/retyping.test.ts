import type { CDPSession, JSHandle, Page } from "playwright-core";
import { beforeEach, describe, expect, it } from "vitest";
import { aProject } from "../support/a-project.ts";
import { aBrowserAndHost } from "../support/browser-and-host.ts";
import { selectInTurn } from "../support/select-in-turn.ts";

const study = aProject({
  people: { Wilma: {} },
  codes: ["1 Alone", "2 Tea"],
  transcripts: {
    Night: ["Wilma: I felt «1 so alone» there at night.", "Wilma: We made «2 tea»."],
  },
});
const { openStudy } = aBrowserAndHost();
let page: Page;
/** How often the mark has gone from Saving to another since the study was opened, and how often that was waited for. */
let saves: JSHandle<{ count: number }>;
let seen: number;

beforeEach(async () => {
  page = await openStudy(study);
  await turn.waitFor();
  seen = 0;
  saves = await page.evaluateHandle(() => {
    const told = { count: 0 };
    const count = (changes: MutationRecord[]) => {
      told.count += changes.filter(({ oldValue }) => oldValue === "saving").length;
    };
    const mark = { attributeFilter: ["data-save"], attributeOldValue: true, subtree: true };
    new MutationObserver(count).observe(document.body, mark);
    return told;
  });
});

const turn = {
  waitFor: () => page.locator('.turn[data-number="2"]').waitFor(),
  first: () => page.locator('.turn[data-number="1"]'),
};
const text = () => turn.first().textContent();
/** The words that are painted for codings of the first turn. */
const painted = () =>
  page.evaluate(() =>
    [...CSS.highlights]
      .filter(([name]) => /^kvali-\d/.test(name))
      .flatMap(([, ranges]) => [...ranges])
      .filter(({ startContainer }) => startContainer.parentElement?.closest('[data-number="1"]'))
      .map(({ startContainer, startOffset, endOffset }) =>
        (startContainer.textContent ?? "").slice(startOffset, endOffset),
      ),
  );

/** Selects words of the first turn, while they are corrected. */
async function correct(words: string): Promise<void> {
  await selectInTurn(turn.first(), words, "words");
  await page.keyboard.press("F2");
}

/** A pause in which all is saved. The mark may have said so already when one begins to wait. */
async function saved(): Promise<void> {
  const count = () => saves.evaluate((told) => told.count);
  await expect.poll(count).toBeGreaterThan(seen);
  await page.locator('[data-save="saved"]').waitFor();
  seen = await count();
}

describe("a key that comes before the browser has told where the caret is", () => {
  it("takes its letter from where the caret is", async () => {
    await correct("alone");
    await page.keyboard.press("ArrowLeft");
    await turn.first().evaluate((element) => {
      const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
      document.getSelection()?.collapse(walker.nextNode(), "I felt".length);
      const key = { key: "Backspace", code: "Backspace", bubbles: true, cancelable: true };
      element.dispatchEvent(new KeyboardEvent("keydown", key));
    });
    await expect.poll(text).toBe("I fel so alone there at night.");
  });
});

describe("the end of a coded passage that is typed anew", () => {
  it("stays coded over a pause, with every word that is typed on, and is undone step by step (C9)", async () => {
    await correct("alone");
    await page.keyboard.type("sad");
    await saved();
    await page.keyboard.type(" and low");
    await saved();
    await page.keyboard.type(" too");
    await saved();
    expect(await text()).toBe("I felt so sad and low too there at night.");
    await expect.poll(painted).toEqual(["so sad and low too"]);
    for (const words of ["so sad and low", "so sad", "so alone"]) {
      await page.keyboard.press("Control+z");
      await expect.poll(painted).toEqual([words]);
    }
    expect(await text()).toBe("I felt so alone there at night.");
  });

  it("stays coded when a space is typed before a space, without any pause (C4)", async () => {
    await correct("alone");
    await page.keyboard.type("sad and low");
    await saved();
    await expect.poll(painted).toEqual(["so sad and low"]);
  });

  it("stays coded when it was deleted backwards, and when all of the passage was (C9)", async () => {
    await selectInTurn(turn.first(), " there", "caret");
    await page.keyboard.press("F2");
    for (const _letter of "alone") await page.keyboard.press("Backspace");
    await saved();
    for (const _letter of "so ") await page.keyboard.press("Backspace");
    await saved();
    await expect.poll(painted).toEqual([]);
    await page.keyboard.type("sad");
    await saved();
    await page.keyboard.type(" too");
    await expect.poll(painted).toEqual(["sad too"]);
  });

  it("stays coded when words are pasted and typed on (C9)", async () => {
    await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
    await page.evaluate(() => navigator.clipboard.writeText("quite sad"));
    await correct("alone");
    await page.keyboard.press("Control+v");
    await saved();
    await page.keyboard.type(" and");
    await saved();
    await page.keyboard.press("Control+v");
    await saved();
    await expect.poll(painted).toEqual(["so quite sad andquite sad"]);
  });

  it("stays coded when letters are composed, with a pause within and between (C9)", async () => {
    await correct("alone");
    const session = await page.context().newCDPSession(page);
    await compose(session, "s", "se", "sé");
    await saved();
    await compose(session, "n", "né");
    await saved();
    await page.keyboard.type(" är");
    await saved();
    expect(await text()).toBe("I felt so séné är there at night.");
    await expect.poll(painted).toEqual(["so séné är"]);
    await session.send("Input.imeSetComposition", { text: "に", selectionStart: 1, selectionEnd: 1 });
    await saved();
    await session.send("Input.imeSetComposition", { text: "日本", selectionStart: 1, selectionEnd: 1 });
    await saved();
    await session.send("Input.insertText", { text: "日本" });
    await page.keyboard.type("go");
    await saved();
    expect(await text()).toBe("I felt so séné är日本go there at night.");
    await expect.poll(painted).toEqual(["so séné är日本go"]);
  });

  it("ends where the caret was moved by hand, though it comes back, and after an undo (C2, C9)", async () => {
    await correct("alone");
    await page.keyboard.type("sad");
    await saved();
    await page.keyboard.press("ArrowLeft");
    await page.keyboard.press("ArrowRight");
    await page.keyboard.type(" then");
    await saved();
    expect(await text()).toBe("I felt so sad then there at night.");
    await expect.poll(painted).toEqual(["so sad"]);
    await page.keyboard.press("Control+z");
    await expect.poll(text).toBe("I felt so sad there at night.");
    await selectInTurn(turn.first(), " there", "caret");
    await page.keyboard.type(" now");
    await saved();
    expect(await text()).toBe("I felt so sad now there at night.");
    await expect.poll(painted).toEqual(["so sad"]);
  });

  it("and so does what is typed within the pause, after the caret was moved (C2, H4)", async () => {
    await correct("alone");
    await page.keyboard.type("sad");
    await page.keyboard.press("ArrowLeft");
    await page.keyboard.press("ArrowRight");
    await page.keyboard.type(" then");
    await saved();
    await expect.poll(painted).toEqual(["so sad"]);
  });
});

describe("the beginning of a coded passage that is typed anew", () => {
  it("stays coded over a pause (C9)", async () => {
    await correct("so");
    await page.keyboard.type("very");
    await saved();
    await page.keyboard.type(" much");
    await saved();
    expect(await text()).toBe("I felt very much alone there at night.");
    await expect.poll(painted).toEqual(["very much alone"]);
  });
});

/** Composes letters as an input method does, and ends. */
async function compose(session: CDPSession, ...steps: readonly string[]): Promise<void> {
  for (const step of steps) {
    const at = step.length;
    await session.send("Input.imeSetComposition", { text: step, selectionStart: at, selectionEnd: at });
  }
  await session.send("Input.insertText", { text: steps.at(-1) ?? "" });
}
