import { type ReactNode, useRef } from "react";
import { type Say, useWords } from "../language/language.ts";
import { Button } from "../ui/Button.tsx";
import { Dialog } from "../ui/Dialog.tsx";
import type { FileFailure } from "../workers/read-file.ts";
import type { TableFile } from "./use-table-file.ts";
import "./table-import.css";

/**
 * Takes something in from a table: a file is chosen, and what it would do is seen before it is done. `children` say what its
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
  readonly canTake: boolean;
  readonly onTake: () => void;
  readonly onClose: () => void;
  readonly children: ReactNode;
}) {
  const { say } = useWords();
  const picker = useRef<HTMLInputElement>(null);
  const isRead = chosen?.answer?.is === "read";
  return (
    <Dialog
      title={title}
      wide={isRead}
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{say("ui.cancel")}</Button>
          <Button look="main" writes isDisabled={!canTake} onPress={onTake}>
            {say("table.do")}
          </Button>
        </>
      }
    >
      <input
        ref={picker}
        type="file"
        accept={accept}
        hidden
        data-testid={testId}
        onChange={({ target }) => {
          const [file] = target.files ?? [];
          if (file) read(file, null);
          target.value = "";
        }}
      />
      <div className="table-import">
        <p className="chosen-file">
          <Button autoFocus onPress={() => picker.current?.click()}>
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

/** What a table would do. It scrolls, so the keys have to get at it. */
export function TablePreview({ children }: { readonly children: ReactNode }) {
  const { say } = useWords();
  return (
    <section className="table-preview" aria-label={say("table.preview")} {...reachedByKeys}>
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
