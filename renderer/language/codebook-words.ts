import type { Words } from "./words.ts";

export const codebookWords = {} as const satisfies Words;
