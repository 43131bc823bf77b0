import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { writeNameKey } from "../../shared/formats/name-key/name-key-file.ts";
import { aProject } from "../support/a-project.ts";
import { axeFindings } from "../support/axe.ts";
import { aBrowserAndHost, setAppearance } from "../support/browser-and-host.ts";

const { openStudy } = aBrowserAndHost();
const study = aProject({
  people: { Annaliisa: {} },
  codes: ["1 Cold"],
  transcripts: {
    Night: [
      "Interviewer: Who came?",
      "Annaliisa: «1 My street in Kirunavaara is cold». Annaliisas bok. kirunavaara.",
    ],
  },
});

const dialog = (page: Page) => page.getByRole("dialog");

describe("pseudonyms by a key, in the window", () => {
  it("are shown each in its context before they are put in, as one deed that Undo takes back; the key opens only by its passphrase", async () => {
    const key = [
      { name: "Annaliisa", pseudonym: "Marta" },
      { name: "Kirunavaara", pseudonym: "Staden" },
    ];
    const page = await openStudy(study);
    const text = page.locator("[data-transcript]");
    await text.waitFor();
    await page.keyboard.press("Alt+7");
    await page.getByRole("button", { name: "Pseudonyms by a key…" }).click();
    const buffer = Buffer.from(await writeNameKey(key, "correct horse", 8));
    await page.getByTestId("name-key").setInputFiles({ name: "key.age", mimeType: "", buffer });
    const passphrase = dialog(page).getByLabel("Passphrase of the key");
    await passphrase.fill("wrong horse");
    await passphrase.press("Enter");
    await dialog(page).getByText("The passphrase does not open this key.").waitFor();
    expect(await axeFindings(page)).toEqual([]);

    await passphrase.fill("correct horse");
    await passphrase.press("Enter");
    await dialog(page).getByText("1 is left").waitFor();
    const preview = dialog(page).getByRole("region");
    await expect.poll(() => preview.innerText()).toContain("in small letters");
    expect(await preview.innerText()).toContain("Martas");
    expect(await axeFindings(page)).toEqual([]);
    await setAppearance(page, "dark");
    expect(await axeFindings(page, ["color-contrast"])).toEqual([]);

    // The next key does it.
    await expect
      .poll(() => page.evaluate(() => document.activeElement?.textContent))
      .toBe("Replace the names");
    await page.keyboard.press("Enter");
    await page.getByText("Undo: put pseudonyms in the place of names").waitFor();
    await page.getByRole("rowheader", { name: "Marta", exact: true }).waitFor();
    await page.keyboard.press("Alt+2");
    await expect
      .poll(() => text.innerText())
      .toContain("My street in Staden is cold. Martas bok. kirunavaara.");
    await page.getByText("Undo: put pseudonyms in the place of names").click();
    await expect.poll(() => text.innerText()).toContain("My street in Kirunavaara is cold. Annaliisas bok.");
  });
});
