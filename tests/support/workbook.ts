import { unzip } from "../../shared/formats/archive/unzip.ts";
import { readXml } from "../../shared/formats/xml/read-xml.ts";

/** A cell of a workbook as it is stored: a text, or a number; null where there is none. */
export type StoredCell = string | number | null;

/** The rows of the first sheet of a workbook, its header first. Read by the standard, not by our writer's habits. */
export function sheetOf(bytes: Uint8Array): readonly (readonly StoredCell[])[] {
  const parts = unzip(bytes);
  const textOf = (name: string) => new TextDecoder().decode(parts.get(name));
  const strings: string[] = [];
  let text = "";
  readXml(textOf("xl/sharedStrings.xml"), {
    open: (name) => {
      if (name === "si") text = "";
    },
    text: (said) => {
      text += said;
    },
    close: (name) => {
      if (name === "si") strings.push(unescaped(text));
    },
  });
  const rows: StoredCell[][] = [];
  let place = "";
  let kind = "";
  readXml(textOf("xl/worksheets/sheet1.xml"), {
    open: (name, attributes) => {
      if (name === "row") rows.push([]);
      if (name === "f") throw new Error("a formula");
      if (name === "c") {
        place = attributes.get("r") ?? "";
        kind = attributes.get("t") ?? "n";
      }
      text = "";
    },
    text: (said) => {
      text += said;
    },
    close: (name) => {
      if (name !== "v") return;
      const row = rows.at(-1) ?? [];
      const at = columnOf(place);
      while (row.length < at) row.push(null);
      row[at] = kind === "s" ? (strings[Number(text)] ?? null) : Number(text);
    },
  });
  return rows;
}

function columnOf(place: string): number {
  const letters = place.replace(/\d/g, "");
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

/** ST_Xstring (ECMA-376 part 1, §22.9.2.19). */
function unescaped(text: string): string {
  return text.replace(/_x([0-9a-fA-F]{4})_/g, (_, hex) => String.fromCharCode(Number.parseInt(hex, 16)));
}
