import { describe, expect, it } from "vitest";
import { type Answers, noAnswers } from "../../../shared/speakers/answers.ts";
import type { Document } from "../../../shared/speakers/document.ts";
import { judgeSpeakers } from "../../../shared/speakers/judge-speakers.ts";
import { labelKey } from "../../../shared/speakers/label-forms.ts";
import { cue, lines, looks, spoken } from "../../support/reading.ts";

const judged = (document: Document, answers: Partial<Answers> = {}) =>
  judgeSpeakers(document, { ...noAnswers, ...answers });
/** The turns, and the open and the likely questions by what they ask. */
function heard(document: Document, answers: Partial<Answers> = {}) {
  const { draft, questions } = judged(document, answers);
  const asked = questions.map(({ asks, sure }) => (sure === "not-known" ? `${asks}!` : asks));
  return { turns: spoken(draft), asked };
}
const text = (...paragraphs: readonly string[]) => lines(...paragraphs);
const cues = (...said: readonly string[]): Document => ({
  format: "vtt",
  paragraphs: said.map((words, n) => cue(null, words, n * 1000)),
});
const voices = (...said: readonly (readonly [string | null, string])[]): Document => ({
  format: "vtt",
  paragraphs: said.map(([speaker, words], n) => cue(speaker, words, n * 1000)),
});

describe("labels in small letters name speakers", () => {
  it("on both sides", () =>
    expect(heard(text("maja: When?", "tomas77: In March.", "maja: Why?", "tomas77: It was shut."))).toEqual({
      turns: ["maja| When?", "tomas77| In March.", "maja| Why?", "tomas77| It was shut."],
      asked: ["interviewer"],
    }));

  it("on one, beside a name with capitals, in cues too", () =>
    expect(
      heard(
        cues("Maja Lind: When?", "tomas77: In March.", "Maja Lind: How?", "tomas77: Cold.", "Maja Lind: So?"),
      ).turns,
    ).toEqual([
      "Maja Lind| When?",
      "tomas77| In March.",
      "Maja Lind| How?",
      "tomas77| Cold.",
      "Maja Lind| So?",
    ]));

  it("with particles", () =>
    expect(heard(text("Ana: A?", "van Loon: B.", "Ana: C?", "van Loon: D.")).turns[1]).toBe("van Loon| B."));
});

describe("where one side is labelled", () => {
  const test = text(
    "1 Open the map.",
    "\tI see the map.",
    "\tMODERATOR: Say what you look for.",
    "\tI want the north shore.",
    "\tI would look below.",
    "2 Find the last one.",
    "\tIt is at ten.",
    "\tMODERATOR: Thank you.",
    "\tThat was hard.",
  );

  it("the rest is proposed to be an unnamed participant's, and asked", () => {
    const { turns, asked } = heard(test);
    expect(asked).toEqual(["rest!"]);
    expect(turns).toEqual([
      "–| 1 Open the map.",
      "Participant| I see the map.",
      "MODERATOR| Say what you look for.",
      "Participant| I want the north shore.⏎I would look below.",
      "–| 2 Find the last one.",
      "Participant| It is at ten.",
      "MODERATOR| Thank you.",
      "Participant| That was hard.",
    ]);
  });

  it("each of its turns says that this is not known", () => {
    const { draft } = judged(test);
    const unsure = draft.turns.filter(({ sure }) => sure === "not-known");
    expect(new Set(unsure.map(({ speakerId }) => speakerId))).toEqual(
      new Set(draft.speakers.flatMap(({ id, label }) => (label === "Participant" ? [id] : []))),
    );
  });

  it("the answer settles it", () => {
    const named = heard(test, { rest: { is: "voice", label: "Vera" } });
    expect(named.asked).toEqual([]);
    expect(named.turns[1]).toBe("Vera| I see the map.");
    const above = heard(test, { rest: { is: "above" } });
    expect(above.turns).toContain(
      "MODERATOR| Say what you look for.⏎I want the north shore.⏎I would look below.⏎2 Find the last one.⏎It is at ten.",
    );
    expect(heard(test, { rest: { is: "nobody" } }).turns).toContain(
      "–| I want the north shore.⏎I would look below.⏎2 Find the last one.⏎It is at ten.",
    );
  });

  it("the rest interviews where the lone label takes part", () => {
    const { draft, questions } = judged(
      text("When?", "Respondent: In March.", "Why?", "Respondent: It was shut.", "So?", "Respondent: So."),
    );
    expect(draft.speakers.map(({ label, role }) => `${label} ${role}`)).toEqual([
      "Interviewer interviewer",
      "Respondent participant",
    ]);
    expect(questions.map(({ asks }) => asks)).toEqual(["rest"]);
  });

  it("in cues it is asked alike", () =>
    expect(
      heard(
        voices(
          ["MODERATOR", "Go on."],
          [null, "I see the map here."],
          ["MODERATOR", "And?"],
          [null, "It is blue."],
        ),
      ).asked,
    ).toEqual(["rest!"]));

  it("a cue without a voice is the voice above's where the format names voices: proposed, and asked (L5)", () => {
    const named = Array.from({ length: 12 }, (_, n) => [n % 2 ? "Bo" : "Anna", `word number ${n}`] as const);
    for (const said of [
      [
        ["Anna", "When?"],
        ["Bo", "At ten."],
        [null, "Every day?"],
        ["Anna", "I see."],
        ["Bo", "So."],
      ] as const,
      // Captions without the signs of sentences.
      [...named, [null, "one"], ...named, [null, "two"], ...named, [null, "three"], ...named] as const,
    ]) {
      const { draft, questions } = judged(voices(...said));
      expect(questions.find(({ asks }) => asks === "rest")).toMatchObject({
        sure: "not-known",
        proposed: { is: "above" },
      });
      const first = said.find(([voice]) => voice === null)?.[1] ?? "";
      const turn = draft.turns.find(({ start, end }) => draft.text.slice(start, end).includes(first));
      expect(turn?.sure).toBe("not-known");
    }
  });

  it("but a pause between cues is nothing to ask about", () => {
    const said = [
      ...[["Anna", "When?"] as const, ["Bo", "Ten."] as const, [null, "(3 seconds pause)"] as const],
      ...[["Anna", "I see."] as const, ["Bo", "So."] as const],
    ];
    const { draft, questions } = judged(voices(...said));
    expect(questions.map(({ asks }) => asks)).not.toContain("rest");
    expect(draft.turns.every(({ sure }) => sure === "sure")).toBe(true);
  });

  it("but cues that go on in the middle of sentences are that voice's", () =>
    expect(
      heard(
        voices(
          ["Anna", "When do you"],
          [null, "sail?"],
          ["Bo", "At ten in the"],
          [null, "morning, and"],
          [null, "so on."],
          ["Anna", "I see."],
        ),
      ).asked,
    ).not.toContain("rest!"));

  it("a long answer in paragraphs of its own is no second voice", () =>
    expect(
      heard(text("I: When?", "R: In March.", "It was cold.", "I: Why?", "R: It was shut.", "So we rowed."))
        .asked,
    ).toEqual([]));
});

describe("who could not be heard has a label of its own", () => {
  it("with a question mark behind the word, or nothing else", () => {
    const { draft, questions } = judged(
      text(
        "Moderator: Who begins?",
        "P1: I do.",
        "P?: Not me.",
        "Moderator: And then?",
        "P2: Me.",
        "??: Hm.",
        "?: No.",
      ),
    );
    expect(spoken(draft)).toEqual([
      "Moderator| Who begins?",
      "P1| I do.",
      "P?| Not me.",
      "Moderator| And then?",
      "P2| Me.",
      "??| Hm.",
      "??| No.",
    ]);
    // Whoever it was, it is nobody more than those who are told apart.
    expect(draft.speakers.map(({ label, role }) => `${label} ${role}`)).toEqual([
      "Moderator interviewer",
      "P1 participant",
      "P? other",
      "P2 participant",
      "?? other",
    ]);
    expect(questions).toEqual([]);
  });

  it("but what is only unclear is no label, and a question none either", () =>
    expect(
      heard(
        text(
          ...[
            "I: When?",
            "R: In March.",
            "(?) and then home.",
            "(?) and so.",
            "(?) Yes.",
            "I: Why?",
            "R: So.",
          ],
          ...["I: And?", "R: Why?", "How so?: nobody knows.", "I: Well?", "R: Well."],
        ),
      ).turns.filter((turn) => !/^[IR]\|/.test(turn)),
    ).toEqual([]));
});

describe("a name whose sign is a slip", () => {
  const long = ["We went there.", "Then home.", "And then back."];

  it("a semicolon, though most paragraphs name nobody: taken, shown, and not asked whether it is a name", () => {
    const { draft, questions } = judged(
      text(
        "I: How was it?",
        "R: Good.",
        ...long,
        "I; And then?",
        "R; We drove.",
        ...long,
        "I: So?",
        "R: So.",
      ),
    );
    expect(draft.turns.map(({ sure }, n) => `${sure} ${spoken(draft)[n]}`)).toEqual([
      "sure I| How was it?",
      "sure R| Good.⏎We went there.⏎Then home.⏎And then back.",
      "likely I| And then?",
      "likely R| We drove.⏎We went there.⏎Then home.⏎And then back.",
      "sure I| So?",
      "sure R| So.",
    ]);
    expect(questions).toEqual([]);
  });

  it("none at all, where the names are bold and it is bold", () => {
    const paragraphs = [
      ...["*Karin:* How?", "*Ola:* Good.", ...long, "*Karin* And then?", "*Ola* Home.", ...long],
      ...["*Karin:* Why?", "*Ola:* *Because.* You know."],
    ].map(looks);
    expect(heard({ format: "docx", paragraphs }).turns).toEqual([
      "Karin| How?",
      "Ola| Good.⏎We went there.⏎Then home.⏎And then back.",
      "Karin| And then?",
      "Ola| Home.⏎We went there.⏎Then home.⏎And then back.",
      "Karin| Why?",
      "Ola| Because. You know.",
    ]);
  });

  it("a bold word is a word where names are not bold", () => {
    const paragraphs = ["Karin: How?", "Ola: Good.", ...long, "*Ola* is my name.", "Karin: Why?", "Ola: So."];
    expect(heard({ format: "docx", paragraphs: paragraphs.map(looks) }).turns[1]).toContain(
      "Ola is my name.",
    );
  });
});

it("a full stop behind a title makes no other speaker (L4)", () =>
  expect(heard(text("Dr. Ek: How?", "Fru Alm: Good.", "Dr Ek: And?", "Fru Alm: Yes.")).turns).toEqual([
    "Dr. Ek| How?",
    "Fru Alm| Good.",
    "Dr. Ek| And?",
    "Fru Alm| Yes.",
  ]));

it("a list of what labels mean stands over the talk", () =>
  expect(
    heard(
      text("I: Intervjuare", "R: Respondent", "I: Hej, hur är det?", "R: Bra.", "I: Och hemma?", "R: Så."),
    ).turns.slice(0, 2),
  ).toEqual(["–| I: Intervjuare⏎R: Respondent", "I| Hej, hur är det?"]));

it("a joint label of one word is not asked whether it is a speaker where its parts are", () =>
  expect(
    heard(text("Moderator: Who?", "P1: I.", "P2: I.", "P1/P2: Both.", "Moderator: And?", "P1: So.")).asked,
  ).toEqual(["joint"]));

describe("a joint label is a voice, and several people if one says so", () => {
  it.each([
    "Interviewee 1 or Interviewee 2 or Interviewee 3",
    "Participant 1 and/or Participant 2",
    "Vera, Tomas & Ida",
    "Vera/Tomas",
  ])("%s", (joint) =>
    expect(heard(text("Interviewer: A?", `${joint}: B.`, "Interviewer: C?", `${joint}: D.`))).toEqual({
      turns: ["Interviewer| A?", `${joint}| B.`, "Interviewer| C?", `${joint}| D.`],
      asked: ["joint"],
    }),
  );

  it("is not asked about any more once its people are named", () =>
    expect(
      heard(text("I: A?", "Vera/Tomas: B.", "I: C?", "Vera/Tomas: D."), {
        people: { [labelKey("Vera/Tomas")]: ["Vera", "Tomas"] },
      }).asked,
    ).toEqual([]));
});

describe("a reply in capitals under a name alone on its line stays", () => {
  it("with times", () =>
    expect(
      heard(
        text(
          "Interviewer 1  00:06",
          "Who?",
          "",
          "Interviewee  00:11",
          "NHFC",
          "",
          "Interviewer 1  00:15",
          "And?",
          "",
          "Interviewee  00:20",
          "No.",
        ),
      ).turns,
    ).toEqual(["Interviewer 1| Who?", "Interviewee| NHFC", "Interviewer 1| And?", "Interviewee| No."]));

  it("also where the names are in capitals and the reply comes again", () =>
    expect(
      heard(
        text(
          "MAJA",
          "Who?",
          "TOMAS",
          "YES",
          "MAJA",
          "And then?",
          "TOMAS",
          "It was cold.",
          "MAJA",
          "So?",
          "TOMAS",
          "YES",
        ),
      ).turns,
    ).toEqual([
      "MAJA| Who?",
      "TOMAS| YES",
      "MAJA| And then?",
      "TOMAS| It was cold.",
      "MAJA| So?",
      "TOMAS| YES",
    ]));
});

describe("names are found however they are dressed:", () => {
  const forms: readonly (readonly [string, (name: string) => string])[] = [
    ["#", (name) => `#${name}: `],
    ["{}", (name) => `{${name}} `],
    [";", (name) => `${name}; `],
    [" -", (name) => `${name} - `],
    ["—", (name) => `${name}— `],
    ["**", (name) => `**${name}** `],
    ["**:**", (name) => `**${name}:** `],
    ["()", (name) => `(${name}) `],
    [">>", (name) => `>> ${name}: `],
  ];
  it.each(forms)("%s", (_, dress) =>
    expect(
      heard(
        text(
          ...["When?", "In March.", "Why?", "It was shut."].map(
            (words, n) => dress(n % 2 ? "Vera" : "Interviewer") + words,
          ),
        ),
      ).turns,
    ).toEqual(["Interviewer| When?", "Vera| In March.", "Interviewer| Why?", "Vera| It was shut."]),
  );

  it("as headings of Markdown and of Word", () => {
    const expected = [
      "–| # Transcript",
      "Interviewer| When?",
      "Ferry Pilot| In March.",
      "Interviewer| Why?",
      "Ferry Pilot| Shut.",
    ];
    expect(
      heard(
        text(
          "# Transcript",
          "",
          "### Interviewer",
          "",
          "When?",
          "",
          "### Ferry Pilot",
          "",
          "In March.",
          "",
          "### Interviewer",
          "",
          "Why?",
          "",
          "### Ferry Pilot",
          "",
          "Shut.",
        ),
      ).turns,
    ).toEqual(expected);
  });

  it("in brackets above the words of a cue", () =>
    expect(
      heard(cues("(SPEAKER_00) When?", "(SPEAKER_01) At ten.", "(SPEAKER_00) Daily?", "(SPEAKER_01) No."))
        .turns[1],
    ).toBe("SPEAKER_01| At ten."));

  it("several in a line", () =>
    expect(
      heard(text("I: When? R: At ten. I: Every day?", "R: But for Sundays. I: And then?", "R: Then we rest."))
        .turns,
    ).toEqual([
      "I| When?",
      "R| At ten.",
      "I| Every day?",
      "R| But for Sundays.",
      "I| And then?",
      "R| Then we rest.",
    ]));

  it("once, at the start, if a sentence follows", () =>
    expect(
      heard(
        text(
          "Interviewee 1: We have said our names.",
          "Interviewer: How?",
          "Interviewee: So.",
          "Interviewer: Daily?",
          "Interviewee: Yes.",
        ),
      ).turns[0],
    ).toBe("Interviewee 1| We have said our names."));

  it("with numbers that run through questions and answers", () =>
    expect(
      heard(text("Q1. When?", "A1. In March.", "Q2. Why?", "A2. Shut.", "Q3. So?", "A3. So.")).turns.slice(
        0,
        3,
      ),
    ).toEqual(["Q| When?", "A| In March.", "Q| Why?"]));

  it("behind numbers of lines, which are no speech", () =>
    expect(
      heard(text("1 I: When?", "2 R: In March.", "3 and in May.", "4 I: Why?", "5 R: Shut.")).turns,
    ).toEqual(["I| When?", "R| In March.⏎and in May.", "I| Why?", "R| Shut."]));

  it("one name with a blank before its number and without", () =>
    expect(
      heard(text("Interviewer1: A?", "Interviewee1: B.", "Interviewer 1: C?", "Interviewee 1: D.")).turns,
    ).toEqual(["Interviewer1| A?", "Interviewee1| B.", "Interviewer1| C?", "Interviewee1| D."]));
});

describe("what a program writes beside the words is no speech:", () => {
  it("noScribe's editor puts name and time into cues of their own", () =>
    expect(
      heard(
        voices(
          ["S04", "Pilot: "],
          ["S04", "[00:00:16]"],
          ["S04", "We sail at ten."],
          ["S01", "Guest: "],
          ["S01", "[00:00:28]"],
          ["S01", "Every day?"],
          ["S04", "But for Sundays."],
        ),
      ).turns,
    ).toEqual(["Pilot| We sail at ten.", "Guest| Every day?", "Pilot| But for Sundays."]));

  it("Teams says that it was started", () =>
    expect(
      heard(
        text(
          "Maja Lind started transcription",
          "Maja Lind  0:03",
          "When?",
          "Tomas Ek  0:09",
          "In March.",
          "Maja Lind  0:15",
          "Why?",
          "Tomas Ek  0:20",
          "Shut.",
          "Maja Lind stopped transcription",
        ),
      ).turns,
    ).toEqual([
      "–| Maja Lind started transcription",
      "Maja Lind| When?",
      "Tomas Ek| In March.",
      "Maja Lind| Why?",
      "Tomas Ek| Shut.",
      "–| Maja Lind stopped transcription",
    ]));

  it("facts above the talk name people and are said by nobody", () =>
    expect(
      heard(
        text(
          "Interviewer: Maja Lind",
          "Participant: Vera Berg",
          "Date: 1 May",
          "",
          "Interviewer: When was it?",
          "Participant: In March.",
          "Interviewer: Why then?",
          "Participant: It was shut.",
        ),
      ).turns[0],
    ).toBe("–| Interviewer: Maja Lind⏎Participant: Vera Berg⏎Date: 1 May"));
});

describe("what may be a speaker is asked:", () => {
  it("a phrase that opens paragraphs", () => {
    const { asked } = heard(
      text(
        "I: A?",
        "R: B.",
        "Night nurse: C.",
        "I: D?",
        "R: E.",
        "Night nurse: F.",
        "I: G?",
        "R: H.",
        "I: J?",
        "R: K.",
      ),
    );
    expect(asked).toEqual(["speaks!"]);
  });

  it("and is one if a person says so, or none", () => {
    const document = text("I: A?", "R: B.", "Night nurse: C.", "I: D?", "R: E.");
    expect(heard(document, { alsoSpeakers: ["Night nurse"] }).turns).toContain("Night nurse| C.");
    expect(heard(document, { notSpeakers: ["Night nurse"] }).asked).toEqual([]);
  });

  it("and only where it is closed as a label is, if it ever is", () => {
    const also = { alsoSpeakers: ["tomas"] };
    expect(
      heard(text("I: A?", "tomas = B.", "tomas and I went.", "I: C?", "R: D.", "R: E."), also).turns,
    ).toEqual(["I| A?", "tomas| B.⏎tomas and I went.", "I| C?", "R| D.", "R| E."]);
    expect(heard(text("I: A?", "tomas we went.", "I: C?", "R: D.", "R: E."), also).turns[1]).toBe(
      "tomas| we went.",
    );
  });

  it("who says so much that it is odd for an interviewer", () => {
    const long = "word ".repeat(40);
    const { questions } = judged(
      text(`I: ${long}?`, "R: Yes.", `I: ${long}?`, "R: No.", `I: ${long}?`, `R: ${long}.`),
    );
    expect(questions).toMatchObject([{ asks: "odd-share", sure: "not-known", label: "I" }]);
  });

  it("nobody at all is named", () => expect(heard(text("One.", "Two.")).asked).toEqual(["nobody"]));
});

describe("a label in the words of a voice that the format names (L3)", () => {
  const read = [
    ["Anna", "R: I think so, she wrote."],
    ["Bo", "And who is R?"],
    ["Anna", "R: My aunt. R: She says so."],
    ["Bo", "I see."],
    ["Anna", "R: Always."],
  ] as const;

  it("is words of that voice, where there are several", () =>
    expect(heard(voices(...read)).turns).toEqual(read.map(([voice, words]) => `${voice}| ${words}`)));

  it("is its own name once more, which goes", () =>
    expect(heard(voices(["Anna", "Anna: Hello."], ["Bo", "Hi."], ["Anna", "Anna: Bye."])).turns).toEqual([
      "Anna| Hello.",
      "Bo| Hi.",
      "Anna| Bye.",
    ]));

  it("names who speaks, where a tool named one voice for all of the file", () =>
    expect(
      heard(voices(["Anna", "I: When?"], ["Anna", "R: In May. I: Why?"], ["Anna", "R: I had to."])).turns,
    ).toEqual(["I| When?", "R| In May.", "I| Why?", "R| I had to."]));

  it("names who speaks, where a program only numbered the voices", () =>
    expect(
      heard(voices(["S01", "I: When?"], ["S02", "R: In May."], ["S01", "I: Why?"], ["S02", "R: I had to."]))
        .turns,
    ).toEqual(["I| When?", "R| In May.", "I| Why?", "R| I had to."]));

  it("names who speaks, where a person says so", () =>
    expect(heard(voices(...read), { alsoSpeakers: ["R"] }).turns[0]).toBe("R| I think so, she wrote."));
});

describe("a word and a colon right beneath a name with its time (L3)", () => {
  const said = [
    ...[
      "Hej och välkommen hit.",
      "Tack.",
      "Hur länge har du jobbat här?",
      "I elva år, ungefär.",
      "Och sedan?",
    ],
    ...["Svar: Det var en slump, faktiskt.", "Fråga: Varför?", "Svar: vi ville.", "Nej", "Jo, så var det."],
  ];
  const voice = (n: number) => (n % 2 === 0 ? "Maja Lind" : "Erik Ek");
  const turns = said.map((words, n) => `${voice(n)}| ${words}`);

  it.each([
    ["Teams", (name: string, n: number) => `${name}   0:0${n}`],
    ["Zoom", (name: string, n: number) => `[${name}] 00:00:0${n}`],
    ["Rev", (name: string, n: number) => `${name} (00:0${n}):`],
  ])("is what that person says, as %s has it", (_, head) => {
    const { draft } = judged(text(...said.flatMap((words, n) => [head(voice(n), n), words])));
    expect(spoken(draft)).toEqual(turns);
    expect(draft.turns.map(({ startMs }) => startMs)).toEqual(said.map((_, n) => n * 1000));
  });

  it("names who speaks, where a person says so", () => {
    const file = text(...said.flatMap((words, n) => [`${voice(n)}   0:0${n}`, words]));
    expect(heard(file, { alsoSpeakers: ["Svar"] }).turns).toContain("Svar| vi ville.");
  });

  it("names who speaks, where parts of the talk have such heads", () =>
    expect(
      heard(
        text(
          ...[
            "Part 0:00",
            "I: Hello?",
            "R: Hello.",
            "Break 0:10",
            "I: Why?",
            "R: So.",
            "Part 0:20",
            "I: When?",
          ],
          ...["R: Now.", "Break 0:30", "I: Who?", "R: She."],
        ),
      ).turns.filter((turn) => /^[IR]\|/.test(turn)).length,
    ).toBe(8));
});

describe("times without brackets at the begin of lines, as oTranscribe exports them (L2)", () => {
  const said = ["Hello.", "Hi, at 10:30.", "Why?", "So.", "When?", "Now."];
  const clock = (n: number) => (n > 3 ? `1:0${n}:00` : `0${n}:17`);
  const voice = (n: number) => (n % 2 === 0 ? "I" : "R");
  const turns = said.map((words, n) => `${voice(n)}| ${words}`);
  const starts = said.map((_, n) => (n > 3 ? 3_600_000 + n * 60_000 : n * 60_000 + 17_000));

  it.each([
    ["beside a label", said.map((words, n) => `${clock(n)} ${voice(n)}: ${words}`)],
    ["on a line above it", said.flatMap((words, n) => [clock(n), `${voice(n)}: ${words}`])],
    ["with blank lines between", said.flatMap((words, n) => [`${clock(n)} ${voice(n)}: ${words}`, ""])],
  ])("are those of the recording, %s", (_, paragraphs) => {
    const { draft } = judged(text(...paragraphs));
    expect(spoken(draft)).toEqual(turns);
    expect(draft.turns.map(({ startMs }) => startMs)).toEqual(starts);
  });

  it("are those of the recording also where nobody is named", () => {
    const { draft } = judged(text(...said.map((words, n) => `${clock(n)} ${words}`)));
    expect(spoken(draft)).toEqual(said.map((words) => `–| ${words}`));
    expect(draft.turns.map(({ startMs }) => startMs)).toEqual(starts);
  });

  it.each([
    ["begin late, as those of a day do", (n: number) => `10:1${n}`],
    ["go back", (n: number) => `0${5 - n}:17`],
  ])("stay words where they %s", (_, at) => {
    const paragraphs = said.map((words, n) => `${at(n)} ${words}`);
    expect(spoken(judged(text(...paragraphs)).draft)).toEqual(paragraphs.map((words) => `–| ${words}`));
  });
});
