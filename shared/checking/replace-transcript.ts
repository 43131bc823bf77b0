import { done, type Outcome, refused } from "../outcome.ts";
import { PeopleCalled } from "../participants/people-called.ts";
import { applyDiff, diffOf, type ProjectDiff, type Update, updateOf } from "../project/diff.ts";
import { codingsOf, onWordsOf, type Project } from "../project/project.ts";
import type {
  Machine,
  OnWords,
  ParticipantId,
  Speaker,
  Transcript,
  TranscriptId,
  TranscriptSource,
} from "../project/records.ts";
import type { Answers } from "../speakers/answers.ts";
import { labelKey } from "../speakers/label-forms.ts";
import type { TranscriptDraft } from "../speakers/turns.ts";
import { isWord, tokensOf } from "../text/align-words.ts";
import { changeAround, type KeptWord, keptWords } from "../text/change-around.ts";
import { overlap, type Span, wordsAt } from "../text/span.ts";
import { machineOf, peopleOf } from "../transcripts/import-transcripts.ts";
import { type ReplaceTurnsRefusal, replaceTurns } from "../transcripts/replace-turns.ts";

export type ReplaceTranscript = {
  readonly transcriptId: TranscriptId;
  /** The corrected file as it was judged, what was answered of it, and the file itself. */
  readonly draft: TranscriptDraft;
  readonly answers: Pick<Answers, "people">;
  readonly source: TranscriptSource;
  /** The program that wrote the file, as it says; null or left out where it does not. It counts where nobody knows which wrote the text as it came. */
  readonly machine?: Machine | null;
  /** Where people agreed that lost words are found again, by the ids of what stood on them; in the new text. */
  readonly foundAgain: ReadonlyMap<OnWords["id"], Span>;
};

/** "another-interview": the texts have too little in common. */
export type ReplaceTranscriptRefusal = ReplaceTurnsRefusal | "an-excerpt" | "another-interview";

/** With less than this share of the shorter text's words in both, they are not of one interview. */
const leastAlike = 0.3;

/**
 * Gives a transcript the words, turns, times and speakers of a corrected file, in one deed. Words that both have, in their order, are the
 * same words: codings, notes, quotes and section marks stay on them, as when the text is corrected by hand (C1 to C6, T3, Q4). A speaker is who
 * they were by their label, or, where the label is new, by whose words they mostly say; so they keep their role and their people. An excerpt
 * from the literature has no turns to match.
 */
export function replaceTranscript(
  project: Project,
  { transcriptId, draft, answers, source, machine, foundAgain }: ReplaceTranscript,
  newParticipantId: () => ParticipantId,
): Outcome<ProjectDiff, ReplaceTranscriptRefusal> {
  const transcript = project.transcripts.get(transcriptId);
  if (!transcript) return refused("no-such-transcript");
  if (transcript.reference) return refused("an-excerpt");
  const pairs = pairedWords(transcript.text, draft.text);
  if (!pairs) return refused("another-interview");

  const people = new PeopleCalled(project, newParticipantId, project.study.namesInFiles);
  const speakers = speakersAfter(transcript, draft, pairs, answers, people);
  const ids = new Map(draft.speakers.map(({ id }, at) => [id, speakers[at]?.id ?? null]));
  const turns = draft.turns.map(({ start, end, startMs, endMs, speakerId }) => ({
    ...{ start, end, startMs, endMs },
    speakerId: speakerId === null ? null : (ids.get(speakerId) ?? null),
  }));
  const added = diffOf({ added: people.added() });
  const change = changeAround(transcript.text, draft.text, pairs);
  const replaced = replaceTurns(applyDiff(project, added), { transcriptId, change, turns, speakers });
  if (replaced.is === "refused") return replaced;
  const diff = {
    ...replaced.value,
    added: [...added.added, ...replaced.value.added],
    updated: [
      ...replaced.value.updated,
      updateOf(transcript, { source, machine: cameBy(transcript, machine ?? machineOf(source)) }),
    ],
  };
  return done(withFound(project, transcriptId, diff, foundAgain));
}

/** The program that wrote the text as it came: what is corrected in it are that one's errors, whatever wrote the corrected file. */
function cameBy({ machine }: Transcript, ofFile: Machine | null): Machine | null {
  return machine && (machine.tool !== "" || machine.model !== "") ? machine : (ofFile ?? machine);
}

/** The words that both texts have, in their order; null where they have too little in common. */
function pairedWords(before: string, after: string): readonly KeptWord[] | null {
  const pairs = keptWords(before, after);
  const words = pairs.filter(({ start, end }) => isWord({ text: before.slice(start, end) })).length;
  const shorter = Math.min(...[before, after].map((text) => tokensOf(text).filter(isWord).length));
  return words < shorter * leastAlike || words === 0 ? null : pairs;
}

function speakersAfter(
  { name, turns, speakers: before }: Transcript,
  draft: TranscriptDraft,
  pairs: readonly KeptWord[],
  answers: Pick<Answers, "people">,
  people: PeopleCalled,
): readonly Speaker[] {
  const byLabel = new Map(before.map((speaker) => [labelKey(speaker.label), speaker]));
  const taken = new Set(draft.speakers.flatMap(({ label }) => byLabel.get(labelKey(label))?.id ?? []));
  const mostly = whoSaid(turns, draft.turns, pairs);
  const proposed = peopleOf(name, draft, answers);
  let last = 0;
  const freeId = () => {
    do last += 1;
    while (before.some(({ id }) => id === `s${last}`));
    return `s${last}`;
  };
  return draft.speakers.map(({ id, label, role }): Speaker => {
    const said = answers.people[labelKey(label)];
    const sameWords = before.find((one) => one.id === mostly.get(id));
    const known = byLabel.get(labelKey(label)) ?? (sameWords && !taken.has(sameWords.id) ? sameWords : null);
    if (!known) {
      const names = role === "participant" ? (proposed[id] ?? []) : [];
      return { id: freeId(), label, role, participantIds: people.idsOf(names) };
    }
    taken.add(known.id);
    return { ...known, label, participantIds: said ? people.idsOf(said) : known.participantIds };
  });
}

type Said = readonly { readonly start: number; readonly end: number; readonly speakerId: string | null }[];

/** By speaker of the new text, who said most of their words in the old one. */
function whoSaid(before: Said, after: Said, pairs: readonly KeptWord[]): ReadonlyMap<string, string> {
  const counts = new Map<string, Map<string, number>>();
  let [a, b] = [0, 0];
  for (const pair of pairs) {
    while ((before[a]?.end ?? Number.POSITIVE_INFINITY) <= pair.start) a += 1;
    while ((after[b]?.end ?? Number.POSITIVE_INFINITY) <= pair.after) b += 1;
    const [was, is] = [before[a]?.speakerId, after[b]?.speakerId];
    if (!was || !is) continue;
    const of = counts.get(is) ?? new Map<string, number>();
    counts.set(is, of);
    of.set(was, (of.get(was) ?? 0) + 1);
  }
  return new Map(
    [...counts].map(([is, of]) => [is, [...of].reduce((most, one) => (one[1] > most[1] ? one : most))[0]]),
  );
}

/**
 * The diff in which what it loses stands where somebody agreed that its words are. Of quotes only the words just as they were are taken, since
 * a print form is made of them; a coding that would overlap another of its code and coder there stays lost (K2).
 */
function withFound(
  project: Project,
  transcriptId: TranscriptId,
  diff: ProjectDiff,
  foundAgain: ReplaceTranscript["foundAgain"],
): ProjectDiff {
  if (foundAgain.size === 0) return diff;
  const after = applyDiff(project, diff);
  const text = after.transcripts.get(transcriptId)?.text ?? "";
  const standing = codingsOf(after, transcriptId).filter(({ lost }) => !lost);
  const found = new Map<OnWords["id"], Span>();
  for (const one of onWordsOf(after, transcriptId)) {
    const span = foundAgain.get(one.id);
    if (!span || !one.lost) continue;
    if ("edits" in one && wordsAt(text, span) !== one.quote) continue;
    if ("codeId" in one) {
      const meets = standing.some(
        (other) => other.codeId === one.codeId && other.by === one.by && overlap(other, span),
      );
      if (meets) continue;
      standing.push({ ...one, ...span, lost: false });
    }
    found.set(one.id, span);
  }
  const updated = diff.updated.map((update) => {
    const span = found.get(update.id as OnWords["id"]);
    if (!span) return update;
    return { ...update, to: { ...update.to, ...span, quote: wordsAt(text, span), lost: false } } as Update;
  });
  return { ...diff, updated };
}
