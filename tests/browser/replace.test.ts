import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { aProject } from "../support/a-project.ts";
import { axeFindings } from "../support/axe.ts";
import { aBrowserAndHost, setAppearance } from "../support/browser-and-host.ts";

const { openStudy } = aBrowserAndHost();
const study = aProject({
  people: { Wilma: {} },
  codes: ["1 Cold", "2 Waiting"],
  transcripts: {
    Night: [
      "Interviewer: What changed? Tell me.",
      "Wilma: «1 He left his shoes by the door» and went. «2 We waited for hours there».",
      "Interviewer: And then?",
      "Wilma: «1 It was so cold», colder than ever.",
    ],
  },
});
const corrected = [
  "Interviewer: What changed? Tell me.",
  "Wilma: He left his boots by the door and went.",
  "Interviewer: And then?",
  "Wilma: It was so cold, colder than ever. We waited for hours there.",
].join("\n");

const dialog = (page: Page) => page.getByRole("dialog");
const give = (page: Page, text: string) =>
  page
    .getByTestId("replacement-file")
    .setInputFiles({ name: "Night checked.txt", mimeType: "text/plain", buffer: Buffer.from(text) });

describe("an interview that is replaced by a corrected file", () => {
  it("shows what stays, what was corrected and what is lost before it is taken, as one deed that Undo takes back", async () => {
    const page = await openStudy(study);
    const text = page.locator("[data-transcript]");
    await text.waitFor();
    const before = await text.innerText();
    await page.locator("[data-interviews] .interview").first().click({ button: "right" });
    await page.getByRole("menuitem", { name: "Replace by a corrected file…" }).click();
    await dialog(page).getByText("Words that both have stay the same words").waitFor();

    await give(page, "Interviewer: Is there a garden?\nWilma: Roses, mostly, and beans in summertime.\n");
    await dialog(page).getByRole("alert").getByText("too little in common").waitFor();
    expect(await dialog(page).getByRole("button", { name: "Replace", exact: true }).isDisabled()).toBe(true);

    await give(page, corrected);
    await dialog(page).getByText("1 is on corrected words").waitFor();
    expect(await dialog(page).getByRole("region").innerText()).toContain("left his shoes by the door");
    const place = dialog(page).getByRole("checkbox", { name: /^The same words stand elsewhere/ });
    expect(await place.isChecked()).toBe(true);
    expect(await axeFindings(page)).toEqual([]);
    await setAppearance(page, "dark");
    expect(await axeFindings(page, ["color-contrast"])).toEqual([]);

    await dialog(page).getByRole("button", { name: "Replace", exact: true }).click();
    await page.getByText("Undo: replace the text of Night").waitFor();
    await expect.poll(() => text.innerText()).toContain("his boots by the door");
    await expect.poll(() => page.locator(".lane").count()).toBe(3);
    await page.getByText("Undo: replace the text of Night").click();
    await expect.poll(() => text.innerText()).toBe(before);
  });
});
