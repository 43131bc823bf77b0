import { deedValue } from "../shared/history/deeds.ts";
import { transcriptFinder } from "../shared/project/transcript-named.ts";
import { setTranscriber } from "../shared/transcripts/change-transcript.ts";
import { noSuchTranscriptSentence } from "./sentences.ts";
import { keep, namedFile, readStudy } from "./study-file.ts";
import { type ExitCode, Stop, type Terminal } from "./terminal.ts";
import { transcriberSentence } from "./turn-check-sentences.ts";

/** Says who transcribed an interview; an empty name leaves it open. */
export async function sayTranscriber(
  terminal: Terminal,
  studyName: string,
  called: string,
  who: string,
  { by }: { readonly by: string },
): Promise<ExitCode> {
  const study = await readStudy(terminal, namedFile(terminal, studyName));
  const transcript = transcriptFinder(study.project)(called);
  if (!transcript) throw new Stop(noSuchTranscriptSentence(studyName, called));
  const input = { transcriptId: transcript.id, transcriber: who.trim() || null };
  const done = setTranscriber(study.project, input);
  if (done.is === "done")
    await keep(terminal, study, { deed: deedValue("set-transcriber", input), by, diff: done.value });
  terminal.out(transcriberSentence(transcript.name, input.transcriber));
  return 0;
}
