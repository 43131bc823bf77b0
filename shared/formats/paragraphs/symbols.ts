/**
 * Signs that Word writes as a place in a picture font (`w:sym`) when it replaces what was typed: arrows and
 * smileys. By font and the low byte of the place.
 */
const known: Readonly<Record<string, Readonly<Record<number, string>>>> = {
  wingdings: {
    74: "☺",
    75: "😐",
    76: "☹",
    108: "●",
    110: "■",
    167: "▪",
    168: "◻",
    216: "➢",
    223: "←",
    224: "→",
    225: "↑",
    226: "↓",
    232: "➔",
    239: "⇦",
    240: "⇨",
    243: "⇔",
    251: "✗",
    252: "✓",
    254: "☑",
  },
  symbol: {
    97: "α",
    98: "β",
    103: "γ",
    100: "δ",
    109: "µ",
    112: "π",
    163: "≤",
    171: "↔",
    172: "←",
    173: "↑",
    174: "→",
    175: "↓",
    176: "°",
    177: "±",
    179: "≥",
    180: "×",
    183: "•",
    185: "≠",
    187: "≈",
    188: "…",
    222: "⇒",
  },
};

/** The sign as text, or null when it is not known what the font draws there. */
export function symbolText(font: string | null, place: string | null): string | null {
  const code = Number.parseInt(place ?? "", 16);
  if (!Number.isInteger(code) || code <= 32 || code > 0xffff) return null;
  const drawn = known[(font ?? "").toLowerCase()];
  if (drawn) return drawn[code & 0xff] ?? null;
  const isPrivate = code >= 0xe000 && code <= 0xf8ff;
  const isSurrogate = code >= 0xd800 && code <= 0xdfff;
  return isPrivate || isSurrogate ? null : String.fromCharCode(code);
}
