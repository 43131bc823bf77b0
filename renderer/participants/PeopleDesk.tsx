import { Tab, TabList, TabPanel, Tabs } from "react-aria-components";
import { useWords } from "../language/language.ts";
import { useDesk, useDeskState } from "../storage/desk.ts";
import { useProject } from "../storage/use-study.ts";
import { InterviewsPanel } from "./InterviewsPanel.tsx";
import { ParticipantsPanel } from "./ParticipantsPanel.tsx";
import "./people.css";

const tabs = ["people", "interviews"] as const;

/** Who takes part and what is recorded of them; and who speaks in which interview. */
export function PeopleDesk() {
  const { say } = useWords();
  const desk = useDesk();
  const { participants, transcripts } = useProject();
  const shown = useDeskState(({ peopleTab }) => peopleTab);
  const figures = { people: participants.size, interviews: transcripts.size };
  return (
    <main className="place both people-place" aria-label={say("people.title")}>
      <Tabs
        className="people-tabs"
        selectedKey={shown}
        onSelectionChange={(key) => {
          const tab = tabs.find((one) => one === key);
          if (tab) desk.set({ peopleTab: tab });
        }}
      >
        <header className="people-head">
          <h2>{say("people.title")}</h2>
          <TabList aria-label={say("people.tabs")} className="tab-list">
            {tabs.map((tab) => (
              <Tab key={tab} id={tab} className="tab">
                {say(`people.tab.${tab}`)} <span className="figures">{figures[tab]}</span>
              </Tab>
            ))}
          </TabList>
        </header>
        <TabPanel id="people" className="people-panel">
          <ParticipantsPanel />
        </TabPanel>
        <TabPanel id="interviews" className="people-panel">
          <InterviewsPanel />
        </TabPanel>
      </Tabs>
    </main>
  );
}
