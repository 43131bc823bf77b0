import { isChanged } from "../checking/turn-checks.ts";
import { type Doubt, findNames, prepareNames, type SoughtNames } from "../gate/find-names.ts";
import type { ListedName } from "../gate/name-list.ts";
import { mannerOf, type PlaceName, type StudyPlace } from "../gate/places.ts";
import { done, type Outcome, refused } from "../outcome.ts";
import { applyDiff, diffOf, isEmptyDiff, type ProjectDiff, type Update } from "../project/diff.ts";
import { diffBetween } from "../project/diff-between.ts";
import { aboutKind, allKinds, type Kind, type RecordOfKind } from "../project/kinds.ts";
import { type Project, recordsOf } from "../project/project.ts";
import type { Check, Code, NameKind, OnWords, Quote, TranscriptId } from "../project/records.ts";
import { isOutdated, printedWords } from "../quotes/printed-words.ts";
import { applyChange, type Replacement } from "../text/change.ts";
import { fingerprint } from "../text/fingerprint.ts";
import { contains, type Span } from "../text/span.ts";
import { correctText } from "../transcripts/correct-text.ts";
import { type InPlace, mapTexts } from "./map-texts.ts";
import { putInPlace } from "./put-in-place.ts";

export type Pseudonymise = {
  /** The key: each name with its pseudonym. */
  readonly key: readonly ListedName[];
  /** Whether words are replaced, too, that may be something else than the name: in small letters, with other marks, within a longer word. */
  readonly alsoDoubtful: boolean;
  /** What the names of people are afterwards. */
  readonly namesAre: NameKind;
};

/** A name that was found: where, as it stands with some of the words about it, and what takes its place; null where it is left. */
export type Spot = StudyPlace & {
  /** In the text of the place, in UTF-16 code units. */
  readonly span: Span;
  readonly before: string;
  readonly stands: string;
  readonly behind: string;
  readonly becomes: string | null;
  /** Why it is left: it may be something else, it may be several people of the key, or another is called so already. */
  readonly left: Doubt | "of-several" | "taken" | null;
};

export type Pseudonymised = { readonly diff: ProjectDiff; readonly spots: readonly Spot[] };

/**
 * Puts pseudonyms in the place of names in all that people wrote in a study: interviews, memos, comments, quotes with their print forms and
 * translations, codes, people, names of things, in all forms that find-names.ts finds. What stands on words stays on them (C1 to C6), print
 * forms and translations are no less looked at than before. Names of people, interviews and codes that would be another's are left.
 */
export function pseudonymise(
  project: Project,
  { key, alsoDoubtful, namesAre }: Pseudonymise,
): Outcome<Pseudonymised, "nothing-changed"> {
  const names = new Names(key, alsoDoubtful);
  const edited = withOtherWords(project, names);
  const said = withOtherTexts(project, edited.project, names, namesAre);
  const diff = { ...edited.diff, updated: together(edited.diff.updated, said.updated) };
  return isEmptyDiff(diff) ? refused("nothing-changed") : done({ diff, spots: names.spots });
}

/** How much of the words about a name is shown, in UTF-16 code units. */
const around = 30;

/** Looks for the names of a key in texts, one after the other, and notes what it finds. */
class Names {
  readonly spots: Spot[] = [];
  private readonly sought: SoughtNames;

  constructor(
    private readonly key: readonly ListedName[],
    private readonly alsoDoubtful: boolean,
  ) {
    this.sought = prepareNames(key);
  }

  /** What becomes of the names in a text, but for those that do not lie where they may. */
  replacements(
    { is, record, part }: StudyPlace,
    text: string,
    mayLie: (span: Span) => boolean = () => true,
  ): readonly Replacement[] {
    const all: Replacement[] = [];
    let free = 0;
    for (const found of findNames(this.sought, text, { as: mannerOf(is), anyCase: false })) {
      const { start, end, names, doubt } = found;
      if (start < free) continue;
      const [name, ...others] = names;
      const one = name === undefined ? undefined : this.key[name];
      const isOfSeveral = others.length > 0;
      const spot = {
        ...{ is, record, part, span: { start, end }, stands: text.slice(start, end) },
        before: text.slice(Math.max(0, start - around), start),
        behind: text.slice(end, end + around),
      };
      const why = isOfSeveral
        ? "of-several"
        : mayLie(found)
          ? this.alsoDoubtful
            ? null
            : doubt
          : "run-together";
      if (!one || why !== null) {
        this.spots.push({ ...spot, becomes: null, left: why });
        continue;
      }
      const replacements = putInPlace(text, found, one);
      const put = replacements.reduceRight(
        (so, { start: from, from: was, to }) =>
          so.slice(0, from - start) + to + so.slice(from - start + was.length),
        spot.stands,
      );
      this.spots.push({ ...spot, becomes: put, left: null });
      all.push(...replacements.filter((replacement) => replacement.from !== replacement.to));
      free = end;
    }
    return all;
  }

  said(place: StudyPlace, text: string): string {
    const replacements = this.replacements(place, text);
    return applyChange(text, { length: text.length, replacements });
  }

  /** Leaves the names in a text, since another is called so. */
  leave(place: StudyPlace, text: string): string {
    const from = this.spots.length;
    this.replacements(place, text);
    for (const [at, spot] of this.spots.entries())
      if (at >= from && spot.becomes !== null) this.spots[at] = { ...spot, becomes: null, left: "taken" };
    return text;
  }

  /** How many were found so far; what was found since then is forgotten by `forget`. */
  get count(): number {
    return this.spots.length;
  }

  forget(since: number): void {
    this.spots.length = since;
  }
}

/** The study with other words in its transcripts, and all that stands on them where it belongs. */
function withOtherWords(
  begun: Project,
  names: Names,
): { readonly project: Project; readonly diff: ProjectDiff } {
  let project = begun;
  const edits: ProjectDiff["edits"][number][] = [];
  const updated: Update[] = [];
  for (const { id, text, turns } of begun.transcripts.values()) {
    const isInTurn = (span: Span) => turns.some((turn) => contains(turn, span));
    const replacements = names.replacements({ is: "transcript.text", record: id, part: "" }, text, isInTurn);
    const change = { length: text.length, replacements: apart(replacements) };
    const corrected = correctText(project, { transcriptId: id, change });
    if (corrected.is === "refused") continue;
    project = applyDiff(project, corrected.value);
    edits.push(...corrected.value.edits);
    updated.push(...corrected.value.updated);
  }
  return { project, diff: diffOf({ edits, updated }) };
}

/** Replacements that touch are one: a change has none that do. */
function apart(all: readonly Replacement[]): readonly Replacement[] {
  const joined: Replacement[] = [];
  for (const one of all) {
    const last = joined.at(-1);
    if (last && last.start + last.from.length === one.start)
      joined[joined.length - 1] = { start: last.start, from: last.from + one.from, to: last.to + one.to };
    else joined.push(one);
  }
  return joined;
}

function withOtherTexts(begun: Project, edited: Project, names: Names, namesAre: NameKind): ProjectDiff {
  let project = edited;
  for (const kind of allKinds()) project = withOtherRecords(begun, project, kind, names, namesAre);
  return diffBetween(edited, project);
}

function withOtherRecords(
  begun: Project,
  project: Project,
  kind: Kind,
  names: Names,
  namesAre: NameKind,
): Project {
  const { rows, stands } = aboutKind(kind);
  const taken = new Map(recordsOf(project, kind).map((record) => [record.id, nameOf(record)]));
  const after = <K extends Kind>(record: RecordOfKind[K]): RecordOfKind[K] => {
    const map = mapTexts[kind] as unknown as (typeof mapTexts)[K];
    const since = names.count;
    const inPlace =
      (left: ReadonlySet<PlaceName>): InPlace =>
      (is, text, part = "") => {
        const place = { is, record: record.id, part };
        return left.has(is) ? names.leave(place, text) : names.said(place, text);
      };
    let said = map(record as never, inPlace(new Set())) as RecordOfKind[K];
    if (isTaken(taken, said.id, nameOf(said))) {
      names.forget(since);
      said = map(record as never, inPlace(ownNames)) as RecordOfKind[K];
    }
    taken.set(said.id, nameOf(said));
    if ("pseudonym" in said && nameOf(said) !== nameOf(record)) return { ...said, nameIs: namesAre };
    if ("outcome" in said) return asChecked(begun, said as Check) as RecordOfKind[K];
    return "edits" in said ? (asLookedAt(begun, said as Quote) as RecordOfKind[K]) : said;
  };
  const held = project[rows as keyof Project];
  if (stands === "alone") return { ...project, [rows]: after(held as never) };
  if (stands === "on-words") {
    const lists = held as ReadonlyMap<TranscriptId, readonly OnWords[]>;
    return {
      ...project,
      [rows]: new Map([...lists].map(([id, list]) => [id, list.map((one) => after(one as never))])),
    };
  }
  const table = held as ReadonlyMap<string, RecordOfKind[Kind]>;
  return { ...project, [rows]: new Map([...table].map(([id, one]) => [id, after(one as never)])) };
}

/** By what a record may not be called like another: people, interviews, codes beneath one code. Null where any name will do. */
function nameOf(record: RecordOfKind[Kind]): string | null {
  if ("pseudonym" in record) return record.pseudonym.toLowerCase();
  if ("parentId" in record)
    return `${(record as Code).parentId ?? ""}\n${(record as Code).name.toLowerCase()}`;
  return "turns" in record ? record.name.toLowerCase() : null;
}

/** Where these names stand. */
const ownNames: ReadonlySet<PlaceName> = new Set(["participant.pseudonym", "transcript.name", "code.name"]);

function isTaken(taken: ReadonlyMap<string, string | null>, id: string, name: string | null): boolean {
  if (name === null) return false;
  for (const [other, called] of taken) if (other !== id && called === name) return true;
  return false;
}

/** A quote whose print form was made of its words is made of the new ones, and so is a translation of the print form. */
function asLookedAt(begun: Project, quote: Quote): Quote {
  const before = begun.quotes.get(quote.transcriptId)?.find(({ id }) => id === quote.id);
  if (!before) return quote;
  const now = before.seen === before.quote ? { ...quote, seen: quote.quote } : quote;
  const printed = printedWords(now);
  const translations = now.translations.map((one) => {
    const was = before.translations.find(({ id }) => id === one.id);
    return was && !isOutdated(was, before) ? { ...one, of: printed } : one;
  });
  return { ...now, translations };
}

/** Words that were checked are so under their pseudonyms. */
function asChecked(begun: Project, check: Check): Check {
  const before = begun.checks.get(check.transcriptId)?.find(({ id }) => id === check.id);
  return before && !isChanged(before) ? { ...check, seen: fingerprint(check.quote) } : check;
}

/** Two updates of one record, the second made after the first, as one. */
function together(first: readonly Update[], second: readonly Update[]): readonly Update[] {
  const merged = new Map<string, Update>(first.map((update) => [update.id, update]));
  for (const update of second) {
    const before = merged.get(update.id);
    merged.set(
      update.id,
      before
        ? ({
            id: update.id,
            from: { ...update.from, ...before.from },
            to: { ...before.to, ...update.to },
          } as Update)
        : update,
    );
  }
  return [...merged.values()];
}
