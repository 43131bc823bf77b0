import { recordedOf, type TypedAttribute } from "../../shared/participants/attribute-types.ts";
import { fits } from "../../shared/participants/attribute-values.ts";
import type { AttributeType } from "../../shared/project/records.ts";
import { EditedText } from "../fields/EditedText.tsx";
import { useWords } from "../language/language.ts";
import { usePerform, useProjectPart, useSession } from "../storage/use-study.ts";
import { Button } from "../ui/Button.tsx";
import { Dialog } from "../ui/Dialog.tsx";
import { Select } from "../ui/fields.tsx";
import { choicesOf } from "./person-texts.ts";
import "./column-dialog.css";

export const attributeTypes: readonly AttributeType[] = ["text", "number", "date", "choice", "yes-no"];

/** How many values are shown that do not fit; the rest is counted. */
const mostOdd = 8;

/** What kind of values a column has, what may be chosen in it, and what in it does not fit. */
export function ColumnDialog({
  column,
  onClose,
}: {
  readonly column: TypedAttribute;
  readonly onClose: () => void;
}) {
  const { say } = useWords();
  const { study } = useSession();
  const perform = usePerform();
  const participants = useProjectPart((project) => project.participants);
  const { name, type, isGuessed } = column;
  const odd = [...participants.values()].filter((person) => !fits(recordedOf(person, name), column));
  const sayType = (to: AttributeType) => perform("say-types", [{ name, type: to }]);
  return (
    <Dialog
      title={say("column.type.title", { name })}
      onClose={onClose}
      actions={
        <Button look="main" onPress={onClose}>
          {say("ui.close")}
        </Button>
      }
    >
      <Select
        label={say("column.type.label")}
        value={type}
        isDisabled={study.readOnly}
        options={attributeTypes.map((value) => ({ value, label: say(`column.type.${value}`) }))}
        onChange={sayType}
      />
      {isGuessed && (
        <p className="guessed-type">
          <span>{say("column.type.guessed")}</span>
          <Button writes onPress={() => sayType(type)}>
            {say("column.type.keep")}
          </Button>
        </p>
      )}
      {type === "choice" && (
        <div className="column-dialog">
          <EditedText label={say("column.choices")} of={choicesOf(name)} hint={say("column.choices.hint")} />
        </div>
      )}
      <p className="quiet small">{say(`column.type.${type}.hint`)}</p>
      {odd.length > 0 && (
        <section className="odd-values" aria-label={say("column.oddHere", { count: odd.length })}>
          <h3>{say("column.oddHere", { count: odd.length })}</h3>
          <ul>
            {odd.slice(0, mostOdd).map((person) => (
              <li key={person.id}>
                <b>{recordedOf(person, name)}</b> <span className="quiet">{person.pseudonym}</span>
              </li>
            ))}
          </ul>
          {odd.length > mostOdd && (
            <p className="quiet">{say("report.others", { count: odd.length - mostOdd })}</p>
          )}
        </section>
      )}
    </Dialog>
  );
}
