import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Answers, noAnswers, withAnswer } from "../../../shared/speakers/answers.ts";
import type { Document } from "../../../shared/speakers/document.ts";
import { plainParagraph } from "../../../shared/speakers/document.ts";
import { judgeAgain } from "../../../shared/speakers/judge-again.ts";
import type { Judgement } from "../../../shared/speakers/judge-speakers.ts";
import { labelKey } from "../../../shared/speakers/label-forms.ts";
import { applyChange, changeBetween, mappingOf, mapTurnSpan } from "../../../shared/text/change.ts";
import { anInterviewTwice, judged } from "../../support/made-again.ts";
import { must } from "../../support/must.ts";

type Voice = { readonly id: string; readonly label: string };
type Shown = { readonly text: string; readonly turns: readonly Turn[]; readonly speakers: readonly Voice[] };
type Turn = { readonly speakerId: string | null; readonly start: number; readonly end: number };

/** Turns as lines "LABEL| words", line feeds within a turn as " / ". */
function shown({ text, turns, speakers }: Shown): readonly string[] {
  const labels = new Map(speakers.map(({ id, label }) => [id, label]));
  return turns.map(
    ({ speakerId, start, end }) =>
      `${labels.get(speakerId ?? "") ?? "–"}| ${text.slice(start, end).replaceAll("\n", " / ")}`,
  );
}

function inStudy({ draft }: Judgement) {
  return { ...draft, speakers: draft.speakers.map((one) => ({ ...one, participantIds: [] })) };
}
type InStudy = ReturnType<typeof inStudy>;

/** The text with the first place of `words` corrected as a person does it: within turns. */
function corrected(before: InStudy, words: string, to: string): InStudy {
  const after = before.text.replace(words, to);
  if (after === before.text) throw new RangeError(`not in the text: ${words}`);
  const mapping = mappingOf(changeBetween(before.text, after));
  const turns = before.turns.map((turn) => ({ ...turn, ...mapTurnSpan(mapping, turn) }));
  return { ...before, text: after, turns };
}

function again(study: InStudy, document: Document, answers: Answers = noAnswers): readonly string[] {
  const judgement = judged(document, answers);
  const { change, turns, speakers } = must(
    judgeAgain(study, { judgement, answers, fresh: judged(document) }),
  );
  return shown({ text: applyChange(study.text, change), turns, speakers });
}

function documentOf(...lines: readonly string[]): Document {
  return { format: "docx", paragraphs: lines.map(plainParagraph) };
}

describe("a transcript whose file is judged again", () => {
  const oneSided = documentOf(
    "MODERATOR: How did it begin for you, and when?",
    "I took the ferry. It was early.",
    "There was ice.",
    "MODERATOR: And then what did you do?",
    "We waited there.",
    "MODERATOR: Who was with you all that time?",
    "My aunt was.",
  );
  const above = withAnswer(noAnswers, { says: "rest", rest: { is: "above" } });
  const guest = withAnswer(noAnswers, { says: "rest", rest: { is: "voice", label: "Guest" } });
  const old = inStudy(judged(oneSided, above));

  it("gives answers under the label of who asked to who gave them", () => {
    expect(shown(old)).toHaveLength(3);
    expect(again(old, oneSided, guest)).toEqual([
      "MODERATOR| How did it begin for you, and when?",
      "Guest| I took the ferry. It was early. / There was ice.",
      "MODERATOR| And then what did you do?",
      "Guest| We waited there.",
      "MODERATOR| Who was with you all that time?",
      "Guest| My aunt was.",
    ]);
  });

  it("keeps words that were corrected, typed and deleted, with the words beside them", () => {
    let study = corrected(old, "ferry", "bus");
    study = corrected(study, "and when?", "and when was it? [laughs]");
    study = corrected(study, "We waited", "Well, we waited");
    study = corrected(study, "It was early.", "");
    study = corrected(study, "that time?", "that  time?");
    expect(again(study, oneSided, guest)).toEqual([
      "MODERATOR| How did it begin for you, and when was it? [laughs]",
      "Guest| I took the bus.  / There was ice.",
      "MODERATOR| And then what did you do?",
      "Guest| Well, we waited there.",
      "MODERATOR| Who was with you all that  time?",
      "Guest| My aunt was.",
    ]);
  });

  it("keeps a paragraph whose words are all others now with who says it in the file", () => {
    const study = corrected(old, "We waited there.", "Nothing at all!");
    expect(again(study, oneSided, guest)[3]).toBe("Guest| Nothing at all!");
  });

  const labelled = documentOf(
    "Anna: When did you come here first?",
    "Bo: I came in May, or so I think.",
    "Anna: And did you like what you saw?",
    "Bo: I did, and I still do.",
    "Anna: What is it that you like?",
    "Bo: The quiet of it.",
  );

  it("takes labels out that an earlier build had left, and what was typed behind them stays", () => {
    const asWords = inStudy(judged(labelled, withAnswer(noAnswers, { says: "not-speaker", label: "Bo" })));
    const study = corrected(asWords, "Bo: I came", "Bo: Yes, I came");
    expect(again(study, labelled).slice(0, 2)).toEqual([
      "Anna| When did you come here first?",
      "Bo| Yes, I came in May, or so I think.",
    ]);
  });

  it("brings the words of labels back that are no speaker's, and none that a person deleted", () => {
    const study = corrected(inStudy(judged(labelled)), "I did, and", "And");
    const answers = withAnswer(noAnswers, { says: "not-speaker", label: "Bo" });
    const found = again(study, labelled, answers);
    expect(found.join("\n")).toContain("Bo: And I still do.");
    expect(found.join("\n")).toContain("Bo: The quiet of it.");
    expect(found.join("\n")).not.toContain("I did");
  });

  it("tells a label from the same word behind it", () => {
    const document = documentOf(
      "I: I see. How was it?",
      "R: I do not know.",
      "I: I see, and then?",
      "R: R was his name.",
    );
    const both = withAnswer(withAnswer(noAnswers, { says: "also-speaker", label: "I" }), {
      says: "also-speaker",
      label: "R",
    });
    const study = inStudy(judged(document, both));
    expect(again(study, document, both)).toEqual([
      "I| I see. How was it?",
      "R| I do not know.",
      "I| I see, and then?",
      "R| R was his name.",
    ]);
    const neither = withAnswer(withAnswer(noAnswers, { says: "not-speaker", label: "I" }), {
      says: "not-speaker",
      label: "R",
    });
    expect(again(study, document, neither).join(" / ")).toBe(
      shown(inStudy(judged(document, neither))).join(" / "),
    );
  });

  it("keeps a turn that a person emptied, if it is still a turn", () => {
    const study = corrected(inStudy(judged(labelled)), "And did you like what you saw?", "");
    expect(again(study, labelled)[2]).toBe("Anna| ");
  });

  it("brings back what an earlier build took for somebody who says nothing", () => {
    const document = documentOf(
      "Anna: What would you ask of them?",
      "Bo: A bench, for a start.",
      "Anna:",
      "NHFC",
      "Bo: Yes, the council.",
      "Anna: Is that new?",
      "Bo: Ten years old.",
    );
    const now = inStudy(judged(document));
    const turns = now.turns.filter(({ start, end }) => now.text.slice(start, end) !== "NHFC");
    expect(turns).toHaveLength(now.turns.length - 1);
    const before = corrected({ ...now, turns }, "NHFC\n", "");
    expect(again(before, document)).toEqual(shown(now));
  });

  it("is refused with a file that it was not made from", () => {
    const judgement = judged(documentOf("Cai: Nothing of this was ever said here."));
    expect(judgeAgain(old, { judgement, answers: noAnswers, fresh: null })).toEqual({
      is: "refused",
      why: "another-file",
    });
  });
});

/** The text with the turn at `place` (from 0) moved over the one above it (T8). */
function movedUp(before: InStudy, place: number): InStudy {
  const order = before.turns.map((_, n) => (n === place ? n - 1 : n === place - 1 ? n + 1 : n));
  let text = "";
  const turns = order.map((n, at) => {
    const turn = before.turns[n];
    if (!turn) throw new RangeError(`no turn ${n}`);
    const start = text.length + (at === 0 ? 0 : 1);
    const words = before.text.slice(turn.start, turn.end);
    text += `${at === 0 ? "" : "\n"}${words}`;
    return { ...turn, start, end: start + words.length };
  });
  return { ...before, text, turns };
}

describe("a turn that was moved by hand stays where it was moved to, with who says it in the file (T7, T8)", () => {
  const talk = documentOf(
    "Anna: When did you come here, and why?",
    "Bo: I came in May.",
    "Anna: I see. And did you like what you saw of it?",
    "Bo: No.",
    "Anna: Yes.",
    "Bo: I did, and then I went to see my aunt in the north.",
  );
  const study = inStudy(judged(talk));

  it.each([
    ["one", [1]],
    ["the last", [5]],
    ["one with the same signs", [4]],
    ["several steps", [3, 2]],
    ["several", [1, 3, 5]],
    ["every one", [1, 2, 3, 4, 5]],
  ])("%s", (_, places) => {
    const moved = places.reduce(movedUp, study);
    expect(again(moved, talk)).toEqual(shown(moved));
  });

  it("and was corrected, before or after", () => {
    let moved = corrected(study, "I came in May", "I came here in May");
    moved = movedUp(corrected(moved, "and why?", "and why so?"), 1);
    expect(again(moved, talk)).toEqual(shown(moved));
    expect(again(moved, talk).slice(0, 2)).toEqual([
      "Bo| I came here in May.",
      "Anna| When did you come here, and why so?",
    ]);
  });

  it("and a correction of a turn that lies still is no move", () => {
    const both = movedUp(corrected(corrected(study, "came in May", "came here in June"), "I see.", "Ah."), 1);
    expect(again(corrected(both, "Yes.", "Yes, yes."), talk)).toEqual(
      shown(corrected(both, "Yes.", "Yes, yes.")),
    );
  });

  it("and its label goes or comes with it", () => {
    const answers = withAnswer(noAnswers, { says: "not-speaker", label: "Bo" });
    expect(again(movedUp(study, 5), talk, answers).slice(-1)).toEqual([
      "Anna| Bo: I did, and then I went to see my aunt in the north. / Yes.",
    ]);
    const asked = withAnswer(noAnswers, { says: "rest", rest: { is: "nobody" } });
    expect(again(movedUp(study, 5), talk, asked)).toEqual(shown(movedUp(study, 5)));
  });

  it("and words of others are not glued to it, where the file has the turn within another's", () => {
    const oneVoice = documentOf(
      "Anna: It began in May.",
      "We sailed at ten.",
      "Bo: Every day?",
      "Anna: But for Sundays.",
      "Bo: And who was with you?",
      "Anna: My aunt.",
    );
    const guest = withAnswer(noAnswers, { says: "rest", rest: { is: "voice", label: "Guest" } });
    const apart = movedUp(inStudy(judged(oneVoice, guest)), 1);
    expect(again(apart, oneVoice).slice(0, 3)).toEqual([
      "Anna| We sailed at ten. / It began in May.",
      "Bo| Every day?",
      "Anna| But for Sundays.",
    ]);
  });

  it("and a line that stands in many turns goes with the lines of its own", () => {
    const heads = ["Interviewer:", "Interviewee:"];
    const talk = [
      ["When did it begin 0?", "I liked the quiet of it and I still do 10."],
      ["What came next 20?", "It was cold, and nobody had told us about the ice 30."],
      ["Why do you think so 40?", "We took the early ferry because the bridge was shut 50."],
      ["How was that for you 60?", "My aunt said: go and see for yourself 70."],
    ];
    const paired = documentOf(...talk.flatMap((two) => two.flatMap((line, n) => [heads[n] ?? "", line])));
    const answers = withAnswer(noAnswers, { says: "not-speaker", label: "Interviewee" });
    const moved = movedUp(movedUp(inStudy(judged(paired, answers)), 3), 1);
    expect(shown(moved).slice(0, 2)).toEqual([
      "Participant| I liked the quiet of it and I still do 10.",
      "Interviewer| When did it begin 0? / Interviewee:",
    ]);
    expect(again(moved, paired, answers)).toEqual(shown(moved));
  });

  it("moved there and back, all is as in the file (seed 814)", () => {
    fc.assert(
      fc.property(anInterviewTwice, fc.array(fc.nat(), { maxLength: 3 }), ({ document, first }, steps) => {
        const once = inStudy(judged(document, first));
        const places = once.turns.length < 2 ? [] : steps.map((step) => 1 + (step % (once.turns.length - 1)));
        const moved = places.reduce(movedUp, once);
        expect(again(moved, document, first).map(wordsOf).sort()).toEqual(shown(moved).map(wordsOf).sort());
        const back = places.toReversed().reduce(movedUp, moved);
        expect(again(back, document, first)).toEqual(shown(once));
      }),
      { seed: 814, numRuns: 100 },
    );
  }, 60_000);
});

/** A turn without the white space that stands in it. */
function wordsOf(turn: string): string {
  return turn.replace(/[\s/]+/g, " ");
}

describe("laws of judging again", () => {
  it("what nobody corrected is then as if it were imported now (T7; seed 811)", () => {
    fc.assert(
      fc.property(anInterviewTwice, ({ document, first, later }) => {
        const study = inStudy(judged(document, first));
        const judgement = judged(document, later);
        const { draft } = judgement;
        const roles = Object.fromEntries(draft.speakers.map(({ label, role }) => [labelKey(label), role]));
        const now = must(judgeAgain(study, { judgement, answers: { roles }, fresh: judged(document) }));
        expect(applyChange(study.text, now.change)).toBe(draft.text);
        const byKey = (speakers: readonly Voice[], turns: readonly Turn[]) => {
          const keys = new Map(speakers.map(({ id, label }) => [id, labelKey(label)]));
          return turns.map((turn) => ({ ...turn, speakerId: keys.get(turn.speakerId ?? "") ?? null }));
        };
        const plain = draft.turns.map(({ id: _, sure: __, ...turn }) => turn);
        expect(byKey(now.speakers, now.turns)).toEqual(byKey(draft.speakers, plain));
        const who = (speakers: typeof now.speakers) =>
          speakers.map(({ label, role }) => `${labelKey(label)} ${role}`);
        expect(who(now.speakers)).toEqual(who(draft.speakers));
        expect(new Set(now.speakers.map(({ id }) => id)).size).toBe(now.speakers.length);
      }),
      { seed: 811, numRuns: 200 },
    );
  }, 60_000);
});
