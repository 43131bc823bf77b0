import { codesOfTheme } from "../codebook/codes-of-theme.ts";
import type { Project } from "../project/project.ts";
import { quotesByTheme } from "../project/quotes-under.ts";
import type { Code } from "../project/records.ts";
import {
  type Balance,
  balanceOfVoices,
  inShownOrder,
  type VoiceShare,
  voicedWords,
} from "./balance-of-voices.ts";
import { themesToQuote } from "./themes-to-quote.ts";

/** A theme that quotes are chosen for, and how often is quoted and coded in it, or beneath it (B7). */
export type MatrixTheme = Pick<Balance, "quotes" | "extracts"> & {
  readonly code: Code;
  readonly depth: number;
};

export type MatrixCell = Pick<VoiceShare, "quoted" | "coded">;

/** Somebody who speaks: how often they are quoted and coded in all, and in each theme, in the themes' order. */
export type MatrixVoice = VoiceShare & { readonly name: string; readonly cells: readonly MatrixCell[] };

/** Who is quoted, and who could be: everyone who speaks by every theme and subtheme. `elsewhere` counts the quotes that are chosen for codes under none. */
export type VoiceMatrix = Pick<Balance, "quotes" | "extracts"> & {
  readonly elsewhere: number;
  readonly themes: readonly MatrixTheme[];
  readonly voices: readonly MatrixVoice[];
};

/**
 * The themes stand as in the codebook, the voices as in `inShownOrder`. Dropped themes are there only when they have quotes. A study without themes has
 * its codes.
 */
export function voiceMatrix(project: Project, language: string): VoiceMatrix {
  const { voices, quotes, extracts } = balanceOfVoices(project, null);
  const all = themesToQuote(project.codes, quotesByTheme(project));
  const promoted = all.filter(({ code }) => code.theme !== null);
  const themes = (promoted.length > 0 ? promoted : all).map((theme) => {
    const balance = balanceOfVoices(project, theme.code.id);
    return { ...theme, balance, byKey: new Map(balance.voices.map((voice) => [voice.key, voice])) };
  });
  const within = new Set(themes.flatMap(({ code }) => [...codesOfTheme(project.codes, code.id)]));
  const outside = voicedWords(project, null).filter(
    ({ is, words }) => is === "quoted" && "themeId" in words && !within.has(words.themeId),
  );
  return {
    ...{ quotes, extracts, elsewhere: outside.length },
    themes: themes.map(({ code, depth, balance }) => ({
      ...{ code, depth, quotes: balance.quotes, extracts: balance.extracts },
    })),
    voices: inShownOrder(project, voices, language).map((voice) => ({
      ...voice,
      cells: themes.map(({ byKey }) => {
        const { quoted = 0, coded = 0 } = byKey.get(voice.key) ?? {};
        return { quoted, coded };
      }),
    })),
  };
}

/** The matrix of its themes alone, without their subthemes. */
export function withoutSubthemes(matrix: VoiceMatrix): VoiceMatrix {
  const isTop = matrix.themes.map(({ depth }) => depth === 0);
  return {
    ...matrix,
    themes: matrix.themes.filter((_, at) => isTop[at]),
    voices: matrix.voices.map((voice) => ({ ...voice, cells: voice.cells.filter((_, at) => isTop[at]) })),
  };
}

/** What a careful author asks of it. Names are in the order of the voices. */
export type VoiceFindings = {
  /** Who has most quotes, if somebody has more than all the others; and how many. */
  readonly most: MatrixVoice | null;
  readonly neverQuoted: readonly MatrixVoice[];
  /** Of those, who is coded most; several where they are coded as often. */
  readonly mostCodedUnquoted: readonly MatrixVoice[];
  /** Themes of several quotes that are all from one person. */
  readonly ofOneVoice: readonly { readonly theme: MatrixTheme; readonly voice: MatrixVoice }[];
};

export function findingsOf({ themes, voices }: VoiceMatrix): VoiceFindings {
  const [first, second] = voices;
  const neverQuoted = voices.filter(({ quoted }) => quoted === 0);
  const mostCoded = Math.max(0, ...neverQuoted.map(({ coded }) => coded));
  return {
    most: first && first.quoted > (second?.quoted ?? 0) ? first : null,
    neverQuoted,
    mostCodedUnquoted: neverQuoted.filter(({ coded }) => coded > 0 && coded === mostCoded),
    ofOneVoice: themes.flatMap((theme, at) => {
      const heard = voices.filter(({ cells }) => (cells[at]?.quoted ?? 0) > 0);
      const [voice] = heard;
      return theme.quotes > 1 && voice && heard.length === 1 ? [{ theme, voice }] : [];
    }),
  };
}
