import { z } from "zod";
import { deed, isNotTold, nameIn, type Scene, tellsNoCodings } from "../project/deed.ts";
import { removedOf, updatesOf } from "../project/diff.ts";
import {
  codeId,
  houseStyleSchema,
  place,
  printEdit,
  quoteForm,
  quoteId,
  quoteRole,
  span,
  transcriptId,
  translationStatus,
} from "../project/record-schemas.ts";
import type { QuoteForm, QuoteId, QuoteRole, TranslationStatus } from "../project/records.ts";
import { oneLine } from "../text/one-line.ts";
import { changeAttribution } from "./change-attribution.ts";
import { changeHouseStyle, changeStandIns } from "./change-house-style.ts";
import { acceptWords, interpretQuote, removeQuote, setForm, setRole } from "./change-quote.ts";
import { chooseQuote } from "./choose-quote.ts";
import { editPrint, placeQuote } from "./edit-print.ts";
import { moveQuote } from "./move-quote.ts";
import { checkTranslation, removeTranslation, translateQuote } from "./translate-quote.ts";
import { typePrint } from "./type-print.ts";

/** How much of a quote names it, in UTF-16 code units. */
const longestWords = 80;

/** The words of a quote, and what it was chosen for. */
function quoted(id: QuoteId, { find }: Scene) {
  const quote = find(id);
  if (!quote) return {};
  const { transcriptId, themeId } = quote;
  const words = oneLine(quote.quote, longestWords);
  return { words, about: words, transcript: nameIn(find, transcriptId), code: nameIn(find, themeId) };
}

const roles = {
  en: { exemplar: "an exemplar", contrast: "a contrast", "negative-case": "a negative case" },
  sv: { exemplar: "ett typfall", contrast: "en kontrast", "negative-case": "ett motexempel" },
} satisfies Record<string, Record<QuoteRole, string>>;
const forms = {
  en: { block: "as a block", inline: "within the sentence", fragment: "as a fragment" },
  sv: { block: "som block", inline: "i meningen", fragment: "som fragment" },
} satisfies Record<string, Record<QuoteForm, string>>;
const findings = {
  en: { draft: "called a draft", checked: "checked", queried: "queried" },
  sv: { draft: "kallade för utkast", checked: "kontrollerade", queried: "ifrågasatte" },
} satisfies Record<string, Record<TranslationStatus, string>>;

/**
 * What is done to quotes, and to how they are printed. A quote shows what somebody else may have coded: who codes blind
 * is not told of it (rule B9).
 */
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
  "set-house-style": deed({
    verb: changeHouseStyle,
    keeps: { style: houseStyleSchema.partial() },
    value: (style) => ({ style }),
    kind: "quotes",
    words: () => ({}),
    blind: tellsNoCodings,
    folds: null,
    en: { did: "changed how quotes are printed", undo: "change how quotes are printed" },
    sv: { did: "ändrade hur citaten trycks", undo: "ändra hur citaten trycks" },
  }),
  /** Names that stand for places, organisations and people who were spoken of. They may be printed: the journal keeps them. */
  "set-stand-ins": deed({
    verb: changeStandIns,
    keeps: { names: z.array(z.string()) },
    value: (names) => ({ names: [...names] }),
    kind: "quotes",
    words: () => ({}),
    blind: tellsNoCodings,
    folds: null,
    en: { did: "changed the names that stand for others", undo: "change the names that stand for others" },
    sv: { did: "ändrade namnen som står för andra", undo: "ändra namnen som står för andra" },
  }),
  "choose-quote": deed({
    verb: chooseQuote,
    keeps: { quoteId, themeId: codeId, transcriptId, span },
    kind: "quotes",
    words: ({ quoteId }, scene) => quoted(quoteId, scene),
    blind: isNotTold,
    folds: null,
    en: { did: "chose “{words}” of {transcript} for “{code}”", undo: "choose “{words}”" },
    sv: { did: "valde ”{words}” ur {transcript} till ”{code}”", undo: "välj ”{words}”" },
  }),
  "remove-quote": deed({
    verb: removeQuote,
    keeps: { quoteId },
    value: (quoteId) => ({ quoteId }),
    kind: "quotes",
    words: (_, scene) => {
      const [quote] = removedOf(scene.diff, "quote");
      return quote ? quoted(quote.id, scene) : {};
    },
    blind: isNotTold,
    folds: null,
    en: { did: "took “{words}” out of the quotes of “{code}”", undo: "take “{words}” out of the quotes" },
    sv: { did: "tog bort ”{words}” från citaten till ”{code}”", undo: "ta bort ”{words}” från citaten" },
  }),
  "move-quote": deed({
    verb: moveQuote,
    keeps: { quoteId, themeId: codeId, index: place },
    kind: "quotes",
    words: ({ quoteId, themeId }, scene) => ({
      ...quoted(quoteId, scene),
      code: nameIn(scene.find, themeId),
    }),
    blind: isNotTold,
    folds: null,
    en: { did: "moved “{words}” among the quotes of “{code}”", undo: "move “{words}”" },
    sv: { did: "flyttade ”{words}” bland citaten till ”{code}”", undo: "flytta ”{words}”" },
  }),
  "set-quote-role": deed({
    verb: setRole,
    keeps: { quoteId, role: quoteRole },
    kind: "quotes",
    words: ({ quoteId, role }, scene) => ({ ...quoted(quoteId, scene), to: role }),
    blind: isNotTold,
    folds: null,
    en: {
      did: ({ words, to }) => `made “${words}” ${roles.en[to as QuoteRole]}`,
      undo: "say what “{words}” is to its theme",
    },
    sv: {
      did: ({ words, to }) => `gjorde ”${words}” till ${roles.sv[to as QuoteRole]}`,
      undo: "ange vad ”{words}” är för temat",
    },
  }),
  "set-quote-form": deed({
    verb: setForm,
    keeps: { quoteId, form: quoteForm },
    kind: "quotes",
    words: ({ quoteId, form }, scene) => ({ ...quoted(quoteId, scene), to: form }),
    blind: isNotTold,
    folds: null,
    en: {
      did: ({ words, to }) => `printed “${words}” ${forms.en[to as QuoteForm]}`,
      undo: "change the form of “{words}”",
    },
    sv: {
      did: ({ words, to }) => `tryckte ”${words}” ${forms.sv[to as QuoteForm]}`,
      undo: "ändra formen för ”{words}”",
    },
  }),
  "edit-print": deed({
    verb: editPrint,
    keeps: { quoteId, edits: z.array(printEdit) },
    value: ({ quoteId, edits }) => ({ quoteId, edits: [...edits] }),
    kind: "quotes",
    words: ({ quoteId }, scene) => quoted(quoteId, scene),
    blind: isNotTold,
    folds: "about",
    en: { did: "edited “{words}” for print", undo: "edit “{words}” for print" },
    sv: { did: "redigerade ”{words}” för tryck", undo: "redigera ”{words}” för tryck" },
  }),
  /** As it was typed: what is read of it, the diff says. */
  "type-print": deed({
    verb: typePrint,
    keeps: { quoteId, print: z.string() },
    kind: "quotes",
    words: ({ quoteId }, scene) => quoted(quoteId, scene),
    blind: isNotTold,
    folds: "about",
    en: { did: "edited “{words}” for print", undo: "edit “{words}” for print" },
    sv: { did: "redigerade ”{words}” för tryck", undo: "redigera ”{words}” för tryck" },
  }),
  "place-quote": deed({
    verb: placeQuote,
    keeps: { quoteId, span },
    kind: "quotes",
    words: ({ quoteId }, scene) => {
      const words = updatesOf(scene.diff, "quote")[0]?.to.quote;
      return {
        ...quoted(quoteId, scene),
        ...(words !== undefined && { words: oneLine(words, longestWords) }),
      };
    },
    blind: isNotTold,
    folds: null,
    en: { did: "put a quote of {transcript} on “{words}”", undo: "put a quote of {transcript} on “{words}”" },
    sv: {
      did: "lade ett citat ur {transcript} på ”{words}”",
      undo: "lägg ett citat ur {transcript} på ”{words}”",
    },
  }),
  "accept-words": deed({
    verb: acceptWords,
    keeps: { quoteId },
    value: (quoteId) => ({ quoteId }),
    kind: "quotes",
    words: ({ quoteId }, scene) => quoted(quoteId, scene),
    blind: isNotTold,
    folds: null,
    en: { did: "looked at “{words}” after its correction", undo: "look at “{words}”" },
    sv: { did: "såg över ”{words}” efter rättelsen", undo: "se över ”{words}”" },
  }),
  "interpret-quote": deed({
    verb: interpretQuote,
    keeps: { quoteId },
    kind: "quotes",
    words: ({ quoteId }, scene) => quoted(quoteId, scene),
    blind: isNotTold,
    folds: "about",
    en: { did: "interpreted “{words}”", undo: "interpret “{words}”" },
    sv: { did: "tolkade ”{words}”", undo: "tolka ”{words}”" },
  }),
  "translate-quote": deed({
    verb: translateQuote,
    keeps: { quoteId, language: z.string(), translationId: z.string() },
    kind: "quotes",
    words: ({ quoteId, language }, scene) => ({ ...quoted(quoteId, scene), to: language }),
    blind: isNotTold,
    folds: "about",
    en: { did: "translated “{words}” ({to})", undo: "translate “{words}”" },
    sv: { did: "översatte ”{words}” ({to})", undo: "översätt ”{words}”" },
  }),
  "check-translation": deed({
    verb: checkTranslation,
    keeps: { quoteId, translationId: z.string(), status: translationStatus },
    kind: "quotes",
    words: ({ quoteId, status }, scene) => ({ ...quoted(quoteId, scene), to: status }),
    blind: isNotTold,
    folds: null,
    en: {
      did: ({ words, to }) => `${findings.en[to as TranslationStatus]} the translation of “${words}”`,
      undo: "check the translation of “{words}”",
    },
    sv: {
      did: ({ words, to }) => `${findings.sv[to as TranslationStatus]} översättningen av ”${words}”`,
      undo: "kontrollera översättningen av ”{words}”",
    },
  }),
  "remove-translation": deed({
    verb: removeTranslation,
    keeps: { quoteId, translationId: z.string() },
    kind: "quotes",
    words: ({ quoteId }, scene) => quoted(quoteId, scene),
    blind: isNotTold,
    folds: null,
    en: { did: "removed a translation of “{words}”", undo: "remove a translation of “{words}”" },
    sv: { did: "tog bort en översättning av ”{words}”", undo: "ta bort en översättning av ”{words}”" },
  }),
};
