import { describe, expect, it } from "vitest";
import { attributeNames, attributePieces, parseTemplate } from "../../../shared/quotes/attribution.ts";
import { attributionPresets, type PresetName } from "../../../shared/quotes/attribution-presets.ts";
import { piecesOf } from "../../../shared/quotes/voices.ts";
import { aProject } from "../../support/a-project.ts";

const study = aProject({
  people: {
    Wilma: { Gender: "Female", age: "49", role: "nurse", site: "site B", number: "12" },
    Åke: { Gender: "Male", role: "cook", number: "4" },
  },
  transcripts: { FG2: ["Wilma: I stayed.", "Åke: I did not."] },
});

/** A preset as it prints of a turn; why not where it does not fit. */
function printed(name: PresetName, turn = 0, language: "en" | "sv" = "en"): string {
  const attributes = attributeNames(study.study);
  const preset = attributionPresets(attributes, language).find((one) => one.name === name);
  if (preset?.is !== "fits") return `lacks ${preset?.columns.join()}`;
  const parsed = parseTemplate(preset.template, attributes);
  const transcript = study.transcripts.get("transcript:FG2");
  if (parsed.is === "refused" || !transcript) return "cannot be read";
  const { start = 0, end = 0 } = transcript.turns[turn] ?? {};
  const pieces = piecesOf(study.participants, transcript, { start, end });
  return attributePieces(parsed.value, transcript, pieces, { interviewer: "Interviewer", language });
}

describe("the forms in which papers name who spoke", () => {
  it.each([
    ["name-role-workplace", "Wilma, a nurse at site B", "Åke, a cook"],
    ["gender-age", "Female, 49", "Male"],
    ["number", "P12", "P4"],
    ["number-role-workplace", "Participant 12, nurse, site B", "Participant 4, cook"],
    ["group-number", "FG2, P12", "FG2, P4"],
  ] as const)("%s prints %s; and what somebody lacks is left out: %s", (name, first, second) =>
    expect([printed(name, 0), printed(name, 1)]).toEqual([first, second]),
  );

  it("stand in the language of the report", () => {
    expect(printed("number-role-workplace", 0, "sv")).toBe("Deltagare 12, nurse, site B");
    expect(printed("name-role-workplace", 0, "sv")).toBe("Wilma, nurse, site B");
  });

  it("know Swedish columns", () =>
    expect(attributionPresets(["Kön", "ålder"], "sv")[1]).toMatchObject({ template: "{Kön}[, {ålder}]" }));

  it("say which columns a study lacks for them", () =>
    expect(
      attributionPresets(["role"], "en").map((one) => (one.is === "fits" ? one.template : one.columns)),
    ).toEqual(["{pseudonym}[, a {role}]", ["gender", "age"], ["number"], ["number"], ["number"]]));
});
