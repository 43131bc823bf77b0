import type { ListedName } from "../gate/name-list.ts";
import type { PlaceName } from "../gate/places.ts";
import { done, type Outcome, refused } from "../outcome.ts";
import { applyDiff, diffOf, type ProjectDiff, type Update } from "../project/diff.ts";
import { diffBetween } from "../project/diff-between.ts";
import { aboutKind, allKinds, type Kind, type RecordOfKind } from "../project/kinds.ts";
import { type Project, recordsOf } from "../project/project.ts";
import type { Check, Code, NameKind, OnWords, Quote, TranscriptId } from "../project/records.ts";
import { isOutdated, printedWords } from "../quotes/printed-words.ts";
import type { Replacement } from "../text/change.ts";
import { fingerprint } from "../text/fingerprint.ts";
import { asRead } from "../text/same-name.ts";
import { contains } from "../text/span.ts";
import { isChanged } from "../transcripts/check-words.ts";
import { correctText } from "../transcripts/correct-text.ts";
import { type InPlace, type InRichPlace, mapTexts } from "./map-texts.ts";
import { putInRichText } from "./put-in-rich-text.ts";
import { type Deciding, NamesInTexts, type Spot } from "./spots.ts";

export type Pseudonymise = Deciding & {
  /** The key: each name with its pseudonym. */
  readonly key: readonly ListedName[];
  /** What the names of people are afterwards. */
  readonly namesAre: NameKind;
};

/** How far it is: interviews that were looked through, of how many. */
export type Progress = { readonly done: number; readonly of: number };

export type Pseudonymised = { readonly diff: ProjectDiff; readonly spots: readonly Spot[] };

/**
 * Puts pseudonyms in the place of names in all that people wrote in a study: interviews, memos, comments, quotes with their print forms and
 * translations, codes, people, names of things, in all forms that find-names.ts finds. What stands on words stays on them (C1 to C6), print
 * forms and translations are no less looked at than before. Names of people, interviews and codes that would be another's are left. What people
 * said of single names goes before what is usual; `tell` hears how far it is. Where each name that was found is left, the diff is empty and the
 * spots say why. Refused: "no-name-found".
 */
export function pseudonymise(
  project: Project,
  { key, namesAre, ...deciding }: Pseudonymise,
  tell: (progress: Progress) => void = () => undefined,
): Outcome<Pseudonymised, "no-name-found"> {
  const names = new NamesInTexts(key, deciding);
  const edited = withOtherWords(project, names, tell);
  const said = withOtherTexts(project, edited.project, names, namesAre);
  const diff = { ...edited.diff, updated: together(edited.diff.updated, said.updated) };
  return names.spots.length === 0 ? refused("no-name-found") : done({ diff, spots: names.spots });
}

/** The study with other words in its transcripts, and all that stands on them where it belongs. */
function withOtherWords(
  begun: Project,
  names: NamesInTexts,
  tell: (progress: Progress) => void,
): { readonly project: Project; readonly diff: ProjectDiff } {
  let project = begun;
  const edits: ProjectDiff["edits"][number][] = [];
  const updated: Update[] = [];
  let count = 0;
  for (const { id, text, turns } of begun.transcripts.values()) {
    tell({ done: count, of: begun.transcripts.size });
    count += 1;
    const place = { is: "transcript.text", record: id, part: "", nth: 0 } as const;
    const replacements = names.replacements(place, text, (span) =>
      turns.some((turn) => contains(turn, span)) ? null : "run-together",
    );
    const change = { length: text.length, replacements: apart(replacements) };
    const corrected = correctText(project, { transcriptId: id, change });
    if (corrected.is === "refused") {
      if (corrected.why === "nothing-changed") continue;
      // Names that cross a turn are left, and a key has no control characters: so there is nothing else to refuse.
      throw new RangeError(`the names of ${id} cannot be replaced: ${corrected.why}`);
    }
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

function withOtherTexts(
  begun: Project,
  edited: Project,
  names: NamesInTexts,
  namesAre: NameKind,
): ProjectDiff {
  let project = edited;
  for (const kind of allKinds()) project = withOtherRecords(begun, project, kind, names, namesAre);
  return diffBetween(edited, project);
}

function withOtherRecords(
  begun: Project,
  project: Project,
  kind: Kind,
  names: NamesInTexts,
  namesAre: NameKind,
): Project {
  const { rows, stands } = aboutKind(kind);
  const taken = new Map(recordsOf(project, kind).map((record) => [record.id, nameOf(record)]));
  const after = <K extends Kind>(record: RecordOfKind[K]): RecordOfKind[K] => {
    const map = mapTexts[kind] as unknown as (typeof mapTexts)[K];
    const since = names.count;
    const mapped = (left: ReadonlySet<PlaceName>): RecordOfKind[K] => {
      let nth = 0;
      const placeOf = (is: PlaceName, part = "") => {
        nth += 1;
        return { is, record: record.id, part, nth };
      };
      const say: InPlace = (is, text, part) =>
        left.has(is) ? names.leave(placeOf(is, part), text) : names.said(placeOf(is, part), text);
      const sayRich: InRichPlace = (is, body) =>
        putInRichText(body, (text, mayNot) => names.replacements(placeOf(is), text, mayNot));
      return map(record as never, say, sayRich) as RecordOfKind[K];
    };
    let said = mapped(new Set());
    if (isTaken(taken, said.id, nameOf(said))) {
      names.forget(since);
      said = mapped(ownNames);
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

/** By what a record may not be called like another: people, interviews, codes beneath one code (see text/same-name.ts). Null where any name will do. */
function nameOf(record: RecordOfKind[Kind]): string | null {
  if ("pseudonym" in record) return asRead(record.pseudonym);
  if ("parentId" in record) return `${(record as Code).parentId ?? ""}\n${asRead((record as Code).name)}`;
  return "turns" in record ? asRead(record.name) : null;
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
