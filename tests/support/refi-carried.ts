import { codeTree, flatten } from "../../shared/codebook/code-tree.ts";
import { colourOfHue } from "../../shared/formats/refi/colours.ts";
import { guidOf } from "../../shared/formats/refi/guid.ts";
import { plainTextOf } from "../../shared/memos/rich-text.ts";
import { recordedOf, typedAttributes } from "../../shared/participants/attribute-types.ts";
import { readValue } from "../../shared/participants/attribute-values.ts";
import { kindOf } from "../../shared/project/kinds.ts";
import { type Project, recordsOf } from "../../shared/project/project.ts";

/**
 * What REFI-QDA can carry of a study, as plain values; `out` for the study that went out, whose ids come back as its GUIDs. Left aside is
 * what the report of loss tells: see losses.ts.
 */
export function carried(project: Project, out: boolean): Readonly<Record<string, unknown>> {
  const id = (one: string) => (out ? `${kindOf(one)}:${guidOf(one).toLowerCase()}` : one);
  const attributes = typedAttributes(project);
  const standing = { codings: recordsOf(project, "coding"), passages: recordsOf(project, "passage") };
  const gone = new Set([...standing.codings].filter(({ lost }) => lost).map((one) => one.id as string));
  return {
    codes: flatten(codeTree(project.codes)).map(({ code, depth }) => [
      ...[depth, id(code.id), code.name, colourOfHue(code.hue)],
      ...[code.definition, code.counts, code.countsNot, code.example],
      code.theme && { ...code.theme, reviews: [], gathers: code.theme.gathers.map(id) },
    ]),
    people: sorted(
      [...project.participants.values()].map((person) => [
        ...[id(person.id), person.pseudonym, person.description],
        attributes.flatMap((attribute) => {
          const typed = recordedOf(person, attribute.name);
          const meant = meantBy(typed);
          return meant === "" ? [] : [`${attribute.name}: ${meant}`];
        }),
      ]),
    ),
    transcripts: sorted(
      [...project.transcripts.values()].map(({ speakers, ...one }) => {
        const places = new Map(speakers.map((speaker, at) => [speaker.id, at]));
        return [
          ...[id(one.id), one.name, one.wave, one.language, one.text],
          one.turns.map((turn) => [
            turn.start,
            turn.end,
            turn.startMs,
            turn.endMs,
            places.get(turn.speakerId ?? ""),
          ]),
          speakers.map(({ label, role, participantIds }) => [label, role, participantIds.map(id)]),
        ];
      }),
    ),
    codings: sorted(
      standing.codings.flatMap((one) =>
        one.lost
          ? []
          : [
              [
                id(one.id),
                id(one.transcriptId),
                one.start,
                one.end,
                one.quote,
                id(one.codeId),
                one.comment,
                one.by,
                one.at,
              ],
            ],
      ),
    ),
    passages: sorted(
      standing.passages.flatMap((one) =>
        one.lost
          ? []
          : [[id(one.id), id(one.transcriptId), one.start, one.end, one.quote, one.note, one.by, one.at]],
      ),
    ),
    memos: sorted(
      [...project.memos.values()].map((memo) => [
        id(memo.id),
        // What a memo is about that is not carried is not carried either.
        gone.has(memo.about) || kindOf(memo.about) === "study" ? "the study" : id(memo.about),
        ...[memo.kind, memo.was, memo.title, memo.by, memo.at, memo.changedAt, plainTextOf(memo.body)],
      ]),
    ),
    relations: sorted(
      [...project.relations.values()].map((one) => [
        id(one.id),
        one.kind,
        id(one.fromId),
        id(one.toId),
        one.label,
      ]),
    ),
  };
}

/** The same value, however it is written and of whatever type its column is. */
function meantBy(typed: string): string {
  for (const type of ["yes-no", "number", "date"] as const) {
    const value = readValue(typed, { type, choices: [] });
    if (value && "canonical" in value) return value.canonical;
  }
  return typed.trim();
}

function sorted(rows: readonly (readonly unknown[])[]) {
  return rows.toSorted((a, b) => (String(a[0]) < String(b[0]) ? -1 : 1));
}
