/** The forms in which papers name who spoke. How it stands before or after a quote is chosen beside it. */
export const presetNames = [
  "name-role-workplace",
  "gender-age",
  "number",
  "number-role-workplace",
  "group-number",
] as const;
export type PresetName = (typeof presetNames)[number];

/** What a preset needs of people: columns that studies call by one of some names, in English or Swedish. */
const columnNames = {
  gender: ["gender", "sex", "kön"],
  age: ["age", "ålder"],
  role: ["role", "profession", "occupation", "position", "roll", "yrke", "befattning"],
  workplace: ["workplace", "site", "service", "arbetsplats", "verksamhet"],
  number: ["number", "participant number", "nummer", "deltagarnummer"],
} as const;
export type PresetColumn = keyof typeof columnNames;

/** A preset in a study: its template, or the columns that the study lacks for it. */
export type Preset = { readonly name: PresetName } & (
  | { readonly is: "fits"; readonly template: string }
  | { readonly is: "lacks"; readonly columns: readonly PresetColumn[] }
);

type Found = Readonly<Record<PresetColumn, string | null>>;

/**
 * Each preset with the names that the study's columns have. A part in square brackets is left out where somebody has no value. Only what the
 * preset cannot do without must be there: a name alone is no form of its own, and a number must be one (COREQ 29).
 */
export function attributionPresets(attributes: readonly string[], language: "en" | "sv"): readonly Preset[] {
  const found = Object.fromEntries(
    (Object.keys(columnNames) as PresetColumn[]).map((column) => [column, columnOf(attributes, column)]),
  ) as Found;
  return presetNames.map((name): Preset => {
    const { needs, template } = presets[name];
    const columns = needs.filter((column) => found[column] === null);
    return columns.length > 0
      ? { name, is: "lacks", columns }
      : { name, is: "fits", template: template(found, language) };
  });
}

/** The study's column for the number of a participant; null where it has none. */
export function numberColumn(attributes: readonly string[]): string | null {
  return columnOf(attributes, "number");
}

function columnOf(attributes: readonly string[], column: PresetColumn): string | null {
  const names: readonly string[] = columnNames[column];
  return (
    names.flatMap((name) => attributes.find((one) => one.trim().toLowerCase() === name) ?? [])[0] ?? null
  );
}

const presets: Readonly<
  Record<
    PresetName,
    {
      readonly needs: readonly PresetColumn[];
      readonly template: (found: Found, language: "en" | "sv") => string;
    }
  >
> = {
  "name-role-workplace": {
    needs: ["role"],
    template: ({ role, workplace }, language) =>
      language === "sv"
        ? `{pseudonym}[, {${role}}]${optional(", ", workplace)}`
        : `{pseudonym}[, a {${role}}]${optional(" at ", workplace)}`,
  },
  "gender-age": { needs: ["gender", "age"], template: ({ gender, age }) => `{${gender}}[, {${age}}]` },
  number: { needs: ["number"], template: ({ number }) => `P{${number}}` },
  "number-role-workplace": {
    needs: ["number", "role"],
    template: ({ number, role, workplace }, language) =>
      `${language === "sv" ? "Deltagare" : "Participant"} {${number}}[, {${role}}]${optional(", ", workplace)}`,
  },
  "group-number": { needs: ["number"], template: ({ number }) => `{transcript}, P{${number}}` },
};

function optional(words: string, column: string | null): string {
  return column === null ? "" : `[${words}{${column}}]`;
}
