import type { Machine } from "../../project/records.ts";
import { azurePhrases, googleFiles } from "./cloud-speech.ts";
import { field, listOf, wordsOf } from "./machine-talk.ts";

/**
 * The program that wrote a file of talk, and its model: none of them names itself, so that what each writes beside the talk tells it. Empty where that
 * does not.
 */
export function machineOfTalk(file: unknown): Machine {
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
  if (googleFiles(one)) return machine("Google Cloud Speech-to-Text");
  if (azurePhrases(one)) return machine("Azure Speech");
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

function machine(tool: string, model = ""): Machine {
  return { tool, model };
}
