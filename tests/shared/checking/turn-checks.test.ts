import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { markTurns, unmarkTurns } from "../../../shared/checking/mark-turns.ts";
import { replaceTranscript } from "../../../shared/checking/replace-transcript.ts";
import { turnChecks } from "../../../shared/checking/turn-checks.ts";
import type { Outcome } from "../../../shared/outcome.ts";
import { applyDiff, type ProjectDiff, reverse } from "../../../shared/project/diff.ts";
import type { Project } from "../../../shared/project/project.ts";
import type { CheckOutcome } from "../../../shared/project/records.ts";
import { removal } from "../../../shared/project/removal.ts";
import { noAnswers } from "../../../shared/speakers/answers.ts";
import { plainParagraph } from "../../../shared/speakers/document.ts";
import { changeBetween } from "../../../shared/text/change.ts";
import { correctText } from "../../../shared/transcripts/correct-text.ts";
import { joinTurns } from "../../../shared/transcripts/join-turns.ts";
import { setTurnSpeaker } from "../../../shared/transcripts/set-turn-speaker.ts";
import { splitTurn } from "../../../shared/transcripts/split-turn.ts";
import { aProject, withReference } from "../../support/a-project.ts";
import { judged } from "../../support/made-again.ts";
import { must } from "../../support/must.ts";
import { work } from "../../support/published-references.ts";

const transcriptId = "transcript:Night";
const night = aProject({
  people: { Wilma: {} },
  transcripts: {
    Night: [
      "Interviewer: What changed?",
      "Wilma: He left his shoes and went out.",
      "Interviewer: And then?",
      "Wilma: ",
      "Wilma: It was cold.",
    ],
  },
});

let made = 0;
const newCheckId = () => `check:${++made}` as const;
const stamp = { by: "Bo", at: "2024-02-01T00:00:00Z", newCheckId };

const textOf = (project: Project) => project.transcripts.get(transcriptId)?.text ?? "";
const applied = (project: Project, outcome: Outcome<ProjectDiff, string>) =>
  applyDiff(project, must(outcome));
function marked(
  project: Project,
  turnIds: readonly number[],
  outcome: CheckOutcome = "checked",
  question = "",
): Project {
  return applied(project, markTurns(project, { transcriptId, turnIds, outcome, question, ...stamp }));
}
function corrected(project: Project, from: string, to: string): Project {
  const text = textOf(project);
  return applied(
    project,
    correctText(project, { transcriptId, change: changeBetween(text, text.replace(from, to)) }),
  );
}
const splitAt = (project: Project, words: string) =>
  applied(project, splitTurn(project, { transcriptId, at: textOf(project).indexOf(words) }));

/** "2 checked", "3 unchecked", "5 checked changed", a turn each. */
const states = (project: Project) =>
  turnChecks(project, transcriptId).map(
    ({ number, state, isChanged }) => `${number} ${state}${isChanged ? " changed" : ""}`,
  );

describe("a turn is", () => {
  it("unchecked until somebody marks it, and one without words has nothing to check (V1)", () => {
    expect(states(night)).toEqual(["1 unchecked", "2 unchecked", "3 unchecked", "5 unchecked"]);
    expect(states(marked(night, [2, 4]))).toEqual(["1 unchecked", "2 checked", "3 unchecked", "5 unchecked"]);
  });

  it("told anew only where words or checks of its interview are others, as letters are typed in one of a hundred", () => {
    const checked = marked(night, [2]);
    const elsewhere = { ...checked, memos: new Map() };
    expect(turnChecks(elsewhere, transcriptId)).toBe(turnChecks(checked, transcriptId));
    expect(turnChecks(marked(checked, [3]), transcriptId)).not.toBe(turnChecks(checked, transcriptId));
    expect(states(corrected(checked, "shoes", "boots"))[1]).toBe("2 checked changed");
    expect(states(checked)[1]).toBe("2 checked");
  });

  it("what it was marked as last, by whoever (V1)", () => {
    const twice = marked(marked(night, [2, 3]), [2], "unintelligible");
    expect(states(twice)).toEqual(["1 unchecked", "2 unintelligible", "3 checked", "5 unchecked"]);
    expect(twice.checks.get(transcriptId)).toHaveLength(2);
  });

  it("corrected where it is one of those that were, among turns of which the others were right (V1)", () => {
    const several = { transcriptId, turnIds: [1, 2, 3], outcome: "checked", correctedIds: [2] } as const;
    const said = applied(night, markTurns(night, { ...several, question: "", ...stamp }));
    expect(states(said)).toEqual(["1 checked", "2 corrected", "3 checked", "5 unchecked"]);
    expect(markTurns(said, { ...several, question: "", ...stamp })).toEqual({
      is: "refused",
      why: "nothing-changed",
    });
  });

  it("told as changed since where its words were corrected, and not where only white space was (V2)", () => {
    const checked = marked(night, [2, 5]);
    expect(states(corrected(checked, "shoes", "boots"))[1]).toBe("2 checked changed");
    expect(states(corrected(checked, "shoes and", "shoes  and"))[1]).toBe("2 checked");
    expect(states(corrected(checked, "out.", "out. Then"))[1]).toBe("2 checked changed");
    expect(states(corrected(corrected(checked, "shoes", "boots"), "boots", "shoes"))[1]).toBe("2 checked");
    expect(states(marked(corrected(checked, "shoes", "boots"), [2], "corrected"))[1]).toBe("2 corrected");
  });

  it("unchecked again where all of its words are others (V2)", () => {
    const checked = marked(night, [5]);
    expect(states(corrected(checked, "It was cold.", "Nobody knows why"))[3]).toBe("5 checked changed");
    const emptied = corrected(checked, "It was cold.", "");
    expect(states(corrected({ ...emptied }, "And then?\n\n", "And then?\n\nNobody."))[3]).toBe("5 unchecked");
  });

  it("checked in both halves when it is split, and so where two that were checked are joined (V3)", () => {
    const halves = splitAt(marked(night, [2]), " and went");
    expect(states(halves).slice(1, 3)).toEqual(["2 checked", "3 checked"]);
    expect(states(applied(halves, joinTurns(halves, { transcriptId, turnId: 6 })))[1]).toBe("2 checked");
  });

  it("told as changed since where one that was not checked is joined to it (V3)", () => {
    const joined = (project: Project) => applied(project, joinTurns(project, { transcriptId, turnId: 3 }));
    expect(states(joined(marked(night, [2])))[1]).toBe("2 checked changed");
    expect(states(joined(marked(night, [3])))[1]).toBe("2 checked changed");
    expect(states(joined(marked(night, [2, 3])))[1]).toBe("2 checked");
    expect(states(joined(marked(marked(night, [2]), [3], "queried", "Then?")))[1]).toBe("2 queried");
  });

  it("marked by itself when it is a half, and the other half stays what it was (V3)", () => {
    const halves = splitAt(marked(night, [2]), " and went");
    expect(states(marked(halves, [6], "unintelligible")).slice(1, 3)).toEqual([
      "2 checked",
      "3 unintelligible",
    ]);
    expect(
      states(applied(halves, unmarkTurns(halves, { transcriptId, turnIds: [2], newCheckId }))).slice(1, 3),
    ).toEqual(["2 unchecked", "3 checked"]);
    const thirds = splitAt(halves, " his shoes");
    expect(states(marked(thirds, [7], "corrected")).slice(1, 4)).toEqual([
      "2 checked",
      "3 corrected",
      "4 checked",
    ]);
    const since = corrected(thirds, "He left", "She left");
    expect(states(marked(since, [7])).slice(1, 4)).toEqual([
      ...["2 checked changed", "3 checked"],
      "4 checked changed",
    ]);
  });

  it("checked still when somebody else says it (V3)", () => {
    const given = setTurnSpeaker(marked(night, [2]), { transcriptId, turnIds: [2], to: "s-Interviewer" });
    expect(states(applied(marked(night, [2]), given))[1]).toBe("2 checked");
  });

  it("checked by a corrected file where its words are the same (V3, V9)", () => {
    const lines = [
      ...["Interviewer: What changed?", "Wilma: He left his boots and went out."],
      ...["Interviewer: And then?", "Wilma: So.", "Wilma: It was cold."],
    ];
    const checked = marked(night, [1, 2, 5]);
    const { draft } = judged({ format: "txt", paragraphs: lines.map(plainParagraph) });
    const source = {
      ...{ fileName: "Night.txt", format: "txt" as const, sha256: "1".repeat(64) },
      ...{ importedAt: "2024-02-01T00:00:00Z", judgedBy: 1, notes: [] },
    };
    const replaced = replaceTranscript(
      checked,
      { transcriptId, draft, answers: noAnswers, source, foundAgain: new Map() },
      () => "participant:new",
    );
    const now = states(applied(checked, replaced));
    expect(now).toEqual(["1 checked", "2 checked changed", "3 unchecked", "4 unchecked", "5 checked"]);
  });
});

describe("marking turns", () => {
  it("says nothing twice, and refuses what it cannot mark (V1)", () => {
    const mark = (project: Project, fields: Partial<Parameters<typeof markTurns>[1]>) => {
      const outcome = markTurns(project, {
        ...{ transcriptId, turnIds: [2], outcome: "checked", question: "", ...stamp },
        ...fields,
      });
      return outcome.is === "refused" ? outcome.why : "done";
    };
    expect(mark(marked(night, [2]), {})).toBe("nothing-changed");
    expect(mark(marked(night, [2]), { by: "Ek" })).toBe("done");
    expect(mark(corrected(marked(night, [2]), "shoes", "boots"), {})).toBe("done");
    expect(mark(night, { transcriptId: "transcript:none" })).toBe("no-such-transcript");
    expect(mark(night, { turnIds: [2, 9] })).toBe("no-such-turn");
    expect(mark(night, { turnIds: [4] })).toBe("nothing-said");
    expect(mark(night, { turnIds: [] })).toBe("nothing-said");
    expect(mark(night, { by: " " })).toBe("no-checker");
    expect(mark(night, { outcome: "queried", question: " " })).toBe("no-question");
    const excerpt = withReference(night, transcriptId, work({ type: "book", title: "Cold" }));
    expect(mark(excerpt, {})).toBe("an-excerpt");
  });

  it("goes with the interview (R1)", () => {
    const checked = marked(night, [2]);
    const interview = checked.transcripts.get(transcriptId);
    const { removed } = removal(checked, interview ? [interview] : []);
    expect(removed.map(({ id }) => id.split(":")[0]).sort()).toEqual(["check", "transcript"]);
  });
});

/** Each word of the text is another, so that it is known again. */
type Act = { readonly does: "mark" | "unmark" | "split" | "join" | "put" | "undo"; readonly at: number };
const acts = fc.array(
  fc.record({
    does: fc.constantFrom<Act["does"]>("mark", "mark", "unmark", "split", "join", "put", "undo"),
    at: fc.nat(60),
  }),
  { minLength: 1, maxLength: 14 },
);

it("no turn is told as checked that holds a word which nobody checked (V2, V3; seed 61)", () => {
  fc.assert(
    fc.property(acts, (all) => {
      let count = 0;
      const fresh = () => `w${++count}`;
      const line = () => Array.from({ length: 5 }, fresh).join(" ");
      let project = aProject({ transcripts: { Night: [`A: ${line()}`, `B: ${line()}`, `A: ${line()}`] } });
      const checkedWords = new Set<string>();
      const done: ProjectDiff[] = [];
      for (const { does, at } of all) {
        const outcome = does === "undo" ? null : asked(project, does, at, fresh);
        const diff = outcome ? (outcome.is === "done" ? outcome.value : null) : reversed(done.pop());
        if (!diff) continue;
        const turn = turnAt(project, at);
        if (does === "mark")
          for (const word of textOf(project).slice(turn.start, turn.end).split(/\s+/)) checkedWords.add(word);
        project = applyDiff(project, diff);
        if (does !== "undo") done.push(diff);
        for (const one of turnChecks(project, transcriptId)) {
          if (one.state === "unchecked" || one.isChanged) continue;
          const words = textOf(project).slice(one.turn.start, one.turn.end).trim().split(/\s+/);
          expect(words.filter((word) => !checkedWords.has(word))).toEqual([]);
        }
      }
    }),
    { seed: 61, numRuns: 400 },
  );
});

function reversed(diff: ProjectDiff | undefined): ProjectDiff | null {
  return diff ? reverse(diff) : null;
}

function turnAt(project: Project, at: number) {
  const turns = project.transcripts.get(transcriptId)?.turns ?? [];
  const turn = turns[at % turns.length];
  if (!turn) throw new RangeError("a transcript has turns");
  return turn;
}

function asked(
  project: Project,
  does: Exclude<Act["does"], "undo">,
  at: number,
  fresh: () => string,
): Outcome<ProjectDiff, string> {
  const turn = turnAt(project, at);
  const turnIds = [turn.id];
  if (does === "mark")
    return markTurns(project, { transcriptId, turnIds, outcome: "checked", question: "", ...stamp });
  if (does === "unmark") return unmarkTurns(project, { transcriptId, turnIds, newCheckId });
  const place = turn.start + (at % (turn.end - turn.start + 1));
  if (does === "split") return splitTurn(project, { transcriptId, at: place });
  if (does === "join") return joinTurns(project, { transcriptId, turnId: turn.id });
  const text = textOf(project);
  const start = text.lastIndexOf(" ", place) + 1;
  const [word = ""] = /^\S*/.exec(text.slice(start)) ?? [];
  const [from, to] =
    at % 3 === 0 ? [word, fresh()] : at % 3 === 1 ? [`${word}`, `${word} ${fresh()}`] : [word, ""];
  const change = changeBetween(text, text.slice(0, start) + to + text.slice(start + from.length));
  return correctText(project, { transcriptId, change });
}
