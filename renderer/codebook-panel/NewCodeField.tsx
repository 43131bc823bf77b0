import { useState } from "react";
import { Input, Label, Text, TextField } from "react-aria-components";
import type { CodeId } from "../../shared/project/records.ts";
import { useWords } from "../language/language.ts";
import { useProject } from "../storage/use-study.ts";
import { goToSpot } from "../ui/focus.ts";
import { useCodeDeeds } from "./code-deeds.ts";

/** Takes the names of new codes, one after the other, until it is closed. */
export function NewCodeField({
  parentId,
  onClose,
}: {
  readonly parentId: CodeId | null;
  readonly onClose: () => void;
}) {
  const { say } = useWords();
  const { codes } = useProject();
  const deeds = useCodeDeeds();
  const [name, setName] = useState("");
  const parent = parentId === null ? undefined : codes.get(parentId);
  return (
    <TextField
      className="field new-code"
      value={name}
      onChange={setName}
      autoFocus
      onBlur={() => {
        if (name.trim() === "") onClose();
      }}
    >
      <Label>{parent ? say("codebook.addBeneath", { name: parent.name }) : say("codebook.add")}</Label>
      <Input
        onKeyDown={(event) => {
          if (event.nativeEvent.isComposing) return;
          if (event.key === "Escape") {
            onClose();
            goToSpot("codebook");
          } else if (event.key === "Enter") {
            if (deeds.add(parentId, name)) setName("");
          } else return;
          event.preventDefault();
          event.stopPropagation();
        }}
      />
      <Text slot="description" className="hint">
        {say("codebook.addHint")}
      </Text>
    </TextField>
  );
}
