import { useMemo } from "react";
import { codeTree, flatten } from "../../shared/codebook/code-tree.ts";
import type { Code, CodeId, CodingId } from "../../shared/project/records.ts";
import { PickCode, usePicking } from "../codes/PickCode.tsx";
import { useWords } from "../language/language.ts";
import { useProject } from "../storage/use-study.ts";
import { Button } from "../ui/Button.tsx";
import { Dialog } from "../ui/Dialog.tsx";
import { useCodeDeeds } from "./code-deeds.ts";

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
  const picking = usePicking(places, "at none");
  const recode = (to: Code | null | undefined) => {
    if (to && deeds.recode(codingIds, to.id)) onClose(true);
  };
  return (
    <Dialog
      title={say("recode.title", { count: codingIds.length })}
      onClose={() => onClose(false)}
      actions={
        <>
          <Button onPress={() => onClose(false)}>{say("ui.cancel")}</Button>
          <Button look="main" isDisabled={!picking.chosen} onPress={() => recode(picking.chosen?.code)}>
            {say("recode.do")}
          </Button>
        </>
      }
    >
      <PickCode picking={picking} label={say("recode.to")} onTake={({ code }) => recode(code)} />
      <p className="quiet">{say("recode.what")}</p>
    </Dialog>
  );
}
