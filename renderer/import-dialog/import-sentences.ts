import type { Say } from "../language/language.ts";
import type { UnreadFile } from "./import-plan.ts";

const wordLike: Readonly<Record<string, string>> = {
  doc: ".doc",
  pages: ".pages",
  wpd: "WordPerfect",
  opendocument: "OpenDocument",
};
const jsons = ["json", "jsonl", "ndjson"];
const recordings = ["mp3", "wav", "ogg"];

/** Why a file was not read, and what to do. */
export function unreadSentence({ code, detail }: UnreadFile, say: Say): string {
  const format = code === "unknown-format" ? wordLike[detail] : undefined;
  if (code === "unknown-format" && detail === "kvali") return say("unreadable.study");
  if (format) return say("unreadable.word-like", { format });
  if (code === "unknown-format" && recordings.includes(detail)) return say("unreadable.recording");
  if (code === "unknown-format" && jsons.includes(detail)) return say("unreadable.json");
  return say(`unreadable.${code}`);
}
