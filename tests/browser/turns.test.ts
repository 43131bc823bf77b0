import type { Page } from "playwright-core";
import { beforeEach, describe, expect, it } from "vitest";
import { aProject } from "../support/a-project.ts";
import { axeFindings } from "../support/axe.ts";
import { aBrowserAndHost, setAppearance } from "../support/browser-and-host.ts";
import { selectInTurn } from "../support/select-in-turn.ts";

const { host, openStudy, complaints } = aBrowserAndHost();
let page: Page;

const guide = [
  { id: "a", name: "The job", questions: [] },
  { id: "b", name: "The night", questions: [] },
];
const study = () => {
  const project = aProject({
    study: { guide },
    people: { Wilma: {}, Åke: {} },
    codes: ["1 Quiet", "2 Tea"],
    transcripts: {
      Night: [
        "@5 Interviewer: What is a night like?",
        "@9 Wilma: «1 It is quiet. And yours?» Mine is loud. We make «2 tea».",
        "Åke: We do not.",
        "Wilma: Then we «2 sleep».",
      ],
    },
  });
  const night = project.transcripts.get("transcript:Night");
  if (!night) throw new RangeError("no transcript");
  const sections = [
    { turnId: 1, sectionId: "a" },
    { turnId: 3, sectionId: "b" },
  ];
  return { ...project, transcripts: new Map([[night.id, { ...night, sections }]]) };
};

beforeEach(async () => {
  page = await openStudy(study());
  await turn(4).waitFor();
  await listen();
});

/** A turn of the open interview, counted from 1. */
const turn = (number: number) => page.locator(`.turn[data-number="${number}"]`);
/** What stands beside the turns, and what they say. */
const shown = () =>
  page
    .locator(".turn")
    .evaluateAll((turns) =>
      turns.map((one) => `${(one as HTMLElement).dataset.who || "–"}: ${one.textContent}`),
    );
const interview = [
  "Interviewer: What is a night like?",
  "Wilma: It is quiet. And yours? Mine is loud. We make tea.",
  "Åke: We do not.",
  "Wilma: Then we sleep.",
];

/** Puts the caret before some words of a turn. */
const caretBefore = (number: number, words: string) => selectInTurn(turn(number), words, "caret");
/** The words behind the caret, with the number of its turn: where the next key is expected. */
const caret = () =>
  page.evaluate(() => {
    const selection = document.getSelection();
    const node = selection?.focusNode;
    const element = node instanceof Element ? node : node?.parentElement;
    if (!selection || !node || !document.activeElement?.matches("[data-transcript]")) return "elsewhere";
    const turn = element?.closest<HTMLElement>(".turn");
    const behind =
      node instanceof Text ? node.data.slice(selection.focusOffset, selection.focusOffset + 8) : "";
    return `${turn?.dataset.number} ${behind}`;
  });
/** All that was announced, oldest first: in Code the codes at the caret are, too. */
const heard = () => page.evaluate(() => (window as unknown as { heard: string[] }).heard);
async function listen(): Promise<void> {
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
const section = (number: number) => turn(number).getAttribute("data-section");

const halves = [
  interview[0],
  "Wilma: It is quiet.",
  "–: And yours? Mine is loud. We make tea.",
  ...interview.slice(2),
];

describe.each([
  ["while one codes", "Alt+2"],
  ["while one reads", "Alt+1"],
])("turns are mended by keys %s:", (_, place) => {
  beforeEach(async () => {
    await page.keyboard.press(place);
    await turn(4).waitFor();
  });

  it("split at the caret, given to another speaker, and joined again, with the caret on its words", async () => {
    await caretBefore(2, "And yours");
    await page.keyboard.press("Control+Enter");
    await expect.poll(shown).toEqual(halves);
    await expect.poll(caret).toBe("3 And your");
    await expect.poll(heard).toContain("Turn 3 begins with “And yours? Mine is loud. We make tea.”");

    await page.keyboard.press("w");
    await page.getByRole("menuitem", { name: "Wilma now" }).waitFor();
    expect(await axeFindings(page)).toEqual([]);
    await page.getByRole("menuitem", { name: "Åke" }).press("Enter");
    await expect.poll(async () => (await shown())[2]).toBe("Åke: And yours? Mine is loud. We make tea.");
    await expect.poll(caret).toBe("3 And your");
    await expect.poll(heard).toContain("Turn 3: Åke");

    await page.keyboard.press("Control+Shift+Enter");
    await expect.poll(shown).toEqual(interview);
    await expect.poll(caret).toBe("2 And your");
    await expect.poll(heard).toContain("Joined: it is turn 2 now");
    for (const left of [3, 2, 1]) {
      await page.keyboard.press("Control+z");
      await expect.poll(async () => (await shown()).length).toBe(left === 2 ? 5 : left === 3 ? 5 : 4);
    }
    await expect.poll(shown).toEqual(interview);
    await expect.poll(caret).toBe("2 And your");
  });

  it("while the text is corrected, and what is typed next is said in the new turn", async () => {
    await caretBefore(2, "And yours");
    await page.keyboard.press("F2");
    await page.keyboard.type("So. ");
    await page.keyboard.press("Control+Enter");
    await page.keyboard.type("Oh! ");
    await expect
      .poll(async () => (await shown()).slice(1, 3))
      .toEqual(["Wilma: It is quiet. So.", "–: Oh! And yours? Mine is loud. We make tea."]);
    await page.keyboard.press("F4");
    await page.getByRole("menuitem", { name: "Nobody" }).press("Enter");
    await expect.poll(caret).toBe("3 And your");
    await page.keyboard.press("F2");
    for (let n = 0; n < 4; n += 1) await page.keyboard.press("Control+z");
    await expect.poll(shown).toEqual(interview);
  });
});

describe("turns that are mended", () => {
  it("by the menu at the speaker's name: with the pointer, for the turn that it is on", async () => {
    await caretBefore(2, "And yours");
    await turn(3).hover();
    await page.getByRole("button", { name: "Turn 3, said by Åke" }).click();
    await page.getByRole("menuitem", { name: "To split it, put the caret" }).waitFor();
    expect(await axeFindings(page)).toEqual([]);
    await page.getByRole("menuitem", { name: "Wilma" }).click();
    await expect.poll(async () => (await shown())[2]).toBe("–: We do not.");
    await expect.poll(caret).toBe("2 And your");
    await turn(3).hover();
    await page.getByRole("button", { name: "Turn 3, said by Wilma" }).click();
    await page.getByRole("menuitem", { name: "Join the turn with the one above" }).click();
    await expect.poll(shown).toEqual([interview[0], `${interview[1]} We do not.`, "–: Then we sleep."]);
    await expect.poll(caret).toBe("2 And your");
    await turn(2).hover();
    await page.getByRole("button", { name: "Turn 2, said by Wilma" }).click();
    await page.getByRole("menuitem", { name: "Split the turn at the caret" }).click();
    await expect.poll(async () => (await shown())[1]).toBe("Wilma: It is quiet.");
    await expect.poll(caret).toBe("3 And your");
  });

  it("change places with the turn above or below, by keys and by the menu, and the caret goes along", async () => {
    const words = async () => (await shown()).map((one) => one.replace(/^.*?: /, ""));
    const [first, second, third, fourth] = await words();
    await caretBefore(2, "Mine is");
    await page.keyboard.press("Control+Shift+ArrowDown");
    await expect.poll(words).toEqual([first, third, second, fourth]);
    await expect.poll(caret).toBe("3 Mine is ");
    await expect.poll(heard).toContain("Moved: it is turn 3 now");
    await page.keyboard.press("Control+Shift+ArrowDown");
    await page.keyboard.press("Control+Shift+ArrowDown");
    await page.getByText("There is no turn below this one.").first().waitFor();
    await expect.poll(words).toEqual([first, third, fourth, second]);
    // While the text is corrected, too; what is typed next goes into the turn where it stands now.
    await page.keyboard.press("F2");
    await page.keyboard.press("Control+Shift+ArrowUp");
    await page.keyboard.type("But ");
    await expect.poll(async () => (await words())[2]).toContain("But Mine is loud.");
    await page.keyboard.press("F2");
    await turn(4).hover();
    await page.getByRole("button", { name: "Turn 4, said by Wilma" }).click();
    await page
      .getByRole("menuitem", { name: "Move the turn down" })
      .and(page.locator("[aria-disabled=true]"))
      .waitFor();
    await page.getByRole("menuitem", { name: "Move the turn up" }).click();
    await expect.poll(async () => (await words())[2]).toBe(fourth);
    for (let now = await shown(); now.join() !== interview.join(); now = await shown()) {
      await page.keyboard.press("Control+z");
      await expect.poll(shown).not.toEqual(now);
    }
  });

  it("are given to somebody new, several at once, by name and role", async () => {
    await caretBefore(3, "We do not");
    await page.keyboard.press("t");
    await page.keyboard.press("Alt+Shift+ArrowDown");
    await page.keyboard.press("Alt+Shift+ArrowDown");
    await page.keyboard.press("w");
    await page.getByRole("menu", { name: "Turns 3 to 4 are said by" }).waitFor();
    await page.getByRole("menuitem", { name: "Somebody else…" }).press("Enter");
    await page.getByRole("dialog", { name: "Another speaker" }).waitFor();
    expect(await axeFindings(page)).toEqual([]);
    await page.keyboard.type("wilma");
    await page.keyboard.press("Enter");
    await page.getByText("A speaker of this interview is called that already.").first().waitFor();
    await page.getByLabel("Name or label").fill("Night guard");
    await page.getByText("Other", { exact: true }).click();
    await page.getByRole("button", { name: "Add speaker" }).click();
    await expect
      .poll(async () => (await shown()).slice(2))
      .toEqual(["Night guard: We do not.", "–: Then we sleep."]);
    await expect.poll(caret).not.toBe("elsewhere");
    await page.keyboard.press("Control+z");
    await expect.poll(shown).toEqual(interview);
  });

  it("stay where they stand in a long interview: it is neither scrolled nor laid out anew", async () => {
    const lines = Array.from(
      { length: 400 },
      (_, at) => `Wilma: It is night ${at}. Nobody comes. ${"So. ".repeat(at % 40)}`,
    );
    page = await openStudy(aProject({ people: { Wilma: {} }, transcripts: { Long: lines } }));
    await turn(200).scrollIntoViewIfNeeded();
    await caretBefore(200, "Nobody");
    const stands = () =>
      turn(199).evaluate((element) => {
        const is = element as HTMLElement & { wasHere?: true };
        const known = is.wasHere === true;
        is.wasHere = true;
        return { known, top: Math.round(element.getBoundingClientRect().top) };
      });
    const { top } = await stands();
    await page.keyboard.press("Control+Enter");
    await expect.poll(() => turn(201).textContent()).toMatch(/^Nobody comes/);
    expect(await stands()).toEqual({ known: true, top });
    // Each step is waited for: the text after the last is that after the first, and would be seen too early.
    await page.keyboard.press("Control+Shift+Enter");
    await expect.poll(() => turn(201).textContent()).toMatch(/^It is night 200/);
    await page.keyboard.press("Control+z");
    await expect.poll(() => turn(201).textContent()).toMatch(/^Nobody comes/);
    await page.keyboard.press("Control+z");
    await expect.poll(() => turn(201).textContent()).toMatch(/^It is night 200/);
    expect(await stands()).toEqual({ known: true, top });
    await expect.poll(caret).toBe("200 Nobody c");
  });

  it("keep their codings, lanes and sections", async () => {
    const lanes = () => page.locator(".lane").evaluateAll((all) => all.map((one) => one.ariaLabel));
    const before = await lanes();
    expect(await section(3)).toBe("b · The night");
    await caretBefore(2, "And yours");
    await page.keyboard.press("Control+Enter");
    await expect.poll(() => section(4)).toBe("b · The night");
    expect(await section(3)).toBe(null);
    await expect.poll(async () => (await lanes()).map((one) => one?.replace("\n", " "))).toEqual(before);
    // Lanes are drawn anew in the frame after.
    const isReached = async () => {
      const [reach, box] = [await page.locator(".lane").first().boundingBox(), await turn(3).boundingBox()];
      return reach !== null && box !== null && reach.y + reach.height > box.y;
    };
    await expect.poll(isReached).toBe(true);
    await caretBefore(4, "We do not");
    await page.keyboard.press("Control+Shift+Enter");
    await expect.poll(() => section(3)).toBe("b · The night");
  });

  it("refuse a half without words, and say what to do", async () => {
    await caretBefore(2, "It is quiet");
    await page.keyboard.press("Control+Enter");
    await page.getByText("Put the caret where the second half of the turn begins").first().waitFor();
    expect(await caret()).toBe("2 It is qu");
    await caretBefore(1, "What is");
    await page.keyboard.press("Control+Shift+Enter");
    await page.getByText("There is no turn above").first().waitFor();
  });

  it("are found in the palette, where the caret was", async () => {
    await caretBefore(2, "And yours");
    await page.keyboard.press("Control+k");
    await page.keyboard.type("Split the turn");
    // What Enter takes is the first of the list.
    await expect.poll(() => page.getByRole("option").first().innerText()).toMatch(/^Split the turn/);
    await page.keyboard.press("Enter");
    await expect.poll(shown).toEqual(halves);
    await expect.poll(caret).toBe("3 And your");
  });

  it("are told in the history, and by Undo", async () => {
    await caretBefore(2, "And yours");
    await page.keyboard.press("Control+Enter");
    await page.getByRole("button", { name: /^Undo: split a turn in Night/ }).waitFor();
    await page.keyboard.press("Alt+9");
    await page.getByText("split a turn in Night").first().waitFor();
  });

  it("are not offered in a window that only reads", async () => {
    const reader = await page.context().newPage();
    await reader.goto(host().address);
    await reader.getByText("Night shelter study").first().click();
    await reader.locator("[data-transcript]").waitFor();
    expect(await reader.getByRole("button", { name: /^Correct the text/ }).isDisabled()).toBe(true);
    await reader.locator('.turn[data-number="2"]').click();
    await reader.locator('.turn[data-number="3"]').hover();
    expect(await reader.locator(".speaker-handle").count()).toBe(0);
    await reader.keyboard.press("Control+k");
    await reader.keyboard.type("the turn");
    await reader.getByRole("option", { name: "Select the turn" }).waitFor();
    expect(await reader.getByRole("option", { name: /^Split the turn/ }).count()).toBe(0);
  });

  it("leave the page without a complaint", () => expect(complaints).toEqual([]));
});

describe("the only turn of a text", () => {
  it("stays, without words, where all of them are deleted or cut, by whatever key, and is typed anew", async () => {
    const one = {
      people: { Wilma: {} },
      transcripts: { Day: ["Wilma: It is «1 loud»."] },
      codes: ["1 Loud"],
    };
    page = await openStudy(aProject(one));
    await selectInTurn(turn(1), "loud", "caret");
    await page.keyboard.press("F2");
    for (const key of ["Delete", "Backspace", "Control+Backspace", "Control+x"]) {
      await page.keyboard.press("Control+a");
      await page.keyboard.press(key);
      await expect.poll(shown).toEqual(["Wilma: "]);
      await page.keyboard.type("Or quiet.");
      await expect.poll(shown).toEqual(["Wilma: Or quiet."]);
      // Each Undo is waited for, so that there is not one too many.
      for (let words = await shown(); words[0] !== "Wilma: It is loud."; words = await shown()) {
        await page.keyboard.press("Control+z");
        await expect.poll(shown).not.toEqual(words);
      }
    }
    await page.keyboard.press("Control+a");
    await page.keyboard.type("Silence.");
    await expect.poll(shown).toEqual(["Wilma: Silence."]);
  });
});

describe("a change that is none of the words of one turn", () => {
  it("is not kept, which is said, and the text is shown as it is in the study", async () => {
    await selectInTurn(turn(2), "loud", "caret");
    await page.keyboard.press("F2");
    // What an editor may make of a key that we do not know of: a turn is gone.
    await page.locator("[data-transcript]").evaluate((root) => {
      type Inside = {
        update(change: () => void): void;
        readonly _pendingEditorState: {
          readonly _nodeMap: Map<string, { getLastChild(): { remove(): void } }>;
        };
      };
      const { __lexicalEditor: editor } = root as unknown as { readonly __lexicalEditor: Inside };
      editor.update(() => editor._pendingEditorState._nodeMap.get("root")?.getLastChild().remove());
    });
    await page.locator(".told", { hasText: "What you did could not be kept" }).waitFor();
    await expect.poll(shown).toEqual(interview);
    await page.locator("[data-save=saved]").waitFor();
  });
});

describe("the menu of a turn", () => {
  it.each(["light", "dark"] as const)("is sound to look at in %s, also in Swedish", async (appearance) => {
    const svenska = await openStudy(study(), { locale: "sv-SE" });
    page = svenska;
    await setAppearance(page, appearance);
    await turn(4).waitFor();
    await caretBefore(2, "And yours");
    await turn(2).hover();
    await page.getByRole("button", { name: "Replik 2, sägs av Wilma" }).waitFor();
    await page.getByRole("button", { name: "Replik 2, sägs av Wilma" }).click();
    await page.getByRole("menuitem", { name: /^Dela repliken vid markören/ }).waitFor();
    expect(await axeFindings(page)).toEqual([]);
    await page.getByRole("menuitem", { name: "Någon annan…" }).click();
    await page.getByRole("dialog", { name: "En annan talare" }).waitFor();
  });
});
