import type { Locator, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { aProject } from "../support/a-project.ts";
import { aBrowserAndHost } from "../support/browser-and-host.ts";
import { codeRow as row } from "../support/codebook-tree.ts";
import { type RunningHost, startHost } from "../support/host.ts";
import { KillableChromium } from "../support/killable-chromium.ts";
import { studyFile } from "../support/study-file.ts";

const study = aProject({
  study: { guide: [{ id: "section-1", name: "Home", questions: ["Where?"] }] },
  people: { Wilma: { work: "nurse" } },
  codes: ["1 Trust !", "2 Shoes"],
  transcripts: { Interview: ["Interviewer: What changed?", "Wilma: «2 He left his shoes» by the door."] },
});

const { openStudy } = aBrowserAndHost();

const mark = (page: Page, is: string) => page.locator(`.save-mark[data-save="${is}"]`).waitFor();
const textbox = (page: Page, name: string) => page.getByRole("textbox", { name, exact: true });
const press = async (page: Page, ...keys: readonly string[]) => {
  for (const key of keys) await page.keyboard.press(key);
};
const definition = (page: Page) => textbox(page, "Definition");
const undo = (page: Page) => page.getByRole("button", { name: /^(?:Undo|Nothing)/ });

async function openTrust(page: Page): Promise<void> {
  await press(page, "Alt+2");
  await page.locator(".code-item").first().locator(".name").click();
}

/** One field of each kind: how one comes there, and where it stands. Its text is then typed behind what is there. */
const kinds: readonly (readonly [
  kind: string,
  open: (page: Page) => Promise<void>,
  field: (page: Page) => Locator,
])[] = [
  ["what a code means", openTrust, definition],
  [
    "the name of a code",
    openTrust,
    (page) => page.locator(".inspector").getByRole("textbox", { name: "Name" }),
  ],
  [
    "the name of a code in its row",
    async (page) => {
      await press(page, "Alt+2");
      await page.locator(".code-item").nth(1).locator(".name").click();
      await press(page, "F2");
    },
    (page) => page.locator(".rename"),
  ],
  [
    "a comment on a coding",
    async (page) => {
      await press(page, "Alt+2");
      await page.locator("[data-transcript]").focus();
      await press(page, "Control+Home", "n", "k");
    },
    (page) => textbox(page, "Comment"),
  ],
  [
    "a theme",
    async (page) => {
      await press(page, "Alt+3");
      await page.locator(".board-item", { hasText: "Trust" }).click();
    },
    (page) => textbox(page, "Central organising concept"),
  ],
  [
    "the title of a memo",
    async (page) => {
      await press(page, "Alt+6");
      await page.getByRole("button", { name: "New memo" }).waitFor();
      const written = page.locator(".memo-row", { hasText: "Analytic" });
      if ((await written.count()) > 0) return written.click();
      await page.getByRole("button", { name: "New memo" }).click();
      await page.getByRole("menuitem", { name: "Analytic memo" }).click();
    },
    (page) => textbox(page, "Title"),
  ],
  ["the text of a memo", (page) => press(page, "Alt+6"), (page) => textbox(page, "Text of the memo")],
  [
    "a reading note",
    (page) => press(page, "Alt+1"),
    (page) => page.getByRole("textbox", { name: /^Reading note of/ }),
  ],
  [
    "a note in the margin",
    async (page) => {
      await press(page, "Alt+1");
      await page.locator("[data-transcript]").focus();
      await press(page, "Control+Home", "s", "m");
    },
    (page) => page.locator(".note-input"),
  ],
  [
    "a section of the guide",
    async (page) => {
      await press(page, "Control+k");
      await page.keyboard.type("Interview guide…");
      await page.getByRole("option", { name: /^Interview guide/ }).waitFor();
      await press(page, "Enter");
    },
    (page) => textbox(page, "Section a"),
  ],
  ["its questions", async () => undefined, (page) => textbox(page, "Questions of a, one a line")],
  [
    "a cell of a person",
    async (page) => {
      if (await page.getByRole("dialog").isVisible()) await press(page, "Tab", "Escape");
      await press(page, "Alt+7");
      await page.locator('[data-row="participant:Wilma"]').nth(1).dblclick();
    },
    (page) => page.locator(".edited-cell input"),
  ],
  [
    "the name of an interview",
    async (page) => {
      await press(page, "Alt+7");
      await page.getByRole("tab", { name: /Interviews/ }).click();
    },
    (page) => textbox(page, "Name of the interview"),
  ],
  [
    "how quotes say who spoke",
    (page) => press(page, "Alt+8"),
    (page) => textbox(page, "Attribution of quotes"),
  ],
  ["the author", (page) => press(page, "Alt+8"), (page) => textbox(page, "Author, in the file’s properties")],
];

const textOf = async (field: Locator) =>
  field.evaluate((one) => ("value" in one ? String(one.value) : (one.textContent ?? "")));

describe("a field of each kind", () => {
  let host: RunningHost;
  let browser: KillableChromium;
  beforeAll(async () => {
    host = await startHost();
    browser = await KillableChromium.withNewProfile();
  });
  afterAll(async () => {
    await browser.forget();
    await host.stop();
    await host.forget();
  });

  it("has what was typed as soon as the mark says Saved, without being left, and after the browser was killed (Y1, W2)", async () => {
    let page = await browser.start(["--lang=en-GB", "--window-size=1440,900"]);
    await page.goto(host.address);
    await page.getByRole("button", { name: "Open file…" }).click();
    await page.getByTestId("project-file").setInputFiles({
      name: "shelter.kvali",
      mimeType: "application/zip",
      buffer: await studyFile(study),
    });
    await page.locator(".study-nav").waitFor();
    const typed = new Map<string, string>();
    for (const [kind, open, field] of kinds) {
      await open(page);
      await field(page).focus();
      await press(page, "Control+End");
      await page.keyboard.type(" typed");
      await mark(page, "saved");
      expect([kind, await field(page).evaluate((one) => one.contains(document.activeElement))]).toEqual([
        kind,
        true,
      ]);
      typed.set(kind, await textOf(field(page)));
      expect(typed.get(kind)).toContain(" typed");
      if (kind === "the name of a code in its row") await press(page, "Enter");
    }
    await browser.kill();

    page = await browser.start(["--lang=en-GB", "--window-size=1440,900"]);
    await page.goto(host.address);
    await page.getByText("Night shelter study").first().click();
    await page.locator(".study-nav").waitFor();
    for (const [kind, open, field] of kinds) {
      if (kind === "a note in the margin") {
        await press(page, "Alt+1");
        await expect.poll(() => page.locator(".margin-note").first().innerText()).toContain("typed");
        continue;
      }
      await open(page);
      expect([kind, (await textOf(field(page))).trim()]).toEqual([kind, typed.get(kind)?.trim()]);
      if (kind === "the name of a code in its row") await press(page, "Enter");
    }
  });
});

describe("what is typed into a field", () => {
  it("is there when another place is gone to at once, and when the study is left at once (Y2)", async () => {
    const page = await openStudy(study);
    await openTrust(page);
    await definition(page).focus();
    await page.keyboard.type("relies");
    await press(page, "Alt+7");
    await openTrust(page);
    expect(await definition(page).inputValue()).toBe("relies");
    await definition(page).focus();
    await press(page, "End");
    await page.keyboard.type(" on");
    await press(page, "Control+k");
    await page.keyboard.type("To all studies");
    await press(page, "Enter");
    await page.getByRole("row").filter({ hasText: "Night shelter study" }).click();
    await page.locator(".study-nav").waitFor();
    await openTrust(page);
    expect(await definition(page).inputValue()).toBe("relies on");
  });

  it("is there when the window is loaded anew at once, which asks first (Y2)", async () => {
    const page = await openStudy(study);
    await openTrust(page);
    await definition(page).focus();
    await page.keyboard.type("relies");
    const asked = page.waitForEvent("dialog");
    void page.evaluate(() => location.reload()).catch(() => undefined);
    await (await asked).dismiss();
    await mark(page, "saved");
    await page.reload();
    await page.getByText("Night shelter study").first().click();
    await openTrust(page);
    expect(await definition(page).inputValue()).toBe("relies");
  });

  it("is taken back by Escape: by a deed when it was kept, and without one before (Y5)", async () => {
    const page = await openStudy(study);
    await openTrust(page);
    await definition(page).fill("first");
    await press(page, "Escape");
    expect(await definition(page).inputValue()).toBe("");
    await mark(page, "saved");
    await definition(page).fill("first");
    await mark(page, "saved");
    await press(page, "End");
    await page.keyboard.type(" and more");
    await press(page, "Escape");
    expect(await definition(page).inputValue()).toBe("");
    await mark(page, "saved");
    await undo(page).click();
    await expect.poll(() => definition(page).inputValue()).toBe("first");
  });

  it("stays, is said to be not kept, and why, while it is refused; leaving quotes it (Y3)", async () => {
    const page = await openStudy(study);
    await openTrust(page);
    const name = page.locator(".inspector").getByRole("textbox", { name: "Name" });
    await name.fill("shoes");
    await mark(page, "not-kept");
    await page.locator(".inspector .error", { hasText: "That name is taken here" }).waitFor();
    expect(await name.inputValue()).toBe("shoes");
    await definition(page).focus();
    await page.locator(".told", { hasText: "“shoes” was not kept. That name is taken here" }).waitFor();
    expect(await name.inputValue()).toBe("Trust");
    await mark(page, "saved");
  });

  it("is quoted, too, when the study is left while it is refused (Y3)", async () => {
    const page = await openStudy(study);
    await openTrust(page);
    await page.locator(".inspector").getByRole("textbox", { name: "Name" }).fill("shoes");
    await mark(page, "not-kept");
    await page.getByRole("button", { name: "All studies" }).click();
    await page.getByRole("row").first().waitFor();
    await page.locator(".told", { hasText: "“shoes” was not kept. That name is taken here" }).waitFor();
  });

  it("shows in another of the places where the text stands, and Undo shows in the field (Y4)", async () => {
    const page = await openStudy(study);
    await openTrust(page);
    await definition(page).focus();
    await page.keyboard.type("one");
    await mark(page, "saved");
    await page.keyboard.type(" two");
    await undo(page).click();
    await expect.poll(() => definition(page).inputValue()).toBe("one");
    await press(page, "Alt+3");
    await row(page, "Trust").click();
    expect(await definition(page).inputValue()).toBe("one");
  });

  it("keeps a row where it stands, with the focus in it, while its pseudonym is typed (Y1)", async () => {
    const people = aProject({ people: { Anna: {}, Bo: {} }, transcripts: { I: ["Anna: Yes.", "Bo: No."] } });
    const page = await openStudy(people);
    await press(page, "Alt+7");
    await page.locator('[data-row="participant:Anna"]').first().dblclick();
    await press(page, "Control+a");
    await page.keyboard.type("Zo");
    await mark(page, "saved");
    await page.keyboard.type("ra");
    await press(page, "Enter");
    const names = () => page.locator("tbody [data-column='0']").allInnerTexts();
    await expect.poll(names).toEqual(["Bo", "Zora"]);
  });

  it("is kept and left by Enter, or by Ctrl + Enter where it has several lines, for where the next key is expected (Y5)", async () => {
    const page = await openStudy(study);
    const wentTo = new Map<string, string>();
    for (const [kind, open, field] of kinds) {
      await open(page);
      await field(page).focus();
      const entered = await field(page).elementHandle();
      await press(page, "Control+End");
      await page.keyboard.type(" done");
      const isOneLine =
        kind === "how quotes say who spoke" || (await field(page).evaluate((one) => one.matches("input")));
      await press(page, isOneLine ? "Enter" : "Control+Enter");
      const isStillThere = () => page.evaluate((one) => one?.contains(document.activeElement), entered);
      await expect.poll(async () => [kind, await isStillThere()]).toEqual([kind, false]);
      await page.waitForFunction(() => document.activeElement !== document.body);
      wentTo.set(
        kind,
        await page.evaluate(() => {
          const here = document.activeElement;
          const spot = here?.closest("[data-spot], [role=dialog], [role=tab]");
          return spot?.getAttribute("data-spot") ?? spot?.getAttribute("role") ?? "nowhere";
        }),
      );
      await mark(page, "saved");
    }
    const place = Object.fromEntries(kinds.map(([kind]) => [kind, "place"]));
    expect(Object.fromEntries(wentTo)).toEqual({
      ...place,
      ...{
        "what a code means": "codebook",
        "the name of a code": "codebook",
        "the name of a code in its row": "codebook",
      },
      ...{ "a theme": "theme", "a section of the guide": "dialog", "its questions": "dialog" },
      "the name of an interview": "tab",
    });
  });
});
