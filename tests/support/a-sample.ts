import type { Project } from "../../shared/project/project.ts";
import { aProject } from "./a-project.ts";
import { columns } from "./columns.ts";

export type SampleSketch = {
  /** "age: number" … */
  readonly columns: readonly string[];
  /** Each person: "Wilma | woman | 41", in the order of the columns; "–": nothing was said. */
  readonly people: readonly string[];
  /** Each interview: "2019: Wilma, Adam". */
  readonly interviews: readonly string[];
};

/** A study whose people and interviews are written as a table of a paper has them. */
export function sampleOf({ columns: names, people, interviews }: SampleSketch): Project {
  const attributes = columns(...names);
  const said = people.map((line) => line.split(" | "));
  const talks = interviews.map((line) => line.split(": "));
  const project = aProject({
    study: { attributes },
    people: Object.fromEntries(
      said.map(([pseudonym = "", ...values]) => [
        pseudonym,
        Object.fromEntries(
          attributes.flatMap(({ name }, at) => (values[at] === "–" ? [] : [[name, values[at] ?? ""]])),
        ),
      ]),
    ),
    transcripts: Object.fromEntries(
      talks.map(([, who = ""], at) => [`Int ${at + 1}`, who.split(", ").map((name) => `${name}: So.`)]),
    ),
  });
  const transcripts = [...project.transcripts.values()].map((one, at) => ({
    ...one,
    wave: talks[at]?.[0] ?? "",
  }));
  return { ...project, transcripts: new Map(transcripts.map((one) => [one.id, one])) };
}
