import type { Page } from "playwright-core";
import { expect, it } from "vitest";
import { changesStudy, commandList } from "../../renderer/commands/command-list.ts";
import { commandWords } from "../../renderer/language/command-words.ts";
import { aBrowserAndHost } from "../support/browser-and-host.ts";

const { host, openSample, complaints } = aBrowserAndHost("each test");
/** Errors that nobody caught in the second window. */
const thrown: string[] = [];

const places = ["Read", "Code", "Themes", "Search", "Memos", "People", "Report", "History"] as const;

/** The sample study, and a second window of it in the same browser. */
async function secondWindow(): Promise<Page> {
  const first = await openSample();
  const second = await first.context().newPage();
  second.setDefaultTimeout(8_000);
  second.on("pageerror", (error) => thrown.push(error.message));
  await second.goto(host().address);
  await second.getByRole("row").first().click();
  await second.getByText("Read only: open in another window").first().waitFor();
  return second;
}

/** How many deeds the study has on the disk. */
function deeds(page: Page): Promise<number> {
  return page.evaluate(async () => {
    const [name = ""] = (await indexedDB.databases()).flatMap((one) => one.name ?? []);
    const database = await new Promise<IDBDatabase>((resolve, reject) => {
      const asked = indexedDB.open(name);
      asked.onsuccess = () => resolve(asked.result);
      asked.onerror = () => reject(asked.error);
    });
    try {
      return await new Promise<number>((resolve) => {
        const counted = database.transaction("journal").objectStore("journal").count();
        counted.onsuccess = () => resolve(counted.result);
      });
    } finally {
      database.close();
    }
  });
}

/** What a person could notice: the page, where the focus is, what is selected. */
const seen = (page: Page) =>
  page.evaluate(() => {
    const at = document.activeElement;
    const { anchorOffset, focusOffset, anchorNode } = document.getSelection() ?? {};
    const fields = [...document.querySelectorAll("input")].map(({ value }) => value);
    const scrolled = [...document.querySelectorAll("*")].map(({ scrollTop }) => scrollTop).filter(Boolean);
    const node = anchorNode?.parentElement?.outerHTML;
    return JSON.stringify([
      document.body.innerHTML,
      at?.outerHTML,
      anchorOffset,
      focusOffset,
      node,
      fields,
      scrolled,
    ]);
  });

it("a second window changes nothing by any command, throws at none, and each that it offers does something (W8)", async () => {
  const page = await secondWindow();
  const before = await deeds(page);
  const told = page.getByText("Here you can only read").first();
  const idle: string[] = [];
  const tried = new Set<string>();
  const text = page.locator("[data-transcript]");
  const palette = page.getByRole("dialog", { name: "Find and do" });
  /** To a place from wherever the command before led, with the caret in the text if there is one. */
  const goTo = async (place: string, id?: string) => {
    await page.keyboard.press("Escape");
    await page
      .getByRole("list", { name: "Places" })
      .getByRole("button", { name: new RegExp(place) })
      .click();
    if (place !== "Read" && place !== "Code") return;
    // Notes are in this one; one goes to them from before all and from behind all, so that it leads somewhere.
    const interview = page.locator(".interview", { hasText: id?.endsWith("-note") ? "Marta" : "" });
    await interview.first().click();
    await text.click();
    await page.keyboard.press("s");
    if (id === "next-note") await page.keyboard.press("Control+Home");
    if (id === "previous-note") await page.keyboard.press("Control+End");
  };
  for (const place of places) {
    await goTo(place);
    await page.keyboard.press("Control+k");
    const options = await palette.getByRole("option").allInnerTexts();
    const offered = new Set(options.map((one) => one.split("\n")[0]));
    await page.keyboard.press("Escape");
    for (const { id } of commandList) {
      const name = commandWords[`command.${id}`].en;
      if (changesStudy(id)) expect([place, id, offered.has(name)]).toEqual([place, id, false]);
      else if (
        offered.has(name) &&
        !tried.has(id) &&
        id !== `go-${place.toLowerCase()}` &&
        id !== "leave-study"
      ) {
        tried.add(id);
        await goTo(place, id);
        const was = await seen(page);
        await page.keyboard.press("Control+k");
        const option = palette.getByRole("option").filter({ has: page.getByText(name, { exact: true }) });
        await option.click();
        await palette.waitFor({ state: "detached" });
        // What is done first and drawn later is waited for.
        const does = await expect
          .poll(async () => (await seen(page)) !== was)
          .toBe(true)
          .then(
            () => true,
            () => false,
          );
        if (!does) idle.push(id);
      }
    }
    await goTo(place);
    for (const { keys, ...command } of commandList)
      if (changesStudy(command.id) && keys[0] !== undefined && (await text.count())) {
        await text.focus();
        await page.keyboard.press(keys[0].replace("Ctrl", "Control"));
      }
  }
  await told.waitFor();
  expect(await deeds(page)).toBe(before);
  expect([...complaints, ...thrown]).toEqual([]);
  expect(idle).toEqual([]);
});

it("offers no button that would be refused (W8)", async () => {
  const page = await secondWindow();
  const before = await deeds(page);
  const refused: string[] = [];
  for (const place of places) {
    await page
      .getByRole("list", { name: "Places" })
      .getByRole("button", { name: new RegExp(place) })
      .click();
    const buttons = page.locator(".place button:enabled, main button:enabled");
    for (let at = 0; at < Math.min(await buttons.count(), 25); at += 1) {
      const button = buttons.nth(at);
      if (!(await button.isVisible()) || (await button.getAttribute("role")) === "tab") continue;
      const name = (await button.getAttribute("aria-label")) ?? (await button.innerText());
      await button.click({ timeout: 1500 }).catch(() => undefined);
      const told = page.locator(".told");
      if (await told.count()) {
        refused.push(`${place}: ${name}`);
        await told.waitFor({ state: "detached" });
      }
      await page.keyboard.press("Escape");
    }
  }
  expect([...new Set(refused)]).toEqual([]);
  expect(await deeds(page)).toBe(before);
});
