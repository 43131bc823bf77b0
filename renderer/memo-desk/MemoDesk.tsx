import { useDeferredValue, useEffect, useMemo, useState } from "react";
import type { MemoId, MemoKind } from "../../shared/project/records.ts";
import { useCommands } from "../commands/use-commands.ts";
import { useWords } from "../language/language.ts";
import { MemoSheet, type NewMemo } from "../notes/MemoSheet.tsx";
import { useMemoDeeds } from "../notes/memo-deeds.ts";
import { useDesk, useDeskSlice } from "../storage/desk.ts";
import { newId } from "../storage/stamps.ts";
import { useProject } from "../storage/use-study.ts";
import { announce } from "../ui/announce.ts";
import { Button } from "../ui/Button.tsx";
import { MemoFilters } from "./MemoFilters.tsx";
import { MemoList } from "./MemoList.tsx";
import { everyMemo, filteredMemos, isFiltering, listedMemos, standingMemoFilter } from "./memo-list.ts";
import { memosSlice } from "./memos-slice.ts";
import { NewMemoMenu } from "./NewMemoMenu.tsx";
import { SaveMemos } from "./SaveMemos.tsx";
import "./memo-desk.css";

/** All memos of the study: a list to search on the left, the open memo on the right. */
export function MemoDesk() {
  const { say, language } = useWords();
  const project = useProject();
  const desk = useDesk();
  const chosen = useDeskSlice(memosSlice, (state) => state.memoId);
  const [asked, setFilter] = useState(everyMemo);
  const filter = useMemo(() => standingMemoFilter(asked, project.memos), [asked, project.memos]);
  const sought = useDeferredValue(filter);
  /** The memo that was begun and has no words yet. */
  const [begun, setBegun] = useState<(NewMemo & { readonly memoId: MemoId }) | null>(null);
  const all = useMemo(() => listedMemos(project, sought.order, language), [project, sought.order, language]);
  const list = useMemo(() => filteredMemos(all, sought, language), [all, sought, language]);
  const deeds = useMemoDeeds();

  const isBegun = begun !== null && chosen === begun.memoId;
  const shown = isBegun || (chosen && project.memos.has(chosen)) ? chosen : (list[0]?.memo.id ?? null);
  // The first of the list is the open one from then on: it stays so when what is written in it changes its place there.
  useEffect(() => {
    if (shown !== chosen) desk.put(memosSlice, { memoId: shown });
  }, [shown, chosen, desk]);
  const begin = (kind: MemoKind) => {
    const memoId = newId("memo");
    setBegun({ memoId, kind, about: project.study.id });
    desk.put(memosSlice, { memoId });
  };
  const remove = (memoId: MemoId) => {
    const at = list.findIndex(({ memo }) => memo.id === memoId);
    const next = list[at + 1] ?? list[at - 1];
    if (!deeds.remove(memoId)) return;
    announce(say("memo.wasRemoved"));
    desk.put(memosSlice, { memoId: next?.memo.id ?? null });
  };
  useCommands({ "new-memo": () => begin("reflexive") });

  return (
    <main className="place memo-place" aria-label={say("memos.title")}>
      <section className="memo-column" aria-label={say("memos.list")}>
        <header>
          <h2>{say("memos.title")}</h2>
          <NewMemoMenu onNew={begin} />
        </header>
        {project.memos.size > 0 && <MemoFilters filter={filter} onChange={setFilter} memos={project.memos} />}
        {list.length > 0 ? (
          <MemoList list={list} shown={shown} onShow={(memoId) => desk.put(memosSlice, { memoId })} />
        ) : (
          <p className="memo-none quiet">
            {say(project.memos.size === 0 ? "memos.none" : "memos.noneFound")}
          </p>
        )}
        <SaveMemos list={list} order={sought.order} isAll={!isFiltering(sought)} />
      </section>
      {shown ? (
        <section className="memo-open" aria-label={say("memo.sheet")}>
          <MemoSheet key={shown} memoId={shown} fresh={isBegun && !project.memos.has(shown) ? begun : null} />
          {project.memos.has(shown) && (
            <footer>
              <Button look="plain" writes onPress={() => remove(shown)}>
                {say("memo.remove")}
              </Button>
            </footer>
          )}
        </section>
      ) : (
        <div className="empty-state">
          <h3>{say("memos.empty")}</h3>
          <p>{say("memos.empty.hint")}</p>
          <Button look="main" writes onPress={() => begin("reflexive")}>
            {say("memos.empty.do")}
          </Button>
        </div>
      )}
    </main>
  );
}
