import { type KeyboardEvent, useEffect, useId, useMemo, useState } from "react";
import { Input, TextField, useFilter } from "react-aria-components";
import { withDescendants } from "../../shared/codebook/code-tree.ts";
import type { CodeId } from "../../shared/project/records.ts";
import { flattenTheme, themeTrees } from "../../shared/themes/theme-trees.ts";
import { CodeMark } from "../codes/CodeMark.tsx";
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
  const list = useId();
  const [typed, setTyped] = useState("");
  const [at, setAt] = useState(0);
  const { contains } = useFilter({ sensitivity: "base" });
  const name = typed.trim();

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
  useEffect(() => {
    document.getElementById(`${list}-${at}`)?.scrollIntoView({ block: "nearest" });
  }, [list, at]);

  const take = (index: number, also: boolean) => {
    const place = found[index];
    if (!place) return;
    const isDone =
      place.id === "new" ? onMake(name) : onPick(place.code?.id ?? null, also && place.code !== null);
    if (isDone) onClose();
  };
  const pressed = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    const count = Math.max(1, found.length);
    if (event.key === "ArrowDown") setAt((at + 1) % count);
    else if (event.key === "ArrowUp") setAt((at - 1 + count) % count);
    else if (event.key === "Enter") take(at, event.ctrlKey || event.metaKey);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <Dialog
      title={say("themes.pick.title", { count: moving.length, name: moving[0]?.code.name ?? "" })}
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{say("ui.cancel")}</Button>
          <Button isDisabled={!found[at]?.code} onPress={() => take(at, true)}>
            {say("themes.pick.gather")}
          </Button>
          <Button look="main" isDisabled={!found[at]} onPress={() => take(at, false)}>
            {say("themes.pick.move")}
          </Button>
        </>
      }
    >
      <TextField
        aria-label={say("themes.pick.find")}
        className="field"
        value={typed}
        onChange={(text) => {
          setTyped(text);
          setAt(0);
        }}
        autoFocus
      >
        <Input
          role="combobox"
          aria-expanded
          aria-controls={list}
          aria-autocomplete="list"
          aria-activedescendant={found.length > 0 ? `${list}-${at}` : undefined}
          placeholder={say("themes.pick.find")}
          onKeyDown={pressed}
          autoComplete="off"
          spellCheck="false"
        />
      </TextField>
      <div
        role="listbox"
        id={list}
        aria-label={say("themes.pick.list")}
        className="theme-picks"
        tabIndex={-1}
      >
        {found.map((place, index) => (
          <div
            key={place.id}
            id={`${list}-${index}`}
            role="option"
            tabIndex={-1}
            aria-selected={index === at}
            style={{ paddingInlineStart: 10 + place.depth * 18 }}
            onMouseDown={(event) => {
              event.preventDefault();
              setAt(index);
            }}
            onDoubleClick={(event) => take(index, event.ctrlKey || event.metaKey)}
          >
            {place.code && <CodeMark code={place.code} />}
            <span className={place.code && place.depth === 0 ? "name theme" : "name"}>{place.label}</span>
          </div>
        ))}
      </div>
      <p className="quiet small">{say("themes.pick.hint")}</p>
    </Dialog>
  );
}
