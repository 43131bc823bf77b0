import { Parser } from "htmlparser2";

/** The text of a page for reading, one paragraph a line, and for each unit of its text content the place there. */
export type HtmlText = {
  /** All text between the tags, as a browser's `textContent` has it: places of other programs count this. */
  readonly content: string;
  readonly text: string;
  /** For each UTF-16 code unit of `content` its place in `text`; -1: it is not there (white space, scripts). */
  readonly places: Int32Array;
};

/**
 * The text of HTML that was cleaned before it was stored. Nothing is run or fetched: tags only tell where lines end. What begins
 * a tag at the end and does not end it, and entities that are not known, are text as they stand.
 */
export function htmlText(html: string): HtmlText {
  const out = new Lines();
  let hidden = 0;
  let verbatim = 0;
  let isPreBegun = false;
  const put = (said: string) => {
    const text = isPreBegun && said.startsWith("\n") ? said.slice(1) : said;
    isPreBegun = false;
    out.put(text, { isHidden: hidden > 0, isVerbatim: verbatim > 0 });
  };
  const tag = (name: string, deeper: 1 | -1) => {
    isPreBegun = deeper === 1 && (name === "pre" || name === "textarea");
    if (unseen.has(name)) hidden = Math.max(0, hidden + deeper);
    if (name === "pre" || name === "textarea") verbatim = Math.max(0, verbatim + deeper);
    if (name === "td" || name === "th") out.space();
    else if (blocks.has(name)) out.end();
    else if (name === "br" && deeper === 1) out.end(true);
  };
  const parser = new Parser({
    onopentagname: (name) => tag(name, 1),
    onclosetag: (name) => tag(name, -1),
    ontext: put,
  });
  // Parsers of HTML read CR as LF, and no line feed right behind <pre>.
  const page = html.replace(/\r\n?/g, "\n");
  const open = /<[a-z/][^<>]*$/i.exec(page)?.index ?? page.length;
  parser.write(page.slice(0, open));
  parser.end();
  if (open < page.length) put(page.slice(open));
  return out.done();
}

const unseen = new Set(["script", "style", "head", "title", "template"]);
const blocks = new Set(
  "address article aside blockquote body caption dd div dl dt figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr html li main nav ol p pre section table tbody tfoot thead tr ul".split(
    " ",
  ),
);

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
