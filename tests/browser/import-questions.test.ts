import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { axeFindings } from "../support/axe.ts";
import { aBrowserAndHost, setAppearance } from "../support/browser-and-host.ts";
import { paragraph, wordFile } from "../support/word-file.ts";

const { openLibrary, complaints } = aBrowserAndHost("each test");

/** One side is labelled; the rest is another's. */
const oneSided = [
  "I see the map. The lines are blue.",
  "MODERATOR: Please say what you are looking for.",
  "I want the ferry to the north shore.",
  "I would look at the timetable, but it is hidden.",
  "MODERATOR: You can scroll down.",
  "Oh, there is more below. I had not seen that.",
  "MODERATOR: Thank you.",
  "That was harder than I had thought.",
];

const oneSidedElsewhere = [...oneSided, "MODERATOR: Good bye.", "Bye, and thank you."];

/** Two ask as much, so that nobody knows who interviews; a porter speaks once, and is no speaker yet. */
const twoAsk = [
  "Anna: When do you sail?",
  "Bo: At ten. And you?",
  "Anna: At noon. Is that late?",
  "Bo: It is. Why so?",
  "Anna: The bridge was shut. Was it for you?",
  "Bo: It was. What then? the porter: Quiet, please. the porter: I said quiet.",
  "Anna: I see.",
];

const joint = [
  "Interviewer: How do you get across?",
  "Interviewee 1 or Interviewee 2: By the ferry, all of us.",
  "Interviewer: Every day?",
  "Interviewee 1 or Interviewee 2: Most days, yes.",
  "Interviewer: And in winter?",
  "Interviewee 1 or Interviewee 2: Then we walk over the ice.",
];

const nobody = [
  "I went to the harbour.",
  "tomas77: It was cold there, he said.",
  "I liked the quiet.",
  "Then the ferry came.",
];

/** Words in brackets that could be voices, or how something is said. */
const bracketed = [
  ...["Anna: When do you sail?", "Bo: At ten.", "Anna: And the others?", "Bo: They went."],
  ...["[aside] We go now.", "[aside] We go later.", "[quiet] We go now.", "[quiet] We go later."],
];

/** Much of what is said is the moderator's. */
const talkative = Array.from({ length: 12 }, (_, n) =>
  n % 2 === 0
    ? `MODERATOR: ${"I would like to tell you of the ferries and of all that they were before. ".repeat(3)}`
    : "Vera: I see, thank you.",
);

const cell = (text: string) => `<w:tc>${paragraph(text)}</w:tc>`;
/** Its second and third columns could both be what is said. */
const table = wordFile(
  `<w:tbl>${[
    ["maja", "When did you first ride the ferry?", "She asks of the ferry, as planned."],
    ["tomas", "In March, when the bridge was shut.", "The bridge seems to matter to him."],
    ["maja", "And how was that for you then?", "A follow-up that was not planned."],
    ["tomas", "Cold, but I liked the quiet of it.", "Quiet as a theme, see the memo."],
  ]
    .map((cells) => `<w:tr>${cells.map(cell).join("")}</w:tr>`)
    .join("")}</w:tbl>`,
);

type Given = { readonly name: string; readonly mimeType: string; readonly buffer: Buffer };

function text(name: string, lines: readonly string[]): Given {
  return { name, mimeType: "text/plain", buffer: Buffer.from(lines.join("\n")) };
}

type Look = { readonly language?: "en" | "sv"; readonly isSmall?: boolean };

/** A new study whose import dialog has read these files. */
async function importing(
  files: readonly Given[],
  { language = "en", isSmall = false }: Look = {},
): Promise<Page> {
  const page = await openLibrary({
    viewport: isSmall ? { width: 1024, height: 700 } : { width: 1440, height: 900 },
    remembers: { "kvali language": language },
  });
  await page.getByRole("button", { name: /^(?:New study|Ny studie)…$/ }).click();
  await page.getByRole("dialog").getByRole("textbox").first().fill("Ferries");
  await page.keyboard.press("Enter");
  await page.getByRole("button", { name: /^Import(?:era)? trans/ }).click();
  await page.getByTestId("transcripts").setInputFiles([...files]);
  await page.waitForSelector("p.import-progress");
  return page;
}

const files = (page: Page) => page.getByRole("grid", { name: "Files" }).getByRole("row");
const focused = (page: Page) => page.evaluate(() => document.activeElement?.textContent ?? "");
const questions = (page: Page) => page.getByRole("region", { name: "Questions" });
/** "MODERATOR: Thank you." of every turn in the preview. */
const turns = (page: Page) =>
  page
    .locator(".review-turns > li")
    .evaluateAll((all) =>
      all.map(
        (one) =>
          `${one.querySelector(".review-gutter button")?.textContent ?? "–"}: ${one.querySelector("p")?.textContent}`,
      ),
    );
const saved = (page: Page) => page.waitForSelector("[data-save=saved]");

/** Selects words in the preview as a mouse would have. */
async function select(page: Page, words: string): Promise<void> {
  await page.locator("p[data-turn]", { hasText: words }).first().waitFor();
  await page.evaluate((wanted) => {
    for (const turn of document.querySelectorAll<HTMLElement>("p[data-turn]")) {
      const node = turn.firstChild;
      const at = node?.textContent?.indexOf(wanted) ?? -1;
      if (!node || at === -1) continue;
      turn.scrollIntoView({ block: "center" });
      turn.focus();
      document.getSelection()?.setBaseAndExtent(node, at, node, at + wanted.length);
      return;
    }
    throw new Error(`the preview does not say ${wanted}`);
  }, words);
  await page.locator(".pick-bar").waitFor();
}

describe("questions of an import", () => {
  it("open at the first file that asks something, and say in the list how many are open", async () => {
    const page = await importing([text("Joint.txt", joint), text("One side.txt", oneSided)]);
    await expect.poll(() => page.getByLabel("Name of the interview").inputValue()).toBe("One side");
    expect(await files(page).nth(1).innerText()).toContain("1 open question");
    expect(await files(page).nth(0).innerText()).not.toContain("question");
    await questions(page)
      .getByText(/^One speaker is labelled: MODERATOR. Who says the rest \(\d+ words in 5 paragraphs\)\?$/)
      .waitFor();
  });

  it("who says the rest: a press gives it to somebody, under a name, and Change asks again", async () => {
    const page = await importing([text("One side.txt", oneSided)]);
    await page.locator(".doubt").first().waitFor();
    const asFound = page.getByRole("button", { name: "Back to how it was found" });
    expect(await asFound.count()).toBe(0);
    await page.getByLabel("Name of the participant").fill("Vera");
    await page.getByRole("button", { name: "A participant who is not named" }).click();
    await questions(page).getByText("Participant says the rest.").waitFor();
    await expect.poll(() => page.locator(".doubt").count()).toBe(0);
    expect(await page.getByRole("combobox", { name: "Person behind Participant" }).inputValue()).toBe("Vera");
    const person = page.getByRole("combobox", { name: "Person behind Participant" });
    await person.press("End");
    await person.pressSequentially(" Lind, of the ferry");
    await expect.poll(() => person.inputValue()).toBe("Vera Lind, of the ferry");
    await page.getByRole("button", { name: "Change: Participant says the rest." }).click();
    await page.getByRole("button", { name: "Nobody: it is no talk" }).click();
    await expect.poll(() => turns(page)).toContain("–: I see the map. The lines are blue.");
    await asFound.click();
    await questions(page).getByRole("button", { name: "A participant who is not named" }).waitFor();
    expect(await asFound.count()).toBe(0);
  });

  it("are answered by keys: the import button leads to the first, and imports when pressed once more", async () => {
    const page = await importing([text("One side.txt", oneSided), text("Two ask.txt", twoAsk)]);
    await page.getByRole("button", { name: "Import 2 interviews" }).focus();
    await page.keyboard.press("Enter");
    await expect.poll(() => focused(page)).toContain("A participant who is not named");
    await page
      .getByRole("status")
      .filter({ hasText: "2 questions are open." })
      .waitFor({ state: "attached" });
    await page.getByRole("button", { name: "Import with 2 questions open" }).waitFor();

    await page.keyboard.press("ArrowRight");
    await expect.poll(() => focused(page)).toBe("Whoever is named above");
    await page.keyboard.press("ArrowLeft");
    await page.keyboard.press("Enter");
    await expect.poll(() => focused(page)).toBe("Next: Two ask");
    await page.keyboard.press("Enter");
    await expect.poll(() => page.getByLabel("Name of the interview").inputValue()).toBe("Two ask");
    await expect.poll(() => focused(page)).toBe("Anna");
    await page.keyboard.press("Space");
    await page.keyboard.press("Tab");
    await expect.poll(() => focused(page)).toContain("Anna interviews");
    await page.keyboard.press("Enter");
    await questions(page).getByText("Anna interviews.").waitFor();
    await page.getByRole("button", { name: "Import 2 interviews" }).press("Enter");
    await saved(page);
    // One is in the text of the first, where it begins.
    await expect
      .poll(() => page.evaluate(() => document.activeElement?.matches("[data-transcript]")))
      .toBe(true);
    await page.keyboard.press("F4");
    await page.getByRole("dialog").or(page.getByRole("menu")).first().waitFor();
  });

  it("may stay open: then the import says so before it is done", async () => {
    const page = await importing([text("One side.txt", oneSided)]);
    await page.getByRole("button", { name: "Import 1 interview" }).click();
    expect(await page.getByRole("dialog").count()).toBe(1);
    await page.getByRole("button", { name: "Import with 1 question open" }).click();
    await saved(page);
    expect(await page.getByRole("dialog").count()).toBe(0);
  });

  it("are answered in all files that ask the same, each with its own name", async () => {
    const page = await importing([text("One.txt", oneSided), text("Two.txt", oneSidedElsewhere)]);
    await page.getByRole("checkbox", { name: "Also in 1 other file" }).click({ force: true });
    await page.getByRole("button", { name: "A participant who is not named" }).click();
    await expect.poll(async () => (await files(page).allInnerTexts()).join()).not.toContain("open");
    await files(page).nth(1).click();
    await expect
      .poll(() => page.getByRole("combobox", { name: "Person behind Participant" }).inputValue())
      .toBe("Two");
  });

  it("take all that is proposed in all files, and leave open what nothing is proposed for", async () => {
    const page = await importing([text("One.txt", oneSided), text("Two ask.txt", twoAsk)]);
    await page.getByRole("button", { name: "Take the 1 proposal in all files" }).click();
    await expect
      .poll(() => files(page).allInnerTexts())
      .toEqual([expect.not.stringContaining("open"), expect.stringContaining("1 open question")]);
  });

  it("a label for several people: their names can be written, and the table shows them all", async () => {
    const page = await importing([text("Joint.txt", joint)]);
    await page.getByRole("textbox", { name: "Person 2" }).fill("Bo");
    await page.getByRole("textbox", { name: "Person 1" }).fill("Anna");
    await page.keyboard.press("Enter");
    await questions(page).getByText("“Interviewee 1 or Interviewee 2” is Anna and Bo.").waitFor();
    expect(await page.getByRole("combobox", { name: "Person 2" }).inputValue()).toBe("Bo");
    await page.getByRole("button", { name: "Import 1 interview" }).click();
    await saved(page);
    await expect.poll(() => page.locator(".study-nav h1").innerText()).toContain("1 interview · 2 people");
  });

  it("a label for people who speak alone, too, is them unless somebody says that it is one more", async () => {
    const group = [
      ...["Moderator: Who begins?", "P1: I can.", "P2: Me too.", "P1 & P2: We agree.", "P?: Not me."],
      ...["Moderator: And then?", "All: (laughter)", "P1: So it was.", "P2: So it was."],
    ];
    const page = await importing([text("Group.txt", group), text("Nobody.txt", nobody)]);
    const them = questions(page).getByRole("button", { name: "These 2 people" });
    const one = questions(page).getByRole("button", { name: "One person of that name" });
    await files(page).nth(0).click();
    await them.waitFor();
    const people = page.getByRole("list", { name: "Person behind P1 & P2" });
    expect(
      await people
        .getByRole("combobox")
        .evaluateAll((all) => all.map((field) => (field as HTMLInputElement).value)),
    ).toEqual(["Group (P1)", "Group (P2)"]);
    await one.click();
    await expect
      .poll(() => page.getByRole("combobox", { name: "Person behind P1 & P2" }).inputValue())
      .toBe("P1 & P2");
    await page.getByRole("button", { name: "Back to how it was found" }).click();
    await page.getByRole("button", { name: "Import 2 interviews" }).click();
    await page
      .getByRole("button", { name: /^Import with/ })
      .or(page.locator("[data-save=saved]"))
      .first()
      .click();
    await saved(page);
    await expect.poll(() => page.locator(".study-nav h1").innerText()).toContain("2 interviews · 2 people");
    // Who could not be told, and all of them together, lack nobody in the list of interviews.
    await page.keyboard.press("Alt+7");
    await page.getByRole("tab", { name: /Interviews/ }).click();
    const list = page.getByRole("navigation", { name: "Interviews of the study" });
    await expect.poll(() => list.innerText()).toContain("Group (P1) and Group (P2)");
    expect(await list.innerText()).toContain("nobody named");
  });

  it("done, the list of many files closes by Escape, and one with a file that was not read says what closes it", async () => {
    const many = Array.from({ length: 11 }, (_, n) => text(`Talk ${n}.txt`, [...talkative, `Vera: ${n}.`]));
    const page = await importing([
      ...many,
      text("Film.mp4", ["\0\0\0\u0018ftypmp42\0\0\0\0mp42isom\0\u0001\u0002"]),
    ]);
    await page.getByRole("button", { name: /^Import 11 / }).click();
    const again = page.getByRole("button", { name: /^Import with/ });
    if (await again.isVisible()) await again.click();
    await page.getByRole("button", { name: "Go to the interviews" }).waitFor();
    await page.keyboard.press("Escape");
    await page.getByRole("dialog").getByText("Close closes it.").waitFor();
    await files(page).filter({ hasText: "Film" }).click();
    await page.getByRole("button", { name: "Take “Film.mp4” off the list" }).click();
    await page.keyboard.press("Escape");
    await expect.poll(() => page.getByRole("dialog").count()).toBe(0);
  });

  it("say where somebody would be one person with somebody in another file", async () => {
    const page = await importing([
      text("Ali.txt", ["I: Who?", "Fatima: My father.", "I: Why?", "Fatima: So it was."]),
      text("Fatima.txt", ["I: Who?", "R: My father.", "I: Why?", "R: So it was.", "I: And?"]),
    ]);
    await page.getByText("new, the same person as in “Fatima”").waitFor();
  });

  it("names at the beginning of paragraphs stand in one card, each with its answers and all with one", async () => {
    const page = await importing([text("Bracketed.txt", bracketed), text("Joint.txt", joint)]);
    await questions(page).getByText("2 names stand at the beginning of paragraphs.").waitFor();
    await page.getByRole("button", { name: "Yes, “aside” is a speaker" }).press("Enter");
    await expect.poll(() => turns(page)).toContain("aside: We go now.");
    await expect.poll(() => focused(page)).toBe("Yes, a speaker");
    await page.keyboard.press("ArrowRight");
    await page.keyboard.press("Enter");
    await questions(page).getByText("“quiet” is no speaker.").waitFor();
    await page.getByRole("button", { name: "Change: “aside” is a speaker." }).click();
    await page.getByRole("button", { name: "Change: “quiet” is no speaker." }).click();
    await page.getByRole("button", { name: "No to all" }).click();
    await expect.poll(() => questions(page).locator(".answered > li").count()).toBe(2);
    expect((await turns(page)).join()).not.toContain("aside: ");
  });

  it("an odd share: its longest stretch is a press away, and the table marks it in words", async () => {
    const page = await importing([text("Talkative.txt", talkative)]);
    await page.getByText("much for an interviewer").waitFor();
    await page.getByRole("button", { name: "Look at the longest stretch" }).click();
    await expect.poll(() => page.evaluate(() => document.activeElement?.getAttribute("data-turn"))).toBe("1");
    await page.keyboard.press("F6");
    await expect.poll(() => focused(page)).toBe("Look at the longest stretch");
    await page.getByRole("button", { name: "That is right" }).click();
    await questions(page).getByText("It is right how much MODERATOR says.").waitFor();
    expect(await page.getByText("much for an interviewer").count()).toBe(0);
  });

  it("the columns of a table: each can be another, a row can be left out, and the text follows at once", async () => {
    const page = await importing([{ name: "Table.docx", mimeType: "x/y", buffer: Buffer.from(table) }]);
    await page.getByText("What do the columns of this table hold?").waitFor();
    await page.getByRole("button", { name: "Import 1 interview" }).press("Enter");
    await expect.poll(() => focused(page)).toContain("Speaker");
    await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    await page.getByRole("option", { name: "Left out" }).click();
    await page.getByRole("button", { name: "Column 3" }).click();
    await page.getByRole("option", { name: "Talk" }).click();
    await expect.poll(() => turns(page)).toContain("maja: She asks of the ferry, as planned.");
    expect((await turns(page)).join()).not.toContain("When did you first");

    const row = page.getByRole("checkbox", { name: "Row 1 is talk" });
    await row.click({ force: true });
    await expect.poll(async () => (await turns(page)).join()).not.toContain("She asks");
    await row.click({ force: true });
    await expect.poll(async () => (await turns(page)).join()).toContain("She asks");
    await page.getByRole("button", { name: "Close" }).click();
    await questions(page).getByText("Columns: Speaker, Left out, Talk.").waitFor();
    await page.getByRole("button", { name: "Columns…" }).waitFor();
    await page.getByRole("button", { name: "Change: Columns: Speaker, Left out, Talk." }).click();
    await expect.poll(() => turns(page)).toContain("maja: When did you first ride the ferry?");
  });
});

describe("words shown in the preview", () => {
  it("are who speaks: it is said how many places there are before it is taken, and it can be taken back", async () => {
    const page = await importing([text("Two ask.txt", twoAsk), text("Again.txt", [...twoAsk, "Bo: Bye."])]);
    await select(page, "the porter");
    await page.getByRole("button", { name: "This is a speaker" }).click();
    await page.getByText("2 such places in this file:").waitFor();
    await page.getByRole("checkbox", { name: "Also in 1 other file (2 places)" }).click({ force: true });
    await page.getByRole("button", { name: "Take it" }).click();
    await expect.poll(() => turns(page)).toContain("the porter: Quiet, please.");
    await expect.poll(() => page.evaluate(() => document.activeElement?.matches("p[data-turn]"))).toBe(true);
    await files(page).nth(1).click();
    await expect.poll(() => turns(page)).toContain("the porter: I said quiet.");
    await page.getByRole("button", { name: "Take back: Speaker: “the porter”, 2 places" }).click();
    await expect.poll(async () => (await turns(page)).join()).not.toContain("the porter: Quiet, please.,");
  });

  it("by keys alone: F6, arrows, Shift and arrows, a letter, Enter", async () => {
    const page = await importing([text("Nobody.txt", nobody)]);
    await page.getByLabel("Name of the interview").focus();
    await page.keyboard.press("F6");
    await expect.poll(() => focused(page)).toBe(nobody[0]);
    await page.keyboard.press("ArrowDown");
    await expect.poll(() => focused(page)).toBe(nobody[1]);
    await page.keyboard.press("Control+Shift+ArrowRight");
    await page.keyboard.press("x");
    await expect.poll(() => turns(page)).toContain(`–: ${nobody[1]}`);
    await page.keyboard.press("s");
    await page.getByText("1 such place in this file:").waitFor();
    await page.keyboard.press("Enter");
    await expect
      .poll(() => turns(page))
      .toContain("tomas77: It was cold there, he said.\nI liked the quiet.\nThen the ferry came.");
  });

  it("a double click marks a word; what is no speech is left out", async () => {
    const page = await importing([text("One side.txt", oneSided)]);
    await page
      .locator("p[data-turn]")
      .filter({ hasText: "Thank you." })
      .dblclick({ position: { x: 20, y: 10 } });
    await page.keyboard.press("n");
    await page.getByRole("button", { name: "Take it" }).press("Enter");
    await expect.poll(async () => (await turns(page)).join()).not.toContain("Thank");
  });

  it("a label's own menu says that it is no speaker", async () => {
    const page = await importing([text("Two ask.txt", twoAsk)]);
    await page.getByRole("button", { name: "More for Bo, turn 2" }).click();
    await page.getByRole("menuitem", { name: "“Bo” is no speaker" }).click();
    await expect.poll(async () => (await turns(page)).some((turn) => turn.startsWith("Bo: "))).toBe(false);
  });

  it("a pattern of one's own says what it finds, and what is wrong with it", async () => {
    const page = await importing([text("Two ask.txt", twoAsk)]);
    await page.getByText("A pattern of my own").click();
    const field = page.getByRole("textbox", { name: "Pattern" });
    await field.fill("(porter");
    await page.getByText("That is no complete regular expression").waitFor();
    await field.fill("the (porter):");
    await page.getByText("2 such places in this file:").waitFor();
    await page.keyboard.press("Enter");
    await expect.poll(() => turns(page)).toContain("porter: Quiet, please.");
  });
});

describe("axe finds nothing in the questions", () => {
  for (const language of ["en", "sv"] as const)
    it(`light and dark, in ${language}`, async () => {
      const given = [
        text("One side.txt", oneSided),
        text("Two ask.txt", twoAsk),
        text("Joint.txt", joint),
        text("Nobody.txt", nobody),
        text("Talkative.txt", talkative),
        { name: "Table.docx", mimeType: "x/y", buffer: Buffer.from(table) },
      ];
      const page = await importing(given, { language, isSmall: language === "sv" });
      const found: Record<string, readonly string[]> = {};
      for (const appearance of ["light", "dark"] as const) {
        await setAppearance(page, appearance);
        const name = page.getByLabel(language === "en" ? "Name of the interview" : "Intervjuns namn");
        for (const [n, file] of given.entries()) {
          await page.locator(".import-file").nth(n).click();
          await expect.poll(() => name.inputValue()).toBe(file.name.replace(/\.\w+$/, ""));
          found[`${appearance} ${n}`] = await axeFindings(page);
        }
        await page.locator(".import-file").nth(1).click();
        await expect.poll(async () => (await turns(page)).join()).toContain("the porter");
        await select(page, "the porter");
        found[`${appearance} bar`] = await axeFindings(page);
        await page.keyboard.press("s");
        await page.locator(".pick-examples").waitFor();
        found[`${appearance} found`] = await axeFindings(page);
        await page.keyboard.press("Escape");
      }
      expect(found).toEqual(Object.fromEntries(Object.keys(found).map((place) => [place, []])));
      expect(complaints).toEqual([]);
    });
});
