import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readTranscriptFile } from "../../../shared/formats/read-transcript-file.ts";
import { UnreadableFile } from "../../../shared/outcome.ts";
import { judgeSpeakers } from "../../../shared/speakers/judge-speakers.ts";
import { fixtureBytes } from "../../support/fixture-draft.ts";
import { odtFile } from "../../support/odt-file.ts";
import { bytesOf, refusalOf } from "../../support/reading.ts";
import { packedParts, paragraph, wordFile } from "../../support/word-file.ts";

const format = (name: string, bytes: Uint8Array) => readTranscriptFile(name, bytes).value.format;
const detailOf = (name: string, bytes: Uint8Array): string => {
  try {
    return `read as ${format(name, bytes)}`;
  } catch (error) {
    return error instanceof UnreadableFile ? `${error.code}: ${error.detail}` : "another error";
  }
};

describe("a file is read by what it holds", () => {
  it.each([
    ["a.docx", wordFile(paragraph("Hej")), "docx"],
    ["wrong.txt", wordFile(paragraph("Hej")), "docx"],
    ["a.odt", odtFile("<text:p>Hej</text:p>"), "odt"],
    ["a.html", bytesOf("<!DOCTYPE html><p>Hej"), "html"],
    ["wrong.txt", bytesOf("<!-- x --><html><p>Hej"), "html"],
    ["a.htm", bytesOf("<p>Hej"), "html"],
    ["a.html", bytesOf("I: Hej"), "txt"],
    ["a.otr", bytesOf(`{"text":"<p>Hej</p>","media":"a.mp3"}`), "otr"],
    ["a.json", bytesOf(`{"text":"<p>Hej</p>","media":"a.mp3"}`), "otr"],
    ["a.rtf", bytesOf("{\\rtf1 Hej}"), "rtf"],
    ["wrong.doc", bytesOf("{\\rtf1 Hej}"), "rtf"],
    ["wrong.docx", odtFile("<text:p>Hej</text:p>"), "odt"],
    ["wrong.odt", wordFile(paragraph("Hej")), "docx"],
    ["a.vtt", bytesOf("WEBVTT\n\n00:01.000 --> 00:02.000\nx"), "vtt"],
    ["wrong.txt", bytesOf("\ufeffWEBVTT\n\n00:01.000 --> 00:02.000\nx"), "vtt"],
    ["a.srt", bytesOf("1\n00:00:01,000 --> 00:00:02,000\nx"), "srt"],
    ["without-name", bytesOf("1\n00:00:01,000 --> 00:00:02,000\nx"), "srt"],
    ["a.txt", bytesOf("I: Hej"), "txt"],
    ["a.unheard-of", bytesOf("I: Hej"), "txt"],
    ["begins-as-mp3.txt", bytesOf("ID3: Hej\nI: Nej"), "txt"],
    ["begins-as-wav.txt", bytesOf("RIFF: Hej\nI: Nej"), "txt"],
    ["begins-as-gif.txt", bytesOf("GIF8 är ett program."), "txt"],
    ["a.md", bytesOf("### I\n\nHej"), "md"],
    ["a.sbv", bytesOf("0:00:01.000,0:00:02.000\nx"), "sbv"],
    ["wrong.txt", bytesOf("0:00:01.000,0:00:02.000\nx"), "sbv"],
    ["a.csv", bytesOf("Speaker,Text\nI,Hej"), "csv"],
    ["a.tsv", bytesOf("start\tend\ttext\n0\t10\tHej"), "csv"],
    ["a.txt", bytesOf("Speaker;Text\nI;Hej\nR;Nej, tack"), "csv"],
    ["a.txt", bytesOf("Speaker, text\nI: Hej\nR: Nej, tack"), "txt"],
    ["a.csv", bytesOf("Hej, sa han.\nNej, sa hon, och gick, tror jag.\nJa."), "txt"],
    ["a.csv", bytesOf("I: Hej\nR: Nej"), "txt"],
    ["a.jsonl", bytesOf(`{"speaker":"I","text":"Hej"}\n{"speaker":"R","text":"Nej"}\n`), "jsonl"],
    ["a.json", bytesOf(`[{"speaker":"I","text":"Hej"}]`), "jsonl"],
    ["a.json", bytesOf(`{"segments":[{"start":0,"text":"Hej"}]}`), "json"],
    ["wrong.xml", bytesOf("<ANNOTATION_DOCUMENT/>"), "eaf"],
    ["wrong.xml", bytesOf("<basic-transcription/>"), "exb"],
    ["wrong.txt", bytesOf('File type = "ooTextFile"\nObject class = "TextGrid"\n0 1 <absent>'), "textgrid"],
    ["wrong.txt", bytesOf("@UTF8\n@Begin\n*CHI:\thej .\n@End\n"), "cha"],
  ])("%s", (name, bytes, expected) => expect(format(name, bytes)).toBe(expected));
});

describe("a file is refused", () => {
  it.each([
    ["a.docx", new Uint8Array(0), "empty-file"],
    ["a.docx", bytesOf("no archive"), "not-a-zip"],
    ["a.vtt", bytesOf("just words"), "not-a-subtitle"],
    [
      "a.docx",
      Uint8Array.from([
        ...[0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0],
        ...[..."EncryptedPackage"].flatMap((letter) => [letter.charCodeAt(0), 0]),
      ]),
      "encrypted",
    ],
    ["a.bin", Uint8Array.from({ length: 500 }, (_, n) => (n * 7) & 255), "not-text"],
  ])("%s", (name, bytes, code) => expect(refusalOf(() => readTranscriptFile(name, bytes))).toBe(code));

  it.each([
    ["a.pdf", bytesOf("%PDF-1.7\n"), "pdf"],
    ["a.doc", Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0), "doc"],
    ["a.odt", packedParts({ mimetype: "application/vnd.oasis.opendocument.text" }), "odt"],
    ["a.ods", packedParts({ mimetype: "application/vnd.oasis.opendocument.spreadsheet" }), "ods"],
    ["a.pages", packedParts({ "Index/Document.iwa": "x" }), "pages"],
    ["a.wpd", Uint8Array.of(0xff, 0x57, 0x50, 0x43, 0x10), "wpd"],
    ["a.docx", packedParts({ "xl/workbook.xml": "<workbook/>" }), "xlsx"],
    ["a.zip", packedParts({ "a.txt": "Hej" }), "zip"],
    ["a.xml", bytesOf("<?xml version='1.0'?><a/>"), "xml"],
    ["a.otr", bytesOf("{}"), "otr"],
    ["a.json", bytesOf(`{"text":"Hej","segments":[{"start":0}]}`), "json"],
    ["a.json", bytesOf(`[{"start":0,"words":[{"word":"Hej"}]}]`), "json"],
    ["a.jsonl", bytesOf(`{"a":{"b":1}}\n{"a":{"b":1}}`), "jsonl"],
    ["a.json", bytesOf("[".repeat(2_000_000)), "json"],
    ["a.json", bytesOf(`{"a":`.repeat(500_000)), "json"],
    ["a.TextGrid", bytesOf(`File type = "ooTextFile"\nObject class = "Sound 2"\n`), "textgrid"],
  ])("%s, with the name of its format", (name, bytes, known) =>
    expect(detailOf(name, bytes)).toBe(`unknown-format: ${known}`),
  );
});

describe("damage of any kind gives a transcript or a refusal, never another error", () => {
  const vtt =
    "WEBVTT\n\nNOTE x\n\n1\n00:01.000 --> 00:02.000\n<v Anna>Hej &amp; hå</v>\n\n00:03.000 --> 00:04.000\nBo: Ja\n";
  const txt = "Intervju 3\n\nI: [00:00:01] Hur är det?\nR: Bra. #00:00:05-2#\nI: Så här: ja\nR: Nej\n";
  const docx = wordFile(
    `${paragraph("I: Hej")}<w:tbl><w:tr><w:tc>${paragraph("R")}</w:tc><w:tc>${paragraph("Ja")}</w:tc></w:tr></w:tbl>`,
    { "comments.xml": "<w:comments xmlns:w='w'><w:comment><w:p/></w:comment></w:comments>" },
  );
  const damage = fc.record({
    places: fc.array(fc.tuple(fc.nat(100_000), fc.nat(255)), { maxLength: 5 }),
    cut: fc.option(fc.nat(100_000), { freq: 4 }),
    doubled: fc.option(fc.nat(100_000), { freq: 4 }),
  });

  it.each([
    ["a.vtt", bytesOf(vtt), 31],
    ["a.txt", bytesOf(txt), 32],
    ["a.docx", docx, 33],
  ])("%s (seed 31, 32, 33)", (name, whole, seed) => {
    fc.assert(
      fc.property(damage, ({ places, cut, doubled }) => {
        let bytes = whole.slice();
        for (const [at, value] of places) bytes[at % bytes.length] = value;
        if (doubled !== null) bytes = Uint8Array.from([...bytes.slice(0, doubled % bytes.length), ...bytes]);
        if (cut !== null) bytes = bytes.slice(0, cut % bytes.length);
        refusalOf(() => judgeSpeakers(readTranscriptFile(name, bytes).value));
      }),
      { seed, numRuns: 400 },
    );
  });

  const csv = 'Nr,Speaker,Text\n1,I,"Hur är ""det""?"\n2,R,"Bra,\nsa jag"\n3,I,Ja\n';
  const jsonl = '{"speaker":"I","text":"Hur?"}\n{"speaker":"R","text":"Bra\\n"}\n';
  const sbv = "0:00:01.000,0:00:02.000\nHej\n\n0:00:03.000,0:00:04.000\nHej[br]då\n";
  it.each([
    ["a.csv", bytesOf(csv), 35],
    ["a.jsonl", bytesOf(jsonl), 36],
    ["a.sbv", bytesOf(sbv), 37],
  ])("%s (seed 35, 36, 37)", (name, whole, seed) => {
    fc.assert(
      fc.property(damage, ({ places, cut, doubled }) => {
        let bytes = whole.slice();
        for (const [at, value] of places) bytes[at % bytes.length] = value;
        if (doubled !== null) bytes = Uint8Array.from([...bytes.slice(0, doubled % bytes.length), ...bytes]);
        if (cut !== null) bytes = bytes.slice(0, cut % bytes.length);
        refusalOf(() => judgeSpeakers(readTranscriptFile(name, bytes).value));
      }),
      { seed, numRuns: 400 },
    );
  });

  it.each([
    ["elan.eaf", 41],
    ["exmaralda.exb", 42],
    ["praat-long.TextGrid", 43],
    ["chat.cha", 44],
    ["amazon-transcribe.json", 45],
  ])("%s (seed 41, 42, 43, 44, 45)", (name, seed) => {
    const whole = Uint8Array.from(fixtureBytes(name));
    fc.assert(
      fc.property(damage, ({ places, cut, doubled }) => {
        let bytes = whole.slice();
        for (const [at, value] of places) bytes[at % bytes.length] = value;
        if (doubled !== null) bytes = Uint8Array.from([...bytes.slice(0, doubled % bytes.length), ...bytes]);
        if (cut !== null) bytes = bytes.slice(0, cut % bytes.length);
        refusalOf(() => judgeSpeakers(readTranscriptFile(name, bytes).value));
      }),
      { seed, numRuns: 300 },
    );
  });

  it("the XML of a.docx, packed well (seed 34)", () => {
    const xml = `<w:document xmlns:w="w"><w:body>${paragraph("I: Hej")}${paragraph("R: å")}</w:body></w:document>`;
    fc.assert(
      fc.property(damage, ({ places, cut }) => {
        const signs = [...xml];
        for (const [at, value] of places) signs[at % signs.length] = String.fromCharCode(value);
        const broken = signs.join("").slice(0, cut === null ? undefined : cut % xml.length);
        refusalOf(() =>
          judgeSpeakers(readTranscriptFile("a.docx", packedParts({ "word/document.xml": broken })).value),
        );
      }),
      { seed: 34, numRuns: 400 },
    );
  });
});
