import { type Paragraph, paragraphText } from "../../speakers/document.ts";
import type { ReadLayout } from "./read-layout.ts";

/** `09:15:02 From Maja Lind to Everyone:`, also without a receiver and with blanks on both sides of the name. */
const head =
  /^[ \t]*\d{1,2}:\d{2}:\d{2}[ \t]+From[ \t]+(\S(?:[^:\n]{0,98}?\S)?)(?:[ \t]+to[ \t]+(?:Everyone|[^:\n]{1,120}?\((?:Direct Message|Privately)\)|[^:\n]{1,120}?))?[ \t]*:[ \t]*/;

/** The same where each message names its receiver: then a name may have a colon in it ("Lab: Anna"). */
const headToSomebody =
  /^[ \t]*\d{1,2}:\d{2}:\d{2}[ \t]+From[ \t]+(\S(?:[^\n]{0,98}?\S)?)[ \t]+to[ \t]+(?:Everyone|[^:\n]{1,120}?\((?:Direct Message|Privately)\)|[^:\n]{1,120}?)[ \t]*:[ \t]*/;

/**
 * Zoom's saved chat (support.zoom.com, "Saving in-meeting chat"): a time and who writes to whom, with the message behind the colon or in the lines
 * beneath. Null where fewer than two paragraphs begin so, or the first with words does not. The times are those of a clock on the wall, not of a
 * recording. Notes: "times-of-day" (count).
 */
export function zoomChat(paragraphs: readonly Paragraph[]): ReadLayout | null {
  const texts = paragraphs.map(paragraphText);
  const first = texts.find((text) => text.trim() !== "") ?? "";
  const heads = texts.filter((text) => head.test(text));
  if (!head.test(first) || heads.length < 2) return null;
  const form = heads.every((text) => headToSomebody.test(text)) ? headToSomebody : head;
  const messages: Paragraph[] = [];
  for (const [n, text] of texts.entries()) {
    const paragraph = paragraphs[n];
    if (!paragraph) continue;
    const found = form.exec(text);
    const above = messages.at(-1);
    const words = (found ? text.slice(found[0].length) : text).trim();
    if (found)
      messages.push({
        ...paragraph,
        runs: [{ text: words, bold: false }],
        speaker: found[1] ?? null,
      });
    else if (above && words !== "") {
      const said = paragraphText(above);
      messages[messages.length - 1] = {
        ...above,
        runs: [{ text: said === "" ? words : `${said}\n${words}`, bold: false }],
      };
    }
  }
  return { value: messages, notes: [{ code: "times-of-day", count: messages.length }] };
}
