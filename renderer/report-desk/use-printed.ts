import { useDeferredValue, useEffect, useMemo, useState } from "react";
import type { Project } from "../../shared/project/project.ts";
import {
  type AttributionTemplate,
  attribute,
  namesIn,
  parseTemplate,
} from "../../shared/quotes/attribution.ts";
import { piecesOf } from "../../shared/quotes/voices.ts";
import { type BeforeSending, beforeSending } from "../../shared/reports/before-sending.ts";
import type { QuotationChoice } from "../../shared/reports/quotation-set.ts";
import { wordsIn } from "../../shared/reports/words.ts";
import { codesOf, type ReportChoice, sectionsOf } from "./report-choice.ts";

/** Everything that follows from a choice and is printed or said of it. */
export type Printed = {
  readonly project: Project;
  readonly kind: ReportChoice["kind"];
  readonly format: ReportChoice["format"];
  readonly quotation: QuotationChoice;
  readonly before: BeforeSending;
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
): { readonly printed: Printed; readonly isBehind: boolean } {
  const rested = useRested(template);
  const asked = useMemo(() => ({ project, choice, template: rested }), [project, choice, rested]);
  const settled = useDeferredValue(asked);
  const printed = useMemo(() => printedFor(settled.project, settled.choice, settled.template), [settled]);
  return { printed, isBehind: settled !== asked || rested !== template };
}

function useRested(value: string): string {
  const [rested, setRested] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setRested(value), pause);
    return () => clearTimeout(timer);
  }, [value]);
  return rested;
}

function printedFor(project: Project, choice: ReportChoice, template: string): Printed {
  const { kind, format, language, dated } = choice;
  const { attributes, attribution: kept } = project.study;
  const typed = parseTemplate(template, attributes);
  const readable = typed.is === "done" ? template : kept;
  const parsed = typed.is === "done" ? typed : parseTemplate(kept, attributes);
  const codes = codesOf(project.codes, choice);
  const sections = sectionsOf(project.study.guide, choice);
  const quotation: QuotationChoice = {
    language,
    codes,
    sections,
    attribution: parsed.is === "done" ? parsed.value : pseudonymOnly,
    date: dated
      ? new Intl.DateTimeFormat(language === "en" ? "en-GB" : language, { dateStyle: "long" }).format(
          new Date(),
        )
      : null,
  };
  const before = beforeSending(project, { codes, sections, language, names: namesIn(readable) });
  return {
    project,
    kind,
    format,
    quotation,
    before,
    count: kind === "quotes" ? before.extracts : project.codes.size,
    isReadable: typed.is === "done",
  };
}

const pseudonymOnly: AttributionTemplate = [{ is: "name", text: "pseudonym" }];

/**
 * An attribution as it prints: of the first extract in which a known person speaks, else of the first of all;
 * empty when nothing is coded, or the template cannot be read.
 */
export function exampleOf(project: Project, choice: ReportChoice, template: string): string {
  const parsed = parseTemplate(template, project.study.attributes);
  if (parsed.is === "refused") return "";
  const codes = codesOf(project.codes, choice);
  const chosen = codes === "all" ? null : new Set(codes);
  const words = { interviewer: wordsIn(choice.language).interviewer, language: choice.language };
  const { participants } = project;
  let first = "";
  for (const transcript of project.transcripts.values()) {
    for (const coding of project.codings.get(transcript.id) ?? []) {
      if (coding.lost || (chosen && !chosen.has(coding.codeId))) continue;
      const printed = attribute(parsed.value, { participants, transcript, span: coding }, words);
      if (piecesOf(participants, transcript, coding).some(({ voice }) => voice.people.length > 0))
        return printed;
      first ||= printed;
    }
  }
  return first;
}
