import { rankNamed } from "../paragraphs/standing.ts";
import { readXml, type XmlAttributes } from "../xml/read-xml.ts";

/**
 * The properties of a look that matter here; null where the look does not set them, so that they come from elsewhere.
 */
export type Look = { readonly bold: boolean | null; readonly hidden: boolean | null };

/** The look of a run by its own properties, its character style and its paragraph's style, in that order. */
export type Styles = {
  lookOf(direct: Look, runStyle: string | null, paragraphStyle: string | null): ResolvedLook;
  /** How a paragraph of this style stands on the page. */
  standingOf(paragraphStyle: string | null): Standing;
};
export type ResolvedLook = { readonly bold: boolean; readonly hidden: boolean };

/** How a paragraph stands on the page; null where the style does not set it, so that it comes from elsewhere. */
export type Standing = {
  /** 1 to 6 for a heading of that rank, 0 for none. */
  readonly heading: number | null;
  /** From the left, in twips (twentieths of a point). */
  readonly indent: number | null;
};

type Style = {
  bold: boolean | null;
  hidden: boolean | null;
  heading: number | null;
  indent: number | null;
  basedOn: string | null;
};

const unsaid: Look = { bold: null, hidden: null };
export const unsaidStanding: Standing = { heading: null, indent: null };
const deepestInheritance = 20;

/**
 * Which styles make text bold or hidden, a paragraph a heading or indented, with what they are based on (ECMA-376, part 1, 17.7). Bold and
 * hidden in both a paragraph's and a character's style cancel each other in Word; that is not followed,
 * since nobody writes labels that way.
 */
export function readStyles(xml: Uint8Array | null): Styles {
  const styles = new Map<string, Style>();
  const defaults = newStyle();
  let normal: string | null = null;
  let style: Style | null = null;
  let isInRun = false;
  if (xml)
    readXml(xml, {
      open(name, attributes) {
        if (name === "style") {
          style = newStyle();
          const id = attributes.get("styleId");
          if (id !== null) styles.set(id, style);
          style.heading = rankNamed(id ?? "");
          if (attributes.get("type") === "paragraph" && isOn(attributes.get("default") ?? "0")) normal = id;
        } else if (name === "rPrDefault") style = defaults;
        else if (name === "basedOn" && style) style.basedOn = attributes.get("val");
        else if (name === "name" && style)
          style.heading = rankNamed(attributes.get("val") ?? "") ?? style.heading;
        else if (name === "outlineLvl" && style) style.heading = headingRank(attributes) ?? style.heading;
        else if (name === "ind" && style) style.indent = leftIndent(attributes);
        else if (name === "rPr") isInRun = true;
        else if (isInRun && style && name === "b") style.bold = toggle(attributes);
        else if (isInRun && style && name === "vanish") style.hidden = toggle(attributes);
      },
      close(name) {
        if (name === "style" || name === "rPrDefault") style = null;
        else if (name === "rPr") isInRun = false;
      },
      text() {},
    });

  const inherited = (id: string | null): Look & Standing => {
    let { bold, hidden }: Look = unsaid;
    let { heading, indent }: Standing = unsaidStanding;
    let next = id === null ? undefined : styles.get(id);
    for (let n = 0; next && n < deepestInheritance; n += 1) {
      bold ??= next.bold;
      hidden ??= next.hidden;
      heading ??= next.heading;
      indent ??= next.indent;
      next = next.basedOn === null ? undefined : styles.get(next.basedOn);
    }
    // A style that is used and not described still has its name.
    if (id !== null && !styles.has(id)) heading = rankNamed(id);
    return { bold, hidden, heading, indent };
  };
  const looks = new Map<string, Look & Standing>();
  const lookOfStyle = (id: string | null): Look & Standing => {
    const key = id ?? "";
    const look = looks.get(key) ?? inherited(id);
    looks.set(key, look);
    return look;
  };
  return {
    standingOf: (paragraphStyle) => lookOfStyle(paragraphStyle ?? normal),
    lookOf(direct, runStyle, paragraphStyle) {
      const run = lookOfStyle(runStyle);
      const paragraph = lookOfStyle(paragraphStyle ?? normal);
      return {
        bold: direct.bold ?? run.bold ?? paragraph.bold ?? defaults.bold ?? false,
        hidden: direct.hidden ?? run.hidden ?? paragraph.hidden ?? defaults.hidden ?? false,
      };
    },
  };
}

function newStyle(): Style {
  return { bold: null, hidden: null, heading: null, indent: null, basedOn: null };
}

/** The rank by an outline level, which counts from 0; 9 is no heading. */
export function headingRank(attributes: XmlAttributes): number | null {
  const level = Number.parseInt(attributes.get("val") ?? "", 10);
  if (!(level >= 0)) return null;
  return level >= 9 ? 0 : Math.min(6, level + 1);
}

/** Twips from the left; null where another measure is used or none is given. */
export function leftIndent(attributes: XmlAttributes): number | null {
  const written = attributes.get("left") ?? attributes.get("start");
  return written !== null && /^-?\d{1,6}$/.test(written) ? Number(written) : null;
}

/** The value of a property that is on or off: on when it merely stands there. */
export function toggle(attributes: XmlAttributes): boolean {
  return isOn(attributes.get("val") ?? "1");
}

function isOn(value: string): boolean {
  return value !== "0" && value !== "false" && value !== "off";
}
