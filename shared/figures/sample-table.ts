import { recordedOf, type TypedAttribute, typedAttributes } from "../participants/attribute-types.ts";
import { readValue } from "../participants/attribute-values.ts";
import { type Described, describeNumbers } from "../participants/describe-numbers.ts";
import {
  type CellMark,
  type GroupOfTable,
  groupsLeftOut,
  type RowMarks,
  suppressCells,
} from "../participants/suppress-cells.ts";
import { interviewsOf } from "../project/interviews.ts";
import type { Project } from "../project/project.ts";
import type { Participant, ParticipantId } from "../project/records.ts";
import { attributeNames } from "../quotes/attribution.ts";
import { numberColumn } from "../quotes/attribution-presets.ts";
import { nameOrder, type Order } from "../text/name-order.ts";
import { peopleCount } from "./figures.ts";

/** How many people, where that may be told. */
export type SampleCell = { readonly mark: CellMark; readonly count: number };

/**
 * Who took part, as papers print it: each attribute with its values counted or described, of each wave and of all. People who speak in
 * several waves are counted in each, and once in all. With a limit, small numbers are left out, and those that would tell them
 * (participants/suppress-cells.ts). The numbers of participants tell nothing of a sample and have no part.
 */
export type SampleTable = {
  readonly people: number;
  readonly interviews: number;
  /** Interviews in which several of them speak, people who speak in several interviews, and those who speak in none. */
  readonly together: number;
  readonly repeated: number;
  readonly silent: number;
  /** The columns: each wave that may be shown, and all people at the end. */
  readonly columns: readonly SampleColumn[];
  /** How many waves have too few people to be shown, or would tell of those. */
  readonly wavesLeftOut: number;
  readonly parts: readonly SamplePart[];
  readonly limit: number | null;
};

export type SampleColumn = {
  readonly of: "all" | "wave" | "no-wave";
  /** Empty but for a wave. */
  readonly wave: string;
  readonly people: number;
  readonly interviews: number;
};

/** An attribute. `rows` is null where nothing of it can be told. */
export type SamplePart = {
  readonly name: string;
  readonly type: TypedAttribute["type"];
  readonly rows: readonly SampleRow[] | null;
  /** Whether fewer people than the limit are told to have no value, since else nothing of the attribute could be told, or no mean of it. */
  readonly tellsGaps: boolean;
  /** Of numbers: how they are described in each column; null where there are none, or too few. */
  readonly numbers: readonly (DescribedSample | null)[];
  /** How many decimals the numbers have at most. */
  readonly decimals: number;
  /** Of dates: the first and the last in each column. */
  readonly dates: readonly (SampleRange<string> | "hidden" | null)[];
};

/** The least and the greatest; "hidden" where fewer people than the limit have one of them: it would be a number of few people. */
type DescribedSample = Omit<Described, "least" | "greatest"> & {
  readonly range: SampleRange<number> | "hidden";
};
export type SampleRange<Value> = { readonly least: Value; readonly greatest: Value };

/**
 * A value and its people in each column; of numbers and dates, which are described, there is one row of those who have one. "others":
 * texts that too few people have, together.
 */
export type SampleRow = {
  readonly is: "value" | "others" | "recorded" | "does-not-fit" | "missing";
  readonly value: string;
  readonly cells: readonly SampleCell[];
};

/** Waves, and texts that as many people have, stand as the language sorts them. */
export function sampleTable(project: Project, limit: number | null, language: string): SampleTable {
  const interviews = interviewsOf(project);
  const speaksIn = new Map<ParticipantId, Set<string>>();
  const interviewCounts = new Map<ParticipantId, number>();
  let together = 0;
  for (const { wave, speakers } of interviews) {
    const people = new Set(speakers.flatMap(({ participantIds }) => participantIds));
    if (people.size > 1) together += 1;
    for (const id of people) {
      speaksIn.set(id, (speaksIn.get(id) ?? new Set()).add(wave));
      interviewCounts.set(id, (interviewCounts.get(id) ?? 0) + 1);
    }
  }
  const compare = nameOrder(language);
  const people = [...project.participants.values()];
  const number = numberColumn(attributeNames(project.study));
  const groups = wavesOf(people, speaksIn, compare).map((wave) => ({
    wave,
    people: people.filter(({ id }) => isInWave(speaksIn.get(id), wave)),
  }));
  const leftOut =
    limit === null
      ? groups.map(() => false)
      : groupsLeftOut(
          groups.map((group) => group.people.length),
          limit,
        );
  const shown = groups.filter((_, at) => !leftOut[at]);
  const counted = groups.map((group, at): CountedGroup => ({ ...group, isLeftOut: leftOut[at] ?? false }));
  const heldIn = (wave: string) => interviews.filter((one) => one.wave === wave).length;
  return {
    people: peopleCount(project),
    interviews: interviews.length,
    together,
    repeated: [...interviewCounts.values()].filter((count) => count > 1).length,
    silent: people.filter(({ id }) => !speaksIn.has(id)).length,
    columns: [
      ...shown.map(
        ({ wave, people: of }): SampleColumn => ({
          ...{ of: wave === "" ? "no-wave" : "wave", wave },
          ...{ people: of.length, interviews: heldIn(wave) },
        }),
      ),
      { of: "all", wave: "", people: people.length, interviews: interviews.length },
    ],
    wavesLeftOut: groups.length - shown.length,
    parts: typedAttributes(project)
      .filter(({ name }) => name !== number)
      .map((attribute) => partOf(attribute, people, counted, limit, compare)),
    limit,
  };
}

type Group = { readonly wave: string; readonly people: readonly Participant[] };
type CountedGroup = Group & { readonly isLeftOut: boolean };

/** The waves by name, and "" for people who speak outside of one; none where all of them would be in the same. */
function wavesOf(
  people: readonly Participant[],
  speaksIn: ReadonlyMap<ParticipantId, ReadonlySet<string>>,
  compare: Order,
): readonly string[] {
  const named = [...new Set([...speaksIn.values()].flatMap((waves) => [...waves]))].filter(Boolean);
  const hasOthers = people.some(({ id }) => isInWave(speaksIn.get(id), ""));
  const waves = [...named.sort(compare), ...(hasOthers ? [""] : [])];
  return waves.length > 1 ? waves : [];
}

/** Who speaks nowhere is in no wave. */
function isInWave(waves: ReadonlySet<string> | undefined, wave: string): boolean {
  return waves ? waves.has(wave) : wave === "";
}

type ValueOf = { readonly is: SampleRow["is"]; readonly value: string };

function partOf(
  attribute: TypedAttribute,
  people: readonly Participant[],
  groups: readonly CountedGroup[],
  limit: number | null,
  compare: Order,
): SamplePart {
  const { name, type } = attribute;
  const read = new Map(people.map((person) => [person.id, readValue(recordedOf(person, name), attribute)]));
  const described = type === "number" || type === "date";
  const answerOf = ({ id }: Participant): ValueOf => {
    const value = read.get(id) ?? null;
    if (value === null) return { is: "missing", value: "" };
    if (value.is === "does-not-fit") return { is: "does-not-fit", value: "" };
    return described ? { is: "recorded", value: "" } : { is: "value", value: value.canonical };
  };
  const counts = countsOf(attribute, people.map(answerOf), limit, compare).map((row) => ({
    ...row,
    groups: groups.map((group) => group.people.filter((person) => row.has(answerOf(person))).length),
    all: people.filter((person) => row.has(answerOf(person))).length,
    isProtected: row.is !== "missing" && row.is !== "does-not-fit",
  }));
  const marksWith = (areGapsProtected: boolean): readonly RowMarks[] | null =>
    limit === null
      ? counts.map(() => ({ groups: groups.map(() => "shown"), all: "shown" }))
      : suppressCells(
          {
            rows: counts.map((row) => ({ ...row, isProtected: areGapsProtected || row.isProtected })),
            groups: groups.map(
              (group): GroupOfTable => ({ size: group.people.length, isLeftOut: group.isLeftOut }),
            ),
            all: people.length,
          },
          limit,
        );
  // Of numbers and dates there are two counts: whoever hid one would hide the other, and with it the mean.
  const marks = (described ? null : marksWith(true)) ?? marksWith(false);
  const rows = marks && counts.map((row, at) => rowOf(row, marks[at], groups));
  const recorded = rows?.find(({ is }) => is === "recorded");
  const columns = [...groups.filter(({ isLeftOut }) => !isLeftOut).map((group) => group.people), people];
  const shownValues = columns.map((column, at) => {
    if (recorded?.cells[at]?.mark !== "shown") return [];
    return column.flatMap(({ id }) => read.get(id) ?? []);
  });
  return {
    ...{ name, type, rows },
    tellsGaps: (rows ?? []).some(
      ({ is, cells }) =>
        (is === "missing" || is === "does-not-fit") &&
        cells.some(({ mark, count }) => mark === "shown" && count > 0 && count < (limit ?? 0)),
    ),
    numbers: shownValues.map((values) => {
      const numbers = values.flatMap((value) => (value.is === "number" ? [value.number] : []));
      const described = describeNumbers(numbers);
      if (!described) return null;
      const { least, greatest, ...rest } = described;
      return { ...rest, range: rangeOf(numbers, { least, greatest }, limit) };
    }),
    decimals: Math.max(
      0,
      ...[...read.values()].map((value) => (value?.is === "number" ? decimalsOf(value.canonical) : 0)),
    ),
    dates: shownValues.map((values) => {
      const dates = values.flatMap((value) => (value.is === "date" ? [value.canonical] : [])).sort();
      const [least, greatest] = [dates[0], dates.at(-1)];
      if (least === undefined || greatest === undefined) return null;
      return rangeOf(dates, { least, greatest }, limit);
    }),
  };
}

function rangeOf<Value>(
  values: readonly Value[],
  range: SampleRange<Value>,
  limit: number | null,
): SampleRange<Value> | "hidden" {
  const have = (wanted: Value) => values.filter((value) => value === wanted).length;
  return limit !== null && Math.min(have(range.least), have(range.greatest)) < limit ? "hidden" : range;
}

type Counted = ValueOf & { readonly has: (value: ValueOf) => boolean };

/** The rows that an attribute has: the choices in their order, texts by how many people have them; who is missing only where somebody is. */
function countsOf(
  { type, choices }: TypedAttribute,
  values: readonly ValueOf[],
  limit: number | null,
  compare: Order,
): readonly Counted[] {
  const counts = new Map<string, number>();
  for (const { is, value } of values) if (is === "value") counts.set(value, (counts.get(value) ?? 0) + 1);
  const texts = [...counts]
    .sort(([a, of], [b, other]) => other - of || compare(a, b))
    .map(([value]) => value);
  const few = new Set(texts.filter((value) => limit !== null && (counts.get(value) ?? 0) < limit));
  const listed: Readonly<Record<typeof type, readonly string[]>> = {
    text: texts.filter((value) => !few.has(value)),
    choice: choices,
    "yes-no": ["yes", "no"],
    number: [],
    date: [],
  };
  const isSome = (is: SampleRow["is"]) => values.some((value) => value.is === is);
  const alone = (is: SampleRow["is"]): Counted => ({ is, value: "", has: (value) => value.is === is });
  return [
    ...listed[type].map(
      (value): Counted => ({
        ...{ is: "value", value },
        has: (one) => one.is === "value" && one.value === value,
      }),
    ),
    ...(type === "text" && few.size > 0
      ? [{ ...alone("others"), has: (one: ValueOf) => one.is === "value" && few.has(one.value) }]
      : []),
    ...(type === "number" || type === "date" ? [alone("recorded")] : []),
    ...(isSome("does-not-fit") ? [alone("does-not-fit")] : []),
    ...(isSome("missing") ? [alone("missing")] : []),
  ];
}

function rowOf(
  { is, value, groups: counts, all }: ValueOf & { readonly groups: readonly number[]; readonly all: number },
  marks: RowMarks | undefined,
  groups: readonly CountedGroup[],
): SampleRow {
  const cell = (mark: CellMark | undefined, count: number): SampleCell => ({
    mark: mark ?? "hidden",
    count: mark === "shown" ? count : 0,
  });
  const cells = groups.flatMap(({ isLeftOut }, at) =>
    isLeftOut ? [] : [cell(marks?.groups[at], counts[at] ?? 0)],
  );
  return { is, value, cells: [...cells, cell(marks?.all, all)] };
}

function decimalsOf(canonical: string): number {
  return canonical.split(".")[1]?.length ?? 0;
}

/** How many of a hundred; null of nobody. */
export function percentOf(count: number, people: number): number | null {
  return people === 0 ? null : (100 * count) / people;
}
