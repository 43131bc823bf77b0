import { readFile } from "node:fs/promises";
import type { Page } from "playwright-core";
import { beforeAll, describe, expect, it } from "vitest";
import { readDocx } from "../../shared/formats/docx/read-docx.ts";
import { paragraphText } from "../../shared/speakers/document.ts";
import { axeFindings } from "../support/axe.ts";
import { aBrowserAndHost, setAppearance } from "../support/browser-and-host.ts";
import { sampleFigures, sampleTable } from "../support/sample-figures.ts";
import { sheetOf } from "../support/workbook.ts";

/** People and Report in the sample study, each test going on from where the one before it left. */
const { openSample, complaints } = aBrowserAndHost();
let page: Page;

/** The codings of codings.csv that a test names by how the path of their code begins, or how it ends. */
const codings = sampleTable("codings.csv");
const inAgneta = codings.filter(({ transcript }) => transcript === "Agneta").length;
const alive = codings.filter(({ code = "" }) => code.includes("> Alive tomorrow >")).length;
const saferUse = codings.filter(({ code = "" }) => code.endsWith("> Safer use, plainly spoken")).length;
const { people, interviews } = sampleFigures;
/** Whose row stands below Agneta's. */
const belowAgneta = sampleTable("participants.csv")
  .toSorted((a, b) => (a.pseudonym ?? "").localeCompare(b.pseudonym ?? ""))
  .find(({ pseudonym = "" }) => pseudonym > "Agneta");

beforeAll(async () => {
  page = await openSample();
  page.setDefaultTimeout(10_000);
});

const place = (name: string) =>
  page.getByRole("list", { name: "Places" }).getByRole("button", { name }).click();
const row = (name: string) =>
  page.getByRole("row").filter({ has: page.getByRole("rowheader", { name, exact: true }) });
const undo = () => page.getByRole("button", { name: /^Undo: / }).click();
const focused = () => page.evaluate(() => document.activeElement?.textContent);
const preview = () => page.getByRole("region", { name: "As it will print" });

async function inBothAppearances(check: () => Promise<void>): Promise<void> {
  for (const appearance of ["dark", "light"] as const) {
    await setAppearance(page, appearance);
    await check();
  }
}

describe("People", () => {
  it("shows who takes part, where they speak and how much", async () => {
    await place("People");
    const jonas = row("Jonas");
    await expect.poll(() => jonas.innerText()).toContain("street outreach worker");
    expect(await jonas.innerText()).toContain("Jonas och Elin");
    expect((await page.getByRole("row").count()) - 1).toBe(people);
  });

  it("is edited by the keys: they move, Enter keeps and goes down, Escape restores", async () => {
    await row("Agneta").getByRole("rowheader").click();
    await page.keyboard.press("ArrowRight");
    await page.keyboard.press("F2");
    await page.keyboard.type(" in chief");
    await page.keyboard.press("Enter");
    await expect.poll(() => row("Agneta").innerText()).toContain("counsellor in chief");
    await expect.poll(focused).toBe(belowAgneta?.role);
    await page.keyboard.type("nobody");
    await page.keyboard.press("Escape");
    await expect.poll(focused).toBe(belowAgneta?.role);
    await undo();
    await expect.poll(() => row("Agneta").innerText()).not.toContain("in chief");
  });

  it("says why a pseudonym is not taken, and keeps what was there", async () => {
    await row("Agneta").getByRole("rowheader").click();
    await page.keyboard.type("Marta");
    await page.keyboard.press("Enter");
    await expect.poll(() => page.locator(".field-refusal").innerText()).toContain("taken");
    await page.keyboard.press("Escape");
    expect(await row("Agneta").count()).toBe(1);
  });

  it("gets a column, which is renamed and taken away", async () => {
    await page.getByRole("button", { name: "Add attribute…" }).click();
    await page.getByRole("dialog").getByRole("textbox").fill("union");
    await page.keyboard.press("Enter");
    await page.getByRole("button", { name: "Column union" }).click();
    await page.getByRole("menuitem", { name: "Rename…" }).click();
    await page.getByRole("dialog").getByRole("textbox").fill("member");
    await page.keyboard.press("Enter");
    await page.getByRole("button", { name: "Column member" }).click();
    await page.getByRole("menuitem", { name: "Remove column" }).click();
    await expect.poll(() => page.getByRole("button", { name: "Column member" }).count()).toBe(0);
    await undo();
    await expect.poll(() => page.getByRole("button", { name: "Column member" }).count()).toBe(1);
  });

  it("keeps a person who speaks, and removes one who does not", async () => {
    await page.getByRole("button", { name: "Remove Agneta" }).click();
    await expect.poll(() => page.locator(".told").innerText()).toContain("This person speaks");
    await page.getByRole("button", { name: "Add person…" }).click();
    await page.getByRole("dialog").getByRole("textbox").fill("Zora");
    await page.keyboard.press("Enter");
    await expect.poll(() => row("Zora").innerText()).toContain("nowhere");
    await page.getByRole("button", { name: "Remove Zora" }).click();
    await expect.poll(() => row("Zora").count()).toBe(0);
  });

  it("breaks no rule of axe, light or dark", () =>
    inBothAppearances(async () => expect(await axeFindings(page)).toEqual([])));
});

describe("the interviews in People", () => {
  it("say who their speakers are; a speaker becomes a new person in one deed", async () => {
    await page.getByRole("tab", { name: /Interviews/ }).click();
    await page.getByRole("navigation", { name: "Interviews of the study" }).getByText("Agneta").click();
    const who = page.getByRole("button", { name: /Who R is/ });
    await who.click();
    await page.getByRole("menuitem", { name: "New person…" }).click();
    await page.getByRole("dialog").getByRole("textbox").fill("Magda");
    await page.keyboard.press("Enter");
    await expect.poll(() => who.innerText()).toBe("Agneta and Magda");
    await undo();
    await expect.poll(() => who.innerText()).toBe("Agneta");
    await page.getByRole("tab", { name: /Participants/ }).click();
    expect(await row("Magda").count()).toBe(0);
  });

  it("let one label stand for several people, ticked by the keys, or for nobody", async () => {
    await page.getByRole("tab", { name: /Interviews/ }).click();
    const who = page.getByRole("button", { name: /Who R is/ });
    const ticked = () => page.getByRole("menuitemcheckbox", { checked: true }).allInnerTexts();
    await who.focus();
    await page.keyboard.press("Enter");
    await expect.poll(ticked).toEqual(["Agneta"]);
    await page.keyboard.type("Jonas");
    await expect.poll(focused).toBe("Jonas");
    await page.keyboard.press("Enter");
    await expect.poll(ticked).toEqual(["Agneta", "Jonas"]);
    expect(await axeFindings(page)).toEqual([]);
    await page.keyboard.press("Escape");
    await expect.poll(() => who.innerText()).toBe("Agneta and Jonas");
    await expect.poll(focused).toBe("Agneta and Jonas");
    await page.getByRole("tab", { name: /Participants/ }).click();
    await expect.poll(() => row("Jonas").innerText()).toContain("2 Agneta (2019), Jonas och Elin (2019)");
    await page.getByRole("tab", { name: /Interviews/ }).click();
    await who.click();
    await page.getByRole("menuitemcheckbox", { name: "Nobody yet" }).click();
    await expect.poll(ticked).toEqual(["Nobody yet"]);
    await page.keyboard.press("Escape");
    await expect.poll(() => who.innerText()).toBe("Nobody yet");
    await undo();
    await undo();
    await expect.poll(() => who.innerText()).toBe("Agneta");
  });

  it("are renamed, and removed with their codings, and come back by Undo", async () => {
    await page.getByRole("tab", { name: /Interviews/ }).click();
    const name = page.getByRole("textbox", { name: "Name of the interview" });
    await name.fill("Agneta, first");
    await name.press("Enter");
    await page.getByRole("button", { name: "Remove this interview…" }).click();
    await expect
      .poll(() => page.getByRole("dialog").innerText())
      .toContain(`${inAgneta} codings in it are removed with it`);
    await page.getByRole("button", { name: "Remove the interview" }).click();
    const counted = page.getByRole("list", { name: "Places" }).getByRole("button", { name: "Code" });
    await expect.poll(() => counted.innerText()).toContain(`${codings.length - inAgneta}`);
    await undo();
    await expect.poll(() => counted.innerText()).toContain(`${codings.length}`);
    await undo();
  });

  it("break no rule of axe, light or dark", () =>
    inBothAppearances(async () => expect(await axeFindings(page)).toEqual([])));
});

describe("Report", () => {
  it("prints the quotes with their attribution, and says whom it tells apart", async () => {
    await place("Report");
    await page.getByText("All extracts", { exact: true }).click();
    await expect
      .poll(() => preview().innerText())
      .toContain(
        `${codings.length} extracts from ${people} people in ${interviews} interviews and 1 literature excerpt.`,
      );
    expect(await preview().innerText()).toContain(
      "people can be told apart by what the attribution prints (role and workplace)",
    );
    expect(await preview().locator("figcaption").first().innerText()).toBe(
      "Agneta, a counsellor at a needle exchange",
    );
    expect(await preview().getByRole("heading", { name: "Ground to stand on" }).count()).toBe(1);
  });

  it("says where an attribution cannot be read, and what it lacks; keeps it in the study by Enter", async () => {
    const field = page.getByRole("textbox", { name: "Attribution of quotes" });
    await field.fill("{pseudonym}, {rol}");
    await expect.poll(() => page.locator(".attribution-field").innerText()).toContain("Character 14: “rol”");
    await expect.poll(() => page.getByRole("button", { name: "Save as Word…" }).isDisabled()).toBe(true);
    await field.fill("{pseudonym}[ ({age})][, {member}]");
    await expect
      .poll(() => preview().innerText())
      .toContain("The attribution uses member, which is empty for Agneta");
    await field.press("Enter");
    await expect.poll(() => preview().locator("figcaption").first().innerText()).toBe("Agneta (58)");
    await expect
      .poll(() => page.locator(".study-foot").innerText())
      .toContain("Undo: change how quotes say who spoke");
  });

  it("names speakers whom nobody is, and leads to them", async () => {
    await place("People");
    // The next one stays open where one that was removed comes back.
    await page
      .getByRole("navigation", { name: "Interviews" })
      .getByRole("button", { name: /^Agneta/ })
      .click();
    await page.getByRole("button", { name: /Who R is/ }).click();
    await page.getByRole("menuitemcheckbox", { name: "Nobody yet" }).click();
    await page.keyboard.press("Escape");
    await place("Report");
    const link = preview().getByRole("button", { name: "R (Agneta)" });
    await link.click();
    await expect
      .poll(() => page.getByRole("textbox", { name: "Name of the interview" }).inputValue())
      .toBe("Agneta");
    await undo();
    await place("Report");
    expect(await link.count()).toBe(0);
  });

  it("takes only the chosen codes", async () => {
    await page.getByText("Chosen codes").click();
    await expect.poll(() => preview().innerText()).toContain("No codes are chosen");
    await page.getByRole("checkbox", { name: /Alive tomorrow/ }).check();
    await expect.poll(() => preview().innerText()).toContain(`${alive} extracts from `);
  });

  it("breaks no rule of axe, light or dark", () =>
    inBothAppearances(async () => expect(await axeFindings(page)).toEqual([])));

  it("is saved as Word, with just these quotes in it", async () => {
    const shown = await preview().locator("blockquote p").allInnerTexts();
    // Some stand under a second theme as well, which gathers their code.
    expect(shown).toHaveLength(alive + saferUse);
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("button", { name: "Save as Word…" }).click(),
    ]);
    expect(download.suggestedFilename()).toBe("Keeping the door open quotes.docx");
    const read = readDocx(new Uint8Array(await readFile(await download.path())));
    const paragraphs = read.value.paragraphs.map(paragraphText);
    expect(paragraphs.filter((text) => shown.includes(text))).toEqual(shown);
    expect(paragraphs).toContain("Lovisa (26)");
    await expect
      .poll(() => page.locator(".report-save").innerText())
      .toContain(`Keeping the door open quotes.docx is in your downloads: ${alive} extracts.`);
  });

  it("is saved as a table and as Markdown, quotes and codebook alike", async () => {
    const saveAs = async (format: string, button: string) => {
      await page.getByRole("button", { name: /File$/ }).click();
      await page.getByRole("option", { name: format }).click();
      const [download] = await Promise.all([
        page.waitForEvent("download"),
        page.getByRole("button", { name: button }).click(),
      ]);
      return readFile(await download.path());
    };
    const textAs = async (format: string, button: string) => (await saveAs(format, button)).toString("utf8");
    const rows = sheetOf(await saveAs("Excel (.xlsx)", "Save as Excel…"));
    expect(rows).toHaveLength(alive + 1);
    expect(rows[0]?.slice(0, 4)).toEqual(["theme", "subtheme", "code", "quote"]);
    expect((await textAs("CSV (.csv)", "Save as CSV…")).split("\r\n")).toHaveLength(alive + 2);
    expect((await textAs("Markdown (.md)", "Save as Markdown…")).match(/^> — /gm)).toHaveLength(
      alive + saferUse,
    );
    await page.getByText("The codebook", { exact: true }).click();
    await expect.poll(() => preview().getByRole("table").count()).toBe(6);
    expect(await textAs("CSV (.csv)", "Save as CSV…")).toContain("Ground to stand on > Alive tomorrow");
    await expect.poll(() => page.locator(".report-save").innerText()).toContain("5 themes · 32 codes");
  });

  it("made the window complain of nothing", () => expect(complaints).toEqual([]));
});
