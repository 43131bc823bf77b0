import { useState } from "react";
import { useWords } from "../language/language.ts";
import { useProjectPart } from "../storage/use-study.ts";
import { PlaceTabs } from "../ui/PlaceTabs.tsx";
import { DeedsPanel } from "./DeedsPanel.tsx";
import { VersionsPanel } from "./VersionsPanel.tsx";
import "./history-desk.css";

/** What was done in the study, in sentences; and the codebook as it was when somebody gave it a name. */
export function HistoryDesk() {
  const { say } = useWords();
  const [shown, setShown] = useState<"deeds" | "versions">("deeds");
  const versions = useProjectPart((project) => project.versions.size);
  return (
    <main className="place both history-place" aria-label={say("history.title")}>
      <PlaceTabs
        title={say("history.title")}
        label={say("history.tabs")}
        tabs={[
          { name: "deeds", label: say("history.tab.deeds"), Shown: DeedsPanel },
          {
            name: "versions",
            label: say("history.tab.versions"),
            figure: versions > 0 ? versions : null,
            Shown: VersionsPanel,
          },
        ]}
        shown={shown}
        onShow={setShown}
        panelClass="history-panel"
      />
    </main>
  );
}
