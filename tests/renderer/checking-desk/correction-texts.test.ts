import { expect, it } from "vitest";
import type { ToldCorrection } from "../../../renderer/checking-desk/checked-job.ts";
import { notesNow, noting, reasonText } from "../../../renderer/checking-desk/correction-texts.ts";
import { notedCorrections, wordsToNote } from "../../../shared/checking/correction-notes.ts";
import { noteCorrection } from "../../../shared/checking/note-correction.ts";
import { recordsOf } from "../../../shared/project/project.ts";
import type { CorrectionNoteId } from "../../../shared/project/records.ts";
import { studyAsChecked } from "../../../shared/reports/transcription-check.ts";
import { wordsAt } from "../../../shared/text/span.ts";
import { aProject } from "../../support/a-project.ts";
import { CorrectedStudy } from "../../support/corrected-study.ts";
import { must } from "../../support/must.ts";
import { there } from "../../support/there.ts";

const aStudy = () =>
  new CorrectedStudy(
    aProject({
      people: { Marta: {} },
      transcripts: { Marta: ["Marta: We had coffee every every morning."] },
    }),
  );

/** The corrections as the window knows them. */
function told(study: CorrectedStudy): readonly ToldCorrection[] {
  return studyAsChecked(study.asked()).corrected.flatMap((checked) =>
    notedCorrections(study.project, checked).map((one) => {
      const span = wordsToNote(checked.transcript, one);
      return { ...one, noteOn: span && { ...span, quote: wordsAt(checked.transcript.text, span) } };
    }),
  );
}

const stamp = { by: "Bo", at: "2024-02-05T10:00:00Z" };

/** Says why, as somebody who types it at the desk. */
function say(study: CorrectedStudy, one: ToldCorrection, reason: string): CorrectedStudy {
  const noteId: CorrectionNoteId = one.notes[0]?.id ?? `correction-note:${one.after}`;
  const value = noting(study.project, one, noteId, { classes: null, reason, ...stamp });
  return study.did({ is: "note-correction", ...value }, must(noteCorrection(study.project, value)));
}

const notes = (study: CorrectedStudy) =>
  recordsOf(study.project, "correction-note").map(({ quote, reason }) => [quote, reason]);

it("a note stays on its words when it is said anew, and goes to all words where it stands for several", () => {
  const study = aStudy().correct("Marta", "coffee", "tea").correct("Marta", "every morning", "each evening");
  const [tea, evening] = told(study);
  say(study, there(tea), "A drink");
  say(study, there(evening), "A time");
  study.correct("Marta", "each evening", "each quiet evening");
  say(study, there(told(study)[1]), "A time of day");
  expect(notes(study)).toEqual([
    ["tea", "A drink"],
    ["each quiet evening.", "A time of day"],
  ]);
  study.correct("Marta", "tea every", "tea some");
  const [joined] = told(study);
  expect(notesNow(study.project, there(joined), "correction-note:none")).toHaveLength(2);
  expect(reasonText(there(joined), "correction-note:none").read(study.project)).toBe(
    "A drink; A time of day",
  );
  say(study, there(joined), "All of it");
  expect(notes(study)).toEqual([["tea some each quiet evening.", "All of it"]]);
});

it("a note whose words are typed over since it was told is refused, and one whose words have moved goes with them", () => {
  const study = aStudy().correct("Marta", "coffee", "tea");
  const [tea] = told(study);
  study.correct("Marta", "We", "Then we");
  say(study, there(tea), "A drink");
  expect(notes(study)).toEqual([["tea", "A drink"]]);
  const other = aStudy().correct("Marta", "coffee", "tea");
  const [before] = told(other);
  other.correct("Marta", "tea", "cocoa");
  const input = noting(other.project, there(before), "correction-note:1", {
    classes: null,
    reason: "So",
    ...stamp,
  });
  expect(noteCorrection(other.project, input)).toEqual({ is: "refused", why: "correction-gone" });
});
