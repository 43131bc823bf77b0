import { PanelRightClose, PanelRightOpen } from "lucide-react";
import { useMemo, useState } from "react";
import { isInterview } from "../../shared/project/interviews.ts";
import type { TranscriptId } from "../../shared/project/records.ts";
import { transcriptsInOrder } from "../../shared/transcripts/in-order.ts";
import { useCommands } from "../commands/use-commands.ts";
import { useWords } from "../language/language.ts";
import { NoteEditor } from "../notes/NoteEditor.tsx";
import { coderName } from "../storage/coder.ts";
import { useDesk, useDeskSlice } from "../storage/desk.ts";
import { useCheckFigures } from "../storage/use-check-figures.ts";
import { useProject, useProjectPart, useSession } from "../storage/use-study.ts";
import { Button, IconButton } from "../ui/Button.tsx";
import { NotesSideBySide } from "./NotesSideBySide.tsx";
import { OverviewTable } from "./OverviewTable.tsx";
import { overviewRows, type Sorting, sortRows } from "./overview-rows.ts";
import { ReadViews } from "./ReadViews.tsx";
import { readSlice } from "./read-slice.ts";
import { toNote } from "./to-note.ts";
import { useFollow } from "./use-follow.ts";
import { useReadingNote } from "./use-reading-note.ts";
import "./reading-note.css";
import "./reading-overview.css";

/** All interviews at a glance, and the notes of some of them side by side. */
export function ReadingOverview() {
  const { say, language } = useWords();
  const project = useProject();
  const furthest = useDeskSlice(readSlice, (state) => state.furthest);
  const [sorting, setSorting] = useState<Sorting>({ by: "name", descending: false });
  const [chosen, setChosen] = useState<ReadonlySet<TranscriptId>>(new Set());
  const [beside, setBeside] = useState(false);
  const by = coderName();
  const isChecked = project.checks.size > 0 || project.study.checkPlan !== null;
  const checked = useCheckFigures(project, isChecked);
  const rows = useMemo(() => {
    const transcripts = transcriptsInOrder(project.transcripts, language).filter(isInterview);
    return overviewRows(project, transcripts, { furthest, by, checked, language });
  }, [project, language, furthest, by, checked]);
  const sorted = useMemo(() => sortRows(rows, sorting), [rows, sorting]);
  const picked = rows.filter(({ transcript }) => chosen.has(transcript.id));
  const read = rows.filter(({ isRead }) => isRead).length;

  return (
    <>
      <main className="place reading-overview" aria-label={say("read.overview")}>
        <header className="place-bar">
          <ReadViews />
          <h1>{say("read.readCount", { read, all: rows.length })}</h1>
          <span className="space" />
          {picked.length > 0 && !beside && (
            <Button look="plain" onPress={() => setChosen(new Set())}>
              {say("read.choose.none")}
            </Button>
          )}
          {beside ? (
            <Button onPress={() => setBeside(false)}>{say("read.beside.back")}</Button>
          ) : (
            <span title={picked.length < 2 ? say("read.beside.hint") : undefined}>
              <Button isDisabled={picked.length < 2} onPress={() => setBeside(true)}>
                {picked.length < 2 ? say("read.beside.choose") : say("read.beside", { count: picked.length })}
              </Button>
            </span>
          )}
        </header>
        {beside ? (
          <NotesSideBySide rows={picked} />
        ) : (
          <OverviewTable
            rows={sorted}
            sorting={sorting}
            onSorting={setSorting}
            chosen={chosen}
            onChosen={setChosen}
            showsChecked={isChecked}
          />
        )}
      </main>
      <SetNote />
    </>
  );
}

/** The reading note of the whole set. */
function SetNote() {
  const { say } = useWords();
  const { study } = useSession();
  const desk = useDesk();
  const studyId = useProjectPart((project) => project.study.id);
  const shut = useDeskSlice(readSlice, (state) => state.readNoteShut);
  const note = useReadingNote(studyId, null);
  const follow = useFollow(null, null);
  useCommands({
    "to-reading-note": () => toNote(() => desk.put(readSlice, { readNoteShut: false })),
  });
  const title = say("read.note.ofSet");
  if (shut)
    return (
      <aside aria-label={title} className="reading-note shut">
        <IconButton
          label={say("read.note.open")}
          onPress={() => desk.put(readSlice, { readNoteShut: false })}
        >
          <PanelRightOpen aria-hidden />
        </IconButton>
      </aside>
    );
  return (
    <aside aria-label={title} className="reading-note">
      <header>
        <h2>{title}</h2>
        <span className="space" />
        <IconButton label={say("read.note.shut")} onPress={() => desk.put(readSlice, { readNoteShut: true })}>
          <PanelRightClose aria-hidden />
        </IconButton>
      </header>
      <div className="own-note" data-spot="reading-note">
        <NoteEditor
          value={note.shown}
          label={title}
          placeholder={say("read.note.placeholder.set")}
          readOnly={study.readOnly}
          onChange={note.type}
          onLeave={note.leave}
          onFollow={follow}
        />
      </div>
    </aside>
  );
}
