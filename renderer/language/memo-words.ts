import type { Words } from "./words.ts";

export const memoWords = {
  "note.tools": { en: "Format: {{label}}", sv: "Format: {{label}}" },
  "note.heading": { en: "Heading (#)", sv: "Rubrik (#)" },
  "note.bullets": { en: "List (-)", sv: "Punktlista (-)" },
  "note.numbers": { en: "Numbered list (1.)", sv: "Numrerad lista (1.)" },
  "note.bold": { en: "Bold (Ctrl + B)", sv: "Fet (Ctrl + B)" },
  "note.italic": { en: "Italic (Ctrl + I)", sv: "Kursiv (Ctrl + I)" },
  "note.link": { en: "Link the passage", sv: "Länka till stället" },
} as const satisfies Words;
