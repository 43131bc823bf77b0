import { useEffect, useMemo, useRef } from "react";
import { flushSync } from "react-dom";
import { pathTo } from "../../shared/codebook/code-tree.ts";
import { transcriptsInOrder } from "../../shared/transcripts/in-order.ts";
import { type CommandId, commandList, isOfText, keysOf } from "../commands/command-list.ts";
import { shownKey } from "../commands/key-names.ts";
import { useCommandDesk, useOwnKeys } from "../commands/use-commands.ts";
import { useWords } from "../language/language.ts";
import { useDesk } from "../storage/desk.ts";
import { useSession } from "../storage/use-study.ts";
import { goToSpot } from "../ui/focus.ts";
import { ChoiceField, ChoiceList, useTypedChoice } from "../ui/TypedChoice.tsx";
import { findEntries, type PaletteEntry } from "./palette-entries.ts";
import "./palette.css";

/** One field for everything that has a name: commands that can be done now, interviews, codes. Enter does it. */
export function Palette({ onClose }: { readonly onClose: () => void }) {
  const { say, language } = useWords();
  const { study } = useSession();
  const desk = useDesk();
  const commands = useCommandDesk();
  const own = useOwnKeys();
  const box = useRef<HTMLDialogElement>(null);
  const choice = useTypedChoice();

  const entries = useMemo(() => {
    const { transcripts, codes } = study.now().project;
    const doable = commandList.filter(({ id }) => id !== "palette" && commands.can(id));
    return [
      ...doable.map(({ id }) => ({ is: "command" as const, id, name: say(`command.${id}`), beside: "" })),
      ...transcriptsInOrder(transcripts, language).map(({ id, name, reference }) => ({
        is: "interview" as const,
        id,
        name,
        beside: say(reference ? "palette.excerpt" : "palette.interview"),
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
  const found = useMemo(() => findEntries(entries, choice.typed), [entries, choice.typed]);

  useEffect(() => box.current?.showModal(), []);

  const take = (entry: PaletteEntry | undefined) => {
    if (!entry) return;
    flushSync(onClose);
    if (entry.is === "command") run(entry.id);
    else if (entry.is === "interview") desk.open(entry.id);
    else desk.set({ codeId: entry.id, place: "code", codebookShut: false });
  };
  /** What is done in a text is done there, wherever the focus was. */
  const run = (id: CommandId) => {
    if (isOfText(id)) goToSpot();
    commands.run(id);
  };
  const keyOf = (id: CommandId) => keysOf(id, own).slice(0, 1).map(shownKey)[0];

  return (
    <dialog
      className="palette"
      ref={box}
      aria-label={say("palette.label")}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
      // Beside it; the key for that is Escape, which the dialog tells by cancelling.
      onMouseUp={(event) => {
        if (event.target === box.current) onClose();
      }}
    >
      <ChoiceField
        choice={choice}
        count={found.length}
        label={say("palette.label")}
        placeholder={say("palette.type")}
        onEnter={() => take(found[choice.at])}
      />
      {found.length === 0 && <p className="quiet">{say("palette.none")}</p>}
      <ChoiceList
        choice={choice}
        label={say("palette.label")}
        items={found}
        keyOf={({ is, id }) => `${is} ${id}`}
        onPress={take}
      >
        {(entry) => (
          <>
            <span>{entry.name}</span>
            <small>{entry.beside}</small>
            {entry.is === "command" && keyOf(entry.id) && <kbd>{keyOf(entry.id)}</kbd>}
          </>
        )}
      </ChoiceList>
    </dialog>
  );
}
