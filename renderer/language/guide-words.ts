import type { Words } from "./words.ts";

export const guideWords = {
  "guide.title": { en: "Interview guide", sv: "Intervjuguide" },
  "guide.open": { en: "Interview guide…", sv: "Intervjuguide…" },
  "guide.tabs": { en: "The guide and the interviews", sv: "Guiden och intervjuerna" },
  "guide.tab.sections": { en: "Sections and questions", sv: "Avsnitt och frågor" },
  "guide.tab.find": { en: "Find the sections in the interviews", sv: "Hitta avsnitten i intervjuerna" },
  "guide.none": { en: "The guide has no sections yet", sv: "Guiden har inga avsnitt än" },
  "guide.none.hint": {
    en: "Write the parts of the guide that the interviews followed, and the questions as they were asked. By these the sections are found in the interviews, and then quotes, codings, searches and reports can be limited to some of them.",
    sv: "Skriv de delar av guiden som intervjuerna följde, och frågorna som de ställdes. Efter dem hittas avsnitten i intervjuerna, och sedan kan citat, kodningar, sökningar och rapporter begränsas till några av dem.",
  },
  "guide.name": { en: "Section {{letter}}", sv: "Avsnitt {{letter}}" },
  "guide.questions": { en: "Questions of {{letter}}, one a line", sv: "Frågor i {{letter}}, en per rad" },
  "guide.questions.hint": { en: "Questions, one a line", sv: "Frågor, en per rad" },
  "guide.new": { en: "New section", sv: "Nytt avsnitt" },
  "guide.add": { en: "Add", sv: "Lägg till" },
  "guide.up": { en: "Move {{name}} up", sv: "Flytta upp {{name}}" },
  "guide.down": { en: "Move {{name}} down", sv: "Flytta ner {{name}}" },
  "guide.remove": { en: "Remove {{name}}", sv: "Ta bort {{name}}" },
  "guide.removed": {
    en: "{{name}} was removed, with its marks. Undo brings it back.",
    sv: "{{name}} togs bort, med sina markeringar. Ångra tar tillbaka det.",
  },
  "guide.inInterviews_one": { en: "in {{count}} interview", sv: "i {{count}} intervju" },
  "guide.inInterviews_other": { en: "in {{count}} interviews", sv: "i {{count}} intervjuer" },
  "guide.inNone": { en: "not marked yet", sv: "inte markerat än" },
  "guide.close": { en: "Close", sv: "Stäng" },

  "guide.find.hint": {
    en: "Turns of interviewers that are like a question of the guide. Choose another section where one is wrong. Nothing is marked before you say so; Undo takes all of it back.",
    sv: "Intervjuares repliker som liknar en fråga i guiden. Välj ett annat avsnitt där ett är fel. Inget markeras innan du säger till; Ångra tar tillbaka allt.",
  },
  "guide.find.none": {
    en: "No turn is like a question of the guide. Write the questions as the interviewers asked them, or mark sections by hand: press G in a turn.",
    sv: "Ingen replik liknar någon fråga i guiden. Skriv frågorna som intervjuarna ställde dem, eller markera avsnitt för hand: tryck G i en replik.",
  },
  "guide.find.noGuide": {
    en: "First write the sections of the guide and their questions.",
    sv: "Skriv först guidens avsnitt och frågor.",
  },
  "guide.find.noneHere": { en: "Nothing found here", sv: "Inget hittades här" },
  "guide.find.mark_one": { en: "Mark {{count}} beginning", sv: "Markera {{count}} början" },
  "guide.find.mark_other": { en: "Mark {{count}} beginnings", sv: "Markera {{count}} början" },
  "guide.find.nothing": { en: "Nothing new is ticked", sv: "Inget nytt är ikryssat" },
  "guide.find.marked_one": {
    en: "{{count}} section begins where you said.",
    sv: "{{count}} avsnitt är markerat.",
  },
  "guide.find.marked_other": {
    en: "{{count}} sections begin where you said.",
    sv: "{{count}} avsnitt är markerade.",
  },
  "guide.find.turn": { en: "turn {{n}}", sv: "replik {{n}}" },
  "guide.find.like": { en: "Like: {{question}}", sv: "Liknar: {{question}}" },
  "guide.find.likeName": { en: "Like the name of the section", sv: "Liknar avsnittets namn" },
  "guide.find.tick": { en: "{{title}} begins at turn {{n}}", sv: "{{title}} börjar vid replik {{n}}" },
  "guide.find.section": {
    en: "Section that begins at turn {{n}}",
    sv: "Avsnitt som börjar vid replik {{n}}",
  },
  "guide.find.chosen": { en: "your choice", sv: "ditt val" },
  "guide.sure": { en: "sure", sv: "säkert" },
  "guide.likely": { en: "likely", sv: "troligt" },
  "guide.guess": { en: "a guess", sv: "en gissning" },
  "guide.isMarked": { en: "marked", sv: "markerat" },
  "guide.now": { en: "now: {{title}}", sv: "nu: {{title}}" },

  "section.none": { en: "No section", sv: "Inget avsnitt" },
  "section.here": {
    en: "The section that begins at turn {{n}}",
    sv: "Avsnittet som börjar vid replik {{n}}",
  },
  "section.ofTurns": {
    en: "The section of turns {{first}} to {{last}}",
    sv: "Avsnittet för replikerna {{first}} till {{last}}",
  },
  "section.noneFrom": { en: "No section from here on", sv: "Inget avsnitt härifrån" },
  "section.noneOf": { en: "No section for these turns", sv: "Inget avsnitt för dessa repliker" },
  "section.clear": { en: "Take away this mark", sv: "Ta bort markeringen" },
  "section.begins": { en: "{{title}} begins at turn {{n}}", sv: "{{title}} börjar vid replik {{n}}" },

  "filter.sections": { en: "Sections of the interview guide", sv: "Avsnitt i intervjuguiden" },
  "filter.allSections": { en: "All sections", sv: "Alla avsnitt" },
  "filter.noSections": { en: "No section chosen", sv: "Inget avsnitt valt" },
  "filter.someSections_one": { en: "Section {{letters}}", sv: "Avsnitt {{letters}}" },
  "filter.someSections_other": { en: "Sections {{letters}}", sv: "Avsnitt {{letters}}" },
  "filter.noQuotesInSections": {
    en: "No extract of this code is in the chosen sections.",
    sv: "Inget utdrag med den här koden finns i de valda avsnitten.",
  },
} as const satisfies Words;
