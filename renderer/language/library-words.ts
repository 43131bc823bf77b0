import type { Words } from "./words.ts";

export const libraryWords = {} as const satisfies Words;
