import type { Session } from "../storage/session.ts";
export function Library(_: { readonly onOpen: (session: Session) => void }) {
  return null;
}
