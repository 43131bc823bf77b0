import { FileText } from "lucide-react";
import { useWords } from "../language/language.ts";
import { Button } from "../ui/Button.tsx";

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
      <p className="quiet">{say("import.lead")}</p>
      <p className="quiet small">{say("import.after")}</p>
    </div>
  );
}
