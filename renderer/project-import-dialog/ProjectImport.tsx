import { type ReactNode, useEffect, useMemo, useRef, useState } from "react";
import { projectExtensions } from "../../shared/formats/project-formats.ts";
import { addedFigures } from "../../shared/interchange/taken-project.ts";
import type { Project } from "../../shared/project/project.ts";
import type { NameKind } from "../../shared/project/records.ts";
import { useWords } from "../language/language.ts";
import { coderName } from "../storage/coder.ts";
import { useWorld } from "../storage/use-study.ts";
import { Button } from "../ui/Button.tsx";
import { Dialog } from "../ui/Dialog.tsx";
import { Select } from "../ui/fields.tsx";
import { Progress } from "../ui/Progress.tsx";
import { useFilePicker } from "../ui/use-file-picker.tsx";
import { projectReport } from "./loss-report.ts";
import { ProjectReview } from "./ProjectReview.tsx";
import type { HandedProject, ProjectFile } from "./read-project.ts";
import { type ChosenProject, useProjectFile } from "./use-project-file.ts";
import { projectsToChoose, whyNotRead } from "./why-not-read.ts";
import "./project-import.css";

const accepted = [...projectExtensions, "zip"].map((extension) => `.${extension}`).join(",");
const nameKinds: readonly NameKind[] = ["unsaid", "pseudonym", "real-name"];

/**
 * Takes a project of another program in: a file is read beside the window, what would come of it is shown, and only then is it kept.
 * `file` was given elsewhere; null: it is chosen here.
 */
export function ProjectImport({
  title,
  doIt,
  file,
  into,
  fields,
  onTake,
  onClose,
}: {
  readonly title: string;
  /** The words of the button that keeps it. */
  readonly doIt: string;
  readonly file: ProjectFile | null;
  /** The study as it is now. */
  readonly into: () => Project;
  /** What else is asked for, once a project is read; `take` does what the button does. */
  readonly fields?: (project: HandedProject, file: ProjectFile, take: () => void) => ReactNode;
  readonly onTake: (project: HandedProject, file: ProjectFile) => void;
  readonly onClose: () => void;
}) {
  const { say, language } = useWords();
  const { bridge } = useWorld();
  const { chosen, read } = useProjectFile(coderName);
  const [isHostGone, setHostGone] = useState(false);
  const begin = useRef((given: ProjectFile) => {
    const project = into();
    read(given, { wanted: null, nameIs: project.study.namesInFiles }, project);
  });
  useEffect(() => {
    if (file) begin.current(file);
  }, [file]);

  const picker = useFilePicker({
    accept: accepted,
    testId: "project-of-another",
    onFile: (one) => begin.current({ name: one.name, content: one }),
  });
  const choose = async () => {
    const picked = await bridge.chooseTranscripts().catch(() => null);
    setHostGone(picked === null);
    if (picked === "no-dialog") return picker.open();
    const [one] = picked ?? [];
    if (one) begin.current({ name: one.name, content: one.bytes.slice() });
  };
  const answer = chosen?.answer ?? null;
  const project = answer?.is === "read" ? answer.project : null;
  const report = useMemo(() => project && projectReport(project, say, language), [project, say, language]);
  const isOfPeople = useMemo(() => project !== null && namesPeople(project), [project]);
  const take = () => {
    if (!chosen || chosen.step !== null || !project) return;
    // What was shown is what is kept: a study that went on meanwhile is read for anew.
    if (into() === chosen.into) onTake(project, chosen.file);
    else read(chosen.file, chosen.said, into());
  };
  return (
    <Dialog
      title={title}
      onClose={onClose}
      actions={
        <>
          <Button
            key={report?.nothing}
            autoFocus={report !== null && report.nothing !== null}
            onPress={onClose}
          >
            {say("ui.cancel")}
          </Button>
          {report && (
            <Button
              look="main"
              writes
              autoFocus={!fields}
              isDisabled={report.nothing !== null || chosen?.step !== null}
              onPress={take}
            >
              {doIt}
            </Button>
          )}
        </>
      }
    >
      {picker.input}
      <div className="project-import">
        {chosen && (
          <p className="project-file">
            <b>{chosen.file.name}</b>
            {report && <span className="quiet">{report.origin}</span>}
          </p>
        )}
        {chosen?.step && <Reading chosen={chosen} />}
        {answer?.is === "failed" && chosen && (
          <NotRead
            error={answer.error}
            wanted={chosen.said.wanted}
            onWanted={(wanted) => read(chosen.file, { ...chosen.said, wanted }, into())}
          />
        )}
        {project && report?.nothing === null && chosen && fields?.(project, chosen.file, take)}
        {isOfPeople && chosen && (
          <Select
            label={say("import.names")}
            value={chosen.said.nameIs}
            options={nameKinds.map((value) => ({ value, label: say(`import.names.${value}`) }))}
            onChange={(nameIs) => read(chosen.file, { ...chosen.said, nameIs }, into())}
          />
        )}
        {report && chosen && <ProjectReview fileName={chosen.file.name} report={report} />}
        {(!chosen || answer?.is === "failed") && (
          <>
            <Button {...(!chosen && { look: "main" })} autoFocus onPress={() => void choose()}>
              {say(chosen ? "importProject.another" : "importProject.choose")}
            </Button>
            <p className="quiet small">{say("importProject.what")}</p>
            <p className="quiet small">{say("importProject.after")}</p>
          </>
        )}
        {isHostGone && (
          <p className="error" role="alert">
            {say("import.hostGone")}
          </p>
        )}
      </div>
    </Dialog>
  );
}

/** Whether people come in who are called something. */
function namesPeople({ diff }: HandedProject): boolean {
  const { people, transcripts } = addedFigures(diff);
  return people + transcripts > 0;
}

/** Of two steps: each takes about as long. */
function Reading({ chosen: { file, step } }: { readonly chosen: ChosenProject }) {
  const { say } = useWords();
  const words = say(step === "placing" ? "importProject.step.placing" : "importProject.step.reading", {
    file: file.name,
  });
  return (
    <div role="status">
      <Progress label={words} done={step === "placing" ? 1 : 0} of={2} />
    </div>
  );
}

/** Why nothing was read; of several projects in a database one can be chosen. */
function NotRead({
  error,
  wanted,
  onWanted,
}: {
  readonly error: unknown;
  readonly wanted: string | null;
  readonly onWanted: (wanted: string) => void;
}) {
  const { say } = useWords();
  const names = projectsToChoose(error);
  if (names.length === 0)
    return (
      <p className="error" role="alert">
        {whyNotRead(error, say)}
      </p>
    );
  const none = { value: "", label: say("importProject.pick") };
  return (
    <Select
      label={say("importProject.which")}
      value={wanted ?? ""}
      options={[none, ...names.map((name) => ({ value: name, label: name }))]}
      onChange={(name) => name !== "" && onWanted(name)}
    />
  );
}
