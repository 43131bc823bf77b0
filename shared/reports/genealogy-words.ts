import type { Genealogy, LifeEvent } from "../history/genealogy.ts";
import { assertNever } from "../outcome.ts";
import type { CodeId, ThemeStatus } from "../project/records.ts";
import { statusWords } from "../themes/status-words.ts";
import type { ReportLanguage } from "./report.ts";

/** Something that happened to a code, and who did it: "“Trust” was merged into “Safety” (Ek)". */
export type LifeSentence = { readonly key: string; readonly at: string; readonly sentence: string };

/** What happened to the codes that are shown (null: to all), oldest first. */
export function lifeSentences(
  { lives }: Genealogy,
  shown: ReadonlySet<CodeId> | null,
  language: ReportLanguage,
): readonly LifeSentence[] {
  return lives
    .filter(({ codeId }) => shown === null || shown.has(codeId))
    .flatMap((life) =>
      // What one code took in or gave off, the other says as merged or split.
      life.events
        .filter(({ is }) => is !== "took-in" && is !== "gave-off")
        .map((event, at) => ({
          key: `${life.codeId} ${event.seq} ${at}`,
          seq: event.seq,
          at: event.at,
          sentence: `${lifeSentence(event, language)} (${event.by})`,
        })),
    )
    .sort((a, b) => a.seq - b.seq);
}

/** A day as a genealogy prints it: "20 Jun 2022"; the same wherever it is printed, by Greenwich, as its ticks are told apart. */
export function genealogyDay(language: ReportLanguage): (at: string) => string {
  const format = new Intl.DateTimeFormat(language === "sv" ? "sv-SE" : "en-GB", {
    day: "numeric",
    month: "short",
    year: "numeric",
    timeZone: "UTC",
  });
  return (at) => format.format(new Date(at));
}

/** What happened to a code, as a sentence that names it: "“Trust” was merged into “Safety”". */
export function lifeSentence(event: LifeEvent, language: ReportLanguage): string {
  return language === "en" ? english(event) : swedish(event);
}

function english(event: LifeEvent): string {
  const code = `“${event.name}”`;
  switch (event.is) {
    case "made": {
      const under = event.above === null ? "" : ` under “${event.above}”`;
      if (event.how === "split") return `${code} was split from “${event.source}”`;
      if (event.how === "handed-on")
        return `${code} stood in the codebook${under} when the study was handed on`;
      if (event.how === "in-vivo") return `${code} was made of words of an interview${under}`;
      return event.how === "import" ? `${code} came with an import${under}` : `${code} was made${under}`;
    }
    case "renamed":
      return `“${event.from}” was renamed “${event.to}”`;
    case "moved":
      return event.to === null
        ? `${code} was moved to the top, from under “${event.from ?? ""}”`
        : `${code} was moved under “${event.to}”${event.from === null ? "" : `, from under “${event.from}”`}`;
    case "merged":
      return `${code} was merged into “${event.into}”`;
    case "took-in":
      return `${code} took in “${event.other}”`;
    case "gave-off":
      return `“${event.other}” was split from ${code}`;
    case "promoted":
      return `${code} became a theme${isTold(event.to) ? ` (${statusWords.en[event.to]})` : ""}`;
    case "demoted":
      return `${code} became a code again`;
    case "made-core":
      return `${code} became the core theme`;
    case "no-longer-core":
      return `${code} was no longer the core theme`;
    case "status":
      return event.to === "dropped"
        ? `${code} was dropped${event.reason === "" ? "" : `: ${event.reason}`}`
        : `${code} went from ${statusWords.en[event.from]} to ${statusWords.en[event.to]}`;
    case "gathered":
      return `${code} was gathered by “${event.theme}”`;
    case "let-go":
      return `${code} was no longer gathered by “${event.theme}”`;
    case "removed":
      return `${code} was deleted`;
    default:
      return assertNever(event);
  }
}

/** A theme begins as a candidate; of one that is dropped the next sentence tells. */
function isTold(status: ThemeStatus): boolean {
  return status !== "candidate" && status !== "dropped";
}

function swedish(event: LifeEvent): string {
  const code = `”${event.name}”`;
  switch (event.is) {
    case "made": {
      const under = event.above === null ? "" : ` under ”${event.above}”`;
      if (event.how === "split") return `${code} delades av från ”${event.source}”`;
      if (event.how === "handed-on") return `${code} stod i kodboken${under} när studien lämnades vidare`;
      if (event.how === "in-vivo") return `${code} skapades av ord ur en intervju${under}`;
      return event.how === "import" ? `${code} kom med en import${under}` : `${code} skapades${under}`;
    }
    case "renamed":
      return `”${event.from}” döptes om till ”${event.to}”`;
    case "moved":
      return event.to === null
        ? `${code} flyttades överst, från ”${event.from ?? ""}”`
        : `${code} flyttades till ”${event.to}”${event.from === null ? "" : `, från ”${event.from}”`}`;
    case "merged":
      return `${code} slogs ihop med ”${event.into}”`;
    case "took-in":
      return `${code} tog upp ”${event.other}”`;
    case "gave-off":
      return `”${event.other}” delades av från ${code}`;
    case "promoted":
      return `${code} blev ett tema${isTold(event.to) ? ` (${statusWords.sv[event.to]})` : ""}`;
    case "demoted":
      return `${code} blev en kod igen`;
    case "made-core":
      return `${code} blev kärntema`;
    case "no-longer-core":
      return `${code} var inte längre kärntema`;
    case "status":
      return event.to === "dropped"
        ? `${code} förkastades${event.reason === "" ? "" : `: ${event.reason}`}`
        : `${code} gick från ${statusWords.sv[event.from]} till ${statusWords.sv[event.to]}`;
    case "gathered":
      return `${code} samlades av ”${event.theme}”`;
    case "let-go":
      return `${code} samlades inte längre av ”${event.theme}”`;
    case "removed":
      return `${code} togs bort`;
    default:
      return assertNever(event);
  }
}
