import { SaxesParser } from "saxes";
import { UnreadableFile } from "../../outcome.ts";
import { decodeWindows1252 } from "../text/windows-1252.ts";

/**
 * What a reader of an XML part hears, in the order of the document. Elements go by their local name
 * ("w:p" is "p"): producers choose their own prefixes, and the strict and the transitional variant of a
 * format differ in nothing but namespaces. (Full namespaces cost three times the time of parsing.)
 */
export type XmlListener = {
  open(name: string, attributes: XmlAttributes): void;
  close(name: string): void;
  /** Character data, references resolved; CDATA sections are text. */
  text(text: string): void;
};

export type XmlAttributes = {
  /** The value of the attribute of that local name, or null. */
  get(name: string): string | null;
};

/** Deeper than any document that a word processor writes. */
const deepest = 256;

/**
 * Reads an XML document once, from front to back. Throws UnreadableFile "xml-with-doctype" for any document
 * type declaration (the door to entity bombs and to other files), "too-deep" beyond 256 levels,
 * "damaged-xml" for all that is not well-formed.
 */
export function readXml(source: Uint8Array | string, listener: XmlListener): void {
  const text = typeof source === "string" ? source : decodeXml(source);
  const parser = new SaxesParser({ xmlns: false, position: false });
  let depth = 0;
  parser.on("doctype", () => {
    throw new UnreadableFile("xml-with-doctype", "the XML declares a document type");
  });
  parser.on("opentag", (tag) => {
    depth += 1;
    if (depth > deepest)
      throw new UnreadableFile("too-deep", `the XML is nested deeper than ${deepest} levels`);
    listener.open(localName(tag.name), new Attributes(tag.attributes));
  });
  parser.on("closetag", (tag) => {
    depth -= 1;
    listener.close(localName(tag.name));
  });
  parser.on("text", (chunk) => listener.text(chunk));
  parser.on("cdata", (chunk) => listener.text(chunk));
  parser.on("error", (error) => {
    throw new UnreadableFile("damaged-xml", "the XML is not well-formed", error.message);
  });
  parser.write(text).close();
}

class Attributes implements XmlAttributes {
  private readonly values: Readonly<Record<string, string>>;

  constructor(values: Readonly<Record<string, string>>) {
    this.values = values;
  }

  get(name: string): string | null {
    for (const key in this.values)
      if (key.endsWith(name) && localName(key) === name) return this.values[key] ?? null;
    return null;
  }
}

function localName(name: string): string {
  const colon = name.indexOf(":");
  return colon === -1 ? name : name.slice(colon + 1);
}

/**
 * The text of an XML document: by byte order mark, else by its declaration, else UTF-8 (XML 1.0, appendix
 * F).
 */
function decodeXml(bytes: Uint8Array): string {
  const label = encodingOf(bytes);
  if (/^(?:windows-1252|iso-8859-1|latin1|us-ascii)$/i.test(label)) return decodeWindows1252(bytes);
  try {
    return new TextDecoder(label, { fatal: true }).decode(bytes);
  } catch {
    throw new UnreadableFile("damaged-xml", "the XML is not in the encoding that it names");
  }
}

function encodingOf(bytes: Uint8Array): string {
  const [first, second, third] = bytes;
  if (first === 0xef && second === 0xbb && third === 0xbf) return "utf-8";
  if (first === 0xff && second === 0xfe) return "utf-16le";
  if (first === 0xfe && second === 0xff) return "utf-16be";
  if (first === 0x3c && second === 0) return "utf-16le";
  if (first === 0 && second === 0x3c) return "utf-16be";
  const declaration = String.fromCharCode(...bytes.subarray(0, 120));
  const named = /^<\?xml[^>]*\sencoding\s*=\s*["']([A-Za-z0-9._-]+)["']/.exec(declaration)?.[1] ?? "utf-8";
  // A declaration that can be read byte by byte is not in UTF-16, whatever it says; some writers leave it so.
  return /^utf-?16/i.test(named) ? "utf-8" : named;
}
