import { type KeyboardEvent, useEffect, useId, useMemo, useRef, useState } from "react";
import { pathTo } from "../../shared/codebook/code-tree.ts";
import { transcriptsInOrder } from "../../shared/transcripts/in-order.ts";
import { type CommandId, commandList, keysOf } from "../commands/command-list.ts";
import { shownKey } from "../commands/key-names.ts";
import { useCommandDesk, useOwnKeys } from "../commands/use-commands.ts";
import { useWords } from "../language/language.ts";
import { useDesk } from "../storage/desk.ts";
import { useSession } from "../storage/use-study.ts";
import { findEntries, type PaletteEntry } from "./palette-entries.ts";
import "./palette.css";

/** One field for everything that has a name: commands that can be done now, interviews, codes. Enter does it. */
export function Palette({ onClose }: { readonly onClose: () => void }) {
  const { say, language } = useWords();
  const { study } = useSession();
  const desk = useDesk();
  const commands = useCommandDesk();
  const own = useOwnKeys();
  const list = useId();
  const box = useRef<HTMLDialogElement>(null);
  const [typed, setTyped] = useState("");
  const [at, setAt] = useState(0);
  const before = useRef(document.activeElement);

  const entries = useMemo(() => {
    const { transcripts, codes } = study.now().project;
    const doable = commandList.filter(({ id }) => id !== "palette" && commands.can(id));
    return [
      ...doable.map(({ id }) => ({ is: "command" as const, id, name: say(`command.${id}`), beside: "" })),
      ...transcriptsInOrder(transcripts, language).map(({ id, name }) => ({
        is: "interview" as const,
        id,
        name,
        beside: say("palette.interview"),
      })),
      ...[...codes.values()].map((code) => ({
        is: "code" as const,
        id: code.id,
        name: code.name,
        beside:
          pathTo(codes, code)
            .slice(0, -1)
            .map(({ name }) => name)
            .join(" › ") || say("palette.code"),
      })),
    ];
  }, [study, commands, say, language]);
  const found = useMemo(() => findEntries(entries, typed), [entries, typed]);

  useEffect(() => box.current?.showModal(), []);
  useEffect(() => {
    document.getElementById(`${list}-${at}`)?.scrollIntoView({ block: "nearest" });
  }, [list, at]);

  const close = () => {
    onClose();
    if (before.current instanceof HTMLElement) before.current.focus({ preventScroll: true });
  };
  const take = (entry: PaletteEntry | undefined) => {
    if (!entry) return;
    close();
    if (entry.is === "command") commands.run(entry.id);
    else if (entry.is === "interview") desk.open(entry.id);
    else desk.set({ codeId: entry.id, place: "code", codebookShut: false });
  };
  const pressed = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    const count = Math.max(1, found.length);
    if (event.key === "ArrowDown") setAt((at + 1) % count);
    else if (event.key === "ArrowUp") setAt((at - 1 + count) % count);
    else if (event.key === "Enter") take(found[at]);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  const keyOf = (id: CommandId) => keysOf(id, own).slice(0, 1).map(shownKey)[0];

  return (
    <dialog
      className="palette"
      ref={box}
      aria-label={say("palette.label")}
      onCancel={(event) => {
        event.preventDefault();
        close();
      }}
      onClick={(event) => {
        if (event.target === box.current) close();
      }}
      onKeyDown={pressed}
    >
      <input
        role="combobox"
        aria-label={say("palette.label")}
        aria-expanded
        aria-controls={list}
        aria-autocomplete="list"
        aria-activedescendant={found.length > 0 ? `${list}-${at}` : undefined}
        placeholder={say("palette.type")}
        value={typed}
        spellCheck={false}
        autoComplete="off"
        onChange={(event) => {
          setTyped(event.target.value);
          setAt(0);
        }}
      />
      {found.length === 0 && <p className="quiet">{say("palette.none")}</p>}
      <div role="listbox" id={list} aria-label={say("palette.label")} tabIndex={-1}>
        {found.map((entry, index) => (
          <div
            key={`${entry.is} ${entry.id}`}
            id={`${list}-${index}`}
            role="option"
            tabIndex={-1}
            aria-selected={index === at}
            onMouseDown={(event) => {
              event.preventDefault();
              take(entry);
            }}
            onMouseMove={() => setAt(index)}
          >
            <span>{entry.name}</span>
            <small>{entry.beside}</small>
            {entry.is === "command" && keyOf(entry.id) && <kbd>{keyOf(entry.id)}</kbd>}
          </div>
        ))}
      </div>
    </dialog>
  );
}
