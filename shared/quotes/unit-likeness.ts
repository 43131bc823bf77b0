import { keyOf, type SpokenUnit, type TypedUnit } from "./print-tokens.ts";
import { firstLetterOf } from "./print-units.ts";

/** How a typed unit is like a spoken one; "letter": with its first letter in brackets; "other-case": but for that letter. */
export type Likeness = "none" | "same" | "letter" | "other-case";

/** How units are like each other, told by numbers for what they say, since each is compared with each. */
export class UnitLikeness {
  private readonly numbers = new Map<string, number>();
  private readonly spoken: readonly UnitNumbers[];
  private readonly typed: readonly UnitNumbers[];
  private readonly letters: readonly (UnitNumbers | null)[];

  constructor(spoken: readonly SpokenUnit[], typed: readonly TypedUnit[]) {
    this.spoken = spoken.map(({ key }) => this.numbersOf(key));
    this.typed = typed.map(({ key }) => this.numbersOf(key));
    this.letters = typed.map(({ letter }) => (letter === "" ? null : this.numbersOf(keyOf(letter))));
  }

  of(i: number, j: number): Likeness {
    const [spoken, typed] = [this.spoken[i], this.typed[j]];
    if (!spoken || !typed) return "none";
    if (spoken.exact === typed.exact) return "same";
    if (spoken.anyCase === this.letters[j]?.anyCase) return "letter";
    return spoken.anyCase === typed.anyCase ? "other-case" : "none";
  }

  private numbersOf(key: string): UnitNumbers {
    const first = firstLetterOf(key);
    return { exact: this.number(key), anyCase: this.number(first.toLowerCase() + key.slice(first.length)) };
  }

  private number(key: string): number {
    const known = this.numbers.get(key) ?? this.numbers.size;
    this.numbers.set(key, known);
    return known;
  }
}

type UnitNumbers = { readonly exact: number; readonly anyCase: number };
