import { z } from "zod";
import type { Outcome } from "../outcome.ts";
import { asWorkedOut, deed, tellsNoCodings } from "../project/deed.ts";
import type { ProjectDiff } from "../project/diff.ts";
import type { Project } from "../project/project.ts";
import { many } from "../text/sentence-parts.ts";

/** What is done with a key of names. The journal says how many were replaced, never which: but its diff holds the old words (see history/handed-on.ts). */
export const deedsOnPseudonyms = {
  pseudonymise: deed({
    verb: (
      project: Project,
      input: { readonly count: number; readonly isBack: boolean; readonly diff: ProjectDiff },
    ): Outcome<ProjectDiff, "nothing-changed"> => asWorkedOut(project, input),
    keeps: { count: z.number().int().min(0), isBack: z.boolean() },
    kind: "people",
    words: ({ count, isBack }) => ({ count, about: isBack ? "back" : "" }),
    blind: tellsNoCodings,
    folds: null,
    en: {
      did: ({ about, count }) =>
        about === ""
          ? `put pseudonyms in the place of names, ${many(count, "time", "times")}`
          : `put names back in the place of pseudonyms, ${many(count, "time", "times")}`,
      undo: ({ about }) => (about === "" ? "put pseudonyms in the place of names" : "put names back"),
    },
    sv: {
      did: ({ about, count }) =>
        about === ""
          ? `satte pseudonymer i namnens ställe, ${many(count, "gång", "gånger")}`
          : `satte tillbaka namn i pseudonymernas ställe, ${many(count, "gång", "gånger")}`,
      undo: ({ about }) => (about === "" ? "sätt pseudonymer i namnens ställe" : "sätt tillbaka namn"),
    },
  }),
};
