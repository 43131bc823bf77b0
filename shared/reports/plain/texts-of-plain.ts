import type { FileText } from "../../gate/gate-texts.ts";

/**
 * Every text in what leaves as plain data, for the gate: all strings, names of fields too, as they are before a format escapes
 * them, and the name of the file.
 */
export function* textsOfPlain(data: unknown, fileName: string): Generator<FileText> {
  yield { part: "file-name", text: fileName };
  yield* stringsIn(data);
}

function* stringsIn(value: unknown): Generator<FileText> {
  if (typeof value === "string") {
    if (value !== "") yield { part: "text", text: value };
  } else if (Array.isArray(value)) for (const one of value) yield* stringsIn(one);
  else if (typeof value === "object" && value !== null)
    for (const [name, field] of Object.entries(value)) {
      yield { part: "text", text: name };
      yield* stringsIn(field);
    }
}
