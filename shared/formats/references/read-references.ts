import { type Reading, UnreadableFile } from "../../outcome.ts";
import { decodeText } from "../text/decode-text.ts";
import { looksLikeBibtex, readBibtex } from "./read-bibtex.ts";
import { looksLikeJson, readCslJson } from "./read-csl-json.ts";
import { looksLikeRis, readRis } from "./read-ris.ts";
import { notesOf, type ReadReference, type ReferenceList } from "./reference-list.ts";

/** The endings of the files that are read, without dots. */
export const referenceExtensions: readonly string[] = ["bib", "bibtex", "ris", "json"];

/**
 * The references of a file of BibTeX, RIS or CSL-JSON; its content tells which it is. Notes: those of decoding and of
 * reference-list.ts. Throws what decode-text.ts throws, and UnreadableFile "no-references" where the file holds none that could be
 * read; `detail` then names the broken ones, as "line: key".
 */
export function readReferences(bytes: Uint8Array): Reading<readonly ReadReference[]> {
  const { value: text, notes: decoded } = decodeText(bytes);
  const list = listIn(text);
  const notes = list ? notesOf(list) : [];
  if (!list || list.references.length === 0) {
    const broken = notes.find(({ code }) => code === "reference-broken");
    throw new UnreadableFile("no-references", "the file holds no reference that can be read", broken?.detail);
  }
  return { value: list.references, notes: [...decoded, ...notes] };
}

function listIn(text: string): ReferenceList | null {
  const json = looksLikeJson(text) ? readCslJson(text) : null;
  if (json) return json;
  if (looksLikeRis(text)) return readRis(text);
  return looksLikeBibtex(text) ? readBibtex(text) : null;
}
