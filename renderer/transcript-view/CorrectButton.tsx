import { Pencil } from "lucide-react";
import { memo } from "react";
import { useKeyOf } from "../commands/use-commands.ts";
import { useWords } from "../language/language.ts";
import { useSession } from "../storage/use-study.ts";
import { BarToggle } from "../ui/BarToggle.tsx";

/** Begins and ends correcting the text, and says whether one does. */
export const CorrectButton = memo(function CorrectButton({
  correcting,
  onCorrecting,
}: {
  readonly correcting: boolean;
  readonly onCorrecting: (on: boolean) => void;
}) {
  const { say } = useWords();
  const { study } = useSession();
  const key = useKeyOf("correct");
  return (
    <BarToggle
      label={say(correcting ? "text.correcting" : "text.correct")}
      shownKey={key}
      isSelected={correcting}
      isDisabled={study.readOnly}
      onChange={onCorrecting}
    >
      <Pencil aria-hidden />
    </BarToggle>
  );
});
