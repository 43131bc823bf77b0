import { useMemo, useState } from "react";
import { codeTree, flatten } from "../../shared/codebook/code-tree.ts";
import type { CodeId, CodingId } from "../../shared/project/records.ts";
import { useWords } from "../language/language.ts";
import { useProject } from "../storage/use-study.ts";
import { Button } from "../ui/Button.tsx";
import { Dialog } from "../ui/Dialog.tsx";
import { useCodeDeeds } from "./code-deeds.ts";
import { PickCode } from "./PickCode.tsx";

/** Asks which code the chosen codings shall have instead of theirs. */
export function RecodeDialog({
  codingIds,
  from,
  onClose,
}: {
  readonly codingIds: readonly CodingId[];
  /** The code that the list is about: it is no answer. */
  readonly from: CodeId;
  readonly onClose: (done: boolean) => void;
}) {
  const { say } = useWords();
  const { codes } = useProject();
  const deeds = useCodeDeeds();
  const [chosen, setChosen] = useState<string | null>(null);
  const places = useMemo(
    () =>
      flatten(codeTree(codes)).map(({ code, depth }) => ({
        id: code.id,
        name: code.name,
        depth,
        code,
        isDisabled: code.id === from,
      })),
    [codes, from],
  );
  const to = places.find(({ id }) => id === chosen)?.code ?? null;
  return (
    <Dialog
      title={say("recode.title", { count: codingIds.length })}
      onClose={() => onClose(false)}
      actions={
        <>
          <Button onPress={() => onClose(false)}>{say("ui.cancel")}</Button>
          <Button
            look="main"
            isDisabled={!to}
            onPress={() => {
              if (to && deeds.recode(codingIds, to.id)) onClose(true);
            }}
          >
            {say("recode.do")}
          </Button>
        </>
      }
    >
      <PickCode label={say("recode.to")} places={places} chosen={chosen} onChoose={setChosen} />
      <p className="quiet">{say("recode.what")}</p>
    </Dialog>
  );
}
