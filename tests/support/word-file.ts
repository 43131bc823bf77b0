import { zip } from "../../shared/formats/archive/zip.ts";

/**
 * A Word document made by hand: the XML between `<w:body>` and `</w:body>`, and further parts by their name
 * in `word/`.
 */
export function wordFile(body: string, parts: Readonly<Record<string, string>> = {}): Uint8Array {
  const relationships = Object.keys(parts)
    .map(
      (name) =>
        `<Relationship Id="${name}" Type="${office}/${name.replace(/\d*\.xml$/, "")}" Target="${name}"/>`,
    )
    .join("");
  return packedParts({
    "[Content_Types].xml": "<Types/>",
    "_rels/.rels": `<Relationships><Relationship Id="a" Type="${office}/officeDocument" Target="word/document.xml"/></Relationships>`,
    "word/document.xml": `<?xml version="1.0" encoding="UTF-8"?>${inNamespaces("w:document", `<w:body>${body}</w:body>`)}`,
    "word/_rels/document.xml.rels": `<Relationships>${relationships}</Relationships>`,
    ...Object.fromEntries(Object.entries(parts).map(([name, xml]) => [`word/${name}`, xml])),
  });
}

export function packedParts(parts: Readonly<Record<string, string>>): Uint8Array {
  return zip(Object.entries(parts).map(([name, xml]) => ({ name, bytes: new TextEncoder().encode(xml) })));
}

export function inNamespaces(element: string, content: string): string {
  return (
    `<${element} xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"` +
    ` xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:a="urn:a" xmlns:wps="urn:wps"` +
    ` xmlns:v="urn:v" xmlns:m="urn:m">${content}</${element}>`
  );
}

/** A paragraph of one run. */
export function paragraph(text: string): string {
  return `<w:p>${run(text)}</w:p>`;
}

export function run(text: string, properties = ""): string {
  return `<w:r><w:rPr>${properties}</w:rPr><w:t xml:space="preserve">${text}</w:t></w:r>`;
}

const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
