import { z } from "zod";
import { deed, tellsNoCodings } from "../project/deed.ts";
import { letThrough, stopAgain } from "./let-through.ts";

/** What the gate lets through. Each exception stands in the history with its reason. */
export const deedsOnGate = {
  "except-from-gate": deed({
    verb: letThrough,
    keeps: { word: z.string(), reason: z.string() },
    kind: "study",
    words: ({ word, reason }) => ({ about: word, words: reason.trim() }),
    blind: tellsNoCodings,
    folds: null,
    en: {
      did: "let “{about}” through the gate of real names: {words}",
      undo: "let “{about}” through the gate",
    },
    sv: {
      did: "släppte ”{about}” genom spärren för riktiga namn: {words}",
      undo: "släpp ”{about}” genom spärren",
    },
  }),
  "end-exception": deed({
    verb: stopAgain,
    keeps: { word: z.string() },
    value: (word) => ({ word }),
    kind: "study",
    words: ({ word }) => ({ about: word }),
    blind: tellsNoCodings,
    folds: null,
    en: { did: "stopped “{about}” at the gate again", undo: "stop “{about}” at the gate" },
    sv: { did: "stoppade åter ”{about}” vid spärren", undo: "stoppa ”{about}” vid spärren" },
  }),
};
