import type { Reference, ReferenceAuthor } from "../../shared/project/records.ts";

/** What is known of a reference: its fields that are not empty, names as "Family, Given" or "=Group". */
export function known(reference: Partial<Reference>): Readonly<Record<string, unknown>> {
  const filled = Object.entries(reference).filter(([, value]) => value.length > 0);
  return Object.fromEntries(
    filled.map(([field, value]) => [field, typeof value === "string" ? value : value.map(nameShown)]),
  );
}

export function nameShown(name: ReferenceAuthor): string {
  return "literal" in name ? `=${name.literal}` : `${name.family}, ${name.given}`;
}
