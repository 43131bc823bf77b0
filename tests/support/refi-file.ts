import { type ZipInput, zip } from "../../shared/formats/archive/zip.ts";

/** A GUID for a number, as a test names it. */
export function guid(number: number): string {
  return `00000000-0000-4000-8000-${String(number).padStart(12, "0")}`;
}

/** A project file written by hand: what stands in Project, and other files by their names. */
export function refiFile(
  project: string,
  files: Readonly<Record<string, string | Uint8Array>> = {},
  { document = "project.qde", origin = "Other 1.0", head = "" } = {},
): Uint8Array {
  const xml = `<?xml version="1.0" encoding="utf-8"?>${head}<Project xmlns="urn:QDA-XML:project:1.0" name="Winter" origin="${origin}">${project}</Project>`;
  const entries: ZipInput[] = [[document, xml] as const, ...Object.entries(files)].map(([name, held]) => ({
    name,
    bytes: typeof held === "string" ? new TextEncoder().encode(held) : held,
  }));
  return zip(entries);
}

export const oneUser = `<Users><User guid="${guid(1)}" name="Ek"/></Users>`;
export const twoCodes = `<CodeBook><Codes><Code guid="${guid(11)}" name="Care" isCodable="true" color="#F00"><Code guid="${guid(12)}" name="Warmth" isCodable="true"/></Code></Codes></CodeBook>`;

/** A selection with one coding. */
export function coded(
  number: number,
  start: number,
  end: number,
  { name = "", code = 11, inside = "" } = {},
): string {
  return `<PlainTextSelection guid="${guid(number)}" name="${name}" startPosition="${start}" endPosition="${end}" creatingUser="${guid(1)}" creationDateTime="2024-05-01T10:00:00Z">${inside}<Coding guid="${guid(number + 500)}" creatingUser="${guid(1)}"><CodeRef targetGUID="${guid(code)}"/></Coding></PlainTextSelection>`;
}

/** A source of which the text lies beside. */
export function source(inner: string, path = "internal://a.txt", name = "One"): string {
  return `<TextSource guid="${guid(21)}" name="${name}" plainTextPath="${path}">${inner}</TextSource>`;
}
