import { applyDiff, diffOf } from "../../shared/project/diff.ts";
import type { Project } from "../../shared/project/project.ts";
import type { Relation } from "../../shared/project/records.ts";
import { aProject, withCode, withMemo } from "./a-project.ts";

/** A study with a real name planted in each kind of place, and a few everyday words that are names, too. */
export function plantedNames(): Project {
  const run = (text: string) => [{ text, bold: false, italic: false, to: null }];
  const begun = withMemo(
    withCode(
      aProject({
        study: { name: "Shelter of Fabian", author: "Greta Ek" },
        people: { Wilma: { role: "nurse" } },
        codes: ["1 Trust !", "  2 The house of Cleo"],
        transcripts: {
          Marta: [
            "Interviewer: How?",
            "Wilma: «2 Annas rose stood there.»",
            "Dora: «2 Yes, we would bo there.»",
          ],
        },
      }),
      "code:1",
      { definition: "What Hedda meant." },
    ),
    { title: "Quiet", body: [{ kind: "paragraph", runs: run("Ella told me.") }] },
  );
  const relation: Relation = {
    ...{ id: "relation:1", kind: "leads-to", fromId: "code:1", toId: "code:2", label: "as Ivar says" },
    ...{ by: "Ek", at: "2024-01-01T00:00:00Z" },
  };
  return applyDiff(begun, diffOf({ added: [relation] }));
}

/** Each name that is planted, as a list of real names has it. */
export const everyPlanted = ["Anna Berg", "Cleo", "Dora", "Fabian", "Greta Ek", "Ella", "Hedda", "Ivar"];
