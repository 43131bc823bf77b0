import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { transcriptsAsCame } from "../../../shared/checking/text-as-came.ts";
import { isTurnCorrected, turnsAsCame } from "../../../shared/checking/turns-corrected.ts";
import { textDeedOf, textDeedsThatCount } from "../../../shared/history/text-deeds.ts";
import { oneLine } from "../../../shared/text/one-line.ts";
import { wordsAt } from "../../../shared/text/span.ts";
import { aProject } from "../../support/a-project.ts";
import { CorrectedStudy } from "../../support/corrected-study.ts";
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

/** The numbers of the turns that were corrected. */
function corrected(study: CorrectedStudy): readonly number[] {
  const transcript = study.transcript("Marta");
  const told = study.journal.flatMap((entry) => textDeedOf(entry) ?? []);
  const [came] = transcriptsAsCame(study.project, textDeedsThatCount(told));
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

  it("where another says it, until it is given back", () => {
    const given = aStudy().giveTurn("Marta", 3, "Interviewer");
    expect(corrected(given)).toEqual([3]);
    expect(corrected(given.giveTurn("Marta", 3, "Marta"))).toEqual([]);
  });

  it("after whatever deeds only where a word of it is not one that came (seed 131)", () => {
    fc.assert(
      fc.property(deeds(), (some) => {
        const { project, entries } = walk(some);
        const told = textDeedsThatCount(entries.flatMap((entry) => textDeedOf(entry) ?? []));
        for (const one of transcriptsAsCame(project, told)) {
          const turns = turnsAsCame(one);
          const { transcript, came } = one;
          // Where nothing was corrected, no turn is; where some text is another, some turn is.
          const isSame = [...turns.values()].every(({ words }, at) => {
            const turn = there(transcript.turns[at]);
            return words === oneLine(wordsAt(transcript.text, turn));
          });
          expect(isSame).toBe(oneLine(came) === oneLine(transcript.text));
        }
      }),
      { seed: 131, numRuns: 100 },
    );
  });
});
