import { z } from "zod";
import { deed, namesIn, tellsNoCodings } from "../project/deed.ts";
import { addedOf } from "../project/diff.ts";
import { referenceSchema, transcriptId } from "../project/record-schemas.ts";
import type { Reference } from "../project/records.ts";
import { many } from "../text/sentence-parts.ts";
import { addExcerpt } from "./add-excerpt.ts";
import { changeReferences } from "./change-references.ts";

const reference: z.ZodType<Reference> = referenceSchema;

/** What is done to excerpts from the literature, beside all that is done to transcripts. */
export const deedsOnLiterature = {
  "add-excerpt": deed({
    verb: addExcerpt,
    keeps: { transcriptId },
    value: ({ id }) => ({ transcriptId: id }),
    kind: "interviews",
    words: (_, { diff }) => ({ about: addedOf(diff, "transcript")[0]?.name ?? "" }),
    blind: tellsNoCodings,
    folds: null,
    en: { did: "added the literature excerpt {about}", undo: "add {about}" },
    sv: { did: "lade till litteraturutdraget {about}", undo: "lägg till {about}" },
  }),
  "change-references": deed({
    verb: changeReferences,
    keeps: { references: z.array(z.strictObject({ transcriptId, reference })).readonly() },
    value: (references) => ({ references }),
    kind: "interviews",
    words: ({ references }, { find }) => {
      const ids = references.map(({ transcriptId }) => transcriptId);
      return { about: namesIn(find, ids), count: ids.length };
    },
    blind: tellsNoCodings,
    folds: null,
    en: {
      did: ({ about, count }) =>
        count > 1
          ? `changed what ${many(count, "excerpt", "excerpts")} are taken from: ${about}`
          : `changed what ${about} is taken from`,
      undo: ({ about, count }) =>
        count > 1 ? `change ${many(count, "reference", "references")}` : `change the reference of ${about}`,
    },
    sv: {
      did: ({ about, count }) =>
        count > 1
          ? `ändrade var ${many(count, "litteraturutdrag", "litteraturutdrag")} är hämtade: ${about}`
          : `ändrade var ${about} är hämtat`,
      undo: ({ about, count }) =>
        count > 1 ? `ändra ${many(count, "referens", "referenser")}` : `ändra referensen för ${about}`,
    },
  }),
};
