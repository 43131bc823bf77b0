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
  "player.noTimes": { en: "No times are known here yet.", sv: "Här finns inga tider än." },
  "player.noTimesHow": {
    en: "No times are known here yet. Play, and press {{key}} where each turn begins.",
    sv: "Här finns inga tider än. Spela och tryck {{key}} där varje replik börjar.",
  },
  "player.marked": { en: "Marked {{time}}", sv: "Tiden {{time}} är satt" },
  "player.takenAway": { en: "The time is taken away", sv: "Tiden är borttagen" },
  "player.turnTimed": { en: "Turn {{n}} begins at {{time}}", sv: "Replik {{n}} börjar vid {{time}}" },
  "player.allTimed": {
    en: "All turns from here on have a time",
    sv: "Alla repliker härifrån har en tid",
  },
  "player.runBack_one": {
    en: "{{count}} time does not lie behind the one before it.",
    sv: "{{count}} tid ligger inte efter den föregående.",
  },
  "player.runBack_other": {
    en: "{{count}} times do not lie behind the ones before them.",
    sv: "{{count}} tider ligger inte efter de föregående.",
  },
  "player.toRunBack": { en: "To the next", sv: "Till nästa" },
  "player.lost": {
    en: "“{{name}}” is not found any more where it was.",
    sv: "”{{name}}” finns inte längre där den var.",
  },
  "player.unanswered": {
    en: "“{{name}}” cannot be heard: Kvali’s program does not answer. Start it again, and look again.",
    sv: "”{{name}}” kan inte höras: Kvalis program svarar inte. Starta det igen och leta igen.",
  },
  "player.failed": {
    en: "“{{name}}” cannot be played here. These can be played: {{kinds}}. Other programs turn WMA, AMR or DSS into one of them.",
    sv: "”{{name}}” kan inte spelas här. De här går att spela: {{kinds}}. Andra program gör om WMA, AMR eller DSS till någon av dem.",
  },
} as const satisfies Words;
