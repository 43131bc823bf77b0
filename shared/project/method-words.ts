import type { Method } from "./records.ts";

/** What each kind of thematic analysis is called in a sentence, in each language. */
export const methodWords: Readonly<Record<"en" | "sv", Readonly<Record<Method, string>>>> = {
  en: {
    unsaid: "not said",
    reflexive: "reflexive thematic analysis",
    codebook: "codebook thematic analysis",
    reliability: "coding reliability thematic analysis",
  },
  sv: {
    unsaid: "inte angivet",
    reflexive: "reflexiv tematisk analys",
    codebook: "tematisk analys med kodbok",
    reliability: "tematisk analys med kodningsreliabilitet",
  },
};
