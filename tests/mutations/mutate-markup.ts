import type { Chance } from "./chance.ts";
import { hostileWords, replaced } from "./mutate-text.ts";

type Mutation = (text: string, chance: Chance) => string;

const tag = /<\/?[a-z][^<>]*>/gi;

/** Damage of XML and HTML that keeps to its signs, and so gets past the parser more often. */
const mutations: readonly Mutation[] = [
  // A tag is missing, stands twice, or is another of the document.
  (text, chance) => replaced(text, tag, chance, () => ""),
  (text, chance) => replaced(text, tag, chance, (was) => was + was),
  (text, chance) => replaced(text, tag, chance, () => chance.of(text.match(tag) ?? [""])),
  // An element is empty, or one within itself.
  (text, chance) =>
    replaced(text, /<([a-z][\w:.-]*)([^<>]*)>[^<>]*<\/\1>/gi, chance, (was) => was.replace(/>.*</s, "><")),
  (text, chance) =>
    replaced(text, /<([a-z][\w:.-]*)([^<>]*)>[^<>]*<\/\1>/gi, chance, (was) =>
      was.replace(/>(.*)</s, (_, inner) => `>${was}${inner}<`),
    ),
  // The value of an attribute, its name, the name of an element, or what stands between tags, is another.
  (text, chance) => replaced(text, /="[^"]*"/g, chance, () => `="${escaped(chance.of(hostileWords))}"`),
  (text, chance) => replaced(text, /="[^"]*"/g, chance, () => chance.of(text.match(/="[^"]*"/g) ?? [""])),
  (text, chance) =>
    replaced(text, /\s[\w:.-]+=/g, chance, () => ` ${chance.of(["x", "id", "xmlns", "xml:space"])}=`),
  (text, chance) =>
    replaced(text, /(?<=<\/?)[a-z][\w:.-]*/gi, chance, () =>
      chance.of(["x", "w:p", "text:p", "div", "a:b:c"]),
    ),
  (text, chance) => replaced(text, /(?<=>)[^<>]+(?=<)/g, chance, () => escaped(chance.of(hostileWords))),
  // Attributes are all gone, or nothing has an id, or everything the same.
  (text, chance) => replaced(text, tag, chance, (was) => was.replace(/\s[\w:.-]+="[^"]*"/g, "")),
  (text, chance) => {
    const name = chance.of(text.match(/(?<=\s)[\w:.-]+(?==")/g) ?? ["x"]);
    const all = new RegExp(`\\s${name.replaceAll(".", "\\.")}="[^"]*"`, "g");
    const same = chance.of([...(text.match(all) ?? []), ""]);
    return text.replaceAll(all, () => same);
  },
  // Nested deep; a document type; an entity that nobody declared.
  (text, chance) => {
    const name = chance.of(text.match(/(?<=<)[a-z][\w:.-]*/gi) ?? ["x"]);
    const deep = chance.of([40, 200, 3000]);
    return replaced(
      text,
      /(?<=>)[^<>]*(?=<\/)/g,
      chance,
      (was) => `<${name}>`.repeat(deep) + was + `</${name}>`.repeat(deep),
    );
  },
  (text) =>
    text.replace(
      /^(<\?xml[^>]*>)?/,
      `$1<!DOCTYPE x [<!ENTITY x "${"&y;".repeat(10)}"><!ENTITY y SYSTEM "file:///etc/passwd">]>`,
    ),
  (text, chance) => replaced(text, /(?<=>)[^<>]+(?=<)/g, chance, () => "&x;&#xd800;&#1114112;"),
];

export const mutateMarkup: Mutation = (text, chance) => chance.of(mutations)(text, chance);

function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;");
}
