import { describe, expect, it } from "vitest";
import { readTranscriptFile } from "../../../shared/formats/read-transcript-file.ts";
import { recordsOf } from "../../../shared/project/project.ts";
import { odtFile } from "../../support/odt-file.ts";
import { bytesOf, textsOf } from "../../support/reading.ts";
import { guid, refiFile } from "../../support/refi-file.ts";
import { readRefi } from "../../support/refi-in.ts";
import { inNamespaces, packedParts, run } from "../../support/word-file.ts";

const link = "javascript:alert(1)";

describe("a link that would run a script leaves nothing but its words", () => {
  it.each<[name: string, bytes: Uint8Array]>([
    [
      "a.docx",
      packedParts({
        "[Content_Types].xml": "<Types/>",
        "_rels/.rels": `<Relationships><Relationship Id="a" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>`,
        "word/document.xml": inNamespaces(
          "w:document",
          `<w:body><w:p><w:hyperlink w:id="l">${run("words")}</w:hyperlink></w:p></w:body>`,
        ),
        "word/_rels/document.xml.rels": `<Relationships><Relationship Id="l" Type="hyperlink" Target="${link}" TargetMode="External"/></Relationships>`,
      }),
    ],
    ["a.odt", odtFile(`<text:p><text:a xlink:href="${link}">words</text:a></text:p>`)],
    ["a.html", bytesOf(`<!DOCTYPE html><p><a href="${link}" onclick="alert(1)">words</a>`)],
    ["a.rtf", bytesOf(`{\\rtf1 {\\field{\\*\\fldinst HYPERLINK "${link}"}{\\fldrslt words}}}`)],
    ["a.otr", bytesOf(JSON.stringify({ text: `<p><a href="${link}">words</a></p>`, media: link }))],
  ])("%s", (name, bytes) =>
    expect(textsOf(readTranscriptFile(name, bytes).value).map((text) => text.trim())).toEqual(["words"]),
  );

  it("in notes of other programs' projects, which have no links to addresses", async () => {
    const note = `<Note guid="${guid(51)}" name="n" richTextPath="internal://n.docx" plainTextPath="internal://n.txt"/>`;
    const { project } = await readRefi(
      "a.qdpx",
      refiFile(`<Notes>${note}</Notes>`, { "sources/n.txt": link }),
    );
    // What somebody wrote stays as words; nothing of it is a link.
    expect(JSON.stringify(recordsOf(project, "memo"))).not.toMatch(/"(?:href|url|link)"/);
  });
});
