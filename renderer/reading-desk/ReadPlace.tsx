import { transcriptsInOrder } from "../../shared/transcripts/in-order.ts";
import { useCommandDesk, useCommands } from "../commands/use-commands.ts";
import { useWords } from "../language/language.ts";
import { useDesk, useDeskState } from "../storage/desk.ts";
import { useProjectPart } from "../storage/use-study.ts";
import { Button } from "../ui/Button.tsx";
import { ReadingDesk } from "./ReadingDesk.tsx";
import { ReadingOverview } from "./ReadingOverview.tsx";
import "./reading.css";

/** Step 1: one interview after another is read for a view of the whole, or all are looked over. */
export function ReadPlace() {
  const { say, language } = useWords();
  const desk = useDesk();
  const commands = useCommandDesk();
  const transcripts = useProjectPart((project) => project.transcripts);
  const chosen = useDeskState((state) => state.transcriptId);
  const view = useDeskState((state) => state.readView);
  useCommands({ "reading-overview": () => desk.set({ readView: "all" }) });
  const transcript =
    (chosen && transcripts.get(chosen)) || (transcriptsInOrder(transcripts, language)[0] ?? null);
  if (transcript && view === "all") return <ReadingOverview />;
  if (transcript) return <ReadingDesk key={transcript.id} transcript={transcript} />;
  return (
    <main className="place both">
      <div className="empty-state">
        <h1>{say("read.none")}</h1>
        <p>{say("text.none.hint")}</p>
        <Button look="main" onPress={() => commands.run("import")}>
          {say("text.none.choose")}
        </Button>
      </div>
    </main>
  );
}
