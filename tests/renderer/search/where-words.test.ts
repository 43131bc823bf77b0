import { expect, it } from "vitest";
import { appWords } from "../../../renderer/language/app-words.ts";
import type { Language, Say } from "../../../renderer/language/language.ts";
import { literatureWords } from "../../../renderer/language/literature-words.ts";
import { searchWords } from "../../../renderer/language/search-words.ts";
import { textsWords, whereWords } from "../../../renderer/search/where-words.ts";
import type { TranscriptId } from "../../../shared/project/records.ts";
import { aProject, withReference } from "../../support/a-project.ts";
import { work } from "../../support/published-references.ts";

const all = { ...appWords, ...literatureWords, ...searchWords };
const sayIn =
  (language: Language): Say =>
  (key, values = {}) => {
    const names = [key, `${key}_${values.count === 1 ? "one" : "other"}`];
    const sentence = Object.entries(all).find(([name]) => names.includes(name))?.[1][language] ?? key;
    return sentence.replace(/\{\{(\w+)\}\}/g, (_, name: string) => String(values[name]));
  };

const study = withReference(
  aProject({ transcripts: { One: ["Ida: Home."], Two: ["Bo: Away."], Poem: ["Cold."] } }),
  "transcript:Poem",
  work({ type: "book", title: "Cold" }),
);
const ids = (...names: readonly string[]) => names.map((name): TranscriptId => `transcript:${name}`);

it("texts that are searched are counted as interviews and as excerpts from the literature (N2)", () => {
  const said = (language: Language, ...names: readonly string[]) =>
    textsWords(study, ids(...names), sayIn(language), language);
  expect(said("en", "One", "Two")).toBe("2 interviews");
  expect(said("en", "One", "Poem")).toBe("1 interview and 1 literature excerpt");
  expect(said("sv", "Poem")).toBe("1 litteraturutdrag");
  expect(whereWords(study, ids("Two", "Poem"), sayIn("sv"), "sv")).toBe(
    "i 1 intervju och 1 litteraturutdrag",
  );
});
