import { zip } from "../../shared/formats/archive/zip.ts";
import { readTranscript } from "./read-transcript.ts";

/** How often the made-up interview is read: by then the engine has compiled what reading needs. */
const rounds = 8;
const turns = 300;

/**
 * Reads a made-up Word file a few times, while a person still chooses files: the first file that a worker reads
 * takes ten times as long as those after it (130 against 13 ms), because its program is not compiled yet.
 */
export async function practise(): Promise<void> {
  const content = new Blob([madeUpInterview().slice()]);
  for (let round = 0; round < rounds; round += 1)
    await readTranscript({ name: "practice.docx", folder: "", content, as: null });
}

/** A Word file of 300 short turns. */
export function madeUpInterview(): Uint8Array {
  const paragraphs = Array.from(
    { length: turns },
    (_, n) =>
      `<w:p><w:pPr><w:pStyle w:val="Normal"/></w:pPr><w:r><w:rPr><w:b/></w:rPr><w:t xml:space="preserve">${n % 2 === 0 ? "Interviewer" : "Ada"}: </w:t></w:r>` +
      `<w:r><w:t>[00:${String(n % 60).padStart(2, "0")}:12] What was that like &amp; how did it go on, number ${n}? It went on as it had begun.</w:t></w:r></w:p>`,
  );
  const parts = {
    "[Content_Types].xml":
      '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
    "_rels/.rels":
      '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>',
    "word/document.xml": `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${paragraphs.join("")}</w:body></w:document>`,
  };
  const encoder = new TextEncoder();
  return zip(
    Object.entries(parts).map(([name, xml]) => ({ name, bytes: encoder.encode(xml), compress: true })),
  );
}
