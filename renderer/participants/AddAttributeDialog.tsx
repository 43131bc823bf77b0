import { useState } from "react";
import type { AttributeType } from "../../shared/project/records.ts";
import { useWords } from "../language/language.ts";
import { usePerform } from "../storage/use-study.ts";
import { Button } from "../ui/Button.tsx";
import { Dialog } from "../ui/Dialog.tsx";
import { Select, TextField } from "../ui/fields.tsx";
import { attributeTypes } from "./ColumnDialog.tsx";

/** Asks for the name of a new attribute and what kind of values it has. Stays open when the name is not taken. */
export function AddAttributeDialog({ onClose }: { readonly onClose: () => void }) {
  const { say } = useWords();
  const perform = usePerform();
  const [name, setName] = useState("");
  const [type, setType] = useState<AttributeType>("text");
  const add = () => {
    if (perform("add-attribute", { name, type })) onClose();
  };
  return (
    <Dialog
      title={say("column.add.title")}
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{say("ui.cancel")}</Button>
          <Button look="main" isDisabled={name.trim() === ""} onPress={add}>
            {say("people.add.do")}
          </Button>
        </>
      }
    >
      <TextField
        label={say("column.add.label")}
        hint={say("column.add.hint")}
        value={name}
        onChange={setName}
        onSubmit={add}
        autoFocus
      />
      <Select
        label={say("column.type.label")}
        value={type}
        options={attributeTypes.map((value) => ({ value, label: say(`column.type.${value}`) }))}
        onChange={setType}
      />
      <p className="quiet small">{say(`column.type.${type}.hint`)}</p>
    </Dialog>
  );
}
