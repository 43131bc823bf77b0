import { definitionOf } from "../history/deeds.ts";
import type { HistoryFact, Way } from "../history/facts.ts";
import type { Stretch } from "../history/fold-alike.ts";
import { fillIn } from "../project/deed.ts";
import type { ReportLanguage } from "./report.ts";

const words = {
  en: {
    did: (sentence: string) => sentence,
    undid: (sentence: string) => `undid: ${sentence}`,
    redid: (sentence: string) => `did again: ${sentence}`,
    times: (sentence: string, count: number) => `${sentence} (${count} times)`,
    unknown: "did what another version of Kvali knows",
    undoUnknown: "what another version of Kvali knows",
  },
  sv: {
    did: (sentence: string) => sentence,
    undid: (sentence: string) => `ångrade: ${sentence}`,
    redid: (sentence: string) => `gjorde om: ${sentence}`,
    times: (sentence: string, count: number) => `${sentence} (${count} gånger)`,
    unknown: "gjorde något som en annan version av Kvali känner till",
    undoUnknown: "det som en annan version av Kvali känner till",
  },
} as const satisfies Record<
  ReportLanguage,
  Record<Way, (sentence: string) => string> & Record<string, unknown>
>;

/** What one entry of the history did, in words that follow a name: "coded “a cup of coffee” with “Trust” in Marta". */
export function deedSentence(fact: HistoryFact, language: ReportLanguage): string {
  return words[language][fact.way](plainly(fact, language));
}

/** What Undo would take back, as it follows that word: "merge “Trust”". Empty of a deed that Undo passes by. */
export function undoSentence({ deed, words: of }: HistoryFact, language: ReportLanguage): string {
  return deed ? fillIn(definitionOf(deed)[language].undo ?? "", of) : words[language].undoUnknown;
}

/** What a stretch of the history did: of several alike deeds one sentence. */
export function stretchSentence({ facts }: Stretch, language: ReportLanguage): string {
  const [first] = facts;
  if (!first) return "";
  if (facts.length === 1) return deedSentence(first, language);
  const many = first.deed && definitionOf(first.deed)[language].many;
  const sentence = many
    ? fillIn(many, { ...first.words, count: countThings(facts) })
    : words[language].times(plainly(first, language), facts.length);
  return words[language][first.way](sentence);
}

/** How many things several deeds were done to, each thing once. */
function countThings(facts: Stretch["facts"]): number {
  return new Set(facts.flatMap(({ seq, counted }) => (counted.length > 0 ? counted : [String(seq)]))).size;
}

function plainly({ deed, words: of }: HistoryFact, language: ReportLanguage): string {
  return deed ? fillIn(definitionOf(deed)[language].did, of) : words[language].unknown;
}
