import { Check, CircleAlert, X } from "lucide-react";
import { Fragment } from "react";
import { Checkbox, GridList, GridListItem, ListLayout, Virtualizer } from "react-aria-components";
import { openQuestions } from "../../shared/speakers/questions.ts";
import { type Say, useWords } from "../language/language.ts";
import { notesToShow } from "../language/note-sentences.ts";
import { IconButton } from "../ui/Button.tsx";
import type { PlanEvent } from "./import-plan.ts";
import { unreadSentence } from "./import-sentences.ts";
import type { ImportPlan, PlannedFile } from "./planned-files.ts";
import "./file-list.css";

/** Only the rows in view are drawn, since each file that is read changes the list. Heights in pixels. */
const rowLayout = { estimatedRowHeight: 50, padding: 8, gap: 1 };

/** The files that were chosen: how each stands, and whether it is to be imported. Arrow keys move between them. */
export function FileList({
  plan,
  onEvent,
}: {
  readonly plan: ImportPlan;
  readonly onEvent: (event: PlanEvent) => void;
}) {
  const { say } = useWords();
  return (
    <Virtualizer layout={ListLayout} layoutOptions={rowLayout}>
      <GridList
        aria-label={say("import.files")}
        className="import-files"
        items={plan.files}
        dependencies={[plan.chosenId]}
        selectionMode="single"
        selectionBehavior="replace"
        disallowEmptySelection
        // It is the dialog's: the list would keep it, though there is always a file that is looked at.
        escapeKeyBehavior="none"
        selectedKeys={plan.chosenId === null ? [] : [plan.chosenId]}
        onSelectionChange={(keys) => {
          const [id] = keys === "all" ? [] : keys;
          if (typeof id === "number") onEvent({ did: "choose", id });
        }}
      >
        {(file) => (
          <GridListItem id={file.id} textValue={nameOf(file)} className="import-file" data-is={file.is}>
            <FileMark file={file} onEvent={onEvent} />
            <span className="import-file-name">{nameOf(file)}</span>
            {file.folder !== "" && <span className="import-file-folder">{file.folder}</span>}
            <span className="import-file-state">
              {openIn(file) > 0 && <b>{say("asked.open", { count: openIn(file) })}</b>}
              {stateOf(file, say).map((part, n) => (
                <Fragment key={part}>
                  {n > 0 && " · "}
                  <span>{part}</span>
                </Fragment>
              ))}
            </span>
            {file.id === plan.chosenId && file.is !== "imported" && (
              <IconButton
                label={say("import.remove", { name: file.fileName })}
                onPress={() => onEvent({ did: "take-off", id: file.id })}
              >
                <X aria-hidden />
              </IconButton>
            )}
          </GridListItem>
        )}
      </GridList>
    </Virtualizer>
  );
}

function FileMark({
  file,
  onEvent,
}: {
  readonly file: PlannedFile;
  readonly onEvent: (event: PlanEvent) => void;
}) {
  const { say } = useWords();
  if (file.is === "failed") return <CircleAlert className="import-bad" aria-hidden />;
  if (file.is === "imported") return <Check className="import-good" aria-hidden />;
  if (file.is !== "read" && file.is !== "survey")
    return <span className="import-pending" data-is={file.is} aria-hidden />;
  return (
    <Checkbox
      className="choice"
      aria-label={say("import.takeIn", { name: nameOf(file) })}
      isSelected={file.isIncluded}
      onChange={(isIncluded) => onEvent({ did: "include", id: file.id, isIncluded })}
    >
      <span className="dot square">{file.isIncluded && <Check aria-hidden />}</span>
    </Checkbox>
  );
}

/** How many questions are open in a file that would be imported. */
function openIn(file: PlannedFile): number {
  return file.is === "read" && file.isIncluded ? openQuestions(file.judgement.questions).length : 0;
}

function nameOf(file: PlannedFile): string {
  return file.is === "read" || file.is === "imported" ? file.name.trim() || file.fileName : file.fileName;
}

/** How a file stands, in parts that are not broken. */
function stateOf(file: PlannedFile, say: Say): readonly string[] {
  if (file.is === "failed") return [unreadSentence(file.why, say)];
  if (file.is === "survey")
    return file.rereading === undefined
      ? [say("survey.label"), say("survey.rows", { count: file.table.rows.length })]
      : [say("import.reading")];
  if (file.is !== "read") return [say(`import.${file.is}`)];
  if (file.rereading !== undefined) return [say("import.reading")];
  if (file.double) return [say(file.double.of === "study" ? "import.before" : "import.same")];
  const { turns, speakers } = file.judgement.draft;
  const notes = notesToShow(file.notes).length;
  return [
    say("count.turns", { count: turns.length }),
    say("import.speakers", { count: speakers.length }),
    ...(notes > 0 ? [say("import.notes", { count: notes })] : []),
  ];
}
