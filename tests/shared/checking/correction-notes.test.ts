import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { acceptErrorRate, percentSaid } from "../../../shared/checking/accepted-rate.ts";
import { checkedRates } from "../../../shared/checking/checked-rates.ts";
import { checkedStudy } from "../../../shared/checking/checked-study.ts";
import {
  type NotedCorrection,
  notedCorrections,
  stepsAsNoted,
  wordsToNote,
} from "../../../shared/checking/correction-notes.ts";
import type { Correction } from "../../../shared/checking/corrections.ts";
import { countsOf } from "../../../shared/checking/error-rate.ts";
import { markTurns } from "../../../shared/checking/mark-turns.ts";
import {
  type NoteCorrection,
  noteCorrection,
  removeCorrectionNote,
} from "../../../shared/checking/note-correction.ts";
import { textDeedOf, textDeedsThatCount } from "../../../shared/history/text-deeds.ts";
import { applyDiff, reverse } from "../../../shared/project/diff.ts";
import { recordsOf } from "../../../shared/project/project.ts";
import { notedOf, studyAsChecked, transcriptionCheck } from "../../../shared/reports/transcription-check.ts";
import { correctionLogTable, transcriptionTable } from "../../../shared/reports/transcription-rows.ts";
import { changeBetween } from "../../../shared/text/change.ts";
import { setMachine, setTranscriber } from "../../../shared/transcripts/change-transcript.ts";
import { correctText } from "../../../shared/transcripts/correct-text.ts";
import { aProject } from "../../support/a-project.ts";
import { CorrectedStudy } from "../../support/corrected-study.ts";
import { must } from "../../support/must.ts";
import { deeds } from "../../support/random-deeds.ts";
import { there } from "../../support/there.ts";
import { walk } from "../../support/walk.ts";

const stamp = { by: "A. Lind", at: "2024-02-05T10:00:00Z" };

function aStudy(): CorrectedStudy {
  const turns = [
    "Interviewer: When did you come to the house?",
    "Marta: I came in 2018 and I did like the work with Ana there.",
    "Marta: We had coffee every every morning.",
  ];
  return new CorrectedStudy(
    aProject({ people: { Marta: {} }, transcripts: { Marta: turns, Kim: ["Kim: Yes, of course."] } }),
  );
}

const logOf = (study: CorrectedStudy) => notedOf(study.project, studyAsChecked(study.asked()));

/** Notes a correction of the log as the desk does it. */
function note(
  study: CorrectedStudy,
  at: number,
  said: Partial<Pick<NoteCorrection, "classes" | "reason">>,
): CorrectedStudy {
  const one = there(logOf(study)[at]);
  const transcript = study.transcript(one.transcript.name);
  const value = {
    ...({
      noteId: one.notes[0]?.id ?? (`correction-note:${at}` as const),
      transcriptId: transcript.id,
    } as const),
    others: one.notes.map(({ id }) => id),
    ...{ span: there(wordsToNote(transcript, one)), classes: null, reason: "", ...said, ...stamp },
  };
  return study.did({ is: "note-correction", ...value }, must(noteCorrection(study.project, value)));
}

const linesOf = (study: CorrectedStudy) =>
  logOf(study).map(({ before, after, classes, reason }) => `${before} > ${after} (${classes}) ${reason}`);

describe("a note on a correction (V12)", () => {
  it("goes along with a turn that is moved (T8)", () => {
    const study = aStudy().correct("Marta", "coffee", "tea").correct("Marta", "2018", "2019");
    note(note(study, 0, { reason: "Misheard" }), 1, { reason: "Another drink" }).moveTurnUp("Marta", 3);
    expect(linesOf(study)).toEqual([
      "coffee > tea (substitution) Another drink",
      "2018 > 2019 (substitution,nameOrNumber) Misheard",
    ]);
  });

  it("of who says a turn stays with the first half of it, also where a half is moved (T8)", () => {
    const study = aStudy().giveTurn("Marta", 2, "Interviewer");
    note(study, 0, { classes: ["speaker"], reason: "Her voice" }).splitTurn("Marta", "and I did");
    expect(linesOf(study.moveTurnUp("Marta", 4))).toEqual([
      "Marta > Interviewer (speaker) Her voice",
      "Marta > Interviewer (speaker) ",
    ]);
    const lower = there(study.transcript("Marta").turns[3]);
    expect(study.transcript("Marta").text.slice(lower.start, lower.end)).toMatch(/^and I did/);
  });

  it("gives it a class and a reason, in the log and in the rates by class, and gives it back", () => {
    const study = aStudy().correct("Marta", "coffee", "tea");
    note(study, 0, { classes: ["meaningChanging"], reason: " Another drink " });
    expect(linesOf(study)).toEqual(["coffee > tea (meaningChanging) Another drink"]);
    expect(studyAsChecked(study.asked()).all).toMatchObject({
      errors: { substitution: 1, meaningChanging: 1 },
    });
    expect(correctionLogTable(study.asked()).rows[0]?.slice(6, 8)).toEqual([
      "meaning-changing",
      "Another drink",
    ]);
    note(study, 0, { classes: null, reason: "Another drink" });
    expect(linesOf(study)).toEqual(["coffee > tea (substitution) Another drink"]);
    note(study, 0, {});
    expect(linesOf(study)).toEqual(["coffee > tea (substitution) "]);
    expect(recordsOf(study.project, "correction-note")).toEqual([]);
  });

  it("says of which kind an error is, and never whether it is one", () => {
    const study = aStudy().correct("Marta", "coffee", "tea").correct("Marta", "2018", "2019");
    const rate = studyAsChecked(study.asked()).all?.wordErrorRate;
    note(study, 0, { classes: ["insertion"] });
    note(study, 1, { classes: ["punctuation"] });
    expect(studyAsChecked(study.asked()).all).toMatchObject({
      wordErrorRate: rate,
      errors: { substitution: 1, omission: 0, insertion: 1, nameOrNumber: 0 },
    });
  });

  it("stands beside words that were taken out, is of nothing when they are back, and never of another correction there", () => {
    const study = aStudy().correct("Marta", "every every", "every");
    note(study, 0, { reason: "Said once" });
    expect(recordsOf(study.project, "correction-note")[0]?.quote).toBe("every morning.");
    study.correct("Marta", "coffee", "tea");
    expect(linesOf(study)).toEqual(["coffee > tea (substitution) ", "every >  (insertion) Said once"]);
    const back = aStudy().correct("Marta", "every every", "every");
    note(back, 0, { reason: "Said once" });
    back.correct("Marta", "every morning", "every every morning").correct("Marta", "morning", "evening");
    expect(linesOf(back)).toEqual(["morning. > evening. (substitution) "]);
  });

  it("of a turn that was given to another speaker is of that, and not of what was corrected in it", () => {
    const study = aStudy().correct("Kim", "Yes, of course.", "No").giveTurn("Marta", 3, "Interviewer");
    const speaker = logOf(study).findIndex(({ of }) => of === "speaker");
    note(study, speaker, { classes: ["speaker"], reason: "Her voice" });
    study.correct("Marta", "We had coffee every every morning.", "Why");
    expect(linesOf(study)).toEqual([
      "We had coffee every every morning. > Why (substitution,insertion) ",
      "Marta > Interviewer (speaker) Her voice",
      "Yes, of course. > No (substitution,insertion,meaningChanging) ",
    ]);
  });

  it("stays when the words around it are corrected, is gone with its words, and is back by Undo", () => {
    const study = aStudy().correct("Marta", "Ana", "Anna");
    note(study, 0, { reason: "A name" });
    study.correct("Marta", "the house", "this place").correct("Marta", "work", "job");
    expect(linesOf(study).join()).toContain("Ana > Anna (substitution,nameOrNumber) A name");
    study.correct("Marta", "Anna there", "there");
    expect(linesOf(study).join()).not.toContain("A name");
    expect(linesOf(study.undo()).join()).toContain("A name");
  });

  it("has all reasons and the newest class where corrections that were noted become one, and is one note when it is said anew", () => {
    const study = aStudy()
      .correct("Marta", "coffee", "tea")
      .correct("Marta", "every morning", "each evening");
    note(study, 0, { classes: ["meaningChanging"], reason: "A drink" });
    note(study, 1, { reason: "A time" });
    study.correct("Marta", "tea every", "tea some");
    const words = "coffee every every morning. > tea some each evening.";
    expect(linesOf(study)).toEqual([`${words} (meaningChanging) A drink; A time`]);
    note(study, 0, { reason: "All of it" });
    expect(linesOf(study)).toEqual([`${words} (substitution) All of it`]);
    const [left] = recordsOf(study.project, "correction-note");
    expect(recordsOf(study.project, "correction-note")).toHaveLength(1);
    expect(left?.quote).toBe("tea some each evening.");
    note(study, 0, {});
    expect(recordsOf(study.project, "correction-note")).toEqual([]);
  });

  it("is refused where nothing stands, nothing is said, nobody says it or it is of no class", () => {
    const study = aStudy();
    const { id } = study.transcript("Marta");
    const asked = {
      ...({ noteId: "correction-note:1", transcriptId: id, span: { start: 0, end: 4 }, others: [] } as const),
      ...{ classes: null, reason: "So", ...stamp },
    } as const satisfies NoteCorrection;
    const why = (changed: Partial<NoteCorrection>) => {
      const outcome = noteCorrection(study.project, { ...asked, ...changed });
      return outcome.is === "refused" ? outcome.why : null;
    };
    expect(why({ transcriptId: "transcript:none" })).toBe("no-such-transcript");
    expect(why({ span: { start: 4, end: 4 } })).toBe("nothing-selected");
    expect(why({ span: null })).toBe("correction-gone");
    expect(why({ span: { start: 4, end: 9999 } })).toBe("outside-the-text");
    expect(why({ by: " " })).toBe("no-checker");
    expect(why({ classes: [] })).toBe("no-class");
    expect(why({ reason: " " })).toBe("nothing-changed");
    expect(why({})).toBeNull();
    expect(removeCorrectionNote(study.project, asked)).toEqual({ is: "refused", why: "no-such-note" });
  });

  const ofATurnWithoutWords = [
    { does: "set-turn-speaker", which: 0, other: 0, at: 1, long: 0, words: "" },
    { does: "move-turn", which: 0, other: 0, at: 23, long: 21, words: "" },
  ] as const;
  it("after whatever deeds belongs to one correction or none, is of the one it is made of, and after any edit and its undoing again (seed 93)", () => {
    fc.assert(
      fc.property(deeds(), fc.nat(), fc.nat(), fc.constantFrom("", "so", "a b"), (some, n, at, typed) => {
        const { project, entries } = walk(some);
        const told = textDeedsThatCount(entries.flatMap((entry) => textDeedOf(entry) ?? []));
        const { corrected } = checkedStudy(project, told);
        const all = (of: typeof project) => corrected.flatMap((one) => notedCorrections(of, one));
        const notes = all(project).flatMap(({ notes }) => notes);
        expect(new Set(notes.map(({ id }) => id)).size).toBe(notes.length);
        const checked = corrected[n % Math.max(corrected.length, 1)];
        const one = checked?.corrections[at % checked.corrections.length];
        const span = checked && one && wordsToNote(checked.transcript, one);
        if (!checked || !one || !span) return;
        const transcriptId = checked.transcript.id;
        const asked = {
          ...({
            noteId: "correction-note:law",
            transcriptId,
            span,
            others: [],
            reason: "Law",
            ...stamp,
          } as const),
          classes: one.of === "speaker" ? (["speaker"] as const) : null,
        } as const;
        const withNote = applyDiff(project, must(noteCorrection(project, asked)));
        const owner = (noted: readonly NotedCorrection[]) =>
          noted.flatMap(({ reason, place, of }) =>
            reason.split("; ").includes("Law") ? [{ place, of }] : [],
          );
        const own = [{ place: one.place, of: one.of }];
        expect(owner(all(withNote))).toEqual(own);
        const { text } = checked.transcript;
        const cut = at % (text.length + 1);
        const next = text.slice(0, cut) + typed + text.slice(Math.min(cut + (n % 5), text.length));
        const edit = correctText(withNote, { transcriptId, change: changeBetween(text, next) });
        if (edit.is === "refused") return;
        const edited = applyDiff(withNote, edit.value);
        const again = applyDiff(edited, reverse(edit.value));
        expect(owner(all(again))).toEqual(own);
      }),
      { seed: 93, numRuns: 150, examples: [[ofATurnWithoutWords, 0, 0, ""]] },
    );
  });

  it("after whatever edits belongs to the correction that it was made of or to none, told by its words as they came (seed 94)", () => {
    const edit = fc.record({ word: fc.nat(30), to: fc.constantFrom("", "tea", "no", "every", "Lisa 7") });
    fc.assert(
      fc.property(
        fc.array(edit, { minLength: 1, maxLength: 6 }),
        fc.nat(),
        fc.array(edit, { maxLength: 6 }),
        (first, which, then) => {
          const study = aStudy();
          const type = ({ word, to }: { readonly word: number; readonly to: string }) => {
            const { id, text } = study.transcript("Marta");
            const words = [...text.matchAll(/[^\s]+/gu)];
            const at = words[word % words.length];
            if (!at) return;
            const next = text.slice(0, at.index) + to + text.slice(at.index + at[0].length);
            const outcome = correctText(study.project, {
              transcriptId: id,
              change: changeBetween(text, next),
            });
            if (outcome.is === "done") study.did({ is: "correct-text", transcriptId: id }, outcome.value);
          };
          first.forEach(type);
          const before = logOf(study);
          const one = before[which % Math.max(before.length, 1)];
          if (!one || !wordsToNote(study.transcript("Marta"), one)) return;
          note(study, which % before.length, { reason: "Law" });
          then.forEach(type);
          const owners = logOf(study).filter(({ reason }) => reason === "Law");
          expect(owners.length).toBeLessThanOrEqual(1);
          const [owner] = owners;
          if (owner) expect(meetsAsItCame(one, owner)).toBe(true);
        },
      ),
      { seed: 94, numRuns: 300 },
    );
  });
});

/** Whether two corrections are of words that stood together in the text as it came; of what was put in, at one place. */
function meetsAsItCame(a: Correction, b: Correction): boolean {
  const end = ({ cameAt, before }: Correction) => cameAt + there(before).length + 1;
  return a.cameAt <= end(b) && b.cameAt <= end(a);
}

describe("the rates in checked turns (V11)", () => {
  function checkedTurns(study: CorrectedStudy): CorrectedStudy {
    for (const name of ["Marta", "Kim"]) {
      const { id, turns } = study.transcript(name);
      let number = 0;
      const value = {
        ...{
          transcriptId: id,
          turnIds: turns.map((turn) => turn.id),
          outcome: "checked" as const,
          question: "",
        },
        ...{ newCheckId: () => `check:${name} ${++number}` as const, ...stamp },
      };
      study.project = applyDiff(study.project, must(markTurns(study.project, value)));
    }
    return study;
  }
  const ratesOf = (study: CorrectedStudy) => checkedRates(study.project, studyAsChecked(study.asked()));

  it("are of each interview, of who or what transcribed it, and of all, by class", () => {
    const study = checkedTurns(aStudy().correct("Marta", "2018", "2019").correct("Kim", "Yes, of", "Of"));
    const [marta, kim] = [study.transcript("Marta").id, study.transcript("Kim").id];
    study.project = applyDiff(
      study.project,
      must(setTranscriber(study.project, { transcriptId: marta, transcriber: "R. Hale" })),
    );
    const machine = { tool: "Whisper", model: "large-v3" };
    study.project = applyDiff(study.project, must(setMachine(study.project, { transcriptId: kim, machine })));
    const { all, interviews, transcribers, checkers } = ratesOf(study);
    expect(interviews.get(marta)).toMatchObject({ turns: 3, words: 26, wordErrorRate: 1 / 26 });
    expect(interviews.get(marta)?.characterErrorRate).toBe(1 / 116);
    expect(interviews.get(kim)).toMatchObject({ words: 2, wordErrorRate: 0.5 });
    expect(transcribers.map(({ by, rate }) => [by, rate.words])).toEqual([
      [{ is: "person", name: "R. Hale" }, 26],
      [{ is: "machine", name: "Whisper, large-v3" }, 2],
    ]);
    expect(all?.classes).toMatchObject({
      substitution: { count: 1, rate: 1 / 28, interval: { resamples: 1999, seed: 1 } },
      insertion: { count: 1 },
      nameOrNumber: { count: 1 },
      omission: { count: 0, interval: { low: 0, high: 0 } },
    });
    expect(checkers).toEqual(["A. Lind"]);
    const table = transcriptionTable(study.asked());
    const [of, who, is] = ["of", "transcriber", "transcriber_is"].map((name) => table.columns.indexOf(name));
    const told = table.rows.flatMap((row) =>
      row[of ?? 0] === "checked-transcriber" ? [[row[who ?? 0], row[is ?? 0]]] : [],
    );
    expect(told).toEqual([
      ["R. Hale", "person"],
      ["Whisper, large-v3", "machine"],
    ]);
  });

  it("have what was put in at the beginning of a turn in that turn, as the log has it, also where the turn above is not checked", () => {
    const turns = ["Interviewer: And then?", "Marta: Um no.", "Interviewer: Well so.", "Marta: Yes."];
    const study = new CorrectedStudy(aProject({ people: { Marta: {} }, transcripts: { Marta: turns } }))
      .correct("Marta", "Um no.", "No.")
      .correct("Marta", "Well so.", "");
    expect(studyAsChecked(study.asked()).corrections.map(({ turn }) => turn)).toEqual([2]);
    const { id } = study.transcript("Marta");
    const rateOf = (turnId: number) => {
      const value = {
        ...{ transcriptId: id, turnIds: [turnId], outcome: "corrected" as const, question: "" },
        ...{ newCheckId: () => `check:${turnId}` as const, ...stamp },
      };
      const project = applyDiff(study.project, must(markTurns(study.project, value)));
      return checkedRates(project, studyAsChecked(study.asked())).interviews.get(id);
    };
    expect(rateOf(1)).toMatchObject({ words: 2, wordErrorRate: 0 });
    expect(rateOf(2)).toMatchObject({ words: 1, wordErrorRate: 1, classes: { insertion: { count: 1 } } });
    expect(rateOf(4)).toMatchObject({ words: 1, wordErrorRate: 0 });
  });

  it("have what was taken out of one turn and put into the next in both, as the turns that are checked ask for it", () => {
    const turns = ["Marta: I went home um.", "Interviewer: I see."];
    const study = new CorrectedStudy(aProject({ people: { Marta: {} }, transcripts: { Marta: turns } }))
      .correct("Marta", " um.", ".")
      .correct("Marta", "I see", "Oh I see");
    const { id } = study.transcript("Marta");
    const errorsOf = (...turnIds: readonly number[]) => {
      const value = {
        ...{ transcriptId: id, turnIds, outcome: "corrected" as const, question: "" },
        ...{ newCheckId: () => `check:${turnIds.join()}` as const, ...stamp },
      };
      const project = applyDiff(study.project, must(markTurns(study.project, value)));
      const rate = there(checkedRates(project, studyAsChecked(study.asked())).interviews.get(id));
      return [rate.words, Math.round(rate.wordErrorRate * rate.words), rate.classes.insertion.count];
    };
    expect(errorsOf(1)).toEqual([3, 1, 1]);
    expect(errorsOf(2)).toEqual([3, 1, 0]);
  });

  it("have words that repeat in the turn in which they were put in or left out, and in no other that says the same", () => {
    const turns = ["Marta: Yes.", "Interviewer: Yes.", "Marta: Yes yes.", "Interviewer: Yes."];
    const project = aProject({ people: { Marta: {} }, transcripts: { Marta: turns } });
    for (const to of ["Yes.", "Yes yes yes."]) {
      const study = new CorrectedStudy(project).correct("Marta", "Yes yes.", to);
      const { id } = study.transcript("Marta");
      const wrong = [1, 2, 3, 4].map((turnId) => {
        const value = {
          ...{ transcriptId: id, turnIds: [turnId], outcome: "checked" as const, question: "" },
          ...{ newCheckId: () => `check:${turnId}` as const, ...stamp },
        };
        const marked = applyDiff(study.project, must(markTurns(study.project, value)));
        const { insertion, omission } = there(
          checkedRates(marked, studyAsChecked(study.asked())).interviews.get(id),
        ).classes;
        return insertion.count + omission.count;
      });
      expect(wrong).toEqual([0, 0, 1, 0]);
    }
  });

  it("tell which interviews are above what the study accepts, in the report too", () => {
    const study = checkedTurns(aStudy().correct("Marta", "2018", "2019").correct("Kim", "Yes, of", "Of"));
    expect(ratesOf(study).above).toBeNull();
    study.project = applyDiff(study.project, must(acceptErrorRate(study.project, { rate: 0.05 })));
    expect(ratesOf(study).above).toEqual([study.transcript("Kim").id]);
    const { blocks } = transcriptionCheck(study.asked());
    const text = JSON.stringify(blocks);
    expect(text).toContain("word error rate of at most 5% in the turns that were checked; above it Kim.");
    expect(text).toContain("50.00% *");
    const rows = transcriptionTable(study.asked()).rows;
    const accepted = rows.flatMap((row) => (row[0] === "checked-interview" ? [[row[1], row.at(-1)]] : []));
    expect(accepted).toEqual([
      ["Marta", "yes"],
      ["Kim", "no"],
    ]);
  });

  it("add up the characters of all interviews, also of one whose words were all taken out", () => {
    const { all } = studyAsChecked(aStudy().correct("Kim", "Yes, of course.", "").asked());
    expect([all?.words, all?.wordErrorRate, all?.characterErrorRate]).toEqual([0, 1, 1]);
    const both = studyAsChecked(
      aStudy().correct("Kim", "Yes, of course.", "").correct("Marta", "2018", "2019").asked(),
    );
    expect(both.all?.characterErrorRate).toBe(("yes of course".length + 1) / 118);
  });

  it("count what texts give, whatever classes people gave", () => {
    const study = aStudy().correct("Marta", "coffee", "tea").correct("Marta", "every every", "every");
    note(study, 1, { classes: ["meaningChanging"] });
    const [marta] = studyAsChecked(study.asked()).corrected;
    const steps = stepsAsNoted(study.project, there(marta));
    const { substitution, omission, insertion } = countsOf(steps);
    expect(substitution + omission + insertion).toBe(2);
    expect(countsOf(steps).meaningChanging).toBe(1);
  });

  it("an accepted rate is from 0 to 100 percent, as people write it", () => {
    expect(["5", "2.5 %", "2,5", "0", "100%"].map(percentSaid)).toEqual([0.05, 0.025, 0.025, 0, 1]);
    expect(["", "five", "101", "-1", "2.555", "5 6"].map(percentSaid)).toEqual(Array(6).fill(null));
    const { project } = aStudy();
    expect(acceptErrorRate(project, { rate: 2 })).toMatchObject({ why: "no-such-rate" });
    expect(acceptErrorRate(project, { rate: Number.NaN })).toMatchObject({ why: "no-such-rate" });
    expect(acceptErrorRate(project, { rate: null })).toMatchObject({ why: "nothing-changed" });
  });
});
