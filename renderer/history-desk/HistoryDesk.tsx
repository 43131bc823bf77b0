import { useState } from "react";
import { useWords } from "../language/language.ts";
import { useProjectPart } from "../storage/use-study.ts";
import { PlaceTabs } from "../ui/PlaceTabs.tsx";
import { EventsPanel } from "./EventsPanel.tsx";
import { VersionsPanel } from "./VersionsPanel.tsx";
import "./history-desk.css";

/** The history of the study in sentences, and the named versions of the codebook. */
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
          { name: "deeds", label: say("history.tab.deeds"), Shown: EventsPanel },
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
