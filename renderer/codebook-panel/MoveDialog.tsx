import { useMemo, useState } from "react";
import { codeTree } from "../../shared/codebook/code-tree.ts";
import type { Code } from "../../shared/project/records.ts";
import { useWords } from "../language/language.ts";
import { useProject } from "../storage/use-study.ts";
import { Button } from "../ui/Button.tsx";
import { Dialog } from "../ui/Dialog.tsx";
import { useCodeDeeds } from "./code-deeds.ts";
import { othersThan } from "./move-targets.ts";
import { PickCode } from "./PickCode.tsx";

const top = "top";

/** Asks beneath which code a code shall stand. */
export function MoveDialog({ code, onClose }: { readonly code: Code; readonly onClose: () => void }) {
  const { say } = useWords();
  const { codes } = useProject();
  const deeds = useCodeDeeds();
  const [chosen, setChosen] = useState<string | null>(null);
  const places = useMemo(
    () => [
      { id: top, name: say("move.top"), depth: 0, code: null, isDisabled: code.parentId === null },
      ...othersThan(codeTree(codes), codes, code.id).map((node) => ({
        id: node.code.id,
        name: node.code.name,
        depth: node.depth + 1,
        code: node.code,
        isDisabled: node.code.id === code.parentId,
      })),
    ],
    [codes, code, say],
  );
  const move = () => {
    const place = places.find(({ id }) => id === chosen);
    if (!place) return;
    const parentId = place.code?.id ?? null;
    if (deeds.move({ codeId: code.id, parentId, index: codes.size })) onClose();
  };
  return (
    <Dialog
      title={say("move.title", { name: code.name })}
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{say("ui.cancel")}</Button>
          <Button look="main" isDisabled={chosen === null} onPress={move}>
            {say("move.do")}
          </Button>
        </>
      }
    >
      <PickCode label={say("move.where")} places={places} chosen={chosen} onChoose={setChosen} />
      <p className="quiet">{say("move.what")}</p>
    </Dialog>
  );
}
