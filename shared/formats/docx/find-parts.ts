import { UnreadableFile } from "../../outcome.ts";
import { packageParts, relationshipsOf, targetsOf } from "../archive/package-parts.ts";

/** The parts of a Word document that hold words or tell how words look, by what they are. */
export type WordParts = {
  readonly document: Uint8Array;
  readonly styles: Uint8Array | null;
  readonly comments: Uint8Array | null;
  readonly footnotes: Uint8Array | null;
  readonly endnotes: Uint8Array | null;
  readonly headersAndFooters: readonly Uint8Array[];
  /** Parts of other formats that stand somewhere in the text, by the ids that the text knows them by. */
  readonly chunks: ReadonlyMap<string, Chunk>;
};

export type Chunk = { readonly name: string; readonly bytes: Uint8Array };

/** Whether an entry of the archive may be one of these parts; pictures and fonts need not be inflated. */
export function mayHoldWords(name: string): boolean {
  if (!/\.(?:xml|rels|x?html?|mht|mhtml|rtf|txt|docx)$/i.test(name)) return false;
  if (/(?:^|\/)(?:settings|webSettings|fontTable|numbering|stylesWithEffects|people)\.xml$/i.test(name))
    return false;
  return !/(?:^|\/)(?:theme|docProps|customXml|glossary|charts|diagrams|embeddings|media|fonts)\//i.test(
    name,
  );
}

/**
 * Follows the relationships of the package to its main document and from there to the other parts (ECMA-376,
 * part 2): their names are only a habit. Throws UnreadableFile "not-a-word-document" when none is found.
 */
export function findParts(entries: ReadonlyMap<string, Uint8Array>): WordParts {
  const parts = packageParts(entries);
  const main = targetsOf(parts, "", "officeDocument")[0] ?? "word/document.xml";
  const document = parts.get(main);
  if (!document) throw new UnreadableFile("not-a-word-document", "the archive has no main document");

  const folder = main.slice(0, main.lastIndexOf("/") + 1);
  const all = (type: string) => targetsOf(parts, main, type).flatMap((target) => parts.get(target) ?? []);
  const one = (type: string) => all(type)[0] ?? parts.get(`${folder}${type}.xml`) ?? null;
  return {
    document,
    styles: one("styles"),
    comments: one("comments"),
    footnotes: one("footnotes"),
    endnotes: one("endnotes"),
    headersAndFooters: [...all("header"), ...all("footer")],
    chunks: new Map(
      relationshipsOf(parts, main).flatMap(({ id, type, target }): readonly [string, Chunk][] => {
        const bytes = type.endsWith("/aFChunk") ? parts.get(target) : undefined;
        return bytes ? [[id, { name: target, bytes }]] : [];
      }),
    ),
  };
}
