import type { ColumnChoice } from "../../shared/formats/csv/column-names.ts";
import { type CodebookField, codebookFields } from "../../shared/formats/csv/read-codebook.ts";
import type { TableColumn } from "../../shared/formats/csv/read-csv.ts";
import { useWords } from "../language/language.ts";
import { Select } from "../ui/fields.tsx";
import "./column-choices.css";

/** Which column of a table is read as what: as it was found, to be corrected before anything is taken. */
export function ColumnChoices({
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
  const choose = (at: number, field: CodebookField | "nothing") => {
    const before = readAs(at);
    onChoice({
      ...choice,
      ...(before !== "nothing" && { [before]: null }),
      ...(field !== "nothing" && { [field]: at }),
    });
  };
  const options = (["nothing", ...codebookFields] as const).map((value) => ({
    value,
    label: say(`importCodebook.field.${value}`),
  }));
  return (
    <table className="column-choices">
      <thead>
        <tr>
          <th scope="col">{say("importCodebook.column")}</th>
          <th scope="col">{say("importCodebook.readAs")}</th>
          <th scope="col">{say("importCodebook.firstCell")}</th>
        </tr>
      </thead>
      <tbody>
        {columns.map(({ heading, example }, at) => (
          // Columns stand as in the file, and two may be called alike.
          // biome-ignore lint/suspicious/noArrayIndexKey: their place is what they are
          <tr key={at}>
            <th scope="row">{heading || say("importCodebook.noName", { number: at + 1 })}</th>
            <td>
              <Select
                label={say("importCodebook.readAsOf", { column: heading })}
                hideLabel
                value={readAs(at)}
                options={options}
                onChange={(field) => choose(at, field)}
              />
            </td>
            <td className="quiet" title={example}>
              {example}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
