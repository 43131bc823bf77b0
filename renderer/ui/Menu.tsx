import type { ReactNode } from "react";
import { Menu as AriaMenu, Button, MenuItem, MenuTrigger, Popover, Separator } from "react-aria-components";

type MenuEntry =
  | { readonly id: string; readonly isSeparator: true }
  | {
      readonly id: string;
      readonly label: string;
      readonly keys?: string;
      readonly isDisabled?: boolean;
      readonly onAction: () => void;
    };

/** A button that opens a list of deeds. */
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
      </Button>
      <Popover className="popover">
        <AriaMenu className="menu" aria-label={label}>
          {entries.map((entry) =>
            "isSeparator" in entry ? (
              <Separator key={entry.id} className="menu-separator" />
            ) : (
              <MenuItem
                key={entry.id}
                id={entry.id}
                textValue={entry.label}
                isDisabled={entry.isDisabled ?? false}
                onAction={entry.onAction}
                className="menu-item"
              >
                <span>{entry.label}</span>
                {entry.keys && <kbd>{entry.keys}</kbd>}
              </MenuItem>
            ),
          )}
        </AriaMenu>
      </Popover>
    </MenuTrigger>
  );
}
