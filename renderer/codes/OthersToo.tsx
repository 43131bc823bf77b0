import { allCodings } from "../../shared/project/project.ts";
import type { Coding } from "../../shared/project/records.ts";
import { useWords } from "../language/language.ts";
import { useBlindAs, useWholeProject } from "../storage/use-study.ts";

/**
 * Tells whoever codes blind how many of the codings that a deed reaches are others', since they do not see those
 * (rule B9). Nothing when there are none, and for all who see everyone's.
 */
export function OthersToo({ reached }: { readonly reached: (coding: Coding) => boolean }) {
  const { say } = useWords();
  const project = useWholeProject();
  const blindAs = useBlindAs();
  if (blindAs === null) return null;
  const count = [...allCodings(project)].filter((coding) => coding.by !== blindAs && reached(coding)).length;
  return count === 0 ? null : <p className="others-too">{say("code.othersToo", { count })}</p>;
}
