import type { CorrectionClass } from "../project/records.ts";
import type { ReportLanguage } from "./report.ts";

/** The columns of the two tables, in their order. */
export type RateColumn = "interview" | "words" | "wordRate" | "interval" | "characterRate" | CorrectionClass;
export type LogColumn = "interview" | "turn" | "before" | "after" | "what" | "reason" | "person" | "when";
export type CheckedColumn =
  | ("of" | "turns" | "words" | "wordRate" | "interval" | "characterRate")
  | ("substitution" | "omission" | "insertion" | "nameOrNumber" | "meaningChanging");

/** What the reports on transcription print of their own. A language that lacks a word does not compile. */
export type TranscriptionWords = {
  readonly title: string;
  readonly log: string;
  /** "3 of 20 interviews were corrected after import, by A. Lind, on 3 May 2024: 41 corrections." */
  readonly corrected: (
    corrected: number,
    interviews: number,
    whoAndWhen: string,
    corrections: number,
  ) => string;
  readonly nothing: string;
  readonly rates: (
    word: string,
    character: string,
    interval: string | null,
    words: string,
    isLeast: boolean,
  ) => string;
  readonly interval: (low: string, high: string) => string;
  readonly errors: (heardAsOthers: number, leftOut: number, putIn: number) => string;
  readonly weigh: (namesOrNumbers: number, negations: number) => string;
  readonly beside: (marks: number, speakers: number) => string;
  readonly words: string;
  readonly how: (resamples: string, seed: number) => string;
  readonly machine: (names: string, count: number, tools: string) => string;
  readonly accepted: (
    rate: string,
    of: { readonly above: string | null; readonly isChecked: boolean; readonly areAllKnown: boolean },
  ) => string;
  readonly handClasses: string;
  readonly others: (count: number, isMarked: boolean) => string;
  readonly checked: (
    turns: string,
    words: string,
    interviews: number,
    who: string,
    rate: string,
    interval: string | null,
  ) => string;
  readonly unknown: (count: number) => string;
  readonly pseudonyms: string;
  readonly namesLeftOut: string;
  readonly ratesCaption: string;
  readonly rateColumns: Readonly<Record<RateColumn, string>>;
  readonly all: string;
  readonly checkedCaption: (table: number, isAbove: boolean) => string;
  readonly checkedColumns: Readonly<Record<CheckedColumn, string>>;
  readonly transcribedBy: (name: string) => string;
  readonly unsaidTranscriber: string;
  readonly machineTranscriber: (name: string) => string;
  readonly logCaption: (table: number) => string;
  readonly logColumns: Readonly<Record<LogColumn, string>>;
  readonly classes: Readonly<Record<CorrectionClass, string>>;
};

/** The numbers of these reports as their language writes them. */
export function transcriptionNumbers(language: ReportLanguage) {
  const locale = language === "en" ? "en-GB" : language;
  const percent = new Intl.NumberFormat(locale, {
    style: "percent",
    minimumFractionDigits: 2,
    maximumFractionDigits: 2,
  });
  const most = new Intl.NumberFormat(locale, { style: "percent", maximumFractionDigits: 2 });
  const whole = new Intl.NumberFormat(locale);
  return {
    percent: (rate: number) => percent.format(rate),
    /** As it was set: without decimals that say nothing. */
    percentSet: (rate: number) => most.format(rate),
    whole: (count: number) => whole.format(count),
  };
}

export function transcriptionWordsIn(language: ReportLanguage): TranscriptionWords {
  return language === "sv" ? swedish : english;
}

const english: TranscriptionWords = {
  title: "Transcription check",
  log: "Log of corrections",
  corrected: (corrected, interviews, whoAndWhen, corrections) =>
    `By the journal of the study, ${corrected} of ${interviews} ${interviews === 1 ? "interview" : "interviews"} ${corrected === 1 ? "was" : "were"} corrected after import, ${whoAndWhen}: ${corrections} ${corrections === 1 ? "correction stands" : "corrections stand"}.`,
  nothing: "The journal shows no correction of an interview.",
  rates: (word, character, interval, words, isLeast) =>
    `Beside their text as it stands now (${words} words), the transcripts of these interviews as they came had a word error rate of ${isLeast ? "" : "at most "}${word}${interval ? ` (${interval})` : ""} and a character error rate of ${character}.`,
  interval: (low, high) => `95% interval ${low} to ${high}`,
  errors: (heardAsOthers, leftOut, putIn) =>
    `${heardAsOthers} ${heardAsOthers === 1 ? "word was heard as another" : "words were heard as others"}, ${leftOut} left out and ${putIn} put in.`,
  weigh: (namesOrNumbers, negations) =>
    `Of these errors ${namesOrNumbers} ${namesOrNumbers === 1 ? "is of a name or number" : "are of names or numbers"}, and ${negations} ${negations === 1 ? "has" : "have"} a negation on one side only.`,
  beside: (marks, speakers) =>
    `Not counted as errors are ${marks} ${marks === 1 ? "word" : "words"} with other capitals or marks and ${speakers} ${speakers === 1 ? "turn" : "turns"} given to another speaker.`,
  words:
    "Words stand between white space and have a letter or a digit, in Swedish as in English; capitals, the marks around them and sounds in brackets are not compared. Errors are the fewest words that must be put for others, in or out, divided by the words of the text as it stands.",
  how: (resamples, seed) =>
    `The interval is a percentile bootstrap over turns (${resamples} resamples, seed ${seed}; Bisani and Ney 2004), which takes turns as independent of each other.`,
  machine: (names, count, tools) =>
    `${count === 1 ? "One transcript" : `${count} transcripts`} came from a program that turns speech into text${tools === "" ? "" : ` (${tools})`}: ${names}; ${count === 1 ? "its" : "their"} turns count as unchecked until somebody has compared them with the recording.`,
  accepted: (rate, { above, isChecked, areAllKnown }) =>
    `A transcript was accepted with a word error rate of at most ${rate} in the turns that were checked${!isChecked ? "" : above !== null ? `; above it ${above}` : areAllKnown ? "; all interviews with such turns are within it" : "; all such interviews whose rate is known are within it"}.`,
  handClasses: "Some classes of errors were given by hand.",
  others: (count, isMarked) =>
    `In ${count} other ${count === 1 ? "interview" : "interviews"} nothing was corrected${isMarked ? "" : `; the study does not say whether somebody checked ${count === 1 ? "it" : "them"}`}.`,
  checked: (turns, words, interviews, who, rate, interval) =>
    `In the turns that are marked as checked (${turns}, with ${words} words, in ${interviews} ${interviews === 1 ? "interview" : "interviews"}; by ${who}) the word error rate of the text as it came was ${rate}${interval ? ` (${interval})` : ""}.`,
  unknown: (count) =>
    `Of ${count} ${count === 1 ? "interview" : "interviews"} the text as it came is not known, since the study was handed on without its history; ${count === 1 ? "it is" : "they are"} not in the rates.`,
  pseudonyms: "Pseudonyms in the place of names are no corrections.",
  namesLeftOut: "“[…]” stands for words as they came where a pseudonym has taken the place of some of them.",
  ratesCaption: "Table 1. Error rates of the transcripts as they came",
  rateColumns: {
    ...{ interview: "Interview", words: "Words", wordRate: "Word error rate", interval: "95% interval" },
    ...{ characterRate: "Character error rate", substitution: "Heard as others", omission: "Left out" },
    ...{ insertion: "Put in", nameOrNumber: "Names, numbers", meaningChanging: "Meaning" },
    ...{ punctuation: "Marks", speaker: "Speakers" },
  },
  all: "All of these",
  checkedCaption: (table, isAbove) =>
    `Table ${table}. Error rates in the turns that are marked as checked; of each class, errors to a word${isAbove ? "; * above what the study accepts" : ""}`,
  checkedColumns: {
    ...{ of: "Interview, transcriber", turns: "Turns", words: "Words", wordRate: "Word error rate" },
    ...{ interval: "95% interval", characterRate: "Character error rate", substitution: "Heard as others" },
    ...{ omission: "Left out", insertion: "Put in", nameOrNumber: "Names, numbers" },
    ...{ meaningChanging: "Meaning" },
  },
  transcribedBy: (name) => `Transcribed by ${name}`,
  unsaidTranscriber: "nobody named",
  machineTranscriber: (name) => (name === "" ? "a program" : name),
  logCaption: (table) => `Table ${table}. Corrections, in the order of the interviews`,
  logColumns: {
    ...{ interview: "Interview", turn: "Turn", before: "As it came", after: "As it stands", what: "What" },
    ...{ reason: "Reason", person: "Person", when: "When (UTC)" },
  },
  classes: {
    substitution: "heard as another",
    omission: "left out",
    insertion: "put in",
    speaker: "speaker",
    nameOrNumber: "name or number",
    meaningChanging: "changes the meaning",
    punctuation: "marks",
  },
};

const swedish: TranscriptionWords = {
  title: "Kontroll av transkriberingen",
  log: "Rättelselogg",
  corrected: (corrected, interviews, whoAndWhen, corrections) =>
    `Enligt studiens journal rättades ${corrected} av ${interviews} ${interviews === 1 ? "intervju" : "intervjuer"} efter inläsningen, ${whoAndWhen}: ${corrections} ${corrections === 1 ? "rättelse" : "rättelser"} står kvar.`,
  nothing: "Journalen visar ingen rättelse av en intervju.",
  rates: (word, character, interval, words, isLeast) =>
    `Jämfört med texten som den står nu (${words} ord) hade transkripten av dessa intervjuer, som de kom, en ordfelsfrekvens (WER) på ${isLeast ? "" : "högst "}${word}${interval ? ` (${interval})` : ""} och en teckenfelsfrekvens (CER) på ${character}.`,
  interval: (low, high) => `95-procentigt intervall ${low} till ${high}`,
  errors: (heardAsOthers, leftOut, putIn) =>
    `${heardAsOthers} ord hade uppfattats som ${heardAsOthers === 1 ? "ett annat" : "andra"}, ${leftOut} saknades och ${putIn} hade lagts till.`,
  weigh: (namesOrNumbers, negations) =>
    `Av dessa fel gäller ${namesOrNumbers} namn eller tal, och ${negations} har en negation på bara den ena sidan.`,
  beside: (marks, speakers) =>
    `Som fel räknas inte ${marks} ord med andra versaler eller skiljetecken och ${speakers} ${speakers === 1 ? "replik" : "repliker"} som fått en annan talare.`,
  words:
    "Ord står mellan blanktecken och har en bokstav eller en siffra, på svenska som på engelska; versaler, tecknen omkring dem och ljud inom parentes jämförs inte. Felen är det minsta antal ord som måste bytas, läggas till eller tas bort, delat med orden i texten som den står.",
  how: (resamples, seed) =>
    `Intervallet är en bootstrap över repliker med percentiler (${resamples} dragningar, frö ${seed}; Bisani och Ney 2004), som tar repliker som oberoende av varandra.`,
  machine: (names, count, tools) =>
    `${count === 1 ? "Ett transkript" : `${count} transkript`} kom från ett program som gör tal till text${tools === "" ? "" : ` (${tools})`}: ${names}; ${count === 1 ? "dess" : "deras"} repliker räknas som okontrollerade tills någon har jämfört dem med inspelningen.`,
  accepted: (rate, { above, isChecked, areAllKnown }) =>
    `Ett transkript godtogs med en ordfelsfrekvens på högst ${rate} i de repliker som kontrollerats${!isChecked ? "" : above !== null ? `; över gränsen ligger ${above}` : areAllKnown ? "; alla intervjuer med sådana repliker ligger inom gränsen" : "; alla sådana intervjuer vars frekvens är känd ligger inom gränsen"}.`,
  handClasses: "Några felklasser är angivna för hand.",
  others: (count, isMarked) =>
    `I ${count} ${count === 1 ? "annan intervju" : "andra intervjuer"} rättades inget${isMarked ? "" : `; studien säger inte om någon har kontrollerat ${count === 1 ? "den" : "dem"}`}.`,
  checked: (turns, words, interviews, who, rate, interval) =>
    `I de repliker som är märkta som kontrollerade (${turns}, med ${words} ord, i ${interviews} ${interviews === 1 ? "intervju" : "intervjuer"}; av ${who}) var ordfelsfrekvensen i texten som den kom ${rate}${interval ? ` (${interval})` : ""}.`,
  unknown: (count) =>
    `För ${count} ${count === 1 ? "intervju" : "intervjuer"} är texten som den kom inte känd, eftersom studien lämnades vidare utan sin historik; ${count === 1 ? "den" : "de"} ingår inte i frekvenserna.`,
  pseudonyms: "Pseudonymer i namns ställe är inga rättelser.",
  namesLeftOut: "”[…]” står för ord som de kom där en pseudonym har ersatt några av dem.",
  ratesCaption: "Tabell 1. Felfrekvenser i transkripten som de kom",
  rateColumns: {
    ...{ interview: "Intervju", words: "Ord", wordRate: "Ordfel (WER)", interval: "95 %-intervall" },
    ...{ characterRate: "Teckenfel (CER)", substitution: "Uppfattade som andra", omission: "Saknades" },
    ...{ insertion: "Tillagda", nameOrNumber: "Namn, tal", meaningChanging: "Mening" },
    ...{ punctuation: "Tecken", speaker: "Talare" },
  },
  all: "Alla dessa",
  checkedCaption: (table, isAbove) =>
    `Tabell ${table}. Felfrekvenser i de repliker som är märkta som kontrollerade; av varje klass, fel per ord${isAbove ? "; * över vad studien godtar" : ""}`,
  checkedColumns: {
    ...{ of: "Intervju, transkriberare", turns: "Repliker", words: "Ord", wordRate: "Ordfel (WER)" },
    ...{ interval: "95 %-intervall", characterRate: "Teckenfel (CER)", substitution: "Uppfattade som andra" },
    ...{ omission: "Saknades", insertion: "Tillagda", nameOrNumber: "Namn, tal" },
    ...{ meaningChanging: "Mening" },
  },
  transcribedBy: (name) => `Transkriberat av ${name}`,
  unsaidTranscriber: "ingen namngiven",
  machineTranscriber: (name) => (name === "" ? "ett program" : name),
  logCaption: (table) => `Tabell ${table}. Rättelser, i intervjuernas ordning`,
  logColumns: {
    ...{ interview: "Intervju", turn: "Replik", before: "Som det kom", after: "Som det står", what: "Vad" },
    ...{ reason: "Skäl", person: "Person", when: "När (UTC)" },
  },
  classes: {
    substitution: "uppfattat som annat",
    omission: "saknades",
    insertion: "tillagt",
    speaker: "talare",
    nameOrNumber: "namn eller tal",
    meaningChanging: "ändrar meningen",
    punctuation: "tecken",
  },
};
