import type { SpeakerRole } from "../project/records.ts";

/**
 * What labels mean in Swedish and English transcripts, and the usual words of German, Dutch and French ones. Compared in lower case, with a number at the end left
 * out.
 */
const interviewers =
  /^(?:i|int|iv|interviewer|intervjuare|intervjuaren|intervjuledare|intervjuledaren|moderator|moderatorn|mod|facilitator|q|question|fråga|forskare|forskaren|researcher|samtalsledare|samtalsledaren|frågeställare|frågeställaren|interviewerin|moderatorin|fragesteller|fragestellerin|gesprächsleiter|gesprächsleiterin|frage|onderzoeker|vragensteller|gespreksleider|vraag|enquêteur|enquêtrice|enquêteuse|intervieweur|intervieweuse|chercheur|chercheuse)$/;
const participants =
  /^(?:r|p|ip|a|fp|resp|respondent|respondenten|participant|interviewee|intervjuperson|intervjupersonen|deltagare|deltagaren|informant|informanten|patient|patienten|svar|answer|subject|befragte|befragter|interviewte|interviewter|interviewpartner|interviewpartnerin|teilnehmer|teilnehmerin|teilnehmende|proband|probandin|informantin|antwort|deelnemer|deelneemster|geïnterviewde|antwoord|participante|enquêté|enquêtée|interviewé|interviewée|répondant|répondante|réponse|informateur|informatrice)$/;
const others =
  /^(?:unknown|unknown speaker|okänd|okänd talare|alla|all|flera|several|tolk|tolken|interpreter|gruppen|group|x)$/;
/** Names that programs give to voices they tell apart. */
const voices =
  /^(?:s|sp|spk|speaker|talare|röst|voice|person|caller|call-in user|sprecher|sprecherin|spreker|locuteur|locutrice|intervenant|intervenante)$/;
const ending = /(?:[\s_.#-]*\d*|[\s_]+[a-z])\.?$/;

/** The role that a label surely says, or null. Who could not be told by ear ("P?", "?") is none of the people in the talk yet. */
export function roleSaidBy(label: string): SpeakerRole | null {
  const word = wordOf(label.replace(/\s*\?{1,3}$/, ""));
  if (label.endsWith("?") && (word === "" || isUsualLabel(word))) return "other";
  if (interviewers.test(word)) return "interviewer";
  if (participants.test(word)) return "participant";
  return others.test(word) ? "other" : null;
}

/** Whether a label is one that transcribers and programs use for speakers, so that it needs less proof. */
export function isUsualLabel(label: string): boolean {
  return roleSaidBy(label) !== null || voices.test(wordOf(label));
}

/** Whether a label says nothing but that nobody knows who it was: "?", "??". */
export function isUnknownVoice(label: string): boolean {
  return /^\?{1,3}$/.test(label);
}

/** "I1", "I 2": the first interviewer to some, the first informant to others. */
export function isNumberedI(label: string): boolean {
  return /^i[\s_.#-]*\d+$/.test(label.toLowerCase());
}

function wordOf(label: string): string {
  const lower = label.toLowerCase();
  return lower.replace(ending, "") || lower;
}

/** Whether it is a name that a program gave to a voice it told apart ("S04", "SPEAKER_00", "Speaker 2"): nobody's own. */
export function isVoiceName(label: string): boolean {
  return voices.test(wordOf(label)) || others.test(wordOf(label));
}
