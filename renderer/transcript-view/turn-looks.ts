import { sectionTitle } from "../../shared/guide/sections.ts";
import type { Project } from "../../shared/project/project.ts";
import type { Study, Transcript, Turn } from "../../shared/project/records.ts";
import type { VoiceWords } from "../../shared/quotes/voices.ts";
import { speakerName } from "./speaker-name.ts";
import type { TurnLook } from "./turn-node.ts";

/** What the place that shows a text marks turns as. */
export type TurnMarks = ReadonlyMap<Turn["id"], string>;

const noMarks: TurnMarks = new Map();

/** How the turns of a transcript stand on the page: pseudonyms where they are known, else the file's labels. */
export function turnLooks(
  transcript: Transcript,
  { participants, guide }: { readonly participants: Project["participants"]; readonly guide: Study["guide"] },
  { interviewer, noSection, language }: VoiceWords & { readonly noSection: string },
  marks: TurnMarks = noMarks,
): readonly TurnLook[] {
  const voices = new Map(
    transcript.speakers.map((speaker) => [
      speaker.id,
      { who: speakerName(speaker, participants, { interviewer, language }), role: speaker.role },
    ]),
  );
  const begins = new Map(
    transcript.sections.map(({ turnId, sectionId }) => [
      turnId,
      sectionId === null ? noSection : sectionTitle(guide, sectionId),
    ]),
  );
  let before: string | null = null;
  return transcript.turns.map(({ id, speakerId, startMs, start, end }, at) => {
    const voice = speakerId === null ? null : (voices.get(speakerId) ?? null);
    const who = voice?.who ?? "";
    const shown = who === before && startMs === null ? "" : who;
    before = who;
    // The words of an excerpt from the literature are nobody's, and what one reads.
    const quiet = voice?.role === "interviewer" || (speakerId === null && transcript.reference === null);
    return {
      turnId: id,
      number: at + 1,
      who: shown,
      time: startMs === null ? "" : clock(startMs),
      quiet,
      section: begins.get(id) ?? "",
      mark: marks.get(id) ?? "",
      units: Math.max(1, end - start),
    };
  });
}

/** mm:ss, or h:mm:ss from the first hour on. */
export function clock(milliseconds: number): string {
  const seconds = Math.floor(milliseconds / 1000);
  const two = (value: number) => String(value).padStart(2, "0");
  const hours = Math.floor(seconds / 3600);
  const rest = `${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}`;
  return hours > 0 ? `${hours}:${rest}` : rest;
}
