import { Fragment, type ReactNode } from "react";
import { isEmptyText } from "../../shared/memos/rich-text.ts";
import type { RichText, TextBlock, TextRun } from "../../shared/project/records.ts";
import type { LinkTarget } from "./passage-link-node.ts";
import "./note-text.css";

/** A note to be read: no field, and cheap enough to stand many times on a page. */
export function NoteText({
  body,
  none = "",
  onFollow,
}: {
  readonly body: RichText;
  /** Shown when nothing is written. */
  readonly none?: string;
  readonly onFollow?: (to: LinkTarget) => void;
}) {
  if (isEmptyText(body)) return none === "" ? null : <p className="quiet">{none}</p>;
  return (
    <div className="note-text">
      {groupsOf(body).map(({ kind, blocks, at }) => {
        const runs = blocks.map((block) => <Runs key={block.at} runs={block.runs} onFollow={onFollow} />);
        if (kind === "heading") return <h3 key={at}>{runs}</h3>;
        if (kind === "paragraph") return <p key={at}>{runs}</p>;
        const items = blocks.map((block, place) => <li key={block.at}>{runs[place]}</li>);
        return kind === "number" ? <ol key={at}>{items}</ol> : <ul key={at}>{items}</ul>;
      })}
    </div>
  );
}

type PlacedBlock = TextBlock & { readonly at: number };
type Group = { readonly kind: TextBlock["kind"]; readonly at: number; readonly blocks: PlacedBlock[] };

/** Neighbouring items of one kind make one list; every other block stands alone. */
function groupsOf(body: RichText): readonly Group[] {
  const groups: Group[] = [];
  for (const [at, block] of body.entries()) {
    const last = groups.at(-1);
    const isItem = block.kind === "bullet" || block.kind === "number";
    if (isItem && last?.kind === block.kind) last.blocks.push({ ...block, at });
    else groups.push({ kind: block.kind, at, blocks: [{ ...block, at }] });
  }
  return groups;
}

function Runs({
  runs,
  onFollow,
}: {
  readonly runs: readonly TextRun[];
  readonly onFollow: ((to: LinkTarget) => void) | undefined;
}) {
  let length = 0;
  return runs.map((run) => {
    const start = length;
    length += run.text.length;
    return <Fragment key={start}>{linked(run, dressed(run), onFollow)}</Fragment>;
  });
}

function dressed({ text, bold, italic }: TextRun): ReactNode {
  const slanted = italic ? <em>{text}</em> : text;
  return bold ? <strong>{slanted}</strong> : slanted;
}

function linked(
  { to }: TextRun,
  words: ReactNode,
  onFollow: ((to: LinkTarget) => void) | undefined,
): ReactNode {
  if (to === null) return words;
  if (!onFollow) return <span className="note-link">{words}</span>;
  return (
    <button type="button" className="note-link" onClick={() => onFollow(to)}>
      {words}
    </button>
  );
}
