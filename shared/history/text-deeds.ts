import type { GivenTurn, SwappedTurns, TextDeed } from "../checking/text-deed.ts";
import { addedOf, type UpdateOf, updatesOf } from "../project/diff.ts";
import type { JournalEntry } from "../project/journal.ts";
import { knownDeed } from "./deeds.ts";
import { type Way, wayOf } from "./facts.ts";
import { undoneDeeds } from "./undone.ts";

/** What one entry of the journal did to the texts; undone deeds, undo and redo among them. */
export type ToldTextDeed = TextDeed & Pick<JournalEntry, "of"> & { readonly way: Way };

/** Deeds by which a person says what was said, … */
const corrections: readonly string[] = ["correct-text", "replace-transcript"];
/** … and by which somebody says who says it. */
const speakerCorrections: readonly string[] = ["set-turn-speaker", "replace-transcript"];

/** Null for an entry that leaves words and speakers of turns as they are. Of an undo or redo only what it is of is told. */
export function textDeedOf(entry: JournalEntry): ToldTextDeed | null {
  const { seq, at, by, of, deed, diff } = entry;
  const head = { seq, at, by, of, way: wayOf(entry) };
  if (head.way !== "did")
    return { ...head, does: "other", began: [], edits: [], swapped: null, given: [], halves: [], gone: [] };
  const is = knownDeed(deed)?.is ?? "";
  const began = addedOf(diff, "transcript").map(({ id, text }) => ({
    ...{ transcriptId: id, text },
    isHandedOn: is === "hand-on",
  }));
  const updates = updatesOf(diff, "transcript");
  const given = speakerCorrections.includes(is) ? updates.flatMap(turnsGiven) : [];
  const [swapped = null] = is === "move-turn" ? updates.flatMap(turnsSwapped) : [];
  const halves = is === "split-turn" ? updates.flatMap(turnsSplitOff) : [];
  const gone = updates.flatMap(is === "review-speakers" ? turnsGivenAnew : turnsGone);
  const all = [began, diff.edits, given, halves, gone];
  if (all.every((one) => one.length === 0) && !swapped) return null;
  const does = corrections.includes(is) ? "corrects" : is === "pseudonymise" ? "pseudonymises" : "other";
  return { ...head, does, began, edits: diff.edits, swapped, given, halves, gone };
}

function turnsSwapped({ id, from, to }: UpdateOf<"transcript">): readonly SwappedTurns[] {
  const place = (from.turns ?? []).findIndex((turn, at) => turn.id !== to.turns?.[at]?.id);
  const [upper, lower] = (from.turns ?? []).slice(place, place + 2).map(({ start, end }) => ({ start, end }));
  return upper && lower ? [{ transcriptId: id, upper, lower }] : [];
}

function turnsGiven({ id, from, to }: UpdateOf<"transcript">): readonly GivenTurn[] {
  const was = new Map(from.turns?.map((turn) => [turn.id, turn.speakerId]));
  return (to.turns ?? []).flatMap((turn) => {
    const before = was.get(turn.id);
    if (before === undefined || before === turn.speakerId) return [];
    return [{ transcriptId: id, turnId: turn.id, from: before, to: turn.speakerId }];
  });
}

function turnsSplitOff({ id, from, to }: UpdateOf<"transcript">): ToldTextDeed["halves"] {
  const before = new Set(from.turns?.map((turn) => turn.id));
  return (to.turns ?? []).flatMap((turn, at, all) => {
    const whole = all[at - 1];
    return whole && !before.has(turn.id) ? [{ transcriptId: id, turnId: turn.id, of: whole.id }] : [];
  });
}

/** All turns of a file that is judged again: who says them is as it says. */
function turnsGivenAnew({ id, from, to }: UpdateOf<"transcript">): ToldTextDeed["gone"] {
  return [...(from.turns ?? []), ...(to.turns ?? [])].map((turn) => ({ transcriptId: id, turnId: turn.id }));
}

function turnsGone({ id, from, to }: UpdateOf<"transcript">): ToldTextDeed["gone"] {
  const staying = new Set(to.turns?.map((turn) => turn.id));
  return (from.turns ?? []).flatMap((turn) =>
    staying.has(turn.id) ? [] : [{ transcriptId: id, turnId: turn.id }],
  );
}

const counting = new WeakMap<readonly ToldTextDeed[], readonly TextDeed[]>();

/** The deeds that are not undone, without undo and redo: done one after the other they make the texts. */
export function textDeedsThatCount(deeds: readonly ToldTextDeed[]): readonly TextDeed[] {
  const known = counting.get(deeds);
  if (known) return known;
  const undone = undoneDeeds(deeds);
  const those = deeds.filter(({ seq, of }) => of === null && !undone.has(seq));
  counting.set(deeds, those);
  return those;
}
