import { useEffect, useMemo, useRef, useState } from "react";
import { sha256 } from "../../shared/formats/project-file/hash.ts";
import { referenceExtensions } from "../../shared/formats/references/read-references.ts";
import { isCitable } from "../../shared/literature/add-excerpt.ts";
import { shortCitation } from "../../shared/literature/citation.ts";
import { importedBefore } from "../../shared/transcripts/import-transcripts.ts";
import { useWords } from "../language/language.ts";
import { useDesk } from "../storage/desk.ts";
import { newId } from "../storage/stamps.ts";
import { usePerform, useSession } from "../storage/use-study.ts";
import { PrintedReference } from "../transcript-view/PrintedReference.tsx";
import { afterDialog } from "../ui/after-dialog.ts";
import { announce } from "../ui/announce.ts";
import { Button } from "../ui/Button.tsx";
import { Dialog } from "../ui/Dialog.tsx";
import { Checkbox, LongTextField } from "../ui/fields.tsx";
import { NoteList } from "../ui/NoteList.tsx";
import { useFilePicker } from "../ui/use-file-picker.tsx";
import { ReferenceFields } from "./ReferenceFields.tsx";
import { ReferencePicker } from "./ReferencePicker.tsx";
import { type ReferencesAnswer, readReferencesFile } from "./read-references-file.ts";
import { type DraftedExcerpt, draftedExcerpt, type ExcerptDraft, emptyDraft } from "./reference-form.ts";
import "./excerpt-dialog.css";

/** As a browser's picker wants them. */
const accepted = referenceExtensions.map((extension) => `.${extension}`).join(",");

/** Takes an excerpt from the literature: its text, and its reference from the lines beneath it, from a file, or by hand. */
export function ExcerptDialog({ onClose }: { readonly onClose: () => void }) {
  const { say, language } = useWords();
  const { study } = useSession();
  const perform = usePerform();
  const desk = useDesk();
  const [draft, setDraft] = useState<ExcerptDraft>(emptyDraft);
  const change = (some: Partial<ExcerptDraft>) => setDraft((before) => ({ ...before, ...some }));
  const drafted = useMemo(() => draftedExcerpt(draft), [draft]);
  const { excerpt, form, reference, unsure, fromFile } = drafted;
  const isReady = excerpt.trim() !== "" && isCitable(reference);
  const hasToPick = draft.listed.length > 1 && !fromFile;

  const add = async () => {
    const bytes = new TextEncoder().encode(draft.text);
    const file = { sha256: await sha256(bytes), bytes };
    const [known] = importedBefore(study.now().project, file.sha256);
    const id = newId("transcript");
    const name = shortCitation(reference, language);
    const source = {
      ...{ fileName: `${known?.name ?? name}.txt`, sha256: file.sha256 },
      ...{ importedAt: new Date().toISOString(), notes: [] },
    };
    if (!perform("add-excerpt", { id, text: excerpt, reference, source, language }, [file])) return;
    desk.set({ place: "code", transcriptId: id, codingId: null });
    announce(say("excerpt.added", { name: study.now().project.transcripts.get(id)?.name ?? name }));
    onClose();
    afterDialog(() => desk.set({ show: { transcriptId: id, span: { start: 0, end: 0 } } }));
  };
  return (
    <Dialog
      title={say("excerpt.title")}
      wide
      stays={draft.text.trim() !== "" && say("ui.stays")}
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{say("ui.cancel")}</Button>
          <Button look="main" writes isDisabled={!isReady} onPress={() => void add()}>
            {say("excerpt.do")}
          </Button>
        </>
      }
    >
      <div className="excerpt-desk">
        <div className="excerpt-text">
          <LongTextField
            label={say("excerpt.text")}
            value={draft.text}
            onChange={(text) => change({ text })}
            rows={10}
            hint={say("excerpt.text.hint")}
            autoFocus
          />
          <Found draft={draft} drafted={drafted} onChange={change} />
          <dl className="excerpt-outcome" aria-live="polite">
            <dt>{say("excerpt.called")}</dt>
            <dd>
              {isCitable(reference)
                ? shortCitation(reference, language)
                : excerpt === ""
                  ? "–"
                  : say("excerpt.notCitable")}
            </dd>
            <dt>{say("excerpt.printed")}</dt>
            <dd>{isCitable(reference) ? <PrintedReference reference={reference} /> : "–"}</dd>
          </dl>
        </div>
        <div className="excerpt-source">
          <FromFile draft={draft} drafted={drafted} onChange={change} />
          {hasToPick ? (
            <ReferencePicker listed={draft.listed} onPick={(picked) => change({ picked })} />
          ) : (
            <ReferenceFields
              form={form}
              unsure={unsure}
              onChange={(some) => {
                const typed = { ...draft.typed.get(fromFile), ...some };
                change({ typed: new Map(draft.typed).set(fromFile, typed) });
              }}
            />
          )}
        </div>
      </div>
    </Dialog>
  );
}

type PartProps = {
  readonly draft: ExcerptDraft;
  readonly drafted: DraftedExcerpt;
  readonly onChange: (some: Partial<ExcerptDraft>) => void;
};

/** What was found in the pasted text: its source, and marks around it. */
function Found({ draft, drafted: { pasted }, onChange }: PartProps) {
  const { say } = useWords();
  const { line, marks } = pasted;
  const shownMarks = draft.takesLine && marks ? `${marks.open} ${marks.close}` : null;
  if (line === "" && !shownMarks) return null;
  return (
    <div className="excerpt-found" role="status">
      {line !== "" && (
        <>
          <p>{say("excerpt.found")}</p>
          <blockquote>{line}</blockquote>
          <Checkbox
            label={say("excerpt.takesLine")}
            checked={draft.takesLine}
            onChange={(takesLine) => onChange({ takesLine })}
          />
        </>
      )}
      {shownMarks && (
        <p className="quiet">
          {say(marks?.takenOff ? "excerpt.marks.off" : "excerpt.marks.stay", { marks: shownMarks })}
        </p>
      )}
    </div>
  );
}

/** The reference out of a file of a reference manager. */
function FromFile({ draft, drafted: { fromFile, isOther }, onChange }: PartProps) {
  const { say } = useWords();
  const stop = useRef<() => void>(() => undefined);
  const [read, setRead] = useState<{
    readonly name: string;
    readonly answer: ReferencesAnswer | null;
  } | null>(null);
  useEffect(() => () => stop.current(), []);
  const give = (file: File) => {
    stop.current();
    setRead({ name: file.name, answer: null });
    onChange({ listed: [], picked: null });
    stop.current = readReferencesFile(file, (answer) => {
      setRead({ name: file.name, answer });
      if (answer.is === "read") onChange({ listed: answer.references, picked: null });
    });
  };
  const picker = useFilePicker({ accept: accepted, testId: "references-file", onFile: give });
  const { answer = null } = read ?? {};
  return (
    <div className="excerpt-file">
      <p className="chosen-file">
        <Button onPress={picker.open}>{say(read ? "excerpt.file.another" : "excerpt.file.choose")}</Button>
        {read && <b>{read.name}</b>}
        <span role="status" className="quiet">
          {read && !answer && say("excerpt.file.reading")}
          {answer?.is === "read" && say("count.references", { count: answer.references.length })}
        </span>
        {fromFile && draft.listed.length > 1 && (
          <Button look="plain" onPress={() => onChange({ picked: -1 })}>
            {say("excerpt.pick.another")}
          </Button>
        )}
      </p>
      {picker.input}
      {answer?.is === "failed" && (
        <p className="error" role="alert">
          {answer.why === "not-read" ? say("excerpt.file.notRead") : say(`unreadable.${answer.why}`)}
        </p>
      )}
      {isOther && (
        <p className="warns" role="status">
          {say("excerpt.otherWork")}
        </p>
      )}
      {answer?.is === "read" && <NoteList title={say("excerpt.file.notes")} notes={answer.notes} />}
    </div>
  );
}
