import { isInterview } from "../../shared/project/interviews.ts";
import type { Project } from "../../shared/project/project.ts";
import type { TranscriptId } from "../../shared/project/records.ts";
import { listed } from "../../shared/text/listed.ts";
import type { Say } from "../language/language.ts";

/** "in 2 interviews and 1 literature excerpt": the texts in which something is. */
export function whereWords(
  project: Pick<Project, "transcripts">,
  ids: readonly TranscriptId[],
  say: Say,
  language: string,
): string {
  return say("search.in", { where: textsWords(project, ids, say, language) });
}

/** "2 interviews and 1 literature excerpt"; excerpts are no interviews (N2). */
export function textsWords(
  { transcripts }: Pick<Project, "transcripts">,
  ids: readonly TranscriptId[],
  say: Say,
  language: string,
): string {
  const texts = ids.flatMap((id) => transcripts.get(id) ?? []);
  const interviews = texts.filter(isInterview).length;
  const excerpts = texts.length - interviews;
  const words = [
    ...(interviews > 0 ? [say("count.interviews", { count: interviews })] : []),
    ...(excerpts > 0 ? [say("count.excerpts", { count: excerpts })] : []),
  ];
  return listed(words, language);
}
