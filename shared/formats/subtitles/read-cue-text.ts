/** What one voice says in a cue; `voice` is null where the cue names none. */
export type SpokenLine = {
  readonly speaker: string | null;
  readonly text: string;
  /** The text as it stood on the screen, line by line, without empty ones. */
  readonly lines: readonly string[];
};

/** Bounded in length, so that a file of nothing but open brackets costs no more than any other. */
const voice = /<v(?:\.[^\s>]{0,100})?\s{1,10}([^>]{0,200})>|<\/v>/g;
const otherTag =
  /<\/?(?:b|i|u|c|lang|ruby|rt|font|s)(?:[.\s][^>]{0,200})?>|<\d[\d:.]{0,20}>|\{(?:\\[^\\{}\n]{1,100}){1,20}\}/gi;

/**
 * The words of a cue without markup, parted where the voice changes. `<v.loud Anna>` names a voice, other
 * tags of WebVTT and SubRip are looks and go, and so are those of SubStation that SubRip files have (`{\i1}`); what merely
 * stands in angle brackets stays. Lines were broken to fit a screen, so they are joined by spaces, except where each begins
 * with the dash of a dialogue.
 */
export function readCueText(lines: readonly string[]): readonly SpokenLine[] {
  const isDialogue = lines.length > 1 && lines.every((line) => /^\s*[-–—]\s*\S/.test(line));
  const whole = lines.map((line) => line.trim()).join("\n");
  const found: SpokenLine[] = [];
  let speaker: string | null = null;
  let at = 0;
  const take = (end: number) => {
    const said = withoutMarkup(whole.slice(at, end))
      .split("\n")
      .map((line) => line.trim())
      .filter((line) => line !== "");
    if (said.length > 0) found.push({ speaker, text: said.join(isDialogue ? "\n" : " "), lines: said });
  };
  for (const match of whole.matchAll(voice)) {
    take(match.index);
    speaker = match[1] === undefined ? null : voiceName(match[1]);
    at = match.index + match[0].length;
  }
  take(whole.length);
  return found;
}

/** noScribe puts two slashes before a voice that began within another's turn. */
function voiceName(written: string): string | null {
  return withoutMarkup(written).replace(/^\/\//, "").trim() || null;
}

function withoutMarkup(text: string): string {
  return text.replace(otherTag, "").replace(/&(#x?[\da-f]{1,6}|[a-z]{2,5});/gi, resolved);
}

const entities: Readonly<Record<string, string>> = {
  amp: "&",
  lt: "<",
  gt: ">",
  quot: '"',
  apos: "'",
  nbsp: "\u00a0",
  lrm: "\u200e",
  rlm: "\u200f",
};

/** A reference of WebVTT or a numbered one; any other stays as it is written. */
function resolved(written: string, name: string): string {
  if (!name.startsWith("#")) return entities[name.toLowerCase()] ?? written;
  const isHex = /^#x/i.test(name);
  const code = Number.parseInt(name.slice(isHex ? 2 : 1), isHex ? 16 : 10);
  return Number.isInteger(code) && code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : written;
}
