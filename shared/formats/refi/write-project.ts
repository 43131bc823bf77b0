import { Losses } from "../../interchange/losses.ts";
import { allCodings, allPassages, type Project, recordsOf } from "../../project/project.ts";
import { allQuotes } from "../../project/quotes-under.ts";
import type { StudyId } from "../../project/records.ts";
import { zip } from "../archive/zip.ts";
import { besideName, besideOf, type SourceBeside } from "./beside.ts";
import { element, listElement } from "./elements.ts";
import { guidOf } from "./guid.ts";
import { dateTime, userGuid } from "./stamps.ts";
import { codeElements, setElements } from "./write-codes.ts";
import { linkElements, noteElements } from "./write-notes.ts";
import { peopleElements } from "./write-people.ts";
import { sourceElement, textFileOf } from "./write-sources.ts";
import { type Written, xmlHead } from "./written.ts";
import { writtenText } from "./written-text.ts";

/** The files of a project by their names in the archive, as text. */
export type ProjectTexts = ReadonlyMap<string, string>;

/** Of the journal is told only how long it is. */
export type StudyToWrite = { readonly project: Project; readonly journal: { readonly length: number } };

/**
 * A study as a REFI-QDA project 1.0 (.qdpx, 2019): transcripts as plain texts, UTF-8 with LF; places in code points; codes as a tree,
 * what themes gather as sets; memos as notes; people as cases; coders as users. GUIDs are told by ids, so that the same study gives
 * the same bytes. What has no place in the format, or another one than in Kvali, is told.
 */
export function writeProject(
  study: StudyToWrite,
  version: string,
  origin = `Kvali ${version}`,
): Written & { readonly texts: ProjectTexts } {
  const losses = new Losses();
  const texts = projectTexts(study.project, origin, losses);
  tellWhatHasNoPlace(study, losses);
  const encoder = new TextEncoder();
  const bytes = zip([...texts].map(([name, text]) => ({ name, bytes: encoder.encode(text) })));
  return { bytes, texts, losses: losses.list() };
}

function projectTexts(project: Project, origin: string, losses: Losses): ProjectTexts {
  const { study } = project;
  const { notes, refsTo } = noteElements(project, losses);
  const { variables, cases } = peopleElements(project, losses);
  const written = [...project.transcripts.values()].map((one) => [one, writtenText(one)] as const);
  const codes = codeElements(project, losses, ({ id }) => refsTo(id));
  const xml = element(
    "Project",
    {
      ...{ xmlns: "urn:QDA-XML:project:1.0", name: study.name, origin },
      creationDateTime: dateTime(study.createdAt),
    },
    "\n",
    listElement(
      "Users",
      usersOf(project).map((name) => element("User", { guid: userGuid(name), name })),
    ),
    codes.length === 0 ? "" : `<CodeBook>\n${listElement("Codes", codes)}</CodeBook>\n`,
    listElement("Variables", variables),
    listElement("Cases", cases),
    listElement(
      "Sources",
      written.map(([one, text]) => sourceElement(project, one, text, { refsTo, losses })),
    ),
    listElement("Notes", notes),
    listElement("Links", linkElements(project, losses)),
    listElement("Sets", setElements(project, "targetGUID")),
    refsTo(study.id satisfies StudyId),
  );
  const beside: Record<string, SourceBeside> = {};
  for (const [one, text] of written) beside[guidOf(one.id)] = besideOf(one, text);
  return new Map([
    ["project.qde", `${xmlHead}${xml}\n`],
    ...written.map(([one, { text }]) => [`sources/${textFileOf(one)}`, text] as const),
    [besideName, JSON.stringify({ kvali: 1, sources: beside })],
  ]);
}

/** Whoever coded, noted or wrote something that comes along, in the order of their names. */
function usersOf(project: Project): readonly string[] {
  const all = [...allCodings(project), ...allPassages(project), ...project.memos.values()];
  return [...new Set(all.map(({ by }) => by))].filter((by) => by !== "").sort();
}

function tellWhatHasNoPlace({ project, journal }: StudyToWrite, losses: Losses): void {
  const { study, transcripts, readings, versions, maps } = project;
  const quotes = [...allQuotes(project)];
  losses.tell("quotes", quotes.length);
  losses.tell(
    "translations",
    quotes.reduce((sum, { translations }) => sum + translations.length, 0),
  );
  losses.tell("readings", readings.size);
  losses.tell("checks", recordsOf(project, "check").length);
  losses.tell("correction-notes", recordsOf(project, "correction-note").length);
  losses.tell("time-marks", recordsOf(project, "time-mark").length);
  losses.tell("linked-recordings", recordsOf(project, "recording").length);
  losses.tell("versions", versions.size);
  losses.tell("maps", maps.size);
  losses.tell("guide", study.guide.length);
  losses.tell("history", journal.length);
  for (const { name, sections, reference, turns, source } of transcripts.values()) {
    losses.tell("section-marks", sections.length, name);
    losses.tell("references", reference ? 1 : 0, name);
    losses.tell("turns", turns.length);
    losses.tell("turn-times", turns.filter(({ startMs }) => startMs !== null).length);
    losses.tell("originals", source.fileName === "" ? 0 : 1, source.fileName);
  }
}
