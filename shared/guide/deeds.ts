import { z } from "zod";
import { type DeedWords, deed, namesIn, type Scene, tellsNoCodings } from "../project/deed.ts";
import { type ProjectDiff, updatesOf } from "../project/diff.ts";
import { transcriptId } from "../project/record-schemas.ts";
import type { GuideSection } from "../project/records.ts";
import { addSection, changeGuide, changeSection, moveSection, removeSection } from "./change-guide.ts";
import { clearMark, markSections, markStretch } from "./mark-sections.ts";

const turnId = z.number().int();
const sectionId = z.string();

/** A section as it stood before the deed, and as it stands after. */
function sectionIn(diff: ProjectDiff, sectionId: string) {
  const [update] = updatesOf(diff, "study");
  const named = (guide: readonly GuideSection[] = []) => guide.find(({ id }) => id === sectionId)?.name ?? "";
  return { before: named(update?.from.guide), after: named(update?.to.guide) };
}

/** The interviews in which something was marked. */
function interviewsIn({ diff, find }: Scene) {
  const marked = updatesOf(diff, "transcript");
  const ids = marked.map(({ id }) => id);
  return { about: namesIn(find, ids), count: ids.length };
}

/** So many interviews are named; more are counted. */
const mostNamed = 3;
type Marked = Pick<DeedWords, "about" | "count">;
const marked = {
  en: {
    did: ({ about, count }: Marked) =>
      `marked sections of the guide in ${count > mostNamed ? `${count} interviews` : about}`,
    undo: ({ about, count }: Marked) =>
      `mark sections in ${count > mostNamed ? `${count} interviews` : about}`,
  },
  sv: {
    did: ({ about, count }: Marked) =>
      `markerade guidens avsnitt i ${count > mostNamed ? `${count} intervjuer` : about}`,
    undo: ({ about, count }: Marked) =>
      `markera avsnitt i ${count > mostNamed ? `${count} intervjuer` : about}`,
  },
};

/** What is done to the interview guide, and to where its sections begin in interviews. */
export const deedsOnGuide = {
  /** Another guide as a whole; the deeds on one section stand below. */
  "change-guide": deed({
    verb: changeGuide,
    keeps: {},
    kind: "study",
    words: () => ({}),
    blind: tellsNoCodings,
    folds: null,
    en: { did: "changed the interview guide", undo: "change the interview guide" },
    sv: { did: "ändrade intervjuguiden", undo: "ändra intervjuguiden" },
  }),
  "add-section": deed({
    verb: addSection,
    keeps: { sectionId, name: z.string() },
    value: ({ id, name }) => ({ sectionId: id, name }),
    kind: "study",
    words: ({ name }) => ({ about: name.trim() }),
    blind: tellsNoCodings,
    folds: "transcript",
    en: {
      did: "added the section “{about}” to the interview guide",
      undo: "add the section “{about}”",
      many: "added {count} sections to the interview guide",
    },
    sv: {
      did: "lade till avsnittet ”{about}” i intervjuguiden",
      undo: "lägg till avsnittet ”{about}”",
      many: "lade till {count} avsnitt i intervjuguiden",
    },
  }),
  /** `to` is the section's new name, where it has one. */
  "change-section": deed({
    verb: changeSection,
    keeps: { sectionId },
    value: ({ id }) => ({ sectionId: id }),
    kind: "study",
    words: ({ sectionId }, { diff }) => {
      const { before, after } = sectionIn(diff, sectionId);
      return { about: before, to: after === before ? "" : after };
    },
    blind: tellsNoCodings,
    folds: null,
    en: {
      did: ({ about, to }) =>
        to === ""
          ? `changed the questions of the section “${about}” in the interview guide`
          : `renamed the section “${about}” of the interview guide to “${to}”`,
      undo: "change the section “{about}”",
    },
    sv: {
      did: ({ about, to }) =>
        to === ""
          ? `ändrade frågorna i intervjuguidens avsnitt ”${about}”`
          : `döpte om intervjuguidens avsnitt ”${about}” till ”${to}”`,
      undo: "ändra avsnittet ”{about}”",
    },
  }),
  "move-section": deed({
    verb: moveSection,
    keeps: { sectionId, to: z.number() },
    value: ({ id, to }) => ({ sectionId: id, to }),
    kind: "study",
    words: ({ sectionId }, { diff }) => ({ about: sectionIn(diff, sectionId).before }),
    blind: tellsNoCodings,
    folds: "about",
    en: { did: "moved the section “{about}” in the interview guide", undo: "move the section “{about}”" },
    sv: { did: "flyttade avsnittet ”{about}” i intervjuguiden", undo: "flytta avsnittet ”{about}”" },
  }),
  "remove-section": deed({
    verb: removeSection,
    keeps: { sectionId },
    value: (sectionId) => ({ sectionId }),
    kind: "study",
    words: ({ sectionId }, { diff }) => ({ about: sectionIn(diff, sectionId).before }),
    blind: tellsNoCodings,
    folds: null,
    en: {
      did: "took the section “{about}” out of the interview guide",
      undo: "remove the section “{about}”",
    },
    sv: { did: "tog bort avsnittet ”{about}” ur intervjuguiden", undo: "ta bort avsnittet ”{about}”" },
  }),
  "mark-sections": deed({
    verb: markSections,
    keeps: {
      begins: z.array(z.strictObject({ transcriptId, turnId, sectionId: sectionId.nullable() })).readonly(),
    },
    value: (begins) => ({
      begins: begins.map(({ transcriptId, turnId, sectionId }) => ({ transcriptId, turnId, sectionId })),
    }),
    kind: "interviews",
    words: (_, scene) => interviewsIn(scene),
    blind: tellsNoCodings,
    folds: "about",
    ...marked,
  }),
  "mark-stretch": deed({
    verb: markStretch,
    keeps: { transcriptId, fromTurnId: turnId, toTurnId: turnId, sectionId: sectionId.nullable() },
    kind: "interviews",
    words: (_, scene) => interviewsIn(scene),
    blind: tellsNoCodings,
    folds: "about",
    ...marked,
  }),
  "clear-mark": deed({
    verb: clearMark,
    keeps: { transcriptId, turnId },
    kind: "interviews",
    words: (_, scene) => interviewsIn(scene),
    blind: tellsNoCodings,
    folds: "about",
    en: {
      did: "took away where a section of the guide begins in {about}",
      undo: "take away a mark in {about}",
    },
    sv: {
      did: "tog bort en markering av guidens avsnitt i {about}",
      undo: "ta bort en markering i {about}",
    },
  }),
};
