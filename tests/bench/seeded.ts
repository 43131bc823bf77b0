/** Chance that comes out the same each time: the generator "mulberry32" over one 32-bit seed. */
export class Seeded {
  constructor(private state: number) {}

  /** At least 0, less than 1. */
  next(): number {
    this.state = (this.state + 0x6d2b79f5) | 0;
    let bits = Math.imul(this.state ^ (this.state >>> 15), 1 | this.state);
    bits = (bits + Math.imul(bits ^ (bits >>> 7), 61 | bits)) ^ bits;
    return ((bits ^ (bits >>> 14)) >>> 0) / 2 ** 32;
  }

  /** A whole number from 0, less than `limit`. */
  below(limit: number): number {
    return Math.floor(this.next() * limit);
  }

  pick<One>(from: readonly One[]): One {
    const one = from[this.below(from.length)];
    if (one === undefined) throw new RangeError("nothing to pick from");
    return one;
  }

  /** One of `from`, each as likely as its weight says. */
  pickWeighted<One>(from: readonly One[], weights: readonly number[]): One {
    let left = this.next() * weights.reduce((sum, weight) => sum + weight, 0);
    const found = from.find((_, at) => {
      left -= weights[at] ?? 0;
      return left < 0;
    });
    return found ?? this.pick(from);
  }

  hex(length: number): string {
    return Array.from({ length }, () => this.below(16).toString(16)).join("");
  }

  /** Of the form that `crypto.randomUUID` gives: as many bytes, and as hard to pack. */
  uuid(): string {
    return `${this.hex(8)}-${this.hex(4)}-4${this.hex(3)}-a${this.hex(3)}-${this.hex(12)}`;
  }
}
