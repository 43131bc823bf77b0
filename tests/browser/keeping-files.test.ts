import { readdirSync, renameSync } from "node:fs";
import path from "node:path";
import { expect, it } from "vitest";
import { aProject } from "../support/a-project.ts";
import { aBrowserAndHost } from "../support/browser-and-host.ts";

const { host, openStudy, complaints } = aBrowserAndHost("each test");

const study = aProject({
  codes: ["1 Trust"],
  transcripts: { Marta: ["Wilma: With «1 a cup» of coffee.", "I: So."] },
});

it("can be saved to a file again after the host did not answer once", async () => {
  const page = await openStudy(study);
  const saveAs = page.getByRole("button", { name: "Save to file…" });
  const call = `${host().origin}/bridge/choosePlace`;
  await page.route(call, (route) => route.abort());
  const asked = page.waitForEvent("requestfailed", (request) => request.url() === call);
  await saveAs.click();
  await asked;
  await page.unroute(call);
  await expect
    .poll(async () => {
      await saveAs.click({ timeout: 2000 }).catch(() => undefined);
      return page.getByRole("button", { name: "Save here" }).count();
    })
    .toBe(1);
  expect(complaints.filter((one) => !one.includes("ERR_FAILED"))).toEqual([]);
});

it("is saved under the name that is typed, however soon Enter comes after it", async () => {
  const page = await openStudy(study);
  await page.getByRole("button", { name: "Save to file…" }).click();
  await page.getByRole("button", { name: "Save here", disabled: false }).waitFor();
  let letGo = () => {};
  const held = new Promise<void>((resolve) => {
    letGo = resolve;
  });
  await page.route(`${host().origin}/bridge/placeInFolder`, async (route) => {
    await held;
    await route.continue();
  });
  const field = page.getByRole("textbox", { name: "File name" });
  await field.fill("Mine");
  await field.press("Enter");
  letGo();
  await page.getByRole("button", { name: "Save here", disabled: false }).click();
  await page.locator(".save-mark.ok").filter({ hasText: "Saved to Mine.kvali" }).waitFor();
  expect(readdirSync(host().studies)).toEqual(["Mine.kvali"]);
});

it("is not removed at a word where its file is not there any more", async () => {
  const page = await openStudy(study);
  await page.getByRole("button", { name: "Save to file…" }).click();
  await page.getByRole("button", { name: "Save here" }).click();
  await page.locator(".save-mark.ok").filter({ hasText: "Saved to" }).waitFor();
  await page.getByRole("button", { name: "All studies" }).click();
  const remove = async () => {
    await page
      .getByRole("button", { name: /^More for|^More/ })
      .first()
      .click();
    await page.getByRole("menuitem").first().click();
    return page.getByRole("dialog");
  };
  const asked = await remove();
  await asked.getByText("stays where it is").waitFor();
  await expect.poll(() => asked.getByRole("button", { name: "Remove" }).isEnabled()).toBe(true);
  await asked.getByRole("button", { name: "Cancel" }).click();

  const [file = ""] = readdirSync(host().studies);
  renameSync(path.join(host().studies, file), path.join(host().studies, "moved.txt"));
  const again = await remove();
  await again.getByText("is not where it was").waitFor();
  expect(await again.getByRole("button", { name: "Remove" }).isEnabled()).toBe(false);
  expect(await again.getByRole("checkbox", { name: "Delete the study for good" }).isChecked()).toBe(false);
});
