import { symbolText } from "../paragraphs/symbols.ts";
import { decodeAs } from "../text/code-pages.ts";

type Font = { charset: number | null; page: number | null; name: string };

/** The code page of each `\fcharset` (RTF Specification 1.9.1, "Font Table"). */
const pageOfCharset: Readonly<Record<number, number>> = {
  ...{
    0: 1252,
    77: 10000,
    128: 932,
    129: 949,
    130: 949,
    134: 936,
    136: 950,
    161: 1253,
    162: 1254,
    163: 1258,
  },
  ...{ 177: 1255, 178: 1256, 186: 1257, 204: 1251, 222: 874, 238: 1250, 254: 437, 255: 850 },
};

/** Labels of encodings, where a code page is not called "windows-" with its number. */
const labels: Readonly<Record<number, string>> = {
  ...{ 437: "cp437", 850: "cp850", 866: "ibm866", 932: "shift_jis", 936: "gbk", 949: "euc-kr", 950: "big5" },
  ...{
    10000: "macintosh",
    10007: "x-mac-cyrillic",
    28591: "iso-8859-1",
    28592: "iso-8859-2",
    65001: "utf-8",
  },
};

const symbolCharset = 2;

/** The fonts of an RTF document, as far as they tell which letters its bytes are. */
export class RtfFonts {
  /** The code page of what has none of its own. */
  page = 1252;
  private readonly fonts = new Map<number, Font>();

  font(number: number): Font {
    const known = this.fonts.get(number);
    if (known) return known;
    const font: Font = { charset: null, page: null, name: "" };
    this.fonts.set(number, font);
    return font;
  }

  isSymbols(number: number | null): boolean {
    return number !== null && this.fonts.get(number)?.charset === symbolCharset;
  }

  /** The sign that a font of symbols draws at a place; null where it is not known. */
  symbol(number: number | null, place: number): string | null {
    const name = number === null ? "" : (this.fonts.get(number)?.name ?? "");
    return symbolText(name.replace(/;.*/, "").trim(), (0xf000 | (place & 0xff)).toString(16));
  }

  /** Fonts of the charset 0 are Western Windows, but not in documents of a Mac or of DOS. */
  private pageBy(charset: number | null): number {
    if (charset === null || (charset === 0 && !labelOf(this.page).startsWith("windows"))) return this.page;
    return pageOfCharset[charset] ?? this.page;
  }

  /** The letters that bytes stand for in a font. */
  decode(number: number | null, bytes: readonly number[]): string {
    const font = number === null ? undefined : this.fonts.get(number);
    const page = font?.page ?? this.pageBy(font?.charset ?? null);
    const whole = Uint8Array.from(bytes);
    return decodeAs(labelOf(page), whole) ?? decodeAs("windows-1252", whole) ?? "";
  }
}

function labelOf(page: number): string {
  return labels[page] ?? `windows-${page}`;
}
