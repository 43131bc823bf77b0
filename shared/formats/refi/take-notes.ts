import { memoKinds } from "../../memos/memos-about.ts";
import { fromPlainText, plainRun, tidied } from "../../memos/rich-text.ts";
import { asTitle, noReadingNote } from "../../memos/write-memo.ts";
import type { Project } from "../../project/project.ts";
import type {
  CodingId,
  Memo,
  MemoId,
  MemoKind,
  PassageId,
  RichText,
  StudyId,
  SubjectId,
} from "../../project/records.ts";
import { attributeOf, childNamed, childrenNamed, type Element, wordsIn } from "./elements.ts";
import { plainGuid } from "./guid.ts";
import type { RefiFile } from "./read-archive.ts";
import { textOf } from "./source-texts.ts";
import { timeIn } from "./stamps.ts";
import type { Taking } from "./taking.ts";

type Place = PassageId | CodingId;

/**
 * Notes as memos, about what refers to them or is linked to them: the first of several. What is said of the study or of a text without a
 * note is a memo, too. A link from a note to words links the same words in the memo, or stands beneath it.
 */
export function takeNotes(project: Project, file: RefiFile, taking: Taking): readonly Memo[] {
  const notes = childrenNamed(childNamed(file.root, "Notes"), "Note");
  const subjects = subjectsOf(file.root, project.study.id, taking);
  const links = childrenNamed(childNamed(file.root, "Links"), "Link");
  const memos: Memo[] = [];
  for (const note of notes) {
    const guid = plainGuid(attributeOf(note, "guid")) ?? "";
    const own = links.filter((one) => plainGuid(attributeOf(one, "originGUID")) === guid);
    const people = own.flatMap((one) => taking.target("participant", one, "targetGUID") ?? []);
    const about = [...(subjects.get(guid) ?? []), ...people];
    const subject = about.find((id) => !isPassage(id)) as SubjectId | undefined;
    const passages = about.filter(isPassage);
    taking.losses.tell(
      "note-selections",
      childrenNamed(note, "PlainTextSelection").length,
      attributeOf(note, "name"),
    );
    taking.losses.tell("notes-elsewhere", Math.max(0, about.length - 1), attributeOf(note, "name"));
    const ends = own.flatMap((one) => {
      const to = placeOf(one, taking);
      return to ? [{ to, words: taking.said(attributeOf(one, "name")) }] : [];
    });
    const written = textOf(file, note, attributeOf(note, "name"), taking)?.raw.text ?? "";
    const body = taking.said(written.replace(/\r\n?/g, "\n"));
    const all = [...ends, ...passages.map((to) => ({ to, words: "" }))];
    memos.push(
      memoFrom(
        project,
        memos,
        note,
        { about: subject ?? project.study.id, body: linked(body, all, project) },
        taking,
      ),
    );
  }
  const described: readonly (readonly [Element, SubjectId])[] = [
    [file.root, project.study.id],
    ...(childNamed(file.root, "Sources")?.children ?? []).flatMap((source) => {
      const id = taking.target("transcript", source, "guid");
      return id ? [[source, id] as const] : [];
    }),
  ];
  for (const [element, about] of described) {
    const said = taking.said(wordsIn(element, "Description")).trim();
    if (said === "") continue;
    const id: MemoId = `memo:${taking.newId()}`;
    const stamp = taking.stampOf(element);
    memos.push({
      id,
      kind: "analytic",
      about,
      was: "",
      title: "",
      body: fromPlainText(said),
      ...stamp,
      changedAt: stamp.at,
    });
  }
  return memos;
}

function memoFrom(
  project: Project,
  before: readonly Memo[],
  note: Element,
  { about, body }: Pick<Memo, "about" | "body">,
  taking: Taking,
): Memo {
  const stamp = taking.stampOf(note);
  const said = taking.said(wordsIn(note, "Description"));
  const [, kind = "", was = ""] =
    (taking.isOfKvali && /^(\S+) memo(?:; was about ([\s\S]*))?$/.exec(said)) || [];
  const known = memoKinds.find((one) => one === kind) ?? "analytic";
  const other = !taking.isOfKvali && said.trim() !== "" ? fromPlainText(said.trim()) : [];
  const memos = new Map([...project.memos.values(), ...before].map((memo) => [memo.id, memo]));
  const isRefused =
    known === "familiarisation" &&
    was === "" &&
    noReadingNote({ ...project, memos }, about, stamp.by) !== null;
  return {
    id: taking.idFor("memo", note),
    kind: isRefused ? "analytic" : (known satisfies MemoKind),
    ...{
      about,
      was,
      title: asTitle(taking.said(attributeOf(note, "name"))),
      body: tidied([...other, ...body]),
    },
    ...stamp,
    changedAt: timeIn(attributeOf(note, "modifiedDateTime")) ?? stamp.at,
  };
}

/** Memos are about these; what is noted at a passage links to it. */
const canHaveNote = /^(?:study|participant|transcript|code|coding|passage):/;

/** What refers to each note, by the note's GUID, in the order of the document. */
function subjectsOf(
  root: Element,
  studyId: StudyId,
  taking: Taking,
): ReadonlyMap<string, (SubjectId | PassageId)[]> {
  const found = new Map<string, (SubjectId | PassageId)[]>();
  const walk = (within: Element): void => {
    const guid = plainGuid(attributeOf(within, "guid"));
    const id = within === root ? studyId : guid === null ? undefined : taking.made.get(guid);
    for (const child of within.children) {
      const to = child.name === "NoteRef" ? plainGuid(attributeOf(child, "targetGUID")) : null;
      if (to !== null && id && canHaveNote.test(id))
        found.set(to, [...(found.get(to) ?? []), id as SubjectId]);
      if (child.name !== "Notes" && child.name !== "NoteRef") walk(child);
    }
  };
  walk(root);
  return found;
}

function placeOf(link: Element, taking: Taking): Place | null {
  return taking.target("coding", link) ?? taking.target("passage", link);
}

function isPassage(id: string): id is PassageId {
  return id.startsWith("passage:");
}

/** A text whose words link where they are named by a link; other links stand beneath it, with the words that they lead to. */
function linked(
  text: string,
  ends: readonly { readonly to: Place; readonly words: string }[],
  project: Project,
): RichText {
  let body = fromPlainText(text);
  const quotes = new Map(
    [...project.codings.values(), ...project.passages.values()]
      .flat()
      .map(({ id, quote }) => [id as string, quote]),
  );
  for (const { to, words: said } of ends) {
    const words = said.split("\n").find((line) => line.trim() !== "") ?? "";
    if (said !== "" && words === "") continue;
    const at = body.findIndex(({ runs }) =>
      runs.some((run) => run.to === null && words !== "" && run.text.includes(words)),
    );
    const block = body[at];
    if (!block) {
      body = [...body, { kind: "bullet", runs: [{ ...plainRun(words || quotes.get(to) || "…"), to }] }];
      continue;
    }
    let isDone = false;
    const runs = block.runs.flatMap((run) => {
      const from = run.to === null && !isDone ? run.text.indexOf(words) : -1;
      if (from === -1) return [run];
      isDone = true;
      const parts = [run.text.slice(0, from), run.text.slice(from + words.length)].map((part) => ({
        ...run,
        text: part,
      }));
      return [parts[0] ?? run, { ...run, text: words, to }, parts[1] ?? run];
    });
    body = body.with(at, { ...block, runs });
  }
  return tidied(body);
}
