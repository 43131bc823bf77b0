import type { Words } from "./words.ts";

export const transcriptWords = {} as const satisfies Words;
