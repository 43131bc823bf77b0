import { type Form, forms, labelKey, type Seen } from "./label-forms.ts";
import { isName, isRareName, opensSentence, wordsOf } from "./label-words.ts";
import { isUsualLabel } from "./speaker-roles.ts";

/** What a person says of labels after having looked: these are no speakers, those are. */
export type LabelChoices = {
  readonly notSpeakers: readonly string[];
  readonly alsoSpeakers: readonly string[];
};

export const noChoices: LabelChoices = { notSpeakers: [], alsoSpeakers: [] };

/** The keys of the labels that are speakers, by the form in which they stand. */
export type Accepted = Record<Form, ReadonlySet<string>>;
type Tally = { readonly key: string; readonly label: string; count: number; marked: number };

/** Which labels are speakers, judged over all paragraphs of a document; what a person has decided is not judged. */
export function judgeLabels(seen: readonly Seen[], { notSpeakers, alsoSpeakers }: LabelChoices): Accepted {
  const barred = new Set(notSpeakers.map(labelKey));
  const wanted = alsoSpeakers.map(labelKey);
  const paragraphs = seen.filter(({ isEmpty }) => !isEmpty).length;
  const acceptedOf = (form: Form): ReadonlySet<string> => {
    const tallies = tallyOf(seen, form).filter(({ key }) => !barred.has(key));
    const keys = judges[form](tallies, { seen, paragraphs });
    return new Set([...keys, ...wanted]);
  };
  return Object.fromEntries(forms.map((form) => [form, acceptedOf(form)])) as Accepted;
}

function tallyOf(seen: readonly Seen[], form: Form): readonly Tally[] {
  const tallies = new Map<string, Tally>();
  for (const { candidates } of seen) {
    const candidate = candidates.find((one) => one.form === form);
    if (!candidate) continue;
    const { key, label, isMarked } = candidate;
    const tally = tallies.get(key) ?? { key, label, count: 0, marked: 0 };
    tally.count += 1;
    if (isMarked) tally.marked += 1;
    tallies.set(key, tally);
  }
  return [...tallies.values()];
}

type Circumstances = { readonly seen: readonly Seen[]; readonly paragraphs: number };
type Judge = (tallies: readonly Tally[], circumstances: Circumstances) => readonly string[];

const judges: Record<Form, Judge> = {
  colon: (tallies, { seen, paragraphs }) => {
    const usual = tallies.filter(({ label }) => isUsualLabel(label));
    const firm = tallies.filter((tally) => isFirm(tally, paragraphs));
    if (firm.length === 0) return total(usual) >= paragraphs * 0.6 ? usual.map(({ key }) => key) : [];
    const labelled = total(firm);
    const isConvincing =
      firm.some(({ label }) => isUsualLabel(label)) ||
      (labelled >= paragraphs * 0.03 && (firm.length >= 2 || labelled >= paragraphs * 0.3));
    if (!isConvincing) return [];
    const rare = tallies.filter(({ count }) => count === 1 && labelled >= paragraphs * 0.4);
    const later = new Set(keysAfterFirst(seen, "colon", new Set(firm.map(({ key }) => key))));
    return [...firm, ...rare.filter(({ key, label }) => later.has(key) && isRareName(label))].map(
      ({ key }) => key,
    );
  },
  bracket: (tallies, { paragraphs }) =>
    total(tallies) >= 2 && total(tallies) >= paragraphs * 0.5 && comesAgain(tallies) ? keysOf(tallies) : [],
  tab: (tallies, { paragraphs }) => {
    const named = tallies.filter(
      ({ label }) => /\p{L}/u.test(label) && (isName(label) || isUsualLabel(label)),
    );
    return total(named) >= paragraphs * 0.5 && comesAgain(named) ? keysOf(named) : [];
  },
  alone: (tallies, { seen, paragraphs }) => {
    const named = tallies.filter(
      ({ label, marked, count }) =>
        /\p{L}/u.test(label) && (isName(label) || isUsualLabel(label)) && (marked > 0 || count >= 3),
    );
    const keys = new Set(keysOf(named));
    const isPlenty = total(named) >= paragraphs * 0.15 && comesAgain(named);
    const isVaried = named.length >= 2 || named.some(({ marked, count }) => marked === count && count >= 3);
    return isPlenty && isVaried && precedesText(seen, keys) ? [...keys] : [];
  },
  bold: (tallies, { paragraphs }) => {
    const named = tallies.filter(
      ({ label }) => /\p{L}/u.test(label) && (isName(label) || isUsualLabel(label)),
    );
    return total(named) >= paragraphs * 0.2 && comesAgain(named) ? keysOf(named) : [];
  },
};

/** A label that comes again: twice is enough for what looks like a name, other words must insist. */
function isFirm({ label, count }: Tally, paragraphs: number): boolean {
  if (isUsualLabel(label) || isName(label)) return count >= 2;
  return count >= 3 && count >= paragraphs * 0.05 && wordsOf(label).length <= 3 && !opensSentence(label);
}

function comesAgain(tallies: readonly Tally[]): boolean {
  return tallies.length > 0 && total(tallies) >= tallies.length * 1.5;
}

/** Whether a name alone on its line nearly always stands over something that was said. */
function precedesText(seen: readonly Seen[], keys: ReadonlySet<string>): boolean {
  let names = 0;
  let followed = 0;
  const written = seen.filter(({ isEmpty }) => !isEmpty);
  written.forEach(({ candidates, length }, n) => {
    const name = candidates.find(({ form, key }) => form === "alone" && keys.has(key));
    if (!name) return;
    names += 1;
    const next = written[n + 1];
    const nextIsName = next?.candidates.some(({ form, key }) => form === "alone" && keys.has(key)) ?? true;
    if (!nextIsName || name.textStart < length) followed += 1;
  });
  return followed >= names * 0.8;
}

/**
 * The labels that first come after a paragraph with one of `known`: not those of a heading or of a list of
 * facts above the talk.
 */
function keysAfterFirst(seen: readonly Seen[], form: Form, known: ReadonlySet<string>): readonly string[] {
  const found: string[] = [];
  let begun = false;
  for (const { candidates } of seen) {
    const candidate = candidates.find((one) => one.form === form);
    if (!candidate) continue;
    if (known.has(candidate.key)) begun = true;
    else if (begun) found.push(candidate.key);
  }
  return found;
}

function total(tallies: readonly Tally[]): number {
  return tallies.reduce((sum, { count }) => sum + count, 0);
}

function keysOf(tallies: readonly Tally[]): readonly string[] {
  return tallies.map(({ key }) => key);
}
