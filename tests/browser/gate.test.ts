import { readFile } from "node:fs/promises";
import type { Page } from "playwright-core";
import { beforeAll, describe, expect, it } from "vitest";
import { readDocx } from "../../shared/formats/docx/read-docx.ts";
import { paragraphText } from "../../shared/speakers/document.ts";
import { axeFindings } from "../support/axe.ts";
import { aBrowserAndHost, setAppearance } from "../support/browser-and-host.ts";
import { everyPlanted, plantedNames } from "../support/planted-names.ts";

/** The gate of real names, before each file that leaves the window. */
const { openStudy, complaints } = aBrowserAndHost();

const list = (...names: readonly string[]) => ({
  name: "names.txt",
  mimeType: "text/plain",
  buffer: Buffer.from(names.join("\r\n")),
});
const place = (page: Page, name: string) =>
  page.getByRole("list", { name: "Places" }).getByRole("button", { name }).click();
const state = (page: Page) => page.locator(".gate-state");
const isSaid = (page: Page, said: string) => expect.poll(() => state(page).innerText()).toBe(said);
const choose = (page: Page, file: ReturnType<typeof list>) =>
  page.getByTestId("names-file").setInputFiles(file);
const save = (page: Page) => page.getByRole("button", { name: /^Save as/ });

/** Each hit as it is told: the form and the name, and where it stands. */
async function told(page: Page): Promise<readonly string[]> {
  const all = page.getByRole("list", { name: /^Real names in th/ }).getByRole("listitem");
  return (await all.allInnerTexts()).map((text) =>
    text
      .split(/\n+/)
      .filter((line) => line !== "")
      .slice(0, 2)
      .join(" | "),
  );
}

async function downloaded(page: Page, press: () => Promise<void>) {
  const [download] = await Promise.all([page.waitForEvent("download"), press()]);
  return { name: download.suggestedFilename(), bytes: new Uint8Array(await readFile(await download.path())) };
}

describe("a planted real name", () => {
  let page: Page;
  beforeAll(async () => {
    page = await openStudy(plantedNames());
    await place(page, "Report");
  });

  it("is not looked for as long as no list is chosen, which is said", async () => {
    await isSaid(page, "Gate: no list of real names is chosen, so none are looked for.");
    expect(await save(page).isEnabled()).toBe(true);
  });

  it("is stopped with its place: body, a code’s name, a label, the file’s name, its properties (E1, E2)", async () => {
    await choose(page, list(...everyPlanted));
    await isSaid(page, "Gate: 5 names found");
    expect(await told(page)).toEqual([
      "Fabian · 2 times | the file’s name, the title · the study’s name",
      "Greta Ek | the file’s properties · the study’s author",
      "Cleo | a heading · the name of the code “The house of Cleo”",
      "Annas Anna Berg | a quote · turn 2 of “Marta”",
      "Dora | who is quoted · a speaker’s label in “Marta”",
    ]);
    expect(await page.locator(".gate-mark").innerText()).toBe("Gate: 5 names found");
    expect(await save(page).isDisabled()).toBe(true);
    expect(await page.locator(".report-save").innerText()).toContain("Real names would stand in this file.");
  });

  it("is stopped only where it comes into the file", async () => {
    await page.getByRole("radio", { name: "The codebook" }).check({ force: true });
    await isSaid(page, "Gate: 4 names found");
    expect((await told(page)).map((line) => line.split(" |")[0])).toEqual([
      "Fabian · 2 times",
      "Greta Ek",
      "Hedda",
      "Cleo",
    ]);
    await page.getByRole("radio", { name: "Quotations, theme by theme" }).check({ force: true });
    await isSaid(page, "Gate: 5 names found");
  });

  it("breaks no rule of axe, light or dark", async () => {
    for (const appearance of ["dark", "light"] as const) {
      await setAppearance(page, appearance);
      expect(await axeFindings(page)).toEqual([]);
    }
  });

  it("is gone to: the words of an interview, a code", async () => {
    await page.getByRole("button", { name: "turn 2 of “Marta”" }).click();
    await expect.poll(() => page.evaluate(() => getSelection()?.toString())).toBe("Annas");
    await place(page, "Report");
    await page.getByRole("button", { name: "the name of the code “The house of Cleo”" }).click();
    await expect.poll(() => page.getByLabel("Name", { exact: true }).inputValue()).toBe("The house of Cleo");
    await place(page, "Report");
    await isSaid(page, "Gate: 5 names found");
  });

  it("in a memo is stopped where memos are saved, and the memo is opened", async () => {
    await place(page, "Memos");
    await page.getByRole("button", { name: "Export the memo…" }).click();
    await page.getByRole("menuitem", { name: "Word (.docx)" }).click();
    await expect
      .poll(() => page.locator(".memo-save").innerText())
      .toContain("Shelter of Fabian memos.docx is not saved: 4 real names would stand in it.");
    await page.getByRole("button", { name: "Show them" }).click();
    expect(await told(page)).toEqual([
      "Fabian · 2 times | the file’s name, the title · the study’s name",
      "Greta Ek | the file’s properties · the study’s author",
      "Ek Greta Ek | the text · the name of who coded, wrote, transcribed or checked",
      "Ella | the text · the memo “Quiet”",
    ]);
    await page.getByRole("button", { name: "the memo “Quiet”" }).click();
    await expect.poll(() => page.getByRole("dialog").last().innerText()).toContain("Ella told me.");
    await page.keyboard.press("Escape");
    await page.keyboard.press("Escape");
  });

  it("in a picture is stopped in what is drawn and in what it says to those who cannot see it", async () => {
    await page.keyboard.press("Alt+3");
    await page.getByRole("tab", { name: "Map", exact: true }).click();
    await page.getByRole("button", { name: "Publish…" }).click();
    await page.getByRole("dialog").getByRole("button", { name: "Save", exact: true }).click();
    await page.getByRole("button", { name: "Show them" }).click();
    expect(await told(page)).toEqual([
      "Fabian · 2 times | the file’s name, the title · the study’s name",
      "Ivar · 2 times | the picture, the picture’s description · the words on a line of the map",
      "Cleo · 3 times | the picture, the picture’s description · the name of the code “The house of Cleo”",
    ]);
    await page.keyboard.press("Escape");
    await page.keyboard.press("Escape");
  });

  it("in small letters may be a word, which is said and stops nothing unless somebody says so", async () => {
    await place(page, "Report");
    await choose(page, list("Bo", "Rose"));
    await isSaid(page, "Gate: no real names found");
    const perhaps = page.getByText("2 words that may be names, and stop nothing");
    await perhaps.click();
    await expect.poll(() => page.locator(".perhaps li").allInnerTexts()).toHaveLength(2);
    await page.getByRole("checkbox", { name: "Small letters stop, too" }).check({ force: true });
    await isSaid(page, "Gate: 2 names found");
  });

  it("is let through for a reason, which stands in the history, and stopped again (E4)", async () => {
    await choose(page, list("Rose", "Anna"));
    await page.getByRole("checkbox", { name: "Small letters stop, too" }).uncheck({ force: true });
    await isSaid(page, "Gate: 1 name found");
    await page
      .getByRole("list", { name: "Real names in this file" })
      .getByRole("button", { name: "Let through…" })
      .click();
    const dialog = page.getByRole("dialog");
    expect(await dialog.getByRole("button", { name: "Let through" }).isDisabled()).toBe(true);
    await dialog.getByRole("textbox").fill("because Anna is a café of Rose");
    await page.keyboard.press("Enter");
    await expect.poll(() => dialog.innerText()).toContain("“Anna” is on the list");
    await dialog.getByRole("textbox").fill("a café, not a person");
    await page.keyboard.press("Enter");
    await isSaid(page, "Gate: no real names found (1 let through)");
    await expect
      .poll(() => page.locator(".study-foot").innerText())
      .toContain("Undo: let “Annas” through the gate");
    await place(page, "History");
    await expect
      .poll(() => page.getByText("let “Annas” through the gate of real names: a café, not a person").count())
      .toBeGreaterThan(0);
    await place(page, "Report");
    await page.getByText("1 word is let through").click();
    await page.getByRole("button", { name: "Stop it again" }).click();
    await isSaid(page, "Gate: 1 name found");
  });

  it("stops no file any more that it is not in", async () => {
    await choose(page, list("Zacharias Zorn"));
    await isSaid(page, "Gate: no real names found");
    const { name, bytes } = await downloaded(page, () => save(page).click());
    expect(name).toBe("Shelter of Fabian quotes.docx");
    expect(readDocx(bytes).value.paragraphs.map(paragraphText)).toContain("Annas rose stood there.");
  });

  it("of the list is kept nowhere, and forgotten with the window (E3)", async () => {
    const kept = await page.evaluate(async () => {
      const databases = await indexedDB.databases();
      const all = await Promise.all(
        databases.map(
          ({ name = "" }) =>
            new Promise<string>((resolve) => {
              const opening = indexedDB.open(name);
              opening.onsuccess = async () => {
                const stores = [...opening.result.objectStoreNames];
                const rows = await Promise.all(
                  stores.map(
                    (store) =>
                      new Promise<unknown[]>((done) => {
                        const asking = opening.result.transaction(store).objectStore(store).getAll();
                        asking.onsuccess = () => done(asking.result);
                      }),
                  ),
                );
                const decoder = new TextDecoder();
                resolve(
                  JSON.stringify(rows, (_, value) =>
                    value instanceof Uint8Array || value instanceof ArrayBuffer
                      ? decoder.decode(value)
                      : value,
                  ),
                );
                opening.result.close();
              };
            }),
        ),
      );
      return [JSON.stringify(localStorage), JSON.stringify(sessionStorage), ...all].join("\n");
    });
    expect(kept).toContain("Annas rose");
    expect(kept).not.toMatch(/Zacharias|Zorn/);
    await page.reload();
    await page.getByText("Shelter of Fabian").first().click();
    await page.locator(".study-nav").waitFor();
    await place(page, "Report");
    await isSaid(page, "Gate: no list of real names is chosen, so none are looked for.");
  });

  it("is told without its place to who codes blind (E5)", async () => {
    await choose(page, list(...everyPlanted));
    await isSaid(page, "Gate: 5 names found");
    await page.getByRole("button", { name: "Code blind" }).click();
    await page.getByRole("dialog").getByRole("button", { name: "Code blind" }).click();
    await expect.poll(() => page.locator(".gate").innerText()).toContain("You are coding blind");
    expect(await page.locator(".gate").innerText()).toContain("Annas");
    expect(await page.locator(".gate").innerText()).not.toMatch(/turn 2|stood there|a quote/);
  });
});

describe("a list of names", () => {
  it.each([
    ["that is empty", { ...list(), name: "n.txt" }, "n.txt is empty."],
    [
      "that is no text",
      {
        ...list(),
        name: "n.pdf",
        buffer: Buffer.from(Uint8Array.from({ length: 900 }, (_, at) => (at * 7) % 29)),
      },
      "n.pdf holds no text.",
    ],
    ["of lines that are no names", list("B", "12"), "names.txt has no name that can be looked for."],
  ])("%s is told, and nothing is looked for", async (_, file, said) => {
    const page = await openStudy(plantedNames());
    await place(page, "Report");
    await choose(page, file);
    await expect.poll(() => page.locator(".gate [role=alert]").innerText()).toContain(said);
    await isSaid(page, "Gate: no list of real names is chosen, so none are looked for.");
  });

  it("of 10,000 lines is looked for, and what of it cannot be is told by its lines", async () => {
    const page = await openStudy(plantedNames());
    await place(page, "Report");
    const many = Array.from({ length: 9_997 }, (_, at) => `Xq${at} Zorn`);
    await choose(page, list(...many, "Cleo", "Q", "Cleo"));
    await isSaid(page, "Gate: 1 name found");
    expect(await page.locator(".choose-names").innerText()).toContain("9998 names of names.txt");
    await page.getByText("Not all of the list can be looked for").click();
    await expect.poll(() => page.locator(".choose-names").innerText()).toContain("(line 9999)");
  });

  it("may be a key of pseudonyms, which are told beside the names", async () => {
    const page = await openStudy(plantedNames(), { locale: "sv-SE" });
    await page.getByRole("list", { name: "Platser" }).getByRole("button", { name: "Rapport" }).click();
    const key = Buffer.from("Riktigt namn;Pseudonym\nAnna Berg;Wilma\n");
    await choose(page, { name: "nyckel.csv", mimeType: "text/csv", buffer: key });
    await isSaid(page, "Spärren: 1 namn funnet");
    expect(await page.locator(".gate-hits li").innerText()).toMatch(
      /^Annas Anna Berg \(Wilma\)\s+ett citat · replik 2 i ”Marta”/,
    );
  });
});

it("has the window complain of nothing", () => expect(complaints).toEqual([]));
