import type { Loss, LossKind } from "../shared/formats/refi/losses.ts";
import { counted } from "./sentences.ts";

type Say = (count: number) => string;
const said =
  (one: string, many: string, rest: string): Say =>
  (count) =>
    `${counted(count, one, many)} ${rest}`;

const noPlace = "left out: the format has no place for them";

/** What a report of loss says, line by line. */
const sentences: Readonly<Record<LossKind, Say>> = {
  quotes: said("quote for print", "quotes for print", noPlace),
  translations: said("translation", "translations", noPlace),
  readings: said("mark that a transcript was read", "marks that transcripts were read", noPlace),
  reviews: said("review of a theme", "reviews of themes", noPlace),
  versions: said("version of the codebook", "versions of the codebook", noPlace),
  maps: said("arranged map", "arranged maps", "left out"),
  guide: said("section of the interview guide", "sections of the interview guide", noPlace),
  "section-marks": said("mark of a section", "marks of sections", noPlace),
  history: said("entry of the history", "entries of the history", noPlace),
  references: said("reference to literature", "references to literature", noPlace),
  "lost-places": said("coding or note", "codings and notes", "left out: the words are gone"),
  originals: said("imported file", "imported files", "left out: the text goes instead"),
  "relation-authors": said("line between codes", "lines between codes", "without who drew it and when"),
  "attribute-choices": said("choice of an attribute", "choices of attributes", noPlace),
  turns: said("turn", "turns", "as lines of text that begin with the speaker’s label"),
  "turn-times": said("time of a turn", "times of turns", "for Kvali alone to read"),
  "code-texts": said("text about a code", "texts about codes", "in its description, with a word before it"),
  "memo-looks": said("memo", "memos", "without bold, italics, headings and lists"),
  "memo-links": said("link in a memo", "links in memos", "as a link of the whole note"),
  "attribute-values": said(
    "value",
    "values",
    "written in another way, or not at all, to be of its column’s type",
  ),
  waves: said("group of documents", "groups of documents", "as a wave"),
  "missing-sources": said("text", "texts", "not in the file"),
  "unreadable-sources": said("text", "texts", "cannot be read"),
  "empty-sources": said("text", "texts", "empty in the file"),
  "codings-without-text": said("coding", "codings", "left out: the text is not in the file"),
  "outside-the-text": said("selection", "selections", "left out: the places are not in the text"),
  "codes-not-there": said("coding", "codings", "left out: the code is not in the file"),
  "things-not-there": said("reference", "references", "to what is not in the file"),
  pictures: said("picture", "pictures", "left out"),
  recordings: said("recording", "recordings", "left out; only transcripts are taken"),
  "pdf-pages": said("PDF", "PDFs", "without pages; only the text beside them is taken"),
  regions: said("coding", "codings", "left out, of places in pictures, pages or recordings"),
  graphs: said("map", "maps", "left out"),
  sets: said("set", "sets", "left out: of documents, or empty"),
  "sets-of-codes": said("set of codes", "sets of codes", "as a candidate theme that gathers them"),
  "case-codes": said("code of a whole case", "codes of whole cases", "left out"),
  "source-values": said("value", "values", "of a text left out: it is not one person who speaks there"),
  "unknown-elements": said("part", "parts", "of an unknown kind left out"),
  links: said("link", "links", "left out"),
  "rich-text": said("text", "texts", "read from the styled document, since there is no plain text"),
  "names-changed": said("name", "names", "changed: two would have been alike, or there was none"),
  "codings-joined": said("coding", "codings", "joined with one of the same code and coder that it overlaps"),
  "quotes-elsewhere": said(
    "selection",
    "selections",
    "put on the words that it quotes, which stand elsewhere",
  ),
  "labels-coded": said("selection", "selections", "left out: only who speaks was selected"),
  "note-selections": said("selection", "selections", "in notes left out"),
  "sync-points": said("point of time", "points of time", "left out: no turn begins there"),
  folders: said("code", "codes", "only for other codes to stand beneath, which can be coded with here"),
  "texts-twice": said("text", "texts", "in the study already, and taken in once more"),
  "notes-elsewhere": said("place of a note", "places of notes", "left out: a memo is about one thing"),
};

export function lossSentence(file: string, { kind, count, which }: Loss): string {
  return `${file}: ${sentences[kind](count)}${which.length > 0 && which[0] !== "" ? ` (${which.join(", ")}${count > which.length ? ", …" : ""})` : ""}.`;
}

export function takenSentence(
  file: string,
  origin: string,
  counts: Readonly<Record<"transcripts" | "codes" | "codings" | "people" | "memos", number>>,
): string {
  const { transcripts, codes, codings, people, memos } = counts;
  const parts = [
    counted(transcripts, "transcript"),
    counted(codes, "code"),
    counted(codings, "coding"),
    people === 1 ? "1 person" : `${people} people`,
    counted(memos, "memo"),
  ];
  return `${file}${origin === "" ? "" : ` (${origin})`}: ${parts.join(", ")}.`;
}

export function openSpeakersSentence(file: string, open: number): string {
  return `${file}: in ${counted(open, "text")} it is not sure who speaks; look with “kvali speakers”.`;
}

export const noExportAskedSentence =
  "Say what to export: --refi project.qdpx, --codebook codebook.qdc, --transcripts FOLDER, --annotations FILE.json or --plain FILE.zip.";
export const noCodesSentence = "The study has no codes, and REFI-QDA has no codebook without.";
export function notNamedSentence(file: string, end: string): string {
  return `${file} is to end in ${end}.`;
}
