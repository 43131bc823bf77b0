import { deed, nameIn, type Scene, tellsNoCodings } from "../project/deed.ts";
import { updatesOf } from "../project/diff.ts";
import { passageId, readingId, span, transcriptId } from "../project/record-schemas.ts";
import type { PassageId } from "../project/records.ts";
import { when } from "../text/sentence-parts.ts";
import { changeNote, notePassage, placeNote, removeNote } from "./margin-notes.ts";
import { markRead, markUnread } from "./mark-read.ts";

/** What is done while reading. `about` is the transcript. */
export const deedsOnReading = {
  "note-passage": deed({
    verb: notePassage,
    keeps: { passageId, transcriptId, span },
    kind: "notes",
    words: ({ passageId, transcriptId }, { find }) => ({
      about: nameIn(find, transcriptId),
      words: find(passageId)?.quote ?? "",
    }),
    blind: tellsNoCodings,
    folds: "about",
    en: {
      did: ({ about, words }) =>
        `wrote in the margin of ${about}${when(words, (passage) => ` at “${passage}”`)}`,
      undo: "write a note in {about}",
      many: "wrote {count} notes in the margin of {about}",
    },
    sv: {
      did: ({ about, words }) =>
        `skrev i marginalen i ${about}${when(words, (passage) => ` vid ”${passage}”`)}`,
      undo: "skriv en anteckning i {about}",
      many: "skrev {count} marginalanteckningar i {about}",
    },
  }),
  "change-note": deed({
    verb: changeNote,
    keeps: { passageId },
    kind: "notes",
    words: ({ passageId }, scene) => ({ about: transcriptOf(passageId, scene) }),
    blind: tellsNoCodings,
    folds: "about",
    en: { did: "changed a note in the margin of {about}", undo: "change a note in {about}" },
    sv: { did: "ändrade en marginalanteckning i {about}", undo: "ändra en anteckning i {about}" },
  }),
  "place-note": deed({
    verb: placeNote,
    keeps: { passageId, span },
    kind: "notes",
    words: ({ passageId }, scene) => ({
      about: transcriptOf(passageId, scene),
      words: updatesOf(scene.diff, "passage")[0]?.to.quote ?? scene.find(passageId)?.quote ?? "",
    }),
    blind: tellsNoCodings,
    folds: "about",
    en: {
      did: "gave a note in the margin of {about} the words “{words}”",
      undo: "place a note in {about}",
    },
    sv: {
      did: "gav en marginalanteckning i {about} orden ”{words}”",
      undo: "placera en anteckning i {about}",
    },
  }),
  "remove-note": deed({
    verb: removeNote,
    keeps: { passageId },
    value: (passageId) => ({ passageId }),
    kind: "notes",
    words: ({ passageId }, scene) => ({ about: transcriptOf(passageId, scene) }),
    blind: tellsNoCodings,
    folds: "about",
    en: { did: "removed a note from the margin of {about}", undo: "remove a note in {about}" },
    sv: { did: "tog bort en marginalanteckning i {about}", undo: "ta bort en anteckning i {about}" },
  }),
  "mark-read": deed({
    verb: markRead,
    keeps: { readingId, transcriptId },
    kind: "interviews",
    words: ({ transcriptId }, { find }) => ({ about: nameIn(find, transcriptId) }),
    blind: tellsNoCodings,
    folds: null,
    en: { did: "read {about}", undo: "mark {about} as read" },
    sv: { did: "läste {about}", undo: "markera {about} som läst" },
  }),
  "mark-unread": deed({
    verb: markUnread,
    keeps: { transcriptId },
    kind: "interviews",
    words: ({ transcriptId }, { find }) => ({ about: nameIn(find, transcriptId) }),
    blind: tellsNoCodings,
    folds: null,
    en: { did: "marked {about} as unread", undo: "mark {about} as unread" },
    sv: { did: "markerade {about} som oläst", undo: "markera {about} som oläst" },
  }),
};

function transcriptOf(id: PassageId, { find }: Scene): string {
  const passage = find(id);
  return nameIn(find, passage?.transcriptId);
}
