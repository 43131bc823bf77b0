import { FileText } from "lucide-react";
import { projectExtensions } from "../../shared/formats/project-formats.ts";
import { transcriptExtensions } from "../../shared/formats/transcript-formats.ts";
import { useWords } from "../language/language.ts";
import { Button } from "../ui/Button.tsx";
import type { Choosing } from "./use-choosing.ts";
import "./choose-files.css";

/** As people know them: ".docx, .vtt, …". */
const listed = (extensions: readonly string[]) => extensions.map((extension) => `.${extension}`).join(", ");
const readFormats = listed([...transcriptExtensions, "zip"]);
const projectFormats = listed(projectExtensions);

/** The first step: nothing is chosen yet. */
export function ChooseFiles({ isOver, choosing }: { readonly isOver: boolean; readonly choosing: Choosing }) {
  const { say } = useWords();
  return (
    <div className="import-choose" data-over={isOver || undefined}>
      <FileText aria-hidden />
      <p className="import-drop">{say("import.drop")}</p>
      <div className="import-ways">
        <Button look="main" onPress={choosing.files} autoFocus>
          {say("import.choose")}
        </Button>
        <Button onPress={choosing.folder}>{say("import.chooseFolder")}</Button>
        <Button onPress={choosing.paste}>{say("import.paste")}</Button>
      </div>
      <p className="quiet">{say("import.lead", { formats: readFormats })}</p>
      <p className="quiet small">{say("import.projects", { formats: projectFormats })}</p>
      <p className="quiet small">{say("import.after")}</p>
    </div>
  );
}
