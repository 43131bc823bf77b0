import { codesOfTheme } from "../codebook/codes-of-theme.ts";
import { type Heard, heardOf } from "../figures/figures.ts";
import { interviewsOf } from "../project/interviews.ts";
import { codingsOf, type Project, quotesOf } from "../project/project.ts";
import type { CodeId, OnWords, ParticipantId, Transcript, TranscriptId } from "../project/records.ts";
import { heardPieces } from "../quotes/heard-in-print.ts";
import { personKeys, personKeysIn, piecesOf, turnsTouched } from "../quotes/voices.ts";
import { nameOrder } from "../text/name-order.ts";

/** How often somebody is quoted, and how often coded. Whoever says something together with others has it too. */
export type VoiceShare = {
  /** See personKeys. */
  readonly key: string;
  readonly quoted: number;
  readonly coded: number;
};

/** Who speaks in the chosen quotes, and in what could be chosen. */
export type Balance = {
  /** Everyone who speaks in the study: the most quoted first, of equals the most coded, then by key. */
  readonly voices: readonly VoiceShare[];
  /** Standing quotes, and standing codings, each once, of interviews. */
  readonly quotes: number;
  readonly extracts: number;
};

/** Some words of an interview that were chosen or coded, and who says them. */
export type VoicedWords = {
  readonly is: "quoted" | "coded";
  readonly words: OnWords;
  readonly transcript: Transcript;
  /** See personKeys; each once. */
  readonly keys: ReadonlySet<string>;
};

/**
 * The standing quotes that were chosen for a theme, or for what stands beneath it, and its standing extracts (rule B7); null: those of the
 * whole study. Of interviews alone: the literature has no voice. A quote is of those whose words it prints (`heardPieces`).
 */
export function voicedWords(project: Project, themeId: CodeId | null): readonly VoicedWords[] {
  const family = themeId === null ? null : codesOfTheme(project.codes, themeId);
  return interviewsOf(project).flatMap((transcript) => {
    const keysOf = personKeysIn(transcript, project.participants);
    const quotes = quotesOf(project, transcript.id).filter(({ themeId }) => !family || family.has(themeId));
    const codings = codingsOf(project, transcript.id).filter(({ codeId }) => !family || family.has(codeId));
    const quoted = standing(quotes).map((words): VoicedWords => {
      const heard = heardPieces(words, piecesOf(project.participants, transcript, words));
      const keys = new Set(heard.flatMap(({ voice }) => personKeys(voice, transcript)));
      return { is: "quoted", words, transcript, keys };
    });
    const coded = standing(codings).map((words): VoicedWords => {
      return { is: "coded", words, transcript, keys: keysOn(words, transcript, keysOf) };
    });
    return [...quoted, ...coded];
  });
}

/**
 * Counts the quotes that were chosen for a theme, or for what stands beneath it, and its extracts (rule B7), by who speaks in
 * them; null: of the whole study, a passage that was chosen for two themes being two quotes. Interviewers are left out, and so is the literature.
 */
export function balanceOfVoices(project: Project, themeId: CodeId | null): Balance {
  const shares = new Map<string, { quoted: number; coded: number }>();
  for (const transcript of interviewsOf(project)) {
    const keysOf = personKeysIn(transcript, project.participants);
    for (const { id } of transcript.speakers)
      for (const key of keysOf(id)) if (!shares.has(key)) shares.set(key, { quoted: 0, coded: 0 });
  }
  const total = { quoted: 0, coded: 0 };
  for (const { is, keys } of voicedWords(project, themeId)) {
    total[is] += 1;
    for (const key of keys) {
      const share = shares.get(key);
      if (share) share[is] += 1;
    }
  }
  const voices = [...shares]
    .map(([key, share]) => ({ key, ...share }))
    .filter(({ key, coded, quoted }) => coded + quoted > 0 || key.startsWith("participant:"))
    .sort((a, b) => b.quoted - a.quoted || b.coded - a.coded || (a.key < b.key ? -1 : 1));
  return { voices, quotes: total.quoted, extracts: total.coded };
}

/** The voices as they are shown: of those who are quoted and coded as often, by name as the language sorts these. */
export function inShownOrder(
  project: Project,
  voices: readonly VoiceShare[],
  language: string,
): readonly (VoiceShare & { readonly name: string })[] {
  const compare = nameOrder(language);
  return voices
    .map((voice) => ({ ...voice, name: nameOfKey(project, voice.key) }))
    .sort((a, b) => b.quoted - a.quoted || b.coded - a.coded || compare(a.name, b.name));
}

/** Who of these is in no quote; people, and apart from them speakers who are nobody in the list yet (N1). */
export function neverQuoted(voices: readonly VoiceShare[]): Heard {
  return heardOf(new Set(voices.filter(({ quoted }) => quoted === 0).map(({ key }) => key)));
}

/** Who has a key of `personKeys`: a person's pseudonym, or what the file calls a speaker who is nobody in the list yet. */
export function nameOfKey({ participants, transcripts }: Project, key: string): string {
  const person = participants.get(key as ParticipantId);
  if (person) return person.pseudonym;
  const cut = key.lastIndexOf(" ");
  const transcript = transcripts.get(key.slice(0, cut) as TranscriptId);
  return transcript?.speakers.find(({ id }) => id === key.slice(cut + 1))?.label ?? key;
}

function standing<On extends OnWords>(list: readonly On[]): readonly On[] {
  return list.filter(({ lost }) => !lost);
}

/** Who speaks in some words, each once. */
function keysOn(
  { start, end }: OnWords,
  { turns }: Transcript,
  keysOf: (speakerId: string | null) => readonly string[],
): ReadonlySet<string> {
  const { from, to } = turnsTouched(turns, { start, end });
  return new Set(turns.slice(from, to).flatMap(({ speakerId }) => keysOf(speakerId)));
}
