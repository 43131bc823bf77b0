import type { Words } from "./words.ts";

/** What is said of files that are given in any way: dropped anywhere, pasted, in a folder or an archive, many at once. */
export const givenWords = {
  "given.dropStudy": {
    en: "Drop the files to import them into this study",
    sv: "Släpp filerna för att importera dem i studien",
  },
  "given.dropLibrary": {
    en: "Drop transcripts to begin a study with them, or a study to open it",
    sv: "Släpp transkript för att börja en studie med dem, eller en studie för att öppna den",
  },
  "given.nothing": {
    en: "There were no files in what was given.",
    sv: "Det fanns inga filer i det som gavs.",
  },
  "given.withheld_one": {
    en: "“{{names}}” was not taken: it has gone, or may not be read. See whether it opens in another program.",
    sv: "”{{names}}” togs inte med: den finns inte kvar eller får inte läsas. Se efter om den går att öppna i ett annat program.",
  },
  "given.withheld_other": {
    en: "{{count}} of what was dropped were not taken: they have gone, or may not be read ({{names}}). See whether they open in another program.",
    sv: "{{count}} av det som släpptes togs inte med: de finns inte kvar eller får inte läsas ({{names}}). Se efter om de går att öppna i ett annat program.",
  },
  "given.pasted": { en: "Pasted text", sv: "Inklistrad text" },
  "given.intoNew_one": {
    en: "{{count}} file is imported into it next. You see what was found first.",
    sv: "{{count}} fil importeras sedan i den. Du ser först vad som hittades.",
  },
  "given.intoNew_other": {
    en: "{{count}} files are imported into it next. You see what was found first.",
    sv: "{{count}} filer importeras sedan i den. Du ser först vad som hittades.",
  },
  "import.chooseFolder": { en: "Choose a folder…", sv: "Välj en mapp…" },
  "import.paste": { en: "Paste text", sv: "Klistra in text" },
  "import.addMore": { en: "Add more", sv: "Lägg till fler" },
  "import.addFiles": { en: "Files…", sv: "Filer…" },
  "import.addFolder": { en: "A folder…", sv: "En mapp…" },
  "import.addPasted": { en: "Text from the clipboard", sv: "Text från urklipp" },
  "import.noClipboard": {
    en: "The browser does not give the clipboard to this button. Press {{keys}} instead.",
    sv: "Webbläsaren lämnar inte ut urklipp till den här knappen. Tryck {{keys}} i stället.",
  },
  "import.emptyClipboard": {
    en: "There is no text in the clipboard. Copy the transcript first.",
    sv: "Det finns ingen text i urklipp. Kopiera transkriptet först.",
  },
  "import.imported": { en: "Imported", sv: "Importerad" },
  "import.refused": { en: "Could not be read", sv: "Gick inte att läsa" },
  "import.ready": { en: "Ready", sv: "Klar" },
  "import.leftOut": { en: "Left out", sv: "Lämnas utanför" },
  "import.asks_one": { en: "Asks {{count}} thing", sv: "Frågar om {{count}} sak" },
  "import.asks_other": { en: "Asks {{count}} things", sv: "Frågar om {{count}} saker" },
  "import.wasImported": {
    en: "This file is in the study, as the interview “{{name}}”.",
    sv: "Filen finns i studien, som intervjun ”{{name}}”.",
  },
  "import.takenOpen_one": {
    en: "{{count}} question about it was left open, and the proposal taken.",
    sv: "{{count}} fråga om den lämnades öppen, och förslaget togs.",
  },
  "import.takenOpen_other": {
    en: "{{count}} questions about it were left open, and the proposals taken.",
    sv: "{{count}} frågor om den lämnades öppna, och förslagen togs.",
  },
  "import.notImported": { en: "Not imported", sv: "Inte importerade" },
  "import.sum_one": {
    en: "{{count}} interview is in the study now.",
    sv: "{{count}} intervju finns nu i studien.",
  },
  "import.sum_other": {
    en: "{{count}} interviews are in the study now.",
    sv: "{{count}} intervjuer finns nu i studien.",
  },
  "import.sumNot_one": { en: "{{count}} file was not imported.", sv: "{{count}} fil importerades inte." },
  "import.sumNot_other": {
    en: "{{count}} files were not imported.",
    sv: "{{count}} filer importerades inte.",
  },
  "import.saveList": { en: "Save the list", sv: "Spara listan" },
  "import.saveCsv": { en: "As a table (.csv)", sv: "Som tabell (.csv)" },
  "import.saveTxt": { en: "As text (.txt)", sv: "Som text (.txt)" },
  "import.listSaved": { en: "The list was saved.", sv: "Listan sparades." },
  "import.listUnsaved": {
    en: "The list could not be saved. Choose another place.",
    sv: "Listan kunde inte sparas. Välj en annan plats.",
  },
  "import.finish": { en: "Go to the interviews", sv: "Gå till intervjuerna" },
  "import.list.title": { en: "Import into {{study}}, {{when}}", sv: "Import till {{study}}, {{when}}" },
  "import.list.name": { en: "import", sv: "import" },
  "import.list.folder": { en: "Folder", sv: "Mapp" },
  "import.list.file": { en: "File", sv: "Fil" },
  "import.list.state": { en: "State", sv: "Läge" },
  "import.list.interview": { en: "Interview", sv: "Intervju" },
  "import.list.turns": { en: "Turns", sv: "Repliker" },
  "import.list.speakers": { en: "Speakers", sv: "Talare" },
  "import.list.remarks": { en: "Remarks", sv: "Anmärkningar" },
  "review.readFileAs": { en: "Read the file as", sv: "Läs filen som" },
  "review.asFoundFormat": { en: "What it looks like", sv: "Det som den ser ut som" },
  "review.notAs": {
    en: "It cannot be read as {{format}}. {{why}} What you see below was read before.",
    sv: "Den kan inte läsas som {{format}}. {{why}} Det du ser nedan lästes tidigare.",
  },
  "unreadable.project": {
    en: "This is a project of another program, which is not taken out of an archive. Unpack it and choose it by itself.",
    sv: "Det här är ett projekt från ett annat program, som inte läses inuti ett arkiv. Packa upp det och välj det för sig.",
  },
  "unreadable.study": {
    en: "This is a study of Kvali. Open it in the library.",
    sv: "Det här är en studie i Kvali. Öppna den i biblioteket.",
  },
} as const satisfies Words;
