import type { ProjectDiff } from "../project/diff.ts";
import { diffBetween } from "../project/diff-between.ts";
import type { Project } from "../project/project.ts";
import type { Code, CodeId, Theme, ThemeStatus } from "../project/records.ts";
import { nameGiven } from "../text/same-name.ts";
import { ensurePath, pathsIn } from "./ensure-path.ts";
import { newTheme } from "./new-theme.ts";

/** One line of a table that describes a codebook. A cell that is empty or missing says nothing: null. */
export type CodebookEntry = {
  /** The line in the file, from 1, for messages. */
  readonly line: number;
  /** "Theme > Subtheme > Code". */
  readonly path: string;
  /** The last name of the path, where the table has it by itself: it may hold a ">". */
  readonly name?: string | null;
  readonly isTheme: boolean | null;
  readonly status: string | null;
  readonly concept: string | null;
  readonly is: string | null;
  readonly isNot: string | null;
  readonly definition: string | null;
  readonly counts: string | null;
  readonly countsNot: string | null;
  readonly example: string | null;
  /** In degrees. */
  readonly hue: string | null;
};

export type CodebookProblem = { readonly entry: CodebookEntry; readonly why: WhyNotDescribed };
export type WhyNotDescribed = "no-name" | "path-twice" | "no-such-status" | "no-such-hue";

export type ImportedCodebook = {
  readonly diff: ProjectDiff;
  readonly added: number;
  readonly changed: number;
  readonly problems: readonly CodebookProblem[];
};

/**
 * Takes a codebook into the study: codes that are missing are made in the order of the table, and what it
 * says of a code takes the place of what was said before. An entry is a theme when the table says so, or
 * when it says something of it that is only said of themes; "no" makes a code of a theme again. What a
 * path names above its code and the table does not describe is made as a candidate theme. A theme that it drops is not the core theme any more. An entry with
 * a fault is answered, and taken as far as it can be.
 */
export function importCodebook(
  project: Project,
  entries: readonly CodebookEntry[],
  newCodeId: () => CodeId,
): ImportedCodebook {
  const problems: CodebookProblem[] = [];
  const described = new Set<CodeId>();
  let namesIn = pathsIn(project.codes);
  let grown = project;
  for (const entry of entries) {
    const names = namesOf(entry, namesIn);
    if (!names) {
      problems.push({ entry, why: "no-name" });
      continue;
    }
    const ensured = ensurePath(grown, names, newCodeId);
    if (described.has(ensured.code.id)) {
      problems.push({ entry, why: "path-twice" });
      continue;
    }
    described.add(ensured.code.id);
    const code = describedBy(ensured.code, entry, problems);
    grown = { ...ensured.project, codes: new Map(ensured.project.codes).set(code.id, code) };
    // What stands beneath it in the table has its name in the path.
    if (code.name.includes(">")) namesIn = pathsIn(grown.codes);
  }
  const diff = diffBetween(project, grown);
  return { diff, added: diff.added.length, changed: diff.updated.length, problems };
}

/** The names of an entry's path, of which the last is whole where the table has it by itself. */
function namesOf(
  { path, name = null }: CodebookEntry,
  namesIn: (path: string) => readonly string[] | null,
): readonly string[] | null {
  if (name === null || nameGiven(name) === "") return namesIn(path);
  if (path === name) return [nameGiven(name)];
  const behind = ` > ${name}`;
  const above = path.endsWith(behind) ? namesIn(path.slice(0, -behind.length)) : null;
  return above ? [...above, nameGiven(name)] : namesIn(path);
}

function describedBy(code: Code, entry: CodebookEntry, problems: CodebookProblem[]): Code {
  const status = statusOf(entry.status);
  if (entry.status !== null && status === null) problems.push({ entry, why: "no-such-status" });
  const hue = hueOf(entry.hue);
  if (entry.hue !== null && hue === null) problems.push({ entry, why: "no-such-hue" });
  return {
    ...code,
    hue: hue ?? code.hue,
    definition: entry.definition ?? code.definition,
    counts: entry.counts ?? code.counts,
    countsNot: entry.countsNot ?? code.countsNot,
    example: entry.example ?? code.example,
    theme: themeOf(code, entry, status),
  };
}

function themeOf({ theme }: Code, entry: CodebookEntry, status: ThemeStatus | null): Theme | null {
  const isDescribed = [status, entry.concept, entry.is, entry.isNot].some((said) => said !== null);
  if (entry.isTheme === false) return null;
  if (entry.isTheme === null && !isDescribed) return theme;
  const before = theme ?? newTheme();
  const standing = status ?? before.status;
  return {
    ...before,
    status: standing,
    core: before.core && standing !== "dropped",
    concept: entry.concept ?? before.concept,
    is: entry.is ?? before.is,
    isNot: entry.isNot ?? before.isNot,
  };
}

const statuses: readonly ThemeStatus[] = ["candidate", "provisional", "final", "dropped"];

function statusOf(word: string | null): ThemeStatus | null {
  return statuses.find((status) => status === word?.toLowerCase()) ?? null;
}

function hueOf(degrees: string | null): number | null {
  return degrees !== null && /^\d{1,3}$/.test(degrees) && Number(degrees) < 360 ? Number(degrees) : null;
}
