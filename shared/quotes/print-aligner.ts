import type { PrintQuestion, PrintStep } from "./print-steps.ts";
import {
  type CutMarkAt,
  cutMarksAt,
  keyOf,
  type SpokenUnit,
  standInsAt,
  type TypedUnit,
} from "./print-tokens.ts";
import { UnitLikeness } from "./unit-likeness.ts";

/**
 * What a step costs. What a print form can say costs nothing, or, to choose among readings of the same print, a few
 * units; white space and marks that are typed otherwise cost some thousands; words that are left out without a mark cost as much
 * as several of these, once for each gap; a word that was not spoken costs most. So what was printed from
 * a form is read as a form that prints the same.
 */
const costs = {
  bracketForWords: 1,
  nameMore: 1,
  nameSmall: 2,
  otherForm: 100,
  otherSpace: 500,
  noSpace: 1_000,
  otherMark: 2_000,
  silentMark: 5_000,
  needlessMark: 10_000,
  typedMark: 20_000,
  leftOut: 50_000,
  otherCase: 100_000,
  unspoken: 200_000,
} as const;

/** Where a reading stands: behind a unit that is the same, in a gap of some kind, or between. */
const at = { rest: 0, same: 1, cut: 2, replaced: 3, name: 4, nameOpen: 5, leftOut: 6, inserted: 7 } as const;
type Standing = (typeof at)[keyof typeof at];
const standings = Object.values(at);
const never = 1_000_000_000;

/** Finds the reading of what was typed that costs least; of several the one that keeps the earliest words. */
export class PrintAligner {
  private readonly width: number;
  private readonly best: readonly Int32Array[];
  private readonly marks: readonly (readonly CutMarkAt[])[];
  private readonly names: readonly (readonly number[])[];
  private readonly likeness: UnitLikeness;
  /** The step that costs least from the place that was weighed last, and where it leads. */
  private step: PrintStep | null = null;
  private to: Standing = at.rest;
  private cost = never;

  constructor(private readonly question: PrintQuestion) {
    const { spoken, typed, standIns } = question;
    this.width = typed.length + 1;
    this.marks = typed.map((_, j) => cutMarksAt(typed, j));
    this.names = typed.map((_, j) => standInsAt(typed, j, standIns));
    this.likeness = new UnitLikeness(spoken, typed);
    const possible = this.possibleStandings();
    const size = (spoken.length + 1) * this.width;
    this.best = standings.map((one) => new Int32Array(possible.includes(one) ? size : 0).fill(never));
    for (let i = spoken.length; i >= 0; i -= 1)
      for (let j = typed.length; j >= 0; j -= 1) for (const standing of possible) this.fill(standing, i, j);
  }

  /** Most of what is typed has no name of the list and no bracket, and is weighed in half the time without. */
  private possibleStandings(): readonly Standing[] {
    const hasName = this.names.some(({ length }) => length > 0);
    const hasBracket = this.question.typed.some(({ bracket }) => bracket !== "");
    return standings.filter((one) => {
      if (one === at.name || one === at.nameOpen) return hasName;
      return hasBracket || (one !== at.replaced && one !== at.inserted);
    });
  }

  private fill(standing: Standing, i: number, j: number): void {
    const { spoken, typed } = this.question;
    const isEnd = i === spoken.length && j === typed.length && standing !== at.nameOpen;
    if (!isEnd) this.weigh(standing, i, j);
    const row = this.best[standing];
    if (row) row[i * this.width + j] = isEnd ? 0 : this.cost;
  }

  read(): readonly PrintStep[] {
    const steps: PrintStep[] = [];
    const { spoken, typed } = this.question;
    let [standing, i, j]: [Standing, number, number] = [at.rest, 0, 0];
    while (i < spoken.length || j < typed.length) {
      this.weigh(standing, i, j);
      if (!this.step) throw new RangeError(`no reading at ${i} of ${spoken.length}, ${j} of ${typed.length}`);
      steps.push(this.step);
      standing = this.to;
      i += this.step.spoken;
      j += this.step.typed;
    }
    return steps;
  }

  private weigh(standing: Standing, i: number, j: number): void {
    this.cost = never;
    this.step = null;
    const spoken = this.question.spoken[i];
    const typed = this.question.typed[j];
    if (spoken && typed && standing !== at.nameOpen) this.weighSame(standing, i, j, spoken, typed);
    if (spoken) this.weighGap(standing, i, j, spoken);
    if (typed && standing !== at.nameOpen) this.weighTyped(standing, i, j, spoken, typed);
  }

  private offer(is: PrintStep["is"], to: Standing, cost: number, i: number, j: number, took: Took): void {
    const rest = this.best[to]?.[(i + took.spoken) * this.width + j + took.typed] ?? never;
    if (rest + cost >= this.cost) return;
    this.cost = rest + cost;
    this.to = to;
    this.step = { is, ...took };
  }

  private weighSame(standing: Standing, i: number, j: number, spoken: SpokenUnit, typed: TypedUnit): void {
    const like = this.likeness.of(i, j);
    if (like === "none") return;
    const isLetter = like === "letter";
    const isApart = standing === at.same ? isLetter && typed.isTightBefore : isLetter || typed.isTightBehind;
    const space = this.spacing(standing, i, j, isApart);
    const form = isLetter || typed.text === spoken.text ? 0 : costs.otherForm;
    if (like !== "other-case") this.offer("same", at.same, space + form, i, j, both);
    else this.offer("other-case", at.same, costs.otherCase, i, j, both);
  }

  /** What white space costs that would be printed otherwise. `isApart`: a space is printed where none was spoken. */
  private spacing(standing: Standing, i: number, j: number, isApart: boolean): number {
    const spoken = this.question.spoken[i]?.space ?? "";
    const typed = this.question.typed[j]?.space ?? "";
    if (j === 0) return 0;
    if (typed === spoken && standing !== at.inserted) return typed === "" && isApart ? costs.noSpace : 0;
    if (spoken === "") return typed === " " && isApart ? 0 : costs.noSpace;
    const cost = typed === "" ? costs.noSpace : costs.otherSpace;
    return standing === at.inserted && typed === (isApart ? " " : "") ? 0 : cost;
  }

  /** A bracket between words: behind the word before, or, with the white space between them, before the word behind. */
  private weighInsertion(standing: Standing, i: number, j: number, space: string, typed: TypedUnit): void {
    const printed = standing !== at.same || typed.isTightBefore ? " " : "";
    const cost = j === 0 || typed.space === printed ? 0 : costs.otherSpace;
    if (standing === at.inserted) this.offer("bracket-behind", at.inserted, cost, i, j, oneTyped);
    else {
      this.offer("bracket", at.rest, cost, i, j, oneTyped);
      if (space !== "" && typed.space === space) this.offer("bracket-behind", at.inserted, 0, i, j, oneTyped);
    }
  }

  /** Spoken units for which nothing is typed. */
  private weighGap(standing: Standing, i: number, j: number, spoken: SpokenUnit): void {
    if (standing === at.name || standing === at.nameOpen)
      this.offer("more", spoken.kind === "word" ? at.name : at.nameOpen, costs.nameMore, i, j, oneSpoken);
    if (standing === at.nameOpen) return;
    if (standing === at.cut || standing === at.replaced || standing === at.leftOut)
      this.offer("more", standing, 0, i, j, oneSpoken);
    else this.offer("left-out", at.leftOut, costs.leftOut, i, j, oneSpoken);
    if (spoken.kind !== "word") this.offer("silent-mark", at.rest, costs.silentMark, i, j, oneSpoken);
  }

  private markCost(mark: string): number {
    const { cutMark } = this.question;
    if (mark === cutMark) return 0;
    return keyOf(mark) === keyOf(cutMark) ? costs.otherForm : costs.otherMark;
  }

  /** Typed units that are no spoken ones. */
  private weighTyped(
    standing: Standing,
    i: number,
    j: number,
    spoken: SpokenUnit | undefined,
    typed: TypedUnit,
  ): void {
    const spacing = this.spacing(standing, i, j, standing !== at.same || typed.isTightBefore);
    const canCut = standing !== at.leftOut && (standing !== at.cut || spoken?.space.includes("\n") === true);
    for (const { units, mark } of this.marks[j] ?? []) {
      const other = this.markCost(mark);
      const took = { spoken: 1, typed: units };
      if (spoken && canCut) this.offer("cut-mark", at.cut, other + spacing, i, j, took);
      this.offer("needless-mark", standing, costs.needlessMark, i, j, { spoken: 0, typed: units });
    }
    if (typed.bracket !== "" && (this.marks[j] ?? []).length === 0) {
      this.weighInsertion(standing, i, j, spoken?.space ?? "", typed);
      if (spoken) this.offer("replaced", at.replaced, costs.bracketForWords + spacing, i, j, both);
    }
    for (const units of this.names[j] ?? []) {
      const small = spoken && /^\p{Lu}/u.test(spoken.text) ? 0 : costs.nameSmall;
      const took = { spoken: 1, typed: units };
      if (spoken?.kind === "word") this.offer("stand-in", at.name, small + spacing, i, j, took);
    }
    if (typed.kind === "word") this.offer("unspoken", standing, costs.unspoken, i, j, oneTyped);
    else this.offer("typed-mark", standing, costs.typedMark, i, j, oneTyped);
  }
}

type Took = { readonly spoken: number; readonly typed: number };
const both: Took = { spoken: 1, typed: 1 };
const oneSpoken: Took = { spoken: 1, typed: 0 };
const oneTyped: Took = { spoken: 0, typed: 1 };
