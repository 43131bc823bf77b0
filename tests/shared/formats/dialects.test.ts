import { describe, expect, it } from "vitest";
import { readTranscriptAgain, readTranscriptFile } from "../../../shared/formats/read-transcript-file.ts";
import { judgeSpeakers } from "../../../shared/speakers/judge-speakers.ts";
import type { Layout } from "../../../shared/speakers/layout.ts";
import { draftOfFixture as draftOf, readFixture } from "../../support/fixture-draft.ts";
import { bytesOf, refusalOf, spoken } from "../../support/reading.ts";
import { paragraph, wordFile } from "../../support/word-file.ts";

const startsOf = (name: string) => draftOf(name).turns.map(({ startMs }) => startMs);

describe("a dialect is read as a person would read it:", () => {
  it("a Swedish interview with facts above it", () => {
    const draft = draftOf("swedish-interview.txt");
    expect(spoken(draft)).toEqual([
      "–| Intervju med deltagare 3⏎Datum: 2024-03-02⏎Intervjuare: Sara Lind⏎Plats: Umeå",
      "I| Kan du berätta lite om hur det var?",
      "IP| Ja, alltså jag tänkte så här: det går inte. Men sen gick det.⏎Jag sa till henne: du får ringa.",
      "I| Mm.",
      "IP| Och då ringde hon. [skratt]",
      "I| Hur kändes det?",
      "Sjuksköterska| Förlåt, får jag störa?",
      "IP| Ja: kom in.",
    ]);
    expect(draft.language).toBe("sv");
    expect(draft.speakers.map(({ role }) => role)).toEqual(["interviewer", "participant", "participant"]);
  });

  it("Otter", () => {
    expect(spoken(draftOf("otter.txt")).slice(1)).toEqual([
      "Speaker 1| So, how was it?",
      "Speaker 2| It was fine. I thought: why not?⏎And then we went.",
      "Speaker 1| Right.",
      "Unknown Speaker| Hello?",
      "Speaker 2| Yes.",
      "–| Transcribed by https://otter.ai",
    ]);
    expect(startsOf("otter.txt").slice(0, 6)).toEqual([null, 3000, 9000, 20_000, 25_000, 30_000]);
  });

  it("f4: a turn begins where the one before it ended", () => {
    expect(spoken(draftOf("f4.txt"))[1]).toBe("B| I elva år.");
    expect(draftOf("f4.txt").turns.map(({ startMs, endMs }) => [startMs, endMs])).toEqual([
      [null, 5100],
      [5100, 7300],
      [7300, 9000],
      [9000, 12_400],
    ]);
  });

  it("noScribe, in both of its formats", () => {
    const text = spoken(draftOf("noscribe.txt"));
    const vtt = spoken(draftOf("noscribe.vtt"));
    expect(text.slice(1)).toEqual(vtt.slice(1));
    expect(vtt.slice(0, 2)).toEqual([
      "–| (3 seconds pause)",
      "S01| Kan du berätta hur det började? //S00: Mm. // Från början.",
    ]);
    expect(startsOf("noscribe.txt")).toEqual([null, 3000, 9000, 15_000, 18_000]);
  });

  it("noScribe's own page, with times to the millisecond", () => {
    expect(spoken(draftOf("noscribe.html")).slice(1, 3)).toEqual(spoken(draftOf("noscribe.vtt")).slice(0, 2));
    expect(startsOf("noscribe.html")).toEqual([null, 0, 3120, 9050, 15_000]);
  });

  it("oTranscribe, whose time marks stand in the page", () => {
    expect(spoken(draftOf("otranscribe.otr"))).toEqual([
      "Maja| When do you sail?",
      "Tomas| At ten.\u00a0In the morning. [0:07] Every day.",
      "Maja| On Sundays, too?",
      "Tomas| No.",
    ]);
    expect(startsOf("otranscribe.otr")).toEqual([1204, 4900, 9000, null]);
  });

  it("Teams", () =>
    expect(spoken(draftOf("teams.vtt"))).toEqual([
      "Anna Svensson| Hej och välkommen. Hur är det med dig idag?",
      "Bo Ek| Det är bra.",
    ]));

  it("SubRip with names in its words", () => {
    expect(spoken(draftOf("windows.srt"))).toEqual([
      "INTERVJUARE| Hur gick det?",
      "LENA| Det gick ganska bra.",
      "INTERVJUARE| Jaha?",
      "LENA| Ja.",
    ]);
    expect(draftOf("windows.srt").turns[1]).toMatchObject({ startMs: 3900, endMs: 8000 });
  });

  it("YouTube's captions that roll", () => {
    expect(spoken(draftOf("rolling-captions.vtt"))).toEqual([
      "–| we took the early ferry because the bridge was shut and nobody had told us",
    ]);
    expect(draftOf("rolling-captions.vtt").turns[0]).toMatchObject({ startMs: 469, endMs: 9010 });
  });

  it("captions that light one word after the other, and people who say a word twice", () =>
    expect(spoken(draftOf("highlighted.srt"))).toEqual(["–| We took the ferry. Ja. Ja. It was cold."]));

  it("captions that grow", () =>
    expect(spoken(draftOf("growing.vtt"))).toEqual(["–| we took the ferry because the bridge was shut"]));

  it("YouTube's .sbv", () =>
    expect(spoken(draftOf("youtube.sbv"))).toEqual(["–| When do you sail? At ten in the morning."]));

  it.each(["ferry.odt", "ferry.rtf"])("a table with times first, as LibreOffice saves it: %s", (name) => {
    expect(spoken(draftOf(name))).toEqual([
      "–| Interview 4",
      "Maja| När går färjan?",
      "Tomas| Klockan tio.⏎På morgonen.",
      "Maja| “Every” day?",
      "Tomas| But for Sundays – ja.",
    ]);
    expect(startsOf(name)).toEqual([null, 6000, 12_000, 19_000, 25_000]);
  });

  it("a table of turns", () => {
    expect(spoken(draftOf("turns-table.csv"))).toEqual([
      "Interviewer| When did you first ride the ferry?",
      "Tomas| In March, when the bridge was shut.",
      "Interviewer| And how was that?",
      "Tomas| Cold, but I liked the quiet.",
    ]);
    expect(startsOf("turns-table.csv")).toEqual([6000, 12_000, 19_000, 25_000]);
  });

  it("a turn a line as JSON", () => {
    expect(spoken(draftOf("turns.jsonl"))).toEqual([
      "maja| When do you sail?",
      "tomas| At ten.⏎In the morning.",
      "maja| Every day?",
      "tomas| But for Sundays.",
    ]);
    expect(startsOf("turns.jsonl")).toEqual([0, 2500, 5000, 6000]);
  });
});

describe("one talk, laid out by", () => {
  const starts = [3000, 6000, 12_000, 15_000];
  it.each<[name: string, starts: readonly (number | null)[]]>([
    ["zoom.vtt", [500, 2600, 6000, 8000]],
    ["zoom-chat-one-line.txt", [null, null, null, null]],
    ["google-meet.sbv", [500, 2600, 6500, 8500]],
    ["descript.md", starts],
    ["trint.txt", starts],
    ["rev.txt", starts],
    ["express-scribe.txt", starts],
    ["maxqda.txt", [0, 5100, 9800, 13_000]],
    ["nvivo.txt", [0, 3100, 6000, 9400]],
    ["whisperx.srt", [0, 2000, 4000, 5000]],
  ])("%s", (name, expected) => {
    const said = spoken(draftOf(name)).map((turn) => turn.replace(/^[^|]*\| /, ""));
    expect(said[0]).toBe("When do you sail?");
    expect(said[1]).toMatch(/^At ten\./);
    expect(said.slice(2)).toEqual(["Every day?", "But for Sundays."]);
    const [maja, tomas, again] = draftOf(name).turns.map(({ speakerId }) => speakerId);
    expect(maja).toBe(again);
    expect(tomas).not.toBe(maja);
    expect(maja === null || tomas === null).toBe(false);
    expect(startsOf(name)).toEqual(expected);
  });

  it("Zoom's chat, whose times are of the day and not of a recording", () => {
    expect(spoken(draftOf("zoom-chat.txt"))).toEqual([
      "Maja Lind| When do you sail?",
      "Tomas Ek| At ten.⏎In the morning.",
      "Maja Lind| Every day?",
      "Tomas Ek| But for Sundays.",
    ]);
    expect(readFixture("zoom-chat.txt").notes).toEqual([{ code: "times-of-day", count: 4 }]);
  });

  it("Google Meet, with what the program writes around it said by nobody", () => {
    const turns = spoken(draftOf("google-meet.txt"));
    expect(turns.slice(1, 5)).toEqual([
      "Maja Lind| When do you sail?",
      "Tomas Ek| At ten. In the morning.",
      "Maja Lind| Every day?",
      "Tomas Ek| But for Sundays.",
    ]);
    expect([turns[0], ...turns.slice(5)].every((turn) => turn?.startsWith("–| "))).toBe(true);
  });

  it.each(["atrain-timestamps.txt", "atrain-maxqda.txt"])("aTrain: %s", (name) => {
    expect(spoken(draftOf(name))).toEqual([
      "–| Transcription for 2403021000-ferry",
      "SPEAKER_00| When do you sail?",
      "SPEAKER_01| At ten. In the morning.",
      "SPEAKER_00| Every day?",
      "SPEAKER_01| But for Sundays.",
    ]);
    expect(startsOf(name)).toEqual([null, 0, 2000, 4000, 5000]);
  });

  const draftOfWord = (...paragraphs: readonly string[]) =>
    judgeSpeakers(
      readTranscriptFile("teams.docx", wordFile(paragraphs.map((text) => paragraph(text)).join(""))).value,
    ).draft;

  it("Teams in Word until 2022: times, a name and words on lines of their own", () => {
    const draft = draftOfWord(
      ...["0:0:3.400 --> 0:0:5.100", "Maja Lind", "When do you sail?"],
      ...["0:0:6.100 --> 0:0:7.200", "Tomas Ek", "At ten."],
      ...["0:0:8.0 --> 0:0:9.200", "Tomas Ek", "In the morning."],
      ...["0:0:12.0 --> 0:0:13.200", "Maja Lind", "Every day?"],
    );
    expect(spoken(draft)).toEqual([
      "Maja Lind| When do you sail?",
      "Tomas Ek| At ten. In the morning.",
      "Maja Lind| Every day?",
    ]);
    expect(draft.turns.map(({ startMs, endMs }) => [startMs, endMs])).toEqual([
      [3400, 5100],
      [6100, 9200],
      [12_000, 13_200],
    ]);
  });

  it("Teams in Word now: a name and a time above the words", () => {
    const draft = draftOfWord(
      ...["Ferry-20240302_100000-Meeting Recording", "March 2, 2024, 9:00AM", "12m 4s"],
      ...["Maja Lind   0:03", "When do you sail?", "Tomas Ek   0:06", "At ten."],
      ...["Maja Lind   0:12", "Every day?", "Tomas Ek   0:15", "But for Sundays."],
    );
    expect(spoken(draft).slice(1)).toEqual([
      "Maja Lind| When do you sail?",
      "Tomas Ek| At ten.",
      "Maja Lind| Every day?",
      "Tomas Ek| But for Sundays.",
    ]);
    expect(draft.turns.map(({ startMs }) => startMs)).toEqual([null, ...starts]);
  });
});

describe("the layout that was recognised is told:", () => {
  it.each<[name: string, layout: Layout]>([
    ["zoom-chat.txt", "zoom-chat"],
    ["atrain-maxqda.txt", "atrain"],
    ["teams.vtt", "format"],
    ["elan.eaf", "format"],
    ["zoom.vtt", "colon"],
    ["swedish-interview.txt", "colon"],
    ["otter.txt", "timed-line"],
    ["turns-table.csv", "table"],
    ["whisper-cpp.json", "nothing"],
  ])("%s: %s", (name, layout) => expect(judgeSpeakers(readFixture(name).value).layout).toBe(layout));

  it("a text that only looks a little like one is read as the text that it is", () => {
    for (const text of [
      "We met.\n09:15:02 From Maja to Everyone:\nHej",
      "0:0:3.400 --> 0:0:5.100\nHej.\n0:0:6.100 --> 0:0:7.200\nHej då.\n",
      "Transcription for my aunt\nShe said nothing.",
    ])
      expect(readTranscriptFile("a.md", bytesOf(text)).value.layout).toBeUndefined();
  });

  it("and the format can be overruled, now and when the file is looked at again", () => {
    const json = bytesOf(JSON.stringify({ segments: [{ start: 0, text: "Hej" }] }));
    expect(readTranscriptFile("a.json", json).value.format).toBe("json");
    expect(readTranscriptFile("a.json", json, "txt").value.format).toBe("txt");
    expect(readTranscriptAgain({ fileName: "a.json", format: "txt" }, json).value.format).toBe("txt");
    expect(readTranscriptAgain({ fileName: "a.json", format: "jsonl" }, json).value.format).toBe("json");
    expect(refusalOf(() => readTranscriptFile("a.json", json, "eaf"))).toBe("damaged-xml");
  });
});
