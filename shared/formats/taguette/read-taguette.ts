import type {
  ForeignCode,
  ForeignCoding,
  ForeignMemo,
  ForeignNote,
  ForeignProject,
  ForeignText,
} from "../../interchange/foreign-project.ts";
import { UnreadableFile } from "../../outcome.ts";
import { oneLine } from "../../text/one-line.ts";
import { spanReader } from "../../text/place-units.ts";
import type { Span } from "../../text/span.ts";
import { type HtmlText, htmlText, spanInText } from "../html/html-text.ts";
import { momentOf, textIn } from "../sqlite/cells.ts";
import type { SqliteTables } from "../sqlite/read-sqlite.ts";

/** Whether a database is Taguette's. */
export function isTaguette(tables: SqliteTables): boolean {
  return ["projects", "documents", "highlights", "tags"].every((table) => tables.has(table));
}

/** The names of the projects that a database of Taguette holds, in their order. */
export function taguetteProjects(tables: SqliteTables): readonly string[] {
  return tables.rows("projects", ["name"]).map(({ name }) => textIn(name));
}

/**
 * One project of a database of Taguette (1.0 to 1.5, https://gitlab.com/remram44/taguette, taguette/database/models.py): documents are
 * HTML, highlights count bytes of UTF-8 of their text without tags (taguette/extract.py), tags are paths whose levels stand
 * between dots. Who highlighted, and when, is in its log of commands. Where there are several projects, one is to be named; throws
 * UnreadableFile "several-projects" (detail: their names, one a line) or "no-such-project".
 */
export function readTaguette(tables: SqliteTables, wanted: string | null): ForeignProject {
  const projects = tables.rows("projects", ["id", "name", "description"]);
  const named =
    wanted === null
      ? projects
      : projects.filter(({ name }) => textIn(name).normalize("NFC") === wanted.normalize("NFC"));
  const [project] = named;
  const names = projects.map(({ name }) => oneLine(textIn(name))).join("\n");
  if (!project)
    throw new UnreadableFile("no-such-project", "there is no such project in the database", names);
  if (named.length > 1)
    throw new UnreadableFile("several-projects", "the database holds several projects", names);

  const documents = tables
    .rows("documents", ["id", "project_id", "name", "description", "contents"])
    .filter((one) => one.project_id === project.id);
  const pages = new Map(documents.map((one) => [String(one.id), htmlText(textIn(one.contents))]));
  const texts = documents.map((one): ForeignText => {
    const name = textIn(one.name).trim() || `${one.id}`;
    const bytes = new TextEncoder().encode(textIn(one.contents));
    const original = { fileName: `${name}.html`, format: "html" as const, bytes };
    return { key: String(one.id), name, text: pages.get(String(one.id))?.text ?? "", original };
  });
  const codes = codesOf(
    tables
      .rows("tags", ["id", "project_id", "path", "description"])
      .filter((one) => one.project_id === project.id),
  );
  return {
    program: "Taguette",
    name: textIn(project.name).trim(),
    texts,
    codes,
    ...highlightsOf(tables, pages, new Set(codes.map(({ key }) => key))),
    memos: memosOf(textIn(project.description), documents),
    cases: [],
    attributes: [],
    lost: [],
  };
}

type Row = { readonly [column: string]: string | number | null };

function memosOf(about: string, documents: readonly Row[]): readonly ForeignMemo[] {
  const memo = { kind: "analytic" as const, title: "", by: null, at: null };
  return [
    ...(about.trim() === "" ? [] : [{ ...memo, about: { is: "study" as const }, body: about }]),
    ...documents.flatMap(({ id, description }): readonly ForeignMemo[] => {
      const body = textIn(description ?? null);
      return body.trim() === "" ? [] : [{ ...memo, about: { is: "text", key: String(id) }, body }];
    }),
  ];
}

/** Tags with what stands above them: "trust.neighbours" stands under "trust", which need be no tag itself. */
function codesOf(tags: readonly Row[]): readonly ForeignCode[] {
  const byPath = new Map<string, ForeignCode>();
  const plain = { colour: null, definition: "", isGroup: false };
  const tagged = new Map(tags.map((tag) => [levelsOf(tag).join("."), String(tag.id)]));
  const keyOf = (levels: readonly string[]) => tagged.get(levels.join(".")) ?? `path ${levels.join(".")}`;
  for (const tag of tags) {
    const levels = levelsOf(tag);
    for (let depth = 1; depth < levels.length; depth += 1) {
      const above = levels.slice(0, depth);
      const path = above.join(".");
      if (tagged.has(path) || byPath.has(path)) continue;
      const parent = depth > 1 ? keyOf(above.slice(0, -1)) : null;
      byPath.set(path, { ...plain, key: keyOf(above), parent, name: above.at(-1) ?? "", isGroup: true });
    }
    const parent = levels.length > 1 ? keyOf(levels.slice(0, -1)) : null;
    byPath.set(`tag ${tag.id}`, {
      ...plain,
      key: String(tag.id),
      parent,
      name: levels.at(-1) ?? "",
      definition: textIn(tag.description ?? null).trim(),
    });
  }
  return [...byPath.values()];
}

/** More levels than this are one name: a codebook so deep is none. */
const mostLevels = 20;

function levelsOf({ path }: Row): readonly string[] {
  const whole = textIn(path ?? null).trim();
  const levels = whole.split(".").map((level) => level.trim());
  return levels.length > mostLevels || levels.includes("") ? [whole] : levels;
}

function highlightsOf(
  tables: SqliteTables,
  pages: ReadonlyMap<string, HtmlText>,
  codes: ReadonlySet<string>,
): { readonly codings: readonly ForeignCoding[]; readonly notes: readonly ForeignNote[] } {
  const tagsOf = new Map<string, string[]>();
  for (const { highlight_id, tag_id } of tables.rows("highlight_tags", ["highlight_id", "tag_id"])) {
    const list = tagsOf.get(String(highlight_id)) ?? [];
    tagsOf.set(String(highlight_id), list);
    if (codes.has(String(tag_id))) list.push(String(tag_id));
  }
  const who = whoHighlighted(tables);
  const readers = new Map([...pages].map(([key, { content }]) => [key, spanReader(content)]));
  const codings: ForeignCoding[] = [];
  const notes: ForeignNote[] = [];
  for (const one of tables.rows("highlights", [
    "id",
    "document_id",
    "start_offset",
    "end_offset",
    "snippet",
  ])) {
    const text = String(one.document_id);
    const page = pages.get(text);
    if (!page) continue;
    const bytes = { start: Number(one.start_offset), end: Number(one.end_offset) };
    const counted = readers.get(text)?.(bytes, "bytes") ?? null;
    const span = (counted && spanInText(page, counted.start, counted.end)) ?? { start: 0, end: 0 };
    const quote = quoteOf(page, textIn(one.snippet), counted);
    const { by = null, at = null } = who.get(String(one.id)) ?? {};
    const placed = { text, span, quote, by, at };
    const tags = tagsOf.get(String(one.id)) ?? [];
    for (const code of tags) codings.push({ ...placed, code, comment: "" });
    if (tags.length === 0) notes.push({ ...placed, note: "Highlight" });
  }
  return { codings, notes };
}

/**
 * What a highlight quotes; null where its place alone is to be believed. Its window counts white space at the beginning of a page and its
 * server, which cuts the quote, does not, so that the quote of such a page is beside the words that were marked.
 */
function quoteOf(page: HtmlText, snippet: string, counted: Span | null): string | null {
  const quote = htmlText(snippet).text;
  const beside = page.content.length - page.content.trimStart().length;
  if (quote === "") return null;
  if (beside === 0 || !counted) return quote;
  const letters = (words: string) => words.replace(/\s+/gu, "");
  const cut = page.content.slice(counted.start + beside, counted.end + beside);
  return letters(cut) === letters(quote) ? null : quote;
}

/** Who changed each highlight last, and when. */
function whoHighlighted(tables: SqliteTables): ReadonlyMap<string, { by: string; at: string | null }> {
  const who = new Map<string, { by: string; at: string | null }>();
  for (const { user_login, date, payload } of tables.rows("commands", ["user_login", "date", "payload"])) {
    const text = textIn(payload);
    if (!text.includes("highlight_add")) continue;
    const id = /"highlight_id"\s*:\s*(\d+)/.exec(text)?.[1];
    if (id !== undefined) who.set(id, { by: textIn(user_login), at: momentOf(date) });
  }
  return who;
}
