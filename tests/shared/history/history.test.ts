import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { nameVersion, removeVersion, renameVersion } from "../../../shared/codebook/versions.ts";
import { codebookDeedOf, deedsThatCount } from "../../../shared/history/codebook-deeds.ts";
import type { DeedName, InputOf } from "../../../shared/history/deeds.ts";
import { factIn, Teller } from "../../../shared/history/facts.ts";
import { foldAlike } from "../../../shared/history/fold-alike.ts";
import { genealogyOf, ledTo } from "../../../shared/history/genealogy.ts";
import { restoredAt } from "../../../shared/history/restored.ts";
import { differencesBetween } from "../../../shared/history/version-differences.ts";
import { checkProject } from "../../../shared/project/check-project.ts";
import type { DeedValue } from "../../../shared/project/deed.ts";
import { applyDiff, diffOf, type ProjectDiff } from "../../../shared/project/diff.ts";
import {
  entryFor,
  firstEntry,
  type JournalEntry,
  redoEntry,
  replay,
  undoEntry,
} from "../../../shared/project/journal.ts";
import { allCodings, type Project } from "../../../shared/project/project.ts";
import type { CodeId } from "../../../shared/project/records.ts";
import { toRows } from "../../../shared/project/rows.ts";
import { differenceSentence } from "../../../shared/reports/difference-words.ts";
import { lifeSentence } from "../../../shared/reports/genealogy-words.ts";
import { deedSentence, stretchSentence } from "../../../shared/reports/history-words.ts";
import { aProject } from "../../support/a-project.ts";
import { askOf } from "../../support/asked.ts";
import { deeds } from "../../support/random-deeds.ts";
import { walk } from "../../support/walk.ts";

/** A study in which deeds are done one a minute, each with its entry. */
class Doing {
  project: Project;
  readonly entries: JournalEntry[];

  constructor(sketch: Project) {
    const { study } = sketch;
    const first = firstEntry(study, this.stamp(1));
    this.entries = [first];
    this.project = replay(this.entries);
    const added = [
      ...sketch.participants.values(),
      ...sketch.codes.values(),
      ...sketch.transcripts.values(),
      ...allCodings(sketch),
    ];
    this.append({ is: "import-codings", file: "codings.csv" }, diffOf({ added }));
  }

  does<Name extends DeedName>(is: Name, input: InputOf<Name>): this {
    const { deed, outcome } = askOf(this.project)(is, input);
    if (outcome.is === "refused") throw new Error(outcome.why);
    this.append(deed, outcome.value);
    return this;
  }

  undo(): this {
    return this.step(this.last.undoNext, undoEntry);
  }

  redo(): this {
    return this.step(this.last.redoNext, redoEntry);
  }

  get last(): JournalEntry {
    const last = this.entries.at(-1);
    if (!last) throw new RangeError("a journal begins with its study");
    return last;
  }

  private step(seq: number | null, make: typeof undoEntry): this {
    const target = this.entries[(seq ?? 0) - 1];
    const before = this.entries[(seq ?? 0) - 2];
    if (!target || !before) throw new RangeError("there is nothing to take back");
    const entry = make(this.last, target, before, this.stamp(this.entries.length + 1));
    this.entries.push(entry);
    this.project = applyDiff(this.project, entry.diff);
    return this;
  }

  private append(deed: DeedValue, diff: ProjectDiff): void {
    this.entries.push(entryFor(this.last, { deed, diff }, this.stamp(this.entries.length + 1)));
    this.project = applyDiff(this.project, diff);
  }

  private stamp(seq: number) {
    return { id: `entry ${seq}`, at: new Date(Date.UTC(2024, 0, 2, 9, seq)).toISOString(), by: "Ek" };
  }
}

const begun = () =>
  new Doing(
    aProject({
      people: { Wilma: {} },
      codes: ["1 Trust !", "  2 Small things", "3 Doubt"],
      transcripts: { Marta: ["Wilma: With «2 a cup of coffee» and «3 a question»."] },
    }),
  );

const factsOf = ({ entries }: Doing) => {
  const teller = new Teller();
  return entries.map((entry) => teller.tell(entry));
};
const lastSentence = (doing: Doing, language: "en" | "sv" = "en") => {
  const fact = factsOf(doing).at(-1);
  return fact ? deedSentence(fact, language) : "";
};
const deedsOf = ({ entries }: Pick<Doing, "entries">) =>
  entries.flatMap((entry) => codebookDeedOf(entry) ?? []);
const stamp = { by: "Ek", at: "2024-01-02T10:00:00Z" };

const coded = (doing: Doing, codeId: CodeId, start: number, end: number) =>
  doing.does("code-passage", {
    codingId: `coding:new ${start}`,
    transcriptId: "transcript:Marta",
    codeId,
    span: { start, end },
    ...stamp,
  });

describe("the history in sentences", () => {
  it.each<[string, (doing: Doing) => Doing]>([
    ["coded “With” with “Doubt” in Marta", (doing) => coded(doing, "code:3", 0, 4)],
    ["renamed “Doubt” to “Worry”", (doing) => doing.does("rename-code", { codeId: "code:3", name: "Worry" })],
    [
      "moved “Doubt” under “Trust”",
      (doing) => doing.does("move-code", { codeIds: ["code:3"], parentId: "code:1", index: 9 }),
    ],
    [
      "moved “Small things” to the top of the codebook",
      (doing) => doing.does("move-code", { codeIds: ["code:2"], parentId: null, index: 0 }),
    ],
    [
      "merged “Doubt” into “Small things” with 1 coding",
      (doing) => doing.does("merge-codes", { from: "code:3", into: "code:2" }),
    ],
    [
      "made the code “With” of “With” in Marta",
      (doing) =>
        doing.does("code-with-name", {
          codingId: "coding:9",
          newCodeId: "code:9",
          name: "With",
          transcriptId: "transcript:Marta",
          span: { start: 0, end: 4 },
          ...stamp,
        }),
    ],
    [
      "set the theme “Trust” from provisional to final",
      (doing) => doing.does("change-status", { codeId: "code:1", status: "final" }),
    ],
    ["undid: coded “With” with “Doubt” in Marta", (doing) => coded(doing, "code:3", 0, 4).undo()],
    ["did again: coded “With” with “Doubt” in Marta", (doing) => coded(doing, "code:3", 0, 4).undo().redo()],
  ])("says: %s", (sentence, does) => expect(lastSentence(does(begun()))).toBe(sentence));

  it("says an empty code's merger with the name of the code that took over, which only the core knows", () => {
    const doing = begun();
    doing.does("add-code", { codeId: "code:e", parentId: null, name: "Empty" });
    doing.does("merge-codes", { from: "code:e", into: "code:3" });
    expect(lastSentence(doing)).toBe("merged “Empty” into “Doubt”");
    expect(lastSentence(doing, "sv")).toBe("slog ihop ”Empty” med ”Doubt”");
  });

  it("names things as they were called then (H5)", () => {
    const doing = coded(begun(), "code:3", 0, 4);
    doing.does("rename-code", { codeId: "code:3", name: "Worry" });
    expect(factsOf(doing).map((fact) => deedSentence(fact, "en"))[2]).toContain("“Doubt”");
  });

  it("tells of turns that were mended, each alone and several as one (H5)", () => {
    const talk = aProject({ transcripts: { Marta: ["Wilma: How? Fine. So?", "Åke: Yes.", "Åke: No."] } });
    const transcriptId = "transcript:Marta" as const;
    const doing = new Doing(talk);
    const split = (at: number) => doing.does("split-turn", { transcriptId, at });
    split(5);
    split(11);
    doing.does("join-turns", { transcriptId, turnId: 5 });
    doing.does("set-turn-speaker", { transcriptId, turnIds: [2, 3, 4], to: null });
    const facts = factsOf(doing).slice(2);
    const sentences = (language: "en" | "sv") =>
      foldAlike(facts, () => "today").map((one) => stretchSentence(one, language));
    expect(sentences("en")).toEqual([
      "split turns in Marta 2 times",
      "joined two turns in Marta",
      "changed who says 3 turns in Marta",
    ]);
    expect(sentences("sv")).toEqual([
      "delade repliker i Marta 2 gånger",
      "slog ihop två repliker i Marta",
      "ändrade vem som säger 3 repliker i Marta",
    ]);
  });

  it("folds coding with a code and with a new one, which are one work", () => {
    const doing = coded(begun(), "code:3", 0, 4);
    const passage = {
      codingId: "coding:9",
      transcriptId: "transcript:Marta",
      span: { start: 5, end: 6 },
    } as const;
    doing.does("code-with-name", { ...passage, newCodeId: "code:9", name: "Cups", ...stamp });
    const [, , last] = foldAlike(factsOf(doing), () => "today");
    expect(last && stretchSentence(last, "en")).toBe("coded 2 passages in Marta");
  });

  it("counts in a folded sentence what was moved, uncoded or resized, each once, and not the deeds", () => {
    const doing = coded(coded(coded(begun(), "code:3", 0, 4), "code:1", 5, 6), "code:1", 20, 24);
    const [one, other, third] = ["coding:new 0", "coding:new 5", "coding:new 20"] as const;
    doing.does("resize-coding", { codingId: one, span: { start: 0, end: 6 } });
    doing.does("resize-coding", { codingId: one, span: { start: 0, end: 4 } });
    doing.does("uncode-passage", [one, other]);
    doing.does("uncode-passage", [third]);
    const ids = ["code:x", "code:y", "code:z", "code:w"] as const;
    for (const codeId of ids) doing.does("add-code", { codeId, parentId: null, name: codeId });
    doing.does("move-code", { codeIds: ids.slice(0, 2), parentId: "code:1", index: 0 });
    doing.does("move-code", { codeIds: ids.slice(2), parentId: "code:1", index: 0 });
    doing.does("move-code", { codeIds: ids.slice(0, 1), parentId: null, index: 0 });
    const stretches = foldAlike(factsOf(doing), () => "today");
    expect(stretches.map((stretch) => stretchSentence(stretch, "en")).slice(-4)).toEqual([
      "changed how far a coding reaches in Marta",
      "took codes from 3 passages in Marta",
      "made 4 codes",
      "moved 4 codes in the codebook",
    ]);
  });

  it("names what an old entry was about where its records do not tell, and nothing where its deed has no such name", () => {
    const old = (deed: DeedValue) => {
      const { project, last } = begun();
      return factIn(project, { ...last, deed, about: "Old name" }).words.about;
    };
    expect(old({ is: "promote-code", codeId: "code:" })).toBe("Old name");
    expect(old({ is: "promote-code", codeId: "code:3" })).toBe("Doubt");
    expect(old({ is: "of another version" })).toBe("Old name");
    const shown = [{ codeId: "code:2", gatheredBy: null }];
    expect(old({ is: "sort-codes", shown, under: null })).toBe("");
  });

  it("folds what one person coded in one interview within minutes, and nothing else", () => {
    const doing = coded(coded(begun(), "code:3", 0, 4), "code:1", 5, 6);
    doing.does("rename-code", { codeId: "code:3", name: "Worry" });
    coded(doing, "code:1", 20, 24);
    const stretches = foldAlike(factsOf(doing), (at) => at.slice(0, 10));
    expect(stretches.map((stretch) => stretchSentence(stretch, "en")).slice(2)).toEqual([
      "coded 2 passages in Marta",
      "renamed “Doubt” to “Worry”",
      expect.stringContaining("with “Trust” in Marta"),
    ]);
  });

  it("tells any journal whole, and refuses one with a gap (H5, seed 61)", () => {
    fc.assert(
      fc.property(deeds(), (some) => {
        const { entries } = walk(some);
        const teller = new Teller();
        for (const entry of entries) {
          const fact = teller.tell(entry);
          expect(fact.seq).toBe(entry.seq);
          for (const language of ["en", "sv"] as const)
            expect(deedSentence(fact, language)).not.toMatch(/undefined|null|\[object/);
        }
        const [first] = entries;
        if (first) expect(() => teller.tell(first)).toThrow(RangeError);
      }),
      { seed: 61, numRuns: 60 },
    );
  });
});

describe("the deeds on the codebook that count", () => {
  it("make the codebook as it is, whatever was undone and redone (H6, seed 62)", () => {
    fc.assert(
      fc.property(deeds(), (some) => {
        const { entries, project } = walk(some);
        const codes = new Map<string, object>();
        for (const { added, updated, removed } of deedsThatCount(deedsOf({ entries: [...entries] }))) {
          for (const { id } of removed) codes.delete(id);
          for (const { id, to } of updated) codes.set(id, { ...codes.get(id), ...to });
          for (const code of added) codes.set(code.id, code);
        }
        expect([...codes.values()].sort(byId)).toEqual([...project.codes.values()].sort(byId));
      }),
      { seed: 62, numRuns: 100 },
    );
  });
});

const byId = (a: object, b: object) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1);

describe("the genealogy", () => {
  const lifeOf = (doing: Doing, id: CodeId) => {
    const life = genealogyOf(deedsOf(doing)).lives.find(({ codeId }) => codeId === id);
    if (!life) throw new RangeError(`no life of ${id}`);
    return life;
  };
  const sentences = (doing: Doing, id: CodeId) => {
    const life = lifeOf(doing, id);
    return life.events.map((event) => lifeSentence(event, "en"));
  };

  it("tells a theme's life, and not what was undone (H6)", () => {
    const doing = begun();
    doing.does("promote-code", "code:3");
    doing.does("demote-code", "code:3").undo();
    doing.does("rename-code", { codeId: "code:3", name: "Worry" });
    doing.does("change-status", { codeId: "code:3", status: "dropped", reason: "too thin" });
    expect(sentences(doing, "code:3")).toEqual([
      "“Doubt” came with an import",
      "“Doubt” became a theme",
      "“Doubt” was renamed “Worry”",
      "“Worry” was dropped: too thin",
    ]);
    expect(lifeOf(doing, "code:3").stays.map(({ status }) => status)).toEqual([null, "candidate", "dropped"]);
  });

  it("tells as what a code stands that becomes a theme by being sorted there, and why one is dropped at once", () => {
    const doing = begun();
    doing.does("stand-as-theme", { codeId: "code:3", status: "dropped", reason: "too thin" });
    expect(sentences(doing, "code:3").slice(1)).toEqual([
      "“Doubt” became a theme",
      "“Doubt” was dropped: too thin",
    ]);
    doing.undo().does("stand-as-theme", { codeId: "code:3", status: "final", reason: "" });
    expect(sentences(doing, "code:3").slice(1)).toEqual(["“Doubt” became a theme (final)"]);
  });

  it("tells of a merger on both sides, and counts the merged code to what led to the other", () => {
    const doing = begun();
    doing.does("merge-codes", { from: "code:3", into: "code:2" });
    expect(sentences(doing, "code:3").at(-1)).toBe("“Doubt” was merged into “Small things”");
    expect(sentences(doing, "code:2").at(-1)).toBe("“Small things” took in “Doubt”");
    expect(lifeOf(doing, "code:3")).toMatchObject({ heir: "code:2", ended: doing.last.seq });
    expect([...ledTo(genealogyOf(deedsOf(doing)), "code:1")].sort()).toEqual(["code:1", "code:2", "code:3"]);
  });

  it.each(["beside", "beneath"] as const)("tells what was split off, and from what (%s it)", (place) => {
    const doing = begun();
    const [cup] = [...allCodings(doing.project)].filter(({ codeId }) => codeId === "code:2");
    const parts = [{ codeId: "code:8", name: "Coffee", codingIds: cup ? [cup.id] : [] }] as const;
    doing.does("split-code", { codeId: "code:2", parts, place });
    expect(sentences(doing, "code:8")).toEqual(["“Coffee” was split from “Small things”"]);
    expect(sentences(doing, "code:2").at(-1)).toBe("“Coffee” was split from “Small things”");
    expect(lifeOf(doing, "code:8")).toMatchObject({ source: "code:2", made: doing.last.seq });
    // The code that was split is still there; what was split off came of it all the same.
    expect(lifeOf(doing, "code:2").ended).toBe(null);
    expect([...ledTo(genealogyOf(deedsOf(doing)), "code:8")].sort()).toEqual(["code:2", "code:8"]);
  });

  it("leaves what else stands beneath a code, or is gathered by it, out of what led to those split from it", () => {
    const doing = begun();
    doing.does("add-code", { codeId: "code:9", parentId: "code:1", name: "Warmth" });
    doing.does("gather-code", { themeId: "code:1", codeIds: ["code:3"] });
    doing.does("code-passage", {
      ...{ codingId: "coding:n", transcriptId: "transcript:Marta", codeId: "code:1", ...stamp },
      span: { start: 0, end: 4 },
    });
    const parts = [{ codeId: "code:8", name: "With", codingIds: ["coding:n"] }] as const;
    doing.does("split-code", { codeId: "code:1", parts, place: "beside" });
    const genealogy = genealogyOf(deedsOf(doing));
    expect([...ledTo(genealogy, "code:8")].sort()).toEqual(["code:1", "code:8"]);
    expect([...ledTo(genealogy, "code:1")].sort()).toEqual(["code:1", "code:2", "code:3", "code:9"]);
  });

  it("finds the source of every split, whatever codings join in it (H6, seed 65)", () => {
    fc.assert(
      fc.property(deeds(), fc.nat(), fc.boolean(), (some, number, isBeside) => {
        const { project } = walk(some);
        const coded = [...new Set([...allCodings(project)].map(({ codeId }) => codeId))];
        const codeId = coded[number % coded.length];
        if (!codeId) return;
        const codings = [...allCodings(project)].filter((coding) => coding.codeId === codeId);
        const parts = codings
          .slice(0, 2)
          .map(({ id }, at) => ({ codeId: `code:part ${at}`, name: `Part ${at}`, codingIds: [id] }) as const);
        const place = isBeside ? ("beside" as const) : ("beneath" as const);
        const { deed, outcome } = askOf(project)("split-code", { codeId, parts, place });
        if (outcome.is === "refused") throw new Error(outcome.why);
        const entry = { ...begun().last, deed, diff: outcome.value };
        expect(codebookDeedOf(entry)).toMatchObject({ source: codeId, heir: null });
      }),
      { seed: 65, numRuns: 60 },
    );
  });

  it("tells what makes each code what it is now: its name, its meaning, and which themes gather it (H6, seed 66)", () => {
    const sorting = deeds(["make-theme", "sort-codes", "gather-code", "merge-codes", "remove-code", "undo"]);
    fc.assert(
      fc.property(fc.oneof(deeds(), sorting), (some) => {
        const { entries, project } = walk(some);
        for (const { codeId, events, ended } of genealogyOf(deedsOf({ entries: [...entries] })).lives) {
          const code = project.codes.get(codeId);
          if (ended !== null || !code) continue;
          const now = { name: "", status: "none", core: false, gatheredBy: 0 };
          for (const event of events) {
            if (event.is === "made") now.name = event.name;
            else if (event.is === "renamed") now.name = event.to;
            else if (event.is === "promoted" || event.is === "status") now.status = event.to;
            else if (event.is === "demoted") Object.assign(now, { status: "none", core: false });
            else if (event.is === "made-core" || event.is === "no-longer-core")
              now.core = event.is === "made-core";
            else if (event.is === "gathered") now.gatheredBy += 1;
            else if (event.is === "let-go") now.gatheredBy -= 1;
          }
          const { name, theme } = code;
          const gatheredBy = [...project.codes.values()].filter((one) => one.theme?.gathers.includes(codeId));
          const is = { name, status: theme?.status ?? "none", core: theme?.core ?? false };
          expect(now).toEqual({ ...is, gatheredBy: gatheredBy.length });
        }
      }),
      { seed: 66, numRuns: 150 },
    );
  });

  it("has a life for each code that is there, unended, and the others ended (seed 63)", () => {
    fc.assert(
      fc.property(deeds(), (some) => {
        const { entries, project } = walk(some);
        const { lives } = genealogyOf(deedsOf({ entries: [...entries] }));
        const there = lives.filter(({ ended }) => ended === null).map(({ codeId }) => codeId);
        expect(there.toSorted()).toEqual([...project.codes.keys()].sort());
        for (const { codeId, stays, ended, name, isTheme } of lives) {
          for (const [at, { until }] of stays.entries()) expect(until).toBe(stays[at + 1]?.from ?? ended);
          const code = project.codes.get(codeId);
          if (code) expect([name, isTheme]).toEqual([code.name, code.theme !== null]);
          if (code) expect(stays.at(-1)?.parentId).toBe(code.parentId);
        }
      }),
      { seed: 63, numRuns: 100 },
    );
  });
});

describe("a study restored at an entry", () => {
  const whole = (journal: readonly JournalEntry[]) => ({
    ...{ project: replay(journal), journal, originals: new Map<string, Uint8Array>() },
  });
  const wish = { studyId: "study:copy", name: "Copy", stamp: { id: "copy", ...stamp } } as const;

  it("is what the study was then, under its own id and name, for any entry (H7, seed 64)", () => {
    fc.assert(
      fc.property(deeds(), fc.nat(), (some, number) => {
        const { entries } = walk(some);
        const at = 1 + (number % entries.length);
        const restored = restoredAt(whole(entries), { at, ...wish });
        if (restored.is === "refused") throw new Error(restored.why);
        const { project, journal } = restored.value;
        expect(checkProject(project)).toEqual([]);
        expect(toRows(replay(journal), [])).toEqual(toRows(project, []));
        const { study, ...then } = replay(entries.slice(0, at));
        // A promise to code blind goes along, also when it was given later (B9).
        const { blindCoders } = replay(entries).study;
        expect(project.study).toEqual({ ...study, id: "study:copy", name: "Copy", blindCoders });
        expect({ ...toRows(project, []), study: null, memos: null }).toEqual({
          ...toRows({ ...then, study }, []),
          study: null,
          memos: null,
        });
        for (const { id, about } of project.memos.values()) {
          const old = then.memos.get(id)?.about;
          expect(about).toBe(old === study.id ? "study:copy" : old);
        }
      }),
      { seed: 64, numRuns: 60 },
    );
  });

  it.each([0, -1, 1.5, 99])("is refused for entry %s", (at) =>
    expect(restoredAt(whole(begun().entries), { at, ...wish })).toEqual({
      is: "refused",
      why: "no-such-entry",
    }),
  );

  it("keeps the files of what was imported by then, and no others (H7)", () => {
    const { entries } = begun();
    const [hash] = ["0".repeat(64)];
    const originals = new Map([
      [hash ?? "", new Uint8Array([1])],
      ["later", new Uint8Array([2])],
    ]);
    const at = (seq: number) => {
      const restored = restoredAt({ ...whole(entries), originals }, { at: seq, ...wish });
      return restored.is === "done" ? [...restored.value.originals.keys()] : restored.why;
    };
    expect([at(1), at(2)]).toEqual([[], [hash]]);
  });
});

describe("versions of the codebook", () => {
  const version = { versionId: "version:1", name: " First  round ", note: "", seq: 2, ...stamp } as const;

  it("are named, renamed and removed, each with a name of its own", () => {
    const doing = begun();
    doing.does("name-version", version);
    expect(doing.project.versions.get("version:1")).toMatchObject({ name: "First round", seq: 2 });
    const taken = nameVersion(doing.project, { ...version, versionId: "version:2", name: "first round" });
    expect(taken).toEqual({ is: "refused", why: "version-name-taken" });
    const renamed = { versionId: "version:1", name: "Round 1", note: "Six interviews" } as const;
    doing.does("rename-version", renamed);
    expect(renameVersion(doing.project, renamed)).toEqual({ is: "refused", why: "nothing-changed" });
    expect(lastSentence(doing)).toBe("renamed the version “First round” to “Round 1”");
    doing.does("remove-version", "version:1");
    expect(removeVersion(doing.project, "version:1")).toEqual({ is: "refused", why: "no-such-version" });
    expect(nameVersion(doing.project, { ...version, name: " " })).toEqual({ is: "refused", why: "no-name" });
  });

  it("differ in words", () => {
    const doing = begun();
    const { codes } = doing.project;
    doing.does("rename-code", { codeId: "code:1", name: "Safety" });
    doing.does("merge-codes", { from: "code:3", into: "code:2" });
    doing.does("add-code", { codeId: "code:n", parentId: null, name: "New" });
    doing.does("promote-code", "code:n");
    const differences = differencesBetween(codes, doing.project.codes, deedsOf(doing));
    expect(differences.map((one) => `${one.path} ${differenceSentence(one, "en")}`)).toEqual([
      "Safety was renamed, from “Trust”",
      "New was added",
      "Doubt was merged into “Safety > Small things”",
    ]);
  });

  it("tell a removed code from a merged one, also when the merger was undone", () => {
    const doing = begun();
    const { codes } = doing.project;
    doing.does("merge-codes", { from: "code:3", into: "code:2" }).undo();
    doing.does("remove-code", { codeId: "code:3", codings: "remove", children: "lift" });
    expect(differencesBetween(codes, doing.project.codes, deedsOf(doing))).toEqual([
      { codeId: "code:3", path: "Doubt", is: "removed" },
    ]);
  });

  it("call a code reordered that passed its neighbours, and not those that it passed", () => {
    const doing = new Doing(aProject({ codes: ["1 A", "2 B", "3 C", "4 D"] }));
    const { codes } = doing.project;
    doing.does("move-code", { codeIds: ["code:4"], parentId: null, index: 0 });
    expect(differencesBetween(codes, doing.project.codes, []).map(({ path, is }) => [path, is])).toEqual([
      ["D", "reordered"],
    ]);
  });

  it("are alike exactly when nothing of the codebook differs (seed 65)", () => {
    fc.assert(
      fc.property(deeds(), (some) => {
        const { entries, project } = walk(some);
        const begin = walk([]).project.codes;
        const differences = differencesBetween(begin, project.codes, deedsOf({ entries: [...entries] }));
        const told = new Set(differences.map(({ codeId }) => codeId));
        for (const [id, code] of project.codes) {
          const old = begin.get(id);
          const { order: _, ...now } = code;
          const { order: __, ...before } = old ?? code;
          const isSame = old !== undefined && JSON.stringify(plain(now)) === JSON.stringify(plain(before));
          if (!isSame) expect(told.has(id)).toBe(true);
        }
        for (const id of begin.keys()) if (!project.codes.has(id)) expect(told.has(id)).toBe(true);
      }),
      { seed: 65, numRuns: 60 },
    );
  });
});

/** What a version does not speak of: reviews, and the reason of a theme that is not dropped. */
function plain(code: { readonly theme: unknown }): unknown {
  const theme = code.theme as { readonly reviews: unknown; readonly reason: unknown } | null;
  return theme ? { ...code, theme: { ...theme, reviews: [], reason: "" } } : code;
}
