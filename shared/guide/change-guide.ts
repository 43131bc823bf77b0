import { done, type Outcome, refused } from "../outcome.ts";
import { diffOf, type ProjectDiff, type Update, updateOf } from "../project/diff.ts";
import type { Project } from "../project/project.ts";
import type { GuideSection } from "../project/records.ts";
import { asRead } from "../text/same-name.ts";
import { tidyMarks } from "./sections.ts";

export type GuideRefusal = "no-name" | "section-taken" | "no-such-section" | "nothing-changed";

/**
 * Gives the study another interview guide. What stands in `sections` under an id that the guide has is that
 * section, renamed, moved or with other questions; ids that are missing are taken out of the guide. Names differ,
 * whatever their capitals; empty questions are left out. Turns that were in a section which goes are in none: they
 * do not pass to the section before it (rule G2).
 */
export function changeGuide(
  project: Project,
  sections: readonly GuideSection[],
): Outcome<ProjectDiff, GuideRefusal> {
  const { study, transcripts } = project;
  const guide = sections.map(({ id, name, questions }) => ({
    id,
    name: name.trim(),
    questions: questions.map((question) => question.trim()).filter((question) => question !== ""),
  }));
  if (guide.some(({ name }) => name === "")) return refused("no-name");
  if (hasTwice(guide.map(({ name }) => asRead(name))) || hasTwice(guide.map(({ id }) => id)))
    return refused("section-taken");
  if (JSON.stringify(guide) === JSON.stringify(study.guide)) return refused("nothing-changed");

  const kept = new Set(guide.map(({ id }) => id));
  const gone = new Set(study.guide.map(({ id }) => id).filter((id) => !kept.has(id)));
  const marks: Update[] = [];
  for (const transcript of transcripts.values()) {
    const { sections: before } = transcript;
    if (!before.some(({ sectionId }) => sectionId !== null && gone.has(sectionId))) continue;
    const after = before.map((mark) =>
      mark.sectionId !== null && gone.has(mark.sectionId) ? { ...mark, sectionId: null } : mark,
    );
    marks.push(updateOf(transcript, { sections: tidyMarks(after) }));
  }
  return done(diffOf({ updated: [updateOf(study, { guide }), ...marks] }));
}

/** Adds a section at the end of the guide. `id` is one that the guide does not have. */
export function addSection(project: Project, section: GuideSection): Outcome<ProjectDiff, GuideRefusal> {
  return changeGuide(project, [...project.study.guide, section]);
}

/** Changes the name or the questions of one section. */
export function changeSection(
  project: Project,
  section: Pick<GuideSection, "id"> & Partial<GuideSection>,
): Outcome<ProjectDiff, GuideRefusal> {
  const { guide } = project.study;
  if (!guide.some(({ id }) => id === section.id)) return refused("no-such-section");
  return changeGuide(
    project,
    guide.map((other) => (other.id === section.id ? { ...other, ...section } : other)),
  );
}

/** Moves a section to a place in the guide, counted from 0; letters follow the places. */
export function moveSection(
  project: Project,
  { id, to }: { readonly id: string; readonly to: number },
): Outcome<ProjectDiff, GuideRefusal> {
  const { guide } = project.study;
  const section = guide.find((other) => other.id === id);
  if (!section) return refused("no-such-section");
  const others = guide.filter((other) => other !== section);
  const place = Math.max(0, Math.min(others.length, to));
  return changeGuide(project, [...others.slice(0, place), section, ...others.slice(place)]);
}

/** Takes a section out of the guide. The turns that were in it are in none. */
export function removeSection(project: Project, id: string): Outcome<ProjectDiff, GuideRefusal> {
  const { guide } = project.study;
  if (!guide.some((section) => section.id === id)) return refused("no-such-section");
  return changeGuide(
    project,
    guide.filter((section) => section.id !== id),
  );
}

function hasTwice(values: readonly string[]): boolean {
  return new Set(values).size < values.length;
}
