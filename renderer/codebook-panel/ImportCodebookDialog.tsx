import { useMemo } from "react";
import { importCodebook } from "../../shared/codebook/import-codebook.ts";
import type { ColumnChoice } from "../../shared/formats/csv/column-names.ts";
import { codebookFields } from "../../shared/formats/csv/read-codebook.ts";
import type { TableColumn } from "../../shared/formats/csv/read-csv.ts";
import { differenceSentence } from "../../shared/reports/difference-words.ts";
import { type Say, useWords } from "../language/language.ts";
import { newId } from "../storage/stamps.ts";
import { usePerform, useSession } from "../storage/use-study.ts";
import { ColumnChoices } from "../table-import/ColumnChoices.tsx";
import { TableImport, TablePreview } from "../table-import/TableImport.tsx";
import { useTableFile } from "../table-import/use-table-file.ts";
import { announce } from "../ui/announce.ts";
import { type ImportPreview, previewImport } from "./import-preview.ts";
import { type ReadCodebook, readCodebookFile } from "./read-codebook-file.ts";

/** Takes a codebook in from a table: shows first what is new, what changes, and what the table says that cannot be taken. */
export function ImportCodebookDialog({ onClose }: { readonly onClose: () => void }) {
  const { say } = useWords();
  const { study } = useSession();
  const perform = usePerform();
  const file = useTableFile<ColumnChoice, ReadCodebook>(readCodebookFile);
  const { chosen } = file;
  const table = chosen?.answer?.is === "read" ? chosen.answer : null;
  const entries = table && (table.isOwn || table.choice.path !== null) ? table.entries : null;
  const preview = useMemo(() => {
    if (!entries) return null;
    const { project } = study.now();
    return previewImport(
      project,
      importCodebook(project, entries, () => newId("code")),
    );
  }, [study, entries]);
  const [added, changed] = [preview?.added.length ?? 0, preview?.changed.length ?? 0];

  const take = () => {
    if (!entries || !chosen) return;
    const { diff } = importCodebook(study.now().project, entries, () => newId("code"));
    if (!perform("import-codebook", { file: chosen.file.name, diff })) return;
    announce(saidOf(added, changed, say));
    onClose();
  };
  return (
    <TableImport
      title={say("importCodebook.title")}
      testId="codebook-file"
      table={file}
      outcome={preview && saidOf(added, changed, say)}
      explained={[say("importCodebook.what"), say("importCodebook.columns")]}
      canTake={added + changed > 0}
      onTake={take}
      onClose={onClose}
    >
      {chosen && table && !table.isOwn && (
        <ColumnsOfCodebook
          columns={table.columns}
          choice={chosen.said ?? table.choice}
          onChoice={(choice) => file.read(chosen.file, choice)}
        />
      )}
      {table && !entries && <p role="alert">{say("importCodebook.noPath")}</p>}
      {preview && <Preview preview={preview} />}
    </TableImport>
  );
}

function ColumnsOfCodebook({
  columns,
  choice,
  onChoice,
}: {
  readonly columns: readonly TableColumn[];
  readonly choice: ColumnChoice;
  readonly onChoice: (choice: ColumnChoice) => void;
}) {
  const { say } = useWords();
  const readAs = (at: number) => codebookFields.find((field) => choice[field] === at) ?? "nothing";
  const options = (["nothing", ...codebookFields] as const).map((value) => ({
    value,
    label: say(`importCodebook.field.${value}`),
  }));
  return (
    <ColumnChoices
      columns={columns}
      readAs={readAs}
      optionsFor={() => options}
      onReadAs={(at, field) => {
        const before = readAs(at);
        onChoice({
          ...choice,
          ...(before !== "nothing" && { [before]: null }),
          ...(field !== "nothing" && { [field]: at }),
        });
      }}
    />
  );
}

function Preview({ preview: { added, changed, problems } }: { readonly preview: ImportPreview }) {
  const { say, language } = useWords();
  return (
    <TablePreview>
      {problems.length > 0 && (
        <>
          <h3>{say("table.problems", { count: problems.length })}</h3>
          <ul className="problems">
            {problems.map(({ entry, why }) => (
              <li key={`${entry.line} ${why}`}>
                <span className="figures quiet">{say("table.line", { line: entry.line })}</span>{" "}
                {say(`importCodebook.${why}`, {
                  path: entry.path,
                  status: entry.status ?? "",
                  hue: entry.hue ?? "",
                })}
              </li>
            ))}
          </ul>
        </>
      )}
      {changed.length > 0 && (
        <>
          <h3>{say("importCodebook.changed", { count: changed.length })}</h3>
          <ul>
            {changed.map(({ codeId, path, differences }) => (
              <li key={codeId}>
                <b>{path}</b>
                <ul>
                  {differences.map((one) => (
                    <li key={`${one.is} ${"field" in one ? one.field : ""}`}>
                      {differenceSentence(one, language)}
                    </li>
                  ))}
                </ul>
              </li>
            ))}
          </ul>
        </>
      )}
      {added.length > 0 && (
        <>
          <h3>{say("importCodebook.added", { count: added.length })}</h3>
          <ul>
            {added.map(({ code: { id, theme, definition }, path }) => {
              const written = theme?.concept || definition;
              return (
                <li key={id}>
                  <b>{path}</b>
                  {theme && <span className="quiet"> · {say(`status.${theme.status}`)}</span>}
                  {written && <p className="quiet">{written}</p>}
                </li>
              );
            })}
          </ul>
        </>
      )}
    </TablePreview>
  );
}

function saidOf(added: number, changed: number, say: Say): string {
  if (added + changed === 0) return say("importCodebook.nothing");
  const parts = [
    added > 0 && say("importCodebook.added", { count: added }),
    changed > 0 && say("importCodebook.changed", { count: changed }),
  ];
  return parts.filter(Boolean).join(" · ");
}
