import type { Words } from "./words.ts";

/** The dialog that puts pseudonyms in the place of names. */
export const pseudonymWords = {
  "pseudonyms.open": { en: "Pseudonyms by a key…", sv: "Pseudonymer efter en nyckel…" },
  "pseudonyms.title": { en: "Pseudonyms in the place of names", sv: "Pseudonymer i namnens ställe" },
  "pseudonyms.choose": { en: "Choose the key…", sv: "Välj nyckeln…" },
  "pseudonyms.passphrase": { en: "Passphrase of the key", sv: "Nyckelns lösenfras" },
  "pseudonyms.alsoDoubtful": {
    en: "Also words that may be something else: in small letters, within a longer word",
    sv: "Också ord som kan vara något annat: med små bokstäver, i ett längre ord",
  },
  "pseudonyms.back": {
    en: "The other way: names in the place of their pseudonyms",
    sv: "Åt andra hållet: namn i pseudonymernas ställe",
  },
  "pseudonyms.outcome": { en: "Names that were found", sv: "Namn som hittades" },
  "pseudonyms.look": { en: "Look for the names", sv: "Sök efter namnen" },
  "pseudonyms.do": { en: "Replace the names", sv: "Ersätt namnen" },
  "pseudonyms.doBack": { en: "Put the names back", sv: "Sätt tillbaka namnen" },
  "pseudonyms.working": { en: "Looking for names in the study…", sv: "Söker efter namn i studien…" },
  "pseudonyms.done_one": { en: "{{count}} name replaced", sv: "{{count}} namn ersatt" },
  "pseudonyms.done_other": { en: "{{count}} names replaced", sv: "{{count}} namn ersatta" },
  "pseudonyms.what": {
    en: "The key is an encrypted file (.age) with a table of names and pseudonyms. It is opened only for this, and never becomes part of the study. Names are looked for in interviews, memos, quotes, codes and people, with their endings (Annas); each is shown before anything is replaced.",
    sv: "Nyckeln är en krypterad fil (.age) med en tabell över namn och pseudonymer. Den öppnas bara för detta och blir aldrig en del av studien. Namn söks i intervjuer, memon, citat, koder och personer, med sina ändelser (Annas); vart och ett visas innan något ersätts.",
  },
  "pseudonyms.history": {
    en: "The history and the imported files still hold the names afterwards. To give the study to others without them: Export…, “A study to hand on”.",
    sv: "Historiken och de inlästa filerna har kvar namnen efteråt. För att ge studien till andra utan dem: Exportera…, ”En studie att lämna vidare”.",
  },
  "pseudonyms.nothing": {
    en: "No name of the key stands in the study.",
    sv: "Inget namn ur nyckeln står i studien.",
  },
  "pseudonyms.failed": { en: "It could not be done. Try again.", sv: "Det gick inte. Försök igen." },
  "pseudonyms.closed.wrong-passphrase": {
    en: "The passphrase does not open this key.",
    sv: "Lösenfrasen öppnar inte den här nyckeln.",
  },
  "pseudonyms.closed.no-key-file": {
    en: "This is no key of pseudonyms (an age file), or it is damaged.",
    sv: "Det här är ingen nyckel med pseudonymer (en age-fil), eller så är den skadad.",
  },
  "pseudonyms.closed.no-table": {
    en: "What is in the key is no table of names and pseudonyms.",
    sv: "Det som finns i nyckeln är ingen tabell över namn och pseudonymer.",
  },
  "pseudonyms.key.no-columns": {
    en: "The key has no columns “name” and “pseudonym”.",
    sv: "Nyckeln har inga kolumner ”namn” och ”pseudonym”.",
  },
  "pseudonyms.key.no-names": {
    en: "The key has no row with a name and a pseudonym.",
    sv: "Nyckeln har ingen rad med ett namn och en pseudonym.",
  },
  "pseudonyms.key.name-twice": {
    en: "The key has one name twice, on lines {{lines}}.",
    sv: "Nyckeln har ett namn två gånger, på raderna {{lines}}.",
  },
  "pseudonyms.key.pseudonym-of-two": {
    en: "The key has one pseudonym for two names, on lines {{lines}}: it would not lead back.",
    sv: "Nyckeln har en pseudonym för två namn, på raderna {{lines}}: den skulle inte leda tillbaka.",
  },
  "pseudonyms.replaced_one": {
    en: "{{count}} name would be replaced.",
    sv: "{{count}} namn skulle ersättas.",
  },
  "pseudonyms.replaced_other": {
    en: "{{count}} names would be replaced.",
    sv: "{{count}} namn skulle ersättas.",
  },
  "pseudonyms.left_one": { en: "{{count}} is left", sv: "{{count}} lämnas" },
  "pseudonyms.left_other": { en: "{{count}} are left", sv: "{{count}} lämnas" },
  "pseudonyms.become_one": { en: "{{count}} is replaced", sv: "{{count}} ersätts" },
  "pseudonyms.become_other": { en: "{{count}} are replaced", sv: "{{count}} ersätts" },
  "pseudonyms.more": {
    en: "The first {{count}} of each are shown.",
    sv: "De första {{count}} av varje visas.",
  },
  "pseudonyms.why.small-letters": { en: "in small letters", sv: "med små bokstäver" },
  "pseudonyms.why.other-marks": {
    en: "with other marks on the letters",
    sv: "med andra tecken på bokstäverna",
  },
  "pseudonyms.why.other-word": { en: "within another word", sv: "i ett annat ord" },
  "pseudonyms.why.run-together": { en: "over a line break", sv: "över en radbrytning" },
  "pseudonyms.why.of-several": { en: "of several in the key", sv: "flera i nyckeln heter så" },
  "pseudonyms.why.over-links": { en: "over the ends of two links", sv: "över två länkars ändar" },
  "pseudonyms.why.by-hand": { en: "left by you", sv: "lämnat av dig" },
  "pseudonyms.why.taken": { en: "another is called so already", sv: "någon annan heter redan så" },
} as const satisfies Words;
