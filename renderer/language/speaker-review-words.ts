import type { Words } from "./words.ts";

/** What is asked about who speaks in a text, how it is answered, and how a name is shown in the text. */
export const speakerReviewWords = {
  "asked.title": { en: "Questions", sv: "Frågor" },
  "asked.open_one": { en: "{{count}} open question", sv: "{{count}} öppen fråga" },
  "asked.open_other": { en: "{{count}} open questions", sv: "{{count}} öppna frågor" },
  "asked.none": { en: "No question is open.", sv: "Ingen fråga är öppen." },
  "asked.lead": {
    en: "Kvali cannot tell these from the file. Nothing is taken for granted before you answer.",
    sv: "Det här kan Kvali inte se av filen. Inget tas för givet innan du har svarat.",
  },
  "asked.likely": {
    en: "Likely: taken so unless you change it",
    sv: "Troligt: tolkas så om du inte ändrar det",
  },
  "asked.done": { en: "Answered", sv: "Besvarat" },
  "asked.change": { en: "Change", sv: "Ändra" },
  "asked.changeOf": { en: "Change: {{said}}", sv: "Ändra: {{said}}" },
  "asked.proposed": { en: "proposed", sv: "föreslaget" },
  "asked.answers": { en: "Answers", sv: "Svar" },
  "asked.show": { en: "Show in the text", sv: "Visa i texten" },
  "asked.showOf": { en: "Show in the text: {{question}}", sv: "Visa i texten: {{question}}" },
  "asked.takeAll_one": { en: "Take the {{count}} proposal", sv: "Godta förslaget" },
  "asked.takeAll_other": { en: "Take all {{count}} proposals", sv: "Godta alla {{count}} förslag" },
  "asked.takeAllFiles_one": {
    en: "Take the {{count}} proposal in all files",
    sv: "Godta förslaget i alla filer",
  },
  "asked.takeAllFiles_other": {
    en: "Take all {{count}} proposals in all files",
    sv: "Godta alla {{count}} förslag i alla filer",
  },
  "asked.taken_one": {
    en: "{{count}} question is open still.",
    sv: "{{count}} fråga är fortfarande öppen.",
  },
  "asked.taken_other": {
    en: "{{count}} questions are open still.",
    sv: "{{count}} frågor är fortfarande öppna.",
  },
  "asked.everywhere_one": { en: "Also in {{count}} other file", sv: "Också i {{count}} annan fil" },
  "asked.everywhere_other": { en: "Also in {{count}} other files", sv: "Också i {{count}} andra filer" },
  "asked.next": { en: "Next: {{name}}", sv: "Nästa: {{name}}" },
  "asked.paragraphs_one": { en: "{{count}} paragraph", sv: "{{count}} stycke" },
  "asked.paragraphs_other": { en: "{{count}} paragraphs", sv: "{{count}} stycken" },

  "rest.one": {
    en: "One speaker is labelled: {{labels}}. Who says the rest ({{words}} in {{paragraphs}})?",
    sv: "En talare är utmärkt: {{labels}}. Vem säger resten ({{words}} i {{paragraphs}})?",
  },
  "rest.several": {
    en: "Only these are labelled: {{labels}}. Who says the rest ({{words}} in {{paragraphs}})?",
    sv: "Bara de här är utmärkta: {{labels}}. Vem säger resten ({{words}} i {{paragraphs}})?",
  },
  "rest.participant": { en: "A participant who is not named", sv: "En deltagare som inte nämns" },
  "rest.interviewer": { en: "An interviewer who is not named", sv: "En intervjuare som inte nämns" },
  "rest.above": { en: "Whoever is named above", sv: "Den som nämns ovanför" },
  "rest.nobody": { en: "Nobody: it is no talk", sv: "Ingen: det är inget tal" },
  "rest.called": { en: "Name of the participant", sv: "Deltagarens namn" },
  "rest.said.voice": { en: "{{label}} says the rest.", sv: "{{label}} säger resten." },
  "rest.said.all": { en: "{{label}} says it all.", sv: "{{label}} säger allt." },
  "rest.said.above": {
    en: "Whoever is named above says the rest.",
    sv: "Den som nämns ovanför säger resten.",
  },
  "rest.said.nobody": { en: "Nobody says the rest.", sv: "Ingen säger resten." },

  "speaks.one_one": {
    en: "“{{label}}” stands once where a speaker’s name would. Is it a speaker?",
    sv: "”{{label}}” står en gång där en talares namn brukar stå. Är det en talare?",
  },
  "speaks.one_other": {
    en: "“{{label}}” stands {{count}} times where a speaker’s name would. Is it a speaker?",
    sv: "”{{label}}” står {{count}} gånger där en talares namn brukar stå. Är det en talare?",
  },
  "speaks.several_one": {
    en: "{{count}} name stands at the beginning of paragraphs. Is it a speaker?",
    sv: "{{count}} namn står först i stycken. Är det en talare?",
  },
  "speaks.several_other": {
    en: "{{count}} names stand at the beginning of paragraphs. Which are speakers?",
    sv: "{{count}} namn står först i stycken. Vilka är talare?",
  },
  "speaks.yes": { en: "Yes, a speaker", sv: "Ja, en talare" },
  "speaks.no": { en: "No, words of the text", sv: "Nej, ord i texten" },
  "speaks.yesOf": { en: "Yes, “{{label}}” is a speaker", sv: "Ja, ”{{label}}” är en talare" },
  "speaks.noOf": {
    en: "No, “{{label}}” is a part of the text",
    sv: "Nej, ”{{label}}” hör till texten",
  },
  "speaks.allYes": { en: "Yes to all", sv: "Ja till alla" },
  "speaks.allNo": { en: "No to all", sv: "Nej till alla" },
  "speaks.said.yes": { en: "“{{label}}” is a speaker.", sv: "”{{label}}” är en talare." },
  "speaks.said.no": { en: "“{{label}}” is no speaker.", sv: "”{{label}}” är ingen talare." },
  "speaks.taken.yes": { en: "taken for a speaker", sv: "tolkat som talare" },
  "speaks.taken.no": { en: "taken for words of the text", sv: "tolkat som ord i texten" },

  "interviewer.title": { en: "Who interviews?", sv: "Vem intervjuar?" },
  "interviewer.by.questions": {
    en: "Probably {{labels}}: nobody asks as many questions here.",
    sv: "Troligen {{labels}}: ingen ställer så många frågor här.",
  },
  "interviewer.by.other-files": {
    en: "Probably {{labels}}: nobody else speaks in most of the files.",
    sv: "Troligen {{labels}}: ingen annan talar i de flesta av filerna.",
  },
  "interviewer.by.nothing": {
    en: "Nothing in the file tells. Choose one or several.",
    sv: "Inget i filen visar det. Välj en eller flera.",
  },
  "interviewer.labels": { en: "Those who interview", sv: "De som intervjuar" },
  "interviewer.are_one": { en: "{{labels}} interviews", sv: "{{labels}} intervjuar" },
  "interviewer.are_other": { en: "{{labels}} interview", sv: "{{labels}} intervjuar" },
  "interviewer.nobody": { en: "Nobody interviews", sv: "Ingen intervjuar" },

  "share.title": {
    en: "{{label}} says {{share}} of all words. That is odd for an interviewer.",
    sv: "{{label}} säger {{share}} av alla ord. Det är ovanligt för en intervjuare.",
  },
  "share.longest": { en: "Look at the longest stretch", sv: "Se det längsta inlägget" },
  "share.right": { en: "That is right", sv: "Det stämmer" },
  "share.other": { en: "{{label}} does not interview", sv: "{{label}} intervjuar inte" },
  "share.said": {
    en: "It is right how much {{label}} says.",
    sv: "Det stämmer hur mycket {{label}} säger.",
  },
  "share.odd": { en: "much for an interviewer", sv: "mycket för en intervjuare" },

  "joint.title": {
    en: "“{{label}}” names several people. Who is meant?",
    sv: "”{{label}}” nämner flera personer. Vilka menas?",
  },
  "joint.one": { en: "One person of that name", sv: "En person med det namnet" },
  "joint.several": { en: "These {{number}} people", sv: "De här {{number}} personerna" },
  "joint.name": { en: "Person {{number}}", sv: "Person {{number}}" },
  "joint.add": { en: "Add a person", sv: "Lägg till en person" },
  "joint.takeOff": { en: "Take off person {{number}}", sv: "Ta bort person {{number}}" },
  "joint.said.one": { en: "“{{label}}” is one person.", sv: "”{{label}}” är en person." },
  "joint.said.several": { en: "“{{label}}” is {{people}}.", sv: "”{{label}}” är {{people}}." },

  "nobody.title": { en: "Nobody is named in this file.", sv: "Ingen nämns i den här filen." },
  "nobody.hint": {
    en: "Are there names in it? Select one in the text and say that it is who speaks.",
    sv: "Finns det namn i den? Markera ett i texten och säg att det är den som talar.",
  },
  "nobody.one": { en: "One person says it all", sv: "En person säger allt" },
  "nobody.leave": { en: "Leave it so", sv: "Låt det vara så" },
  "nobody.said": { en: "Nobody is named, and that is right.", sv: "Ingen nämns, och det stämmer." },

  "columns.title": {
    en: "What do the columns of this table hold?",
    sv: "Vad innehåller kolumnerna i den här tabellen?",
  },
  "columns.titleOf": {
    en: "What do the columns of table {{number}} hold?",
    sv: "Vad innehåller kolumnerna i tabell {{number}}?",
  },
  "columns.open": { en: "Columns…", sv: "Kolumner…" },
  "columns.openOf": { en: "Columns of table {{number}}…", sv: "Kolumner i tabell {{number}}…" },
  "columns.close": { en: "Close", sv: "Stäng" },
  "columns.right": { en: "The columns are right", sv: "Kolumnerna stämmer" },
  "columns.column": { en: "Column {{number}}", sv: "Kolumn {{number}}" },
  "columns.number": { en: "Number", sv: "Nummer" },
  "columns.time": { en: "Time", sv: "Tid" },
  "columns.speaker": { en: "Speaker", sv: "Talare" },
  "columns.speech": { en: "Talk", sv: "Tal" },
  "columns.other": { en: "Left out", sv: "Utelämnas" },
  "columns.heading": { en: "heading", sv: "rubrik" },
  "columns.row": { en: "Row", sv: "Rad" },
  "columns.rowIn": { en: "Row {{number}} is talk", sv: "Rad {{number}} är tal" },
  "columns.moreRows_one": { en: "Show {{count}} more row", sv: "Visa {{count}} rad till" },
  "columns.moreRows_other": { en: "Show {{count}} more rows", sv: "Visa {{count}} rader till" },
  "columns.noSpeech": {
    en: "No column holds talk, so none of its words are taken in.",
    sv: "Ingen kolumn innehåller tal, så inga av orden tas med.",
  },
  "columns.said": { en: "Columns: {{kinds}}.", sv: "Kolumner: {{kinds}}." },

  "figures.rolePerson": { en: "Role and person", sv: "Roll och person" },
  "figures.words": { en: "Words", sv: "Ord" },
  "figures.share": { en: "Share", sv: "Andel" },
  "figures.longest": { en: "Longest", sv: "Längsta" },
  "figures.longestMore": {
    en: "Most words without another voice between; shows the place",
    sv: "Flest ord utan någon annan talare emellan; visar stället",
  },
  "figures.longestOf": {
    en: "{{label}}: {{words}} without another voice between. Show in the text",
    sv: "{{label}}: {{words}} utan någon annan talare emellan. Visa i texten",
  },
  "figures.nobody": { en: "nobody", sv: "ingen" },
  "figures.severalPeople": { en: "Several people…", sv: "Flera personer…" },
  "figures.onePerson": { en: "One person", sv: "En person" },
  "figures.more": { en: "More", sv: "Mer" },

  "preview.lead": {
    en: "Select words to say what they are. By keys: F6 leads here, arrows move, Shift and arrows select.",
    sv: "Markera ord för att säga vad de är. Med tangenter: F6 leder hit, pilarna flyttar, skift och pilar markerar.",
  },
  "preview.turn": { en: "Turn {{number}}, {{who}}", sv: "Replik {{number}}, {{who}}" },
  "preview.nobody": { en: "nobody named", sv: "ingen nämnd" },
  "preview.likely": {
    en: "It is likely, not certain, who says this",
    sv: "Det är troligt, inte säkert, vem som säger det här",
  },
  "preview.notKnown": { en: "It is not known who says this", sv: "Det är inte känt vem som säger det här" },
  "preview.menuOf": { en: "More for {{label}}, turn {{number}}", sv: "Mer för {{label}}, replik {{number}}" },
  "preview.notSpeaker": { en: "“{{label}}” is no speaker", sv: "”{{label}}” är ingen talare" },
  "preview.roleIs": { en: "Role: {{role}}", sv: "Roll: {{role}}" },

  "pick.bar": { en: "What the selected words are", sv: "Vad de markerade orden är" },
  "pick.speaker": { en: "This is a speaker", sv: "Det här är en talare" },
  "pick.time": { en: "This is a time", sv: "Det här är en tid" },
  "pick.no-speech": { en: "This is not speech", sv: "Det här är inte tal" },
  "pick.words": { en: "“{{words}}”", sv: "”{{words}}”" },
  "pick.is.speaker": { en: "Speaker", sv: "Talare" },
  "pick.is.time": { en: "Time", sv: "Tid" },
  "pick.is.no-speech": { en: "Not speech", sv: "Inte tal" },
  "pick.found_one": { en: "{{count}} place", sv: "{{count}} ställe" },
  "pick.found_other": { en: "{{count}} places", sv: "{{count}} ställen" },
  "pick.foundHere_one": {
    en: "{{count}} such place in this file:",
    sv: "{{count}} sådant ställe i den här filen:",
  },
  "pick.foundHere_other": {
    en: "{{count}} such places in this file:",
    sv: "{{count}} sådana ställen i den här filen:",
  },
  "pick.none": {
    en: "Nothing like it is found in the text. Select the words a little wider or narrower.",
    sv: "Inget sådant hittas i texten. Markera lite mer eller lite mindre.",
  },
  "pick.acrossTurns": {
    en: "Select words within one paragraph.",
    sv: "Markera ord inom ett och samma stycke.",
  },
  "pick.everywhere_one": {
    en: "Also in {{count}} other file ({{places}})",
    sv: "Också i {{count}} annan fil ({{places}})",
  },
  "pick.everywhere_other": {
    en: "Also in {{count}} other files ({{places}})",
    sv: "Också i {{count}} andra filer ({{places}})",
  },
  "pick.take": { en: "Take it", sv: "Använd" },
  "pick.back": { en: "Back", sv: "Tillbaka" },
  "pick.taken": { en: "Shown in the text", sv: "Visat i texten" },
  "pick.said": { en: "{{is}}: “{{words}}”, {{places}}", sv: "{{is}}: ”{{words}}”, {{places}}" },
  "pick.takeBack": { en: "Take back: {{said}}", sv: "Ta tillbaka: {{said}}" },
  "pick.done": {
    en: "{{is}}: “{{words}}”. Taken in {{places}}.",
    sv: "{{is}}: ”{{words}}”. Gäller nu på {{places}}.",
  },

  "pattern.title": { en: "A pattern of my own", sv: "Ett eget mönster" },
  "pattern.lead": {
    en: "A regular expression. For who speaks, its first group is the name: ^(\\w+) says",
    sv: "Ett reguljärt uttryck. För den som talar är dess första grupp namnet: ^(\\w+) säger",
  },
  "pattern.field": { en: "Pattern", sv: "Mönster" },
  "pattern.is": { en: "It finds", sv: "Det hittar" },
  "pattern.take": { en: "Take the pattern", sv: "Använd mönstret" },
  "pattern.finds.none": { en: "It finds nothing in this text.", sv: "Det hittar inget i den här texten." },
  "pattern.no-pattern": { en: "Write a pattern first.", sv: "Skriv ett mönster först." },
  "pattern.not-a-pattern": {
    en: "That is no complete regular expression: look whether a bracket is missing.",
    sv: "Det är inget fullständigt reguljärt uttryck: se efter om en parentes saknas.",
  },
  "pattern.pattern-matches-nothing": {
    en: "It would find a place without words. Ask for at least one letter.",
    sv: "Det skulle hitta ställen utan ord. Begär minst ett tecken.",
  },
  "pattern.pattern-too-slow": {
    en: "It repeats what repeats already, which could take for ever. Take one of the repetitions out.",
    sv: "Det upprepar något som redan upprepas, och det kan ta hur lång tid som helst. Ta bort en av upprepningarna.",
  },

  "import.doOpen_one": {
    en: "Import with {{count}} question open",
    sv: "Importera med {{count}} öppen fråga",
  },
  "import.doOpen_other": {
    en: "Import with {{count}} questions open",
    sv: "Importera med {{count}} öppna frågor",
  },
  "review.askedFirst_one": {
    en: "{{count}} question is open. Answer it, or press the button once more.",
    sv: "{{count}} fråga är öppen. Svara på den, eller tryck på knappen en gång till.",
  },
  "review.askedFirst_other": {
    en: "{{count}} questions are open. Answer them, or press the button once more.",
    sv: "{{count}} frågor är öppna. Svara på dem, eller tryck på knappen en gång till.",
  },
  "import.openIn_one": { en: "{{questions}} in {{count}} file", sv: "{{questions}} i {{count}} fil" },
  "import.openIn_other": { en: "{{questions}} in {{count}} files", sv: "{{questions}} i {{count}} filer" },
} as const satisfies Words;
