import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { soundSentence } from "../../cli/check-sentences.ts";
import { countsByCode } from "../../renderer/codebook-panel/coding-counts.ts";
import { quotesOfCodes } from "../../renderer/codebook-panel/quotes-of-code.ts";
import { boardColumns, entriesOf } from "../../renderer/themes-board/board-columns.ts";
import { codesOfTheme, isStandingTheme } from "../../shared/codebook/codes-of-theme.ts";
import { seenBlindly } from "../../shared/coding/shown-codings.ts";
import {
  codebookSize,
  codingCount,
  figuresByCode,
  figuresOf,
  figuresOfEntries,
  figuresTogether,
  peopleCount,
  standingCount,
} from "../../shared/figures/figures.ts";
import { lengthOf } from "../../shared/figures/interview-length.ts";
import { whoSpeaks } from "../../shared/participants/who-speaks.ts";
import { interviewsOf } from "../../shared/project/interviews.ts";
import { allCodings, type Project } from "../../shared/project/project.ts";
import { beforeSendingCodebook } from "../../shared/reports/before-sending.ts";
import { codebookReport } from "../../shared/reports/codebook-report.ts";
import { codebookRows } from "../../shared/reports/codebook-rows.ts";
import { gatherExtracts, tallyExtracts } from "../../shared/reports/extracts.ts";
import { quotationSet } from "../../shared/reports/quotation-set.ts";
import { wordsIn } from "../../shared/reports/words.ts";
import { extractsOfTheme } from "../../shared/themes/extracts-of-theme.ts";
import { themeTrees } from "../../shared/themes/theme-trees.ts";
import { everyQuote } from "../support/a-choice.ts";
import { aProject } from "../support/a-project.ts";
import { deeds } from "../support/random-deeds.ts";
import { walk } from "../support/walk.ts";

const language = "en";
const date = null;
const words = wordsIn(language);

/** The first paragraph of a report. */
function headOf({ blocks }: ReturnType<typeof codebookReport>): string {
  const head = blocks.find((block) => block.is === "paragraph");
  return head?.is === "paragraph" ? head.runs.map(({ text }) => text).join("") : "";
}

/** Asks every place that says a figure of a study, and expects one answer. */
function everyPlaceAgrees(project: Project): void {
  const { codes, codings, transcripts } = project;
  const figures = figuresByCode(project);
  const total = figuresTogether(figures, codes.keys());
  const study = figuresOf(project);
  const size = codebookSize(codes);

  // Codes and themes (N3, N4).
  const { themes } = themeTrees(codes);
  const columns = boardColumns(codes, figures).filter(({ name }) => name !== "none" && name !== "dropped");
  const ofStudy = themes.filter(({ code }) => isStandingTheme(code));
  expect(size.codes + size.themes + size.subthemes + size.dropped).toBe(codes.size);
  expect([ofStudy.length, columns.flatMap(({ entries }) => entries).length, study.themes]).toEqual([
    size.themes,
    size.themes,
    size.themes,
  ]);
  expect(soundSentence("it", study, 0)).toMatch(
    new RegExp(` ${size.themes} themes?,.* ${size.codes} codes?, ${study.codings} codings?,`),
  );
  const codebookHead = headOf(codebookReport(project, { language, date }));
  if (codes.size > 0)
    expect(codebookHead).toContain(
      [
        words.themes(size.themes),
        ...(size.subthemes > 0 ? [words.subthemes(size.subthemes)] : []),
        words.codes(size.codes),
        ...(size.dropped > 0 ? [words.droppedThemes(size.dropped)] : []),
      ].join(", "),
    );

  // Extracts, whole (N5).
  const standing = [...allCodings(project)].filter(({ lost }) => !lost).length;
  const perInterview = [...codings.values()].map(standingCount).reduce((sum, one) => sum + one, 0);
  expect([
    codingCount(project),
    study.codings,
    total.extracts,
    perInterview,
    beforeSendingCodebook(project).extracts,
  ]).toEqual(Array(5).fill(standing));
  const counts = countsByCode(project);
  expect(counts.lost).toBe(study.lost);
  if (standing > 0) {
    const quoted = quotationSet(project, { ...everyQuote(project), language, date, attribution: [] });
    expect(headOf(quoted)).toContain(words.extractsOf(total));
    expect(codebookHead).toContain(words.extractsOf(total));
  }

  // Of each entry of the codebook (N6).
  const tallies = tallyExtracts(project, gatherExtracts(project, "all", language));
  const entries = figuresOfEntries(project);
  const ordered = [...transcripts.values()];
  const wording = { interviewer: "Interviewer", language, byName: () => 0 };
  for (const id of codes.keys()) {
    const family = codesOfTheme(codes, id);
    const one = entries.get(id);
    expect(figuresTogether(figures, family)).toEqual(one);
    expect(tallies.of(id).all).toEqual(one);
    const { own, beneath } = counts.byCode.get(id) ?? { own: -1, beneath: -1 };
    expect([
      own + beneath,
      quotesOfCodes(project, family, wording).count,
      extractsOfTheme(project, id, ordered).flatMap((group) => group.codings).length,
    ]).toEqual(Array(3).fill(one?.extracts));
    expect(own).toBe(tallies.of(id).own.extracts);
  }
  for (const { codeId, figures: onBoard } of entriesOf(boardColumns(codes, figures)))
    expect(onBoard).toEqual(entries.get(codeId));
  const printed = codebookRows(project)
    .map((row) => `${row.extracts} ${row.people}`)
    .sort();
  expect(printed).toEqual([...entries.values()].map((one) => `${one.extracts} ${one.people}`).sort());

  // People, interviews and words (N1, N2).
  expect(study.participants).toBe(peopleCount(project));
  expect(total.people).toBeLessThanOrEqual(peopleCount(project));
  expect(total.interviews).toBeLessThanOrEqual(study.transcripts);
  expect(total.excerpts).toBeLessThanOrEqual(study.excerpts);
  expect(study.transcripts + study.excerpts).toBe(transcripts.size);
  expect(study.words).toBe(interviewsOf(project).reduce((sum, one) => sum + lengthOf(one).words, 0));
  for (const id of whoSpeaks(project).keys()) expect(project.participants.has(id)).toBe(true);
}

describe("a figure that is said in two places", () => {
  it("is one figure in window, reports and terminal, for everyone and for who codes blind (N1–N6, B9, seed 71)", () => {
    fc.assert(
      fc.property(
        fc.oneof(
          deeds(),
          deeds([
            "code-passage",
            "gather-code",
            "promote-code",
            "make-theme",
            "sort-codes",
            "merge-codes",
            "undo",
          ]),
        ),
        (some) => {
          const { project } = walk(some);
          everyPlaceAgrees(project);
          everyPlaceAgrees(seenBlindly(project, "Ek"));
        },
      ),
      { seed: 71, numRuns: 120 },
    );
  });

  it("counts no person for a turn that nobody says, and who is nobody yet apart (N1)", () => {
    const project = aProject({
      people: { Wilma: {}, Oskar: {}, Silent: {} },
      codes: ["1 Trust"],
      transcripts: { One: ["Wilma: «1 So.»", "Oskar: «1 No.»", "Guest: «1 Yes.»", ": «1 A heading»"] },
    });
    const of = figuresTogether(figuresByCode(project), ["code:1"]);
    expect(of).toEqual({ extracts: 4, people: 2, unidentified: 1, interviews: 1, excerpts: 0 });
    expect(peopleCount(project)).toBe(3);
    expect(words.extractsOf(of)).toBe("4 extracts from 2 people and 1 unidentified speaker in 1 interview.");
  });

  it("counts a lost coding in no place but its own (N5)", () => {
    const sketch = aProject({ codes: ["1 Trust"], transcripts: { One: ["Wilma: «1 So» and «1 so»."] } });
    const codings = new Map(
      [...sketch.codings].map(([id, [first, ...rest]]) => [
        id,
        first ? [{ ...first, end: first.start, lost: true }, ...rest] : rest,
      ]),
    );
    const { codings: standing, lost } = figuresOf({ ...sketch, codings });
    expect([standing, lost]).toEqual([1, 1]);
    everyPlaceAgrees({ ...sketch, codings });
  });
});
