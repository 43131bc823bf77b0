import type { OpenStudy } from "./open-study.ts";

/** How long what nobody looks at any more is kept, in milliseconds. */
const keptFor = 60_000;

/** Whoever looks at what a worker works out beside a study: it is let go of some time after the last has left, and for good when the study is closed. */
export class Lookers {
  private readonly listeners = new Set<() => void>();
  private ending: ReturnType<typeof setTimeout> | undefined;
  private hasClosed = false;

  /** `begin` is done whenever somebody comes, `end` when nobody has looked for a while or the study is closed. */
  constructor(private readonly does: { readonly begin?: () => void; readonly end: () => void }) {}

  get isOver(): boolean {
    return this.hasClosed;
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    clearTimeout(this.ending);
    this.listeners.add(listener);
    if (!this.hasClosed) this.does.begin?.();
    return () => {
      this.listeners.delete(listener);
      if (this.listeners.size === 0 && !this.hasClosed) this.ending = setTimeout(this.does.end, keptFor);
    };
  };

  tell(): void {
    for (const listener of this.listeners) listener();
  }

  /** Ends at once and for good. */
  close(): void {
    clearTimeout(this.ending);
    this.hasClosed = true;
    this.does.end();
  }
}

/** Makes one of these for each study that asks for it, and closes it with the study. */
export function oneForStudy<Beside extends { close(): void }>(
  make: (study: OpenStudy) => Beside,
): (study: OpenStudy) => Beside {
  const made = new WeakMap<OpenStudy, Beside>();
  return (study) => {
    const known = made.get(study);
    if (known) return known;
    const one = make(study);
    made.set(study, one);
    study.whenClosed(() => one.close());
    return one;
  };
}
