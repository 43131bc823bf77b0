import { isOutgoing, type Loss, type OutgoingKind, whichOf } from "../../interchange/losses.ts";
import type { ReportLanguage } from "../../reports/report.ts";
import { capitalised } from "../../text/capitalised.ts";

/** One of them, several of them, and what becomes of them. */
type Said = readonly [one: string, many: string, fate: string];

const noPlace = "left out: the format has no place for them";
const oldWords = "left out: the words of before may still stand in them";
const gamlaOrd = "utelämnas: de gamla orden kan stå kvar i dem";
const ingenPlats = "utelämnas: formatet har ingen plats för dem";

/** What a report of loss says of what goes out, in both languages. */
const words: { readonly [Kind in OutgoingKind]: Readonly<Record<ReportLanguage, Said>> } = {
  quotes: {
    en: ["quote for print", "quotes for print", noPlace],
    sv: ["citat för tryck", "citat för tryck", ingenPlats],
  },
  translations: {
    en: ["translation", "translations", noPlace],
    sv: ["översättning", "översättningar", ingenPlats],
  },
  readings: {
    en: ["mark that a transcript was read", "marks that transcripts were read", noPlace],
    sv: ["märke om att ett transkript är läst", "märken om att transkript är lästa", ingenPlats],
  },
  checks: {
    en: ["mark that a turn was checked", "marks that turns were checked", noPlace],
    sv: ["märke om att en replik är kontrollerad", "märken om att repliker är kontrollerade", ingenPlats],
  },
  "correction-notes": {
    en: ["note on a correction", "notes on corrections", noPlace],
    sv: ["kommentar till en rättelse", "kommentarer till rättelser", ingenPlats],
  },
  "time-marks": {
    en: ["marked time", "marked times", noPlace],
    sv: ["markerad tid", "markerade tider", ingenPlats],
  },
  "linked-recordings": {
    en: ["link to a recording", "links to recordings", "left out: the recordings stay where they are"],
    sv: [
      "länk till en inspelning",
      "länkar till inspelningar",
      "utelämnas: inspelningarna ligger kvar där de är",
    ],
  },
  reviews: {
    en: ["review of a theme", "reviews of themes", noPlace],
    sv: ["granskning av ett tema", "granskningar av teman", ingenPlats],
  },
  versions: {
    en: ["version of the codebook", "versions of the codebook", noPlace],
    sv: ["version av kodboken", "versioner av kodboken", ingenPlats],
  },
  maps: {
    en: ["arranged map", "arranged maps", "left out"],
    sv: ["ordnad karta", "ordnade kartor", "utelämnas"],
  },
  guide: {
    en: ["section of the interview guide", "sections of the interview guide", noPlace],
    sv: ["avsnitt i intervjuguiden", "avsnitt i intervjuguiden", ingenPlats],
  },
  "section-marks": {
    en: ["mark of a section", "marks of sections", noPlace],
    sv: ["avsnittsmärke", "avsnittsmärken", ingenPlats],
  },
  history: {
    en: ["entry of the history", "entries of the history", noPlace],
    sv: ["post i historiken", "poster i historiken", ingenPlats],
  },
  references: {
    en: ["reference to literature", "references to literature", noPlace],
    sv: ["litteraturreferens", "litteraturreferenser", ingenPlats],
  },
  "lost-places": {
    en: ["coding or note", "codings and notes", "left out: the words are gone"],
    sv: ["kodning eller anteckning", "kodningar och anteckningar", "utelämnas: orden är borta"],
  },
  originals: {
    en: ["imported file", "imported files", "left out: the text goes instead"],
    sv: ["inläst fil", "inlästa filer", "utelämnas: texten följer med i stället"],
  },
  past: {
    en: ["entry of the history", "entries of the history", oldWords],
    sv: ["post i historiken", "poster i historiken", gamlaOrd],
  },
  "imported-files": {
    en: ["imported file", "imported files", oldWords],
    sv: ["inläst fil", "inlästa filer", gamlaOrd],
  },
  "past-corrections": {
    en: ["note on a correction", "notes on corrections", oldWords],
    sv: ["kommentar till en rättelse", "kommentarer till rättelser", gamlaOrd],
  },
  "relation-authors": {
    en: ["line between codes", "lines between codes", "without who drew it and when"],
    sv: ["linje mellan koder", "linjer mellan koder", "utan vem som ritade den och när"],
  },
  "attribute-choices": {
    en: ["choice of an attribute", "choices of attributes", noPlace],
    sv: ["alternativ för ett attribut", "alternativ för attribut", ingenPlats],
  },
  turns: {
    en: ["turn", "turns", "as lines of text that begin with the speaker’s label"],
    sv: ["replik", "repliker", "som textrader som börjar med talarens etikett"],
  },
  "turn-times": {
    en: ["time of a turn", "times of turns", "for Kvali alone to read"],
    sv: ["repliktid", "repliktider", "som bara Kvali läser"],
  },
  "code-texts": {
    en: [
      "text about a code or theme",
      "texts about codes and themes",
      "in the description there, with a word before it",
    ],
    sv: [
      "text om en kod eller ett tema",
      "texter om koder och teman",
      "i beskrivningen där, med ett ord framför",
    ],
  },
  "memo-looks": {
    en: ["memo", "memos", "without bold, italics, headings and lists"],
    sv: ["memo", "memon", "utan fetstil, kursiv, rubriker och listor"],
  },
  "memo-links": {
    en: ["link in a memo", "links in memos", "as a link of the whole note"],
    sv: ["länk i ett memo", "länkar i memon", "som länk för hela anteckningen"],
  },
  "attribute-values": {
    en: ["value", "values", "written in another way, or not at all, to be of its column’s type"],
    sv: ["värde", "värden", "skrivs på annat sätt, eller inte alls, för att vara av kolumnens typ"],
  },
  texts: {
    en: ["text", "texts", "left out: only named"],
    sv: ["text", "texter", "utelämnas: de nämns bara"],
  },
  codings: {
    en: ["coding", "codings", "left out: only what was said is written"],
    sv: ["kodning", "kodningar", "utelämnas: bara det som sades skrivs"],
  },
  notes: {
    en: ["note in the margin", "notes in the margin", noPlace],
    sv: ["anteckning i marginalen", "anteckningar i marginalen", ingenPlats],
  },
  definitions: {
    en: ["code or theme", "codes and themes", "without what is said about them in the codebook"],
    sv: ["kod eller tema", "koder och teman", "utan det som står om dem i kodboken"],
  },
  colours: {
    en: ["colour of a code or theme", "colours of codes and themes", noPlace],
    sv: ["färg för en kod eller ett tema", "färger för koder och teman", ingenPlats],
  },
  gatherings: {
    en: [
      "code that a theme gathers",
      "codes that themes gather",
      "left out there: the format has one place for a code",
    ],
    sv: [
      "kod som ett tema samlar",
      "koder som teman samlar",
      "utelämnas där: formatet har en plats för en kod",
    ],
  },
  relations: {
    en: ["line between codes", "lines between codes", noPlace],
    sv: ["linje mellan koder", "linjer mellan koder", ingenPlats],
  },
  "memos-on-codes": {
    en: ["memo on a code or theme", "memos on codes and themes", noPlace],
    sv: ["memo om en kod eller ett tema", "memon om koder och teman", ingenPlats],
  },
  "coding-comments": {
    en: ["comment on a coding", "comments on codings", noPlace],
    sv: ["kommentar till en kodning", "kommentarer till kodningar", ingenPlats],
  },
  coders: {
    en: ["coder", "coders", "left out: the format does not say who coded what"],
    sv: ["kodare", "kodare", "utelämnas: formatet säger inte vem som kodade vad"],
  },
  "no-times": {
    en: ["text", "texts", "left out: the format is made of times, and there are none"],
    sv: ["text", "texter", "utelämnas: formatet består av tider, och sådana saknas"],
  },
  "untimed-turns": {
    en: ["turn without a time", "turns without a time", "in the caption before it"],
    sv: ["replik utan tid", "repliker utan tid", "i bildtexten före"],
  },
  "turns-run-back": {
    en: [
      "turn whose time runs back",
      "turns whose times run back",
      "at the time of the turn above, since captions stand in the order of time",
    ],
    sv: [
      "replik vars tid går bakåt",
      "repliker vars tider går bakåt",
      "vid tiden för repliken ovanför, eftersom bildtexter står i tidsordning",
    ],
  },
  "line-feeds": {
    en: ["turn of several lines", "turns of several lines", "on one line"],
    sv: ["replik på flera rader", "repliker på flera rader", "på en rad"],
  },
  "tag-names": {
    en: [
      "code or theme",
      "codes and themes",
      "with the codes above in its name, “Theme.Code”, as is usual in Taguette",
    ],
    sv: [
      "kod eller tema",
      "koder och teman",
      "med koderna ovanför i namnet, ”Tema.Kod”, som det brukas i Taguette",
    ],
  },
  utterances: {
    en: ["coding", "codings", "on whole sentences, at each that they touch"],
    sv: ["kodning", "kodningar", "på hela meningar, vid var och en som de berör"],
  },
  "code-names": {
    en: ["code or theme", "codes and themes", "under names of the letters A to Z; codes.rock has their own"],
    sv: [
      "kod eller tema",
      "koder och teman",
      "under namn av bokstäverna A till Z; codes.rock har deras egna",
    ],
  },
  brackets: {
    en: ["sentence", "sentences", "with a space between two brackets, which would else begin a code"],
    sv: ["mening", "meningar", "med mellanslag mellan två hakparenteser, som annars skulle börja en kod"],
  },
};

type Outgoing = Loss & { readonly kind: OutgoingKind };

/** A line of a report of loss on the way out: "2 imported files left out: the text goes instead (A.docx, B.docx)." */
export function sayLoss(loss: Outgoing, language: ReportLanguage): string {
  return `${sayLost(loss, language)} ${words[loss.kind][language][2]}${whichOf(loss)}.`;
}

/** "2 imported files". */
function sayLost({ kind, count }: Outgoing, language: ReportLanguage): string {
  const [one, many] = words[kind][language];
  return `${count} ${count === 1 ? one : many}`;
}

/** What has one fate, and what of it there is: "Left out: the format has no place for them", ["3 quotes for print", …]. */
export type LossGroup = { readonly fate: string; readonly lost: readonly string[] };

/** A report of loss on the way out, put together by what becomes of things, in the order in which each fate is told first. */
export function lossGroups(losses: readonly Loss[], language: ReportLanguage): readonly LossGroup[] {
  const groups = new Map<string, string[]>();
  for (const loss of losses) {
    const { kind } = loss;
    if (!isOutgoing(kind)) continue;
    const fate = capitalised(words[kind][language][2], language);
    const lost = groups.get(fate) ?? [];
    lost.push(`${sayLost({ ...loss, kind }, language)}${whichOf(loss)}`);
    groups.set(fate, lost);
  }
  return [...groups].map(([fate, lost]) => ({ fate, lost }));
}
