import { oneLine } from "../text/one-line.ts";
import { type ProjectDiff, type Update, updateOf } from "./diff.ts";
import { aboutKind, allKinds, kindOf, type ProjectRecord } from "./kinds.ts";
import { orderKeysBetween } from "./order-key.ts";
import { type Project, recordsOf } from "./project.ts";
import { quotesByTheme, wordsKey } from "./quotes-under.ts";
import type { CodeId, CodingId, Memo, Quote, Relation, SubjectId } from "./records.ts";
import { relationLine } from "./relation-line.ts";

/** What takes the place of a code or coding that goes: the code it was merged into, the coding it was joined to. */
export type Heirs = ReadonlyMap<string, CodeId | CodingId>;

/** How much of a quote says what a memo was about, in UTF-16 code units. */
const longestWas = 80;

/**
 * What happens when records leave a study, in one place for every verb that takes some away (rules R1–R5 of
 * RULES.md). The answer holds the records, and what becomes of all that hung on them. What stands on a transcript, and its readings, go with it. Memos outlive what they are about. Relations, and what themes gather, follow
 * an heir or go. `leaving` names all the codings that go: which ones go with a code, the verb decides.
 */
export function removal(
  project: Project,
  leaving: readonly ProjectRecord[],
  heirs: Heirs = new Map(),
): Pick<ProjectDiff, "updated" | "removed"> {
  const removed = withDependants(project, leaving);
  const gone = new Map(removed.map((record): [string, ProjectRecord] => [record.id, record]));
  const relations = relationsAfter(project, gone, heirs);
  const quotes = quotesAfter(project, gone, heirs);
  return {
    updated: [
      ...memosAfter(project, gone, heirs),
      ...gatheringsAfter(project, gone, heirs),
      ...relations.updated,
      ...quotes.updated,
    ],
    removed: [...removed, ...relations.removed, ...quotes.removed],
  };
}

type Gone = ReadonlyMap<string, ProjectRecord>;

function withDependants(project: Project, leaving: readonly ProjectRecord[]): readonly ProjectRecord[] {
  const all = new Map<string, ProjectRecord>();
  for (const record of leaving) {
    for (const dependant of goingWith(project, record.id)) all.set(dependant.id, dependant);
    all.set(record.id, record);
  }
  return [...all.values()];
}

/** The records that go with another record, by the fields that their kinds name (see kinds.ts). */
function goingWith(project: Project, id: string): readonly ProjectRecord[] {
  const kind = kindOf(id);
  return allKinds().flatMap((other) => {
    const fields = Object.entries(aboutKind(other).leansOn).flatMap(([field, on]) =>
      on.kind === kind && on.whenGone === "goes" ? [field] : [],
    );
    if (fields.length === 0) return [];
    return recordsOf(project, other).filter((record) =>
      fields.some((field) => (record as unknown as Readonly<Record<string, unknown>>)[field] === id),
    );
  });
}

/** A memo passes to the heir of its subject, or else to the study; then it says what it was about. Links follow heirs. */
function memosAfter({ memos, study }: Project, gone: Gone, heirs: Heirs): readonly Update[] {
  return [...memos.values()].flatMap((memo) => {
    const subject = gone.get(memo.about);
    const heir: SubjectId | undefined = heirs.get(memo.about);
    const about = subject && { about: heir ?? study.id, was: heir ? memo.was : nameOf(subject) };
    const linksGone = memo.body.some(({ runs }) => runs.some(({ to }) => to && heirs.has(to)));
    const body = linksGone && { body: relinked(memo.body, heirs) };
    return about || body ? [updateOf(memo, { ...about, ...body })] : [];
  });
}

function relinked(body: Memo["body"], heirs: Heirs): Memo["body"] {
  return body.map((block) => ({
    ...block,
    runs: block.runs.map((run) => {
      const heir = run.to === null ? undefined : heirs.get(run.to);
      return heir ? { ...run, to: heir as CodingId } : run;
    }),
  }));
}

/**
 * A quote that was chosen for a code passes to its heir, or to the nearest code above it that stays, behind what is chosen
 * there; where there is neither, it goes. Words chosen there already are chosen once: the quote that was there stays.
 */
function quotesAfter(project: Project, gone: Gone, heirs: Heirs): Pick<ProjectDiff, "updated" | "removed"> {
  const byTheme = quotesByTheme(project);
  const staying = (id: CodeId | null): CodeId | null => {
    if (id === null || !gone.has(id)) return id;
    return staying((heirs.get(id) as CodeId | undefined) ?? project.codes.get(id)?.parentId ?? null);
  };
  const passing = new Map<CodeId | null, Quote[]>();
  for (const [themeId, quotes] of byTheme) {
    if (!gone.has(themeId)) continue;
    const to = staying(themeId);
    passing.set(to, [...(passing.get(to) ?? []), ...quotes.filter(({ id }) => !gone.has(id))]);
  }
  const updated: Update[] = [];
  const removed: Quote[] = [];
  for (const [themeId, quotes] of passing) {
    const there = (themeId && byTheme.get(themeId)?.filter(({ id }) => !gone.has(id))) || [];
    const chosen = new Set(there.filter(({ lost }) => !lost).map(wordsKey));
    const keys = orderKeysBetween(there.at(-1)?.order ?? null, null, quotes.length);
    for (const [at, quote] of quotes.entries()) {
      const isThere = !quote.lost && chosen.has(wordsKey(quote));
      if (themeId === null || isThere) removed.push(quote);
      else updated.push(updateOf(quote, { themeId, order: keys[at] ?? quote.order }));
      if (!quote.lost) chosen.add(wordsKey(quote));
    }
  }
  return { updated, removed };
}

/** What a record is called where it is spoken of after it has gone. */
function nameOf(record: ProjectRecord): string {
  if ("name" in record) return record.name;
  if ("pseudonym" in record) return record.pseudonym;
  return "quote" in record ? oneLine(record.quote, longestWas) : "";
}

/**
 * Themes gather the heir in place of a code that goes. An heir that is a theme also gathers what the merged code
 * gathered.
 */
function gatheringsAfter({ codes }: Project, gone: Gone, heirs: Heirs): readonly Update[] {
  const forerunners = [...heirs].flatMap(([from, to]) => {
    const code = codes.get(from as CodeId);
    return code ? [{ code, to }] : [];
  });
  return [...codes.values()].flatMap((code) => {
    if (!code.theme || gone.has(code.id)) return [];
    const { gathers } = code.theme;
    const inherited = forerunners.flatMap((forerunner) =>
      forerunner.to === code.id ? (forerunner.code.theme?.gathers ?? []) : [],
    );
    const there = [...gathers, ...inherited].flatMap((id) => (gone.has(id) ? (heirs.get(id) ?? []) : id));
    const next = [...new Set(there as readonly CodeId[])].filter((id) => id !== code.id && !gone.has(id));
    if (next.length === gathers.length && next.every((id, at) => id === gathers[at])) return [];
    return [updateOf(code, { theme: { ...code.theme, gathers: next } })];
  });
}

/**
 * Relations follow an heir, or go with their code. One that comes to join a code with itself goes; of two that
 * come to say the same the older stays, with both labels. What stood double before is left alone.
 */
function relationsAfter(
  { relations }: Project,
  gone: Gone,
  heirs: Heirs,
): Pick<ProjectDiff, "updated" | "removed"> {
  const removed: Relation[] = [];
  const kept = new Map<string, { readonly old: Relation; readonly now: Relation }>();
  const alone: { readonly old: Relation; readonly now: Relation }[] = [];
  for (const old of [...relations.values()].sort(oldestFirst)) {
    const now = { ...old, fromId: endAfter(old.fromId, gone, heirs), toId: endAfter(old.toId, gone, heirs) };
    const isMoved = now.fromId !== old.fromId || now.toId !== old.toId;
    if (now.fromId === null || now.toId === null || (isMoved && now.fromId === now.toId)) {
      removed.push(old);
      continue;
    }
    const moved: Relation = { ...now, fromId: now.fromId, toId: now.toId };
    const line = relationLine(moved);
    const first = kept.get(line);
    if (!first) kept.set(line, { old, now: moved });
    else if (isMoved || first.old.fromId !== first.now.fromId || first.old.toId !== first.now.toId) {
      removed.push(old);
      kept.set(line, { ...first, now: { ...first.now, label: joinedLabel(first.now.label, old.label) } });
    } else alone.push({ old, now: moved });
  }
  const updated = [...kept.values(), ...alone]
    .map(({ old, now: { fromId, toId, label } }) => updateOf(old, { fromId, toId, label }))
    .filter(({ to }) => Object.keys(to).length > 0);
  return { updated, removed };
}

function endAfter(id: CodeId, gone: Gone, heirs: Heirs): CodeId | null {
  return gone.has(id) ? ((heirs.get(id) as CodeId | undefined) ?? null) : id;
}

function joinedLabel(first: string, second: string): string {
  if (second === "" || first === second) return first;
  return first === "" ? second : `${first}; ${second}`;
}

function oldestFirst(a: Relation, b: Relation): number {
  if (a.at !== b.at) return a.at < b.at ? -1 : 1;
  return a.id < b.id ? -1 : 1;
}
