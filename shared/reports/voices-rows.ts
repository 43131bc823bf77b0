import type { Project } from "../project/project.ts";
import type { CodeId } from "../project/records.ts";
import { voiceMatrix } from "../themes/voice-matrix.ts";
import { voicesBy } from "../themes/voices-by.ts";
import { type FlatTable, flatTable } from "./flat-table.ts";

/** The columns of the balance of voices as a flat table, in their order. */
const voicesColumns = [
  "by",
  "attribute",
  "value",
  "theme",
  "quotes",
  "extracts",
  "people_quoted",
  "people",
] as const;

export type VoicesLine = Readonly<Record<(typeof voicesColumns)[number], string>>;

/**
 * One row for each person, section, wave and value, of the study and of each theme. `by` is "person", "section", "wave" or "attribute"; `value` is empty
 * for what is in none; `theme` is empty for the whole study. People are counted where several may be in a row.
 */
export function voicesLines(project: Project, language: string): readonly VoicesLine[] {
  const { voices, themes } = voiceMatrix(project, language);
  const people = [null, ...themes.keys()].flatMap((at) =>
    voices.map((voice): VoicesLine => {
      const { quoted, coded } = (at === null ? voice : voice.cells[at]) ?? { quoted: 0, coded: 0 };
      const theme = at === null ? "" : (themes[at]?.code.name ?? "");
      const counts = { quotes: String(quoted), extracts: String(coded), people_quoted: "", people: "" };
      return { by: "person", attribute: "", value: voice.name, theme, ...counts };
    }),
  );
  const groupsOf = (themeId: CodeId | null, theme: string) =>
    voicesBy(project, themeId, language).flatMap(({ by, groups }) =>
      groups.map(
        ({ name, quotes, extracts, quoted, people }): VoicesLine => ({
          ...{ by: by.is, attribute: by.is === "attribute" ? by.name : "", value: name, theme },
          ...{ quotes: String(quotes), extracts: String(extracts) },
          ...{ people_quoted: String(quoted), people: String(people) },
        }),
      ),
    );
  return [...people, ...groupsOf(null, ""), ...themes.flatMap(({ code }) => groupsOf(code.id, code.name))];
}

export function voicesTable(project: Project, language: string): FlatTable {
  return flatTable(voicesColumns, voicesLines(project, language), [
    "quotes",
    "extracts",
    "people_quoted",
    "people",
  ]);
}
