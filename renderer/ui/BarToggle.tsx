import type { ReactNode } from "react";
import { ToggleButton } from "react-aria-components";

/**
 * A switch in the bar of a place: its picture, its name and the key that does the same. Where the bar has no room the
 * picture stands alone, and the rest is its hint.
 */
export function BarToggle({
  label,
  shownKey,
  isSelected,
  isDisabled = false,
  onChange,
  children,
}: {
  readonly label: string;
  /** The key that does the same, as it is printed; empty where there is none. */
  readonly shownKey: string;
  readonly isSelected: boolean;
  readonly isDisabled?: boolean;
  readonly onChange: (on: boolean) => void;
  /** The picture. */
  readonly children: ReactNode;
}) {
  return (
    <span title={shownKey ? `${label} (${shownKey})` : label}>
      <ToggleButton
        className="button plain"
        isSelected={isSelected}
        isDisabled={isDisabled}
        onChange={onChange}
      >
        {children}
        <span className="label">{label}</span> {shownKey && <kbd>{shownKey}</kbd>}
      </ToggleButton>
    </span>
  );
}
