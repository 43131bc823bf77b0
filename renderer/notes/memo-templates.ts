import { plainRun } from "../../shared/memos/rich-text.ts";
import type { MemoKind, RichText } from "../../shared/project/records.ts";
import type { Say, WordKey } from "../language/language.ts";

const headings: Partial<Record<MemoKind, readonly WordKey[]>> = {
  reflexive: ["memo.struckMe", "memo.iBring", "memo.iDo"],
  decision: ["memo.decided", "memo.why", "memo.insteadOf"],
};

/** What a new memo of a kind begins with: headings to write beneath, or nothing. */
export function templateOf(kind: MemoKind, say: Say): RichText {
  return (headings[kind] ?? []).flatMap(
    (key): RichText => [
      { kind: "heading", runs: [plainRun(say(key))] },
      { kind: "paragraph", runs: [] },
    ],
  );
}
