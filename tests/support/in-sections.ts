import type { Project } from "../../shared/project/project.ts";
import { aProject } from "./a-project.ts";

/**
 * A study of one transcript, "One", with a guide and its marks: `inSections("ab", ["a W: So.", "- W: Well."])`. The
 * guide has a section for each letter ("Section a" of the id "a"); a letter before a turn begins that section
 * there, "-" begins none. There is one code, "1".
 */
export function inSections(letters: string, turns: readonly string[]): Project {
  const marked = turns.map((turn) => /^(?:([a-z-]) )?(.*)$/su.exec(turn) ?? ["", undefined, turn]);
  const guide = [...letters].map((id) => ({ id, name: `Section ${id}`, questions: [] }));
  const project = aProject({
    study: { guide },
    people: { W: {} },
    codes: ["1 Coffee"],
    transcripts: { One: marked.map(([, , words]) => words ?? "") },
  });
  const one = project.transcripts.get("transcript:One");
  if (!one) throw new RangeError("no transcript");
  const sections = one.turns.flatMap(({ id }, at) => {
    const letter = marked[at]?.[1];
    return letter === undefined ? [] : [{ turnId: id, sectionId: letter === "-" ? null : letter }];
  });
  return { ...project, transcripts: new Map(project.transcripts).set(one.id, { ...one, sections }) };
}
