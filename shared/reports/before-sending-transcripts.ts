import { peopleBehind } from "../project/people-behind.ts";
import type { Project } from "../project/project.ts";
import { codingsOf } from "../project/project.ts";
import type { Participant, ParticipantId } from "../project/records.ts";
import { type AnnotationChoice, chosenTranscripts } from "./annotated-transcript.ts";
import { type BeforeSending, beforeSendingCodebook } from "./before-sending.ts";

/** Of whole transcripts: everyone who speaks in them, quoted or not; and how many codings they have. */
export function beforeSendingTranscripts(project: Project, choice: AnnotationChoice): BeforeSending {
  const { codes, coders } = choice;
  const transcripts = chosenTranscripts(project, choice);
  const codings = transcripts
    .flatMap(({ id }) => codingsOf(project, id))
    .filter(
      ({ by, codeId }) =>
        (coders === "all" || coders.includes(by)) && (codes === "all" || codes.includes(codeId)),
    );
  const people = new Map<ParticipantId, Participant>();
  const unassigned = transcripts.flatMap((transcript) => {
    const labels = transcript.speakers.flatMap((speaker) => {
      // The literature is cited under its own names, which are published.
      if (speaker.role === "interviewer" || transcript.reference) return [];
      const behind = peopleBehind(project.participants, speaker);
      for (const person of behind) people.set(person.id, person);
      return behind.length === 0 && transcript.turns.some(({ speakerId }) => speakerId === speaker.id)
        ? [speaker.label]
        : [];
    });
    return labels.length === 0 ? [] : [{ transcript, labels }];
  });
  const of = (kind: Participant["nameIs"]) => [...people.values()].filter(({ nameIs }) => nameIs === kind);
  const lost = codings.filter((coding) => coding.lost).length;
  return {
    ...beforeSendingCodebook(project),
    extracts: codings.length - lost,
    lost,
    unassigned,
    names: { unsaid: of("unsaid"), pseudonym: of("pseudonym"), "real-name": of("real-name") },
  };
}
