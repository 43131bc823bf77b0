import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { seenBlindly } from "../../../shared/coding/shown-codings.ts";
import { factIn, Teller } from "../../../shared/history/facts.ts";
import { factSeenBlindly, historySeenBlindly } from "../../../shared/history/seen-blindly.ts";
import { beginCodingBlind, codesBlind, endCodingBlind } from "../../../shared/project/code-blind.ts";
import { applyDiff } from "../../../shared/project/diff.ts";
import { entryFor, type JournalEntry } from "../../../shared/project/journal.ts";
import { allCodings, type Project } from "../../../shared/project/project.ts";
import type { CodingId, MemoId } from "../../../shared/project/records.ts";
import { toRows } from "../../../shared/project/rows.ts";
import { type Asked, askOf } from "../../support/asked.ts";
import { must } from "../../support/must.ts";
import { deeds, often } from "../../support/random-deeds.ts";
import { pick } from "../../support/random-records.ts";
import { type Walked, walk } from "../../support/walk.ts";

const at = "2024-04-01T00:00:00Z";

/** What another coder does with codings of their own and the memos on them, by numbers that choose. */
type Others = { readonly does: (typeof othersDeeds)[number]; readonly which: number; readonly place: number };
const othersDeeds = [
  "code-passage",
  "resize-coding",
  "comment-coding",
  "uncode-passage",
  "write-memo",
  "change-memo",
  "remove-memo",
] as const;
const others = fc.array(
  fc.record({
    does: fc.constantFrom("code-passage" as const, "write-memo" as const, ...othersDeeds),
    which: fc.nat(20),
    place: fc.nat(20),
  }),
  { maxLength: 12 },
);

function askedOfBo(project: Project, { does, which, place }: Others, count: number): Asked | null {
  const ask = askOf(project);
  const transcript = pick([...project.transcripts.values()], which);
  const code = pick([...project.codes.values()], place);
  const own = pick(
    [...allCodings(project)].filter(({ id }) => id.startsWith("coding:bo")),
    which,
  );
  const memo = pick(
    [...project.memos.values()].filter(({ id }) => id.startsWith("memo:bo")),
    place,
  );
  const span = { start: place, end: place + 1 + (which % 7) };
  if (does === "code-passage") {
    if (!transcript || !code) return null;
    const codingId: CodingId = `coding:bo${count}`;
    const passage = { codingId, transcriptId: transcript.id, codeId: code.id, span };
    return ask("code-passage", { ...passage, by: "Bo", at });
  }
  if (does === "change-memo" || does === "remove-memo") {
    if (!memo) return null;
    if (does === "remove-memo") return ask("remove-memo", memo.id);
    return ask("change-memo", { memoId: memo.id, title: `Bo’s ${count}`, at } as never);
  }
  if (!own) return null;
  if (does === "resize-coding") return ask("resize-coding", { codingId: own.id, span });
  if (does === "comment-coding") return ask("comment-coding", { codingId: own.id, comment: `Bo ${count}` });
  if (does === "uncode-passage") return ask("uncode-passage", [own.id]);
  const memoId: MemoId = `memo:bo${count}`;
  const about = { memoId, kind: "analytic", about: own.id, title: "Bo’s", body: [] } as const;
  return ask("write-memo", { ...about, by: "Bo", at });
}

function doneByBo({ project, entries }: Walked, some: readonly Others[]): Walked {
  let now = project;
  const all = [...entries];
  for (const one of some) {
    const last = all.at(-1) as JournalEntry;
    const asked = askedOfBo(now, one, last.seq);
    if (asked?.outcome.is !== "done") continue;
    const diff = asked.outcome.value;
    all.push(entryFor(last, { deed: asked.deed, diff }, { id: `bo${last.seq}`, at, by: "Bo" }));
    now = applyDiff(now, diff);
  }
  return { project: now, entries: all };
}

function factsOf(entries: readonly JournalEntry[]) {
  const teller = new Teller();
  return entries.map((entry) => teller.tell(entry));
}

describe("who codes blind (B9)", () => {
  it("sees the same study and the same history whatever others coded, remarked and took back (seed 904)", () => {
    let changed = 0;
    fc.assert(
      fc.property(deeds(), others, (some, bos) => {
        const without = walk(some);
        const withBo = doneByBo(without, bos);
        changed += withBo.entries.length - without.entries.length;
        expect(toRows(seenBlindly(withBo.project, "Ek"), [])).toEqual(
          toRows(seenBlindly(without.project, "Ek"), []),
        );
        expect(historySeenBlindly(factsOf(withBo.entries), "Ek")).toEqual(
          historySeenBlindly(factsOf(without.entries), "Ek"),
        );
        const last = withBo.entries.at(-1);
        if (last && last.by === "Bo") expect(factSeenBlindly(factIn(withBo.project, last), "Ek")).toBe(null);
      }),
      { seed: 904, numRuns: 170 },
    );
    expect(changed).toBeGreaterThan(200);
  });

  it("is kept in the study, under the coder’s name, and ends only when that coder says so", () => {
    const { project } = walk([]);
    const begun = applyDiff(project, must(beginCodingBlind(project, { coder: "Ek" })));
    const both = applyDiff(begun, must(beginCodingBlind(begun, { coder: "Bo" })));
    expect(both.study.blindCoders).toEqual(["Ek", "Bo"]);
    const left = applyDiff(both, must(endCodingBlind(both, { coder: "Ek" })));
    expect(["Ek", "Bo", "Åke"].map((coder) => codesBlind(left, coder))).toEqual([false, true, false]);
    expect(beginCodingBlind(left, { coder: "Bo" })).toEqual({ is: "refused", why: "nothing-changed" });
    expect(endCodingBlind(left, { coder: "Ek" })).toEqual({ is: "refused", why: "nothing-changed" });
    expect(beginCodingBlind(left, { coder: " " })).toEqual({ is: "refused", why: "no-name" });
  });

  it("is passed by of Undo and Redo: neither begins nor ends it, and what came before is undone as before (seed 905)", () => {
    let promises = 0;
    fc.assert(
      fc.property(deeds([...often, "code-blind", "end-coding-blind"], 40), (some) => {
        walk(some, (before, after, { does }) => {
          const [then, now] = [before.project.study.blindCoders, after.project.study.blindCoders];
          const isPromise = does === "code-blind" || does === "end-coding-blind";
          if (isPromise) promises += 1;
          expect(now === then || isPromise).toBe(true);
          const [last, made] = [before.entries.at(-1), after.entries.at(-1)];
          if (isPromise) expect([made?.undoNext, made?.redoNext]).toEqual([last?.undoNext, last?.redoNext]);
        });
      }),
      { seed: 905, numRuns: 100 },
    );
    expect(promises).toBeGreaterThan(50);
  });
});
