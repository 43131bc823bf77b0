import { interviewsOf } from "../../shared/project/interviews.ts";
import { useWords } from "../language/language.ts";
import { useDesk, useDeskState } from "../storage/desk.ts";
import { useProject } from "../storage/use-study.ts";
import { PlaceTabs } from "../ui/PlaceTabs.tsx";
import { InterviewsPanel } from "./InterviewsPanel.tsx";
import { ParticipantsPanel } from "./ParticipantsPanel.tsx";
import "./people-desk.css";

/** Who takes part and what is recorded of them; and who speaks in which interview. */
export function PeopleDesk() {
  const { say } = useWords();
  const desk = useDesk();
  const project = useProject();
  const shown = useDeskState(({ peopleTab }) => peopleTab);
  return (
    <main className="place both people-place" aria-label={say("people.title")}>
      <PlaceTabs
        title={say("people.title")}
        label={say("people.tabs")}
        tabs={[
          {
            name: "people",
            label: say("people.tab.people"),
            figure: project.participants.size,
            Shown: ParticipantsPanel,
          },
          {
            name: "interviews",
            label: say("people.tab.interviews"),
            figure: interviewsOf(project).length,
            Shown: InterviewsPanel,
          },
        ]}
        shown={shown}
        onShow={(peopleTab) => desk.set({ peopleTab })}
        panelClass="people-panel"
      />
    </main>
  );
}
