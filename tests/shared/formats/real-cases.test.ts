import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { columnsOfPeople, readPeople } from "../../../shared/formats/csv/read-people.ts";
import { readTranscriptFile } from "../../../shared/formats/read-transcript-file.ts";
import { judgeSpeakers } from "../../../shared/speakers/judge-speakers.ts";
import { spoken } from "../../support/reading.ts";

/** Small files beside the project, each with a fault that real collections showed, and tables of other programs. */
const data = path.resolve(import.meta.dirname, "../../../../shared/data");
const isMissing = !existsSync(path.join(data, "cases"));
if (isMissing)
  console.log("SKIPPED tests of real cases: there is no ../shared/data/cases beside the project");

const read = (folder: string, name: string) => new Uint8Array(readFileSync(path.join(data, folder, name)));

describe.skipIf(isMissing)("a file with a fault that real collections show", () => {
  it.each<
    [name: string, labels: readonly string[], turns: number, asks: readonly string[], somewhere: string]
  >([
    ["caps-reply.txt", ["Interviewer 1", "Interviewee"], 12, [], "Interviewer 1| NHFC"],
    ["emoji.txt", ["I", "R"], 4, [], "R| The 🌊 waves."],
    ["hash-labels.txt", ["Interviewer", "Vera"], 4, [], "Vera| At ten in the morning."],
    [
      "joint-label.txt",
      ["Interviewer", "Interviewee 1 or Interviewee 2 or Interviewee 3"],
      ...([6, ["joint"], "Interviewer| And in winter?"] as const),
    ],
    ["lookalike.txt", ["I", "R"], 4, [], "R| We have not heard from them."],
    ["lowercase-labels.txt", ["interviewer", "interviewee"], 6, [], "interviewer| And how was that?"],
    ["lowercase-one-voice.vtt", ["Maja Lind", "tomas77"], 6, ["interviewer"], "Maja Lind| And how was that?"],
    [
      "markdown-headings.md",
      ["Interviewer", "Ferry Pilot"],
      5,
      [],
      "Ferry Pilot| Cold, but I liked the quiet.",
    ],
    ["noscribe-editor.vtt", ["Pilot", "Guest"], 4, ["interviewer"], "Guest| Every day?"],
    [
      "once-first.txt",
      ["Interviewee 1", "Interviewer", "Interviewee"],
      ...([7, [], "Interviewee 1| We have said our names already."] as const),
    ],
    ["one-sided-labels.txt", ["Participant", "MODERATOR"], 10, ["rest"], "MODERATOR| You can scroll down."],
    ["quote-with-label.txt", ["MODERATOR", "Vera"], 6, [], "MODERATOR| Sure, no problem."],
    [
      "rolling-captions.vtt",
      ...([[], 1, ["nobody"]] as const),
      "–| we took the early ferry because the bridge was shut and nobody had told us",
    ],
    ["same-label-spaced.txt", ["Interviewer1", "Interviewee1"], 8, [], "Interviewer1| And how was that?"],
    ["several-in-line.txt", ["I", "R"], 6, [], "I| And then?"],
    [
      "speaker-above-line.srt",
      ["SPEAKER_00", "SPEAKER_01"],
      4,
      ["interviewer"],
      "SPEAKER_01| But for Sundays.",
    ],
    ["table-lowercase.docx", ["maja", "tomas"], 4, ["interviewer"], "tomas| At ten."],
    ["turns-table.csv", ["Interviewer", "Tomas"], 4, [], "Tomas| Cold, but I liked the quiet."],
  ])("%s", (name, labels, turns, asks, somewhere) => {
    const { draft, questions } = judgeSpeakers(readTranscriptFile(name, read("cases", name)).value);
    expect(draft.speakers.map(({ label }) => label)).toEqual(labels);
    expect(draft.turns.length).toBe(turns);
    expect(questions.map((question) => question.asks)).toEqual(asks);
    expect(spoken(draft)).toContain(somewhere);
  });

  it.each(["lookalike.csv", "quote-with-label.csv", "taguette-tags.csv"])(
    "%s is the table of codings that lies in fixtures, too, where it is placed",
    (name) => {
      const own = readFileSync(path.resolve(import.meta.dirname, "../../../fixtures/tables", name), "utf8");
      expect(new TextDecoder().decode(read("cases", name))).toBe(own);
    },
  );
});

describe.skipIf(isMissing)("a table of another program is one of people:", () => {
  it.each([
    ["cases123.csv", ["Age", "gender", "interest"], "ID1"],
    ["survey456.csv", ["Age", "Gender", "Interest", "freetext"], "ID4"],
  ])("%s", (name, attributes, first) => {
    const bytes = read("tables", name);
    const table = readPeople(bytes, columnsOfPeople(bytes).choice);
    expect(table.attributes).toEqual(attributes);
    expect(table.rows.map(({ pseudonym }) => pseudonym)).toHaveLength(3);
    expect(table.rows[0]?.pseudonym).toBe(first);
  });
});

describe.skipIf(isMissing)("the files beside the project", () => {
  it("are all named in a test of what they become", () => {
    const tests = ["real-cases.test.ts", "real-transcripts.test.ts", "refi/real-projects.test.ts"];
    const told = [...tests, "../../support/refi-schemas.ts"]
      .map((test) => readFileSync(path.join(import.meta.dirname, test), "utf8"))
      .join("\n");
    const files = ["cases", "tables", "transcripts", "refi-qda"].flatMap((folder) =>
      readdirSync(path.join(data, folder)).filter((name) => !name.endsWith(".xsd")),
    );
    expect(files.filter((name) => !told.includes(`"${name}"`))).toEqual([]);
  });
});
