import { useState } from "react";
import { useWords } from "../language/language.ts";
import { useSession } from "../storage/use-study.ts";
import { Button } from "../ui/Button.tsx";

/** What must be said about this opening of the study, until it is dismissed. */
export function Notices() {
  const { say } = useWords();
  const { notice, study } = useSession();
  const [dismissed, setDismissed] = useState(false);
  const sentence = () => {
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
  if (text === null || dismissed) return null;
  return (
    <div className="banner" role={notice?.is === "first-here" ? "status" : "alert"}>
      <p>{text}</p>
      <Button onPress={() => setDismissed(true)}>{say("ui.dismiss")}</Button>
    </div>
  );
}
