import { readFile } from "node:fs/promises";
import { describe, expect, it } from "vitest";
import { readTranscriptFile } from "../../../shared/formats/read-transcript-file.ts";

const folder = new URL("../../../fixtures/formats/", import.meta.url);
const inBytes = (text: string) => new TextEncoder().encode(text);
const machineIn = (name: string, bytes: Uint8Array) => {
  const { machine } = readTranscriptFile(name, bytes).value;
  return machine ? [machine.tool, machine.model] : null;
};

describe("the program that turned speech into text", () => {
  it.each([
    ["whisperx.json", ["WhisperX", ""]],
    ["whisper-cpp.json", ["whisper.cpp", "base"]],
    ["deepgram.json", ["Deepgram", ""]],
    ["assemblyai.json", ["AssemblyAI", ""]],
    ["rev-ai.json", ["Rev AI", ""]],
    ["amazon-transcribe.json", ["Amazon Transcribe", ""]],
    ["google-speech.json", ["Google Cloud Speech-to-Text", ""]],
    ["azure-speech.json", ["Azure Speech", ""]],
    ["noscribe.txt", ["noScribe 0.7", ""]],
    ["noscribe.vtt", ["noScribe 0.7", ""]],
    ["noscribe.html", ["noScribe 0.7", ""]],
    ["atrain-maxqda.txt", ["aTrain", ""]],
    ["otter.txt", ["Otter", ""]],
    ["google-meet.txt", ["Google Meet", ""]],
    ["teams.vtt", ["Microsoft Teams", ""]],
    ["zoom.vtt", null],
    ["rev.txt", null],
    ["f4.txt", null],
    ["windows.srt", null],
    ["elan.eaf", null],
    ["ferry.odt", null],
  ])("%s says of itself", async (name, machine) => {
    expect(machineIn(name, await readFile(new URL(name, folder)))).toEqual(machine);
  });

  it("is Whisper where a segment says how sure it is, and nothing that is known where a file does not tell", () => {
    const segment = { start: 0, end: 1, text: " Hello there." };
    const whisper = JSON.stringify({ segments: [{ ...segment, avg_logprob: -0.2 }], model: "large-v3" });
    expect(machineIn("a.json", inBytes(whisper))).toEqual(["Whisper", "large-v3"]);
    expect(machineIn("a.json", inBytes(JSON.stringify({ segments: [segment] })))).toEqual(["", ""]);
  });

  it("is not told by people who talk of it", () => {
    const talk = "Anna: It was Transcribed by https://otter.ai, I think.\nBo: Yes.";
    expect(machineIn("a.txt", inBytes(talk))).toBeNull();
  });
});
