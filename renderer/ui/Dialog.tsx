import { type ReactNode, useEffect, useState } from "react";
import { Dialog as AriaDialog, Heading, Modal, ModalOverlay } from "react-aria-components";
import { announce } from "./announce.ts";

/**
 * A dialog over the window, to which all keys but a few commands go. Escape and a click outside close it; one that `stays`,
 * because something in it would be lost, says then why it does and what closes it, and holds the window when that is closed.
 */
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
  /** Why it stays, in a sentence. */
  readonly stays?: string | false | null;
}) {
  const [asked, setAsked] = useState(false);
  useEffect(() => {
    if (!stays) return;
    // A browser asks by itself; Electron does not, and leaves the window open without a word.
    const leaving = (event: BeforeUnloadEvent) => {
      event.preventDefault();
      setAsked(true);
      announce(stays);
    };
    window.addEventListener("beforeunload", leaving);
    return () => window.removeEventListener("beforeunload", leaving);
  }, [stays]);
  return (
    <ModalOverlay
      isOpen
      isDismissable
      onOpenChange={(open) => {
        if (open) return;
        if (!stays) return onClose();
        setAsked(true);
        announce(stays);
      }}
      className="veil"
      data-modal
    >
      <Modal className="dialog-box">
        <AriaDialog className={wide ? "dialog wide" : "dialog"}>
          <header>
            <Heading slot="title">{title}</Heading>
          </header>
          <div className="body">{children}</div>
          <footer>
            {asked && stays && <p className="why-it-stays">{stays}</p>}
            {actions}
          </footer>
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
}
