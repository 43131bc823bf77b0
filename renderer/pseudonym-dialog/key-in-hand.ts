import type { ListedName } from "../../shared/gate/name-list.ts";

/** A key as it is in the window, as long as the dialog is open. */
export type KeyInHand = {
  readonly fileName: string;
  readonly passphrase: string;
  readonly names: readonly ListedName[];
  /** Whether it is in its file as it is here. */
  readonly isSaved: boolean;
};
