import { Plus } from "lucide-react";
import { useMemo, useState } from "react";
import { memosAbout, nameOfMemo } from "../../shared/memos/memos-about.ts";
import { subjectOf } from "../../shared/memos/subject.ts";
import type { MemoId, SubjectId } from "../../shared/project/records.ts";
import { useWords } from "../language/language.ts";
import { newId } from "../storage/stamps.ts";
import { useProjectPart, useSession } from "../storage/use-study.ts";
import { announce } from "../ui/announce.ts";
import { Button } from "../ui/Button.tsx";
import { Dialog } from "../ui/Dialog.tsx";
import { MemoSheet } from "./MemoSheet.tsx";
import { useMemoDeeds } from "./memo-deeds.ts";
import { subjectWords } from "./subject-words.ts";
import "./memo-dialog.css";

/**
 * The memos about one subject. Opens the newest, or a new memo when there is none; `memoId` opens another, and "new"
 * a new memo.
 */
export function MemoDialog({
  about,
  memoId = null,
  onClose,
}: {
  readonly about: SubjectId;
  readonly memoId?: MemoId | "new" | null;
  readonly onClose: () => void;
}) {
  const { say } = useWords();
  const { study } = useSession();
  const memos = useProjectPart((project) => project.memos);
  const list = useMemo(() => memosAbout(memos, about), [memos, about]);
  const deeds = useMemoDeeds();
  const [shown, setShown] = useState<MemoId>(() =>
    memoId === "new" ? newId("memo") : (memoId ?? list[0]?.id ?? newId("memo")),
  );
  const title = say("memo.dialog", {
    subject: subjectWords(subjectOf(study.now().project, { about, was: "" }), say),
  });
  const isWritten = memos.has(shown);
  return (
    <Dialog
      title={title}
      onClose={onClose}
      wide
      actions={
        <>
          {isWritten && (
            <Button
              writes
              onPress={() => {
                if (!deeds.remove(shown)) return;
                announce(say("memo.wasRemoved"));
                onClose();
              }}
            >
              {say("memo.remove")}
            </Button>
          )}
          <Button look="main" onPress={onClose}>
            {say("memo.done")}
          </Button>
        </>
      }
    >
      <div className="memo-dialog">
        {list.length > 0 && (
          <nav aria-label={say("memo.list")}>
            {list.map((memo) => (
              <button
                key={memo.id}
                type="button"
                aria-current={memo.id === shown ? "true" : undefined}
                onClick={() => setShown(memo.id)}
              >
                {nameOfMemo(memo) || say("memo.untitled")}
              </button>
            ))}
            <Button look="plain" writes isDisabled={!isWritten} onPress={() => setShown(newId("memo"))}>
              <Plus aria-hidden />
              {say("memo.another")}
            </Button>
          </nav>
        )}
        <MemoSheet
          key={shown}
          memoId={shown}
          fresh={memos.has(shown) ? null : { kind: "analytic", about }}
          onGone={onClose}
        />
      </div>
    </Dialog>
  );
}
