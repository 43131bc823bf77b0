import { readFileSync } from "node:fs";
import path from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { makeStudy } from "../../../fixtures/sample-study/make-study.ts";
import { readProjectFile } from "../../../shared/formats/project-file/read-project-file.ts";
import type { ProjectFile } from "../../../shared/formats/project-file/write-project-file.ts";
import { kindOfReport, reportNames } from "../../../shared/reports/report-kinds.ts";
import { usualReport } from "../../support/usual-report.ts";

const fixtures = path.resolve(import.meta.dirname, "../../../fixtures");
/** In points: between the margins of the two ways of an A4 page, and the blank at the sides of a cell. */
const width = { portrait: 453, landscape: 728 };
const sides = 8;
/** How wide a wide font draws a bold word of a heading, about. */
const drawn = (word: string) =>
  [...word].reduce(
    (sum, letter) => sum + (/[iIjlftr.,:]/.test(letter) ? 3.4 : /[mwMW]/.test(letter) ? 7.8 : 5.3),
    0,
  );

describe("the headings of a table", () => {
  let studies: readonly ProjectFile[];
  beforeAll(async () => {
    const bytes = (name: string) => new Uint8Array(readFileSync(path.join(fixtures, name)));
    const sample = await makeStudy((name) => bytes(path.join("sample-study", name)));
    // In the second one texts were corrected.
    studies = [await readProjectFile(sample), await readProjectFile(bytes("projects/v10.kvali"))];
  });

  it.each(reportNames)("have room for their longest word, in both languages: %s", (name) => {
    const torn = studies.flatMap((study) => {
      const names = new Set([...study.project.codes.values()].map(({ name }) => name));
      return (["en", "sv"] as const).flatMap((language) => {
        const asked = usualReport(name, study, language);
        const pages = asked && kindOfReport(name).pages?.(asked);
        const tables = (pages?.blocks ?? []).flatMap((block) => (block.is === "table" ? [block] : []));
        return tables.flatMap(({ columns }) =>
          columns.flatMap(({ heading, share }) => {
            const longest = Math.max(...heading.split(/[\s\u2013-]+/u).map(drawn));
            const room = share * width[pages?.page ?? "portrait"] - sides;
            // Names of the study may be of any length.
            if (names.has(heading) || longest <= room) return [];
            return [`${heading}: ${longest.toFixed(1)} in ${room.toFixed(1)}`];
          }),
        );
      });
    });
    expect([...new Set(torn)]).toEqual([]);
  });
});
