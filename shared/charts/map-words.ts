import type { RelationKind, ThemeStatus } from "../project/records.ts";

export type MapLanguage = "en" | "sv";

/** The words that a thematic map prints of its own. */
export type MapWords = {
  readonly title: (study: string) => string;
  readonly status: Readonly<Record<ThemeStatus, string>>;
  readonly theme: string;
  readonly subtheme: string;
  readonly code: string;
  readonly core: string;
  readonly gathered: string;
  readonly relation: Readonly<Record<RelationKind, string>>;
  readonly number: { readonly people: string; readonly extracts: string };
  /** What somebody hears who does not see the map. */
  readonly holds: (themes: number, subthemes: number, codes: number) => string;
  readonly under: string;
};

export function mapWordsIn(language: MapLanguage): MapWords {
  return words[language];
}

const words: Readonly<Record<MapLanguage, MapWords>> = {
  en: {
    title: (study) => `${study}: thematic map`,
    status: {
      candidate: "candidate theme",
      provisional: "provisional theme",
      final: "final theme",
      dropped: "dropped theme",
    },
    theme: "theme",
    subtheme: "subtheme",
    code: "code",
    core: "core theme",
    gathered: "also belongs to",
    relation: { related: "is related to", "leads-to": "leads to", contradicts: "contradicts" },
    number: { people: "In brackets: people heard", extracts: "In brackets: extracts" },
    holds: (themes, subthemes, codes) =>
      counts([themes, "theme", "themes"], [subthemes, "subtheme", "subthemes"], [codes, "code", "codes"]),
    under: "with",
  },
  sv: {
    title: (study) => `${study}: tematisk karta`,
    status: {
      candidate: "kandidat till tema",
      provisional: "preliminärt tema",
      final: "slutligt tema",
      dropped: "förkastat tema",
    },
    theme: "tema",
    subtheme: "subtema",
    code: "kod",
    core: "kärntema",
    gathered: "hör också till",
    relation: { related: "hör ihop med", "leads-to": "leder till", contradicts: "motsäger" },
    number: { people: "Inom parentes: antal personer", extracts: "Inom parentes: antal utdrag" },
    holds: (themes, subthemes, codes) =>
      counts([themes, "tema", "teman"], [subthemes, "subtema", "subteman"], [codes, "kod", "koder"]),
    under: "med",
  },
};

/** "5 themes, 1 code.": what there is none of is not said. */
function counts(...all: readonly (readonly [count: number, one: string, several: string])[]): string {
  const said = all.filter(([count]) => count > 0);
  return `${said.map(([count, one, several]) => `${count} ${count === 1 ? one : several}`).join(", ")}.`;
}
