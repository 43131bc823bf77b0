import type { Machine, TranscriptFormat } from "../project/records.ts";
import { type Document, paragraphText } from "../speakers/document.ts";
import { field, listOf, wordsOf } from "./json/machine-talk.ts";
import { parsedTalk } from "./json/read-machine-json.ts";

/**
 * The program that turned speech into the text of a file, as far as the file says so; null where it does not. JSON of talk is always a program's; texts tell it by the lines with
 * which noScribe, Otter and Google Meet sign them and by the layouts of aTrain and Microsoft Teams. `text` is the file as text; empty for what is none.
 */
export function machineOfFile(document: Document, text: string): Machine | null {
  if (document.format === "json") return machineOfJson(parsedTalk(text));
  if (document.layout === "atrain") return machine("aTrain");
  if (document.layout === "teams-stretches") return machine("Microsoft Teams");
  if (document.format === "vtt" && teamsCue.test(text)) return machine("Microsoft Teams");
  return signedBy(isText(document.format) ? text : edgesOf(document));
}

function machine(tool: string, model = ""): Machine {
  return { tool, model };
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

/** What each program writes beside the talk: none of them names itself, so that its own fields tell it. Empty where they do not. */
function machineOfJson(file: unknown): Machine {
  const one = Array.isArray(file) ? file[0] : file;
  if (listOf(one, "transcription"))
    return machine("whisper.cpp", wordsOf(field(field(one, "model"), "type")) ?? "");
  const segment = listOf(one, "segments")?.[0];
  if (segment !== undefined) return machine(whisperOf(one, segment), wordsOf(field(one, "model")) ?? "");
  if (listOf(one, "monologues")) return machine("Rev AI");
  if (field(one, "audio_duration") !== undefined || field(one, "acoustic_model") !== undefined)
    return machine(
      "AssemblyAI",
      wordsOf(field(one, "speech_model")) ?? wordsOf(field(one, "acoustic_model")) ?? "",
    );
  const results = field(one, "results");
  if (listOf(results, "channels")) return machine("Deepgram", deepgramModel(field(one, "metadata")));
  if (listOf(results, "items")) return machine("Amazon Transcribe");
  return machine("");
}

/** OpenAI's Whisper tells how sure it is of a segment, WhisperX how sure of each word. */
function whisperOf(file: unknown, segment: unknown): string {
  if (field(segment, "avg_logprob") !== undefined) return "Whisper";
  const word = listOf(segment, "words")?.[0];
  return field(word, "score") !== undefined || listOf(file, "word_segments") ? "WhisperX" : "";
}

/** `metadata.model_info` has each model under its id (developers.deepgram.com, "Pre-Recorded Audio"). */
function deepgramModel(metadata: unknown): string {
  const models = field(metadata, "model_info");
  if (typeof models !== "object" || models === null) return "";
  return wordsOf(field(Object.values(models)[0], "name")) ?? "";
}
