import { z } from "zod";
import { deed, tellsNoCodings } from "../project/deed.ts";
import { changeAttribution } from "./change-attribution.ts";

/** Deeds on how the study is quoted. */
export const deedsOnQuotes = {
  "set-attribution": deed({
    verb: changeAttribution,
    keeps: { attribution: z.string() },
    value: (attribution) => ({ attribution }),
    kind: "study",
    words: () => ({}),
    blind: tellsNoCodings,
    folds: null,
    en: { did: "changed how quotes say who spoke", undo: "change how quotes say who spoke" },
    sv: { did: "ändrade hur citaten anger vem som talade", undo: "ändra hur citaten anger vem som talade" },
  }),
};
