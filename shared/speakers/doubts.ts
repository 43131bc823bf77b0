import type { Answers } from "./answers.ts";
import type { TableShape } from "./columns.ts";
import type { Paragraph } from "./document.ts";
import { mayBeJoint, partsOfLabel } from "./joint-labels.ts";
import type { JudgedLabel } from "./judge-labels.ts";
import type { JudgedRest } from "./judge-rest.ts";
import { labelKey, type Seen } from "./label-forms.ts";
import { opensSentence, wordsOf } from "./label-words.ts";
import type { Question } from "./questions.ts";
import { isVoiceName } from "./speaker-roles.ts";
import type { TranscriptDraft } from "./turns.ts";
import { voiceFigures } from "./voice-figures.ts";
import type { Roles } from "./who-interviews.ts";

/** What the doubts about a file are made from. */
export type Found = {
  readonly draft: TranscriptDraft;
  readonly labels: readonly JudgedLabel[];
  readonly judged: JudgedRest;
  readonly tables: readonly TableShape[];
  readonly seen: readonly Seen[];
  readonly paragraphs: readonly Paragraph[];
  readonly answers: Answers;
};

/**
 * An interviewer with at least this share of all words says too much; with fewer words in the file nothing is odd.
 */
const oddShare = 0.5;
const veryOddShare = 0.6;
const fewestWords = 150;

/** The doubts about who says what, without those that are settled. */
export function doubtsOf(found: Found): readonly Question[] {
  const settled = new Set(found.answers.settled);
  return [
    ...tableQuestions(found),
    ...restQuestion(found),
    ...labelQuestions(found),
    ...nobodyQuestion(found),
  ].filter(({ id }) => !settled.has(id));
}

const asksOfRoles: ReadonlySet<Question["asks"]> = new Set(["joint", "interviewer", "odd-share"]);

/** The questions, with those about roles made anew. Those that want an answer come first. */
export function withRoleQuestions(
  questions: readonly Question[],
  {
    draft,
    roles,
    answers,
  }: { readonly draft: TranscriptDraft; readonly roles: Roles; readonly answers: Answers },
): readonly Question[] {
  const settled = new Set(answers.settled);
  const all = [
    ...questions.filter(({ asks }) => !asksOfRoles.has(asks)),
    ...jointQuestions(draft, answers),
    ...interviewerQuestion(draft, roles, answers),
    ...shareQuestions(draft),
  ].filter(({ id }) => !settled.has(id));
  return [...all.filter(({ sure }) => sure === "not-known"), ...all.filter(({ sure }) => sure === "likely")];
}

function tableQuestions({ tables, answers }: Found): readonly Question[] {
  return tables.flatMap(({ table, sure }): readonly Question[] =>
    sure === "sure" || answers.columns[table]
      ? []
      : [{ asks: "columns", id: `columns:${table}`, sure, turn: 1, table }],
  );
}

function restQuestion({ draft, judged, answers }: Found): readonly Question[] {
  const { sure, labels, rest, words, paragraphs, sample } = judged;
  if (sure === "sure" || answers.rest || words === 0) return [];
  const turn = draft.turns.findIndex((turn) => turn.sure === "not-known" || turn.sure === "likely") + 1;
  return [
    { asks: "rest", id: "rest", sure, turn: turn || null, labels, proposed: rest, words, paragraphs, sample },
  ];
}

function labelQuestions({ draft, labels, seen, paragraphs, answers }: Found): readonly Question[] {
  const decided = new Set([...answers.notSpeakers, ...answers.alsoSpeakers].map(labelKey));
  const speakers = new Set(draft.speakers.map(({ label }) => labelKey(label)));
  const asked = new Set<string>();
  // That a name is one is not asked again where it stands in another dress.
  const surely = new Set(labels.filter(({ verdict }) => verdict === "sure").map(({ key }) => key));
  return labels.flatMap(({ key, label, count, verdict, places }): readonly Question[] => {
    if (surely.has(key) || decided.has(key) || asked.has(key)) return [];
    // A name at the head of what a numbered voice says is the name of that voice.
    if (places.every((place) => isVoiceName(paragraphs[place]?.speaker ?? ""))) return [];
    const isTaken = verdict !== "doubtful";
    // Nothing to ask: another form of the same label was taken, or the label was merged.
    if (isTaken !== speakers.has(key)) return [];
    asked.add(key);
    const [place] = places;
    const sample = place === undefined ? "" : (seen[place]?.text.trim().slice(0, 160) ?? "");
    const turn = turnWith(draft, sample, key, isTaken);
    const sure = verdict === "likely" ? "likely" : "not-known";
    return [{ asks: "speaks", id: `speaks:${key}`, sure, turn, label, count, proposed: isTaken, sample }];
  });
}

/** The number of the turn to look at for a label: the first turn that it opens, or the turn that holds its words. */
function turnWith(
  { turns, speakers, text }: TranscriptDraft,
  sample: string,
  key: string,
  isTaken: boolean,
): number | null {
  const id = speakers.find(({ label }) => labelKey(label) === key)?.id;
  const found = isTaken
    ? turns.findIndex(({ speakerId }) => speakerId === id)
    : turns.findIndex(({ start, end }) => text.slice(start, end).includes(sample.slice(0, 40)));
  return found === -1 ? null : found + 1;
}

function jointQuestions(draft: TranscriptDraft, answers: Answers): readonly Question[] {
  const keys = new Set(draft.speakers.map(({ label }) => labelKey(label)));
  return draft.speakers.flatMap(({ id, label, role }): readonly Question[] => {
    if (
      role !== "participant" ||
      answers.people[labelKey(label)] ||
      !mayBeJoint(label, (key) => keys.has(key))
    )
      return [];
    const turn = draft.turns.findIndex(({ speakerId }) => speakerId === id) + 1;
    const parts = partsOfLabel(label);
    return [
      { asks: "joint", id: `joint:${labelKey(label)}`, sure: "likely", turn: turn || null, label, parts },
    ];
  });
}

function interviewerQuestion(draft: TranscriptDraft, roles: Roles, answers: Answers): readonly Question[] {
  const isDecided = draft.speakers.some(({ label }) => answers.roles[labelKey(label)] !== undefined);
  if (roles.sure === "sure" || isDecided || draft.speakers.length < 2) return [];
  const by = roles.by === "questions" || roles.by === "other-files" ? roles.by : "nothing";
  const labels = draft.speakers.map(({ label }) => label);
  return [
    {
      asks: "interviewer",
      id: "interviewer",
      sure: roles.sure,
      turn: 1,
      labels,
      proposed: roles.guessed,
      by,
    },
  ];
}

function shareQuestions(draft: TranscriptDraft): readonly Question[] {
  if (draft.speakers.length < 2 || !mayBeOdd(draft)) return [];
  const figures = voiceFigures(draft);
  const words = [...figures].reduce((sum, [id, one]) => (id === null ? sum : sum + one.words), 0);
  if (words < fewestWords) return [];
  return draft.speakers.flatMap(({ id, label, role }): readonly Question[] => {
    const one = figures.get(id);
    if (role !== "interviewer" || !one || one.share < oddShare) return [];
    const sure = one.share >= veryOddShare ? "not-known" : "likely";
    return [
      {
        asks: "odd-share",
        id: `share:${labelKey(label)}`,
        sure,
        turn: one.longestTurn,
        label,
        share: one.share,
      },
    ];
  });
}

/** Whether interviewers write so much that it is worth counting their words. */
function mayBeOdd({ turns, speakers }: TranscriptDraft): boolean {
  const interviewers = new Set(speakers.filter(({ role }) => role === "interviewer").map(({ id }) => id));
  let all = 0;
  let theirs = 0;
  for (const { speakerId, start, end } of turns) {
    if (speakerId === null) continue;
    all += end - start;
    if (interviewers.has(speakerId)) theirs += end - start;
  }
  return theirs >= all * oddShare * 0.8;
}

/**
 * Whether a text that names nobody is still talk: questions alternate with other paragraphs, or a few words in turn
 * open nearly all paragraphs.
 */
function looksLikeTalk(seen: readonly Seen[]): boolean {
  const texts = seen.filter(({ isEmpty }) => !isEmpty).map(({ text }) => text.trim());
  const asks = texts.map((text) => wordsOf(text).length <= 40 && /[?？؟]["”’»)]*$/u.test(text));
  const answered = asks.filter((doesAsk, n) => doesAsk && n + 1 < asks.length && !asks[n + 1]).length;
  if (answered >= 2 && answered >= texts.length * 0.2) return true;
  const openings = texts.map((text) => /^[^\p{L}]*([\p{L}\p{N}_]+)/u.exec(text)?.[1]?.toLowerCase() ?? "");
  const often = new Set(
    openings.filter((words, n) => words !== "" && !opensSentence(words) && openings.indexOf(words) !== n),
  );
  const opened = openings.filter((words) => often.has(words)).length;
  return texts.length >= 4 && often.size >= 2 && often.size <= 6 && opened >= texts.length * 0.8;
}

function nobodyQuestion({ draft, seen, answers }: Found): readonly Question[] {
  const paragraphs = seen.filter(({ isEmpty }) => !isEmpty).length;
  if (draft.speakers.length > 0 || paragraphs < 2 || answers.rest) return [];
  const sure = looksLikeTalk(seen) ? "not-known" : "likely";
  return [{ asks: "nobody", id: "nobody", sure, turn: 1, paragraphs }];
}
