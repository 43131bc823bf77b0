import { many } from "../text/sentence-parts.ts";
import { type IncomingKind, type Loss, whichOf } from "./losses.ts";

type Say = (count: number) => string;
type InBoth = { readonly en: Say; readonly sv: Say };

/** What is lost in one word and in several, and what becomes of it. */
function said(
  en: readonly [one: string, more: string, rest: string],
  sv: readonly [one: string, more: string, rest: string],
): InBoth {
  return {
    en: (count) => `${many(count, en[0], en[1])} ${en[2]}`,
    sv: (count) => `${many(count, sv[0], sv[1])} ${sv[2]}`,
  };
}

/** What a report of loss says of what comes in, in a line without a full stop. */
const words: Readonly<Record<IncomingKind, InBoth>> = {
  waves: said(
    ["group of documents", "groups of documents", "as a wave"],
    ["dokumentgrupp", "dokumentgrupper", "som omgång"],
  ),

  "missing-sources": said(["text", "texts", "not in the file"], ["text", "texter", "finns inte i filen"]),
  "unreadable-sources": said(["text", "texts", "cannot be read"], ["text", "texter", "går inte att läsa"]),
  "empty-sources": said(["text", "texts", "empty in the file"], ["text", "texter", "utan ord i filen"]),
  "codings-without-text": said(
    ["coding or note", "codings or notes", "left out: the text is not in the file"],
    ["kodning eller anteckning", "kodningar eller anteckningar", "utelämnas: texten finns inte i filen"],
  ),
  "outside-the-text": said(
    ["coding or note", "codings or notes", "left out: the places are not in the text"],
    ["kodning eller anteckning", "kodningar eller anteckningar", "utelämnas: platserna finns inte i texten"],
  ),
  "codes-not-there": said(
    ["coding", "codings", "left out: the code is not in the file"],
    ["kodning", "kodningar", "utelämnas: koden finns inte i filen"],
  ),
  "things-not-there": said(
    ["reference", "references", "to what is not in the file"],
    ["hänvisning", "hänvisningar", "till sådant som inte finns i filen"],
  ),
  pictures: said(["picture", "pictures", "left out"], ["bild", "bilder", "utelämnas"]),
  recordings: said(
    ["recording", "recordings", "left out; only transcripts are taken"],
    ["inspelning", "inspelningar", "utelämnas; bara transkript tas med"],
  ),
  "pdf-pages": said(
    ["PDF", "PDFs", "without pages; only the text beside them is taken"],
    ["PDF", "PDF:er", "utan sidor; bara texten bredvid tas med"],
  ),
  "sources-without-text": said(
    ["source", "sources", "left out: pictures, recordings, without text"],
    ["källa", "källor", "utelämnas: bilder, inspelningar, utan text"],
  ),
  regions: said(
    ["coding", "codings", "left out, of places in pictures, pages or recordings"],
    ["kodning", "kodningar", "utelämnas, av ställen i bilder, sidor eller inspelningar"],
  ),
  graphs: said(["map", "maps", "left out"], ["karta", "kartor", "utelämnas"]),
  sets: said(
    ["set", "sets", "left out: of documents, or empty"],
    ["mängd", "mängder", "utelämnas: av dokument, eller tomma"],
  ),
  "sets-of-codes": said(
    ["set of codes", "sets of codes", "as a candidate theme that gathers them"],
    ["kodmängd", "kodmängder", "som ett kandidattema som samlar dem"],
  ),
  "core-themes": said(
    ["core theme", "core themes", "as a theme like others: the study has its core theme"],
    ["kärntema", "kärnteman", "som ett tema bland andra: studien har sitt kärntema"],
  ),
  "case-codes": said(
    ["code of a whole case", "codes of whole cases", "left out"],
    ["kod för ett helt fall", "koder för hela fall", "utelämnas"],
  ),
  "source-values": said(
    ["value", "values", "of a text left out: it is not one person who speaks there"],
    ["värde", "värden", "för en text utelämnas: det är inte en enda person som talar där"],
  ),
  "other-values": said(
    ["value", "values", "of an attribute left out: the study has another of that person"],
    ["värde", "värden", "för ett attribut utelämnas: studien har ett annat för den personen"],
  ),
  "unknown-elements": said(
    ["part", "parts", "of an unknown kind left out"],
    ["del", "delar", "av okänt slag utelämnas"],
  ),
  "section-breaks": said(
    ["mark between sections", "marks between sections", "left out"],
    ["märke mellan avsnitt", "märken mellan avsnitt", "utelämnas"],
  ),
  links: said(["link", "links", "left out"], ["länk", "länkar", "utelämnas"]),
  "rich-text": said(
    ["text", "texts", "read from the styled document, since there is no plain text"],
    ["text", "texter", "lästes ur det formaterade dokumentet, eftersom det inte finns någon ren text"],
  ),
  "names-changed": said(
    ["name", "names", "changed: two would have been alike, or there was none"],
    ["namn", "namn", "ändrades: två hade blivit lika, eller det fanns inget"],
  ),
  "codings-joined": said(
    ["coding", "codings", "joined with one of the same code and coder that it overlaps"],
    ["kodning", "kodningar", "fogades ihop med en av samma kod och kodare som den överlappar"],
  ),
  "quotes-elsewhere": said(
    [
      "coding or note",
      "codings or notes",
      "put on the words that it quotes, which stand elsewhere than it says",
    ],
    [
      "kodning eller anteckning",
      "kodningar eller anteckningar",
      "sattes på orden som citeras, som står på en annan plats än filen säger",
    ],
  ),
  "words-not-found": said(
    ["coding or note", "codings or notes", "left out: the words that it quotes are not in the text"],
    [
      "kodning eller anteckning",
      "kodningar eller anteckningar",
      "utelämnas: orden som citeras finns inte i texten",
    ],
  ),
  "labels-coded": said(
    ["selection", "selections", "left out: only who speaks was selected"],
    ["markering", "markeringar", "utelämnas: bara vem som talar var markerat"],
  ),
  "note-selections": said(
    ["selection", "selections", "in notes left out"],
    ["markering", "markeringar", "i anteckningar utelämnas"],
  ),
  "sync-points": said(
    ["point of time", "points of time", "left out: no turn begins there"],
    ["tidpunkt", "tidpunkter", "utelämnas: ingen tur börjar där"],
  ),
  folders: said(
    ["code", "codes", "only for other codes to stand beneath, which can be coded with here"],
    ["kod", "koder", "som bara håller andra koder, men som det går att koda med här"],
  ),
  "notes-elsewhere": said(
    ["place of a note", "places of notes", "left out: a memo is about one thing"],
    ["plats för en anteckning", "platser för anteckningar", "utelämnas: ett memo handlar om en sak"],
  ),
  queries: said(
    ["stored query", "stored queries", "left out"],
    ["sparad fråga", "sparade frågor", "utelämnas"],
  ),
  "references-inside": said(
    ["reference", "references", "left out: export them as RIS and take them in as literature"],
    ["referens", "referenser", "utelämnas: exportera dem som RIS och läs in dem som litteratur"],
  ),
  importance: said(
    ["mark of importance", "marks of importance", "on codings left out"],
    ["märke om vikt", "märken om vikt", "på kodningar utelämnas"],
  ),
  "codes-lifted": said(
    ["code", "codes", "at the top: it stood under itself, or under what is not there"],
    ["kod", "koder", "hamnade överst: den stod under sig själv, eller under något som inte finns"],
  ),
  "memos-on-study": said(
    ["memo", "memos", "about the study, since what it was about is not there"],
    ["memo", "memon", "handlar om studien, eftersom det som det handlade om inte finns"],
  ),
};

/** A line of a report of loss on the way in: "2 texts not in the file (Kim, Lo)." */
export function sayMissing(loss: Loss & { readonly kind: IncomingKind }, language: "en" | "sv"): string {
  return `${words[loss.kind][language](loss.count)}${whichOf(loss)}.`;
}
