import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { type CommandId, commandList } from "../../renderer/commands/command-list.ts";
import { commandWords } from "../../renderer/language/command-words.ts";
import { aProject } from "../support/a-project.ts";
import { aBrowserAndHost } from "../support/browser-and-host.ts";
import { codeRow } from "../support/codebook-tree.ts";
import { selectInTurn } from "../support/select-in-turn.ts";

/**
 * Where the next key goes: after every command, from the palette in every place where it can be done and by its key in one
 * of them, and after closing what it opened, something has the focus and answers.
 */
const study = aProject({
  people: { Wilma: {}, Sanna: {} },
  codes: ["1 Trust !", "  2 Small changes", "3 Rules !", "  4 Forms", "5 Cold"],
  transcripts: {
    "Interview 1": [
      "Interviewer: What changed? Tell me.",
      "Wilma: «2 He left his shoes» by «5 the door». It was cold.",
      "Interviewer: And then? What did you do?",
      "Wilma: I went home. I slept.",
    ],
    "Interview 2": ["Sanna: «4 A form» it was. And another."],
  },
});
const { openStudy } = aBrowserAndHost();
/** By the numbers of their keys. */
const places = [
  "check",
  "read",
  "code",
  "themes",
  "quotes",
  "search",
  "memos",
  "people",
  "report",
  "history",
] as const;
type Place = (typeof places)[number];
const ofText: readonly Place[] = ["check", "read", "code"];

/** What has the focus: the role or tag of it, and its name. */
const focused = (page: Page) =>
  page.evaluate(() => {
    const { activeElement: one } = document;
    if (one === document.body || !one) return "nothing";
    return [one.getAttribute("role") ?? one.tagName.toLowerCase(), one.getAttribute("aria-label") ?? ""]
      .join(" ")
      .trim();
  });
const inText = (page: Page) =>
  page.evaluate(() => document.activeElement?.hasAttribute("data-transcript") ?? false);
const selected = (page: Page) => page.evaluate(() => document.getSelection()?.toString() ?? "");
/** Until what was begun has been drawn: a report that is made anew may have nothing to print any more. */
const drawn = (page: Page) =>
  page.evaluate(async () => {
    const frame = () => new Promise((next) => requestAnimationFrame(next));
    await frame();
    await frame();
    while (document.querySelector(".report-preview[aria-busy=true]")) await frame();
  });
const dialogs =
  '[role="dialog"]:not(.code-bar), dialog[open], [role="menu"], [role="listbox"].menu, .code-bar, .note-input, .rename, .edited-cell input';

/** Closes all that is open, by Escape. */
async function closeAll(page: Page): Promise<void> {
  for (let times = 0; times < 4 && (await page.locator(dialogs).count()) > 0; times += 1) {
    await page.keyboard.press("Escape");
    await drawn(page);
  }
}

async function goTo(page: Page, place: Place): Promise<void> {
  await closeAll(page);
  await page.keyboard.press(`Alt+${places.indexOf(place)}`);
  await drawn(page);
  if (!ofText.includes(place)) return;
  if ((await page.locator("[data-transcript]").count()) === 0)
    await page.locator(".segmented-views button").first().click();
  const text = page.locator("[data-transcript]");
  await text.waitFor();
  // What goes on to the next turn to check may have led to another interview.
  if (!(await text.getAttribute("aria-label"))?.endsWith("Interview 1"))
    await page.locator(".interviews .interview").first().click();
  // Where transcripts are checked, typing always corrects.
  if (place !== "check" && (await text.getAttribute("aria-readonly")) === "false") {
    await text.press("F2");
    await page.locator("[data-transcript][aria-readonly=true]").waitFor();
  }
  await selectInTurn(page.locator(".turn", { hasText: "his shoes" }), "his shoes", "words");
  await drawn(page);
}

/** Does what the next key does there, and says what is wrong with it; null when nothing is. */
async function nextKey(page: Page): Promise<string | null> {
  const has = await focused(page);
  if (has === "nothing") return "nothing has the focus";
  if (await inText(page)) {
    if ((await page.locator("[data-transcript]").getAttribute("aria-readonly")) === "false") return null;
    await page.keyboard.press("Alt+ArrowDown");
    await page.keyboard.press("s");
    const words = await selected(page);
    return words === "" ? "S selects nothing in the text" : null;
  }
  const before = await page.evaluateHandle(() => document.activeElement);
  await page.keyboard.press("Control+k");
  const opened = await page.locator("dialog.palette").count();
  await page.keyboard.press("Escape");
  await drawn(page);
  if (opened === 0) return `Ctrl K does nothing in ${has}`;
  // A list may have handed the focus on to its row meanwhile.
  const isBack = await before.evaluate((one) => one?.contains(document.activeElement) ?? false);
  return isBack ? null : `Ctrl K and Escape lead from ${has} to ${await focused(page)}`;
}

const nameOf = (id: CommandId) => commandWords[`command.${id}`].en;

/** The commands that the palette offers here. */
async function offered(page: Page): Promise<readonly CommandId[]> {
  await page.keyboard.press("Control+k");
  const names = await page.locator("dialog.palette [role=option] > span").allTextContents();
  await page.keyboard.press("Escape");
  return commandList.map(({ id }) => id).filter((id) => names.includes(nameOf(id)));
}

/** The commands that lead out of the text, though not out of the place. */
const outOfText: readonly CommandId[] = [
  "to-codebook",
  "to-reading-note",
  "link-passage",
  "reading-overview",
  "checking-overview",
  "ask-about-turn",
  "filter",
  "comment-coding",
  "new-memo",
  "find",
];

/** What takes the study away is told by itself. */
const notHere: readonly CommandId[] = ["leave-study", "palette"];

/** The commands that were tried by their key: a key does the same wherever it counts. */
const byKey = new Set<CommandId>();

for (const place of places)
  describe(`in ${place}`, () => {
    it("has the focus after every command, and after what it opened is closed", async () => {
      const page = await openStudy(study);
      await goTo(page, place);
      const ids = (await offered(page)).filter((id) => !notHere.includes(id));
      expect(ids).toContain("guide");
      const wrong: string[] = [];
      for (const id of ids)
        for (const by of ["key", "palette"] as const) {
          const command = commandList.find((one) => one.id === id);
          // Where typing corrects, letters are letters.
          const key = command?.keys.find((one) => place !== "check" || one.length > 1);
          if (by === "key" && (key === undefined || byKey.has(id))) continue;
          if (by === "key" && place === "check" && !(command && "whileCorrecting" in command)) continue;
          if (by === "key") byKey.add(id);
          await goTo(page, place);
          if (by === "key" && key !== undefined) await page.keyboard.press(keyPressed(key));
          else {
            await page.keyboard.press("Control+k");
            await page.keyboard.insertText(nameOf(id));
            await page.keyboard.press("Enter");
          }
          await drawn(page);
          if ((await focused(page)) === "nothing") wrong.push(`${id} by ${by}: nothing has the focus`);
          await closeAll(page);
          const stays = ofText.includes(place) && !id.startsWith("go-") && !outOfText.includes(id);
          if (stays && !(await inText(page)))
            wrong.push(`${id} by ${by}: out of the text to ${await focused(page)}`);
          const why = await nextKey(page);
          if (why) wrong.push(`${id} by ${by}, closed: ${why}`);
        }
      expect(wrong).toEqual([]);
    });
  });

function keyPressed(key: string): string {
  return key.replace("Ctrl", "Control");
}

describe("a new user without a mouse", () => {
  it("codes, renames, moves, sorts and reads without ever looking for the focus", async () => {
    const page = await openStudy(study);
    await page.locator("[data-transcript]").waitFor();
    const text = page.locator("[data-transcript]");
    // The study has opened: the first key is for the text.
    await expect.poll(() => inText(page)).toBe(true);
    await page.keyboard.press("s");
    await expect.poll(() => selected(page)).toBe("What changed?");
    await page.keyboard.press("Enter");
    await page.keyboard.type("Opening");
    await page.keyboard.press("Enter");
    await codeRow(page, "Opening").waitFor();
    expect(await inText(page)).toBe(true);
    // To the codebook, where the code is renamed and moved, and back.
    await page.keyboard.press("Escape");
    await page.keyboard.press("b");
    await expect.poll(() => focused(page)).toBe("row Opening");
    await page.keyboard.press("F2");
    await page.keyboard.type("Opener");
    await page.keyboard.press("Enter");
    await expect.poll(() => focused(page)).toBe("row Opener");
    await page.keyboard.press("Alt+ArrowUp");
    await page.getByText("Undo: move “Opener”").waitFor();
    await expect.poll(() => focused(page)).toBe("row Opener");
    // Sorted into a theme on the board.
    await page.keyboard.press("Alt+3");
    await expect.poll(() => focused(page)).toBe("row Opener");
    await page.keyboard.press("t");
    await page.keyboard.type("Trust");
    await page.keyboard.press("Enter");
    await expect.poll(() => focused(page)).toBe("row Opener");
    // Another interview, from the palette, by its name.
    await page.keyboard.press("Alt+2");
    await expect.poll(() => inText(page)).toBe(true);
    await page.keyboard.press("Control+k");
    await page.keyboard.type("Interview 2");
    await page.keyboard.press("Enter");
    await expect.poll(() => text.getAttribute("aria-label")).toContain("Interview 2");
    await expect.poll(() => inText(page)).toBe(true);
    await page.keyboard.press("s");
    await expect.poll(() => selected(page)).toBe("A form it was.");
    // Read, and away; the list of studies has the next key.
    await page.keyboard.press("Alt+1");
    await expect.poll(() => inText(page)).toBe(true);
    await page.keyboard.press("F2");
    await page.locator("[data-transcript][aria-readonly=false]").waitFor();
    await page.keyboard.press("F2");
    await page.keyboard.press("Control+k");
    await page.keyboard.type(nameOf("leave-study"));
    await page.keyboard.press("Enter");
    await page.locator(".library-study").first().waitFor();
    await expect.poll(() => focused(page)).not.toBe("nothing");
  });

  it("comes back by a click on nothing, with the next key", async () => {
    const page = await openStudy(study);
    await page.locator("[data-transcript]").waitFor();
    await page.locator(".study-foot").click({ position: { x: 3, y: 3 } });
    await page.keyboard.press("s");
    await expect.poll(() => selected(page)).toBe("What changed?");
  });
});
