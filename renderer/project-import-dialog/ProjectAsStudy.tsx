import { useState } from "react";
import { done, type Outcome } from "../../shared/outcome.ts";
import { emptyProject, newStudy } from "../../shared/project/project.ts";
import { nameFromFile } from "../../shared/project/transcript-named.ts";
import { useWords } from "../language/language.ts";
import { doDeed } from "../storage/do-deed.ts";
import { beginStudy, type OpenRefusal, type Session } from "../storage/session.ts";
import { newId } from "../storage/stamps.ts";
import { useWorld } from "../storage/use-study.ts";
import { TextField } from "../ui/fields.tsx";
import { ProjectImport } from "./ProjectImport.tsx";
import type { HandedProject, ProjectFile } from "./read-project.ts";

/** Makes a new study of a project of another program, named after it unless somebody says otherwise. */
export function ProjectAsStudy({
  file,
  onMake,
  onClose,
}: {
  /** Null: it is chosen in the dialog. */
  readonly file: ProjectFile | null;
  readonly onMake: (making: () => Promise<Outcome<Session, OpenRefusal>>) => void;
  readonly onClose: () => void;
}) {
  const { say } = useWords();
  const world = useWorld();
  const [begun] = useState(() => emptyProject(newStudy(newId("study"), "", new Date().toISOString())));
  const [typed, setTyped] = useState<string | null>(null);
  const nameOf = (project: HandedProject, { name }: ProjectFile) =>
    typed ?? (project.name || nameFromFile(name.replace(/\.zip$/i, "")));
  const make = async (project: HandedProject, from: ProjectFile) => {
    const name = nameOf(project, from).trim();
    const outcome = await beginStudy(world, name, { ...begun.study, name });
    if (outcome.is === "refused") return outcome;
    const { diff, origin, originals } = project;
    doDeed(outcome.value.study, "import-project", { file: from.name, origin, diff }, originals);
    return done(outcome.value);
  };
  return (
    <ProjectImport
      title={say("importProject.titleNew")}
      doIt={say("importProject.doNew")}
      file={file}
      into={() => begun}
      fields={(project, from, take) => (
        <TextField
          label={say("new.name")}
          value={nameOf(project, from)}
          onChange={setTyped}
          onSubmit={take}
          error={typed?.trim() === "" ? say("new.nameMissing") : null}
          autoFocus
        />
      )}
      onTake={(project, from) => {
        if (nameOf(project, from).trim() !== "") onMake(() => make(project, from));
      }}
      onClose={onClose}
    />
  );
}
