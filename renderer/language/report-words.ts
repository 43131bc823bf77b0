import type { TemplateRefusal } from "../../shared/quotes/attribution.ts";
import type { Words } from "./words.ts";

type TemplateWords = {
  readonly [refusal in TemplateRefusal as `template.${refusal}`]: { en: string; sv: string };
};

/** Where a template cannot be read, counted in characters from 1. */
const templateWords = {
  "template.unknown-name": {
    en: "Character {{at}}: “{{name}}” is no attribute of this study. Choose one of the names below, or add it as an attribute in People.",
    sv: "Tecken {{at}}: ”{{name}}” är inget attribut i studien. Välj ett av namnen nedan, eller lägg till det som attribut i Personer.",
  },
  "template.unclosed-brace": {
    en: "Character {{at}}: this { has no } after it. For a printed brace write it twice: {{.",
    sv: "Tecken {{at}}: denna { har ingen } efter sig. Skriv två, {{, för en klammer i tryck.",
  },
  "template.stray-brace": {
    en: "Character {{at}}: this } has no { before it. For a printed brace write it twice: }}.",
    sv: "Tecken {{at}}: denna } har ingen { före sig. Skriv två, }}, för en klammer i tryck.",
  },
  "template.unclosed-bracket": {
    en: "Character {{at}}: this [ has no ] after it. For a printed bracket write it twice: [[.",
    sv: "Tecken {{at}}: denna [ har ingen ] efter sig. Skriv två, [[, för en hakparentes i tryck.",
  },
  "template.stray-bracket": {
    en: "Character {{at}}: this ] has no [ before it. For a printed bracket write it twice: ]].",
    sv: "Tecken {{at}}: denna ] har ingen [ före sig. Skriv två, ]], för en hakparentes i tryck.",
  },
  "template.bracket-in-bracket": {
    en: "Character {{at}}: brackets cannot stand inside brackets. Close the first one before.",
    sv: "Tecken {{at}}: hakparenteser kan inte stå i varandra. Stäng den första innan.",
  },
} as const satisfies TemplateWords;

export const reportWords = {
  ...templateWords,
  "report.blind": { en: "You are coding blind", sv: "Du kodar blint" },
  "report.blind.what": {
    en: "The file holds everyone’s codings, also those that are hidden from you. So it is not previewed here: let somebody else read it, or end blind coding first.",
    sv: "Filen innehåller allas kodningar, också dem som är dolda för dig. Därför förhandsvisas den inte här: låt någon annan läsa den, eller sluta koda blint först.",
  },
  "report.title": { en: "Report", sv: "Rapport" },
  "report.choices": { en: "What is exported", sv: "Vad som exporteras" },
  "report.preview": { en: "As it will print", sv: "Så som det trycks" },
  "report.kind": { en: "Export", sv: "Exportera" },
  "report.group.quotes": { en: "What was said", sv: "Det som sades" },
  "report.group.analysis": { en: "The analysis", sv: "Analysen" },
  "report.group.method": { en: "How the study was done", sv: "Hur studien gjordes" },
  "report.group.archive": { en: "To keep", sv: "Att bevara" },
  "report.kind.quotes": { en: "Quotations, theme by theme", sv: "Citat, tema för tema" },
  "report.kind.quoteTable": { en: "Quotations as one table", sv: "Citat i en tabell" },
  "report.kind.themeTable": { en: "Themes as a table, with quotations", sv: "Teman i en tabell, med citat" },
  "report.kind.translations": {
    en: "Translations, for a proofreader",
    sv: "Översättningar, för en språkgranskare",
  },
  "report.which": { en: "Which quotations", sv: "Vilka citat" },
  "report.which.chosen": { en: "Those chosen for print", sv: "De som valts för tryck" },
  "report.which.all": { en: "All extracts", sv: "Alla utdrag" },
  "report.translations": { en: "Translations", sv: "Översättningar" },
  "report.translations.none": { en: "None", sv: "Inga" },
  "report.translations.alone": { en: "In place of them", sv: "I stället för dem" },
  "report.translations.beside": { en: "Beside them", sv: "Bredvid dem" },
  "report.translations.under": { en: "Under them", sv: "Under dem" },
  "report.attributed": { en: "Who spoke", sv: "Vem som talade" },
  "report.attributed.after": { en: "After them", sv: "Efter dem" },
  "report.attributed.before": { en: "Before them", sv: "Före dem" },
  "report.columns": { en: "Columns", sv: "Kolumner" },
  "report.columns.usual": { en: "The usual ones", sv: "De vanliga" },
  "report.columns.ticked": { en: "These", sv: "Dessa" },
  "report.holds.quotes_one": { en: "{{count}} quote", sv: "{{count}} citat" },
  "report.holds.quotes_other": { en: "{{count}} quotes", sv: "{{count}} citat" },
  "report.holds.translations_one": { en: "{{count}} translation", sv: "{{count}} översättning" },
  "report.holds.translations_other": { en: "{{count}} translations", sv: "{{count}} översättningar" },
  "report.kind.codebook": { en: "The codebook", sv: "Kodboken" },
  "report.kind.sheet": { en: "A reporting sheet, filled in", sv: "Ett rapporteringsblad, ifyllt" },
  "report.kind.codingProcess": {
    en: "Coding process: who did what",
    sv: "Kodningsprocessen: vem som gjort vad",
  },
  "report.kind.transcriptionCheck": {
    en: "Transcription check: error rates",
    sv: "Kontroll av transkriberingen: felfrekvenser",
  },
  "report.kind.correctionLog": { en: "Log of corrections", sv: "Rättelselogg" },
  "report.kind.aiStatement": { en: "Statement on generative AI", sv: "Redogörelse för generativ AI" },
  "report.sheet": { en: "Which guideline", sv: "Vilken riktlinje" },
  "report.sheet.rtarg": { en: "RTARG, for reflexive analysis", sv: "RTARG, för reflexiv analys" },
  "report.sheet.coreq": { en: "COREQ, 32 items", sv: "COREQ, 32 punkter" },
  "report.sheet.srqr": { en: "SRQR, 21 items", sv: "SRQR, 21 punkter" },
  "report.sheet.method": { en: "Kind of analysis: {{method}}…", sv: "Slag av analys: {{method}}…" },
  "report.holds.sheet": {
    en: "{{sheet}}, from {{study}} and its history",
    sv: "{{sheet}}, ur {{study}} och dess historik",
  },
  "report.holds.history": { en: "History of {{study}}", sv: "Historiken för {{study}}" },
  "report.kind.sample": { en: "The sample: who took part", sv: "Urvalet: vilka som deltog" },
  "report.kind.voices": { en: "Balance of voices: who is quoted", sv: "Rösternas balans: vilka som citeras" },
  "report.picture": {
    en: "The picture as it will be printed. {{what}}",
    sv: "Bilden som den trycks. {{what}}",
  },
  "report.suppress": { en: "Small numbers of people", sv: "Små antal personer" },
  "report.suppress.none": { en: "Shown as they are", sv: "Visas som de är" },
  "report.suppress.below": { en: "Left out below {{limit}}", sv: "Utelämnas under {{limit}}" },
  "report.kind.transcripts": { en: "Annotated transcripts", sv: "Kommenterade transkript" },
  "report.kind.html": {
    en: "A page to browse themes and quotes in",
    sv: "En sida att bläddra bland teman och citat i",
  },
  "report.kind.deposit": { en: "A package for an archive", sv: "Ett paket för ett arkiv" },
  "report.withStudy": {
    en: "With the study’s own file and its journal",
    sv: "Med studiens egen fil och dess journal",
  },
  "report.withStudy.what": {
    en: "They keep all that was corrected since. The files that were imported are not in the package.",
    sv: "De bevarar allt som har rättats sedan dess. De filer som lästes in finns inte i paketet.",
  },
  "report.transcript": { en: "Which interviews", sv: "Vilka intervjuer" },
  "report.transcript.all": { en: "All of them, each on a new page", sv: "Alla, var och en på en ny sida" },
  "report.coders": { en: "Whose codings and notes", sv: "Vems kodningar och anteckningar" },
  "report.coders.all": { en: "Everybody’s", sv: "Allas" },
  "report.coders.mine": { en: "Only mine ({{name}})", sv: "Bara mina ({{name}})" },
  "report.marking": { en: "Codes are shown", sv: "Koderna visas" },
  "report.marking.comments": { en: "As comments", sv: "Som kommentarer" },
  "report.marking.margin": {
    en: "As comments, and listed in the margin",
    sv: "Som kommentarer, och i marginalen",
  },
  "report.marking.colour": {
    en: "As comments, and in their colours",
    sv: "Som kommentarer, och i sina färger",
  },
  "report.withExtracts": { en: "All extracts as well, folded away", sv: "Även alla utdrag, hopfällda" },
  "report.empty.noInterviews": { en: "No interviews yet", sv: "Inga intervjuer än" },
  "report.empty.noInterviews.hint": {
    en: "Import some interviews first; they stand here as they will print.",
    sv: "Importera några intervjuer först; de står här så som de trycks.",
  },
  "gate.transcripts": {
    en: "Everyone who speaks stands under a name that was said to be a pseudonym. What they say is printed whole: read it once more for names.",
    sv: "Alla som talar står under namn som sagts vara pseudonymer. Det de säger trycks i sin helhet: läs igenom det en gång till efter namn.",
  },
  "report.codes": { en: "Which codes", sv: "Vilka koder" },
  "report.codes.all": { en: "All of them", sv: "Alla" },
  "report.codes.branch": {
    en: "One theme, with all that belongs to it",
    sv: "Ett tema, med allt som hör till det",
  },
  "report.codes.chosen": { en: "Chosen codes", sv: "Valda koder" },
  "report.codes.none": { en: "The codebook is empty.", sv: "Kodboken är tom." },
  "report.branch": { en: "The theme", sv: "Temat" },
  "report.attribution": { en: "Attribution of quotes", sv: "Källangivelse för citat" },
  "report.attribution.hint": {
    en: "A name in braces stands for its value. What stands in [brackets] is left out where a value is missing. Kept in the study.",
    sv: "Ett namn inom klammer står för sitt värde. Det som står i [hakparentes] utelämnas där ett värde saknas. Sparas i studien.",
  },
  "report.presets": { en: "Forms that papers use", sv: "Former som artiklar använder" },
  "report.preset.name-role-workplace": { en: "Name, role and workplace", sv: "Namn, roll och arbetsplats" },
  "report.preset.gender-age": { en: "Gender and age", sv: "Kön och ålder" },
  "report.preset.number": { en: "Participant’s number", sv: "Deltagarnummer" },
  "report.preset.number-role-workplace": {
    en: "Number, role and workplace",
    sv: "Nummer, roll och arbetsplats",
  },
  "report.preset.group-number": { en: "Focus group and number", sv: "Fokusgrupp och nummer" },
  "report.preset.lacks": {
    en: "People has no column for it: {{columns}}.",
    sv: "Personer har ingen kolumn för det: {{columns}}.",
  },
  "report.preset.column.gender": { en: "gender", sv: "kön" },
  "report.preset.column.age": { en: "age", sv: "ålder" },
  "report.preset.column.role": { en: "role", sv: "roll" },
  "report.preset.column.workplace": { en: "workplace", sv: "arbetsplats" },
  "report.preset.column.number": { en: "number", sv: "nummer" },
  "report.number.people": { en: "Number the people", sv: "Numrera personerna" },
  "report.number.hint": {
    en: "In the order in which they first speak. The numbers are kept in a column of People, where you can change them; who joins later goes on behind.",
    sv: "I den ordning de först talar. Numren står i en kolumn i Personer, där du kan ändra dem; den som tillkommer får nästa nummer.",
  },
  "report.example": { en: "— {{example}}", sv: "— {{example}}" },
  "report.names": { en: "Names that can be put in", sv: "Namn som kan sättas in" },
  "report.sections": {
    en: "Which sections of the interview guide",
    sv: "Vilka avsnitt av intervjuguiden",
  },
  "report.format": { en: "File", sv: "Fil" },
  "report.language": { en: "Language of the report", sv: "Rapportens språk" },
  "report.csv": { en: "For which program", sv: "För vilket program" },
  "report.csv.safe": {
    en: "Spreadsheets: a cell that looks like a formula becomes text",
    sv: "Kalkylark: en cell som ser ut som en formel blir text",
  },
  "report.csv.exact": {
    en: "Statistics and scripts: exactly as in the transcript",
    sv: "Statistik och skript: exakt som i transkriptet",
  },
  "report.dated": { en: "Print today’s date", sv: "Skriv ut dagens datum" },
  "report.author": { en: "Author, in the file’s properties", sv: "Författare, i filens egenskaper" },
  "report.author.nobody": { en: "No author", sv: "Ingen författare" },
  "report.rows_one": { en: "{{count}} row", sv: "{{count}} rad" },
  "report.rows_other": { en: "{{count}} rows", sv: "{{count}} rader" },
  "report.showMore": { en: "Show more", sv: "Visa fler" },
  "report.moreQuotes_one": {
    en: "{{count}} more quote is in the file.",
    sv: "{{count}} citat till finns i filen.",
  },
  "report.moreQuotes_other": {
    en: "{{count}} more quotes are in the file.",
    sv: "{{count}} citat till finns i filen.",
  },
  "report.moreRows_one": {
    en: "{{count}} more row is in the file.",
    sv: "{{count}} rad till finns i filen.",
  },
  "report.moreRows_other": {
    en: "{{count}} more rows are in the file.",
    sv: "{{count}} rader till finns i filen.",
  },
  "report.others_one": { en: "{{count}} other", sv: "{{count}} till" },
  "report.others_other": { en: "{{count}} others", sv: "{{count}} till" },
  "report.andOthers_one": { en: "and in {{count}} more interview", sv: "och i {{count}} intervju till" },
  "report.andOthers_other": { en: "and in {{count}} more interviews", sv: "och i {{count}} intervjuer till" },

  "report.save": { en: "Save as {{format}}…", sv: "Spara som {{format}}…" },
  "report.loading": { en: "Getting the writer ready…", sv: "Gör skrivaren redo…" },
  "report.writing": { en: "Writing {{name}}…", sv: "Skriver {{name}}…" },
  "report.saving": { en: "Saving {{name}}…", sv: "Sparar {{name}}…" },
  "report.saved": { en: "Saved {{name}}: {{holds}}.", sv: "Sparade {{name}}: {{holds}}." },
  "report.downloaded": {
    en: "{{name}} is in your downloads: {{holds}}.",
    sv: "{{name}} finns bland dina hämtade filer: {{holds}}.",
  },
  "report.saved.whole": { en: "Saved {{name}}.", sv: "Sparade {{name}}." },
  "report.downloaded.whole": {
    en: "{{name}} is in your downloads.",
    sv: "{{name}} finns bland dina hämtade filer.",
  },
  "report.failed": { en: "Not saved: {{why}}.", sv: "Inte sparat: {{why}}." },
  "report.failed.other": {
    en: "the file could not be made. Nothing of the study has changed; try again, or another format",
    sv: "filen kunde inte skapas. Inget i studien har ändrats; försök igen, eller med ett annat format",
  },

  "report.empty.noCodes": { en: "Nothing to print yet", sv: "Inget att trycka än" },
  "report.empty.noCodes.hint": {
    en: "The codebook is empty. Code some passages first; what you code stands here as it will print.",
    sv: "Kodboken är tom. Koda några ställen först; det du kodar står här så som det trycks.",
  },
  "report.empty.noPeople": { en: "There are no people yet", sv: "Det finns inga personer än" },
  "report.empty.noPeople.hint": {
    en: "People come with the interviews, and what is recorded of them is written in People.",
    sv: "Personer kommer med intervjuerna, och vad som antecknas om dem skrivs i Personer.",
  },
  "report.empty.noCodings": { en: "Nothing is coded yet", sv: "Inget är kodat än" },
  "report.empty.noCodings.hint": {
    en: "There are codes, but no passage has one. Code some passages; they stand here as they will print.",
    sv: "Det finns koder, men inget ställe har någon. Koda några ställen; de står här så som de trycks.",
  },
  "report.empty.noneChosen": { en: "No codes are chosen", sv: "Inga koder är valda" },
  "report.empty.noneChosen.hint": {
    en: "Tick the codes on the left whose quotations shall be printed.",
    sv: "Bocka för de koder till vänster vars citat ska tryckas.",
  },
  "report.empty.noneOfThese": { en: "No passage has these codes", sv: "Inget ställe har de här koderna" },
  "report.empty.noneOfThese.hint": {
    en: "Choose other codes on the left, or code some passages with these.",
    sv: "Välj andra koder till vänster, eller koda några ställen med dessa.",
  },
  "report.empty.noneInSections": {
    en: "Nothing in these sections has these codes",
    sv: "Inget i de här avsnitten har de här koderna",
  },
  "report.empty.noneInSections.hint": {
    en: "Choose other sections or codes on the left. Sections are marked in the interviews: Interview guide… in People.",
    sv: "Välj andra avsnitt eller koder till vänster. Avsnitt markeras i intervjuerna: Intervjuguide… i Personer.",
  },
  "report.empty.noQuotes": { en: "No quotes are chosen here yet", sv: "Inga citat är valda här ännu" },
  "report.empty.noQuotes.hint": {
    en: "Choose quotes for the themes first, or print all extracts: that is said on the left.",
    sv: "Välj citat till temana först, eller skriv ut alla utdrag: det anges till vänster.",
  },
  "report.empty.noThemes": { en: "There are no themes yet", sv: "Det finns inga teman ännu" },
  "report.empty.noThemes.hint": {
    en: "Make a theme of a code in Themes; it stands here with its definition and its quotations.",
    sv: "Gör en kod till tema i Teman; det står här med sin definition och sina citat.",
  },
  "report.empty.noTranslations": { en: "No quote is translated yet", sv: "Inget citat är översatt ännu" },
  "report.empty.noTranslations.hint": {
    en: "Translations of chosen quotes stand here, in a table that a proofreader can write in.",
    sv: "Översättningar av valda citat står här, i en tabell som en språkgranskare kan skriva i.",
  },
  "report.empty.toCode": { en: "To the coding", sv: "Till kodningen" },

  "gate.panel": { en: "The gate: real names", sv: "Spärren: riktiga namn" },
  "gate.noList": {
    en: "Gate: no list of real names is chosen, so none are looked for.",
    sv: "Spärren: ingen lista med riktiga namn är vald, så inga söks.",
  },
  "gate.looking": { en: "Gate: looking for real names …", sv: "Spärren: söker riktiga namn …" },
  "gate.none": { en: "Gate: no real names found", sv: "Spärren: inga riktiga namn funna" },
  "gate.found_one": { en: "Gate: {{count}} name found", sv: "Spärren: {{count}} namn funnet" },
  "gate.found_other": { en: "Gate: {{count}} names found", sv: "Spärren: {{count}} namn funna" },
  "gate.failed": {
    en: "Gate: it could not be looked for names. Saving looks again.",
    sv: "Spärren: det gick inte att söka efter namn. När du sparar söks det igen.",
  },
  "gate.passed_one": { en: "({{count}} let through)", sv: "({{count}} släppt igenom)" },
  "gate.passed_other": { en: "({{count}} let through)", sv: "({{count}} släppta igenom)" },
  "gate.choose": { en: "Choose list of names…", sv: "Välj namnlista…" },
  "gate.another": { en: "Another list…", sv: "Annan lista…" },
  "gate.forget": { en: "Forget the list", sv: "Glöm listan" },
  "gate.list_one": { en: "{{count}} name of {{file}}", sv: "{{count}} namn ur {{file}}" },
  "gate.list_other": { en: "{{count}} names of {{file}}", sv: "{{count}} namn ur {{file}}" },
  "gate.key_one": {
    en: "{{count}} name of the open key {{file}}",
    sv: "{{count}} namn ur den öppna nyckeln {{file}}",
  },
  "gate.key_other": {
    en: "{{count}} names of the open key {{file}}",
    sv: "{{count}} namn ur den öppna nyckeln {{file}}",
  },
  "gate.closeKey": { en: "Close the key", sv: "Stäng nyckeln" },
  "gate.anyCase": { en: "Small letters stop, too", sv: "Även små bokstäver stoppar" },
  "gate.notes": {
    en: "Not all of the list can be looked for as it stands",
    sv: "Allt i listan kan inte sökas som det står",
  },
  "gate.waits": {
    en: "Real names would stand in this file. It can be saved when they are gone, or let through.",
    sv: "Riktiga namn skulle stå i filen. Den kan sparas när de är borta eller släppts igenom.",
  },
  "gate.failed.noNames": {
    en: "{{file}} has no name that can be looked for.",
    sv: "{{file}} har inget namn som kan sökas.",
  },
  "gate.failed.empty": { en: "{{file}} is empty.", sv: "{{file}} är tom." },
  "gate.failed.notText": {
    en: "{{file}} holds no text. A list of names is a text file with one name a line, or a table.",
    sv: "{{file}} innehåller ingen text. En namnlista är en textfil med ett namn per rad, eller en tabell.",
  },
  "gate.failed.notATable": {
    en: "{{file}} cannot be read as a table ({{detail}}): a cell in quotation marks does not end where it should.",
    sv: "{{file}} kan inte läsas som tabell ({{detail}}): en cell inom citattecken slutar inte där den ska.",
  },
  "gate.failed.tooLarge": {
    en: "{{file}} is too large for a list of names.",
    sv: "{{file}} är för stor för att vara en namnlista.",
  },
  "gate.failed.notRead": { en: "{{file}} could not be read.", sv: "{{file}} kunde inte läsas." },
  "gate.hits": { en: "Real names in this file", sv: "Riktiga namn i den här filen" },
  "gate.perhaps_one": {
    en: "{{count}} word that may be a name, and stops nothing",
    sv: "{{count}} ord som kan vara ett namn och inte stoppar något",
  },
  "gate.perhaps_other": {
    en: "{{count}} words that may be names, and stop nothing",
    sv: "{{count}} ord som kan vara namn och inte stoppar något",
  },
  "gate.times": { en: "{{count}} times", sv: "{{count}} gånger" },
  "gate.nowhere": { en: "not in the study", sv: "inte i studien" },
  "gate.more": { en: "Show more ({{count}} left)", sv: "Visa fler ({{count}} kvar)" },
  "gate.blind": {
    en: "You are coding blind, so it is not told where they stand: that would show what others coded.",
    sv: "Du kodar blint, så det sägs inte var de står: det skulle visa vad andra har kodat.",
  },
  "gate.letThrough": { en: "Let through…", sv: "Släpp igenom…" },
  "gate.letThrough.title": { en: "Let “{{word}}” through the gate", sv: "Släpp ”{{word}}” genom spärren" },
  "gate.letThrough.why": { en: "Why may it leave?", sv: "Varför får det lämna programmet?" },
  "gate.letThrough.hint": {
    en: "“{{word}}”, just so written, then stops no file of this study. The word and the reason stand in the history; the list does not.",
    sv: "”{{word}}”, skrivet just så, stoppar sedan ingen fil ur studien. Ordet och skälet står i historiken; listan gör det inte.",
  },
  "gate.letThrough.named": {
    en: "“{{name}}” is on the list, and the reason is kept in the study: say it without the name.",
    sv: "”{{name}}” står på listan, och skälet sparas i studien: säg det utan namnet.",
  },
  "gate.letThrough.do": { en: "Let through", sv: "Släpp igenom" },
  "gate.wasLetThrough": { en: "“{{word}}” is let through.", sv: "”{{word}}” släpps igenom." },
  "gate.exceptions_one": { en: "{{count}} word is let through", sv: "{{count}} ord släpps igenom" },
  "gate.exceptions_other": { en: "{{count}} words are let through", sv: "{{count}} ord släpps igenom" },
  "gate.stopAgain": { en: "Stop it again", sv: "Stoppa det igen" },
  "gate.stopped_one": {
    en: "{{name}} is not saved: {{count}} real name would stand in it.",
    sv: "{{name}} är inte sparad: {{count}} riktigt namn skulle stå i den.",
  },
  "gate.stopped_other": {
    en: "{{name}} is not saved: {{count}} real names would stand in it.",
    sv: "{{name}} är inte sparad: {{count}} riktiga namn skulle stå i den.",
  },
  "gate.show": { en: "Show them", sv: "Visa dem" },
  "gate.dialog": { en: "Real names in the file", sv: "Riktiga namn i filen" },
  "gate.label": { en: "Before you send it", sv: "Innan du skickar den" },
  "gate.holds": { en: "{{extracts}} from {{study}}", sv: "{{extracts}} från {{study}}" },
  "gate.fine": {
    en: "Everyone quoted stands under a name that was said to be a pseudonym, and nothing is missing.",
    sv: "Alla som citeras står under namn som sagts vara pseudonymer, och inget saknas.",
  },
  "gate.nobody": {
    en: "Nobody is quoted under a name, and nothing is missing.",
    sv: "Ingen citeras under ett namn, och inget saknas.",
  },
  "gate.names.unsaid_one": {
    en: "{{count}} person stands under a name that came with the files; nobody has said that it is a pseudonym: {{people}}.",
    sv: "{{count}} person står under ett namn som kom med filerna; ingen har sagt att det är en pseudonym: {{people}}.",
  },
  "gate.names.unsaid_other": {
    en: "{{count}} people stand under names that came with the files; nobody has said that they are pseudonyms: {{people}}.",
    sv: "{{count}} personer står under namn som kom med filerna; ingen har sagt att de är pseudonymer: {{people}}.",
  },
  "gate.names.real-name_one": {
    en: "{{count}} person stands under what was said to be a real name: {{people}}.",
    sv: "{{count}} person står under vad som sagts vara ett riktigt namn: {{people}}.",
  },
  "gate.names.real-name_other": {
    en: "{{count}} people stand under what were said to be real names: {{people}}.",
    sv: "{{count}} personer står under vad som sagts vara riktiga namn: {{people}}.",
  },
  "gate.names.toPeople": { en: "To People", sv: "Till Personer" },
  "gate.deposit": {
    en: "Everyone who speaks stands under a name that was said to be a pseudonym. What stands in italics is to be written before the package is deposited.",
    sv: "Alla som talar står under namn som sagts vara pseudonymer. Det kursiva är att skriva innan paketet lämnas in.",
  },
  "gate.unchecked": {
    en: "Without a list of real names the package is not looked through, and says so. Choose the list above.",
    sv: "Utan en lista med riktiga namn söks paketet inte igenom, och det står i det. Välj listan ovan.",
  },
  "gate.codebook": {
    en: "The codebook names nobody, except where its own texts do.",
    sv: "Kodboken nämner ingen, utom där dess egna texter gör det.",
  },
  "gate.history": {
    en: "It names who worked in the study, under the names in which they worked, and no participant, except where codes and the guide do.",
    sv: "Den nämner vilka som arbetat i studien, under de namn som de arbetat i, och ingen deltagare, utom där koder och guiden gör det.",
  },
  "gate.corrections": {
    en: "It names who corrected, and quotes the interviews as they came, also words that were taken out since: read it once more for names.",
    sv: "Den nämner vilka som rättat, och citerar intervjuerna som de kom, även ord som sedan tagits bort: läs igenom den en gång till efter namn.",
  },
  "gate.sample": {
    en: "The sample names nobody. A value that few people have may still tell who somebody is: leave out small numbers before it is published.",
    sv: "Urvalet nämner ingen. Ett värde som få personer har kan ändå avslöja vem någon är: utelämna små antal innan det publiceras.",
  },
  "gate.voices": {
    en: "Everyone stands under a name that was said to be a pseudonym. No quote is printed, but everyone who speaks is named, also who is never quoted.",
    sv: "Alla står under namn som sagts vara pseudonymer. Inget citat trycks, men alla som talar nämns, också de som aldrig citeras.",
  },
  "gate.translations": {
    en: "Interviews stand in it under their names, and quotes as they are printed.",
    sv: "Intervjuer står där med sina namn, och citat så som de trycks.",
  },
  "gate.lostQuotes_one": {
    en: "{{count}} quote whose words are no longer in the text is not exported.",
    sv: "{{count}} citat vars ord inte längre finns i texten exporteras inte.",
  },
  "gate.lostQuotes_other": {
    en: "{{count}} quotes whose words are no longer in the texts are not exported.",
    sv: "{{count}} citat vars ord inte längre finns i texterna exporteras inte.",
  },
  "gate.unassigned": {
    en: "No person is assigned, so the label of the file would be printed:",
    sv: "Ingen person är kopplad, så filens beteckning skulle tryckas:",
  },
  "gate.unknown": {
    en: "It is not known who speaks, so the interview’s name would be printed:",
    sv: "Det är okänt vem som talar, så intervjuns namn skulle tryckas:",
  },
  "gate.apart_one": {
    en: "1 person can be told apart by what the attribution prints ({{by}}): {{people}}. Nobody else in the study has the same, so whoever knows who was asked knows who speaks. Print less of them, or wider values, such as 40–49.",
    sv: "1 person kan urskiljas på det som källangivelsen trycker ({{by}}): {{people}}. Ingen annan i studien har detsamma, så den som vet vilka som tillfrågades vet vem som talar. Tryck mindre om dem, eller vidare värden, som 40–49.",
  },
  "gate.apart_other": {
    en: "{{count}} people can be told apart by what the attribution prints ({{by}}): {{people}}. Nobody else in the study has the same as one of them, so whoever knows who was asked knows who speaks. Print less of them, or wider values, such as 40–49.",
    sv: "{{count}} personer kan urskiljas på det som källangivelsen trycker ({{by}}): {{people}}. Ingen annan i studien har detsamma som någon av dem, så den som vet vilka som tillfrågades vet vem som talar. Tryck mindre om dem, eller vidare värden, som 40–49.",
  },
  "gate.missing": {
    en: "The attribution uses {{attribute}}, which is empty for {{people}}.",
    sv: "Källangivelsen använder {{attribute}}, som saknas för {{people}}.",
  },
  "gate.toPeople": { en: "Fill it in", sv: "Fyll i det" },
  "gate.columns": {
    en: "The columns {{columns}} give the names of interviews and the labels of their files as they are. Take them out before you share the table.",
    sv: "Kolumnerna {{columns}} ger intervjuernas namn och filernas beteckningar som de är. Ta bort dem innan du delar tabellen.",
  },
  "gate.corrected_one": {
    en: "{{count}} quote stands on words of the transcript that were corrected since its print form was looked at.",
    sv: "{{count}} citat står på ord i transkriptet som har rättats sedan tryckformen sågs över.",
  },
  "gate.corrected_other": {
    en: "{{count}} quotes stand on words of the transcripts that were corrected since their print forms were looked at.",
    sv: "{{count}} citat står på ord i transkripten som har rättats sedan tryckformerna sågs över.",
  },
  "gate.outdated_one": {
    en: "{{count}} quote has a translation that was made before what is printed of it changed.",
    sv: "{{count}} citat har en översättning som gjordes innan det som trycks ändrades.",
  },
  "gate.outdated_other": {
    en: "{{count}} quotes have translations that were made before what is printed of them changed.",
    sv: "{{count}} citat har översättningar som gjordes innan det som trycks ändrades.",
  },
  "gate.queried_one": {
    en: "{{count}} quote has a translation of which a question waits for an answer.",
    sv: "{{count}} citat har en översättning som en fråga väntar på svar om.",
  },
  "gate.queried_other": {
    en: "{{count}} quotes have translations of which questions wait for answers.",
    sv: "{{count}} citat har översättningar som frågor väntar på svar om.",
  },
  "gate.toQuotes": { en: "To Quotes", sv: "Till Citat" },
  "gate.lost_one": {
    en: "{{count}} coding whose words are no longer in the text is not exported.",
    sv: "{{count}} kodning vars ord inte längre finns i texten exporteras inte.",
  },
  "gate.lost_other": {
    en: "{{count}} codings whose words are no longer in the texts are not exported.",
    sv: "{{count}} kodningar vars ord inte längre finns i texterna exporteras inte.",
  },
} as const satisfies Words;
