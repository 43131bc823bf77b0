import { useState } from "react";
import { useWords } from "../language/language.ts";
import { fileNameFor, saveBytes } from "../storage/save-bytes.ts";
import { useWorld } from "../storage/use-study.ts";
import { announce } from "../ui/announce.ts";
import { Button } from "../ui/Button.tsx";
import { type ProjectReport, type ReportPart, reportText } from "./loss-report.ts";

/** What comes of a project, what the study has already, and what is lost: to be read before it is taken in, and to be saved. */
export function ProjectReview({
  fileName,
  report,
}: {
  readonly fileName: string;
  readonly report: ProjectReport;
}) {
  const { say } = useWords();
  const { bridge } = useWorld();
  const [isNotSaved, setNotSaved] = useState(false);
  const save = async () => {
    const bytes = new TextEncoder().encode(reportText(fileName, report, say));
    const name = fileNameFor(fileName, say("importProject.losses").toLocaleLowerCase(), "txt");
    const outcome = await saveBytes(bridge, name, bytes).catch(() => ({ is: "failed" }) as const);
    setNotSaved(outcome.is === "failed");
    if (outcome.is === "saved" || outcome.is === "downloaded") announce(say("importProject.saved"));
  };
  const { parts, nothing, losses, open } = report;
  return (
    <div className="project-review">
      {nothing && <p role="status">{nothing}</p>}
      {parts.map((part) => (
        <Part key={part.title} part={part} Heading="h3" />
      ))}
      {open && <p className="quiet">{open}</p>}
      <section className="project-losses" aria-label={say("importProject.losses")}>
        <header>
          <h3>{say("importProject.losses")}</h3>
          <Button look="plain" onPress={() => void save()}>
            {say("importProject.saveReport")}
          </Button>
        </header>
        {isNotSaved && (
          <p className="error" role="alert">
            {say("importProject.notSaved")}
          </p>
        )}
        {losses.length === 0 && <p className="quiet">{say("importProject.noLoss")}</p>}
        {losses.map((part) => (
          <Part key={part.title} part={part} Heading="h4" />
        ))}
      </section>
    </div>
  );
}

function Part({
  part: { title, lines },
  Heading,
}: {
  readonly part: ReportPart;
  readonly Heading: "h3" | "h4";
}) {
  return (
    <section className="project-part">
      <Heading>{title}</Heading>
      <ul>
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </section>
  );
}
