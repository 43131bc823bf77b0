import { type Doubt, type FoundName, findNames, prepareNames, type SoughtNames } from "../gate/find-names.ts";
import type { ListedName } from "../gate/name-list.ts";
import { mannerOf, type StudyPlace } from "../gate/places.ts";
import { applyChange, type Replacement } from "../text/change.ts";
import { type Context, contextOf } from "../text/context.ts";
import type { Span } from "../text/span.ts";
import { putInPlace } from "./put-in-place.ts";

/**
 * Why a name is left: it may be something else, it may be several people of the key, it lies over the ends of two links, another is called
 * so already, or a person says so.
 */
export type WhyLeft = Doubt | "of-several" | "over-links" | "taken" | "by-hand";

/** A name of the key that may be meant in a spot, by its number from 0, and what would take its place. */
export type MayBe = { readonly name: number; readonly becomes: string };

/** A name that was found: where, as it stands with some of the words about it, and what takes its place; null where it is left. */
export type Spot = StudyPlace &
  Context & {
    /** The same for the same name in the same place of the same study, whatever is decided of it and of others. */
    readonly id: string;
    /** In the text of the place, in UTF-16 code units. */
    readonly span: Span;
    /** The names of the key that it may be; none where nothing can be put there. */
    readonly mayBe: readonly MayBe[];
    readonly becomes: string | null;
    readonly left: WhyLeft | null;
  };

/** What people said of spots, by their ids: which name of the key it is, by its number, or null: it is left. */
export type Decided = ReadonlyMap<string, number | null>;

export type Deciding = {
  /** Whether words are replaced, too, that may be something else than the name, where nobody said anything of them. */
  readonly alsoDoubtful: boolean;
  readonly decided?: Decided;
};

/** One of the texts of a record. */
export type TextPlace = StudyPlace & {
  /** Which of its texts it is, in the order in which map-texts.ts comes to them: two of one kind of place may say the same. */
  readonly nth: number;
};

/** Why nothing may be put into a stretch of a text; null where something may. */
type MayNot = (span: Span) => WhyLeft | null;

/** How much of the words about a name is shown, in UTF-16 code units. */
const around = 30;

/** Looks for the names of a key in texts, one after the other, and notes what it finds. */
export class NamesInTexts {
  readonly spots: Spot[] = [];
  private readonly sought: SoughtNames;

  constructor(
    private readonly key: readonly ListedName[],
    private readonly deciding: Deciding,
  ) {
    this.sought = prepareNames(key);
  }

  /** What becomes of the names in a text, but for those into whose place nothing may be put. */
  replacements(place: TextPlace, text: string, mayNot: MayNot = () => null): readonly Replacement[] {
    const all: Replacement[] = [];
    let free = 0;
    for (const found of findNames(this.sought, text, { as: mannerOf(place.is), anyCase: false })) {
      if (found.start < free) continue;
      const barred = mayNot(found);
      const ways = barred === null ? this.waysOf(text, found) : [];
      const { way, left } = this.decide(idOf(place, found), found, ways, barred);
      this.spots.push({
        ...spotOf(place, text, found),
        mayBe: ways.map(({ name, becomes }) => ({ name, becomes })),
        becomes: way ? way.becomes : null,
        left,
      });
      if (!way) continue;
      all.push(...way.replacements.filter(({ from, to }) => from !== to));
      free = found.end;
    }
    return all;
  }

  said(place: TextPlace, text: string): string {
    const replacements = this.replacements(place, text);
    return applyChange(text, { length: text.length, replacements });
  }

  /** Leaves the names in a text, since another is called so. */
  leave(place: TextPlace, text: string): string {
    const from = this.spots.length;
    this.replacements(place, text);
    for (const [at, spot] of this.spots.entries())
      if (at >= from && spot.becomes !== null)
        this.spots[at] = { ...spot, becomes: null, left: "taken", mayBe: [] };
    return text;
  }

  /** How many were found so far; what was found since then is forgotten by `forget`. */
  get count(): number {
    return this.spots.length;
  }

  forget(since: number): void {
    this.spots.length = since;
  }

  /** What each name that may be meant would put there. */
  private waysOf(text: string, found: FoundName): readonly Way[] {
    return found.names.flatMap((name) => {
      const listed = this.key[name];
      if (!listed) return [];
      const replacements = putInPlace(text, found, listed);
      const becomes = replacements.reduceRight(
        (so, { start, from, to }) =>
          so.slice(0, start - found.start) + to + so.slice(start - found.start + from.length),
        text.slice(found.start, found.end),
      );
      return [{ name, becomes, replacements }];
    });
  }

  /** Which way is gone: the one that a person said, else the only one of a name that is sure, or is to count as sure. */
  private decide(
    id: string,
    { doubt }: FoundName,
    ways: readonly Way[],
    barred: WhyLeft | null,
  ): { readonly way: Way | null; readonly left: WhyLeft | null } {
    if (barred !== null) return { way: null, left: barred };
    const said = this.deciding.decided?.get(id);
    if (said === null) return { way: null, left: "by-hand" };
    const way = ways.find(({ name }) => name === said);
    if (way) return { way, left: null };
    const [only = null, another] = ways;
    if (another) return { way: null, left: "of-several" };
    if (doubt !== null && !this.deciding.alsoDoubtful) return { way: null, left: doubt };
    return { way: only, left: null };
  }
}

type Way = MayBe & { readonly replacements: readonly Replacement[] };

/** By its end, too: a longer name that begins there is another. */
function idOf({ is, record, nth }: TextPlace, { start, end }: Span): string {
  return `${record} ${is} ${nth} ${start} ${end}`;
}

function spotOf(place: TextPlace, text: string, { start, end }: Span) {
  const { is, record, part } = place;
  return {
    ...{ id: idOf(place, { start, end }), is, record, part, span: { start, end } },
    ...contextOf(text, { start, end }, around),
  };
}
