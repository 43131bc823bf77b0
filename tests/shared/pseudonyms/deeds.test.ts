import { describe } from "vitest";
import { applyDiff } from "../../../shared/project/diff.ts";
import { diffBetween } from "../../../shared/project/diff-between.ts";
import { deedsOnPseudonyms } from "../../../shared/pseudonyms/deeds.ts";
import { aProject } from "../../support/a-project.ts";
import { type DeedTable, itTells } from "../../support/deed-table.ts";

const study = aProject({ people: { Anna: {} } });
const diff = diffBetween(study, {
  ...applyDiff(study, { added: [], updated: [], removed: [], edits: [] }),
  study: { ...study.study, name: "Other" },
});

const table: DeedTable<keyof typeof deedsOnPseudonyms> = {
  pseudonymise: [
    {
      input: { count: 12, isBack: false, diff },
      en: ["put pseudonyms in the place of names, 12 times", "put pseudonyms in the place of names"],
      sv: ["satte pseudonymer i namnens ställe, 12 gånger", "sätt pseudonymer i namnens ställe"],
      was: null,
    },
    {
      input: { count: 1, isBack: true, diff },
      en: ["put names back in the place of pseudonyms, 1 time", "put names back"],
      sv: ["satte tillbaka namn i pseudonymernas ställe, 1 gång", "sätt tillbaka namn"],
      was: null,
    },
  ],
};

describe("each deed with a key of names", () => itTells(deedsOnPseudonyms, study, table));
