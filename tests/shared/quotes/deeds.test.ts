import { describe } from "vitest";
import { deedsOnQuotes } from "../../../shared/quotes/deeds.ts";
import { aProject } from "../../support/a-project.ts";
import { type DeedTable, itIsReadFromSchema3, itTells } from "../../support/deed-table.ts";

const study = aProject({});
const table: DeedTable<keyof typeof deedsOnQuotes> = {
  "set-attribution": {
    input: "({pseudonym})",
    en: ["changed how quotes say who spoke", "change how quotes say who spoke"],
    sv: ["ändrade hur citaten anger vem som talade", "ändra hur citaten anger vem som talade"],
    was: { action: "change-study" },
  },
};

describe("each deed on how the study is quoted", () => {
  itTells(deedsOnQuotes, study, table);
  itIsReadFromSchema3(study, table);
});
