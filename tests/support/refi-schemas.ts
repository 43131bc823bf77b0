import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import path from "node:path";

/**
 * The schemas of REFI-QDA 1.0, which lie beside the project where it is worked on, and xmllint (libxml2-utils), which checks a document
 * against them. Where one of the two is missing, the tests that want it say so and are passed over.
 */
export const refiFolder = path.resolve(import.meta.dirname, "../../../shared/data/refi-qda");

const hasLint = spawnSync("xmllint", ["--version"]).status === 0;
const hasSchemas = existsSync(path.join(refiFolder, "Project.xsd"));

/** Why documents cannot be checked here; null where they can. */
export const whyUnchecked = !hasLint
  ? "xmllint is not installed"
  : !hasSchemas
    ? "the schemas of REFI-QDA are not beside the project"
    : null;

/** What the schema finds wrong with a document; "" for nothing. */
export function faultsBySchema(xml: string, schema: "Project" | "Codebook"): string {
  const checked = spawnSync(
    "xmllint",
    ["--noout", "--huge", "--schema", path.join(refiFolder, `${schema}.xsd`), "-"],
    {
      input: xml,
      encoding: "utf8",
      maxBuffer: 1e8,
    },
  );
  return checked.status === 0 ? "" : checked.stderr.slice(0, 3000);
}
