import { useState } from "react";
import { useWords } from "../language/language.ts";
import { useSession } from "../storage/use-study.ts";
import { Button } from "../ui/Button.tsx";
import { useSoundness } from "./use-soundness.ts";

/** What must be said about this opening of the study, until it is dismissed. */
export function Notices() {
  const { say } = useWords();
  const { notice, study } = useSession();
  const problems = useSoundness();
  const [dismissed, setDismissed] = useState<string | null>(null);
  const sentence = () => {
    if (problems > 0) return say("notice.unsound", { count: problems });
    switch (notice?.is) {
      case "rebuilt":
        return say(`notice.rebuilt-${notice.from}`, {
          why: say(`notice.why.${notice.why}`),
          count: notice.generation,
        });
      case "first-here":
        return say(`notice.first-here-${notice.from}`, { count: notice.generation });
      case "behind":
        return say("notice.behind", { generation: notice.generation, remembered: notice.remembered });
      case "newer-here":
        return say("notice.newer-here", { generation: notice.generation, file: notice.file });
      default:
        return study.readOnly ? say("notice.readOnly") : null;
    }
  };
  const text = sentence();
  if (text === null || text === dismissed) return null;
  return (
    <div className="banner" role={notice?.is === "first-here" ? "status" : "alert"}>
      <p>{text}</p>
      <Button onPress={() => setDismissed(text)}>{say("ui.dismiss")}</Button>
    </div>
  );
}
