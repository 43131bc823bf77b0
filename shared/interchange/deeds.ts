import { z } from "zod";
import { asWorkedOut, deed, tellsNoCodings } from "../project/deed.ts";
import { addedOf, type ProjectDiff } from "../project/diff.ts";
import type { Project } from "../project/project.ts";
import { many } from "../text/sentence-parts.ts";

/** What comes from another program as a whole. */
export const deedsOnInterchange = {
  "import-project": deed({
    verb: (
      project: Project,
      input: { readonly file: string; readonly program: string; readonly diff: ProjectDiff },
    ) => asWorkedOut(project, input),
    keeps: { file: z.string(), program: z.string() },
    kind: "study",
    words: ({ file, program }, { diff }) => ({
      about: file,
      from: program,
      count: addedOf(diff, "transcript").length,
    }),
    blind: tellsNoCodings,
    folds: null,
    en: {
      did: ({ about, from, count }) =>
        `took in the ${from} project ${about} with ${many(count, "interview", "interviews")}`,
      undo: "take in the project {about}",
    },
    sv: {
      did: ({ about, from, count }) =>
        `läste in ${from}-projektet ${about} med ${many(count, "intervju", "intervjuer")}`,
      undo: "läsa in projektet {about}",
    },
  }),
};
