import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { checkedTranscript } from "../../../shared/checking/corrections.ts";
import { transcriptsAsCame } from "../../../shared/checking/text-as-came.ts";
import { isOn } from "../../../shared/checking/text-deed.ts";
import { isTurnCorrected, turnsAsCame } from "../../../shared/checking/turns-corrected.ts";
import { textDeedOf, textDeedsThatCount } from "../../../shared/history/text-deeds.ts";
import type { JournalEntry } from "../../../shared/project/journal.ts";
import { changeBetween } from "../../../shared/text/change.ts";
import { oneLine } from "../../../shared/text/one-line.ts";
import type { Span } from "../../../shared/text/span.ts";
import { correctText } from "../../../shared/transcripts/correct-text.ts";
import { moveTurn } from "../../../shared/transcripts/move-turn.ts";
import { setTurnSpeaker } from "../../../shared/transcripts/set-turn-speaker.ts";
import { splitTurn } from "../../../shared/transcripts/split-turn.ts";
import { aProject } from "../../support/a-project.ts";
import { CorrectedStudy } from "../../support/corrected-study.ts";
import { must } from "../../support/must.ts";
import { deeds } from "../../support/random-deeds.ts";
import { there } from "../../support/there.ts";
import { walk } from "../../support/walk.ts";

const aStudy = () =>
  new CorrectedStudy(
    aProject({
      people: { Marta: {} },
      transcripts: { Marta: ["Marta: I came in 2018.", "Interviewer: And then?", "Marta: So it was."] },
    }),
  );

let checks = 0;
const newCheckId = () => `check:${++checks}` as const;

/** The numbers of the turns that were corrected. */
function corrected(study: CorrectedStudy): readonly number[] {
  const transcript = study.transcript("Marta");
  const told = study.journal.flatMap((entry) => textDeedOf(entry) ?? []);
  const own = textDeedsThatCount(told).filter((deed) => isOn(deed, transcript.id));
  const [came] = transcriptsAsCame(study.project, own);
  const turns = turnsAsCame(there(came));
  return transcript.turns.flatMap((turn, at) =>
    isTurnCorrected(transcript, turn, there(turns.get(turn.id))) ? [at + 1] : [],
  );
}

describe("a turn is corrected", () => {
  it("where its words are others than those that came, and the turns beside it are not", () => {
    expect(corrected(aStudy())).toEqual([]);
    expect(corrected(aStudy().correct("Marta", "2018", "2019"))).toEqual([1]);
    expect(corrected(aStudy().correct("Marta", "So it", "It"))).toEqual([3]);
    expect(corrected(aStudy().correct("Marta", " in 2018.", ""))).toEqual([1]);
  });

  it("not where a correction was put back, a blank was typed, or a pseudonym was put", () => {
    const back = aStudy().correct("Marta", "2018", "2019").correct("Marta", "2019", "2018");
    expect(corrected(back)).toEqual([]);
    expect(corrected(aStudy().correct("Marta", "And then", "And  then"))).toEqual([]);
    expect(corrected(aStudy().pseudonymise("Marta", "2018", "the year"))).toEqual([]);
  });

  it("where it stands after it went over one that says the same now (T8)", () => {
    const turns = ["Marta: Yes.", "Marta: Yas."];
    const study = new CorrectedStudy(aProject({ people: { Marta: {} }, transcripts: { Marta: turns } }));
    expect(corrected(study.correct("Marta", "Yas", "Yes"))).toEqual([2]);
    expect(corrected(study.moveTurnUp("Marta", 2))).toEqual([1]);
  });

  it("where another says it, until it is given back", () => {
    const given = aStudy().giveTurn("Marta", 3, "Interviewer");
    expect(corrected(given)).toEqual([3]);
    expect(corrected(given.giveTurn("Marta", 3, "Marta"))).toEqual([]);
  });

  it("in both halves where another says it and it is split, each until it is given back", () => {
    const given = aStudy().giveTurn("Marta", 1, "Interviewer").splitTurn("Marta", "in 2018");
    expect(corrected(given)).toEqual([1, 2]);
    expect(corrected(given.giveTurn("Marta", 1, "Marta"))).toEqual([2]);
    expect(corrected(given.giveTurn("Marta", 2, "Marta"))).toEqual([]);
  });

  it("not where its file says anew who says it, and then where that is corrected", () => {
    const judgedAgain = (study: CorrectedStudy, to: string) => {
      const { id, turns } = study.transcript("Marta");
      const turnIds = [there(turns[2]).id];
      const diff = must(setTurnSpeaker(study.project, { transcriptId: id, turnIds, to }));
      return study.did({ is: "review-speakers", transcriptId: id }, diff);
    };
    const [marta, interviewer] = aStudy()
      .transcript("Marta")
      .speakers.map(({ id }) => id);
    const given = () => aStudy().giveTurn("Marta", 3, "Interviewer");
    const asInFile = judgedAgain(given(), there(marta));
    expect(corrected(asInFile)).toEqual([]);
    const asGiven = judgedAgain(judgedAgain(given(), there(marta)), there(interviewer));
    expect(corrected(asGiven)).toEqual([]);
    expect(corrected(asGiven.giveTurn("Marta", 3, "Marta"))).toEqual([3]);
  });

  it("after whatever deeds only where somebody corrected words of it or gave it to another (seed 131)", () => {
    fc.assert(
      fc.property(deeds(), (some) => {
        const { project, entries } = walk(some);
        const told = textDeedsThatCount(entries.flatMap((entry) => textDeedOf(entry) ?? []));
        for (const one of transcriptsAsCame(project, told)) {
          const { transcript, came, touches, given } = one;
          const turns = turnsAsCame(one);
          const corrected = transcript.turns.filter((turn) =>
            isTurnCorrected(transcript, turn, there(turns.get(turn.id))),
          );
          const isTouched = ({ start, end }: Span) =>
            touches.some((touch) => touch.does === "corrects" && touch.start <= end && start <= touch.end);
          for (const turn of corrected)
            expect(isTouched(turn) || given.some(({ turnId }) => turnId === turn.id)).toBe(true);
          // Words that are others than those that came stand in some turn.
          const isSame = oneLine(came) === oneLine(transcript.text);
          if (given.length === 0) expect(corrected.length === 0).toBe(isSame);
        }
      }),
      { seed: 131, numRuns: 100 },
    );
  });

  it("where a correction in the log is of it, whatever is typed, split, joined, moved and given (seed 7)", () => {
    const act = fc.record({
      what: fc.constantFrom("type", "type", "type", "pseudonymise", "split", "join", "give", "move", "undo"),
      at: fc.nat(40),
      to: fc.constantFrom("", "", "Nya", "ny ord", "Mer."),
      isPutIn: fc.boolean(),
    });
    const turns = [
      "Marta: Mm.",
      "Kim: Ja.",
      "Marta: Jo då.",
      "Kim: Vi gick hem um.",
      "Marta: Nej.",
      "Kim: Visst.",
    ];
    const project = aProject({ people: { Marta: {}, Kim: {} }, transcripts: { One: turns } });
    fc.assert(
      fc.property(fc.array(act, { minLength: 1, maxLength: 8 }), (acts) => {
        const study = new CorrectedStudy(project);
        for (const [nth, { what, at, to, isPutIn }] of acts.entries()) {
          const { id, text, turns, speakers } = study.transcript("One");
          const second = 2 + (at % (turns.length - 1));
          if (what === "join" && turns.length > 2) study.joinTurn("One", second);
          const other = speakers.find((one) => one.id !== turns[second - 1]?.speakerId);
          if (what === "give") study.giveTurn("One", second, there(other).label);
          if (what === "undo" && (study.journal.at(-1)?.undoNext ?? 0) > 2) study.undo();
          if (what === "split" && splitTurn(study.project, { transcriptId: id, at }).is === "done")
            study.splitTurnAt("One", at);
          const moving = { transcriptId: id, turnId: there(turns[second - 1]).id, way: "up" } as const;
          if (what === "move" && moveTurn(study.project, { ...moving, newCheckId }).is === "done")
            study.moveTurnUp("One", second);
          const words = [...text.matchAll(/\S+/g)];
          const word = words[at % Math.max(1, words.length)];
          if (!word || (what !== "type" && what !== "pseudonymise")) continue;
          // No word is typed twice: one that goes from turn to turn is no other word.
          const typed = to.replace(/\p{L}+/gu, `$&${nth}`);
          const behind = text.slice(isPutIn ? word.index : word.index + word[0].length);
          const change = changeBetween(
            text,
            text.slice(0, word.index) + typed + (isPutIn ? " " : "") + behind,
          );
          const deed =
            what === "type"
              ? { is: "correct-text", transcriptId: id }
              : { is: what, count: 1, isBack: false };
          const outcome = correctText(study.project, { transcriptId: id, change });
          if (outcome.is === "done") study.did(deed as JournalEntry["deed"], outcome.value);
        }
        const told = textDeedsThatCount(study.journal.flatMap((entry) => textDeedOf(entry) ?? []));
        const [one] = transcriptsAsCame(study.project, told);
        const { transcript, corrections } = checkedTranscript(there(one));
        const inLog = new Set(corrections.flatMap(({ turns }) => turns));
        const asCame = turnsAsCame(there(one));
        for (const [n, turn] of transcript.turns.entries())
          if (isTurnCorrected(transcript, turn, there(asCame.get(turn.id)))) expect(inLog).toContain(n + 1);
      }),
      { seed: 7, numRuns: 500 },
    );
  });
});
