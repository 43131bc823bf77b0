import { UnreadableFile } from "../../outcome.ts";
import { readXml } from "../xml/read-xml.ts";

/** The parts of a Word document that hold words or tell how words look, by what they are. */
export type WordParts = {
  readonly document: Uint8Array;
  readonly styles: Uint8Array | null;
  readonly comments: Uint8Array | null;
  readonly footnotes: Uint8Array | null;
  readonly endnotes: Uint8Array | null;
  readonly headersAndFooters: readonly Uint8Array[];
};

type Relationship = { readonly type: string; readonly target: string };

/** Whether an entry of the archive may be one of these parts; pictures and fonts need not be inflated. */
export function mayHoldWords(name: string): boolean {
  if (!/\.(?:xml|rels)$/i.test(name)) return false;
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
  const parts = new Map([...entries].map(([name, bytes]) => [name.toLowerCase(), bytes]));
  const main = targetsOf(parts, "_rels/.rels", "", "officeDocument")[0] ?? "word/document.xml";
  const document = parts.get(main);
  if (!document) throw new UnreadableFile("not-a-word-document", "the archive has no main document");

  const slash = main.lastIndexOf("/") + 1;
  const folder = main.slice(0, slash);
  const relationships = `${folder}_rels/${main.slice(slash)}.rels`;
  const all = (type: string) =>
    targetsOf(parts, relationships, folder, type).flatMap((target) => parts.get(target) ?? []);
  const one = (type: string) => all(type)[0] ?? parts.get(`${folder}${type}.xml`) ?? null;
  return {
    document,
    styles: one("styles"),
    comments: one("comments"),
    footnotes: one("footnotes"),
    endnotes: one("endnotes"),
    headersAndFooters: [...all("header"), ...all("footer")],
  };
}

function targetsOf(
  parts: ReadonlyMap<string, Uint8Array>,
  relationships: string,
  folder: string,
  type: string,
): readonly string[] {
  const bytes = parts.get(relationships.toLowerCase());
  if (!bytes) return [];
  return readRelationships(bytes)
    .filter((relationship) => relationship.type.endsWith(`/${type}`))
    .map(({ target }) => resolved(folder, target));
}

function readRelationships(bytes: Uint8Array): readonly Relationship[] {
  const found: Relationship[] = [];
  readXml(bytes, {
    open(name, attributes) {
      const type = attributes.get("Type");
      const target = attributes.get("Target");
      if (name === "Relationship" && type && target && attributes.get("TargetMode") !== "External")
        found.push({ type, target });
    },
    close() {},
    text() {},
  });
  return found;
}

/**
 * A target is relative to the folder of its source, or begins at the root with a slash. Part names know no
 * capitals.
 */
function resolved(folder: string, target: string): string {
  const steps: string[] = [];
  for (const step of (target.startsWith("/") ? target : `${folder}${target}`).split("/")) {
    if (step === "..") steps.pop();
    else if (step !== "" && step !== ".") steps.push(step);
  }
  return steps.join("/").toLowerCase();
}
