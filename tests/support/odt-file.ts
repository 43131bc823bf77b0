import { packedParts } from "./word-file.ts";

const namespaces = [
  ...["office", "text", "style", "table", "draw"].map((name) => [name, `oasis:${name}`] as const),
  ...[["fo", "fo"] as const, ["dc", "dc"] as const, ["xlink", "xlink"] as const],
]
  .map(([prefix, uri]) => `xmlns:${prefix}="urn:${uri}"`)
  .join(" ");

export type OdtParts = {
  /** Automatic styles of the document. */
  readonly styles?: string;
  /** Within `office:master-styles` of styles.xml. */
  readonly masters?: string;
  /** What stands before the root of content.xml. */
  readonly prolog?: string;
  readonly parts?: Readonly<Record<string, string>>;
};

/** An OpenDocument text made by hand: the XML within `office:text`. */
export function odtFile(body: string, { masters = "", parts = {}, ...rest }: OdtParts = {}): Uint8Array {
  return packedParts({
    mimetype: "application/vnd.oasis.opendocument.text",
    "content.xml": odtContent(body, rest),
    "styles.xml": `<office:document-styles ${namespaces}><office:styles><style:style style:name="Strong" style:family="text"><style:text-properties fo:font-weight="bold"/></style:style></office:styles><office:automatic-styles><style:style style:name="B" style:family="text"><style:text-properties text:display="none"/></style:style></office:automatic-styles><office:master-styles><style:master-page>${masters}</style:master-page></office:master-styles></office:document-styles>`,
    ...parts,
  });
}

export function odtContent(
  body: string,
  { styles = "", prolog = "" }: OdtParts = {},
  root = "document-content",
): string {
  return `<?xml version="1.0"?>${prolog}<office:${root} ${namespaces}><office:automatic-styles>${styles}</office:automatic-styles><office:body><office:text>${body}</office:text></office:body></office:${root}>`;
}
