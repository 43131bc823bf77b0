import type { ReactNode } from "react";
import { Dialog as AriaDialog, Heading, Modal, ModalOverlay } from "react-aria-components";

/** A dialog over the window. Escape and a click outside close it, unless `stays`. */
export function Dialog({
  title,
  onClose,
  children,
  actions,
  wide = false,
  stays = false,
}: {
  readonly title: string;
  readonly onClose: () => void;
  readonly children: ReactNode;
  readonly actions: ReactNode;
  readonly wide?: boolean;
  readonly stays?: boolean;
}) {
  return (
    <ModalOverlay
      isOpen
      isDismissable={!stays}
      isKeyboardDismissDisabled={stays}
      onOpenChange={(open) => {
        if (!open) onClose();
      }}
      className="veil"
    >
      <Modal className="dialog-box">
        <AriaDialog className={wide ? "dialog wide" : "dialog"}>
          <header>
            <Heading slot="title">{title}</Heading>
          </header>
          <div className="body">{children}</div>
          <footer>{actions}</footer>
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
}
