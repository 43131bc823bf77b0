import type { PeopleProblem } from "../../shared/participants/import-people.ts";
import type {
  InterviewDifference,
  PeoplePreview,
  PersonDifference,
} from "../../shared/participants/people-preview.ts";
import type { Participant } from "../../shared/project/records.ts";
import { listed } from "../../shared/text/listed.ts";
import { type Say, useWords } from "../language/language.ts";
import { TablePreview } from "../table-import/TableImport.tsx";
import { sayOdd } from "./say-values.ts";

/** What a table would do: what of it is not taken, what does not fit, what changes, and who is new. */
export function PeoplePreviewList({ preview }: { readonly preview: PeoplePreview }) {
  const { say, language } = useWords();
  const { problems, odd, columns, changed, removed, interviews, added } = preview;
  return (
    <TablePreview>
      {problems.length > 0 && (
        <>
          <h3>{say("table.problems", { count: problems.length })}</h3>
          <ul className="problems">
            {problems.map((problem) => (
              <li key={`${problem.row.line} ${problem.why} ${problem.of}`}>
                <span className="figures quiet">{say("table.line", { line: problem.row.line })}</span>{" "}
                {sayProblem(problem, say)}
              </li>
            ))}
          </ul>
        </>
      )}
      {odd.length > 0 && (
        <>
          <h3>{say("column.oddHere", { count: odd.length })}</h3>
          <ul className="problems">
            {odd.map(({ row, attribute, value }) => (
              <li key={`${row.line} ${attribute.name}`}>
                <span className="figures quiet">{say("table.line", { line: row.line })}</span>{" "}
                {attribute.name}: {sayOdd(value, attribute, say)}
              </li>
            ))}
          </ul>
        </>
      )}
      {columns.length > 0 && (
        <>
          <h3>{say("importPeople.newColumns", { count: columns.length })}</h3>
          <ul>
            {columns.map(({ name, type, choices }) => (
              <li key={name}>
                <b>{name}</b>{" "}
                <span className="quiet">
                  {[
                    say(`column.type.${type ?? "text"}`),
                    ...(choices.length > 0 ? [choices.join(", ")] : []),
                  ].join(": ")}
                </span>
              </li>
            ))}
          </ul>
        </>
      )}
      {changed.length > 0 && (
        <>
          <h3>{say("importPeople.changed", { count: changed.length })}</h3>
          <ul>
            {changed.map(({ person, differences }) => (
              <li key={person.id}>
                <b>{person.pseudonym}</b>
                <ul>
                  {differences.map((one) => (
                    <li key={`${one.of} ${"name" in one ? one.name : ""}`}>{sayDifference(one, say)}</li>
                  ))}
                </ul>
              </li>
            ))}
          </ul>
        </>
      )}
      {interviews.length + removed.length > 0 && (
        <>
          <h3>{say("importPeople.interviews")}</h3>
          <ul>
            {interviews.map((one) => (
              <li key={`${one.is} ${one.interview} ${"label" in one ? one.label : ""}`}>
                {sayInterview(one, say, language)}
              </li>
            ))}
            {removed.map(({ id, pseudonym }) => (
              <li key={id}>{say("importPeople.removed", { name: pseudonym })}</li>
            ))}
          </ul>
        </>
      )}
      {added.length > 0 && (
        <>
          <h3>{say("importPeople.added", { count: added.length })}</h3>
          <ul>
            {added.map((person) => (
              <li key={person.id}>
                <b>{person.pseudonym}</b> <span className="quiet">{recordedOf(person)}</span>
              </li>
            ))}
          </ul>
        </>
      )}
    </TablePreview>
  );
}

function recordedOf({ description, attributes }: Participant): string {
  const recorded = Object.entries(attributes).map(([name, value]) => `${name}: ${value}`);
  return [...(description === "" ? [] : [description]), ...recorded].join(" · ");
}

function sayProblem({ row, why, of, kept }: PeopleProblem, say: Say): string {
  const said = of === "" ? (row.description ?? "") : (row.attributes[of] ?? "");
  return say(`importPeople.${why}`, {
    ...{ name: row.pseudonym, interview: row.transcript ?? "", wave: row.wave ?? "", kept, said },
    column: of === "" ? say("people.description") : of,
  });
}

function sayDifference(one: PersonDifference, say: Say): string {
  if (one.of === "name-is") return say(`importPeople.nameIs.${one.to}`);
  const what = one.of === "attribute" ? one.name : say(`people.${one.of}`);
  return one.from === ""
    ? say("importPeople.becomes", { what, to: one.to })
    : say("importPeople.became", { what, to: one.to, from: one.from });
}

function sayInterview(one: InterviewDifference, say: Say, language: string): string {
  const { interview } = one;
  if (one.is === "wave")
    return one.from === ""
      ? say("importPeople.wave", { interview, to: one.to })
      : say("importPeople.otherWave", { interview, to: one.to, from: one.from });
  return say("importPeople.speaker", { interview, label: one.label, people: listed(one.people, language) });
}
