import { escapeAttribute, escapeText } from "../xml/escape.ts";
import { readXml, type XmlAttributes } from "../xml/read-xml.ts";

/** An attribute that is null or "" is left out; but see `named`. */
type Values = Readonly<Record<string, string | number | null>>;

/** An element as XML, with what stands in it, which is XML already. */
export function element(name: string, attributes: Values, ...inner: readonly string[]): string {
  let begin = `<${name}`;
  for (const key in attributes) {
    const value = attributes[key];
    if (value === null || value === undefined || (value === "" && key !== "name")) continue;
    begin += ` ${key}="${escapeAttribute(String(value))}"`;
  }
  const content = inner.join("");
  return content === "" ? `${begin}/>` : `${begin}>${content}</${name}>`;
}

/** An element that only holds words; nothing where there are none. */
export function wordsElement(name: string, words: string): string {
  return words === "" ? "" : `<${name}>${escapeText(words)}</${name}>`;
}

/** Elements about others, which the schemas allow only where there are some. */
export function listElement(name: string, inner: readonly string[]): string {
  return inner.length === 0 ? "" : `<${name}>\n${inner.join("\n")}\n</${name}>\n`;
}

/** An element of a document that was read: by its local name, whatever namespace and version it is of. */
export type Element = {
  readonly name: string;
  readonly attributes: XmlAttributes;
  readonly children: Element[];
  text: string;
};

/** The root of a document. Throws as readXml does. */
export function readElements(source: Uint8Array): Element | null {
  let root: Element | null = null;
  const open: Element[] = [];
  readXml(source, {
    open(name, attributes) {
      const fresh: Element = { name, attributes, children: [], text: "" };
      open.at(-1)?.children.push(fresh);
      root ??= fresh;
      open.push(fresh);
    },
    close() {
      open.pop();
    },
    text(text) {
      const inner = open.at(-1);
      if (inner) inner.text += text;
    },
  });
  return root;
}

/** The children of a name, in their order; none of an element that is not there. */
export function childrenNamed(
  within: Element | null | undefined,
  ...names: readonly string[]
): readonly Element[] {
  return within?.children.filter(({ name }) => names.includes(name)) ?? [];
}

export function childNamed(within: Element | null | undefined, name: string): Element | null {
  return within?.children.find((child) => child.name === name) ?? null;
}

/** The words of a child, "" where there is none. */
export function wordsIn(within: Element, name: string): string {
  return childNamed(within, name)?.text ?? "";
}

/** An attribute, "" where it is not there. */
export function attributeOf({ attributes }: Element, name: string): string {
  return attributes.get(name) ?? "";
}
