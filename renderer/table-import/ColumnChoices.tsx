import { useWords } from "../language/language.ts";
import { type Option, Select } from "../ui/fields.tsx";
import "./column-choices.css";

/** Which column of a table is read as what: as it was found, to be corrected before anything is taken. */
export function ColumnChoices<Field extends string>({
  columns,
  readAs,
  optionsFor,
  onReadAs,
}: {
  /** What the table calls its columns, each with a cell of it. */
  readonly columns: readonly { readonly heading: string; readonly example: string }[];
  /** What a column is read as, by its place from 0. */
  readonly readAs: (at: number) => Field;
  readonly optionsFor: (at: number) => readonly Option<Field>[];
  readonly onReadAs: (at: number, field: Field) => void;
}) {
  const { say } = useWords();
  return (
    <table className="column-choices">
      <thead>
        <tr>
          <th scope="col">{say("tableColumn.column")}</th>
          <th scope="col">{say("tableColumn.readAs")}</th>
          <th scope="col">{say("tableColumn.firstCell")}</th>
        </tr>
      </thead>
      <tbody>
        {columns.map(({ heading, example }, at) => (
          // Columns stand as in the file, and two may be called alike.
          // biome-ignore lint/suspicious/noArrayIndexKey: their place is what they are
          <tr key={at}>
            <th scope="row">{heading || say("tableColumn.noName", { number: at + 1 })}</th>
            <td>
              <Select
                label={say("tableColumn.readAsOf", { column: heading })}
                hideLabel
                value={readAs(at)}
                options={optionsFor(at)}
                onChange={(field) => onReadAs(at, field)}
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
