import { UnreadableFile } from "../../outcome.ts";
import { unzip } from "../archive/unzip.ts";
import { type Beside, besideName, readBeside } from "./beside.ts";
import { attributeOf, type Element, readElements } from "./elements.ts";

/** A project file of any program, opened. */
export type RefiFile = {
  /** The element Project. */
  readonly root: Element;
  /** Which program wrote it, as it says itself; "" where it does not. */
  readonly origin: string;
  /** The bytes that a path of the project leads to; undefined where they are not in the file. */
  readonly bytesOf: (path: string) => Uint8Array | undefined;
  /** What Kvali alone wrote beside it; null where another program wrote the project since. */
  readonly beside: Beside | null;
};

/**
 * Opens a .qdpx: the one document that ends in .qde, whatever it is called, and the files that it names, in a folder of whatever
 * capitals, under names that may be escaped as in addresses. Throws UnreadableFile: what unzip and readXml throw, and
 * "not-a-refi-project".
 */
export function readArchive(bytes: Uint8Array): RefiFile {
  const entries = unzip(bytes);
  const documents = [...entries.keys()].filter((name) => /^[^/]*\.qde$/i.test(name));
  const name = documents.find((one) => one.toLowerCase() === "project.qde") ?? documents[0];
  const document = name === undefined ? undefined : entries.get(name);
  const root = document ? readElements(document) : null;
  if (root?.name !== "Project")
    throw new UnreadableFile("not-a-refi-project", "the archive holds no REFI-QDA project");
  const byName = new Map([...entries].map(([entry, held]) => [nameKey(entry), held]));
  const origin = attributeOf(root, "origin");
  return {
    root,
    origin,
    bytesOf: (path) => byName.get(nameKey(path)) ?? byName.get(nameKey(unescaped(path))),
    beside: origin.startsWith("Kvali ") ? readBeside(entries.get(besideName)) : null,
  };
}

/** Opens a .qdc: the element CodeBook of whatever version. Throws as readXml does, and "not-a-refi-project". */
export function readCodebookFile(bytes: Uint8Array): Element {
  const root = readElements(bytes);
  if (root?.name !== "CodeBook")
    throw new UnreadableFile("not-a-refi-project", "the document is no REFI-QDA codebook");
  return root;
}

/** A path without its scheme and folder, whatever its capitals and whichever slash: names of sources are unique. */
function nameKey(path: string): string {
  return path
    .replace(/^[a-z]+:\/{2,3}/i, "")
    .replace(/^.*[/\\]/, "")
    .normalize("NFC")
    .toLowerCase();
}

function unescaped(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
