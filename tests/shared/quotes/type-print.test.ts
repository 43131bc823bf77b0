import { describe, expect, it } from "vitest";
import { applyDiff } from "../../../shared/project/diff.ts";
import { findQuote } from "../../../shared/project/project.ts";
import { printText } from "../../../shared/quotes/print-text.ts";
import { typePrint } from "../../../shared/quotes/type-print.ts";
import { aProject, withQuote } from "../../support/a-project.ts";

const words = "He left his shoes by the door. Birgitta at the board did not see it.";
const study = withQuote(
  aProject({
    people: { Wilma: {} },
    codes: ["1 Trust !"],
    transcripts: { Marta: [`Wilma: ${words}`] },
    study: { standIns: ["the Harbour Clinic"] },
  }),
  { words },
);

/** What is printed once somebody has typed this; or why it is not taken. */
function printedOf(print: string): string {
  const outcome = typePrint(study, { quoteId: "quote:1", print });
  if (outcome.is === "refused") return outcome.why;
  const quote = findQuote(applyDiff(study, outcome.value), "quote:1");
  return quote ? printText(quote.quote, quote.edits, "…") : "";
}

describe("a print form that is typed", () => {
  it.each([
    [
      "cuts what is left out",
      "He left his shoes. Birgitta did not see it.",
      "He left his shoes …. Birgitta … did not see it.",
    ],
    [
      "takes a cut that is marked",
      "He left his shoes … did not see it.",
      "He left his shoes … did not see it.",
    ],
    [
      "proposes a bracket for a word that was not said",
      "He left his boots by the door. Birgitta at the board did not see it.",
      "He left his [boots] by the door. Birgitta at the board did not see it.",
    ],
    [
      "one bracket for neighbours, whatever stands under them",
      "He left his shoes by the door. The politician did not see it.",
      "He left his shoes by the door. [The politician] did not see it.",
    ],
    ["the case of a first letter alone", "His shoes by the door.", "… [H]is shoes by the door. …"],
    [
      "a name that stands for another",
      "He left his shoes by the door. Wilma at the board did not see it.",
      "He left his shoes by the door. Wilma at the board did not see it.",
    ],
    [
      "one of several words",
      "He left his shoes by the door. Birgitta at the Harbour Clinic did not see it.",
      "He left his shoes by the door. Birgitta at the Harbour Clinic did not see it.",
    ],
    ["refuses a bracket that is not closed", "He left [his shoes", "brackets-of-print"],
    ["refuses one in another", "He left [his [own] shoes]", "brackets-of-print"],
    ["has nothing to do where it is as it was", words, "nothing-changed"],
  ])("%s (Q3)", (_, typed, printed) => expect(printedOf(typed)).toBe(printed));
});
