/**
 * Text for XML documents. Characters that XML 1.0 cannot hold (section 2.2: most control characters, lone
 * surrogates, U+FFFE and U+FFFF) are dropped: no spelling of them would be well-formed.
 */
const unholdable = /[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/gu;

/** The text with all line ends as LF, and with U+FFFD where a character stands that XML cannot hold. */
export function onlyHoldable(text: string): string {
  return text.replace(/\r\n?/g, "\n").replace(unholdable, "\ufffd");
}

/**
 * `text` as the content of an element. A CR is written as a reference, since a parser would read it as LF.
 */
export function escapeText(text: string): string {
  return text
    .replace(unholdable, "")
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll("\r", "&#13;");
}

/**
 * `text` as the value of an attribute in either kind of quotes. White space is kept as it is by references.
 */
export function escapeAttribute(text: string): string {
  return escapeText(text)
    .replaceAll('"', "&quot;")
    .replaceAll("'", "&#39;")
    .replaceAll("\t", "&#9;")
    .replaceAll("\n", "&#10;");
}
