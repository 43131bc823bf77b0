import { memo, useCallback, useDeferredValue, useEffect, useMemo, useRef, useState } from "react";
import { openQuestions } from "../../shared/speakers/questions.ts";
import { shownKey } from "../commands/key-names.ts";
import type { GivenFile } from "../given-files/given-file.ts";
import { useGivenAnywhere } from "../given-files/use-given-anywhere.ts";
import { useWords } from "../language/language.ts";
import { ProjectIntoStudy } from "../project-import-dialog/ProjectIntoStudy.tsx";
import { projectsAmong } from "../project-import-dialog/projects-among.ts";
import { useAskedFirst } from "../speaker-review/use-asked-first.ts";
import { useDesk } from "../storage/desk.ts";
import { useSession } from "../storage/use-study.ts";
import { afterDialog } from "../ui/after-dialog.ts";
import { announce } from "../ui/announce.ts";
import { Button } from "../ui/Button.tsx";
import { Dialog } from "../ui/Dialog.tsx";
import { giveFocus } from "../ui/focus.ts";
import { useLatest } from "../ui/use-latest.ts";
import { letMessagesIn } from "../workers/let-messages-in.ts";
import { AddMenu } from "./AddMenu.tsx";
import { ChooseFiles } from "./ChooseFiles.tsx";
import { FileList } from "./FileList.tsx";
import { afterEvents, type PlanEvent } from "./import-plan.ts";
import { summarySentence } from "./import-summary.ts";
import { NamesField } from "./NamesField.tsx";
import { OpenSum } from "./OpenSum.tsx";
import { Pickers } from "./Pickers.tsx";
import {
  chosenFile,
  countInterviews,
  countOpen,
  filesWithQuestions,
  firstImported,
  includedFiles,
  includedSurveys,
  isReady,
  progressOf,
  staysAfterImport,
} from "./plan-figures.ts";
import { ReadingProgress } from "./ReadingProgress.tsx";
import { ReviewPane } from "./ReviewPane.tsx";
import { SaveList } from "./SaveList.tsx";
import { useCarryingOut } from "./use-carrying-out.ts";
import { useChoosing } from "./use-choosing.ts";
import { useImportFiles } from "./use-import-files.ts";
import "./import-dialog.css";

const Files = memo(FileList);
/** The file that is looked at stays as it is drawn while others are read: they change nothing in it before all are. */
const Review = memo(
  ReviewPane,
  (before, now) => before.file === now.file && before.led === now.led && progressOf(now.plan).isReading,
);

/** Import of transcripts: choose files, look at what was found and correct it, and only then take them into the study. */
export function ImportDialog({
  given,
  onClose,
}: {
  /** What was dropped or pasted elsewhere, to begin with. */
  readonly given: readonly GivenFile[];
  readonly onClose: () => void;
}) {
  const { say } = useWords();
  const { study } = useSession();
  const carrying = useCarryingOut();
  const desk = useDesk();
  const { plan, tell, add: list, readAs, stop } = useImportFiles();
  // Projects of other programs among the files, which have a dialog of their own, one after the other.
  const [projects, setProjects] = useState<readonly GivenFile[]>([]);
  // How many times files were given of which nobody knows yet whether they are projects.
  const [unsorted, setUnsorted] = useState(0);
  const add = useCallback(
    async (files: readonly GivenFile[]) => {
      setUnsorted((count) => count + 1);
      const found = await projectsAmong(files);
      // That the files are taken is drawn; the list is work of its own.
      await letMessagesIn();
      setUnsorted((count) => count - 1);
      setProjects((before) => [...before, ...found.projects]);
      if (found.others.length > 0) list(found.others);
    },
    [list],
  );
  const choosing = useChoosing((files) => void add(files));
  // The list and the review are drawn when there is time: files are read faster than they could be. But which files there are is seen at once.
  const later = useDeferredValue(plan);
  const listed = useRef(plan);
  if (listed.current.files.length !== plan.files.length) listed.current = plan;
  const drawn = later.files.length === plan.files.length ? later : listed.current;
  const tellOne = useCallback(
    (event: PlanEvent) => {
      // Whoever chooses another file is led nowhere.
      if (event.did === "choose") setLed(null);
      tell([event]);
    },
    [tell],
  );
  const [isOver, setIsOver] = useState(false);
  const [isUnsaved, setUnsaved] = useState(false);
  const [names, setNames] = useState(study.now().project.study.namesInFiles);
  // To which file's open questions a person was led, and how often.
  const [led, setLed] = useState<{ readonly id: number; readonly count: number } | null>(null);

  useGivenAnywhere({
    isFree: () => !carrying.isAtWork,
    onOver: setIsOver,
    onGiven: choosing.given,
    pastedName: say("given.pasted"),
  });
  const isBegun = useRef(false);
  useEffect(() => {
    if (!isBegun.current && given.length > 0) void add(given);
    isBegun.current = true;
  }, [given, add]);

  const included = includedFiles(plan);
  const now = useRef({ plan, isMoreToCome: false });
  now.current = { plan, isMoreToCome: unsorted + projects.length > 0 };
  const finish = (first: ReturnType<typeof firstImported>) => {
    if (first) desk.set({ place: "code", transcriptId: first, codingId: null });
    onClose();
    if (!first) return;
    // One reads on where the interview begins.
    const show = { transcriptId: first, span: { start: 0, end: 0 } };
    afterDialog(() => desk.set({ show }));
  };
  const carryOut = async () => {
    const event = await carrying.carryOut(plan, names);
    if (!event) return;
    // What was on its way when it began is in the list by now, or comes yet.
    const after = afterEvents(now.current.plan, [event]);
    announce(summarySentence(after, say));
    if (now.current.isMoreToCome || staysAfterImport(after)) tell([event]);
    else finish(firstImported(after));
  };

  const lead = (id: number) => {
    setLed((last) => ({ id, count: (last?.count ?? 0) + 1 }));
    tell([{ did: "choose", id }]);
  };
  const leadOn = useLatest(lead);
  const readAsLatest = useLatest(readAs);
  const open = countOpen(plan);
  const { isTold, tells } = useAskedFirst(open);
  const beginImport = () => {
    const [first] = filesWithQuestions(plan);
    if (!first || !tells()) return void carryOut();
    const chosen = includedFiles(plan).find(({ id }) => id === plan.chosenId);
    const isHere = chosen && openQuestions(chosen.judgement.questions).length > 0;
    lead(isHere ? chosen.id : first.id);
  };

  const interviews = useMemo(() => countInterviews(plan), [plan]);
  const isEmpty = plan.files.length === 0;
  useFocusOnceReady(isReady(plan) && unsorted + projects.length === 0);
  const [project] = projects;
  if (project)
    return (
      <ProjectIntoStudy
        key={projects.length}
        file={project}
        onClose={(isTaken) => {
          setProjects((before) => before.slice(1));
          if (isTaken && isEmpty && projects.length === 1) onClose();
        }}
      />
    );
  const { isReading } = progressOf(plan);
  const imported = firstImported(plan);
  const isNothing = included.length === 0 && includedSurveys(plan).length === 0 && !isReading;
  const isDone = isNothing && plan.files.some(({ is }) => is === "imported");
  const areAll = plan.files.every(({ is }) => is === "imported");
  return (
    <Dialog
      title={say("import.title")}
      onClose={onClose}
      wide={!isEmpty}
      stays={isDone ? !areAll && say("import.staysDone") : !isEmpty && say("ui.stays")}
      actions={
        <>
          {carrying.isAtWork && <p className="import-at-work quiet small">{say("import.atWork")}</p>}
          {!isEmpty && !carrying.isAtWork && (
            <span className="import-add">
              <AddMenu choosing={choosing} />
              {!isReading && <SaveList plan={plan} onTrouble={setUnsaved} />}
            </span>
          )}
          <Button onPress={onClose}>{say(isDone ? "ui.close" : "ui.cancel")}</Button>
          {isDone && (
            <Button look="main" autoFocus onPress={() => finish(imported)}>
              {say("import.finish")}
            </Button>
          )}
          {!isEmpty && !isDone && (
            <Button
              look="main"
              writes
              isDisabled={!isReady(plan) || unsorted > 0}
              isPending={carrying.isAtWork}
              onPress={beginImport}
            >
              {isNothing
                ? say("import.doNone")
                : isTold
                  ? say("import.doOpen", { count: open })
                  : say("import.do", { count: interviews })}
            </Button>
          )}
        </>
      }
    >
      <Pickers choosing={choosing} />
      {isEmpty ? (
        <ChooseFiles isOver={isOver} choosing={choosing} />
      ) : (
        <div className="import-desk" data-over={isOver || undefined} inert={carrying.isAtWork}>
          <div className="import-head">
            {isDone ? (
              <p className="import-progress">{summarySentence(plan, say)}</p>
            ) : (
              <>
                <ReadingProgress plan={plan} onStop={stop} />
                <NamesField names={names} onNames={setNames} />
                <OpenSum plan={drawn} onEvent={tellOne} />
              </>
            )}
          </div>
          <Files plan={drawn} onEvent={tellOne} />
          <Review
            key={drawn.chosenId}
            file={chosenFile(drawn)}
            plan={drawn}
            led={led?.id === drawn.chosenId ? led.count : 0}
            onEvent={tellOne}
            onReadAs={readAsLatest}
            onNext={leadOn}
          />
        </div>
      )}
      {choosing.trouble && (
        <p className="import-trouble" role="alert">
          {say(choosing.trouble, { keys: shownKey("Ctrl+V") })}
        </p>
      )}
      {isUnsaved && (
        <p className="import-trouble" role="alert">
          {say("import.listUnsaved")}
        </p>
      )}
    </Dialog>
  );
}

/** Once files are read the next key imports them, unless somebody has gone elsewhere in the dialog meanwhile. */
function useFocusOnceReady(isReady: boolean): void {
  useEffect(() => {
    const { activeElement } = document;
    if (!isReady || (activeElement !== document.body && !activeElement?.matches("[role=dialog]"))) return;
    giveFocus(document.querySelector(".dialog footer .main"));
  }, [isReady]);
}
