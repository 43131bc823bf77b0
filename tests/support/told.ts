import { type deeds, knownDeed } from "../../shared/history/deeds.ts";
import { factIn, type HistoryFact, Teller } from "../../shared/history/facts.ts";
import { applyDiff } from "../../shared/project/diff.ts";
import { diffBetween } from "../../shared/project/diff-between.ts";
import { entryFor, firstEntry } from "../../shared/project/journal.ts";
import { emptyProject, type Project } from "../../shared/project/project.ts";
import { deedSentence, undoSentence } from "../../shared/reports/history-words.ts";
import { type Asked, askOf } from "./asked.ts";
import { must } from "./must.ts";

export type Asks = (ask: ReturnType<typeof askOf>) => Asked;

/**
 * A deed done for real, as the history has it by its journal; and by the project that it made, which is what Undo
 * goes by.
 */
export function factOfDeed(project: Project, asks: Asks): HistoryFact {
  const { deed, outcome } = asks(askOf(project));
  const stamp = (id: string) => ({ id, at: "2024-01-03T09:00:00Z", by: "Bo" });
  const first = firstEntry(project.study, stamp("e1"));
  const grown = diffBetween(emptyProject(project.study), project);
  const second = entryFor(first, { deed: { is: "import-codings", file: "" }, diff: grown }, stamp("e2"));
  const diff = must(outcome);
  const entry = entryFor(second, { deed: JSON.parse(JSON.stringify(deed)), diff }, stamp("e3"));
  if (!knownDeed(entry.deed)) throw new Error(`${deed.is} does not keep what it says it keeps`);
  const teller = new Teller();
  const [, , fact] = [first, second, entry].map((one) => teller.tell(one));
  const now = factIn(applyDiff(project, diff), entry);
  if (!fact || JSON.stringify(now.words) !== JSON.stringify(fact.words))
    throw new Error(`${deed.is} is told in other words by the project that it made`);
  return fact;
}

/** What a fact is called: the history's sentence and the words after Undo, in both languages. */
export function sentencesOf(fact: HistoryFact): readonly string[] {
  return (["en", "sv"] as const).flatMap((language) => [
    deedSentence(fact, language),
    undoSentence(fact, language),
  ]);
}

/** The deeds of a room that none of these asks for. */
export function notAskedFor(
  room: Partial<typeof deeds>,
  asked: readonly { readonly project: Project; readonly asks: Asks }[],
): readonly string[] {
  const names = new Set(asked.map(({ project, asks }) => asks(askOf(project)).deed.is));
  return Object.keys(room).filter((name) => !names.has(name));
}
