import type { Machine, TranscriptFormat } from "../project/records.ts";
import { type Document, paragraphText } from "../speakers/document.ts";

/**
 * The program that turned speech into the text of a file, as far as the file says so; null where it does not. Of JSON its reader has told it; texts tell
 * it by the lines with which noScribe, Otter and Google Meet sign them and by the layouts of aTrain and Microsoft Teams. `text` gives the file as
 * text, and is asked only where it is one.
 */
export function machineOfFile(document: Document, text: () => string): Machine | null {
  if (document.machine) return document.machine;
  if (document.layout === "atrain") return machine("aTrain");
  if (document.layout === "teams-stretches") return machine("Microsoft Teams");
  if (!isText(document.format)) return signedBy(edgesOf(document));
  if (document.format === "vtt" && teamsCue.test(text())) return machine("Microsoft Teams");
  return signedBy(text());
}

function machine(tool: string): Machine {
  return { tool, model: "" };
}

/** How far from its beginning and its end a text is searched, in UTF-16 code units. */
const reach = 4_096;

/** Teams names each cue by the meeting, the turn and the part of it: "d9c2-11/12-0"; nobody else does. */
const teamsCue = /^WEBVTT[^\n]*\n\s*\n[0-9a-f-]{4,}\/\d+-\d+\n[\d:.]+ --> [^\n]*\n<v /u;

/** The lines with which programs sign a transcript; the first group is a version. */
const signatures: readonly (readonly [line: RegExp, tool: string])[] = [
  [/(?:^|\n)\s*Transcribed with noScribe(?: vers\. (\d[\w.]*))?/u, "noScribe"],
  [/(?:^|\n)\s*Transcribed by https?:\/\/otter\.ai/u, "Otter"],
  [/(?:^|\n)\s*This editable transcript was computer generated and might contain errors\./u, "Google Meet"],
];

function signedBy(text: string): Machine | null {
  const edges = text.length > 2 * reach ? `${text.slice(0, reach)}\n${text.slice(-reach)}` : text;
  for (const [line, tool] of signatures) {
    const found = line.exec(edges);
    if (found) return machine([tool, found[1]].filter(Boolean).join(" "));
  }
  return null;
}

function isText(format: TranscriptFormat): boolean {
  return ["txt", "md", "vtt", "srt", "sbv"].includes(format);
}

/** The words of the first and the last paragraphs. */
function edgesOf({ paragraphs }: Document): string {
  const edges = paragraphs.length > 40 ? [...paragraphs.slice(0, 20), ...paragraphs.slice(-20)] : paragraphs;
  return edges.map(paragraphText).join("\n");
}
