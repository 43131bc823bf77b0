import type { CommandId } from "../commands/command-list.ts";
import type { Words } from "./words.ts";

type CommandWords = { readonly [id in CommandId as `command.${id}`]: { en: string; sv: string } };

/** What each command does, as palette and sheet say it. */
export const commandWords = {
  "command.sentence": { en: "Select the sentence; again: one more", sv: "Markera meningen; igen: en till" },
  "command.turn": { en: "Select the turn", sv: "Markera repliken" },
  "command.next-sentence": {
    en: "To the next sentence (with Shift: select it)",
    sv: "Till nästa mening (med Skift: markera)",
  },
  "command.previous-sentence": { en: "To the sentence before", sv: "Till föregående mening" },
  "command.next-turn": {
    en: "To the next turn (with Shift: select)",
    sv: "Till nästa replik (med Skift: markera)",
  },
  "command.previous-turn": { en: "To the turn before", sv: "Till föregående replik" },
  "command.code": { en: "Code the selection: type, then Enter", sv: "Koda markeringen: skriv, sedan Enter" },
  "command.in-vivo": {
    en: "Make an in-vivo code of the selected words",
    sv: "Gör en in vivo-kod av de markerade orden",
  },
  "command.repeat": { en: "Code with the last code again", sv: "Koda med den senaste koden igen" },
  "command.next-coding": { en: "Next coding", sv: "Nästa kodning" },
  "command.previous-coding": { en: "Coding before", sv: "Föregående kodning" },
  "command.grow-end": { en: "A word more at its end", sv: "Ett ord till i slutet" },
  "command.shrink-end": { en: "A word less at its end", sv: "Ett ord mindre i slutet" },
  "command.grow-start": { en: "A word more at its start", sv: "Ett ord till i början" },
  "command.shrink-start": { en: "A word less at its start", sv: "Ett ord mindre i början" },
  "command.uncode": { en: "Remove the coding", sv: "Ta bort kodningen" },
  "command.section": {
    en: "Begin a section of the interview guide here",
    sv: "Börja ett avsnitt av intervjuguiden här",
  },
  "command.said-by": { en: "Change who says the turn…", sv: "Ändra vem som säger repliken…" },
  "command.split-turn": { en: "Split the turn at the caret", sv: "Dela repliken vid markören" },
  "command.join-turns": {
    en: "Join the turn with the one above",
    sv: "Slå ihop repliken med den ovanför",
  },
  "command.move-turn-up": { en: "Move the turn up", sv: "Flytta upp repliken" },
  "command.move-turn-down": { en: "Move the turn down", sv: "Flytta ner repliken" },
  "command.play-stop": { en: "Recording: play or stop", sv: "Inspelning: spela eller stoppa" },
  "command.play-back": { en: "Recording: back 3 seconds", sv: "Inspelning: bakåt 3 sekunder" },
  "command.play-forward": { en: "Recording: forward 3 seconds", sv: "Inspelning: framåt 3 sekunder" },
  "command.play-slower": { en: "Recording: slower", sv: "Inspelning: långsammare" },
  "command.play-faster": { en: "Recording: faster", sv: "Inspelning: snabbare" },
  "command.play-loop": {
    en: "Recording: play the turn again and again",
    sv: "Inspelning: spela repliken om och om igen",
  },
  "command.play-previous-turn": {
    en: "Recording: to the turn before",
    sv: "Inspelning: till föregående replik",
  },
  "command.play-next-turn": { en: "Recording: to the next turn", sv: "Inspelning: till nästa replik" },
  "command.play-from-caret": {
    en: "Recording: play from the caret",
    sv: "Inspelning: spela från markören",
  },
  "command.caret-to-sound": {
    en: "Put the caret at what is heard",
    sv: "Ställ markören vid det som hörs",
  },
  "command.mark-time": {
    en: "Mark the time at the caret: what is heard now is said there",
    sv: "Sätt tiden vid markören: det som hörs nu sägs där",
  },
  "command.take-time-away": {
    en: "Take the time at the caret away",
    sv: "Ta bort tiden vid markören",
  },
  "command.time-next-turn": {
    en: "The next turn without a time begins now",
    sv: "Nästa replik utan tid börjar nu",
  },
  "command.who-speaks": { en: "Who speaks in this interview…", sv: "Vem som talar i intervjun…" },
  "command.rename-interview": {
    en: "Interviews: rename the chosen one",
    sv: "Intervjuer: byt namn på den valda",
  },
  "command.remove-interview": {
    en: "Interviews: remove the chosen one…",
    sv: "Intervjuer: ta bort den valda…",
  },
  "command.interview-menu": {
    en: "Interviews: what can be done with the chosen one",
    sv: "Intervjuer: vad som kan göras med den valda",
  },
  "command.recording": { en: "Recording of the interview…", sv: "Intervjuns inspelning…" },
  "command.guide": { en: "Interview guide…", sv: "Intervjuguide…" },
  "command.memo": {
    en: "Write a memo on the coding, or on the interview",
    sv: "Skriv ett memo om kodningen, eller om intervjun",
  },
  "command.new-memo": { en: "New memo", sv: "Nytt memo" },
  "command.comment-coding": { en: "Comment on the coding", sv: "Kommentera kodningen" },
  "command.choose-quote": {
    en: "Choose the coding as a quote of its theme",
    sv: "Välj kodningen som citat till sitt tema",
  },
  "command.filter": { en: "Choose which codings are shown", sv: "Välj vilka kodningar som visas" },
  "command.only-this-code": {
    en: "Show only codings with this code",
    sv: "Visa bara kodningar med den här koden",
  },
  "command.show-all-codings": { en: "Show all codings", sv: "Visa alla kodningar" },
  "command.code-blind": {
    en: "Code blind, or see others’ codings again",
    sv: "Koda blint, eller se andras kodningar igen",
  },
  "command.pseudonyms": {
    en: "Pseudonyms in the place of names, by a key…",
    sv: "Pseudonymer i namnens ställe, efter en nyckel…",
  },
  "command.take-translations": {
    en: "Take in translations that came back…",
    sv: "Läs in översättningar som kommit tillbaka…",
  },
  "command.house-style": { en: "House style of the journal…", sv: "Tidskriftens stil…" },
  "command.method": { en: "Kind of thematic analysis…", sv: "Slag av tematisk analys…" },
  "command.to-codebook": { en: "To the codebook", sv: "Till kodboken" },
  "command.correct": { en: "Correct the text, and back", sv: "Rätta texten, och tillbaka" },
  "command.note-passage": {
    en: "Write a note in the margin of the selection, or change the one at the caret",
    sv: "Skriv en anteckning i marginalen till markeringen, eller ändra den vid markören",
  },
  "command.next-note": { en: "Next margin note", sv: "Nästa marginalanteckning" },
  "command.previous-note": { en: "Margin note before", sv: "Föregående marginalanteckning" },
  "command.remove-note": { en: "Delete the margin note", sv: "Ta bort marginalanteckningen" },
  "command.link-passage": {
    en: "Link to the selection in the reading note",
    sv: "Länka till markeringen i läsanteckningen",
  },
  "command.to-reading-note": { en: "To the reading note", sv: "Till läsanteckningen" },
  "command.mark-read": {
    en: "Mark the interview as read, or as unread again",
    sv: "Markera intervjun som läst, eller som oläst igen",
  },
  "command.show-codings": {
    en: "Show or hide the codings while reading",
    sv: "Visa eller dölj kodningarna vid läsningen",
  },
  "command.reading-overview": {
    en: "All interviews side by side: what is read, how long, who speaks",
    sv: "Alla intervjuer bredvid varandra: vad som är läst, hur långt, vem som talar",
  },
  "command.turn-checked": {
    en: "Check: the turn is right as it stands now, and to the next",
    sv: "Kontrollera: repliken är rätt som den står nu, och till nästa",
  },
  "command.turn-unintelligible": {
    en: "Check: the turn cannot be understood, and to the next",
    sv: "Kontrollera: repliken är ohörbar, och till nästa",
  },
  "command.ask-about-turn": {
    en: "Check: ask somebody about the turn",
    sv: "Kontrollera: fråga någon om repliken",
  },
  "command.turn-unchecked": {
    en: "Check: take back what was said of the turn",
    sv: "Kontrollera: ta tillbaka vad som sagts om repliken",
  },
  "command.next-to-check": {
    en: "Check: to the next turn that waits",
    sv: "Kontrollera: till nästa replik som väntar",
  },
  "command.checking-overview": {
    en: "Check: how far all interviews are",
    sv: "Kontrollera: hur långt alla intervjuer är",
  },
  "command.leave": { en: "Close, or clear the selection", sv: "Stäng, eller avmarkera" },
  "command.new-theme": {
    en: "Themes: make a theme of the chosen codes",
    sv: "Teman: gör ett tema av de valda koderna",
  },
  "command.sort-code": { en: "Themes: move to a theme…", sv: "Teman: flytta till ett tema…" },
  "command.review-theme": { en: "Themes: review the chosen theme…", sv: "Teman: granska det valda temat…" },
  "command.undo": { en: "Undo", sv: "Ångra" },
  "command.redo": { en: "Redo", sv: "Gör om" },
  "command.save": { en: "Save to the file now", sv: "Spara i filen nu" },
  "command.keys": { en: "Keyboard shortcuts", sv: "Tangentbordsgenvägar" },
  "command.palette": {
    en: "Find a command, an interview or a code",
    sv: "Hitta ett kommando, en intervju eller en kod",
  },
  "command.find": {
    en: "Search all interviews (for the selected words)",
    sv: "Sök i alla intervjuer (efter markerade ord)",
  },
  "command.go-check": { en: "To Check", sv: "Till Kontrollera" },
  "command.go-read": { en: "To Read", sv: "Till Läsa" },
  "command.go-code": { en: "To Code", sv: "Till Koda" },
  "command.go-themes": { en: "To Themes", sv: "Till Teman" },
  "command.go-quotes": { en: "To Quotes", sv: "Till Citat" },
  "command.go-search": { en: "To Search", sv: "Till Sök" },
  "command.go-memos": { en: "To Memos", sv: "Till Memon" },
  "command.go-people": { en: "To People", sv: "Till Personer" },
  "command.go-report": { en: "To Report", sv: "Till Rapport" },
  "command.go-history": { en: "To History", sv: "Till Historik" },
  "command.map-fit": { en: "Fit the map into view", sv: "Anpassa kartan till fönstret" },
  "command.map-relate": { en: "Draw a relation on the map…", sv: "Dra en relation på kartan…" },
  "command.map-anew": { en: "Arrange the map automatically", sv: "Ordna kartan automatiskt" },
  "command.map-publish": { en: "Publish the map…", sv: "Publicera kartan…" },
  "command.import": { en: "Import transcripts…", sv: "Importera transkript…" },
  "command.import-project": {
    en: "Import a project of another program…",
    sv: "Importera ett projekt från ett annat program…",
  },
  "command.add-excerpt": { en: "Add a literature excerpt…", sv: "Lägg till ett litteraturutdrag…" },
  "command.import-codebook": { en: "Import a codebook…", sv: "Importera en kodbok…" },
  "command.export": {
    en: "Export for another program or an archive…",
    sv: "Exportera till ett annat program eller ett arkiv…",
  },
  "command.leave-study": { en: "To all studies", sv: "Till alla studier" },

  "palette.label": { en: "Find and do", sv: "Hitta och gör" },
  "palette.type": { en: "A command, an interview, a code…", sv: "Ett kommando, en intervju, en kod…" },
  "palette.none": { en: "Nothing is called that", sv: "Inget heter så" },
  "palette.interview": { en: "interview", sv: "intervju" },
  "palette.code": { en: "code", sv: "kod" },

  "keys.hint": {
    en: "Shift with an arrow selects: by letter, by word with Ctrl, by line. Press “Change”, then the key that you want.",
    sv: "Skift med en pil markerar: bokstav, ord med Ctrl, rad. Tryck ”Ändra” och sedan den tangent du vill ha.",
  },
  "keys.tree": {
    en: "In the codebook: Enter gives the code to the words that are selected, as a click does; with none selected it renames. F2 always renames, Alt with an arrow moves, Insert adds beneath, Delete deletes.",
    sv: "I kodboken: Enter ger koden till de ord som är markerade, liksom ett klick; utan markering byter den namn. F2 byter alltid namn, Alt med en pil flyttar, Insert lägger till under, Delete tar bort.",
  },
  "keys.change": { en: "Change", sv: "Ändra" },
  "keys.changeOf": { en: "Change the key of “{{command}}”", sv: "Ändra tangenten för ”{{command}}”" },
  "keys.press": { en: "Press a key…", sv: "Tryck på en tangent…" },
  "keys.none": { en: "No key", sv: "Ingen tangent" },
  "keys.ours": { en: "Default", sv: "Standard" },
} as const satisfies Words & CommandWords;
