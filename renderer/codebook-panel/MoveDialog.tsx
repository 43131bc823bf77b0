import { useMemo, useState } from "react";
import { codeTree } from "../../shared/codebook/code-tree.ts";
import type { Code, CodeId } from "../../shared/project/records.ts";
import { useWords } from "../language/language.ts";
import { useProject } from "../storage/use-study.ts";
import { Button } from "../ui/Button.tsx";
import { Dialog } from "../ui/Dialog.tsx";
import { useCodeDeeds } from "./code-deeds.ts";
import { othersThan } from "./move-targets.ts";
import { PickCode } from "./PickCode.tsx";

const top = "top";

/** Asks beneath which code a code, or several, shall stand. */
export function MoveDialog({
  code,
  codeIds,
  onClose,
}: {
  readonly code: Code;
  /** Several codes that move together, that one among them; or that one alone. */
  readonly codeIds: readonly CodeId[];
  readonly onClose: () => void;
}) {
  const { say } = useWords();
  const { codes } = useProject();
  const deeds = useCodeDeeds();
  const [chosen, setChosen] = useState<string | null>(null);
  const isAlone = codeIds.length === 1;
  const places = useMemo(
    () => [
      { id: top, name: say("move.top"), depth: 0, code: null, isDisabled: isAlone && code.parentId === null },
      ...othersThan(codeTree(codes), codes, codeIds).map((node) => ({
        id: node.code.id,
        name: node.code.name,
        depth: node.depth + 1,
        code: node.code,
        isDisabled: isAlone && node.code.id === code.parentId,
      })),
    ],
    [codes, code, codeIds, isAlone, say],
  );
  const move = () => {
    const place = places.find(({ id }) => id === chosen);
    if (!place) return;
    const parentId = place.code?.id ?? null;
    if (deeds.move({ codeIds, parentId, index: codes.size })) onClose();
  };
  return (
    <Dialog
      title={
        isAlone ? say("move.title", { name: code.name }) : say("move.several", { count: codeIds.length })
      }
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
