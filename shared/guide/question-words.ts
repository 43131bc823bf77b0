/**
 * The words of a question that tell it from others. English and Swedish stand together: a guide is often worded in
 * both, and hardly a word of one list means something in the other.
 */
const emptyWords = new Set(
  `a about again also always am an and any are as ask at be been before begin being but by call came can come could
  day describe did do does else ever feel find for from get give go goes good got had happen happens has have he
  her here him his how i if in into is it its just keep kind know like little look made make many me mean might
  more most much my need never no not now of often on one or other our out over own part people person put
  question really right said say see seen she should so some somebody someone something start still such sure take
  talk tell than thank that the their them then there these they thing things think this those to too tried try
  turn up us use used very want was way we well went were what when where which who why will with work would year
  years yes yet you your yours yourself alla allt andra att av bara be behöver berätta beskriva beskriver bli blir
  blev bort börja dag de dem den denna deras det detta dig din du där då efter ej eller en er era ert ett fanns
  finns fick fram från få får för förut ge gick gå går gång gör göra gjorde ha hade han har henne hennes hela helt
  hon honom hur här händer i in inte ja jag jobbar jobba just kan kanske kom komma kommer kunde kunna känner lite
  man med men mer mest mig min mitt mot mycket måste många ni nog nu något någon några när och också om oss på
  redan runt sa samma se sedan ser sig sin själv ska skulle så som sådan sätt säga säger tack tar till tror tycker tänker
  under upp ut utan vad var vara varför varit vem vet vi vid vilka vilken vilket vill väl än är även år åt över`
    .trim()
    .split(/\s+/u),
);

/** The words of a text that say something, in lower case and composed, each once. */
export function tellingWords(text: string): ReadonlySet<string> {
  const words =
    text
      .normalize("NFC")
      .toLowerCase()
      .match(/\p{L}+/gu) ?? [];
  return new Set(words.filter((word) => word.length > 1 && !emptyWords.has(word)));
}

/** How many first letters two words must share to be forms of one … */
const fewestLetters = 4;
/** … and how many letters at their ends may differ, as a part of the longer one. */
const largestEnd = 0.45;

/**
 * Whether two words are forms of one: "boundary" and "boundaries", "vulnerable" and "vulnerability",
 * "narkotikapolitiken" and "narkotikapolitik". Short words must be alike.
 */
export function isSameWord(a: string, b: string): boolean {
  if (a === b) return true;
  const longer = Math.max(a.length, b.length);
  let shared = 0;
  while (shared < longer && a[shared] === b[shared] && shared < a.length) shared += 1;
  return shared >= fewestLetters && longer - shared <= longer * largestEnd;
}
