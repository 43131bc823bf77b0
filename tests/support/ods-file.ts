import { packedParts } from "./word-file.ts";

const oasis = "urn:oasis:names:tc:opendocument:xmlns";

/** An OpenDocument spreadsheet made by hand: the XML within `office:spreadsheet`. */
export function odsFile(tables: string): Uint8Array {
  return packedParts({
    mimetype: "application/vnd.oasis.opendocument.spreadsheet",
    "content.xml": `<office:document-content xmlns:office="${oasis}:office:1.0" xmlns:table="${oasis}:table:1.0" xmlns:text="${oasis}:text:1.0" xmlns:dc="dc"><office:body><office:spreadsheet>${tables}</office:spreadsheet></office:body></office:document-content>`,
  });
}

/** Answers as LibreOffice would save them: a comment on a cell, a value with a look of its own, an empty row, cells that are repeated. */
export const answersInOds = odsFile(
  [
    '<table:table table:name="Empty">',
    "<table:table-row><table:table-cell/></table:table-row></table:table>",
    '<table:table table:name="Answers">',
    '<table:table-row><table:table-cell office:value-type="string"><text:p>Respondent ID</text:p></table:table-cell><table:table-cell office:value-type="string"><text:p>Age</text:p></table:table-cell><table:table-cell office:value-type="string"><text:p>Answered</text:p></table:table-cell><table:table-cell office:value-type="string"><text:p>Member</text:p></table:table-cell><table:table-cell office:value-type="string"><text:p>What was it like?</text:p></table:table-cell></table:table-row>',
    '<table:table-row><table:table-cell office:value-type="string"><office:annotation><dc:creator>Ada</dc:creator><text:p>Look at this one</text:p></office:annotation><text:p>R1</text:p></table:table-cell><table:table-cell office:value-type="float" office:value="40.5"><text:p>40,5</text:p></table:table-cell><table:table-cell office:value-type="date" office:date-value="2024-03-01"><text:p>1 mars 2024</text:p></table:table-cell><table:table-cell office:value-type="boolean" office:boolean-value="true"><text:p>SANT</text:p></table:table-cell><table:table-cell office:value-type="string"><text:p>Cold, and late.</text:p><text:p>The second <text:s/>was worse.</text:p></table:table-cell></table:table-row>',
    '<table:table-row><table:table-cell office:value-type="string"><text:p>R2</text:p></table:table-cell><table:table-cell office:value-type="float" office:value="33"><text:p>33</text:p></table:table-cell><table:table-cell office:value-type="date" office:date-value="2024-03-02"><text:p>2 mars 2024</text:p></table:table-cell><table:table-cell office:value-type="boolean" office:boolean-value="false"><text:p>FALSKT</text:p></table:table-cell><table:table-cell/></table:table-row>',
    "<table:table-row><table:table-cell/></table:table-row>",
    '<table:table-row><table:table-cell office:value-type="string"><text:p>R3</text:p></table:table-cell><table:table-cell table:number-columns-repeated="3"/><table:table-cell office:value-type="string"><text:p>We waited for two hours</text:p></table:table-cell></table:table-row></table:table>',
  ].join(""),
);
