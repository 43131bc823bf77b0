import { $createListItemNode, $createListNode } from "@lexical/list";
import fc from "fast-check";
import { $createParagraphNode, $createTextNode, $getRoot, createEditor } from "lexical";
import { expect, it } from "vitest";
import { $readText, $showText, noteNodes } from "../../../renderer/notes/note-nodes.ts";
import { tidied } from "../../../shared/memos/rich-text.ts";
import type { RichText } from "../../../shared/project/records.ts";
import { anyText } from "../../support/random-text.ts";

/** What is read from an editor in which `build` has built something. */
function readAfter(build: () => void): RichText {
  const editor = createEditor({
    nodes: noteNodes,
    onError: (error) => {
      throw error;
    },
  });
  let read: RichText | null = null;
  editor.update(
    () => {
      build();
      read = $readText();
    },
    { discrete: true },
  );
  if (!read) throw new Error("nothing was read");
  return read;
}

it("reads from the editor what was shown in it, whatever its looks, lists and links (seed 311)", () =>
  fc.assert(
    fc.property(anyText, (body) => {
      expect(readAfter(() => $showText(body))).toEqual(tidied(body));
    }),
    { seed: 311 },
  ));

it("shows one text after another (seed 312)", () =>
  fc.assert(
    fc.property(anyText, anyText, (first, second) => {
      const read = readAfter(() => {
        $showText(first);
        $showText(second);
      });
      expect(read).toEqual(tidied(second));
    }),
    { seed: 312, numRuns: 30 },
  ));

it("shows an empty text as one empty paragraph, and reads it as nothing", () => {
  const read = readAfter(() => {
    $showText([]);
    expect($getRoot().getChildrenSize()).toBe(1);
  });
  expect(read).toEqual([]);
});

it("reads a list within a list, as it may be pasted, as one list", () => {
  const read = readAfter(() => {
    const inner = $createListNode("number").append(item("two"));
    const list = $createListNode("bullet").append(
      item("one"),
      $createListItemNode().append(inner),
      item("three"),
    );
    $getRoot()
      .clear()
      .append(list, $createParagraphNode().append($createTextNode("end")));
  });
  expect(read.map(({ kind, runs }) => `${kind} ${runs[0]?.text}`)).toEqual([
    "bullet one",
    "number two",
    "bullet three",
    "paragraph end",
  ]);
});

function item(words: string) {
  return $createListItemNode().append($createTextNode(words));
}
