/** What a column holds. "other" is no talk (a file's name, a comment) and stays out of the text. */
export type ColumnKind = "number" | "time" | "speaker" | "speech" | "other";

/** What a heading says of its column, and whether it is plain. */
export type HeadingSense = {
  readonly kind: ColumnKind;
  readonly isStrong: boolean;
  /** The heading names a role, which several people may have, and not a person. */
  readonly isRole?: boolean;
};

type Sense =
  | "number"
  | "id"
  | "time"
  | "speaker"
  | "person"
  | "role"
  | "speech"
  | "interview"
  | "aside"
  | "by";

/** Words that head columns: in English and Swedish, and the commonest in German, Dutch and French. */
const senses: Readonly<Record<Sense, string>> = {
  number:
    "line lines rad rader radnr radnummer nr no number num nummer # index row turn tur order ordning n zeile " +
    "zeilennummer regel regelnummer ligne lignes numéro",
  id: "id ids key segment",
  time:
    "time times tid tider tidpunkt timestamp timestamps timecode timecodes tidskod tidkod timespan start starts end " +
    "ends begin begins from to från till slut stop starttime endtime starttid sluttid klockslag in out zeit " +
    "zeitstempel anfang ende tijd tijdstip einde temps horodatage début fin",
  speaker:
    "speaker speakers talare who vem talarnamn speakername röst voice sprecher sprecherin taler spreker locuteur " +
    "locutrice intervenant",
  person:
    "name namn participant participants deltagare person personen pseudonym alias label user naam nom prénom " +
    "vorname voornaam teilnehmer teilnehmerin deelnemer participante",
  role: "role roll rolle rol rôle funktion function functie fonction",
  speech:
    "text texts transcript transcription transkript transkription transkribering talk speech tal utterance " +
    "utterances yttrande yttranden replik repliker content innehåll said sagt sägs dialogue dialog what vad " +
    "message meddelande uttalande words ord sentence anförande tekst texte inhalt inhoud contenu äußerung uitspraak " +
    "propos paroles transkript transcriptie",
  interview: "interview intervju session document dokument case",
  aside:
    "comment comments kommentar kommentarer note notes anteckning anteckningar memo file fil filename filnamn source " +
    "källa code codes kod koder theme themes tema teman category kategori translation översättning date datum " +
    "duration längd length confidence language språk lang analysis analys remark anmärkning observation tags tokens " +
    "score probability channel kanal bemerkung anmerkung notiz datei bestand fichier quelle bron sprache taal langue " +
    "dauer duur durée opmerking notitie remarque commentaire",
  by: "by av",
};

const senseOf: ReadonlyMap<string, Sense> = new Map(
  Object.entries(senses).flatMap(([sense, words]) => words.split(" ").map((word) => [word, sense as Sense])),
);

/** Words of a heading that tell nothing about the column. */
const fillers = new Set(
  "original verbatim full english engelska swedish svenska of the in is was that i den det som ms s sec secs second seconds sek sekund sekunder min hh mm ss hhmmss format".split(
    " ",
  ),
);

const longestHeading = 40;
const mostWords = 5;

/**
 * The sense of a heading, or null where a word of it is not known: "Time (hh:mm:ss)", "speaker_name", "startTime", "Vem
 * talar" are headings, "Name of the ferry" is a cell like others.
 */
export function headingSense(cell: string): HeadingSense | null {
  if (cell.length > longestHeading) return null;
  if (/^\s*(?:#|№)\s*$/.test(cell)) return { kind: "number", isStrong: true };
  const words = cell
    .replace(/(\p{Ll})(\p{Lu})/gu, "$1 $2")
    .toLowerCase()
    .split(/[\s_\-–/.:;()[\]#|*?]+/u)
    .filter((word) => word !== "" && !/^\d+$/.test(word));
  const telling = words.filter((word) => !fillers.has(word) && word !== "talar" && word !== "speaks");
  if (telling.length === 0 || words.length > mostWords) return null;
  const found = new Set(telling.map((word) => senseOf.get(word)));
  return found.has(undefined) ? null : resolved(found as ReadonlySet<Sense>);
}

function resolved(found: ReadonlySet<Sense>): HeadingSense {
  if (found.has("aside")) return { kind: "other", isStrong: true };
  if (found.has("time")) return { kind: "time", isStrong: true };
  const isWho = found.has("speaker") || found.has("person") || found.has("role");
  if (found.has("speech")) {
    if (found.has("by")) return { kind: "speaker", isStrong: true };
    if (found.has("id") || found.has("number")) return { kind: "number", isStrong: false };
    return { kind: "speech", isStrong: true };
  }
  const isRole = found.has("role");
  if (found.has("speaker")) return { kind: "speaker", isStrong: !isRole, isRole };
  if (isWho) return { kind: "speaker", isStrong: false, isRole };
  if (found.has("interview")) return { kind: "other", isStrong: false };
  if (found.has("number")) return { kind: "number", isStrong: true };
  if (found.has("id")) return { kind: "number", isStrong: false };
  return { kind: "other", isStrong: false };
}

/** Keys in a list of facts about the interview, above the talk. */
const facts = new Set(
  (
    "name namn date datum place plats age ålder time tid duration längd file fil title titel recording inspelning " +
    "transcriber transkriberare transkriberad transcribed interview intervju participant deltagare informant " +
    "interviewer intervjuare language språk project projekt study studie id kön gender occupation yrke topic ämne"
  ).split(" "),
);

/** Whether a cell names a fact of the interview ("Date", "Intervjuare:", "Participant ID"). */
export function isFactName(cell: string): boolean {
  const words = cell
    .toLowerCase()
    .split(/[\s:_/-]+/)
    .filter((word) => word !== "");
  return words.length > 0 && words.length <= 4 && facts.has(words[0] ?? "");
}
