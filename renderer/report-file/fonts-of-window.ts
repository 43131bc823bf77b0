/** A face of a font as the style sheets of the window name it, with an address that a worker can fetch. */
export type FontSource = {
  readonly family: string;
  readonly source: string;
  readonly weight: string;
  readonly unicodeRange: string;
};

/** The faces of a font that the style sheets of the window know, a face for each part of its letters. */
export function fontsOfWindow(family: string): readonly FontSource[] {
  return [...document.styleSheets]
    .flatMap((sheet) => [...sheet.cssRules].filter((rule) => rule instanceof CSSFontFaceRule))
    .filter(({ style }) => unquoted(style.getPropertyValue("font-family")) === family)
    .map(({ style, parentStyleSheet }) => ({
      family,
      source: withWholeAddresses(style.getPropertyValue("src"), parentStyleSheet?.href ?? document.baseURI),
      weight: style.getPropertyValue("font-weight") || "400",
      unicodeRange: style.getPropertyValue("unicode-range") || "U+0-10FFFF",
    }));
}

/** Makes faces known to a worker, which has no style sheets. They are fetched when something is painted in them. */
export function addFonts(fonts: readonly FontSource[]): void {
  const known = (self as unknown as { readonly fonts: FontFaceSet }).fonts;
  for (const { family, source, weight, unicodeRange } of fonts)
    known.add(new FontFace(family, source, { weight, unicodeRange }));
}

function unquoted(name: string): string {
  return name.replace(/^["']|["']$/g, "");
}

function withWholeAddresses(source: string, base: string): string {
  return source.replace(
    /url\(\s*["']?([^"')]+)["']?\s*\)/g,
    (_, address) => `url("${new URL(address, base)}")`,
  );
}
