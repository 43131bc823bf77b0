/** One thing that can be done by a key, from the palette or from a menu. */
export type Command = {
  readonly id: string;
  /**
   * Where its keys count: while the focus is in a transcript ("text") or in the list of interviews ("interviews");
   * "everywhere": also outside, but not while one types in a field.
   */
  readonly where: "everywhere" | "text" | "interviews";
  /** Its keys, as key-names.ts spells them; the first is the one that is shown. */
  readonly keys: readonly string[];
  /** The place where it can be done; without one, wherever its keys count. One key may mean something else in another place. */
  readonly place?: "check" | "read" | "code";
  /** Also while one types in a field. */
  readonly inFields?: true;
  /** Also while a dialog is open: what would act behind it does not. */
  readonly overDialogs?: true;
  /** Also while the text is being corrected, when letters are letters. */
  readonly whileCorrecting?: true;
  /** It changes the study, or asks what to change: a window that only reads does not offer it. */
  readonly writes?: true;
};

/** Every command there is, in the order in which palette and sheet list them: the one place where keys are given. */
export const commandList = [
  { id: "sentence", where: "text", keys: ["s"] },
  { id: "turn", where: "text", keys: ["t"] },
  { id: "next-sentence", where: "text", keys: ["Alt+ArrowRight"], whileCorrecting: true },
  { id: "previous-sentence", where: "text", keys: ["Alt+ArrowLeft"], whileCorrecting: true },
  { id: "next-turn", where: "text", keys: ["Alt+ArrowDown"], whileCorrecting: true },
  { id: "previous-turn", where: "text", keys: ["Alt+ArrowUp"], whileCorrecting: true },
  { id: "code", where: "text", place: "code", keys: ["Enter", "c"], writes: true },
  { id: "in-vivo", where: "text", place: "code", keys: ["v"], writes: true },
  { id: "repeat", where: "text", place: "code", keys: ["r"], writes: true },
  { id: "next-coding", where: "text", place: "code", keys: ["n"] },
  { id: "previous-coding", where: "text", place: "code", keys: ["p"] },
  { id: "grow-end", where: "text", place: "code", keys: ["."], writes: true },
  { id: "shrink-end", where: "text", place: "code", keys: [","], writes: true },
  // Shift with full stop writes ":" on a Swedish keyboard and ">" on an English one.
  { id: "grow-start", where: "text", place: "code", keys: ["Shift+.", ":", ">"], writes: true },
  { id: "shrink-start", where: "text", place: "code", keys: ["Shift+,", ";", "<"], writes: true },
  { id: "section", where: "text", keys: ["g"], writes: true },
  // A letter while one reads, and a key that writes nothing while one corrects.
  { id: "said-by", where: "text", keys: ["w", "F4"], whileCorrecting: true, writes: true },
  { id: "split-turn", where: "text", keys: ["Ctrl+Enter"], whileCorrecting: true, writes: true },
  { id: "join-turns", where: "text", keys: ["Ctrl+Shift+Enter"], whileCorrecting: true, writes: true },
  { id: "move-turn-up", where: "text", keys: ["Ctrl+Shift+ArrowUp"], whileCorrecting: true, writes: true },
  {
    id: "move-turn-down",
    where: "text",
    keys: ["Ctrl+Shift+ArrowDown"],
    whileCorrecting: true,
    writes: true,
  },
  // What is played is led while one types: keys that write nothing, those of keyboards for sound, and what pedals send.
  {
    id: "play-stop",
    where: "everywhere",
    keys: ["F9", "MediaPlayPause"],
    whileCorrecting: true,
    inFields: true,
  },
  {
    id: "play-back",
    where: "everywhere",
    keys: ["F7", "MediaRewind"],
    whileCorrecting: true,
    inFields: true,
  },
  {
    id: "play-forward",
    where: "everywhere",
    keys: ["F8", "MediaFastForward"],
    whileCorrecting: true,
    inFields: true,
  },
  { id: "play-slower", where: "everywhere", keys: ["Shift+F7"], whileCorrecting: true, inFields: true },
  { id: "play-faster", where: "everywhere", keys: ["Shift+F8"], whileCorrecting: true, inFields: true },
  { id: "play-loop", where: "everywhere", keys: ["Shift+F9"], whileCorrecting: true, inFields: true },
  {
    id: "play-previous-turn",
    where: "everywhere",
    keys: ["Ctrl+F7", "MediaTrackPrevious"],
    whileCorrecting: true,
    inFields: true,
  },
  {
    id: "play-next-turn",
    where: "everywhere",
    keys: ["Ctrl+F8", "MediaTrackNext"],
    whileCorrecting: true,
    inFields: true,
  },
  { id: "play-from-caret", where: "text", keys: ["F6"], whileCorrecting: true },
  { id: "caret-to-sound", where: "text", keys: ["Shift+F6"], whileCorrecting: true },
  { id: "mark-time", where: "text", keys: ["F3"], whileCorrecting: true, writes: true },
  { id: "take-time-away", where: "text", keys: ["Shift+F3"], whileCorrecting: true, writes: true },
  { id: "time-next-turn", where: "text", keys: ["F10"], whileCorrecting: true, writes: true },
  { id: "who-speaks", where: "everywhere", keys: [], writes: true },
  { id: "rename-interview", where: "interviews", keys: ["F2"], writes: true },
  { id: "remove-interview", where: "interviews", keys: ["Delete"], writes: true },
  { id: "interview-menu", where: "interviews", keys: ["Shift+F10", "ContextMenu"], writes: true },
  { id: "correct", where: "text", keys: ["F2"], whileCorrecting: true, writes: true },
  { id: "uncode", where: "text", place: "code", keys: ["Delete", "Backspace"], writes: true },
  { id: "memo", where: "text", place: "code", keys: ["m"] },
  { id: "new-memo", where: "everywhere", keys: [], writes: true },
  { id: "comment-coding", where: "text", place: "code", keys: ["k"], writes: true },
  { id: "choose-quote", where: "text", place: "code", keys: ["q"], writes: true },
  { id: "filter", where: "text", place: "code", keys: ["f"] },
  { id: "only-this-code", where: "text", place: "code", keys: ["o"] },
  { id: "show-all-codings", where: "text", place: "code", keys: ["a"] },
  { id: "to-codebook", where: "text", place: "code", keys: ["b"] },
  { id: "note-passage", where: "text", place: "read", keys: ["Enter", "m"], writes: true },
  { id: "next-note", where: "text", place: "read", keys: ["n"] },
  { id: "previous-note", where: "text", place: "read", keys: ["p"] },
  { id: "remove-note", where: "text", place: "read", keys: ["Delete", "Backspace"], writes: true },
  { id: "link-passage", where: "text", place: "read", keys: ["l"], writes: true },
  { id: "to-reading-note", where: "text", place: "read", keys: ["b"], writes: true },
  { id: "mark-read", where: "text", place: "read", keys: ["x"], writes: true },
  { id: "show-codings", where: "text", place: "read", keys: ["h"] },
  { id: "reading-overview", where: "everywhere", place: "read", keys: [] },
  {
    id: "turn-checked",
    where: "text",
    place: "check",
    keys: ["Alt+Enter"],
    whileCorrecting: true,
    writes: true,
  },
  {
    id: "turn-unintelligible",
    where: "text",
    place: "check",
    keys: ["Shift+F1"],
    whileCorrecting: true,
    writes: true,
  },
  {
    id: "ask-about-turn",
    where: "text",
    place: "check",
    keys: ["F1"],
    whileCorrecting: true,
    writes: true,
  },
  {
    id: "turn-unchecked",
    where: "text",
    place: "check",
    keys: ["Ctrl+F1"],
    whileCorrecting: true,
    writes: true,
  },
  { id: "next-to-check", where: "text", place: "check", keys: ["Alt+PageDown"], whileCorrecting: true },
  { id: "checking-overview", where: "everywhere", place: "check", keys: [] },
  { id: "leave", where: "text", keys: ["Escape"], whileCorrecting: true },
  { id: "new-theme", where: "everywhere", keys: ["Alt+n"], writes: true },
  { id: "sort-code", where: "everywhere", keys: ["Alt+t"], writes: true },
  { id: "review-theme", where: "everywhere", keys: ["Alt+r"], writes: true },
  {
    id: "undo",
    where: "everywhere",
    keys: ["Ctrl+z"],
    whileCorrecting: true,
    overDialogs: true,
    writes: true,
  },
  {
    id: "redo",
    where: "everywhere",
    keys: ["Ctrl+Shift+z", "Ctrl+y"],
    whileCorrecting: true,
    overDialogs: true,
    writes: true,
  },
  {
    id: "save",
    where: "everywhere",
    keys: ["Ctrl+s"],
    whileCorrecting: true,
    overDialogs: true,
    inFields: true,
    writes: true,
  },
  { id: "palette", where: "everywhere", keys: ["Ctrl+k"], whileCorrecting: true, inFields: true },
  {
    id: "find",
    where: "everywhere",
    keys: ["Ctrl+f", "Ctrl+Shift+f"],
    whileCorrecting: true,
    inFields: true,
  },
  { id: "go-check", where: "everywhere", keys: ["Alt+0"], whileCorrecting: true, inFields: true },
  { id: "go-read", where: "everywhere", keys: ["Alt+1"], whileCorrecting: true, inFields: true },
  { id: "go-code", where: "everywhere", keys: ["Alt+2"], whileCorrecting: true, inFields: true },
  { id: "go-themes", where: "everywhere", keys: ["Alt+3"], whileCorrecting: true, inFields: true },
  { id: "go-quotes", where: "everywhere", keys: ["Alt+4"], whileCorrecting: true, inFields: true },
  { id: "go-search", where: "everywhere", keys: ["Alt+5"], whileCorrecting: true, inFields: true },
  { id: "go-memos", where: "everywhere", keys: ["Alt+6"], whileCorrecting: true, inFields: true },
  { id: "go-people", where: "everywhere", keys: ["Alt+7"], whileCorrecting: true, inFields: true },
  { id: "go-report", where: "everywhere", keys: ["Alt+8"], whileCorrecting: true, inFields: true },
  { id: "go-history", where: "everywhere", keys: ["Alt+9"], whileCorrecting: true, inFields: true },
  { id: "guide", where: "everywhere", keys: [] },
  { id: "recording", where: "everywhere", keys: [] },
  { id: "map-fit", where: "everywhere", keys: ["0"] },
  { id: "map-relate", where: "everywhere", keys: [], writes: true },
  { id: "map-anew", where: "everywhere", keys: [], writes: true },
  { id: "map-publish", where: "everywhere", keys: [] },
  { id: "code-blind", where: "everywhere", keys: [], writes: true },
  { id: "method", where: "everywhere", keys: [], writes: true },
  { id: "house-style", where: "everywhere", keys: [], writes: true },
  { id: "import", where: "everywhere", keys: [], writes: true },
  { id: "import-project", where: "everywhere", keys: [], writes: true },
  { id: "import-codebook", where: "everywhere", keys: [], writes: true },
  { id: "add-excerpt", where: "everywhere", keys: [], writes: true },
  { id: "pseudonyms", where: "everywhere", keys: [], writes: true },
  { id: "take-translations", where: "everywhere", keys: [], writes: true },
  { id: "export", where: "everywhere", keys: [] },
  { id: "leave-study", where: "everywhere", keys: [] },
  { id: "keys", where: "everywhere", keys: ["?"] },
] as const satisfies readonly Command[];

export type CommandId = (typeof commandList)[number]["id"];

/** The commands with the keys that a person chose in place of ours; an empty list leaves a command without keys. */
export type OwnKeys = { readonly [id in CommandId]?: readonly string[] };

type ListedCommand = Command & { readonly id: CommandId };

type ByKey = ReadonlyMap<string, readonly ListedCommand[]>;

/** What was found for the keys that somebody chose: each button that prints its key asks whenever it is drawn. */
const found = new WeakMap<OwnKeys, ByKey>();

/**
 * The commands by each of their keys: several of one key only when they cannot meet. A key that
 * somebody gave to one command is taken from all others that it would meet.
 */
export function commandsByKey(own: OwnKeys): ByKey {
  const known = found.get(own);
  if (known) return known;
  const byKey = findByKey(own);
  found.set(own, byKey);
  return byKey;
}

function findByKey(own: OwnKeys): ByKey {
  const all: readonly ListedCommand[] = commandList;
  const byKey = new Map<string, ListedCommand[]>();
  for (const command of all) {
    const isTaken = (key: string) =>
      all.some((other) => own[other.id]?.includes(key) && canMeet(command, other));
    for (const key of own[command.id] ?? command.keys.filter((one) => !isTaken(one))) {
      const there = byKey.get(key) ?? [];
      if (!there.some((other) => canMeet(command, other))) byKey.set(key, [...there, command]);
    }
  }
  return byKey;
}

/** Whether a command's keys count in a text only: it is done to what is selected there. */
export function isOfText(id: CommandId): boolean {
  return commandList.some((command) => command.id === id && command.where === "text");
}

/** Whether two commands can be done in one place. */
export function canMeet(a: Command, b: Command): boolean {
  const samePart = a.where === b.where || a.where === "everywhere" || b.where === "everywhere";
  return samePart && (!a.place || !b.place || a.place === b.place);
}

/** Whether a command changes the study. */
export function changesStudy(id: CommandId): boolean {
  const all: readonly ListedCommand[] = commandList;
  return all.some((command) => command.id === id && command.writes === true);
}

/** The keys of one command as they count now. */
export function keysOf(id: CommandId, own: OwnKeys): readonly string[] {
  const keys: string[] = [];
  for (const [key, commands] of commandsByKey(own))
    if (commands.some((command) => command.id === id)) keys.push(key);
  return keys;
}
