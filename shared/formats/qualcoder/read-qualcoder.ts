import type {
  ForeignCase,
  ForeignCode,
  ForeignCoding,
  ForeignMemo,
  ForeignNote,
  ForeignProject,
  ForeignText,
} from "../../interchange/foreign-project.ts";
import type { LossKind } from "../../interchange/losses.ts";
import { momentOf, textIn } from "../sqlite/cells.ts";
import type { SqliteRow, SqliteTables } from "../sqlite/read-sqlite.ts";
import { CountedWays, type SourceText, sourceText } from "./source-text.ts";

/** Whether a database is QualCoder's. */
export function isQualcoder(tables: SqliteTables): boolean {
  return ["project", "source", "code_name", "code_text"].every((table) => tables.has(table));
}

/**
 * A project of QualCoder (3 and 4, https://github.com/ccbogel/QualCoder, the `data.qda` of its folder; its tables are listed there in
 * the wiki's page on the database). `name` is that of the folder. Categories become what holds their codes; memos of codes and
 * categories their definitions; cases people; journals reflexive memos; annotations notes in the margin. Attributes of files have no
 * place of their own and become a memo on the interview.
 */
export function readQualcoder(tables: SqliteTables, name: string): ForeignProject {
  const sources = tables.rows("source", ["id", "name", "fulltext", "mediapath", "memo", "owner", "date"]);
  const written = sources.filter(({ fulltext }) => textIn(fulltext).trim() !== "");
  const counted = new CountedWays();
  const raw = new Map(written.map((one) => [String(one.id), sourceText(textIn(one.fulltext), counted)]));
  const values = attributesOf(tables);
  return {
    program: "QualCoder",
    name,
    texts: written.map((one) => textOf(one, raw.get(String(one.id))?.text ?? "")),
    codes: codesOf(tables),
    codings: codingsOf(tables, raw),
    notes: notesOf(tables, raw),
    memos: memosOf(tables, sources, raw, values.ofFiles),
    cases: casesOf(tables, values.ofCases),
    attributes: values.types,
    lost: lostIn(tables, sources.length - written.length),
  };
}

type Source = SqliteRow<"id" | "name" | "fulltext" | "mediapath" | "memo" | "owner" | "date">;

function textOf(source: Source, text: string): ForeignText {
  const fileName = textIn(source.name).trim() || `${source.id}`;
  const dot = fileName.lastIndexOf(".");
  const name = dot > 0 ? fileName.slice(0, dot) : fileName;
  const bytes = new TextEncoder().encode(textIn(source.fulltext));
  const original = { fileName: `${name}.txt`, format: "txt" as const, bytes };
  return { key: String(source.id), name, text, original };
}

function codesOf(tables: SqliteTables): readonly ForeignCode[] {
  const above = (kind: string, id: string | number | null) => (id === null ? null : `${kind} ${id}`);
  const categories = tables.rows("code_cat", ["catid", "name", "memo", "supercatid"]).map(
    (one): ForeignCode => ({
      key: `category ${one.catid}`,
      parent: above("category", one.supercatid),
      name: textIn(one.name),
      colour: null,
      definition: textIn(one.memo).trim(),
      isGroup: true,
    }),
  );
  const codes = tables.rows("code_name", ["cid", "name", "memo", "catid", "color", "supercid"]).map(
    (one): ForeignCode => ({
      key: `code ${one.cid}`,
      parent: above("code", one.supercid) ?? above("category", one.catid),
      name: textIn(one.name),
      colour: textIn(one.color) || null,
      definition: textIn(one.memo).trim(),
      isGroup: false,
    }),
  );
  const byName = (a: ForeignCode, b: ForeignCode) => (a.name.toLowerCase() < b.name.toLowerCase() ? -1 : 1);
  return [...categories.sort(byName), ...codes.sort(byName)];
}

type Texts = ReadonlyMap<string, SourceText>;

function codingsOf(tables: SqliteTables, raw: Texts): readonly ForeignCoding[] {
  const columns = ["cid", "fid", "seltext", "pos0", "pos1", "owner", "date", "memo"] as const;
  return tables.rows("code_text", columns).map(
    (one): ForeignCoding => ({
      code: `code ${one.cid}`,
      ...placed(one, raw, textIn(one.seltext)),
      comment: textIn(one.memo),
    }),
  );
}

function notesOf(tables: SqliteTables, raw: Texts): readonly ForeignNote[] {
  return tables
    .rows("annotation", ["fid", "pos0", "pos1", "memo", "owner", "date"])
    .filter(({ memo }) => textIn(memo).trim() !== "")
    .map((one): ForeignNote => ({ ...placed(one, raw, ""), note: textIn(one.memo) }));
}

function placed(
  one: SqliteRow<"fid" | "pos0" | "pos1" | "owner" | "date">,
  raw: Texts,
  words: string,
): Pick<ForeignNote, "text" | "span" | "quote" | "by" | "at"> {
  const places = { start: Number(one.pos0), end: Number(one.pos1) };
  const span = raw.get(String(one.fid))?.spanOf(places, words) ?? { start: 0, end: 0 };
  return {
    text: String(one.fid),
    span,
    quote: words.trim() === "" ? null : words.replaceAll("\r\n", "\n").replaceAll("\u2029", "\n"),
    by: textIn(one.owner) || null,
    at: momentOf(one.date),
  };
}

function memosOf(
  tables: SqliteTables,
  sources: readonly Source[],
  raw: Texts,
  ofFiles: ReadonlyMap<string, readonly string[]>,
): readonly ForeignMemo[] {
  const memo = (
    about: ForeignMemo["about"],
    body: string,
    { title = "", kind = "analytic", by = null, at = null }: Partial<ForeignMemo> = {},
  ): readonly ForeignMemo[] => (body.trim() === "" ? [] : [{ about, kind, title, body, by, at }]);
  const ofText = (id: string) => ({ is: "text" as const, key: id });
  return [
    ...tables.rows("project", ["memo"]).flatMap((one) => memo({ is: "study" }, textIn(one.memo))),
    ...sources.flatMap((one) => {
      const id = String(one.id);
      const about = raw.has(id) ? ofText(id) : ({ is: "study" } as const);
      const said = { by: textIn(one.owner) || null, at: momentOf(one.date) };
      const title = raw.has(id) ? "" : textIn(one.name);
      return memo(about, textIn(one.memo), { ...said, title });
    }),
    ...[...ofFiles].flatMap(([id, lines]) => (raw.has(id) ? memo(ofText(id), lines.join("\n")) : [])),
    ...tables.rows("cases", ["caseid", "memo", "owner", "date"]).flatMap((one) =>
      memo({ is: "case", key: String(one.caseid) }, textIn(one.memo), {
        by: textIn(one.owner) || null,
        at: momentOf(one.date),
      }),
    ),
    ...tables.rows("journal", ["name", "jentry", "owner", "date"]).flatMap((one) =>
      memo({ is: "study" }, textIn(one.jentry), {
        ...{ title: textIn(one.name), kind: "reflexive" },
        ...{ by: textIn(one.owner) || null, at: momentOf(one.date) },
      }),
    ),
  ];
}

type Attributes = {
  readonly types: ForeignProject["attributes"];
  readonly ofCases: ReadonlyMap<string, Readonly<Record<string, string>>>;
  /** "Age: 34", by the id of the file. */
  readonly ofFiles: ReadonlyMap<string, readonly string[]>;
};

function attributesOf(tables: SqliteTables): Attributes {
  const types = tables
    .rows("attribute_type", ["name", "caseorfile", "valuetype"])
    .filter(({ caseorfile }) => textIn(caseorfile) === "case")
    .map(({ name, valuetype }) => ({
      name: textIn(name),
      type: textIn(valuetype) === "numeric" ? ("number" as const) : null,
    }));
  const ofCases = new Map<string, Record<string, string>>();
  const ofFiles = new Map<string, string[]>();
  for (const one of tables.rows("attribute", ["name", "attr_type", "value", "id"])) {
    const value = textIn(one.value).trim();
    const [id, name] = [String(one.id), textIn(one.name)];
    if (value === "" || name === "__proto__") continue;
    if (textIn(one.attr_type) === "case") ofCases.set(id, { ...ofCases.get(id), [name]: value });
    else ofFiles.set(id, [...(ofFiles.get(id) ?? []), `${name}: ${value}`]);
  }
  return { types, ofCases, ofFiles };
}

function casesOf(tables: SqliteTables, values: Attributes["ofCases"]): readonly ForeignCase[] {
  const texts = new Map<string, Set<string>>();
  for (const { caseid, fid } of tables.rows("case_text", ["caseid", "fid"])) {
    const list = texts.get(String(caseid)) ?? new Set<string>();
    texts.set(String(caseid), list.add(String(fid)));
  }
  return tables.rows("cases", ["caseid", "name"]).map(({ caseid, name }): ForeignCase => {
    const key = String(caseid);
    return { key, name: textIn(name), attributes: values.get(key) ?? {}, texts: [...(texts.get(key) ?? [])] };
  });
}

/** What QualCoder has besides, by the table that holds it. */
const besides: readonly (readonly [table: string, kind: LossKind])[] = [
  ["code_image", "regions"],
  ["code_av", "regions"],
  ["graph", "graphs"],
  ["stored_sql", "queries"],
];

function lostIn(tables: SqliteTables, unwritten: number): ForeignProject["lost"] {
  const references = new Set(tables.rows("ris", ["risid"]).map(({ risid }) => risid)).size;
  const important = tables.rows("code_text", ["important"]).filter(({ important }) => important === 1).length;
  const counted: readonly (readonly [kind: LossKind, count: number])[] = [
    ["sources-without-text", unwritten],
    ...besides.map(([table, kind]) => [kind, tables.count(table)] as const),
    ["references-inside", references],
    ["importance", important],
  ];
  return counted.flatMap(([kind, count]) => (count > 0 ? [{ kind, count }] : []));
}
