import { readXml } from "../../shared/formats/xml/read-xml.ts";
import { wordPart } from "./word-text.ts";

/** A comment of a Word file, and the words that its range covers; the end of a paragraph is a line feed. */
export type WordComment = {
  readonly id: string;
  readonly author: string;
  readonly initials: string;
  readonly date: string;
  readonly text: string;
  readonly words: string;
};

/** Every comment in the order of their numbers, with what stands between the beginning and the end of its range. */
export function wordComments(docx: Uint8Array): readonly WordComment[] {
  const words = rangesIn(docx);
  const comments: WordComment[] = [];
  let paragraphs: string[] = [];
  let about = { id: "", author: "", initials: "", date: "" };
  let inText = false;
  readXml(wordPart(docx, "word/comments.xml"), {
    open: (name, attributes) => {
      if (name === "comment") {
        const of = (attribute: string) => attributes.get(attribute) ?? "";
        about = { id: of("id"), author: of("author"), initials: of("initials"), date: of("date") };
        paragraphs = [];
      }
      if (name === "br") paragraphs.push(`${paragraphs.pop() ?? ""}\n`);
      if (name === "p") paragraphs.push("");
      if (name === "t") inText = true;
    },
    close: (name) => {
      if (name === "t") inText = false;
      if (name !== "comment") return;
      comments.push({
        ...about,
        text: paragraphs.join("\n"),
        words: words.get(about.id) ?? "no range",
      });
    },
    text: (said) => {
      if (inText) paragraphs.push((paragraphs.pop() ?? "") + said);
    },
  });
  return comments;
}

function rangesIn(docx: Uint8Array): ReadonlyMap<string, string> {
  const open = new Map<string, string>();
  const closed = new Map<string, string>();
  const say = (text: string) => {
    for (const [id, before] of open) open.set(id, before + text);
  };
  let inText = false;
  let isTurn = false;
  readXml(wordPart(docx, "word/document.xml"), {
    open: (name, attributes) => {
      const id = attributes.get("id") ?? "";
      if (name === "commentRangeStart") open.set(id, "");
      if (name === "commentRangeEnd") {
        closed.set(id, open.get(id) ?? "not begun");
        open.delete(id);
      }
      if (name === "p") isTurn = false;
      if (name === "pStyle") isTurn = attributes.get("val") === "Turn";
      if (name === "t") inText = true;
      if (name === "br" && isTurn) say("\n");
    },
    close: (name) => {
      if (name === "t") inText = false;
      if (name === "p" && isTurn) say("\n");
    },
    text: (words) => {
      if (inText && isTurn) say(words);
    },
  });
  for (const id of open.keys()) closed.set(id, "never ended");
  return closed;
}
