import { UnreadableFile } from "../../outcome.ts";
import { destinationOf, parting, signs, symbolSigns } from "./destinations.ts";
import { readRtfTokens } from "./read-tokens.ts";
import { RtfFonts } from "./rtf-fonts.ts";

/**
 * All words that an RTF document has in it, whatever they are for: comments with their authors, deletions, hidden text, who wrote
 * it. Those of each destination stand in lines of their own. Groups too deep end it; their words before that are answered.
 */
export function allWordsOfRtf(bytes: Uint8Array): string {
  const fonts = new RtfFonts();
  const pieces: string[] = [];
  let letters: number[] = [];
  let [fallback, toSkip, font]: [number, number, number | null] = [1, 0, null];
  /** What holds around the open groups, and again behind them. */
  const around: [fallback: number, font: number | null][] = [];
  let defined: number | null = null;
  const flush = () => {
    if (letters.length > 0) pieces.push(fonts.decode(font, letters));
    letters = [];
  };
  try {
    readRtfTokens(bytes, {
      open() {
        flush();
        toSkip = 0;
        around.push([fallback, font]);
      },
      close() {
        flush();
        toSkip = 0;
        [fallback, font] = around.pop() ?? [fallback, font];
      },
      byte(value) {
        if (toSkip > 0) toSkip -= 1;
        else letters.push(value);
      },
      symbol(sign) {
        flush();
        if (sign === "*") return;
        if (toSkip > 0) toSkip -= 1;
        else pieces.push(sign === "-" ? "" : (symbolSigns.get(sign) ?? sign));
      },
      word(name, number) {
        flush();
        if (name === "ansicpg" && number) fonts.page = number;
        else if (name === "mac") fonts.page = 10000;
        else if (name === "uc") fallback = Math.min(Math.max(0, number ?? 1), 16);
        else if (name === "f") {
          font = number;
          defined = number;
        } else if (name === "fcharset" && defined !== null) fonts.font(defined).charset = number;
        else if (name === "plain") font = null;
        else if (name === "u") {
          const unit = (number ?? 0) & 0xffff;
          if (unit > 0) pieces.push(String.fromCharCode(unit));
          toSkip = fallback;
        } else if (parting.test(name)) {
          toSkip = 0;
          pieces.push("\n");
        } else if (signs.has(name) && toSkip > 0) toSkip -= 1;
        else if (signs.has(name)) pieces.push(signs.get(name) ?? "");
        else if (destinationOf(name) !== null || infos.has(name)) pieces.push("\n");
      },
    });
  } catch (error) {
    if (!(error instanceof UnreadableFile)) throw error;
  }
  flush();
  return pieces.join("");
}

/** What stands in `\info`, one beside the other. */
const infos = new Set(
  "title subject author manager company operator category keywords comment doccomm hlinkbase".split(" "),
);
