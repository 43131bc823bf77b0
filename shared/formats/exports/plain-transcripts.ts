import { Losses } from "../../interchange/losses.ts";
import {
  checksOf,
  correctionNotesOf,
  type Project,
  recordingsOf,
  recordsOf,
  timeMarksOf,
} from "../../project/project.ts";
import type { Transcript } from "../../project/records.ts";
import { type SaidTurn, saidTurns } from "../../reports/plain/said-turns.ts";
import { textsOfPlain } from "../../reports/plain/texts-of-plain.ts";
import { fileNamesFor } from "../../text/file-name.ts";
import { turnsRunBack } from "../plain/write-captions.ts";
import { type PlainFormat, writeTranscript } from "../plain/write-transcript.ts";
import type { ExportFormat, LeavingFile } from "./leaving.ts";

/** Formats in which a turn is one line. */
const onLines: readonly PlainFormat[] = ["txt", "vtt", "srt"];
const ofTimes: readonly PlainFormat[] = ["vtt", "srt"];

/** What was said in each transcript, a file each. One without times is left out of formats that are made of them, and told. */
export function plainTranscripts(format: PlainFormat): ExportFormat["write"] {
  return async ({ project }, { language, beside }) => {
    const all = [...project.transcripts.values()];
    const names = fileNamesFor(
      all.map(({ name }) => name),
      format,
      "transcript",
    );
    const losses = new Losses();
    const files: LeavingFile[] = [];
    for (const [n, transcript] of all.entries()) {
      const turns = saidTurns(project, transcript, language);
      const bytes = await writeTranscript(format, turns, { name: transcript.name, language, beside });
      if (!bytes) {
        losses.tell("no-times", 1, transcript.name);
        continue;
      }
      const name = names[n] ?? "";
      tellLosses(project, transcript, turns, format, losses);
      files.push({ name, bytes, texts: [...textsOfPlain([transcript.name, turns], name)] });
    }
    return { files, losses: losses.list() };
  };
}

function tellLosses(
  project: Project,
  { id, name, sections, reference }: Transcript,
  turns: readonly SaidTurn[],
  format: PlainFormat,
  losses: Losses,
): void {
  losses.tell("codings", (project.codings.get(id) ?? []).filter(({ lost }) => !lost).length);
  const notes = recordsOf(project, "passage").filter(({ transcriptId, note }) => transcriptId === id && note);
  losses.tell("notes", notes.filter(({ lost }) => !lost).length);
  losses.tell("checks", checksOf(project, id).length);
  losses.tell("correction-notes", correctionNotesOf(project, id).length);
  losses.tell("time-marks", timeMarksOf(project, id).length);
  losses.tell("linked-recordings", recordingsOf(project, id).length);
  losses.tell("section-marks", sections.length, name);
  losses.tell("references", reference ? 1 : 0, name);
  if (onLines.includes(format))
    losses.tell("line-feeds", turns.filter(({ text }) => text.includes("\n")).length, name);
  if (!ofTimes.includes(format)) return;
  losses.tell("untimed-turns", turns.filter(({ startMs }) => startMs === null).length, name);
  losses.tell("turns-run-back", turnsRunBack(turns), name);
}
