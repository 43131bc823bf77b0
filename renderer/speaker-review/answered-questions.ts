import type { Answers, Rest } from "../../shared/speakers/answers.ts";
import type { ColumnKind } from "../../shared/speakers/column-words.ts";
import type { Judgement } from "../../shared/speakers/judge-speakers.ts";
import { labelKey } from "../../shared/speakers/label-forms.ts";

/** An answered question; `question` is its id, by which the answer is taken back. */
export type Answered = { readonly question: string } & (
  | { readonly to: "rest"; readonly rest: Rest }
  | { readonly to: "speaks"; readonly label: string; readonly speaks: boolean }
  | { readonly to: "interviewer"; readonly labels: readonly string[] }
  | { readonly to: "odd-share"; readonly label: string }
  | { readonly to: "joint"; readonly label: string; readonly people: readonly string[] }
  | { readonly to: "columns"; readonly table: number; readonly kinds: readonly ColumnKind[] }
  | { readonly to: "nobody" }
);

/** The questions that a person has answered, worked out from the answers, since only these are kept. */
export function answeredQuestions(answers: Answers, { draft, tables }: Judgement): readonly Answered[] {
  const labels = new Map(draft.speakers.map(({ label }) => [labelKey(label), label]));
  const named = (key: string) => labels.get(key) ?? key;
  const settled = answers.settled.flatMap((question): readonly Answered[] => {
    const key = question.replace(/^[^:]*:?/, "");
    if (question.startsWith("speaks:"))
      return [{ question, to: "speaks", label: named(key), speaks: labels.has(key) }];
    if (question.startsWith("share:")) return [{ question, to: "odd-share", label: named(key) }];
    if (question.startsWith("joint:")) return [{ question, to: "joint", label: named(key), people: [] }];
    if (question === "nobody") return [{ question, to: "nobody" }];
    if (question === "interviewer") {
      const interviewers = draft.speakers.filter(({ role }) => role === "interviewer");
      return [{ question, to: "interviewer", labels: interviewers.map(({ label }) => label) }];
    }
    const table = tables.find((one) => question === `columns:${one.table}`);
    return table && !answers.columns[table.table] ? [columnsAnswered(table)] : [];
  });
  const spoken = (label: string, speaks: boolean): Answered => ({
    question: `speaks:${labelKey(label)}`,
    to: "speaks",
    label,
    speaks,
  });
  const joint = Object.entries(answers.people).filter(([, people]) => people.length > 1);
  const all: readonly Answered[] = [
    ...(answers.rest ? [{ question: "rest", to: "rest" as const, rest: answers.rest }] : []),
    ...tables.filter(({ table }) => answers.columns[table]).map(columnsAnswered),
    ...answers.notSpeakers.map((label) => spoken(label, false)),
    ...answers.alsoSpeakers.map((label) => spoken(label, true)),
    ...joint.map(
      ([key, people]): Answered => ({ question: `joint:${key}`, to: "joint", label: named(key), people }),
    ),
    ...settled,
  ];
  return [...new Map(all.map((answered) => [answered.question, answered])).values()];
}

function columnsAnswered({ table, columns }: Judgement["tables"][number]): Answered {
  return { question: `columns:${table}`, to: "columns", table, kinds: columns.map(({ kind }) => kind) };
}
