import { sayLoss, whichOf } from "../shared/formats/exports/loss-words.ts";
import { isOutgoing, type Loss, type LossKind, type OutgoingKind } from "../shared/formats/refi/losses.ts";
import { counted } from "./sentences.ts";

type Say = (count: number) => string;
const said =
  (one: string, many: string, rest: string): Say =>
  (count) =>
    `${counted(count, one, many)} ${rest}`;

/** What a report of loss says of what comes in, line by line. */
const sentences: Readonly<Record<Exclude<LossKind, OutgoingKind>, Say>> = {
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

export function lossSentence(file: string, loss: Loss): string {
  const { kind, count } = loss;
  if (isOutgoing(kind)) return `${file}: ${sayLoss({ ...loss, kind }, "en")}`;
  return `${file}: ${sentences[kind](count)}${whichOf(loss)}.`;
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

export function noExportAskedSentence(
  kinds: readonly {
    readonly option: string;
    readonly isFolder: boolean;
    readonly ends: readonly string[];
  }[],
): string {
  const options = kinds.map(
    ({ option, isFolder, ends }) => `--${option} ${isFolder ? "FOLDER" : `FILE${ends.join("|")}`}`,
  );
  return `Say what to export: ${options.slice(0, -1).join(", ")} or ${options.at(-1)}.`;
}
export const noCodesSentence = "The study has no codes, and a codebook has at least one.";
export const noCodingsSentence = "The study has no codings.";
export function notNamedSentence(file: string, ends: readonly string[]): string {
  return `${file} is to end in ${ends.join(" or ")}.`;
}
