import type { Words } from "./words.ts";

export const appWords = {
  "place.library": { en: "Library", sv: "Bibliotek" },
  "place.check": { en: "Check", sv: "Kontrollera" },
  "place.read": { en: "Read", sv: "Läsa" },
  "place.code": { en: "Code", sv: "Koda" },
  "place.themes": { en: "Themes", sv: "Teman" },
  "place.quotes": { en: "Quotes", sv: "Citat" },
  "place.search": { en: "Search", sv: "Sök" },
  "place.memos": { en: "Memos", sv: "Memon" },
  "place.people": { en: "People", sv: "Personer" },
  "place.report": { en: "Report", sv: "Rapport" },
  "place.history": { en: "History", sv: "Historik" },
  "nav.study": { en: "Study", sv: "Studie" },
  "nav.places": { en: "Places", sv: "Platser" },
  "nav.interviews": { en: "Interviews", sv: "Intervjuer" },
  "nav.noInterviews": {
    en: "No interviews yet. Import transcripts to begin.",
    sv: "Inga intervjuer än. Importera transkript för att börja.",
  },
  "nav.rename": { en: "Rename the study", sv: "Byt namn på studien" },
  "nav.name": { en: "Name of the study", sv: "Studiens namn" },
  "nav.import": { en: "Import transcripts…", sv: "Importera transkript…" },
  "nav.export": { en: "Export…", sv: "Exportera…" },
  "nav.leaving": { en: "Saving the study before it closes…", sv: "Sparar studien innan den stängs…" },
  "nav.toLibrary": { en: "All studies", sv: "Alla studier" },
  "count.interviews_one": { en: "{{count}} interview", sv: "{{count}} intervju" },
  "count.interviews_other": { en: "{{count}} interviews", sv: "{{count}} intervjuer" },
  "count.unidentified_one": {
    en: "{{count}} speaker who is nobody in People yet",
    sv: "{{count}} talare som ännu inte är någon i Personer",
  },
  "count.unidentified_other": {
    en: "{{count}} speakers who are nobody in People yet",
    sv: "{{count}} talare som ännu inte är någon i Personer",
  },
  "count.people_one": { en: "{{count}} person", sv: "{{count}} person" },
  "count.people_other": { en: "{{count}} people", sv: "{{count}} personer" },
  "count.codings_one": { en: "{{count}} coding", sv: "{{count}} kodning" },
  "count.codings_other": { en: "{{count}} codings", sv: "{{count}} kodningar" },
  "count.codes_one": { en: "{{count}} code", sv: "{{count}} kod" },
  "count.codes_other": { en: "{{count}} codes", sv: "{{count}} koder" },
  "count.entries_one": { en: "{{count}} code or theme", sv: "{{count}} kod eller tema" },
  "count.entries_other": { en: "{{count}} codes and themes", sv: "{{count}} koder och teman" },
  "count.themes_one": { en: "{{count}} theme", sv: "{{count}} tema" },
  "count.themes_other": { en: "{{count}} themes", sv: "{{count}} teman" },
  "count.turns_one": { en: "{{count}} turn", sv: "{{count}} replik" },
  "count.turns_other": { en: "{{count}} turns", sv: "{{count}} repliker" },
  "count.words_one": { en: "{{count}} word", sv: "{{count}} ord" },
  "count.words_other": { en: "{{count}} words", sv: "{{count}} ord" },

  "save.saving": { en: "Saving…", sv: "Sparar…" },
  "save.saved": { en: "Saved", sv: "Sparat" },
  "save.savedTo": { en: "Saved to {{file}} at {{time}}", sv: "Sparat i {{file}} kl. {{time}}" },
  "save.inFile": { en: "Saved in {{file}}", sv: "Sparat i {{file}}" },
  "save.notSaved": { en: "Not saved: {{why}}", sv: "Inte sparat: {{why}}" },
  "save.notListed": {
    en: "Saved, but Kvali could not write its list of studies; it tries again in a moment",
    sv: "Sparat, men Kvali kunde inte skriva sin lista över studier; den försöker igen om en stund",
  },
  "save.notKept": { en: "Not kept: what you are typing", sv: "Inte sparat: det du skriver" },
  "typed.notKept": { en: "“{{text}}” was not kept. {{why}}", sv: "”{{text}}” sparades inte. {{why}}" },
  "typed.takenBack": { en: "What was typed is taken back.", sv: "Det som skrevs är taget tillbaka." },
  "save.why.QuotaExceededError": {
    en: "the disk is full. Your work is safe in this window; free some space and it is saved by itself",
    sv: "disken är full. Ditt arbete finns kvar i fönstret; frigör utrymme så sparas det av sig självt",
  },
  "save.why.other": {
    en: "the browser did not store it. Your work is safe in this window; save it to a file now",
    sv: "webbläsaren lagrade det inte. Ditt arbete finns kvar i fönstret; spara det i en fil nu",
  },
  "save.hostGone": {
    en: "Kvali’s program has ended. Start it again: what you do is kept in this window and written then",
    sv: "Kvalis program har avslutats. Starta det igen: det du gör finns kvar i fönstret och skrivs då",
  },
  "save.readOnly": { en: "Read only: open in another window", sv: "Skrivskyddad: öppen i ett annat fönster" },
  "save.as": { en: "Save to file…", sv: "Spara i fil…" },
  "fault.not-found": {
    en: "the folder or drive is gone; choose another place",
    sv: "mappen eller enheten finns inte; välj en annan plats",
  },
  "fault.not-allowed": {
    en: "writing is not allowed there; choose another place",
    sv: "det går inte att skriva där; välj en annan plats",
  },
  "fault.disk-full": {
    en: "the disk is full; the old file is whole, free some space or choose another place",
    sv: "disken är full; den gamla filen är hel, frigör utrymme eller välj en annan plats",
  },
  "fault.too-large-for-workbook": {
    en: "a workbook cannot hold so many rows, or so long a text in one cell (32,767 characters); choose another format",
    sv: "en arbetsbok rymmer inte så många rader, eller så lång text i en cell (32 767 tecken); välj ett annat format",
  },
  "fault.busy": {
    en: "another program holds the file; Kvali tries again after the next change",
    sv: "ett annat program håller filen; Kvali försöker igen efter nästa ändring",
  },
  "fault.changed-underneath": {
    en: "another program changed the file, and it was left as it is; save under another name",
    sv: "ett annat program har ändrat filen, och den lämnades som den är; spara under ett annat namn",
  },
  "fault.would-empty": {
    en: "the file there holds a study and this one is empty; it was left as it is",
    sv: "filen innehåller en studie och den här är tom; den lämnades som den är",
  },
  "fault.older-generation": {
    en: "the file there has come further than this study; it was left as it is",
    sv: "filen har kommit längre än den här studien; den lämnades som den är",
  },
  "fault.another-study": {
    en: "the file there is another study, and was left as it is; save under another name",
    sv: "filen där är en annan studie, och lämnades som den är; spara under ett annat namn",
  },
  "fault.newer-schema": {
    en: "a newer Kvali wrote the file there; it was left as it is",
    sv: "en nyare Kvali har skrivit filen; den lämnades som den är",
  },
  "fault.not-a-project": {
    en: "what is there is no Kvali study; it was left as it is",
    sv: "det som finns där är ingen Kvali-studie; det lämnades som det är",
  },
  "fault.verification-failed": {
    en: "the disk gave back other bytes than were written; the old file is whole",
    sv: "disken gav tillbaka annat än det som skrevs; den gamla filen är hel",
  },
  "fault.input-output": {
    en: "the disk failed; the old file is whole, choose another place",
    sv: "disken svarar fel; den gamla filen är hel, välj en annan plats",
  },
  "fault.not-made": {
    en: "the file could not be made; Kvali tries again in a moment, and the study is kept in this window",
    sv: "filen kunde inte skapas; Kvali försöker igen om en stund, och studien finns kvar i det här fönstret",
  },
  "fault.no-host": {
    en: "Kvali's program is not running any more; start it again, your work is kept here meanwhile",
    sv: "Kvalis program är inte igång längre; starta det igen, ditt arbete finns kvar här under tiden",
  },
  "foot.codingAs": { en: "Coding as {{name}}", sv: "Kodar som {{name}}" },
  "blind.begin": { en: "Code blind", sv: "Koda blint" },
  "blind.on": { en: "Blind: others’ codings are hidden", sv: "Blint: andras kodningar är dolda" },
  "blind.beginTitle": { en: "Code blind from now on?", sv: "Koda blint från och med nu?" },
  "blind.hides": {
    en: "What others have coded is hidden from you: their codings and the memos on them, in every count and quote, and what the history and Undo say of them.",
    sv: "Det som andra har kodat döljs för dig: deras kodningar och memon om dem, i alla antal och citat, och det som historiken och Ångra säger om dem.",
  },
  "blind.howLong": {
    en: "It lasts until you end it yourself. Closing the study, another browser, a copy or Undo does not end it.",
    sv: "Det gäller tills du själv avslutar det. Att stänga studien, en annan webbläsare, en kopia eller Ångra avslutar det inte.",
  },
  "blind.othersSee": {
    en: "Others see the study as before, with what you code; the history tells them that you code blind. What you save or export holds everyone’s codings.",
    sv: "Andra ser studien som förut, med det du kodar; historiken säger dem att du kodar blint. Det du sparar eller exporterar innehåller allas kodningar.",
  },
  "blind.title": { en: "See others’ codings again?", sv: "Se andras kodningar igen?" },
  "blind.what": {
    en: "What others have coded will be shown, counted and listed here. What you have seen you cannot unsee: end this when your own coding is done.",
    sv: "Det som andra har kodat visas, räknas och listas då här. Det du har sett kan du inte göra osett: sluta när din egen kodning är klar.",
  },
  "blind.stay": { en: "Stay blind", sv: "Fortsätt blint" },
  "blind.end": { en: "Show others’ codings", sv: "Visa andras kodningar" },
  "foot.keys": { en: "Keys", sv: "Tangenter" },
  "foot.undo": { en: "Undo: {{deed}}", sv: "Ångra: {{deed}}" },
  "foot.redo": { en: "Redo: {{deed}}", sv: "Gör om: {{deed}}" },
  "foot.nothingToUndo": { en: "Nothing to undo", sv: "Inget att ångra" },
  "foot.theme": { en: "Appearance", sv: "Utseende" },
  "foot.light": { en: "Light", sv: "Ljust" },
  "foot.dark": { en: "Dark", sv: "Mörkt" },
  "foot.system": { en: "Same as the system", sv: "Som systemet" },
  "foot.language": { en: "Language", sv: "Språk" },
  "name.title": { en: "Coding as", sv: "Kodar som" },
  "name.label": {
    en: "Your name or initials, shown with your codings",
    sv: "Ditt namn eller dina initialer, som visas vid dina kodningar",
  },

  "deed.unseen": { en: "what {{by}} did to codings", sv: "det {{by}} gjorde med kodningar" },

  "ui.cancel": { en: "Cancel", sv: "Avbryt" },
  "ui.again": { en: "Try again", sv: "Försök igen" },
  "ui.quoted": { en: "“{{words}}”", sv: "”{{words}}”" },
  "ui.close": { en: "Close", sv: "Stäng" },
  "ui.stays": {
    en: "It stays open, so that nothing in it is lost. Cancel closes it.",
    sv: "Den förblir öppen, så att inget i den går förlorat. Avbryt stänger den.",
  },
  "ui.save": { en: "Save", sv: "Spara" },
  "ui.dismiss": { en: "Dismiss", sv: "Stäng meddelandet" },

  "save.dialog": { en: "Save the study to a file", sv: "Spara studien i en fil" },
  "save.fileName": { en: "File name", sv: "Filnamn" },
  "save.folder": {
    en: "It is saved in {{folder}}, and again after every change.",
    sv: "Den sparas i {{folder}}, och på nytt efter varje ändring.",
  },
  "save.exists": {
    en: "There is a file of that name already. Saving replaces it.",
    sv: "Det finns redan en fil med det namnet. Om du sparar ersätts den.",
  },
  "save.badName": {
    en: "That name cannot be used for a file.",
    sv: "Det namnet går inte att använda för en fil.",
  },
  "save.here": { en: "Save here", sv: "Spara här" },
  "save.replace": { en: "Replace", sv: "Ersätt" },

  "notice.rebuilt-file": {
    en: "This computer's working copy was {{why}}. The study was rebuilt from its file, as it stood after {{count}} changes.",
    sv: "Den här datorns arbetskopia {{why}}. Studien återskapades från sin fil, som den såg ut efter {{count}} ändringar.",
  },
  "notice.rebuilt-copy": {
    en: "This computer's working copy was {{why}}. The study was rebuilt from Kvali's own copy, as it stood after {{count}} changes.",
    sv: "Den här datorns arbetskopia {{why}}. Studien återskapades från Kvalis egen kopia, som den såg ut efter {{count}} ändringar.",
  },
  "notice.first-here-file": {
    en: "This study is opened here for the first time. It was read from its file, with all its {{count}} changes.",
    sv: "Studien öppnas här för första gången. Den lästes från sin fil, med alla sina {{count}} ändringar.",
  },
  "notice.first-here-copy": {
    en: "This study is opened here for the first time. It was read from Kvali's own copy, with all its {{count}} changes.",
    sv: "Studien öppnas här för första gången. Den lästes från Kvalis egen kopia, med alla sina {{count}} ändringar.",
  },
  "notice.why.missing": { en: "missing", sv: "saknades" },
  "notice.why.behind": { en: "older than it should be", sv: "var äldre än den borde" },
  "notice.why.another": { en: "not the one Kvali remembers", sv: "var inte den som Kvali minns" },
  "notice.why.damaged": { en: "damaged", sv: "var skadad" },
  "notice.why.newer": { en: "newer", sv: "var nyare" },
  "notice.why.not-migrated": { en: "of an older version", sv: "kom från en äldre version" },
  "notice.behind": {
    en: "This computer's working copy has {{generation}} changes, but Kvali remembers {{remembered}}, and no file or copy holds them. Look for your project file.",
    sv: "Den här datorns arbetskopia har {{generation}} ändringar, men Kvali minns {{remembered}}, och ingen fil eller kopia innehåller dem. Leta efter din projektfil.",
  },
  "notice.newer-here": {
    en: "The study on this computer has come further ({{generation}} changes) than the file ({{file}}). It was opened as it stands here.",
    sv: "Studien på den här datorn har kommit längre ({{generation}} ändringar) än filen ({{file}}). Den öppnades som den är här.",
  },
  "notice.unsound_one": {
    en: "This computer's working copy is damaged: one record in it does not fit with the others. Change nothing here. Go to History, choose what was done last and “Restore as a copy”: the copy is made anew from all that was done. Go on in it.",
    sv: "Den här datorns arbetskopia är skadad: en post i den stämmer inte med de andra. Ändra inget här. Gå till Historik, välj det som gjordes sist och ”Återställ som kopia”: kopian görs på nytt av allt som har gjorts. Fortsätt i den.",
  },
  "notice.unsound_other": {
    en: "This computer's working copy is damaged: {{count}} records in it do not fit with the others. Change nothing here. Go to History, choose what was done last and “Restore as a copy”: the copy is made anew from all that was done. Go on in it.",
    sv: "Den här datorns arbetskopia är skadad: {{count}} poster i den stämmer inte med de andra. Ändra inget här. Gå till Historik, välj det som gjordes sist och ”Återställ som kopia”: kopian görs på nytt av allt som har gjorts. Fortsätt i den.",
  },
  "notice.readOnly": {
    en: "This study is open in another window. Here you can read it; to change it, close the other window and open the study again.",
    sv: "Studien är öppen i ett annat fönster. Här kan du läsa den; för att ändra den, stäng det andra fönstret och öppna studien igen.",
  },
} as const satisfies Words;
