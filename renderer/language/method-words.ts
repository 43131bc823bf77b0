import type { Method } from "../../shared/project/records.ts";
import type { Words } from "./words.ts";

type MethodWords = {
  readonly [method in Method as `method.${method}` | `method.${method}.hint`]: { en: string; sv: string };
};

const ofMethods = {
  "method.unsaid": { en: "not said", sv: "inte angivet" },
  "method.unsaid.hint": {
    en: "COREQ is the reporting sheet that is offered first, and nothing is hidden.",
    sv: "COREQ är det rapporteringsblad som erbjuds först, och inget är dolt.",
  },
  "method.reflexive": { en: "reflexive", sv: "reflexiv" },
  "method.reflexive.hint": {
    en: "RTARG is the reporting sheet that is offered first; COREQ and SRQR can be chosen. “Code blind”, which serves to compare coders, no longer stands at the foot of the window; the palette (Ctrl K) still has it.",
    sv: "RTARG är det rapporteringsblad som erbjuds först; COREQ och SRQR kan väljas. ”Koda blint”, som är till för att jämföra kodare, står inte längre vid fönstrets fot; paletten (Ctrl K) har det kvar.",
  },
  "method.codebook": { en: "codebook", sv: "med kodbok" },
  "method.codebook.hint": {
    en: "COREQ is the reporting sheet that is offered first, and nothing is hidden.",
    sv: "COREQ är det rapporteringsblad som erbjuds först, och inget är dolt.",
  },
  "method.reliability": { en: "coding reliability", sv: "med kodningsreliabilitet" },
  "method.reliability.hint": {
    en: "COREQ is the reporting sheet that is offered first, and nothing is hidden.",
    sv: "COREQ är det rapporteringsblad som erbjuds först, och inget är dolt.",
  },
} as const satisfies MethodWords;

export const methodWords = {
  ...ofMethods,
  "method.title": { en: "Kind of thematic analysis", sv: "Slag av tematisk analys" },
  "method.label": {
    en: "As Braun and Clarke tell them apart, this study is",
    sv: "Så som Braun och Clarke skiljer dem åt är den här studien",
  },
} as const satisfies Words;
