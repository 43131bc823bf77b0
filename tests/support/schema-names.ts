import type { z } from "zod";

/** The names of all fields in a schema, and the words that a field may hold where they are counted up. */
export function namesIn(schema: unknown): readonly string[] {
  const { def } = (schema as z.core.$ZodTypes)._zod;
  if (def.type === "object")
    return Object.entries(def.shape).flatMap(([name, field]) => [name, ...namesIn(field)]);
  if (def.type === "enum") return Object.values(def.entries).map(String);
  if (def.type === "array") return namesIn(def.element);
  if (def.type === "record") return namesIn(def.valueType);
  if (def.type === "union") return def.options.flatMap(namesIn);
  return "innerType" in def ? namesIn(def.innerType) : [];
}
