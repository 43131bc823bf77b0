import type { Attribute, AttributeType } from "../../shared/project/records.ts";

/** Columns of what is recorded of people: "role", "age: number", "role: choice | nurse | guard", "age: ?" where nobody has said. */
export function columns(...written: readonly string[]): readonly Attribute[] {
  return written.map((one) => {
    const [name = "", told = "text"] = one.split(": ");
    const [type = "", ...choices] = told.split(" | ");
    return { name, type: type === "?" ? null : (type as AttributeType), choices };
  });
}

/** The same the other way round; plain text is told by the name alone. */
export function written(attributes: readonly Attribute[]): readonly string[] {
  return attributes.map(({ name, type, choices }) =>
    type === "text" ? name : `${name}: ${[type ?? "?", ...choices].join(" | ")}`,
  );
}
