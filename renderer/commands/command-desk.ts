import { type CommandId, changesStudy, commandsByKey, type OwnKeys } from "./command-list.ts";
import { keyName, writes, writesWithAlt } from "./key-names.ts";

/** How a command was given: with Shift, a move selects on the way. `repeat`: by a key that is held down, once more. */
export type How = { readonly shiftKey: boolean; readonly repeat?: boolean };
type Doer = (how: How) => void;
export type Doers = { readonly [id in CommandId]?: Doer };

/** Where a key was pressed. */
export type Spot = {
  readonly in: "text" | "interviews" | "elsewhere";
  readonly correcting: boolean;
  readonly inField: boolean;
  /** Whether a dialog is open over the window. */
  readonly inDialog: boolean;
};

/**
 * Who does what: each place of the window registers what it can do now, and keys, palette and menus ask here.
 * What was registered last does it, until it is taken back.
 */
export class CommandDesk {
  private readonly doers: Doers[] = [];
  private readonly listeners = new Set<() => void>();
  private readonly before = new Set<() => void>();
  private own: OwnKeys;
  private byKey: ReturnType<typeof commandsByKey>;

  constructor(
    private readonly store: Pick<Storage, "getItem" | "setItem">,
    /** Says why nothing is changed, in a window that only reads; null in one that may write. */
    private readonly onlyReads: (() => void) | null = null,
  ) {
    this.own = this.recall();
    this.byKey = commandsByKey(this.own);
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  readonly ownKeys = (): OwnKeys => this.own;

  /** Takes over what these commands do; the answer gives it back. */
  register(doers: Doers): () => void {
    this.doers.push(doers);
    return () => {
      this.doers.splice(this.doers.indexOf(doers), 1);
    };
  }

  /**
   * Calls `look` before each command from now on: a key can come before the browser has told of what the key before it
   * selected, and a command goes by what is selected. The answer ends it.
   */
  beforeCommands(look: () => void): () => void {
    this.before.add(look);
    return () => void this.before.delete(look);
  }

  /** Whether anybody can do it now. */
  can(id: CommandId): boolean {
    return !(this.onlyReads && changesStudy(id)) && this.doers.some((doers) => doers[id]);
  }

  /** Does it, or says why it may not; answers whether anybody could. */
  run(id: CommandId, how: How = { shiftKey: false }): boolean {
    for (const look of this.before) look();
    const doer = this.doers.findLast((doers) => doers[id])?.[id];
    if (doer && this.onlyReads && changesStudy(id)) this.onlyReads();
    else doer?.(how);
    return doer !== undefined;
  }

  /** Does what a pressed key asks for; answers whether it was a command, so that the browser leaves it. */
  answer(event: Parameters<typeof keyName>[0], spot: Spot): boolean {
    const { correcting, inField, inDialog } = spot;
    const name = keyName(event);
    if ((inField || correcting) && writesWithAlt(event)) return false;
    return (this.byKey.get(name) ?? []).some((command) => {
      if (command.where !== "everywhere" && command.where !== spot.in) return false;
      if (inDialog && !command.overDialogs) return false;
      if (inField && !command.inFields) return false;
      if (correcting && (writes(name) || !command.whileCorrecting)) return false;
      return this.run(command.id, event);
    });
  }

  /** Gives a command other keys; null gives back ours. */
  setKeys(id: CommandId, keys: readonly string[] | null): void {
    const { [id]: _, ...others } = this.own;
    this.own = keys ? { ...others, [id]: keys } : others;
    this.byKey = commandsByKey(this.own);
    try {
      this.store.setItem(stored, JSON.stringify(this.own));
    } catch {
      // A full store forgets them at the end; nothing of the study stands here.
    }
    for (const listener of this.listeners) listener();
  }

  private recall(): OwnKeys {
    try {
      const kept: unknown = JSON.parse(this.store.getItem(stored) ?? "{}");
      const sound = Object.entries(kept ?? {}).filter(([, keys]) => isListOfWords(keys));
      return Object.fromEntries(sound) as OwnKeys;
    } catch {
      return {};
    }
  }
}

const stored = "kvali keys";

function isListOfWords(value: unknown): boolean {
  return Array.isArray(value) && value.every((one) => typeof one === "string");
}
