import { type KeyboardEvent, useState } from "react";
import { type CommandId, commandList, keysOf } from "../commands/command-list.ts";
import { keyName, shownKey } from "../commands/key-names.ts";
import { useCommandDesk, useOwnKeys } from "../commands/use-commands.ts";
import { useWords } from "../language/language.ts";
import { Button } from "../ui/Button.tsx";
import { Dialog } from "../ui/Dialog.tsx";
import "./keys-dialog.css";

const alone = new Set(["Shift", "Control", "Alt", "Meta", "AltGraph", "Dead"]);

/** Every command and its key, on one sheet; each can be given another key, or none. */
export function KeysDialog({ onClose }: { readonly onClose: () => void }) {
  const { say } = useWords();
  const desk = useCommandDesk();
  const own = useOwnKeys();
  const [changing, setChanging] = useState<CommandId | null>(null);
  const take = (id: CommandId) => (event: KeyboardEvent) => {
    if (alone.has(event.key) || event.key === "Tab") return;
    event.preventDefault();
    event.stopPropagation();
    if (event.key !== "Escape") desk.setKeys(id, [keyName(event.nativeEvent)]);
    setChanging(null);
  };
  return (
    <Dialog
      title={say("foot.keys")}
      onClose={onClose}
      actions={<Button onPress={onClose}>{say("ui.close")}</Button>}
    >
      <p className="quiet small">{say("keys.hint")}</p>
      <p className="quiet small">{say("keys.tree")}</p>
      <table className="keys">
        <tbody>
          {commandList.map(({ id, ...command }) => (
            <tr key={id}>
              <th scope="row">
                {say(`command.${id}`)}
                {"place" in command && <small className="quiet"> {say(`place.${command.place}`)}</small>}
              </th>
              <td>
                {keysOf(id, own).map((key) => (
                  <kbd key={key}>{shownKey(key)}</kbd>
                ))}
              </td>
              <td>
                <button
                  type="button"
                  className="button plain small"
                  aria-label={say("keys.changeOf", { command: say(`command.${id}`) })}
                  data-takes-keys={changing === id}
                  onClick={() => setChanging(id)}
                  onKeyDown={changing === id ? take(id) : undefined}
                  onBlur={() => setChanging(null)}
                >
                  {say(changing === id ? "keys.press" : "keys.change")}
                </button>
                {own[id] ? (
                  <button type="button" className="button plain small" onClick={() => desk.setKeys(id, null)}>
                    {say("keys.ours")}
                  </button>
                ) : (
                  keysOf(id, own).length > 0 && (
                    <button type="button" className="button plain small" onClick={() => desk.setKeys(id, [])}>
                      {say("keys.none")}
                    </button>
                  )
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Dialog>
  );
}
