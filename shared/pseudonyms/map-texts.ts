import type { PlaceName } from "../gate/places.ts";
import { distinctChoices } from "../participants/guess-types.ts";
import type { Kind, RecordOfKind } from "../project/kinds.ts";
import type { Code, RichText } from "../project/records.ts";

/** Other words for a text in such a place; `part` is which of several: an attribute, a label. */
export type InPlace = (is: PlaceName, text: string, part?: string) => string;
/** The same for a text with marks and links. */
export type InRichPlace = (is: PlaceName, body: RichText) => RichText;

/**
 * Each kind of record with other words in its texts, as gate/places.ts lists them; the text of a transcript, and what stands on it, go by
 * an edit. Left as they are: who worked in the study, references to published works, programs that transcribed, the words that the gate lets
 * through, what columns are called, and the template of attributions, which names columns.
 */
export const mapTexts: {
  readonly [K in Kind]: (record: RecordOfKind[K], say: InPlace, sayRich: InRichPlace) => RecordOfKind[K];
} = {
  study: (study, say) => ({
    ...study,
    name: say("study.name", study.name),
    attributes: study.attributes.map((column) => ({
      ...column,
      choices: distinctChoices(column.choices.map((choice) => say("study.attribute", choice, column.name))),
    })),
    guide: study.guide.map((section) => ({
      ...section,
      name: say("study.section", section.name),
      questions: section.questions.map((question) => say("study.question", question)),
    })),
    standIns: study.standIns.map((name) => say("study.standIn", name)),
  }),
  participant: (person, say) => ({
    ...person,
    pseudonym: say("participant.pseudonym", person.pseudonym),
    description: say("participant.description", person.description),
    attributes: Object.fromEntries(
      Object.entries(person.attributes).map(([name, value]) => [
        name,
        say("participant.attribute", value, name),
      ]),
    ),
  }),
  transcript: (transcript, say) => ({
    ...transcript,
    name: say("transcript.name", transcript.name),
    wave: say("transcript.wave", transcript.wave),
    speakers: transcript.speakers.map((speaker) => ({
      ...speaker,
      label: say("transcript.speaker", speaker.label, speaker.label),
    })),
    source: {
      ...transcript.source,
      fileName: say("transcript.file", transcript.source.fileName),
      notes: transcript.source.notes.map((note) =>
        note.detail === undefined ? note : { ...note, detail: say("transcript.note", note.detail) },
      ),
    },
  }),
  code: inCode,
  coding: (coding, say) => ({
    ...coding,
    comment: say("coding.comment", coding.comment),
    ...(coding.lost && { quote: say("coding.lost", coding.quote) }),
  }),
  passage: (passage, say) => ({
    ...passage,
    note: say("passage.note", passage.note),
    ...(passage.lost && { quote: say("passage.lost", passage.quote) }),
  }),
  quote: (quote, say, sayRich) => ({
    ...quote,
    seen: say("quote.earlier", quote.seen),
    ...(quote.lost && { quote: say("quote.earlier", quote.quote) }),
    edits: quote.edits.map((edit) =>
      "text" in edit ? { ...edit, text: say("quote.print", edit.text) } : edit,
    ),
    interpretation: sayRich("quote.interpretation", quote.interpretation),
    translations: quote.translations.map((one) => ({
      ...one,
      text: say("quote.translation", one.text),
      comment: say("quote.comment", one.comment),
      of: say("quote.earlier", one.of),
    })),
  }),
  check: (check, say) => ({
    ...check,
    question: say("check.question", check.question),
    answer: say("check.answer", check.answer),
    ...(check.lost && { quote: say("check.lost", check.quote) }),
  }),
  "correction-note": (note, say) => ({
    ...note,
    reason: say("correction-note.reason", note.reason),
    ...(note.lost && { quote: say("correction-note.lost", note.quote) }),
  }),
  "time-mark": (mark, say) => (mark.lost ? { ...mark, quote: say("time-mark.lost", mark.quote) } : mark),
  recording: (recording, say) => ({ ...recording, name: say("recording.name", recording.name) }),
  reading: (reading) => reading,
  memo: (memo, say, sayRich) => ({
    ...memo,
    title: say("memo.title", memo.title),
    body: sayRich("memo.body", memo.body),
    was: say("memo.was", memo.was),
  }),
  relation: (relation, say) => ({ ...relation, label: say("relation.label", relation.label) }),
  map: (map, say) => ({ ...map, name: say("map.name", map.name) }),
  version: (version, say) => ({
    ...version,
    name: say("version.name", version.name),
    note: say("version.note", version.note),
    codes: version.codes.map((code) => inCode(code, (_, text) => say("version.code", text))),
  }),
};

function inCode(code: Code, say: InPlace): Code {
  const { theme } = code;
  return {
    ...code,
    name: say("code.name", code.name),
    definition: say("code.definition", code.definition),
    counts: say("code.counts", code.counts),
    countsNot: say("code.countsNot", code.countsNot),
    example: say("code.example", code.example),
    theme: theme && {
      ...theme,
      concept: say("code.concept", theme.concept),
      is: say("code.is", theme.is),
      isNot: say("code.isNot", theme.isNot),
      reason: say("code.reason", theme.reason),
      reviews: theme.reviews.map((review) => ({ ...review, note: say("code.review", review.note) })),
    },
  };
}
