import { sayMissing } from "../../shared/interchange/loss-words.ts";
import { isOutgoing, type Loss } from "../../shared/interchange/losses.ts";
import { addedFigures, type ProjectFigures } from "../../shared/interchange/taken-project.ts";
import { isEmptyDiff } from "../../shared/project/diff.ts";
import type { Language, Say, WordKey } from "../language/language.ts";
import type { HandedProject } from "./read-project.ts";

/** A heading with what stands beneath it. */
export type ReportPart = { readonly title: string; readonly lines: readonly string[] };

/** What is said of a project before it is taken in: what comes, what is here already, and what is lost. */
export type ProjectReport = {
  /** Which program it is of. */
  readonly origin: string;
  /** What comes and what is here; parts without lines are left out. */
  readonly parts: readonly ReportPart[];
  /** Why nothing would be taken in; null where something would. */
  readonly nothing: string | null;
  /** What is lost, by what happens to it. */
  readonly losses: readonly ReportPart[];
  /** Said of transcripts where it is not sure who speaks; "" where it is. */
  readonly open: string;
};

export function projectReport(project: HandedProject, say: Say, language: Language): ProjectReport {
  const { diff, here, losses, origin, open } = project;
  const lossesOf = (title: WordKey, belongs: (loss: Loss) => boolean): ReportPart => ({
    title: say(title),
    lines: losses.flatMap((loss) => {
      const { kind } = loss;
      return belongs(loss) && !isOutgoing(kind) ? [sayMissing({ ...loss, kind }, language)] : [];
    }),
  });
  const comes = figuresIn(addedFigures(diff), say);
  const isHere = figuresIn(here, say);
  const isEmpty = isEmptyDiff(diff);
  const completed = comes.length === 0 && !isEmpty ? [say("importProject.changes")] : comes;
  return {
    origin: origin === "" ? say("importProject.ofUnknown") : say("importProject.of", { program: origin }),
    parts: [
      { title: say("importProject.comes"), lines: completed },
      { title: say("importProject.here"), lines: isHere },
    ].filter(hasLines),
    nothing: isEmpty ? say(isHere.length > 0 ? "importProject.allHere" : "importProject.empty") : null,
    losses: [
      lossesOf("importProject.missing", ({ couldHold }) => couldHold),
      lossesOf("importProject.leftOut", ({ fate, couldHold }) => fate === "left-out" && !couldHold),
      lossesOf("importProject.otherwise", ({ fate, couldHold }) => fate === "otherwise" && !couldHold),
    ].filter(hasLines),
    open: open > 0 ? say("importProject.open", { count: open }) : "",
  };
}

/** The report as a text to keep. */
export function reportText(file: string, report: ProjectReport, say: Say): string {
  const { origin, parts, nothing, losses, open } = report;
  const written = ({ title, lines }: ReportPart) => [title, ...lines.map((line) => `– ${line}`), ""];
  return [
    ...[file, origin, "", ...parts.flatMap(written)],
    ...(nothing === null ? [] : [nothing, ""]),
    ...[say("importProject.losses"), ""],
    ...(losses.length === 0 ? [say("importProject.noLoss"), ""] : losses.flatMap(written)),
    ...(open === "" ? [] : [open, ""]),
  ].join("\n");
}

function hasLines({ lines }: ReportPart): boolean {
  return lines.length > 0;
}

const words: { readonly [Kind in keyof ProjectFigures]: WordKey } = {
  transcripts: "count.texts",
  codes: "count.entries",
  codings: "count.codings",
  notes: "importProject.notes",
  memos: "count.memos",
  people: "count.people",
};

function figuresIn(figures: ProjectFigures, say: Say): readonly string[] {
  return (Object.keys(words) as (keyof ProjectFigures)[]).flatMap((kind) =>
    figures[kind] > 0 ? [say(words[kind], { count: figures[kind] })] : [],
  );
}
