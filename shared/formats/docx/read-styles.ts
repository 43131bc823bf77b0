import { readXml, type XmlAttributes } from "../xml/read-xml.ts";

/** What of a look matters here; null where it is not said and comes from elsewhere. */
export type Look = { readonly bold: boolean | null; readonly hidden: boolean | null };

/** The look of a run by its own properties, its character style and its paragraph's style, in that order. */
export type Styles = {
  lookOf(direct: Look, runStyle: string | null, paragraphStyle: string | null): ResolvedLook;
};
export type ResolvedLook = { readonly bold: boolean; readonly hidden: boolean };

type Style = { bold: boolean | null; hidden: boolean | null; basedOn: string | null };

const unsaid: Look = { bold: null, hidden: null };
const deepestInheritance = 20;

/**
 * Which styles make text bold or hidden, with what they are based on (ECMA-376, part 1, 17.7). Bold and
 * hidden in both a paragraph's and a character's style cancel each other in Word; that is not followed,
 * since nobody writes labels that way.
 */
export function readStyles(xml: Uint8Array | null): Styles {
  const styles = new Map<string, Style>();
  const defaults: Style = { bold: null, hidden: null, basedOn: null };
  let normal: string | null = null;
  let style: Style | null = null;
  let isInRun = false;
  if (xml)
    readXml(xml, {
      open(name, attributes) {
        if (name === "style") {
          style = { bold: null, hidden: null, basedOn: null };
          const id = attributes.get("styleId");
          if (id !== null) styles.set(id, style);
          if (attributes.get("type") === "paragraph" && isOn(attributes.get("default") ?? "0")) normal = id;
        } else if (name === "rPrDefault") style = defaults;
        else if (name === "basedOn" && style) style.basedOn = attributes.get("val");
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

  const inherited = (id: string | null): Look => {
    let { bold, hidden }: Look = unsaid;
    let next = id === null ? undefined : styles.get(id);
    for (let n = 0; next && n < deepestInheritance; n += 1) {
      bold ??= next.bold;
      hidden ??= next.hidden;
      next = next.basedOn === null ? undefined : styles.get(next.basedOn);
    }
    return { bold, hidden };
  };
  const looks = new Map<string, Look>();
  const lookOfStyle = (id: string | null): Look => {
    const key = id ?? "";
    const look = looks.get(key) ?? inherited(id);
    looks.set(key, look);
    return look;
  };
  return {
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

/** The value of a property that is on or off: on when it merely stands there. */
export function toggle(attributes: XmlAttributes): boolean {
  return isOn(attributes.get("val") ?? "1");
}

function isOn(value: string): boolean {
  return value !== "0" && value !== "false" && value !== "off";
}
