import type {
  ForeignCase,
  ForeignCoding,
  ForeignProject,
  ForeignText,
} from "../../interchange/foreign-project.ts";
import { nameFromFile } from "../../project/transcript-named.ts";
import { decodeRaw } from "../text/decode-text.ts";
import { rockTree } from "./code-tree-of.ts";
import type { Fragment } from "./read-fragment.ts";
import { type RockLine, type RockSource, readRockSource } from "./read-source.ts";

export type RockFile = { readonly name: string; readonly bytes: Uint8Array };

/**
 * Coded sources of ROCK as one project: each source with words is a text, a coding stands on the words of its line, and a value that a
 * code was given is the coding's comment. Where a source names several cases they are who speaks, as labels before the words; where it
 * names one, that is whose text it is. What this program wrote (utterances t1u1, t1u2 …) has its turns put together again; of others
 * each utterance is a paragraph. Throws what decode-text.ts throws.
 */
export function readRock(name: string, files: readonly RockFile[]): ForeignProject {
  const sources = files.map((file) => ({ file, source: readRockSource(decodeRaw(file.bytes).raw) }));
  const fragments = sources.flatMap(({ source }) => source.fragments);
  const marks = sources.flatMap(({ source }) => source.lines.flatMap(({ codes }) => codes));
  const { codes, keyOf } = rockTree(fragments, marks);
  const people = attributesOf(fragments);
  const texts: ForeignText[] = [];
  const codings: ForeignCoding[] = [];
  const spokenIn = new Map<string, string[]>();
  for (const { file, source } of sources) {
    if (source.lines.length === 0) continue;
    const cases = [...new Set(source.lines.flatMap(({ caseId }) => caseId ?? []))];
    const isOurs = source.lines.every(({ uid }) => /^t\d+u\d+$/.test(uid));
    const labels = isOurs || cases.length > 1;
    const { text, spans } = textOf(source, isOurs, (id) => (labels ? nameOf(people, id) : ""));
    texts.push({
      ...{ key: file.name, name: nameFromFile(file.name), text },
      original: { fileName: file.name, format: "txt", bytes: file.bytes },
    });
    for (const id of cases) spokenIn.set(id, [...(spokenIn.get(id) ?? []), file.name]);
    for (const [line, span] of spans)
      for (const { path, value } of line.codes) {
        const code = keyOf(path);
        if (code === null) continue;
        codings.push({
          ...{ text: file.name, code, span, quote: text.slice(span.start, span.end), comment: value },
          ...{ by: line.coder?.replaceAll("_", " ") ?? null, at: null },
        });
      }
  }
  const cases = [...people].map(
    ([key, attributes]): ForeignCase => ({
      ...{ key, name: nameOf(people, key), texts: spokenIn.get(key) ?? [] },
      attributes: Object.fromEntries([...attributes].filter(([field]) => field !== "pseudonym")),
    }),
  );
  const names = new Set(cases.flatMap(({ attributes }) => Object.keys(attributes)));
  const sumOf = (count: (source: RockSource) => number) =>
    sources.reduce((sum, { source }) => sum + count(source), 0);
  const lost = [
    { kind: "section-breaks" as const, count: sumOf(({ sections }) => sections) },
    { kind: "links" as const, count: sumOf(({ networks }) => networks) },
  ];
  return {
    ...{ program: "ROCK", name, texts, codes, codings, cases, notes: [], memos: [] },
    attributes: [...names].map((field) => ({ name: field, type: null })),
    lost: lost.filter(({ count }) => count > 0),
  };
}

/** The words of a source, and where each line stands in them. */
function textOf(source: RockSource, isOurs: boolean, labelOf: (caseId: string) => string) {
  const spans = new Map<RockLine, { readonly start: number; readonly end: number }>();
  let text = "";
  let before: RockLine | null = null;
  for (const line of source.lines) {
    const speaks = line.caseId !== null && (line.caseId !== before?.caseId || (isOurs && line.begins));
    const label = speaks ? labelOf(line.caseId ?? "") : "";
    if (before) text += isOurs && !line.begins ? " " : "\n";
    // A time stands before who speaks, as in other texts.
    const [time = ""] = label === "" ? [] : (/^\[\d\d:\d\d:\d\d\] /.exec(line.words) ?? []);
    text += label === "" ? "" : `${time}${label}: `;
    const words = line.words.slice(time.length);
    spans.set(line, { start: text.length, end: text.length + words.length });
    text += words;
    before = line;
  }
  return { text, spans };
}

/** What is recorded of cases, by their identifiers. */
function attributesOf(fragments: readonly Fragment[]): ReadonlyMap<string, ReadonlyMap<string, string>> {
  const people = new Map<string, Map<string, string>>();
  for (const fragment of fragments) {
    if (typeof fragment === "string" || Array.isArray(fragment)) continue;
    const { ROCK_attributes: ours, metadata } = fragment as Readonly<Record<string, Fragment>>;
    for (const list of [ours, metadata])
      for (const one of Array.isArray(list) ? (list as readonly Fragment[]) : []) {
        if (typeof one === "string" || Array.isArray(one)) continue;
        const fields = Object.entries(one).filter(
          (field): field is [string, string] => typeof field[1] === "string",
        );
        const id = fields.find(([field]) => /^c(?:ase)?id$/i.test(field))?.[1];
        if (id === undefined) continue;
        const known = people.get(id) ?? new Map<string, string>();
        for (const [field, value] of fields) if (!/^c(?:ase)?id$/i.test(field)) known.set(field, value);
        people.set(id, known);
      }
  }
  return people;
}

function nameOf(people: ReadonlyMap<string, ReadonlyMap<string, string>>, id: string): string {
  return people.get(id)?.get("pseudonym") ?? id.replaceAll("_", " ");
}
