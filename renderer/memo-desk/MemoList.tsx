import { useMemo } from "react";
import { ListBox, ListBoxItem } from "react-aria-components";
import { nameOfMemo } from "../../shared/memos/memos-about.ts";
import type { MemoId } from "../../shared/project/records.ts";
import { useWords } from "../language/language.ts";
import { subjectWords } from "../notes/subject-words.ts";
import { focusChosenRow } from "../ui/chosen-row-focus.ts";
import type { ListedMemo } from "./memo-list.ts";
import "./memo-list.css";

/** Memos by name, each with its kind, what it is about, who wrote it, and when it was changed. */
export function MemoList({
  list,
  shown,
  onShow,
}: {
  readonly list: readonly ListedMemo[];
  readonly shown: MemoId | null;
  readonly onShow: (memoId: MemoId) => void;
}) {
  const { say, language } = useWords();
  const dates = useMemo(
    () => new Intl.DateTimeFormat(language === "en" ? "en-GB" : language, { dateStyle: "medium" }),
    [language],
  );
  return (
    <ListBox
      ref={focusChosenRow}
      className="memo-list"
      data-spot="place"
      aria-label={say("memos.list")}
      selectionMode="single"
      selectionBehavior="replace"
      disallowEmptySelection
      selectedKeys={shown ? [shown] : []}
      onSelectionChange={(keys) => {
        const found = keys === "all" ? undefined : list.find(({ memo }) => keys.has(memo.id));
        if (found) onShow(found.memo.id);
      }}
    >
      {list.map(({ memo, subject }) => {
        const name = nameOfMemo(memo) || say("memo.untitled");
        return (
          <ListBoxItem key={memo.id} id={memo.id} textValue={name} className="memo-row">
            <b>{name}</b>
            <time dateTime={memo.changedAt}>{dates.format(new Date(memo.changedAt))}</time>
            <small>
              {say("memos.row", {
                kind: say(`memoKind.${memo.kind}`),
                subject: subjectWords(subject, say),
                name: memo.by,
              })}
            </small>
          </ListBoxItem>
        );
      })}
    </ListBox>
  );
}
