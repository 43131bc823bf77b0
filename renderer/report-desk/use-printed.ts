import { useDeferredValue, useEffect, useMemo, useState } from "react";
import type { HistoryFact } from "../../shared/history/facts.ts";
import type { ToldTextDeed } from "../../shared/history/text-deeds.ts";
import { interviewsOf } from "../../shared/project/interviews.ts";
import type { Project } from "../../shared/project/project.ts";
import type { Transcript } from "../../shared/project/records.ts";
import {
  type AttributionTemplate,
  attributeNames,
  attributePieces,
  parseTemplate,
} from "../../shared/quotes/attribution.ts";
import { type Piece, piecesOf } from "../../shared/quotes/voices.ts";
import type { BeforeSending } from "../../shared/reports/before-sending.ts";
import { gatherChosen } from "../../shared/reports/quote-items.ts";
import { type AskedReport, kindOfReport } from "../../shared/reports/report-kinds.ts";
import { wordsIn } from "../../shared/reports/words.ts";
import { dayHere } from "../../shared/text/day-here.ts";
import { useKeptNames } from "../gate/kept-names.ts";
import { useJournalIf } from "../storage/journal-desk.ts";
import { useVersion } from "../storage/use-version.ts";
import { deskReport } from "./desk-reports.ts";
import { codesOf, type ReportChoice, whichQuotes } from "./report-choice.ts";

/** Everything that follows from a choice and is printed or said of it. */
export type Printed = {
  readonly project: Project;
  readonly choice: ReportChoice;
  readonly report: AskedReport;
  /** What to know before it is sent; null where nothing of that kind stands in it. */
  readonly before: BeforeSending | null;
  /** How many extracts or codes the file will hold. */
  readonly count: number;
  /** Whether what was typed of the attribution can be read; otherwise the study's own is shown. */
  readonly isReadable: boolean;
};

/** How long typing has to rest before the whole report follows it, in milliseconds. */
const pause = 200;

/**
 * What a choice prints. A report of thousands of quotes takes a while, so it follows the typing at a pause;
 * `isBehind` is true while the newest choice is still being worked out.
 */
export function usePrinted(
  project: Project,
  choice: ReportChoice,
  template: string,
): {
  readonly printed: Printed;
  readonly isBehind: boolean;
  /** How far the history is read, where it is made of that; else "whole". */
  readonly history: "reading" | "whole" | "failed";
} {
  const rested = useRested(template);
  const { facts, texts, version, state } = useHistory(deskReport(choice.kind).isOfJournal);
  const isChecked = useKeptNames() !== null;
  const asked = useMemo(
    () => ({ project, choice, template: rested, facts, texts, version, isChecked }),
    [project, choice, rested, facts, texts, version, isChecked],
  );
  const settled = useDeferredValue(asked);
  const printed = useMemo(() => printedFor(settled), [settled]);
  const isBehind = settled !== asked || rested !== template || state !== "whole";
  return { printed, isBehind, history: state };
}

/** The history, and the version that tells of it, where they are wanted; no fact of one that is still being read. */
function useHistory(isWanted: boolean): Pick<Asked, "facts" | "texts" | "version"> & {
  readonly state: "reading" | "whole" | "failed";
} {
  const journal = useJournalIf(isWanted);
  const version = useVersion();
  if (journal === null) return { facts: noFacts, texts: noTexts, version: "", state: "whole" };
  const { state, facts, texts } = journal;
  const isWhole = state === "whole" && version !== null;
  return {
    facts: isWhole ? facts : noFacts,
    texts: isWhole ? texts : noTexts,
    version: version ?? "",
    state: state === "whole" && version === null ? "reading" : state,
  };
}

const noFacts: readonly HistoryFact[] = [];
const noTexts: readonly ToldTextDeed[] = [];

type Asked = {
  readonly project: Project;
  readonly choice: ReportChoice;
  readonly template: string;
  readonly facts: readonly HistoryFact[];
  readonly texts: readonly ToldTextDeed[];
  readonly version: string;
  readonly isChecked: boolean;
};

function useRested(value: string): string {
  const [rested, setRested] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setRested(value), pause);
    return () => clearTimeout(timer);
  }, [value]);
  return rested;
}

function printedFor({ project, choice, template, facts, texts, version, isChecked }: Asked): Printed {
  const { kind, language, dated } = choice;
  const { attribution: kept } = project.study;
  const attributes = attributeNames(project.study);
  const typed = parseTemplate(template, attributes);
  const parsed = typed.is === "done" ? typed : parseTemplate(kept, attributes);
  const attribution = parsed.is === "done" ? parsed.value : pseudonymOnly;
  const locale = language === "en" ? "en-GB" : language;
  const date = dated ? new Intl.DateTimeFormat(locale, { dateStyle: "long" }).format(new Date()) : null;
  const made = dayHere(new Date().toISOString());
  const { report: reportOf, count } = deskReport(kind);
  const report = reportOf(project, choice, { attribution, date, facts, texts, version, made, isChecked });
  const before = kindOfReport(report.kind).before?.(report.asked) ?? null;
  return { project, choice, report, before, count: count(project, before), isReadable: typed.is === "done" };
}

const pseudonymOnly: AttributionTemplate = [{ is: "name", text: "pseudonym" }];

/**
 * An attribution as it prints: of the first of what the choice prints in which a known person speaks, else of the first of all;
 * empty when nothing is, or the template cannot be read.
 */
export function exampleOf(project: Project, choice: ReportChoice, template: string): string {
  const parsed = parseTemplate(template, attributeNames(project.study));
  if (parsed.is === "refused") return "";
  const words = { interviewer: wordsIn(choice.language).interviewer, language: choice.language };
  let first = "";
  for (const { transcript, heard } of printedFrom(project, choice)) {
    const printed = attributePieces(parsed.value, transcript, heard, words);
    if (heard.some(({ voice }) => voice.people.length > 0)) return printed;
    first ||= printed;
  }
  return first;
}

/** The quotes of interviews that a choice prints, each with whose words are printed, one after the other, since the first will mostly do. */
function* printedFrom(
  project: Project,
  choice: ReportChoice,
): Generator<{ readonly transcript: Transcript; readonly heard: readonly Piece[] }> {
  const codes = codesOf(project.codes, choice);
  if (whichQuotes(project, choice) === "chosen") {
    const { byCode } = gatherChosen(project, { codes, sections: "all" });
    for (const item of [...byCode.values()].flat()) if (!item.transcript.reference) yield item;
    return;
  }
  const chosen = codes === "all" ? null : new Set(codes);
  for (const transcript of interviewsOf(project))
    for (const coding of project.codings.get(transcript.id) ?? [])
      if (!coding.lost && (!chosen || chosen.has(coding.codeId)))
        yield { transcript, heard: piecesOf(project.participants, transcript, coding) };
}
