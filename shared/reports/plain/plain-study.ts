import { allKinds } from "../../project/kinds.ts";
import { type Project, recordsOf } from "../../project/project.ts";
import type { Transcript } from "../../project/records.ts";
import { fileNamesFor } from "../../text/file-name.ts";
import { type PlainTable, plainTables } from "./plain-tables.ts";
import { webAnnotations } from "./web-annotations.ts";

/** A file of a study as plain files: a text, a table, or plain data to be written as JSON. */
export type PlainFile = { readonly file: string } & (
  | { readonly is: "text"; readonly text: string }
  | { readonly is: "table"; readonly table: PlainTable }
  | { readonly is: "json"; readonly data: object }
);

/**
 * The whole study as plain files that need no program: its texts letter for letter, everything in tables, every record as JSON,
 * codings as web annotations, and a page that says what each file and column holds. The imported files and the journal stay in
 * the study's own file.
 */
export function plainStudy(project: Project): readonly PlainFile[] {
  const transcripts = [...project.transcripts.values()];
  const names = fileNamesFor(
    transcripts.map(({ name }) => name),
    "txt",
    "transcript",
  );
  const files = new Map(transcripts.map(({ id }, n) => [id, `texts/${names[n] ?? ""}`]));
  const fileOf = ({ id }: Transcript) => files.get(id) ?? "";
  const tables = plainTables(project, fileOf);
  const records = Object.fromEntries(allKinds().map((kind) => [kind, recordsOf(project, kind)]));
  return [
    { file: "README.md", is: "text", text: readme(project, tables) },
    ...tables.map((table): PlainFile => ({ file: table.file, is: "table", table })),
    { file: "annotations.json", is: "json", data: webAnnotations(project, fileOf) },
    { file: "study.json", is: "json", data: records },
    ...transcripts.map((one): PlainFile => ({ file: fileOf(one), is: "text", text: one.text })),
  ];
}

function readme({ study }: Project, tables: readonly PlainTable[]): string {
  const told = tables.map(({ file, about, columns }) => {
    const lines = columns.map(({ name, about: what }) => `- \`${name}\`: ${what}`);
    return [`## ${file}: ${about}`, "", ...lines].join("\n");
  });
  return `${[
    `# ${study.name.replace(/\s+/g, " ")}`,
    "A study of interviews as plain files. Tables are CSV (RFC 4180) in UTF-8 with a header; a list that is empty has only that.",
    "- `texts/`: the words of each transcript, letter for letter, one turn a line or several; no labels, no times. Places count UTF-16 code units of these files (an emoji is two), but in `annotations.json`, which counts code points, as its model asks.\n- `annotations.json`: codings and notes as annotations of the W3C Web Annotation Data Model.\n- `study.json`: every record of the study by kind, as Kvali keeps it, also what the tables leave out.",
    ...told,
  ].join("\n\n")}\n`;
}
