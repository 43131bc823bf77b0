import type { Words } from "./words.ts";

export const playerWords = {
  "player.label": { en: "Recording", sv: "Inspelning" },
  "player.play": { en: "Play", sv: "Spela" },
  "player.stop": { en: "Stop", sv: "Stoppa" },
  "player.position": { en: "Position in the recording", sv: "Plats i inspelningen" },
  "player.picture": { en: "Picture of the recording", sv: "Inspelningens bild" },
  "player.rate": { en: "Speed: {{rate}}", sv: "Hastighet: {{rate}}" },
  "player.rateIs": { en: "Speed {{rate}}", sv: "Hastighet {{rate}}" },
  "player.back": {
    en: "Goes back {{count}} s when it is stopped",
    sv: "Går tillbaka {{count}} s när den stoppas",
  },
  "player.backBy_one": { en: "Back {{count}} second on stop", sv: "Tillbaka {{count}} sekund vid stopp" },
  "player.backBy_other": {
    en: "Back {{count}} seconds on stop",
    sv: "Tillbaka {{count}} sekunder vid stopp",
  },
  "player.loop": { en: "Play the turn again and again", sv: "Spela repliken om och om igen" },
  "player.loopOn": { en: "The turn is played again and again", sv: "Repliken spelas om och om igen" },
  "player.loopOff": {
    en: "The recording goes on after the turn",
    sv: "Inspelningen fortsätter efter repliken",
  },
  "player.zoomIn": { en: "Show less of the recording, larger", sv: "Visa mindre av inspelningen, större" },
  "player.zoomOut": { en: "Show more of the recording, smaller", sv: "Visa mer av inspelningen, mindre" },
  "player.playTurn": { en: "Play turn {{n}}", sv: "Spela replik {{n}}" },
  "player.playTurnAt": { en: "{{time}}: play turn {{n}}", sv: "{{time}}: spela replik {{n}}" },
  "player.noTimes": { en: "The transcript has no times yet.", sv: "Transkriptet har inga tider än." },
  "player.noTimesHow": {
    en: "The transcript has no times yet. Play the recording beside it, and press {{key}} where each turn begins.",
    sv: "Transkriptet har inga tider än. Spela inspelningen bredvid det och tryck {{key}} där varje replik börjar.",
  },
  "player.marked": { en: "This word is said at {{time}}", sv: "Det här ordet sägs vid {{time}}" },
  "player.takenAway": { en: "The time is taken away", sv: "Tiden är borttagen" },
  "player.turnTimed": { en: "Turn {{n}} begins at {{time}}", sv: "Replik {{n}} börjar vid {{time}}" },
  "player.allTimed": {
    en: "All turns from here on have a time",
    sv: "Alla repliker härifrån har en tid",
  },
  "player.runBack_one": {
    en: "{{count}} time is not later than the one before it in the text.",
    sv: "{{count}} tid är inte senare än den före i texten.",
  },
  "player.runBack_other": {
    en: "{{count}} times are not later than those before them in the text.",
    sv: "{{count}} tider är inte senare än dem före i texten.",
  },
  "player.toRunBack": { en: "Go to the next", sv: "Gå till nästa" },
  "player.awaited": {
    en: "The recording is being looked for, and played as soon as it is found.",
    sv: "Inspelningen letas upp och spelas så snart den hittas.",
  },
  "player.lost": {
    en: "“{{name}}” is not found any more where it was. Put it back, or beside the study’s file, and look again.",
    sv: "”{{name}}” finns inte längre där den var. Lägg tillbaka den, eller lägg den bredvid studiens fil, och leta igen.",
  },
  "player.missing": {
    en: "“{{name}}” is not found, so this part of the interview is not heard. Put it beside the study’s file and look again, or choose where it is by “Recording…” in the menu of the interview.",
    sv: "”{{name}}” hittas inte, så den delen av intervjun hörs inte. Lägg den bredvid studiens fil och leta igen, eller välj var den finns med ”Inspelning…” i intervjuns meny.",
  },
  "player.unanswered": {
    en: "“{{name}}” cannot be heard: the part of Kvali that reads files does not answer. Start Kvali again, and look again.",
    sv: "”{{name}}” kan inte höras: den del av Kvali som läser filer svarar inte. Starta Kvali igen och leta igen.",
  },
  "player.failed": {
    en: "“{{name}}” cannot be played: it is damaged or cut off, or of a kind that is not played here. These can be played: {{kinds}}. Copy it anew, or save it as one of them, for example in VLC (Media, Convert), and link that file.",
    sv: "”{{name}}” kan inte spelas: den är skadad eller avklippt, eller av ett slag som inte spelas här. De här går att spela: {{kinds}}. Kopiera den på nytt, eller spara den som något av dem, till exempel i VLC (Media, Konvertera), och länka den filen.",
  },
} as const satisfies Words;
