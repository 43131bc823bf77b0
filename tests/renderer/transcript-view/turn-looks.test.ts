import { expect, it } from "vitest";
import { turnLooks } from "../../../renderer/transcript-view/turn-looks.ts";
import { aProject } from "../../support/a-project.ts";

const project = aProject({
  people: { Wilma: {}, Bo: {}, Ida: {} },
  transcripts: { One: ["Interviewer: Why?", "Wilma: So.", "Wilma + Bo + Ida: Yes.", "R: No."] },
});

it("names beside a turn everyone behind its label, in the language of the window (B10)", () => {
  const [transcript] = project.transcripts.values();
  if (!transcript) throw new Error("no transcript");
  const whoIn = (language: string) =>
    turnLooks(
      transcript,
      { participants: project.participants, guide: [] },
      { interviewer: "Interviewer", noSection: "", language },
    ).map(({ who }) => who);
  expect(whoIn("en")).toEqual(["Interviewer", "Wilma", "Wilma, Bo and Ida", "R"]);
  expect(whoIn("sv")[2]).toBe("Wilma, Bo och Ida");
});
