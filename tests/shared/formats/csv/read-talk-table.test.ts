import { describe, expect, it } from "vitest";
import { plainTranscripts } from "../../../../shared/formats/exports/plain-transcripts.ts";
import { readTranscriptFile } from "../../../../shared/formats/read-transcript-file.ts";
import { paragraphText } from "../../../../shared/speakers/document.ts";
import { judgeSpeakers } from "../../../../shared/speakers/judge-speakers.ts";
import { aProject } from "../../../support/a-project.ts";
import { leavingStudy } from "../../../support/leaving-study.ts";
import { bytesOf, spoken } from "../../../support/reading.ts";

const read = (name: string, text: string) => readTranscriptFile(name, bytesOf(text));
const cells = (name: string, text: string) =>
  read(name, text).value.paragraphs.map((paragraph) => {
    const { cell } = paragraph.marks;
    return `${cell?.row}:${cell?.column} ${paragraphText(paragraph)}`;
  });
const heard = (name: string, text: string) => spoken(judgeSpeakers(read(name, text).value).draft);

describe("a table in a text file", () => {
  it("is its cells, the headings being row 0; a line break in a cell stays in it", () =>
    expect(cells("a.csv", 'Speaker,Text\r\nI,"Hur?\r\nVar?"\r\n\r\n,"Så, ""där"""\r\n')).toEqual([
      "0:0 Speaker",
      "0:1 Text",
      "1:0 I",
      "1:1 Hur?\nVar?",
      '2:1 Så, "där"',
    ]));

  it("may have semicolons, tabs, an encoding of its own and no headings", () => {
    expect(heard("a.csv", "Talare;Yttrande\nmaja;Hur, då?\ntomas;Så.")).toEqual([
      "maja| Hur, då?",
      "tomas| Så.",
    ]);
    expect(heard("a.tsv", 'start\tend\ttext\n0\t2500\t"Hej," sa hon.\n2500\t5000\tJa.')).toEqual([
      '–| "Hej," sa hon.',
      "–| Ja.",
    ]);
    expect(heard("a.csv", "maja,Hur?\ntomas,Så.\nmaja,Varför?\ntomas,Därför.")).toEqual([
      "maja| Hur?",
      "tomas| Så.",
      "maja| Varför?",
      "tomas| Därför.",
    ]);
    const utf16 = new Uint8Array(Buffer.from("\ufeffSpeaker\tText\nI\tHur är det?\n", "utf16le"));
    expect(spoken(judgeSpeakers(readTranscriptFile("a.txt", utf16).value).draft)).toEqual(["I| Hur är det?"]);
  });

  it("keeps words after a comma that nobody quoted, where speech is last", () =>
    expect(heard("a.csv", "Speaker,Text\nI,Well, how, then?\nR,So.\nI,Yes, I see.")).toEqual([
      "I| Well, how, then?",
      "R| So.",
      "I| Yes, I see.",
    ]));

  it("has the words that were guarded against spreadsheets as they were said, also where this program wrote it", async () => {
    const said = ["Anna: - Ja, just det.", "Bo: =1+1 ju.", "Anna: 'Så', sa hon.", "Bo: @hemma."];
    const project = aProject({ transcripts: { A: said } });
    const beside = { speakers: true, times: true, numbers: true };
    const { files } = await plainTranscripts("csv")(
      leavingStudy(project),
      { language: "en", beside },
      "A.csv",
    );
    const { value } = readTranscriptFile("A.csv", files[0]?.bytes ?? new Uint8Array(0));
    expect(spoken(judgeSpeakers(value).draft)).toEqual(said.map((line) => line.replace(": ", "| ")));
  });

  it("with a quoted cell that does not end is read as text, and that is said", () => {
    const { value, notes } = read("a.csv", 'Speaker,Text\nI,"Hur?\nR,Så.');
    expect(value.format).toBe("txt");
    expect(notes).toEqual([{ code: "table-broken", detail: "2" }]);
  });

  it("of ten thousand columns, or of quotes alone, is text and takes no time", () => {
    expect(read("a.csv", `${"a,".repeat(10_000)}\n${"b,".repeat(10_000)}`).value.format).toBe("txt");
    expect(read("a.csv", `a,b\n${'"'.repeat(2_000_001)}`).value.format).toBe("txt");
    expect(read("a.csv", `a,b\n${'"",'.repeat(300_000)}`).value.format).toBe("txt");
  });
});

describe("objects as a table", () => {
  it("have their keys as columns, in the order in which they come up", () =>
    expect(cells("a.jsonl", '{"speaker":"I","text":"Hur?"}\n{"text":"Så.","time":3.5,"x":null}\n')).toEqual([
      "0:0 speaker",
      "0:1 text",
      "0:2 time",
      "0:3 x",
      "1:0 I",
      "1:1 Hur?",
      "2:1 Så.",
      "2:2 3.5",
    ]));

  it("may be an array over many lines", () =>
    expect(
      heard(
        "a.json",
        '[\n  {"speaker": "I", "text": "Hur?"},\n  {"speaker": "R", "text": "Så [paus] {så}."}\n]',
      ),
    ).toEqual(["I| Hur?", "R| Så [paus] {så}."]));
});
