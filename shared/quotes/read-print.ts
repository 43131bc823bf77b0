import type { PrintEdit } from "../project/records.ts";
import type { Span } from "../text/span.ts";
import { alignPrint } from "./align-print.ts";
import type { PrintStep } from "./print-steps.ts";
import { keyOf, type SpokenUnit, spokenUnits, type TypedUnit, typedUnits } from "./print-tokens.ts";
import { firstLetterOf, isOtherCase, unitsOf } from "./print-units.ts";

/** A typed word that was not spoken, at its place in what was typed; `spoken` is the word that differs only by its first letter's case. */
export type Unspoken = Span & { readonly word: string; readonly spoken: string | null };

/**
 * An Outcome that also says where the fault is: `at` counts UTF-16 code units of what was typed. `marks` are stops and
 * other marks that were typed and do not stand in the transcript: those of the transcript are printed.
 */
export type ReadPrint =
  | {
      readonly is: "done";
      readonly edits: readonly PrintEdit[];
      readonly unspoken: readonly Unspoken[];
      readonly marks: readonly Span[];
    }
  | { readonly is: "refused"; readonly why: ReadPrintRefusal; readonly at: number };

export type ReadPrintRefusal =
  | "unclosed-bracket"
  | "stray-bracket"
  | "bracket-in-bracket"
  | "empty-bracket"
  | "too-long";

/** `standIns` are the pseudonyms that may be printed for names; `cutMarks` how cuts are marked, the house's own way first. */
export type PrintConventions = { readonly standIns: readonly string[]; readonly cutMarks: readonly string[] };

/**
 * The edits by which a quote's words become what was typed as their print form. Words left out are cut, whether
 * or not a mark says so; what is in brackets stands for what is left out beside it, or is inserted; a
 * stand-in stands for words that are left out. Words must be spelled as they were spoken, capitals too, but quotation
 * marks, apostrophes, dashes, white space and the form of an ellipsis may differ. A word that was not spoken is listed, and
 * the edits are those without it. Brackets that are not closed or nested are refused, unless the transcript has
 * such itself, and so is
 * what differs over more than some thousand words.
 */
export function readPrint(words: string, typed: string, { standIns, cutMarks }: PrintConventions): ReadPrint {
  const fault = bracketFault(typed);
  if (fault && !bracketFault(words)) return fault;
  const spoken = spokenUnits(words);
  const units = typedUnits(typed, new Set(spoken.map(({ key }) => key)));
  const steps = alignPrint({
    spoken,
    typed: units,
    standIns: standIns.map((name) => unitsOf(name).map(({ text }) => keyOf(text))),
    cutMark: cutMarks[0] ?? "…",
  });
  if (!steps) return { is: "refused", why: "too-long", at: 0 };
  return { is: "done", ...new PrintReader(words, typed, spoken, units).follow(steps) };
}

function bracketFault(text: string): Extract<ReadPrint, { is: "refused" }> | null {
  let open = -1;
  for (const { 0: bracket, index } of text.matchAll(/[[\]]/g)) {
    if (bracket === "[" && open >= 0) return { is: "refused", why: "bracket-in-bracket", at: index };
    if (bracket === "]" && open < 0) return { is: "refused", why: "stray-bracket", at: index };
    if (bracket === "]" && text.slice(open + 1, index).trim() === "")
      return { is: "refused", why: "empty-bracket", at: open };
    open = bracket === "[" ? index : -1;
  }
  return open < 0 ? null : { is: "refused", why: "unclosed-bracket", at: open };
}

/** Goes along the steps of a reading and puts down what they say. */
class PrintReader {
  private readonly edits: PrintEdit[] = [];
  private readonly unspoken: Unspoken[] = [];
  private readonly marks: Span[] = [];

  constructor(
    private readonly words: string,
    private readonly typed: string,
    private readonly spoken: readonly SpokenUnit[],
    private readonly units: readonly TypedUnit[],
  ) {}

  follow(steps: readonly PrintStep[]) {
    let [i, j] = [0, 0];
    for (const step of steps) {
      this.take(step, i, j);
      i += step.spoken;
      j += step.typed;
    }
    const { edits, unspoken, marks } = this;
    return { edits, unspoken, marks };
  }

  private take({ is, typed: took }: PrintStep, i: number, j: number): void {
    const [spoken, typed] = [this.spoken[i], this.units[j]];
    const last = this.edits.at(-1);
    const span = { start: spoken?.start ?? 0, end: spoken?.end ?? 0 };
    const said = { start: typed?.start ?? 0, end: this.units[j + took - 1]?.end ?? 0 };
    if (is === "cut-mark" || is === "left-out") this.edits.push({ kind: "cut", ...span });
    else if (is === "more" && last) this.edits[this.edits.length - 1] = { ...last, end: span.end };
    else if (is === "replaced") this.edits.push({ kind: "bracket", ...span, text: typed?.bracket ?? "" });
    else if (is === "bracket" || is === "bracket-behind") this.insert(i, j, is === "bracket-behind");
    else if (is === "stand-in") {
      const text = this.typed.slice(said.start, said.end).replace(/\s+/gu, " ");
      this.edits.push({ kind: "pseudonym", ...span, text });
    } else if (is === "same" && typed && spoken) this.takeLetter(typed, spoken);
    else if (is === "typed-mark") this.marks.push(said);
    else if ((is === "unspoken" || is === "other-case") && typed)
      this.unspoken.push({
        ...said,
        word: typed.text,
        spoken: (is === "other-case" && spoken?.text) || null,
      });
  }

  private takeLetter({ key, letter }: TypedUnit, spoken: SpokenUnit): void {
    if (key === spoken.key || !isOtherCase(keyOf(letter), spoken.key)) return;
    const end = spoken.start + firstLetterOf(spoken.text).length;
    this.edits.push({ kind: "bracket", start: spoken.start, end, text: firstLetterOf(letter) });
  }

  private insert(i: number, j: number, isBehindSpace: boolean): void {
    const behind = this.spoken[i]?.start ?? this.words.length;
    const place = isBehindSpace ? behind : (this.spoken[i - 1]?.end ?? behind);
    this.edits.push({ kind: "bracket", start: place, end: place, text: this.units[j]?.bracket ?? "" });
  }
}
