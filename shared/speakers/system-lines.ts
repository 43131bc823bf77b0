import { opensSentence, wordsOf } from "./label-words.ts";

/** What a program of meetings writes into its own transcript; it is short. */
const longestSystemLine = 160;
const mostWordsOfName = 6;

/** What a program writes behind a name: in English, Swedish, German, Dutch and French. */
const deeds = [
  "(?:has )?(?:started|stopped|paused|resumed|ended) (?:the )?(?:transcription|recording)",
  "(?:has )?(?:joined|left) the (?:meeting|call)",
  "(?:har )?(?:startade|stoppade|avslutade|pausade|startat|stoppat|avslutat|pausat) (?:transkription|transkribering|inspelning)(?:en)?",
  "(?:har )?(?:anslöt till|anslutit till|lämnade|lämnat) mötet",
  "hat die (?:transkription|transkribierung|aufzeichnung|aufnahme) (?:gestartet|begonnen|beendet|gestoppt|angehalten)",
  "(?:ist der besprechung beigetreten|hat die besprechung verlassen)",
  "heeft de (?:transcriptie|opname) (?:gestart|gestopt|beëindigd|gepauzeerd)",
  "(?:heeft|is) (?:de|het|aan de|aan het) (?:vergadering|gesprek) (?:verlaten|deelgenomen)",
  "a (?:démarré|lancé|commencé|arrêté|interrompu|terminé) (?:la transcription|l['’]enregistrement)",
  "a (?:rejoint|quitté) (?:la réunion|l['’]appel)",
];
const systemLine = new RegExp(`^([^:;!?…\\n]{0,80}?)(?<![\\p{L}\\p{N}])(?:${deeds.join("|")})[.!]?$`, "iu");

/** What programs write beneath a transcript: Otter, and Google Meet in English. */
const closingLine =
  /^(?:Transcribed by https?:\/\/otter\.ai\S*|(?:Transcription|Meeting) ended after \d{1,2}:\d{2}:\d{2}\P{L}{0,4}|This editable transcript was computer generated and might contain errors\. People can also change the text after it was created\.)$/u;

/** Words that people in the talk use for themselves ("Then we started the recording."); a program writes names. */
const pronouns =
  /^(?:i|you|we|they|he|she|it|jag|du|ni|vi|ich|wir|sie|er|ik|jij|wij|je|j['’]|tu|il|elle|on|nous|vous)$/iu;

/** Whether a line is what a program wrote itself ("Anna Ek started transcription"): a name, and what its bearer did; or how it signs off. */
export function isSystemLine(text: string): boolean {
  if (text.length > longestSystemLine) return false;
  if (closingLine.test(text.trim())) return true;
  const name = systemLine.exec(text.trim())?.[1];
  if (name === undefined) return false;
  const words = wordsOf(name);
  return (
    words.length <= mostWordsOfName && !opensSentence(name) && !words.some((word) => pronouns.test(word))
  );
}
