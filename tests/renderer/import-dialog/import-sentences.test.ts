import { describe, expect, it } from "vitest";
import { unreadSentence } from "../../../renderer/import-dialog/import-sentences.ts";
import type { Say } from "../../../renderer/language/language.ts";
import { readTranscriptFile } from "../../../shared/formats/read-transcript-file.ts";
import { UnreadableFile } from "../../../shared/outcome.ts";

const say = ((key: string) => key) as Say;
const bytesOf = (text: string) => Uint8Array.from(text, (letter) => letter.charCodeAt(0));

/** Why a file is not read as a transcript, as the name of the sentence. */
function whyNot(name: string, text: string): string {
  try {
    readTranscriptFile(name, bytesOf(text));
    return "read";
  } catch (error) {
    if (!(error instanceof UnreadableFile)) throw error;
    return unreadSentence(error, say);
  }
}

describe("a file that is given among transcripts", () => {
  it.each([
    ["Marta.mp3", "ID3\u0004\u0000"],
    ["Marta.m4a", "\u0000\u0000\u0000\u0020ftypM4A \u0000\u0000\u0000\u0000"],
    ["Marta.MP4", "\u0000\u0000\u0000\u0020ftypisom\u0000\u0000\u0000\u0000"],
    ["Marta.flac", "fLaC\u0000\u0000\u0000\u0022"],
    ["Marta.webm", "\u001aE\u00df\u00a3\u0001\u0000"],
    ["Marta.dss", "\u0002dss\u0000"],
  ])("is told as a recording: %s", (name, text) => expect(whyNot(name, text)).toBe("unreadable.recording"));

  it("is told as a project of another program where it is one", () =>
    expect(unreadSentence({ code: "unknown-format", detail: "project" }, say)).toBe("unreadable.project"));

  it("is not told as one by its name alone, nor by its first letters alone", () => {
    expect(whyNot("Marta.m4a", "\u0000\u0001\u0002\u0003")).toBe("unreadable.not-text");
    expect(whyNot("Marta.txt", "The wide street is quiet.")).toBe("read");
  });
});
