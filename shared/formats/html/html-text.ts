/** The text of a page for reading, one paragraph a line, and for each unit of its text content the place there. */
export type HtmlText = {
  /** All text between the tags, as a browser's `textContent` has it: places of other programs count this. */
  readonly content: string;
  readonly text: string;
  /** For each UTF-16 code unit of `content` its place in `text`; -1: it is not there (white space, scripts). */
  readonly places: Int32Array;
};

/**
 * The text of HTML that was cleaned before it was stored. Nothing is run or fetched: tags only tell where lines end. Tags that do not
 * end, and entities that are not known, are text as they stand.
 */
export function htmlText(html: string): HtmlText {
  const out = new Lines();
  let hidden = 0;
  let verbatim = 0;
  let isPreBegun = false;
  // Parsers of HTML read CR as LF, and no line feed right behind <pre>.
  for (const piece of piecesOf(html.replace(/\r\n?/g, "\n"))) {
    if (piece.is === "text") {
      const text = isPreBegun && piece.text.startsWith("\n") ? piece.text.slice(1) : piece.text;
      isPreBegun = false;
      out.put(text, { isHidden: hidden > 0, isVerbatim: verbatim > 0 });
      continue;
    }
    const { name, isEnd } = piece;
    isPreBegun = !isEnd && (name === "pre" || name === "textarea");
    const deeper = isEnd ? -1 : 1;
    if (unseen.has(name)) hidden = Math.max(0, hidden + deeper);
    if (name === "pre" || name === "textarea") verbatim = Math.max(0, verbatim + deeper);
    if (name === "td" || name === "th") out.space();
    else if (blocks.has(name)) out.end();
    else if (name === "br") out.end(true);
  }
  return out.done();
}

const unseen = new Set(["script", "style", "head", "title", "template"]);
const blocks = new Set(
  "address article aside blockquote body caption dd div dl dt figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr html li main nav ol p pre section table tbody tfoot thead tr ul".split(
    " ",
  ),
);

type Piece =
  | { readonly is: "text"; readonly text: string }
  | { readonly is: "tag"; readonly name: string; readonly isEnd: boolean };

/** No tag of a text is longer: one may hold a picture. */
const longestTag = 2_000_000;
/** How much is looked through for ends of tags that have none, before such signs are text at once. */
const mostInVain = 4_000_000;

function* piecesOf(html: string): Generator<Piece> {
  let at = 0;
  let from = 0;
  let inVain = 0;
  while (at < html.length) {
    const open = html.indexOf("<", at);
    if (open === -1) break;
    const end = inVain < mostInVain ? endOfTag(html, open) : null;
    if (end === null) {
      if (opensTag(html, open)) inVain += Math.min(longestTag, html.length - open);
      at = open + 1;
      continue;
    }
    if (from < open) yield { is: "text", text: unescaped(html.slice(from, open)) };
    const [, slash, name] = /^<(\/?)([a-z][a-z0-9]*)/i.exec(html.slice(open, open + 40)) ?? [];
    if (name !== undefined) yield { is: "tag", name: name.toLowerCase(), isEnd: slash === "/" };
    at = end;
    from = end;
  }
  if (from < html.length) yield { is: "text", text: unescaped(html.slice(from)) };
}

/** Behind a tag, comment or declaration that begins here; null: the sign is text. */
function endOfTag(html: string, open: number): number | null {
  if (html.startsWith("<!--", open)) {
    const close = html.indexOf("-->", open + 4);
    return close === -1 ? html.length : close + 3;
  }
  if (!opensTag(html, open)) return null;
  let quote = "";
  const limit = Math.min(html.length, open + longestTag);
  for (let at = open + 1; at < limit; at += 1) {
    const sign = html.charAt(at);
    if (quote !== "") quote = sign === quote ? "" : quote;
    else if (sign === ">") return at + 1;
    else if (sign === '"' || sign === "'") quote = sign;
  }
  return null;
}

function opensTag(html: string, open: number): boolean {
  return /[a-z/!?]/i.test(html.charAt(open + 1));
}

const entities: Readonly<Record<string, string>> = {
  ...{ amp: "&", lt: "<", gt: ">", quot: '"', apos: "'", nbsp: "\u00a0", shy: "\u00ad", hellip: "…" },
  ...{ ndash: "–", mdash: "—", lsquo: "‘", rsquo: "’", ldquo: "“", rdquo: "”", laquo: "«", raquo: "»" },
  ...{
    aring: "å",
    auml: "ä",
    ouml: "ö",
    Aring: "Å",
    Auml: "Ä",
    Ouml: "Ö",
    uuml: "ü",
    Uuml: "Ü",
    szlig: "ß",
    eacute: "é",
  },
};

function unescaped(text: string): string {
  if (!text.includes("&")) return text;
  return text.replace(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z]{2,8}));/gi, (whole, decimal, hex, name) => {
    if (name !== undefined) return Object.hasOwn(entities, name) ? (entities[name] ?? whole) : whole;
    const code = decimal !== undefined ? Number(decimal) : Number.parseInt(hex, 16);
    return code > 0 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff)
      ? String.fromCodePoint(code)
      : "\ufffd";
  });
}

/** Sets text in lines: white space is one blank, and none at the ends of a line. */
class Lines {
  private readonly content: string[] = [];
  private readonly placed: number[] = [];
  private readonly parts: string[] = [];
  private length = 0;
  private isBegun = false;
  private blank = false;

  put(text: string, { isHidden, isVerbatim }: { isHidden: boolean; isVerbatim: boolean }): void {
    this.content.push(text);
    for (let at = 0; at < text.length; at += 1) {
      const unit = text.charAt(at);
      const isSpace = /[ \t\r\n\f]/.test(unit);
      if (isHidden) this.placed.push(-1);
      else if (isVerbatim && unit === "\n") {
        this.placed.push(-1);
        this.end(true);
      } else if (isSpace) {
        this.placed.push(-1);
        this.blank = this.isBegun;
      } else {
        if (this.blank) this.write(" ");
        this.blank = false;
        this.isBegun = true;
        this.placed.push(this.length);
        this.write(unit);
      }
    }
  }

  space(): void {
    this.blank = this.isBegun;
  }

  /** Ends a line that is begun; an empty one only where it is forced. */
  end(isForced = false): void {
    if (this.isBegun || isForced) this.write("\n");
    this.isBegun = false;
    this.blank = false;
  }

  done(): HtmlText {
    const text = this.parts.join("").replace(/\n+$/, "");
    return { content: this.content.join(""), text, places: Int32Array.from(this.placed) };
  }

  private write(unit: string): void {
    this.parts.push(unit);
    this.length += unit.length;
  }
}

/** Where the words of a span of `content` stand in `text`; null where none of them is there. */
export function spanInText(
  { places }: HtmlText,
  start: number,
  end: number,
): { start: number; end: number } | null {
  let first = start;
  let last = end - 1;
  while (first <= last && (places[first] ?? -1) === -1) first += 1;
  while (first <= last && (places[last] ?? -1) === -1) last -= 1;
  return first <= last ? { start: places[first] ?? 0, end: (places[last] ?? 0) + 1 } : null;
}
