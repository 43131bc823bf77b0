import { describe, expect, it } from "vitest";
import type { HouseStyle, QuoteMarks } from "../../../shared/project/records.ts";
import { formProposed, inForm, inMarks, withStop } from "../../../shared/quotes/house-style.ts";

const american = {
  cutMark: "…",
  marks: "english",
  stops: "american",
  blockFrom: 40,
  labels: "initial",
  citations: "apa",
} as const;
const house = (changes: Partial<HouseStyle>): HouseStyle => ({ ...american, ...changes });

describe("a quote in its marks", () => {
  it.each<[QuoteMarks, string]>([
    ["english", "“They said ‘you can’t stay’ to [Peter] …”"],
    ["british", "‘They said “you can’t stay” to [Peter] …’"],
    ["straight", "\"They said 'you can't stay' to [Peter] …\""],
    ["guillemets", "»They said ›you can’t stay‹ to [Peter] …«"],
    ["german", "„They said ‚you can’t stay‘ to [Peter] …“"],
    ["swedish", "”They said ’you can’t stay’ to [Peter] …”"],
  ])("of the kind %s has other marks within", (marks, set) => {
    for (const own of [
      '"you can’t stay"',
      "“you can’t stay”",
      "”you can’t stay”",
      "»you can’t stay«",
      "«you can’t stay»",
      "„you can’t stay“",
    ])
      expect(inMarks(`They said ${own} to [Peter] …`, house({ marks }))).toBe(set);
  });

  it.each<[string, string]>([
    ['"Nej", sa hon, "aldrig."', "”’Nej’, sa hon, ’aldrig.’”"],
    ['Hon sa ("kom in") och gick', "”Hon sa (’kom in’) och gick”"],
    ["det är hans ’grej’ liksom", "”det är hans ’grej’ liksom”"],
    ['ett rör på 5" bara', '”ett rör på 5" bara”'],
    ['hon sa—"nej"—och gick', "”hon sa—’nej’—och gick”"],
    ["“…nej”", "”’…nej’”"],
  ])("in Swedish: %s", (text, set) => expect(inMarks(text, house({ marks: "swedish" }))).toBe(set));

  it.each<[QuoteMarks, string, string]>([
    ["english", "I didn't know, she’s the boys' own", "“I didn’t know, she’s the boys’ own”"],
    ["straight", "I didn't know, she’s here", "\"I didn't know, she's here\""],
    ["english", "six 'o clock and 5' long", "“six 'o clock and 5' long”"],
  ])("of the kind %s has apostrophes of their shape: %s", (marks, text, set) =>
    expect(inMarks(text, house({ marks }))).toBe(set),
  );

  it.each<[QuoteMarks, string, string]>([
    ["english", "He said 'no' and left", "“He said ‘no’ and left”"],
    ["english", "He said ‘no’ and left", "“He said ‘no’ and left”"],
    ["british", "He said 'no' and left", "‘He said “no” and left’"],
    ["german", "He said ‘no’ and left", "„He said ‚no‘ and left“"],
    ["straight", "He said ‘no’ and left", "\"He said 'no' and left\""],
    [
      "british",
      "'It's the dogs' bowl,' she said, 'not theirs.'",
      "‘“It’s the dogs’ bowl,” she said, “not theirs.”’",
    ],
    ["british", "'yes', he said", "‘“yes”, he said’"],
    ["english", "I told 'em in the '90s, rock 'n' roll", "“I told ’em in the ’90s, rock ’n’ roll”"],
    ["english", "She said \"he told me 'no' again\" and left", "“She said ‘he told me “no” again’ and left”"],
    ["english", 'She said "he told me “no” again" and left', "“She said ‘he told me “no” again’ and left”"],
    ["english", "\"'No', he said\"", "“‘“No”, he said’”"],
    ["swedish", "hon sa 'nej' till mig", "”hon sa ’nej’ till mig”"],
    ["english", "he was 5' 10 'or so' tall", "“he was 5' 10 ‘or so’ tall”"],
  ])("of the kind %s knows what is quoted in single marks, too: %s", (marks, text, set) =>
    expect(inMarks(text, house({ marks }))).toBe(set),
  );

  it("has none as a block, where what is quoted within has the outer ones", () => {
    expect(inForm('He said "go", and I went.', "block", house({}))).toBe("He said “go”, and I went.");
    expect(inForm('He said "go", and I went.', "inline", house({}))).toBe("“He said ‘go’, and I went.”");
    expect(inForm("no way", "fragment", house({ marks: "swedish" }))).toBe("”no way”");
  });
});

describe("the stop behind a quote", () => {
  it.each<[string, "." | ",", string, string]>([
    ["I felt at home.", ".", "“I felt at home.”", "“I felt at home.”"],
    ["I felt at home", ".", "“I felt at home.”", "“I felt at home”."],
    ["I felt at home", ",", "“I felt at home,”", "“I felt at home”,"],
    ["I felt at home.", ",", "“I felt at home,”", "“I felt at home”,"],
    ["Was I at home?", ".", "“Was I at home?”", "“Was I at home?”"],
    ["I felt …", ".", "“I felt ….”", "“I felt …”."],
    ["I felt ...", ".", "“I felt ....”", "“I felt ...”."],
    ['they said "go home"', ".", "“they said ‘go home.’”", "“they said ‘go home’”."],
    ['they said "go home."', ",", "“they said ‘go home,’”", "“they said ‘go home’”,"],
    ["they said 'go home'", ".", "“they said ‘go home.’”", "“they said ‘go home’”."],
    ["it was the boys'", ".", "“it was the boys’.”", "“it was the boys’”."],
    ["I felt at home;", ".", "“I felt at home.”", "“I felt at home”."],
    ['they said "go!"', ".", "“they said ‘go!’”", "“they said ‘go!’”"],
  ])("of %j with %j is American %s and British %s", (text, stop, american, british) => {
    expect(withStop(text, stop, house({}))).toBe(american);
    expect(withStop(text, stop, house({ stops: "british" }))).toBe(british);
  });

  it("stands behind the mark in Swedish", () =>
    expect(withStop("Jag kände mig hemma", ".", house({ marks: "swedish", stops: "british" }))).toBe(
      "”Jag kände mig hemma”.",
    ));
});

describe("the form that is proposed", () => {
  const words = (count: number) => Array.from({ length: count }, () => "ord").join(" ");
  it.each<[number, number, string]>([
    [5, 40, "fragment"],
    [6, 40, "inline"],
    [39, 40, "inline"],
    [40, 40, "block"],
    [400, 0, "inline"],
    [3, 3, "block"],
  ])("for %i words, with blocks from %i on, is %s", (count, blockFrom, form) =>
    expect(formProposed(words(count), house({ blockFrom }))).toBe(form),
  );

  it("does not count marks", () =>
    expect(formProposed("… ett [två] tre – fyra fem …", house({}))).toBe("fragment"));
});
