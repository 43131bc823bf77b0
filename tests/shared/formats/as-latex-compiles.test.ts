import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { readProjectFile } from "../../../shared/formats/project-file/read-project-file.ts";
import type { ProjectFile } from "../../../shared/formats/project-file/write-project-file.ts";
import { writeTex } from "../../../shared/formats/tex/write-tex.ts";
import { paragraph, plain } from "../../../shared/reports/report.ts";
import { kindOfReport, reportNames } from "../../../shared/reports/report-kinds.ts";
import { usualReport } from "../../support/usual-report.ts";

const isMissing = spawnSync("pdflatex", ["--version"]).status !== 0;
if (isMissing) console.log("SKIPPED tests against LaTeX: there is no pdflatex on this machine");

let study: ProjectFile;
let folder = "";
beforeAll(async () => {
  const file = path.resolve(import.meta.dirname, "../../../fixtures/projects/v10.kvali");
  study = await readProjectFile(new Uint8Array(readFileSync(file)));
  folder = mkdtempSync(path.join(tmpdir(), "kvali-latex-"));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

it.skipIf(isMissing)(
  "all reports on paper, one after the other, are compiled by pdfLaTeX",
  { timeout: 120_000 },
  () => {
    const pages = reportNames.flatMap((name) => {
      const asked = usualReport(name, study);
      return (asked && kindOfReport(name).pages?.(asked)) ?? [];
    });
    const [first] = pages;
    if (!first) throw new Error("no report");
    const hostile = paragraph(
      plain(
        "\\end{document} $x^2_1$ #1 & 5 % ~ <a> a\u030a \u2212 ≥ ′ ″ „Så“ [*] --- ,, '' `` ½ €\u00a0→ Ű ə ạ 1\u2009000\u202f000 Ж",
      ),
    );
    writeFileSync(
      path.join(folder, "all.tex"),
      writeTex({
        ...first,
        page: "landscape",
        blocks: [hostile, ...pages.flatMap(({ blocks }) => blocks), hostile],
      }),
    );
    const { stdout, status } = spawnSync(
      "pdflatex",
      ["-interaction=nonstopmode", "-halt-on-error", "all.tex"],
      {
        cwd: folder,
        encoding: "utf8",
      },
    );
    expect([status, /^!.*$/m.exec(stdout)?.[0]]).toEqual([0, undefined]);
    expect(pages.length).toBeGreaterThan(10);
  },
);
