import type { TranscriptId } from "../../shared/project/records.ts";
import { markings } from "../../shared/reports/annotated-transcript.ts";
import { transcriptsByName } from "../../shared/reports/extracts.ts";
import { useWords } from "../language/language.ts";
import { useCoderName } from "../storage/coder.ts";
import { useProject } from "../storage/use-study.ts";
import { Choices, Select } from "../ui/fields.tsx";
import type { ReportChoice } from "./report-choice.ts";

/** Which interviews are annotated, with whose codings, and how codes are shown beside being comments. */
export function AnnotationChoices({
  choice: { transcript, coders, marking },
  onChange,
}: {
  readonly choice: ReportChoice;
  readonly onChange: (change: Partial<ReportChoice>) => void;
}) {
  const { say, language } = useWords();
  const project = useProject();
  const name = useCoderName();
  const isThere = transcript !== null && project.transcripts.has(transcript);
  return (
    <>
      <Select<TranscriptId | "all">
        label={say("report.transcript")}
        value={isThere ? transcript : "all"}
        options={[
          { value: "all", label: say("report.transcript.all") },
          ...transcriptsByName(project, language).map(({ id, name: label }) => ({ value: id, label })),
        ]}
        onChange={(value) => onChange({ transcript: value === "all" ? null : value })}
      />
      <Choices
        label={say("report.marking")}
        value={marking}
        options={markings.map((value) => ({ value, label: say(`report.marking.${value}`) }))}
        onChange={(value) => onChange({ marking: value })}
      />
      <Choices
        label={say("report.coders")}
        value={coders}
        options={(["all", "mine"] as const).map((value) => ({
          value,
          label: say(`report.coders.${value}`, { name }),
        }))}
        onChange={(value) => onChange({ coders: value })}
      />
    </>
  );
}
