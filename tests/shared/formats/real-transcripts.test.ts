import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { readTranscriptFile } from "../../../shared/formats/read-transcript-file.ts";
import { judgeSpeakers } from "../../../shared/speakers/judge-speakers.ts";
import type { TranscriptDraft } from "../../../shared/speakers/turns.ts";
import { spoken } from "../../support/reading.ts";

/** Transcripts that other programs wrote. They belong to others, so they lie beside the project, not in it. */
const folder = path.resolve(import.meta.dirname, "../../../../shared/data/transcripts");
const isMissing = !existsSync(folder);
if (isMissing)
  console.log(`SKIPPED tests of real transcripts: there is no ../shared/data/transcripts beside the project`);

function draftOf(name: string): TranscriptDraft {
  return judgeSpeakers(readTranscriptFile(name, readFileSync(path.join(folder, name))).value).draft;
}
const words = (text: string) => text.match(/[\p{L}\p{N}]+/gu) ?? [];
const labels = ({ speakers }: TranscriptDraft) => speakers.map(({ label }) => label).toSorted();

describe.skipIf(isMissing)("a real transcript is imported as a person would expect", () => {
  it("noScribe: text and WebVTT have the same speakers and the same words in the same order", () => {
    const text = draftOf("noscribe.txt");
    const vtt = draftOf("noscribe.vtt");
    expect(labels(text)).toEqual(["S00", "S01", "S02"]);
    expect(labels(vtt)).toEqual(labels(text));
    const spokenText = text.text.slice(text.text.indexOf("(12 seconds pause)"));
    const marksWithin = /\[\d\d:\d\d:\d\d\]/g;
    expect(spokenText.match(marksWithin)?.length).toBe(2);
    expect(words(spokenText.replaceAll(marksWithin, ""))).toEqual(words(vtt.text));
  });

  it("noScribe: its own page says the same as its text, with the times of its captions", () => {
    const page = draftOf("noscribe.html");
    const text = draftOf("noscribe.txt");
    expect(labels(page)).toEqual(labels(text));
    expect(words(page.text)).toEqual(words(text.text));
    expect(page.turns.find(({ speakerId }) => speakerId !== null)).toMatchObject({ startMs: 12_140 });
  });

  it("an OpenDocument text without speakers: every paragraph is a turn", () => {
    const draft = draftOf("qualcoder-id2.odt");
    expect(draft.speakers).toEqual([]);
    expect(draft.turns.length).toBe(3);
  });

  it("noScribe: the heading is nobody's, times are data, overlaps stay in the text", () => {
    const [heading, first] = draftOf("noscribe.txt").turns;
    expect(heading).toMatchObject({ speakerId: null, startMs: null });
    expect(first).toMatchObject({ startMs: 12_000 });
    expect(spoken(draftOf("noscribe.txt"))[1]).toMatch(
      /^S01\| Guten Tag, .* \/\/S02: Ist das herrlich\. \/\/ /,
    );
  });

  it("Zoom's meeting: five speakers, whose cues are joined until another speaks", () => {
    const draft = draftOf("zoom-meeting.vtt");
    expect(labels(draft)).toEqual([
      "Andrew Knight",
      "George Harrison",
      "John Lennon",
      "Paul McCartney",
      "Ringo Starr",
    ]);
    expect(draft.language).toBe("en");
    expect(spoken(draft).slice(0, 3)).toEqual([
      "Andrew Knight| Okay, so we're recording. We're streaming We have that setup. Okay. It's like Mary Kate's here. I'll let her in. Gonna make her a host to",
      "Paul McCartney| She just got back from a vacation or something.",
      "George Harrison| Mary Kate. I think she was on a vacation for a while.",
    ]);
    expect(draft.turns[0]).toMatchObject({ startMs: 4859, endMs: 21_240 });
  });

  it("Zoom's chat: a line is a turn with time and name", () => {
    const draft = draftOf("zoom-chat.txt");
    expect(draft.turns.length).toBe(10);
    expect(spoken(draft)[7]).toBe("George Harrison| Cockpit");
    expect(draft.turns[7]).toMatchObject({ startMs: (36 * 60 + 43) * 1000 });
  });

  it("names in brackets", () => {
    const draft = draftOf("qualcoder-transcript.txt");
    expect(labels(draft)).toEqual(["id1", "id2", "id3"]);
    expect(draft.turns.length).toBe(7);
    expect(draft.text.startsWith("hello, I like the course.")).toBe(true);
  });

  it("a Word document without speakers: every paragraph is a turn", () => {
    const draft = draftOf("qualcoder-id1.docx");
    expect(draft.speakers).toEqual([]);
    expect(draft.turns.length).toBe(3);
    expect(draft.text.endsWith("I'm happy to pay €200.")).toBe(true);
  });

  it("ELAN: tiers are speakers, and what overlaps stands where it begins", () => {
    const draft = draftOf("elan-small.eaf");
    expect(labels(draft)).toEqual(["StuL2", "TeaF-Julieta"]);
    expect(draft.turns.slice(0, 2)).toMatchObject([
      { startMs: 3958, endMs: 7257 },
      { startMs: 6162, endMs: 6619 },
    ]);
  });

  it("ELAN with thirteen tiers of one signer: each keeps its name, and tiers beneath others are left out", () => {
    const draft = draftOf("elan-487.eaf");
    expect(draft.speakers.length).toBe(13);
    expect(labels(draft)).not.toContain("Translation Dutch");
  });

  it("Praat: six tiers, in the order of time", () => {
    const draft = draftOf("praat.TextGrid");
    expect(labels(draft)).toEqual(["FRA", "JAN", "PHI", "ROB", "Ruidos", "X"]);
    const starts = draft.turns.map(({ startMs }) => startMs ?? 0);
    expect(starts).toEqual(starts.toSorted((a, b) => a - b));
  });

  it("EXMARaLDA's empty template holds no turn", () =>
    expect(draftOf("exmaralda-template.exb").turns).toEqual([]));
});
