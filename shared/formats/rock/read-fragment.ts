/** What a block of YAML in a source holds: maps, lists and words, as its indentation has them. */
export type Fragment = string | readonly Fragment[] | { readonly [name: string]: Fragment };

type Line = { readonly indent: number; readonly text: string };

/** Deeper blocks are not read: no tree of codes is. */
const deepest = 64;

/**
 * The part of YAML 1.2 that ROCK's sources are written in: block maps and block lists, plain and quoted words on one line, comments.
 * All words stay words. What is not of that (anchors, flows, several lines) is read as words, or passed over.
 */
export function readFragment(lines: readonly string[]): Fragment {
  const told = lines
    .filter((line) => line.trim() !== "" && !/^\s*#/.test(line))
    .map((line): Line => ({ indent: line.length - line.trimStart().length, text: line.trim() }));
  return blockAt(told, 0, told.length, 0);
}

function blockAt(lines: readonly Line[], from: number, to: number, depth: number): Fragment {
  const first = lines[from];
  if (!first || from >= to || depth > deepest) return "";
  const heads: number[] = [];
  for (let at = from; at < to; at += 1) if (lines[at]?.indent === first.indent) heads.push(at);
  const partOf = (n: number) => [heads[n] ?? from, heads[n + 1] ?? to] as const;
  if (isItem(first.text))
    return heads.flatMap((head, n) => {
      const line = lines[head];
      if (!line || !isItem(line.text)) return [];
      const [start, end] = partOf(n);
      const rest = line.text.slice(1).trimStart();
      if (rest === "") return [blockAt(lines, start + 1, end, depth + 1)];
      if (keyIn(rest) === null) return [wordsOf(rest)];
      // "- id: x" begins a map whose other names stand where its own does.
      const inner = { indent: line.indent + line.text.length - rest.length, text: rest };
      const block = [inner, ...lines.slice(start + 1, end)];
      return [blockAt(block, 0, block.length, depth + 1)];
    });
  const map = new Map<string, Fragment>();
  for (const [n, head] of heads.entries()) {
    const key = keyIn(lines[head]?.text ?? "");
    if (key === null) continue;
    const [start, end] = partOf(n);
    map.set(key.name, key.rest === "" ? blockAt(lines, start + 1, end, depth + 1) : wordsOf(key.rest));
  }
  return map.size === 0 ? wordsOf(first.text) : Object.fromEntries(map);
}

function isItem(text: string): boolean {
  return text === "-" || text.startsWith("- ");
}

/** "name: words", the name perhaps in quotation marks. */
function keyIn(text: string): { readonly name: string; readonly rest: string } | null {
  const quoted = /^(?:"(?:[^"\\]|\\.)*"|'(?:[^']|'')*')/.exec(text)?.[0] ?? "";
  const colon = text.indexOf(":", quoted.length);
  const before = text.slice(quoted.length, colon).trim();
  const isKey = colon > 0 && (quoted === "" ? before !== "" : before === "");
  // "12:30" is words.
  if (!isKey || !/^(?:\s|$)/.test(text.slice(colon + 1, colon + 2))) return null;
  return { name: wordsOf(quoted || before), rest: text.slice(colon + 1).trim() };
}

function wordsOf(text: string): string {
  if (/^"(?:[^"\\]|\\.)*"$/.test(text)) {
    try {
      return String(JSON.parse(text));
    } catch {
      return text.slice(1, -1);
    }
  }
  if (/^'(?:[^']|'')*'$/.test(text)) return text.slice(1, -1).replaceAll("''", "'");
  return text.replace(/ #.*$/, "").trimEnd();
}
