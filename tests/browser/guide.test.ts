import type { Page } from "playwright-core";
import { beforeEach, describe, expect, it } from "vitest";
import { axeFindings } from "../support/axe.ts";
import { aBrowserAndHost } from "../support/browser-and-host.ts";

const { openSample } = aBrowserAndHost("each test");
let page: Page;

beforeEach(async () => {
  page = await openSample();
  await turn(9).waitFor();
});

/** A turn of the open interview, counted from 1. */
const turn = (number: number) => page.locator(`.turn[data-number="${number}"]`);
const above = (number: number) => turn(number).getAttribute("data-section");

async function openGuide(): Promise<void> {
  await page.keyboard.press("Control+k");
  await page.keyboard.type("Interview guide…");
  await page.getByRole("option", { name: /^Interview guide/ }).waitFor();
  await page.keyboard.press("Enter");
  await page.getByRole("dialog", { name: "Interview guide" }).waitFor();
}

describe("sections of the interview guide", () => {
  it("stand above the turns where they begin, and are no part of the text", async () => {
    expect(await above(9)).toBe("c · Clients’ vulnerability");
    expect(await turn(9).textContent()).toBe("Vad är det som gör dem utsatta, tycker du?");
  });

  it("are marked at the caret by G and a letter, and Undo takes it back", async () => {
    await turn(11).click();
    await page.keyboard.press("g");
    await page.getByRole("menuitem", { name: "f · Social work" }).waitFor();
    expect(await axeFindings(page)).toEqual([]);
    await page.keyboard.press("f");
    await page.keyboard.press("Enter");
    await expect.poll(() => above(11)).toBe("f · Social work and harm reduction");
    await page.waitForFunction(() => document.activeElement?.classList.contains("transcript"));
    await page.keyboard.press("Control+z");
    await expect.poll(() => above(11)).toBe(null);
  });

  it("take in all turns that are selected, and what follows stays where it was", async () => {
    await turn(10).click();
    await page.keyboard.press("t");
    await page.keyboard.press("Alt+Shift+ArrowDown");
    await page.keyboard.press("Alt+Shift+ArrowDown");
    await page.keyboard.press("g");
    await page.getByRole("menuitem", { name: "No section for these turns" }).click();
    await expect.poll(() => above(10)).toBe("No section");
    const back = await page.locator(".turn[data-section^='c ·']").evaluateAll((turns) => turns.length);
    expect(back).toBe(2);
  });

  it("are edited in the guide: renamed, moved, removed with their marks", async () => {
    await openGuide();
    expect(await axeFindings(page)).toEqual([]);
    const third = page.getByLabel("Section c", { exact: true });
    await third.fill("What wears people down");
    await third.press("Enter");
    await page.getByRole("button", { name: "Move Background down" }).click();
    await page.getByRole("button", { name: "Move Background up" }).click();
    await page.getByRole("button", { name: "Move What wears people down up" }).click();
    await page.keyboard.press("Escape");
    await expect.poll(() => above(9)).toBe("b · What wears people down");
    await openGuide();
    await page.getByRole("button", { name: "Remove What wears people down" }).click();
    await page.keyboard.press("Escape");
    await expect.poll(() => above(9)).toBe("No section");
  });

  it("are found in the interviews: ticked by hand where something is marked already, one deed for all", async () => {
    await openGuide();
    await page.getByRole("tab", { name: "Find the sections in the interviews" }).click();
    await page.getByRole("region", { name: "Jonas och Elin" }).waitFor();
    expect(await axeFindings(page)).toEqual([]);
    const proposal = page.getByRole("checkbox", { name: "g · Motivational work begins at turn 34" });
    expect(await proposal.isChecked()).toBe(false);
    expect(await page.getByRole("button", { name: "Nothing new is ticked" }).isDisabled()).toBe(true);
    await proposal.press("Space");
    await page.getByRole("button", { name: "Mark 1 beginning" }).click();
    await page.getByRole("button", { name: /^Jonas och Elin/ }).click();
    await expect.poll(() => above(34)).toBe("g · Motivational work");
  });

  it("are corrected before they are marked: another section for a turn is chosen, ticked and marked", async () => {
    await openGuide();
    await page.getByRole("tab", { name: "Find the sections in the interviews" }).click();
    const inJonas = page.getByRole("region", { name: "Jonas och Elin" });
    const section = inJonas.getByRole("combobox", { name: "Section that begins at turn 34" });
    await section.selectOption({ label: "e · Drug policy" });
    await inJonas.getByText("your choice").waitFor();
    expect(await page.getByRole("checkbox", { name: "e · Drug policy begins at turn 34" }).isChecked()).toBe(
      true,
    );
    await page.getByRole("button", { name: "Mark 1 beginning" }).click();
    await page.getByRole("button", { name: /^Jonas och Elin/ }).click();
    await expect.poll(() => above(34)).toBe("e · Drug policy");
    await page.keyboard.press("Control+z");
    await expect.poll(() => above(34)).not.toBe("e · Drug policy");
  });

  it("limit the quotes of a code and the report", async () => {
    await page.getByRole("row", { name: "Ground to stand on", exact: true }).locator(".name").click();
    await page
      .locator(".inspector")
      .getByRole("button", { name: /^Extracts/ })
      .click();
    const quotes = page.getByRole("region", { name: /Ground to stand on/ });
    // The list draws itself piece by piece; the figure counts all.
    const count = async () => Number.parseInt(await quotes.locator(".panel-head .figures").innerText(), 10);
    const all = await count();
    await quotes.getByRole("button", { name: "All sections" }).click();
    await page.getByRole("menuitemcheckbox", { name: /^f · / }).click();
    await page.keyboard.press("Escape");
    await expect.poll(count).toBeLessThan(all);
    expect(await count()).toBeGreaterThan(0);

    await page.keyboard.press("Alt+8");
    await page.getByRole("button", { name: "All sections" }).click();
    await page.getByRole("menuitemcheckbox", { name: /^d · / }).click();
    await page.getByRole("menuitemcheckbox", { name: /^e · / }).click();
    await page.keyboard.press("Escape");
    await page
      .getByText("Only from these sections of the interview guide: d · Professional role; e · Drug policy.")
      .waitFor();
    expect(await axeFindings(page)).toEqual([]);
  });
});
