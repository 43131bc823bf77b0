import { readdir, readFile } from "node:fs/promises";
import path from "node:path";
import type { Page } from "playwright-core";
import { expect, it } from "vitest";
import { commandList } from "../../renderer/commands/command-list.ts";
import { commandWords } from "../../renderer/language/command-words.ts";
import { readProjectFile } from "../../shared/formats/project-file/read-project-file.ts";
import { checkProject } from "../../shared/project/check-project.ts";
import { replay } from "../../shared/project/journal.ts";
import { aBrowserAndHost } from "../support/browser-and-host.ts";
import { randomFrom } from "../support/random.ts";

/**
 * Somebody who presses, types and clicks at random: KVALI_SEEDS=1,2,3 and KVALI_ACTS=300 for others, and more of it. A browser is no clockwork, so that a seed
 * does not do quite the same each time; what fails says what was done last.
 */
const seeds = (process.env.KVALI_SEEDS ?? "20261130").split(",").map(Number);
const acts = Number(process.env.KVALI_ACTS ?? 60);

const { openSample, host, complaints } = aBrowserAndHost("each test");

const keys = [
  ...["Tab", "Tab", "Shift+Tab", "Enter", "Enter", "Escape", "Escape", "Space", "Delete", "Backspace"],
  ...["ArrowUp", "ArrowDown", "ArrowDown", "ArrowLeft", "ArrowRight", "Home", "End", "PageDown"],
  ...["Shift+ArrowRight", "Shift+ArrowDown", "Control+ArrowRight", "Control+Backspace", "Control+a"],
  ...["s", "n", "m", "t", "F1", "F2", "F3", "F6", "F9", "F10", "Shift+F1", "Control+F1", "Shift+F3"],
  ...["Alt+Enter", "Control+Enter", "Shift+Enter", "Alt+ArrowUp", "Alt+ArrowDown", "Alt+ArrowRight"],
  ...["Control+Shift+ArrowUp", "Control+Shift+ArrowDown", "Control+k", "Control+f", "Control+s"],
  ...["Control+z", "Control+z", "Control+y", "Control+x", "Control+c", "Control+v"],
];
const words = ["abc ", "och å", "hope\n", "“x”", "1.5", "e\u0301", "🙂", "  ", "#/(["];
/** What leads out of the study, which is told by itself. */
const leads = /All studies|Open file/;
const clickable =
  "button, input, textarea, summary, .turn, [role=treeitem], [role=option], [role=row], [role=radio], [role=tab], [role=menuitem], svg [tabindex]";

/**
 * Signs that no key of the machine has are put in by Playwright at once, without a key. Where the focus moves at that moment Chromium puts them into a text that takes none, with a
 * style of its own, which the policy forbids; the text is put back.
 */
const isFault = (complaint: string) => !complaint.startsWith("Applying inline style");

/** One act, in words. */
async function act(page: Page, below: (most: number) => number): Promise<string> {
  const pick = <One>(all: readonly One[]) => all[below(all.length)] as One;
  const press = async (key: string) => {
    await page.keyboard.press(key);
    return key;
  };
  const type = async (text: string) => {
    await page.keyboard.type(text);
    return `types ${JSON.stringify(text)}`;
  };
  switch (below(8)) {
    case 0:
      return press(`Alt+${below(10)}`);
    case 1:
    case 2:
      return press(pick(keys));
    case 3:
      return type(pick(words));
    case 4: {
      const { id } = pick(commandList.filter((one) => one.id !== "leave-study"));
      await press("Control+k");
      await page.keyboard.insertText(commandWords[`command.${id}`].en);
      await press("Enter");
      return `command ${id}`;
    }
    case 5: {
      const told = [await press(pick(["Alt+0", "Alt+2", "Alt+3"]))];
      const turn = page.locator(".transcript .turn, .board-item").nth(below(6));
      await turn.click({ timeout: 500, clickCount: 1 + below(2) }).catch(() => told.push("no turn"));
      if (below(2) === 0) told.push(await press("F2"));
      for (let more = 0; more < 4; more += 1)
        told.push(below(3) === 0 ? await type(pick(words)) : await press(pick(keys)));
      return told.join(", ");
    }
    default: {
      const over = (await page.locator("[data-modal]").count()) > 0 ? "[data-modal] " : "";
      const all = page.locator(`${over}:is(${clickable}):visible`);
      const count = await all.count();
      if (count === 0) return press("Escape");
      const one = all.nth(below(count));
      const name = await one
        .evaluate((part) => (part.getAttribute("aria-label") ?? part.textContent ?? "").slice(0, 40))
        .catch(() => "");
      if (leads.test(name)) return "nothing";
      const button = below(12) === 0 ? "right" : "left";
      const modifiers = pick([[], [], [], ["Shift" as const], ["Control" as const]]);
      const covered = await one.click({ timeout: 500, button, modifiers, noWaitAfter: true }).then(
        () => "",
        () => " (covered)",
      );
      return `clicks “${name}”${covered}`;
    }
  }
}

/** Whether keys still lead somewhere, once all that is open is closed: by Escape, and what stays for what was typed in it by Cancel. */
async function answers(page: Page): Promise<boolean> {
  for (let times = 0; times < 6; times += 1) await page.keyboard.press("Escape");
  const footer = page.locator("[data-modal] footer");
  const stays = footer
    .getByRole("button", { name: /^(?:Cancel|Close)$/ })
    .or(footer.locator("button").first());
  // An import with files has another button first, by which files are added.
  if ((await stays.count()) > 0) await stays.last().click();
  await page.keyboard.press("Alt+1");
  const there = page.locator(".study-nav [aria-current=page]", { hasText: "Read" });
  return there.waitFor().then(
    () => true,
    () => false,
  );
}

/** The study as the host has it on the disk. */
async function onDisk() {
  const folder = path.join(host().data, "copies");
  const copies = await readdir(folder, { recursive: true });
  const files = copies.filter((name) => name.endsWith(".kvali")).map((name) => path.join(folder, name));
  const read = await Promise.all(
    files.map(async (file) => readProjectFile(new Uint8Array(await readFile(file)))),
  );
  return read.reduce((one, other) => (other.manifest.generation > one.manifest.generation ? other : one));
}

it.each(seeds)(
  "answers to whoever presses, types and clicks at random, and keeps the study whole (seed %i)",
  {
    timeout: 120_000 + acts * 2_000,
  },
  async (seed) => {
    const page = await openSample({
      viewport: { width: 1440 - 416 * (seed % 2), height: 900 },
      isAlone: true,
    });
    page.on("dialog", (dialog) => dialog.dismiss());
    const random = randomFrom(seed);
    const below = (most: number) => Math.floor(random() * most);
    const done: string[] = [];
    for (let at = 1; at <= acts; at += 1) {
      done.push(await act(page, below));
      const last = done.slice(-20).join("\n");
      expect(complaints.filter(isFault), last).toEqual([]);
      if (at % 20 === 0) expect(await answers(page), last).toBe(true);
    }
    await page.locator("[data-save=saved]").waitFor();
    await expect.poll(async () => (await onDisk()).manifest.generation > 0).toBe(true);
    const { project, journal } = await onDisk();
    expect(checkProject(project)).toEqual([]);
    expect(replay(journal)).toEqual(project);
  },
);
