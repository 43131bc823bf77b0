import { allKinds, type Kind, type RecordOfKind } from "../project/kinds.ts";
import { type Project, recordsOf } from "../project/project.ts";
import type { Code, Reference, RichText } from "../project/records.ts";
import { isOutdated, printedWords } from "../quotes/printed-words.ts";

/**
 * Every kind of place in a study where a name can stand, with what it is called. `{of}` is the name of the record that it is
 * in, `{turn}` the number of a turn, `{part}` which of several: an attribute, a label. Of two places that fit as well, the
 * one that comes first here is told.
 */
export const placeNames = {
  "participant.pseudonym": { en: "the name of a person, “{of}”", sv: "namnet på en person, ”{of}”" },
  "participant.description": { en: "a description of a person", sv: "en beskrivning av en person" },
  "participant.attribute": { en: "{part} of “{of}”", sv: "{part} för ”{of}”" },
  "transcript.name": { en: "the name of the interview “{of}”", sv: "namnet på intervjun ”{of}”" },
  "transcript.wave": { en: "the wave of an interview", sv: "en intervjus omgång" },
  "transcript.speaker": { en: "a speaker’s label in “{of}”", sv: "en talares etikett i ”{of}”" },
  "transcript.file": { en: "the file name of “{of}”", sv: "filnamnet för ”{of}”" },
  "recording.name": {
    en: "the file name of a recording of “{of}”",
    sv: "filnamnet på en inspelning av ”{of}”",
  },
  "transcript.machine": {
    en: "the program that wrote “{of}” down",
    sv: "programmet som transkriberade ”{of}”",
  },
  "transcript.reference": { en: "the reference of “{of}”", sv: "referensen för ”{of}”" },
  "transcript.note": {
    en: "what the import of “{of}” left out of the text",
    sv: "det som importen av ”{of}” lämnade utanför texten",
  },
  "code.name": { en: "the name of the code “{of}”", sv: "namnet på koden ”{of}”" },
  "code.definition": { en: "the definition of “{of}”", sv: "definitionen av ”{of}”" },
  "code.counts": { en: "what counts as “{of}”", sv: "vad som räknas som ”{of}”" },
  "code.countsNot": { en: "what does not count as “{of}”", sv: "vad som inte räknas som ”{of}”" },
  "code.example": { en: "the example of “{of}”", sv: "exemplet på ”{of}”" },
  "code.concept": { en: "the concept of the theme “{of}”", sv: "idén bakom temat ”{of}”" },
  "code.is": { en: "what the theme “{of}” is", sv: "vad temat ”{of}” är" },
  "code.isNot": { en: "what the theme “{of}” is not", sv: "vad temat ”{of}” inte är" },
  "code.reason": { en: "why the theme “{of}” was dropped", sv: "varför temat ”{of}” lades ned" },
  "code.review": { en: "a review of the theme “{of}”", sv: "en granskning av temat ”{of}”" },
  "memo.title": { en: "the title of the memo “{of}”", sv: "rubriken på memot ”{of}”" },
  "memo.body": { en: "the memo “{of}”", sv: "memot ”{of}”" },
  "memo.was": { en: "what the memo “{of}” was about", sv: "vad memot ”{of}” handlade om" },
  "relation.label": { en: "the words on a line of the map", sv: "orden på en linje i kartan" },
  "map.name": { en: "the name of the map “{of}”", sv: "namnet på kartan ”{of}”" },
  "version.name": {
    en: "the name of the codebook’s version “{of}”",
    sv: "namnet på kodbokens version ”{of}”",
  },
  "version.note": {
    en: "the note on the codebook’s version “{of}”",
    sv: "anteckningen om kodbokens version ”{of}”",
  },
  "version.code": {
    en: "a code in the codebook’s version “{of}”",
    sv: "en kod i kodbokens version ”{of}”",
  },
  "study.name": { en: "the study’s name", sv: "studiens namn" },
  "study.author": { en: "the study’s author", sv: "studiens författare" },
  "study.attribute": { en: "the name of an attribute of people", sv: "namnet på en egenskap hos personer" },
  "study.attribution": {
    en: "the template by which quotes say who spoke",
    sv: "mallen för hur citaten anger vem som talade",
  },
  "study.section": { en: "a section of the interview guide", sv: "ett avsnitt i intervjuguiden" },
  "study.question": { en: "a question of the interview guide", sv: "en fråga i intervjuguiden" },
  "study.standIn": { en: "the names that stand for others", sv: "namnen som står för andra" },
  "study.exception": { en: "an exception from the gate", sv: "ett undantag från spärren" },
  "coder.name": {
    en: "the name of who coded, wrote, transcribed or checked",
    sv: "namnet på den som kodade, skrev, transkriberade eller kontrollerade",
  },
  "coding.comment": { en: "a coding’s comment in “{of}”", sv: "en kommentar till en kodning i ”{of}”" },
  "coding.lost": {
    en: "the last words of a lost coding in “{of}”",
    sv: "de sista orden i en förlorad kodning i ”{of}”",
  },
  "passage.note": { en: "a margin note in “{of}”", sv: "en marginalanteckning i ”{of}”" },
  "passage.lost": {
    en: "the last words of a lost note in “{of}”",
    sv: "de sista orden vid en förlorad anteckning i ”{of}”",
  },
  "check.question": {
    en: "a question about a turn of “{of}”",
    sv: "en fråga om en replik i ”{of}”",
  },
  "check.answer": {
    en: "the answer to a question about a turn of “{of}”",
    sv: "svaret på en fråga om en replik i ”{of}”",
  },
  "check.lost": {
    en: "the last words of a turn of “{of}” that was checked",
    sv: "de sista orden i en kontrollerad replik i ”{of}”",
  },
  "correction-note.reason": {
    en: "the reason for a correction of “{of}”",
    sv: "skälet till en rättelse i ”{of}”",
  },
  "correction-note.lost": {
    en: "the last words of a correction of “{of}” that was noted",
    sv: "de sista orden i en kommenterad rättelse i ”{of}”",
  },
  "time-mark.lost": {
    en: "the last words at a time that was marked in “{of}”",
    sv: "de sista orden vid en markerad tid i ”{of}”",
  },
  "quote.interpretation": {
    en: "the interpretation of a quote from “{of}”",
    sv: "tolkningen av ett citat ur ”{of}”",
  },
  "quote.translation": {
    en: "the translation of a quote from “{of}”",
    sv: "översättningen av ett citat ur ”{of}”",
  },
  "quote.comment": {
    en: "a remark on the translation of a quote from “{of}”",
    sv: "en anmärkning om översättningen av ett citat ur ”{of}”",
  },
  "transcript.text": { en: "turn {turn} of “{of}”", sv: "replik {turn} i ”{of}”" },
  "quote.print": {
    en: "the print form of a quote from “{of}”",
    sv: "tryckformen av ett citat ur ”{of}”",
  },
  "quote.earlier": {
    en: "what a quote from “{of}” said before",
    sv: "vad ett citat ur ”{of}” sade tidigare",
  },
} as const satisfies Readonly<Record<string, Readonly<Record<"en" | "sv", string>>>>;

export type PlaceName = keyof typeof placeNames;

/** How a name in a place is read: the names of things are names also in small letters; see find-names.ts. */
export function mannerOf(is: PlaceName): "label" | "prose" {
  return labels.has(is) ? "label" : "prose";
}

const labels: ReadonlySet<PlaceName> = new Set([
  ...(["transcript.file", "transcript.speaker", "coder.name", "study.author"] as const),
  "recording.name",
]);

/** A place in a study: a text of one of its records. */
export type StudyPlace = {
  readonly is: PlaceName;
  readonly record: RecordOfKind[Kind]["id"];
  /** Which of several: the name of an attribute, the label itself; else empty. */
  readonly part: string;
};

export type PlacedText = StudyPlace & { readonly text: string };

type TextOf = Omit<PlacedText, "record">;

function text(is: PlaceName, words: string, part = ""): TextOf {
  return { is, text: words, part };
}

/** What people wrote in each kind of record. Words that are coded or quoted are told where they stand, unless they are gone. */
const textsIn: { readonly [K in Kind]: (record: RecordOfKind[K]) => readonly TextOf[] } = {
  study: ({ name, author, attributes, attribution, guide, blindCoders, standIns, exceptions }) => [
    text("study.name", name),
    text("study.author", author),
    ...attributes.flatMap(({ name: column, choices }) =>
      [column, ...choices].map((one) => text("study.attribute", one, column)),
    ),
    text("study.attribution", attribution),
    ...guide.flatMap((section) => [
      text("study.section", section.name),
      ...section.questions.map((question) => text("study.question", question, section.name)),
    ]),
    ...blindCoders.map((coder) => text("coder.name", coder)),
    ...standIns.map((name) => text("study.standIn", name)),
    ...exceptions.flatMap(({ word, reason, by }) => [
      text("study.exception", word),
      text("study.exception", reason),
      text("coder.name", by),
    ]),
  ],
  participant: ({ pseudonym, description, attributes }) => [
    text("participant.pseudonym", pseudonym),
    text("participant.description", description),
    ...Object.entries(attributes).map(([name, value]) => text("participant.attribute", value, name)),
  ],
  transcript: ({ name, wave, source, speakers, reference, transcriber, machine, text: said }) => [
    text("transcript.name", name),
    text("transcript.wave", wave),
    ...speakers.map(({ label }) => text("transcript.speaker", label, label)),
    text("coder.name", transcriber ?? ""),
    ...Object.values(machine ?? {}).map((one) => text("transcript.machine", one)),
    text("transcript.file", source.fileName),
    ...source.notes.map(({ detail = "" }) => text("transcript.note", detail)),
    ...(reference ? textsOfReference(reference) : []),
    text("transcript.text", said),
  ],
  code: (code) => textsOfCode(code),
  coding: ({ comment, by, lost, quote }) => [
    text("coding.comment", comment),
    text("coder.name", by),
    ...(lost ? [text("coding.lost", quote)] : []),
  ],
  passage: ({ note, by, lost, quote }) => [
    text("passage.note", note),
    text("coder.name", by),
    ...(lost ? [text("passage.lost", quote)] : []),
  ],
  quote: (quote) => [
    ...(quote.edits.length > 0 || quote.lost ? [text("quote.print", printedWords(quote))] : []),
    ...(quote.seen !== quote.quote ? [text("quote.earlier", quote.seen)] : []),
    text("quote.interpretation", plainWords(quote.interpretation)),
    ...quote.translations.flatMap((one) => [
      text("quote.translation", one.text),
      text("quote.comment", one.comment),
      ...(isOutdated(one, quote) ? [text("quote.earlier", one.of)] : []),
      text("coder.name", one.translator),
      text("coder.name", one.checker),
    ]),
    text("coder.name", quote.by),
  ],
  check: ({ question, answer, answeredBy, by, lost, quote }) => [
    text("check.question", question),
    text("check.answer", answer),
    text("coder.name", answeredBy),
    text("coder.name", by),
    ...(lost ? [text("check.lost", quote)] : []),
  ],
  "correction-note": ({ reason, by, lost, quote }) => [
    text("correction-note.reason", reason),
    text("coder.name", by),
    ...(lost ? [text("correction-note.lost", quote)] : []),
  ],
  "time-mark": ({ by, lost, quote }) => [
    text("coder.name", by),
    ...(lost ? [text("time-mark.lost", quote)] : []),
  ],
  recording: ({ name, by }) => [text("recording.name", name), text("coder.name", by)],
  reading: ({ by }) => [text("coder.name", by)],
  memo: ({ title, body, was, by }) => [
    text("memo.title", title),
    text("memo.body", plainWords(body)),
    text("memo.was", was),
    text("coder.name", by),
  ],
  relation: ({ label, by }) => [text("relation.label", label), text("coder.name", by)],
  map: ({ name }) => [text("map.name", name)],
  version: ({ name, note, codes, by }) => [
    text("version.name", name),
    text("version.note", note),
    ...codes.flatMap((code) =>
      textsOfCode(code).map((one) => text(one.is === "coder.name" ? one.is : "version.code", one.text)),
    ),
    text("coder.name", by),
  ],
};

function textsOfCode({ name, definition, counts, countsNot, example, theme }: Code): readonly TextOf[] {
  return [
    text("code.name", name),
    text("code.definition", definition),
    text("code.counts", counts),
    text("code.countsNot", countsNot),
    text("code.example", example),
    ...(theme
      ? [
          text("code.concept", theme.concept),
          text("code.is", theme.is),
          text("code.isNot", theme.isNot),
          text("code.reason", theme.reason),
          ...theme.reviews.flatMap(({ note, by }) => [text("code.review", note), text("coder.name", by)]),
        ]
      : []),
  ];
}

function textsOfReference({ type: _, authors, editors, ...fields }: Reference): readonly TextOf[] {
  const people = [...authors, ...editors].flatMap((one) => Object.values(one));
  const all = [...people, ...Object.values(fields)];
  return all.map((one) => text("transcript.reference", one));
}

/** The words of a note, a block a line. */
function plainWords(body: RichText): string {
  return body.map(({ runs }) => runs.map(({ text: words }) => words).join("")).join("\n");
}

/** Every text of a study that is not empty, record by record. The name of a coder is told once. */
export function* textsOfStudy(project: Project): Generator<PlacedText> {
  const coders = new Set<string>();
  for (const kind of allKinds())
    for (const record of recordsOf(project, kind))
      for (const one of textsOfRecord(kind, record)) {
        if (one.text === "" || (one.is === "coder.name" && coders.has(one.text))) continue;
        if (one.is === "coder.name") coders.add(one.text);
        yield { ...one, record: record.id };
      }
}

function textsOfRecord<K extends Kind>(kind: K, record: RecordOfKind[K]): readonly TextOf[] {
  return textsIn[kind](record);
}
