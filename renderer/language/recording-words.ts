import type { Words } from "./words.ts";

/** Recordings of interviews: linking, finding and placing them. */
export const recordingWords = {
  "recording.open": { en: "Recording…", sv: "Inspelning…" },
  "recording.title": { en: "Recording of “{{name}}”", sv: "Inspelning av ”{{name}}”" },
  "recording.what": {
    en: "Link the sound or video that was transcribed. The file stays where it is and is not copied into the study; it is known again by its contents, also under another name or in another folder. A copy can be kept beside the study’s file.",
    sv: "Länka det ljud eller den video som transkriberades. Filen ligger kvar där den är och kopieras inte in i studien; den känns igen på innehållet, även under ett annat namn eller i en annan mapp. En kopia kan läggas bredvid studiens fil.",
  },
  "recording.interview": { en: "Interview", sv: "Intervju" },
  "recording.linkNamed": { en: "Link {{name}}", sv: "Länka {{name}}" },
  "recording.leaveOut": { en: "Leave it out", sv: "Hoppa över den" },
  "recording.waiting_one": { en: "{{count}} more file waits.", sv: "{{count}} fil till väntar." },
  "recording.waiting_other": { en: "{{count}} more files wait.", sv: "{{count}} filer till väntar." },
  "recording.linked": { en: "Linked recordings", sv: "Länkade inspelningar" },
  "recording.size": { en: "{{size}} MB", sv: "{{size}} MB" },
  "recording.noLength": { en: "length not known", sv: "längden är okänd" },
  "recording.ready": { en: "Found", sv: "Hittad" },
  "recording.looking": { en: "Looking for it …", sv: "Letar …" },
  "recording.lookingFar": {
    en: "Comparing a file: {{percent}} %",
    sv: "Jämför en fil: {{percent}} %",
  },
  "recording.missing": { en: "Not found", sv: "Hittas inte" },
  "recording.unplayable": { en: "Found, but cannot be played", sv: "Hittad, men kan inte spelas" },
  "recording.unanswered": { en: "No answer", sv: "Inget svar" },
  "recording.unansweredHow": {
    en: "The part of Kvali that reads files does not answer, and without it no recording is found. Start Kvali again, and look again.",
    sv: "Den del av Kvali som läser filer svarar inte, och utan den hittas inga inspelningar. Starta Kvali igen och leta igen.",
  },
  "recording.missingHow": {
    en: "It is not where it was, and not beside the study’s file, in the study folder, or where other recordings were found. Put it beside the study’s file and look again, or choose where it is.",
    sv: "Den finns inte där den var, och inte bredvid studiens fil, i studiemappen eller där andra inspelningar hittades. Lägg den bredvid studiens fil och leta igen, eller välj var den finns.",
  },
  "recording.lookAgain": { en: "Look again", sv: "Leta igen" },
  "recording.where": { en: "Choose where it is…", sv: "Välj var den finns…" },
  "recording.replace": { en: "Link another instead…", sv: "Länka en annan i stället…" },
  "recording.unlink": { en: "Unlink", sv: "Ta bort länken" },
  "recording.begins": { en: "Begins at", sv: "Börjar vid" },
  "recording.beginsHint": {
    en: "By the times in the transcript: 00:00:00 for the first recording of an interview, or its only one; for a later one, when it goes on.",
    sv: "Enligt tiderna i transkriptet: 00:00:00 för intervjuns första eller enda inspelning; för en senare när den tar vid.",
  },
  "recording.choose": { en: "Choose a recording…", sv: "Välj en inspelning…" },
  "recording.chooseMore": { en: "Link one more…", sv: "Länka en till…" },
  "recording.drop": { en: "Or drop the file here.", sv: "Eller släpp filen här." },
  "recording.inFolder": {
    en: "Recordings in the study folder, {{folder}}",
    sv: "Inspelningar i studiemappen, {{folder}}",
  },
  "recording.noneInFolder": {
    en: "There are no recordings in the study folder, {{folder}}.",
    sv: "Det finns inga inspelningar i studiemappen, {{folder}}.",
  },
  "recording.elsewhere": { en: "Choose a file elsewhere…", sv: "Välj en fil på annan plats…" },
  "recording.elsewhereHint": {
    en: "A file from elsewhere is heard from where it is; nothing is sent or copied. It has to be chosen again when Kvali is opened next time. One in the study folder is found by itself.",
    sv: "En fil från annan plats spelas där den ligger; inget skickas eller kopieras. Den måste väljas igen nästa gång Kvali öppnas. En i studiemappen hittas av sig själv.",
  },
  "recording.reading": { en: "Reading {{name}} …", sv: "Läser {{name}} …" },
  "recording.stop": { en: "Stop", sv: "Avbryt läsningen" },
  "recording.stopped": { en: "Stopped. Nothing was linked.", sv: "Avbrutet. Inget länkades." },
  "recording.done": { en: "{{name}} is linked.", sv: "{{name}} är länkad." },
  "recording.found": {
    en: "{{name}} is the linked recording.",
    sv: "{{name}} är den länkade inspelningen.",
  },
  "recording.askedAgain": {
    en: "Kvali will ask for it again next time, unless a copy is kept with the study or it lies in the study folder, {{folder}}.",
    sv: "Kvali frågar efter den igen nästa gång, om ingen kopia läggs vid studien och den inte ligger i studiemappen, {{folder}}.",
  },
  "recording.askedAgainHere": {
    en: "Kvali will ask for it again next time, since it is not told where a dropped file lies. A file that you choose with “Choose a recording…” is found by itself, and so is a copy that is kept with the study.",
    sv: "Kvali frågar efter den igen nästa gång, eftersom det inte får veta var en släppt fil ligger. En fil som du väljer med ”Välj en inspelning…” hittas av sig själv, och det gör också en kopia som ligger vid studien.",
  },
  "recording.copy": { en: "Keep a copy with the study", sv: "Lägg en kopia vid studien" },
  "recording.folder": { en: "{{study}} recordings", sv: "{{study}} inspelningar" },
  "recording.copying": { en: "Copying {{name}} …", sv: "Kopierar {{name}} …" },
  "recording.comparing": {
    en: "Comparing the copy with {{name}} …",
    sv: "Jämför kopian med {{name}} …",
  },
  "recording.stopCopy": { en: "Stop copying", sv: "Avbryt kopieringen" },
  "recording.copyStopped": {
    en: "Stopped. No copy was kept.",
    sv: "Avbrutet. Ingen kopia finns kvar.",
  },
  "recording.copyStays": {
    en: "It stays open while the copy is made. Close stops that.",
    sv: "Den är öppen så länge kopian görs. Stäng avbryter kopieringen.",
  },
  "recording.copyNoFile": {
    en: "The study has no file yet for the copy to lie beside. Save it with “Save to file…” first.",
    sv: "Studien har ingen fil än som kopian kan ligga bredvid. Spara den först med ”Spara i fil…”.",
  },
  "recording.copied": {
    en: "A copy of {{name}} is in the folder “{{folder}}” beside the study’s file, and is heard from there. It holds voices: keep that folder only where such recordings may be.",
    sv: "En kopia av {{name}} ligger i mappen ”{{folder}}” bredvid studiens fil och spelas därifrån. Den innehåller röster: ha mappen bara där sådana inspelningar får finnas.",
  },
  "recording.copyWasThere": {
    en: "It is beside the study’s file already, as {{name}}.",
    sv: "Den ligger redan bredvid studiens fil, som {{name}}.",
  },
  "recording.copyFailed": {
    en: "{{name}} was not copied: {{why}}.",
    sv: "{{name}} kopierades inte: {{why}}.",
  },
  "recording.copyUnanswered": {
    en: "{{name}} was not copied: it cannot be read any more, or the part of Kvali that writes files does not answer.",
    sv: "{{name}} kopierades inte: den går inte längre att läsa, eller så svarar inte den del av Kvali som skriver filer.",
  },
  "recording.copyFault.disk-full": { en: "the disk is full", sv: "disken är full" },
  "recording.copyFault.not-allowed": {
    en: "nothing may be written beside the study’s file",
    sv: "inget får skrivas bredvid studiens fil",
  },
  "recording.copyFault.not-found": {
    en: "the recording, or the folder of the study’s file, is gone",
    sv: "inspelningen, eller mappen med studiens fil, finns inte kvar",
  },
  "recording.copyFault.changed-underneath": {
    en: "the file changed meanwhile",
    sv: "filen ändrades under tiden",
  },
  "recording.copyFault.verification-failed": {
    en: "what was written is not what was to be copied, so the file changed or the disk is not sound",
    sv: "det som skrevs är inte det som skulle kopieras, så filen ändrades eller så är disken inte i ordning",
  },
  "recording.copyFault.other": { en: "the disk failed", sv: "disken svarar fel" },
  "recording.unlinked": { en: "The recording is unlinked.", sv: "Länken är borttagen." },
  "recording.another": {
    en: "{{name}} is another file than the linked one",
    sv: "{{name}} är en annan fil än den länkade",
  },
  "recording.anotherBytes": {
    en: "It has {{bytes}} bytes; the linked one has {{linked}}.",
    sv: "Den har {{bytes}} byte; den länkade har {{linked}}.",
  },
  "recording.anotherLength": {
    en: "It is {{length}} long; the linked one is {{linked}}.",
    sv: "Den är {{length}} lång; den länkade är {{linked}}.",
  },
  "recording.anotherSame": {
    en: "It is as long, but its contents differ: it was edited or saved anew, or is another recording.",
    sv: "Den är lika lång, men innehållet skiljer sig: den har redigerats eller sparats om, eller är en annan inspelning.",
  },
  "recording.linkInstead": { en: "Link it instead", sv: "Länka den i stället" },
  "recording.linkAll": { en: "Link it all the same", sv: "Länka den ändå" },
  "recording.leave": { en: "Do not link it", sv: "Länka den inte" },
  "recording.short": {
    en: "{{name}} is {{length}} long, but the transcript goes on until {{last}}. It may be a part of the interview, or another one.",
    sv: "{{name}} är {{length}} lång, men transkriptet fortsätter till {{last}}. Den kan vara en del av intervjun, eller en annan intervju.",
  },
  "recording.ofOthers": {
    en: "{{name}} is linked to {{interviews}} already, by its contents. It may be no recording of this one.",
    sv: "{{name}} är redan länkad till {{interviews}}, efter sitt innehåll. Den kanske inte är en inspelning av den här.",
  },
  "recording.cut": {
    en: "{{name}} is cut off: it should have {{promised}} bytes and has {{bytes}}. Copy it anew, if there is a whole one.",
    sv: "{{name}} är avklippt: den borde ha {{promised}} byte och har {{bytes}}. Kopiera den på nytt, om det finns en hel.",
  },
  "recording.empty": {
    en: "{{name}} is empty. It may not have been copied to its end.",
    sv: "{{name}} är tom. Den kanske inte kopierades klart.",
  },
  "recording.no-media": {
    en: "{{name}} is no recording, whatever its name: its contents are neither sound nor video.",
    sv: "{{name}} är ingen inspelning, vad den än heter: innehållet är varken ljud eller video.",
  },
  "recording.cannot-play": {
    en: "{{name}} is {{kind}}, which cannot be played here. These can be played: {{kinds}}. Save it as one of them, for example in VLC (Media, Convert) or Audacity (File, Export), and link that file.",
    sv: "{{name}} är {{kind}}, som inte kan spelas här. De här går att spela: {{kinds}}. Spara den som något av dem, till exempel i VLC (Media, Konvertera) eller Audacity (Arkiv, Exportera), och länka den filen.",
  },
  "recording.broken": {
    en: "{{name}} cannot be played: it is damaged or cut off, or holds what cannot be played here. These can be played: {{kinds}}. Copy it anew, or save it as one of them, for example in VLC (Media, Convert).",
    sv: "{{name}} kan inte spelas: den är skadad eller avklippt, eller innehåller något som inte kan spelas här. De här går att spela: {{kinds}}. Kopiera den på nytt, eller spara den som något av dem, till exempel i VLC (Media, Konvertera).",
  },
  "recording.unread": {
    en: "{{name}} could not be read. It may have been moved since, or you may not be allowed to read it.",
    sv: "{{name}} kunde inte läsas. Den kan ha flyttats sedan dess, eller så får du inte läsa den.",
  },
  "recording.noInterview": {
    en: "There is no interview yet that it could be a recording of. Import the transcript first.",
    sv: "Det finns ingen intervju än som den kan vara en inspelning av. Läs in transkriptet först.",
  },
} as const satisfies Words;
