/**
 * What a group is for, by the control word that it begins with (RTF Specification 1.9.1). "text" is as around it, "silent" has
 * no words but may have groups that do, "nothing" is passed over with all that is in it.
 */
export type Destination =
  | ("text" | "silent" | "nothing" | "fonts" | "styles" | "unicode")
  | ("footnote" | "comment" | "author" | "header" | "box" | "picture" | "number");

const groups: readonly (readonly [Destination, string])[] = [
  ["fonts", "fonttbl"],
  ["styles", "stylesheet"],
  ["footnote", "footnote"],
  ["comment", "annotation"],
  ["author", "atnauthor"],
  ["header", "header headerl headerr headerf footer footerl footerr footerf"],
  ["box", "shptxt dptxbxtext"],
  ["picture", "pict object"],
  ["number", "listtext pntext"],
  ["silent", "shp shpinst shpgrp do upr shppict nesttableprops"],
  ["unicode", "ud"],
  [
    "nothing",
    "colortbl info filetbl listtable listoverridetable revtbl rsidtbl generator fldinst datafield nonshppict shprslt " +
      "nonesttables tc tcn xe rxe bkmkstart bkmkend pntxta pntxtb pnseclvl template atnid atnref atndate atntime atnicn " +
      "ftnsep ftnsepc ftncn aftnsep aftnsepc aftncn keycode mmathPict private",
  ],
];

const known: ReadonlyMap<string, Destination> = new Map(
  groups.flatMap(([destination, names]) => names.split(" ").map((name) => [name, destination] as const)),
);

/** The destination that a word begins; null for any other word. */
export function destinationOf(word: string): Destination | null {
  return known.get(word) ?? null;
}

/** Signs that have a control word. */
export const signs: ReadonlyMap<string, string> = new Map([
  ["tab", "\t"],
  ["line", "\n"],
  ["lbr", "\n"],
  ["softline", "\n"],
  ["emdash", "—"],
  ["endash", "–"],
  ["emspace", "\u2003"],
  ["enspace", "\u2002"],
  ["qmspace", "\u2005"],
  ["bullet", "•"],
  ["lquote", "‘"],
  ["rquote", "’"],
  ["ldblquote", "“"],
  ["rdblquote", "”"],
  ["zwj", "\u200d"],
  ["zwnj", "\u200c"],
  ["ltrmark", "\u200e"],
  ["rtlmark", "\u200f"],
]);

/** Words that part others; none of them is what older programs show for a sign. */
export const parting = /^(?:par|line|lbr|softline|tab|cell|nestcell|row|sect|page|column)$/;

/** Signs behind a backslash. */
export const symbolSigns: ReadonlyMap<string, string> = new Map([
  ["~", "\u00a0"],
  ["_", "\u2011"],
  ["-", "\u00ad"],
  ["{", "{"],
  ["}", "}"],
  ["\\", "\\"],
  ["\t", "\t"],
]);
