import { interviewsOf } from "../project/interviews.ts";
import type { Project } from "../project/project.ts";
import type { ParticipantId } from "../project/records.ts";
import { balanceOfVoices, nameOfKey } from "../themes/balance-of-voices.ts";
import { type BeforeSending, namesOf, ofNoQuotes } from "./before-sending.ts";

/** Of the balance of voices, which names everyone who speaks and quotes nobody. */
export function beforeSendingVoices(project: Project): BeforeSending {
  const { voices, extracts } = balanceOfVoices(project, null);
  const people = voices.flatMap(({ key }) => project.participants.get(key as ParticipantId) ?? []);
  const labels = (transcriptId: string) =>
    voices.filter(({ key }) => key.startsWith(`${transcriptId} `)).map(({ key }) => nameOfKey(project, key));
  return {
    extracts,
    unassigned: interviewsOf(project)
      .map((transcript) => ({ transcript, labels: labels(transcript.id) }))
      .filter((one) => one.labels.length > 0),
    unknown: [],
    names: namesOf(people),
    missing: [],
    apart: null,
    lost: 0,
    ...ofNoQuotes,
  };
}
