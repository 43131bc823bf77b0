import { kindOf } from "../project/kinds.ts";
import type { Project } from "../project/project.ts";
import { findCoding, findPassage } from "../project/project.ts";
import type { CodingId, PassageId, RichText, TextBlock, TextRun } from "../project/records.ts";
import { spanHolding } from "../text/span.ts";
import { type Block, type HeadingLevel, heading, paragraph, plain, type Run } from "./report.ts";
import type { ReportWords } from "./words.ts";

/** What somebody wrote, as blocks of a report. Words that link to a passage are followed by where it stands. */
export function richBlocks(
  project: Project,
  body: RichText,
  words: ReportWords,
  level: HeadingLevel,
): readonly Block[] {
  let number = 0;
  return body.map((block): Block => {
    number = block.kind === "number" ? number + 1 : 0;
    const runs = printedRuns(project, block, words);
    switch (block.kind) {
      case "heading":
        return heading(level, block.runs.map(({ text }) => text).join(""));
      case "bullet":
        return { is: "item", number: null, runs };
      case "number":
        return { is: "item", number, runs };
      default:
        return paragraph(...runs);
    }
  });
}

function printedRuns(project: Project, { runs }: TextBlock, words: ReportWords): readonly Run[] {
  return runs.flatMap(({ text, bold, italic, to }, at): Run[] => {
    const run: Run = { text, look: bold ? "bold" : italic ? "italic" : "plain" };
    const place = to !== null && runs[at + 1]?.to !== to ? linkPlace(project, to, words) : "";
    return place === "" ? [run] : [run, plain(` (${place})`)];
  });
}

/** Where a link leads, in words; empty when that has gone. */
function linkPlace(project: Project, to: NonNullable<TextRun["to"]>, words: ReportWords): string {
  const target =
    kindOf(to) === "coding" ? findCoding(project, to as CodingId) : findPassage(project, to as PassageId);
  const transcript = target && project.transcripts.get(target.transcriptId);
  if (!target || !transcript) return "";
  const turn = spanHolding(transcript.turns, target.start);
  return turn === -1 ? transcript.name : `${transcript.name}, ${words.turn(turn + 1)}`;
}
