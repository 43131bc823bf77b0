import { codesOfTheme } from "../codebook/codes-of-theme.ts";
import { interviewsOf } from "../figures/figures.ts";
import { codingsOf, type Project, quotesOf } from "../project/project.ts";
import type { CodeId, OnWords, Transcript } from "../project/records.ts";
import { personKeysIn, turnsTouched } from "../quotes/voices.ts";

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

/**
 * Counts the quotes that were chosen for a theme, or for what stands beneath it, and its extracts (rule B7), by who speaks in
 * them; null: of the whole study, a passage that was chosen for two themes being two quotes. Interviewers are left out, and so is the literature.
 */
export function balanceOfVoices(project: Project, themeId: CodeId | null): Balance {
  const family = themeId === null ? null : codesOfTheme(project.codes, themeId);
  const shares = new Map<string, { quoted: number; coded: number }>();
  const total = { quotes: 0, extracts: 0 };
  for (const transcript of interviewsOf(project)) {
    const keysOf = personKeysIn(transcript, project.participants);
    for (const { id } of transcript.speakers)
      for (const key of keysOf(id)) if (!shares.has(key)) shares.set(key, { quoted: 0, coded: 0 });
    const count = (one: OnWords, what: "quoted" | "coded") => {
      for (const key of keysOn(one, transcript, keysOf)) {
        const share = shares.get(key);
        if (share) share[what] += 1;
      }
    };
    for (const quote of quotesOf(project, transcript.id)) {
      if (quote.lost || (family && !family.has(quote.themeId))) continue;
      total.quotes += 1;
      count(quote, "quoted");
    }
    for (const coding of codingsOf(project, transcript.id)) {
      if (coding.lost || (family && !family.has(coding.codeId))) continue;
      total.extracts += 1;
      count(coding, "coded");
    }
  }
  const voices = [...shares]
    .map(([key, share]) => ({ key, ...share }))
    .filter(({ key, coded, quoted }) => coded + quoted > 0 || key.startsWith("participant:"))
    .sort((a, b) => b.quoted - a.quoted || b.coded - a.coded || (a.key < b.key ? -1 : 1));
  return { voices, ...total };
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
