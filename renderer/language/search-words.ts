import type { Words } from "./words.ts";

export const searchWords = {
  "search.title": { en: "Search", sv: "Sök" },
  "search.field": { en: "Search all interviews", sv: "Sök i alla intervjuer" },
  "search.how": { en: "How to search", sv: "Hur sökningen görs" },
  "search.kind.words": { en: "Words", sv: "Ord" },
  "search.kind.phrase": { en: "Phrase", sv: "Fras" },
  "search.kind.pattern": { en: "Pattern", sv: "Mönster" },
  "search.wholeWords": { en: "Whole words", sv: "Hela ord" },
  "search.matchCase": { en: "Match case", sv: "Skilj på versaler" },
  "search.withoutMarks": { en: "Skip [laughs], (pause)", sv: "Hoppa över [skratt], (paus)" },
  "search.speakers": { en: "Who speaks", sv: "Vem som talar" },
  "search.speakers.all": { en: "All speakers", sv: "Alla talare" },
  "search.speakers.participants": { en: "Only participants", sv: "Bara deltagare" },
  "search.speakers.interviewers": { en: "Only interviewers", sv: "Bara intervjuare" },
  "search.people": { en: "Whose words", sv: "Vems ord" },
  "search.people.all": { en: "Everybody’s words", sv: "Allas ord" },
  "search.interviews": { en: "Which interviews", sv: "Vilka intervjuer" },
  "search.interviews.all": { en: "All interviews", sv: "Alla intervjuer" },
  "search.coded": { en: "Coded or not", sv: "Kodat eller inte" },
  "search.coded.any": { en: "Coded or not", sv: "Kodat eller inte" },
  "search.coded.with": { en: "Coded with", sv: "Kodat med" },
  "search.coded.without": { en: "Not coded with", sv: "Inte kodat med" },
  "search.code": { en: "The code", sv: "Koden" },

  "search.found_one": { en: "{{count}} hit", sv: "{{count}} träff" },
  "search.found_other": { en: "{{count}} hits", sv: "{{count}} träffar" },
  "search.in": { en: "in {{where}}", sv: "i {{where}}" },
  "search.by": { en: "from {{heard}}", sv: "från {{heard}}" },
  "search.none": { en: "Nothing found", sv: "Inget hittades" },
  "search.none.hint": {
    en: "Several words are found in turns that have all of them. Fewer words, or the beginning of one with * behind it, find more.",
    sv: "Flera ord hittas i repliker som har alla. Färre ord, eller början av ett med * efter, hittar fler.",
  },
  "search.none.limits": {
    en: "The filters above limit the search.",
    sv: "Filtren ovan begränsar sökningen.",
  },
  "search.searching": { en: "Searching…", sv: "Söker…" },
  "search.ticked": { en: "{{count}} ticked", sv: "{{count}} förbockade" },
  "search.tickAll": { en: "Tick all", sv: "Bocka för alla" },
  "search.untickAll": { en: "Untick all", sv: "Ta bort alla bockar" },
  "search.codeAll": { en: "Code all {{count}}…", sv: "Koda alla {{count}}…" },
  "search.codeTicked": { en: "Code {{count}} ticked…", sv: "Koda {{count}} förbockade…" },
  "search.list": {
    en: "Hits: Enter shows one in its interview, Space ticks it",
    sv: "Träffar: Enter visar en i sin intervju, mellanslag bockar för den",
  },
  "search.keys": {
    en: "↓ to the hits · Enter shows one in its interview · Space ticks it · {{find}} comes back",
    sv: "↓ till träffarna · Enter visar en i sin intervju · mellanslag bockar för · {{find}} kommer tillbaka",
  },

  "search.begin": { en: "What are you looking for?", sv: "Vad letar du efter?" },
  "search.begin.words": {
    en: "Words are found in any form: capitals do not matter, and a letter typed without its accent finds it with any. Several words are found in turns that have all of them.",
    sv: "Ord hittas i alla former: versaler spelar ingen roll, och en bokstav utan accent hittas med vilken som helst (å, ä och ö är egna bokstäver). Flera ord hittas i repliker som har alla.",
  },
  "search.begin.star": {
    en: "hous* finds every word that begins with “hous”.",
    sv: "boende* hittar alla ord som börjar på ”boende”.",
  },
  "search.begin.phrase": {
    en: "Phrase finds the words one after the other.",
    sv: "Fras hittar orden efter varandra.",
  },
  "search.begin.codeAll": {
    en: "What you find can be coded, all of it or what you tick, in one step.",
    sv: "Det du hittar kan kodas, allt eller det du bockar för, i ett steg.",
  },
  "search.empty": { en: "There is nothing to search yet", sv: "Det finns inget att söka i än" },
  "search.empty.hint": {
    en: "Import the interviews first; then you can search them all at once here.",
    sv: "Importera intervjuerna först; sedan söker du i alla på en gång här.",
  },

  "search.refused.nothing-sought": { en: "Type what you are looking for.", sv: "Skriv det du letar efter." },
  "search.refused.bad-pattern": {
    en: "The pattern cannot be read: {{reason}}.",
    sv: "Mönstret går inte att läsa: {{reason}}.",
  },
  "search.refused.bad-pattern.hint": {
    en: "If you are still typing, go on. Before a character that means something in patterns, such as ( or ?, put \\; or search for a phrase instead.",
    sv: "Om du fortfarande skriver, fortsätt. Sätt \\ före tecken som betyder något i mönster, som ( eller ?; eller sök efter en fras i stället.",
  },
  "search.refused.pattern-too-slow": {
    en: "The pattern took too long and was stopped. Nothing is lost.",
    sv: "Mönstret tog för lång tid och stoppades. Inget är förlorat.",
  },
  "search.refused.pattern-too-slow.hint": {
    en: "A repeated group within a repeated group, such as (a+)+, tries countless ways. Repeat only one of them.",
    sv: "En upprepad grupp i en upprepad grupp, som (a+)+, provar oräkneliga sätt. Upprepa bara den ena.",
  },
  "search.refused.search-stopped": {
    en: "The search broke down. Nothing is lost; search again.",
    sv: "Sökningen avbröts av ett fel. Inget är förlorat; sök igen.",
  },

  "search.help": { en: "How patterns are written", sv: "Hur mönster skrivs" },
  "search.help.any": { en: "any character", sv: "vilket tecken som helst" },
  "search.help.letter": { en: "a letter; a digit", sv: "en bokstav; en siffra" },
  "search.help.times": {
    en: "what stands before it: zero or more times, one or more times, zero or one time",
    sv: "det som står före: noll eller fler gånger, en eller fler gånger, noll eller en gång",
  },
  "search.help.or": { en: "one or the other", sv: "det ena eller det andra" },
  "search.help.set": { en: "one of these letters", sv: "en av dessa bokstäver" },
  "search.help.edge": { en: "the beginning or end of a word", sv: "början eller slutet av ett ord" },
  "search.help.turn": {
    en: "the beginning and the end of a turn",
    sv: "början och slutet av en replik",
  },
  "search.help.sign": { en: "the character itself", sv: "tecknet självt" },

  "codeAll.title_one": { en: "Code {{count}} hit", sv: "Koda {{count}} träff" },
  "codeAll.title_other": { en: "Code {{count}} hits", sv: "Koda {{count}} träffar" },
  "codeAll.unit": { en: "What is coded", sv: "Vad som kodas" },
  "codeAll.unit.words": { en: "The words found", sv: "De hittade orden" },
  "codeAll.unit.sentence": { en: "The sentences they stand in", sv: "Meningarna de står i" },
  "codeAll.unit.turn": { en: "The turns they stand in", sv: "Replikerna de står i" },
  "codeAll.code": { en: "Code", sv: "Kod" },
  "codeAll.new": { en: "new code", sv: "ny kod" },
  "codeAll.another": { en: "Another code", sv: "En annan kod" },
  "codeAll.choose": { en: "Choose a code, or type a new one.", sv: "Välj en kod, eller skriv en ny." },
  "codeAll.counting": { en: "Counting…", sv: "Räknar…" },
  "codeAll.willCode_one": { en: "{{count}} passage is coded", sv: "{{count}} ställe kodas" },
  "codeAll.willCode_other": { en: "{{count}} passages are coded", sv: "{{count}} ställen kodas" },
  "codeAll.coded_one": {
    en: "{{count}} that you have already coded with it is skipped.",
    sv: "{{count}} som du redan har kodat med den hoppas över.",
  },
  "codeAll.coded_other": {
    en: "{{count}} that you have already coded with it are skipped.",
    sv: "{{count}} som du redan har kodat med den hoppas över.",
  },
  "codeAll.nothing": {
    en: "You have already coded all of them with it.",
    sv: "Du har redan kodat alla med den.",
  },
  "codeAll.onlyUncoded": {
    en: "Only hits that nobody has coded with it yet",
    sv: "Bara träffar som ingen har kodat med den än",
  },
  "codeAll.leftOut_one": {
    en: "{{count}} hit that is coded with it is left out.",
    sv: "{{count}} träff som är kodad med den utelämnas.",
  },
  "codeAll.leftOut_other": {
    en: "{{count}} hits that are coded with it are left out.",
    sv: "{{count}} träffar som är kodade med den utelämnas.",
  },
  "codeAll.noneLeft": {
    en: "All these hits are coded with it already.",
    sv: "Alla de här träffarna är redan kodade med den.",
  },
  "codeAll.do_one": { en: "Code {{count}} passage", sv: "Koda {{count}} ställe" },
  "codeAll.do_other": { en: "Code {{count}} passages", sv: "Koda {{count}} ställen" },
  "codeAll.doing": { en: "Code", sv: "Koda" },
  "codeAll.done": {
    en: "Coded {{passages}} with “{{name}}”. Undo takes it back.",
    sv: "Kodade {{passages}} med ”{{name}}”. Ångra tar tillbaka det.",
  },
  "codeAll.passages_one": { en: "{{count}} passage", sv: "{{count}} ställe" },
  "codeAll.passages_other": { en: "{{count}} passages", sv: "{{count}} ställen" },
} as const satisfies Words;
