import { expect, it } from "vitest";
import { aProject } from "../support/a-project.ts";
import { aBrowserAndHost } from "../support/browser-and-host.ts";
import { codeTree } from "../support/codebook-tree.ts";
import { selectInTurn } from "../support/select-in-turn.ts";

const study = aProject({
  ...{ people: { Wilma: {} }, codes: ["1 Trust"] },
  transcripts: {
    "Interview 1": [
      "Interviewer: What?",
      "Wilma: He left «1 his shoes» there.",
      "Wilma: I saw his shoes by the door.",
    ],
  },
});
const { openStudy } = aBrowserAndHost();

it("a lost coding comes to the words that were found for it, also where the text before them was corrected since (K3, C6)", async () => {
  const page = await openStudy(study);
  const turn = (place: number) => page.locator(".turn").nth(place);
  await turn(1).waitFor();
  await selectInTurn(turn(1), "his shoes", "words");
  await page.keyboard.press("F2");
  await page.keyboard.press("Delete");
  // A coding without its words is none of those that are shown (N5).
  await page.getByRole("button", { name: "Filter" }).click();
  await page.locator(".filter-bar").getByText("Showing all 0 codings").waitFor();
  await page.locator(".lost-line").click();
  await page.getByRole("button", { name: "Find again" }).click();
  const found = page.locator(".lost-coding .likely .words");
  await expect.poll(() => found.allTextContents()).toEqual(["his shoes"]);
  await selectInTurn(turn(0), "What?", "words");
  await page.keyboard.type("What was it that you saw?");
  await expect.poll(() => found.allTextContents()).toEqual(["his shoes"]);
  await page.getByRole("button", { name: "Place it here" }).click();
  await page.getByRole("button", { name: "Back to the codebook" }).click();
  await expect
    .poll(async () => (await codeTree(page)).map(({ name, count }) => `${name} ${count}`))
    .toEqual(["Trust 1"]);
  await selectInTurn(turn(2), "shoes", "words");
  await page
    .locator(".passage-codes")
    .getByRole("button", { name: /^Trust.*2 words/ })
    .waitFor();
});
