import path from "node:path";
import { expect, it } from "vitest";
import { axeFindings } from "../support/axe.ts";
import { aBrowserAndHost } from "../support/browser-and-host.ts";

const { host, openPage } = aBrowserAndHost();
const files = ["Marta.txt", "Lovisa.docx"].map((name) =>
  path.resolve(import.meta.dirname, "../../fixtures/sample-study", name),
);

it("asks once for all files of an import what the names are, remembers it, and lets it be said in People (B12)", async () => {
  const page = await openPage();
  const importing = async () => {
    await page.getByTestId("transcripts").setInputFiles(files.splice(0, 1));
    await page.waitForSelector("p.import-progress");
  };
  const names = page.getByRole("button", { name: /names in these files are/ });
  const take = () => page.getByRole("button", { name: /^Import (?:1|with)/ }).click();
  await page.goto(host().address);
  await page.getByRole("button", { name: "New study…" }).click();
  await page.getByLabel("Name of the study").fill("Night shelters");
  await page.keyboard.press("Enter");
  await page.getByRole("button", { name: "Import transcripts…" }).click();
  await importing();
  expect(await names.innerText()).toContain("not said yet");
  await names.click();
  await page.getByRole("option", { name: "real names" }).click();
  expect(await axeFindings(page)).toEqual([]);
  await take();
  await page.locator("[data-transcript]").waitFor();

  await page.getByRole("button", { name: "Import transcripts…" }).click();
  await importing();
  expect(await names.innerText()).toContain("real names");
  await names.click();
  await page.getByRole("option", { name: "not said yet" }).click();
  await take();

  await page.getByRole("list", { name: "Places" }).getByRole("button", { name: "People" }).click();
  const said = page.locator(".name-said");
  await expect.poll(() => said.allInnerTexts()).toEqual(["as in the file", "a real name"]);
  await page.getByRole("button", { name: "It is a pseudonym" }).click();
  await expect.poll(() => said.allInnerTexts()).toEqual(["a pseudonym", "a real name"]);
  expect(await page.locator(".names-unsaid").count()).toBe(0);
  await said.nth(1).click();
  await page.getByRole("menuitem", { name: "This is a pseudonym" }).click();
  await expect.poll(() => said.allInnerTexts()).toEqual(["a pseudonym", "a pseudonym"]);
  await page.getByRole("button", { name: /^Undo: say what the name/ }).click();
  await expect.poll(() => said.allInnerTexts()).toEqual(["a pseudonym", "a real name"]);
  expect(await axeFindings(page)).toEqual([]);
});
