import { describe, expect, it } from "vitest";
import type { Project } from "../../../shared/project/project.ts";
import { attributeNames, attributePieces, parseTemplate } from "../../../shared/quotes/attribution.ts";
import { piecesOf } from "../../../shared/quotes/voices.ts";
import { aProject } from "../../support/a-project.ts";
import { columns } from "../../support/columns.ts";

/** The attribution of the first coding. */
function attributed(project: Project, template: string, language = "en"): string {
  const parsed = parseTemplate(template, attributeNames(project.study));
  if (parsed.is === "refused") throw new Error(parsed.why);
  for (const [id, [coding]] of project.codings) {
    const transcript = project.transcripts.get(id);
    if (transcript && coding)
      return attributePieces(parsed.value, transcript, piecesOf(project.participants, transcript, coding), {
        interviewer: "Interviewer",
        language,
      });
  }
  throw new Error("nothing is coded");
}

const people = {
  Wilma: { role: "nurse", workplace: "a clinic" },
  Oskar: { role: "", workplace: "a shelter" },
  Ida: { role: "nurse", workplace: "a clinic", age: "" },
};
const saying = (...turns: readonly string[]) =>
  aProject({ people, codes: ["1 Trust"], transcripts: { "Interview 1": turns } });

describe("an attribution", () => {
  it.each([
    ["{pseudonym}", "Wilma"],
    ["{pseudonym}[, a {role}][ at {workplace}]", "Wilma, a nurse at a clinic"],
    ["({ pseudonym }, {role})", "(Wilma, nurse)"],
    ["{transcript}, turn {turn}, {time}", "Interview 1, turn 2, 01:01:05"],
    ["{{{pseudonym}}} [[{role}]]", "{Wilma} [nurse]"],
    ["{pseudonym}[ [[{role}]]]", "Wilma [nurse]"],
    ["somebody", "somebody"],
  ])("of %s is %s", (template, printed) => {
    expect(attributed(saying("Interviewer: How?", "@3665 Wilma: I went «1 alone»."), template)).toBe(printed);
  });

  it.each([
    ["a", "assistant nurse", "Wilma, an assistant nurse"],
    ["an", "nurse", "Wilma, a nurse"],
    ["a", "OST counsellor", "Wilma, an OST counsellor"],
    ["a", "NGO worker", "Wilma, an NGO worker"],
    ["a", "UN volunteer", "Wilma, a UN volunteer"],
    ["an", "university lecturer", "Wilma, a university lecturer"],
    ["a", "union representative", "Wilma, a union representative"],
    ["a", "unemployed builder", "Wilma, an unemployed builder"],
    ["a", "unidentified man", "Wilma, an unidentified man"],
    ["an", "unit manager", "Wilma, a unit manager"],
    ["an", "Ukrainian urologist", "Wilma, a Ukrainian urologist"],
    ["a", "underage user", "Wilma, an underage user"],
    ["a", "honorary chair", "Wilma, an honorary chair"],
    ["a", "house manager", "Wilma, a house manager"],
    ["a", "18-year-old", "Wilma, an 18-year-old"],
    ["a", "80-year-old", "Wilma, an 80-year-old"],
    ["a", "Åland nurse", "Wilma, a Åland nurse"],
    ["a", "Icelandic nurse", "Wilma, an Icelandic nurse"],
    ["group A", "assistant nurse", "Wilma, group A assistant nurse"],
    ["na", "assistant nurse", "Wilma, na assistant nurse"],
  ])("has the English article that goes with the value: %s {role}, %s", (article, role, printed) => {
    const project = aProject({
      people: { Wilma: { role } },
      codes: ["1 Trust"],
      transcripts: { "Interview A": ["Wilma: «1 Alone»."] },
    });
    expect(attributed(project, `{pseudonym}[, ${article} {role}]`)).toBe(printed);
    expect(attributed(project, "{transcript} {role}")).toBe(`Interview A ${role}`);
  });

  it.each([
    ["A {role}", "assistant nurse", "An assistant nurse"],
    ["[An {role}]", "nurse", "A nurse"],
    ["A {role}", "8", "A 8"],
    ["Group A {role}", "assistant nurse", "Group A assistant nurse"],
  ])("begins with an article that goes with the value: %s, %s", (template, role, printed) => {
    const people = { Wilma: { role } };
    const project = aProject({ people, codes: ["1 Trust"], transcripts: { Int: ["Wilma: «1 Alone»."] } });
    expect(attributed(project, template)).toBe(printed);
  });

  it("leaves out the bracketed parts whose name has no value", () =>
    expect(
      attributed(saying("Oskar: «1 Alone»."), "{pseudonym}[, a {role}][ at {workplace}][, {time}]"),
    ).toBe("Oskar at a shelter"));

  it("names each of several voices once, in the order in which they begin, and not who asked", () =>
    expect(
      attributed(
        saying("Wilma: Well, «1 I went.", "Interviewer: Alone?", "Oskar: With me.", "Wilma: With him.»"),
        "{pseudonym}[, a {role}], turn {turn}",
      ),
    ).toBe("Wilma, a nurse, turn 1; Oskar, turn 3"));

  it.each([
    ["en", "{pseudonym}", "Wilma, Ida and Oskar"],
    ["sv", "{pseudonym}", "Wilma, Ida och Oskar"],
    ["en", "{pseudonym}[, {role}][ at {workplace}]", "Wilma, Ida and Oskar, nurse at a clinic and a shelter"],
    ["sv", "{pseudonym}[, {role}][, {age}]", "Wilma, Ida och Oskar, nurse"],
  ])(
    "names everyone behind a label that stands for several, in %s, by %s (B10)",
    (language, template, printed) =>
      expect(attributed(saying("Wilma + Ida + Oskar: «1 Alone»."), template, language)).toBe(printed),
  );

  it("takes several people under one label for a voice of their own (B10)", () =>
    expect(
      attributed(
        saying("Wilma: «1 So.", "Wilma + Oskar: Yes.", "Wilma: No.", "Oskar + Wilma: Yes.»"),
        "{pseudonym}, turn {turn}",
      ),
    ).toBe("Wilma, turn 1; Wilma and Oskar, turn 2"));

  it("falls back to the label of a speaker nobody has been assigned to", () =>
    expect(attributed(saying("P7: «1 Alone»."), "{pseudonym}[, a {role}]")).toBe("P7"));

  it("falls back to the transcript's name where nobody is known to speak", () =>
    expect(attributed(saying("«1 Alone»."), "{pseudonym}[, a {role}]")).toBe("Interview 1"));

  it("describes people beside their pseudonyms, together where they speak together", () => {
    const project = saying("Wilma: «1 Alone».");
    const described = (description: string, attributes: Readonly<Record<string, string>>) => {
      const participants = new Map(
        [...project.participants].map(([id, person]) => [id, { ...person, description, attributes }]),
      );
      const study = { ...project.study, attributes: columns("description") };
      return attributed({ ...project, participants, study }, "{pseudonym}[, {description}]");
    };
    expect(described("a supervisor", {})).toBe("Wilma, a supervisor");
    expect(described("", {})).toBe("Wilma");
    // Studies of before may have a column of that name.
    expect(described("", { description: "a nurse" })).toBe("Wilma, a nurse");
    expect(described("a supervisor", { description: "a nurse" })).toBe("Wilma, a supervisor");
  });

  it("takes attributes for nothing but attributes", () => {
    const project = { ...saying("Wilma: «1 Alone».") };
    const study = { ...project.study, attributes: columns("constructor", "__proto__") };
    expect(attributed({ ...project, study }, "{pseudonym}[ {constructor}][ {__proto__}]")).toBe("Wilma");
  });
});

describe("a template is refused", () => {
  it.each([
    ["{pseudonym}, {rôle}", "unknown-name", 13, "rôle"],
    ["{}", "unknown-name", 0, ""],
    ["a {pseudonym", "unclosed-brace", 2, ""],
    ["{pseudonym}[, a {role}", "unclosed-bracket", 11, ""],
    ["[a [{role}", "bracket-in-bracket", 3, ""],
    ["pseudonym}", "stray-brace", 9, ""],
    ["{pseudonym}]", "stray-bracket", 11, ""],
  ])("%s: %s at %d", (template, why, at, name) => {
    expect(parseTemplate(template, ["role"])).toEqual({ is: "refused", why, at, name });
  });
});
