/** A sentence of the window in each of its languages, side by side, so that none can be missing. */
export type Words = Record<string, { readonly en: string; readonly sv: string }>;
