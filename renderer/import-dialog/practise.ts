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

/** A Word file as Word writes it: runs cut at every turn of its own book-keeping, and who speaks in bold. */
export function madeUpInterview(): Uint8Array {
  const language = '<w:lang w:val="en-GB"/>';
  const run = (n: number, words: string, look = "") =>
    `<w:r w:rsidR="00DE${1000 + n}"><w:rPr>${look}${language}</w:rPr><w:t xml:space="preserve">${words}</w:t></w:r>`;
  const paragraphs = Array.from({ length: turns }, (_, n) => {
    const who = n % 2 === 0 ? "Interviewer: " : "Ada: ";
    const time = `[00:${String(n % 60).padStart(2, "0")}:12] `;
    const asked = `And what was that like &amp; how did it go on, number ${n}? Tell me, if you like. `;
    const told = `It went on as it had begun – “slowly”, as they say [laughs]. On the ${n}th day Bo came from the north, `;
    return (
      `<w:p w14:paraId="005F${1000 + n}" w14:textId="77777777" w:rsidR="0080${1000 + n}" w:rsidRDefault="000D92DB">` +
      `<w:pPr><w:pStyle w:val="Normal"/><w:spacing w:after="160" w:line="276" w:lineRule="auto"/><w:rPr>${language}</w:rPr></w:pPr>` +
      `<w:bookmarkStart w:id="${n}" w:name="_Hlk${n}"/><w:bookmarkEnd w:id="${n}"/>${run(n, who, "<w:b/><w:bCs/>")}` +
      (n % 2 === 0
        ? run(n, time + asked)
        : run(n, time + told) +
          run(n + 1, "and nobody had asked him. It’s the first time that we saw him, after all.")) +
      "</w:p>"
    );
  });
  const parts = {
    "[Content_Types].xml":
      '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
    "_rels/.rels":
      '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>',
    "word/document.xml": `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml"><w:body>${paragraphs.join("")}</w:body></w:document>`,
  };
  const encoder = new TextEncoder();
  return zip(
    Object.entries(parts).map(([name, xml]) => ({ name, bytes: encoder.encode(xml), compress: true })),
  );
}
