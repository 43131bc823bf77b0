import { expect, it } from "vitest";
import { afterEvents, emptyPlan } from "../../../renderer/import-dialog/import-plan.ts";
import { summaryTable, summaryText } from "../../../renderer/import-dialog/import-summary.ts";
import type { Say } from "../../../renderer/language/language.ts";
import { plainParagraph } from "../../../shared/speakers/document.ts";
import { judgeSpeakers } from "../../../shared/speakers/judge-speakers.ts";

const say = ((key: string, given: object = {}) => `${key} ${Object.values(given).join(" ")}`.trim()) as Say;

const document = {
  format: "txt" as const,
  paragraphs: ["I: Why?", "R: So.", "I: How?", "R: =Now."].map(plainParagraph),
};
const file = {
  ...{ bytes: new Uint8Array(1), sha256: "a", document, found: judgeSpeakers(document), as: null },
  notes: [{ code: "text-encoding", detail: "UTF-16" }],
};
const plan = afterEvents(emptyPlan, [
  {
    did: "add",
    files: [
      { id: 1, fileName: "Anna.txt", folder: "Wave 2" },
      { id: 2, fileName: "film.mp3", folder: "" },
      { id: 3, fileName: "copy.txt", folder: "" },
    ],
  },
  { did: "read", id: 1, file, importedAs: null },
  { did: "fail", id: 2, why: { code: "empty-file", detail: "" } },
  { did: "read", id: 3, file, importedAs: null },
  { did: "import", interviews: new Map([[1, { id: "transcript:1", name: "Anna" }]]), surveys: new Map() },
]);
const written = (bytes: Uint8Array) => new TextDecoder().decode(bytes);

it("is a table with a row a file: what became of it, and why", () =>
  expect(written(summaryTable(plan, say)).split("\r\n").slice(1)).toEqual([
    "Wave 2,Anna.txt,import.imported,Anna,4,2,note.text-encoding 1 UTF-16",
    ",film.mp3,import.refused,,,,unreadable.empty-file",
    ",copy.txt,import.leftOut,copy,4,2,import.same note.text-encoding 1 UTF-16",
    "",
  ]));

it("is a text that begins with how many were imported and how many were not", () =>
  expect(
    written(summaryText(plan, "Night", "today", say))
      .split("\n")
      .slice(0, 6),
  ).toEqual([
    "import.list.title Night today",
    "import.sum 1 import.sumNot 2",
    "",
    "Wave 2/Anna.txt: import.imported (Anna)",
    "    note.text-encoding 1 UTF-16",
    "film.mp3: import.refused",
  ]));
