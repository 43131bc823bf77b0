import { describe, expect, it } from "vitest";
import { draftOfFixture as draftOf } from "../../support/fixture-draft.ts";
import { spoken } from "../../support/reading.ts";

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
    expect(spoken(draftOf("otter.txt")).slice(1, 5)).toEqual([
      "Speaker 1| So, how was it?",
      "Speaker 2| It was fine. I thought: why not?⏎And then we went.",
      "Speaker 1| Right.",
      "Unknown Speaker| Hello?",
    ]);
    expect(startsOf("otter.txt")).toEqual([null, 3000, 9000, 20_000, 25_000, 30_000]);
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
