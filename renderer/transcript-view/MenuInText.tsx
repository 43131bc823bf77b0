import { type ReactNode, useRef } from "react";
import { Popover } from "react-aria-components";
import type { PagePlace } from "./view-places.ts";
import "./menu-in-text.css";

/** A menu that stands in the text, beside the words that it is about. */
export function MenuInText({
  label,
  at,
  onClose,
  children,
}: {
  readonly label: string;
  readonly at: PagePlace;
  readonly onClose: () => void;
  readonly children: ReactNode;
}) {
  const anchor = useRef<HTMLSpanElement>(null);
  return (
    <>
      <span className="menu-anchor" ref={anchor} style={{ left: at.left, top: at.top }} />
      <Popover
        className="popover"
        aria-label={label}
        triggerRef={anchor}
        isOpen
        placement="bottom start"
        onOpenChange={(open) => {
          if (!open) onClose();
        }}
      >
        {children}
      </Popover>
    </>
  );
}
