import type { Losses } from "../../interchange/losses.ts";
import { linksIn, plainTextOf } from "../../memos/rich-text.ts";
import { kindOf } from "../../project/kinds.ts";
import { findCoding, findPassage, type Project } from "../../project/project.ts";
import type { Memo, RelationKind, SubjectId } from "../../project/records.ts";
import { element, wordsElement } from "./elements.ts";
import { guidOf } from "./guid.ts";
import { stamped } from "./stamps.ts";

/** The memos as notes, and what refers to them from what they are about. */
export function noteElements({ memos }: Project, losses: Losses) {
  const about = new Map<SubjectId, string>();
  const notes = [...memos.values()].map((memo) => {
    const { id, kind, title, body, was } = memo;
    about.set(memo.about, (about.get(memo.about) ?? "") + element("NoteRef", { targetGUID: guidOf(id) }));
    const looks = body.some(
      (block) => block.kind !== "paragraph" || block.runs.some((run) => run.bold || run.italic),
    );
    losses.tell("memo-looks", looks ? 1 : 0, title);
    losses.tell("memo-links", linksIn(body).length, title);
    return element(
      "Note",
      {
        guid: guidOf(id),
        name: title,
        ...stamped(memo),
        modifiedDateTime: stamped({ by: "", at: memo.changedAt }).creationDateTime,
      },
      wordsElement("Description", memoWords(kind, was)),
      // One of the two must be there (see the schema), so that an empty memo has an empty one.
      wordsElement("PlainTextContent", plainTextOf(body)) || "<PlainTextContent/>",
    );
  });
  return { notes, refsTo: (id: SubjectId) => about.get(id) ?? "" };
}

/** What is said of a memo beside its words: its kind, and what it was about where that is gone. */
export function memoWords(kind: Memo["kind"], was: string): string {
  return was === "" ? `${kind} memo` : `${kind} memo; was about ${was}`;
}

/** REFI-QDA has three directions and no kinds. */
const directions: Readonly<Record<RelationKind, string>> = {
  related: "Associative",
  "leads-to": "OneWay",
  contradicts: "Bidirectional",
};

/** Lines between codes, and what leads from a memo to people and to places in transcripts. */
export function linkElements(project: Project, losses: Losses): readonly string[] {
  const { relations, memos } = project;
  losses.tell("relation-authors", relations.size);
  const lines = [...relations.values()].map(({ id, kind, label, fromId, toId }) =>
    element("Link", {
      ...{ guid: guidOf(id), name: label, direction: directions[kind] },
      ...{ originGUID: guidOf(fromId), targetGUID: guidOf(toId) },
    }),
  );
  const ofMemos = [...memos.values()].flatMap(({ id, about, body }) => {
    const people = kindOf(about) === "participant" ? [{ to: guidOf(about), name: "" }] : [];
    const places = linksIn(body).flatMap((to) => {
      const place =
        kindOf(to) === "passage"
          ? findPassage(project, to as `passage:${string}`)
          : findCoding(project, to as `coding:${string}`);
      if (!place || place.lost) return [];
      const words = body.flatMap(({ runs }) => runs.filter((run) => run.to === to).map(({ text }) => text));
      return words.map((name) => ({ to: selectionOf(to), name }));
    });
    return [...people, ...places].map(({ to, name }, at) =>
      element("Link", {
        ...{ guid: guidOf(id, `link ${at}`), name, direction: "OneWay" },
        ...{ originGUID: guidOf(id), targetGUID: to },
      }),
    );
  });
  return [...lines, ...ofMemos];
}

/** The GUID of the selection that a coding stands on, or that a passage is. */
export function selectionOf(id: `coding:${string}` | `passage:${string}`): string {
  return kindOf(id) === "passage" ? guidOf(id) : guidOf(id, "selection");
}
