/**
 * What LaTeX in a field of BibTeX says, as plain text: accents ({\"o}, \v{s}), letters (\aa, \ss), dashes, quotation marks, marks that need a
 * backslash (\&); without braces and formatting, and of formulas
 * the letters alone. Commands that are not known stand as they were written, and
 * are told to `unknown`.
 */
export function plainLatex(latex: string, unknown: (command: string) => void = () => {}): string {
  return spoken(latex, unknown).replace(/\s+/g, " ").trim().normalize("NFC");
}

function spoken(latex: string, unknown: (command: string) => void): string {
  let text = "";
  let at = 0;
  while (at < latex.length) {
    const sign = latex.charAt(at);
    if (sign === "\\") {
      const { says, end } = command(latex, at, unknown);
      text += says;
      at = end;
      continue;
    }
    const formula = sign === "$" ? /^\$([^$]*)\$/.exec(latex.slice(at)) : null;
    if (formula) {
      text += spoken((formula[1] ?? "").replace(/[_^]/g, ""), unknown);
      at += formula[0].length;
      continue;
    }
    const mark = marks.find(([written]) => latex.startsWith(written, at));
    text += mark ? mark[1] : sign;
    at += mark ? mark[0].length : 1;
  }
  return text;
}

/** The longer ones first. */
const marks: readonly (readonly [written: string, says: string])[] = [
  ["---", "—"],
  ["--", "–"],
  ["``", "“"],
  ["''", "”"],
  ["`", "‘"],
  ["~", " "],
  ["{", ""],
  ["}", ""],
];

/** What the command at `at` says, its argument included. */
function command(
  latex: string,
  at: number,
  unknown: (command: string) => void,
): { readonly says: string; readonly end: number } {
  const [written, name = ""] = /\\([A-Za-z]+|[\s\S])?/y.exec(latex.slice(at)) ?? ["\\"];
  const end = at + written.length;
  const isWord = /^[A-Za-z]/.test(name);
  const behind = isWord ? end + (/^\*?[ \t]*/.exec(latex.slice(end))?.[0].length ?? 0) : end;

  const accent = accents.get(name);
  if (accent !== undefined) {
    const argument = argumentAt(latex, behind);
    return { says: accented(spoken(argument.words, unknown), accent), end: argument.end };
  }
  const letter = letters.get(name);
  // A group behind a letter only ends its name: "\aa{}ngstrom".
  if (letter !== undefined)
    return { says: letter, end: latex.startsWith("{}", behind) ? behind + 2 : behind };
  if (!isWord) return { says: escaped.get(name) ?? name, end };

  const argument = argumentAt(latex, behind);
  if (name === "enquote" || name === "mkbibquote")
    return { says: `“${spoken(argument.words, unknown)}”`, end: argument.end };
  if (name === "href") {
    const shown = argumentAt(latex, argument.end);
    return { says: spoken(shown.words, unknown), end: shown.end };
  }
  if (wrappers.has(name)) return { says: spoken(argument.words, unknown), end: argument.end };
  if (switches.has(name)) return { says: "", end: behind };
  unknown(written);
  return { says: written, end };
}

/** The group that begins at `at`, or the one sign or command that stands there. */
function argumentAt(latex: string, at: number): { readonly words: string; readonly end: number } {
  const from = at + (/^\s*/.exec(latex.slice(at))?.[0].length ?? 0);
  if (latex.charAt(from) !== "{") {
    const [sign = ""] = /^(?:\\[A-Za-z]+|\\?[\s\S])/u.exec(latex.slice(from)) ?? [];
    return { words: sign, end: from + sign.length };
  }
  let depth = 0;
  for (let end = from; end < latex.length; end += 1) {
    if (latex.charAt(end) === "{") depth += 1;
    if (latex.charAt(end) === "}") depth -= 1;
    if (depth === 0) return { words: latex.slice(from + 1, end), end: end + 1 };
  }
  return { words: latex.slice(from + 1), end: latex.length };
}

/** The accent goes on the first letter; a dotless i takes it as an i does. */
function accented(words: string, accent: string): string {
  const [first = "", ...rest] = [...words];
  const bare = first === "ı" ? "i" : first === "ȷ" ? "j" : first;
  return first === "" ? "" : (bare + accent).normalize("NFC") + rest.join("");
}

/** Combining characters of Unicode by the command that puts them on a letter. */
const accents: ReadonlyMap<string, string> = new Map([
  ["`", "\u0300"],
  ["'", "\u0301"],
  ["^", "\u0302"],
  ["~", "\u0303"],
  ["=", "\u0304"],
  ["u", "\u0306"],
  [".", "\u0307"],
  ['"', "\u0308"],
  ["r", "\u030a"],
  ["H", "\u030b"],
  ["v", "\u030c"],
  ["d", "\u0323"],
  ["c", "\u0327"],
  ["k", "\u0328"],
  ["b", "\u0331"],
]);

const letters: ReadonlyMap<string, string> = new Map([
  ["aa", "å"],
  ["AA", "Å"],
  ["ae", "æ"],
  ["AE", "Æ"],
  ["o", "ø"],
  ["O", "Ø"],
  ["oe", "œ"],
  ["OE", "Œ"],
  ["ss", "ß"],
  ["l", "ł"],
  ["L", "Ł"],
  ["i", "ı"],
  ["j", "ȷ"],
  ["dh", "ð"],
  ["DH", "Ð"],
  ["th", "þ"],
  ["TH", "Þ"],
  ["dj", "đ"],
  ["DJ", "Đ"],
  ["textendash", "–"],
  ["textemdash", "—"],
  ["textquoteleft", "‘"],
  ["textquoteright", "’"],
  ["textquotedblleft", "“"],
  ["textquotedblright", "”"],
  ["textquotesingle", "'"],
  ["textquotedbl", '"'],
  ["guillemotleft", "«"],
  ["guillemotright", "»"],
  ["ldots", "…"],
  ["dots", "…"],
  ["textellipsis", "…"],
  ["textasciitilde", "~"],
  ["textasciicircum", "^"],
  ["textbackslash", "\\"],
  ["textbar", "|"],
  ["textless", "<"],
  ["textgreater", ">"],
  ["textbraceleft", "{"],
  ["textbraceright", "}"],
  ["textdollar", "$"],
  ["textunderscore", "_"],
  ["textregistered", "®"],
  ["texttrademark", "™"],
  ["copyright", "©"],
  ["textdegree", "°"],
  ["S", "§"],
  ["P", "¶"],
  ["pounds", "£"],
  ["texteuro", "€"],
  ["slash", "/"],
  ["times", "×"],
  ["alpha", "α"],
  ["beta", "β"],
  ["gamma", "γ"],
  ["delta", "δ"],
  ["kappa", "κ"],
  ["mu", "μ"],
]);

/** Commands of one sign that stand for another than their own. */
const escaped: ReadonlyMap<string, string> = new Map([
  ["\\", " "],
  ["\n", " "],
  [",", " "],
  [";", " "],
  [":", " "],
  ["-", ""],
  ["/", ""],
  ["!", ""],
  ["@", ""],
  ["(", ""],
  [")", ""],
]);

/** Commands that only change how their argument looks. */
const wrappers: ReadonlySet<string> = new Set([
  ...["emph", "textit", "textbf", "textsc", "textrm", "textsf", "texttt", "textsl", "textup", "textnormal"],
  ...[
    "textsuperscript",
    "textsubscript",
    "mkbibemph",
    "underline",
    "uppercase",
    "lowercase",
    "mbox",
    "hbox",
    "text",
  ],
  ...["mathrm", "mathit", "mathbf", "ensuremath", "url", "path", "nocase", "NoCaseChange"],
]);

/** Commands that change how all behind them looks. */
const switches: ReadonlySet<string> = new Set([
  ...[
    "em",
    "it",
    "bf",
    "sc",
    "rm",
    "sf",
    "tt",
    "itshape",
    "bfseries",
    "scshape",
    "relax",
    "protect",
    "noopsort",
  ],
  ...["newblock", "break", "newline", "quad", "space", "xspace"],
]);
