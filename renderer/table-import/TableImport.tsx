import type { ReactNode } from "react";
import { type Say, useWords } from "../language/language.ts";
import { Button } from "../ui/Button.tsx";
import { Dialog } from "../ui/Dialog.tsx";
import { useFilePicker } from "../ui/use-file-picker.tsx";
import type { FileFailure } from "../workers/read-file.ts";
import type { TableFile } from "./use-table-file.ts";
import "./table-import.css";

/**
 * Takes something in from a file, mostly a table: it is chosen, and what it would do is seen before it is done. `children` say what its
 * columns are read as, and what they would do (`TablePreview`).
 */
export function TableImport<Said, Read>({
  title,
  testId,
  accept = ".csv,.tsv,.txt,.xlsx,.ods,text/csv",
  table: { chosen, read },
  outcome,
  explained,
  whyElse = () => null,
  doIt,
  stays = false,
  canTake,
  onTake,
  onClose,
  children,
}: {
  readonly title: string;
  readonly testId: string;
  /** The kinds of files that are offered; tables unless told. */
  readonly accept?: string;
  readonly table: TableFile<Said, Read>;
  /** What it would do, in a few words; null while that is not known. */
  readonly outcome: string | null;
  /** What such a table looks like, said until one is read. */
  readonly explained: readonly string[];
  /** Why a file was not read, where it is not for a reason that any table may have; null where it is. */
  readonly whyElse?: (failure: FileFailure) => string | null;
  /** What the button says; that it imports, unless told. */
  readonly doIt?: string;
  /** Why it stays when somebody would leave it; see Dialog.tsx. */
  readonly stays?: string | false;
  readonly canTake: boolean;
  readonly onTake: () => void;
  readonly onClose: () => void;
  readonly children: ReactNode;
}) {
  const { say } = useWords();
  const picker = useFilePicker({ accept, testId, onFile: (file) => read(file, null) });
  const isRead = chosen?.answer?.is === "read";
  return (
    <Dialog
      title={title}
      wide={isRead}
      stays={stays}
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{say("ui.cancel")}</Button>
          <Button look="main" writes isDisabled={!canTake} onPress={onTake}>
            {doIt ?? say("table.do")}
          </Button>
        </>
      }
    >
      {picker.input}
      <div className="table-import">
        <p className="chosen-file">
          <Button autoFocus onPress={picker.open}>
            {say(chosen ? "table.another" : "table.choose")}
          </Button>
          {chosen && <b>{chosen.file.name}</b>}
          <span role="status" className="quiet">
            {chosen && !chosen.answer && say("table.reading")}
            {outcome}
          </span>
        </p>
        {chosen?.answer?.is === "failed" && (
          <p className="error" role="alert">
            {whyElse(chosen.answer) ?? whyNotRead(chosen.answer, say)}
          </p>
        )}
        {children}
        {!isRead && (
          <div className="quiet small">
            {explained.map((sentence) => (
              <p key={sentence}>{sentence}</p>
            ))}
          </div>
        )}
      </div>
    </Dialog>
  );
}

/** What a table, or what `label` names, would do. It scrolls, so the keys have to get at it. */
export function TablePreview({ label, children }: { readonly label?: string; readonly children: ReactNode }) {
  const { say } = useWords();
  return (
    <section className="table-preview" aria-label={label ?? say("table.preview")} {...reachedByKeys}>
      {children}
    </section>
  );
}

const reachedByKeys = { tabIndex: 0 };

/** Why a file is no such table, and what to do. */
function whyNotRead({ why, detail }: FileFailure, say: Say): string {
  const line = /^line (\d+)$/.exec(detail)?.[1];
  switch (why) {
    case "empty-file":
    case "not-read":
    case "too-large":
      return say(`table.${why}`);
    case "damaged-zip":
    case "damaged-xml":
    case "xml-with-doctype":
    case "too-deep":
      return say("table.damaged");
    case "not-a-csv":
      return line ? say("table.brokenLine", { line }) : say("table.twice", { columns: detail });
    default:
      return say("table.not-text");
  }
}
