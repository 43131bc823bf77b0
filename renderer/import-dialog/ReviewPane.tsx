import { useMemo } from "react";
import { textFormats } from "../../shared/formats/transcript-formats.ts";
import { noAnswers } from "../../shared/speakers/answers.ts";
import { useWords } from "../language/language.ts";
import type { Reviewed } from "../speaker-review/reviewed.ts";
import { SpeakerReview } from "../speaker-review/SpeakerReview.tsx";
import { useProject } from "../storage/use-study.ts";
import { LanguageSelect } from "../transcript-view/LanguageSelect.tsx";
import { Checkbox, TextField } from "../ui/fields.tsx";
import { NoteList } from "../ui/NoteList.tsx";
import { useTyped } from "../ui/use-typed.ts";
import { besideFile } from "./answers-in-plan.ts";
import type { PlanEvent } from "./import-plan.ts";
import { importedSentence, unreadSentence } from "./import-sentences.ts";
import { pathOf, sumOf } from "./import-summary.ts";
import { filesWithQuestions } from "./plan-figures.ts";
import type { ImportPlan, PlannedFile, ReadAs } from "./planned-files.ts";
import { ReadAsField } from "./ReadAsField.tsx";
import { Refused } from "./Refused.tsx";
import { SurveyReview } from "./SurveyReview.tsx";
import "./review-pane.css";

type ReadFile = Extract<PlannedFile, { is: "read" }>;
type Tell = (event: PlanEvent) => void;
type OnReadAs = (id: number, as: ReadAs | null) => void;

/** The chosen file: what was found in it, to be corrected before it is imported. */
export function ReviewPane({
  file,
  plan,
  led,
  onEvent,
  onReadAs,
  onNext,
}: {
  readonly file: PlannedFile | null;
  readonly plan: ImportPlan;
  readonly led: number;
  readonly onEvent: Tell;
  readonly onReadAs: OnReadAs;
  readonly onNext: (id: number) => void;
}) {
  const { say } = useWords();
  const sentence = () => {
    if (file === null || file.is === "survey") return say("review.choose");
    if (file.is === "failed") return unreadSentence(file.why, say);
    if (file.is === "imported") return importedSentence(file, say);
    return file.is === "stopped" ? say("import.stoppedMore") : say(`import.${file.is}`);
  };
  if (file?.is === "survey") return <SurveyReview file={file} onEvent={onEvent} onReadAs={onReadAs} />;
  if (file?.is === "read")
    return <Review file={file} plan={plan} led={led} onEvent={onEvent} onReadAs={onReadAs} onNext={onNext} />;
  return (
    <section className="import-review import-unread" aria-label={file?.fileName ?? say("review.preview")}>
      {file && <h3>{file.fileName}</h3>}
      <p className={file?.is === "failed" ? "import-why" : "quiet"}>{sentence()}</p>
      {file?.is === "imported" && <NotImported plan={plan} />}
      {file?.is === "failed" && mayBeText.has(file.why.code) && (
        <ReadAsField
          as={file.rereading === undefined ? file.as : file.rereading}
          onReadAs={(as) => onReadAs(file.id, as)}
        />
      )}
    </section>
  );
}

/** What of the list did not become an interview, and why. */
function NotImported({ plan }: { readonly plan: ImportPlan }) {
  const { say } = useWords();
  const others = plan.files.filter(({ is }) => is !== "imported");
  if (others.length === 0) return null;
  return (
    <>
      <h4>{say("import.notImported")}</h4>
      <ul className="import-not">
        {others.map((file) => {
          const { state, remarks } = sumOf(file, say);
          return (
            <li key={file.id}>
              <b>{pathOf(file)}</b>
              <span className="quiet">{[`${state}.`, ...remarks].join(" ")}</span>
            </li>
          );
        })}
      </ul>
    </>
  );
}

/** What a reader says of a file that may be text of another kind than it was taken for. */
const mayBeText: ReadonlySet<string> = new Set([
  ...[
    "unknown-format",
    "not-a-subtitle",
    "damaged-transcript",
    "damaged-xml",
    "not-a-csv",
    "xml-with-doctype",
  ],
]);

function Review({
  file,
  plan,
  led,
  onEvent,
  onReadAs,
  onNext,
}: {
  readonly file: ReadFile;
  readonly plan: ImportPlan;
  readonly led: number;
  readonly onEvent: Tell;
  readonly onReadAs: OnReadAs;
  readonly onNext: (id: number) => void;
}) {
  const { say } = useWords();
  const { id, name, document, judgement, answers } = file;
  const typed = useTyped(name, (value) => onEvent({ did: "name", id, name: value }));
  const beside = useMemo(() => besideFile(plan, id), [plan, id]);
  const reviewed: Reviewed = { name: name.trim(), document, judgement, answers, beside };
  const next = filesWithQuestions(plan).find((other) => other.id !== id) ?? null;
  const isTaken = useIsTaken(file, plan);
  return (
    <section className="import-review" aria-label={file.fileName}>
      <SpeakerReview
        reviewed={reviewed}
        led={led}
        next={next && { name: next.name.trim() || next.fileName, onGo: () => onNext(next.id) }}
        onAnswer={(answers, everywhere) =>
          onEvent(
            everywhere
              ? { did: "answer-everywhere", id, answers, question: everywhere.question }
              : { did: "answer-several", id, answers },
          )
        }
        onAsFound={answers === noAnswers ? null : () => onEvent({ did: "as-found", id })}
        facts={
          <div className="import-facts">
            <DoubleNotice file={file} onEvent={onEvent} />
            <p className="import-read-as quiet">
              {say("review.readAs", {
                format: say(`interview.format.${document.format}`),
                layout: say(`review.layout.${judgement.layout}`),
              })}
            </p>
            {textFormats.includes(document.format) && (
              <div className="import-read-anew">
                <ReadAsField
                  as={file.rereading === undefined ? file.as : file.rereading}
                  onReadAs={(as) => onReadAs(id, as)}
                />
              </div>
            )}
            <Refused refused={file.refused} />
            <TextField
              label={say("review.name")}
              value={typed.shown}
              onChange={typed.onType}
              onLeave={typed.onLeave}
              error={typed.shown.trim() === "" ? say("review.nameMissing") : null}
              {...(isTaken && { hint: say("review.nameTaken") })}
            />
            <LanguageSelect
              language={file.language}
              onLanguage={(language) => onEvent({ did: "set-language", id, language })}
            />
          </div>
        }
        notes={<NoteList title={say("review.notes")} notes={file.notes} />}
      />
    </section>
  );
}

/** A file that is there already is left out, and says so, until a person wants it again. */
function DoubleNotice({ file, onEvent }: { readonly file: ReadFile; readonly onEvent: Tell }) {
  const { say } = useWords();
  const { double, id, isIncluded } = file;
  if (!double) return null;
  return (
    <div className="import-double">
      <p>{say(double.of === "study" ? "import.knownAs" : "import.sameAs", { name: double.name })}</p>
      <Checkbox
        label={say("import.again")}
        checked={isIncluded}
        onChange={(checked) => onEvent({ did: "include", id, isIncluded: checked })}
      />
    </div>
  );
}

/** Whether the study, or a file above this one, has the name already. */
function useIsTaken({ id, name }: ReadFile, { files }: ImportPlan): boolean {
  const project = useProject();
  const wanted = name.trim();
  const above = files.slice(
    0,
    files.findIndex((file) => file.id === id),
  );
  return (
    [...project.transcripts.values()].some((transcript) => transcript.name === wanted) ||
    above.some((file) => file.is === "read" && file.isIncluded && file.name.trim() === wanted)
  );
}
