import { NotebookPen } from "lucide-react";
import { useMemo, useState } from "react";
import { memosAbout, nameOfMemo } from "../../shared/memos/memos-about.ts";
import type { MemoId, SubjectId } from "../../shared/project/records.ts";
import { useWords } from "../language/language.ts";
import { useProjectPart, useSession } from "../storage/use-study.ts";
import { Button, IconButton } from "../ui/Button.tsx";
import { MemoDialog } from "./MemoDialog.tsx";
import "./memos-of.css";

/** The memos about one thing by name, and a button to write another. */
export function MemosOf({ about }: { readonly about: SubjectId }) {
  const { say } = useWords();
  const memos = useProjectPart((project) => project.memos);
  const list = useMemo(() => memosAbout(memos, about), [memos, about]);
  const [open, setOpen] = useState<MemoId | "new" | null>(null);
  return (
    <section className="memos-of" aria-label={say("memo.of")}>
      <p aria-hidden>{say("memo.of")}</p>
      <ul>
        {list.map((memo) => (
          <li key={memo.id}>
            <button type="button" onClick={() => setOpen(memo.id)}>
              {nameOfMemo(memo) || say("memo.untitled")}
              <small>{say(`memoKind.${memo.kind}`)}</small>
            </button>
          </li>
        ))}
      </ul>
      <Button look="plain" writes onPress={() => setOpen("new")}>
        <NotebookPen aria-hidden />
        {say("memo.write")}
      </Button>
      {open !== null && <MemoDialog about={about} memoId={open} onClose={() => setOpen(null)} />}
    </section>
  );
}

/** A small button for the memos about one thing, with how many there are. */
export function MemoButton({
  about,
  name,
  excludeFromTabOrder = false,
}: {
  readonly about: SubjectId;
  /** The subject's name, for the name of the button. */
  readonly name: string;
  readonly excludeFromTabOrder?: boolean;
}) {
  const { say } = useWords();
  const { study } = useSession();
  const memos = useProjectPart((project) => project.memos);
  const count = useMemo(() => memosAbout(memos, about).length, [memos, about]);
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <IconButton
        label={say(count === 0 ? "memo.writeOn" : "memo.openOn", { name, count })}
        isDisabled={study.readOnly && count === 0}
        excludeFromTabOrder={excludeFromTabOrder}
        onPress={() => setOpen(true)}
      >
        <NotebookPen aria-hidden />
        {count > 0 && <span className="memo-count figures">{count}</span>}
      </IconButton>
      {isOpen && <MemoDialog about={about} onClose={() => setOpen(false)} />}
    </>
  );
}
