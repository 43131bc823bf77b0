import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { checkedStudy } from "../../../shared/checking/checked-study.ts";
import { textDeedOf, textDeedsThatCount } from "../../../shared/history/text-deeds.ts";
import { studyAsChecked } from "../../../shared/reports/transcription-check.ts";
import { correctText } from "../../../shared/transcripts/correct-text.ts";
import { splitTurn } from "../../../shared/transcripts/split-turn.ts";
import { aProject } from "../../support/a-project.ts";
import { CorrectedStudy } from "../../support/corrected-study.ts";
import { deeds } from "../../support/random-deeds.ts";
import { there } from "../../support/there.ts";
import { walk } from "../../support/walk.ts";

function aStudy(imported?: string): CorrectedStudy {
  const turns = [
    "Interviewer: When did you come to the house?",
    "Marta: I came in 2018 and I did like the work with Ana there.",
    "Marta: We had coffee every every morning.",
  ];
  return new CorrectedStudy(
    aProject({ people: { Marta: {} }, transcripts: { Marta: turns, Kim: ["Kim: Yes, of course."] } }),
    imported,
  );
}

function logOf(study: CorrectedStudy) {
  return studyAsChecked(study.asked()).corrections;
}

/** What the log says of each correction, in a line. */
function linesOf(study: CorrectedStudy): readonly string[] {
  return logOf(study).map(
    ({ transcript, turn, before, after, classes, by }) =>
      `${transcript.name} ${turn}: ${before} > ${after} (${classes.join(", ")}) ${by.join(", ")}`,
  );
}

describe("the log of corrections (V10)", () => {
  it("tells whole words, of which only a letter was typed, with what they are", () => {
    const study = aStudy()
      .correct("Marta", "2018", "2019")
      .correct("Marta", "did like", "did not like")
      .correct("Marta", "every every", "every")
      .correct("Kim", "Yes, of", "Yes of", "M. Ek", "2024-02-03");
    expect(linesOf(study)).toEqual([
      "Marta 2: 2018 > 2019 (substitution, nameOrNumber) A. Lind",
      "Marta 2:  > not (omission, meaningChanging) A. Lind",
      "Marta 3: every >  (insertion) A. Lind",
      "Kim 1: Yes, > Yes (punctuation) M. Ek",
    ]);
    expect(logOf(study)[1]).toMatchObject({
      leading: "I did",
      trailing: "like the",
      at: "2024-02-01T10:30:00Z",
    });
  });

  it("takes a turn that is moved for no correction, and tells what was corrected in it and in the one that it went over (T8)", () => {
    expect(linesOf(aStudy().moveTurnUp("Marta", 3))).toEqual([]);
    const study = aStudy()
      .correct("Marta", "2018", "2019")
      .correct("Marta", "coffee", "tea")
      .moveTurnUp("Marta", 3)
      .correct("Marta", "morning", "evening");
    expect(linesOf(study)).toEqual([
      "Marta 2: coffee > tea (substitution) A. Lind",
      "Marta 2: morning. > evening. (substitution) A. Lind",
      "Marta 3: 2018 > 2019 (substitution, nameOrNumber) A. Lind",
    ]);
  });

  it("tells what was corrected in a turn that is moved over one which says the same now (T8)", () => {
    const turns = ["Marta: Yes.", "Marta: Yas."];
    const project = aProject({ people: { Marta: {} }, transcripts: { Marta: turns } });
    const study = new CorrectedStudy(project).correct("Marta", "Yas", "Yes");
    expect(linesOf(study)).toEqual(["Marta 2: Yas. > Yes. (substitution) A. Lind"]);
    expect(linesOf(study.moveTurnUp("Marta", 2))).toEqual(["Marta 1: Yas. > Yes. (substitution) A. Lind"]);
  });

  it("tells words that repeat where they were typed, put in or left out, and in the turn in which they were", () => {
    const turns = ["Marta: Yes.", "Interviewer: Yes.", "Marta: Yes yes.", "Interviewer: Yes."];
    const project = aProject({ people: { Marta: {} }, transcripts: { Marta: turns } });
    expect(linesOf(new CorrectedStudy(project).correct("Marta", "Yes yes.", "Yes."))).toEqual([
      "Marta 3: Yes yes. > Yes. (insertion, punctuation) A. Lind",
    ]);
    expect(linesOf(new CorrectedStudy(project).correct("Marta", "Yes yes.", "Yes yes yes."))).toEqual([
      "Marta 3: yes. > yes yes. (omission, punctuation) A. Lind",
    ]);
  });

  it("tells what was taken out and what was put in apart, where a word stands between that nobody touched", () => {
    const turns = ["Marta: Um yes I did."];
    const project = aProject({ people: { Marta: {} }, transcripts: { Marta: turns } });
    const study = new CorrectedStudy(project)
      .correct("Marta", "Um yes", "yes")
      .correct("Marta", "I did", "well I did");
    expect(linesOf(study)).toEqual([
      "Marta 1: Um >  (insertion) A. Lind",
      "Marta 1:  > well (omission) A. Lind",
    ]);
  });

  it("tells words in the turn in which they stand, also where a blank was typed before at the beginning of the next", () => {
    const turns = ["Marta: We came home.", "Interviewer: When was that?"];
    const project = aProject({ people: { Marta: {} }, transcripts: { Marta: turns } });
    const study = new CorrectedStudy(project)
      .correct("Marta", "When", " When")
      .correct("Marta", "home.", "late.");
    expect(linesOf(study)).toEqual(["Marta 1: home. > late. (substitution) A. Lind"]);
    expect(linesOf(study.correct("Marta", " late.", ""))).toEqual(["Marta 1: home. >  (insertion) A. Lind"]);
  });

  it("tells of what was corrected side by side in two turns that it is of both", () => {
    const turns = ["Marta: We came home um.", "Interviewer: Ja.", "Marta: So it was."];
    const project = aProject({ people: { Marta: {} }, transcripts: { Marta: turns } });
    const study = new CorrectedStudy(project).correct("Marta", " um.", ".").correct("Marta", "Ja.", "Nej.");
    expect(logOf(study).map((one) => [one.turn, one.turns])).toEqual([[1, [1, 2]]]);
    const alone = new CorrectedStudy(project).correct("Marta", "Ja.", "Nej.");
    expect(logOf(alone).map((one) => [one.turn, one.turns])).toEqual([[2, [2]]]);
  });

  it("takes no joined turns for a correction, also where somebody left a blank at the edge of one", () => {
    const turns = ["Marta: We had coffee.", "Marta: Um every morning.", "Marta: At nine."];
    const project = aProject({ people: { Marta: {} }, transcripts: { Marta: turns } });
    const study = new CorrectedStudy(project)
      .correct("Marta", "Um every", " every")
      .correct("Marta", "morning.", "morning. ")
      .joinTurn("Marta", 3)
      .joinTurn("Marta", 2);
    expect(study.transcript("Marta").text).toBe("We had coffee. every morning. At nine.");
    expect(linesOf(study)).toEqual(["Marta 1: Um >  (insertion) A. Lind"]);
    expect(linesOf(study.splitTurn("Marta", "At nine"))).toEqual(["Marta 1: Um >  (insertion) A. Lind"]);
  });

  it("stays as it is where a turn is split beside words that were corrected, in their place, or where some are gone", () => {
    const study = () =>
      aStudy().correct("Marta", "every every", "every").correct("Marta", "there.", "the old");
    const told = linesOf(study());
    expect(told).toContain("Marta 2: there. > the old (substitution, omission) A. Lind");
    expect(linesOf(study().splitTurn("Marta", "old"))).toEqual([
      "Marta 2: there. > the old (substitution, omission) A. Lind",
      "Marta 4: every >  (insertion) A. Lind",
    ]);
    const gone = study().correct("Marta", "coffee", "");
    const all = linesOf(gone);
    expect(linesOf(gone.splitTurn("Marta", "every"))).toEqual(
      all.map((line) => line.replace("Marta 3: every", "Marta 4: every")),
    );
  });

  it("stays as it is, but for the numbers of turns, wherever a turn is split or two are joined (T2; seed 97)", () => {
    const turns = ["Marta: Well yes.", "Kim: Nobody came.", "Marta: I came and we had coffee.", "Kim: Mm."];
    const project = aProject({ people: { Marta: {}, Kim: {} }, transcripts: { One: turns } });
    const typed = fc.record({
      word: fc.nat(20),
      to: fc.constantFrom("", "", "yes", "the old", "Nina ", "co"),
      isPutIn: fc.boolean(),
    });
    const log = (study: CorrectedStudy) =>
      logOf(study)
        .map(({ before, after, classes }) => `${before} > ${after} (${classes.join(", ")})`)
        .sort();
    fc.assert(
      fc.property(fc.array(typed, { maxLength: 4 }), fc.nat(90), fc.boolean(), (all, where, isSplit) => {
        const study = new CorrectedStudy(project);
        for (const { word, to, isPutIn } of all) {
          const { id, text } = study.transcript("One");
          const words = [...text.matchAll(/\S+/g)];
          const at = there(words[word % words.length]);
          const typed = isPutIn ? { from: "", to: `${to} ` } : { from: at[0], to };
          const change = { length: text.length, replacements: [{ start: at.index, ...typed }] };
          const outcome = correctText(study.project, { transcriptId: id, change });
          if (outcome.is === "done") study.did({ is: "correct-text", transcriptId: id }, outcome.value);
        }
        const before = log(study);
        const { id, text, turns } = study.transcript("One");
        const at = where % text.length;
        if (!isSplit) study.joinTurn("One", 2 + (where % (turns.length - 1)));
        else if (splitTurn(study.project, { transcriptId: id, at }).is === "done")
          study.splitTurnAt("One", at);
        expect(log(study)).toEqual(before);
      }),
      { seed: 97, numRuns: 1000 },
    );
  });

  it("tells once what was typed in several goes, and who had a part in it", () => {
    const study = aStudy()
      .correct("Marta", "Ana", "Anna")
      .correct("Marta", "Anna", "Hanna", "M. Ek", "2024-03-01");
    expect(linesOf(study)).toEqual(["Marta 2: Ana > Hanna (substitution, nameOrNumber) A. Lind, M. Ek"]);
    expect(logOf(study)[0]?.at).toBe("2024-03-01T10:30:00Z");
  });

  it("tells nothing of what was undone or went back to what was before", () => {
    const undone = aStudy().correct("Marta", "Ana", "Anna").undo();
    const back = aStudy().correct("Marta", "Ana", "Anna").correct("Marta", "Anna", "Ana");
    expect([linesOf(undone), linesOf(back)]).toEqual([[], []]);
    expect(studyAsChecked(back.asked()).all).toBeNull();
  });

  it("tells turns that were given to another speaker, from whom to whom", () => {
    const study = aStudy().giveTurn("Marta", 3, "Interviewer");
    expect(linesOf(study)).toEqual(["Marta 3: Marta > Interviewer (speaker) A. Lind"]);
    expect(linesOf(study.giveTurn("Marta", 3, "Marta"))).toEqual([]);
  });

  it("tells that a half was given to another speaker, also where the other half has been given back", () => {
    const study = aStudy().giveTurn("Marta", 3, "Interviewer").splitTurn("Marta", "every every");
    expect(linesOf(study.giveTurn("Marta", 3, "Marta"))).toEqual([
      "Marta 4: Marta > Interviewer (speaker) A. Lind",
    ]);
  });

  it("takes no turn for given to another that has the number of one which was, and is gone", () => {
    const study = aStudy().giveTurn("Marta", 3, "Interviewer").joinTurn("Marta", 3);
    expect(linesOf(study)).toEqual([]);
    const split = study.splitTurn("Marta", "did you");
    expect(split.transcript("Marta").turns.map(({ id }) => id)).toEqual([1, 3, 2]);
    expect(linesOf(split)).toEqual([]);
  });

  it("takes pseudonyms for no corrections, and tells no word that one of them has replaced", () => {
    const study = aStudy().correct("Marta", "2018", "2019").pseudonymise("Marta", "Ana", "Vera");
    expect(linesOf(study)).toEqual(["Marta 2: 2018 > 2019 (substitution, nameOrNumber) A. Lind"]);
    const misheard = aStudy().correct("Marta", "Ana", "Lovisa").pseudonymise("Marta", "Lovisa", "Vera");
    for (const { before, after } of logOf(misheard)) expect([before, after]).toEqual([null, "Vera"]);
    expect(JSON.stringify(logOf(misheard).map(({ transcript: _, ...one }) => one))).not.toMatch(/Ana|Lovisa/);
  });

  it("knows no text as it came where a study was handed on, and counts no rate of it", () => {
    const study = aStudy("hand-on").correct("Marta", "2018", "2019");
    const checked = studyAsChecked(study.asked());
    expect([checked.unknown, checked.all, checked.corrections.length]).toEqual([2, null, 1]);
  });

  it("after whatever deeds, knows each text, and a text is in the log just where it is not as it came (seed 92)", () => {
    fc.assert(
      fc.property(deeds(), (some) => {
        const { project, entries } = walk(some);
        const told = textDeedsThatCount(entries.flatMap((entry) => textDeedOf(entry) ?? []));
        const { corrected, unknown, all } = checkedStudy(project, told);
        expect(unknown).toBe(0);
        for (const { came, transcript, corrections, given } of corrected) {
          const oneLine = (text: string) => text.trim().replace(/\s+/g, " ");
          expect(corrections.length).toBeGreaterThan(0);
          if (given.length === 0) expect(oneLine(came)).not.toBe(oneLine(transcript.text));
          for (const { turn, by, at } of corrections) {
            expect(turn >= 1 && turn <= transcript.turns.length).toBe(true);
            expect([by, at]).toEqual([["Ek"], "2024-03-01T00:00:00Z"]);
          }
        }
        expect(all === null).toBe(corrected.length === 0);
      }),
      { seed: 92, numRuns: 150 },
    );
  });
});
