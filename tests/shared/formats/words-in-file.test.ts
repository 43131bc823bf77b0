import { describe, expect, it } from "vitest";
import { wordsInFile } from "../../../shared/formats/words-in-file.ts";
import { odtFile } from "../../support/odt-file.ts";
import { bytesOf } from "../../support/reading.ts";

const words = (bytes: Uint8Array) =>
  wordsInFile(bytes)
    .map(({ text }) => text)
    .join("\n")
    .split(/\s*\n\s*/);

describe("all words of a file are found, whatever they are for:", () => {
  it("Rich Text, its author, comments and deletions, with letters as it writes them", () =>
    expect(
      words(
        bytesOf(
          "{\\rtf1\\ansi\\ansicpg1252{\\info{\\author Bj\\'f6rn Ek}}{\\deleted \\u197?sa}{\\b Li}nd\\par{\\*\\atnauthor Eva}{\\*\\annotation x}}",
        ),
      ),
    ).toEqual(["", "Björn EkÅsaLind", "Eva", "x"]));

  it("Rich Text with signs that are words of their own, and what older programs show for a letter", () =>
    expect(
      words(
        bytesOf(
          "{\\rtf1\\ansi Lind\\endash Ek, Eva\\~Ek\\column Bo {\\uc0\\u197 sa} Bj\\u246?rn, \\u8211\\endash Ek}",
        ),
      ),
    ).toEqual(["Lind–Ek, Eva\u00a0Ek", "Bo Åsa Björn, –Ek"]));

  it("a page, with letters by name and words over several looks", () =>
    expect(words(bytesOf("<!doctype html><p>&Aring;sa <b>Li</b>nd</p><p hidden>Bj&#246;rn"))).toEqual(
      expect.arrayContaining(["Åsa Lind", "Björn"]),
    ));

  it("a page in the encoding that it names", () =>
    expect(
      words(Uint8Array.from('<html><meta charset="windows-1250"><p>\xb9', (sign) => sign.charCodeAt(0))),
    ).toContain("ą"));

  it("an OpenDocument, with who commented", () =>
    expect(
      words(
        odtFile(
          "<text:p>Li<text:span>nd</text:span><office:annotation><dc:creator>Eva</dc:creator></office:annotation></text:p>",
        ),
      ),
    ).toEqual(expect.arrayContaining(["Lind", "Eva"])));
});
