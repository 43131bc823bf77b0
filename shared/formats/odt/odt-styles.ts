import { boldOf, rankNamed, twipsOf } from "../paragraphs/standing.ts";
import type { XmlAttributes } from "../xml/read-xml.ts";

/** What a style says of words and paragraphs; null where it says nothing, so that it comes from elsewhere. */
export type OdtLook = {
  readonly bold: boolean | null;
  readonly hidden: boolean | null;
  /** 1 to 6; 0 for no heading. */
  readonly heading: number | null;
  /** From the left, in twips. */
  readonly indent: number | null;
};

type Style = { -readonly [Name in keyof OdtLook]: OdtLook[Name] } & { parent: string | null };

const deepestInheritance = 20;
const unsaid: OdtLook = { bold: null, hidden: null, heading: null, indent: null };

/**
 * The styles of an OpenDocument text, with what they are based on (OpenDocument 1.3, part 3, 16). Styles of paragraphs, of words
 * and of sections have names of their own each; those of the document itself go before those that users know.
 */
export class OdtStyles {
  private readonly styles = new Map<string, Style>();
  private readonly known = new Map<string, OdtLook>();
  private open: Style | null = null;

  /** An element within `office:styles` or `office:automatic-styles`. */
  take(name: string, attributes: XmlAttributes): void {
    if (name === "style" || name === "default-style") this.begin(name, attributes);
    else if (!this.open) return;
    else if (name === "text-properties") {
      this.open.bold = boldOf(attributes.get("font-weight")) ?? this.open.bold;
      const display = attributes.get("display");
      if (display !== null) this.open.hidden = display === "none";
    } else if (name === "paragraph-properties") {
      const margin = attributes.get("margin-left");
      if (margin !== null) this.open.indent = twipsOf(margin);
    } else if (name === "section-properties" && attributes.get("display") === "none") this.open.hidden = true;
  }

  end(name: string): void {
    if (name === "style" || name === "default-style") this.open = null;
  }

  /** What the style of that name says for a family: "paragraph", "text" or "section". */
  lookOf(family: string, name: string | null): OdtLook {
    const key = `${family} ${name ?? ""}`;
    const known = this.known.get(key);
    if (known) return known;
    const look = this.inherited(family, name);
    this.known.set(key, look);
    return look;
  }

  private begin(name: string, attributes: XmlAttributes): void {
    const family = attributes.get("family") ?? "";
    const own = name === "style" ? (attributes.get("name") ?? "") : "";
    const level = Number.parseInt(attributes.get("default-outline-level") ?? "", 10);
    const heading = level >= 1 ? Math.min(6, level) : rankNamed(own);
    this.open = { ...unsaid, heading, parent: attributes.get("parent-style-name") };
    this.styles.set(`${family} ${own}`, this.open);
  }

  private inherited(family: string, name: string | null): OdtLook {
    const look = { ...unsaid } as Style;
    let next = this.styles.get(`${family} ${name ?? ""}`);
    for (let n = 0; next && n < deepestInheritance; n += 1) {
      look.bold ??= next.bold;
      look.hidden ??= next.hidden;
      look.heading ??= next.heading;
      look.indent ??= next.indent;
      next = next.parent === null ? undefined : this.styles.get(`${family} ${next.parent}`);
    }
    const byDefault = this.styles.get(`${family} `);
    look.bold ??= byDefault?.bold ?? null;
    return look;
  }
}
