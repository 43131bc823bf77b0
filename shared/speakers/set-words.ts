import type { Transcript, Turn } from "../project/records.ts";
import { endOf } from "../text/align-words.ts";
import type { KeptWord } from "../text/change-around.ts";
import type { BesideFile, TextWord } from "./beside-file.ts";
import type { Judgement } from "./judge-speakers.ts";
import { type Item, inTurns } from "./standing-words.ts";

type SetTurn = Omit<Turn, "id">;

/** Builds a text from the words, by the turns of the draft as people moved them. */
export class Setter {
  private readonly before: string;
  private readonly draft: Judgement["draft"];
  private readonly turns: BesideFile["turns"];
  private readonly standing: readonly Item[];
  private readonly wordsOfText: readonly TextWord[];
  private readonly byTurn: readonly (readonly Item[])[];
  private readonly emptied: ReadonlyMap<number, string>;

  constructor(
    private readonly transcript: Pick<Transcript, "text" | "turns">,
    judgement: Judgement,
    items: readonly Item[],
    { text, turns }: BesideFile,
  ) {
    this.before = transcript.text;
    this.draft = judgement.draft;
    this.turns = turns;
    this.wordsOfText = text;
    this.standing = inTurns(items);
    const byTurn: Item[][] = turns.map(() => []);
    for (const one of this.standing) byTurn[one.turn]?.push(one);
    this.byTurn = byTurn;
    this.emptied = this.emptiedTurns(items);
  }

  set(): { readonly text: string; readonly turns: readonly SetTurn[]; readonly places: readonly KeptWord[] } {
    let text = "";
    const turns: SetTurn[] = [];
    const places: KeptWord[] = [];
    for (const [n, { speakerId, startMs, endMs }] of this.turns.entries()) {
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

  /** Null where they do not stand beside each other in the draft, nor in lines that were moved within one turn of it. */
  private jointInDraft(a: Item, b: Item): string | null {
    if (!a.word || !b.word) return null;
    if (b.word.inDraft < a.word.inDraft) return "\n";
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
      if (!found || this.wordsOfText.some((word) => word.turn > above && word.turn < found.n)) continue;
      emptied.set(turn, this.before.slice(found.start, found.end));
      free.splice(0, next + 1);
    }
    return emptied;
  }
}

/** The joints that judgements put between words. */
const usualJoints: ReadonlySet<string> = new Set([" ", "\n"]);

function blanksFrom(text: string, at: number): string {
  return /^\s*/.exec(text.slice(at, at + 40))?.[0] ?? "";
}

function blanksBefore(text: string, at: number): string {
  return /\s*$/.exec(text.slice(Math.max(0, at - 40), at))?.[0] ?? "";
}
