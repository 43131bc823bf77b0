import type { Difference, WrittenField } from "../history/version-differences.ts";
import { assertNever } from "../outcome.ts";
import { statusWords } from "../themes/status-words.ts";
import type { ReportLanguage } from "./report.ts";

/** A difference between two codebooks as a sentence that follows the code's path: "renamed, from “A” to “B”". */
export function differenceSentence(difference: Difference, language: ReportLanguage): string {
  return language === "en" ? english(difference) : swedish(difference);
}

/** The kind of a difference in a word, for a column or a figure. */
export const differenceKinds: Readonly<Record<ReportLanguage, Readonly<Record<Difference["is"], string>>>> = {
  en: {
    added: "added",
    removed: "removed",
    merged: "merged",
    renamed: "renamed",
    moved: "moved",
    reordered: "reordered",
    redefined: "redefined",
    recoloured: "recoloured",
    promoted: "promoted",
    demoted: "demoted",
    status: "status",
    core: "core theme",
    "no-longer-core": "core theme",
    gathers: "gathering",
  },
  sv: {
    added: "tillagd",
    removed: "borttagen",
    merged: "ihopslagen",
    renamed: "omdöpt",
    moved: "flyttad",
    reordered: "omordnad",
    redefined: "omdefinierad",
    recoloured: "omfärgad",
    promoted: "blev tema",
    demoted: "blev kod",
    status: "status",
    core: "kärntema",
    "no-longer-core": "kärntema",
    gathers: "samlar",
  },
};

const fields: Readonly<Record<ReportLanguage, Readonly<Record<WrittenField, string>>>> = {
  en: {
    definition: "definition",
    counts: "what it includes",
    countsNot: "what it excludes",
    example: "example",
    concept: "central organising concept",
    is: "what it is about",
    isNot: "what it is not about",
  },
  sv: {
    definition: "definition",
    counts: "vad den inkluderar",
    countsNot: "vad den exkluderar",
    example: "exempel",
    concept: "centralt organiserande begrepp",
    is: "vad det handlar om",
    isNot: "vad det inte handlar om",
  },
};

function english(one: Difference): string {
  switch (one.is) {
    case "added":
      return "was added";
    case "removed":
      return "was removed";
    case "merged":
      return `was merged into “${one.into}”`;
    case "renamed":
      return `was renamed, from “${one.from}”`;
    case "moved":
      return `was moved, from ${one.from === "" ? "the top" : `“${one.from}”`} to ${one.to === "" ? "the top" : `“${one.to}”`}`;
    case "reordered":
      return "has another place among its neighbours";
    case "redefined": {
      const field = fields.en[one.field];
      if (one.from === "") return `${field}, new: “${one.to}”`;
      return one.to === ""
        ? `${field} taken out: “${one.from}”`
        : `${field}: “${one.from}” became “${one.to}”`;
    }
    case "recoloured":
      return "has another colour";
    case "promoted":
      return `became a theme (${statusWords.en[one.to]})`;
    case "demoted":
      return "became a code again";
    case "status":
      return `went from ${statusWords.en[one.from]} to ${statusWords.en[one.to]}${one.reason === "" ? "" : `: ${one.reason}`}`;
    case "core":
      return "became the core theme";
    case "no-longer-core":
      return "is no longer the core theme";
    case "gathers":
      return [
        one.came.length > 0 ? `gathers ${one.came.map((name) => `“${name}”`).join(", ")}` : "",
        one.went.length > 0 ? `no longer gathers ${one.went.map((name) => `“${name}”`).join(", ")}` : "",
      ]
        .filter(Boolean)
        .join("; ");
    default:
      return assertNever(one);
  }
}

function swedish(one: Difference): string {
  switch (one.is) {
    case "added":
      return "lades till";
    case "removed":
      return "togs bort";
    case "merged":
      return `slogs ihop med ”${one.into}”`;
    case "renamed":
      return `döptes om, från ”${one.from}”`;
    case "moved":
      return `flyttades, från ${one.from === "" ? "översta nivån" : `”${one.from}”`} till ${one.to === "" ? "översta nivån" : `”${one.to}”`}`;
    case "reordered":
      return "har en annan plats bland sina grannar";
    case "redefined": {
      const field = fields.sv[one.field];
      if (one.from === "") return `${field}, ny: ”${one.to}”`;
      return one.to === "" ? `${field} borttagen: ”${one.from}”` : `${field}: ”${one.from}” blev ”${one.to}”`;
    }
    case "recoloured":
      return "har en annan färg";
    case "promoted":
      return `blev ett tema (${statusWords.sv[one.to]})`;
    case "demoted":
      return "blev en kod igen";
    case "status":
      return `gick från ${statusWords.sv[one.from]} till ${statusWords.sv[one.to]}${one.reason === "" ? "" : `: ${one.reason}`}`;
    case "core":
      return "blev kärntema";
    case "no-longer-core":
      return "är inte längre kärntema";
    case "gathers":
      return [
        one.came.length > 0 ? `samlar ${one.came.map((name) => `”${name}”`).join(", ")}` : "",
        one.went.length > 0 ? `samlar inte längre ${one.went.map((name) => `”${name}”`).join(", ")}` : "",
      ]
        .filter(Boolean)
        .join("; ");
    default:
      return assertNever(one);
  }
}
