import type { Words } from "./words.ts";

/** What stands around the genealogy. What happened is said in shared/reports. */
export const genealogyWords = {
  "genealogy.title": { en: "How themes came about", sv: "Hur teman kom till" },
  "genealogy.picture": {
    en: "Codes and themes over time: thick lines are themes; the list beside says the same in words",
    sv: "Koder och teman över tid: tjocka linjer är teman; listan bredvid säger detsamma i ord",
  },
  "genealogy.of": { en: "What is shown", sv: "Vad som visas" },
  "genealogy.all": { en: "All codes and themes", sv: "Alla koder och teman" },
  "genealogy.themes": { en: "Themes only", sv: "Bara teman" },
  "genealogy.ledTo": { en: "What led to {{name}}", sv: "Vad som ledde till {{name}}" },
  "genealogy.sentences": { en: "In words, oldest first", sv: "I ord, äldst först" },
  "genealogy.earlier_one": {
    en: "One earlier sentence is left out. Choose one theme to read all of its own.",
    sv: "En tidigare mening är utelämnad. Välj ett tema för att läsa allt om det.",
  },
  "genealogy.earlier_other": {
    en: "{{count}} earlier sentences are left out. Choose one theme to read all of its own.",
    sv: "{{count}} tidigare meningar är utelämnade. Välj ett tema för att läsa allt om det.",
  },
  "genealogy.publish": { en: "Publish…", sv: "Publicera…" },
  "genealogy.publishTitle": { en: "Publish how themes came about", sv: "Publicera hur teman kom till" },
  "genealogy.preview": { en: "The picture as it will be printed", sv: "Bilden som den trycks" },
  "genealogy.choosePage": { en: "Choose the page.", sv: "Välj hela sidan." },
  "genealogy.chooseTheme": {
    en: "Show only what led to one theme.",
    sv: "Visa bara vad som ledde till ett tema.",
  },
  "genealogy.chooseEither": {
    en: "Choose the page, or show what led to one theme.",
    sv: "Välj hela sidan, eller visa vad som ledde till ett tema.",
  },
  "genealogy.none": { en: "No codes yet", sv: "Inga koder än" },
  "genealogy.none.hint": {
    en: "Code some passages; from the first code on, this shows how codes become themes.",
    sv: "Koda några ställen; från den första koden visas här hur koder blir teman.",
  },
  "genealogy.key": {
    en: "Thick: theme. Ring: became a theme. Cross: dropped or deleted.",
    sv: "Tjock: tema. Ring: blev tema. Kryss: förkastat eller borttaget.",
  },
} as const satisfies Words;
