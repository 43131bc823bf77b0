import type { Method } from "../../shared/project/records.ts";
import { useWords } from "../language/language.ts";
import { usePerform, useProjectPart } from "../storage/use-study.ts";
import { Button } from "../ui/Button.tsx";
import { Dialog } from "../ui/Dialog.tsx";
import { Choices } from "../ui/fields.tsx";

const methods: readonly Method[] = ["unsaid", "reflexive", "codebook", "reliability"];

/** Says which kind of thematic analysis the study is, and what follows from that in the window. */
export function MethodDialog({ onClose }: { readonly onClose: () => void }) {
  const { say } = useWords();
  const perform = usePerform();
  const method = useProjectPart(({ study }) => study.method);
  return (
    <Dialog
      title={say("method.title")}
      onClose={onClose}
      actions={<Button onPress={onClose}>{say("ui.close")}</Button>}
    >
      <Choices
        label={say("method.label")}
        value={method}
        options={methods.map((value) => ({ value, label: say(`method.${value}`) }))}
        onChange={(value) => perform("set-method", { method: value })}
      />
      <p className="quiet" role="status">
        {say(`method.${method}.hint`)}
      </p>
    </Dialog>
  );
}
