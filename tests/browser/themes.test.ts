import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { aProject } from "../support/a-project.ts";
import { axeFindings } from "../support/axe.ts";
import { aBrowserAndHost } from "../support/browser-and-host.ts";
import { codeRow as row } from "../support/codebook-tree.ts";

const study = aProject({
  people: { Wilma: {}, Sanna: {} },
  codes: ["1 Trust !", "  2 Small changes", "3 Rules !", "  4 Forms", "5 Cold", "6 Coffee"],
  transcripts: {
    "Interview 1": ["Interviewer: What changed?", "Wilma: «2 He left his shoes» by «5 the door»."],
    "Interview 2": ["Sanna: «6 A cup», then «4 a form»."],
  },
});
const { openStudy } = aBrowserAndHost();

/** The themes of the study in a browser that has never seen it. */
async function openThemes(): Promise<Page> {
  const page = await openStudy(study);
  await page.keyboard.press("Alt+3");
  await row(page, "Trust").waitFor();
  return page;
}

/** The board column by column, each a line a row, with "+" before what is gathered. */
const board = (page: Page) =>
  page.locator(".board-column").evaluateAll((columns) =>
    Object.fromEntries(
      columns.map((column) => [
        column.querySelector("h3")?.firstChild?.textContent?.trim() ?? "",
        [...column.querySelectorAll<HTMLElement>(".board-item")]
          .sort((a, b) => a.getBoundingClientRect().top - b.getBoundingClientRect().top)
          .map((one) => {
            const depth = "  ".repeat(Number(one.getAttribute("aria-level")) - 1);
            const name = one.querySelector(".name")?.firstChild?.textContent ?? "";
            return `${depth}${one.querySelector(".gathered") ? "+ " : ""}${name}`;
          }),
      ]),
    ),
  );
const begins = {
  "No theme yet": ["Cold", "Coffee"],
  Candidate: [],
  Provisional: ["Trust", "  Small changes", "Rules", "  Forms"],
  Final: [],
  Dropped: [],
};

it("a long name of a theme is seen whole where it is edited; Enter leaves it, and what is pasted is one line", async () => {
  const long =
    "Being a safe harbour in an unsafe welfare state: proximity, patience and the right to be left alone";
  const page = await openThemes();
  await row(page, "Trust").click();
  const name = page.locator(".theme-panel").getByRole("textbox", { name: "Name" });
  await name.selectText();
  await page.keyboard.insertText(long.replace(" and", "\n and"));
  expect(await name.inputValue()).toBe(long);
  const [seen, all] = await name.evaluate((one) => [one.clientHeight, one.scrollHeight]);
  expect(all).toBe(seen);
  expect(seen).toBeGreaterThan(50);
  await page.keyboard.press("Enter");
  await row(page, long).waitFor();
  expect(await name.evaluate((one) => one === document.activeElement)).toBe(false);
  await page.getByText("Undo: rename").waitFor();
});

describe("the board of themes", () => {
  it("takes the focus along with a theme that comes where a column has no room to show it, so that the next key is meant for it", async () => {
    const many = aProject({
      codes: Array.from({ length: 24 }, (_, at) => `${at + 1} Theme ${at + 1} !`),
    });
    const page = await openStudy(many, { viewport: { width: 1024, height: 700 } });
    await page.keyboard.press("Alt+3");
    await row(page, "Theme 1").click();
    const focused = () =>
      page.evaluate(() => document.activeElement?.querySelector(".name")?.firstChild?.textContent ?? "");
    const status = () =>
      page
        .locator(".theme-panel .select button, .theme-panel button[aria-haspopup=listbox]")
        .first()
        .textContent();
    const goes = async (key: string, to: string) => {
      await page.keyboard.press(key);
      await expect.poll(async () => `${await focused()} ${await status()}`).toBe(`Made last ${to}`);
    };
    await page.keyboard.press("Alt+n");
    await page.keyboard.type("Made last");
    await goes("Enter", "candidate");
    await goes("Alt+ArrowRight", "provisional");
    await goes("Alt+ArrowRight", "final");
    await goes("Alt+ArrowLeft", "provisional");
  });

  it("keeps a review open whose note Escape would lose", async () => {
    const page = await openThemes();
    await row(page, "Trust").click();
    await page.getByRole("button", { name: "Review…" }).click();
    const note = page.getByRole("dialog").getByRole("textbox", { name: "Note" });
    await note.fill("Two of its extracts are about rules.");
    await page.keyboard.press("Escape");
    await page.locator(".why-it-stays").waitFor();
    expect(await note.inputValue()).toBe("Two of its extracts are about rules.");
    await page.getByRole("button", { name: "Cancel", exact: true }).click();
    await page.getByRole("dialog").waitFor({ state: "detached" });
  });

  it("leaves the focus to whoever has gone on while a row comes to another column", async () => {
    const page = await openThemes();
    const focused = () =>
      page.evaluate(() => document.activeElement?.querySelector(".name")?.textContent ?? "");
    const moves = async () => {
      await row(page, "Trust").click();
      await page.keyboard.press("Alt+ArrowRight");
      await expect.poll(async () => (await board(page)).Final).toEqual(["Trust", "  Small changes"]);
    };
    // The window's frames are held back, as on a busy computer.
    const hold = () =>
      page.evaluate(() => {
        const real = window.requestAnimationFrame.bind(window);
        const held: FrameRequestCallback[] = [];
        window.requestAnimationFrame = (frame) => held.push(frame);
        Object.assign(window, {
          release: async () => {
            window.requestAnimationFrame = real;
            for (const frame of held) real(frame);
            for (let frames = 0; frames < 12; frames += 1) await new Promise(real);
          },
        });
      });
    const release = () =>
      page.evaluate(() => (window as unknown as { release: () => Promise<void> }).release());
    await hold();
    await moves();
    await release();
    expect(await focused()).toBe("Trust");
    await page.keyboard.press("Control+z");
    await expect.poll(async () => (await board(page)).Final).toEqual([]);
    await hold();
    await moves();
    await row(page, "Cold").click();
    await release();
    expect(await focused()).toBe("Cold");
  });

  it("moves a code to a theme by typing its name, gathers it into another, and undoes both", async () => {
    const page = await openThemes();
    expect(await board(page)).toEqual(begins);
    await row(page, "Cold").click();
    await page.keyboard.press("t");
    await page.keyboard.type("rul");
    await page.keyboard.press("Enter");
    await expect
      .poll(async () => (await board(page)).Provisional)
      .toEqual(["Trust", "  Small changes", "Rules", "  Forms", "  Cold"]);
    await expect.poll(() => row(page, "Cold").evaluate((one) => one === document.activeElement)).toBe(true);
    await page.keyboard.press("t");
    await page.keyboard.type("trust");
    await page.keyboard.press("Control+Enter");
    await expect
      .poll(async () => (await board(page)).Provisional)
      .toEqual(["Trust", "  Small changes", "  + Cold", "Rules", "  Forms", "  Cold"]);
    await page.getByText("Also in “Trust”", { exact: true }).waitFor();
    await page.keyboard.press("Control+z");
    await page.keyboard.press("Control+z");
    await expect.poll(() => board(page)).toEqual(begins);
  });

  it("moves a theme between statuses by Alt and arrows, and asks why when one is dropped", async () => {
    const page = await openThemes();
    await row(page, "Trust").click();
    await page.keyboard.press("Alt+ArrowRight");
    await expect.poll(async () => (await board(page)).Final).toEqual(["Trust", "  Small changes"]);
    await expect.poll(() => row(page, "Trust").evaluate((one) => one === document.activeElement)).toBe(true);
    await page.keyboard.press("Alt+ArrowRight");
    await page.getByRole("dialog", { name: "Drop “Trust”" }).waitFor();
    await page.keyboard.type("Said better by Rules");
    await page.keyboard.press("Escape");
    await page.getByRole("dialog").getByText("It stays open, so that nothing in it is lost.").waitFor();
    await page.keyboard.press("Enter");
    await expect.poll(async () => (await board(page)).Dropped).toEqual(["Trust", "  Small changes"]);
    await row(page, "Trust").getByText("Dropped: Said better by Rules").waitFor();
  });

  it("makes a theme of several chosen codes in one deed", async () => {
    const page = await openThemes();
    await row(page, "Cold").click();
    await row(page, "Coffee").click({ modifiers: ["Control"] });
    await page.getByRole("button", { name: "New theme of 2 codes" }).click();
    await page.keyboard.type("At night");
    await page.keyboard.press("Enter");
    await expect.poll(async () => (await board(page)).Candidate).toEqual(["At night", "  Cold", "  Coffee"]);
    await page.getByText("Undo: make the theme “At night”").waitFor();
  });

  it("keeps the keys for a code that is carried by them, until it is put down or Escape is pressed", async () => {
    const page = await openThemes();
    const handles = { tree: ".row-drag", board: ".board-drag" };
    for (const [place, handle] of Object.entries(handles)) {
      await page.keyboard.press(place === "tree" ? "Alt+2" : "Alt+3");
      await row(page, "Coffee").first().click();
      await page.locator(`${handle}[slot=drag], button${handle}`).first().focus();
      const carried = page.locator("[data-dragging]");
      await page.keyboard.press("Enter");
      await carried.waitFor();
      const before = await page.locator(".study-nav [aria-current=page]").innerText();
      // A command would take the code away, and leave a drag that nothing ends.
      await page.keyboard.press("Alt+9");
      await page.keyboard.press("Control+k");
      expect([await carried.count(), await page.locator("dialog.palette").count()]).toEqual([1, 0]);
      expect(await page.locator(".study-nav [aria-current=page]").innerText()).toBe(before);
      await page.keyboard.press("Escape");
      await expect.poll(() => carried.count()).toBe(0);
      await page.keyboard.press("Alt+9");
      await page.locator(".history-list").waitFor();
      expect(await page.locator("[inert]").count()).toBe(0);
    }
  });

  it("sorts a code into a theme by carrying it there by keys, and then answers to commands", async () => {
    const page = await openThemes();
    await row(page, "Coffee").click();
    await page.locator("button.board-drag").focus();
    await page.keyboard.press("Enter");
    await page.locator("[data-dragging]").waitFor();
    for (let times = 0; times < 30; times += 1) {
      const onto = await page.evaluate(() => document.activeElement?.getAttribute("aria-label") ?? "");
      if (onto === "Drop on Trust") break;
      await page.keyboard.press(times % 6 === 5 ? "Tab" : "ArrowDown");
    }
    await page.keyboard.press("Enter");
    await expect
      .poll(async () => (await board(page)).Provisional)
      .toEqual(["Trust", "  Small changes", "  Coffee", "Rules", "  Forms"]);
    expect(await page.locator("[data-dragging], [inert]").count()).toBe(0);
    await page.keyboard.press("Alt+9");
    await page.locator(".history-list").waitFor();
  });

  it("sorts a code into a theme by dragging it there", async () => {
    const page = await openThemes();
    await row(page, "Coffee").dragTo(row(page, "Trust"));
    await expect.poll(() => page.locator("[data-dragging]").count()).toBe(0);
    await expect
      .poll(async () => (await board(page)).Provisional)
      .toEqual(["Trust", "  Small changes", "  Coffee", "Rules", "  Forms"]);
  });

  it("keeps a review at one of two levels, and lists the extracts, which lead to where they were said", async () => {
    const page = await openThemes();
    await row(page, "Trust").click();
    await row(page, "Trust").getByText("not reviewed yet").waitFor();
    await page.keyboard.press("Alt+r");
    await page.getByText("It needs work").click();
    await page.getByRole("textbox", { name: "Note" }).fill("One voice only");
    await page.getByRole("button", { name: "Keep the review" }).click();
    const panel = page.getByRole("complementary", { name: "The chosen theme or code" });
    await panel.getByText("One voice only").waitFor();
    expect(await panel.locator(".theme-reviews dd").allTextContents()).toEqual([
      expect.stringMatching(/^needs work · .* · Coder 1One voice only$/),
      "not yet",
    ]);
    expect(await panel.locator(".theme-extracts .words").allTextContents()).toEqual(["He left his shoes"]);
    await panel.getByText("He left his shoes").click();
    await page.getByRole("main").getByText("Interview 1").first().waitFor();
  });

  it("has one core theme at most", async () => {
    const page = await openThemes();
    for (const name of ["Trust", "Rules"]) {
      await row(page, name).click();
      await page.getByText("Core theme", { exact: true }).click();
      await row(page, name).getByText("core", { exact: true }).waitFor();
    }
    expect(await page.locator(".board-row .core").count()).toBe(1);
    // Nothing is typed into a checkbox: the key is the study's.
    await page.keyboard.press("Control+z");
    await row(page, "Trust").getByText("core", { exact: true }).waitFor();
  });

  it("has nothing that axe finds, on the board and in the picker", async () => {
    const page = await openThemes();
    await row(page, "Trust").click();
    expect(await axeFindings(page)).toEqual([]);
    await page.keyboard.press("t");
    await page.getByRole("dialog").waitFor();
    expect(await axeFindings(page)).toEqual([]);
  });
});
