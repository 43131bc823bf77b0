import { useState } from "react";
import { Tab, TabList, TabPanel, Tabs } from "react-aria-components";
import { useWords } from "../language/language.ts";
import { useProjectPart } from "../storage/use-study.ts";
import { DeedsPanel } from "./DeedsPanel.tsx";
import { VersionsPanel } from "./VersionsPanel.tsx";
import "./history.css";

const tabs = ["deeds", "versions"] as const;

/** What was done in the study, in sentences; and the codebook as it was when somebody gave it a name. */
export function HistoryDesk() {
  const { say } = useWords();
  const [shown, setShown] = useState<(typeof tabs)[number]>("deeds");
  const versions = useProjectPart((project) => project.versions.size);
  return (
    <main className="place both history-place" aria-label={say("history.title")}>
      <Tabs
        className="history-tabs"
        selectedKey={shown}
        onSelectionChange={(key) => setShown(tabs.find((one) => one === key) ?? "deeds")}
      >
        <header className="history-head">
          <h2>{say("history.title")}</h2>
          <TabList aria-label={say("history.tabs")} className="history-tab-list">
            {tabs.map((tab) => (
              <Tab key={tab} id={tab} className="history-tab">
                {say(`history.tab.${tab}`)}
                {tab === "versions" && versions > 0 && <span className="figures"> {versions}</span>}
              </Tab>
            ))}
          </TabList>
        </header>
        <TabPanel id="deeds" className="history-panel">
          <DeedsPanel />
        </TabPanel>
        <TabPanel id="versions" className="history-panel">
          <VersionsPanel />
        </TabPanel>
      </Tabs>
    </main>
  );
}
