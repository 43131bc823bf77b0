import type { Words } from "./words.ts";

export const importWords = {} as const satisfies Words;
