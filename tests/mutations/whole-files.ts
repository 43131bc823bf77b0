import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { readProjectFile } from "../../shared/formats/project-file/read-project-file.ts";
import { writeCodebook } from "../../shared/formats/refi/write-codebook.ts";
import { writeProject } from "../../shared/formats/refi/write-project.ts";
import type { Project } from "../../shared/project/project.ts";
import { answersInOds } from "../support/ods-file.ts";
import { pdfFile } from "../support/pdf-file.ts";
import { coded, guid, oneUser, refiFile, source, twoCodes } from "../support/refi-file.ts";
import { paragraph, wordFile } from "../support/word-file.ts";
import { inlineRows, workbookFile } from "../support/workbook-file.ts";
import type { DoorName } from "./doors.ts";

/** A file as it should be, and what it comes in by. */
export type WholeFile = { readonly door: DoorName; readonly name: string; readonly bytes: Uint8Array };

/** The files of `fixtures`, one for each format of each door at least, and some that are made here; large tables by their first lines. `study` is the one that tables are read into. */
export async function wholeFiles(
  fixtures: string,
): Promise<{ readonly files: readonly WholeFile[]; readonly study: Project }> {
  const read = (...steps: readonly string[]) => new Uint8Array(readFileSync(path.join(fixtures, ...steps)));
  const all = (folder: string, ending: RegExp) =>
    readdirSync(path.join(fixtures, folder))
      .filter((name) => ending.test(name))
      .map((name) => ({ name, bytes: read(folder, name) }));
  const through = (door: DoorName, ...files: readonly Omit<WholeFile, "door">[]) =>
    files.map((file): WholeFile => ({ door, ...file }));
  const newest = all("projects", /\.kvali$/).at(-1);
  if (!newest) throw new Error("there is no saved project");
  const { project, journal } = await readProjectFile(newest.bytes);
  const table = (...names: readonly string[]) => {
    const lines = new TextDecoder().decode(read("sample-study", names[0] ?? "")).split("\n");
    return { name: names[0] ?? "", bytes: new TextEncoder().encode(lines.slice(0, 25).join("\n")) };
  };
  const asWorkbook = ({ bytes }: { readonly bytes: Uint8Array }) => ({
    name: "table.xlsx",
    bytes: workbookFile({
      sheets: [
        inlineRows(
          new TextDecoder()
            .decode(bytes)
            .split("\n")
            .map((line) => line.split(",")),
        ),
      ],
    }),
  });
  const people = table("participants.csv");
  const codebook = table("codebook.csv");
  const codings = table("codings.csv");
  const quotes = table("quotes.csv");
  const written = { name: "ours.qdpx", bytes: writeProject({ project, journal }, "1").bytes };
  const files: readonly WholeFile[] = [
    ...through(
      "transcript",
      ...all("formats", /^(?!README)/),
      { name: "Birgitta.docx", bytes: read("sample-study", "Birgitta.docx") },
      { name: "talk.docx", bytes: talkInTable },
    ),
    ...through("words", { name: "talk.docx", bytes: talkInTable }, ...all("formats", /^ferry\./)),
    ...through("wordTimes", ...all("formats", /\.json$/)),
    ...through(
      "project",
      written,
      { ...written, name: "theirs.qdpx", bytes: writeProject({ project, journal }, "1", "Other 1").bytes },
      { name: "small.qdpx", bytes: smallProject },
      { name: "pages.qdpx", bytes: projectOfPages },
      { name: "codes.qdc", bytes: writeCodebook(project, "1").bytes },
    ),
    ...through("project", ...all("other-programs", /\.(?:sqlite3|qda|zip)$/), {
      name: "a.rock",
      bytes: bytes(rock),
    }),
    ...through(
      "survey",
      { name: "survey.csv", bytes: bytes(survey) },
      { name: "survey.ods", bytes: answersInOds },
      asWorkbook({ bytes: bytes(survey) }),
    ),
    ...through("people", people, asWorkbook(people)),
    ...through("codebook", codebook, asWorkbook(codebook), ...all("tables", /taguette-tags\.csv$/)),
    ...through(
      "codings",
      codings,
      asWorkbook(codings),
      ...all("tables", /(?:places|points|label|alike)\.csv$/),
    ),
    ...through("quotes", quotes),
    ...through(
      "translations",
      { name: "list.csv", bytes: bytes(translations) },
      { name: "list.docx", bytes: translationsInWord },
    ),
    ...through(
      "names",
      { name: "names.txt", bytes: bytes("# key\nVera Berg\nOla\n") },
      { name: "key.csv", bytes: bytes('real name,pseudonym\nVera,"Wilma"\n') },
    ),
    ...through(
      "references",
      { name: "references.bib", bytes: read("sample-study", "references.bib") },
      {
        name: "r.ris",
        bytes: bytes("TY  - JOUR\nAU  - Berg, V.\nTI  - Ice\nPY  - 2020\nDO  - 10.1/x\nER  - \n"),
      },
      {
        name: "r.json",
        bytes: bytes(
          '[{"id":"a","type":"book","title":"Ice","author":[{"family":"Berg","given":"V."}],"issued":{"date-parts":[[2020,1]]}}]',
        ),
      },
    ),
    ...through("study", ...all("projects", /\.kvali$/)),
  ];
  return { files, study: project };
}

function bytes(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

const survey =
  'Respondent ID,Age,What was it like?,And in winter?\nR1,40,"Cold, and late.\nVery.",Worse\nR2,33,,We walked over the ice\n';
const rock =
  "[[cid=1]]\nWhat is it? [[coderId=Ek]]\n\nSimply text. [[parent>child1]]\n[[uid=73xk2q07]] [sic] [[a->b||causes]]\n---\ncodes:\n  -\n    id: parent\n    label: Care\n---\n";

const row = (...cells: readonly string[]) =>
  `<w:tr>${cells.map((cell) => `<w:tc>${paragraph(cell)}</w:tc>`).join("")}</w:tr>`;

const talkInTable = wordFile(
  `${paragraph("Interview 3")}<w:tbl>${row("1", "00:00:01", "I", "How was it?")}${row("2", "00:00:05", "R", "Cold.")}</w:tbl><w:p><w:ins w:author="Ek"><w:r><w:t>New</w:t></w:r></w:ins><w:del><w:r><w:delText>Old</w:delText></w:r></w:del><w:hyperlink><w:r><w:t>link</w:t></w:r></w:hyperlink></w:p>`,
  {
    "comments.xml": `<w:comments xmlns:w="w"><w:comment w:author="Ek" w:id="0">${paragraph("Why?")}</w:comment></w:comments>`,
  },
);
const translations =
  'id,original,language,translation,status,comment\nq1,"Det var kallt.",en,"It was cold.",draft,\n';
const translationsInWord = wordFile(
  `<w:tbl>${row("id", "original", "language", "translation", "comment")}${row("q1", "Det var kallt.", "en", "It was cold.", "")}</w:tbl>`,
);
const smallProject = refiFile(
  `${oneUser}${twoCodes}<Variables><Variable guid="${guid(31)}" name="Age" typeOfVariable="Integer"/></Variables><Cases><Case guid="${guid(41)}" name="Vera"><VariableValue><VariableRef targetGUID="${guid(31)}"/><IntegerValue>40</IntegerValue></VariableValue><SourceRef targetGUID="${guid(21)}"/></Case></Cases><Sources>${source(coded(100, 6, 12, { name: "coffee" }) + coded(101, 0, 4))}</Sources><Notes><Note guid="${guid(51)}" name="n"><PlainTextContent>x</PlainTextContent><NoteRef targetGUID="${guid(51)}"/></Note></Notes><Links><Link guid="${guid(61)}" originGUID="${guid(11)}" targetGUID="${guid(12)}"/></Links><Sets><Set guid="${guid(71)}" name="s"><MemberCode targetGUID="${guid(11)}"/></Set></Sets>`,
  { "sources/a.txt": "Well, coffee." },
);

const onPage = `<PDFSelection guid="${guid(100)}" name="x" page="0" firstX="0" firstY="0" secondX="9" secondY="9"><Representation guid="${guid(29)}"><PlainTextContent>a cold winter on the ferry</PlainTextContent></Representation><Coding guid="${guid(601)}"><CodeRef targetGUID="${guid(11)}"/></Coding></PDFSelection>`;
const projectOfPages = refiFile(
  `${oneUser}${twoCodes}<Sources><PDFSource guid="${guid(21)}" name="Leaflet.pdf" path="internal://x.pdf">${onPage}</PDFSource><PDFSource guid="${guid(22)}" name="Report.pdf" path="internal://y.pdf">${onPage}<Representation guid="${guid(23)}" plainTextPath="internal://a.txt">${coded(101, 6, 12)}</Representation></PDFSource><PictureSource guid="${guid(24)}" name="Pier.png" path="internal://p.png"/></Sources>`,
  {
    "sources/x.pdf": pdfFile([
      [
        [50, 500, "I: How was it?"],
        [50, 480, "R: It was a cold winter on the ferry."],
      ],
    ]),
    "sources/a.txt": "Well, coffee in a cold winter on the ferry.",
  },
);
