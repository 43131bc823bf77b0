import type { DeedName, InputOf } from "../../shared/history/deeds.ts";
import { factIn, type HistoryFact, Teller } from "../../shared/history/facts.ts";
import { foldAlike } from "../../shared/history/fold-alike.ts";
import type { DeedValue } from "../../shared/project/deed.ts";
import { applyDiff, type ProjectDiff } from "../../shared/project/diff.ts";
import { diffBetween } from "../../shared/project/diff-between.ts";
import { entryFor, firstEntry, type JournalEntry } from "../../shared/project/journal.ts";
import { toSchema4 } from "../../shared/project/migrations/0004-a-deed-is-a-value.ts";
import { emptyProject, type Project } from "../../shared/project/project.ts";
import { deedSentence, stretchSentence, undoSentence } from "../../shared/reports/history-words.ts";
import { askOf } from "./asked.ts";
import { must } from "./must.ts";

/** A deed as the history has it. */
export type Told = {
  readonly project: Project;
  readonly entry: JournalEntry;
  readonly fact: HistoryFact;
  /** As the window tells it of its own project, to name Undo. */
  readonly factInProject: HistoryFact;
  readonly sentences: { readonly en: Said; readonly sv: Said };
};

/** What it did and what Undo says; of a deed that folds, what is said of two of them that follow each other, too. */
export type Said = readonly [did: string, undo: string, twice?: string];

const stamp = { at: "2024-01-03T00:00:00Z", by: "Ek" };

/** Does a deed on a study by the verb of its definition, and tells it. */
export function tellDeed<Name extends DeedName>(project: Project, name: Name, input: InputOf<Name>): Told {
  const { deed, outcome } = askOf(project)(name, input);
  return tellDone(project, { deed, diff: must(outcome) });
}

/** The same deed, as a journal of schema 3 has it that is brought up: under its name of then, and with whom it was about. */
export function tellAsOfSchema3(
  project: Project,
  { action, about, diff }: { readonly action: string; readonly about: string; readonly diff: ProjectDiff },
): Told {
  const { deed, about: was } = toSchema4.entry({
    action,
    about,
    diff: columnsByName(diff),
  }) as unknown as Done;
  return tellDone(project, { deed, diff, ...(was !== undefined && { about: was }) });
}

/** Until schema 6 the columns of a study were their names. */
function columnsByName(diff: ProjectDiff): object {
  const named = (fields: object) =>
    "attributes" in fields && Array.isArray(fields.attributes)
      ? { ...fields, attributes: fields.attributes.map(({ name }) => name) }
      : fields;
  return {
    ...diff,
    updated: diff.updated.map((update) => ({ ...update, from: named(update.from), to: named(update.to) })),
  };
}

type Done = { readonly deed: DeedValue; readonly about?: string; readonly diff: ProjectDiff };

/** A deed that was done, as the history has it by its journal, and by the project that it made, which is what Undo goes by. */
export function tellDone(project: Project, { deed, about, diff }: Done): Told {
  const first = firstEntry(project.study, { id: "e1", ...stamp });
  const all = diffBetween(emptyProject(project.study), project);
  const second = entryFor(first, { deed: { is: "sketched" }, diff: all }, { id: "e2", ...stamp });
  const made = entryFor(second, { deed, diff }, { id: "e3", ...stamp });
  // As it is read back from a database or a file.
  const entry: JournalEntry = JSON.parse(JSON.stringify(about === undefined ? made : { ...made, about }));
  const teller = new Teller();
  for (const one of [first, second]) teller.tell(one);
  const fact = teller.tell(entry);
  const after = applyDiff(project, diff);
  return {
    project: after,
    entry,
    fact,
    factInProject: { ...factIn(after, entry) },
    sentences: sentencesOf(fact),
  };
}

function sentencesOf(fact: HistoryFact): Told["sentences"] {
  const [stretch, ...others] = foldAlike([fact, { ...fact, seq: fact.seq + 1 }], () => "today");
  const said = (language: "en" | "sv"): Said => [
    deedSentence(fact, language),
    undoSentence(fact, language),
    ...((stretch && others.length === 0 ? [stretchSentence(stretch, language)] : []) as [string?]),
  ];
  return { en: said("en"), sv: said("sv") };
}
