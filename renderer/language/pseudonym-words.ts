import type { Words } from "./words.ts";

/** The dialog that puts pseudonyms in the place of names. */
export const pseudonymWords = {
  "pseudonyms.open": { en: "Pseudonyms by a key…", sv: "Pseudonymer efter en nyckel…" },
  "pseudonyms.title": { en: "Pseudonyms in the place of names", sv: "Pseudonymer i namnens ställe" },
  "pseudonyms.choose": { en: "Choose the key…", sv: "Välj nyckeln…" },
  "pseudonyms.passphrase": { en: "Passphrase of the key", sv: "Nyckelns lösenfras" },
  "pseudonyms.alsoDoubtful": {
    en: "Also words that may be something else than the name: in small letters, within a longer word",
    sv: "Också ord som kan vara något annat än namnet: med små bokstäver, i ett längre ord",
  },
  "pseudonyms.back": {
    en: "The other way: put the names back in the place of their pseudonyms",
    sv: "Åt andra hållet: sätt tillbaka namnen i pseudonymernas ställe",
  },
  "pseudonyms.which": { en: "The key", sv: "Nyckeln" },
  "pseudonyms.haveKey": { en: "Open a key", sv: "Öppna en nyckel" },
  "pseudonyms.newKey": { en: "Begin a new key", sv: "Skapa en ny nyckel" },
  "pseudonyms.keyName": { en: "key", sv: "nyckel" },
  "pseudonyms.again": { en: "The passphrase again", sv: "Lösenfrasen igen" },
  "pseudonyms.passphraseHint": {
    en: "Several words that nobody can guess. Without them nobody can open the key, not even you.",
    sv: "Flera ord som ingen kan gissa. Utan dem kan ingen öppna nyckeln, inte ens du.",
  },
  "pseudonyms.notAlike": {
    en: "The two passphrases are not the same.",
    sv: "De två lösenfraserna är inte samma.",
  },
  "pseudonyms.openKey": { en: "Open the key", sv: "Öppna nyckeln" },
  "pseudonyms.begin": { en: "Begin the key", sv: "Skapa nyckeln" },
  "pseudonyms.opening": { en: "Opening the key…", sv: "Öppnar nyckeln…" },
  "pseudonyms.inKey_one": { en: "{{file}} has {{count}} name.", sv: "{{file}} har {{count}} namn." },
  "pseudonyms.inKey_other": { en: "{{file}} has {{count}} names.", sv: "{{file}} har {{count}} namn." },
  "pseudonyms.notSaved": { en: "It is not saved.", sv: "Den är inte sparad." },
  "pseudonyms.names": { en: "The names in the key", sv: "Namnen i nyckeln" },
  "pseudonyms.takeOut": { en: "Take {{name}} out of the key", sv: "Ta bort {{name}} ur nyckeln" },
  "pseudonyms.name": { en: "One more name", sv: "Ytterligare ett namn" },
  "pseudonyms.pseudonym": { en: "Its pseudonym", sv: "Dess pseudonym" },
  "pseudonyms.pseudonymOf": { en: "Pseudonym of {{name}}", sv: "Pseudonym för {{name}}" },
  "pseudonyms.add": { en: "Add", sv: "Lägg till" },
  "pseudonyms.take": { en: "Add to the key", sv: "Lägg i nyckeln" },
  "pseudonyms.setAside": {
    en: "Not a name",
    sv: "Inte ett namn",
  },
  "pseudonyms.added": {
    en: "{{name}} is in the key now, with the pseudonym {{pseudonym}}",
    sv: "{{name}} är nu i nyckeln, med pseudonymen {{pseudonym}}",
  },
  "pseudonyms.add.empty": {
    en: "Both a name and a pseudonym are needed. If you want neither, empty both fields.",
    sv: "Både ett namn och en pseudonym behövs. Vill du inte ha någotdera, töm båda fälten.",
  },
  "pseudonyms.add.not-findable": {
    en: "A name needs a letter or a digit: this one could never be found.",
    sv: "Ett namn behöver en bokstav eller siffra: detta skulle aldrig kunna hittas.",
  },
  "pseudonyms.add.name-twice": {
    en: "The key has this name already.",
    sv: "Nyckeln har redan det namnet.",
  },
  "pseudonyms.add.pseudonym-of-two": {
    en: "Another name in the key has this pseudonym already.",
    sv: "Ett annat namn i nyckeln har redan den pseudonymen.",
  },
  "pseudonyms.suggestions": {
    en: "Possible names",
    sv: "Möjliga namn",
  },
  "pseudonyms.suggesting": {
    en: "Looking for possible names…",
    sv: "Söker efter möjliga namn…",
  },
  "pseudonyms.suggestFailed": {
    en: "Possible names could not be looked for. You can still add names by hand.",
    sv: "Det gick inte att söka efter möjliga namn. Du kan ändå lägga till namn för hand.",
  },
  "pseudonyms.suggestedNone": {
    en: "Nothing in the study looks like a name that is not in the key",
    sv: "Inget i studien ser ut som ett namn som inte är i nyckeln",
  },
  "pseudonyms.suggestedAside_one": {
    en: "Nothing is left to look at: of {{count}} you said that it is not a name",
    sv: "Inget är kvar att se på: om {{count}} har du sagt att det inte är ett namn",
  },
  "pseudonyms.suggestedAside_other": {
    en: "Nothing is left to look at: of {{count}} you said that they are not names",
    sv: "Inget är kvar att se på: om {{count}} har du sagt att de inte är namn",
  },
  "pseudonyms.suggested_one": {
    en: "{{count}} possible name",
    sv: "{{count}} möjligt namn",
  },
  "pseudonyms.suggested_other": {
    en: "{{count}} possible names",
    sv: "{{count}} möjliga namn",
  },
  "pseudonyms.suggestedMore_one": {
    en: "{{count}} more possible name",
    sv: "{{count}} möjligt namn till",
  },
  "pseudonyms.suggestedMore_other": {
    en: "{{count}} more possible names",
    sv: "{{count}} möjliga namn till",
  },
  "pseudonyms.suggestedHow": {
    en: "Labels of speakers, words with capitals, e-mail addresses, telephone and personal numbers. Not all of them are names, and the study may have names that are not among them: read the interviews, too.",
    sv: "Talares etiketter, ord med stor bokstav, e-postadresser, telefonnummer och personnummer. Alla är inte namn, och studien kan ha namn som inte är med: läs intervjuerna också.",
  },
  "pseudonyms.moreSuggested_one": { en: "Show {{count}} more", sv: "Visa {{count}} till" },
  "pseudonyms.moreSuggested_other": { en: "Show {{count}} more", sv: "Visa {{count}} till" },
  "pseudonyms.kind.person": { en: "perhaps a person", sv: "kanske en person" },
  "pseudonyms.kind.place": { en: "perhaps a place", sv: "kanske en plats" },
  "pseudonyms.kind.organisation": { en: "perhaps an organisation", sv: "kanske en organisation" },
  "pseudonyms.kind.email": { en: "an e-mail address", sv: "en e-postadress" },
  "pseudonyms.kind.telephone": { en: "a telephone number", sv: "ett telefonnummer" },
  "pseudonyms.kind.personal-number": { en: "a personal number", sv: "ett personnummer" },
  "pseudonyms.times_one": { en: "{{count}} place", sv: "{{count}} ställe" },
  "pseudonyms.times_other": { en: "{{count}} places", sv: "{{count}} ställen" },
  "pseudonyms.save": { en: "Save the key…", sv: "Spara nyckeln…" },
  "pseudonyms.saving": { en: "Encrypting the key…", sv: "Krypterar nyckeln…" },
  "pseudonyms.saved_one": {
    en: "{{file}} is saved with {{count}} name. Keep it apart from the study.",
    sv: "{{file}} är sparad med {{count}} namn. Förvara den skild från studien.",
  },
  "pseudonyms.saved_other": {
    en: "{{file}} is saved with {{count}} names. Keep it apart from the study.",
    sv: "{{file}} är sparad med {{count}} namn. Förvara den skild från studien.",
  },
  "pseudonyms.downloaded_one": {
    en: "Your browser was given {{file}} with {{count}} name. Look whether it is in your downloads, say so here, and keep it apart from the study.",
    sv: "Webbläsaren har fått {{file}} med {{count}} namn. Se efter om den finns bland dina hämtade filer, säg det här, och förvara den skild från studien.",
  },
  "pseudonyms.downloaded_other": {
    en: "Your browser was given {{file}} with {{count}} names. Look whether it is in your downloads, say so here, and keep it apart from the study.",
    sv: "Webbläsaren har fått {{file}} med {{count}} namn. Se efter om den finns bland dina hämtade filer, säg det här, och förvara den skild från studien.",
  },
  "pseudonyms.isThere": { en: "It is there", sv: "Den finns där" },
  "pseudonyms.saveFailed": {
    en: "The key could not be saved. It is still open here: save it again, or in another place.",
    sv: "Nyckeln kunde inte sparas. Den är fortfarande öppen här: spara den igen, eller på en annan plats.",
  },
  "pseudonyms.emptied": {
    en: "A key without names cannot be saved: its file stays as it is.",
    sv: "En nyckel utan namn kan inte sparas: filen är kvar som den är.",
  },
  "pseudonyms.stays.typed": {
    en: "You typed {{pair}}, which is not in the key yet. Add it to the key, or close without saving.",
    sv: "Du har skrivit {{pair}}, som inte är i nyckeln än. Lägg det i nyckeln, eller stäng utan att spara.",
  },
  "pseudonyms.stays.unsaved": {
    en: "The key was changed and is not saved. Save the key, or close without saving.",
    sv: "Nyckeln har ändrats och är inte sparad. Spara nyckeln, eller stäng utan att spara.",
  },
  "pseudonyms.stays.downloaded": {
    en: "Nobody has said yet that the key arrived in your downloads. Say so, or close without saving.",
    sv: "Ingen har sagt än att nyckeln finns bland dina hämtade filer. Säg det, eller stäng utan att spara.",
  },
  "pseudonyms.stays.emptied": {
    en: "You took every name out of the key, and a key without names cannot be saved. Add a name, or close without saving: its file stays as it is.",
    sv: "Du har tagit bort alla namn ur nyckeln, och en nyckel utan namn kan inte sparas. Lägg till ett namn, eller stäng utan att spara: filen är kvar som den är.",
  },
  "pseudonyms.leaveUnsaved": { en: "Close without saving", sv: "Stäng utan att spara" },
  "pseudonyms.first.unsaved": {
    en: "Save the key before names are replaced: nothing else leads back to them.",
    sv: "Spara nyckeln innan namn ersätts: inget annat leder tillbaka till dem.",
  },
  "pseudonyms.first.downloaded": {
    en: "Go back to the key and say that it arrived in your downloads, before names are replaced: nothing else leads back to them.",
    sv: "Gå tillbaka till nyckeln och säg att den finns bland dina hämtade filer, innan namn ersätts: inget annat leder tillbaka till dem.",
  },
  "pseudonyms.first.typed": {
    en: "You typed {{pair}}, which is not in the key yet. Go back to the key and add it, or empty its field.",
    sv: "Du har skrivit {{pair}}, som inte är i nyckeln än. Gå tillbaka till nyckeln och lägg till det, eller töm fältet.",
  },
  "pseudonyms.toNames": { en: "Back to the key", sv: "Tillbaka till nyckeln" },
  "pseudonyms.ofSeveral": {
    en: "May be one of several names in the key: choose which",
    sv: "Kan vara ett av flera namn i nyckeln: välj vilket",
  },
  "pseudonyms.ofNone": { en: "Cannot be replaced", sv: "Kan inte ersättas" },
  "pseudonyms.takenOf": { en: "{{taken}} of {{count}}", sv: "{{taken}} av {{count}}" },
  "pseudonyms.showPlaces": { en: "Show places", sv: "Visa ställen" },
  "pseudonyms.hidePlaces": { en: "Hide places", sv: "Dölj ställen" },
  "pseudonyms.morePlaces_one": { en: "Show {{count}} more place", sv: "Visa {{count}} ställe till" },
  "pseudonyms.morePlaces_other": { en: "Show {{count}} more places", sv: "Visa {{count}} ställen till" },
  "pseudonyms.replaceAt": { en: "Replace “{{words}}”: {{place}}", sv: "Ersätt ”{{words}}”: {{place}}" },
  "pseudonyms.leave": {
    en: "leave it as it is",
    sv: "lämna det som det är",
  },
  "pseudonyms.doing": { en: "Replacing the names…", sv: "Ersätter namnen…" },
  "pseudonyms.outcome": { en: "Names that were found", sv: "Namn som hittades" },
  "pseudonyms.look": { en: "Look for the names", sv: "Sök efter namnen" },
  "pseudonyms.do": { en: "Replace the names", sv: "Ersätt namnen" },
  "pseudonyms.doBack": { en: "Put the names back", sv: "Sätt tillbaka namnen" },
  "pseudonyms.working": { en: "Looking for names in the study…", sv: "Söker efter namn i studien…" },
  "pseudonyms.done_one": { en: "{{count}} name replaced", sv: "{{count}} namn ersatt" },
  "pseudonyms.done_other": { en: "{{count}} names replaced", sv: "{{count}} namn ersatta" },
  "pseudonyms.what": {
    en: "The key is an encrypted file (.age) with a table of names and pseudonyms. It never becomes part of the study. As long as it is open in this window, no report or export that has one of its names in it is saved. Names are looked for in interviews, memos, quotes, codes and people, with their endings (Annas); each place is shown before anything is replaced.",
    sv: "Nyckeln är en krypterad fil (.age) med en tabell över namn och pseudonymer. Den blir aldrig en del av studien. Så länge den är öppen i det här fönstret sparas ingen rapport eller export som har något av dess namn i sig. Namn söks i intervjuer, memon, citat, koder och personer, med sina ändelser (Annas); varje ställe visas innan något ersätts.",
  },
  "pseudonyms.history": {
    en: "The history and the imported files still hold the names afterwards. To give the study to others without them: Export…, “A study to hand on”.",
    sv: "Historiken och de inlästa filerna har kvar namnen efteråt. För att ge studien till andra utan dem: Exportera…, ”En studie att lämna vidare”.",
  },
  "pseudonyms.nothing": {
    en: "No name of the key stands in the study.",
    sv: "Inget namn ur nyckeln står i studien.",
  },
  "pseudonyms.lookFailed": {
    en: "The names could not be looked for.",
    sv: "Det gick inte att söka efter namnen.",
  },
  "pseudonyms.failed": { en: "It could not be done. Try again.", sv: "Det gick inte. Försök igen." },
  "pseudonyms.closed.wrong-passphrase": {
    en: "The passphrase does not open this key.",
    sv: "Lösenfrasen öppnar inte den här nyckeln.",
  },
  "pseudonyms.closed.no-key-file": {
    en: "This is no key of pseudonyms (an age file), or it is damaged.",
    sv: "Det här är ingen nyckel med pseudonymer (en age-fil), eller så är den skadad.",
  },
  "pseudonyms.closed.no-table": {
    en: "The key was opened, but what is in it is no table of names and pseudonyms.",
    sv: "Nyckeln öppnades, men det som finns i den är ingen tabell över namn och pseudonymer.",
  },
  "pseudonyms.key.no-columns": {
    en: "The key has no columns “name” and “pseudonym”.",
    sv: "Nyckeln har inga kolumner ”namn” och ”pseudonym”.",
  },
  "pseudonyms.key.no-names": {
    en: "The key has no row with a name and a pseudonym.",
    sv: "Nyckeln har ingen rad med ett namn och en pseudonym.",
  },
  "pseudonyms.key.not-findable": {
    en: "The name on line {{lines}} of the key has no letter and no digit: it could never be found.",
    sv: "Namnet på rad {{lines}} i nyckeln har varken bokstav eller siffra: det skulle aldrig kunna hittas.",
  },
  "pseudonyms.key.name-twice": {
    en: "The key has one name twice, on lines {{lines}}.",
    sv: "Nyckeln har ett namn två gånger, på raderna {{lines}}.",
  },
  "pseudonyms.key.pseudonym-of-two": {
    en: "The key has one pseudonym for two names, on lines {{lines}}: it would not lead back.",
    sv: "Nyckeln har en pseudonym för två namn, på raderna {{lines}}: den skulle inte leda tillbaka.",
  },
  "pseudonyms.replaced_one": {
    en: "{{count}} name would be replaced.",
    sv: "{{count}} namn skulle ersättas.",
  },
  "pseudonyms.replaced_other": {
    en: "{{count}} names would be replaced.",
    sv: "{{count}} namn skulle ersättas.",
  },
  "pseudonyms.left_one": { en: "{{count}} is left.", sv: "{{count}} lämnas." },
  "pseudonyms.left_other": { en: "{{count}} are left.", sv: "{{count}} lämnas." },
  "pseudonyms.why.small-letters": { en: "in small letters", sv: "med små bokstäver" },
  "pseudonyms.why.other-marks": {
    en: "with other marks on the letters",
    sv: "med andra tecken på bokstäverna",
  },
  "pseudonyms.why.other-word": { en: "within another word", sv: "i ett annat ord" },
  "pseudonyms.why.run-together": { en: "over a line break", sv: "över en radbrytning" },
  "pseudonyms.why.of-several": {
    en: "several in the key are called so",
    sv: "flera i nyckeln heter så",
  },
  "pseudonyms.why.over-links": {
    en: "reaches over the ends of two links",
    sv: "sträcker sig över två länkar",
  },
  "pseudonyms.why.by-hand": { en: "left by you", sv: "lämnat av dig" },
  "pseudonyms.why.taken": {
    en: "its pseudonym is the name of another already",
    sv: "något annat heter redan som pseudonymen",
  },
} as const satisfies Words;
