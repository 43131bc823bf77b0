import { useCommands } from "../commands/use-commands.ts";
import { useWords } from "../language/language.ts";
import { useDesk, useDeskState } from "../storage/desk.ts";
import { NoInterviews } from "../transcript-view/NoInterviews.tsx";
import { useOpenTranscript } from "../transcript-view/use-open-transcript.ts";
import { ReadingDesk } from "./ReadingDesk.tsx";
import { ReadingOverview } from "./ReadingOverview.tsx";

/** Step 1: one interview after another is read for a view of the whole, or all are looked over. */
export function ReadPlace() {
  const { say } = useWords();
  const desk = useDesk();
  const transcript = useOpenTranscript();
  const view = useDeskState((state) => state.readView);
  useCommands({ "reading-overview": () => desk.set({ readView: "all" }) });
  if (transcript && view === "all") return <ReadingOverview />;
  if (transcript) return <ReadingDesk key={transcript.id} transcript={transcript} />;
  return (
    <main className="place both">
      <NoInterviews title={say("read.none")} hint={say("text.none.hint")} />
    </main>
  );
}
