import { useEffect, useMemo, useRef, useState } from "react";
import { importCodebook } from "../../shared/codebook/import-codebook.ts";
import type { ColumnChoice } from "../../shared/formats/csv/column-names.ts";
import { codebookFields } from "../../shared/formats/csv/read-codebook.ts";
import type { TableColumn } from "../../shared/formats/csv/read-csv.ts";
import { differenceSentence } from "../../shared/reports/difference-words.ts";
import { type Say, useWords } from "../language/language.ts";
import { newId } from "../storage/stamps.ts";
import { usePerform, useSession } from "../storage/use-study.ts";
import { announce } from "../ui/announce.ts";
import { Button } from "../ui/Button.tsx";
import { ColumnChoices } from "../ui/ColumnChoices.tsx";
import { Dialog } from "../ui/Dialog.tsx";
import { type ImportPreview, previewImport } from "./import-preview.ts";
import { type CodebookAnswer, readCodebookFile } from "./read-codebook-file.ts";
import "./import-codebook-dialog.css";

type Chosen = {
  readonly file: File;
  readonly answer: CodebookAnswer | null;
  /** What a person said of its columns, also while it is read anew; null as long as nobody did. */
  readonly columns: ColumnChoice | null;
};

/** Takes a codebook in from a table: shows first what is new, what changes, and what the table says that cannot be taken. */
export function ImportCodebookDialog({ onClose }: { readonly onClose: () => void }) {
  const { say } = useWords();
  const { study } = useSession();
  const perform = usePerform();
  const picker = useRef<HTMLInputElement>(null);
  const stop = useRef<() => void>(() => undefined);
  const [chosen, setChosen] = useState<Chosen | null>(null);
  useEffect(() => () => stop.current(), []);

  const read = (file: File, columns: ColumnChoice | null) => {
    stop.current();
    // What was read before stays in sight while the same file is read in other columns.
    setChosen((before) => ({ file, columns, answer: columns && before ? before.answer : null }));
    stop.current = readCodebookFile({ file, chosen: columns }, (answer) =>
      setChosen({ file, columns, answer }),
    );
  };
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
    <Dialog
      title={say("importCodebook.title")}
      wide={table !== null}
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{say("ui.cancel")}</Button>
          <Button look="main" writes isDisabled={added + changed === 0} onPress={take}>
            {say("importCodebook.do")}
          </Button>
        </>
      }
    >
      <input
        ref={picker}
        type="file"
        accept=".csv,.tsv,.txt,.xlsx,text/csv"
        hidden
        data-testid="codebook-file"
        onChange={({ target }) => {
          const [file] = target.files ?? [];
          if (file) read(file, null);
          target.value = "";
        }}
      />
      <div className="import-codebook">
        <p className="chosen-file">
          <Button autoFocus onPress={() => picker.current?.click()}>
            {say(chosen ? "importCodebook.another" : "importCodebook.choose")}
          </Button>
          {chosen && <b>{chosen.file.name}</b>}
          <span role="status" className="quiet">
            {chosen && !chosen.answer && say("importCodebook.reading")}
            {preview && saidOf(added, changed, say)}
          </span>
        </p>
        {chosen?.answer?.is === "failed" && (
          <p className="error" role="alert">
            {failedSentence(chosen.answer, say)}
          </p>
        )}
        {chosen && table && !table.isOwn && (
          <ColumnsOfCodebook
            columns={table.columns}
            choice={chosen.columns ?? table.choice}
            onChoice={(choice) => read(chosen.file, choice)}
          />
        )}
        {table && !entries && <p role="alert">{say("importCodebook.noPath")}</p>}
        {preview && <Preview preview={preview} />}
        {!table && <Explained />}
      </div>
    </Dialog>
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

/** What such a table looks like. */
function Explained() {
  const { say } = useWords();
  return (
    <div className="quiet small">
      <p>{say("importCodebook.what")}</p>
      <p>{say("importCodebook.columns")}</p>
    </div>
  );
}

function Preview({ preview: { added, changed, problems } }: { readonly preview: ImportPreview }) {
  const { say, language } = useWords();
  return (
    <section
      className="import-codebook-preview"
      aria-label={say("importCodebook.preview")}
      {...reachedByKeys}
    >
      {problems.length > 0 && (
        <>
          <h3>{say("importCodebook.problems", { count: problems.length })}</h3>
          <ul className="problems">
            {problems.map(({ entry, why }) => (
              <li key={`${entry.line} ${why}`}>
                <span className="figures quiet">{say("importCodebook.line", { line: entry.line })}</span>{" "}
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
    </section>
  );
}

/** The preview scrolls, so the keys have to get at it. */
const reachedByKeys = { tabIndex: 0 };

function saidOf(added: number, changed: number, say: Say): string {
  if (added + changed === 0) return say("importCodebook.nothing");
  const parts = [
    added > 0 && say("importCodebook.added", { count: added }),
    changed > 0 && say("importCodebook.changed", { count: changed }),
  ];
  return parts.filter(Boolean).join(" · ");
}

/** Why a file is no codebook, and what to do. */
function failedSentence(
  { why, detail }: Extract<CodebookAnswer, { readonly is: "failed" }>,
  say: Say,
): string {
  const line = /^line (\d+)$/.exec(detail)?.[1];
  switch (why) {
    case "empty-file":
    case "not-read":
    case "too-large":
      return say(`importCodebook.${why}`);
    case "not-a-csv":
      return line
        ? say("importCodebook.brokenLine", { line })
        : say("importCodebook.twice", { columns: detail });
    default:
      return say("importCodebook.not-text");
  }
}
