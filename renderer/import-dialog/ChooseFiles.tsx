import { FileText } from "lucide-react";
import { transcriptExtensions } from "../../shared/formats/transcript-formats.ts";
import { useWords } from "../language/language.ts";
import { Button } from "../ui/Button.tsx";
import "./choose-files.css";

/** As people know them: ".docx, .vtt, …". */
const readFormats = transcriptExtensions.map((extension) => `.${extension}`).join(", ");

/** The first step: nothing is chosen yet. */
export function ChooseFiles({
  isOver,
  onChoose,
}: {
  readonly isOver: boolean;
  readonly onChoose: () => void;
}) {
  const { say } = useWords();
  return (
    <div className="import-choose" data-over={isOver || undefined}>
      <FileText aria-hidden />
      <p className="import-drop">{say("import.drop")}</p>
      <Button look="main" onPress={onChoose} autoFocus>
        {say("import.choose")}
      </Button>
      <p className="quiet">{say("import.lead", { formats: readFormats })}</p>
      <p className="quiet small">{say("import.after")}</p>
    </div>
  );
}
