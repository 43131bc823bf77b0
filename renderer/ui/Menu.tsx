import { ChevronDown } from "lucide-react";
import type { ReactNode, RefObject } from "react";
import { Menu as AriaMenu, Button, MenuItem, MenuTrigger, Popover, Separator } from "react-aria-components";
import { useWhyNot } from "./only-reading.ts";

export type MenuEntry =
  | { readonly id: string; readonly isSeparator: true }
  | {
      readonly id: string;
      readonly label: string;
      readonly keys?: string;
      readonly isDisabled?: boolean;
      /** It changes the study: a window that only reads does not offer it. */
      readonly writes?: true;
      readonly onAction: () => void;
    };

/** A button that opens a list of deeds. One with words shows that it does; one with an icon alone is an icon for it. */
export function MenuButton({
  label,
  children,
  entries,
  icon = false,
}: {
  readonly label: string;
  readonly children: ReactNode;
  readonly entries: readonly MenuEntry[];
  readonly icon?: boolean;
}) {
  return (
    <MenuTrigger>
      <Button aria-label={label} className={icon ? "button plain icon" : "button plain"}>
        {children}
        {!icon && <OpensMenu />}
      </Button>
      <Popover className="popover">
        <Entries label={label} entries={entries} />
      </Popover>
    </MenuTrigger>
  );
}

/** The sign of a button that opens a list. */
export function OpensMenu() {
  return <ChevronDown aria-hidden className="opens-menu" />;
}

/** The same list, open at an element that somebody asked from. */
export function MenuAt({
  label,
  entries,
  anchor,
  onClose,
}: {
  readonly label: string;
  readonly entries: readonly MenuEntry[];
  readonly anchor: RefObject<HTMLElement | null>;
  readonly onClose: () => void;
}) {
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
      <Entries label={label} entries={entries} onClose={onClose} />
    </Popover>
  );
}

function Entries({
  label,
  entries,
  onClose,
}: {
  readonly label: string;
  readonly entries: readonly MenuEntry[];
  readonly onClose?: () => void;
}) {
  const onlyReads = useWhyNot(true) !== null;
  return (
    <AriaMenu className="menu" aria-label={label} {...(onClose && { onClose, autoFocus: "first" })}>
      {entries.map((entry) =>
        "isSeparator" in entry ? (
          <Separator key={entry.id} className="menu-separator" />
        ) : (
          <MenuItem
            key={entry.id}
            id={entry.id}
            textValue={entry.label}
            isDisabled={entry.isDisabled || (entry.writes && onlyReads) || false}
            onAction={entry.onAction}
            className="menu-item"
          >
            <span>{entry.label}</span>
            {entry.keys && <kbd>{entry.keys}</kbd>}
          </MenuItem>
        ),
      )}
    </AriaMenu>
  );
}
