import { zip } from "../../shared/formats/archive/zip.ts";
import { escapeText } from "../../shared/formats/xml/escape.ts";
import type { SpokenTurn } from "./interviews.ts";
import type { Seeded } from "./seeded.ts";

/**
 * An interview as Word saves one that somebody typed over some weeks: a paragraph each turn, the speaker's
 * name bold, the words broken into runs where a session of editing, the spelling checker or a language
 * switch broke them, revision numbers on everything, and the parts that come with every document.
 */
export function wordInterview(chance: Seeded, turns: readonly SpokenTurn[], language: string): Uint8Array {
  const sessions = Array.from({ length: 12 }, () => revision(chance));
  const body = turns.map((turn, at) => paragraphOf(chance, turn, sessions, language, at)).join("");
  const section = `<w:sectPr w:rsidR="${chance.pick(sessions)}"><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1417" w:right="1417" w:bottom="1417" w:left="1417" w:header="708" w:footer="708" w:gutter="0"/><w:cols w:space="708"/></w:sectPr>`;
  const parts = {
    "[Content_Types].xml": contentTypes,
    "_rels/.rels": relationships([["officeDocument", "word/document.xml"]]),
    "word/document.xml": `${xml}<w:document ${namespaces}><w:body>${body}${section}</w:body></w:document>`,
    "word/_rels/document.xml.rels": relationships([
      ["styles", "styles.xml"],
      ["settings", "settings.xml"],
    ]),
    "word/styles.xml": `${xml}<w:styles ${namespaces}>${styles}</w:styles>`,
    "word/settings.xml": `${xml}<w:settings ${namespaces}><w:rsids>${sessions.map((id) => `<w:rsid w:val="${id}"/>`).join("")}</w:rsids></w:settings>`,
  };
  return zip(Object.entries(parts).map(([name, text]) => ({ name, bytes: new TextEncoder().encode(text) })));
}

function paragraphOf(
  chance: Seeded,
  { speaker, text }: SpokenTurn,
  sessions: readonly string[],
  language: string,
  at: number,
): string {
  const properties = `<w:pPr><w:spacing w:after="160" w:line="276" w:lineRule="auto"/><w:rPr><w:lang w:val="${language}"/></w:rPr></w:pPr>`;
  const label = run(`${speaker}: `, `<w:b/><w:bCs/><w:lang w:val="${language}"/>`, chance.pick(sessions));
  const runs = pieces(chance, text).map((piece) => {
    const made = run(piece, `<w:lang w:val="${language}"/>`, chance.pick(sessions));
    if (chance.next() > 0.08) return made;
    return `<w:proofErr w:type="spellStart"/>${made}<w:proofErr w:type="spellEnd"/>`;
  });
  const bookmark =
    at % 40 === 0 ? `<w:bookmarkStart w:id="${at}" w:name="_Hlk${at}"/><w:bookmarkEnd w:id="${at}"/>` : "";
  const ids = `w14:paraId="${revision(chance)}" w14:textId="77777777" w:rsidR="${chance.pick(sessions)}" w:rsidRDefault="${chance.pick(sessions)}"`;
  return `<w:p ${ids}>${properties}${bookmark}${label}${runs.join("")}</w:p>`;
}

function run(text: string, properties: string, session: string): string {
  return `<w:r w:rsidR="${session}"><w:rPr>${properties}</w:rPr><w:t xml:space="preserve">${escapeText(text)}</w:t></w:r>`;
}

/** A text cut between words into the runs it was typed in, some twenty-five words each. */
export function pieces(chance: Seeded, text: string): readonly string[] {
  const cut: string[] = [];
  let piece = "";
  for (const word of text.split(/(?<= )/)) {
    piece += word;
    if (chance.next() > 0.04) continue;
    cut.push(piece);
    piece = "";
  }
  return piece === "" ? cut : [...cut, piece];
}

function revision(chance: Seeded): string {
  return `00${chance.hex(6).toUpperCase()}`;
}

const xml = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n`;
const namespaces = `xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"`;
const styles = `<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Calibri" w:hAnsi="Calibri"/><w:sz w:val="22"/></w:rPr></w:rPrDefault></w:docDefaults><w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>${Array.from(
  { length: 9 },
  (_, at) =>
    `<w:style w:type="paragraph" w:styleId="Heading${at + 1}"><w:name w:val="heading ${at + 1}"/><w:basedOn w:val="Normal"/><w:rPr><w:b/></w:rPr></w:style>`,
).join("")}`;
const wordType = "application/vnd.openxmlformats-officedocument.wordprocessingml";
const contentTypes = `${xml}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="${wordType}.document.main+xml"/><Override PartName="/word/styles.xml" ContentType="${wordType}.styles+xml"/><Override PartName="/word/settings.xml" ContentType="${wordType}.settings+xml"/></Types>`;

function relationships(list: readonly (readonly [type: string, target: string])[]): string {
  const all = list.map(
    ([type, target], at) =>
      `<Relationship Id="rId${at + 1}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${type}" Target="${target}"/>`,
  );
  return `${xml}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${all.join("")}</Relationships>`;
}
