import { mayNavigate } from "./policy.ts";

/** Who sent a message to the desktop, as Electron tells it; `frame` is null when it is gone already. */
export type Sender = {
  readonly contentsId: number;
  readonly frame: { readonly url: string; readonly isMainFrame: boolean } | null;
};

/** Whether a message comes from the one window's own page, not from a frame in it or another page. */
export function isTrustedSender({ contentsId, frame }: Sender, windowContentsId: number | null): boolean {
  return (
    windowContentsId !== null &&
    contentsId === windowContentsId &&
    frame?.isMainFrame === true &&
    mayNavigate(frame.url)
  );
}
