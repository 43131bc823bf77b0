import type { Losses } from "../../interchange/losses.ts";
import { codingsOf, type Project, passagesOf } from "../../project/project.ts";
import type { Coding, Passage, SubjectId, Transcript } from "../../project/records.ts";
import { element, wordsElement } from "./elements.ts";
import { guidOf } from "./guid.ts";
import { stamped } from "./stamps.ts";
import { selectionOf } from "./write-notes.ts";
import { textValue, waveGuid } from "./write-people.ts";
import type { WrittenText } from "./written-text.ts";

/** The name of the file that holds the text of a transcript, in the folder of sources. */
export function textFileOf(transcript: Pick<Transcript, "id">): string {
  return `${guidOf(transcript.id)}.txt`;
}

/** A transcript as a source: its selections, each with its coding, and the notes of readers as selections without one. */
export function sourceElement(
  project: Project,
  transcript: Transcript,
  written: WrittenText,
  { refsTo, losses }: { readonly refsTo: (id: SubjectId) => string; readonly losses: Losses },
): string {
  const { id, name, source, wave } = transcript;
  const all: readonly (Coding | Passage)[] = [...codingsOf(project, id), ...passagesOf(project, id)];
  const standing = all.filter(({ lost }) => !lost);
  losses.tell("lost-places", all.length - standing.length, name);
  return element(
    "TextSource",
    {
      ...{ guid: guidOf(id), name, plainTextPath: `internal://${textFileOf(transcript)}` },
      creationDateTime: stamped({ by: "", at: source.importedAt }).creationDateTime,
    },
    "\n",
    ...standing.map((one) => `${selectionElement(one, written, refsTo)}\n`),
    refsTo(id),
    textValue(waveGuid, wave),
  );
}

/** The standard knows no comment of a coding, so it stands at its selection; nor does it have a selection of several codings of one. */
function selectionElement(
  one: Coding | Passage,
  written: WrittenText,
  refsTo: (id: SubjectId) => string,
): string {
  const { start, end } = written.placeOf(one);
  const said = "codeId" in one ? one.comment : one.note;
  return element(
    "PlainTextSelection",
    {
      ...{
        guid: selectionOf(one.id),
        name: beginningOf(written.wordsOf(one)),
        startPosition: start,
        endPosition: end,
      },
      ...stamped(one),
    },
    wordsElement("Description", said),
    "codeId" in one
      ? element(
          "Coding",
          { guid: guidOf(one.id), ...stamped(one) },
          element("CodeRef", { targetGUID: guidOf(one.codeId) }),
          refsTo(one.id),
        )
      : "",
  );
}

/** In code points. */
const longestName = 100;

/** The first words of a selection as they stand in its text, by which programs show it and readers check how its places are counted. */
function beginningOf(quote: string): string {
  const flat = quote
    .slice(0, longestName * 4)
    .replace(/\s+/gu, " ")
    .trim();
  const points = [...flat];
  const isWhole = points.length <= longestName && quote.length <= longestName * 4;
  return isWhole ? flat : `${points.slice(0, longestName).join("")}…`;
}
