/** The columns of the list of translations, in their order. */
export const translationColumns = [
  "id",
  "transcript",
  "turn",
  "original",
  "language",
  "translation",
  "status",
  "comment",
  "translator",
  "checker",
] as const;
export type TranslationColumn = (typeof translationColumns)[number];
