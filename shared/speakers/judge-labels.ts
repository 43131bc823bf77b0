import { isJointOf } from "./joint-labels.ts";
import { type Closing, type Form, type Head, labelKey, type Seen } from "./label-forms.ts";
import { countLabelWords, isName, isTelephone, opensSentence, wordsOf } from "./label-words.ts";
import { isUsualLabel } from "./speaker-roles.ts";

/**
 * How sure it is that a label names who speaks. "sure" is taken; "likely" is taken and shown; "unproven" is taken, and
 * asked; "doubtful" is not taken, and asked.
 */
export type Verdict = "sure" | "likely" | "unproven" | "doubtful";

export type JudgedLabel = {
  readonly form: Form;
  readonly closed: Closing;
  readonly key: string;
  readonly label: string;
  /** How many paragraphs it opens, and how often it stands within one, behind the end of a sentence. */
  readonly count: number;
  readonly verdict: Verdict;
  /** The places in their document of the first paragraphs that it opens. */
  readonly places: readonly number[];
};

/** Keys of labels that the study, or other files of the import, use. */
export type Circumstances = {
  readonly known: ReadonlySet<string>;
  /** Forms in which a person has shown a speaker: a label of such a form is more likely one. */
  readonly chosenForms: ReadonlySet<Form>;
};

type Tally = {
  readonly form: Form;
  readonly closed: Closing;
  readonly look: Head["look"];
  readonly key: string;
  readonly label: string;
  readonly isUsual: boolean;
  readonly isKnown: boolean;
  readonly isNamed: boolean;
  readonly opens: boolean;
  readonly words: number;
  count: number;
  inline: number;
  marked: number;
  /** How often another label of its form comes before it. */
  alternating: number;
  /** How often words stand between it and the next label. */
  followed: number;
  /** How many of the paragraphs that it opens end with the sign of a sentence. */
  ended: number;
  readonly places: number[];
};

/** How much of a document the labels of one form open. */
type FormFacts = {
  readonly tallies: readonly Tally[];
  readonly core: readonly Tally[];
  readonly coverage: number;
  readonly covered: number;
  readonly most: number;
};

/**
 * The least share of the paragraphs that labels of a form open. A colon after a name is rarely anything else; what
 * else ends in a gap, a dash or a line end is mostly not a name, so that most of the document must be dressed so.
 */
const leastCoverage: Readonly<Record<Closing, number>> = {
  colon: 0,
  wrapped: 0.3,
  semicolon: 0.3,
  bold: 0.2,
  line: 0.15,
  gap: 0.4,
  dash: 0.4,
  sign: 0.4,
};

/**
 * A form with at least this share is the rule in its document. A name alone on its line takes a paragraph of its own.
 */
const isTheRule = ({ coverage }: FormFacts, closed: Closing) => coverage >= (closed === "line" ? 0.15 : 0.3);
const isNearlyAll = ({ coverage, core, covered }: FormFacts, closed: Closing) =>
  coverage >= (closed === "line" ? 0.4 : 0.8) && core.length * 2 <= covered;

/** Judges which labels name speakers, over all paragraphs of a document. The form that opens most comes first. */
export function judgeLabels(seen: readonly Seen[], circumstances: Circumstances): readonly JudgedLabel[] {
  const written = seen.filter(({ isEmpty }) => !isEmpty);
  const judged = [...formsOf(written, circumstances)]
    .map((tallies) => judgeForm(tallies, written, circumstances))
    .filter(({ labels }) => labels.length > 0)
    .sort((a, b) => b.weight - a.weight);
  const [main, ...others] = judged;
  // A colon here and there in a text that names nobody is not worth a question.
  const isTalk = judged.some(({ labels }) => labels.some(isTaken));
  const labelled = judged.flatMap(({ labels }) => labels).reduce((sum, { count }) => sum + count, 0);
  if (!main || (!isTalk && labelled < written.length * 0.1)) return [];
  const taken = new Set(main.labels.filter(isTaken).map(({ key }) => key));
  const beneath = beneathNames(written, main.labels);
  const inMain = main.labels.filter(isTaken).reduce((sum, { count }) => sum + count, 0);
  const sure = others.flatMap(({ labels, weight }) =>
    labels.flatMap((label) => besideMain(label, { taken, weight, main: main.weight, beneath })),
  );
  const isMost = inMain >= written.length * openedByMost;
  return [...main.labels, ...sure, ...slipsOf(written, main.labels, sure, isMost)];
}

/** When labels open at least this share of the paragraphs, a name without its usual sign is a slip. */
const openedByMost = 0.6;

/**
 * Names of speakers that open a paragraph in a form that they have nowhere else ("Tove; With two."). Where most paragraphs name
 * nobody, only what is hardly anything else: a semicolon, or bold letters where names are bold.
 */
function slipsOf(
  written: readonly Seen[],
  main: readonly JudgedLabel[],
  others: readonly JudgedLabel[],
  isMost: boolean,
): readonly JudgedLabel[] {
  const taken = new Set(main.filter(isTaken).map(({ key }) => key));
  const [{ form: mainForm } = { form: "" }] = main;
  const inMain = written.flatMap(
    ({ heads }) => heads.find(({ form, key }) => form === mainForm && taken.has(key)) ?? [],
  );
  const areBold = inMain.filter(({ look }) => look === "bold").length * 2 > inMain.length;
  const mayBeSlip = ({ closed }: Head) =>
    isMost ? closed !== "line" && closed !== "gap" : closed === "semicolon" || (closed === "bold" && areBold);
  const judged = new Set([...main, ...others].map(({ form, key }) => `${form} ${key}`));
  const slips = new Map<string, JudgedLabel>();
  for (const { heads, paragraph } of written) {
    if (heads.some(({ form, key }) => taken.has(key) && judged.has(`${form} ${key}`))) continue;
    const head = heads.find((head) => taken.has(head.key) && mayBeSlip(head));
    if (!head) continue;
    const { form, closed, key, label } = head;
    const before = slips.get(`${form} ${key}`);
    const places = [...(before?.places ?? []), paragraph];
    const verdict = isMost ? "sure" : "likely";
    slips.set(`${form} ${key}`, { form, closed, key, label, count: places.length, verdict, places });
  }
  return [...slips.values()];
}

export function isTaken({ verdict }: JudgedLabel): boolean {
  return verdict !== "doubtful";
}

/**
 * A label in another form than the document's own. The same people may be dressed otherwise now and then; other
 * words are judged more strictly, and a line right beneath a name alone on its line is what that person said.
 */
function besideMain(
  judged: JudgedLabel,
  given: {
    readonly taken: ReadonlySet<string>;
    readonly weight: number;
    readonly main: number;
    readonly beneath: ReadonlySet<number>;
  },
): readonly JudgedLabel[] {
  if (judged.places.every((place) => given.beneath.has(place)) && judged.closed === "line") return [];
  if (given.taken.has(judged.key)) return [judged];
  const isStrong = judged.closed === "colon" || judged.closed === "wrapped";
  if (!isStrong && given.weight < given.main * 0.25) return [];
  if (judged.verdict === "sure" && given.weight >= given.main * 0.25)
    return [{ ...judged, verdict: "likely" }];
  return judged.count >= 2 ? [{ ...judged, verdict: "doubtful" }] : [];
}

/** The paragraphs right beneath a name that stands alone on its line. */
function beneathNames(written: readonly Seen[], labels: readonly JudgedLabel[]): ReadonlySet<number> {
  const forms = new Map(
    labels.filter(({ closed }) => closed === "line").map(({ form, key }) => [`${form} ${key}`, true]),
  );
  const found = new Set<number>();
  written.forEach(({ heads, text }, n) => {
    const name = heads.find(({ form, key }) => forms.has(`${form} ${key}`));
    const next = written[n + 1];
    if (name && next && text.slice(name.textStart).trim() === "") found.add(next.paragraph);
  });
  return found;
}

/** The tallies of each form. */
function formsOf(written: readonly Seen[], { known }: Circumstances): Iterable<readonly Tally[]> {
  const forms = new Map<Form, Map<string, Tally>>();
  for (const { heads, paragraph, text } of written) {
    for (const { form, closed, look, key, label, textStart } of heads) {
      const tallies = forms.get(form) ?? new Map<string, Tally>();
      forms.set(form, tallies);
      const tally = tallies.get(key) ?? newTally({ form, closed, look, key, label }, known);
      tallies.set(key, tally);
      if (tally.places.at(-1) === paragraph) continue;
      tally.count += 1;
      if (look !== "plain") tally.marked += 1;
      if (endsSentence.test(text.slice(-12)) || textStart >= text.length) tally.ended += 1;
      tally.places.push(paragraph);
    }
  }
  countInline(written, forms.get(":"), known);
  return [...forms.values()].map((tallies) => [...tallies.values()]);
}

const endsSentence = /[.!?…]["”’»)\]]*\s*$/;

/** `… in the morning. I: Every day?`: behind the end of a sentence, a short name and a colon. */
const inline =
  /(?<=[.!?…"”»)\]] )([\p{L}][\p{L}\p{N}'’._-]{0,24}(?: [\p{Lu}\p{N}][\p{L}\p{N}'’._-]{0,24}){0,2}) ?:(?=\s)/gu;

/**
 * Counts labels within paragraphs. A label that opens no paragraph counts if it is a usual word for a speaker or
 * comes again.
 */
function countInline(
  written: readonly Seen[],
  tallies: Map<string, Tally> | undefined,
  known: ReadonlySet<string>,
): void {
  if (!tallies) return;
  const found = new Map<string, { readonly label: string; count: number; readonly place: number }>();
  for (const { text, paragraph, heads } of written) {
    if (!mayHoldLabel(text)) continue;
    const [opening] = heads.filter(({ closed }) => closed === "colon");
    for (const { 1: label = "", index } of text.matchAll(inline)) {
      // "Dr. Smith:" is one label, and no other stands in it.
      if (opening && index < opening.textStart) continue;
      const key = labelKey(label);
      const one = found.get(key) ?? { label, count: 0, place: paragraph };
      one.count += 1;
      found.set(key, one);
    }
  }
  for (const [key, { label, count, place }] of found) {
    const tally = tallies.get(key);
    if (tally) tally.inline += count;
    else if (isUsualLabel(label) || (count >= 2 && isName(label))) {
      const dress = { form: ":", closed: "colon", look: "plain", key, label } as const;
      tallies.set(key, { ...newTally(dress, known), inline: count, places: [place] });
    }
  }
}

/** Whether a colon stands behind the end of a sentence, so that it is worth looking for a name before it. */
function mayHoldLabel(text: string): boolean {
  const last = text.lastIndexOf(":");
  return last > 4 && /[.!?…"”»)\]] \p{L}/u.test(text.slice(Math.max(0, last - 90), last));
}

function newTally(
  dress: Pick<Tally, "form" | "closed" | "look" | "key" | "label">,
  known: ReadonlySet<string>,
): Tally {
  const { key, label } = dress;
  return {
    ...dress,
    isUsual: isUsualLabel(label),
    isKnown: known.has(key),
    isNamed: isName(label),
    opens: opensSentence(label) && !isUsualLabel(label) && !known.has(key),
    words: countLabelWords(label),
    ...{ count: 0, inline: 0, marked: 0, alternating: 0, followed: 0, ended: 0, places: [] },
  };
}

type JudgedForm = { readonly labels: readonly JudgedLabel[]; readonly weight: number };
const noLabels: JudgedForm = { labels: [], weight: 0 };

function judgeForm(
  all: readonly Tally[],
  written: readonly Seen[],
  circumstances: Circumstances,
): JudgedForm {
  const [first] = all;
  if (!first) return noLabels;
  const { closed, form } = first;
  const tallies = closed === "line" ? withWordsBeneath(all, written) : all;
  const core = tallies.filter(
    ({ count, inline: within, isUsual, isKnown, opens }) =>
      (count + within >= 2 || isUsual || isKnown) && !opens,
  );
  const covered = core.reduce((sum, { count }) => sum + count, 0);
  const most = Math.max(0, ...core.map(({ count, inline: within }) => count + within));
  const facts: FormFacts = { tallies, core, covered, most, coverage: covered / written.length };
  if (core.length === 0 || !isEnough(facts, closed, circumstances.chosenForms.has(form))) return noLabels;
  countAlternations(tallies, written, form);
  const begin = firstRecurring(core);
  const labels = tallies.flatMap((tally) => {
    const verdict = verdictOf(tally, facts, { begin, seen: written, circumstances });
    const { key, label, count, inline: within, places } = tally;
    return verdict ? [{ form, closed, key, label, count: count + within, verdict, places }] : [];
  });
  const weight = labels.filter(isTaken).reduce((sum, { count }) => sum + count, 0);
  return { labels, weight: weight * (closed === "colon" || closed === "wrapped" ? 1 : 0.8) };
}

/** Whether labels of this form open enough of the document, and come again, as names do. */
function isEnough(
  { tallies, core, coverage, covered }: FormFacts,
  closed: Closing,
  isChosen: boolean,
): boolean {
  if (isChosen || core.some(({ isUsual, isKnown, count }) => (isUsual || isKnown) && count >= 3)) return true;
  if (coverage < leastCoverage[closed]) return false;
  if (closed === "colon") return true;
  const isVaried =
    (closed === "wrapped" && tallies.length >= 2) ||
    core.length >= 2 ||
    core.some(
      ({ isUsual, isKnown, marked, count }) => isUsual || isKnown || (marked === count && count >= 3),
    );
  return covered >= core.length * 1.5 && isVaried;
}

/**
 * The names alone on their lines that stand over words. Words that mostly stand right over another name are a reply
 * ("YES" between two names). The least likely name is dropped first, since the others are judged by it. A name that
 * comes once must stand over words and not right beneath another name.
 */
function withWordsBeneath(all: readonly Tally[], written: readonly Seen[]): readonly Tally[] {
  const hasUsual = all.some(({ isUsual, isKnown, count }) => (isUsual || isKnown) && count >= 3);
  const mayBe = all.filter((tally) => {
    const { isUsual, isKnown, isNamed, opens, words, count } = tally;
    if (isUsual || isKnown) return true;
    if (opens) return false;
    if (isDressed(tally)) return isNamed || words <= 8;
    return isNamed || (hasUsual && count >= 2 && words <= 4);
  });
  let kept = mayBe.filter(({ count, isUsual, isKnown }) => count >= 2 || isUsual || isKnown);
  for (;;) {
    countFollowed(kept, kept, written);
    const [least] = kept.toSorted((a, b) => a.followed / a.count - b.followed / b.count);
    if (!least || least.followed >= least.count * 0.5) break;
    kept = kept.filter((tally) => tally !== least);
  }
  const once = mayBe.filter((tally) => tally.count === 1 && !kept.includes(tally));
  countFollowed(once, kept, written);
  return [...kept, ...once.filter(({ followed }) => followed > 0)];
}

/** Counts how often words follow each name. For a name that comes once, words must also stand above it. */
function countFollowed(names: readonly Tally[], known: readonly Tally[], written: readonly Seen[]): void {
  const [first] = names;
  if (!first) return;
  const { form } = first;
  const byKey = new Map(names.map((tally) => [tally.key, tally]));
  const keys = new Set(known.map(({ key }) => key));
  const isName = (seen: Seen | undefined) =>
    seen?.heads.some((head) => head.form === form && keys.has(head.key)) ?? false;
  for (const tally of names) tally.followed = 0;
  written.forEach((seen, n) => {
    const name = seen.heads.find((head) => head.form === form && byKey.has(head.key));
    const tally = name && byKey.get(name.key);
    if (!name || !tally) return;
    const isBeneath = tally.count === 1 && !keys.has(tally.key) && isName(written[n - 1]);
    const next = written[n + 1];
    const isOverWords = (next && !isName(next)) || seen.text.slice(name.textStart).trim() !== "";
    if (isOverWords && !isBeneath) tally.followed += 1;
  });
}

/** Whether a name alone on its line stands out: by a heading, a time, bold letters, capitals, brackets. */
function isDressed({ look, form }: Pick<Tally, "look" | "form">): boolean {
  return look !== "plain" || !form.startsWith("alone");
}

/** Counts for each label how often it follows another label. Beginnings of sentences are no other labels. */
function countAlternations(tallies: readonly Tally[], written: readonly Seen[], form: Form): void {
  const byKey = new Map(tallies.map((tally) => [tally.key, tally]));
  let above: string | null = null;
  for (const { heads } of written) {
    const head = heads.find((head) => head.form === form && byKey.has(head.key));
    const tally = head && byKey.get(head.key);
    if (!tally) continue;
    if (tally.key !== above) tally.alternating += 1;
    if (!tally.opens) above = tally.key;
  }
}

/** Whether labels number a series: "id1" beside "id2", "Guest A" beside "Guest B". */
function isOfSeries({ label, key }: Tally, { tallies }: FormFacts): boolean {
  const stem = stemOf(label);
  return stem !== null && tallies.some((other) => other.key !== key && stemOf(other.label) === stem);
}

function stemOf(label: string): string | null {
  const found = /^(.*?\p{L}.*?)[\s_.#-]*(?:\d{1,3}|(?<=[\s_])\p{Lu})$/u.exec(label.trim());
  return found?.[1] ? found[1].toLowerCase() : null;
}

/** The paragraph where the talk begins: the first that a label opens which comes again; 0 where none does. */
function firstRecurring(core: readonly Tally[]): number {
  const recurring = core.filter(({ count }) => count >= 2).map(({ places: [first = 0] }) => first);
  return recurring.length === 0 ? 0 : Math.min(...recurring);
}

/**
 * Weighs what speaks for a label: that it is a usual word for a speaker or known as one (3), that it comes again (1,
 * from the third time on 2), that it is spelled as a name (1), is dressed up (1), stands where another speaker ended (1), is of a
 * series (1), and that the document opens its paragraphs so (1, nearly all of them 2); against it, that it begins a sentence (2,
 * several words 3), is a phrase (1), or that hardly any paragraph opens so (2). From 4 on it is sure, at 3 likely, at
 * 2 doubtful. The weights were set by tables of made-up documents; see tests/shared/speakers.
 */
function verdictOf(
  tally: Tally,
  facts: FormFacts,
  {
    begin,
    seen,
    circumstances,
  }: { readonly begin: number; readonly seen: readonly Seen[]; readonly circumstances: Circumstances },
): Verdict | null {
  const { count, inline: within, isUsual, isKnown, isNamed, opens, words, closed, marked } = tally;
  const times = count + within;
  const isJoint = isJointOf(tally.label, (part) => facts.core.some(({ key }) => key === part));
  const isSurelyWord = isUsual || isKnown || isJoint;
  if (times === 1 && !mayStandOnce(tally, facts, { begin, seen, isSurelyWord })) return null;
  const nearlyAll = isNearlyAll(facts, closed) && times >= (facts.coverage >= 0.95 ? 2 : 3);
  const others = facts.tallies.filter((other) => !other.opens).length;
  const alternates = others >= 2 && tally.alternating >= count * 0.7;
  const points =
    (isSurelyWord ? 3 : 0) +
    Math.min(2, times - 1) +
    (isNamed && !opens ? 1 : 0) +
    (marked >= count * 0.8 ? 1 : 0) +
    (alternates ? 1 : 0) +
    (isOfSeries(tally, facts) ? 1 : 0) +
    (nearlyAll ? 2 : isTheRule(facts, closed) ? 1 : 0) +
    (circumstances.chosenForms.has(tally.form) ? 2 : 0) -
    (opens ? (words === 1 ? 2 : 3) : 0) -
    (!isSurelyWord && (words > 5 || (words >= 3 && !isNamed)) ? 1 : 0) -
    (facts.coverage < 0.03 && closed === "colon" ? 2 : 0);
  if (points <= 1) return null;
  if (!isSurelyWord && isRatherText(tally, facts, seen)) return "doubtful";
  // "Bo:" once may be a person, and "Warning:" once is none: words of several parts are names.
  if (!isSurelyWord && times === 1 && closed === "colon" && (words === 1 || !isNamed)) return "unproven";
  if (points === 2 || (!isSurelyWord && isDoubtful(tally, facts, nearlyAll))) return "doubtful";
  if (points === 3 || (!isSurelyWord && mayMislead(tally, facts, nearlyAll))) return "likely";
  return "sure";
}

/**
 * Whether words before a colon are hardly a voice of the talk: they number steps; or no sentence ever follows them,
 * while sentences follow all other labels ("Theme: Work"); or they come in one short stretch only, as in retold
 * speech.
 */
function isRatherText(tally: Tally, facts: FormFacts, seen: readonly Seen[]): boolean {
  const { count, inline: within, ended, places, closed, isNamed, words } = tally;
  if (closed !== "colon") return false;
  if (count + within === 1) return isOfSeries(tally, facts);
  if (isNamed && words > 1) return false;
  if (count < 2) return false;
  const others = facts.core.filter((other) => other !== tally);
  const sum = (of: (tally: Tally) => number) => others.reduce((all, tally) => all + of(tally), 0);
  const othersEnd = sum((tally) => tally.ended) >= sum((tally) => tally.count) * 0.7;
  if (ended === 0 && othersEnd && others.length > 0) return true;
  // No voice that speaks all through the document says anything in between.
  const [first = 0] = places;
  const last = places.at(-1) ?? first;
  const steady = others.filter((tally) => tally.count > 3 || tally.isUsual || tally.isKnown);
  const isRetold = !steady.some((tally) => tally.places.some((place) => place > first && place < last));
  return steady.length >= 2 && count <= 3 && isRetold && (last - first + 1) * 3 < seen.length;
}

/**
 * Whether a label may as well be part of the talk, so that it is asked: a phrase that begins as a sentence ("Our
 * neighbour next door") and is no steady voice; a plain word alone on its line; a label that comes once where most
 * paragraphs name nobody.
 */
function isDoubtful(
  { count, inline: within, isNamed, words, label, closed, form, look }: Tally,
  facts: FormFacts,
  nearlyAll: boolean,
): boolean {
  const times = count + within;
  // With as many labels within paragraphs as at their beginning, both sides stand on one line.
  if (count === 0) return within < Math.max(2, facts.covered * 0.5);
  const isPhrase = !isNamed && words > 1 && /^\p{Lu}/u.test(label);
  if (isPhrase && !(nearlyAll && times >= Math.max(3, facts.most * 0.25))) return true;
  if (closed === "line" && !isDressed({ look, form })) return times <= 2;
  if (times > 1) return false;
  return closed === "colon" && facts.coverage < 0.4;
}

/** Whether a label that looks right could still be none: rare beside the others, a phrase, one with a colon in it, or hardly anywhere. */
function mayMislead(
  { count, inline: within, isNamed, words, label, closed, opens }: Tally,
  facts: FormFacts,
  nearlyAll: boolean,
): boolean {
  const times = count + within;
  if (count === 0) return true;
  const isRare = times === 1 || (times <= 2 && facts.most >= 10) || times < facts.most * 0.04;
  const isPhrase = !isNamed && words > 1 && !nearlyAll;
  const isWordInBrackets = closed === "wrapped" && !isNamed && !/\d/.test(label);
  const hasColon = closed !== "wrapped" && /[:：]/.test(label);
  return (
    isRare ||
    isPhrase ||
    isWordInBrackets ||
    hasColon ||
    opens ||
    (facts.coverage < 0.1 && closed === "colon")
  );
}

/**
 * Whether words that open one paragraph only may be a speaker: within the talk where most paragraphs open with
 * labels, or above it, if they are a usual word for a speaker and a sentence follows; a list of facts above the
 * talk ("Interviewer: Maja Lind") is none.
 */
function mayStandOnce(
  { isNamed, words, closed, look, places, form, key, opens, label }: Tally,
  facts: FormFacts,
  {
    begin,
    seen,
    isSurelyWord,
  }: { readonly begin: number; readonly seen: readonly Seen[]; readonly isSurelyWord: boolean },
): boolean {
  const [place = 0] = places;
  // A number alone on its line may be one that somebody says.
  const isNumber = isTelephone(label) && (closed !== "line" || look !== "plain");
  if (opens || !(isSurelyWord || isNumber || /\p{L}/u.test(label))) return false;
  const isLower = facts.core.every(({ isNamed: named }) => !named);
  const isShort = words <= 3 && (isNamed || (isLower && words <= 2));
  if (!isSurelyWord && (!isShort || !isTheRule(facts, closed))) return false;
  if (place >= begin) return isSurelyWord || place > begin;
  if (!isSurelyWord && closed !== "colon") return false;
  const one = seen.find(({ paragraph }) => paragraph === place);
  const head = one?.heads.find((head) => head.form === form && head.key === key);
  return one !== undefined && head !== undefined && isSentence(one.text.slice(head.textStart));
}

/**
 * The paragraphs of a list of facts above the talk ("Interviewer: Maja Lind", "Date: 1 May"): short values and no
 * sentences, with a key among them that is no speaker. Places in the document.
 */
export function factsAbove(seen: readonly Seen[], labels: readonly JudgedLabel[]): ReadonlySet<number> {
  const taken = new Set(labels.filter(isTaken).map(({ key }) => key));
  const facts: number[] = [];
  const seenKeys = new Set<string>();
  let hasOther = false;
  let ends = false;
  for (const { heads, isEmpty, paragraph, text } of seen) {
    if (isEmpty) continue;
    const head = heads.find(({ closed }) => closed === "colon");
    if (!head) {
      ends = isSentence(text) || wordsOf(text).length > 8;
      if (ends) break;
      continue;
    }
    const value = text.slice(head.textStart).trim();
    const isTalk =
      !/^[\p{Lu}\p{N}]./u.test(value) ||
      isSentence(value) ||
      wordsOf(value).length > 6 ||
      /[?!]$/.test(value);
    ends = isTalk || seenKeys.has(head.key);
    if (ends) break;
    seenKeys.add(head.key);
    if (!taken.has(head.key)) hasOther = true;
    else {
      facts.push(paragraph);
      // "I: Intervjuare", "R: Respondent": what the labels mean.
      if (wordsOf(value).length === 1 && value.length > 2 && isUsualLabel(value)) hasOther = true;
    }
  }
  return new Set(hasOther && ends ? facts : []);
}

/** Whether words are a sentence rather than a fact: some of them, and closed by a sign. */
export function isSentence(text: string): boolean {
  return /[.!?…]["”’»)\]]*\s*$/.test(text) && wordsOf(text.trim()).length >= 3;
}
