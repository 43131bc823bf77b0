import { describe } from "vitest";
import { deedsOnInterchange } from "../../../shared/interchange/deeds.ts";
import { diffOf } from "../../../shared/project/diff.ts";
import { aProject } from "../../support/a-project.ts";
import { type DeedTable, itIsReadFromSchema3, itTells } from "../../support/deed-table.ts";

const study = aProject({});
const added = [...aProject({ transcripts: { Kim: ["Kim: Yes."], Lo: ["Lo: No."] } }).transcripts.values()];

const table: DeedTable<keyof typeof deedsOnInterchange> = {
  "import-project": {
    input: { file: "cafe.sqlite3", program: "Taguette", diff: diffOf({ added }) },
    en: ["took in the Taguette project cafe.sqlite3 with 2 interviews", "take in the project cafe.sqlite3"],
    sv: ["läste in Taguette-projektet cafe.sqlite3 med 2 intervjuer", "läsa in projektet cafe.sqlite3"],
    was: null,
  },
};

describe("each deed of interchange", () => {
  itTells(deedsOnInterchange, study, table);
  itIsReadFromSchema3(study, table);
});
