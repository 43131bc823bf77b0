import { useCommands } from "../commands/use-commands.ts";
import { useWords } from "../language/language.ts";
import { useDesk, useDeskState } from "../storage/desk.ts";
import { NoInterviews } from "../transcript-view/NoInterviews.tsx";
import { useOpenTranscript } from "../transcript-view/use-open-transcript.ts";
import { BesideView } from "./BesideView.tsx";
import { CheckingDesk } from "./CheckingDesk.tsx";
import { CheckingOverview } from "./CheckingOverview.tsx";
import { CorrectionLog } from "./CorrectionLog.tsx";
import { NothingToCheck } from "./NothingToCheck.tsx";

/** Transcripts are compared with their recordings, turn by turn, or looked over: how far each is. */
export function CheckPlace() {
  const { say } = useWords();
  const desk = useDesk();
  const transcript = useOpenTranscript();
  const view = useDeskState((state) => state.checkView);
  useCommands({ "checking-overview": () => desk.set({ checkView: "all" }) });
  if (transcript && view === "all") return <CheckingOverview />;
  if (transcript && view === "log") return <CorrectionLog />;
  if (transcript?.reference) return <NothingToCheck name={transcript.name} />;
  if (transcript && view === "beside") return <BesideView key={transcript.id} transcript={transcript} />;
  if (transcript) return <CheckingDesk key={transcript.id} transcript={transcript} />;
  return (
    <main className="place both">
      <NoInterviews title={say("check.none")} hint={say("text.none.hint")} />
    </main>
  );
}
