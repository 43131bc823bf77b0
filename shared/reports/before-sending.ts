import { type ToldApart, toldApart } from "../participants/told-apart.ts";
import type { Project } from "../project/project.ts";
import type { NameKind, Participant, ParticipantId, Quote, Transcript } from "../project/records.ts";
import { ownNames, recordedUnder } from "../quotes/attribution.ts";
import { isOutdated, wasCorrected } from "../quotes/printed-words.ts";
import { isInterviewer } from "../quotes/voices.ts";
import { nameOrder } from "../text/name-order.ts";
import { gatherExtracts } from "./extracts.ts";
import type { QuotationChoice } from "./quotation-choice.ts";
import { gatherItems } from "./quote-items.ts";

/** What a careful author must know before a quotation set leaves the house. */
export type BeforeSending = {
  /** How many extracts or chosen quotes it holds. */
  readonly extracts: number;
  /** Speakers in these extracts whom nobody has been assigned to: the label of the file would be printed. */
  readonly unassigned: readonly { readonly transcript: Transcript; readonly labels: readonly string[] }[];
  /** Transcripts with extracts from turns of no speaker: the transcript's name would be printed. */
  readonly unknown: readonly Transcript[];
  /** The people quoted, by what was said of the names that are printed. */
  readonly names: PeopleByName;
  /** Attributes that the attribution uses, with the quoted people of whom they are not recorded. */
  readonly missing: readonly { readonly attribute: string; readonly people: readonly Participant[] }[];
  /** Quoted people who alone have what the attribution prints of them, see `toldApart`; null where it prints nothing of that kind. */
  readonly apart: ToldApart | null;
  /** Codings or chosen quotes of these codes whose words are gone; they are not exported. */
  readonly lost: number;
  /** Chosen quotes whose words were corrected since somebody looked at their print form (Q4). */
  readonly corrected: readonly Quote[];
  /** Chosen quotes beside which a translation may stand that was made of another print form (Q5), or of which a question waits. */
  readonly outdated: readonly Quote[];
  readonly queried: readonly Quote[];
  /** Columns in which names stand as the files have them: of its table as a spreadsheet takes it, and of that on its pages. */
  readonly bareColumns: Readonly<Record<"table" | "pages", readonly string[]>>;
};

export type PeopleByName = Readonly<Record<NameKind, readonly Participant[]>>;

/** Of a codebook, which names nobody: how many codings it leaves out. */
export function beforeSendingCodebook(project: Project): BeforeSending {
  const { byCode, lost } = gatherExtracts(project, "all", "en");
  const extracts = [...byCode.values()].reduce((sum, list) => sum + list.length, 0);
  return {
    extracts,
    lost,
    unassigned: [],
    unknown: [],
    names: namesOf([]),
    missing: [],
    apart: null,
    ...ofNoQuotes,
  };
}

/** Of what prints no chosen quotes, and no table of quotes. */
export const ofNoQuotes = {
  ...{ corrected: [], outdated: [], queried: [] },
  bareColumns: { table: [], pages: [] },
} as const satisfies Partial<BeforeSending>;

/** `names` are those in the braces of the attribution template; "both": chosen quotes, and all extracts beside them. */
export function beforeSending(
  project: Project,
  {
    names,
    translations,
    ...choice
  }: Pick<QuotationChoice, "codes" | "sections" | "language" | "translations"> & {
    readonly which: QuotationChoice["which"] | "both";
    readonly names: readonly string[];
  },
): BeforeSending {
  const { language } = choice;
  const kinds = choice.which === "both" ? (["chosen", "all"] as const) : [choice.which];
  const gathered = kinds.map((which) => gatherItems(project, { ...choice, which }));
  // Lost quotes beside lost codings are told by the report itself.
  const lost = gathered.at(-1)?.lost ?? 0;
  const labels = new Map<Transcript, Set<string>>();
  const unknown = new Set<Transcript>();
  const people = new Map<ParticipantId, Participant>();
  const items = gathered.flatMap(({ byCode }) => [...byCode.values()].flat());
  const chosen = items.flatMap((item) => item.chosen ?? []);
  for (const { transcript, heard } of items) {
    // The literature is cited under its own names, which are published.
    if (transcript.reference) continue;
    for (const { voice } of heard) {
      if (isInterviewer(voice)) continue;
      const { speaker } = voice;
      for (const person of voice.people) people.set(person.id, person);
      if (voice.people.length > 0) continue;
      if (speaker) labels.set(transcript, (labels.get(transcript) ?? new Set<string>()).add(speaker.label));
      else unknown.add(transcript);
    }
  }
  const compare = nameOrder(language);
  const byName = (a: { readonly name: string }, b: { readonly name: string }) => compare(a.name, b.name);
  const quoted = [...people.values()].sort((a, b) => compare(a.pseudonym, b.pseudonym));
  return {
    extracts: items.length,
    unassigned: [...labels]
      .map(([transcript, set]) => ({ transcript, labels: [...set].sort(compare) }))
      .sort((a, b) => byName(a.transcript, b.transcript)),
    unknown: [...unknown].sort(byName),
    names: namesOf(quoted),
    missing: names
      .filter((name) => name === "description" || !ownNames.includes(name))
      .map((attribute) => ({
        attribute,
        people: quoted.filter((person) => recordedUnder(person, attribute) === ""),
      }))
      .filter((one) => one.people.length > 0),
    apart: toldApart(project, quoted, names),
    lost,
    ...toLookAtAgain(chosen, translations !== "none"),
    bareColumns: ofNoQuotes.bareColumns,
  };
}

/** What of chosen quotes nobody has looked at since it changed, or was asked. */
export function toLookAtAgain(
  quotes: readonly Quote[],
  hasTranslations: boolean,
): Pick<BeforeSending, "corrected" | "outdated" | "queried"> {
  const translated = hasTranslations ? quotes : [];
  return {
    corrected: quotes.filter(wasCorrected),
    outdated: translated.filter((quote) => quote.translations.some((one) => isOutdated(one, quote))),
    queried: translated.filter((quote) => quote.translations.some(({ status }) => status === "queried")),
  };
}

export function namesOf(people: readonly Participant[]): PeopleByName {
  const of = (kind: NameKind) => people.filter(({ nameIs }) => nameIs === kind);
  return { unsaid: of("unsaid"), pseudonym: of("pseudonym"), "real-name": of("real-name") };
}
