import { deedValue } from "../shared/history/deeds.ts";
import { transcriptFinder } from "../shared/project/transcript-named.ts";
import { setMachine, setTranscriber } from "../shared/transcripts/change-transcript.ts";
import { noSuchTranscriptSentence } from "./sentences.ts";
import { keep, namedFile, readStudy } from "./study-file.ts";
import { type ExitCode, Stop, type Terminal } from "./terminal.ts";
import {
  machineSentence,
  modelOfWhatSentence,
  noTranscriberSentence,
  transcriberSentence,
} from "./turn-check-sentences.ts";

export type TranscriberOptions = {
  readonly by: string;
  /** The program; empty: none did. */
  readonly machine?: string;
  readonly model?: string;
};

/** Says who transcribed an interview, and by which program; an empty name leaves it open. Without a name only the program is said. */
export async function sayTranscriber(
  terminal: Terminal,
  studyName: string,
  called: string,
  who: string | undefined,
  { by, machine: tool, model }: TranscriberOptions,
): Promise<ExitCode> {
  const study = await readStudy(terminal, namedFile(terminal, studyName));
  const transcript = transcriptFinder(study.project)(called);
  if (!transcript) throw new Stop(noSuchTranscriptSentence(studyName, called));
  if (model !== undefined && !tool?.trim()) throw new Stop(modelOfWhatSentence);
  if (who === undefined && tool === undefined) throw new Stop(noTranscriberSentence);
  if (tool !== undefined) {
    const machine = tool.trim() === "" ? null : { tool, model: model ?? "" };
    const input = { transcriptId: transcript.id, machine };
    const done = setMachine(study.project, input);
    const deed = deedValue("set-machine", input);
    if (done.is === "done") await keep(terminal, study, { deed, by, diff: done.value });
    terminal.out(machineSentence(transcript.name, machine));
  }
  if (who === undefined) return 0;
  const after = tool === undefined ? study : await readStudy(terminal, namedFile(terminal, studyName));
  const input = { transcriptId: transcript.id, transcriber: who.trim() || null };
  const done = setTranscriber(after.project, input);
  if (done.is === "done")
    await keep(
      terminal,
      after,
      { deed: deedValue("set-transcriber", input), by, diff: done.value },
      tool === undefined ? 2 : 1,
    );
  terminal.out(transcriberSentence(transcript.name, input.transcriber));
  return 0;
}
