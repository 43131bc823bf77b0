import { describe, expect, it } from "vitest";
import {
  codingsAt,
  growBySentence,
  nextCoding,
  placeAfter,
} from "../../../renderer/transcript-view/caret-moves.ts";
import { codingsOf } from "../../../shared/project/project.ts";
import type { Transcript } from "../../../shared/project/records.ts";
import { wordsAt } from "../../../shared/text/span.ts";
import { aProject } from "../../support/a-project.ts";

const project = aProject({
  people: { Wilma: {} },
  codes: ["1 Trust", "2 Change"],
  transcripts: {
    A: ["Interviewer: How is it? Tell me.", "Wilma: It is «1 hard. «2 But» we go on». Always."],
  },
});
const transcript = project.transcripts.get("transcript:A") as Transcript;
const codings = codingsOf(project, "transcript:A");
const at = (words: string) => transcript.text.indexOf(words);
const caret = (place: number) => ({ span: { start: place, end: place }, focus: place });
const from = (place: number) => transcript.text.slice(place, place + 8);

describe("moving by sentence and turn", () => {
  it("selects the sentence at the caret, then one more", () => {
    const first = growBySentence(transcript, caret(at("hard")));
    expect(first && wordsAt(transcript.text, first)).toBe("It is hard.");
    const second = first && growBySentence(transcript, { span: first, focus: first.end });
    expect(second && wordsAt(transcript.text, second)).toBe("It is hard. But we go on.");
  });

  it("goes to the next sentence, and over the end of a turn into the next", () => {
    expect(from(placeAfter(transcript, caret(0), "sentence", true))).toBe("Tell me.");
    expect(from(placeAfter(transcript, caret(at("Tell")), "sentence", true))).toBe("It is ha");
  });

  it("goes back to the start of the sentence first, then to the one before", () => {
    expect(from(placeAfter(transcript, caret(at("we go")), "sentence", false))).toBe("But we g");
    expect(from(placeAfter(transcript, caret(at("But")), "sentence", false))).toBe("It is ha");
    expect(from(placeAfter(transcript, caret(at("It is")), "sentence", false))).toBe("Tell me.");
  });

  it("goes by turn", () => {
    expect(from(placeAfter(transcript, caret(3), "turn", true))).toBe("It is ha");
    expect(placeAfter(transcript, caret(at("But")), "turn", false)).toBe(at("It is"));
  });
});

describe("codings at a place", () => {
  it("are those around the caret, the shortest first", () =>
    expect(codingsAt(codings, caret(at("But") + 1).span).map(({ quote }) => quote)).toEqual([
      "But",
      "hard. But we go on",
    ]));

  it("are those that share letters with a selection; touching is not sharing", () =>
    expect(codingsAt(codings, { start: at("It is"), end: at("hard") })).toEqual([]));

  it("are found one after the other in reading order", () => {
    const first = nextCoding(codings, null, 0, true);
    expect(first?.quote).toBe("hard. But we go on");
    expect(nextCoding(codings, first, 0, true)?.quote).toBe("But");
    expect(nextCoding(codings, first, 0, false)).toBeNull();
    expect(nextCoding(codings, null, transcript.text.length, false)?.quote).toBe("But");
  });
});
