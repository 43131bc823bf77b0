import { applyDiff } from "../../shared/project/diff.ts";
import type { Project } from "../../shared/project/project.ts";
import { changeBetween } from "../../shared/text/change.ts";
import { correctText } from "../../shared/transcripts/correct-text.ts";
import { must } from "./must.ts";

/** The study with other words in the place of some in its first transcript. */
export function corrected(project: Project, from: string, to: string): Project {
  const [transcript] = project.transcripts.values();
  if (!transcript) throw new RangeError("there is no transcript");
  const change = changeBetween(transcript.text, transcript.text.replace(from, to));
  return applyDiff(project, must(correctText(project, { transcriptId: transcript.id, change })));
}
