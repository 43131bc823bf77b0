import { useCallback, useEffect, useRef, useState } from "react";
import { UnreadableFile } from "../../shared/outcome.ts";
import type { Project } from "../../shared/project/project.ts";
import type { NameKind } from "../../shared/project/records.ts";
import {
  type HandedProject,
  largestProject,
  type ProjectFile,
  type ReadingStep,
  readProject,
  sizeOf,
} from "./read-project.ts";

/** What a person says of a file. */
export type SaidOfProject = { readonly wanted: string | null; readonly nameIs: NameKind };

/** A project file that was chosen, and what became of it. */
export type ChosenProject = {
  readonly file: ProjectFile;
  readonly said: SaidOfProject;
  /** The study that it was read for. */
  readonly into: Project;
  /** How far the reading is; null when it has ended. */
  readonly step: ReadingStep | null;
  /** What was read, also of what was said before, while it is read anew; else why nothing was. */
  readonly answer:
    | { readonly is: "read"; readonly project: HandedProject }
    | { readonly is: "failed"; readonly error: unknown }
    | null;
};

/** Reads a project for a study, again whenever something else is said of it. */
export function useProjectFile(by: () => string): {
  readonly chosen: ChosenProject | null;
  readonly read: (file: ProjectFile, said: SaidOfProject, into: Project) => void;
} {
  const [chosen, setChosen] = useState<ChosenProject | null>(null);
  const reading = useRef<AbortController | null>(null);
  const whose = useRef(by);
  whose.current = by;
  useEffect(() => () => reading.current?.abort(), []);
  const read = useCallback((file: ProjectFile, said: SaidOfProject, into: Project) => {
    reading.current?.abort();
    const ending = new AbortController();
    reading.current = ending;
    setChosen((before) => ({
      ...{ file, said, into, step: "reading" },
      answer: before?.file === file && before.answer?.is === "read" ? before.answer : null,
    }));
    const given = { by: whose.current(), at: new Date().toISOString(), nameIs: said.nameIs };
    const change = (part: Partial<ChosenProject>) => {
      if (!ending.signal.aborted) setChosen((before) => before && { ...before, ...part });
    };
    const reads =
      sizeOf(file) > largestProject
        ? Promise.reject(new UnreadableFile("too-large", "the file is too large"))
        : readProject(
            { file, wanted: said.wanted, into, given },
            { tell: (step) => change({ step }), signal: ending.signal },
          );
    reads.then(
      (project) => change({ step: null, answer: { is: "read", project } }),
      (error: unknown) => change({ step: null, answer: { is: "failed", error } }),
    );
  }, []);
  return { chosen, read };
}
