import { describe, expect, it } from "vitest";
import { factSeenBlindly } from "../../../shared/history/seen-blindly.ts";
import { deedsOnQuotes } from "../../../shared/quotes/deeds.ts";
import { aProject, withQuote } from "../../support/a-project.ts";
import { casesOf, type DeedTable, itIsReadFromSchema3, itTells } from "../../support/deed-table.ts";
import { tellDeed } from "../../support/tell-deed.ts";

const at = "2024-01-03T00:00:00Z";
const words = "He kept his shoes on";
const translation = {
  ...({ id: "t1", language: "sv", text: "Han behöll skorna", translator: "Ek", status: "draft" } as const),
  ...{ checker: "", comment: "", of: words, at },
} as const;
const study = withQuote(
  withQuote(
    aProject({
      people: { Wilma: {} },
      codes: ["1 Trust !", "2 Doubt"],
      transcripts: { Marta: ["Wilma: He kept his shoes on, all night. Then he left them by the door."] },
    }),
    { words, translations: [translation], seen: "He kept his shoe on" },
  ),
  { id: "quote:2", words: "all night", order: "a1" },
);
const quoteId = "quote:1" as const;
const named = "“He kept his shoes on”";
const kallat = "”He kept his shoes on”";

const table: DeedTable<keyof typeof deedsOnQuotes> = {
  "set-attribution": {
    input: "({pseudonym})",
    en: ["changed how quotes say who spoke", "change how quotes say who spoke"],
    sv: ["ändrade hur citaten anger vem som talade", "ändra hur citaten anger vem som talade"],
    was: { action: "change-study" },
  },
  "set-house-style": {
    input: { marks: "british" },
    en: ["changed how quotes are printed", "change how quotes are printed"],
    sv: ["ändrade hur citaten trycks", "ändra hur citaten trycks"],
    was: null,
  },
  "set-stand-ins": {
    input: ["the clinic"],
    en: ["changed the names that stand for others", "change the names that stand for others"],
    sv: ["ändrade namnen som står för andra", "ändra namnen som står för andra"],
    was: null,
  },
  "choose-quote": {
    input: {
      ...{ quoteId: "quote:3", themeId: "code:1", transcriptId: "transcript:Marta" },
      ...{ span: { start: 33, end: 43 }, by: "Ek", at },
    },
    en: ["chose “Then he le” of Marta for “Trust”", "choose “Then he le”"],
    sv: ["valde ”Then he le” ur Marta till ”Trust”", "välj ”Then he le”"],
    was: null,
  },
  "remove-quote": {
    input: quoteId,
    en: [`took ${named} out of the quotes of “Trust”`, `take ${named} out of the quotes`],
    sv: [`tog bort ${kallat} från citaten till ”Trust”`, `ta bort ${kallat} från citaten`],
    was: null,
  },
  "move-quote": {
    input: { quoteId, themeId: "code:2", index: 0 },
    en: [`moved ${named} among the quotes of “Doubt”`, `move ${named}`],
    sv: [`flyttade ${kallat} bland citaten till ”Doubt”`, `flytta ${kallat}`],
    was: null,
  },
  "set-quote-role": {
    input: { quoteId, role: "negative-case" },
    en: [`made ${named} a negative case`, `say what ${named} is to its theme`],
    sv: [`gjorde ${kallat} till ett motexempel`, `ange vad ${kallat} är för temat`],
    was: null,
  },
  "set-quote-form": {
    input: { quoteId, form: "fragment" },
    en: [`printed ${named} as a fragment`, `change the form of ${named}`],
    sv: [`tryckte ${kallat} som fragment`, `ändra formen för ${kallat}`],
    was: null,
  },
  "edit-print": {
    input: { quoteId, edits: [{ kind: "cut", start: 8, end: 11 }] },
    en: [`edited ${named} for print`, `edit ${named} for print`, `edited ${named} for print (2 times)`],
    sv: [
      `redigerade ${kallat} för tryck`,
      `redigera ${kallat} för tryck`,
      `redigerade ${kallat} för tryck (2 gånger)`,
    ],
    was: null,
  },
  "type-print": {
    input: { quoteId, print: "He kept … shoes on" },
    en: [`edited ${named} for print`, `edit ${named} for print`, `edited ${named} for print (2 times)`],
    sv: [
      `redigerade ${kallat} för tryck`,
      `redigera ${kallat} för tryck`,
      `redigerade ${kallat} för tryck (2 gånger)`,
    ],
    was: null,
  },
  "place-quote": {
    input: { quoteId, span: { start: 0, end: 7 } },
    en: ["put a quote of Marta on “He kept”", "put a quote of Marta on “He kept”"],
    sv: ["lade ett citat ur Marta på ”He kept”", "lägg ett citat ur Marta på ”He kept”"],
    was: null,
  },
  "accept-words": {
    input: quoteId,
    en: [`looked at ${named} after its correction`, `look at ${named}`],
    sv: [`såg över ${kallat} efter rättelsen`, `se över ${kallat}`],
    was: null,
  },
  "interpret-quote": {
    input: {
      quoteId,
      interpretation: [{ kind: "paragraph", runs: [{ text: "So.", bold: false, italic: false, to: null }] }],
    },
    en: [`interpreted ${named}`, `interpret ${named}`, `interpreted ${named} (2 times)`],
    sv: [`tolkade ${kallat}`, `tolka ${kallat}`, `tolkade ${kallat} (2 gånger)`],
    was: null,
  },
  "translate-quote": {
    input: { quoteId, language: "sv", text: "Skorna på", translator: "Ek", translationId: "t1", at },
    en: [`translated ${named} (sv)`, `translate ${named}`, `translated ${named} (sv) (2 times)`],
    sv: [`översatte ${kallat} (sv)`, `översätt ${kallat}`, `översatte ${kallat} (sv) (2 gånger)`],
    was: null,
  },
  "check-translation": {
    input: { quoteId, translationId: "t1", status: "queried", checker: "Bo", comment: "Shoes?", at },
    en: [`queried the translation of ${named}`, `check the translation of ${named}`],
    sv: [`ifrågasatte översättningen av ${kallat}`, `kontrollera översättningen av ${kallat}`],
    was: null,
  },
  "remove-translation": {
    input: { quoteId, translationId: "t1" },
    en: [`removed a translation of ${named}`, `remove a translation of ${named}`],
    sv: [`tog bort en översättning av ${kallat}`, `ta bort en översättning av ${kallat}`],
    was: null,
  },
};

/** What tells of no quote. */
const ofTheStudy: readonly string[] = ["set-attribution", "set-house-style", "set-stand-ins"];

describe("each deed on how the study is quoted", () => {
  itTells(deedsOnQuotes, study, table);
  itIsReadFromSchema3(study, table);
  it.each(casesOf(table).filter(([name]) => !ofTheStudy.includes(name)))(
    "%s is not told to who codes blind (B9)",
    (name, { input }) => {
      const { fact, factInProject } = tellDeed(study, name, input);
      for (const one of [fact, factInProject]) expect(factSeenBlindly(one, "Bo")).toBe(null);
    },
  );
});
