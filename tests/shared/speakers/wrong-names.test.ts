import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { judgeSpeakers } from "../../../shared/speakers/judge-speakers.ts";
import { labelKey } from "../../../shared/speakers/label-forms.ts";
import { aTalkPlan, type MadeTalk, talkOf } from "../../support/made-talk.ts";

/** What is wrong with a judgement: words under a name that is not theirs, or not there at all. */
function faultsOf({ document, said }: MadeTalk): {
  readonly wrong: readonly string[];
  readonly asked: number;
} {
  const { draft, questions } = judgeSpeakers(document);
  const labels = new Map(draft.speakers.map(({ id, label }) => [id, label]));
  const given = new Set(said.flatMap(({ by }) => (by === null ? [] : labelKey(by))));
  const wrong = said.flatMap(({ words, by }): readonly string[] => {
    const turn = draft.turns.find(({ start, end }) => draft.text.slice(start, end).includes(words));
    if (!turn) return [`gone: ${words}`];
    const label = turn.speakerId === null ? null : (labels.get(turn.speakerId) ?? null);
    if (by === null) return label !== null && given.has(labelKey(label)) ? [`${label}| ${words}`] : [];
    return label !== null && labelKey(label) !== labelKey(by) ? [`${label}| ${words}`] : [];
  });
  return { wrong, asked: questions.length };
}

describe("laws", () => {
  it("no word comes under a wrong name without a question (seed 801)", () =>
    fc.assert(
      fc.property(aTalkPlan, (plan) => {
        const { wrong, asked } = faultsOf(talkOf(plan));
        if (asked === 0) expect(wrong).toEqual([]);
      }),
      { seed: 801, numRuns: 800 },
    ));
});
