/** The selectors of a style sheet, each by itself, those in media queries too; of nested rules only the outermost. */
export function selectorsIn(sheet: string): readonly string[] {
  const css = sheet.replace(/\/\*[\s\S]*?\*\//g, "");
  const found: string[] = [];
  let depth = 0;
  let start = 0;
  let opened = 0;
  for (let at = 0; at < css.length; at += 1) {
    const sign = css[at];
    if (sign === ";" && depth === 0) start = at + 1;
    if (sign === "{") {
      if (depth === 0) opened = at;
      depth += 1;
    }
    if (sign !== "}") continue;
    depth -= 1;
    if (depth > 0) continue;
    const head = css.slice(start, opened).trim();
    if (/^@(?:media|supports|container|layer)\b/.test(head))
      found.push(...selectorsIn(css.slice(opened + 1, at)));
    else if (!head.startsWith("@")) found.push(...head.split(/,(?![^(]*\))/).map((one) => one.trim()));
    start = at + 1;
  }
  return found;
}

export type Declaration = { readonly property: string; readonly value: string };

/** What a style sheet sets, custom properties too, in whatever rule it stands. */
export function declarationsIn(sheet: string): readonly Declaration[] {
  const css = sheet.replace(/\/\*[\s\S]*?\*\//g, "");
  return [...css.matchAll(/(?<=[{;]\s*)([\w-]+):\s*([^;{}]+);/g)].map(([, property = "", value = ""]) => ({
    property,
    value: value.trim().replace(/\s+/g, " "),
  }));
}

/** The classes that an element must have for the first part of a selector to be about it. */
export function classesAtTheStartOf(selector: string): readonly string[] {
  const [first = ""] = selector.replace(/:(?:not|has|is|where)\([^)]*\)/g, "").split(/[\s>+~]/);
  return classesIn(first);
}

export function classesIn(selector: string): readonly string[] {
  return [...selector.matchAll(/\.([a-z][\w-]*)/gi)].map(([, name = ""]) => name);
}

/** The classes that a component's source gives to elements: for each `className` all that it may come to. */
export function classesGivenIn(source: string): readonly (readonly string[])[] {
  return [...source.matchAll(/\bclassName=("[^"]*"|\{)/g)].map(({ 0: found, 1: value = "", index }) => {
    if (value !== "{") return words(value);
    const end = endOfBraces(source, index + found.length);
    // What is called or asked for a part is no class: `places` of places.get(code.id).
    const given = source.slice(index + found.length, end).replace(/\b\w+(?=\??\.|[([])/g, " ");
    return words(given.replace(/\$\{/g, " "));
  });
}

function words(text: string): readonly string[] {
  return text.split(/[^\w-]+/).filter(Boolean);
}

function endOfBraces(source: string, start: number): number {
  let depth = 0;
  for (let at = start; at < source.length; at += 1) {
    if (source[at] === "{") depth += 1;
    if (source[at] === "}" && depth-- === 0) return at;
  }
  return source.length;
}
