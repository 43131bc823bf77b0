import { expect } from "vitest";
import { takeCodebookFile, takeProject } from "../../shared/formats/refi/take-project.ts";
import { checkProject } from "../../shared/project/check-project.ts";
import { applyDiff } from "../../shared/project/diff.ts";
import { emptyProject, newStudy, type Project } from "../../shared/project/project.ts";

/** A new study of a file of another program, which must be sound, and how much of each kind was lost. */
export async function readRefi(
  name: string,
  bytes: Uint8Array,
  begun: Project = emptyProject(newStudy("study:new", "New", "2026-01-01T00:00:00Z")),
) {
  let count = 0;
  const newId = () => {
    count += 1;
    return `n${count}`;
  };
  const given = { newId, by: "Coder 1", at: "2026-01-01T00:00:00Z" };
  const taken = name.endsWith(".qdc")
    ? takeCodebookFile(begun, bytes, given)
    : await takeProject(begun, bytes, given);
  const project = applyDiff(begun, taken.diff);
  expect(checkProject(project)).toEqual([]);
  return { ...taken, project, losses: taken.losses.map(({ kind, count }) => [kind, count] as const) };
}
