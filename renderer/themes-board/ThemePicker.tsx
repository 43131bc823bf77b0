import { useMemo } from "react";
import { useFilter } from "react-aria-components";
import { withDescendants } from "../../shared/codebook/code-tree.ts";
import type { CodeId } from "../../shared/project/records.ts";
import { flattenTheme, themeTrees } from "../../shared/themes/theme-trees.ts";
import { CodeMark } from "../codes/CodeMark.tsx";
import { useWords } from "../language/language.ts";
import { useProjectPart } from "../storage/use-study.ts";
import { Button } from "../ui/Button.tsx";
import { Dialog } from "../ui/Dialog.tsx";
import { ChoiceField, ChoiceList, useTypedChoice } from "../ui/TypedChoice.tsx";
import type { BoardEntry } from "./board-columns.ts";
import "./theme-picker.css";

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
  const choice = useTypedChoice();
  const { contains } = useFilter({ sensitivity: "base" });
  const name = choice.typed.trim();

  const themes = useMemo(() => {
    const own = new Set(moving.flatMap(({ codeId }) => [...withDescendants(codes, codeId)]));
    return flattenTheme(themeTrees(codes).themes).filter(
      ({ code, isGathered }) => code.theme !== null && !isGathered && !own.has(code.id),
    );
  }, [codes, moving]);
  const found = useMemo(() => {
    const fitting = themes.filter(({ code }) => name === "" || contains(code.name, name));
    return [
      ...fitting.map(({ code, depth }) => ({
        id: code.id,
        code,
        depth: name === "" ? depth : 0,
        label: code.name,
      })),
      ...(name === "" ? [{ id: "none", code: null, depth: 0, label: say("themes.pick.none") }] : []),
      ...(name === "" || themes.some(({ code }) => code.name === name)
        ? []
        : [{ id: "new", code: null, depth: 0, label: say("themes.pick.new", { name }) }]),
    ];
  }, [themes, name, contains, say]);
  const chosen = found[choice.at];

  const take = (place: (typeof found)[number] | undefined, also: boolean) => {
    if (!place) return;
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
      <div className="field">
        <ChoiceField
          choice={choice}
          count={found.length}
          label={say("themes.pick.find")}
          placeholder={say("themes.pick.find")}
          onEnter={(withCtrl) => take(chosen, withCtrl)}
        />
      </div>
      <ChoiceList
        choice={choice}
        label={say("themes.pick.list")}
        items={found}
        keyOf={({ id }) => id}
        className="theme-picks"
        onDoublePress={take}
      >
        {({ code, depth, label }) => (
          <span className="pick" style={{ paddingInlineStart: depth * 18 }}>
            {code && <CodeMark code={code} />}
            <span className={code && depth === 0 ? "name theme" : "name"}>{label}</span>
          </span>
        )}
      </ChoiceList>
      <p className="quiet small">{say("themes.pick.hint")}</p>
    </Dialog>
  );
}
