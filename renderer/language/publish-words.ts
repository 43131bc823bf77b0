import type { Words } from "./words.ts";

/** What is asked of any figure before it is saved. */
export const publishWords = {
  "publish.as": { en: "As", sv: "Som" },
  "publish.width": { en: "Printed width", sv: "Tryckt bredd" },
  "publish.width.85": { en: "One column, 85 mm", sv: "En spalt, 85 mm" },
  "publish.width.170": { en: "The page, 170 mm", sv: "Hela sidan, 170 mm" },
  "publish.ink": { en: "Ink", sv: "Färg" },
  "publish.ink.colour": { en: "Colour", sv: "Färg" },
  "publish.ink.grey": { en: "Greys", sv: "Gråskala" },
  "publish.size": {
    en: "{{width}} × {{height}} mm; the smallest letters become {{points}} points high.",
    sv: "{{width}} × {{height}} mm; de minsta bokstäverna blir {{points}} punkter höga.",
  },
  "publish.tooSmall": { en: "Journals ask for 6 or more.", sv: "Tidskrifter vill ha minst 6." },
  "publish.tooTall": { en: "That is higher than a page.", sv: "Det är högre än en sida." },
  "publish.save": { en: "Save", sv: "Spara" },
} as const satisfies Words;
