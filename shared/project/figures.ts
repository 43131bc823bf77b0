import { countWords } from "../text/words.ts";
import { allCodings, type Project } from "./project.ts";
import type { Code } from "./records.ts";

/** What a study holds, as its people would count it. Words are those spoken, by anyone. */
export type StudyFigures = {
  readonly transcripts: number;
  readonly turns: number;
  readonly words: number;
  readonly participants: number;
  /** All entries of the codebook, themes among them. */
  readonly codes: number;
  /** Promoted entries that stand under no other promoted one; the others are subthemes. */
  readonly themes: number;
  readonly subthemes: number;
  /** Codings that stand on their words; `lost` counts the others. */
  readonly codings: number;
  readonly lost: number;
};

export function figuresOf(project: Project): StudyFigures {
  const transcripts = [...project.transcripts.values()];
  const codings = [...allCodings(project)];
  const lost = codings.filter((coding) => coding.lost).length;
  const promoted = [...project.codes.values()].filter(({ theme }) => theme !== null);
  const themes = promoted.filter((code) => !underATheme(project, code)).length;
  return {
    transcripts: transcripts.length,
    turns: transcripts.reduce((sum, { turns }) => sum + turns.length, 0),
    words: transcripts.reduce((sum, { text }) => sum + countWords(text), 0),
    participants: project.participants.size,
    codes: project.codes.size,
    themes,
    subthemes: promoted.length - themes,
    codings: codings.length - lost,
    lost,
  };
}

function underATheme({ codes }: Project, code: Code): boolean {
  const seen = new Set<string>();
  let parent = code.parentId ? codes.get(code.parentId) : undefined;
  while (parent && !seen.has(parent.id)) {
    if (parent.theme) return true;
    seen.add(parent.id);
    parent = parent.parentId ? codes.get(parent.parentId) : undefined;
  }
  return false;
}
