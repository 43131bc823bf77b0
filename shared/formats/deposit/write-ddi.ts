import type { Deposit, DepositPart, DepositWave } from "../../reports/deposit/deposit.ts";
import { escapeAttribute, escapeText } from "../xml/escape.ts";
import { uriOf } from "./package-path.ts";

const namespace = "ddi:codebook:2_5";
const schema = "http://www.ddialliance.org/Specification/DDI-Codebook/2.5/XMLSchema/codebook.xsd";

/**
 * The study for catalogues, as DDI-Codebook 2.5 has it (codebook.xsd, 2012): elements in the order of its sequences, each transcript
 * a `fileDscr`, every other file an `otherMat`. What the study does not know is said to be to be written. A wave is a `collDate`;
 * `date` stands where its name is one.
 */
export function writeDdi({ about, parts, language }: Deposit): string {
  const { title, author, made, software, waves } = about;
  const authorSaid = author === "" ? about.authorToWrite : author;
  const citation = (ofTitle: string) =>
    element("citation", {}, [
      element("titlStmt", {}, [text("titl", ofTitle)]),
      element("rspStmt", {}, [text("AuthEnty", authorSaid)]),
      element("prodStmt", {}, [text("prodDate", made, { date: made }), text("software", software)]),
    ]);
  const dates = waves.filter(({ date }) => date !== "");
  const body = element(
    "codeBook",
    {
      xmlns: namespace,
      "xmlns:xsi": "http://www.w3.org/2001/XMLSchema-instance",
      "xsi:schemaLocation": `${namespace} ${schema}`,
      version: "2.5",
      "xml:lang": language,
    },
    [
      element("docDscr", {}, [citation(title)]),
      element("stdyDscr", {}, [
        citation(title),
        element("stdyInfo", {}, [
          ...(about.keywords.length === 0
            ? []
            : [
                element(
                  "subject",
                  {},
                  about.keywords.map((word) => text("keyword", word)),
                ),
              ]),
          text("abstract", about.abstract),
          element("sumDscr", {}, [
            ...periodOf(dates),
            ...waves.map(({ name, date }) =>
              text("collDate", name, { ...(date === "" ? {} : { date }), cycle: name }),
            ),
            text("anlyUnit", about.unit),
            text("universe", about.population),
            text("dataKind", about.kind),
          ]),
        ]),
        element("method", {}, [
          element("dataColl", {}, [
            text("sampProc", about.sampling),
            text("collMode", about.collection),
            ...(about.instrument === "" ? [] : [text("resInstru", about.instrument)]),
            text("cleanOps", about.deidentified),
          ]),
          ...(about.method === "" ? [] : [text("notes", about.method, { subject: "analysis" })]),
        ]),
        element("dataAccs", {}, [
          element("useStmt", {}, [text("restrctn", about.consent), text("conditions", about.licence)]),
        ]),
      ]),
      ...parts.filter(isTranscript).map(fileOf),
      ...parts.filter((part) => !isTranscript(part) && part.content.is !== "catalogue").map(otherOf),
    ],
  );
  return `<?xml version="1.0" encoding="UTF-8"?>\n${body}\n`;
}

/** The first and last date of dated waves; of one wave the one date. */
function periodOf(dates: readonly DepositWave[]): readonly string[] {
  const sorted = dates.map(({ date }) => date).sort();
  const [first, last] = [sorted[0], sorted.at(-1)];
  if (first === undefined || last === undefined) return [];
  if (first === last) return [text("timePrd", first, { date: first, event: "single" })];
  return [
    text("timePrd", first, { date: first, event: "start" }),
    text("timePrd", last, { date: last, event: "end" }),
  ];
}

function isTranscript({ content }: DepositPart): boolean {
  return content.is === "transcript";
}

function fileOf({ file, about, content }: DepositPart, at: number): string {
  if (content.is !== "transcript") return "";
  const { language, words } = content;
  const known = language === null ? {} : { "xml:lang": language };
  return element("fileDscr", { ID: `F${at + 1}`, URI: uriOf(file) }, [
    element("fileTxt", {}, [
      text("fileName", file),
      text("fileCont", about, known),
      element("dimensns", {}, [text("caseQnty", "1")]),
      text("fileType", "text/plain", { charset: "UTF-8" }),
    ]),
    text("notes", String(words), { subject: "words" }),
  ]);
}

function otherOf({ file, about }: DepositPart): string {
  return element("otherMat", { level: "study", URI: uriOf(file) }, [text("labl", about)]);
}

type Attributes = Readonly<Record<string, string>>;

function element(name: string, attributes: Attributes, children: readonly string[]): string {
  return `<${name}${said(attributes)}>\n${children.join("\n")}\n</${name}>`;
}

function text(name: string, content: string, attributes: Attributes = {}): string {
  return `<${name}${said(attributes)}>${escapeText(content)}</${name}>`;
}

function said(attributes: Attributes): string {
  return Object.entries(attributes)
    .map(([name, value]) => ` ${name}="${escapeAttribute(value)}"`)
    .join("");
}
