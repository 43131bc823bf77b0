import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { sampleOf } from "../support/a-sample.ts";
import { axeFindings } from "../support/axe.ts";
import { aBrowserAndHost, setAppearance } from "../support/browser-and-host.ts";
import { columns } from "../support/columns.ts";
import { inlineRows, workbookFile } from "../support/workbook-file.ts";

const { openStudy, complaints } = aBrowserAndHost();

const study = sampleOf({
  columns: ["role: choice | nurse | guard", "age: number", "since: date", "union: yes-no"],
  people: [
    "Wilma | nurse | 9 | May 2019 | ja",
    "Adam | guard | 40,5 | 2008 | nej",
    "Ruth | nurse | about 30 | – | –",
    "Daniel | cook | 110 | 2019-05-03 | x",
  ],
  interviews: ["2019: Wilma", "2022: Wilma", "2022: Ruth, Daniel", "2019: Adam"],
});

async function people(project = study, locale: "en-GB" | "sv-SE" = "en-GB"): Promise<Page> {
  const page = await openStudy(project, { locale });
  await page.keyboard.press("Alt+7");
  await page.locator(".people-table").waitFor();
  return page;
}

const names = (page: Page) => page.locator(".people-table tbody th").allInnerTexts();
const row = (page: Page, name: string) =>
  page.getByRole("row").filter({ has: page.getByRole("rowheader", { name, exact: true }) });
const fromMenu = async (page: Page, column: string, deed: string) => {
  await page.getByRole("button", { name: `Column ${column}` }).click();
  await page.getByRole("menuitem", { name: deed }).click();
};
const undo = (page: Page) => page.getByRole("button", { name: /^Undo: / }).click();

describe("the columns of people", () => {
  it("sort by their type, what does not fit behind and nothing last", async () => {
    const page = await people();
    expect(await names(page)).toEqual(["Adam", "Daniel", "Ruth", "Wilma"]);
    await fromMenu(page, "age", "Sort smallest first");
    await expect.poll(() => names(page)).toEqual(["Wilma", "Adam", "Daniel", "Ruth"]);
    await fromMenu(page, "since", "Sort latest first");
    await expect.poll(() => names(page)).toEqual(["Daniel", "Wilma", "Adam", "Ruth"]);
    expect(await page.getByRole("columnheader", { name: /since/ }).getAttribute("aria-sort")).toBe(
      "descending",
    );
    await fromMenu(page, "Pseudonym", "Sort Z to A");
    await expect.poll(() => names(page)).toEqual(["Wilma", "Ruth", "Daniel", "Adam"]);
  });

  it("filter by their type, and say who is shown; each filter is taken away by itself", async () => {
    const page = await people();
    await fromMenu(page, "age", "Show only…");
    await page.getByRole("textbox", { name: /^From/ }).fill("40,5");
    await page.keyboard.press("Enter");
    await expect.poll(() => names(page)).toEqual(["Adam", "Daniel"]);
    await fromMenu(page, "union", "Show only…");
    await page.getByText("no", { exact: true }).click();
    await page.getByRole("button", { name: "Show", exact: true }).click();
    await expect.poll(() => names(page)).toEqual(["Daniel"]);
    expect(await page.locator(".people-notice").first().innerText()).toContain("1 of 4 people are shown:");
    await page.getByRole("button", { name: "Do not filter by age: 40,5–" }).click();
    await expect.poll(() => names(page)).toEqual(["Daniel", "Wilma"]);
    await fromMenu(page, "since", "Show only…");
    await page.getByRole("textbox", { name: /^From/ }).fill("3/5/2019");
    expect(await page.getByRole("dialog").innerText()).toContain("“3/5/2019” is no date");
    expect(await page.getByRole("button", { name: "Show", exact: true }).isDisabled()).toBe(true);
    expect(await axeFindings(page)).toEqual([]);
    await page.getByRole("button", { name: "Show everybody" }).click();
    await page.getByRole("button", { name: /^Do not filter by union/ }).click();
    await expect.poll(() => names(page)).toHaveLength(4);
  });

  it("have a kind that is chosen, and choices that are edited, each a deed that Undo takes back", async () => {
    const page = await people();
    await fromMenu(page, "role", "Kind of values…");
    const dialog = page.getByRole("dialog");
    expect(await dialog.innerText()).toContain("1 value does not fit its column");
    const choices = dialog.getByRole("textbox", { name: "Choices, one a line" });
    await choices.fill("nurse\nguard\ncook");
    await expect.poll(() => dialog.innerText()).not.toContain("does not fit");
    await choices.fill("nurse\nguard\nNurse");
    await expect.poll(() => dialog.innerText()).toContain("Two of the choices are the same.");
    await page.keyboard.press("Escape");
    await page.keyboard.press("Escape");
    await page
      .getByRole("button", { name: "Close" })
      .click({ timeout: 2000 })
      .catch(() => undefined);
    await fromMenu(page, "age", "Kind of values…");
    await dialog.getByRole("button", { name: /Kind of values/ }).click();
    await page.getByRole("option", { name: "text" }).click();
    await expect.poll(() => page.locator(".people-notice.warns").count()).toBe(1);
    await page.getByRole("button", { name: "Close" }).click();
    await expect.poll(() => page.getByRole("button", { name: "Column age" }).innerText()).toContain("text");
    await undo(page);
    await expect.poll(() => page.getByRole("button", { name: "Column age" }).innerText()).toContain("number");
  });

  it("of before are taken to be what their values look like, until somebody says so", async () => {
    const attributes = columns("role: ?", "age: ?", "since: ?", "union: ?");
    const page = await people({ ...study, study: { ...study.study, attributes } });
    await expect
      .poll(() => page.getByRole("button", { name: "Column union" }).innerText())
      .toContain("yes or no?");
    await page.getByRole("button", { name: "All 4 are so" }).click();
    await expect
      .poll(() => page.getByRole("button", { name: "Column union" }).innerText())
      .toMatch(/yes or no$/);
    await expect.poll(() => page.getByText("nobody has said so").count()).toBe(0);
  });
});

describe("what is typed of a person", () => {
  it("is kept where it does not fit, marked in a sentence, and found from the notice above", async () => {
    const page = await people();
    const age = row(page, "Adam").getByRole("gridcell").nth(1);
    await age.click();
    await page.keyboard.type("forty");
    await expect
      .poll(() => page.locator(".field-refusal").innerText())
      .toBe("“forty” is no number. It is kept as it stands.");
    await page.keyboard.press("Enter");
    await expect.poll(() => age.getAttribute("aria-invalid")).toBe("true");
    expect(await age.innerText()).toContain("forty");
    expect(await page.locator(".people-notice.warns").innerText()).toContain(
      "3 values do not fit their column",
    );
    await page.getByRole("button", { name: "“cook” (role, Daniel)" }).click();
    await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toContain("cook");
    expect(await axeFindings(page)).toEqual([]);
    await undo(page);
    await expect.poll(() => age.innerText()).toBe("40,5");
  });

  it("stays where it stands while one writes, also in the column by which people are sorted", async () => {
    const page = await people();
    await fromMenu(page, "age", "Sort smallest first");
    await expect.poll(() => names(page)).toEqual(["Wilma", "Adam", "Daniel", "Ruth"]);
    await row(page, "Wilma").getByRole("gridcell").nth(1).click();
    await page.keyboard.type("200");
    await page.keyboard.press("Enter");
    await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toBe("40,5");
    expect(await names(page)).toEqual(["Wilma", "Adam", "Daniel", "Ruth"]);
    await page.getByRole("button", { name: "Add person…" }).focus();
    await expect.poll(() => names(page)).toEqual(["Adam", "Daniel", "Wilma", "Ruth"]);
  });

  it("is copied from one cell and pasted into another; a block of a spreadsheet is pasted as one deed, or not at all", async () => {
    const page = await people();
    const cell = (name: string, at: number) => row(page, name).getByRole("gridcell").nth(at);
    const paste = (text: string) =>
      page.evaluate((plain) => {
        const clipboardData = new DataTransfer();
        clipboardData.setData("text/plain", plain);
        clipboardData.setData("text/html", `<table><tr><td>${plain}</td></tr></table>`);
        const pasted = { clipboardData, bubbles: true, cancelable: true };
        document.activeElement?.dispatchEvent(new ClipboardEvent("paste", pasted));
      }, text);
    await fromMenu(page, "age", "Sort smallest first");
    await cell("Adam", 1).focus();
    await page.keyboard.press("Control+c");
    await cell("Ruth", 1).focus();
    await page.keyboard.press("Control+v");
    await expect.poll(() => cell("Ruth", 1).innerText()).toBe("40,5");
    await cell("Daniel", 1).focus();
    await paste("41\t2019\n42\t2020\n43\t2021");
    await page.locator(".told").filter({ hasText: "Nothing was pasted: 3 × 2 cells were copied" }).waitFor();
    await paste("41\t2019\r\n\t3 May 2020\r\n");
    await expect.poll(() => cell("Daniel", 1).innerText()).toBe("41");
    expect(await cell("Daniel", 2).innerText()).toBe("2019");
    // As they stood when it was pasted, though they are sorted by that column.
    expect(await names(page)).toEqual(["Wilma", "Adam", "Daniel", "Ruth"]);
    expect(await cell("Ruth", 1).innerText()).toBe("empty");
    expect(await cell("Ruth", 2).innerText()).toBe("3 May 2020");
    await page.getByText("Undo: paste what is recorded of 2 people").click();
    await expect.poll(() => cell("Ruth", 1).innerText()).toBe("40,5");
    expect(await cell("Daniel", 1).innerText()).toBe("110");
    // A name is given by nobody who pastes.
    await row(page, "Wilma").getByRole("rowheader").focus();
    await paste("Nova");
    await page.locator(".told").filter({ hasText: "Nothing was pasted: 1 × 1 cells" }).waitFor();
    expect(await names(page)).toContain("Wilma");
    expect(await page.getByRole("dialog").count()).toBe(0);
  });

  it("may be a description, which quotes print beside the pseudonym", async () => {
    const page = await people();
    await row(page, "Ruth").getByRole("gridcell").nth(4).dblclick();
    await page.keyboard.type("a supervisor at a low-threshold residence");
    await page.keyboard.press("Enter");
    await expect
      .poll(() => row(page, "Ruth").innerText())
      .toContain("a supervisor at a low-threshold residence");
    await page.keyboard.press("Alt+8");
    expect(await page.getByRole("button", { name: "{description}" }).count()).toBe(1);
  });
});

describe("who speaks where", () => {
  it("is told of many people in an interview and of many interviews of a person, with their waves", async () => {
    const page = await people();
    expect(await row(page, "Wilma").innerText()).toContain("2 Int 1 (2019), Int 2 (2022)");
    expect(await page.locator(".people-tools").innerText()).toContain("4 people in 4 interviews.");
    await page.getByRole("tab", { name: /Interviews/ }).click();
    const list = page.getByRole("navigation", { name: "Interviews of the study" });
    expect(await list.innerText()).toContain("Ruth and Daniel · 2022");
  });

  it("the wave of an interview is written where its name is, one of the others offered", async () => {
    const page = await people();
    await page.getByRole("tab", { name: /Interviews/ }).click();
    const wave = page.getByRole("combobox", { name: "Wave" });
    expect(await wave.inputValue()).toBe("2019");
    expect(
      await page.locator("datalist option").evaluateAll((all) => all.map((one) => one.getAttribute("value"))),
    ).toEqual([...["2019", "2022"]]);
    await wave.fill("2022");
    await wave.press("Enter");
    const list = page.getByRole("navigation", { name: "Interviews of the study" });
    await expect.poll(() => list.innerText()).toContain("Wilma · 2022");
    expect(await axeFindings(page)).toEqual([]);
    await undo(page);
    await expect.poll(() => list.innerText()).toContain("Wilma · 2019");
  });
});

describe("importing people", () => {
  const sheet = inlineRows([
    ["Pseudonym", "Transcript", "Wave", "Description", "age", "ward"],
    ["Wilma", "Int 1", "2018", "a nurse", "31", "north"],
    ["Nova", "", "", "", "about 20", "south"],
    ["nova", "", "", "", "21", ""],
    ["Ingrid", "Nowhere", "", "", "", "north"],
    ["", "", "", "", "50", ""],
  ]);
  const give = (page: Page, name: string, content: Uint8Array | string) =>
    page
      .getByTestId("people-file")
      .setInputFiles({ name, mimeType: "application/octet-stream", buffer: Buffer.from(content) });
  const preview = (page: Page) => page.getByRole("region", { name: "What the table would do" });

  it("shows what is new, changed and refused before it is taken, and takes it as one deed", async () => {
    const page = await people();
    await page.getByRole("button", { name: "Import people…" }).click();
    await give(page, "people.xlsx", workbookFile({ sheets: [sheet] }));
    await page.getByText("2 people are new · 1 person changes").waitFor();
    const said = await preview(page).getByRole("listitem").allInnerTexts();
    expect(said).toEqual(
      expect.arrayContaining([
        "Line 4 “nova” stands in line 3 already, and may be somebody else; this row is left out. Give each person a pseudonym of their own.",
        "Line 5 There is no interview “Nowhere”; “Ingrid” comes into the study without it.",
        "Line 6 There is no pseudonym; the row is left out.",
        "Line 3 age: “about 20” is no number. It is kept as it stands.",
        "ward text",
        "Description becomes “a nurse”",
        "age: “9” becomes “31”",
        "“Int 1” is put in the wave “2018”, from “2019”",
        "Nova age: about 20 · ward: south",
      ]),
    );
    expect(await names(page)).toHaveLength(4);
    expect(await axeFindings(page)).toEqual([]);
    await page.getByRole("button", { name: "Import", exact: true }).click();
    await expect.poll(() => names(page)).toEqual(["Adam", "Daniel", "Ingrid", "Nova", "Ruth", "Wilma"]);
    expect(await row(page, "Wilma").innerText()).toContain("Int 1 (2018)");
    // Whoever removes one is at the next one then.
    await row(page, "Ingrid").getByRole("button", { name: "Remove Ingrid" }).press("Enter");
    await expect.poll(() => names(page)).not.toContain("Ingrid");
    await expect
      .poll(() =>
        page.evaluate(() => document.activeElement?.closest("tr")?.querySelector("th")?.textContent),
      )
      .toBe("Nova");
    await undo(page);
    await expect.poll(() => names(page)).toContain("Ingrid");
    await page.getByText("Undo: import people").click();
    await expect.poll(() => names(page)).toEqual(["Adam", "Daniel", "Ruth", "Wilma"]);
  });

  it("asks which column holds the pseudonyms, and leaves out columns that are not to be read", async () => {
    const page = await people();
    await page.getByRole("button", { name: "Import people…" }).click();
    await give(page, "people.csv", "Name;ID;ward\nReal Name;P1;north\n");
    await page.getByText("Say which column holds the pseudonyms.").waitFor();
    expect(await page.getByRole("button", { name: "Import", exact: true }).isDisabled()).toBe(true);
    await page.getByRole("button", { name: /What ID is read as/ }).click();
    await page.getByRole("option", { name: "Pseudonym" }).click();
    await page.getByText("1 person is new").first().waitFor();
    expect(await preview(page).innerText()).toContain("Real Name");
    await page.getByRole("button", { name: /What Name is read as/ }).click();
    await page.getByRole("option", { name: "– not read –" }).click();
    await expect.poll(() => preview(page).innerText()).not.toContain("Real Name");
    await page.getByRole("button", { name: "Import", exact: true }).click();
    await expect.poll(() => names(page)).toEqual(["Adam", "Daniel", "P1", "Ruth", "Wilma"]);
    expect(await page.getByRole("button", { name: "Column Name" }).count()).toBe(0);
  });

  it("says of a file that is no table what is wrong with it, and changes nothing", async () => {
    const page = await people();
    await page.getByRole("button", { name: "Import people…" }).click();
    const told = async (name: string, content: Uint8Array | string) => {
      await give(page, name, content);
      await page.getByRole("dialog").getByText(name).waitFor();
      return page.getByRole("alert").innerText();
    };
    expect(await told("empty.csv", "")).toBe("The file is empty.");
    expect(await told("broken.csv", 'pseudonym,age\nKim,"4\n')).toContain("breaks off at line 2");
    expect(await told("twice.csv", "pseudonym,age,age\nKim,4,5\n")).toContain("A heading stands twice: age");
    expect(await told("half.xlsx", workbookFile({ sheets: [sheet] }).slice(0, 500))).toContain("damaged");
    expect(await told("picture.png", new Uint8Array([137, 80, 78, 71, 0, 0, 1, 2]))).toContain("no table");
    await page.keyboard.press("Escape");
    expect(await names(page)).toHaveLength(4);
  });
});

describe("the sample", () => {
  it("is printed with small numbers left out where that is asked for", async () => {
    const page = await people();
    await page.keyboard.press("Alt+8");
    await page.getByText("The sample: who took part").click();
    const printed = page.getByRole("region", { name: "As it will print" });
    await expect.poll(() => printed.innerText()).toContain("4 people in 4 interviews.");
    expect(await printed.innerText()).toContain("All (n = 4)");
    await page.getByRole("button", { name: /Small numbers of people/ }).click();
    await page.getByRole("option", { name: "Left out below 3" }).click();
    await expect.poll(() => printed.innerText()).toContain("Numbers of fewer than 3 people are left out");
  });
});

describe("the place of people", () => {
  it("breaks no rule of axe, in Swedish, light and dark", async () => {
    const page = await people(study, "sv-SE");
    for (const appearance of ["light", "dark"] as const) {
      await setAppearance(page, appearance);
      expect(await axeFindings(page)).toEqual([]);
    }
  });

  it("made the window complain of nothing", () => expect(complaints).toEqual([]));
});
