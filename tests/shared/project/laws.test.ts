import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { sameName } from "../../../shared/codebook/add-code.ts";
import { childrenOf } from "../../../shared/codebook/code-tree.ts";
import { checkProject } from "../../../shared/project/check-project.ts";
import { applyDiff, type ProjectDiff, reverse } from "../../../shared/project/diff.ts";
import { replay } from "../../../shared/project/journal.ts";
import { rowsStanding } from "../../../shared/project/kinds.ts";
import { allCodings, allPassages, type Project, recordsOf } from "../../../shared/project/project.ts";
import { allQuotes } from "../../../shared/project/quotes-under.ts";
import type { OnWords, TranscriptId } from "../../../shared/project/records.ts";
import { fromRows, toRows } from "../../../shared/project/rows.ts";
import { overlap } from "../../../shared/text/span.ts";
import type { MoveTurn } from "../../../shared/transcripts/move-turn.ts";
import { deeds } from "../../support/random-deeds.ts";
import { type Walked, walk } from "../../support/walk.ts";

/** A project as its rows, which say everything of it; two are the same when these are. */
const rowsOf = (project: Project) => toRows(project, []);

const onWords = (project: Project) => [
  ...allCodings(project),
  ...allPassages(project),
  ...allQuotes(project),
  ...recordsOf(project, "check"),
];

/**
 * A text letter by letter: each unit has an identity that corrections carry along. For what stands on words: the
 * units it was put on, those that stood outside then, and those that are its own now.
 */
type Letters = ReadonlyMap<TranscriptId, readonly number[]>;
type Own = {
  readonly put: ReadonlySet<number>;
  readonly outside: ReadonlySet<number>;
  readonly now: ReadonlySet<number>;
};
type Followed = { readonly letters: Letters; readonly own: ReadonlyMap<OnWords["id"], Own> };

let given = 0;
const fresh = (length: number) => Array.from({ length }, () => ++given);

function put(
  letters: Letters,
  { transcriptId, start, end }: { transcriptId: TranscriptId; start: number; end: number },
): Own {
  const all = letters.get(transcriptId) ?? [];
  const own = new Set(all.slice(start, end));
  return { put: own, outside: new Set(all.filter((one) => !own.has(one))), now: own };
}

function followFrom(project: Project): Followed {
  const letters = new Map([...project.transcripts.values()].map(({ id, text }) => [id, fresh(text.length)]));
  return { letters, own: new Map(onWords(project).map((one) => [one.id, put(letters, one)])) };
}

/** What the rules say of every letter and coding after one step; written apart from the program's own mapping. */
function follow(before: Followed, { entries, project }: Walked): Followed {
  const entry = entries.at(-1);
  if (!entry) throw new RangeError("a step has an entry");
  const { diff, deed } = entry;
  if (deed.is === "move-turn") return followMoved(before, project, diff, deed as unknown as MoveTurn);
  const letters = new Map(before.letters);
  const ownNow = new Map(before.own);
  for (const { transcriptId, change } of diff.edits) {
    const old = letters.get(transcriptId) ?? [];
    let now = [...old];
    for (const { start, from, to } of change.replacements.toReversed()) {
      const gone = old.slice(start, start + from.length);
      const come = fresh(to.length);
      now = now.toSpliced(start, from.length, ...come);
      for (const coding of onWords(project)) {
        const own = ownNow.get(coding.id);
        if (!own || coding.transcriptId !== transcriptId || own.now.size === 0) continue;
        const beside = old[start - 1];
        const behind = old[start + from.length];
        const inside =
          gone.length > 0
            ? gone.every((one) => own.now.has(one))
            : beside !== undefined && behind !== undefined && own.now.has(beside) && own.now.has(behind);
        const left = [...own.now].filter((one) => !gone.includes(one));
        ownNow.set(coding.id, { ...own, now: new Set(inside ? [...left, ...come] : left) });
      }
    }
    letters.set(transcriptId, now);
  }
  for (const record of diff.added) if ("turns" in record) letters.set(record.id, fresh(record.text.length));
  for (const record of diff.added) if ("quote" in record) ownNow.set(record.id, put(letters, record));
  for (const { id, to } of diff.edits.length > 0 ? [] : diff.updated) {
    const coding = onWords(project).find((one) => one.id === id);
    if (coding && ("start" in to || "end" in to || "lost" in to)) ownNow.set(coding.id, put(letters, coding));
  }
  return { letters, own: ownNow };
}

/** A turn that was moved has its letters with it (T8), and so has the one that it went over; the LF between them is the same. A check of several turns is one of each then (V3). */
function followMoved(
  { letters, own }: Followed,
  project: Project,
  { added, updated }: ProjectDiff,
  { transcriptId, turnId, way }: MoveTurn,
): Followed {
  const { turns = [] } = project.transcripts.get(transcriptId) ?? {};
  const place = turns.findIndex(({ id }) => id === turnId);
  const [first, second] = way === "up" ? [turns[place], turns[place + 1]] : [turns[place - 1], turns[place]];
  if (!first || !second) throw new RangeError("a moved turn has gone over another");
  const all = letters.get(transcriptId) ?? [];
  const lineFeed = first.start + second.end - second.start;
  const moved = [
    ...all.slice(0, first.start),
    ...all.slice(lineFeed + 1, second.end),
    ...all.slice(lineFeed, lineFeed + 1),
    ...all.slice(first.start, lineFeed),
    ...all.slice(second.end),
  ];
  const lettersNow = new Map(letters).set(transcriptId, moved);
  const ownNow = new Map(own);
  const cut = new Set([...added, ...updated.filter(({ from }) => "seen" in from)].map(({ id }) => id));
  const parts = onWords(project).filter(({ id }) => cut.has(id));
  for (const part of parts) ownNow.set(part.id, put(lettersNow, part));
  // Whatever word a check that was cut stood on, a part of it stands on now.
  const held = new Set(parts.flatMap(({ id }) => [...(ownNow.get(id)?.now ?? [])]));
  const { text = "" } = project.transcripts.get(transcriptId) ?? {};
  for (const { id } of parts)
    for (const letter of own.get(id)?.now ?? [])
      expect(held.has(letter) || /\s/.test(text.charAt(moved.indexOf(letter)))).toBe(true);
  return { letters: lettersNow, own: ownNow };
}

function expectOnItsWords({ project }: Walked, { letters, own: all }: Followed): void {
  for (const coding of onWords(project)) {
    const text = letters.get(coding.transcriptId) ?? [];
    const own = all.get(coding.id);
    if (!own) throw new RangeError(`nobody followed ${coding.id}`);
    const covered = text.slice(coding.start, coding.end);
    expect(coding.lost).toBe(own.now.size === 0);
    expect(covered.filter((one) => own.outside.has(one))).toEqual([]);
    expect(text.filter((one) => own.put.has(one) && !covered.includes(one))).toEqual([]);
    expect(new Set(covered)).toEqual(own.now);
  }
}

describe("after any deeds", () => {
  it("every coding and every passage is on its own words or among the lost (C1–C6; seed 11)", () => {
    fc.assert(
      fc.property(deeds(), (some) => {
        given = 0;
        const begin = walk([]);
        const states = new Map<number, Followed>([
          [1, { letters: new Map(), own: new Map() }],
          [begin.entries.length, followFrom(begin.project)],
        ]);
        walk(some, (before, after) => {
          const entry = after.entries.at(-1);
          const known = states.get(before.entries.length);
          if (!entry || !known) throw new RangeError("a step has an entry");
          // Taking back leads to the letters as they were before the entry that is taken back.
          const next = entry.of === null ? follow(known, after) : states.get(entry.of - 1);
          if (!next) throw new RangeError("nobody followed that step");
          states.set(after.entries.length, next);
          expectOnItsWords(after, next);
        });
      }),
      { seed: 11, numRuns: 600 },
    );
  });

  it("taking back the last of them restores the study exactly (D2; seed 12)", () => {
    fc.assert(
      fc.property(deeds(), (some) => {
        walk(some, (before, after) => {
          const diff = after.entries.at(-1)?.diff;
          if (!diff) throw new RangeError("a step has an entry");
          expect(rowsOf(applyDiff(after.project, reverse(diff)))).toEqual(rowsOf(before.project));
          expect(reverse(reverse(diff))).toEqual(diff);
        });
      }),
      { seed: 12, numRuns: 400 },
    );
  });

  it("none of them stands in the history that changed nothing, so that each press of Undo takes something back (H3; seed 19)", () => {
    fc.assert(
      fc.property(deeds(), (some) => {
        walk(some, (before, after) => {
          if (after.entries.at(-1)?.of === null)
            expect(rowsOf(after.project)).not.toEqual(rowsOf(before.project));
        });
      }),
      { seed: 19, numRuns: 400 },
    );
  });

  it("the journal alone tells the study (H2; seed 13)", () => {
    fc.assert(
      fc.property(deeds(), (some) => {
        const { project, entries } = walk(some);
        const kept = JSON.parse(JSON.stringify(entries)) as typeof entries;
        expect(rowsOf(replay(kept))).toEqual(rowsOf(project));
      }),
      { seed: 13, numRuns: 300 },
    );
  });

  it("nothing in the study breaks a rule (K1, B1, B4, R1–R4; seed 14)", () => {
    const going = deeds([
      "merge-codes",
      "remove-code",
      "gather-code",
      "relate-codes",
      "promote-code",
      "undo",
    ]);
    const joining = deeds(["write-memo", "code-passage", "code-all", "code-all", "import-codings", "recode"]);
    fc.assert(
      fc.property(fc.oneof(deeds(), going, joining), (some) => {
        walk(some, (_, { project }) => {
          expect(checkProject(project)).toEqual([]);
          for (const { theme } of project.codes.values())
            expect(theme?.core && theme.status === "dropped").not.toBe(true);
          for (const parent of [null, ...project.codes.keys()]) {
            const siblings = childrenOf(project.codes, parent);
            for (const one of siblings)
              expect(siblings.filter((other) => sameName(other.name, one.name))).toEqual([one]);
          }
          for (const name of rowsStanding("on-words"))
            expect([...project[name].values()].filter((list) => list.length === 0)).toEqual([]);
        });
      }),
      { seed: 14, numRuns: 400 },
    );
  });

  it("no two codings of one code and coder overlap (K2; seed 18)", () => {
    const coding = deeds(["code-passage", "code-passage", "resize-coding", "import-codings", "correct-text"]);
    const merging = deeds(["code-passage", "code-passage", "merge-codes", "remove-code", "undo", "redo"]);
    fc.assert(
      fc.property(fc.oneof(deeds(), coding, merging), (some) => {
        walk(some, (_, { project }) => {
          for (const list of project.codings.values())
            for (const [at, one] of list.entries())
              for (const other of list.slice(at + 1))
                if (one.codeId === other.codeId && one.by === other.by && !one.lost && !other.lost)
                  expect(overlap(one, other)).toBe(false);
        });
      }),
      { seed: 18, numRuns: 500 },
    );
  });

  it("the study is the same when it is put away as rows and taken out (D4; seed 15)", () => {
    fc.assert(
      fc.property(deeds(), (some) => {
        const { project } = walk(some);
        const again = fromRows(structuredClone(rowsOf(project)));
        expect(again).toEqual(project);
      }),
      { seed: 15, numRuns: 200 },
    );
  });

  it("no deed changes the study it was given (D1; seed 16)", () => {
    fc.assert(
      fc.property(deeds(), (some) => {
        walk(some, (before) => {
          deepFreeze(before.project.study);
          for (const name of [...rowsStanding("by-id"), ...rowsStanding("on-words")])
            for (const row of before.project[name].values()) deepFreeze(row);
        });
      }),
      { seed: 16, numRuns: 100 },
    );
  });
});

function deepFreeze(value: unknown): void {
  if (typeof value !== "object" || value === null || Object.isFrozen(value)) return;
  Object.freeze(value);
  for (const part of Object.values(value)) deepFreeze(part);
}

describe("undo and redo", () => {
  it("go to and fro as two stacks would, told by the newest entry alone (H3; seed 17)", () => {
    const often = deeds(["undo", "undo", "redo", "redo", "add-code", "correct-text", "code-passage"], 60);
    fc.assert(
      fc.property(often, (some) => {
        const begin = walk([]);
        // The first entry begins the study and cannot be undone; the second put everything into it.
        let undo: readonly Project[] = [replay(begin.entries.slice(0, 1)), begin.project];
        let redo: readonly Project[] = [];
        walk([...some], (_, { project, entries }, { does }) => {
          if (does === "undo") [undo, redo] = [undo.slice(0, -1), [...redo, ...undo.slice(-1)]];
          else if (does === "redo") [undo, redo] = [[...undo, ...redo.slice(-1)], redo.slice(0, -1)];
          else [undo, redo] = [[...undo, project], []];
          const top = undo.at(-1);
          if (!top) throw new RangeError("something was undone that the stacks do not hold");
          expect(rowsOf(project)).toEqual(rowsOf(top));
          expect(entries.at(-1)?.undoNext === null).toBe(undo.length === 1);
          expect(entries.at(-1)?.redoNext === null).toBe(redo.length === 0);
        });
      }),
      { seed: 17, numRuns: 300 },
    );
  });
});
