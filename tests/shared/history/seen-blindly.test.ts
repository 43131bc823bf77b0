import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { DeedName, InputOf } from "../../../shared/history/deeds.ts";
import { codesIn, type HistoryFact, Teller, transcriptsIn } from "../../../shared/history/facts.ts";
import { historySeenBlindly } from "../../../shared/history/seen-blindly.ts";
import { applyDiff } from "../../../shared/project/diff.ts";
import { diffBetween } from "../../../shared/project/diff-between.ts";
import { entryFor, firstEntry, type JournalEntry, undoEntry } from "../../../shared/project/journal.ts";
import { emptyProject, type Project } from "../../../shared/project/project.ts";
import type { CodeId, CodingId } from "../../../shared/project/records.ts";
import { deedSentence } from "../../../shared/reports/history-words.ts";
import { changeBetween } from "../../../shared/text/change.ts";
import { aProject } from "../../support/a-project.ts";
import { askOf } from "../../support/asked.ts";
import { must } from "../../support/must.ts";
import { deeds } from "../../support/random-deeds.ts";
import { walk } from "../../support/walk.ts";

const sketch = aProject({
  codes: ["1 Trust", "2 Doubt", "3 Hope"],
  transcripts: { Marta: ["Wilma: With a cup of coffee and a question."] },
});
const at = "2024-01-02T00:00:00Z";

type Told = { readonly project: Project; readonly entries: readonly JournalEntry[] };

const begun: Told = (() => {
  const first = firstEntry(sketch.study, { id: "e1", at, by: "Ek" });
  const diff = diffBetween(emptyProject(sketch.study), sketch);
  const made = { deed: { is: "import-transcripts", transcriptIds: ["transcript:Marta"] }, diff };
  return { project: sketch, entries: [first, entryFor(first, made, { id: "e2", at, by: "Ek" })] };
})();

function entryBack(entries: readonly JournalEntry[], back: number): JournalEntry {
  const entry = entries.at(-back);
  if (!entry) throw new RangeError("the journal is shorter");
  return entry;
}

function does<Name extends DeedName>(
  { project, entries }: Told,
  by: string,
  name: Name,
  input: InputOf<Name>,
): Told {
  const { deed, outcome } = askOf(project)(name, input);
  const diff = must(outcome);
  const last = entryBack(entries, 1);
  const stamp = { id: `e${last.seq + 1}`, at, by };
  return {
    project: applyDiff(project, diff),
    entries: [...entries, entryFor(last, { deed, diff }, stamp)],
  };
}

function undone({ project, entries }: Told, by: string): Told {
  const target = entryBack(entries, 1);
  const entry = undoEntry(target, target, entryBack(entries, 2), { id: `e${target.seq + 1}`, at, by });
  return { project: applyDiff(project, entry.diff), entries: [...entries, entry] };
}

const codes = (
  told: Told,
  by: string,
  codingId: CodingId,
  codeId: CodeId,
  [start, end]: readonly [number, number],
) =>
  does(told, by, "code-passage", {
    codingId,
    transcriptId: "transcript:Marta",
    codeId,
    span: { start, end },
    by,
    at,
  });

function factsOf({ entries }: Pick<Told, "entries">): readonly HistoryFact[] {
  const teller = new Teller();
  return entries.map((entry) => teller.tell(entry));
}

/** What is told of all but how the study began. */
const seenBy = (told: Told, by: string) =>
  historySeenBlindly(factsOf(told).slice(2), by).map((fact) => `${fact.by} ${deedSentence(fact, "en")}`);

const both = codes(codes(begun, "Ek", "coding:ek", "code:1", [0, 4]), "Bo", "coding:bo", "code:2", [5, 10]);

describe("the history of who codes blind (B9)", () => {
  it("tells what they coded and not what others coded", () => {
    expect(seenBy(both, "Ek")).toEqual(["Ek coded “With” with “Trust” in Marta"]);
    expect(seenBy(both, "Bo")).toEqual(["Bo coded “a cup” with “Doubt” in Marta"]);
  });

  it("does not tell of it when it is undone either, whoever undoes it", () =>
    expect(seenBy(undone(both, "Ek"), "Ek")).toEqual(["Ek coded “With” with “Trust” in Marta"]));

  it("leaves out comments and memos on codings of others", () => {
    const commented = does(both, "Bo", "comment-coding", { codingId: "coding:bo", comment: "Irony" });
    const memo = { memoId: "memo:1", kind: "analytic", title: "Cups", body: [], by: "Bo", at } as const;
    const noted = does(commented, "Bo", "write-memo", { ...memo, about: "coding:bo" });
    expect(seenBy(noted, "Ek")).toHaveLength(1);
    expect(seenBy(noted, "Bo").slice(1)).toEqual([
      "Bo commented on “a cup”, coded with “Doubt” in Marta",
      "Bo wrote the memo “Cups” on “a cup”",
    ]);
  });

  it("tells what was done to the codebook, and not how many codings of others came along", () => {
    const merged = does(both, "Bo", "merge-codes", { from: "code:2", into: "code:3" });
    expect(seenBy(merged, "Ek").at(-1)).toMatch(/^Bo merged .* into “Hope”$/);
    expect(seenBy(merged, "Bo").at(-1)).toMatch(/ into “Hope” with 1 coding$/);
  });

  it("tells a correction, and not which codes of others stood on the text", () => {
    const text = both.project.transcripts.get("transcript:Marta")?.text ?? "";
    const change = changeBetween(text, text.replace("cup", "mug"));
    const corrected = does(both, "Ek", "correct-text", { transcriptId: "transcript:Marta", change });
    const [fact] = historySeenBlindly(factsOf(corrected).slice(-1), "Ek");
    expect(fact && [...transcriptsIn(fact)]).toEqual(["transcript:Marta"]);
    expect(fact && codesIn(fact).has("code:2")).toBe(false);
  });

  it("speaks of no coding of others, and is the history itself for who is alone (seed 63)", () => {
    fc.assert(
      fc.property(deeds(), fc.constantFrom("Ek", "Bo"), (some, by) => {
        const facts = factsOf(walk(some));
        const seen = historySeenBlindly(facts, by);
        for (const { coded } of seen) for (const one of coded) expect(one.by).toBe(by);
        const alone = facts.filter(({ coded }) => coded.every((one) => one.by === by));
        expect(seen).toEqual(expect.arrayContaining(alone));
      }),
      { seed: 63, numRuns: 40 },
    );
  });
});
