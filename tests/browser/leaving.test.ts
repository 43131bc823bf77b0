import type { Page } from "playwright-core";
import { expect, it } from "vitest";
import { aProject } from "../support/a-project.ts";
import { aBrowserAndHost } from "../support/browser-and-host.ts";

const { openStudy, host, complaints } = aBrowserAndHost("each test");

/** Twenty interviews of two hundred turns: enough to be at work for a while after it has opened. */
const large = () =>
  aProject({
    people: { Wilma: {} },
    codes: ["1 Trust !", "  2 Small changes"],
    transcripts: Object.fromEntries(
      Array.from({ length: 20 }, (_, at) => [
        `Interview ${at + 1}`,
        Array.from(
          { length: 200 },
          (_, turn) =>
            `Wilma: «2 It was quiet» in turn ${turn}, and the door stood open for whoever came. «1 So.»`,
        ),
      ]),
    ),
  });

const frames = (page: Page, count: number) =>
  page.evaluate(async (left) => {
    for (let at = 0; at < left; at += 1) await new Promise((drawn) => requestAnimationFrame(drawn));
  }, count);

it("answers the first press on All studies, at whatever moment after the opening it comes", async () => {
  const page = await openStudy(large());
  const back = page.getByRole("button", { name: "All studies" });
  const row = page.getByRole("row").filter({ hasText: "Night shelter study" });
  for (const moment of [0, 1, 2, 3, 5, 8, 13, 21, 34, 55, 89, 144]) {
    await back.waitFor();
    await frames(page, moment);
    const box = await back.boundingBox();
    if (!box) throw new RangeError("no button");
    await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
    await page.mouse.down();
    await frames(page, moment % 4);
    await page.mouse.up();
    await row.waitFor().catch(() => expect(`a press after ${moment} frames`).toBe("answered"));
    await row.click();
  }
  await back.waitFor();
  expect(complaints).toEqual([]);
});

it("says that it saves before it closes, and takes no more deeds meanwhile", async () => {
  const page = await openStudy(large());
  await page.locator("[data-save=saved]").waitFor();
  let letGo: () => void = () => undefined;
  const held = new Promise<void>((resolve) => {
    letGo = resolve;
  });
  await page.route(`${host().origin}/**/keepCopy`, async (route) => {
    await held;
    await route.continue();
  });
  await page.getByRole("button", { name: "Add a code" }).click();
  await page.keyboard.type("Doubt");
  await page.keyboard.press("Enter");
  await page.keyboard.press("Escape");
  await page.getByRole("button", { name: "All studies" }).click();
  await page.getByText("Saving the study before it closes…").waitFor();
  expect(await page.locator(".study-window").evaluate((one) => one.matches("[inert]"))).toBe(true);
  letGo();
  await page.getByRole("row").filter({ hasText: "Night shelter study" }).waitFor();
});

it("ends with the study what was said of it, but not what it quotes of a text that is lost", async () => {
  const page = await openStudy(
    aProject({ codes: ["1 Trust !", "2 Doubt"], transcripts: { Night: ["Wilma: So."] } }),
  );
  const told = page.locator(".told");
  const row = page.getByRole("row").filter({ hasText: "Night shelter study" });
  const back = page.getByRole("button", { name: "All studies" });
  await page.locator("[data-transcript]").click();
  await page.keyboard.press("Control+Shift+ArrowUp");
  await told.waitFor();
  await back.click();
  await row.waitFor();
  expect(await told.count()).toBe(0);

  await row.click();
  await page.locator(".code-item").first().locator(".name").click();
  await page.keyboard.press("F2");
  await page.keyboard.type("Doubt");
  await back.click();
  await row.waitFor();
  await told.filter({ hasText: "“Doubt” was not kept." }).waitFor();
  await row.click();
  await page.locator("[data-transcript]").waitFor();
  expect(await told.count()).toBe(0);
});

it("asks before it loses what neither the browser nor the host would take", async () => {
  const page = await openStudy(large(), {
    before: (page) => page.route("**/commit-worker*", (route) => route.abort()),
  });
  await page.getByRole("button", { name: "Add a code" }).waitFor();
  for (const call of ["keepTail", "keepCopy"])
    await page.route(`${host().origin}/bridge/${call}`, (route) => route.abort());
  await page.getByRole("button", { name: "Add a code" }).click();
  await page.keyboard.type("Doubt");
  await page.keyboard.press("Enter");
  await page.keyboard.press("Escape");
  const back = page.getByRole("button", { name: "All studies" });
  const dialog = page.getByRole("dialog", { name: "Not everything is saved" });
  await back.click();
  await dialog.getByRole("button", { name: "Stay in the study" }).click();
  await dialog.waitFor({ state: "detached" });
  await page.getByRole("treegrid").getByText("Doubt").waitFor();
  // Once the host takes it, nobody is asked.
  await page.unroute(`${host().origin}/bridge/keepCopy`);
  await back.click();
  await page.getByRole("row").filter({ hasText: "Night shelter study" }).click();
  await page.getByRole("treegrid").getByText("Doubt").waitFor();
});
