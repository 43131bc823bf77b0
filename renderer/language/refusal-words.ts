import type { DeedName, RefusalOf } from "../../shared/history/deeds.ts";
import type { RestoreRefusal } from "../../shared/history/restored.ts";

/**
 * Every reason for which a deed may be refused, and for which the window itself may say no. A deed that may be refused for
 * a reason without a sentence below does not compile.
 */
export type AnyRefusal =
  | RefusalOf<DeedName>
  | RestoreRefusal
  | "nothing-selected"
  | "nothing-to-repeat"
  | "nothing-waits"
  | "history-being-read"
  | "read-only"
  | "no-caret"
  | "not-taken"
  | "not-heard-yet"
  | "before-first-time"
  | "no-end-known"
  | "not-in-recording";

type RefusalWords = { readonly [refusal in AnyRefusal as `refusal.${refusal}`]: { en: string; sv: string } };

export const refusalWords = {
  "refusal.read-only": {
    en: "Here you can only read: the study is open in another window, which may change it.",
    sv: "Här kan du bara läsa: studien är öppen i ett annat fönster, som får ändra den.",
  },
  "refusal.no-such-transcript": {
    en: "That interview is not in the study any more.",
    sv: "Den intervjun finns inte längre i studien.",
  },
  "refusal.an-excerpt": {
    en: "An excerpt from the literature is said by nobody.",
    sv: "Ett litteraturutdrag sägs inte av någon.",
  },
  "refusal.not-an-excerpt": {
    en: "That is an interview, and has no reference.",
    sv: "Det är en intervju och har ingen referens.",
  },
  "refusal.no-words": {
    en: "The excerpt has no words.",
    sv: "Utdraget har inga ord.",
  },
  "refusal.no-reference": {
    en: "Say whom the excerpt is by, or what its source is called.",
    sv: "Ange vem utdraget är av, eller vad källan heter.",
  },
  "refusal.another-interview": {
    en: "The file has too little in common with the transcript to take its place: it seems to be of another interview.",
    sv: "Filen har för lite gemensamt med transkriptet för att ersätta det: den verkar vara av en annan intervju.",
  },
  "refusal.another-file": {
    en: "The text has too little in common with its file to be split by it.",
    sv: "Texten har för lite gemensamt med sin fil för att delas efter den.",
  },
  "refusal.no-such-section": {
    en: "That section is not in the interview guide any more.",
    sv: "Det avsnittet finns inte längre i intervjuguiden.",
  },
  "refusal.section-taken": {
    en: "Another section of the guide has that name.",
    sv: "Ett annat avsnitt i guiden heter redan så.",
  },
  "refusal.no-such-turn": {
    en: "That turn is not in the interview any more.",
    sv: "Den repliken finns inte längre i intervjun.",
  },
  "refusal.no-such-code": {
    en: "That code is not in the codebook any more.",
    sv: "Den koden finns inte längre i kodboken.",
  },
  "refusal.no-such-passage": {
    en: "That passage is not there any more, nor a note on it.",
    sv: "Det stället finns inte längre, och ingen anteckning till det.",
  },
  "refusal.no-such-memo": {
    en: "That memo is not there any more.",
    sv: "Det memot finns inte längre.",
  },
  "refusal.no-such-subject": {
    en: "What the memo is about is not in the study any more.",
    sv: "Det som memot handlar om finns inte längre i studien.",
  },
  "refusal.reading-note-exists": {
    en: "You have written a familiarisation note about that already. It is one for each person and interview.",
    sv: "Du har redan skrivit en läsanteckning om det. Det är en per person och intervju.",
  },
  "refusal.nothing-to-read": {
    en: "A familiarisation note is about an interview or about the whole study.",
    sv: "En läsanteckning handlar om en intervju eller om hela studien.",
  },
  "refusal.no-such-coding": {
    en: "That coding is not there any more.",
    sv: "Den kodningen finns inte längre.",
  },
  "refusal.no-such-participant": {
    en: "That person is not in the study any more.",
    sv: "Den personen finns inte längre i studien.",
  },
  "refusal.no-such-parent": {
    en: "The code above is not in the codebook any more.",
    sv: "Koden ovanför finns inte längre i kodboken.",
  },
  "refusal.no-such-hue": { en: "That is no colour for a code.", sv: "Det är ingen färg för en kod." },
  "refusal.no-parent": {
    en: "This code stands at the top, so there is no code above it to take its codings.",
    sv: "Koden står överst, så det finns ingen kod ovanför som kan ta över kodningarna.",
  },
  "refusal.empty-note": {
    en: "Write something in the note, or delete it.",
    sv: "Skriv något i anteckningen, eller ta bort den.",
  },
  "refusal.read-already": {
    en: "You have marked this interview as read already.",
    sv: "Du har redan markerat intervjun som läst.",
  },
  "refusal.not-read": {
    en: "You have not marked this interview as read.",
    sv: "Du har inte markerat intervjun som läst.",
  },
  "refusal.outside-the-text": {
    en: "That place is outside the text.",
    sv: "Den platsen ligger utanför texten.",
  },
  "refusal.nothing-selected": { en: "Select some words first.", sv: "Markera några ord först." },
  "refusal.nothing-to-repeat": {
    en: "No code has been given yet. Press Enter to code these words.",
    sv: "Ingen kod har getts än. Tryck Enter för att koda de här orden.",
  },
  "refusal.already-coded": {
    en: "You have coded these words with this code already.",
    sv: "Du har redan kodat de här orden med den här koden.",
  },
  "refusal.nothing-to-split": {
    en: "Choose which codings go to the new code first.",
    sv: "Välj först vilka kodningar som går till den nya koden.",
  },
  "refusal.nothing-changed": { en: "Nothing changed.", sv: "Inget ändrades." },
  "refusal.choice-twice": {
    en: "Two of the choices are the same.",
    sv: "Två av valen är desamma.",
  },
  "refusal.no-name": { en: "A name is needed.", sv: "Det behövs ett namn." },
  "refusal.name-taken": {
    en: "That name is taken here. Choose another.",
    sv: "Det namnet är upptaget här. Välj ett annat.",
  },
  "refusal.version-name-taken": {
    en: "A version of the codebook has that name already. Choose another.",
    sv: "En version av kodboken heter redan så. Välj ett annat namn.",
  },
  "refusal.no-such-version": {
    en: "That version of the codebook is not in the study any more.",
    sv: "Den versionen av kodboken finns inte längre i studien.",
  },
  "refusal.no-such-entry": {
    en: "The history has no such event, or it is not saved yet. Nothing was changed.",
    sv: "Historiken har ingen sådan händelse, eller så är den inte sparad än. Inget ändrades.",
  },
  "refusal.into-itself": {
    en: "A code cannot go into itself or beneath itself.",
    sv: "En kod kan inte läggas i eller under sig själv.",
  },
  "refusal.into-its-own-child": {
    en: "A code cannot be merged into a code beneath it. Move that one first.",
    sv: "En kod kan inte slås ihop med en kod under den. Flytta den först.",
  },
  "refusal.still-speaks": {
    en: "This person speaks in an interview. Give those turns to someone else first.",
    sv: "Personen talar i en intervju. Ge först de replikerna till någon annan.",
  },
  "refusal.a-theme-already": { en: "It is a theme already.", sv: "Det är redan ett tema." },
  "refusal.dropped-theme": {
    en: "A dropped theme cannot be the core theme. Take it up again first.",
    sv: "Ett förkastat tema kan inte vara kärntema. Ta först upp det igen.",
  },
  "refusal.no-reason": {
    en: "Say why it is dropped. The theme and all in it are kept.",
    sv: "Säg varför det förkastas. Temat och allt i det finns kvar.",
  },
  "refusal.no-reason-to-let-through": {
    en: "Say why it may leave: the reason stands in the history.",
    sv: "Säg varför det får lämna programmet: skälet står i historiken.",
  },
  "refusal.no-note": {
    en: "Say in the note what needs work.",
    sv: "Säg i anteckningen vad som behöver arbetas om.",
  },
  "refusal.belongs-already": {
    en: "It belongs to that theme already.",
    sv: "Den hör redan till det temat.",
  },
  "refusal.nothing-chosen": { en: "Choose a code first.", sv: "Välj en kod först." },
  "refusal.not-a-theme": { en: "It is not a theme.", sv: "Det är inget tema." },
  "refusal.no-such-relation": {
    en: "That relation is not there any more.",
    sv: "Den relationen finns inte längre.",
  },
  "refusal.with-itself": {
    en: "A relation joins two different codes.",
    sv: "En relation går mellan två olika koder.",
  },
  "refusal.related-already": {
    en: "A relation says so already.",
    sv: "En relation säger det redan.",
  },
  "refusal.off-the-map": {
    en: "That is too far out: nobody would find it again.",
    sv: "Det är för långt ut: ingen skulle hitta den igen.",
  },
  "refusal.other-speakers": {
    en: "These are not the speakers of this interview.",
    sv: "De är inte den här intervjuns talare.",
  },
  "refusal.no-such-speaker": {
    en: "That speaker is not listed in this interview.",
    sv: "Den talaren finns inte bland intervjuns talare.",
  },
  "refusal.speaker-listed": {
    en: "A speaker of this interview is called that already. Choose another name.",
    sv: "En talare i intervjun heter redan så. Välj ett annat namn.",
  },
  "refusal.two-speakers-of-one-id": {
    en: "Two speakers cannot be told apart. Nothing was changed.",
    sv: "Två talare går inte att skilja åt. Inget ändrades.",
  },
  "refusal.half-without-words": {
    en: "Put the caret where the second half of the turn begins: each half needs words.",
    sv: "Ställ markören där replikens andra hälft börjar: varje hälft behöver ord.",
  },
  "refusal.no-turn-before": {
    en: "There is no turn above this one.",
    sv: "Det finns ingen replik ovanför den här.",
  },
  "refusal.no-turn-behind": {
    en: "There is no turn below this one.",
    sv: "Det finns ingen replik nedanför den här.",
  },
  "refusal.words-of-both-turns": {
    en: "Something coded, noted or quoted here, or the reason of a correction, reaches from one turn into the next, and would be torn. Shorten it or take it back first; nothing was moved.",
    sv: "Något som är kodat, antecknat eller citerat här, eller skälet till en rättelse, går från en replik in i nästa och skulle delas. Korta det eller ta tillbaka det först; inget flyttades.",
  },
  "refusal.turns-off-the-text": {
    en: "These turns are not those of the text. Nothing was changed.",
    sv: "De här replikerna stämmer inte med texten. Inget ändrades.",
  },
  "refusal.another-text": {
    en: "The text has changed meanwhile. It was shown anew; nothing is lost.",
    sv: "Texten har ändrats under tiden. Den visas på nytt; inget är förlorat.",
  },
  "refusal.crosses-a-turn": {
    en: "A correction stays within one turn. Nothing was changed.",
    sv: "En rättelse håller sig inom en replik. Inget ändrades.",
  },
  "refusal.not-taken": {
    en: "What you did could not be kept, and the text is shown as it was before. Try it in another way.",
    sv: "Det du gjorde kunde inte sparas, och texten visas som den var innan. Försök på ett annat sätt.",
  },
  "refusal.not-plain-text": {
    en: "Only plain text can be put into an interview. Nothing was changed.",
    sv: "Bara ren text kan läggas in i en intervju. Inget ändrades.",
  },
  "refusal.no-such-attribute": {
    en: "That attribute is not in the study any more.",
    sv: "Det attributet finns inte längre i studien.",
  },
  "refusal.name-kept": {
    en: "Attributions use that name for something else already. Choose another.",
    sv: "Källangivelser använder redan det namnet för något annat. Välj ett annat.",
  },
  "refusal.not-for-templates": {
    en: "A name of an attribute holds no braces or brackets.",
    sv: "Ett attributs namn innehåller inga klamrar eller hakparenteser.",
  },
  "refusal.used-in-attribution": {
    en: "Quotes are attributed by this. Take it out of the attribution first (in Report).",
    sv: "Citat anger källan med detta. Ta först bort det ur källangivelsen (i Rapport).",
  },
  "refusal.unknown-name": {
    en: "The attribution uses a name that the study does not have. It was left as it was.",
    sv: "Källangivelsen använder ett namn som studien inte har. Den lämnades som den var.",
  },
  "refusal.unclosed-brace": {
    en: "A brace in the attribution is not closed. It was left as it was.",
    sv: "En klammer i källangivelsen är inte stängd. Den lämnades som den var.",
  },
  "refusal.unclosed-bracket": {
    en: "A bracket in the attribution is not closed. It was left as it was.",
    sv: "En hakparentes i källangivelsen är inte stängd. Den lämnades som den var.",
  },
  "refusal.bracket-in-bracket": {
    en: "Brackets in the attribution stand inside each other. It was left as it was.",
    sv: "Hakparenteser i källangivelsen står i varandra. Den lämnades som den var.",
  },
  "refusal.stray-brace": {
    en: "A brace in the attribution was never opened. It was left as it was.",
    sv: "En klammer i källangivelsen öppnades aldrig. Den lämnades som den var.",
  },
  "refusal.stray-bracket": {
    en: "A bracket in the attribution was never opened. It was left as it was.",
    sv: "En hakparentes i källangivelsen öppnades aldrig. Den lämnades som den var.",
  },
  "refusal.no-such-quote": {
    en: "This quote is no longer among those that were chosen.",
    sv: "Det här citatet är inte längre bland dem som valts.",
  },
  "refusal.no-such-theme": {
    en: "This theme is no longer in the codebook.",
    sv: "Det här temat finns inte längre i kodboken.",
  },
  "refusal.already-chosen": {
    en: "These words are chosen for this theme already.",
    sv: "De här orden är redan valda till det här temat.",
  },
  "refusal.no-print-form": {
    en: "A quote can be shortened by whole words, added to in [brackets] and given other names; its words stay as they were said.",
    sv: "Ett citat kan kortas med hela ord, få tillägg i [klamrar] och andra namn; dess ord förblir som de sades.",
  },
  "refusal.brackets-of-print": {
    en: "A bracket is not closed, is empty, or stands in another. It is kept once that is mended.",
    sv: "En klammer är inte stängd, är tom eller står i en annan. Texten sparas när det är åtgärdat.",
  },
  "refusal.print-too-long": {
    en: "This quote is too long to be edited as a text. Choose fewer words.",
    sv: "Citatet är för långt för att redigeras som text. Välj färre ord.",
  },
  "refusal.no-such-language": {
    en: "That is no language tag. Type one like “en” or “pt-BR”.",
    sv: "Det är ingen språkkod. Skriv en som ”en” eller ”pt-BR”.",
  },
  "refusal.no-text": {
    en: "A translation has words. To take it away, choose Remove translation.",
    sv: "En översättning har ord. Välj Ta bort översättning för att ta bort den.",
  },
  "refusal.no-such-translation": {
    en: "This translation is no longer there.",
    sv: "Den här översättningen finns inte längre.",
  },
  "refusal.no-checker": {
    en: "Say who checked it: type a name.",
    sv: "Ange vem som kontrollerade: skriv ett namn.",
  },
  "refusal.correction-gone": {
    en: "The words of this correction have been corrected again since; nothing was noted on it.",
    sv: "Rättelsens ord har rättats igen sedan dess; den kommenterades inte.",
  },
  "refusal.no-class": {
    en: "A correction is of one class at least.",
    sv: "En rättelse hör till minst en klass.",
  },
  "refusal.no-such-note": {
    en: "That note is no longer there.",
    sv: "Den anteckningen finns inte längre.",
  },
  "refusal.no-such-rate": {
    en: "An error rate is a number from 0 to 100 percent.",
    sv: "En felfrekvens är ett tal från 0 till 100 procent.",
  },
  "refusal.nothing-waits": {
    en: "No turn waits to be checked.",
    sv: "Ingen replik väntar på kontroll.",
  },
  "refusal.history-being-read": {
    en: "The history is still being read; it is not known yet whether the turn was corrected. Try again in a moment.",
    sv: "Historiken läses fortfarande, så det går inte att säga än om repliken har rättats. Försök igen om en liten stund.",
  },
  "refusal.nothing-said": {
    en: "Nothing is said in those turns that could be checked.",
    sv: "I de replikerna sägs inget som kan kontrolleras.",
  },
  "refusal.linked-already": {
    en: "This recording is linked to the interview already.",
    sv: "Inspelningen är redan länkad till intervjun.",
  },
  "refusal.no-such-recording": {
    en: "This recording is no longer linked.",
    sv: "Inspelningen är inte längre länkad.",
  },
  "refusal.no-such-time": {
    en: "Type a time such as 00:42:10.",
    sv: "Skriv en tid, till exempel 00:42:10.",
  },
  "refusal.no-such-question": {
    en: "That question is not asked any more.",
    sv: "Den frågan ställs inte längre.",
  },
  "refusal.by-who-asked": {
    en: "You asked that yourself: somebody else answers it, or you mark the turn anew.",
    sv: "Du ställde frågan själv: någon annan besvarar den, eller så märker du om repliken.",
  },
  "refusal.no-question": {
    en: "Say what the question is.",
    sv: "Skriv vad frågan är.",
  },
  "refusal.no-word-here": {
    en: "There is no word in this turn that could have a time.",
    sv: "Det finns inget ord i den här repliken som kan få en tid.",
  },
  "refusal.no-caret": {
    en: "Put the caret in the text first.",
    sv: "Ställ först markören i texten.",
  },
  "refusal.not-heard-yet": {
    en: "The recording is not heard yet, so there is no time to take from it.",
    sv: "Inspelningen hörs inte än, så det finns ingen tid att ta från den.",
  },
  "refusal.before-first-time": {
    en: "What is heard here lies before the first time in the text.",
    sv: "Det som hörs här ligger före den första tiden i texten.",
  },
  "refusal.no-end-known": {
    en: "Nobody knows yet where this turn ends. Say when the next one begins.",
    sv: "Ingen vet än var den här repliken slutar. Ange när nästa börjar.",
  },
  "refusal.not-in-recording": {
    en: "No recording that can be heard here has that time.",
    sv: "Ingen inspelning som kan höras här har den tiden.",
  },
  "refusal.no-time-here": {
    en: "The word at the caret has no time of its own.",
    sv: "Ordet vid markören har ingen egen tid.",
  },
} as const satisfies RefusalWords;
