/**
 * What happens to a kind of thing that goes out in a file for another program, or comes in one. "left-out": it is not there afterwards;
 * "otherwise": it is, in another form. `couldHold`: the format has a place for it, so that its loss is a fault of the file, not of the format.
 */
type Fate = { readonly fate: "left-out" | "otherwise"; readonly couldHold: boolean };

const leftOut: Fate = { fate: "left-out", couldHold: false };
const otherwise: Fate = { fate: "otherwise", couldHold: false };
const faulty: Fate = { fate: "left-out", couldHold: true };

/** What may be lost on the way out, in whatever format. */
const outgoingKinds = {
  quotes: leftOut,
  translations: leftOut,
  readings: leftOut,
  checks: leftOut,
  "correction-notes": leftOut,
  "time-marks": leftOut,
  "linked-recordings": leftOut,
  reviews: leftOut,
  versions: leftOut,
  maps: leftOut,
  guide: leftOut,
  "section-marks": leftOut,
  history: leftOut,
  references: leftOut,
  "lost-places": leftOut,
  originals: leftOut,
  past: leftOut,
  "imported-files": leftOut,
  "past-corrections": leftOut,
  "relation-authors": leftOut,
  "attribute-choices": leftOut,
  turns: otherwise,
  "turn-times": otherwise,
  "code-texts": otherwise,
  "memo-looks": otherwise,
  "memo-links": otherwise,
  "attribute-values": otherwise,
  texts: leftOut,
  codings: leftOut,
  notes: leftOut,
  definitions: leftOut,
  colours: leftOut,
  gatherings: leftOut,
  relations: leftOut,
  "memos-on-codes": leftOut,
  "coding-comments": leftOut,
  coders: leftOut,
  "no-times": faulty,
  "untimed-turns": otherwise,
  "turns-run-back": otherwise,
  "line-feeds": otherwise,
  "tag-names": otherwise,
  utterances: otherwise,
  "code-names": otherwise,
  brackets: otherwise,
} as const satisfies Readonly<Record<string, Fate>>;

/** What may be lost on the way in. */
const incomingKinds = {
  waves: otherwise,
  "missing-sources": faulty,
  "unreadable-sources": faulty,
  "empty-sources": faulty,
  "codings-without-text": faulty,
  "outside-the-text": faulty,
  "codes-not-there": faulty,
  "things-not-there": faulty,
  pictures: leftOut,
  recordings: leftOut,
  "pdf-pages": leftOut,
  "sources-without-text": leftOut,
  regions: leftOut,
  graphs: leftOut,
  sets: leftOut,
  "sets-of-codes": otherwise,
  "core-themes": otherwise,
  "case-codes": leftOut,
  "source-values": leftOut,
  "other-values": leftOut,
  "unknown-elements": leftOut,
  links: leftOut,
  "section-breaks": leftOut,
  "rich-text": otherwise,
  "names-changed": otherwise,
  "codings-joined": otherwise,
  "quotes-elsewhere": otherwise,
  "labels-coded": leftOut,
  "notes-elsewhere": otherwise,
  "note-selections": leftOut,
  "sync-points": leftOut,
  folders: otherwise,
  queries: leftOut,
  "references-inside": leftOut,
  importance: leftOut,
  "codes-lifted": otherwise,
  "words-not-found": faulty,
  "memos-on-study": otherwise,
} as const satisfies Readonly<Record<string, Fate>>;

/** Every kind of loss there is. */
export const lossKinds = { ...outgoingKinds, ...incomingKinds };

export type LossKind = keyof typeof lossKinds;
export type OutgoingKind = keyof typeof outgoingKinds;
export type IncomingKind = keyof typeof incomingKinds;

export function isOutgoing(kind: LossKind): kind is OutgoingKind {
  return Object.hasOwn(outgoingKinds, kind);
}

/** " (A.docx, B.docx, …)": which, as far as a few of them tell it. */
export function whichOf({ which, count }: Loss): string {
  const named = which.filter((one) => one !== "");
  return named.length === 0 ? "" : ` (${named.join(", ")}${count > named.length ? ", …" : ""})`;
}

/** One line of a report of loss. */
export type Loss = Fate & {
  readonly kind: LossKind;
  readonly count: number;
  /** Which, by name, as far as a few of them tell it. */
  readonly which: readonly string[];
};

const mostNamed = 5;
/** Files that a study has no place for are named one by one, since nobody finds them in it. */
const eachNamed: ReadonlySet<LossKind> = new Set(["pictures", "recordings", "pdf-pages", "missing-sources"]);

/** Collects what is lost, by kind. */
export class Losses {
  private readonly counted = new Map<LossKind, { count: number; which: Set<string> }>();

  tell(kind: LossKind, count: number, which = ""): void {
    if (count === 0) return;
    const known = this.counted.get(kind) ?? { count: 0, which: new Set<string>() };
    known.count += count;
    if (which !== "" && (known.which.size < mostNamed || eachNamed.has(kind))) known.which.add(which);
    this.counted.set(kind, known);
  }

  /** In the order of the kinds. */
  list(): readonly Loss[] {
    return (Object.keys(lossKinds) as LossKind[]).flatMap((kind) => {
      const known = this.counted.get(kind);
      return known ? [{ kind, ...lossKinds[kind], count: known.count, which: [...known.which] }] : [];
    });
  }
}

/** Whether something was lost that the format could have held. */
export function isFaulty(losses: readonly Loss[]): boolean {
  return losses.some(({ couldHold }) => couldHold);
}
