import type { DepositAbout, DepositPart } from "../../reports/deposit/deposit.ts";
import { mediaTypeOf, uriOf } from "./package-path.ts";

/** A file of a package as it is written. */
export type WrittenPart = Pick<DepositPart, "file" | "about"> & {
  /** How many bytes it has. */
  readonly size: number;
  /** BCP 47, of a transcript; null for other files, and where it is not known. */
  readonly language: string | null;
};

const version = "https://w3id.org/ro/crate/1.1";

/**
 * What an RO-Crate says of itself (RO-Crate Metadata Specification 1.1): flattened JSON-LD with the root, every file, and the author
 * and the licence as entities of their own. An author whom the study does not name is left out; a licence is said to be to be
 * written, since every crate must have one. The same package gives the same text.
 */
export function writeRoCrate(about: DepositAbout, files: readonly WrittenPart[], language: string): string {
  const { title, author, description, made, licence, keywords } = about;
  const licenceId = "#licence";
  const authorId = "#author";
  const root = {
    "@id": "./",
    "@type": "Dataset",
    name: title,
    description: description,
    datePublished: made,
    inLanguage: language,
    license: { "@id": licenceId },
    ...(author === "" ? {} : { author: { "@id": authorId } }),
    ...(keywords.length === 0 ? {} : { keywords: keywords.join(", ") }),
    hasPart: files.map(({ file }) => ({ "@id": uriOf(file) })),
  };
  const graph = [
    {
      "@id": "ro-crate-metadata.json",
      "@type": "CreativeWork",
      conformsTo: { "@id": version },
      about: { "@id": "./" },
    },
    root,
    ...files.map(({ file, about: name, size, language: spoken }) => ({
      "@id": uriOf(file),
      "@type": "File",
      name,
      encodingFormat: mediaTypeOf(file),
      contentSize: String(size),
      ...(spoken === null ? {} : { inLanguage: spoken }),
    })),
    { "@id": licenceId, "@type": "CreativeWork", name: licence, description: licence },
    ...(author === "" ? [] : [{ "@id": authorId, "@type": "Person", name: author }]),
  ];
  return `${JSON.stringify({ "@context": `${version}/context`, "@graph": graph }, null, 2)}\n`;
}
