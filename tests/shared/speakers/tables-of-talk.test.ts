import { describe, expect, it } from "vitest";
import { readTranscriptFile } from "../../../shared/formats/read-transcript-file.ts";
import { type Answers, noAnswers } from "../../../shared/speakers/answers.ts";
import { type Judgement, judgeSpeakers } from "../../../shared/speakers/judge-speakers.ts";
import { openQuestions } from "../../../shared/speakers/questions.ts";
import { asFiles, type Rows, wordTable } from "../../support/as-table.ts";
import { spoken } from "../../support/reading.ts";
import { wordFile } from "../../support/word-file.ts";

function judgedIn(name: string, bytes: Uint8Array, answers: Answers = noAnswers): Judgement {
  return judgeSpeakers(readTranscriptFile(name, bytes).value, answers);
}
/** The turns of a table, which are the same in whatever file it stands. */
function turnsOf(rows: Rows, answers: Answers = noAnswers): readonly string[] {
  const [first = [], ...others] = asFiles(rows).map(([name, bytes]) => {
    const { draft } = judgedIn(name, bytes, answers);
    return spoken(draft);
  });
  for (const other of others) expect(other).toEqual(first);
  return first;
}
const inWord = (rows: Rows) => judgedIn("talk.docx", wordFile(wordTable(rows)));
const rolesIn = ({ draft }: Judgement) => draft.speakers.map(({ label, role }) => `${label} ${role}`);

const oneSided: Rows = [
  ["Speaker", "Text"],
  ["MODERATOR", "Please find the map."],
  ["", "I see it, it is blue."],
  ["MODERATOR", "Go on."],
  ["", "I want the north shore."],
];

describe("a table that names one side only", () => {
  it("gives the rest to another voice and asks who that is", () => {
    expect(turnsOf(oneSided)).toEqual([
      "MODERATOR| Please find the map.",
      "Participant| I see it, it is blue.",
      "MODERATOR| Go on.",
      "Participant| I want the north shore.",
    ]);
    for (const [name, bytes] of asFiles(oneSided)) {
      const { questions, draft } = judgedIn(name, bytes);
      expect(openQuestions(questions).map(({ asks }) => asks)).toEqual(["rest"]);
      expect(draft.turns.map(({ sure }) => sure)).toEqual(["sure", "not-known", "sure", "not-known"]);
    }
  });

  it("takes each answer", () => {
    const answered = (rest: Answers["rest"]) => turnsOf(oneSided, { ...noAnswers, rest });
    expect(answered({ is: "voice", label: "Lena" })[1]).toBe("Lena| I see it, it is blue.");
    expect(answered({ is: "nobody" })[1]).toBe("–| I see it, it is blue.");
    expect(answered({ is: "above" })[0]).toBe("MODERATOR| Please find the map.⏎I see it, it is blue.");
  });

  it("asks where several are named who all interview", () => {
    const rows = oneSided.map((row, n) => (n === 3 ? ["Interviewer 2", "Go on."] : row));
    expect(openQuestions(inWord(rows).questions).map(({ asks }) => asks)).toEqual(["rest"]);
  });

  it("goes on with whoever spoke above where both are named", () =>
    expect(
      turnsOf([
        ["Talare", "Text"],
        ["Ruth", "När?"],
        ["Lena", "Klockan sex."],
        ["", "Och nio."],
        ["Ruth", "Varför?"],
        ["Lena", "Så är det."],
      ]),
    ).toEqual(["Ruth| När?", "Lena| Klockan sex.", "Lena| Och nio.", "Ruth| Varför?", "Lena| Så är det."]));
});

describe("a table of names and roles", () => {
  it.each([
    ["Name", "Role", "Interviewer", "Participant"],
    ["Speaker", "Role", "Interviewer", "Participant"],
    ["Namn", "Roll", "Intervjuare", "Deltagare"],
    ["Name", "Rolle", "Interviewerin", "Teilnehmer"],
    ["Naam", "Rol", "Interviewer", "Deelnemer"],
    ["Nom", "Rôle", "Intervieweuse", "Participant"],
  ])("%s, %s: the name speaks, and the role says who interviews", (name, role, asks, answers) => {
    const rows = [
      [name, role, "Text"],
      ["Ruth", asks, "When?"],
      ["Lena", answers, "At six."],
      ["Omar", answers, "At ten."],
    ];
    const turned = rows.map(([first = "", second = "", words = ""]) => [second, first, words]);
    const expected = ["Ruth| When?", "Lena| At six.", "Omar| At ten."];
    expect([turnsOf(rows), turnsOf(turned)]).toEqual([expected, expected]);
    expect(rolesIn(inWord(rows))).toEqual(["Ruth interviewer", "Lena participant", "Omar participant"]);
    expect(inWord(rows).questions.filter(({ asks }) => asks === "interviewer")).toEqual([]);
  });

  it("where one name has both roles the role speaks: the column holds the interview's own number", () =>
    expect(
      turnsOf([
        ["Participant", "Role", "Text"],
        ["P01", "Interviewer", "When do you sail?"],
        ["P01", "Participant", "At six."],
        ["P02", "Interviewer", "When do you sail?"],
        ["P02", "Participant", "At ten."],
      ]),
    ).toEqual([
      "Interviewer| When do you sail?",
      "Participant| At six.",
      "Interviewer| When do you sail?",
      "Participant| At ten.",
    ]));

  it("who has no name but another role than whoever is above is called by it", () =>
    expect(
      turnsOf([
        ["Name", "Role", "Text"],
        ["Ruth", "Interviewer", "When?"],
        ["", "Participant", "At six."],
        ["", "Participant", "Or at ten."],
        ["Ruth", "Interviewer", "Why?"],
      ]),
    ).toEqual(["Ruth| When?", "Participant| At six.", "Participant| Or at ten.", "Ruth| Why?"]));
});

describe("a table with its speakers as headings", () => {
  it.each([
    ["Interviewer", "Participant"],
    ["Intervjuare", "Deltagare"],
    ["Interviewer", "Befragte"],
    ["Interviewer", "Deelnemer"],
    ["Enquêteur", "Enquêtée"],
    ["Question", "Answer"],
    ["Maja", "Tomas"],
  ])("%s | %s: whoever stands above the words says them", (asks, answers) => {
    const expected = [
      `${asks}| When do you sail?`,
      `${answers}| At ten.`,
      `${asks}| Every day?`,
      `${answers}| But for Sundays.`,
    ];
    const beside = [
      [asks, answers],
      ["When do you sail?", "At ten."],
      ["Every day?", "But for Sundays."],
    ];
    const apart = [
      [asks, answers],
      ["When do you sail?", ""],
      ["", "At ten."],
      ["Every day?", ""],
      ["", "But for Sundays."],
    ];
    expect([spoken(inWord(beside).draft), spoken(inWord(apart).draft)]).toEqual([expected, expected]);
  });
});

describe("a table with a column of times is read in any order of its columns,", () => {
  const rows = [
    ["Interviewer", "00:00:06", "When did you first ride the ferry?"],
    ["Tomas", "00:00:12", "In March, when the bridge was shut."],
    ["Interviewer", "00:00:19", "And how was that?"],
    ["Tomas", "00:00:25", "Cold, but I liked the quiet."],
  ];
  const expected = rows.map(([who, , words]) => `${who}| ${words}`);
  const orders = [
    [0, 1, 2],
    [0, 2, 1],
    [1, 0, 2],
    [1, 2, 0],
    [2, 0, 1],
    [2, 1, 0],
  ];
  const inOrder = (row: readonly string[], order: readonly number[]) =>
    order.map((place) => row[place] ?? "");
  it.each(orders.map((order) => [inOrder(["speaker", "time", "text"], order).join(", "), order] as const))(
    "headed %s, in whatever file it stands",
    (_, order) => {
      const table = [["Speaker", "Time", "Text"], ...rows].map((row) => inOrder(row, order));
      expect(turnsOf(table)).toEqual(expected);
      for (const [name, bytes] of asFiles(table))
        expect(judgedIn(name, bytes).draft.turns.map(({ startMs }) => startMs)).toEqual([
          6000, 12_000, 19_000, 25_000,
        ]);
    },
  );

  it.each(orders.map((order) => [inOrder(["speaker", "time", "text"], order).join(", "), order] as const))(
    "and without headings in Word: %s",
    (_, order) => {
      const { draft } = inWord(rows.map((row) => inOrder(row, order)));
      expect(spoken(draft)).toEqual(expected);
      expect(draft.turns.map(({ startMs }) => startMs)).toEqual([6000, 12_000, 19_000, 25_000]);
    },
  );
});
