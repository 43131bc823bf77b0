import { useCallback, useMemo } from "react";
import { withDescendants } from "../../shared/codebook/code-tree.ts";
import type { CodeId } from "../../shared/project/records.ts";
import { flattenTheme, themeTrees } from "../../shared/themes/theme-trees.ts";
import { type Pick, PickCode, usePicking } from "../codes/PickCode.tsx";
import { useWords } from "../language/language.ts";
import { useProjectPart } from "../storage/use-study.ts";
import { Button } from "../ui/Button.tsx";
import { Dialog } from "../ui/Dialog.tsx";
import type { BoardEntry } from "./board-columns.ts";

/** Asks to which theme the chosen codes shall go, by typing: an existing one, a new one, or none. */
export function ThemePicker({
  moving,
  onPick,
  onMake,
  onClose,
}: {
  readonly moving: readonly BoardEntry[];
  /** Both answer whether it was done. `also`: the codes stay where they are. */
  readonly onPick: (under: CodeId | null, also: boolean) => boolean;
  readonly onMake: (name: string) => boolean;
  readonly onClose: () => void;
}) {
  const { say } = useWords();
  const codes = useProjectPart((project) => project.codes);
  const themes = useMemo((): readonly Pick[] => {
    const own = new Set(moving.flatMap(({ codeId }) => [...withDescendants(codes, codeId)]));
    const others = flattenTheme(themeTrees(codes).themes).filter(
      ({ code, isGathered }) => code.theme !== null && !isGathered && !own.has(code.id),
    );
    return [
      ...others.map(({ code, depth }) => ({ id: code.id, name: code.name, depth, code })),
      { id: "none", name: say("themes.pick.none"), depth: 0, code: null },
    ];
  }, [codes, moving, say]);
  const offerNew = useCallback(
    (name: string): readonly Pick[] =>
      themes.some(({ code }) => code?.name === name)
        ? []
        : [{ id: "new", name: say("themes.pick.new", { name }), depth: 0, code: null }],
    [themes, say],
  );
  const picking = usePicking(themes, "at the first", offerNew);
  const { chosen } = picking;
  const take = (place: Pick | null, also: boolean) => {
    if (!place) return;
    const name = picking.choice.typed.trim();
    const isDone =
      place.id === "new" ? onMake(name) : onPick(place.code?.id ?? null, also && place.code !== null);
    if (isDone) onClose();
  };
  return (
    <Dialog
      title={say("themes.pick.title", { count: moving.length, name: moving[0]?.code.name ?? "" })}
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{say("ui.cancel")}</Button>
          <Button isDisabled={!chosen?.code} onPress={() => take(chosen, true)}>
            {say("themes.pick.gather")}
          </Button>
          <Button look="main" isDisabled={!chosen} onPress={() => take(chosen, false)}>
            {say("themes.pick.move")}
          </Button>
        </>
      }
    >
      <PickCode
        picking={picking}
        label={say("themes.pick.list")}
        find={say("themes.pick.find")}
        onTake={take}
      />
      <p className="quiet small">{say("themes.pick.hint")}</p>
    </Dialog>
  );
}
