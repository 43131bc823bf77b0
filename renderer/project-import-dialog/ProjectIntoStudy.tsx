import { addedOf } from "../../shared/project/diff.ts";
import { useWords } from "../language/language.ts";
import { useDesk } from "../storage/desk.ts";
import { usePerform, useSession } from "../storage/use-study.ts";
import { announce } from "../ui/announce.ts";
import { ProjectImport } from "./ProjectImport.tsx";
import type { ProjectFile } from "./read-project.ts";

/** Takes a project of another program into the open study, by one deed. */
export function ProjectIntoStudy({
  file,
  onClose,
}: {
  /** Null: it is chosen in the dialog. */
  readonly file: ProjectFile | null;
  readonly onClose: (isTaken: boolean) => void;
}) {
  const { say } = useWords();
  const { study } = useSession();
  const desk = useDesk();
  const perform = usePerform();
  return (
    <ProjectImport
      title={say("importProject.title")}
      doIt={say("importProject.do")}
      file={file}
      into={() => study.now().project}
      onTake={({ diff, origin, originals }, { name }) => {
        if (!perform("import-project", { file: name, origin, diff }, originals)) return;
        const [first] = addedOf(diff, "transcript");
        if (first) desk.set({ place: "code", transcriptId: first.id, codingId: null });
        announce(say("importProject.done", { file: name }));
        onClose(true);
      }}
      onClose={() => onClose(false)}
    />
  );
}
