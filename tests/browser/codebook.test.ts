import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { aProject } from "../support/a-project.ts";
import { axeFindings } from "../support/axe.ts";
import { aBrowserAndHost } from "../support/browser-and-host.ts";
import { chooseInMenuOf, codeTree, codeRow as row } from "../support/codebook-tree.ts";

const study = aProject({
  people: { Wilma: {}, Sanna: {} },
  codes: ["1 Trust !", "  2 Small changes", "  3 Shoes", "4 Rules", "  5 Forms", "6 Unsorted"],
  transcripts: {
    "Interview 9": ["Interviewer: What changed?", "Wilma: «2 He left «3 his shoes»» by «6 the door»."],
    "Interview 10": ["Sanna: «2 A word», then «4 a form» and «5 another form»."],
  },
});

/** Codes in colours of their own, one beneath a theme. */
const plain = aProject({
  people: { Wilma: {} },
  codes: ["1 Trust !", "  2 Shoes", "3 Rules"],
  transcripts: { "Interview 1": ["Wilma: He left «2 his shoes» by «3 the door»."] },
});
const ownHues: Readonly<Record<string, number>> = { "code:1": 10, "code:2": 120, "code:3": 240 };
const inOwnColours = {
  ...plain,
  codes: new Map([...plain.codes].map(([id, code]) => [id, { ...code, hue: ownHues[id] ?? 0 }])),
};

const { openStudy } = aBrowserAndHost();

/** The study in a browser that has never seen it. */
async function openCodebook(): Promise<Page> {
  const page = await openStudy(study);
  await row(page, "Trust").waitFor();
  return page;
}

const tree = async (page: Page) => (await codeTree(page)).map(({ name }) => name);
const names = ["Trust", "  Small changes", "  Shoes", "Rules", "  Forms", "Unsorted"];

describe("the codebook beside the transcript", () => {
  it("adds codes by typing, at the top and beneath another", async () => {
    const page = await openCodebook();
    await page.getByRole("button", { name: "Add a code" }).click();
    await page.keyboard.type("Winter");
    await page.keyboard.press("Enter");
    await page.keyboard.press("Escape");
    await row(page, "Winter").waitFor();
    await row(page, "Shoes").locator(".name").click();
    await page.keyboard.press("Insert");
    await page.keyboard.type("Laces");
    await page.keyboard.press("Enter");
    await row(page, "Laces").waitFor();
    await expect
      .poll(() => tree(page))
      .toEqual([
        "Trust",
        "  Small changes",
        "  Shoes",
        "    Laces",
        "Rules",
        "  Forms",
        "Unsorted",
        "Winter",
      ]);
  });

  it("renames in the row by Enter, keeps the focus there, and says so when a name is taken", async () => {
    const page = await openCodebook();
    await row(page, "Shoes").locator(".name").click();
    await page.keyboard.press("Enter");
    await page.keyboard.type("Boots");
    await page.keyboard.press("Enter");
    await row(page, "Boots").waitFor();
    expect(await row(page, "Boots").evaluate((one) => one === document.activeElement)).toBe(true);
    await page.keyboard.press("F2");
    await page.keyboard.type("small changes");
    await page.keyboard.press("Enter");
    await page.locator(".field-refusal", { hasText: "That name is taken here" }).waitFor();
    await page.keyboard.press("Escape");
    expect(await tree(page)).toContain("  Boots");
  });

  it("keeps a definition on leaving its field and gives the old one back on Escape", async () => {
    const page = await openCodebook();
    await row(page, "Shoes").locator(".name").click();
    const field = page.getByRole("textbox", { name: "Definition" });
    await field.fill("Left by the door");
    await field.press("Tab");
    await page.getByText("Undo: define “Shoes”").waitFor();
    await field.fill("Something else");
    await field.press("Escape");
    expect(await field.inputValue()).toBe("Left by the door");
  });

  it("moves a code in, out, up and down with Alt and the arrows", async () => {
    const page = await openCodebook();
    await row(page, "Rules").locator(".name").click();
    const steps: Record<string, string[]> = {
      ArrowRight: ["Trust", "  Small changes", "  Shoes", "  Rules", "    Forms", "Unsorted"],
      ArrowUp: ["Trust", "  Small changes", "  Rules", "    Forms", "  Shoes", "Unsorted"],
      ArrowLeft: ["Trust", "  Small changes", "  Shoes", "Rules", "  Forms", "Unsorted"],
      ArrowDown: ["Trust", "  Small changes", "  Shoes", "Unsorted", "Rules", "  Forms"],
    };
    for (const [key, then] of Object.entries(steps)) {
      await page.keyboard.press(`Alt+${key}`);
      await expect.poll(() => tree(page)).toEqual(then);
    }
  });

  it("chooses all between two codes by a click with Shift, upwards too, and moves them together", async () => {
    const page = await openCodebook();
    const chosen = async () =>
      (await page.locator(".code-item[aria-selected=true] .name").allTextContents()).sort();
    await row(page, "Small changes").locator(".name").click();
    await row(page, "Forms")
      .locator(".name")
      .click({ modifiers: ["Shift"] });
    await expect.poll(chosen).toEqual(["Forms", "Rules", "Shoes", "Small changes"]);
    await row(page, "Unsorted").locator(".name").click();
    await row(page, "Rules")
      .locator(".name")
      .click({ modifiers: ["Shift"] });
    await expect.poll(chosen).toEqual(["Forms", "Rules", "Unsorted"]);
    await page.keyboard.press("Shift+F10");
    await page.getByRole("menuitem", { name: "Move 3 codes to…" }).click();
    await page.keyboard.type("shoes");
    await page.keyboard.press("Enter");
    await expect
      .poll(() => tree(page))
      .toEqual(["Trust", "  Small changes", "  Shoes", "    Rules", "      Forms", "    Unsorted"]);
  });

  it("moves those of the chosen codes that are still there when one of them was removed", async () => {
    const page = await openCodebook();
    await row(page, "Rules").locator(".name").click();
    await row(page, "Unsorted")
      .locator(".name")
      .click({ modifiers: ["Shift"] });
    await row(page, "Forms")
      .locator(".name")
      .click({ modifiers: ["ControlOrMeta"] });
    await row(page, "Small changes")
      .locator(".name")
      .click({ modifiers: ["ControlOrMeta"] });
    await page.keyboard.press("Delete");
    const dialog = page.getByRole("dialog");
    if (await dialog.isVisible()) await dialog.getByRole("button", { name: "Delete" }).click();
    await expect.poll(() => tree(page)).toEqual(["Trust", "  Shoes", "Rules", "  Forms", "Unsorted"]);
    await row(page, "Rules").locator(".name").click({ button: "right" });
    await page.getByRole("menuitem", { name: "Move 2 codes to…" }).click();
    await page.keyboard.type("shoes");
    await page.keyboard.press("Enter");
    await expect
      .poll(() => tree(page))
      .toEqual(["Trust", "  Shoes", "    Rules", "      Forms", "    Unsorted"]);
  });

  it("shows each code in one colour, in the tree, beside the text and in its list, also by theme", async () => {
    const page = await openStudy(inOwnColours);
    await page.locator(".lane").first().waitFor();
    const hues = (marks: string) =>
      page
        .locator(marks)
        .evaluateAll((all) =>
          Object.fromEntries(
            all.map((one) => [
              (one.closest(".code-item")?.querySelector(".name")?.textContent ??
                one.getAttribute("title")?.replace(/ \(.*/s, "")) as string,
              (one as HTMLElement).style.getPropertyValue("--h"),
            ]),
          ),
        );
    const lanes = () => hues(".lane");
    expect(await hues(".code-item .code-mark")).toEqual({ Trust: "10", Shoes: "120", Rules: "240" });
    expect(await lanes()).toEqual({ Shoes: "120", Rules: "240" });
    await page.locator("[data-transcript]").press("f");
    await page.getByRole("button", { name: /Colours/ }).click();
    await page.getByRole("option", { name: "Coloured by theme" }).click();
    await expect.poll(lanes).toEqual({ Shoes: "10", Rules: "240" });
    expect(await hues(".code-item .code-mark")).toEqual({ Trust: "10", Shoes: "10", Rules: "240" });
  });

  it("merges one code into another, having said what that does, and undoes it", async () => {
    const page = await openCodebook();
    await chooseInMenuOf(page, "Shoes", "Merge into…");
    await page.getByRole("option", { name: "Small changes" }).click();
    await page.getByText("1 coding is given to “Small changes”.").waitFor();
    await page
      .getByText("1 coding overlaps words that the same person has coded with the other code.")
      .waitFor();
    await page.getByRole("button", { name: "Merge" }).click();
    await row(page, "Shoes").waitFor({ state: "detached" });
    await expect.poll(() => row(page, "Small changes").locator(".count").textContent()).toContain("2");
    await page.keyboard.press("Control+z");
    await row(page, "Shoes").waitFor();
  });

  it("deletes a code with what one chose for those beneath it, and undo brings all back", async () => {
    const page = await openCodebook();
    await row(page, "Rules").locator(".name").click();
    await page.keyboard.press("Delete");
    await page.getByText("1 passage is coded with it. 1 code stands beneath it").waitFor();
    await page.getByRole("button", { name: "Delete" }).click();
    await row(page, "Rules").waitFor({ state: "detached" });
    await expect.poll(() => tree(page)).toEqual(["Trust", "  Small changes", "  Shoes", "Forms", "Unsorted"]);
    await page.keyboard.press("Control+z");
    await row(page, "Rules").waitFor();
    await expect.poll(() => tree(page)).toEqual(names);
  });

  it("makes a theme of a code, and gives it a status", async () => {
    const page = await openCodebook();
    await chooseInMenuOf(page, "Rules", "Make it a theme");
    await row(page, "Rules").getByText("candidate").waitFor();
    await page.getByRole("button", { name: /Status/ }).click();
    await page.getByRole("option", { name: "final" }).click();
    await row(page, "Rules").getByText("final").waitFor();
  });

  it("lists the quotes of a code and those beneath it by interview, and goes to where one was said", async () => {
    const page = await openCodebook();
    await row(page, "Trust").locator(".name").click();
    await page.getByRole("button", { name: "Extracts (3)" }).click();
    const list = page.getByRole("region", { name: "Extracts of “Trust”" });
    expect(await list.locator("h3").allTextContents()).toEqual(["Interview 9", "Interview 10"]);
    expect(await list.locator(".words").allTextContents()).toEqual([
      "He left his shoes",
      "his shoes",
      "A word",
    ]);
    await list.getByText("A word").click();
    await page.getByRole("main").getByText("Interview 10").first().waitFor();
    expect(await list.locator(".jump[aria-current]").textContent()).toContain("A word");
    await page.keyboard.press("Delete");
    await expect
      .poll(() => list.locator(".words").allTextContents())
      .toEqual(["He left his shoes", "his shoes"]);
    await page.getByText("Undo: remove code “Small changes”").waitFor();
  });

  it("has nothing that axe finds, in the tree, in a dialog and in the quotes", async () => {
    const page = await openCodebook();
    await row(page, "Trust").locator(".name").click();
    expect(await axeFindings(page)).toEqual([]);
    await chooseInMenuOf(page, "Trust", "Move to…");
    await page.getByRole("dialog").waitFor();
    expect(await axeFindings(page)).toEqual([]);
    await page.keyboard.press("Escape");
    await page
      .locator(".inspector")
      .getByRole("button", { name: /^Extracts/ })
      .click();
    expect(await axeFindings(page)).toEqual([]);
  });
});
