import { describe, expect, it } from "vitest";
import { appWords } from "../../../renderer/language/app-words.ts";
import type { Language, Say } from "../../../renderer/language/language.ts";
import { mapWords } from "../../../renderer/language/map-words.ts";
import { themesWords } from "../../../renderer/language/themes-words.ts";
import { entrySentence } from "../../../renderer/thematic-map/entry-sentence.ts";
import { newTheme } from "../../../shared/codebook/new-theme.ts";
import { noFigures } from "../../../shared/figures/figures.ts";
import type { EntryKind } from "../../../shared/themes/thematic-map.ts";
import { aProject } from "../../support/a-project.ts";

const [trust] = aProject({ codes: ["1 Trust"] }).codes.values();

/** The words of the map in one language, without i18next. */
const sayIn =
  (language: Language): Say =>
  (key, values = {}) => {
    const form = values.count === undefined ? key : `${key}_${values.count === 1 ? "one" : "other"}`;
    const all = Object.entries({ ...appWords, ...mapWords, ...themesWords });
    const sentence = all.find(([name]) => name === form)?.[1][language] ?? form;
    return sentence.replace(/\{\{(\w+)\}\}/g, (_, name: string) => String(values[name]));
  };
function read(status: "candidate" | "dropped" | null, kind: EntryKind, language: Language): string {
  if (!trust) throw new RangeError("there is no code");
  const code = { ...trust, theme: status && newTheme(status) };
  const voices = { ...noFigures, extracts: 1, people: 2 };
  return entrySentence({ code, kind, parentId: null }, voices, { say: sayIn(language), language });
}

describe("an entry of the map, read aloud", () => {
  it("says how far a theme is as the legend does, and its figures as they are said elsewhere", () => {
    expect(read("candidate", "theme", "en")).toBe("Trust, candidate theme, 1 extract, 2 people");
    expect(read("candidate", "theme", "sv")).toBe("Trust, kandidat till tema, 1 utdrag, 2 personer");
    expect(read("dropped", "subtheme", "sv")).toBe("Trust, subtema, förkastat tema, 1 utdrag, 2 personer");
    expect(read(null, "code", "en")).toBe("Trust, code, 1 extract, 2 people");
  });
});
