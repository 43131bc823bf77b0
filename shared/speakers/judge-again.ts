import { done, type Outcome, refused } from "../outcome.ts";
import type { Speaker, Transcript, Turn } from "../project/records.ts";
import { endOf } from "../text/align-words.ts";
import { changeBetween, type Replacement, type TextChange } from "../text/change.ts";
import type { Answers } from "./answers.ts";
import { type BesideFile, besideFile, type FileWord, type TextWord } from "./beside-file.ts";
import type { Judgement } from "./judge-speakers.ts";
import { labelKey } from "./label-forms.ts";
import { takenBefore } from "./taken-before.ts";

/** A transcript as its file is judged now, with all that people corrected since. */
export type JudgedAgain = {
  readonly change: TextChange;
  /** Counted in the text after the change. */
  readonly turns: readonly Omit<Turn, "id">[];
  /** Who is a speaker already keeps the id and, unless a person answered otherwise, the role. */
  readonly speakers: readonly Pick<Speaker, "id" | "label" | "role">[];
};

/** "another-file": the text has too little in common with this file. */
export type JudgeAgainRefusal = "another-file";

/** A text of which less than this share stands in the file was not made from it. */
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
 * that comes back; line feeds and turns are those of the new judgement.
 */
export function judgeAgain(
  transcript: Pick<Transcript, "text" | "turns" | "speakers">,
  { judgement, answers, fresh }: NewJudgement,
): Outcome<JudgedAgain, JudgeAgainRefusal> {
  const beside = besideFile(transcript, judgement);
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

/** A word of the file, of the text, or of both; `t` is its place in the text, or -1. */
type Item = {
  readonly word: FileWord | null;
  readonly typed: TextWord | null;
  readonly t: number;
  /** "label": goes from the text; "back": comes back into it; "deleted": a person took it out, and it stays so. */
  readonly is: "kept" | "label" | "back" | "deleted" | "typed";
  /** The turn of the draft in which it stands, from 0; -1 while that is not known. */
  turn: number;
};

/** All words of file and text in one order: what a person typed stands where it was typed. */
function inOrder({ file, text }: BesideFile, back: ReadonlySet<number>): readonly Item[] {
  const items: Item[] = [];
  const ofFile = (word: FileWord, at: number): Item => {
    const { partner: t, turn } = word;
    const missing = back.has(at) ? "back" : "deleted";
    return { word, typed: text[t] ?? null, t, is: turn < 0 ? "label" : t >= 0 ? "kept" : missing, turn };
  };
  let t = 0;
  let gone: Item[] = [];
  const meet = (toT: number) => {
    const typed: Item[] = [];
    const above = text[t - 1] ?? null;
    for (; t < toT; t += 1) typed.push({ word: null, typed: text[t] ?? null, t, is: "typed", turn: -1 });
    if (gone.length + typed.length > 0) items.push(...between(gone, typed, above, text[toT] ?? null));
    gone = [];
  };
  for (const [at, word] of file.entries()) {
    const item = ofFile(word, at);
    if (item.t < 0) gone.push(item);
    else {
      meet(item.t);
      items.push(item);
      t = item.t + 1;
    }
  }
  meet(text.length);
  return items;
}

/** Words that only one of both has, between two that both have: those of the line above, lines of their own, the line below. */
function between(
  gone: readonly Item[],
  typed: readonly Item[],
  above: TextWord | null,
  below: TextWord | null,
): readonly Item[] {
  if (typed.length === 0) return gone;
  if (gone.length === 0) return typed;
  const left = typed.filter(({ typed: word }) => word?.line === above?.line);
  const right = typed.filter(({ typed: word }) => word?.line === below?.line && word?.line !== above?.line);
  const own = typed.slice(left.length, typed.length - right.length);
  const [first, last] = [gone[0]?.word?.paragraph, gone.at(-1)?.word?.paragraph];
  const paragraphs = [
    ...new Set(gone.flatMap(({ word, is }) => (word && is === "deleted" ? [word.paragraph] : []))),
  ];
  const whole = paragraphs.filter(
    (paragraph) => (left.length === 0 || paragraph !== first) && (right.length === 0 || paragraph !== last),
  );
  const lines = [...new Set(own.map(({ typed: word }) => word?.line))];
  const behind = new Map<number | undefined, Item[]>();
  for (const one of own) {
    const paragraph = whole[Math.min(lines.indexOf(one.typed?.line), whole.length - 1)];
    behind.set(paragraph, [...(behind.get(paragraph) ?? []), one]);
  }
  const placed: Item[] = [...left, ...(behind.get(undefined) ?? [])];
  for (const [n, item] of gone.entries()) {
    placed.push(item);
    const paragraph = item.word?.paragraph;
    if (paragraph !== gone[n + 1]?.word?.paragraph) placed.push(...(behind.get(paragraph) ?? []));
  }
  return [...placed, ...right];
}

/** A word of the text and where it stands afterwards. */
type Place = { readonly start: number; readonly end: number; readonly after: number };
type SetTurn = Omit<Turn, "id">;

/** Sets the words into a text by the turns of the draft. */
class Setter {
  private readonly before: string;
  private readonly draft: Judgement["draft"];
  private readonly standing: readonly Item[];
  private readonly wordsOfText: readonly TextWord[];
  private readonly byTurn: readonly (readonly Item[])[];
  private readonly emptied: ReadonlyMap<number, string>;

  constructor(
    private readonly transcript: Pick<Transcript, "text" | "turns">,
    judgement: Judgement,
    items: readonly Item[],
    { text }: BesideFile,
  ) {
    this.before = transcript.text;
    this.draft = judgement.draft;
    this.wordsOfText = text;
    this.standing = inTurns(items);
    const byTurn: Item[][] = judgement.draft.turns.map(() => []);
    for (const one of this.standing) byTurn[one.turn]?.push(one);
    this.byTurn = byTurn;
    this.emptied = this.emptiedTurns(items);
  }

  set(): { readonly text: string; readonly turns: readonly SetTurn[]; readonly places: readonly Place[] } {
    let text = "";
    const turns: SetTurn[] = [];
    const places: Place[] = [];
    for (const [n, { speakerId, startMs, endMs }] of this.draft.turns.entries()) {
      const words = this.byTurn[n] ?? [];
      const empty = this.emptied.get(n);
      if (words.length === 0 && empty === undefined) continue;
      if (turns.length > 0) text += "\n";
      const start = text.length;
      text += empty ?? "";
      for (const [m, word] of words.entries()) {
        const above = words[m - 1];
        text += above ? this.joint(above, word) : this.edge(word, "start");
        const { typed } = word;
        if (typed) places.push({ start: typed.start, end: endOf(typed), after: text.length });
        text += (typed ?? word.word)?.text ?? "";
      }
      const last = words.at(-1);
      if (last) text += this.edge(last, "end");
      turns.push({ speakerId, startMs, endMs, start, end: text.length });
    }
    return { text, turns, places };
  }

  /** What stands between two words of one turn. */
  private joint(a: Item, b: Item): string {
    const inText = this.jointInText(a, b);
    const inDraft = this.jointInDraft(a, b);
    if (inDraft !== null && inText !== null) {
      const isEitherUsual = usualJoints.has(inText) && usualJoints.has(inDraft);
      return isEitherUsual || (a.word?.piece !== b.word?.piece && usualJoints.has(inText)) ? inDraft : inText;
    }
    return inText ?? inDraft ?? (this.blankAfter(a) || this.blankBefore(b));
  }

  /** Null where they do not stand beside each other in one turn of the text. */
  private jointInText(a: Item, b: Item): string | null {
    if (!a.typed || !b.typed || b.t !== a.t + 1 || a.typed.turn !== b.typed.turn) return null;
    return this.before.slice(endOf(a.typed), b.typed.start);
  }

  /** Null where they do not stand beside each other in the draft. */
  private jointInDraft(a: Item, b: Item): string | null {
    if (!a.word || !b.word) return null;
    const joint = this.draft.text.slice(a.word.inDraft + a.word.text.length, b.word.inDraft);
    return joint.trim() === "" ? joint : null;
  }

  private blankAfter({ word, typed, t }: Item): string {
    if (typed) {
      const next = this.wordsOfText[t + 1];
      const end = endOf(typed);
      return next?.turn === typed.turn ? this.before.slice(end, next.start) : " ";
    }
    return word ? blanksFrom(this.draft.text, word.inDraft + word.text.length) : "";
  }

  private blankBefore({ word, typed, t }: Item): string {
    if (typed) {
      const above = this.wordsOfText[t - 1];
      return above?.turn === typed.turn ? this.before.slice(endOf(above), typed.start) : " ";
    }
    return word ? blanksBefore(this.draft.text, word.inDraft) : "";
  }

  /** White space that a person typed at the edge of a turn, where the word stands at the same edge of both turns. */
  private edge({ typed, t }: Item, edge: "start" | "end"): string {
    if (!typed) return "";
    const turn = this.transcript.turns[typed.turn];
    if (!turn) return "";
    if (edge === "start")
      return this.wordsOfText[t - 1]?.turn === typed.turn ? "" : this.before.slice(turn.start, typed.start);
    return this.wordsOfText[t + 1]?.turn === typed.turn ? "" : this.before.slice(endOf(typed), turn.end);
  }

  /** Turns of the draft whose words a person deleted, where the text still has the emptied turn: with its white space. */
  private emptiedTurns(items: readonly Item[]): ReadonlyMap<number, string> {
    const full = new Set(this.wordsOfText.map(({ turn }) => turn));
    const free = this.transcript.turns.flatMap((turn, n) => (full.has(n) ? [] : [{ ...turn, n }]));
    const emptied = new Map<number, string>();
    if (free.length === 0) return emptied;
    let above = -1;
    for (const { typed, word } of items) {
      if (typed) above = Math.max(above, typed.turn);
      const turn = word?.turn ?? -1;
      if (turn < 0 || emptied.has(turn) || (this.byTurn[turn]?.length ?? 0) > 0) continue;
      const next = free.findIndex(({ n }) => n > above);
      const found = free[next];
      if (!found || this.wordsOfText.some((one) => one.turn > above && one.turn < found.n)) continue;
      emptied.set(turn, this.before.slice(found.start, found.end));
      free.splice(0, next + 1);
    }
    return emptied;
  }
}

/** What judgements join words by. */
const usualJoints: ReadonlySet<string> = new Set([" ", "\n"]);

function blanksFrom(text: string, at: number): string {
  return /^\s*/.exec(text.slice(at, at + 40))?.[0] ?? "";
}

function blanksBefore(text: string, at: number): string {
  return /\s*$/.exec(text.slice(Math.max(0, at - 40), at))?.[0] ?? "";
}

/** The items that will stand, in turns of the draft. What a person typed stands with the words of its line. */
function inTurns(items: readonly Item[]): readonly Item[] {
  const nearest = (from: number, step: -1 | 1, stops: (item: Item) => boolean): Item | null => {
    for (let at = from + step; at >= 0 && at < items.length; at += step) {
      const item = items[at];
      if (!item || stops(item)) return null;
      if (item.word && item.word.turn >= 0) return item;
    }
    return null;
  };
  for (const [n, item] of items.entries()) {
    if (item.is !== "typed") continue;
    const line = item.typed?.line;
    const isOff = ({ typed }: Item) => typed !== null && typed.line !== line;
    const isOffOrLost = (one: Item) => isOff(one) || one.is === "deleted" || one.is === "back";
    const beside =
      nearest(n, -1, isOffOrLost) ??
      nearest(n, 1, isOffOrLost) ??
      nearest(n, -1, isOff) ??
      nearest(n, 1, isOff) ??
      nearest(n, -1, () => false) ??
      nearest(n, 1, () => false);
    item.turn = beside?.turn ?? 0;
  }
  const standing = items.filter(({ is }) => is !== "label" && is !== "deleted");
  // Turns rise: what was typed cannot stand behind a word of a later turn.
  let latest = Number.POSITIVE_INFINITY;
  for (const item of standing.toReversed()) {
    latest = Math.min(latest, item.turn);
    item.turn = latest;
  }
  return standing;
}

/** The change of a text in which these words stay; each replacement lies between two of them. */
function changeAround(before: string, after: string, places: readonly Place[]): TextChange {
  const replacements: Replacement[] = [];
  let [from, to] = [0, 0];
  const gap = (end: number, endAfter: number) => {
    if (
      end - from === endAfter - to &&
      (end === from || before.slice(from, end) === after.slice(to, endAfter))
    )
      return;
    const { replacements: found } = changeBetween(before.slice(from, end), after.slice(to, endAfter));
    for (const one of found) replacements.push({ ...one, start: one.start + from });
  };
  for (const { start, end, after: place } of places) {
    gap(start, place);
    from = end;
    to = place + (end - start);
  }
  gap(before.length, after.length);
  return { length: before.length, replacements };
}
