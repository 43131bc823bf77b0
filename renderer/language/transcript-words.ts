import type { Words } from "./words.ts";

export const transcriptWords = {
  "key.code": { en: "Code the selection", sv: "Koda markeringen" },
} as const satisfies Words;
