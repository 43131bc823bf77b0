import type { Loss } from "../../interchange/losses.ts";

/** A file that was made, and what it does not hold as the study does. */
export type Written = { readonly bytes: Uint8Array; readonly losses: readonly Loss[] };

export const xmlHead = '<?xml version="1.0" encoding="utf-8"?>\n';
