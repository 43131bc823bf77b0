import { done, type Outcome, refused } from "../outcome.ts";
import type { Speaker, Transcript, Turn } from "../project/records.ts";
import type { TextChange } from "../text/change.ts";
import { changeAround } from "../text/change-around.ts";
import type { Answers } from "./answers.ts";
import { besideFile } from "./beside-file.ts";
import type { Judgement } from "./judge-speakers.ts";
import { labelKey } from "./label-forms.ts";
import { Setter } from "./set-words.ts";
import { inOrder } from "./standing-words.ts";
import { takenBefore } from "./taken-before.ts";

/** A transcript as its file is judged now, with all that people corrected since. */
export type JudgedAgain = {
  readonly change: TextChange;
  /** Counted in the text after the change. */
  readonly turns: readonly Omit<Turn, "id">[];
  /** Speakers that the transcript has already keep their ids and, unless a person answered otherwise, their roles. */
  readonly speakers: readonly Pick<Speaker, "id" | "label" | "role">[];
};

/** "another-file": the text has too little in common with this file. */
export type JudgeAgainRefusal = "another-file";

/** With less than this share of its words in the file, a text was not made from the file. */
const leastAlike = 0.5;

export type NewJudgement = {
  readonly judgement: Judgement;
  readonly answers: Pick<Answers, "roles">;
  /** The same file without answers, if it was judged so. */
  readonly fresh: Judgement | null;
};

/**
 * Gives a transcript of the study the turns and speakers of a new judgement of its file. Words that people corrected,
 * typed or deleted stay so. What the new judgement takes for a label or a time goes; what only the earlier one took for
 * that comes back; line feeds and turns are those of the new judgement, but turns that people moved stand where they moved them.
 */
export function judgeAgain(
  transcript: Pick<Transcript, "text" | "turns" | "speakers">,
  { judgement, answers, fresh }: NewJudgement,
): Outcome<JudgedAgain, JudgeAgainRefusal> {
  const beside = besideFile(transcript, judgement, fresh);
  const found = beside.text.filter(({ partner }) => partner >= 0).length;
  if (found < beside.text.length * leastAlike) return refused("another-file");

  const { words: takenOut } = takenBefore(beside, transcript, judgement, fresh);
  const items = inOrder(beside, takenOut);
  const { text, turns, places } = new Setter(transcript, judgement, items, beside).set();
  const speakers = speakersOf(transcript.speakers, judgement, answers);
  const ids = new Map(judgement.draft.speakers.map(({ id }, n) => [id, speakers[n]?.id ?? null]));
  return done({
    change: changeAround(transcript.text, text, places),
    turns: turns.map((turn) => ({
      ...turn,
      speakerId: turn.speakerId === null ? null : (ids.get(turn.speakerId) ?? null),
    })),
    speakers,
  });
}

function speakersOf(
  before: readonly Speaker[],
  { draft }: Judgement,
  { roles }: NewJudgement["answers"],
): JudgedAgain["speakers"] {
  const taken = new Set(before.map(({ id }) => id));
  let last = 0;
  const freeId = () => {
    do last += 1;
    while (taken.has(`s${last}`));
    return `s${last}`;
  };
  return draft.speakers.map(({ label, role }) => {
    const key = labelKey(label);
    const known = before.find((speaker) => labelKey(speaker.label) === key);
    return {
      id: known?.id ?? freeId(),
      label: known?.label ?? label,
      role: roles[key] ?? known?.role ?? role,
    };
  });
}
