import { useMemo } from "react";
import { type PeopleField, peopleFields } from "../../shared/formats/csv/read-people.ts";
import { type ImportedPeople, importPeople } from "../../shared/participants/import-people.ts";
import { previewPeople } from "../../shared/participants/people-preview.ts";
import { isEmptyDiff } from "../../shared/project/diff.ts";
import { type Say, useWords } from "../language/language.ts";
import { newId } from "../storage/stamps.ts";
import { usePerform, useSession, useWholeProject } from "../storage/use-study.ts";
import { ColumnChoices } from "../table-import/ColumnChoices.tsx";
import { TableImport } from "../table-import/TableImport.tsx";
import { useTableFile } from "../table-import/use-table-file.ts";
import { announce } from "../ui/announce.ts";
import { PeoplePreviewList } from "./PeoplePreviewList.tsx";
import { type PeopleColumns, type ReadPeople, readPeopleFile } from "./read-people-file.ts";

/** Takes people in from a table: shows first who is new, what changes, and what the table says that is not taken. */
export function ImportPeopleDialog({ onClose }: { readonly onClose: () => void }) {
  const { say } = useWords();
  const { study } = useSession();
  const perform = usePerform();
  const file = useTableFile<PeopleColumns, ReadPeople>(readPeopleFile);
  const { chosen } = file;
  const answer = chosen?.answer?.is === "read" ? chosen.answer : null;
  const table = answer?.table ?? null;
  const project = useWholeProject();
  const worked = useMemo(() => {
    if (!table) return null;
    const imported = importPeople(project, table, () => newId("participant"));
    return { imported, preview: previewPeople(project, imported) };
  }, [project, table]);
  const isNothing = !worked || isEmptyDiff(worked.imported.diff);

  const take = () => {
    if (!table || !chosen) return;
    const imported = importPeople(study.now().project, table, () => newId("participant"));
    if (!perform("import-people", { file: chosen.file.name, diff: imported.diff })) return;
    announce(sayCounts(imported, say));
    onClose();
  };
  return (
    <TableImport
      title={say("importPeople.title")}
      testId="people-file"
      table={file}
      outcome={worked && (isNothing ? say("importPeople.nothing") : sayCounts(worked.imported, say))}
      explained={[say("importPeople.what"), say("importPeople.columns")]}
      canTake={!isNothing}
      onTake={take}
      onClose={onClose}
    >
      {chosen && answer && (
        <ColumnsOfPeople
          columns={answer.columns}
          said={chosen.said ?? { choice: answer.choice, leftOut: [] }}
          onSaid={(said) => file.read(chosen.file, said)}
        />
      )}
      {answer && !table && <p role="alert">{say("importPeople.noPseudonym")}</p>}
      {worked && <PeoplePreviewList preview={worked.preview} />}
    </TableImport>
  );
}

type Field = PeopleField | "attribute" | "nothing";

function ColumnsOfPeople({
  columns,
  said: { choice, leftOut },
  onSaid,
}: {
  readonly columns: ReadPeople["columns"];
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
