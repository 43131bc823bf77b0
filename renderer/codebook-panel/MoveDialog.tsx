import { useMemo } from "react";
import { codeTree } from "../../shared/codebook/code-tree.ts";
import type { Code, CodeId } from "../../shared/project/records.ts";
import { type Pick, PickCode, usePicking } from "../codes/PickCode.tsx";
import { useWords } from "../language/language.ts";
import { useProject } from "../storage/use-study.ts";
import { Button } from "../ui/Button.tsx";
import { Dialog } from "../ui/Dialog.tsx";
import { useCodeDeeds } from "./code-deeds.ts";
import { othersThan } from "./move-targets.ts";

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
  const picking = usePicking(places, "at none");
  const move = (place: Pick | null) => {
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
          <Button look="main" isDisabled={!picking.chosen} onPress={() => move(picking.chosen)}>
            {say("move.do")}
          </Button>
        </>
      }
    >
      <PickCode picking={picking} label={say("move.where")} onTake={move} />
      <p className="quiet">{say("move.what")}</p>
    </Dialog>
  );
}
