import { describe, expect, it } from "vitest";
import { readTranscriptFile } from "../../../shared/formats/read-transcript-file.ts";
import { judgeSpeakers } from "../../../shared/speakers/judge-speakers.ts";
import { openQuestions } from "../../../shared/speakers/questions.ts";
import { bytesOf, spoken } from "../../support/reading.ts";

/** Short talks in dresses that real files have, as somebody found them who did not know the rules. */
const judged = (text: string, name = "a.txt") => judgeSpeakers(readTranscriptFile(name, bytesOf(text)).value);
const said = ["When do you sail?", "At ten.", "Every day?", "No.", "Why?", "We rest."];
/** The talk above, by two voices in turn, each line made by `dress`. */
const talk = (
  dress: (label: string, words: string, n: number) => string,
  names = ["Kim", "Lena"],
  gap = "\n",
) => said.map((words, n) => dress(names[n % 2] ?? "", words, n)).join(gap);
const turnsOf = (names = ["Kim", "Lena"]) => said.map((words, n) => `${names[n % 2]}| ${words}`);
const asked = (text: string, name?: string) =>
  openQuestions(judged(text, name).questions).map((one) =>
    one.asks === "speaks" ? `speaks: ${one.label}, ${one.proposed ? "taken" : "not taken"}` : one.asks,
  );

describe("names are found, and leave the words", () => {
  it.each<[string, (label: string, words: string, n: number) => string]>([
    ["Kim> words", (label, words) => `${label}> ${words}`],
    ["Kim | words", (label, words) => `${label} | ${words}`],
    ["Kim = words", (label, words) => `${label} = ${words}`],
    ["Kim :: words", (label, words) => `${label} :: ${words}`],
    ["Kim- words", (label, words) => `${label}- ${words}`],
    ["#Kim words", (label, words) => `#${label} ${words}`],
    ["@Kim words", (label, words) => `@${label} ${words}`],
    ["“Kim”: words", (label, words) => `“${label}”: ${words}`],
    ["**[Kim]** words", (label, words) => `**[${label}]** ${words}`],
    ["**Kim [00:00:01]:** words", (label, words, n) => `**${label} [00:00:0${n}]:** ${words}`],
    ["**Kim** — words", (label, words) => `**${label}** — ${words}`],
  ])("in %s", (_, dress) => expect(spoken(judged(talk(dress)).draft)).toEqual(turnsOf()));

  it("in KIM, words", () =>
    expect(spoken(judged(talk((label, words) => `${label}, ${words}`, ["KIM", "LENA"])).draft)).toEqual(
      turnsOf(["KIM", "LENA"]),
    ));

  it("in Q) words, and KW/ words", () => {
    expect(spoken(judged(talk((label, words) => `${label}) ${words}`, ["Q", "A"])).draft)).toEqual(
      turnsOf(["Q", "A"]),
    );
    expect(spoken(judged(talk((label, words) => `${label}/ ${words}`, ["KW", "LB"])).draft)).toEqual(
      turnsOf(["KW", "LB"]),
    );
  });

  it("behind a short time, alone on a line", () =>
    expect(
      spoken(judged(talk((label, words, n) => `00:0${n} ${label}\n${words}`, undefined, "\n\n")).draft),
    ).toEqual(turnsOf()));

  it("as the first line of captions", () => {
    const cues = talk(
      (label, words, n) => `${n + 1}\n00:00:0${n},000 --> 00:00:0${n + 1},000\n${label}\n${words}\n`,
    );
    expect(spoken(judged(cues, "a.srt").draft)).toEqual(turnsOf());
  });

  it("within a line, too, where they are written small or stand nowhere else", () => {
    const small = "kim: When? lena: At ten.\nkim: Every day?\nlena: No.\nkim: Why?\nlena: We rest.";
    expect(spoken(judged(small).draft).slice(0, 2)).toEqual(["kim| When?", "lena| At ten."]);
    const second =
      "Interviewer: When? Vogt: At ten.\nInterviewer: Daily? Vogt: No.\nInterviewer: Why? Vogt: So.";
    expect(spoken(judged(second).draft).slice(0, 2)).toEqual(["Interviewer| When?", "Vogt| At ten."]);
    expect(judged(second).questions).toMatchObject([{ asks: "speaks", sure: "likely", label: "Vogt" }]);
  });

  it("in French, with a blank before the colon and a name that begins small", () =>
    expect(
      spoken(judged(talk((label, words) => `${label} : ${words}`, ["Enquêteur", "de la Tour"])).draft),
    ).toEqual(turnsOf(["Enquêteur", "de la Tour"])));

  it("as one, however a number is joined or a full stop set", () => {
    const text = "Interviewer-1: a\nResp. 1: b\nInterviewer 1: c\nResp 1: d\nInterviewer1: e\nResp.1: f";
    expect(judged(text).draft.speakers).toHaveLength(2);
    expect(judged("Priya N: a\nBo: b\npriya n.: c\nBo: d\nPriya N.: e\nBo: f").draft.speakers).toHaveLength(
      2,
    );
  });

  it("where another sign than ever else stands once behind one that is known", () => {
    const slip = (sign: string) =>
      `Interviewer: Where?\nTove: In the lake.\nInterviewer: Alone?\nTove${sign} With two.\nInterviewer: So.\nTove: Bye.`;
    for (const sign of [";", " -", " –"]) {
      expect(spoken(judged(slip(sign)).draft)[3]).toBe("Tove| With two.");
      expect(asked(slip(sign))).toEqual([]);
    }
  });

  it("and a title and a name are one, not two", () => {
    const text = talk((label, words) => `${label}: ${words}`, ["Dr. Smith", "J.K."]);
    expect(spoken(judged(text).draft)).toEqual(turnsOf(["Dr. Smith", "J.K."]));
    expect(asked(text)).toEqual([]);
  });
});

describe("what may be none is asked", () => {
  const around = (lines: readonly string[]) =>
    [
      "Kim: Who reads it?",
      "Lena: Ahmed does.",
      ...lines,
      "Kim: Does that help?",
      "Lena: A bit, I think.",
    ].join("\n");

  it("a word with a colon that comes once", () => {
    expect(asked(around(["Warning: do not touch the tray."]))).toContain("speaks: Warning, taken");
    expect(asked(`Assistant: The recorder is on now.\n${around([])}\nKim: So.\nLena: Yes.`)).toContain(
      "speaks: Assistant, taken",
    );
  });

  it("steps with numbers", () =>
    expect(asked(around(["Step 1: take flour.", "Step 2: add water.", "Step 3: wait."]))).toEqual(
      expect.arrayContaining(["speaks: Step 1, not taken", "speaks: Step 3, not taken"]),
    ));

  it("a heading of each part, whose words are no sentence", () =>
    expect(
      asked(
        "Theme: Work\nKim: When do you sail?\nLena: At ten.\nTheme: Home\nKim: Where do you sleep?\nLena: On board.\nTheme: End\nKim: Thanks.\nLena: Bye.",
      ),
    ).toContain("speaks: Theme, not taken"));

  it("talk that somebody retells in lines", () => {
    const retold = ["Me: hello.", "Boss: no.", "Me: please.", "Boss: no."];
    const rest = Array.from({ length: 4 }, () => ["I: And then?", "R: I left for the quay."]).flat();
    expect(asked(["I: What did they say?", "R: It went so.", ...retold, ...rest].join("\n"))).toEqual([
      "speaks: Me, not taken",
      "speaks: Boss, not taken",
    ]);
  });

  it("a paragraph without a name between two of one voice, where two else take turns", () =>
    expect(
      asked(
        "I: When?\nR: At ten.\nI: Every day?\nBut for Sundays.\nI: Why?\nR: We rest.\nI: Thanks.\nR: Bye.",
      ),
    ).toEqual(["rest"]));

  it("who asks, where those who answer are the only ones named", () => {
    const text =
      "When?\nVera: At ten, most days.\nEvery day?\nVera: No, we rest.\nWhy?\nVera: For the children.\nSo?\nVera: Yes.";
    expect(judged(text).questions).toMatchObject([
      { asks: "rest", sure: "not-known", proposed: { is: "voice", label: "Interviewer" } },
    ]);
  });

  it("who speaks at all, where questions and answers alternate and nobody is named", () => {
    expect(asked(said.join("\n\n"))).toEqual(["nobody"]);
    const once = "Ruth: How did you come?\nPeter: By bus.\nWas it late?\nNo, on time.\nAnd home?\nI walked.";
    expect(asked(once)).toEqual(["nobody"]);
    const prose =
      "I went there at ten.\n\nWhy would they wait? It was cold.\n\nThe ferry came.\n\nI went home.";
    expect(asked(prose)).toEqual([]);
  });

  it("one side in bold letters of plain text", () => {
    const text =
      "**Ruth:** Find the map.\n\nI see it.\n\n**Ruth:** Go on.\n\nTo the shore.\n\n**Ruth:** Thanks.\n\nThat was hard.";
    expect(asked(text, "a.md")).toContain("rest");
    expect(spoken(judged(text, "a.md").draft)[0]).toBe("Ruth| Find the map.");
  });
});
