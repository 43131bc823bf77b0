import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { themesSlice } from "../../../renderer/app/themes-slice.ts";
import { codebookSlice } from "../../../renderer/codebook-panel/codebook-slice.ts";
import { codeSlice } from "../../../renderer/coding-desk/code-slice.ts";
import { memosSlice } from "../../../renderer/memo-desk/memos-slice.ts";
import { peopleSlice } from "../../../renderer/participants/people-slice.ts";
import { backSteps, playerSlice } from "../../../renderer/player/player-slice.ts";
import { quotesSlice, quoteViews } from "../../../renderer/quotes-desk/quotes-slice.ts";
import { readSlice } from "../../../renderer/reading-desk/read-slice.ts";
import { colourings, coloursSlice } from "../../../renderer/storage/colours-slice.ts";
import { Desk } from "../../../renderer/storage/desk.ts";
import type { DeskSlice } from "../../../renderer/storage/desk-slice.ts";
import { checkViews, deskState, placeNames } from "../../../renderer/storage/desk-state.ts";
import { mapSlice } from "../../../renderer/thematic-map/map-slice.ts";
import { textSlice } from "../../../renderer/transcript-view/text-slice.ts";
import { filesUnder } from "../../support/sources.ts";

const study = "study:1";
const key = `kvali desk ${study}`;

/** A store that holds this of the study. */
function storeOf(json?: string) {
  const values = new Map(json === undefined ? [] : [[key, json]]);
  return {
    getItem: (name: string) => values.get(name) ?? null,
    setItem: (name: string, value: string) => void values.set(name, value),
  };
}

const idOf = <Kind extends string>(kind: Kind) => fc.nat({ max: 9 }).map((n) => `${kind}:${n}` as const);
const places = fc.array(fc.tuple(idOf("transcript"), fc.nat())).map(Object.fromEntries);
const anyOf = <Value>(values: readonly Value[]) => fc.constantFrom(...values);

/** Some of the fields, each maybe. */
function some<Fields>(fields: { [Field in keyof Fields]: fc.Arbitrary<Fields[Field]> }) {
  return fc.record(fields, { requiredKeys: [] });
}

/** Each slice with changes of it. */
const slices = [
  withChanges(
    deskState,
    some({
      place: anyOf(placeNames),
      transcriptId: fc.option(idOf("transcript")),
      codeId: fc.option(idOf("code")),
      recent: fc.uniqueArray(idOf("code")),
      readView: anyOf(["one", "all"] as const),
      checkView: anyOf(checkViews),
      codebookShut: fc.boolean(),
      peopleTab: anyOf(["people", "interviews"] as const),
    }),
  ),
  withChanges(readSlice, some({ furthest: places, readCodings: fc.boolean(), readNoteShut: fc.boolean() })),
  withChanges(codeSlice, some({ filterOpen: fc.boolean() })),
  withChanges(coloursSlice, some({ colours: anyOf(colourings) })),
  withChanges(
    codebookSlice,
    some({
      folded: fc.uniqueArray(idOf("code")),
      quoteSections: fc.option(fc.array(fc.string())),
    }),
  ),
  withChanges(
    peopleSlice,
    some({
      sort: fc.record({ by: fc.option(fc.string()), down: fc.boolean() }),
      filters: fc.dictionary(fc.string(), fc.record({ is: anyOf(["nothing", "odd"] as const) })),
    }),
  ),
  withChanges(memosSlice, some({ memoId: fc.option(idOf("memo")) })),
  withChanges(quotesSlice, some({ quoteId: fc.option(idOf("quote")), quoteView: anyOf(quoteViews) })),
  withChanges(themesSlice, some({ themesTab: anyOf(["board", "map", "genealogy"] as const) })),
  withChanges(
    playerSlice,
    some({
      rate: anyOf([0.5, 1, 2]),
      back: anyOf(backSteps),
      zoom: anyOf([0, 4]),
      pictureWidth: anyOf([160, 320]),
    }),
  ),
  withChanges(textSlice, some({ left: places })),
  withChanges(
    mapSlice,
    some({
      standing: some({
        codes: fc.dictionary(
          idOf("code"),
          fc.record({ x: fc.integer(), y: fc.integer(), width: fc.nat(), height: fc.nat() }),
        ),
      }),
    }),
  ),
];

/** What the laws need of a slice, whatever its fields are. */
function withChanges<State extends object>(slice: DeskSlice<State>, changes: fc.Arbitrary<Partial<State>>) {
  const { name, begin, remembered } = slice;
  const fieldNames = Object.keys(begin);
  return {
    name,
    rememberedNames: Object.keys(remembered),
    /** A change, as what makes it on a desk. */
    changes: changes.map((change) => (desk: Desk) => desk.put(slice, change)),
    now: (desk: Desk): object => desk.of(slice),
    /** The slice as a desk has it, after a restart. */
    afterRestart(desk: Desk): object {
      const state = { ...begin };
      for (const field in remembered) state[field] = desk.of(slice)[field];
      return state;
    },
    expectSound(desk: Desk) {
      const state = desk.of(slice);
      expect(Object.keys(state)).toEqual(fieldNames);
      for (const field in begin) {
        const check = remembered[field];
        if (check) expect(check.safeParse(state[field])).toEqual({ success: true, data: state[field] });
        else expect(state[field]).toEqual(begin[field]);
      }
    },
  };
}

const expectSound = (desk: Desk) => {
  for (const slice of slices) slice.expectSound(desk);
};

/** Values that are nearly what a field holds, beside all others. */
const anyValue = fc.oneof(
  fc.jsonValue(),
  anyOf([null, true, "all", "read", "constructor", -1, 0.5, "code:", ["code:1"], ["code:1", 2]]),
  anyOf([{ "transcript:1": 4 }, { "transcript:1": "4" }, { "code:1": 4 }]),
);
const fieldNames = slices.flatMap(({ rememberedNames }) => rememberedNames);
const anyFields = fc.dictionary(anyOf([...fieldNames, "__proto__", "toString"]), anyValue);
const anyJson = fc.oneof(
  fc.string(),
  fc.json(),
  anyFields.map((fields) => JSON.stringify(fields)),
  fc
    .tuple(anyFields, fc.dictionary(anyOf(slices.map(({ name }) => name)), fc.oneof(anyValue, anyFields)))
    .map(([fields, kept]) => JSON.stringify({ ...fields, ...kept })),
);

describe("the desk", () => {
  it("is sound whatever stands in the store, and goes on from there (seed 641)", () =>
    fc.assert(
      fc.property(anyJson, (json) => {
        const store = storeOf(json);
        const desk = new Desk(store, study);
        expectSound(desk);
        desk.open("transcript:7");
        desk.use("code:7");
        const again = new Desk(store, study);
        expectSound(again);
        expect(again.now()).toMatchObject({ transcriptId: "transcript:7", readView: "one" });
        expect(again.now().recent[0]).toBe("code:7");
      }),
      { seed: 641, numRuns: 300 },
    ));

  it("has again what is remembered of each slice, and begins the rest anew (seed 642)", () => {
    const anyChange = fc.oneof(...slices.map(({ changes }) => changes));
    fc.assert(
      fc.property(fc.array(fc.array(anyChange)), (sessions) => {
        const store = storeOf();
        for (const changes of sessions) {
          const desk = new Desk(store, study);
          for (const change of changes) change(desk);
          const again = new Desk(store, study);
          for (const { now, afterRestart } of slices) expect(now(again)).toEqual(afterRestart(desk));
        }
      }),
      { seed: 642 },
    );
  });

  it("begins anew in a field that it cannot understand, and there alone", () => {
    const kept = { read: { furthest: { "transcript:1": "far" }, readCodings: true }, text: 7 };
    const desk = new Desk(storeOf(JSON.stringify(kept)), study);
    expect(desk.of(readSlice)).toEqual({ furthest: {}, readCodings: true, readNoteShut: false });
    expect(desk.of(textSlice).left).toEqual({});
  });

  it("has again what was remembered when all places were one flat record, also after others were kept", () => {
    const before = {
      place: "read",
      transcriptId: "transcript:1",
      recent: ["code:2", "code:1"],
      left: { "transcript:1": 40 },
      furthest: { "transcript:1": 90 },
      folded: ["code:1"],
      codebookShut: true,
      colours: "theme",
      readView: "all",
      readCodings: true,
      readNoteShut: true,
    };
    const store = storeOf(JSON.stringify(before));
    const [first, later] = [new Desk(store, study), new Desk(store, study)];
    first.set({ place: "people" });
    first.put(readSlice, { readCodings: false });
    for (const [desk, is] of [
      [later, before],
      [new Desk(store, study), { ...before, place: "people", readCodings: false }],
    ] as const) {
      const { place, transcriptId, recent, codebookShut, readView } = desk.now();
      const shared = { place, transcriptId, recent, codebookShut, readView };
      const { folded } = desk.of(codebookSlice);
      const { colours } = desk.of(coloursSlice);
      const { left } = desk.of(textSlice);
      expect({ ...shared, left, ...desk.of(readSlice), folded, colours }).toEqual(is);
    }
  });

  it("tells of a change once, and of none that changes nothing", () => {
    const desk = new Desk(storeOf(), study);
    let told = 0;
    desk.subscribe(() => told++);
    desk.put(codeSlice, { filterOpen: true });
    desk.put(codeSlice, { filterOpen: true });
    expect(told).toBe(1);
    expect(desk.of(codeSlice)).toBe(desk.of(codeSlice));
  });

  it("goes on with a store that is full or not to be read", () => {
    const shut = (): never => {
      throw new Error("no");
    };
    const desk = new Desk({ getItem: shut, setItem: shut }, study);
    desk.open("transcript:1");
    expect(desk.now().transcriptId).toBe("transcript:1");
  });

  it("keeps each slice under a name of its own, and each is held by these laws", () => {
    expect(new Set(slices.map(({ name }) => name)).size).toBe(slices.length);
    const files = filesUnder("renderer").filter((file) => file.endsWith("-slice.ts"));
    // What a slice is stands in one of them, and what places share is a slice in another.
    expect(slices.length).toBe(files.length);
  });
});
