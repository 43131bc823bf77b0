import { expect, it } from "vitest";
import { findMemos } from "../../../shared/analysis/find-memos.ts";
import { fromPlainText } from "../../../shared/memos/rich-text.ts";
import { aProject, withMemo } from "../../support/a-project.ts";

const bodies = ["Förtroende i små steg", "Forts. om smått", "Café med Wilma"];
const { memos } = bodies.reduce(
  (project, text, at) =>
    withMemo(project, { id: `memo:${at}`, title: `Memo ${at}`, body: fromPlainText(text) }),
  aProject({}),
);

it.each([
  ["", "sv", [0, 1, 2]],
  ["sma", "sv", []],
  ["sma", "en", [0, 1]],
  ["små", "sv", [0, 1]],
  ["cafe", "sv", [2]],
  ["steg memo", "sv", [0]],
  ["MEMO 2 wilma", "en", [2]],
  ["wilma förtroende", "sv", []],
])("finds of the words %j in %s the memos %j", (words, language, found) => {
  const ids = findMemos([...memos.values()], words, language).map(({ id }) => id);
  expect(ids).toEqual(found.map((at) => `memo:${at}`));
});
