import { readXml } from "../xml/read-xml.ts";

/** The parts of an Office package by their names in small letters: part names know no capitals (ECMA-376, part 2). */
export type PackageParts = ReadonlyMap<string, Uint8Array>;

/** What a part points to: by which id and as what, and the name of the part, which is only a habit. */
export type Relationship = { readonly id: string; readonly type: string; readonly target: string };

export function packageParts(entries: ReadonlyMap<string, Uint8Array>): PackageParts {
  return new Map([...entries].map(([name, bytes]) => [name.toLowerCase(), bytes]));
}

/** What a part of the package points to, or the package itself (""); nothing that is outside of it. */
export function relationshipsOf(parts: PackageParts, source: string): readonly Relationship[] {
  const slash = source.lastIndexOf("/") + 1;
  const folder = source.slice(0, slash);
  const bytes = parts.get(`${folder}_rels/${source.slice(slash)}.rels`);
  if (!bytes) return [];
  const found: Relationship[] = [];
  readXml(bytes, {
    open(name, attributes) {
      const type = attributes.get("Type");
      const target = attributes.get("Target");
      if (name === "Relationship" && type && target && attributes.get("TargetMode") !== "External")
        found.push({ id: attributes.get("Id") ?? "", type, target: resolved(folder, target) });
    },
    close() {},
    text() {},
  });
  return found;
}

/** The names of the parts that a part points to as something ("styles"); the ends of types are the same in both variants. */
export function targetsOf(parts: PackageParts, source: string, type: string): readonly string[] {
  return relationshipsOf(parts, source)
    .filter((relationship) => relationship.type.endsWith(`/${type}`))
    .map(({ target }) => target);
}

/** A target is relative to the folder of its source, or begins at the root with a slash. */
function resolved(folder: string, target: string): string {
  const steps: string[] = [];
  for (const step of (target.startsWith("/") ? target : `${folder}${target}`).split("/")) {
    if (step === "..") steps.pop();
    else if (step !== "" && step !== ".") steps.push(step);
  }
  return steps.join("/").toLowerCase();
}
