import { readXml, type XmlAttributes } from "../xml/read-xml.ts";

/** One comment, note or header: the attributes that it was opened with by name, and its words. */
export type Words = { readonly author: string | null; readonly text: string };

/**
 * The words of each element `name` of a part that is no running text, its paragraphs joined by spaces.
 * `isWanted` leaves elements out by their attributes.
 */
export function readWords(
  xml: Uint8Array | null,
  name: string,
  isWanted: (attributes: XmlAttributes) => boolean = () => true,
): readonly Words[] {
  if (!xml) return [];
  const found: Words[] = [];
  let author: string | null = null;
  let text = "";
  let isInside = false;
  let isText = false;
  /** How deep in what older programs show of a text box, whose words stand before it. */
  let fallback = 0;
  let hasChoice = false;
  readXml(xml, {
    open(element, attributes) {
      if (fallback > 0 || (element === "Fallback" && hasChoice)) fallback += 1;
      else if (element === "AlternateContent" || element === "Choice") hasChoice = element === "Choice";
      else if (element === name) {
        isInside = isWanted(attributes);
        author = attributes.get("author");
        text = "";
      } else if (element === "t") isText = true;
      else if (element === "p" || element === "tab" || element === "br" || element === "cr") text += " ";
      else if (element === "noBreakHyphen") text += "\u2011";
    },
    close(element) {
      if (fallback > 0) fallback -= 1;
      else if (element === name && isInside) {
        found.push({ author, text: text.replace(/\s+/g, " ").trim() });
        isInside = false;
      } else if (element === "t") isText = false;
    },
    text(chunk) {
      if (isInside && isText && fallback === 0) text += chunk;
    },
  });
  return found.filter((words) => words.text !== "");
}
