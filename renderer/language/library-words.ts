import type { Words } from "./words.ts";

export const libraryWords = {
  "trouble.missing": {
    en: "This computer's working copy of the study is gone, and neither its project file nor a copy of Kvali's own was found. Nothing was overwritten. If the .kvali file is somewhere else, on another drive or with a colleague, open it with “Open file…”.",
    sv: "Den här datorns arbetskopia av studien är borta, och varken projektfilen eller någon av Kvalis egna kopior hittades. Inget har skrivits över. Om .kvali-filen finns någon annanstans, på en annan enhet eller hos en kollega, öppna den med ”Öppna fil…”.",
  },
  "trouble.behind": {
    en: "This computer's working copy of the study is older than the last one Kvali saved, and no newer file or copy could be read. Nothing was overwritten. Look for the project file and open it with “Open file…”.",
    sv: "Den här datorns arbetskopia av studien är äldre än den senaste som Kvali sparade, och ingen nyare fil eller kopia gick att läsa. Inget har skrivits över. Leta upp projektfilen och öppna den med ”Öppna fil…”.",
  },
  "trouble.another": {
    en: "What stands on this computer under this study is not what Kvali saved last, and its file and copies could not be read. Nothing was overwritten. Open the project file with “Open file…”.",
    sv: "Det som finns på den här datorn under studien är inte det som Kvali sparade senast, och filen och kopiorna gick inte att läsa. Inget har skrivits över. Öppna projektfilen med ”Öppna fil…”.",
  },
  "trouble.damaged": {
    en: "This computer's working copy of the study is damaged, and neither its project file nor a copy could be read. Nothing was overwritten. If you have the .kvali file or a backup of it elsewhere, open that with “Open file…”.",
    sv: "Den här datorns arbetskopia av studien är skadad, och varken projektfilen eller någon kopia gick att läsa. Inget har skrivits över. Om du har .kvali-filen eller en säkerhetskopia någon annanstans, öppna den med ”Öppna fil…”.",
  },
  "trouble.newer": {
    en: "A newer Kvali has worked on this study. It was left as it is, and nothing is lost. Install that version to open it.",
    sv: "En nyare Kvali har arbetat med den här studien. Den lämnades som den är, och inget är förlorat. Installera den versionen för att öppna den.",
  },
  "trouble.not-migrated": {
    en: "An older Kvali made this study, and its records could not be brought up to this version. The study was left as it is, and nothing is lost: the older version still opens it.",
    sv: "En äldre Kvali har gjort den här studien, och den gick inte att föra över till den här versionen. Studien lämnades som den är, och inget är förlorat: den äldre versionen öppnar den fortfarande.",
  },
  "trouble.file-unreadable": {
    en: "The file could not be read: it may have been moved, or the drive may be away. Nothing was changed. Check where it is and open it again.",
    sv: "Filen gick inte att läsa: den kan ha flyttats, eller så är enheten inte ansluten. Inget har ändrats. Se efter var den ligger och öppna den igen.",
  },
  "trouble.file-damaged": {
    en: "The file is damaged: parts of it are missing or changed. It was left as it is, and no study on this computer was touched. Try an earlier copy or a backup of the file.",
    sv: "Filen är skadad: delar av den saknas eller har ändrats. Den lämnades som den är, och ingen studie på datorn har rörts. Försök med en tidigare kopia eller en säkerhetskopia av filen.",
  },
  "trouble.file-newer": {
    en: "A newer Kvali wrote this file. It was left as it is. Install that version to open it.",
    sv: "En nyare Kvali har skrivit den här filen. Den lämnades som den är. Installera den versionen för att öppna den.",
  },
  "trouble.no-project-file": {
    en: "That file is no Kvali study; a study's file ends in .kvali. It was left as it is. To take in an interview, open a study and import the transcript there.",
    sv: "Filen är ingen Kvali-studie; en studies fil slutar på .kvali. Den lämnades som den är. För att ta in en intervju, öppna en studie och importera transkriptet där.",
  },
  "trouble.open-elsewhere": {
    en: "The study is open in another window, and a file cannot take its place meanwhile. Nothing was changed. Close the study there and try again.",
    sv: "Studien är öppen i ett annat fönster, och en fil kan inte ta dess plats under tiden. Inget har ändrats. Stäng studien där och försök igen.",
  },
  "trouble.host-gone": {
    en: "Kvali's program does not answer; it may have been closed. Your studies are safe on this computer. Start Kvali again and use the window that it opens.",
    sv: "Kvalis program svarar inte; det kan ha stängts. Dina studier finns kvar på datorn. Starta Kvali igen och använd fönstret som öppnas.",
  },
  "trouble.storage-full": {
    en: "The disk of this computer is full, so the working copy of the study could not be made. Nothing was overwritten. Free some space and try again.",
    sv: "Datorns disk är full, så studiens arbetskopia kunde inte skapas. Inget har skrivits över. Frigör utrymme och försök igen.",
  },
  "trouble.no-sample": {
    en: "The sample study did not come with this Kvali. Your own studies are not affected. Install Kvali anew to get it.",
    sv: "Exempelstudien följde inte med den här Kvali. Dina egna studier påverkas inte. Installera Kvali på nytt för att få den.",
  },
  "trouble.unexpected": {
    en: "Something went wrong in Kvali itself. No file was overwritten. Close the window, open it again, and try once more.",
    sv: "Något gick fel i Kvali själv. Ingen fil har skrivits över. Stäng fönstret, öppna det igen och försök en gång till.",
  },

  "library.studies": { en: "Studies", sv: "Studier" },
  "library.new": { en: "New study…", sv: "Ny studie…" },
  "library.open": { en: "Open file…", sv: "Öppna fil…" },
  "library.project": { en: "Import a project…", sv: "Importera ett projekt…" },
  "library.sample": { en: "Open the sample study", sv: "Öppna exempelstudien" },
  "library.opening": { en: "Opening “{{name}}”…", sv: "Öppnar ”{{name}}”…" },
  "library.openingSample": { en: "Opening the sample study…", sv: "Öppnar exempelstudien…" },
  "library.beginning": { en: "Making the study…", sv: "Skapar studien…" },
  "library.retry": { en: "Try again", sv: "Försök igen" },
  "library.noFile": { en: "Only on this computer, no file yet", sv: "Bara på den här datorn, ingen fil än" },
  "library.promise": {
    en: "Interviews and codings stay on this computer.",
    sv: "Intervjuer och kodningar stannar på den här datorn.",
  },
  "library.version": { en: "Version {{version}}", sv: "Version {{version}}" },
  "library.more": { en: "More for “{{name}}”", sv: "Mer för ”{{name}}”" },
  "library.remove": { en: "Remove from the list…", sv: "Ta bort från listan…" },

  "empty.title": { en: "No studies here yet", sv: "Inga studier här än" },
  "empty.lead": {
    en: "A study holds the interviews of one project with all their codes. Begin in one of these ways:",
    sv: "En studie rymmer intervjuerna i ett projekt med alla deras koder. Börja på något av de här sätten:",
  },
  "empty.new": {
    en: "Give it a name, then import your transcripts from Word, text or subtitle files.",
    sv: "Ge den ett namn och importera sedan dina transkript från Word-, text- eller undertextfiler.",
  },
  "empty.open": {
    en: "A .kvali file, from a colleague or from another computer.",
    sv: "En .kvali-fil, från en kollega eller en annan dator.",
  },
  "empty.project": {
    en: "From NVivo, MAXQDA, ATLAS.ti, QualCoder or Taguette, with its codes and memos.",
    sv: "Från NVivo, MAXQDA, ATLAS.ti, QualCoder eller Taguette, med koder och memon.",
  },
  "empty.sample": {
    en: "Invented interviews, already coded: a place to try everything.",
    sv: "Påhittade intervjuer, redan kodade: en plats att prova allt på.",
  },

  "opened.now": { en: "Opened just now", sv: "Öppnad alldeles nyss" },
  "opened.ago": { en: "Opened {{ago}}", sv: "Öppnad {{ago}}" },
  "opened.at": { en: "Opened {{day}} at {{time}}", sv: "Öppnad {{day}} kl. {{time}}" },
  "opened.on": { en: "Opened {{date}}", sv: "Öppnad {{date}}" },

  "new.title": { en: "New study", sv: "Ny studie" },
  "new.name": { en: "Name of the study", sv: "Studiens namn" },
  "new.nameHint": { en: "You can change it later.", sv: "Det går att ändra senare." },
  "new.nameMissing": { en: "A study needs a name.", sv: "En studie behöver ett namn." },
  "new.coder": { en: "Your name or initials", sv: "Ditt namn eller dina initialer" },
  "new.coderHint": {
    en: "They stand with each of your codings, so that several coders can be told apart.",
    sv: "De står vid var och en av dina kodningar, så att flera kodare kan skiljas åt.",
  },
  "new.begin": { en: "Begin", sv: "Börja" },

  "openFile.title": { en: "Open a study", sv: "Öppna en studie" },
  "openFile.folder": { en: "Files in {{folder}}", sv: "Filer i {{folder}}" },
  "openFile.list": { en: "Files in the study folder", sv: "Filer i studiemappen" },
  "openFile.none": {
    en: "There are no .kvali files in this folder yet. Put one there, or choose a file from elsewhere.",
    sv: "Det finns inga .kvali-filer i mappen än. Lägg en där, eller välj en fil någon annanstans ifrån.",
  },
  "openFile.elsewhere": { en: "Choose from this computer…", sv: "Välj från datorn…" },
  "openFile.elsewhereHint": {
    en: "A file from elsewhere is taken in as a copy, and is itself left as it is.",
    sv: "En fil någon annanstans ifrån tas in som en kopia och lämnas själv som den är.",
  },
  "openFile.open": { en: "Open", sv: "Öppna" },

  "trouble.title": { en: "“{{name}}” was not opened", sv: "”{{name}}” öppnades inte" },
  "trouble.titleFile": { en: "The file was not opened", sv: "Filen öppnades inte" },
  "trouble.titleNew": { en: "The study was not made", sv: "Studien skapades inte" },
  "trouble.titleSample": { en: "The sample study was not opened", sv: "Exempelstudien öppnades inte" },
  "trouble.titleList": { en: "Your studies could not be listed", sv: "Dina studier kunde inte listas" },
  "trouble.titleRemove": { en: "“{{name}}” was not removed", sv: "”{{name}}” togs inte bort" },

  "remove.title": { en: "Remove “{{name}}” from the list?", sv: "Ta bort ”{{name}}” från listan?" },
  "remove.deleted": {
    en: "This computer's working copy of the study and Kvali's own copies of it are deleted.",
    sv: "Den här datorns arbetskopia av studien och Kvalis egna kopior av den raderas.",
  },
  "remove.fileStays": {
    en: "The project file {{file}} stays where it is; open it to have the study back.",
    sv: "Projektfilen {{file}} ligger kvar där den är; öppna den för att få tillbaka studien.",
  },
  "remove.fileLacks": {
    en: "The project file {{file}} is not where it was, or does not hold all of the study: what it lacks would be gone for good.",
    sv: "Projektfilen {{file}} ligger inte där den låg, eller innehåller inte hela studien: det som saknas i den försvinner för alltid.",
  },
  "remove.noFile": {
    en: "This study has no project file: {{interviews}} and all that was coded in the study would be gone for good.",
    sv: "Studien har ingen projektfil: {{interviews}} och allt som har kodats i studien försvinner för alltid.",
  },
  "remove.keep": { en: "Save a file first…", sv: "Spara en fil först…" },
  "remove.kept": { en: "A file of the study was saved.", sv: "En fil med studien sparades." },
  "remove.forGood": { en: "Delete the study for good", sv: "Radera studien för alltid" },
  "remove.do": { en: "Remove", sv: "Ta bort" },
  "remove.openElsewhere": {
    en: "The study is open in another window. Close it there first; nothing was deleted.",
    sv: "Studien är öppen i ett annat fönster. Stäng den där först; inget har raderats.",
  },
  "remove.done": { en: "“{{name}}” was removed from the list.", sv: "”{{name}}” togs bort från listan." },
} as const satisfies Words;
