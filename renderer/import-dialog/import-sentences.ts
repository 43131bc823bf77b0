import { recordingExtensions } from "../../shared/formats/media/media-kind.ts";
import type { Say } from "../language/language.ts";
import type { PlannedFile, ReadAs, SurveyTaken, UnreadFile } from "./planned-files.ts";

const wordLike: Readonly<Record<string, string>> = {
  doc: ".doc",
  pages: ".pages",
  wpd: "WordPerfect",
  opendocument: "OpenDocument",
};
const jsons = ["json", "jsonl", "ndjson"];

/** What a file may be read as: "plain text". */
export function readAsWords(as: ReadAs, say: Say): string {
  return as === "survey" ? say("survey.readAs") : say(`interview.format.${as}`);
}

/** Why a file was not read, and what to do. */
export function unreadSentence({ code, detail }: UnreadFile, say: Say): string {
  const format = code === "unknown-format" ? wordLike[detail] : undefined;
  if (code === "unknown-format" && detail === "kvali") return say("unreadable.study");
  if (code === "unknown-format" && detail === "project") return say("unreadable.project");
  if (format) return say("unreadable.word-like", { format });
  if (code === "unknown-format" && recordingExtensions.includes(detail)) return say("unreadable.recording");
  if (code === "unknown-format" && jsons.includes(detail)) return say("unreadable.json");
  return say(`unreadable.${code}`);
}

/** What a file became. */
export function importedSentence(
  { name, survey }: Extract<PlannedFile, { is: "imported" }>,
  say: Say,
): string {
  return survey ? `${name}: ${surveyParts(survey, say).join(" · ")}.` : say("import.wasImported", { name });
}

/** What came of a survey, in parts: "212 interviews", "212 new people", … */
export function surveyParts(
  { interviews, people, silent, already, problems }: SurveyTaken,
  say: Say,
): readonly string[] {
  return [
    say("survey.interviews", { count: interviews }),
    say("survey.people", { count: people }),
    ...(silent > 0 ? [say("survey.silent", { count: silent })] : []),
    ...(already > 0 ? [say("survey.already", { count: already })] : []),
    ...(problems > 0 ? [say("survey.problems", { count: problems })] : []),
  ];
}
