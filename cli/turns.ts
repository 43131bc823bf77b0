import { namesOf, peopleBehind } from "../shared/project/people-behind.ts";
import { transcriptFinder } from "../shared/project/transcript-named.ts";
import { clockTime } from "../shared/text/clock-time.ts";
import { noSuchTranscriptSentence } from "./sentences.ts";
import { namedFile, readStudy } from "./study-file.ts";
import { type ExitCode, Stop, type Terminal } from "./terminal.ts";

/** Prints the turns of one transcript, one a line; as JSON one object a line. Places are UTF-16 code units of its text. */
export async function printTurns(
  terminal: Terminal,
  studyName: string,
  name: string,
  { json }: { readonly json: boolean },
): Promise<ExitCode> {
  const { project } = await readStudy(terminal, namedFile(terminal, studyName));
  const transcript = transcriptFinder(project)(name);
  if (!transcript) throw new Stop(noSuchTranscriptSentence(studyName, name));
  const speakers = new Map(transcript.speakers.map((speaker) => [speaker.id, speaker]));
  for (const [n, { speakerId, startMs, endMs, start, end }] of transcript.turns.entries()) {
    const speaker = speakerId === null ? null : (speakers.get(speakerId) ?? null);
    const names = namesOf(peopleBehind(project.participants, speaker), "en");
    const text = transcript.text.slice(start, end);
    const turn = {
      number: n + 1,
      speaker: speaker?.label ?? null,
      role: speaker?.role ?? null,
      participant: names || null,
      ...{ startMs, endMs, start, end, text },
    };
    if (json) terminal.out(JSON.stringify(turn));
    else {
      const time = startMs === null ? "" : `${clockTime(startMs)} `;
      terminal.out(`${turn.number} ${time}${turn.speaker ?? "–"}: ${text.replace(/\s*\n\s*/g, " / ")}`);
    }
  }
  return 0;
}
