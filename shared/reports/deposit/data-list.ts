import { lengthOf } from "../../figures/interview-length.ts";
import { peopleBehind } from "../../project/people-behind.ts";
import { codingsOf, type Project } from "../../project/project.ts";
import type { Participant, Transcript } from "../../project/records.ts";
import { clockTime } from "../../text/clock-time.ts";
import { type FlatTable, flatTable } from "../flat-table.ts";
import type { DepositedInterview } from "./deposit-files.ts";
import { dateOfWave } from "./waves.ts";

/** The columns that every data list has, in their order; behind them stands one for each attribute. */
export const dataListColumns = [
  "file",
  "interview",
  "participants",
  "wave",
  "date",
  "language",
  "words",
  "turns",
  "duration",
  "codings",
] as const;

/**
 * One row for each interview, as archives ask for it. Of several people in one interview pseudonyms and values stand in the same
 * order, with a semicolon between them; a value that is not recorded is empty. `date` is told where the wave is one, and `duration`
 * (hh:mm:ss) where the turns have times. An attribute that is called like a column of every list has "(participant)" behind it.
 */
export function dataList(project: Project, interviews: readonly DepositedInterview[]): FlatTable {
  const attributes = project.study.attributes.map(({ name }) => ({ name, column: columnFor(name) }));
  const columns = [...dataListColumns, ...attributes.map(({ column }) => column)];
  const rows = interviews.map(({ transcript, file }) => {
    const people = peopleIn(project, transcript);
    const { turns, words, durationMs } = lengthOf(transcript);
    return {
      file,
      interview: transcript.name,
      participants: people.map(({ pseudonym }) => pseudonym).join("; "),
      wave: transcript.wave,
      date: dateOfWave(transcript.wave),
      language: transcript.language ?? "",
      words: String(words),
      turns: String(turns),
      duration: durationMs === null ? "" : clockTime(durationMs),
      codings: String(codingsOf(project, transcript.id).filter(({ lost }) => !lost).length),
      ...Object.fromEntries(
        attributes.map(({ name, column }) => [
          column,
          joined(people.map((one) => one.attributes[name] ?? "")),
        ]),
      ),
    } as Readonly<Record<string, string>>;
  });
  return flatTable<string>(columns, rows, ["words", "turns", "codings"]);
}

function columnFor(attribute: string): string {
  const taken = dataListColumns.some((column) => column === attribute.trim().toLowerCase());
  return taken ? `${attribute} (participant)` : attribute;
}

/** Who speaks in an interview, each once, in the order of its speakers; interviewers do not. */
export function peopleIn({ participants }: Project, { speakers }: Transcript): readonly Participant[] {
  const heard = speakers.filter(({ role }) => role !== "interviewer");
  return [...new Set(heard.flatMap((speaker) => peopleBehind(participants, speaker)))];
}

function joined(values: readonly string[]): string {
  return values.every((value) => value === "") ? "" : values.join("; ");
}
