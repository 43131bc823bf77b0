import { useDeferredValue, useMemo } from "react";
import type { Project } from "../../shared/project/project.ts";
import {
  type AttributionTemplate,
  attribute,
  namesIn,
  parseTemplate,
} from "../../shared/quotes/attribution.ts";
import { type BeforeSending, beforeSending } from "../../shared/reports/before-sending.ts";
import type { QuotationChoice } from "../../shared/reports/quotation-set.ts";
import { wordsIn } from "../../shared/reports/words.ts";
import { codesOf, type ReportChoice } from "./report-choice.ts";

/** Everything that follows from a choice and is printed or said of it. */
export type Printed = {
  readonly project: Project;
  readonly kind: ReportChoice["kind"];
  readonly format: ReportChoice["format"];
  readonly quotation: QuotationChoice;
  readonly before: BeforeSending;
  /** How many extracts or codes the file will hold. */
  readonly count: number;
  /** An attribution as it prints; empty when nothing is coded. */
  readonly example: string;
  /** Whether what was typed of the attribution can be read; otherwise the study's own is shown. */
  readonly isReadable: boolean;
};

/**
 * What a choice prints. Worked out behind the typing: `isBehind` is true while the newest choice is still
 * being worked out.
 */
export function usePrinted(
  project: Project,
  choice: ReportChoice,
  template: string,
): { readonly printed: Printed; readonly isBehind: boolean } {
  const asked = useMemo(() => ({ project, choice, template }), [project, choice, template]);
  const settled = useDeferredValue(asked);
  const printed = useMemo(() => printedFor(settled.project, settled.choice, settled.template), [settled]);
  return { printed, isBehind: settled !== asked };
}

function printedFor(project: Project, choice: ReportChoice, template: string): Printed {
  const { kind, format, language, dated } = choice;
  const { attributes, attribution: kept } = project.study;
  const typed = parseTemplate(template, attributes);
  const readable = typed.is === "done" ? template : kept;
  const parsed = typed.is === "done" ? typed : parseTemplate(kept, attributes);
  const codes = codesOf(project.codes, choice);
  const quotation: QuotationChoice = {
    language,
    codes,
    attribution: parsed.is === "done" ? parsed.value : pseudonymOnly,
    date: dated
      ? new Intl.DateTimeFormat(language === "en" ? "en-GB" : language, { dateStyle: "long" }).format(
          new Date(),
        )
      : null,
  };
  const before = beforeSending(project, { codes, language, names: namesIn(readable) });
  return {
    project,
    kind,
    format,
    quotation,
    before,
    count: kind === "quotes" ? before.extracts : project.codes.size,
    example: exampleOf(project, quotation),
    isReadable: typed.is === "done",
  };
}

const pseudonymOnly: AttributionTemplate = [{ is: "name", text: "pseudonym" }];

/** How the first extract is attributed in which a known person speaks; else the first of all. */
function exampleOf(project: Project, { codes, attribution, language }: QuotationChoice): string {
  const chosen = codes === "all" ? null : new Set(codes);
  const { interviewer } = wordsIn(language);
  let first = "";
  for (const transcript of project.transcripts.values()) {
    for (const coding of project.codings.get(transcript.id) ?? []) {
      if (coding.lost || (chosen && !chosen.has(coding.codeId))) continue;
      const place = { participants: project.participants, transcript, span: coding };
      const printed = attribute(attribution, place, interviewer);
      const turn = transcript.turns.find(({ end }) => end > coding.start);
      const speaker = transcript.speakers.find(({ id }) => id === turn?.speakerId);
      if (speaker?.participantId) return printed;
      first ||= printed;
    }
  }
  return first;
}
