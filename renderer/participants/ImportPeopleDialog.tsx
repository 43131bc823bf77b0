import { useEffect, useMemo, useRef, useState } from "react";
import { type PeopleField, peopleFields } from "../../shared/formats/csv/read-people.ts";
import { type ImportedPeople, importPeople } from "../../shared/participants/import-people.ts";
import { previewPeople } from "../../shared/participants/people-preview.ts";
import { isEmptyDiff } from "../../shared/project/diff.ts";
import { type Say, useWords } from "../language/language.ts";
import { newId } from "../storage/stamps.ts";
import { usePerform, useSession } from "../storage/use-study.ts";
import { announce } from "../ui/announce.ts";
import { Button } from "../ui/Button.tsx";
import { ColumnChoices } from "../ui/ColumnChoices.tsx";
import { Dialog } from "../ui/Dialog.tsx";
import { PeoplePreviewList } from "./PeoplePreviewList.tsx";
import { type PeopleAnswer, type PeopleColumns, readPeopleFile } from "./read-people-file.ts";
import "./import-people-dialog.css";

type Chosen = {
  readonly file: File;
  readonly answer: PeopleAnswer | null;
  /** What a person said of its columns, also while it is read anew; null as long as nobody did. */
  readonly said: PeopleColumns | null;
};

/** Takes people in from a table: shows first who is new, what changes, and what the table says that is not taken. */
export function ImportPeopleDialog({ onClose }: { readonly onClose: () => void }) {
  const { say } = useWords();
  const { study } = useSession();
  const perform = usePerform();
  const picker = useRef<HTMLInputElement>(null);
  const stop = useRef<() => void>(() => undefined);
  const [chosen, setChosen] = useState<Chosen | null>(null);
  useEffect(() => () => stop.current(), []);

  const read = (file: File, said: PeopleColumns | null) => {
    stop.current();
    // What was read before stays in sight while the same file is read in other columns.
    setChosen((before) => ({ file, said, answer: said && before ? before.answer : null }));
    stop.current = readPeopleFile({ file, said }, (answer) => setChosen({ file, said, answer }));
  };
  const answer = chosen?.answer?.is === "read" ? chosen.answer : null;
  const table = answer?.table ?? null;
  const worked = useMemo(() => {
    if (!table) return null;
    const { project } = study.now();
    const imported = importPeople(project, table, () => newId("participant"));
    return { imported, preview: previewPeople(project, imported) };
  }, [study, table]);
  const isNothing = !worked || isEmptyDiff(worked.imported.diff);

  const take = () => {
    if (!table || !chosen) return;
    const imported = importPeople(study.now().project, table, () => newId("participant"));
    if (!perform("import-people", { file: chosen.file.name, diff: imported.diff })) return;
    announce(sayCounts(imported, say));
    onClose();
  };
  return (
    <Dialog
      title={say("importPeople.title")}
      wide={answer !== null}
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{say("ui.cancel")}</Button>
          <Button look="main" writes isDisabled={isNothing} onPress={take}>
            {say("importPeople.do")}
          </Button>
        </>
      }
    >
      <input
        ref={picker}
        type="file"
        accept=".csv,.tsv,.txt,.xlsx,text/csv"
        hidden
        data-testid="people-file"
        onChange={({ target }) => {
          const [file] = target.files ?? [];
          if (file) read(file, null);
          target.value = "";
        }}
      />
      <div className="import-people">
        <p className="chosen-file">
          <Button autoFocus onPress={() => picker.current?.click()}>
            {say(chosen ? "importPeople.another" : "importPeople.choose")}
          </Button>
          {chosen && <b>{chosen.file.name}</b>}
          <span role="status" className="quiet">
            {chosen && !chosen.answer && say("importPeople.reading")}
            {worked && (isNothing ? say("importPeople.nothing") : sayCounts(worked.imported, say))}
          </span>
        </p>
        {chosen?.answer?.is === "failed" && (
          <p className="error" role="alert">
            {sayFailed(chosen.answer, say)}
          </p>
        )}
        {chosen && answer && (
          <ColumnsOfPeople
            answer={answer}
            said={chosen.said ?? { choice: answer.choice, leftOut: [] }}
            onSaid={(said) => read(chosen.file, said)}
          />
        )}
        {answer && !table && <p role="alert">{say("importPeople.noPseudonym")}</p>}
        {worked && <PeoplePreviewList preview={worked.preview} />}
        {!answer && (
          <div className="quiet small">
            <p>{say("importPeople.what")}</p>
            <p>{say("importPeople.columns")}</p>
          </div>
        )}
      </div>
    </Dialog>
  );
}

type Field = PeopleField | "attribute" | "nothing";

function ColumnsOfPeople({
  answer: { columns },
  said: { choice, leftOut },
  onSaid,
}: {
  readonly answer: Extract<PeopleAnswer, { readonly is: "read" }>;
  readonly said: PeopleColumns;
  readonly onSaid: (said: PeopleColumns) => void;
}) {
  const { say } = useWords();
  const fieldAt = (at: number) => peopleFields.find((field) => choice[field] === at);
  const readAs = (at: number): Field => fieldAt(at) ?? (leftOut.includes(at) ? "nothing" : "attribute");
  const fieldsOf = (at: number): readonly Field[] => {
    // A column that is called as Kvali calls a field is that or nothing.
    const isOwn = (peopleFields as readonly string[]).includes(columns[at]?.heading.toLowerCase() ?? "");
    return [...(isOwn ? [] : (["attribute"] as const)), ...peopleFields, "nothing"];
  };
  return (
    <ColumnChoices
      columns={columns}
      readAs={readAs}
      optionsFor={(at) => fieldsOf(at).map((value) => ({ value, label: say(`importPeople.field.${value}`) }))}
      onReadAs={(at, field) => {
        const before = fieldAt(at);
        const others = leftOut.filter((one) => one !== at);
        onSaid({
          choice: {
            ...choice,
            ...(before && { [before]: null }),
            ...(field !== "nothing" && field !== "attribute" && { [field]: at }),
          },
          leftOut: field === "nothing" ? [...others, at] : others,
        });
      }}
    />
  );
}

function sayCounts({ added, changed }: ImportedPeople, say: Say): string {
  const parts = [
    added > 0 && say("importPeople.added", { count: added }),
    changed > 0 && say("importPeople.changed", { count: changed }),
  ].filter(Boolean);
  return parts.length > 0 ? parts.join(" · ") : say("importPeople.onlyInterviews");
}

/** Why a file is no table of people, and what to do. */
function sayFailed({ why, detail }: Extract<PeopleAnswer, { readonly is: "failed" }>, say: Say): string {
  const line = /^line (\d+)$/.exec(detail)?.[1];
  switch (why) {
    case "empty-file":
    case "not-read":
    case "too-large":
      return say(`importPeople.${why}`);
    case "damaged-zip":
    case "damaged-xml":
    case "xml-with-doctype":
    case "too-deep":
      return say("importPeople.damaged");
    case "not-a-csv":
      return line ? say("importPeople.brokenLine", { line }) : say("importPeople.twice", { columns: detail });
    default:
      return say("importPeople.not-text");
  }
}
