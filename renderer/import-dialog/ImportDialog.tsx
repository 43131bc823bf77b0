import { memo, useCallback, useDeferredValue, useEffect, useMemo, useReducer, useRef, useState } from "react";
import { transcriptExtensions } from "../../shared/formats/transcript-formats.ts";
import { namesInStudy } from "../../shared/speakers/other-files.ts";
import { openQuestions } from "../../shared/speakers/questions.ts";
import { useWords } from "../language/language.ts";
import { useAskedFirst } from "../speaker-review/use-asked-first.ts";
import { useDesk } from "../storage/desk.ts";
import { newId } from "../storage/stamps.ts";
import { usePerform, useSession, useWorld } from "../storage/use-study.ts";
import { afterDialog } from "../ui/after-dialog.ts";
import { announce } from "../ui/announce.ts";
import { Button } from "../ui/Button.tsx";
import { Dialog } from "../ui/Dialog.tsx";
import { useLatest } from "../ui/use-latest.ts";
import { ChooseFiles } from "./ChooseFiles.tsx";
import { droppedFiles } from "./dropped-files.ts";
import { FileList } from "./FileList.tsx";
import { FileReaders, type ReaderReport } from "./file-readers.ts";
import {
  afterEvents,
  chosenFile,
  countOpen,
  filesWithQuestions,
  importedAs,
  importsOf,
  includedFiles,
  isReady,
  type PlanEvent,
  planFor,
  progressOf,
} from "./import-plan.ts";
import { NamesField } from "./NamesField.tsx";
import { OpenSum } from "./OpenSum.tsx";
import { ReadingProgress } from "./ReadingProgress.tsx";
import { ReviewPane } from "./ReviewPane.tsx";
import type { GivenFile } from "./read-transcript.ts";
import "./import-dialog.css";

/** The formats that are read, as a browser's picker wants them. */
const accepted = transcriptExtensions.map((extension) => `.${extension}`).join(",");

const Files = memo(FileList);
/** The file that is looked at stays as it is drawn while others are read: they change nothing in it before all are. */
const Review = memo(
  ReviewPane,
  (before, now) => before.file === now.file && before.led === now.led && progressOf(now.plan).isReading,
);

/** Import of transcripts: choose files, look at what was found and correct it, and only then take them into the study. */
export function ImportDialog({ onClose }: { readonly onClose: () => void }) {
  const { say } = useWords();
  const { bridge } = useWorld();
  const { study } = useSession();
  const perform = usePerform();
  const desk = useDesk();
  const [plan, tell] = useReducer(afterEvents, study, ({ now }) => planFor(namesInStudy(now().project)));
  // The list and the review are drawn when there is time: files are read faster than they could be.
  const drawn = useDeferredValue(plan);
  const tellOne = useCallback((event: PlanEvent) => {
    // Whoever chooses another file is led nowhere.
    if (event.did === "choose") setLed(null);
    tell([event]);
  }, []);
  const [trouble, setTrouble] = useState<"import.nothing" | "import.hostGone" | null>(null);
  const [isOver, setIsOver] = useState(false);
  const [names, setNames] = useState(study.now().project.study.namesInFiles);
  const picker = useRef<HTMLInputElement>(null);
  const lastId = useRef(0);
  // To which file's open questions a person was led, and how often.
  const [led, setLed] = useState<{ readonly id: number; readonly count: number } | null>(null);

  const readers = useMemo(
    () => new FileReaders((reports) => tell(reports.map((report) => eventOf(report, study.now().project)))),
    [study],
  );
  useEffect(() => {
    readers.makeReady();
    return () => readers.stop();
  }, [readers]);

  const add = (given: readonly GivenFile[]) => {
    setTrouble(null);
    const files = given.map((file) => {
      lastId.current += 1;
      return { id: lastId.current, file };
    });
    tell([{ did: "add", files: files.map(({ id, file }) => ({ id, fileName: file.name })) }]);
    readers.read(files);
  };

  const choose = async () => {
    const picked = await bridge.chooseTranscripts().catch(() => null);
    if (picked === null) setTrouble("import.hostGone");
    else if (picked === "no-dialog") picker.current?.click();
    else add(picked.map(({ name, bytes }) => ({ name, content: bytes.slice() })));
  };

  const drop = async (data: DataTransfer) => {
    const files = await droppedFiles(data);
    if (files.length === 0) setTrouble("import.nothing");
    else add(files.map(asGiven));
  };
  useDropping(setIsOver, drop);

  const stop = () => {
    readers.stop();
    tell([{ did: "stop" }]);
  };

  const included = includedFiles(plan);
  const carryOut = () => {
    const imports = importsOf(plan, new Date().toISOString(), () => newId("transcript"));
    const [first] = imports;
    if (!first) return;
    const originals = included.map(({ sha256, bytes }) => ({ sha256, bytes }));
    const taken = { imports, newParticipantId: () => newId("participant"), nameIs: names };
    if (!perform("import-transcripts", taken, originals)) return;
    desk.set({ place: "code", transcriptId: first.id, codingId: null });
    announce(say("import.done", { count: imports.length }));
    onClose();
    // One reads on where the interview begins.
    const show = { transcriptId: first.id, span: { start: 0, end: 0 } };
    afterDialog(() => desk.set({ show }));
  };

  const lead = (id: number) => {
    setLed((last) => ({ id, count: (last?.count ?? 0) + 1 }));
    tell([{ did: "choose", id }]);
  };
  const leadOn = useLatest(lead);
  const open = countOpen(plan);
  const { isTold, tells } = useAskedFirst(open);
  const beginImport = () => {
    const [first] = filesWithQuestions(plan);
    if (!first || !tells()) return carryOut();
    const chosen = includedFiles(plan).find(({ id }) => id === plan.chosenId);
    const isHere = chosen && openQuestions(chosen.judgement.questions).length > 0;
    lead(isHere ? chosen.id : first.id);
  };

  const isEmpty = plan.files.length === 0;
  const { isReading } = progressOf(plan);
  return (
    <Dialog
      title={say("import.title")}
      onClose={onClose}
      wide={!isEmpty}
      stays={!isEmpty && say("ui.stays")}
      actions={
        <>
          {!isEmpty && (
            <span className="import-add">
              <Button onPress={() => void choose()}>{say("import.add")}</Button>
            </span>
          )}
          <Button onPress={onClose}>{say("ui.cancel")}</Button>
          {!isEmpty && (
            <Button look="main" isDisabled={!isReady(plan)} onPress={beginImport}>
              {included.length === 0 && !isReading
                ? say("import.doNone")
                : isTold
                  ? say("import.doOpen", { count: open })
                  : say("import.do", { count: included.length })}
            </Button>
          )}
        </>
      }
    >
      <input
        ref={picker}
        type="file"
        multiple
        accept={accepted}
        hidden
        data-testid="transcripts"
        onChange={({ target }) => {
          add([...(target.files ?? [])].map(asGiven));
          target.value = "";
        }}
      />
      {isEmpty ? (
        <ChooseFiles isOver={isOver} onChoose={() => void choose()} />
      ) : (
        <div className="import-desk" data-over={isOver || undefined}>
          <div className="import-head">
            <ReadingProgress plan={plan} onStop={stop} />
            <NamesField names={names} onNames={setNames} />
            <OpenSum plan={drawn} onEvent={tellOne} />
          </div>
          <Files plan={drawn} onEvent={tellOne} />
          <Review
            key={drawn.chosenId}
            file={chosenFile(drawn)}
            plan={drawn}
            led={led?.id === drawn.chosenId ? led.count : 0}
            onEvent={tellOne}
            onNext={leadOn}
          />
        </div>
      )}
      {trouble && (
        <p className="import-trouble" role="alert">
          {say(trouble)}
        </p>
      )}
    </Dialog>
  );
}

function asGiven(file: File): GivenFile {
  return { name: file.name, content: file };
}

function eventOf(report: ReaderReport, project: Parameters<typeof importedAs>[0]): PlanEvent {
  const { id } = report;
  if (report.is === "began") return { did: "begin-reading", id };
  const { answer } = report;
  if (answer.is === "failed") return { did: "fail", id, why: answer.why };
  return { did: "read", id, file: answer.file, importedAs: importedAs(project, answer.file.sha256) };
}

/** Takes files that are dropped anywhere in the window while the dialog is open; the browser would leave the page for them. */
function useDropping(onOver: (isOver: boolean) => void, onDrop: (data: DataTransfer) => Promise<void>): void {
  const latest = useRef(onDrop);
  latest.current = onDrop;
  useEffect(() => {
    const isFiles = (event: DragEvent) => event.dataTransfer?.types.includes("Files") ?? false;
    const over = (event: DragEvent) => {
      if (!isFiles(event)) return;
      event.preventDefault();
      onOver(true);
    };
    const left = (event: DragEvent) => {
      if (event.relatedTarget === null) onOver(false);
    };
    const dropped = (event: DragEvent) => {
      if (!isFiles(event) || !event.dataTransfer) return;
      event.preventDefault();
      onOver(false);
      void latest.current(event.dataTransfer);
    };
    window.addEventListener("dragover", over);
    window.addEventListener("dragleave", left);
    window.addEventListener("drop", dropped);
    return () => {
      window.removeEventListener("dragover", over);
      window.removeEventListener("dragleave", left);
      window.removeEventListener("drop", dropped);
    };
  }, [onOver]);
}
