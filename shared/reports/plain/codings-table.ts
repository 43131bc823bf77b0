import { pathName } from "../../codebook/code-tree.ts";
import { allCodings, type Project } from "../../project/project.ts";
import type { CodeId } from "../../project/records.ts";
import { piecesOf } from "../../quotes/voices.ts";
import { clockTime } from "../../text/clock-time.ts";
import { wordsAt } from "../../text/span.ts";
import { type FlatTable, flatTable } from "../flat-table.ts";
import { participantsIn } from "../quote-rows.ts";
import type { ReportLanguage } from "../report.ts";
import { wordsIn } from "../words.ts";

const columns = [
  "transcript",
  "code",
  "quote",
  "start",
  "end",
  "speaker",
  "time",
  "coder",
  "date",
  "comment",
] as const;

/**
 * One row for each coding that stands on its words, text by text as they stand there: the transcript's name, the code's path
 * "Theme > Subtheme > Code", the words letter for letter and their place (UTF-16 code units, end exclusive), who speaks (people by their
 * pseudonyms, interviewers under that word in the language given), the time of the turn in which it starts (hh:mm:ss, else empty), who
 * coded and when (ISO 8601 in UTC), and what they said of it. Lost codings are left out. `kvali code` reads the table again.
 */
export function codingsTable(project: Project, language: ReportLanguage): FlatTable {
  const words = { interviewer: wordsIn(language).interviewer, language };
  const order = new Map([...project.transcripts.keys()].map((id, n) => [id, n]));
  const standing = [...allCodings(project)]
    .filter(({ lost }) => !lost)
    .sort(
      (a, b) =>
        (order.get(a.transcriptId) ?? 0) - (order.get(b.transcriptId) ?? 0) ||
        a.start - b.start ||
        a.end - b.end ||
        (a.id < b.id ? -1 : 1),
    );
  const rows = standing.flatMap((coding) => {
    const transcript = project.transcripts.get(coding.transcriptId);
    if (!transcript) return [];
    const pieces = piecesOf(project.participants, transcript, coding);
    const startMs = pieces[0]?.turn?.startMs ?? null;
    return [
      {
        transcript: transcript.name,
        code: pathOf(project, coding.codeId),
        quote: wordsAt(transcript.text, coding),
        start: String(coding.start),
        end: String(coding.end),
        speaker: transcript.reference ? "" : participantsIn({ transcript, pieces }, words),
        time: startMs === null ? "" : clockTime(startMs),
        coder: coding.by,
        date: coding.at,
        comment: coding.comment,
      },
    ];
  });
  return flatTable(columns, rows, ["start", "end"]);
}

function pathOf({ codes }: Pick<Project, "codes">, id: CodeId): string {
  const code = codes.get(id);
  return code ? pathName(codes, code) : "";
}
