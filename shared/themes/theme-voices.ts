import { codeTree, flatten } from "../codebook/code-tree.ts";
import type { Project } from "../project/project.ts";
import type { CodeId, Transcript } from "../project/records.ts";
import { personKey, turnsTouched } from "../quotes/voices.ts";

/** How many codings an entry has, and how many people speak in them, interviewers aside. Lost codings do not count. */
export type Voices = { readonly extracts: number; readonly people: number };

export const noVoices: Voices = { extracts: 0, people: 0 };

/**
 * The voices of every entry of the codebook, with all beneath it and, for a theme, all that it gathers; what comes to
 * an entry both ways counts once. One pass over the codings.
 */
export function voicesByCode(
  project: Pick<Project, "codes" | "codings" | "transcripts" | "participants">,
): ReadonlyMap<CodeId, Voices> {
  const own = ownVoices(project);
  const families = new Map<CodeId, Set<CodeId>>();
  for (const { code, children } of flatten(codeTree(project.codes)).toReversed()) {
    const family = new Set<CodeId>([code.id]);
    for (const child of children) for (const id of families.get(child.code.id) ?? []) family.add(id);
    families.set(code.id, family);
  }
  const gathering = new Map([...project.codes].map(([id, { theme }]) => [id, theme?.gathers ?? []] as const));
  return new Map(
    [...families].map(([id, family]) => {
      const all = new Set(family);
      for (const member of family)
        for (const gathered of gathering.get(member) ?? [])
          for (const one of families.get(gathered) ?? []) all.add(one);
      let extracts = 0;
      const people = new Set<string>();
      for (const member of all) {
        const voices = own.get(member);
        extracts += voices?.extracts ?? 0;
        for (const person of voices?.people ?? []) people.add(person);
      }
      return [id, { extracts, people: people.size }];
    }),
  );
}

type Own = { extracts: number; readonly people: Set<string> };

function ownVoices(
  project: Pick<Project, "codes" | "codings" | "transcripts" | "participants">,
): ReadonlyMap<CodeId, Own> {
  const own = new Map<CodeId, Own>();
  for (const transcript of project.transcripts.values()) {
    const keyOf = peopleOf(project.participants, transcript);
    for (const coding of project.codings.get(transcript.id) ?? []) {
      if (coding.lost) continue;
      const voices = own.get(coding.codeId) ?? { extracts: 0, people: new Set<string>() };
      own.set(coding.codeId, voices);
      voices.extracts += 1;
      const { from, to } = turnsTouched(transcript.turns, coding);
      for (let turn = from; turn < to; turn += 1) {
        const key = keyOf(transcript.turns[turn]?.speakerId ?? null);
        if (key !== null) voices.people.add(key);
      }
    }
  }
  return own;
}

function peopleOf(
  participants: Project["participants"],
  transcript: Transcript,
): (speakerId: string | null) => string | null {
  const keys = new Map(
    transcript.speakers.map((speaker) => {
      const participant = (speaker.participantId && participants.get(speaker.participantId)) || null;
      return [speaker.id, personKey({ speaker, participant }, transcript)] as const;
    }),
  );
  const unknown = personKey({ speaker: null, participant: null }, transcript);
  return (speakerId) => {
    const known = speakerId === null ? undefined : keys.get(speakerId);
    return known === undefined ? unknown : known;
  };
}
