import { Check } from "lucide-react";
import type { RefObject } from "react";
import { Menu, MenuItem, Popover, Separator, SubmenuTrigger } from "react-aria-components";
import type { Code } from "../../shared/project/records.ts";
import { statuses } from "../../shared/themes/change-status.ts";
import { useWords } from "../language/language.ts";
import { hasSelection } from "../storage/code-selection.ts";
import { useDesk } from "../storage/desk.ts";
import type { CodeQuestion } from "./CodeDialogs.tsx";
import { useCodeDeeds } from "./code-deeds.ts";

/** Everything that can be done with a code, at the element it was asked from. */
export function CodeMenu({
  code,
  several,
  anchor,
  onClose,
  onAddBeneath,
  onRename,
  onQuotes,
  onAsk,
}: {
  readonly code: Code;
  /** How many codes are chosen, that one among them. */
  readonly several: number;
  readonly anchor: RefObject<HTMLElement | null>;
  readonly onClose: () => void;
  readonly onAddBeneath: () => void;
  readonly onRename: () => void;
  readonly onQuotes: () => void;
  readonly onAsk: (question: CodeQuestion) => void;
}) {
  const { say } = useWords();
  const desk = useDesk();
  const deeds = useCodeDeeds();
  const entry = (id: string, label: string, onAction: () => void, keys?: string) => (
    <MenuItem id={id} textValue={label} onAction={onAction} className="menu-item">
      <span>{label}</span>
      {keys && <kbd>{keys}</kbd>}
    </MenuItem>
  );
  return (
    <Popover
      className="popover"
      isOpen
      triggerRef={anchor}
      placement="bottom end"
      onOpenChange={(open) => {
        if (!open) onClose();
      }}
    >
      <Menu
        className="menu"
        aria-label={say("codebook.deeds", { name: code.name })}
        onClose={onClose}
        autoFocus="first"
      >
        {hasSelection(desk) &&
          entry("code", say("codeMenu.code"), () => deeds.codeSelected(code.id), "Ctrl Enter")}
        {entry("quotes", say("codeMenu.quotes"), onQuotes)}
        {entry("only", say("codeMenu.only"), () =>
          desk.set({ place: "code", filter: { ...desk.now().filter, codeId: code.id } }),
        )}
        <Separator className="menu-separator" />
        {entry("beneath", say("codeMenu.beneath"), onAddBeneath, "Ins")}
        {entry("rename", say("codeMenu.rename"), onRename, "F2")}
        {entry("colour", say("codeMenu.colour"), () => onAsk("colour"))}
        {entry(
          "move",
          several > 1 ? say("codeMenu.moveSeveral", { count: several }) : say("codeMenu.move"),
          () => onAsk("move"),
          "Alt ↑↓←→",
        )}
        {entry("merge", say("codeMenu.merge"), () => onAsk("merge"))}
        {entry("split", say("codeMenu.split"), () => onAsk("split"))}
        <Separator className="menu-separator" />
        {code.theme
          ? entry("demote", say("codeMenu.demote"), () => deeds.demote(code.id))
          : entry("promote", say("codeMenu.promote"), () => deeds.promote(code.id))}
        {code.theme && (
          <SubmenuTrigger>
            <MenuItem id="status" textValue={say("codeMenu.status")} className="menu-item">
              <span>{say("codeMenu.status")}</span>
              <kbd>{say(`status.${code.theme.status}`)} ›</kbd>
            </MenuItem>
            <Popover className="popover">
              <Menu
                className="menu"
                aria-label={say("codeMenu.status")}
                selectionMode="single"
                selectedKeys={[code.theme.status]}
              >
                {statuses.map((status) => (
                  <MenuItem
                    key={status}
                    id={status}
                    textValue={say(`status.${status}`)}
                    className="menu-item"
                    onAction={() => {
                      if (status === code.theme?.status) return;
                      if (status === "dropped") onAsk("drop");
                      else deeds.status(code.id, status);
                    }}
                  >
                    {({ isSelected }) => (
                      <>
                        <span>{say(`status.${status}`)}</span>
                        {isSelected && <Check aria-hidden className="checked" />}
                      </>
                    )}
                  </MenuItem>
                ))}
              </Menu>
            </Popover>
          </SubmenuTrigger>
        )}
        <Separator className="menu-separator" />
        {entry("delete", say("codeMenu.delete"), () => onAsk("delete"), say("codeMenu.keyDelete"))}
      </Menu>
    </Popover>
  );
}
