import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { importWords } from "../../../renderer/language/import-words.ts";
import type { Say } from "../../../renderer/language/language.ts";
import {
  noteCodes,
  noteDetail,
  noteSentence,
  notesToShow,
} from "../../../renderer/language/note-sentences.ts";

const root = path.resolve(import.meta.dirname, "../../..");

/** A sentence's key with its values, as a panel asks for it. */
const asked: Say = (key, values) => `${key} ${JSON.stringify(values ?? {})}`;

/** Codes of notes as the readers' sources write them: `code: "…"`, `note("…"` and `counted("…"`. */
function codesInReaders(): readonly string[] {
  const files = ["shared/formats", "shared/speakers", "shared/transcripts", "shared/gate"].flatMap((folder) =>
    readdirSync(path.join(root, folder), { recursive: true, encoding: "utf8" })
      .filter((name) => name.endsWith(".ts"))
      .map((name) => readFileSync(path.join(root, folder, name), "utf8")),
  );
  const plain = files.flatMap((source) => [
    ...source.matchAll(/(?:\bcode: |\bnote\(|\bcounted\()"([a-z-]+)"/g),
  ]);
  return [...new Set(plain.map(([, code = ""]) => code))];
}

describe("the sentences of notes", () => {
  it("are there for every note that a reader writes", () => {
    const codes = codesInReaders();
    expect(codes.length).toBeGreaterThan(20);
    expect(codes.filter((code) => !noteCodes.some((known) => known === code))).toEqual([]);
  });

  it("are there for no note that no reader writes any more", () => {
    const codes = codesInReaders();
    expect(noteCodes.filter((code) => !codes.includes(code))).toEqual([]);
  });

  it("have a form for one and for many in both languages, or one form for all", () => {
    const keys = Object.keys(importWords).filter((key) => /^note\./.test(key));
    const stems = new Set(keys.map((key) => key.replace(/_(?:one|other)$/, "")));
    for (const stem of stems) {
      const forms = keys.filter((key) => key === stem || key.startsWith(`${stem}_`));
      expect([[stem], [`${stem}_one`, `${stem}_other`]]).toContainEqual(forms);
    }
  });

  it("hold the same values in English and Swedish", () => {
    const values = (sentence: string) => [...sentence.matchAll(/\{\{\w+\}\}/g)].map(String).sort();
    for (const [key, { en, sv }] of Object.entries(importWords))
      expect([key, values(sv)]).toEqual([key, values(en)]);
  });

  it("say how often, and what", () => {
    expect(noteSentence({ code: "docx-comments", count: 3, detail: "AL: Who?" }, asked)).toBe(
      'note.docx-comments {"count":3,"detail":"AL: Who?"}',
    );
    expect(noteDetail({ code: "docx-comments", count: 3, detail: "AL: Who?" })).toBe("AL: Who?");
    expect(noteDetail({ code: "text-encoding", detail: "Windows-1252" })).toBe("");
  });

  it("show a note that has none by its code", () =>
    expect(noteSentence({ code: "odd-thing", count: 2 }, asked)).toBe(
      'note.unknown {"code":"odd-thing","count":2}',
    ));

  it("leave out how many speakers there are, which the review shows anyway", () =>
    expect(
      notesToShow([
        { code: "speakers-found", count: 2 },
        { code: "docx-images", count: 1 },
      ]),
    ).toEqual([{ code: "docx-images", count: 1 }]));
});
