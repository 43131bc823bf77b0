import type { ReportLanguage } from "../../reports/report.ts";

/**
 * The styles of a report in Word, written out (ECMA-376 part 1, §17.7), because the library has no table
 * styles. Where Word has a style of its own for a thing, that one is used, so that an author can restyle the
 * document or paste it into a journal's template. Sizes: `w:sz` in half points, the rest in twentieths.
 */
export function stylesXml(language: ReportLanguage, numbered: "all" | "turns"): string {
  // An author who has a report's lines numbered wants all of them; in a transcript only those that were said are counted.
  const styles =
    numbered === "all"
      ? paragraphStyles
      : [...paragraphStyles, ...transcriptStyles].map((style) =>
          style.id === "Normal" ? { ...style, paragraph: unnumbered(style.paragraph) } : style,
        );
  return [
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>',
    '<w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">',
    "<w:docDefaults><w:rPrDefault><w:rPr>",
    fonts(serif),
    `<w:sz w:val="22"/><w:szCs w:val="22"/><w:lang w:val="${languageTag[language]}"/>`,
    "</w:rPr></w:rPrDefault><w:pPrDefault/></w:docDefaults>",
    ...styles.map(paragraphStyle),
    '<w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont">',
    '<w:name w:val="Default Paragraph Font"/><w:uiPriority w:val="1"/><w:semiHidden/></w:style>',
    '<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/>',
    '<w:uiPriority w:val="99"/><w:semiHidden/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/></w:tblPr></w:style>',
    '<w:style w:type="numbering" w:default="1" w:styleId="NoList"><w:name w:val="No List"/>',
    '<w:uiPriority w:val="99"/><w:semiHidden/></w:style>',
    tableStyle,
    "</w:styles>",
  ].join("");
}

/** The tags by which Word knows the two languages of reports. */
export const languageTag: Readonly<Record<ReportLanguage, string>> = { en: "en-GB", sv: "sv-SE" };

const serif = "Times New Roman";
const sans = "Arial";
const grey = '<w:color w:val="595959"/>';

type ParagraphStyle = {
  readonly id: string;
  readonly name: string;
  readonly next?: string;
  /** Inner XML of `w:pPr` and `w:rPr`, in the order of the schema. */
  readonly paragraph: string;
  readonly run?: string;
};

const paragraphStyles: readonly ParagraphStyle[] = [
  {
    id: "Normal",
    name: "Normal",
    paragraph: '<w:widowControl/><w:spacing w:after="120" w:line="276" w:lineRule="auto"/>',
  },
  {
    id: "Title",
    name: "Title",
    next: "Subtitle",
    paragraph: '<w:keepNext/><w:spacing w:after="40" w:line="240" w:lineRule="auto"/>',
    run: `${fonts(sans)}<w:b/><w:sz w:val="36"/><w:szCs w:val="36"/>`,
  },
  {
    id: "Subtitle",
    name: "Subtitle",
    next: "Normal",
    paragraph: '<w:keepNext/><w:spacing w:after="240" w:line="240" w:lineRule="auto"/>',
    run: `${fonts(sans)}${grey}<w:sz w:val="24"/><w:szCs w:val="24"/>`,
  },
  headingStyle(1, { before: 420, size: 28 }),
  headingStyle(2, { before: 320, size: 24 }),
  headingStyle(3, { before: 260, size: 21 }),
  headingStyle(4, { before: 220, size: 19 }),
  headingStyle(5, { before: 200, size: 18 }),
  headingStyle(6, { before: 200, size: 18 }),
  {
    id: "Counts",
    name: "Counts",
    next: "Normal",
    paragraph: '<w:keepNext/><w:spacing w:after="160" w:line="240" w:lineRule="auto"/>',
    run: `${fonts(sans)}${grey}<w:sz w:val="17"/><w:szCs w:val="17"/>`,
  },
  {
    id: "ListParagraph",
    name: "List Paragraph",
    paragraph:
      '<w:tabs><w:tab w:val="left" w:pos="397"/></w:tabs><w:spacing w:after="60" w:line="276" w:lineRule="auto"/><w:ind w:left="397" w:hanging="397"/>',
  },
  {
    id: "Quote",
    name: "Quote",
    next: "Attribution",
    paragraph:
      '<w:keepNext/><w:spacing w:before="120" w:after="40" w:line="264" w:lineRule="auto"/><w:ind w:left="454" w:right="454"/>',
  },
  {
    id: "Attribution",
    name: "Attribution",
    next: "Normal",
    paragraph: '<w:spacing w:after="200" w:line="240" w:lineRule="auto"/><w:ind w:left="454" w:right="454"/>',
    run: `${fonts(sans)}${grey}<w:sz w:val="17"/><w:szCs w:val="17"/>`,
  },
  {
    id: "Caption",
    name: "caption",
    next: "Normal",
    paragraph: '<w:keepNext/><w:spacing w:before="160" w:after="80" w:line="240" w:lineRule="auto"/>',
    run: `${fonts(sans)}<w:b/><w:sz w:val="17"/><w:szCs w:val="17"/>`,
  },
  {
    id: "TableText",
    name: "Table Text",
    paragraph: '<w:spacing w:after="0" w:line="252" w:lineRule="auto"/>',
    run: '<w:sz w:val="18"/><w:szCs w:val="18"/>',
  },
  {
    id: "TableHeading",
    name: "Table Heading",
    paragraph: '<w:keepNext/><w:spacing w:after="0" w:line="240" w:lineRule="auto"/>',
    run: `${fonts(sans)}<w:b/><w:sz w:val="16"/><w:szCs w:val="16"/>`,
  },
  {
    id: "TableNote",
    name: "Table Note",
    next: "Normal",
    paragraph: '<w:spacing w:before="80" w:after="240" w:line="240" w:lineRule="auto"/>',
    run: '<w:sz w:val="18"/><w:szCs w:val="18"/>',
  },
  {
    id: "Footer",
    name: "footer",
    paragraph: '<w:spacing w:after="0" w:line="240" w:lineRule="auto"/><w:jc w:val="center"/>',
    run: `${fonts(sans)}${grey}<w:sz w:val="16"/><w:szCs w:val="16"/>`,
  },
];

/** The styles of transcripts with comments, which other documents do not offer. */
const transcriptStyles: readonly ParagraphStyle[] = [
  {
    id: "Speaker",
    name: "Speaker",
    next: "Turn",
    paragraph: '<w:keepNext/><w:spacing w:before="160" w:after="20" w:line="240" w:lineRule="auto"/>',
    run: `${fonts(sans)}<w:b/><w:sz w:val="17"/><w:szCs w:val="17"/>`,
  },
  {
    id: "Turn",
    name: "Turn",
    next: "Speaker",
    paragraph: '<w:suppressLineNumbers w:val="0"/><w:spacing w:after="60" w:line="276" w:lineRule="auto"/>',
  },
  {
    id: "MarginCode",
    name: "Margin Code",
    paragraph: '<w:spacing w:after="0" w:line="240" w:lineRule="auto"/><w:ind w:left="113" w:hanging="113"/>',
    run: `${fonts(sans)}<w:sz w:val="15"/><w:szCs w:val="15"/>`,
  },
  {
    id: "CommentText",
    name: "annotation text",
    paragraph: '<w:spacing w:after="0" w:line="240" w:lineRule="auto"/>',
    run: '<w:sz w:val="20"/><w:szCs w:val="20"/>',
  },
];

/** A paragraph whose lines are not counted. */
function unnumbered(paragraph: string): string {
  return paragraph.replace("<w:widowControl/>", "<w:widowControl/><w:suppressLineNumbers/>");
}

/** Three rules, as journals set tables: above and below the header row, and at the foot; a hair line between rows. */
const tableStyle = [
  '<w:style w:type="table" w:customStyle="1" w:styleId="ReportTable"><w:name w:val="Report Table"/>',
  '<w:basedOn w:val="TableNormal"/><w:uiPriority w:val="59"/><w:qFormat/><w:tblPr>',
  '<w:tblBorders><w:top w:val="single" w:sz="8" w:space="0" w:color="000000"/>',
  '<w:bottom w:val="single" w:sz="8" w:space="0" w:color="000000"/>',
  '<w:insideH w:val="single" w:sz="2" w:space="0" w:color="BFBFBF"/></w:tblBorders>',
  '<w:tblCellMar><w:top w:w="50" w:type="dxa"/><w:left w:w="80" w:type="dxa"/>',
  '<w:bottom w:w="50" w:type="dxa"/><w:right w:w="80" w:type="dxa"/></w:tblCellMar></w:tblPr>',
  '<w:tblStylePr w:type="firstRow"><w:tcPr><w:tcBorders><w:top w:val="single" w:sz="8" w:space="0" w:color="000000"/>',
  '<w:bottom w:val="single" w:sz="6" w:space="0" w:color="000000"/></w:tcBorders></w:tcPr></w:tblStylePr>',
  "</w:style>",
].join("");

function headingStyle(level: number, { before, size }: { before: number; size: number }): ParagraphStyle {
  return {
    id: `Heading${level}`,
    name: `heading ${level}`,
    next: "Normal",
    paragraph: `<w:keepNext/><w:keepLines/><w:spacing w:before="${before}" w:after="60" w:line="240" w:lineRule="auto"/><w:outlineLvl w:val="${level - 1}"/>`,
    run: `${fonts(sans)}${level > 4 ? "<w:i/>" : "<w:b/>"}<w:sz w:val="${size}"/><w:szCs w:val="${size}"/>`,
  };
}

function paragraphStyle({ id, name, next, paragraph, run }: ParagraphStyle): string {
  const isDefault = id === "Normal";
  return [
    `<w:style w:type="paragraph"${isDefault ? ' w:default="1"' : ""} w:styleId="${id}"><w:name w:val="${name}"/>`,
    isDefault ? "" : '<w:basedOn w:val="Normal"/>',
    next ? `<w:next w:val="${next}"/>` : "",
    `<w:qFormat/><w:pPr>${paragraph}</w:pPr>${run ? `<w:rPr>${run}</w:rPr>` : ""}</w:style>`,
  ].join("");
}

function fonts(family: string): string {
  return `<w:rFonts w:ascii="${family}" w:hAnsi="${family}" w:eastAsia="${family}" w:cs="${family}"/>`;
}
